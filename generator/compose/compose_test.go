package compose

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/templates"
)

func facts(edit func(*ledger.Unit)) *stats.Facts {
	u := &ledger.Unit{Info: ledger.Info{}}
	for _, item := range ledger.InfoItems {
		if item.Example != "" {
			u.Info[item.Name] = ledger.Value{Field: ledger.Field{Text: item.Example}}
		}
	}
	u.Items = []ledger.Item{{
		Status:  ledger.Done,
		Problem: ledger.Field{Text: "改革应变能力不足", Sheet: "整改台账", Cell: "C3"},
		Measure: ledger.Field{Text: "加强学习"},
		Result:  ledger.Field{Text: "已经加强。\n效果很好。", Sheet: "整改台账", Cell: "H3"},
	}}
	if edit != nil {
		edit(u)
	}
	return stats.Collect(u)
}

// fill fills a template and gives its paragraphs.
func fill(t *testing.T, source string, f *stats.Facts, draft bool) (*document.Document, finding.List) {
	t.Helper()
	if !strings.Contains(source, "@标题") && !strings.Contains(source, "＠标题") {
		source += "\n@标题 题"
	}
	tmpl, findings := Parse("模板.tmpl", source)
	if tmpl == nil {
		t.Fatalf("%v", findings)
	}
	return Notice(tmpl, f, draft)
}

// first is what a document's first paragraph or heading says.
func first(doc *document.Document) string { return document.Text(documenttest.Block(doc, 0).Runs) }

func set(name, text string) func(*ledger.Unit) {
	return func(u *ledger.Unit) { u.Info[name] = ledger.Value{Field: ledger.Field{Text: text}} }
}

func TestStructure(t *testing.T) {
	doc, findings := fill(t, `
@标题 关于{{.检查类型}}的公示
@一级 一、情况
@二级 （一）{{.单位简称}}
@三级 **存在问题：**内容
@四级 （1）细目
正文**黑体**正文

@正文 也是正文
@联系 电话
@落款 {{.单位全称}}
@日期 {{.落款日期}}
`, facts(nil), false)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	value := func(text, name string, line int) document.Run {
		return document.Run{Text: text, Origin: document.Origin{Value: name, Line: line}}
	}
	want := &document.Document{
		Parts: []document.Part{
			{Kind: document.Title, Runs: []document.Run{{Text: "关于"}, value("巡察", "检查类型", 2), {Text: "的公示"}}},
			documenttest.Heading(1, "一、情况"),
			{Kind: document.Heading, Level: 2, Runs: []document.Run{{Text: "（一）"}, value("息县二高", "单位简称", 4)}},
			{Kind: document.Heading, Level: 3, Runs: []document.Run{{Text: "存在问题：", Label: true}, {Text: "内容"}}},
			documenttest.Heading(4, "（1）细目"),
			{Kind: document.Paragraph, Runs: []document.Run{{Text: "正文"}, {Text: "黑体", Label: true}, {Text: "正文"}}},
			documenttest.Part(document.Paragraph, "也是正文"),
			documenttest.Part(document.Contact, "电话"),
			{Kind: document.Issuer, Runs: []document.Run{value("中共息县第二高级中学委员会", "单位全称", 11)}},
			{Kind: document.Date, Runs: []document.Run{value("2023年8月5日", "落款日期", 12)}},
		},
		Seal:       true,
		Properties: document.Properties{Author: "中共息县第二高级中学委员会"},
	}
	if d := cmp.Diff(want, doc); d != "" {
		t.Error(d)
	}
}

// TestCellTextIsData: whatever a cell holds stays the text of its one paragraph.
func TestCellTextIsData(t *testing.T) {
	for _, text := range []string{
		"@标题 假标题", "一、假的一级", "# 假标题", "{{.单位全称}}", "**不是黑体**", "a|b", "\x02\x03\x04\x01", "=cmd|' /C calc'!A0", "\u2028第二行", "第一行\r\n@日期 第二行", "*",
	} {
		doc, findings := fill(t, "@标题 公示\n{{.单位简称}}\n正文：{{.单位简称}}", facts(set("单位简称", text)), true)
		if findings.HasError() {
			t.Errorf("%q: %v", text, findings)
			continue
		}
		blocks := documenttest.Blocks(doc)
		if len(blocks) != 2 || blocks[0].Kind != document.Paragraph || doc.Title() != "公示" || doc.Count(document.Date) != 0 {
			t.Errorf("%q became structure: %+v", text, doc)
			continue
		}
		for _, r := range blocks[0].Runs {
			if r.Label {
				t.Errorf("%q is set in 黑体", text)
			}
		}
	}
	doc, _ := fill(t, "{{.单位简称}}", facts(set("单位简称", "**{{x}}**@")), false)
	if got := first(doc); got != "**{{x}}**@" {
		t.Errorf("the cell reads %q", got)
	}
}

