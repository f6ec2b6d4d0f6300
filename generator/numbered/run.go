package numbered

import (
	"strings"
	"unicode/utf8"
)

const (
	// leastRun is how many lines can look wrapped by their lengths. These differ by at most aboutEqual, a Han character being 2.
	leastRun   = 3
	aboutEqual = 4
	// leastWidth is the least width of lines for which only their lengths speak, leastFull that of others.
	leastWidth = 16
	leastFull  = 12
)

// judgeLengths settles the open breaks of lines that run on without an end mark, the last of them the shortest.
func judgeLengths(lines []string, breaks []verdict) {
	if len(lines) < leastRun || sameBeginnings(lines) {
		return
	}
	left := false
	for _, v := range breaks {
		left = left || v == open
		if v == wrapped {
			return // judgeByWrapped settles it
		}
	}
	least, most := width(lines[0]), 0
	for _, l := range lines[:len(lines)-1] {
		least, most = min(least, width(l)), max(most, width(l))
	}
	last := width(lines[len(lines)-1])
	if !left || least < leastWidth || most-least > aboutEqual || last > most-2 || separateSentences(lines) {
		return
	}
	for i := range breaks {
		if breaks[i] == open {
			breaks[i] = likely
		}
	}
}

// judgeByWrapped settles the open breaks of a text of three lines or more by its certain ones. Wrapped lines show how long a line gets; a line about as
// long was wrapped, too.
func judgeByWrapped(lines []string, breaks []verdict) {
	least, most := 0, 0
	for i, v := range breaks {
		if w := width(lines[i]); v == wrapped && At(lines[i]).Size < len(lines[i]) {
			if least == 0 || w < least {
				least = w
			}
			most = max(most, w)
		}
	}
	if len(lines) < leastRun || most < leastFull || most-least > 2*aboutEqual {
		return
	}
	for i, v := range breaks {
		w := width(lines[i])
		if v == open && w >= most-aboutEqual && w <= most+aboutEqual && !sameBeginnings(lines[i:i+2]) {
			breaks[i] = likely
		}
	}
}

// sameBeginnings reports lines of which two neighbours begin with the same word or bracket, as items of a list do.
func sameBeginnings(lines []string) bool {
	for i := range lines[1:] {
		n := 2
		if first, _ := utf8.DecodeRuneInString(lines[i]); strings.ContainsRune(openBrackets, first) {
			n = 1
		}
		if firstRunes(lines[i], n) == firstRunes(lines[i+1], n) {
			return true
		}
	}
	return false
}

// separateSentences reports lines that can each be a sentence: half of them begin with a verb (more than half, where there are marks within the lines but
// none at their ends), or all have their comma at the same place.
func separateSentences(lines []string) bool {
	begin, pause := 0, 0
	marks := strings.ContainsAny(lines[0], "，、；。")
	for _, l := range lines[1:] {
		marks = marks || strings.ContainsAny(l, "，、；。")
		if startsSentence(l) {
			begin++
		}
		if k := strings.Index(l, "，"); k >= 0 && k == strings.Index(lines[0], "，") {
			pause++
		}
	}
	n := len(lines) - 1
	return 2*begin > n || 2*begin == n && !marks || pause == n
}

// judgeContinued settles the line behind a part of a list without an end mark, 1、新建党群服务 over 中心2个；. The part must be about as long as the list's lines get,
// or another part must end with a mark on its own line: in a list of headings over their texts none does.
func judgeContinued(lines []string, breaks []verdict) {
	most := 0
	for _, l := range lines {
		most = max(most, width(l))
	}
	for i, v := range breaks {
		above, below := lines[i], lines[i+1]
		if v != open || At(above).Style == None || width(above) < leastFull || width(below) >= width(above) {
			continue
		}
		if width(above) < most-2 && !(endsMarked(below) && anotherPartEnds(lines, breaks, i)) {
			continue
		}
		if next := i + 1; next < len(breaks) && At(lines[next+1]).Style == None { // what follows is prose of its own
			continue
		}
		if startsSentence(below) {
			continue
		}
		breaks[i] = likely
	}
}

// anotherPartEnds reports that the first line of another part of the list, with what was joined to it, ends with a mark.
func anotherPartEnds(lines []string, breaks []verdict, i int) bool {
	for k := range lines {
		if k == i || At(lines[k]).Style == None {
			continue
		}
		for k < len(breaks) && (breaks[k] == wrapped || breaks[k] == likely) {
			k++
		}
		if endsMarked(lines[k]) {
			return true
		}
	}
	return false
}

func endsMarked(line string) bool { return strings.ContainsRune("；。;", lastRune(line)) }

// judgeInline settles the break within a part of a list whose numbers stand within lines: the next number stands within the line below, too.
func judgeInline(lines []string, breaks []verdict) {
	for i, v := range breaks {
		if v != open {
			continue
		}
		last := Mark{}
		for _, m := range withinLine(lines[i]) {
			last = m
		}
		for _, m := range withinLine(lines[i+1]) {
			if m.Style == last.Style && m.N == last.N+1 && last.N > 1 {
				breaks[i] = likely
			}
			break
		}
	}
}

// withinLine are the certain numbers behind a stop within a line.
func withinLine(line string) (marks []Mark) {
	for at, r := range line {
		if r != '；' && r != '。' && r != ';' {
			continue
		}
		if m := At(line[at+utf8.RuneLen(r):]); m.Style != None && m.Style != Bare && !m.doubt {
			marks = append(marks, m)
		}
	}
	return marks
}

// width is how wide a line is, a Han character or a mark being 2.
func width(line string) int {
	n := 0
	for _, r := range line {
		n++
		if r >= 0x2000 {
			n++
		}
	}
	return n
}
