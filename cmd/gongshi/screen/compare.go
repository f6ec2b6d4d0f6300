package screen

import (
	"fmt"
	"strings"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
	"gongshi/generator/run"
)

// Progress tells what came of comparing ledgers: unit by unit, then the whole where there are several.
func (s *Screen) Progress(p run.Progress) {
	for i := range p.Units {
		s.Findings(p.Units[i].Findings)
		s.Flush()
		if s.options.JSON {
			s.encodeCompared(&p.Units[i])
		} else {
			s.compared(&p.Units[i])
		}
	}
	switch alone := len(p.OldOnly) + len(p.NewOnly) + len(p.Left); {
	case s.options.JSON:
		s.encodeProgress(p)
	case len(p.Units)+alone > 1 || len(p.Units) == 0 && alone > 0:
		s.comparedAll(p)
	}
}

// compared tells of one unit.
func (s *Screen) compared(u *run.Compared) {
	s.Say("%s\n", Printable(fmt.Sprintf("%s：旧台账%d项（%s），新台账%d项（%s）；%s", u.Unit, len(u.Comparison.Old.All()), u.Old, len(u.Comparison.New.All()), u.New, countsSaid(u.Comparison))))
	for _, text := range ColumnsNotCompared(u.Comparison) {
		s.Say("  %s\n", text)
	}
	for _, k := range compare.Kinds {
		list := u.Of(k.Kind)
		if len(list) == 0 || k.Kind == compare.Smaller { // which are findings, told above
			continue
		}
		s.Say("%s（%d%s）：\n", k.Name, len(list), k.Counter)
		for _, e := range list {
			s.Say("  %s\n", Printable(entrySaid(&e)))
		}
	}
}

// countsSaid says how many there are of each kind.
func countsSaid(c *compare.Comparison) string {
	var parts []string
	for _, k := range compare.Kinds {
		if n := c.Count(k.Kind); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d%s", k.Name, n, k.Counter))
		}
	}
	if parts == nil {
		return "没有变化"
	}
	return strings.Join(parts, "，")
}

// entrySaid is an entry on a line: its cells in both ledgers, what it is about, what was and what is.
func entrySaid(e *compare.Entry) string {
	var where []string
	if len(e.NewAt) > 0 {
		where = append(where, "新台账"+compare.Cells(e.NewAt))
	}
	if len(e.OldAt) > 0 {
		where = append(where, "旧台账"+compare.Cells(e.OldAt))
	}
	line := strings.Join(where, "，") + "："
	if e.Secret() {
		return line + "涉密，不引原文"
	}
	if e.Kind == compare.Unsure {
		return line + unsureSaid(e)
	}
	line += about(e.Item())
	switch e.Kind {
	case compare.Added, compare.Gone:
		return line + "，" + e.Is + e.Was
	case compare.Reworded:
		was, is := changed(e.Was, e.Is)
		return line + "，" + e.What + was + " → " + is
	case compare.Soon:
		if e.Days == 0 {
			return line + fmt.Sprintf("，%s到期，就在落款当天", brief(e.Is))
		}
		return line + fmt.Sprintf("，%s到期，还有%d天", brief(e.Is), e.Days)
	case compare.Overdue:
		return line + fmt.Sprintf("，%s到期，过了%d天", brief(e.Is), e.Days)
	case compare.PutOff:
		return line + fmt.Sprintf("，%s → %s，晚了%d天", brief(e.Was), brief(e.Is), e.Days)
	}
	return line + "，" + orBlank(brief(e.Was)) + " → " + orBlank(brief(e.Is))
}

// unsureSaid says of which 项 it cannot be told which is which, and what may have become of them.
func unsureSaid(e *compare.Entry) string {
	list := func(items []*ledger.Item) string {
		var texts []string
		for i, it := range items {
			if i == mostUnsure {
				texts = append(texts, fmt.Sprintf("……共%d项", len(items)))
				break
			}
			texts = append(texts, about(it))
		}
		return strings.Join(texts, "、")
	}
	old, now := len(e.Old), len(e.New)
	why := "分不清哪一项是哪一项"
	switch {
	case old == 1 && now == 1:
		why = "可能是同一项改写了，也可能是减少一项、新增一项"
	case old == 1:
		why = fmt.Sprintf("可能是一项分成了%d项，也可能只有一项还在", now)
	case now == 1:
		why = fmt.Sprintf("可能是%d项并成了一项，也可能只有一项还在", old)
	}
	return "旧" + list(e.Old) + "；新" + list(e.New) + "：" + why
}

