package proof

import (
	"slices"
	"strconv"

	"gongshi/generator/numbered"
)

// ordinal is the number that a paragraph or a clause begins with.
type ordinal struct {
	form, n, end int
}

// The forms of ordinals: those of the four levels, then ①.
const (
	formHan = iota + 1
	formHanBracket
	formArabic
	formArabicBracket
	formCircle
)

// ordinalAt reads the ordinal that stands at i; form is 0 where none does. 三、四年级 and 1.5 are none.
func ordinalAt(runes []rune, i int) ordinal {
	switch r := at(runes, i); {
	case '①' <= r && r <= '⑳':
		return ordinal{formCircle, int(r-'①') + 1, i + 1}
	case r == '（' || r == '(':
		o := countAt(runes, i+1)
		if o.form == 0 || !oneOf(at(runes, o.end), "）)") {
			return ordinal{}
		}
		return ordinal{o.form + 1, o.n, o.end + 1}
	}
	o := countAt(runes, i)
	next, behind := at(runes, o.end), at(runes, o.end+1)
	if o.form == formHan && next == '、' && hanDigit(behind) == 0 || o.form == formArabic && oneOf(next, ".．、") && !isDigit(behind) && behind != 0 {
		o.end++
		return o
	}
	return ordinal{}
}

// countAt reads the bare number of an ordinal at i, in the form 一 or 1; form is 0 where none stands there.
func countAt(runes []rune, i int) ordinal {
	if n, end := numberAfter(runes, i, 2); n > 0 {
		return ordinal{formArabic, n, end}
	} else if end > i {
		return ordinal{}
	}
	if n, end := hanAfter(runes, i, 3); n > 0 && !slices.Contains(runes[i:end], '两') {
		return ordinal{formHan, n, end}
	}
	return ordinal{}
}

// numeral writes the number in the ordinal's form.
func (o ordinal) numeral(n int) string {
	switch o.form {
	case formHan:
		return numbered.InHan(n) + "、"
	case formHanBracket:
		return "（" + numbered.InHan(n) + "）"
	case formArabic:
		return strconv.Itoa(n) + "."
	case formArabicBracket:
		return "（" + strconv.Itoa(n) + "）"
	default:
		return string(rune('①' + n - 1))
	}
}

// wrongAfter says what is wrong with an ordinal behind the last number of its kind, which is 0 before the first; "" where nothing is.
func (o ordinal) wrongAfter(last int) (text, hint string) {
	right := "“" + o.numeral(last+1) + "”"
	switch is := "“" + o.numeral(o.n) + "”"; {
	case o.n == last+1 || o.n == 1 && last != 1:
		return "", ""
	case last == 0:
		return is + "前面没有" + right, "从" + right + "编起，或者补上漏掉的"
	case o.n <= last:
		return is + "出现了两次", "这里应当是" + right + "，后面的依次改"
	default:
		return "“" + o.numeral(last) + "”之后就是" + is + "，跳了号", "这里应当是" + right + "，或者补上漏掉的"
	}
}

// listWithin is the last ordinal of a list that begins within a paragraph; form is 0 where there is none.
func listWithin(runes []rune) ordinal {
	for k := 1; k < len(runes); k++ {
		if r := runes[k]; r != '1' && r != '（' || !clauseStart(runes, k) && r != '（' {
			continue
		}
		if o := ordinalAt(runes, k); o.n == 1 && (o.form == formArabic || o.form == formArabicBracket) {
			o.n = lastOrdinal(runes, o)
			return o
		}
	}
	return ordinal{}
}

// lastOrdinal follows the ordinals of a form within a paragraph from its first to the last.
func lastOrdinal(runes []rune, first ordinal) int {
	n := first.n
	for k := first.end; k < len(runes); k++ {
		if !clauseStart(runes, k) {
			continue
		}
		if o := ordinalAt(runes, k); o.form == first.form && o.n == n+1 {
			n = o.n
		}
	}
	return n
}
