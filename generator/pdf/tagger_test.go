package pdf

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/layout"
	"gongshi/generator/pdf/finish"
)

// marked reads a page's marked content from its operators: its tag, and the text that is drawn within.
func marked(t *testing.T, content string, faces faceSet) (out []string) {
	t.Helper()
	byPlaceholder := map[string]*cutFace{} // gofpdf's own name of a font, in the order of their first use
	var cut *cutFace
	open := false
	operator := regexp.MustCompile(`(?s)/(\w+) ?(?:<<([^>]*)>>(?:>>)?BDC|(BMC))|(EMC)|/(F\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\)Tj`)
	for _, m := range operator.FindAllStringSubmatch(content, -1) {
		switch {
		case m[2] != "" || m[3] != "":
			if open {
				t.Errorf("%s begins within %s", m[1], out[len(out)-1])
			}
			open = true
			out = append(out, m[1]+" ")
		case m[4] != "":
			if !open {
				t.Error("EMC where nothing is open")
			}
			open = false
		case m[5] != "":
			if cut = byPlaceholder[m[5]]; cut == nil {
				cut = faces.sorted()[len(byPlaceholder)]
				byPlaceholder[m[5]] = cut
			}
		default:
			if !open {
				t.Fatalf("text outside marked content: %s", m[6])
			}
			codes := literal(m[6])
			for i := 0; i+1 < len(codes); i += 2 {
				out[len(out)-1] += string(cut.runes[int(codes[i])<<8+int(codes[i+1])-1])
			}
		}
	}
	if open {
		t.Errorf("%s is never closed", out[len(out)-1])
	}
	return out
}

// TestEverythingIsTagged: the page's marked content, in order, is the document, paragraph by paragraph, and nothing is drawn outside it.
func TestEverythingIsTagged(t *testing.T) {
	doc := documenttest.Make( // of one face but for the page number, so that fonts need no telling apart
		documenttest.Heading(3, "1.问题"), documenttest.Part(document.Paragraph, strings.Repeat("整改结果写得很长，", 12)),
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "自"}, {Text: "【待填：反馈日期】", Missing: true}, {Text: "起。"}}},
		documenttest.Part(document.Contact, "联系方式：0376-5951720"), documenttest.Part(document.Issuer, "中共一中委员会"), documenttest.Part(document.Date, "2023年8月5日"))
	pages := layout.Notice(doc, fonts.Bundled())
	faces := cutFaces(pages)
	want := []string{
		"Artifact ", // the draft's highlight
		"H3 1.问题", "P " + strings.Repeat("整改结果写得很长，", 12), "P 自【待填：反馈日期】起。", "P 联系方式：0376-5951720", "P 中共一中委员会", "P 2023年8月5日",
		"Artifact — 1 —",
	}
	if d := cmp.Diff(want, marked(t, pageContent(t, write(t, doc)), faces)); d != "" {
		t.Errorf("the page's marked content (-want +got):\n%s", d)
	}
}

// outline prints a structure tree.
func outline(e *finish.Element, depth int, out *[]string) {
	line := strings.Repeat(">", depth) + e.Type
	for _, c := range e.Content {
		line += " " + string(rune('1'+c.Page)) + "." + string(rune('0'+c.Number))
	}
	*out = append(*out, line)
	for _, kid := range e.Kids {
		outline(kid, depth+1, out)
	}
}