// mostUnsure is how many 项 on a side are written out.
const mostUnsure = 5

// about is what a 项 is about: its problem, and behind a dash its measure.
func about(it *ledger.Item) string {
	text := "“" + innerQuotes.Replace(brief(compare.Title(it))) + "”"
	if m := brief(compare.Measure(it)); m != "" {
		text += "——" + m
	}
	return text
}

// innerQuotes makes of quotation marks those that stand within others (GB/T 15834-2011 4.8.3).
var innerQuotes = strings.NewReplacer("“", "‘", "”", "’")

// longestBrief is how many characters of a text a line has.
const longestBrief = 24

func brief(text string) string { return cutTo(strings.Join(strings.Fields(text), " "), longestBrief) }

func cutTo(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

func orBlank(text string) string {
	if text == "" {
		return "（空）"
	}
	return text
}

// changed are two texts without what they have in common before and behind the change, in quotation marks.
func changed(was, is string) (string, string) {
	const around, most = 5, 40
	a, b := []rune(strings.Join(strings.Fields(was), " ")), []rune(strings.Join(strings.Fields(is), " "))
	from, end := 0, 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	for end < min(len(a), len(b))-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	from, end = max(0, from-around), max(0, end-around)
	part := func(text []rune) string {
		if len(text) == 0 {
			return "（空）"
		}
		s := cutTo(string(text[from:len(text)-end]), most)
		if from > 0 {
			s = "…" + s
		}
		if end > 0 && !strings.HasSuffix(s, "…") {
			s += "…"
		}
		return "“" + innerQuotes.Replace(s) + "”"
	}
	return part(a), part(b)
}

// comparedAll tells what all units come to, and which were not compared.
func (s *Screen) comparedAll(p run.Progress) {
	var all compare.Comparison
	old, now := 0, 0
	for _, u := range p.Units {
		old, now = old+len(u.Comparison.Old.All()), now+len(u.Comparison.New.All())
		all.Entries = append(all.Entries, u.Entries...)
	}
	if len(p.Units) > 0 {
		s.Say("一共对比了%d个单位：旧台账%d项，新台账%d项；%s\n", len(p.Units), old, now, countsSaid(&all))
	} else {
		s.Say("没有对比的单位\n")
	}
	for _, text := range UnitsNotCompared(p) {
		s.Say("%s\n", Printable(text))
	}
}

// ColumnsNotCompared says which columns one of two ledgers lacks.
func ColumnsNotCompared(c *compare.Comparison) (lines []string) {
	for _, m := range c.Missing {
		which := "旧"
		if m.InNew {
			which = "新"
		}
		lines = append(lines, fmt.Sprintf("没有比“%s”：%s台账没有这一列", m.Column, which))
	}
	return lines
}

// UnitsNotCompared says which units were not compared, and why.
func UnitsNotCompared(p run.Progress) (lines []string) {
	for _, side := range []struct {
		says string
		list []run.Alone
	}{{"只在旧台账里的单位", p.OldOnly}, {"只在新台账里的单位", p.NewOnly}, {"有台账读不了、没有对比的单位", unread(p.Left, false)}, {"有几份台账、没有对比的单位", unread(p.Left, true)}} {
		if len(side.list) > 0 {
			lines = append(lines, fmt.Sprintf("%s%d个：%s", side.says, len(side.list), strings.Join(namesOfAlone(side.list), "、")))
		}
	}
	return lines
}

// unread are those of which a ledger has errors, or those of which there are several.
func unread(list []run.Alone, twice bool) (out []run.Alone) {
	for _, a := range list {
		if a.Twice == twice {
			out = append(out, a)
		}
	}
	return out
}

func namesOfAlone(list []run.Alone) []string {
	names := []string{}
	for _, a := range list {
		names = append(names, a.Unit)
	}
	return names
}
