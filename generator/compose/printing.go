package compose

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// print and printf replace text/template's functions that print. They take only texts and numbers, so that no other Go value reaches a notice. Where a text
// is empty the result is, so that a gap is found. The result is no longer than mostText.

func (b *budget) print(args ...any) (string, error) {
	filled, size, err := printable(args)
	if err != nil || !filled {
		return "", err
	}
	if err := b.chargePrint(size); err != nil {
		return "", err
	}
	return fmt.Sprint(args...), nil
}

func (b *budget) printf(format string, args ...any) (string, error) {
	filled, _, err := printable(args)
	if err != nil || !filled {
		return "", err
	}
	if err := b.chargePrint(formattedSize(format, args)); err != nil {
		return "", err
	}
	// Whether the format fits is tested with other texts, since a cell may hold %! itself.
	plain := make([]any, len(args))
	for i, a := range args {
		switch a.(type) {
		case string, bodies:
			plain[i] = "字"
		default:
			plain[i] = a
		}
	}
	if strings.Contains(fmt.Sprintf(format, plain...), "%!") { // so fmt marks a verb that does not fit
		return "", &valueError{"printf"}
	}
	return fmt.Sprintf(format, args...), nil
}

// chargePrint charges for a text of that size before it is printed.
func (b *budget) chargePrint(size int) error {
	if size > mostText {
		return errAssembled
	}
	return b.chargeText(size)
}

// printable checks the arguments: filled says that no text among them is empty, size is about how many bytes they take.
func printable(args []any) (filled bool, size int, err error) {
	filled = true
	for _, a := range args {
		switch a := a.(type) {
		case string:
			filled = filled && a != ""
			size += len(a)
		case bodies:
			filled = filled && a != ""
			size += len(a.String())
		case int, float64:
			size += 24
		default:
			return false, 0, &valueError{"print"}
		}
	}
	return filled, size, nil
}

// formattedSize is the most bytes that a format can make of its arguments: each verb may take the longest argument, and %q or %x writes a byte as several.
func formattedSize(format string, args []any) int {
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
			size += widthNumber(n)
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

// widthNumber reads a width or a precision; a number beyond mostText becomes mostText+1.
func widthNumber(digits string) int {
	n := 0
	for _, d := range digits {
		if n = 10*n + int(d-'0'); n > mostText {
			return mostText + 1
		}
	}
	return n
}
