package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// verdict says how a line of 单位全称 and the next one belong together.
type verdict int

const (
	// twoBodies: the next line is another body.
	twoBodies verdict = iota
	// oneName: the next line is the rest of the name.
	oneName
	// unclearEnd: nobody can tell.
	unclearEnd
)

// joinLines makes names of lines. doubt is the first line that may begin a body or not; 0 where there is none.
func joinLines(lines []string) (names []string, doubt int) {
	for i, line := range lines {
		if i == 0 {
			names = append(names, line)
			continue
		}
		last := &names[len(names)-1]
		switch judgeEnd(strings.ReplaceAll(*last, "\n", ""), line) {
		case twoBodies:
			*last = strings.TrimRight(*last, "、，, ")
			names = append(names, line)
		case oneName:
			*last += "\n" + line
		default:
			return names, i
		}
	}
	if n := len(names); n > 1 {
		names[n-1] = strings.TrimRight(names[n-1], "、，, ")
	}
	return names, 0
}

// judgeEnd judges the end of a line: name is the name so far, line what follows. It asks whether the name is whole, and whether the line is a name by
// itself.
func judgeEnd(name, line string) verdict {
	trimmed := strings.TrimRight(name, "、，, ")
	whole, next := wholeName(trimmed), wholeName(strings.TrimRight(line, "、，, "))
	switch {
	case openBracket(name), strings.ContainsAny(firstRune(line), "）)》〉】”、，,—-·和与及暨"), utf8.RuneCountInString(line) == 1, !whole && utf8.RuneCountInString(name) <= 2:
		return oneName
	case hasPartyPrefix(line), strings.HasPrefix(line, "共青团"):
		return twoBodies
	case trimmed != name && whole && next:
		return twoBodies
	case trimmed != name, hasAnySuffix(name, "和", "与", "及", "暨"), isRest(line):
		return oneName
	case hasPartyPrefix(name) && !whole: // 中共…第一高级中学 still lacks its 委员会
		if sameStart(name, line) {
			return unclearEnd
		}
		return oneName
	case strings.HasPrefix(line, "第"):
		return judgeNumbered(name, line, whole)
	case !whole:
		return judgeUnfinished(name, line)
	case !next:
		return judgeFragment(name, line)
	default:
		return judgeWhole(name, line)
	}
}

// isRest reports a line that can only be the end of a name.
func isRest(line string) bool {
	return slices.ContainsFunc(restOnly, func(rest string) bool { return strings.HasSuffix(rest, line) }) || strings.HasPrefix(line, "附属")
}

// judgeFragment judges the end of a whole name before a line that is no name by itself.
func judgeFragment(name, line string) verdict {
	switch {
	case sameStart(name, line), namesPlace(line):
		return twoBodies
	case cutWord(name, line) && utf8.RuneCountInString(line) <= 3: // 委|员会
		return oneName
	default:
		return unclearEnd
	}
}

// judgeWhole judges the end of a whole name before a line that could be another name.
func judgeWhole(name, line string) verdict {
	switch {
	case !namesPlace(line) && (hasPartyPrefix(name) && cutWord(name, line) || isOfficeOf(name, line)):
		return oneName
	case cutWord(name, line), hasAnySuffix(line, subUnits...) && !namesPlace(line):
		return unclearEnd
	case sameStart(name, line), namesPlace(line), shortSchool(line), shortSchool(name):
		return twoBodies
	case hasPartyPrefix(name), hasAnySuffix(name, parentBodies...), utf8.RuneCountInString(name) > shortName:
		return unclearEnd
	default:
		return twoBodies
	}
}

// shortName is the length, in characters, up to which nobody wraps a name: 甲县教育局, 城关镇中心校.
const shortName = 6

