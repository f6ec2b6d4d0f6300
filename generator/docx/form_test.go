package docx

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

func runs(texts ...string) (out [][]document.Run) {
	for _, text := range texts {
		out = append(out, []document.Run{{Text: text}})
	}
	return out
}

// formed is a paper with a form in the text, an attachment that is turned and one that is not.
func formed() (*document.Document, Options) {
	doc := documenttest.Make(documenttest.Part(document.Caption, "整改销号审批表"), documenttest.Part(document.Paragraph, "一段"))
	form := &document.Table{
		Form: true, Columns: make([]document.Column, 3), Lines: []int{1, 6, 1},
		Head: []document.Cell{{Runs: runs("单位")}, {Runs: runs("情况")}, {Covered: true}},
		Rows: [][]document.Cell{
			{{Runs: [][]document.Run{{{Text: "名称", Label: true}}}, Named: true}, {Runs: runs("甲", "乙")}, {Covered: true}},
			{{Runs: runs("责任人", "（签字）", "年　月　日"), Foot: 2}, {Covered: true}, {Runs: runs("1"), Center: true}},
			{{}, {}, {}},
		},
	}
	add := func(p document.Part) { doc.Add(p) }
	add(document.Part{Kind: document.Form, Table: form})
	add(documenttest.Part(document.Issuer, "甲"))
	add(documenttest.Part(document.Date, "2023年8月5日"))
	for i, name := range []string{"清单", "说明", "附表"} {
		n := doc.BeginAttachment([]document.Run{{Text: name}})
		p := documenttest.Part(document.Paragraph, name+"的话")
		p.Attachment, p.Turned = n, i == 0
		for k := range doc.Parts {
			if doc.Parts[k].Attachment == n {
				doc.Parts[k].Turned = i == 0
			}
		}
		add(p)
		p.NewPage, p.Kind, p.Table, p.Runs = true, document.Form, form, nil
		add(p)
	}
	opt := Options{SignatureLines: []SignatureLine{{Text: "甲"}, {Text: "2023年8月5日"}}}
	for i := range doc.Parts {
		if doc.Parts[i].Kind == document.Form {
			opt.Tables = append(opt.Tables, Table{Part: i, Widths: []style.Length{100000, 100000, 100000}, Heights: []style.Length{22500, 40500, 112500, 0},
				Feet: []Foot{{Row: 1, Column: 0, Gap: 54000}}, Below: 12000})
		}
	}
	return doc, opt
}

// TestForm: a form is a real table: its heading row repeats, cells reach over columns, the foot of a box stands at its foot, and rows that the layout
// keeps whole stay so.
func TestForm(t *testing.T) {
	doc, opt := formed()
	body := write(t, doc, opt)["word/document.xml"]
	table := body[strings.Index(body, "<w:tbl>"):]
	table = table[:strings.Index(table, "</w:tbl>")]
	for _, want := range []string{
		`<w:trPr><w:cantSplit/><w:trHeight w:val="450" w:hRule="atLeast"/><w:tblHeader/></w:trPr>`,
		`<w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t>情况</w:t></w:r></w:p></w:tc></w:tr>`,
		`<w:p><w:pPr><w:pStyle w:val="TableCenter"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Label"/><w:rFonts w:hint="eastAsia" w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/></w:rPr><w:t>名称</w:t></w:r></w:p>`,
		`<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>`,
		`<w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>责任人</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="TableFoot"/><w:spacing w:before="1080"/></w:pPr><w:r><w:t>（签字）</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="TableFoot"/></w:pPr><w:r><w:t>年　月　日</w:t></w:r></w:p></w:tc>`,
	} {
		if !strings.Contains(table, want) {
			t.Errorf("the table has no %s\n%s", want, table)
		}
	}
	if n := strings.Count(table, "<w:tr>"); n != 4 || strings.Count(table, "<w:tblHeader/>") != 1 || strings.Count(table, "<w:cantSplit/>") != 3 {
		t.Errorf("%d rows: %s", n, table)
	}
	if want := `</w:tbl><w:p><w:pPr><w:pStyle w:val="TableText"/><w:spacing w:line="240" w:lineRule="exact"/></w:pPr></w:p>`; !strings.Contains(body, want) {
		t.Errorf("below the table is no paragraph as high as the blank there")
	}
}

