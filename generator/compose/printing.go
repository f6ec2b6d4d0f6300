package compose

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// print and printf stand in for text/template's functions that print: they take only texts and numbers, so that no Go value reaches a
// notice; where a text is empty the whole is, so that a gap is seen as one; and what they give is no longer than mostText.

func (b *budget) print(args ...any) (string, error) {
	text, size, err := printable(args)
	if err != nil || !text {
		return "", err
	}
	if err := b.printed(size); err != nil {
		return "", err
	}
	return fmt.Sprint(args...), nil
}

func (b *budget) printf(format string, args ...any) (string, error) {
	text, _, err := printable(args)
	if err != nil || !text {
		return "", err
	}
	if err := b.printed(formatted(format, args)); err != nil {
		return "", err
	}
	// Whether the format fits is seen without the texts, for a cell may say %! itself.
	plain := make([]any, len(args))
	for i, a := range args {
		switch a.(type) {
		case string, bodies:
			plain[i] = "字"
		default:
			plain[i] = a
		}
	}
	if strings.Contains(fmt.Sprintf(format, plain...), "%!") { // fmt's word for a verb that does not fit
		return "", &valueError{"printf"}
	}
	return fmt.Sprintf(format, args...), nil
}

// printed takes what is going to be printed off the budget.
func (b *budget) printed(size int) error {
	if size > mostText {
		return errMade
	}
	return b.make(size)
}

// printable looks through the arguments: text is false where one of them is empty, size is what all take.
func printable(args []any) (text bool, size int, err error) {
	text = true
	for _, a := range args {
		switch a := a.(type) {
		case string:
			text = text && a != ""
			size += len(a)
		case bodies:
			text = text && a != ""
			size += len(a.String())
		case int, float64:
			size += 24
		default:
			return false, 0, &valueError{"print"}
		}
	}
	return text, size, nil
}

// formatted is the most that a format can make of its arguments: each verb may take the longest of them, and %q or %x writes a byte as several.
func formatted(format string, args []any) int {
	longest, widest := 400, 0 // a float64 has up to 309 digits
	for _, a := range args {
		switch a := a.(type) {
		case string:
			longest = max(longest, len(a))
		case bodies:
			longest = max(longest, len(a.String()))
		case int:
			widest = max(widest, a, -a)
		}
	}
	size := 0
	for format != "" && size <= mostText {
		at := strings.IndexByte(format, '%')
		if at < 0 {
			return size + len(format)
		}
		end := strings.IndexFunc(format[at+1:], func(r rune) bool { return !strings.ContainsRune("+-# 0123456789.*[]", r) })
		if end < 0 {
			return size + len(format)
		}
		flags := format[at+1 : at+1+end]
		verb, width := utf8.DecodeRuneInString(format[at+1+end:])
		size += at + len(flags)
		format = format[at+1+end+width:]
		for _, n := range strings.FieldsFunc(flags, func(r rune) bool { return r < '0' || r > '9' }) {
			size += number(n)
		}
		size += strings.Count(flags, "*") * widest
		switch {
		case verb == '%':
			size++
		case strings.ContainsRune("svd", verb) && !strings.Contains(flags, "#"):
			size += longest
		default:
			size += 12 * longest
		}
	}
	return size
}

// number reads digits; what has too many of them is more than mostText.
func number(digits string) int {
	n := 0
	for _, d := range digits {
		if n = 10*n + int(d-'0'); n > mostText {
			return mostText + 1
		}
	}
	return n
}
