package compose

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// ownUnit is a unit of an audit with two problems; the first has two 项, and the second may not be read.
func ownUnit() *ledger.Unit {
	text := func(s string) ledger.Field { return ledger.Field{Text: s} }
	item := func(problem, leader, deadline string, status ledger.Status, yuan string) ledger.Item {
		sum := decimal.RequireFromString(yuan)
		return ledger.Item{
			Category: text("财务方面"), Problem: text(problem), Leader: text(leader), Department: text("财务股\n办公室"), Person: text("张某"), Goal: text("账实相符。"), Deadline: text(deadline),
			Advice: text("清查入账"), Transfer: text("移送线索1件"), Note: text("已核"), Result: text("已整改。"), Measure: text("清查"), Status: status,
			Recovered: sum, Involved: sum.Add(sum), Rectified: sum, Counted: []ledger.Counted{{Name: "完善制度", Unit: "项", N: 2}},
		}
	}
	held := item("三", "李某", "—", ledger.Open, "1000")
	held.Reach = ledger.ToParty
	return &ledger.Unit{
		Items:  []ledger.Item{item("一", "李某", "2024年5月1日", ledger.Done, "15000"), item("一", "王某", "—", ledger.Open, "0.05"), item("二", "李某", "—", ledger.Done, "0"), held},
		Counts: []ledger.CountName{{Name: "完善制度", Unit: "项"}, {Name: "信访件", Unit: "件"}, {Name: "制度", Unit: "项"}, {Name: "制度", Unit: "件"}},
		Info: ledger.Info{"检查类型": {Field: text("审计")}, "金额单位": {Field: text("万元")}, "党委书记": {Field: text("王某")}, "单位简称": {Field: text("县教育局")},
			"审计期间": {Field: text("2023年")}, "巡察方式": {Field: text("2023年度预算执行审计")}},
	}
}