// judgeNumbered judges the end of a line before 第…: that is the rest of a name, unless it numbers a body of the same kind: 第一中学 and 第二中学.
func judgeNumbered(name, line string, whole bool) verdict {
	if strings.HasPrefix(name, "第") && whole {
		return twoBodies
	}
	if i := strings.LastIndex(name, "第"); i >= 0 && strings.TrimLeft(name[i:], ordinalRunes) == strings.TrimLeft(line, ordinalRunes) {
		return twoBodies
	}
	switch {
	case !whole, strings.Contains(line, "附属"), hasAnySuffix(name, parentBodies...):
		return oneName
	case shortSchool(name) && wholeName(line):
		return twoBodies
	default:
		return unclearEnd
	}
}

const (
	numeralRunes = "一二三四五六七八九十0123456789"
	ordinalRunes = "第" + numeralRunes
)

// judgeUnfinished judges the end of a line that ends as no body does.
func judgeUnfinished(name, line string) verdict {
	switch {
	case sameStart(name, line): // names of a kind that is not known, one a line
		return twoBodies
	case cutWord(name, line), hasAnySuffix(name, unfinishedEnds...), strings.Contains(ordinalRunes, lastRune(name)):
		return oneName
	case hasAnySuffix(name, places...) && !hasAnySuffix(line, places...):
		return oneName
	case slices.Contains(wholeEnds, line):
		return oneName
	case namesPlace(name) && !namesPlace(line) && wholeName(line): // 甲县退役|军人事务局
		return oneName
	default:
		return unclearEnd
	}
}

// wholeName reports whether a line is the name of a body by itself: it ends as one and has something before that end. A Party body ends as Party bodies do.
func wholeName(name string) bool {
	if hasPartyPrefix(name) {
		return isBody(name)
	}
	if shortSchool(name) || hasAnySuffix(name, completeNames...) {
		return true
	}
	if hasAnySuffix(name, unfinishedEnds...) {
		return false
	}
	for _, end := range wholeEnds {
		if rest, ok := strings.CutSuffix(name, end); ok && rest != "" && !slices.Contains(restOnly, name) {
			return true
		}
	}
	return false
}

// shortSchool reports 一中, 甲县二高, 三小, 第四中: a number and what it counts.
func shortSchool(name string) bool {
	for _, kind := range []string{"中", "高", "小", "初", "幼", "职高", "职中", "完小", "附中", "附小", "附幼"} {
		if rest, ok := strings.CutSuffix(name, kind); ok && rest != "" && strings.ContainsAny(lastRune(rest), numeralRunes) {
			return true
		}
	}
	return false
}

// sameStart reports whether two names begin with the same place or word, as those of a list do.
func sameStart(a, b string) bool {
	start := func(s string) string {
		for _, party := range []string{"中国共产党", "中共", "共青团"} {
			s = strings.TrimPrefix(s, party)
		}
		rs := []rune(s)
		return string(rs[:min(2, len(rs))])
	}
	return utf8.RuneCountInString(start(a)) == 2 && start(a) == start(b)
}

// namesPlace reports whether a line begins with the place of its body, so that it does not continue another name: 甲县…, 城关镇…, 县医院, 团县委.
func namesPlace(line string) bool {
	rs := []rune(line)
	for i, r := range rs[:min(7, len(rs))] {
		if strings.ContainsRune("省市县旗州镇乡村", r) && len(rs) > 2 {
			return true
		}
		if i > 0 && r == '区' && rs[i-1] != '校' && rs[i-1] != '学' {
			return true
		}
	}
	return false
}

// cutWord reports whether a line ends within a word.
func cutWord(name, line string) bool {
	return slices.Contains(cutWords, lastRune(name)+firstRune(line))
}

// isOfficeOf reports whether a line is the office of the Party committee above: 县委|组织部.
func isOfficeOf(name, line string) bool {
	return hasAnySuffix(name, "县委", "市委", "区委", "省委", "工委") && !strings.HasSuffix(line, "支部") && hasAnySuffix(line, "部", "办公室", "工作委员会")
}

// openBracket reports whether a bracket is not closed yet.
func openBracket(s string) bool {
	return strings.Count(s, "（")+strings.Count(s, "(")+strings.Count(s, "《") > strings.Count(s, "）")+strings.Count(s, ")")+strings.Count(s, "》")
}

func hasAnySuffix(s string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

func firstRune(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return string(r)
}

func lastRune(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	return string(r)
}
