package docx

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

// attached is a notice with a small attachment, and the shape that a layout gives its table.
func attached() (*document.Document, Options) {
	doc := notice()
	doc.Attach(&document.Table{
		Name: "整改情况一览表",
		Columns: []document.Column{
			{Heading: "序号", Width: 1, Center: true}, {Heading: "存在问题", Width: 3}, {Heading: "整改措施", Width: 5},
		},
		Rows: [][]document.Cell{
			{{Text: "1"}, {Text: "教学管理“不规范”"}, {Text: "制定方案\n落实<方案>&制度"}},
			{{Text: "2"}, {Joined: true, Text: "教学管理“不规范”"}, {Text: "很长的措施"}},
			{{Text: "3"}, {Text: "安全"}, {}},
		},
	})
	opt := lined(doc, 10)
	opt.Tables = []Table{{Part: len(doc.Parts) - 1, Widths: []style.Length{40000, 160000, 437000}, Heights: []style.Length{22500, 40500, 0, 22500}}}
	return doc, opt
}

// What the tests read back from the table.
type (
	wCell struct {
		Width      wAttrs       `xml:"tcPr>tcW"`
		Merge      *wVal        `xml:"tcPr>vMerge"`
		VAlign     wVal         `xml:"tcPr>vAlign"`
		Paragraphs []wParagraph `xml:"p"`
	}
	wRow struct {
		Whole  *struct{} `xml:"trPr>cantSplit"`
		Head   *struct{} `xml:"trPr>tblHeader"`
		Height wAttrs    `xml:"trPr>trHeight"`
		Cells  []wCell   `xml:"tc"`
	}
	wSection struct {
		Footers []wAttrs `xml:"footerReference"`
		Size    wAttrs   `xml:"pgSz"`
		Margins wAttrs   `xml:"pgMar"`
	}
	wAttached struct {
		Paragraphs []struct {
			wParagraph
			Section *wSection `xml:"pPr>sectPr"`
		} `xml:"body>p"`
		Tables []struct {
			Width wVal     `xml:"tblPr>tblW"`
			Grid  []wAttrs `xml:"tblGrid>gridCol"`
			Rows  []wRow   `xml:"tr"`
		} `xml:"body>tbl"`
		Section wSection `xml:"body>sectPr"`
	}
)

func TestGoldenAttachment(t *testing.T) {
	doc, opt := attached()
	parts := write(t, doc, opt)
	body := parts["word/document.xml"]
	body = body[strings.Index(body, `<w:p><w:pPr><w:pStyle w:val="AttachmentNote"/>`):]
	got := strings.NewReplacer("<w:p>", "\n<w:p>", "<w:sectPr>", "\n<w:sectPr>", "<w:tr>", "\n<w:tr>", "<w:tbl>", "\n<w:tbl>").Replace(body+parts["word/footer3.xml"]) + "\n"
	golden.Hold(t, "testdata/attachment.xml", got)
}

func TestAttachedElementOrder(t *testing.T) {
	doc, opt := attached()
	for name, body := range write(t, doc, opt) {
		checkOrder(t, name, body)
	}
}

// TestSections: the notice's own page in its last paragraph, the landscape one at the end, each with footers of its own.
func TestSections(t *testing.T) {
	doc, opt := attached()
	got := parse[wAttached](t, write(t, doc, opt)["word/document.xml"])
	var first *wSection
	for _, p := range got.Paragraphs {
		if p.Section == nil {
			continue
		}
		if first != nil || p.Style.Val != styleDate || p.text() != "2023年8月5日" {
			t.Errorf("the paragraph %q ends a section", p.text())
		}
		first = p.Section
	}
	if first == nil {
		t.Fatal("nothing ends the notice's section")
	}
	if first.Size.get("w") != "11906" || first.Size.get("orient") != "" {
		t.Errorf("the notice's sheet is %v", first.Size)
	}
	last := got.Section
	if last.Size.get("w") != "16838" || last.Size.get("h") != "11906" || last.Size.get("orient") != "landscape" {
		t.Errorf("the attachment's sheet is %v", last.Size)
	}
	for side, mm := range map[string]float64{"top": 28, "right": 37, "bottom": 26, "left": 35} {
		if got, want := last.Margins.get(side), strconv.Itoa(style.MM(mm).Twips()); got != want {
			t.Errorf("the margin at the %s is %s, want %s", side, got, want)
		}
	}
	for i, kind := range []string{"default", "even"} {
		if last.Footers[i].get("type") != kind || last.Footers[i].get("id") == first.Footers[i].get("id") {
			t.Errorf("the footer is %v", last.Footers[i])
		}
	}
	// Wherever the notice ends, its last paragraph ends the section.
	for _, short := range []*document.Document{{}, documenttest.Make(documenttest.Part(document.Paragraph, "文")), documenttest.Make(documenttest.Part(document.Contact, "电话"))} {
		short.Add(*doc.Part(document.Attachment))
		opt.Tables[0].Part = len(short.Parts) - 1
		got := parse[wAttached](t, write(t, short, opt)["word/document.xml"])
		at := slices.IndexFunc(got.Paragraphs, func(p struct {
			wParagraph
			Section *wSection `xml:"pPr>sectPr"`
		}) bool {
			return p.Section != nil
		})
		if at < 0 || got.Paragraphs[at+1].Style.Val != styleMark {
			t.Errorf("the section ends at paragraph %d", at)
		}
	}
}

