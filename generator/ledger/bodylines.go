package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// verdict is what the end of a line of 单位全称 is.
type verdict int

const (
	// parts: the next line is another body.
	parts verdict = iota
	// wrappedName: the next line is the rest of the name.
	wrappedName
	// unclear: nobody can tell.
	unclear
)

// joinLines makes names of lines; doubt is the first line of which it cannot be told whether it begins a body, 0 where there is none.
func joinLines(lines []string) (names []string, doubt int) {
	for i, line := range lines {
		if i == 0 {
			names = append(names, line)
			continue
		}
		last := &names[len(names)-1]
		switch lineEnd(strings.ReplaceAll(*last, "\n", ""), line) {
		case parts:
			*last = strings.TrimRight(*last, "、，, ")
			names = append(names, line)
		case wrappedName:
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

// lineEnd judges the end of a line: name is what the body is called up to there, line what follows. Everything rests on whether the name is
// whole, and on whether the line is one by itself.
func lineEnd(name, line string) verdict {
	listed := strings.TrimRight(name, "、，, ")
	whole, next := wholeName(listed), wholeName(strings.TrimRight(line, "、，, "))
	switch {
	case openBracket(name), strings.ContainsAny(firstRune(line), "）)》〉】”、，,—-·和与及暨"), utf8.RuneCountInString(line) == 1, !whole && utf8.RuneCountInString(name) <= 2:
		return wrappedName
	case ofParty(line), strings.HasPrefix(line, "共青团"):
		return parts
	case listed != name && whole && next:
		return parts
	case listed != name, hasAnySuffix(name, "和", "与", "及", "暨"), isRest(line):
		return wrappedName
	case ofParty(name) && !whole: // 中共…第一高级中学 wants its 委员会
		if sameStart(name, line) {
			return unclear
		}
		return wrappedName
	case strings.HasPrefix(line, "第"):
		return bodiesNumbered(name, line, whole)
	case !whole:
		return unfinished(name, line)
	case !next:
		return fragment(name, line)
	default:
		return twoWhole(name, line)
	}
}

// isRest reports a line that is only ever the end of a name.
func isRest(line string) bool {
	return slices.ContainsFunc(restOnly, func(rest string) bool { return strings.HasSuffix(rest, line) }) || strings.HasPrefix(line, "附属")
}

// fragment judges the end of a whole name before a line that is none by itself.
func fragment(name, line string) verdict {
	switch {
	case sameStart(name, line), ownPlace(line):
		return parts
	case cutWord(name, line) && utf8.RuneCountInString(line) <= 3: // 委|员会
		return wrappedName
	default:
		return unclear
	}
}

// twoWhole judges the end of a whole name before a line that could be another.
func twoWhole(name, line string) verdict {
	switch {
	case !ownPlace(line) && (ofParty(name) && cutWord(name, line) || ownOffice(name, line)):
		return wrappedName
	case cutWord(name, line), hasAnySuffix(line, subUnits...) && !ownPlace(line):
		return unclear
	case sameStart(name, line), ownPlace(line), shortSchool(line), shortSchool(name):
		return parts
	case ofParty(name), hasAnySuffix(name, motherBodies...), utf8.RuneCountInString(name) > shortName:
		return unclear
	default:
		return parts
	}
}

// shortName is the longest name, in characters, that nobody wrappedName: 甲县教育局, 城关镇中心校.
const shortName = 6

// bodiesNumbered judges the end of a line before 第…: the rest of a name, but for a body of the same kind as the one above, 第一中学 and 第二中学.
func bodiesNumbered(name, line string, whole bool) verdict {
	if strings.HasPrefix(name, "第") && whole {
		return parts
	}
	if i := strings.LastIndex(name, "第"); i >= 0 && strings.TrimLeft(name[i:], ordinalRunes) == strings.TrimLeft(line, ordinalRunes) {
		return parts
	}
	switch {
	case !whole, strings.Contains(line, "附属"), hasAnySuffix(name, motherBodies...):
		return wrappedName
	case shortSchool(name) && wholeName(line):
		return parts
	default:
		return unclear
	}
}

const (
	numeralRunes = "一二三四五六七八九十0123456789"
	ordinalRunes = "第" + numeralRunes
)

// unfinished judges the end of a line that ends as no body does.
func unfinished(name, line string) verdict {
	switch {
	case sameStart(name, line): // names of a kind that is not known, one a line
		return parts
	case cutWord(name, line), hasAnySuffix(name, openEnds...), strings.Contains(ordinalRunes, lastRune(name)):
		return wrappedName
	case hasAnySuffix(name, places...) && !hasAnySuffix(line, places...):
		return wrappedName
	case slices.Contains(wholeEnds, line):
		return wrappedName
	case ownPlace(name) && !ownPlace(line) && wholeName(line): // 甲县退役|军人事务局
		return wrappedName
	default:
		return unclear
	}
}

// wholeName reports whether a line is the name of a body by itself: it ends as one and says more than what kind it is; a Party body ends as
// those do.
func wholeName(name string) bool {
	if ofParty(name) {
		return isBody(name)
	}
	if shortSchool(name) || hasAnySuffix(name, ownNames...) {
		return true
	}
	if hasAnySuffix(name, openEnds...) {
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

// ownPlace reports whether a line says where its body is, so that it goes on with no other: 甲县…, 城关镇…, 县医院, 团县委.
func ownPlace(line string) bool {
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

// ownOffice reports whether a line is the office of the Party committee above: 县委|组织部.
func ownOffice(name, line string) bool {
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