// TestStructure: a paragraph that goes on on the next page is one element, a cell that does too, and the repeated heading row is none; a cell's one
// paragraph is the cell; an empty cell stands in its place, and one over several rows says over how many.
func TestStructure(t *testing.T) {
	const attachment = 5
	doc := &document.Document{Parts: make([]document.Part, attachment+1)}
	doc.Parts[attachment].Table = &document.Table{
		Columns: make([]document.Column, 2),
		Rows:    [][]document.Cell{{{Text: "甲"}, {Text: "乙\n丁"}}, {{Text: "丙"}, {}}, {{Joined: true}, {}}},
	}
	tagger := newTagger(doc)
	line := func(part int, kind document.Kind, level int) layout.Line {
		return layout.Line{Place: document.Place{Part: part}, Kind: kind, Level: level}
	}
	cell := func(piece document.Piece, row, column, paragraph int) layout.Line {
		return layout.Line{Place: document.Place{Part: attachment, Piece: piece, Row: row, Column: column, Paragraph: paragraph}, Kind: document.Attachment}
	}
	repeated := func(l layout.Line) layout.Line {
		l.Repeated = true
		return l
	}
	number := layout.Line{Place: document.Place{Part: layout.NoPart}}
	for i, page := range [][]layout.Line{
		{
			line(0, document.Title, 0), line(0, document.Title, 0), line(1, document.Heading, 1), line(2, document.Paragraph, 0), number,
		},
		{
			line(2, document.Paragraph, 0), line(3, document.Issuer, 0), line(4, document.Issuer, 0), cell(document.Name, 0, 0, 0),
			cell(document.Head, 0, 0, 0), cell(document.Head, 0, 1, 0), cell(document.Content, 0, 0, 0), cell(document.Content, 0, 1, 0), cell(document.Content, 0, 1, 1),
		},
		{
			repeated(cell(document.Head, 0, 0, 0)), repeated(cell(document.Head, 0, 1, 0)), cell(document.Content, 0, 1, 1), cell(document.Content, 1, 0, 0), number,
		},
	} {
		tagger.startPage(i)
		for k := range page {
			tagger.begin(&page[k])
		}
		tagger.end()
	}
	var got []string
	outline(tagger.root, 0, &got)
	want := []string{
		"Document", ">Title 1.0", ">H1 1.1", ">P 1.2 2.0", ">P 2.1", ">P 2.2", ">H1 2.3",
		">Table", ">>TR", ">>>TH 2.4", ">>>TH 2.5",
		">>TR", ">>>TD 2.6", ">>>TD", ">>>>P 2.7", ">>>>P 2.8 3.0",
		">>TR", ">>>TD 3.1", ">>>TD",
		">>TR", ">>>TD",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := tagger.root.Kids[len(tagger.root.Kids)-1].Kids[2].Kids[0].Attributes; got != "/O /Table /RowSpan 2" {
		t.Errorf("the cell over two rows is %q", got)
	}
}

// TestStructureOfForms: a form without a heading row begins with its first row, a name is a heading of its row, and a cell over several columns says
// over how many; a form with one has its heading cells.
func TestStructureOfForms(t *testing.T) {
	text := func(words ...string) document.Cell {
		c := document.Cell{}
		for _, w := range words {
			c.Runs = append(c.Runs, []document.Run{{Text: w}})
		}
		return c
	}
	name := text("单位")
	name.Named = true
	row := []document.Cell{name, text("甲", "乙"), {Covered: true}}
	doc := documenttest.Make(documenttest.Part(document.Caption, "审批表"))
	doc.Add(document.Part{Kind: document.Form, Table: &document.Table{Form: true, Columns: make([]document.Column, 3), Rows: [][]document.Cell{row, {{}, {Covered: true}, text("丙")}}}})
	doc.Add(document.Part{Kind: document.Form, Table: &document.Table{Form: true, Columns: make([]document.Column, 3), Head: []document.Cell{text("一"), {Covered: true}, text("二")}, Rows: [][]document.Cell{row}}})
	tagger := newTagger(doc)
	pages := layout.Notice(doc, fonts.Bundled())
	for i := range pages.Pages {
		tagger.startPage(i)
		for k := range pages.Pages[i].Lines {
			tagger.begin(&pages.Pages[i].Lines[k])
		}
		tagger.end()
	}
	var got []string
	var tell func(e *finish.Element, depth string)
	tell = func(e *finish.Element, depth string) {
		got = append(got, strings.TrimSpace(depth+e.Type+" "+e.Attributes))
		for _, kid := range e.Kids {
			tell(kid, depth+">")
		}
	}
	tell(tagger.root, "")
	want := []string{
		"Document", ">H1",
		">Table", ">>TR", ">>>TH /O /Table /Scope /Row", ">>>TD /O /Table /ColSpan 2", ">>>>P", ">>>>P", ">>TR", ">>>TD /O /Table /ColSpan 2", ">>>TD",
		">Table", ">>TR", ">>>TH /O /Table /Scope /Column /ColSpan 2", ">>>TH /O /Table /Scope /Column",
		">>TR", ">>>TH /O /Table /Scope /Row", ">>>TD /O /Table /ColSpan 2", ">>>>P", ">>>>P",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
