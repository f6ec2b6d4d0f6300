package compose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
)

// told is a document in lines: each part with its kind, each cell with the columns that it reaches over and how it is set.
func told(doc *document.Document) string {
	var b strings.Builder
	for _, p := range doc.Parts {
		if p.Kind == document.Title || p.Kind == document.AttachmentNote {
			continue
		}
		fmt.Fprint(&b, p.Kind)
		if p.Turned {
			b.WriteString(" 横")
		}
		if p.NewPage {
			b.WriteString(" 另页")
		}
		if p.Attachment > 0 {
			fmt.Fprintf(&b, " 附%d", p.Attachment)
		}
		if p.Table == nil {
			fmt.Fprintf(&b, " %s\n", document.Text(p.Runs))
			continue
		}
		for _, c := range p.Table.Columns {
			fmt.Fprintf(&b, " %d", c.Width)
		}
		b.WriteString("\n")
		if p.Table.Head != nil {
			fmt.Fprintf(&b, "  头 %s\n", toldRow(p.Table.Head))
		}
		for i, row := range p.Table.Rows {
			fmt.Fprintf(&b, "  %d行 %s\n", p.Table.Lines[i], toldRow(row))
		}
	}
	return b.String()
}

func toldRow(row []document.Cell) string {
	var cells []string
	for _, c := range row {
		if c.Covered {
			cells[len(cells)-1] += "<"
			continue
		}
		text := strings.Join(c.Paragraphs(), "¶")
		for _, runs := range c.Runs {
			if len(runs) > 0 && runs[0].Label {
				text = "黑" + text
			}
		}
		switch {
		case c.Named:
			text = "名" + text
		case c.Center:
			text = "中" + text
		case c.Foot > 0:
			text = "签" + text
		}
		cells = append(cells, text)
	}
	return strings.Join(cells, " ｜ ")
}