// TestBodies: a 单位全称 of several names makes several bodies of the signature, and only there.
func TestBodies(t *testing.T) {
	two := facts(set("单位全称", "中共某县一中委员会\n**中共某县二中委员会"))
	for source, want := range map[string]string{
		"@落款 {{.单位全称}}":                                      "中共某县一中委员会|**中共某县二中委员会",
		"@落款 {{.单位全称}}（章）":                                   "中共某县一中委员会|**中共某县二中委员会（章）",
		"@落款 {{with .单位全称}}{{.}}{{end}}":                     "中共某县一中委员会|**中共某县二中委员会",
		"@落款 {{$x := .单位全称}}{{$x}}":                          "中共某县一中委员会|**中共某县二中委员会",
		"@落款 {{.单位全称}}\n@落款 某县教育局":                           "中共某县一中委员会|**中共某县二中委员会|某县教育局",
		"@落款 甲\n@落款 乙":                                       "甲|乙",
		"@落款 {{.单位简称}}":                                      "息县二高",
		"@落款 {{printf \"%s\" .单位全称}}":                        "中共某县一中委员会、**中共某县二中委员会",
		"@落款 {{if eq .单位全称 \"甲\"}}错{{else}}{{.单位简称}}{{end}}": "息县二高",
		"@落款 {{if .单位全称}}有{{end}}":                           "有",
	} {
		doc, findings := fill(t, source, two, false)
		if got := strings.Join(documenttest.Texts(doc, document.Issuer), "|"); len(findings) > 0 || got != want {
			t.Errorf("%s: %q (%v), want %s", source, got, findings, want)
		}
		for _, p := range doc.Parts {
			if r := p.Runs[0]; strings.HasPrefix(source, "@落款 {{.单位全称}}") && p.Kind == document.Issuer && r.Text != "某县教育局" && r.Origin != (document.Origin{Value: "单位全称", Line: 1}) {
				t.Errorf("%s: %q comes from %+v", source, r.Text, r.Origin)
			}
		}
		if want := "中共某县一中委员会、**中共某县二中委员会"; doc.Properties.Author != want {
			t.Errorf("the author is %s, want %s", doc.Properties.Author, want)
		}
	}
}

// TestBodiesElsewhere: names of bodies are read out in one where no signature is, and no other cell becomes bodies.
func TestBodiesElsewhere(t *testing.T) {
	two := facts(set("单位全称", "中共某县一中委员会\n**中共某县二中委员会"))
	doc, findings := fill(t, "@标题 {{.单位全称}}的公示\n由{{.单位全称}}发布", two, false)
	if len(findings) > 0 || doc.Title() != "中共某县一中委员会、**中共某县二中委员会的公示" ||
		len(documenttest.Blocks(doc)) != 1 || first(doc) != "由中共某县一中委员会、**中共某县二中委员会发布" || documenttest.Block(doc, 0).Runs[0].Label {
		t.Errorf("%+v %v", doc, findings)
	}
	// Other cells stay text under @落款 too, and no cell can bring the mark itself.
	for _, text := range []string{"某县一中党委\n某县二中党委", "甲\x06乙"} {
		doc, _ := fill(t, "@落款 {{.单位简称}}", facts(set("单位简称", text)), false)
		if doc.Count(document.Issuer) != 1 {
			t.Errorf("%q became bodies: %v", text, doc.Parts)
		}
	}
	if doc, _ := fill(t, "@落款 {{.单位全称}}", facts(set("单位全称", "甲\x06乙")), false); !slices.Equal(documenttest.Texts(doc, document.Issuer), []string{"甲乙"}) {
		t.Errorf("a mark in the cell itself: %v", doc.Parts)
	}
	gone := facts(func(u *ledger.Unit) { delete(u.Info, "单位全称") })
	doc, findings = fill(t, "@落款 {{.单位全称}}", gone, true)
	if len(findings) != 1 || findings[0].Code != "info.missing" || doc.Count(document.Issuer) != 1 || !doc.Part(document.Issuer).Runs[0].Missing {
		t.Errorf("no name at all: %v %v", doc.Parts, findings)
	}
	if _, findings := fill(t, "@落款 {{print .单位全称}}", gone, true); len(findings) != 1 {
		t.Errorf("no name, printed: %v", findings)
	}
}

