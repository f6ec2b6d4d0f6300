package ledger

import (
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// mention is one clause of 追责问责情况: how many people were dealt with in one way, or how much money was given back.
type mention struct {
	kind    *column
	count   int
	counter string // 人, 人次 or 件; "" where the clause does not say
	money   decimal.Decimal
}

var (
	// listMark numbers a clause: 1. 1、 (1) ①
	listMark = pattern.New(`^(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳])`)
	// countLast and countFirst are the two orders of a clause: 诫勉谈话2人次, 给予1人政务处分.
	countLast  = pattern.New(`^(?:其中|给予|予以|进行|受到|已|对)*(.*?)(?:处理)?(?::|了|共计|共|合计)*(` + numerals + `)(人次|人|名|件)?$`)
	countFirst = pattern.New(`^(?:其中|给予|予以|对|有|已)*(` + numerals + `)(人次|人|名|件)(?:被|受到|进行|给予|予以|作出|做出)*(.*?)$`)
	thousands  = pattern.New(`(\d),(\d{3})`)
	// giveBack is a clause on money: 追缴资金155元.
	giveBack = pattern.New(`^(?:已|共|其中)*(?:追缴|清退|退缴|收缴|追回|清缴).*元整?$`)
	// wholeNames are what a sum over all kinds is called.
	wholeNames = map[string]bool{"": true, "追责": true, "问责": true, "追责问责": true, "处理": true, "处理人员": true, "问责处理": true, "追究责任": true, "处分": true, "责任追究": true, "处理处分": true}
	// nobody are the words for no one in such a column, besides those for zero.
	nobody = map[string]bool{"未追责": true, "未问责": true, "未追责问责": true, "无追责": true, "无问责": true, "无追责问责": true, "不追责": true, "无需追责": true, "无需问责": true,
		"无需追责问责": true, "不需追责": true, "不需要追责": true, "没有追责": true, "没有追责问责": true, "无人": true, "无追责问责情况": true, "无追责情况": true, "无问责情况": true, "未处理": true, "无处理": true}
)

// parseMentions reads a cell that lists several kinds: 政务处分1人、诫勉谈话1人. ok is false unless every clause is understood,
// and a sum that stands before them (共追责问责3人，其中…) agrees with them.
func parseMentions(text string) (list []mention, ok bool) {
	if len(text) > 3*sheet.MaxWord {
		return nil, false
	}
	folded := strings.Trim(sheet.Fold(text), "。;,")
	if n, _, state := parseCount(folded); n == 0 && state == amountGood || nobody[folded] {
		return nil, true
	}
	whole, sum := -1, 0
	text = sheet.Fold(strings.ReplaceAll(strings.ReplaceAll(text, "\n", ";"), "以及", "、"))
	text = thousands.ReplaceAllString(text, "$1$2")
	for _, line := range splitOutside(text, ";。") {
		line = line[len(listMark.FindString(line)):]
		for _, clause := range splitOutside(line, ",、和及") {
			m, ok := parseMention(clause)
			switch {
			case !ok:
				return nil, false
			case m.kind == nil && whole < 0 && len(list) == 0:
				whole = m.count
			case m.kind == nil:
				return nil, false
			default:
				sum += m.count
				list = append(list, m)
			}
		}
	}
	return list, len(list) > 0 && (whole < 0 || whole == sum)
}

// parseMention reads one clause; its kind is nil where it is the sum of all.
func parseMention(clause string) (m mention, ok bool) {
	outside, notes := brackets(clause)
	if giveBack.MatchString(outside) {
		sum, state := parseMoney(strings.TrimPrefix(outside, "其中"), 0)
		return mention{kind: columnNamed("追缴资金"), money: sum}, state == amountGood
	}
	name, number := outside, ""
	if found := countLast.FindStringSubmatch(outside); found != nil {
		name, number = found[1], found[2]+found[3]
	} else if found := countFirst.FindStringSubmatch(outside); found != nil {
		name, number = found[3], found[1]+found[2]
	} else if len(notes) == 1 {
		number = notes[0] // 政务处分（1人）
	}
	n, counter, state := parseCount(number)
	if number == "" || state != amountGood {
		return mention{}, false
	}
	m = mention{count: n, counter: counter}
	if wholeNames[name] {
		return m, true
	}
	m.kind = columnByLabel[foldLabel(name)]
	return m, m.kind != nil && m.kind.role == handling
}

// splitOutside splits a folded text at any of the separators that stands outside brackets, and leaves out what is empty.
func splitOutside(s, separators string) []string {
	var out []string
	depth, from := 0, 0
	add := func(part string) {
		if part != "" {
			out = append(out, part)
		}
	}
	for i, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(depth-1, 0)
		case depth == 0 && strings.ContainsRune(separators, r):
			add(s[from:i])
			from = i + len(string(r))
		}
	}
	add(s[from:])
	return out
}
