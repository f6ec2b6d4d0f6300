package summary

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
)

const (
	// mostItems is how many unfinished items the notice lists one by one. Of more it says how many each unit has.
	mostItems = 100
	// mostUnits is how many rows the attachment has at most, see attachment.
	mostUnits = 500
	// mostNames is how many units a sentence lists.
	mostNames = 20
)

// Notice composes 汇总通报: how many units and items, the rate, how far each unit is, what is still open. issuer signs it, if it is not "". Its date is the
// last of the units' dates. If there is a roll, it says who has not reported.
func (c *RollCall) Notice(issuer string) *document.Document {
	t := c.Total()
	units, _ := c.counted()
	d := &document.Document{Properties: document.Properties{Author: plain(issuer), Year: t.Last.Year, Month: t.Last.Month, Day: t.Last.Day}}
	add := func(parts ...document.Part) {
		for _, p := range parts {
			d.Add(p)
		}
	}
	add(partOf(document.Title, title(units)), partOf(document.Paragraph, opening(t)), heading(1, "一、总体情况"), partOf(document.Paragraph, overall(t)))
	if text := c.missing(t); text != "" {
		add(partOf(document.Paragraph, text))
	}
	add(heading(1, "二、各单位进度"), partOf(document.Paragraph, progress(succeeded(units), t)), heading(1, "三、尚未完成的事项"))
	add(unfinished(succeeded(units), t)...)
	d.Attach(attachment(units, t))
	if issuer != "" {
		add(partOf(document.Issuer, issuer))
	}
	if date := t.Last.String(); date != "" {
		add(partOf(document.Date, date))
	}
	return d
}

func partOf(kind document.Kind, text string) document.Part {
	return document.Part{Kind: kind, Runs: []document.Run{{Text: plain(text)}}}
}

func heading(level int, text string) document.Part {
	p := partOf(document.Heading, text)
	p.Level = level
	return p
}

// plain takes out characters that are no text: names may come from file names, which hold anything.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, oneLine(s))
}

// title names who sent the inspectors, if all units agree on it.
func title(units []Unit) string {
	sender := ""
	var kinds []string // in the order of the table
	for i, u := range succeeded(units) {
		if i == 0 {
			sender = u.Sender
		}
		if u.Sender != sender {
			sender = ""
		}
		if !slices.Contains(kinds, u.Inspection) {
			kinds = append(kinds, u.Inspection)
		}
	}
	if kinds == nil {
		kinds = []string{ledger.Inspections[0].Name}
	}
	order := ledger.InspectionNames()
	slices.SortFunc(kinds, func(a, b string) int { return slices.Index(order, a) - slices.Index(order, b) })
	kind := strings.Join(kinds, "、")
	if kind == "巡察、巡视" {
		kind = "巡视巡察"
	}
	return "关于" + sender + kind + "整改情况的汇总通报"
}

func opening(t Total) string {
	text := "现将各单位整改情况汇总通报如下。各单位的数字出自本单位的整改台账"
	switch {
	case t.Last.IsZero():
		return text + "。"
	case t.First == t.Last:
		return text + "，截至" + t.Last.String() + "。"
	default:
		return text + "，以本单位公示的落款日期为准，最早的是" + t.First.String() + "，最晚的是" + t.Last.String() + "。"
	}
}

// overall is the sum of all.
func overall(t Total) string {
	n := t.Units - len(t.Failed)
	var b strings.Builder
	fmt.Fprintf(&b, "列入汇总的共%d个单位，整改任务共%d项%s，已完成%d项，未完成%d项，长期坚持%d项%s", n, t.Total, heldNote(t.Held), t.Done, t.Open, t.Ongoing, t.OwnCounts())
	if t.Rate != "" {
		b.WriteString("，整改完成率" + t.Rate)
	}
	b.WriteString("。")
	b.WriteString(ruleNote(t) + t.ownRules())
	b.WriteString(t.otherRates())
	var parts []string
	if !t.Recovered.IsZero() {
		parts = append(parts, "追缴资金"+t.moneyText(t.Recovered))
	}
	for _, h := range t.Handled {
		parts = append(parts, fmt.Sprintf("%s%d%s", h.Kind, h.N, h.Counter))
	}
	if len(parts) > 0 {
		b.WriteString("共" + strings.Join(parts, "，") + "。")
		if partly := t.partialSums(false); partly != "" {
			fmt.Fprintf(&b, "以上%s，其余单位的台账没有这一项统计。", partly)
		}
	}
	var sums []string
	if !t.Involved.IsZero() {
		sums = append(sums, "问题涉及金额"+t.moneyText(t.Involved))
	}
	if !t.Rectified.IsZero() {
		sums = append(sums, "已整改金额"+t.moneyText(t.Rectified))
	}
	if len(sums) > 0 {
		b.WriteString(strings.Join(sums, "，") + "。")
	}
	return b.String()
}