func TestTitleBreaks(t *testing.T) {
	for _, tt := range []struct {
		title, text string
		breaks      []int
	}{
		{"中共一中党委|关于整改的公示", "中共一中党委关于整改的公示", []int{6}},
		{"中共一中党委｜关于整改|的公示", "中共一中党委关于整改的公示", []int{6, 10}},
		{"|关于整改的公示", "关于整改的公示", nil},
	} {
		doc, _ := fill(t, "@标题 {{.标题}}", facts(set("标题", tt.title)), false)
		if got, breaks := doc.Title(), doc.Part(document.Title).Breaks; got != tt.text || !cmp.Equal(breaks, tt.breaks) {
			t.Errorf("%s: %s with breaks %v", tt.title, got, breaks)
		}
	}
}

func TestMissingInformation(t *testing.T) {
	f := facts(func(u *ledger.Unit) {
		delete(u.Info, "反馈日期")
		delete(u.Info, "巡察开始日期")
		u.Items[0].Result = ledger.Field{}
	})
	source, _ := templates.Source("gongshi")
	for _, draft := range []bool{false, true} {
		doc, findings := fill(t, source, f, draft)
		var got []string
		for _, f := range findings {
			got = append(got, f.Severity.String()+" "+f.Code+" "+f.Excerpt+" "+f.Cell)
		}
		severity := map[bool]string{false: "error", true: "warning"}[draft]
		want := []string{
			severity + " info.missing 巡察开始日期 ",
			severity + " info.missing 反馈日期 ",
			severity + " ledger.value.missing 整改结果 C3",
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("draft %v:\n%s", draft, d)
		}
		text := strings.Join(doc.Paragraphs(), "\n")
		for _, gap := range []string{"于【待填：巡察时间】对", "【待填：反馈日期】，县委", "整改结果：【待填：整改结果】"} {
			if !strings.Contains(text, gap) {
				t.Errorf("no %s in the draft", gap)
			}
		}
	}
	if !strings.Contains(findText(f), "巡察开始日期") {
		t.Error("the finding does not name the item that is missing")
	}
}

func findText(f *stats.Facts) string {
	source, _ := templates.Source("gongshi")
	tmpl, _ := Parse("gongshi", source)
	_, findings := Notice(tmpl, f, false)
	var b strings.Builder
	for _, f := range findings {
		b.WriteString(f.Text(nil))
	}
	return b.String()
}