func TestTable(t *testing.T) {
	doc, opt := attached()
	got := parse[wAttached](t, write(t, doc, opt)["word/document.xml"])
	table := got.Tables[0]
	for i, want := range []string{"800", "3200", "8740"} {
		if got := table.Grid[i].get("w"); got != want {
			t.Errorf("column %d is %s wide, want %s", i, got, want)
		}
		for _, row := range table.Rows {
			if got := row.Cells[i].Width.get("w"); got != want {
				t.Errorf("a cell of column %d is %s wide, want %s", i, got, want)
			}
		}
	}
	var texts [][]string
	for i, row := range table.Rows {
		if (row.Head != nil) != (i == 0) {
			t.Errorf("row %d is a heading: %v", i, row.Head != nil)
		}
		if whole := opt.Tables[0].Heights[i] > 0; (row.Whole != nil) != whole || (row.Height.get("val") != "") != whole {
			t.Errorf("row %d stays whole: %v, with the height %q", i, row.Whole != nil, row.Height.get("val"))
		}
		var line []string
		for _, c := range row.Cells {
			var cell []string
			for _, p := range c.Paragraphs {
				cell = append(cell, p.text())
			}
			line = append(line, strings.Join(cell, "/"))
		}
		texts = append(texts, line)
	}
	want := "[[序号 存在问题 整改措施] [1 教学管理“不规范” 制定方案/落实<方案>&制度] [2  很长的措施] [3 安全 ]]"
	if got := strings.ReplaceAll(strings.Join(strings.Fields(sprint(texts)), " "), "  ", " "); got != strings.ReplaceAll(want, "  ", " ") {
		t.Errorf("the table says %s, want %s", got, want)
	}
	for i, want := range []string{"restart", "continue", ""} {
		merge := ""
		if m := table.Rows[i+1].Cells[1].Merge; m != nil {
			merge = m.Val
		}
		if merge != want {
			t.Errorf("row %d: the problem's cell is merged as %q, want %q", i, merge, want)
		}
	}
	if got := table.Rows[1].Cells[0]; got.VAlign.Val != "center" || got.Paragraphs[0].Style.Val != styleTableCenter {
		t.Errorf("the number's cell is %+v", got)
	}
	if got := table.Rows[1].Cells[2]; got.VAlign.Val != "" || got.Paragraphs[0].Style.Val != styleTableText {
		t.Errorf("the measure's cell is %+v", got)
	}
}

func sprint(texts [][]string) string {
	var rows []string
	for _, line := range texts {
		rows = append(rows, "["+strings.Join(line, " ")+"]")
	}
	return "[" + strings.Join(rows, " ") + "]"
}

// TestAttachedStyles: every style that the attachment uses is there; the title stands in the outline; the note hangs under the name.
func TestAttachedStyles(t *testing.T) {
	doc, opt := attached()
	parts := write(t, doc, opt)
	styles := parse[sheet](t, parts["word/styles.xml"]).Styles
	known := map[string]int{}
	for i, s := range styles {
		known[s.ID] = i
		if s.Base.Val != "" {
			if _, ok := known[s.Base.Val]; !ok {
				t.Errorf("%s is based on %s, which is not there", s.ID, s.Base.Val)
			}
		}
	}
	for _, id := range []string{styleNote, styleMark, styleHeading, styleTableText, styleTableCenter, styleTableHead, styleTable} {
		if _, ok := known[id]; !ok {
			t.Errorf("there is no style %s", id)
		}
		if !strings.Contains(parts["word/document.xml"], `"`+id+`"`) {
			t.Errorf("nothing has the style %s", id)
		}
	}
	if s := styles[known[styleHeading]]; s.Outline == nil || s.Outline.Val != "0" || s.Jc.Val != "center" {
		t.Errorf("the title's style is %+v", s)
	}
	if s := styles[known[styleNote]]; s.Indent.get("left") != "1582" || s.Indent.get("hanging") != "942" || s.Keep == nil {
		t.Errorf("the note's style is %+v", s)
	}
	plain := write(t, notice(), lined(notice()))
	if strings.Contains(plain["word/styles.xml"], styleTable) || plain["word/footer3.xml"] != "" {
		t.Error("a notice without an attachment has its styles or footers")
	}
}

// TestTurnedPageNumbers: the box stands at the page's left side, as high as the 版心; what is in it is turned and counts.
func TestTurnedPageNumbers(t *testing.T) {
	doc, opt := attached()
	parts := write(t, doc, opt)
	for _, name := range []string{"word/footer3.xml", "word/footer4.xml"} {
		body := parts[name]
		for _, want := range []string{`vert="vert"`, "layout-flow:vertical", `<w:instrText xml:space="preserve"> PAGE </w:instrText>`, `relativeFrom="page"`} {
			if !strings.Contains(body, want) {
				t.Errorf("%s has no %s", name, want)
			}
		}
		if strings.Count(body, "PAGE") != 2 {
			t.Errorf("%s counts %d times, want once for each kind of reader", name, strings.Count(body, "PAGE"))
		}
	}
	if turnedY != style.MM(28) || turnedHeight < style.MM(155.9) || turnedHeight > style.MM(156.1) {
		t.Errorf("the box reaches from %d over %d", turnedY, turnedHeight)
	}
}

func TestAttachedPartsHoldTogether(t *testing.T) {
	doc, opt := attached()
	checkParts(t, write(t, doc, opt))
	first, err := Write(doc, opt)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Write(doc, opt)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("two files of one document differ (%v)", err)
	}
}
