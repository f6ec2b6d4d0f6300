package layout

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// lead is a part whose first words are the program's.
func lead(kind document.Kind, before, text string) document.Part {
	return document.Part{Kind: kind, Runs: []document.Run{{Text: before, Lead: true}, {Text: text}}}
}

// headed is a paper of so many paragraphs with a head and a 版记.
func headed(format document.Format, paragraphs int, parts ...document.Part) *document.Document {
	doc := numbered(paragraphs)
	documenttest.Drop(doc, document.Contact)
	doc.SetFormat(format)
	documenttest.Add(doc, parts...)
	return doc
}

func mark(names ...string) (out []document.Part) {
	for _, n := range names {
		out = append(out, documenttest.Part(document.RedHead, n))
	}
	return out
}

// top is where a line's em box begins, in millimetres from the sheet's upper edge.
func top(l *Line) float64 { return mm(l.Y - l.Size*emAscent/1000) }

func mm(l style.Length) float64 { return l.Points() * 25.4 / 72 }

// lineOfKind is the first line of a kind on a page.
func lineOfKind(t *testing.T, p *Page, kind document.Kind) *Line {
	t.Helper()
	for i := range p.Lines {
		if p.Lines[i].Kind == kind && !p.Lines[i].IsPageNumber() {
			return &p.Lines[i]
		}
	}
	t.Fatalf("page %d has no %v", p.Number, kind)
	return nil
}

func nearMM(t *testing.T, what string, got, want float64) {
	t.Helper()
	if d := got - want; d < -0.15 || d > 0.15 {
		t.Errorf("%s: %.2f mm, want %.2f", what, got, want)
	}
}

// TestHeadPlaces holds the head of 文件格式 to 7.2 and 7.3.1, in millimetres.
func TestHeadPlaces(t *testing.T) {
	pages := Notice(headed(document.Paper, 3, append(mark("息县人民政府文件"),
		documenttest.Part(document.CopyNumber, "000012"), documenttest.Part(document.Secrecy, "机密★1年"), documenttest.Part(document.Urgency, "特急"),
		documenttest.Part(document.Number, "息政发〔2023〕5号"))...), fonts.Bundled())
	p := &pages.Pages[0]
	pitch, em := mm(style.HeadPitch), mm(style.BodySize)
	for i, kind := range []document.Kind{document.CopyNumber, document.Secrecy, document.Urgency} {
		l := lineOfKind(t, p, kind)
		nearMM(t, kind.String(), top(l), 37+float64(i)*pitch+(pitch-em)/2)
		nearMM(t, kind.String()+" from the left", mm(l.X), 28)
	}
	red := lineOfKind(t, p, document.RedHead)
	nearMM(t, "the mark below the 版心's edge", top(red)-37, 35)
	number := lineOfKind(t, p, document.Number)
	foot := top(red) + mm(red.Size)
	nearMM(t, "two blank lines below the mark", top(number)-(pitch-em)/2-foot, 2*pitch)
	nearMM(t, "发文字号 in the middle", mm(number.X+lineEnd(number))/2, 28+mm(style.Measure)/2)
	rule := p.RedRules[0]
	nearMM(t, "the red line 4 mm below", mm(rule.Y)-top(number)-em, 4)
	nearMM(t, "the red line as wide as the 版心", mm(rule.Width), 156)
	title := lineOfKind(t, p, document.Title)
	nearMM(t, "the title two blank lines below", top(title)-mm((style.Pitch-style.TitleSize)/2)-mm(rule.Y+rule.Height), 2*pitch)
	if !red.Red || number.Red || title.Red {
		t.Error("only the mark is red")
	}
}