// TestForms: the words of forms, attachments and pages, each with the document that it makes.
func TestForms(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"columns, a heading and rows", "@表 1中 3 2名\n@表头 序号|问题|名\n@行 1|甲|乙\n@行 ||丙\n正文", "表格 1 3 2\n  头 中序号 ｜ 问题 ｜ 黑名\n  1行 中1 ｜ 甲 ｜ 名黑乙\n  1行  ｜  ｜ 名黑丙\n正文 正文\n"},
		{"cells over columns", "@表 1 1 1 1\n@行 甲|<<|<<|<<\n@行 甲|乙|＜＜｜丙\n", "表格 1 1 1 1\n  1行 甲<<<\n  1行 甲 ｜ 乙< ｜ 丙\n"},
		{"heights last until the next", "@表 1\n@行 甲\n@行高 4\n@行 乙\n@行 丙\n@行高 1\n@行 丁\n@表末\n@表 1\n@行 戊", "表格 1\n  1行 甲\n  4行 乙\n  4行 丙\n  1行 丁\n表格 1\n  1行 戊\n"},
		{"more paragraphs", "@表 1 1 2\n@行 甲|乙|丙\n@续 丁\n@续 戊||己\n@续 |<<|庚\n", "表格 1 1 2\n  1行 甲¶戊 ｜ 乙 ｜ 丙¶丁¶己¶庚\n"},
		{"boxes in columns of their own", "@表 2 5 2 5\n@行 甲|<<|<<|<<\n@签字 责任人|责任领导|纪检监察组织|巡察办", "表格 428 322 750 428 322 750\n  1行 甲<<<<<\n  6行 签责任人¶（签字）¶年　　月　　日< ｜ 签责任领导¶（签字）¶年　　月　　日 ｜ 签纪检监察组织¶（签字）¶年　　月　　日< ｜ 签巡察办¶（签字）¶年　　月　　日\n"},
		{"a box near an edge takes the edge", "@表 49 51\n@行高 3\n@签字 |乙", "表格 1470 1530\n  3行 签（签字）¶年　　月　　日 ｜ 签乙¶（签字）¶年　　月　　日\n"},
		{"a table without rows is nothing", "@表 1\n{{range .另列项数}}@行 {{.名称}}{{end}}\n正文", "正文 正文\n"},
		{"pages", "@另页\n一\n@另页\n@另页\n@表 1\n@行 甲\n@另页\n@表题 名|称", "正文 一\n表格 另页 1\n  1行 甲\n表题 另页 名称\n"},
		{"attachments", "一\n@附件 清单。\n@横排\n@一级 一、甲\n@另页\n二\n@竖排\n三\n@落款 甲\n@附件 {{.单位简称}}的表\n@表 1\n@行 甲\n四", "正文 一\n发文机关署名 甲\n附件 横 附1 清单\n小标题 横 附1 一、甲\n正文 横 另页 附1 二\n正文 附1 三\n附件 附2 息县二高的表\n表格 附2 1\n  1行 甲\n正文 附2 四\n"},
		{"turned pages in the text", "一\n@横排\n@表 1\n@行 甲\n@竖排\n二\n@附件 表\n三", "正文 一\n表格 横 1\n  1行 甲\n正文 二\n附件 附1 表\n正文 附1 三\n"},
		{"what stands before an attachment's first page break", "@附件 表\n@另页\n一", "附件 附1 表\n正文 附1 一\n"},
	} {
		doc, findings := fill(t, tt.source, facts(nil), false)
		if len(findings) > 0 {
			t.Errorf("%s: %v", tt.name, findings)
			continue
		}
		if d := cmp.Diff(tt.want, told(doc)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestValuesInForms: what stands in the ledger parts no cell, covers none and begins nothing; what is missing is told and stands in its cell.
func TestValuesInForms(t *testing.T) {
	f := facts(func(u *ledger.Unit) {
		u.Items[0].Problem.Text, u.Items[0].Measure.Text = "甲|乙｜丙", "<<"
		u.Info["单位全称"] = ledger.Value{Field: ledger.Field{Text: "甲委员会\n乙委员会"}}
		delete(u.Info, "联系电话")
	})
	doc, findings := fill(t, "@表 1 1 1 1名\n{{range .类别}}{{range .问题}}\n@行 @行{{.内容}}|{{连接 \"\" .整改措施}}|{{$.单位全称}}|{{$.联系电话}}\n@续 {{\"|\"}}\n{{end}}{{end}}", f, true)
	want := "表格 1 1 1 1\n  1行 @行甲|乙｜丙 ｜ << ｜ 甲委员会、乙委员会 ｜ 名黑黑【待填：联系电话】¶|\n"
	if d := cmp.Diff(want, told(doc)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if len(findings) != 1 || findings[0].Code != "info.missing" {
		t.Errorf("%v", findings)
	}
	if run := doc.Part(document.Form).Table.Rows[0][3].Runs[0][0]; !run.Missing || run.Origin.Value != "联系电话" {
		t.Errorf("%+v", run)
	}
}

// TestFormFaults: what is wrong with a line is told with its number, once, however often the line is printed.
func TestFormFaults(t *testing.T) {
	for _, tt := range []struct{ source, want string }{
		{"@表", "模板第1行的“@表”没有写对各列的宽度"},
		{"一\n@表 3 五", "模板第2行的“@表”没有写对各列的宽度"},
		{"@表 0 1", "模板第1行的“@表”没有写对各列的宽度"},
		{"@表 101", "模板第1行的“@表”没有写对各列的宽度"},
		{"@表 1右", "模板第1行的“@表”没有写对各列的宽度"},
		{"@表 {{.项目总数}}", "模板第1行的“@表”没有写对各列的宽度"},
		{"@表 " + strings.Repeat("1 ", 13) + "\n@行 甲", "模板第1行的“@表”没有写对各列的宽度"},
		{"@表 1 1\n{{range .类别}}\n@行 甲\n@行 甲|乙|丙\n{{end}}", "模板第3行写了1格，这个表有2列；模板第4行写了3格，这个表有2列"},
		{"@表 5 100 5\n@行 甲|乙|丙", "模板第1行的“@表”第1列太窄，一个字也放不下"},
		{"@表 1 1\n@表头 甲", "模板第2行写了1格，这个表有2列"},
		{"@表 1 1\n{{if .单位简称}}@行 <<|乙{{end}}", "模板第2行的第一格写了 <<，它左边没有格可以并"},
		{"@行 甲", "模板第1行的“@行”不在表格里"},
		{"@表 1\n@行 甲\n一段话\n@签字 甲", "模板第4行的“@签字”不在表格里"},
		{"@表 1\n@行 甲\n@表末\n@行高 3", "模板第4行的“@行高”不在表格里"},
		{"@表 1\n@行 甲\n@表头 乙", "模板第3行的“@表头”不在表格的开头"},
		{"@表 1\n@表头 甲\n@表头 乙", "模板第3行的“@表头”不在表格的开头"},
		{"@表 1\n@续 甲", "模板第2行的“@续”前面不是“@行”"},
		{"@表 1\n@签字 甲\n@续 甲", "模板第3行的“@续”前面不是“@行”"},
		{"@表 1 1 1\n@行 甲|乙|<<\n@续 |丙|丁", "模板第3行的“@续”给并到左边的格写了字"},
		{"@表 1 1 1\n@行 甲|乙|<<\n@续 |丙", "模板第3行写了2格，这个表有3列"},
		{"@表 1\n@行高 高", "模板第2行的“@行高”没有写对行数"},
		{"@表 1\n@行高 31", "模板第2行的“@行高”没有写对行数"},
		{"@表 1\n@签字 " + strings.Repeat("甲|", 12), "模板第2行的签字栏太多，一行最多12个"},
		{"@附件", "模板第1行的“@附件”后面没有写名称"},
		{"{{range 60}}\n@附件 甲\n{{end}}", "模板第2行：附件太多，最多50个"},
		{"@表 1\n@行 甲\n@表末 乙", "模板第3行的“@表末”后面写了字"},
		{"@另页 一", "模板第1行的“@另页”后面写了字"},
		{"{{define \"x\"}}\n@行 甲{{end}}{{template \"x\"}}", "模板第2行的“@行”不在表格里"},
	} {
		_, findings := fill(t, tt.source, facts(nil), false)
		var got []string
		for _, f := range findings {
			got = append(got, f.Text(nil))
			if f.File != "模板.tmpl" || !strings.HasPrefix(f.Code, "template.") {
				t.Errorf("%q: %+v", tt.source, f)
			}
		}
		if got := strings.Join(got, "；"); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.source, got, tt.want)
		}
	}
}

// TestNotes: the lines under the body that name the attachments.
func TestNotes(t *testing.T) {
	for source, want := range map[string]string{
		"@附件 甲。": "附件：甲",
		"@附件 甲\n@附件 {{.单位简称}}的乙；": "附件：1.甲 2.息县二高的乙",
	} {
		doc, findings := fill(t, source, facts(nil), false)
		var notes []string
		for _, p := range doc.Parts {
			if p.Kind == document.AttachmentNote {
				notes = append(notes, document.Text(p.Runs))
			}
		}
		if got := strings.Join(notes, " "); got != want || len(findings) > 0 {
			t.Errorf("%q: %q, want %q; %v", source, got, want, findings)
		}
	}
}

// TestTurnedPaper: the title stands on a page of the direction of what comes below it.
func TestTurnedPaper(t *testing.T) {
	for source, want := range map[string]bool{"@横排\n@表 1\n@行 甲": true, "一\n@横排\n二": false, "@附件 表\n@横排\n一": false} {
		doc, findings := fill(t, source, facts(nil), false)
		if got := doc.Part(document.Title).Turned; got != want || len(findings) > 0 {
			t.Errorf("%q: %v, want %v; %v", source, got, want, findings)
		}
	}
}

// TestPaperOfForms: a paper without a title that has forms is named after the first.
func TestPaperOfForms(t *testing.T) {
	tmpl, findings := Parse("模板.tmpl", "@表题 {{.单位简称}}|审批表\n@表 1\n@行 甲\n@另页\n@表题 第二张")
	if tmpl == nil {
		t.Fatal(findings)
	}
	doc, findings := Notice(tmpl, facts(nil), false)
	if len(findings) > 0 || doc.Title() != "息县二高审批表" || doc.Part(document.Title) != nil {
		t.Errorf("%q %v", doc.Title(), findings)
	}
	if at := doc.Part(document.Caption).Breaks; len(at) != 1 || at[0] != 4 {
		t.Errorf("the breaks are %v", at)
	}
}
