package proof

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// fromLines makes a text of bare lines.
func fromLines(lines []string) *Text {
	list := make([]Line, len(lines))
	for i, line := range lines {
		list[i].Text = line
	}
	return FromPlaced(list)
}

// seed is the notice as it was published.
func seed(t testing.TB) *Text { return fromLines(lines(t, "testdata/seed.txt")) }

func BenchmarkCheck(b *testing.B) {
	list := lines(b, "testdata/seed.txt")
	n := 0
	for _, l := range list {
		n += len([]rune(l))
	}
	for b.Loop() { // a notice that nobody has read yet
		nearPhrases.forget()
		suspectSlips.forget()
		Check(fromLines(list), nil, Options{Taste: true})
	}
	b.ReportMetric(float64(n), "characters")
}

func TestOrderOfHits(t *testing.T) {
	text := seed(t)
	hits := Check(text, nil, Options{})
	if !slices.IsSortedFunc(hits, func(a, b Hit) int {
		if a.Paragraph != b.Paragraph {
			return a.Paragraph - b.Paragraph
		}
		return a.From - b.From
	}) {
		t.Error("the hits are not in the text's order")
	}
}

func TestIgnore(t *testing.T) {
	text := func() *Text { return fromLines([]string{"截止目前,已完成48项，，其它布署。"}) }
	for _, tt := range []struct {
		ignore string
		want   string
	}{
		{"", "asof halfwidth doubled typo"},
		{"proof.word", "halfwidth doubled"},
		{"word.asof、punct.doubled", "halfwidth typo"},
		{"PROOF.PUNCT. proof.word.typo", "asof"},
		{"proof", ""},
		{"proof.wor", "asof halfwidth doubled typo"},
	} {
		ignore, _, findings := Ignored(ledger.Info{IgnoreItem: {Field: ledger.Field{Text: tt.ignore, Sheet: "基本信息", Cell: "B9"}}})
		var got []string
		for _, h := range Check(text(), nil, Options{Ignore: ignore}) {
			got = append(got, h.Rule.Code[strings.LastIndex(h.Rule.Code, ".")+1:])
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%q: %s, want %s", tt.ignore, g, tt.want)
		}
		if unknown := strings.HasSuffix(tt.ignore, "wor"); unknown != (len(findings) == 1) || unknown && (findings[0].Cell != "B9" || findings[0].Code != "info.ignore") {
			t.Errorf("%q: %v", tt.ignore, findings)
		}
	}
}

