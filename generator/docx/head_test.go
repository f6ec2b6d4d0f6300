package docx

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// withHead is a notice with all that a head and a foot may have, in a format, and what a layout would know of it.
func withHead(format document.Format) (*document.Document, Options) {
	doc := notice()
	doc.SetFormat(format)
	lead := func(kind document.Kind, before, text string) document.Part {
		return document.Part{Kind: kind, Runs: []document.Run{{Text: before, Lead: true}, {Text: text}}}
	}
	printed := documenttest.Part(document.Printed, "县委办公室2023年8月6日印发")
	printed.Breaks = []int{5}
	documenttest.Add(doc, documenttest.Part(document.CopyNumber, "000012"), documenttest.Part(document.Secrecy, "机密★1年"), documenttest.Part(document.Urgency, "特急"),
		documenttest.Part(document.RedHead, "中共息县县委"), documenttest.Part(document.RedHead, "息县人民政府"), documenttest.Part(document.PaperWord, "文件"),
		documenttest.Part(document.Number, "息发〔2023〕5号"), lead(document.Approver, "签发人：", "冯勇堂"), documenttest.Part(document.Approver, "王伟"),
		documenttest.Part(document.Addressee, "市委："), lead(document.Present, "出席：", "冯勇堂"), lead(document.Excused, "请假：", "王伟"),
		documenttest.Part(document.Annotation, "（此件公开发布）"), lead(document.Copies, "抄送：", "县人大办。"), printed)
	doc.AddNote(document.Run{Text: "清单"})
	doc.AddNote(document.Run{Text: "方案"})
	opt := lined(doc, 10)
	first := slices.IndexFunc(doc.Parts, func(p document.Part) bool { return p.Kind == document.RedHead })
	opt.Head = &Head{MarkSize: 42 * style.Pt, MarkNarrow: 80, Names: []HeadLine{{Part: first, To: 6, X: 10000}, {Part: first + 1, To: 6, X: 10000, Tracking: 500}}}
	if format == document.Letter {
		documenttest.Drop(doc, document.Approver, document.PaperWord, document.Printed)
		return doc, opt
	}
	opt.Head.Word, opt.Head.WordTop = &HeadLine{Part: 5, To: 2, X: 300000}, 26250
	opt.Head.Approvers = [][]HeadLine{{{Part: 7, From: 4, To: 7, X: 320000}, {Part: 8, To: 2, X: 380000, Tracking: 15793}}}
	return doc, opt
}

// TestHeadElementOrder: every part of a paper's package has its elements in the schema's order, and the parts belong together.
func TestHeadElementOrder(t *testing.T) {
	for _, format := range []document.Format{document.NoFormat, document.Paper, document.Letter, document.Minutes} {
		for _, own := range []bool{false, true} {
			doc, opt := withHead(format)
			opt.Imprint.OwnPage = own
			parts := write(t, doc, opt)
			for name, body := range parts {
				checkOrder(t, name, body)
			}
			checkParts(t, parts)
			if format != document.NoFormat { // without a format nothing but the upper left is a head
				checkHeadText(t, doc, parts["word/document.xml"])
			}
		}
	}
}

var (
	anyTag   = regexp.MustCompile(`<[^>]*>`)
	anyTab   = regexp.MustCompile(`<w:tab/>`)
	anyInstr = regexp.MustCompile(`<w:instrText[^>]*>[^<]*</w:instrText>`)
)

