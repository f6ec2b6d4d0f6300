package layout

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/layout -update")

func runs(text string) []document.Run { return []document.Run{{Text: text}} }

// numbered makes a notice of so many one-line paragraphs, with two contacts and a signature.
func numbered(paragraphs int) *document.Document {
	doc := documenttest.Make(
		documenttest.Part(document.Title, "中共某县一中党委关于巡察整改情况的公示"),
		documenttest.Part(document.Contact, "联系方式：0376-5951720；"), documenttest.Part(document.Contact, "电子邮箱：xixian.ergao@163.com"),
		documenttest.Part(document.Issuer, "中共某县第一高级中学委员会"), documenttest.Part(document.Date, "2023年8月5日"),
	)
	doc.Seal = true
	for i := range paragraphs {
		doc.Add(documenttest.Part(document.Paragraph, fmt.Sprintf("第%d段，只有一行字。", i+1)))
	}
	return doc
}

// isText reports a line of a heading or a paragraph.
func isText(l *Line) bool { return placings[l.Kind].flow == textFlow && !l.IsPageNumber() }

// headingLines is how many lines the heading has that a line belongs to, 0 where it belongs to none.
func headingLines(pages *Pages, of *Line) int {
	n := 0
	for _, page := range pages.Pages {
		for _, l := range page.Lines {
			if of.Level > 0 && l.Part == of.Part {
				n++
			}
		}
	}
	return n
}

func TestGolden(t *testing.T) {
	draft := numbered(1)
	documenttest.Add(draft,
		documenttest.Heading(1, "一、巡察整改工作开展情况"),
		documenttest.Heading(2, "（一）学校改革转型定位不精准，教学管理需加强，遗留问题成为学校发展的瓶颈"),
		document.Part{Kind: document.Heading, Level: 3, Runs: []document.Run{{Text: "存在问题1：", Label: true}, {Text: "教学管理“不规范、不细致、不落实”"}}},
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "整改结果：", Label: true}, {Text: "自"}, {Text: "【待填：反馈日期】", Missing: true}, {Text: "起，学校完成了《2022年学生资助管理工作实施方案》《建档立卡等四类学生免学费、住宿费方案》等4项制度，整改完成率达到93%……收回资金1,234.50元，“5·25我爱我”主题活动——心理健康教育已经开展3次。王𬭎、李𣲘负责。"}}},
	)
	plain := numbered(20)
	plain.Seal = false
	plain.Part(document.Title).Runs = runs("中共某某县第二高级中学委员会关于十四届县委第五轮巡察反馈意见整改进展情况的公示")
	for name, doc := range map[string]*document.Document{"draft": draft, "plain": plain} {
		t.Run(name, func(t *testing.T) {
			got := Notice(doc, fonts.Bundled()).Dump()
			golden.Hold(t, "testdata/"+name+".pages", got)
		})
	}
}

// pageTexts gives each page's lines without the page number.
func pageTexts(p *Pages) [][]string {
	var out [][]string
	for _, page := range p.Pages {
		var lines []string
		for i := range page.Lines {
			if !page.Lines[i].IsPageNumber() {
				lines = append(lines, page.Lines[i].Text())
			}
		}
		out = append(out, lines)
	}
	return out
}

// TestPageRules walks the number of paragraphs over two pages' ends, so that every kind of row comes to stand at a page's foot.
func TestPageRules(t *testing.T) {
	for n := 1; n <= 50; n++ {
		for _, seal := range []bool{true, false} {
			for _, contacts := range []bool{true, false} {
				for at := range 6 {
					doc := numbered(n)
					doc.Seal = seal
					if !contacts {
						documenttest.Drop(doc, document.Contact)
					}
					if i := n - 1 - at; i > 0 && at > 0 {
						documenttest.SetLevel(doc, i, 1)
						documenttest.SetLevel(doc, i-1, 2)
					}
					checkPages(t, doc, Notice(doc, fonts.Bundled()))
				}
			}
		}
	}
}

func checkPages(t *testing.T, doc *document.Document, pages *Pages) {
	t.Helper()
	var said []string
	for _, page := range pages.Pages {
		foot := style.MarginTop + style.Rows*style.Pitch
		text, signature := 0, false
		for i := range page.Lines {
			l := &page.Lines[i]
			if l.IsPageNumber() {
				continue
			}
			said = append(said, l.Text())
			if l.Y > foot {
				t.Errorf("page %d: %q stands below the 版心", page.Number, l.Text())
			}
			if isText(l) {
				text++
			}
			signature = signature || l.Kind == document.Issuer
			next := page.Lines[min(i+1, len(page.Lines)-1)]
			if n := headingLines(pages, l); next.IsPageNumber() && (0 < n && n <= wholeHeading || l.Ends && 0 < n && n <= longHeading) {
				t.Errorf("page %d ends with the heading %q", page.Number, l.Text())
			}
		}
		if blocks := doc.Count(document.Heading) + doc.Count(document.Paragraph); signature && text < min(style.WithSignature, blocks) {
			t.Errorf("%d blocks: the signature's page has %d lines of text", blocks, text)
		}
	}
	if got, want := strings.Join(said, ""), strings.Join(doc.Paragraphs(), ""); got != want {
		t.Errorf("the pages say\n%s\nthe document\n%s", got, want)
	}
}