// TestOwnValues prints every value that an office's own template may take of the rows, of the categories and of 基本信息.
func TestOwnValues(t *testing.T) {
	for source, want := range map[string]string{
		`{{自定 "党委书记"}}`: "王某", `{{自定 "书记"}}`: "【待填：书记】", `{{if 自定 "书记"}}有{{else}}没有{{end}}`: "没有",
		`{{计数 "完善制度"}}`: "8项", `{{计数 "信访件"}}`: "0件", `{{计数 "制度"}}`: "【待填：制度】", `{{计数 "制度（件）"}}`: "0件", `{{计数 "别的"}}`: "【待填：别的】",
		`{{.追缴资金}}`: "1.600005万元", `{{.问题金额}}`: "3.20001万元", `{{.已整改金额}}`: "1.600005万元", `{{连接 "，" .金额情况}}`: "涉及金额3.20001万元，已整改金额1.600005万元",
		`{{.整改事项}}`: "2023年度预算执行审计查出问题整改", `{{.被检查单位}}`: "县教育局", `{{.审计期间}}`: "2023年", `{{.巡察机构}}`: "【待填：审计机关】", `{{.巡察时间}}`: "【待填：审计时间】",
		`{{要写 "联系电话"}}`: "是", `{{if 要写 "派出机关"}}写{{else}}不写{{end}}`: "不写",
		`{{range .类别}}{{.项数}} {{.不公开项数}} {{.追缴资金}} {{.问题金额}} {{.已整改金额}}{{end}}`:                          "4 1 1.600005万元 3.20001万元 1.600005万元",
		`{{range .类别}}{{range .问题}}{{.项数}} {{.追缴资金}} {{.问题金额}} {{.已整改金额}}；{{end}}{{end}}`:                "2 1.500005万元 3.00001万元 1.500005万元；1 0万元 0万元 0万元；",
		`{{range .类别}}{{range .问题}}{{.完成情况}}；{{end}}{{end}}`:                                             "已完成1项、未完成1项；已完成；",
		`{{range .类别}}{{range .问题}}{{.责任领导}} {{.责任部门}} {{.责任人}}；{{end}}{{end}}`:                          "李某、王某 财务股、办公室 张某；李某 财务股、办公室 张某；",
		`{{range .类别}}{{range .问题}}{{.整改目标}} {{.整改建议}} {{.移送事项}} {{.备注}}；{{end}}{{end}}`:                 "账实相符 清查入账 移送线索1件 已核；账实相符 清查入账 移送线索1件 已核；",
		`{{range .类别}}{{range .问题}}{{.整改时限}}；{{end}}{{end}}`:                                             "2024年5月1日；—；",
		`{{range .进展}}{{.状态}}{{range .类别}}{{.项数}}{{.不公开项数}}{{range .问题}}{{.完成情况}}{{end}}{{end}}；{{end}}`: "已完成2【待填：不公开项数】已完成已完成；未完成21未完成；",
	} {
		tmpl, findings := Parse("模板.tmpl", source)
		if tmpl == nil {
			t.Errorf("%s: %v", source, findings)
			continue
		}
		doc, _ := Notice(tmpl, stats.Collect(ownUnit().For(ledger.Society)), true)
		got := ""
		for _, p := range doc.Passages() {
			got += document.Text(p.Runs)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}

// TestPrints: what a template prints beyond the bundled names is known before it is filled; a name that is not written out is a fault.
func TestPrints(t *testing.T) {
	tmpl, _ := Parse("模板.tmpl", `{{if 自定 "党委书记"}}{{自定 "党委书记"}}{{end}}{{printf "%s" (计数 "完善制度")}}{{.问题金额}}`)
	if p := tmpl.Prints(); strings.Join(p.Items, "|") != "党委书记|党委书记" || strings.Join(p.Counts, "|") != "完善制度" || strings.Join(p.Sums, "|") != "问题金额" {
		t.Errorf("%+v", p)
	}
	for _, source := range []string{`{{自定}}`, `{{自定 .单位简称}}`, `{{$x := "甲"}}{{自定 $x}}`, `{{计数 ""}}`, `{{"甲" | 自定}}`} {
		if tmpl, findings := Parse("模板.tmpl", source); tmpl != nil || len(findings) == 0 || findings[0].Code != "template.syntax" {
			t.Errorf("%s: %v", source, findings)
		}
	}
}

// TestMoneyParts: the parts of 追缴资金 are in the unit of the sum that they are parts of.
func TestMoneyParts(t *testing.T) {
	facts := stats.Collect(ownUnit().For(ledger.Society))
	facts.Parts = []stats.Part{{Name: "现金", Sum: decimal.New(156, 0)}, {Name: "转账", Sum: decimal.New(15200, 0)}, {Name: "实物"}}
	if got := strings.Join(texts(moneyParts)(facts).([]string), "、"); got != "现金0.0156万元、转账1.52万元" {
		t.Error(got)
	}
}

// TestKnownColumns: 计数 of a column that has a value of its own says how that is written; a name of an entry at the top says where it belongs.
func TestKnownColumns(t *testing.T) {
	unit := ownUnit()
	unit.HasMoney = true
	unit.Handlings = []ledger.Handling{{Kind: "政务处分", Counter: "人"}}
	for source, want := range map[string]string{
		`{{计数 "追缴资金"}}`:        "台账里有“追缴资金”这一列，它的合计不用“计数”写：在模板里写 {{.追缴资金}}",
		`{{计数 "追缴资金（元）"}}`:     "台账里有“追缴资金”这一列，它的合计不用“计数”写：在模板里写 {{.追缴资金}}",
		`{{计数 "问题金额"}}`:        "“问题金额”的合计不用“计数”写：在模板里写 {{.问题金额}}",
		`{{计数 "政务处分"}}`:        `台账里有“政务处分”这一列，它的合计不用“计数”写：在模板里写 {{连接 "，" .处理情况}}，各种处理都在里面`,
		`{{.反馈问题}}`:            "模板第2行的“反馈问题”要写在 {{range .类别}} 里面：把它移到 {{range .类别}} 里面，后面的 {{end}} 以前",
		`{{range .问题}}{{end}}`: "模板第2行的“问题”要写在 {{range .类别}} 里面：把它移到 {{range .类别}} 里面，后面的 {{end}} 以前",
	} {
		tmpl, findings := Parse("模板.tmpl", "@标题 标题\n"+source+"\n")
		if tmpl != nil {
			_, findings = Notice(tmpl, stats.Collect(unit.For(ledger.Society)), false)
		}
		if len(findings) != 1 || !strings.HasPrefix(findings[0].Text(nil)+"："+findings[0].Hint(nil), want) {
			t.Errorf("%s: %v", source, findings)
		}
	}
}

// TestCountOfKnown: where a template counts a column that has a value of its own, that value is named, and whether the ledger has the column.
func TestCountOfKnown(t *testing.T) {
	for column, set := range map[string]func(*ledger.Unit){
		"追缴资金": func(u *ledger.Unit) { u.HasMoney = true }, "问题金额": func(u *ledger.Unit) { u.HasInvolved = true }, "已整改金额": func(u *ledger.Unit) { u.HasRectified = true },
		"诫勉谈话": func(u *ledger.Unit) { u.Handlings = []ledger.Handling{{Kind: "诫勉谈话", Counter: "人"}} },
	} {
		for _, has := range []bool{true, false} {
			u := ownUnit()
			if has {
				set(u)
			}
			f, known := knownColumn(stats.Collect(u), column+"（元）")
			if known != (has || column != "诫勉谈话") {
				t.Errorf("%s, %v: known %v", column, has, known)
			}
			if known && strings.Contains(f.Text(nil), "台账里有“"+column+"”这一列") != has {
				t.Errorf("%s, %v: %s", column, has, f.Text(nil))
			}
		}
	}
	if _, known := knownColumn(stats.Collect(ownUnit()), "完善制度"); known {
		t.Error("a column of counts has no other value")
	}
}