func TestTemplateFaults(t *testing.T) {
	for _, tt := range []struct{ name, source, code, text string }{
		{"unknown name", "一\n二\n{{.单位简介}}", "template.name.unknown", "第3行用了不认识的名称“单位简介”"},
		{"a name of the notice within a list", "{{range .类别}}{{.单位简称}}{{end}}", "template.name.unknown", "第1行用了不认识的名称“单位简称”，它在 {{range}} 外面"},
		{"unknown name where it is never run", "{{if .标题}}\n{{.某某}}{{end}}", "template.name.unknown", "第2行用了不认识的名称“某某”"},
		{"unknown name within a list", "{{range .类别}}{{range .问题}}\n{{.单位简称}}{{end}}{{end}}", "template.name.unknown", "第2行"},
		{"unknown name through $", "{{range .类别}}{{$.某某}}{{end}}", "template.name.unknown", "“某某”"},
		{"a name without its dot", "{{单位简称}}", "template.syntax", "第1行用了不认识的写法“单位简称”"},
		{"an open brace", "一\n{{.单位简称", "template.syntax", "没有配上"},
		{"an if without its end", "一\n{{if .标题}}二\n三\n四", "template.syntax", "第2行的 {{if}} 没有配上 {{end}}"},
		{"one within a list", "{{range .类别}}\n{{if .编号}}（{{.序号}}）{{.名称}}\n{{end}}\n二", "template.syntax", "第2行的 {{if}} 没有配上 {{end}}"},
		{"a list without its end", "一\n{{range .类别}}\n{{if .编号}}（{{.序号}}）{{end}}{{.名称}}\n二", "template.syntax", "第2行的 {{range}} 没有配上 {{end}}"},
		{"one behind a comment", "{{/* {{if\n*/}}\n{{with .标题}}二\n三", "template.syntax", "第3行的 {{with}} 没有配上 {{end}}"},
		{"an end too many", "一\n{{if .标题}}二{{end}}\n三{{end}}\n四", "template.syntax", "第3行多了一个 {{end}}"},
		{"an unknown word", "@标题 题\n{{if .标题}}@四等 内容{{end}}", "template.word.unknown", "第2行用了不认识的段落记号“@四等”"},
		{"a list where a text should be", "@标题 题\n\n{{.类别}}", "template.value.list", "第3行：“类别”是一组内容"},
		{"a list's entry where a text should be", "@标题 题\n{{range .类别}}{{.}}{{end}}", "template.value.list", "第2行"},
		{"a list in a variable", "@标题 题\n{{$x := .类别}}{{$x}}", "template.run", "第2行：“x”不是一段文字"},
		{"printf with the wrong verb", "@标题 题\n{{printf \"%d\" .单位简称}}", "template.run", "第2行"},
		{"a list through printf", "@标题 题\n{{printf \"%v\" .类别}}", "template.run", "第2行"},
		{"a list through print", "@标题 题\n{{print .类别}}", "template.run", "第2行"},
		{"no title", "正文", "template.title.missing", "没有标题"},
		{"nothing at all", "", "template.title.missing", "没有标题"},
		{"GBK", "\xb9\xab\xca\xbe", "template.encoding", "不是 UTF-8"},
		{"UTF-16", "\xff\xfe@\x00", "template.encoding", "不是 UTF-8"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tmpl, findings := Parse("模板.tmpl", tt.source)
			if tmpl != nil {
				_, findings = Notice(tmpl, facts(nil), false)
			}
			if len(findings) != 1 || findings[0].Code != tt.code || !strings.Contains(findings[0].Text(nil), tt.text) || findings[0].File != "模板.tmpl" || findings[0].Severity != finding.Error {
				t.Errorf("findings %+v", findings)
			}
		})
	}
}

func TestHabitsOfChineseKeyboards(t *testing.T) {
	doc, findings := fill(t, "＠标题　题\r@一级\t一、甲\r\n{{if .单位简称}}＠二级 乙{{end}}\n{{.电子邮箱}}@163.com", facts(nil), false)
	blocks := documenttest.Blocks(doc)
	if len(findings) > 0 || len(blocks) != 3 || blocks[0].Level != 1 || blocks[1].Level != 2 || blocks[2].Kind != document.Paragraph || doc.Title() != "题" {
		t.Errorf("%+v %v", doc, findings)
	}
}

func TestDaysThatContradict(t *testing.T) {
	day := func(y, m, d int) ledger.Value {
		date := ledger.Date{Year: y, Month: m, Day: d}
		return ledger.Value{Field: ledger.Field{Text: date.String(), Cell: "B9"}, Date: date}
	}
	source, _ := templates.Source("gongshi")
	for _, tt := range []struct {
		name     string
		from, to ledger.Value
		want     string
	}{
		{"in order", day(2023, 8, 5), day(2023, 8, 11), ""},
		{"the other way round", day(2023, 8, 11), day(2023, 8, 5), "info.date.order"},
		{"no end", day(2023, 8, 11), ledger.Value{}, "info.date.half"},
		{"no beginning", ledger.Value{}, day(2023, 8, 5), "info.date.half"},
	} {
		_, findings := fill(t, source, facts(func(u *ledger.Unit) {
			for name, v := range map[string]ledger.Value{"公示开始日期": tt.from, "公示结束日期": tt.to} {
				if v.Text != "" {
					u.Info[name] = v
				}
			}
		}), false)
		got := ""
		for _, f := range findings {
			got += f.Code
		}
		if got != tt.want {
			t.Errorf("%s: %v, want %s", tt.name, findings, tt.want)
		}
	}
}

