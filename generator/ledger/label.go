package ledger

import (
	"slices"
	"strings"
)

// label is what a header says: which column it is, and in which unit its numbers are.
type label struct {
	column *column
	text   string
	// shift turns a money column's numbers into yuan, as a power of ten; badUnit is a unit that is not known.
	shift   int32
	badUnit string
	// counter is what a column of handling counts.
	counter string
	// either: the cells decide between status and prose.
	either bool
}

// foldLabel folds a header for comparison.
func foldLabel(s string) string {
	return strings.ReplaceAll(strings.Trim(fold(s), "*:;,.。：、"), "巡视", "巡察")
}

// readLabel reads the header of one column: lower is its own cell, upper that of the group above it, if any.
func readLabel(upper, lower string) (label, bool) {
	if len(upper) > maxWord || len(lower) > maxWord {
		return label{}, false
	}
	base, notes := brackets(foldLabel(lower))
	group, groupNotes := brackets(foldLabel(upper))
	notes = append(notes, groupNotes...) // the nearer one first
	for _, text := range []string{base, group + base} {
		for _, text := range []string{text, strings.TrimRight(text, "*:;,.。：、")} {
			if c := columnByLabel[text]; c != nil {
				return newLabel(c, text, notes), true
			}
		}
		// Numbers are often counted in the name itself: 诫勉谈话人数, 给予政务处分, 追缴资金万元.
		name, unit := cutUnit(text)
		name = strings.TrimPrefix(strings.TrimPrefix(name, "其中"), "给予")
		if c := columnByLabel[name]; c != nil && (c.role == handling || c.role == money) {
			return newLabel(c, name, append([]string{unit}, notes...)), true
		}
	}
	return label{}, false
}

// labelCache remembers what texts say as headers: the rows of a ledger repeat the same few words, and each is looked at twice.
type labelCache map[[2]string]*label

func (c labelCache) read(upper, lower string) (label, bool) {
	key := [2]string{upper, lower}
	l, known := c[key]
	if !known {
		if read, ok := readLabel(upper, lower); ok {
			l = &read
		}
		c[key] = l
	}
	if l == nil {
		return label{}, false
	}
	return *l, true
}

// cutUnit cuts a unit off the end of a name.
func cutUnit(s string) (name, unit string) {
	for _, u := range []string{"人次", "人数", "人", "万元", "千元", "元", "数额", "数"} {
		if name, ok := strings.CutSuffix(s, u); ok {
			return name, u
		}
	}
	return s, ""
}

func newLabel(c *column, text string, notes []string) label {
	l := label{column: c, text: text, counter: "人", either: slices.ContainsFunc(eitherWay, func(s string) bool { return foldLabel(s) == text })}
	switch c.role {
	case handling:
		if u, ok := firstUnit(notes, func(u string) bool { return slices.Contains(counters, u) }); ok {
			l.counter = strings.TrimSuffix(u, "数")
		}
	case money:
		known := func(u string) bool { _, ok := moneyUnits[u]; return ok }
		if u, ok := firstUnit(notes, known); ok {
			l.shift = moneyUnits[u]
		} else if u, ok := firstUnit(notes, func(u string) bool { return strings.HasSuffix(u, "元") || strings.HasSuffix(u, "币") }); ok {
			l.badUnit = u
		}
	}
	return l
}

// firstUnit finds the first note that is a unit: 元, 单位:元.
func firstUnit(notes []string, is func(string) bool) (string, bool) {
	for _, n := range notes {
		n = strings.TrimLeft(strings.TrimPrefix(n, "单位"), ":")
		if n != "" && is(n) {
			return n, true
		}
	}
	return "", false
}

// likeNumbers reports whether an unknown header looks as if people or money were counted under it.
func likeNumbers(text string) bool {
	base, notes := brackets(foldLabel(text))
	if _, unit := cutUnit(base); unit != "" && unit != "人" && unit != "数" {
		return true
	}
	_, people := firstUnit(notes, func(u string) bool { return slices.Contains(counters, u) })
	_, yuan := firstUnit(notes, func(u string) bool { _, ok := moneyUnits[u]; return ok })
	return people || yuan
}
