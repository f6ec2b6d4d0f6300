package compose

import (
	"flag"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/templates"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/compose -update")

// tellNeighbours writes what becomes of a text and, in a line for each other outcome, the characters without which it is that.
func tellNeighbours(b *strings.Builder, text string, become func(string) string) {
	base := become(text)
	fmt.Fprintf(b, "%s = %s\n", text, base)
	runes := []rune(text)
	for i, r := range runes {
		less := string(runes[:i]) + string(runes[i+1:])
		got := become(less)
		if plain := strings.Replace(base, text, less, 1); got != plain || plain == base {
			fmt.Fprintf(b, "\t−%c: %s\n", r, got)
		}
	}
}

// TestFunctionsOfNeighbours: what the functions make of a text hangs on the words that it should hang on. The golden file has each text, and each that lacks one
// of its characters where that does more than leave it out. A line that changes is a sentence that reads otherwise than before: read it, and, where it is
// right, write the file anew with -update.
func TestFunctionsOfNeighbours(t *testing.T) {
	var b strings.Builder
	for _, word := range []string{"", "问题", "方面"} {
		fmt.Fprintf(&b, "== 引号 %s\n", word)
		for _, text := range strings.Fields(`担当意识不强。 关于审核把关不严的问题 学校管理存在的问题 在党的建设方面存在的突出问题 党的建设方面（共3项）： “不规范、不细致”问题 “三重一大”和“一岗双责”
			落实上级部署不到位的问题 党的建设、队伍建设等方面 历史遗留问题 群众关心的问题 关于印发《办法》的通知不及时问题 责任不到位等 财务管理、资产管理等问题 学风松散 “党的建设方面”方面的问题 男女不平等`) {
			tellNeighbours(&b, text, func(text string) string { return inQuotes(text, strings.Fields(word)...) })
		}
	}
	b.WriteString("== 时限\n")
	for _, text := range strings.Fields("2023年12月31日 2025年底前 三个月内 2025年底前，并长期坚持 立行立改（2023年5月31日前） 整改期限：3个月 完成时限为立行立改 即知即改 待定 本学期 下一学年 半年以内 持续巩固 5天内") {
		tellNeighbours(&b, text, deadline)
	}
	b.WriteString("== 单位自称\n")
	for _, name := range strings.Fields("息县二高 城关一小 县教育局 东岳镇 谯楼街道办事处 县发改委 县委党校 第一人民医院 李庄社区居委会 大洼村委会 水务公司 三中（北校区） 档案局（馆） 卫生院 文化馆 职业技术学院 县纪委监委 实验幼儿园 县政府办公室 敬老院") {
		tellNeighbours(&b, name, func(name string) string {
			return fmt.Sprint(said(facts(func(u *ledger.Unit) { set("单位简称", name)(u); delete(u.Info, "单位自称") }), "{{.单位自称}} {{.事业}}"))
		})
	}
	golden.Hold(t, "testdata/functions.golden", b.String())
}

// said is what a template says of a unit, and what is missing or wrong.
func said(f *stats.Facts, source string) []string {
	tmpl, findings := Parse("模板.tmpl", "@标题 题\n"+source)
	if tmpl == nil {
		return tellFindings(findings)
	}
	doc, findings := Notice(tmpl, f, true)
	if doc == nil {
		return tellFindings(findings)
	}
	return append(doc.Paragraphs()[1:], tellFindings(findings)...)
}

func tellFindings(list finding.List) (out []string) {
	for _, f := range list {
		out = append(out, fmt.Sprintf("%s %s line %d %s%s: %s", f.Severity, f.Code, f.Line, f.Sheet, f.Cell, f.Text(nil)))
	}
	return out
}

