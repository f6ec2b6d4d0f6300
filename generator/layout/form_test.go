package layout

import (
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

// formCells are cells of a form that say one thing each; << is a cell that the one to its left reaches over, “名…” one that names what stands beside it.
func formCells(row ...string) []document.Cell {
	out := make([]document.Cell, len(row))
	for i, text := range row {
		switch name, named := strings.CutPrefix(text, "名"); {
		case text == "<<":
			out[i].Covered = true
		case named:
			out[i] = document.Cell{Runs: [][]document.Run{{{Text: name, Label: true}}}, Named: true}
		case text != "":
			out[i] = document.Cell{Runs: [][]document.Run{{{Text: text}}}}
		}
	}
	return out
}

// box is a box to sign.
func box(name string) document.Cell {
	return document.Cell{Runs: [][]document.Run{{{Text: name}}, {{Text: "（签字）"}}, {{Text: "年　　月　　日"}}}, Foot: 2}
}

// formOf is a form with columns of these shares and rows of one line.
func formOf(shares []int, head []document.Cell, rows ...[]document.Cell) *document.Table {
	t := &document.Table{Form: true, Head: head, Rows: rows, Lines: make([]int, len(rows))}
	for _, share := range shares {
		t.Columns = append(t.Columns, document.Column{Width: share})
	}
	return t
}

// facts is a form of facts with four boxes to sign.
func facts(words int) *document.Table {
	t := formOf([]int{2, 1, 3, 3, 3}, nil,
		formCells("名单位", "息县二高", "<<", "名反馈日期", "2023年4月27日"),
		formCells("名整改结果", strings.Repeat("一是健全制度，", words), "<<", "<<", "<<"),
		[]document.Cell{box("责任人"), {Covered: true}, box("责任领导"), box("纪检监察组织"), box("巡察办")})
	t.Lines[2] = 6
	return t
}

// list is a form of many rows with a heading row; each row holds as many words as its number says.
func list(words ...int) *document.Table {
	t := formOf([]int{1, 3, 6}, formCells("序号", "存在问题", "整改措施"))
	for _, n := range words {
		t.Rows = append(t.Rows, formCells("1", "教学管理不规范", strings.Repeat("健全制度，落实责任，", n)))
		t.Lines = append(t.Lines, 1)
	}
	return t
}

// formed is a notice with a form in its text and, where turned or upright are given, attachments of forms.
func formed(form *document.Table, turned, upright []*document.Table) *document.Document {
	doc := documenttest.Make(documenttest.Part(document.Title, "关于巡察整改情况的报告"), documenttest.Part(document.Paragraph, "现将有关情况报告如下。"))
	doc.Add(document.Part{Kind: document.Form, Table: form})
	documenttest.Add(doc, documenttest.Part(document.Paragraph, "特此报告。"), documenttest.Part(document.Issuer, "中共息县第二高级中学委员会"), documenttest.Part(document.Date, "2023年8月5日"))
	for i, tables := range [][]*document.Table{turned, upright} {
		if tables == nil {
			continue
		}
		n := doc.BeginAttachment([]document.Run{{Text: []string{"整改任务清单", "整改销号审批表"}[i]}})
		for p := range doc.Parts {
			if doc.Parts[p].Attachment == n {
				doc.Parts[p].Turned = i == 0
			}
		}
		for k, table := range tables {
			doc.Add(document.Part{Kind: document.Form, Table: table, Attachment: n, Turned: i == 0, NewPage: k > 0})
		}
	}
	return doc
}

// TestFormPages: forms in the text and in attachments, on upright and on turned pages, as the golden file has them.
func TestFormPages(t *testing.T) {
	doc := formed(facts(20), []*document.Table{list(3, 30, 2)}, []*document.Table{facts(5), facts(60)})
	golden.Hold(t, "testdata/forms.golden", Notice(doc, fonts.Bundled()).Dump())
}

// TestFormsKeepToThePage: whatever forms hold, all of it stands on the pages, within the 版心, and no line stands in another.
func TestFormsKeepToThePage(t *testing.T) {
	many := make([]int, 120)
	for i := range many {
		many[i] = i*7%23 + 1
	}
	high := formOf([]int{1}, nil, formCells("甲"), formCells("乙"))
	high.Lines = []int{30, 30}
	for name, doc := range map[string]*document.Document{
		"facts":             formed(facts(3), nil, nil),
		"many rows":         formed(list(many...), []*document.Table{list(many...)}, []*document.Table{list(many...)}),
		"a row of pages":    formed(list(900), []*document.Table{list(900)}, nil),
		"a heading of many": formed(formOf([]int{1, 1}, formCells(strings.Repeat("字", 900), "乙"), formCells("甲", "乙")), nil, nil),
		"high rows":         formed(high, []*document.Table{high}, []*document.Table{high}),
		"narrow columns":    formed(formOf([]int{1, 20, 1}, formCells("一二三", "四", "五六七"), formCells("abcdefghij", "", "甲，乙，丙，")), nil, nil),
		"no columns":        formed(&document.Table{Form: true}, nil, nil),
		"no rows":           formed(formOf([]int{1}, nil), nil, nil),
		"a heading alone":   formed(formOf([]int{1}, formCells("栏")), nil, nil),
	} {
		pages := Notice(doc, fonts.Bundled())
		got := map[document.Place]string{}
		for i := range pages.Pages {
			checkFormPage(t, name, &pages.Pages[i])
			for k := range pages.Pages[i].Lines {
				if l := &pages.Pages[i].Lines[k]; !l.IsPageNumber() && !l.Repeated {
					got[l.Place] += l.Text()
				}
			}
		}
		for _, p := range doc.Passages() {
			if want := document.Text(p.Runs); got[p.Place] != want {
				t.Errorf("%s: the pages say %d bytes of %d in %v", name, len(got[p.Place]), len(want), p.Place)
			}
		}
	}
}

// checkFormPage: lines and rules stand within the 版心, and a paragraph's lines one below the other.
func checkFormPage(t *testing.T, name string, p *Page) {
	t.Helper()
	on := sheetOf(p.Landscape)
	for k := range p.Lines {
		l := &p.Lines[k]
		if l.IsPageNumber() {
			continue
		}
		if l.X < on.left || l.Y > on.top+on.height || l.Y < on.top {
			t.Errorf("%s, page %d: %q stands at %d, %d", name, p.Number, l.Text(), l.X, l.Y)
		}
		if l.Piece == document.Content && k > 0 && p.Lines[k-1].Place == l.Place && p.Lines[k-1].Y >= l.Y {
			t.Errorf("%s, page %d: %q stands above the line before", name, p.Number, l.Text())
		}
	}
	for _, r := range p.Rules {
		if r.X < on.left || r.Y < on.top || r.X+r.Width > on.left+on.width || r.Y+r.Height > on.top+on.height || r.Width <= 0 || r.Height <= 0 {
			t.Errorf("%s, page %d: the rule %v stands out of the 版心", name, p.Number, r)
		}
	}
}

// TestFormRows: which rows of a form stay whole, and what a word processor is told of it.
func TestFormRows(t *testing.T) {
	form := list(1, 100, 1)
	form.Lines[2] = 5
	pages := Notice(formed(form, nil, nil), fonts.Bundled())
	shape := pages.Tables[0]
	for i, want := range []bool{true, true, false, true} {
		if got := shape.Heights[i] > 0; got != want {
			t.Errorf("row %d stays whole: %v, want %v", i, got, want)
		}
	}
	if want := height(5) + style.TableRule; shape.Heights[3] != want {
		t.Errorf("a row of five lines is %d high, want %d", shape.Heights[3], want)
	}
	if shape.Part != 2 || shape.Below <= 0 || shape.Below > style.Pitch+style.FormGap {
		t.Errorf("the blank below the form is %d", shape.Below)
	}
	feet := Notice(formed(facts(1), nil, nil), fonts.Bundled()).Tables[0].Feet
	if len(feet) != 4 || feet[0] != (Foot{Row: 2, Column: 0, Gap: 3 * style.TablePitch}) || feet[1].Column != 2 {
		t.Errorf("the feet are %v", feet)
	}
}

// TestTextBelowAFormIsOnTheGrid: where a form ends, the text goes on in a row of the grid.
func TestTextBelowAFormIsOnTheGrid(t *testing.T) {
	for words := range 12 {
		pages := Notice(formed(facts(words), nil, nil), fonts.Bundled())
		for i := range pages.Pages {
			for k := range pages.Pages[i].Lines {
				l := &pages.Pages[i].Lines[k]
				if l.IsPageNumber() || l.Kind != document.Paragraph {
					continue
				}
				first := baseline(style.MarginTop, pages.Grid.Pitch, l.Size)
				if (l.Y-first)%pages.Grid.Pitch != 0 {
					t.Errorf("%d words: %q stands %d below the first row", words, l.Text(), l.Y-first)
				}
			}
		}
	}
}

// TestTurnedText: the text's own pages may lie on their side; the signature stands on an upright one, and a paper may be turned from its title on.
func TestTurnedText(t *testing.T) {
	for name, tt := range map[string]struct {
		turned []document.Kind
		want   string
	}{
		"a form":         {[]document.Kind{document.Form}, "upright: 关于, turned: 单位, upright: 特此"},
		"from the title": {[]document.Kind{document.Title, document.Paragraph, document.Form}, "turned: 关于, upright: 中共"},
	} {
		doc := formed(facts(3), nil, nil)
		for i := range doc.Parts {
			p := &doc.Parts[i]
			if slices.Contains(tt.turned, p.Kind) {
				p.Turned = true
			}
		}
		var got []string
		for _, p := range Notice(doc, fonts.Bundled()).Pages {
			got = append(got, map[bool]string{true: "turned: ", false: "upright: "}[p.Landscape]+string([]rune(p.Lines[0].Text())[:2]))
		}
		if got := strings.Join(got, ", "); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

// TestDraftMarksInForms: what is missing in a cell is highlighted there.
func TestDraftMarksInForms(t *testing.T) {
	form := formOf([]int{1, 1}, nil, formCells("甲", ""))
	form.Rows[0][1].Runs = [][]document.Run{{{Text: "电话"}, {Text: "【待填：联系电话】", Missing: true}}}
	page := Notice(formed(form, nil, nil), fonts.Bundled()).Pages[0]
	if len(page.Highlights) != 1 || page.Highlights[0].Width != 9*style.TableSize {
		t.Errorf("the marks are %v", page.Highlights)
	}
}