// TestLetterPlaces holds the head of 信函格式 to 10.1.
func TestLetterPlaces(t *testing.T) {
	pages := Notice(headed(document.Letter, 30, append(mark("息县人民政府"), documenttest.Part(document.Secrecy, "秘密"), documenttest.Part(document.Number, "息政函〔2023〕5号"))...), fonts.Bundled())
	p := &pages.Pages[0]
	red := lineOfKind(t, p, document.RedHead)
	nearMM(t, "the mark", top(red), 30)
	if len(p.RedRules) != 4 {
		t.Fatalf("%d red lines, want two double ones", len(p.RedRules))
	}
	upper, foot := p.RedRules[0], p.RedRules[2]
	nearMM(t, "the double line below the mark", mm(upper.Y)-top(red)-mm(red.Size), 4)
	nearMM(t, "its length", mm(upper.Width), 170)
	nearMM(t, "in the middle of the sheet", mm(upper.X), 20)
	nearMM(t, "the one at the foot", 297-mm(foot.Y), 20)
	if upper.Height <= p.RedRules[1].Height || foot.Height >= p.RedRules[3].Height {
		t.Error("the upper one is thick above, the lower one thick below")
	}
	number, secrecy := lineOfKind(t, p, document.Number), lineOfKind(t, p, document.Secrecy)
	nearMM(t, "7/8 of a character below the line", top(number)-mm(p.RedRules[1].Y+p.RedRules[1].Height), mm(style.BodySize*7/8))
	nearMM(t, "发文字号 at the right edge", mm(lineEnd(number)), 28+mm(style.Measure))
	nearMM(t, "密级 on its line", top(secrecy), top(number))
	for i, page := range pages.Pages {
		last := &page.Lines[len(page.Lines)-1]
		if last.IsPageNumber() == (i == 0) {
			t.Errorf("page %d: only the first bears no number", page.Number)
		}
	}
}

// TestApprovers: two names on a line, the third under the first, 发文字号 on the last line; all names as wide as the widest (7.2.6).
func TestApprovers(t *testing.T) {
	for _, tt := range []struct {
		names string
		want  string
	}{
		{"冯勇堂", "息政发〔2023〕5号 1 in row 1, 签发人：冯勇堂 20 in row 1"},
		{"冯勇堂 王伟", "息政发〔2023〕5号 1 in row 1, 签发人：冯勇堂 16 in row 1, 王伟 24 in row 1"},
		{"冯勇堂 王伟 欧阳明", "息政发〔2023〕5号 1 in row 2, 签发人：冯勇堂 16 in row 1, 王伟 24 in row 1, 欧阳明 20 in row 2"},
		{"王伟 张三", "息政发〔2023〕5号 1 in row 1, 签发人：王伟 18 in row 1, 张三 25 in row 1"},
	} {
		doc := headed(document.Paper, 3, append(mark("息县人民政府文件"), documenttest.Part(document.Number, "息政发〔2023〕5号"))...)
		for i, name := range strings.Fields(tt.names) {
			p := documenttest.Part(document.Approver, name)
			if i == 0 {
				p = lead(document.Approver, "签发人：", name)
			}
			doc.Add(p)
		}
		var got []string
		lines := Notice(doc, fonts.Bundled()).Pages[0].Lines
		first := lineOfKind(t, &Page{Lines: lines}, document.Approver).Y
		for i := range lines {
			l := &lines[i]
			if l.Kind != document.Approver && l.Kind != document.Number {
				continue
			}
			got = append(got, fmt.Sprintf("%s %d in row %d", l.Text(), (l.X-style.MarginLeft+style.Cell/2)/style.Cell, 1+(l.Y-first)/style.HeadPitch))
			if l.Kind == document.Approver && len([]rune(strings.TrimPrefix(l.Text(), "签发人："))) < 3 && strings.Contains(tt.names, "冯勇堂") {
				if width := lineEnd(l) - l.X; width < 3*style.Cell-style.Pt {
					t.Errorf("%s: %s is %d wide, want that of three characters", tt.names, l.Text(), width)
				}
			}
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.names, strings.Join(got, ", "), tt.want)
		}
	}
}