// TestMissingResultsNameTheirCells: each problem its own cell, also where texts repeat; all of them together one finding.
func TestMissingResultsNameTheirCells(t *testing.T) {
	source, _ := templates.Source("gongshi")
	problems := func(results ...string) *stats.Facts {
		return facts(func(u *ledger.Unit) {
			u.Items = nil
			for i, r := range results {
				u.Items = append(u.Items, ledger.Item{
					Status:   ledger.Done,
					Category: ledger.Field{Text: "类别" + string(rune('1'+i))},
					Problem:  ledger.Field{Text: "制度不健全", Sheet: "整改台账", Cell: "C" + string(rune('3'+i))},
					Result:   ledger.Field{Text: r},
				})
			}
		})
	}
	_, findings := fill(t, source, problems("", "好。", ""), false)
	var got []string
	for _, f := range findings {
		got = append(got, f.Cell+f.Text(nil))
	}
	if d := cmp.Diff([]string{"C3这个问题没有整改结果", "C5这个问题没有整改结果"}, got); d != "" {
		t.Error(d)
	}
	if _, findings := fill(t, source, problems("", "", ""), false); len(findings) != 1 || findings[0].Text(nil) != "台账里没有一个问题写了整改结果" {
		t.Errorf("%v", findings)
	}
	if _, findings := fill(t, source, facts(set("反馈意见名称", "《》")), false); len(findings) != 1 || findings[0].Excerpt != "反馈意见名称" {
		t.Errorf("a name that is only its marks: %v", findings)
	}
}

// TestGapsAreSeenThroughPrinting: an empty value inside printf or print is a gap and not a hole in the sentence.
func TestGapsAreSeenThroughPrinting(t *testing.T) {
	for _, source := range []string{`{{printf "%s止" .通信地址}}`, `{{print "自" .通信地址}}`} {
		if _, findings := fill(t, source, facts(nil), false); len(findings) != 1 || findings[0].Excerpt != "通信地址" {
			t.Errorf("%s: %v", source, findings)
		}
	}
}

func TestWordsInCommentsAreNone(t *testing.T) {
	if tmpl, findings := Parse("模板.tmpl", "{{/* 用法：\n{{.名称}} 换成内容\n@段落 说明 */}}\n@标题 题"); tmpl == nil {
		t.Errorf("%v", findings)
	}
}

func TestNearestNameIsOffered(t *testing.T) {
	_, findings := Parse("模板.tmpl", "{{.单位简介}}")
	if len(findings) != 1 || findings[0].Hint(nil) != "是不是“单位简称”" {
		t.Errorf("%+v", findings)
	}
}

func TestValues(t *testing.T) {
	f := facts(func(u *ledger.Unit) {
		u.Info["公示开始日期"] = ledger.Value{Field: ledger.Field{Text: "2023年12月28日"}, Date: ledger.Date{Year: 2023, Month: 12, Day: 28}}
		u.Info["公示结束日期"] = ledger.Value{Field: ledger.Field{Text: "2024年1月5日"}, Date: ledger.Date{Year: 2024, Month: 1, Day: 5}}
		u.Info["巡察开始日期"] = ledger.Value{Field: ledger.Field{Text: "2022年10月27日"}, Date: ledger.Date{Year: 2022, Month: 10, Day: 27}}
		u.Info["巡察结束日期"] = ledger.Value{Field: ledger.Field{Text: "2022年12月17日"}, Date: ledger.Date{Year: 2022, Month: 12, Day: 17}}
		u.Info["反馈意见名称"] = ledger.Value{Field: ledger.Field{Text: "《反馈意见》"}}
		u.Info["党组织简称"] = ledger.Value{Field: ledger.Field{Text: "县教育局党组"}}
	})
	for source, want := range map[string]string{
		"{{.公示时间}}":                   "2023年12月28日至2024年1月5日",
		"{{.巡察时间}}":                   "2022年10月27日至12月17日",
		"《{{.反馈意见名称}}》":               "《反馈意见》",
		"{{.党组织类别}}":                  "党组",
		"{{.项目总数}}{{.已完成}}{{.未完成}}":   "110",
		"{{连接 \"、\" .完成情况}}":          "已完成1项",
		"{{.盖章}}{{.列出零值}}":            "是否",
		"{{range .类别}}{{.序号}}{{end}}": "一",
		"{{range .类别}}{{range .问题}}{{连接 \"；\" .整改措施}}{{end}}{{end}}": "加强学习",
		"{{with .单位简称}}{{.}}{{end}}":                                 "息县二高",
	} {
		doc, findings := fill(t, source, f, false)
		if len(findings) > 0 || len(documenttest.Blocks(doc)) != 1 || first(doc) != want {
			t.Errorf("%s gives %+v (%v), want %s", source, doc, findings, want)
		}
	}
}