// heldNote says how many of those counted are not listed.
func heldNote(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("（其中%d项不公开）", n)
}

// ownMark marks the rate of a unit that counts 长期坚持 by another rule than most.
const ownMark = "*"

// ruleNote says which units count 长期坚持 otherwise than the rest: then the total rate does not follow from the sums.
func ruleNote(t Total) string {
	if len(t.Own) == 0 {
		return ""
	}
	own, rest := "算作完成", "不算作完成"
	if t.Without {
		own, rest = rest, own
	}
	who := names(t.Own)
	if n := len(t.Own); n > 1 {
		who += fmt.Sprintf("共%d个单位", n)
	}
	return fmt.Sprintf("其中%s的完成率把长期坚持的%s（附件中标“%s”），其余单位%s，整改完成率按各单位自己的口径合计。", who, own, ownMark, rest)
}

// progress says which units are done, which are ahead of the total rate and which behind.
func progress(units []Unit, t Total) string {
	var all, ahead, behind, without []string
	for _, u := range ranked(units) {
		switch {
		case u.Failed != "":
		case u.base() == 0:
			without = append(without, u.Name)
		case u.Finished == u.base():
			all = append(all, u.Name)
		case u.Finished*t.Base >= t.Finished*u.base():
			ahead = append(ahead, u.Name)
		default:
			behind = append(behind, u.Name)
		}
	}
	var parts []string
	add := func(list []string, what string) {
		if len(list) > 0 {
			parts = append(parts, fmt.Sprintf("%s的有%d个单位：%s", what, len(list), names(list)))
		}
	}
	add(all, "完成率达到100%")
	add(ahead, "不到100%、但不低于总体完成率")
	add(behind, "低于总体完成率")
	add(without, "没有计算完成率")
	return strings.Join(parts, "；") + "。各单位的项数、完成率和处理情况见附件。"
}

// unfinished lists what is still open, by unit.
func unfinished(units []Unit, t Total) (out []document.Part) {
	add := func(text string) { out = append(out, partOf(document.Paragraph, text)) }
	var open []Unit
	for _, u := range units {
		if len(u.Unfinished) > 0 || u.HeldOpen > 0 {
			open = append(open, u)
		}
	}
	if len(open) == 0 {
		add("各单位没有尚未完成的事项" + t.ownAside() + "。")
		return out
	}
	text := fmt.Sprintf("尚未完成的共%d项%s%s，涉及%d个单位", t.Open, heldNote(t.HeldOpen), t.ownAside(), len(open))
	if t.Overdue > 0 {
		text += fmt.Sprintf("，其中%d项到公示落款时已经超过整改时限", t.Overdue)
	}
	if t.Open > mostItems {
		var parts []string
		for _, u := range open {
			parts = append(parts, fmt.Sprintf("%s%d项", u.Name, u.Open))
		}
		add(text + "：" + names(parts) + "。逐项情况见汇总表的“" + openSheet + "”。")
		return out
	}
	open = slices.DeleteFunc(open, func(u Unit) bool { return len(u.Unfinished) == 0 })
	if len(open) == 0 {
		add(text + "，不逐项列出。")
		return out
	}
	rest := "，逐项如下。"
	if t.HeldOpen > 0 {
		rest = "，其余的逐项如下。"
	}
	add(text + rest)
	for i, u := range open {
		out = append(out, heading(2, "（"+numbered.InHan(i+1)+"）"+u.Name))
		for k, it := range u.Unfinished {
			text := it.text(u.Date)
			if len(u.Unfinished) > 1 { // as in a notice, a lone one has no number
				text = fmt.Sprintf("%d.%s", k+1, text)
			}
			add(text)
		}
	}
	return out
}

// text is an unfinished item: what is to be done, for which problem, by whom and until when.
func (it Item) text(on ledger.Date) string {
	what := strings.TrimRight(it.Measure, stats.EndMarks)
	problem := strings.TrimRight(it.Problem, stats.EndMarks)
	var parts []string
	if what == "" {
		what = problem
	} else if problem != "" {
		parts = append(parts, "问题："+problem)
	}
	if it.Department != "" {
		parts = append(parts, "责任部门："+it.Department)
	}
	if it.Deadline != "" {
		when := "整改时限：" + it.when()
		if days := it.Overdue(on); days > 0 {
			when += fmt.Sprintf("，已超过%d天", days)
		}
		parts = append(parts, when)
	}
	if len(parts) == 0 {
		return what + "。"
	}
	return what + "（" + strings.Join(parts, "；") + "）。"
}

// when is the deadline as it is printed: a date in the form of notices, however it was typed.
func (it Item) when() string {
	if d, ok := (ledger.Field{Text: it.Deadline}).Date(); ok {
		return d.String()
	}
	return it.Deadline
}