// TestMarkSizes: a name keeps its size as long as narrowing helps; then it gets smaller, and is divided. Several are as wide as the widest, with 文件 in the
// middle of their height.
func TestMarkSizes(t *testing.T) {
	long := strings.Repeat("中共息县县委巡察工作领导小组办公室", 3)
	for _, tt := range []struct {
		names        []string
		word         bool
		size, narrow int
		lines        int
	}{
		{[]string{"息县人民政府文件"}, false, 42, 0, 1},
		{[]string{"中共息县第二高级中学委员会文件"}, false, 42, 70, 1},
		{[]string{"中共息县县委巡察工作领导小组办公室文件"}, false, 34, 68, 1},
		{[]string{long}, false, 26, 0, 3},
		{[]string{"中共息县县委", "息县人民政府"}, true, 42, 0, 2},
		{strings.Fields(strings.Repeat("息县教育体育局 ", 9)), true, 22, 0, 9},
	} {
		parts := mark(tt.names...)
		if tt.word {
			parts = append(parts, documenttest.Part(document.PaperWord, "文件"))
		}
		pages := Notice(headed(document.Paper, 3, parts...), fonts.Bundled())
		h := pages.Head
		if got := int(h.MarkSize / style.Pt); got != tt.size && tt.lines != 3 || h.MarkNarrow != tt.narrow && tt.lines != 3 || len(h.Names) != tt.lines {
			t.Errorf("%.20s…: %d pt, %d %%, %d lines; want %d, %d, %d", tt.names, got, h.MarkNarrow, len(h.Names), tt.size, tt.narrow, tt.lines)
		}
		var lowest, highest style.Length
		for i := range pages.Pages[0].Lines {
			l := &pages.Pages[0].Lines[i]
			switch l.Kind {
			case document.RedHead:
				if l.X < style.MarginLeft-style.Pt || lineEnd(l) > style.PageWidth-style.MarginRight+style.Pt {
					t.Errorf("%s reaches over the 版心", l.Text())
				}
				if lowest = l.Y; highest == 0 {
					highest = l.Y
				}
			case document.PaperWord:
				if d := l.Y - (lowest+highest)/2; d < -style.Pt || d > style.Pt {
					t.Errorf("文件 stands %d off the middle of %d names", d, tt.lines)
				}
			}
		}
	}
}

// TestFirstPageHasText: with any number of paragraphs and any signature the first page of a paper shows text, and nothing is lost or stands below the 版心.
func TestFirstPageHasText(t *testing.T) {
	for n := 1; n <= 40; n++ {
		doc := headed(document.Paper, n, append(mark("息县人民政府文件"), documenttest.Part(document.Number, "息政发〔2023〕5号"), documenttest.Part(document.Addressee, "各乡镇："))...)
		if n%2 == 0 {
			documenttest.Add(doc, documenttest.Part(document.Issuer, "息县教育体育局"), documenttest.Part(document.Issuer, "息县财政局"), documenttest.Part(document.Annotation, "（此件公开发布）"))
		}
		pages := Notice(doc, fonts.Bundled())
		var said []string
		text := 0
		for i, page := range pages.Pages {
			for k := range page.Lines {
				l := &page.Lines[k]
				if l.IsPageNumber() {
					continue
				}
				said = append(said, l.Text())
				if i == 0 && isText(l) {
					text++
				}
				if l.Y > style.PageHeight-style.MarginBottom {
					t.Errorf("%d paragraphs: %s stands below the 版心", n, l.Text())
				}
			}
		}
		if got, want := strings.Join(said, ""), strings.Join(doc.Paragraphs(), ""); got != want {
			t.Errorf("%d paragraphs: the pages say\n%s\nthe document\n%s", n, got, want)
		}
		if text == 0 && n > style.WithSignature {
			t.Errorf("%d paragraphs: the first page has no text", n)
		}
	}
}

// TestMissingInHead: a draft highlights what is missing in a head, as elsewhere.
func TestMissingInHead(t *testing.T) {
	doc := headed(document.Paper, 1, append(mark("息县人民政府文件"), document.Part{Kind: document.Number, Runs: []document.Run{{Text: "【待填：发文字号】", Missing: true}}})...)
	p := Notice(doc, fonts.Bundled()).Pages[0]
	number := lineOfKind(t, &p, document.Number)
	if len(p.Highlights) != 1 || p.Highlights[0].X != number.X || p.Highlights[0].Width != lineEnd(number)-number.X || p.Highlights[0].Y > number.Y || p.Highlights[0].Y+p.Highlights[0].Height < number.Y {
		t.Errorf("%+v, want the line from %d to %d", p.Highlights, number.X, lineEnd(number))
	}
}

// TestHugeHeads: no head, however absurd, makes the layout fail.
func TestHugeHeads(t *testing.T) {
	many := mark(strings.Fields(strings.Repeat("息县教育体育局 ", 80))...)
	for range 41 {
		many = append(many, documenttest.Part(document.Approver, "欧阳明"))
	}
	for _, format := range []document.Format{document.NoFormat, document.Paper, document.Letter, document.Minutes} {
		for _, parts := range [][]document.Part{nil, many, mark(""), mark(strings.Repeat("长", 3000)), {documenttest.Part(document.Number, strings.Repeat("号", 90))}} {
			if pages := Notice(headed(format, 2, parts...), fonts.Bundled()); len(pages.Pages) == 0 {
				t.Error("no pages")
			}
		}
	}
}