func TestFindings(t *testing.T) {
	unit := &ledger.Unit{
		Info: ledger.Info{"领导小组组长": {Field: ledger.Field{Text: "校长李某", Sheet: "基本信息", Cell: "B18"}}},
		Items: []ledger.Item{{
			Problem: ledger.Field{Text: "学习不够", Sheet: "整改台账", Cell: "C3"},
			Result:  ledger.Field{Text: "学校召开会议,研究部署整改。\n截止目前，已完成整改任务。", Sheet: "整改台账", Cell: "H3"},
		}},
	}
	text := FromDocument(documenttest.Make(
		documenttest.Part(document.Title, "关于整改情况的的公示"),
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "整改结果：", Label: true}, {Text: "学校召开会议,研究部署整改。"}}},
		documenttest.Part(document.Paragraph, "截止目前，已完成整改任务。"), documenttest.Part(document.Paragraph, "欢迎监督，，请向我们反映。"),
	))
	var got []string
	for _, f := range Findings(text, Check(text, nil, Options{}), unit) {
		got = append(got, f.Severity.String()+" "+f.Code+" "+f.Sheet+f.Cell+" "+f.Place+" "+f.Context)
		if !strings.Contains(f.Context, "【"+f.Excerpt+"】") {
			t.Errorf("%q is not marked in %q", f.Excerpt, f.Context)
		}
		if strings.HasSuffix(f.Text(nil), "。") || strings.HasSuffix(f.Hint(nil), "。") || f.Text(nil) == "" || f.Hint(nil) == "" {
			t.Errorf("not a sentence without its stop: %+v", f)
		}
	}
	want := []string{
		"warning proof.word.doubled  标题 关于整改情况的【的】公示",
		"warning proof.punct.halfwidth 整改台账H3 第2段 整改结果：学校召开会议【,】研究部署整改。",
		"warning proof.word.asof 整改台账H3 第3段 【截止】目前，已完成整改任务。",
		"warning proof.punct.doubled  第4段 欢迎监督【，，】请向我们反映。",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestKinds(t *testing.T) {
	text := fromLines([]string{
		" 中共息县二高党委关于巡察整改情况的", "公示", "", "    按照县委巡察工作的统一安排部署，现予以公布。",
		"一、巡察整改工作开展情况", "（一）学校改革", "1.教学", "（1）备课", "存在问题1：不够", "整改结果：一是加强学习；二是建立制度。", "三、四年级开齐课程",
		"联系方式：0376-5951720；", "电子邮箱：a@b.cn ", "", "中共息县第二高级中学委员会", "2023年8月5日", "",
	})
	want := []Kind{Title, Title, Body, Body, Heading, Heading, Heading, Heading, Heading, Body, Body, Contact, Contact, Body, Signature, Date, Body}
	levels := []int{0, 0, 0, 0, 1, 2, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0}
	for i, p := range text.Paragraphs {
		if p.Kind != want[i] || p.Level != levels[i] {
			t.Errorf("%q is %d of level %d, want %d of %d", p.Text, p.Kind, p.Level, want[i], levels[i])
		}
	}
}

// TestPlaced: what a file says of a paragraph counts where its text says nothing; a table's cells are no part of the running text.
func TestPlaced(t *testing.T) {
	text := FromPlaced([]Line{
		{Text: "关于巡察整改情况的公示", Level: 1}, {Text: "现予以公布。"}, {Text: "学校改革转型职能定位不精准，教学管理需加强，遗留问题成为发展的瓶颈", Level: 2}, {Text: "召开会议，部署整改。", Level: 2},
		{Text: "中共某校委员会"}, {Text: "2023年8月5日"}, {Text: "附件"}, {Text: "2023年9月1日", Place: "表1第1行第1列"},
	})
	want := []Kind{Title, Body, Heading, Body, Signature, Date, Body, Table}
	for i, p := range text.Paragraphs {
		if p.Kind != want[i] {
			t.Errorf("%q is %d, want %d", p.Text, p.Kind, want[i])
		}
	}
	if hits := Check(text, nil, Options{}); len(hits) > 0 {
		t.Errorf("%s: %s", hits[0].Rule.Code, hits[0].Context(text))
	}
}

// TestParagraphs: a document's paragraphs are those that every output says, one for one.
func TestParagraphs(t *testing.T) {
	doc := documenttest.Make(
		documenttest.Part(document.Title, "标题"), documenttest.Heading(1, "一、甲"), documenttest.Part(document.Paragraph, "乙。"),
		documenttest.Part(document.Contact, "联系电话：1"), documenttest.Part(document.Issuer, "丙"), documenttest.Part(document.Issuer, "丁"),
		documenttest.Part(document.Date, "2023年8月5日"))
	doc.Attach(&document.Table{Name: "表", Columns: []document.Column{{Heading: "序号"}}, Rows: [][]document.Cell{{{Text: "一\n二"}}}})
	var got []string
	var kinds []Kind
	for _, p := range FromDocument(doc).Paragraphs {
		got, kinds = append(got, p.Text), append(kinds, p.Kind)
	}
	if want := doc.Paragraphs(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if want := []Kind{Title, Heading, Body, Contact, Table, Signature, Signature, Date, Table, Table, Table, Table, Table}; !slices.Equal(kinds, want) {
		t.Errorf("their kinds are %v, want %v", kinds, want)
	}
}

// TestEntries: a form of one problem counts that problem's 项, not the ledger's.
func TestEntries(t *testing.T) {
	facts := &stats.Facts{Unit: &ledger.Unit{Info: ledger.Info{}}}
	facts.Done.N, facts.Open.N, facts.Total.N = 48, 4, 52
	for cell, want := range map[string]int{"C3": 0, "": 1} {
		doc := documenttest.Make(documenttest.Part(document.Title, "销号审批表"))
		doc.Add(document.Part{Kind: document.Form, Table: &document.Table{Form: true, Columns: make([]document.Column, 1),
			Rows: [][]document.Cell{{{Runs: [][]document.Run{{{Text: "已完成2项、未完成4项", Origin: document.Origin{Value: "完成情况", Sheet: "整改台账", Cell: cell}}}}}}}}})
		n := 0
		for _, h := range Check(FromDocument(doc), facts, Options{}) {
			if h.Rule.Code == "proof.number.total" {
				n++
			}
		}
		if n != want {
			t.Errorf("from the cell %q: %d hits, want %d", cell, n, want)
		}
	}
}

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"家长李某（13812345678）反映":        "家长李某（138****5678）反映",
		"138-1234-5678":              "138-****-5678",
		"身份证号11010519491231002X。":    "身份证号110105********002X。",
		"卡号6222021234567890128":      "卡号***************0128",
		"卡号4111 1111 1111 1111。":     "卡号**** **** **** 1111。",
		"家住息夫人大道12号3单元201室，已走访":      "家住息夫人大道**号*单元***室，已走访",
		"监督电话：13812345678":           "监督电话：13812345678",
		"电话0376-5951720，共2023项，1.5%": "电话0376-5951720，共2023项，1.5%",
		"身份证号为1101011990****001X。":   "身份证号为110101********001X。",
		"身份证110101****03070011已登记。":  "身份证110101********0011已登记。",
		"身份证号为110101********001X。":   "身份证号为110101********001X。",
		"没有数字":                       "没有数字",
	} {
		if got := masked(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// masked writes into a line what its hits would hide.
func masked(line string) string {
	text := fromLines([]string{line})
	runes := text.Paragraphs[0].runes
	for _, h := range Check(text, nil, Options{}) {
		copy(runes[h.From:h.To], []rune(h.Mask))
	}
	return string(runes)
}

// FuzzCheck: no text makes a rule panic, every hit lies within its paragraph, no fix leaves it as it was, and a mask keeps every rune that it
// does not cover.
func FuzzCheck(f *testing.F) {
	for _, r := range Rules {
		for _, s := range slices.Concat(r.Flags, r.Passes) {
			f.Add(s)
		}
	}
	f.Add(strings.Join(lines(f, "testdata/seed.txt"), "\n"))
	for _, line := range slices.Concat(lines(f, "testdata/private.txt"), lines(f, "testdata/announced.txt")) {
		f.Add(strings.NewReplacer("⟦", "", "⟧", "").Replace(line))
	}
	for _, s := range []string{"\xb9。", "0月0日0", "\U000e09cd\n000"} { // found by fuzzing
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list := strings.Split(s, "\n")
		text := fromLines(list)
		unit := &ledger.Unit{Info: ledger.Info{"单位全称": {Field: ledger.Field{Text: list[0]}}, "单位简称": {Field: ledger.Field{Text: list[len(list)-1]}}, "领导小组组长": {Field: ledger.Field{Text: list[0]}}}}
		unit.Items = []ledger.Item{{Status: ledger.Open, Result: ledger.Field{Text: s}}, {Status: ledger.Done, Note: ledger.Field{Text: s, Cell: "H4"}}}
		hits := Check(text, statsOf(unit), Options{Taste: true})
		for i := range hits {
			checkHit(t, text, &hits[i])
		}
		Findings(text, hits, unit)
		for _, line := range list {
			checkMask(t, line)
		}
	})
}

// checkHit: it lies within its paragraph, and its fix changes something.
func checkHit(t *testing.T, text *Text, h *Hit) {
	t.Helper()
	n := len([]rune(h.Cell.Text))
	if h.Paragraph >= 0 {
		n = len(text.Paragraphs[h.Paragraph].runes)
	}
	if h.From < 0 || h.From >= h.To || h.To > n {
		t.Fatalf("%s: %d–%d of %d", h.Rule.Code, h.From, h.To, n)
	}
	if paragraph, from, to, ok := h.In(text); ok && (from < 0 || from >= to || to > len(text.Paragraphs[paragraph].runes)) {
		t.Fatalf("%s: stands at %d–%d of paragraph %d", h.Rule.Code, from, to, paragraph)
	}
	if h.Fixable && h.Fix == string(text.Paragraphs[h.Paragraph].runes[h.From:h.To]) {
		t.Fatalf("%s: a fix that changes nothing: %q", h.Rule.Code, h.Fix)
	}
}

// checkMask: it keeps every rune that it does not cover, and what is masked is not masked again.
func checkMask(t *testing.T, line string) {
	t.Helper()
	before, after := []rune(line), []rune(masked(line))
	if len(before) != len(after) {
		t.Fatalf("the mask changes the length of %q", line)
	}
	for i, r := range after {
		if r != before[i] && r != '*' && r != '某' {
			t.Fatalf("the mask makes %q of %q", r, before[i])
		}
	}
	if again := masked(string(after)); again != string(after) {
		t.Fatalf("%q is masked again, as %q", string(after), again)
	}
}