// TestLongChains: a chain of headings longer than a page gives way before the signature's does.
func TestLongChains(t *testing.T) {
	for rows := range 60 {
		doc := numbered(1)
		documenttest.Add(doc,
			documenttest.Heading(3, strings.Repeat("很长的问题", rows*28/5+1)),
			documenttest.Part(document.Paragraph, "整改结果：好。"))
		pages := Notice(doc, fonts.Bundled())
		last := pages.Pages[len(pages.Pages)-1]
		if k := last.Lines[0].Kind; k == document.Date || k == document.Issuer {
			t.Errorf("a heading of %d rows: the last page begins with the signature", rows)
		}
		for _, page := range pages.Pages[:len(pages.Pages)-1] {
			if n := len(page.Lines); n < style.Rows/2 {
				t.Errorf("a heading of %d rows leaves a page of %d lines", rows, n)
			}
		}
	}
	var doc document.Document
	for i := range 60 {
		doc.Add(documenttest.Heading(1, fmt.Sprint("只有标题", i)))
	}
	if got := pageTexts(Notice(&doc, fonts.Bundled())); len(got) != 3 || len(got[0]) != style.Rows {
		t.Errorf("sixty headings and nothing else stand on %d pages", len(got))
	}
}

// TestPageNumberHeight: the dashes' middle is 7 mm under the 版心, 269 mm from the top.
func TestPageNumberHeight(t *testing.T) {
	lines := Notice(numbered(1), fonts.Bundled()).Pages[0].Lines
	l := lines[len(lines)-1]
	face := l.Glyphs[0].Face
	_, low, _, high, _ := face.Box(face.Glyph('—'))
	middle := l.Y - style.Length(low+high)*l.Size/2/style.Length(face.UnitsPerEm())
	if d := middle - style.MM(269); d < -100 || d > 100 {
		t.Errorf("the dashes stand %d off 269 mm", d)
	}
}

func TestPageHasTheGridsRows(t *testing.T) {
	pages := pageTexts(Notice(numbered(50), fonts.Bundled()))
	// The title takes a row and leaves one blank.
	if len(pages[0]) != style.Rows-1 || len(pages[1]) != style.Rows {
		t.Errorf("page 1 has %d lines, page 2 %d; want 21 and 22", len(pages[0]), len(pages[1]))
	}
}

func TestPageNumbers(t *testing.T) {
	pages := Notice(numbered(60), fonts.Bundled())
	for _, page := range pages.Pages {
		l := page.Lines[len(page.Lines)-1]
		if want := fmt.Sprintf("— %d —", page.Number); l.Text() != want {
			t.Errorf("page %d is numbered %q", page.Number, l.Text())
		}
		end := l.X + width(l.Glyphs)
		if page.Number%2 == 1 && end != style.PageWidth-style.MarginRight-style.PageNumberSize {
			t.Errorf("odd page %d: the number ends at %d", page.Number, end)
		}
		if page.Number%2 == 0 && l.X != style.MarginLeft+style.PageNumberSize {
			t.Errorf("even page %d: the number starts at %d", page.Number, l.X)
		}
	}
}

func TestOutline(t *testing.T) {
	doc := numbered(30)
	documenttest.SetLevel(doc, 0, 1)
	documenttest.SetLevel(doc, 1, 2)
	documenttest.SetLevel(doc, 28, 3)
	got := Notice(doc, fonts.Bundled()).Outline
	if len(got) != 3 || got[0].Level != 1 || got[0].Page != 0 || got[2].Page != 1 || got[2].Text != "第29段，只有一行字。" {
		t.Errorf("outline %+v", got)
	}
}

func TestUncovered(t *testing.T) {
	doc := numbered(2)
	documenttest.Block(doc, 1).Runs = runs("有\U0001F600和\uE123，又有\U0001F600")
	if got := string(Uncovered(doc, fonts.Bundled())); got != "\U0001F600\uE123" {
		t.Errorf("uncovered: %q", got)
	}
	if got := Uncovered(numbered(3), fonts.Bundled()); got != nil {
		t.Errorf("uncovered in plain text: %q", got)
	}
}

func TestNoContent(t *testing.T) {
	pages := Notice(&document.Document{}, fonts.Bundled())
	if len(pages.Pages) != 1 {
		t.Errorf("an empty document has %d pages", len(pages.Pages))
	}
}

func BenchmarkNotice(b *testing.B) {
	doc := numbered(1)
	text := strings.Repeat("一是学校结合实际情况，坚持走特色办学发展道路，开展了日语等小语种教学和艺体特长生教育，共计210人；", 3)
	for range 33 {
		doc.Add(documenttest.Part(document.Paragraph, text))
	}
	faces := fonts.Bundled()
	b.ReportAllocs()
	for b.Loop() {
		Notice(doc, faces)
	}
}
