package layout

import (
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

// TestLongHeadings walks a problem of so many lines over a page's end: the page has 22 rows, the title takes two of them, and so many
// one-line paragraphs stand above.
func TestLongHeadings(t *testing.T) {
	for _, tt := range []struct {
		lines int
		// pages are for each number of paragraphs above, from 13 on, how many of the heading's lines stand on the first page.
		first []int
		// loose are those at which the part needs a Hold, noLone those at which a line would stand alone.
		loose, noLone []int
	}{
		{lines: 3, first: []int{3, 3, 3, 3, 0, 0, 0, 0}},
		{lines: 5, first: []int{5, 5, 0, 3, 3, 2, 0, 0}, loose: []int{16, 17, 18, 19}, noLone: []int{16, 17, 19}},
		{lines: 6, first: []int{6, 0, 4, 4, 3, 2, 0, 0}, loose: []int{15, 16, 17, 18, 19}, noLone: []int{15, 16, 19}},
		{lines: 7, first: []int{7, 5, 5, 4, 3, 2, 0, 0}, loose: []int{13, 14, 15, 16, 17, 18, 19, 20}, noLone: []int{14, 19}},
	} {
		for i, want := range tt.first {
			above := 13 + i
			doc := numbered(above)
			problem := documenttest.Heading(3, strings.Repeat("甲乙丙丁戊己庚", 4*tt.lines)[:3*(28*tt.lines-4)])
			doc.Add(problem)
			for range 30 {
				doc.Add(documenttest.Part(document.Paragraph, "整改结果是一行字。"))
			}
			pages := Notice(doc, fonts.Bundled())
			checkPages(t, doc, pages)
			got := 0
			for _, l := range pages.Pages[0].Lines {
				if l.Level == 3 {
					got++
				}
			}
			if got != want {
				t.Errorf("%d lines below %d paragraphs: %d on the first page, want %d", tt.lines, above, got, want)
			}
			var want []Hold
			if slices.Contains(tt.loose, above) {
				want = []Hold{{Part: 1 + above, NoLone: slices.Contains(tt.noLone, above)}} // the title is part 0
			}
			if got := slices.DeleteFunc(pages.Holds, func(h Hold) bool { return h.WithNext }); !slices.Equal(got, want) {
				t.Errorf("%d lines below %d paragraphs: loose are %v, want %v", tt.lines, above, got, want)
			}
		}
	}
}
