package proof

import "fmt"

// separately compares how many numbers stand behind 分别 with how many things stand before it.
func separately(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := range row {
			q := &row[i]
			at := lastWord(t.before(q), "分别")
			if at < 0 || t.opens(q, "其中") {
				continue
			}
			n := listedFrom(row, i)
			things, and := t.thingsBefore(q, q.lead+at)
			if things == 0 && i > 0 {
				things = countedBy(&row[i-1], q)
			}
			if n > things && t.mayBegin(q) || n < 2 || things < 2 || things == n || and && things+1 == n {
				continue
			}
			p.sayIt(q.paragraph, q.from, row[i+n-1].end, fmt.Sprintf("“分别”前面是%d个，后面有%d个数", things, n), "补上漏写的，或者删去多写的")
		}
	})
}

// listedFrom is how many numbers of one measure word stand together from i on.
func listedFrom(row []quantity, i int) int {
	n := 1
	for i+n < len(row) && row[i+n].measure == row[i].measure && (row[i+n].mark == '、' || row[i+n].mark == '+') && row[i+n].lead+2 >= row[i+n].from {
		n++
	}
	return n
}

// countedBy is how many things the number before says that there are, 0 where it counts something else.
func countedBy(count, q *quantity) int {
	switch {
	case count.clause < q.clause-1, count.value > 12*one, count.loose, count.last != one, count.measure == q.measure && count.measure != "个", !oneOf([]rune(count.measure)[0], "个所家期次名人场批类项"):
		return 0
	}
	return int(count.value / one)
}

// mayBegin reports a ， or ； before the clause of a number, so that the list may have begun there.
func (t *Text) mayBegin(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	for k := q.from - 1; k >= max(0, q.from-longestList); k-- {
		if oneOf(runes[k], "，；：") {
			return true
		}
		if runes[k] == '。' {
			return false
		}
	}
	return false
}

// lastWord is where a word last stands in a short text, -1 where it does not.
func lastWord(runes []rune, word string) int {
	for k := len(runes) - 1; k >= 0; k-- {
		if starts(runes, k, word) {
			return k
		}
	}
	return -1
}

// thingsBefore counts the things in the list before a place, which 、 parts; and says that a 和 stands among them, which may part two more.
func (t *Text) thingsBefore(q *quantity, end int) (n int, and bool) {
	runes := t.Paragraphs[q.paragraph].runes
	last, size := at(runes, end-1), 0
	for k := end - 1; k >= max(0, end-longestList); k-- {
		size++
		switch r := runes[k]; {
		case r == '、':
			if n++; size > 5 && n > 1 || at(runes, k-1) != last && size > 5 && !sameKind(at(runes, k-1), last) && !isDigit(at(runes, k-1)) {
				return 0, false // of which lists the numbers are is open
			}
			size = 0
		case oneOf(r, "和与及"):
			and = true
		case oneOf(r, "，；。：（）《》“”"):
			k = -1
		}
		if k < 0 {
			break
		}
	}
	if n > 0 {
		n++
	}
	return n, and
}

// longestList is how many runes before a count are looked at for what it counts.
const longestList = 120
