package layout

import (
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

// TestNoLoneLines walks a paragraph of so many lines over a page's end: 22 rows, two of them the title's. Neither its first line stands alone at the foot nor
// its last one at the head, unless three lines more would have to go over for it.
func TestNoLoneLines(t *testing.T) {
	for _, tt := range []struct {
		lines, heading int
		// first are for each number of paragraphs above, from 15 on, how many of the paragraph's lines stand on the first page.
		first []int
		// held are those at which a word processor has to be told.
		held []int
	}{
		{lines: 2, first: []int{2, 2, 2, 2, 0, 0}, held: []int{19}},
		{lines: 3, first: []int{3, 3, 3, 0, 0, 0}, held: []int{18, 19}},
		{lines: 4, first: []int{4, 4, 2, 2, 0, 0}, held: []int{17, 19}},
		{lines: 5, first: []int{5, 3, 3, 2, 0, 0}, held: []int{16, 19}},
		{lines: 2, heading: 2, first: []int{2, 2, 0, 0, 0, 0}, held: []int{17}},
		{lines: 2, heading: 3, first: []int{2, 1, 0, 0, 0, 0}},
	} {
		for i, want := range tt.first {
			above := 15 + i
			doc, part := numbered(above), 1+above // the title is part 0
			if tt.heading > 0 {
				part++
				doc.Add(documenttest.Heading(3, strings.Repeat("甲乙丙丁戊己庚", 4*tt.heading)[:3*(28*tt.heading-4)]))
			}
			doc.Add(documenttest.Part(document.Paragraph, strings.Repeat("甲乙丙丁戊己庚", 4*tt.lines)[:3*(28*tt.lines-4)]))
			for range 30 {
				doc.Add(documenttest.Part(document.Paragraph, "整改结果是一行字。"))
			}
			pages := Notice(doc, fonts.Bundled())
			checkPages(t, doc, pages)
			got := 0
			for _, l := range pages.Pages[0].Lines {
				if l.Part == part {
					got++
				}
			}
			held := slices.Contains(pages.Holds, Hold{Part: part, NoLone: true})
			if got != want || held != slices.Contains(tt.held, above) {
				t.Errorf("%d lines and a heading of %d below %d paragraphs: %d on the first page, held %v; want %d", tt.lines, tt.heading, above, got, held, want)
			}
		}
	}
}