// An inspection's dates may lack their days.
func TestPeriodOfMonths(t *testing.T) {
	october, december := ledger.Date{Year: 2022, Month: 10}, ledger.Date{Year: 2022, Month: 12}
	for _, tt := range []struct {
		from, to ledger.Date
		want     string
		codes    int
	}{
		{october, december, "2022年10月至12月", 0},
		{october, october, "2022年10月", 0},
		{ledger.Date{Year: 2022, Month: 10, Day: 27}, october, "2022年10月27日至10月", 0},
		{december, october, "2022年12月至10月", 1},
	} {
		f := facts(func(u *ledger.Unit) {
			u.Info["巡察开始日期"] = ledger.Value{Field: ledger.Field{Text: tt.from.String()}, Date: tt.from}
			u.Info["巡察结束日期"] = ledger.Value{Field: ledger.Field{Text: tt.to.String()}, Date: tt.to}
		})
		doc, findings := fill(t, "{{.巡察时间}}", f, false)
		if len(findings) != tt.codes || first(doc) != tt.want {
			t.Errorf("%v to %v gives %+v (%v), want %s", tt.from, tt.to, doc, findings, tt.want)
		}
	}
}

// TestZeros: zeros stand where they are asked for, and never of what the ledger has no column for.
func TestZeros(t *testing.T) {
	for _, tt := range []struct {
		zeros string
		money bool
		want  string
	}{
		{"否", true, "已完成1项"},
		{"否", false, "已完成1项"},
		{"是", true, "已完成1项，未完成0项，长期坚持0项，追缴资金0元"},
		{"是", false, "已完成1项，未完成0项，长期坚持0项"},
	} {
		f := facts(func(u *ledger.Unit) {
			set("列出零值", tt.zeros)(u)
			u.HasMoney = tt.money
		})
		doc, _ := fill(t, "{{连接 \"，\" .完成情况}}{{if .处理情况}}，{{连接 \"，\" .处理情况}}{{end}}", f, false)
		if got := first(doc); got != tt.want {
			t.Errorf("%+v: %s", tt, got)
		}
	}
}

// FuzzCellText: any text in a cell comes out as itself, less its control characters, in one paragraph.
func FuzzCellText(f *testing.F) {
	f.Add("改革应变能力不足")
	f.Add("@标题 **{{.x}}**")
	f.Add("达到100%!")
	f.Fuzz(func(t *testing.T, text string) {
		if oneLine(text) != text || strings.TrimSpace(text) != text || text == "" {
			return // the ledger trims and cleans its cells
		}
		table, findings := fill(t, "@表 1 1\n@行 {{.单位简称}}|乙", facts(set("单位简称", text)), false)
		if rows := table.Part(document.Form).Table.Rows; len(findings) > 0 || len(rows[0]) != 2 || rows[0][0].Paragraphs()[0] != text {
			t.Errorf("%q gives the row %+v %v", text, rows, findings)
		}
		doc, findings := fill(t, "{{.单位简称}}", facts(set("单位简称", text)), false)
		if len(findings) > 0 || len(documenttest.Blocks(doc)) != 1 || first(doc) != text {
			t.Errorf("%q gives %+v %v", text, doc.Parts, findings)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, name := range templates.Names() {
		source, _ := templates.Source(name)
		f.Add(source)
	}
	f.Add("{{range .类别}}{{.名称}}{{end}}")
	f.Add("@表 1名 2中 3\n@表头 一|二|三\n@行高 3\n@行 甲|<<|{{.单位简称}}\n@续 乙\n@签字 丙|丁\n@表末\n@附件 戊\n@横排\n@表题 己\n@另页\n@竖排")
	f.Fuzz(func(t *testing.T, source string) {
		tmpl, findings := Parse("模板.tmpl", source)
		if tmpl == nil {
			if !findings.HasError() {
				t.Error("no template and no error")
			}
			return
		}
		if doc, findings := Notice(tmpl, facts(nil), true); doc == nil && !findings.HasError() {
			t.Error("no document and no error")
		}
	})
}
