package layout

import (
	"strings"

	"gongshi/generator/style"
)

// tieWords ties what must not be divided: numbers, Latin words and addresses, —— and ……, combining marks; and softly a number and its unit.
func tieWords(atoms []atom) {
	for i := 0; i < len(atoms); {
		switch c := atoms[i].class; c {
		case digit, letter:
			i = tieWord(atoms, i)
		case dash, dots:
			i = tiePairs(atoms, i, c)
		case combining:
			atoms[i].tie = word
			i++
		default:
			i++
		}
	}
}

// tieWord ties the word or number that starts at i and returns the index after it. Joiners (. - @ / and the like) belong to it where they
// stand between two of its characters.
func tieWord(atoms []atom, i int) int {
	end := i + 1
	for end < len(atoms) {
		if inWord(atoms[end].class) {
			atoms[end].tie = word
			end++
			continue
		}
		next := end
		for next < len(atoms) && joins(atoms[next].r) && next-end < 3 { // :// is the longest
			next++
		}
		if next == end || next == len(atoms) || !inWord(atoms[next].class) {
			break
		}
		if atoms[end].r == ',' && (atoms[end-1].class != digit || atoms[next].class != digit) {
			break // a comma joins only the thousands of a number
		}
		for ; end <= next; end++ {
			atoms[end].tie = word
		}
	}
	if lineWidth(atoms[i:end]) > style.Measure {
		untieLong(atoms[i:end])
	}
	tieMeasure(atoms, i, end)
	if i > 1 && atoms[i-2].class == digit && (atoms[i-1].r == '〕' || atoms[i-1].r == '、' && atoms[i].class == digit) {
		atoms[i].tie = soft // a document's number: 〔2023〕15号; numbers in a row, which LibreOffice never divides: 11:30、14:30
	}
	return end
}

// tieMeasure keeps the number of [i, end) with its unit; a short one also with the word that counts.
func tieMeasure(atoms []atom, i, end int) {
	if atoms[end-1].class != digit {
		return
	}
	tieUnit(atoms, end, units)
	if end-i <= shortNumber {
		tieUnit(atoms, end, counters)
	}
}

// untieLong lets an address that is longer than a line be divided after / ? & - @ or _, where a reader expects it.
func untieLong(atoms []atom) {
	for i := 1; i < len(atoms); i++ {
		if strings.ContainsRune("/?&-@_", atoms[i-1].r) && atoms[i].class.startsLine() {
			atoms[i-1].class = letter // here it is part of the address, no 分隔号
			atoms[i].tie = loose
		}
	}
}

func inWord(c class) bool { return c == digit || c == letter || c == combining }

// joins reports whether a character belongs to the word on both its sides.
func joins(r rune) bool {
	switch r {
	case '.', '-', '@', '_', '/', ':', '+', '&', '=', '#', '?', '~', '%', ',', '·', '˙', '\'', '‑', '‐':
		return true
	}
	return false
}

// units are kept with the number before them where the line allows, counters only with a short one: a page that ends “于2022” is what readers
// notice, and a longer number would take too much down. Other counters (个, 次) are not among them: tying these would widen the gaps of every other line
// of a notice.
var (
	units    = []string{"万亿元", "万元", "亿元", "千元", "美元", "万", "亿", "元"}
	counters = []string{"年", "月", "日", "人", "项"}
)

// shortNumber is the most characters of a number that keeps its counter: two cells.
const shortNumber = 4

// tieUnit ties the unit that starts at i, if there is one, softly to the number before it.
func tieUnit(atoms []atom, i int, units []string) {
	for _, u := range units {
		rs := []rune(u)
		if len(atoms)-i < len(rs) {
			continue
		}
		same := true
		for k, r := range rs {
			same = same && atoms[i+k].r == r
		}
		if same {
			for k := range rs {
				atoms[i+k].tie = soft
			}
			return
		}
	}
}

// tiePairs ties a run of dashes or dots two by two (GB/T 15834-2011 5.1.3): each pair is one mark.
func tiePairs(atoms []atom, i int, c class) int {
	start := i
	for i < len(atoms) && atoms[i].class == c {
		if (i-start)%2 == 1 {
			atoms[i].tie = word
		}
		i++
	}
	if i-start == 1 && c == dash {
		atoms[start].class = connector // a single — joins years or places: 2022年—2023年
	}
	return i
}
