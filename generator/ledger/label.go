package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
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
	// stated: the header itself names the unit or counter; else the cells may.
	stated bool
	// statusOrProse: the cells decide between status and prose.
	statusOrProse bool
	// tick is the status that a mark in this column means: 完成情况 over 已完成 | 未完成 | 长期坚持. ungrouped: no group above names 完成情况.
	tick      Status
	ungrouped bool
	// asks is the question of a column that says who may know of a row. tickWord is what a tick in it means: 公开范围 over 公开 | 不公开.
	asks     question
	tickWord string
	// guessed: no table has the name, see guessed.go.
	guessed bool
	// chosen: --columns says so.
	chosen bool
}

// foldLabel folds a header for comparison: 巡视 reads as 巡察, and the marks that join words go (党纪、政务处分; 追缴/清退资金).
func foldLabel(s string) string {
	s = strings.Trim(sheet.Fold(s), "*:;,.。：、")
	if !strings.Contains(s, "巡视") && !strings.ContainsFunc(s, isJoint) {
		return s
	}
	return strings.ReplaceAll(strings.Map(func(r rune) rune {
		if isJoint(r) {
			return -1
		}
		return r
	}, s), "巡视", "巡察")
}

func isJoint(r rune) bool { return r == '、' || r == '/' || r == '和' }

// readLabel reads the header of one column: lower is its own cell, upper that of the group above it, if any.
func readLabel(upper, lower string) (label, bool) {
	if len(upper) > sheet.MaxWord || len(lower) > sheet.MaxWord {
		return label{}, false
	}
	return foldedLabel(foldLabel(upper), foldLabel(lower))
}

// foldedLabel is readLabel for folded texts.
func foldedLabel(upper, lower string) (label, bool) {
	base, notes := brackets(lower)
	if len(base) > longestLabel {
		return label{}, false
	}
	group, groupNotes := brackets(upper)
	notes = append(notes, groupNotes...) // the nearer one first
	for _, text := range []string{base, group + base} {
		for _, text := range []string{text, strings.TrimRight(text, "*:;,.。：、")} {
			if c := columnByLabel[text]; c != nil && !(c.countable && countUnit(notes) != "") {
				return newLabel(c, text, notes), true
			}
		}
		// Numbers are often counted in the name itself: 诫勉谈话人数, 给予政务处分, 追缴资金万元.
		name, unit := cutUnit(text)
		name = strings.TrimPrefix(strings.TrimPrefix(name, "其中"), "给予")
		if c := columnByLabel[name]; c != nil && (c.role == handling || c.role == money || c.role == account) {
			return newLabel(c, name, append([]string{unit}, notes...)), true
		}
	}
	if c := reachHead(base); c != nil {
		return newLabel(c, base, nil), true
	}
	if c := columnByLabel[group]; c != nil && c.role == reach {
		if _, ok := parseReach(base, questionOf(c, group)); ok {
			return label{column: c, text: group, asks: questionOf(c, group), tickWord: base}, true
		}
	}
	if l, ok := levelLabel(base, group); ok {
		return l, true
	}
	return tickLabel(base, group)
}

// longestLabel is the length in bytes beyond which a folded text is no header, with all that may stand before and behind its name.
var longestLabel = func() int {
	n := 0
	for name := range columnByLabel {
		n = max(n, len(name))
	}
	for word := range statusByWord {
		n = max(n, len(word))
	}
	return n + len("*其中给予万元**")
}()

// isProse reports a text that is too long for a header before its first bracket. It saves folding: cells below a header are looked at, too, and most are
// long.
func isProse(s string) bool {
	n := 0 // bytes that will be left when it is folded, at least
	for _, r := range s {
		switch {
		case 0x4e00 <= r && r <= 0x9fff && r != '和':
			n += 3
		case strings.ContainsRune("(（[【〔{〖［｛", r):
			return false
		case '0' <= r && r <= '9', 'a' <= r && r <= 'z':
			n++
		}
		if n > longestLabel {
			return true
		}
	}
	return false
}

