package ledger

import (
	"slices"
	"strings"
	"sync"
)

// aliasItem is the item with the other names of a unit, with 、 between them.
const aliasItem = "别名"

// leastListed is the length, in characters, from which a name of the list is looked for in texts.
const leastListed = 4

// UnitList are the names of all units of a 单位信息, so that a text's names can be held against them. It is made once for all its units.
type UnitList struct {
	table *InfoTable
	once  sync.Once
	names [][]rune
	known map[string]bool
	// byHead and byTail have the numbers of the names by their first and their last two characters, one of which are right in a name with one wrong character.
	byHead, byTail map[[2]rune][]int
}

// list are the names of a table of several units, nil for any other.
func (t *InfoTable) list() *UnitList {
	if t == nil || t.single || len(t.rows) < 2 {
		return nil
	}
	t.listOnce.Do(func() { t.listed = &UnitList{table: t} })
	return t.listed
}

// NewUnitList makes a list of units, each with its name and its other names.
func NewUnitList(units [][]string) *UnitList {
	t := &InfoTable{}
	for _, names := range units {
		row := infoRow{info: Info{}}
		row.unit.Text = names[0]
		if len(names) > 1 {
			row.info[aliasItem] = Value{Field: Field{Text: names[1]}}
		}
		t.rows = append(t.rows, row)
	}
	return t.list()
}

// prepare makes the index.
func (l *UnitList) prepare() {
	l.once.Do(func() {
		l.known, l.byHead, l.byTail = map[string]bool{}, map[[2]rune][]int{}, map[[2]rune][]int{}
		for i := range l.table.rows {
			row := &l.table.rows[i]
			for _, text := range append(row.names(), row.info.Text(aliasItem)) {
				for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("、，,；;/\n 　", r) }) {
					l.addName(name)
					l.addName(strings.TrimPrefix(name, "中共"))
				}
			}
		}
	})
}

func (l *UnitList) addName(name string) {
	runes := []rune(name)
	n := len(runes)
	if n < leastListed || l.known[name] {
		return
	}
	l.known[name] = true
	head, tail := [2]rune{runes[0], runes[1]}, [2]rune{runes[n-2], runes[n-1]}
	l.byHead[head] = append(l.byHead[head], len(l.names))
	l.byTail[tail] = append(l.byTail[tail], len(l.names))
	l.names = append(l.names, runes)
}

// Exact is the length of the longest name of the list that begins at k.
func (l *UnitList) Exact(text []rune, k int) (length int) {
	l.prepare()
	if k+2 > len(text) {
		return 0
	}
	for _, i := range l.byHead[[2]rune{text[k], text[k+1]}] {
		if n := len(l.names[i]); n > length && k+n <= len(text) && slices.Equal(text[k:k+n], l.names[i]) {
			length = n
		}
	}
	return length
}

// Near is the name of the list from which the text at [from, to) differs in the one character at differs, where two right characters stand at k: the first two
// of the name or, with tail, its last two.
func (l *UnitList) Near(text []rune, k int, tail bool) (name string, from, to, differs int) {
	l.prepare()
	if k+2 > len(text) {
		return "", 0, 0, 0
	}
	two := [2]rune{text[k], text[k+1]}
	list := l.byHead[two]
	if tail {
		list = l.byTail[two]
	}
	for _, i := range list {
		n := len(l.names[i])
		start := k
		if tail {
			start = k + 2 - n
		}
		if start < 0 || start+n > len(text) {
			continue
		}
		if at := oneOff(text[start:start+n], l.names[i]); at >= 0 && n > to-from && !l.known[string(text[start:start+n])] {
			name, from, to, differs = string(l.names[i]), start, start+n, start+at
		}
	}
	return name, from, to, differs
}

// oneOff is the place of the one character in which two texts of a length differ, -1 where they differ in none or in more.
func oneOff(a, b []rune) int {
	at := -1
	for i := range a {
		if a[i] != b[i] {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}