// TestNarrowCells: what the layout does not spread, for its cell has few characters, a word processor does not spread either.
func TestNarrowCells(t *testing.T) {
	doc, opt := formed()
	for i := range opt.Tables {
		opt.Tables[i].Widths = []style.Length{100000, 30000, 100000}
	}
	body := write(t, doc, opt)["word/document.xml"]
	if want := `<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`; !strings.Contains(body, want) {
		t.Errorf("a wide cell has no %s", want)
	}
	for i := range opt.Tables {
		opt.Tables[i].Widths = []style.Length{100000, 10000, 100000}
	}
	body = write(t, doc, opt)["word/document.xml"]
	for _, want := range []string{
		`<w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="left"/></w:pPr><w:r><w:t>责任人</w:t></w:r></w:p>`,
		`<w:p><w:pPr><w:pStyle w:val="TableFoot"/></w:pPr><w:r><w:t>年　月　日</w:t></w:r></w:p>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("a narrow cell has no %s", want)
		}
	}
}

// TestDirections: an attachment begins a new section where its pages lie otherwise than those before, a page where they do not; so does a form that the
// template has begin a page.
func TestDirections(t *testing.T) {
	doc, opt := formed()
	body := write(t, doc, opt)["word/document.xml"]
	var sections []string
	for _, piece := range strings.SplitAfter(body, "</w:sectPr>") {
		if i := strings.Index(piece, "<w:sectPr>"); i >= 0 {
			sections = append(sections, map[bool]string{true: "turned", false: "upright"}[strings.Contains(piece[i:], `w:orient="landscape"`)])
		}
	}
	if want := []string{"upright", "turned", "upright"}; !slices.Equal(sections, want) {
		t.Errorf("the sections are %v, want %v", sections, want)
	}
	var marks []string
	for _, piece := range strings.Split(body, `<w:pStyle w:val="AttachmentMark"/>`)[1:] {
		properties, _, _ := strings.Cut(piece, "</w:pPr>")
		marks = append(marks, map[bool]string{true: "page", false: ""}[strings.Contains(properties, "pageBreakBefore")])
	}
	if want := []string{"", "", "page"}; !slices.Equal(marks, want) {
		t.Errorf("the attachments begin with %q, want %q", marks, want)
	}
	if want := `<w:p><w:pPr><w:pStyle w:val="TableText"/><w:pageBreakBefore/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:tbl>`; strings.Count(body, want) != 3 {
		t.Errorf("not every form that begins a page does")
	}
}

// TestTurnedPaper: a paper that begins on turned pages has no section before them.
func TestTurnedPaper(t *testing.T) {
	title, text, issuer := documenttest.Part(document.Title, "题"), documenttest.Part(document.Paragraph, "一"), documenttest.Part(document.Date, "2023年8月5日")
	title.Turned, text.Turned = true, true
	files := write(t, documenttest.Make(title, text, issuer), Options{SignatureLines: []SignatureLine{{Text: "2023年8月5日"}}})
	body := files["word/document.xml"]
	if at := strings.Index(body, `w:orient="landscape"`); strings.Count(body, "<w:sectPr>") != 2 || at < strings.Index(body, "题") || at > strings.Index(body, "2023") {
		t.Errorf("the sections are not a turned one and an upright one: %s", body)
	}
	if files["word/footer3.xml"] == "" {
		t.Error("the turned pages have no footer")
	}
}

// TestNumberedNotes: the numbers of the attachments stand one below the other, and further lines below a name's first character.
func TestNumberedNotes(t *testing.T) {
	doc, opt := formed()
	body := write(t, doc, opt)["word/document.xml"]
	var got []string
	for _, piece := range strings.Split(body, `<w:pStyle w:val="AttachmentNote"/>`)[1:] {
		_, indent, _ := strings.Cut(piece, "<w:ind ")
		indent, _, _ = strings.Cut(indent, "/>")
		got = append(got, indent)
	}
	want := []string{`w:left="1890" w:hanging="1250"`, `w:left="1890" w:hanging="308"`, `w:left="1890" w:hanging="308"`}
	if !slices.Equal(got, want) {
		t.Errorf("the notes are indented by %q, want %q", got, want)
	}
}

// TestStylesOfForms: a paper without forms has no styles for them.
func TestStylesOfForms(t *testing.T) {
	doc, opt := formed()
	for name, want := range map[string]bool{"FormTitle": true, "TableFoot": true} {
		if got := strings.Contains(write(t, doc, opt)["word/styles.xml"], `w:styleId="`+name+`"`); got != want {
			t.Errorf("the style %s: %v", name, got)
		}
		if strings.Contains(write(t, notice(), lined(notice(), 10))["word/styles.xml"], `w:styleId="`+name+`"`) {
			t.Errorf("a notice without forms has the style %s", name)
		}
	}
}
