package proof

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// issued is a regulation's name as it was issued, and the years of which it has versions.
type issued struct {
	// name is the full one; base is without 中国共产党 and （试行）.
	name  string
	base  []rune
	party bool
	years []int
}

// trial reports one that is issued for trial.
func (r *issued) trial() bool { return strings.HasSuffix(r.name, trialMark) }

const trialMark, partyName, stateName = "（试行）", "中国共产党", "中华人民共和国"

// nameTable finds them by name.
type nameTable struct {
	list []issued
	// byBase has the numbers of those of a base, without 中国共产党 or 中华人民共和国.
	byBase map[string]int
}

// knownNames reads the table once.
var knownNames = sync.OnceValue(func() *nameTable {
	t := &nameTable{byBase: map[string]int{}}
	for line := range strings.SplitSeq(strings.TrimSpace(knownRegulations), "\n") {
		parts := strings.Fields(line)
		r := issued{name: parts[0]}
		for _, y := range parts[1:] {
			n, _ := strconv.Atoi(y)
			r.years = append(r.years, n)
		}
		base, party := strings.CutPrefix(bareTitle(r.name), partyName)
		r.base, r.party = []rune(base), party
		t.byBase[base] = len(t.list)
		t.list = append(t.list, r)
	}
	return t
})

// bareTitle is a name without what a bracket at its end says of its version: （试行）, （2018年修订）.
func bareTitle(name string) string {
	if !strings.HasSuffix(name, "）") {
		return name
	}
	base, note, _ := cutLast(strings.TrimSuffix(name, "）"), "（")
	if note != "" && (hasAny(note, "试行", "暂行", "修订", "修正", "草案", "修改") || note[0] == '1' || note[0] == '2') {
		return base
	}
	return name
}

// cutLast cuts a text at the last place of a mark.
func cutLast(s, mark string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, mark); i >= 0 {
		return s[:i], s[i+len(mark):], true
	}
	return s, "", false
}

// find is the regulation of that name, nil where there is none: 《中华人民共和国监察法》 and 《监察法》 are the same.
func (t *nameTable) find(name string) *issued {
	base := bareTitle(name)
	if rest, ok := strings.CutPrefix(base, partyName); ok {
		base = rest
	} else {
		base = strings.TrimPrefix(base, stateName)
	}
	if n, ok := t.byBase[base]; ok {
		return &t.list[n]
	}
	return nil
}

// kindsOfPaper end the names of regulations.
var kindsOfPaper = []string{"条例", "规定", "准则", "办法", "细则", "规则", "法"}

// near is the full name of the one regulation that a name misses by a character or two, "" where there is none. A name with 中国共产党 or 中华人民共和国 may miss two,
// since nobody but the centre gives such names; others are a local paper's as soon as they end otherwise.
func (t *nameTable) near(name string) string {
	base := bareTitle(name)
	if !strings.HasPrefix(base, partyName) && !slices.ContainsFunc(kindsOfPaper, func(w string) bool { return strings.HasSuffix(base, w) }) || t.find(name) != nil {
		return ""
	}
	rest, party := strings.CutPrefix(base, partyName)
	rest, state := strings.CutPrefix(rest, stateName)
	runes := []rune(rest)
	least, most := 6, 1
	switch {
	case party:
		most = 2
	case !state:
		least = 7
	}
	right := ""
	for i := range t.list {
		r := &t.list[i]
		if r.party != party && (party || len(r.base) < 8) || len(r.base) < least {
			continue
		}
		if missesIt(runes, r.base, most) {
			if right != "" {
				return ""
			}
			right = r.name
			if state {
				right = stateName + right
			}
		}
	}
	return right
}

// missesIt reports a name that misses another by so few characters that it must be meant.
func missesIt(name, base []rune, most int) bool {
	n := changedWithin(name, base)
	if n == 1 || n <= mostInLong(name, base) {
		return true
	}
	if n != 2 || most != 2 {
		return false
	}
	if len(base) >= 8 || sameBut(name, base) {
		return true
	}
	k := len(name)
	return k == len(base) && string(name[:2]) == string(base[:2]) && string(name[k-2:]) == string(base[k-2:])
}

// mostInLong is how many characters two long names may miss that begin and end alike: nobody else gives such a name. What carries another out is named after it, and there are many 责任制.
func mostInLong(a, b []rune) int {
	if len(b) < 14 || len(a) < 12 || hasAny(string(a), "实施", "责任制") || string(a[:3]) != string(b[:3]) || string(a[len(a)-2:]) != string(b[len(b)-2:]) {
		return 0
	}
	if len(b) < 16 {
		return 2
	}
	return 3
}

// leastOtherKind is how many characters a name has at least before its kind of paper, where the kind alone shows that it is wrong.
const leastOtherKind = 9

// otherKind is the regulation that a name misses by its kind of paper, 工作办法 for 工作条例, "" where there is none. Local papers that carry one out are called 实施办法 or 细则.
func (t *nameTable) otherKind(name string) string {
	if strings.HasPrefix(name, partyName) || strings.HasPrefix(name, stateName) || strings.Contains(name, "实施") || t.find(name) != nil {
		return ""
	}
	for _, kind := range []string{"办法", "条例", "规定", "准则"} {
		stem, ok := strings.CutSuffix(name, kind)
		if !ok || utf8.RuneCountInString(stem) < leastOtherKind {
			continue
		}
		for _, other := range []string{"条例", "规定", "准则", "办法"} {
			if n, ok := t.byBase[stem+other]; ok && other != kind {
				return t.list[n].name
			}
		}
	}
	return ""
}

// withoutTrial is the name of a regulation of the Party of which the full name is given without （试行）.
func (t *nameTable) withoutTrial(name string) string {
	if !strings.HasPrefix(name, partyName) || strings.HasSuffix(name, "）") {
		return ""
	}
	if r := t.find(name); r != nil && r.party && r.trial() {
		return r.name
	}
	return ""
}

// changedWithin is the length of the one stretch in which two names differ, counted in the longer of them.
func changedWithin(a, b []rune) int {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return 99
	}
	n := min(len(a), len(b))
	from := 0
	for from < n && a[from] == b[from] {
		from++
	}
	end := 0
	for end < n-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return max(len(a), len(b)) - from - end
}

// sameBut reports two names that differ in the kind of paper alone: 工作规则 and 工作条例.
func sameBut(a, b []rune) bool {
	return len(a) == len(b) && string(a[:len(a)-2]) == string(b[:len(b)-2])
}

// yearsText lists years in words.
func (r *issued) yearsText() string {
	words := make([]string, len(r.years))
	for i, y := range r.years {
		words[i] = strconv.Itoa(y)
	}
	return strings.Join(words, "、") + "年"
}

// runesBefore is the text of at most so many runes before k.
func runesBefore(runes []rune, k, most int) string { return string(runes[max(0, k-most):k]) }

// runesFrom is the text of at most so many runes from k.
func runesFrom(runes []rune, k, most int) string {
	return string(runes[min(k, len(runes)):min(k+most, len(runes))])
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
