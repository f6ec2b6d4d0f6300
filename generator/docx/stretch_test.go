package docx

import (
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// TestStretches: a stretch has its own letter-spacing whatever runs it cuts, the text stays, and nothing else is touched.
func TestStretches(t *testing.T) {
	doc := documenttest.Make(
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "标签：", Label: true}, {Text: "甲乙丙丁"}, {Text: "【待填】", Missing: true}, {Text: "戊己庚辛"}}},
		documenttest.Part(document.Paragraph, "不动"), documenttest.Part(document.Contact, "联系方式"))
	opt := lined(doc)
	opt.Stretches = []Stretch{
		{From: 1, To: 5, Tracking: 200},
		{From: 9, To: 13, Tracking: -850},
		{Place: document.Place{Part: 2}, From: 2, To: 4, Tracking: 0},
	}
	want := []string{
		"标|签：@4|甲乙@4|丙丁|【待|填】@-17|戊己@-17|庚辛",
		"不动",
		"联系|方式@0",
	}
	for i, p := range paragraphs(t, doc, opt) {
		var got []string
		for _, r := range p.Runs {
			s := r.Text
			if len(r.Spacing.Attrs) > 0 {
				s += "@" + r.Spacing.get("val")
			}
			got = append(got, s)
		}
		if got := strings.Join(got, "|"); got != want[i] {
			t.Errorf("paragraph %d: got %s, want %s", i, got, want[i])
		}
	}
	checkText(t, doc, opt)
}

// TestKinsoku: Word is given the layout's own lists, which hold nothing that would have to be escaped in an attribute.
func TestKinsoku(t *testing.T) {
	settings := write(t, notice(), lined(notice()))["word/settings.xml"]
	for _, want := range []string{
		`<w:noLineBreaksAfter w:lang="zh-CN" w:val="` + style.NeverLast + `"/>`,
		`<w:noLineBreaksBefore w:lang="zh-CN" w:val="` + style.NeverFirst + `"/>`,
	} {
		if !strings.Contains(settings, want) {
			t.Errorf("the settings have no %s", want)
		}
	}
	if strings.ContainsAny(style.NeverFirst+style.NeverLast, `"<&`) {
		t.Error("a mark of the lists needs escaping")
	}
}