// tickLabel reads the header of a column of ticks: a word for a status, below a group that means 完成情况 or without one.
func tickLabel(base, group string) (label, bool) {
	l := label{column: columnNamed("完成情况"), text: base, tick: statusByWord[base]}
	c := columnByLabel[group]
	l.ungrouped = c == nil || c.role != status && !isStatusOrProse(group)
	return l, l.tick != Unknown && (!l.ungrouped || len([]rune(base)) >= 3)
}

func isStatusOrProse(folded string) bool { return statusOrProseByLabel[folded] }

var statusOrProseByLabel = func() map[string]bool {
	index := map[string]bool{}
	for _, name := range statusOrProseHeaders {
		index[foldLabel(name)] = true
	}
	return index
}()

// labelCache remembers what texts mean as headers: a ledger repeats the same few words, and each row is looked at three times.
type labelCache struct {
	labels map[[2]string]*label
	folded map[string]string
}

func newLabelCache() labelCache {
	return labelCache{map[[2]string]*label{}, map[string]string{}}
}

func (c labelCache) read(upper, lower string) (label, bool) {
	if isProse(lower) || len(upper) > sheet.MaxWord || len(lower) > sheet.MaxWord {
		return label{}, false
	}
	key := [2]string{c.fold(upper), c.fold(lower)}
	l, known := c.labels[key]
	if !known {
		if read, ok := foldedLabel(key[0], key[1]); ok {
			l = &read
		}
		c.labels[key] = l
	}
	if l == nil {
		return label{}, false
	}
	return *l, true
}

func (c labelCache) fold(s string) string {
	folded, known := c.folded[s]
	if !known {
		folded = foldLabel(s)
		c.folded[s] = folded
	}
	return folded
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
	l := label{column: c, text: text, counter: "人", statusOrProse: isStatusOrProse(text), asks: questionOf(c, text)}
	switch c.role {
	case handling, account:
		if u, ok := firstUnit(notes, func(u string) bool { return slices.Contains(counters, u) }); ok {
			l.counter, l.stated = strings.TrimSuffix(u, "数"), true
		}
	case money:
		known := func(u string) bool { _, ok := moneyUnits[u]; return ok }
		if u, ok := firstUnit(notes, known); ok {
			l.shift, l.stated = moneyUnits[u], true
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

// likeNumbers reports a header that looks like one of counted people or of money.
func likeNumbers(text string) bool {
	if len(text) > sheet.MaxWord {
		return false
	}
	base, notes := brackets(foldLabel(text))
	if c := columnByLabel[base]; c != nil && (c.role == account || c.role == money || c.role == handling) {
		return true
	}
	if _, unit := cutUnit(base); unit != "" && unit != "人" && unit != "数" {
		return true
	}
	_, people := firstUnit(notes, func(u string) bool { return slices.Contains(counters, u) })
	return people || sumsEnd.MatchString(base) || saysUnit(text)
}

// sumsEnd is how the headers of sums end, sumsWord what stands in them.
var (
	sumsEnd  = pattern.New(`(?:资金|金额|款|款项|损失|费用)$`)
	sumsWord = pattern.New(`[钱款额费资元挽追退缴]|损失|收入|支出|补贴`)
)

// likeSums reports a header that may stand over sums of money. It is laxer than likeNumbers, since a unit too many does no harm.
func likeSums(text string) bool {
	return len(text) <= sheet.MaxWord && sumsWord.MatchString(text)
}

// saysUnit reports a header that names the unit of its sums.
func saysUnit(text string) bool {
	if len(text) > sheet.MaxWord {
		return false
	}
	base, notes := brackets(foldLabel(text))
	_, unit := cutUnit(base)
	_, ok := firstUnit(append(notes, unit), func(u string) bool { _, known := moneyUnits[u]; return known })
	return ok
}
