package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// imprinted is a notice of so many one-line paragraphs with a 版记 of two lines.
func imprinted(paragraphs int, twoSided bool) *document.Document {
	doc := headed(document.NoFormat, paragraphs)
	doc.TwoSided = twoSided
	printed := documenttest.Part(document.Printed, "息县二高党委办公室2023年8月6日印发")
	printed.Breaks = []int{9}
	documenttest.Add(doc, lead(document.Copies, "抄送：", "县委巡察办。"), printed)
	return doc
}

// TestImprintPages: 版记 stands on the last page where it has room, else on a page of its own without a number; of a two-sided paper on an even one, with a
// blank page before it where that is needed (7.4, 7.5).
func TestImprintPages(t *testing.T) {
	seen := map[string]bool{}
	for n := 1; n <= 60; n++ {
		for _, twoSided := range []bool{false, true} {
			doc := imprinted(n, twoSided)
			pages := Notice(doc, fonts.Bundled())
			last := pages.Pages[len(pages.Pages)-1]
			alone, blank := onlyImprint(&last), 0
			for _, p := range pages.Pages {
				if len(p.Lines) == 0 {
					blank++
				}
				if bare := len(p.Lines) == 0 || p.Number == last.Number && alone; bare != p.Unnumbered {
					t.Errorf("%d paragraphs, page %d: without a number is %v", n, p.Number, p.Unnumbered)
				}
			}
			if twoSided && last.Number%2 == 1 {
				t.Errorf("%d paragraphs: the 版记 of a two-sided paper is on page %d", n, last.Number)
			}
			if blank > 1 || blank == 1 && (!twoSided || !alone) || pages.Imprint.OwnPage != alone {
				t.Errorf("%d paragraphs, two-sided %v: %d blank pages, alone %v", n, twoSided, blank, alone)
			}
			seen[fmt.Sprintf("two-sided %v, alone %v, %d blank pages", twoSided, alone, blank)] = true
			checkImprint(t, &last)
		}
	}
	if len(seen) != 5 { // alone behind a blank page only where it is two-sided
		t.Errorf("only met %v", seen)
	}
}

// onlyImprint reports a page with nothing but 版记.
func onlyImprint(p *Page) bool {
	return !slices.ContainsFunc(p.Lines, func(l Line) bool {
		return !l.IsPageNumber() && l.Kind != document.Copies && l.Kind != document.Printed
	})
}

// checkImprint holds 版记 to 7.4: its last line coincides with the foot of the 版心, and nothing reaches into it.
func checkImprint(t *testing.T, p *Page) {
	t.Helper()
	if len(p.Rules) != 3 {
		t.Fatalf("%d lines, want three", len(p.Rules))
	}
	first, between, last := p.Rules[0], p.Rules[1], p.Rules[2]
	nearMM(t, "the foot", mm(last.Y+last.Height), 262)
	nearMM(t, "the first line's thickness", mm(first.Height), 0.35)
	nearMM(t, "the middle line's thickness", mm(between.Height), 0.25)
	for i := range p.Lines {
		l := &p.Lines[i]
		if in := l.Kind == document.Copies || l.Kind == document.Printed; !in && !l.IsPageNumber() && l.Y > first.Y {
			t.Errorf("page %d: %s stands in the 版记", p.Number, l.Text())
		}
		switch {
		case l.Kind == document.Copies:
			nearMM(t, "one character at the left", mm(l.X)-28, mm(style.ImprintSize))
		case l.Kind == document.Printed && strings.HasSuffix(l.Text(), "印发"):
			nearMM(t, "one character at the right", 28+mm(style.Measure)-mm(lineEnd(l)), mm(style.ImprintSize))
		}
	}
}

// TestCopiesHang: further lines of 抄送 begin under the first name (7.4.2); a date that has no room beside a long name stands below it.
func TestCopiesHang(t *testing.T) {
	doc := headed(document.NoFormat, 2)
	printed := documenttest.Part(document.Printed, strings.Repeat("息县教育体育局", 4)+"2023年8月6日印发")
	printed.Breaks = []int{28}
	documenttest.Add(doc, lead(document.Copies, "抄送：", strings.Repeat("县委巡察工作领导小组办公室，", 5)), printed)
	pages := Notice(doc, fonts.Bundled())
	var x []style.Length
	var texts []string
	for i := range pages.Pages[0].Lines {
		if l := &pages.Pages[0].Lines[i]; l.Kind == document.Copies || l.Kind == document.Printed {
			x, texts = append(x, l.X-style.MarginLeft), append(texts, l.Text())
		}
	}
	em := style.Length(style.ImprintSize)
	if want := []style.Length{em, 4 * em, 4 * em}; !slices.Equal(x[:3], want) {
		t.Errorf("%v begin at %v, want %v", texts, x, want)
	}
	if !pages.Imprint.DateBelow || texts[len(texts)-1] != "2023年8月6日印发" {
		t.Errorf("the date of printing: %v", texts)
	}
}

// TestNotesStandBelowOneAnother: the numbers of several attachments, and the lines of a long name (7.3.4).
func TestNotesStandBelowOneAnother(t *testing.T) {
	doc := numbered(2)
	doc.AddNote(document.Run{Text: "整改任务清单"})
	doc.AddNote(document.Run{Text: strings.Repeat("整改方案和专项整治工作安排", 3)})
	var got []style.Length
	var texts []string
	lines := Notice(doc, fonts.Bundled()).Pages[0].Lines
	for i := range lines {
		if l := &lines[i]; l.Kind == document.AttachmentNote {
			got, texts = append(got, (l.X-style.MarginLeft+style.Cell/2)/style.Cell), append(texts, l.Text())
		}
	}
	if want := []style.Length{2, 5, 6}; !slices.Equal(got, want) || texts[0] != "附件：1.整改任务清单" || !strings.HasPrefix(texts[1], "2.整改方案") {
		t.Errorf("%q begin at the cells %v, want %v", texts, got, want)
	}
}
