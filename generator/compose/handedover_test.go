package compose

import (
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// number is an item of 基本信息 that counts something.
func number(name string, n int) func(*ledger.Unit) {
	return func(u *ledger.Unit) {
		text := strconv.Itoa(n)
		u.Info[name] = ledger.Value{Field: ledger.Field{Text: text, Sheet: "基本信息", Cell: "B9"}, N: n}
	}
}

// column gives the rows a column of counts, one in each row.
func column(name, unit string) func(*ledger.Unit) {
	return func(u *ledger.Unit) {
		u.Counts = append(u.Counts, ledger.CountName{Name: name, Unit: unit})
		for i := range u.Items {
			u.Items[i].Counted = append(u.Items[i].Counted, ledger.Counted{Name: name, Unit: unit, N: 1})
		}
	}
}

func all(edits ...func(*ledger.Unit)) func(*ledger.Unit) {
	return func(u *ledger.Unit) {
		for _, edit := range edits {
			edit(u)
		}
	}
}

// TestHandedOver: what was handed over is said as far as 基本信息 or a column counts it, and counts that cannot both be right are an error.
func TestHandedOver(t *testing.T) {
	tmpl, findings := Parse("模板.tmpl", `@标题 题
{{if .移交办理}}{{连接 "；" .移交办理}}{{else}}没有{{end}}`)
	if tmpl == nil {
		t.Fatal(findings)
	}
	for _, tt := range []struct {
		name        string
		edit        func(*ledger.Unit)
		want, codes string
	}{
		{"nothing given", all(), "没有", ""},
		{"each kind", all(number("问题线索件数", 3), number("信访件件数", 15), number("信访件办结数", 14), number("立行立改件数", 6)), "立行立改事项6件；信访件15件，已办结14件；问题线索3件", ""},
		{"none closed is said", all(number("信访件件数", 2), number("信访件办结数", 0)), "信访件2件，已办结0件", ""},
		{"zero is left out", all(number("信访件件数", 0), number("问题线索件数", 1)), "问题线索1件", ""},
		{"zero where zeros are listed", all(number("信访件件数", 0), set("列出零值", "是")), "信访件0件", ""},
		{"a column instead", column("信访件", "件"), "信访件3件", ""},
		{"a column in 个", column("问题线索", "个"), "问题线索3件", ""},
		{"a column of people is another thing", column("信访件", "人"), "没有", ""},
		{"item and column agree", all(number("信访件件数", 3), column("信访件", "件")), "信访件3件", ""},
		{"item and column differ", all(number("信访件件数", 5), column("信访件", "件")), "信访件5件", "error info.number.twice B9"},
		{"more closed than there are", all(number("信访件件数", 5), number("信访件办结数", 6)), "信访件5件，已办结6件", "error info.number.order B9"},
		{"more closed than the column has", all(column("信访件", "件"), number("信访件办结数", 4)), "信访件3件，已办结4件", "error info.number.order B9"},
		{"closed of nothing", number("问题线索办结数", 1), "没有", "error info.number.order B9"},
		{"as many closed", all(number("问题线索件数", 1), number("问题线索办结数", 1)), "问题线索1件，已办结1件", ""},
	} {
		doc, findings := Notice(tmpl, manyRows(3, tt.edit), false)
		var codes []string
		for _, f := range findings {
			codes = append(codes, f.Severity.String()+" "+f.Code+" "+f.Cell)
		}
		if got := strings.Join(codes, ","); got != tt.codes {
			t.Errorf("%s: findings %q, want %q", tt.name, got, tt.codes)
		}
		if got := document.Text(doc.Part(document.Paragraph).Runs); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestOwnUnderNewName: an office's template goes on printing an item that the program has come to know under a name of its own.
func TestOwnUnderNewName(t *testing.T) {
	tmpl, _ := Parse("模板.tmpl", "@标题 题\n{{自定 \"党委书记\"}}")
	doc, findings := Notice(tmpl, manyRows(1, set("第一责任人", "校党委书记王某")), false)
	if got := document.Text(doc.Part(document.Paragraph).Runs); got != "校党委书记王某" || len(findings) > 0 {
		t.Errorf("%q, %v", got, findings)
	}
}

// TestTasks: each 项 is one entry, numbered through, with its own row's words; what is late is marked.
func TestTasks(t *testing.T) {
	field := func(text, cell string) ledger.Field { return ledger.Field{Text: text, Sheet: "台账", Cell: cell} }
	row := func(n int, category, problem, measure, deadline string, status ledger.Status) ledger.Item {
		at := strconv.Itoa(n)
		return ledger.Item{Row: n, Category: field(category, "B"+at), Problem: field(problem, "C"+at), Measure: field(measure, "D"+at), Person: field("张某"+at, "E"+at),
			Deadline: field(deadline, "F"+at), Result: field("结果"+at, "G"+at), Status: status, StatusText: field(status.String(), "H"+at)}
	}
	day := ledger.Value{Field: ledger.Field{Text: "2023年8月5日"}, Date: ledger.Date{Year: 2023, Month: 8, Day: 5}}
	unit := &ledger.Unit{Info: ledger.Info{"落款日期": day}, Items: []ledger.Item{
		row(3, "一、党建方面", "1.学习不够", "1.制定计划", "2023年5月1日", ledger.Done), row(4, "二、作风方面", "调研少", "开展调研", "2023年6月1日", ledger.Open),
		row(5, "一、党建方面", "1.学习不够", "2.集中学习", "2023年9月1日", ledger.Open),
	}}
	tmpl, findings := Parse("模板.tmpl", "@标题 题\n{{range .任务}}\n{{.序号}}{{.类别}} {{.存在问题}} {{.整改措施}} {{.责任人}} {{.整改时限}} {{.整改结果}} {{.完成情况}} {{if .已逾期}}逾期{{end}}\n{{end}}")
	if tmpl == nil {
		t.Fatal(findings)
	}
	doc, findings := Notice(tmpl, stats.Collect(unit.For(ledger.Society)), false)
	if len(findings) > 0 {
		t.Error(findings)
	}
	want := []string{"题", "1党建方面 学习不够 制定计划 张某3 2023年5月1日 结果3。 已完成", "2党建方面 学习不够 集中学习 张某5 2023年9月1日 结果5。 未完成",
		"3作风方面 调研少 开展调研 张某4 2023年6月1日 结果4。 未完成 逾期"}
	got := doc.Paragraphs()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
	if at := doc.Parts[1].Runs[0].Origin; at.Cell != "D3" || at.Value != "序号" {
		t.Errorf("the first words of a 项 come from %+v", at)
	}
}
