package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

// ledgerTable is an attachment with one of everything: a cell over several rows, a long row, empty cells, several paragraphs.
func ledgerTable(rows int) *document.Table {
	a := &document.Table{Name: "整改情况一览表", Columns: []document.Column{
		{Heading: "序号", Width: 13, Center: true}, {Heading: "存在问题", Width: 46}, {Heading: "整改措施", Width: 80}, {Heading: "整改时限", Width: 38, Center: true},
	}}
	for i := range rows {
		a.Rows = append(a.Rows, []document.Cell{
			{Text: string(rune('1' + i%9))},
			{Text: "教学管理“不规范、不细致、不落实”，责任心不强", Joined: i%3 > 0},
			{Text: "校党委及时召开会议，制定了新的办学规划，并付诸行动。\n收回资金1,234.50元。"},
			{Text: []string{"2023年12月31日", "长期坚持", ""}[i%3]},
		})
	}
	return a
}

func attached(a *document.Table) *document.Document {
	doc := numbered(3)
	doc.Attach(a)
	return doc
}

func TestGoldenAttachment(t *testing.T) {
	a := ledgerTable(7)
	a.Rows[4][2].Text = strings.Repeat("一是学校结合实际情况，坚持走特色办学发展道路，开展了日语等小语种教学；", 12)
	got := Notice(attached(a), fonts.Bundled()).Dump()
	golden.Hold(t, "testdata/attachment.pages", got)
}

func TestAttachmentNote(t *testing.T) {
	a := ledgerTable(1)
	a.Name = strings.Repeat("整改情况一览表及说明", 4)
	pages := Notice(attached(a), fonts.Bundled())
	var lines []*Line
	first := pages.Pages[0].Lines
	for i := range first {
		if first[i].Kind == document.AttachmentNote {
			lines = append(lines, &first[i])
		}
	}
	if len(lines) != 2 || lines[0].Text()+lines[1].Text() != "附件："+a.Name || lines[0].Ends || !lines[1].Ends {
		t.Fatalf("the note has %d lines", len(lines))
	}
	if got, want := lines[0].X, style.MarginLeft+2*style.Cell; got != want {
		t.Errorf("the note begins at %d, want %d: two cells in", got, want)
	}
	if got, want := lines[1].X, style.MarginLeft+5*style.Cell; got != want {
		t.Errorf("its second line begins at %d, want %d: under the name", got, want)
	}
	at := 0
	for first[at].Kind != document.AttachmentNote {
		at++
	}
	if before := first[at-1]; before.Kind != document.Contact || lines[0].Y-before.Y != 2*style.Pitch {
		t.Errorf("the note stands %d below the line above it, want two rows", lines[0].Y-before.Y)
	}
	if after := first[at+2]; after.Kind != document.Issuer {
		t.Errorf("the note is followed by %q", after.Text())
	}
}

// TestNoteReachesTheEdge: a line of the note that goes on ends at the right edge, even where the name begins with a mark that is squeezed; 附件 keeps its cells.
func TestNoteReachesTheEdge(t *testing.T) {
	squeezed, further := 0, false
	second := strings.Repeat("丙", 23) // fills the first line
	for _, head := range []string{"《", "“", "（《", "甲", second + "《", second + "“"} {
		for n := 14; n < 26; n++ {
			for _, tail := range []string{"》，", "”）", "》》", "）、", "甲。"} {
				a := ledgerTable(1)
				a.Name = head + strings.Repeat("甲", n) + tail + strings.Repeat("乙", 12)
				for _, l := range Notice(attached(a), fonts.Bundled()).Pages[0].Lines {
					if l.Kind != document.AttachmentNote || l.Ends {
						continue
					}
					if got, want := l.X+width(l.Glyphs), style.MarginLeft+style.Measure; got != want {
						t.Errorf("%s ends %d from the edge", l.Text(), got-want)
					}
					if l.X != style.MarginLeft+2*style.Cell {
						further = further || l.X < style.MarginLeft+5*style.Cell
						continue
					}
					if l.Glyphs[0].Advance != style.Cell || l.Glyphs[1].Advance != style.Cell || l.Glyphs[2].Advance > style.Cell {
						t.Errorf("%s: 附件： takes %d, %d, %d", l.Text(), l.Glyphs[0].Advance, l.Glyphs[1].Advance, l.Glyphs[2].Advance)
					}
					if l.Glyphs[2].Advance < style.Cell {
						squeezed++
					}
				}
			}
		}
	}
	if squeezed == 0 || !further {
		t.Error("no line begins with a mark that is squeezed")
	}
}

// TestNoteStaysWithTheSignature walks the body over a page's end.
func TestNoteStaysWithTheSignature(t *testing.T) {
	for n := 8; n <= 30; n++ {
		doc := numbered(n)
		doc.Attach(ledgerTable(1))
		for _, page := range Notice(doc, fonts.Bundled()).Pages {
			seen := map[document.Kind]bool{}
			for _, l := range page.Lines {
				seen[l.Kind] = seen[l.Kind] || !l.IsPageNumber()
			}
			note, signature, text := seen[document.AttachmentNote], seen[document.Issuer], seen[document.Paragraph]
			if note != signature || signature && !text {
				t.Errorf("%d paragraphs: page %d has a note: %v, a signature: %v, text: %v", n, page.Number, note, signature, text)
			}
		}
	}
}

// TestAttachmentHead: 附件 on the first line at the left, the title in the middle of the third, both on a page of their own that lies on its side.
func TestAttachmentHead(t *testing.T) {
	pages := Notice(attached(ledgerTable(2)), fonts.Bundled())
	page := pages.Pages[1]
	if !page.Landscape || page.Number != 2 || pages.Pages[0].Landscape {
		t.Fatalf("page %d lies on its side: %v", page.Number, page.Landscape)
	}
	mark, title := page.Lines[0], page.Lines[1]
	if mark.Piece != document.Mark || mark.Text() != "附件" || mark.X != style.TurnedLeft || mark.Size != style.BodySize || mark.Glyphs[0].Face.Name != "Hei" {
		t.Errorf("the mark is %+v", mark)
	}
	if title.Piece != document.Name || title.Glyphs[0].Face.Name != "XiaoBiaoSong" {
		t.Errorf("the title is %+v", title)
	}
	if got, want := 2*title.X+width(title.Glyphs), style.TurnedLeft+style.TurnedWidth-style.TurnedRight; got < want-1 || got > want+1 {
		t.Errorf("the title is not in the middle: %d, want %d", got, want)
	}
	middle := func(l Line) style.Length { return l.Y - l.Size*emAscent/1000 + l.Size/2 }
	if got := middle(title) - middle(mark); got != 2*style.AttachmentPitch {
		t.Errorf("the title stands %d below the mark, want two lines", got)
	}
	number := page.Lines[len(page.Lines)-1]
	if !number.IsPageNumber() || number.Text() != "— 2 —" || number.X != style.MarginLeft+style.PageNumberSize {
		t.Errorf("the page number is %+v, want an even page's on an upright sheet", number)
	}
	last := pages.Outline[len(pages.Outline)-1]
	if d := cmp.Diff(Heading{Text: "附件：整改情况一览表", Level: 1, Page: 1, Y: style.TurnedTop}, last); d != "" {
		t.Error(d)
	}
}

func TestUncoveredInAttachment(t *testing.T) {
	a := ledgerTable(3)
	a.Columns[0].Heading = "序\uE001"
	a.Rows[2][3].Text = "\uE002\n\uE001"
	if got := string(Uncovered(attached(a), fonts.Bundled())); got != "\uE001\uE002" {
		t.Errorf("uncovered: %q", got)
	}
}