// checkHeadText: the file says what the document says, in its order.
func checkHeadText(t *testing.T, doc *document.Document, body string) {
	t.Helper()
	got := anyTag.ReplaceAllString(anyInstr.ReplaceAllString(anyTab.ReplaceAllString(body, ""), ""), "")
	got = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`, "\n", "").Replace(got)
	want := strings.Join(doc.Paragraphs(), "")
	if got, want := strings.Join(strings.Fields(got), ""), strings.Join(strings.Fields(want), ""); got != want {
		t.Errorf("%v: the file says\n%s\nthe document\n%s", doc.Format, got, want)
	}
}

// TestHeadRows: nothing in the head moves when a line is added in one of its rows, since they are of fixed height; the red line is the last one's foot.
func TestHeadRows(t *testing.T) {
	doc, opt := withHead(document.Paper)
	body := write(t, doc, opt)["word/document.xml"]
	table := body[strings.Index(body, "<w:tbl>"):strings.Index(body, "</w:tbl>")]
	heights := regexp.MustCompile(`<w:trHeight w:val="(\d+)" w:hRule="exact"/>`).FindAllStringSubmatch(table, -1)
	if len(heights) != 3 || strings.Count(table, "<w:tr>") != 3 {
		t.Fatalf("the head has %d rows of fixed height, want 3", len(heights))
	}
	// 35 mm less half of what the line is higher than the type; two lines of the mark; two blank lines, one of numbers, and 4 mm to the red line.
	for i, want := range []string{"1879", "2100", "1729"} {
		if heights[i][1] != want {
			t.Errorf("row %d is %s twips high, want %s", i+1, heights[i][1], want)
		}
	}
	if !strings.Contains(table, `<w:bottom w:val="single" w:sz="16" w:space="0" w:color="FF0000"/>`) {
		t.Error("there is no red line")
	}
	title := body[strings.Index(body, `<w:pStyle w:val="Title"/>`):]
	if !strings.Contains(title[:strings.Index(title, "</w:pPr>")], `w:before="1158"`) {
		t.Error("the title does not stand two blank lines below")
	}
}

// TestImprintStaysAtTheFoot: 版记 is a table at the foot of the 版心, whatever stands above; on a page of its own it is a section without page numbers, which
// begins on an even page where the sheets are printed on both sides.
func TestImprintStaysAtTheFoot(t *testing.T) {
	for _, tt := range []struct {
		own, twoSided bool
		want          string
	}{{false, false, ""}, {false, true, ""}, {true, false, "nextPage"}, {true, true, "evenPage"}} {
		doc, opt := withHead(document.Paper)
		doc.TwoSided, opt.Imprint.OwnPage = tt.twoSided, tt.own
		parts := write(t, doc, opt)
		body := parts["word/document.xml"]
		if !strings.Contains(body, `w:vAnchor="margin"`) && !strings.Contains(body, `w:vertAnchor="margin"`) || !strings.Contains(body, `w:tblpYSpec="bottom"`) {
			t.Error("版记 is not at the foot")
		}
		sections := strings.Split(body, "<w:sectPr>")[1:]
		if want := map[bool]int{false: 1, true: 2}[tt.own]; len(sections) != want {
			t.Fatalf("%+v: %d sections, want %d", tt, len(sections), want)
		}
		last := sections[len(sections)-1]
		if tt.own != strings.Contains(last, blankFooter.id) || tt.want != "" && !strings.Contains(last, `<w:type w:val="`+tt.want+`"/>`) {
			t.Errorf("%+v: the last section is %s", tt, last)
		}
		if footer := parts["word/footer6.xml"]; tt.own && strings.Contains(footer, "PAGE") {
			t.Error("the page of 版记 bears a number")
		}
	}
}

// TestLetterFoot: a letter's first page has a red double line at its foot and no number; the mark has its place on the sheet.
func TestLetterFoot(t *testing.T) {
	doc, opt := withHead(document.Letter)
	parts := write(t, doc, opt)
	body, foot := parts["word/document.xml"], parts["word/footer5.xml"]
	if !strings.Contains(body, "<w:titlePg/>") || !strings.Contains(body, `w:type="first" r:id="`+firstFooter.id+`"`) || strings.Contains(foot, "PAGE") {
		t.Error("the first page has no foot of its own")
	}
	if want := `w:vAnchor="page" w:hAnchor="page" w:x="1134" w:y="15704"`; !strings.Contains(foot, want) || strings.Count(foot, redColour) != 2 {
		t.Errorf("the double line is not 20 mm above the sheet's edge: %s", foot)
	}
	if want := `w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1134" w:tblpY="1596"`; !strings.Contains(body, want) {
		t.Error("the mark is not 30 mm below the sheet's edge")
	}
	if strings.Contains(body, "<w:tblBorders>") {
		t.Error("a letter's 版记 has no lines")
	}
}

// TestNoticeHasNoHead: a notice without a head has none of its parts and styles.
func TestNoticeHasNoHead(t *testing.T) {
	parts := write(t, notice(), lined(notice(), 10))
	for name, body := range parts {
		if strings.Contains(body, styleRedHead) || strings.Contains(body, styleImprint) || strings.Contains(name, "footer5") || strings.Contains(name, "footer6") {
			t.Errorf("%s speaks of a head", name)
		}
	}
}