// manyRows is a unit with so many rows of three categories, of every status, some with money and people.
func manyRows(n int, more func(*ledger.Unit)) *stats.Facts {
	return facts(func(u *ledger.Unit) {
		u.Items = nil
		u.Handlings = []ledger.Handling{{Kind: "党纪处分", Counter: "人"}, {Kind: "诫勉谈话", Counter: "人次"}, {Kind: "约谈", Counter: "件"}}
		u.HasMoney = n%2 == 0
		field := func(text, cell string, i int) ledger.Field {
			return ledger.Field{Text: text, Sheet: "整改台账", Cell: fmt.Sprint(cell, i+2)}
		}
		for i := range n {
			it := ledger.Item{
				Row: i + 2, No: field(fmt.Sprint(i+1), "A", i), Category: field([]string{"一、党的建设方面", "二、作风建设方面", "三、队伍建设方面"}[i/2%3], "B", i),
				Problem: field(fmt.Sprintf("问题%d不到位", i/2), "C", i), Measure: field(fmt.Sprintf("%d.措施%d；", i%2+1, i), "D", i), Result: field(fmt.Sprintf("结果%d。", i), "E", i),
				Status: []ledger.Status{ledger.Done, ledger.Open, ledger.Ongoing}[i%3], StatusText: field("情况", "F", i),
				Deadline: field([]string{"2023年5月底前", "长期坚持", "2024年12月"}[i%3], "G", i), Department: field("办公室", "H", i), Person: field("张某", "I", i),
			}
			if i%4 == 1 {
				it.Recovered, it.RecoveredText = decimal.New(int64(1550+i), -1), field("155", "J", i)
				it.Handled = []ledger.Handled{{Kind: "诫勉谈话", Count: i, Counter: "人次", Field: field("1", "K", i)}}
			}
			u.Items = append(u.Items, it)
		}
		if more != nil {
			more(u)
		}
	})
}

// TestAllNames: every name that a template may use says of many units what the golden file has.
func TestAllNames(t *testing.T) {
	date := func(name string, d ledger.Date) func(*ledger.Unit) {
		return func(u *ledger.Unit) { u.Info[name] = ledger.Value{Field: ledger.Field{Text: d.String()}, Date: d} }
	}
	both := func(all ...func(*ledger.Unit)) func(*ledger.Unit) {
		return func(u *ledger.Unit) {
			for _, edit := range all {
				edit(u)
			}
		}
	}
	var b strings.Builder
	for _, c := range []struct {
		name string
		f    *stats.Facts
	}{
		{"one row", manyRows(1, nil)}, {"two rows", manyRows(2, nil)}, {"three rows", manyRows(3, nil)}, {"seven rows", manyRows(7, nil)}, {"twelve rows", manyRows(12, nil)},
		{"no rows", manyRows(0, nil)}, {"zeros too", manyRows(2, set("列出零值", "是"))}, {"rate without what goes on", manyRows(7, both(set("完成率口径", "不含长期坚持"), set("完成率小数位", "2")))},
		{"a month each", manyRows(2, both(date("巡察开始日期", ledger.Date{Year: 2022, Month: 10}), date("巡察结束日期", ledger.Date{Year: 2022, Month: 10})))},
		{"two years", manyRows(2, both(date("巡察开始日期", ledger.Date{Year: 2022, Month: 10, Day: 27}), date("巡察结束日期", ledger.Date{Year: 2023, Month: 1, Day: 5})))},
		{"one year", manyRows(2, both(date("公示开始日期", ledger.Date{Year: 2023, Month: 8, Day: 5}), date("公示结束日期", ledger.Date{Year: 2023, Month: 8, Day: 9})))},
		{"one day", manyRows(2, both(date("公示开始日期", ledger.Date{Year: 2023, Month: 8, Day: 5}), date("公示结束日期", ledger.Date{Year: 2023, Month: 8, Day: 5})))},
		{"late", manyRows(7, date("落款日期", ledger.Date{Year: 2023, Month: 8, Day: 5}))},
		{"of the Party", manyRows(3, both(set("党组织简称", "中共息县二高党委"), set("反馈意见名称", "《意见》"), set("问题清单名称", "《甲》和《乙》")))},
		{"several bodies", manyRows(3, set("单位全称", "中共某县一中委员会\n中共某县二中委员会"))},
		{"nothing filled in", manyRows(3, func(u *ledger.Unit) { u.Info = ledger.Info{} })},
		{"of the other kind", manyRows(3, set("检查类型", "巡视"))},
	} {
		fmt.Fprintf(&b, "== %s\n", c.name)
		for _, name := range slices.Concat(infoNames(), computedNames()) {
			source := "{{." + name + "}}"
			switch name {
			case "类别":
				source = "{{range .类别}}{{.序号}}{{.编号}}{{.名称}}{{range .问题}}{{.序号}}|{{.编号}}|{{.内容}}|{{.整改结果}}|{{连接 \"/\" .整改结果续段}}|{{分述 .整改措施}}\n{{end}}{{end}}"
			case "进展":
				source = "{{range .进展}}{{.序号}}{{.状态}}{{.项数}}|{{.不公开项数}}{{range .类别}}{{.名称}}{{range .问题}}{{.内容}}{{.整改结果}}{{range .期限}}{{时限 .整改时限}}{{连接 \"/\" .整改措施}}\n{{end}}{{end}}{{end}}{{end}}"
			case tasksName:
				source = "{{range .任务}}{{.序号}}{{.类别}}{{.反馈问题}}|{{.存在问题}}|{{.整改措施}}|{{.整改结果}}|{{.整改时限}}|{{.归类}}{{if .已逾期}}逾期{{end}}\n{{end}}"
			case "未列出", handedOverName, "追缴分项", "完成情况", "处理情况":
				source = "{{连接 \"，\" ." + name + "}}"
			}
			fmt.Fprintf(&b, "%s: %s\n", name, strings.Join(said(c.f, source), " ‖ "))
		}
	}
	golden.Hold(t, "testdata/names.golden", b.String())
}

