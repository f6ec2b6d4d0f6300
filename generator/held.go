package generator

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Readers is for whom a text about a unit is: what was asked for, else what 基本信息 says, else the template, else 社会.
func Readers(asked ledger.Audience, unit *ledger.Unit, t *compose.Template) ledger.Audience {
	for _, a := range []ledger.Audience{asked, unit.Info.Audience()} {
		if a != ledger.NoAudience {
			return a
		}
	}
	if t != nil {
		return t.Audience()
	}
	return ledger.Society
}

// forReaders leaves of a unit what its readers may know, before anything else sees it, and says what was held back.
func forReaders(whole *ledger.Unit, opt *Options) (*ledger.Unit, finding.List) {
	unit := whole.For(Readers(opt.Audience, whole, opt.Template))
	findings := append(unit.Closed(), shared(unit)...)
	if len(unit.Held) == 0 {
		return unit, findings
	}
	f := heldBack(unit)
	if len(unit.Items) == 0 {
		f.Severity, f.Code = finding.Error, "ledger.reach.all"
		f.Text = "没有一项可以写给" + unit.Audience.String() + "：" + f.Text
		return unit, append(findings, f)
	}
	findings = append(findings, f)
	if unit.CountsHeld() && opt.Template.CountsAndLists() && !opt.Template.SaysHeld() {
		findings = append(findings, finding.Finding{
			Severity: finding.Warning, Code: "template.held", File: opt.Template.Name(),
			Text: fmt.Sprintf("模板里的数目把不公开的%s项也算在内，但没有写明其中几项不公开，读的人会对不上", stats.Han(len(unit.Held))),
			Hint: "在写数目的地方加上 {{if .不公开项数}}，其中{{.不公开项数}}项不公开{{end}}；或者在基本信息里把“计入不公开的项”填为“否”",
		})
	}
	return unit, findings
}

// heldBack lists the rows that are held back. Of one that is 秘密 it names the cell and says no word.
func heldBack(unit *ledger.Unit) finding.Finding {
	var cells []string
	secret := 0
	for _, it := range unit.Held {
		at := fmt.Sprintf("第%d行", it.Row)
		switch {
		case it.Reach == ledger.ToNobody:
			secret++
			at += "（" + it.ReachFrom.Cell + "，涉密）"
		case it.ReachFrom.Text == "":
			at += "（" + it.ReachFrom.Cell + "空着）"
		default:
			at += "（" + it.ReachFrom.Cell + "“" + short(it.ReachFrom.Text) + "”）"
		}
		if it.ReachFrom.Sheet != unit.Held[0].ReachFrom.Sheet {
			at = it.ReachFrom.Sheet + at
		}
		if !slices.Contains(cells, at) {
			cells = append(cells, at)
		}
	}
	const most = 30
	if n := len(cells); n > most {
		cells = append(cells[:most:most], fmt.Sprintf("……一共%d行", n))
	}
	counted, hint := "仍计入总数", "不该留下的，改正台账里的公开范围；不想计入总数，在基本信息里把“计入不公开的项”填为“否”"
	if !unit.CountsHeld() {
		counted, hint = "也没有计入总数", "不该留下的，改正台账里的公开范围；要计入总数，在基本信息里把“计入不公开的项”填为“是”"
	}
	to := map[ledger.Audience]string{ledger.Society: "不向社会公开", ledger.Party: "不在党内公开", ledger.Superiors: "涉密"}[unit.Audience]
	first := unit.Held[0].ReachFrom
	return finding.Finding{
		Severity: finding.Warning, Code: "ledger.reach.held", Sheet: first.Sheet, Cell: first.Cell,
		Text: fmt.Sprintf("有%d项%s，没有写出来，%s：%s", len(unit.Held), to, counted, strings.Join(cells, "、")), Hint: hint,
	}
}

// short is the beginning of a text, on one line.
func short(s string) string {
	const most = 20
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return string(runes)
}

// shared finds cells that stand over rows that may be read and rows that may not. What a secret row says with others, or a row that is not public says alone
// and another takes over, may not be printed for the other; a result that is merged over both is, and that is told.
func shared(unit *ledger.Unit) (out finding.List) {
	type cell struct{ sheet, name string }
	held := map[cell]*ledger.Item{}
	for _, it := range unit.Held {
		for _, f := range printed(it) {
			if k := (cell{f.Sheet, f.Cell}); f.Text != "" && f.Cell != "" && (held[k] == nil || held[k].Reach < it.Reach) {
				held[k] = it
			}
		}
	}
	told := map[cell]bool{}
	for i := range unit.Items {
		it := &unit.Items[i]
		for n, f := range printed(it) {
			k := cell{f.Sheet, f.Cell}
			other := held[k]
			if other == nil || f.Text == "" || told[k] {
				continue
			}
			result := n == resultAt
			found := finding.Finding{Severity: finding.Error, Code: "ledger.reach.shared", Sheet: f.Sheet, Cell: f.Cell}
			switch {
			case other.Reach == ledger.ToNobody:
				found.Text = fmt.Sprintf("这一格既是第%d行的，也是涉密的第%d行的，分不清能不能写出来", it.Row, other.Row)
				found.Hint = "取消合并，能写出来的写在能写出来的行里"
			case result && it.ResultAbove && !other.ResultAbove && !unit.Shows(other) && ownRow(f, other):
				found.Text = fmt.Sprintf("第%d行没有自己的整改结果，照上面不公开的第%d行，分不清能不能写出来", it.Row, other.Row)
				found.Hint = "在这一行写上它自己的整改结果；几行共用一个结果的，合并单元格"
			case result:
				found.Severity = finding.Warning
				found.Text = fmt.Sprintf("这个整改结果写的是几行，其中第%d行不公开，结果照原样写进了公示", other.Row)
				found.Hint = "看一看里面有没有不公开的内容，有就删去"
			default:
				continue
			}
			told[k] = true
			out = append(out, found)
		}
	}
	return out
}

// printed are the cells of a row that texts print as they stand; resultAt is that of the result.
func printed(it *ledger.Item) [3]ledger.Field {
	return [3]ledger.Field{it.Problem, it.Measure, it.Result}
}

const resultAt = 2

// ownRow reports a cell that stands in an item's own row.
func ownRow(f ledger.Field, it *ledger.Item) bool {
	return strings.TrimLeft(f.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == fmt.Sprint(it.Row)
}