var braces = regexp.MustCompile(`\{\{[^}]*\}\}`)

// TestTemplatesOfNeighbours: an office that changes a bundled text in one place gets what the golden file says: a notice with other words, or what is wrong with
// the text and where. Each line and each action of each text is left out, and each action is misspelled.
func TestTemplatesOfNeighbours(t *testing.T) {
	var b strings.Builder
	for _, name := range append(slices.Clone(notices), "fangan") { // which has tables and attachments besides
		source, _ := templates.Source(name)
		f := manyRows(7, nil)
		fmt.Fprintf(&b, "== %s\n", name)
		base := strings.Split(filledWhole(f, source), "\n")
		lines := strings.Split(source, "\n")
		for i := range lines {
			fmt.Fprintf(&b, "without line %d: %s\n", i+1, difference(base, filledWhole(f, strings.Join(slices.Delete(slices.Clone(lines), i, i+1), "\n"))))
		}
		for k, at := range braces.FindAllStringIndex(source, -1) {
			fmt.Fprintf(&b, "without %d %s: %s\n", k+1, source[at[0]:at[1]], difference(base, filledWhole(f, source[:at[0]]+source[at[1]:])))
			inner := []rune(source[at[0]:at[1]])
			wrong := string(inner[:len(inner)-3]) + string(inner[len(inner)-2:])
			fmt.Fprintf(&b, "%s for it: %s\n", wrong, difference(base, filledWhole(f, source[:at[0]]+wrong+source[at[1]:])))
		}
	}
	golden.Hold(t, "testdata/templates.golden", b.String())
}

// filledWhole is the notice that a text makes, a paragraph a line, with what is found.
func filledWhole(f *stats.Facts, source string) string {
	tmpl, findings := Parse("模板.tmpl", source)
	if tmpl == nil {
		return strings.Join(tellFindings(findings), "\n")
	}
	doc, found := Notice(tmpl, f, true)
	out := append(tellFindings(findings), tellFindings(found)...)
	if doc != nil {
		out = append(out, doc.Paragraphs()...)
	}
	return strings.Join(out, "\n")
}

// difference is the lines that a notice has and the other has not, and how many it lacks.
func difference(base []string, notice string) string {
	lines := strings.Split(notice, "\n")
	var more []string
	for _, line := range lines {
		if !slices.Contains(base, line) {
			if r := []rune(line); len(r) > 60 {
				line = string(r[:30]) + "…" + string(r[len(r)-20:])
			}
			more = append(more, line)
		}
	}
	less := 0
	for _, line := range base {
		if !slices.Contains(lines, line) {
			less++
		}
	}
	if len(more) > 3 {
		more = append(more[:3], fmt.Sprintf("and %d more", len(more)-3))
	}
	return fmt.Sprintf("−%d %s", less, strings.Join(more, " ‖ "))
}

// TestRenumber: where rows are held back, those that are left count from 1 without a hole, and rows that shared a number share one still.
func TestRenumber(t *testing.T) {
	var rows []attachmentRow
	for _, no := range strings.Fields("2 2 3 5 5 5 8 2") {
		rows = append(rows, attachmentRow{number: ledger.Field{Text: no}})
	}
	renumber(rows)
	var got []string
	for _, r := range rows {
		got = append(got, r.number.Text)
	}
	if s := strings.Join(got, " "); s != "1 1 2 3 3 3 4 5" {
		t.Error(s)
	}
}
