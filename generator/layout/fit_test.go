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

// lineKinds lists each page's kinds of line, the page number left out.
func lineKinds(pages *Pages) [][]document.Kind {
	var out [][]document.Kind
	for _, page := range pages.Pages {
		var kinds []document.Kind
		for i := range page.Lines[:len(page.Lines)-1] {
			kinds = append(kinds, page.Lines[i].Kind)
		}
		out = append(out, kinds)
	}
	return out
}

// TestFit: one-line paragraphs under a title of two rows, so that each case can be counted on one's fingers.
func TestFit(t *testing.T) {
	for _, tt := range []struct {
		name                     string
		paragraphs               int
		contacts, sealed, signed bool
		rows                     int
		fit                      Fit
		// pages are the lines of each page.
		pages []int
	}{
		{"room on the one page", 16, false, true, true, 22, NotFitted, []int{19}},
		{"a row too many for the one page", 17, false, true, true, 23, SignatureAlone, []int{20}},
		{"two rows too many: no grid helps, text is taken over", 18, false, true, true, 22, NotFitted, []int{17, 4}},
		{"the page a row short of full", 19, false, true, true, 20, SignatureAlone, []int{18, 4}},
		{"the page full", 20, false, true, true, 21, SignatureAlone, []int{19, 4}},
		{"a line goes over of itself", 21, false, true, true, 22, NotFitted, []int{20, 4}},
		{"no seal: a row less above the signature", 18, false, false, true, 23, SignatureAlone, []int{21}},
		{"contacts stand above the signature", 18, true, true, true, 22, NotFitted, []int{17, 6}},
		{"no signature, a full page", 20, false, false, false, 22, NotFitted, []int{21}},
		{"no signature, one line over", 21, false, false, false, 23, ShortLastPage, []int{22}},
		{"no signature, two lines over", 22, false, false, false, 21, ShortLastPage, []int{20, 3}},
		{"no signature, three lines over", 23, false, false, false, 22, NotFitted, []int{21, 3}},
		{"two full pages", 42, false, true, true, 21, SignatureAlone, []int{20, 21, 4}},
		{"the second page three rows short", 39, false, true, true, 23, SignatureAlone, []int{22, 20}},
		{"twenty pages take a long last one in", 20 + 19*22, false, true, true, 23, SignatureAlone, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := numbered(tt.paragraphs)
			doc.Seal = tt.sealed
			if !tt.contacts {
				documenttest.Drop(doc, document.Contact)
			}
			if !tt.signed {
				documenttest.Drop(doc, document.Issuer, document.Date)
			}
			pages := Notice(doc, fonts.Bundled())
			if pages.Grid.Rows != tt.rows || pages.Fit != tt.fit {
				t.Errorf("%d rows for reason %d, want %d for %d", pages.Grid.Rows, pages.Fit, tt.rows, tt.fit)
			}
			var got []int
			for _, kinds := range lineKinds(pages) {
				got = append(got, len(kinds))
			}
			if tt.pages != nil && !slices.Equal(got, tt.pages) {
				t.Errorf("pages of %d lines, want %d", got, tt.pages)
			}
		})
	}
}

// TestFitRules walks notices of every length over several pages' ends: what is fitted has a good last page on a grid of the style, what
// is not keeps the usual one, and no line breaks at another place for it.
func TestFitRules(t *testing.T) {
	fitted := map[int]int{}
	for n := 1; n <= 90; n++ {
		for shape := range 12 {
			doc := numbered(n)
			doc.Seal = shape%2 == 0
			if shape/2%2 == 0 {
				documenttest.Drop(doc, document.Contact)
			}
			switch shape / 4 {
			case 1: // no signature
				documenttest.Drop(doc, document.Issuer, document.Date)
			case 2: // a heading before the last paragraph, and a last paragraph of several lines
				if n > 2 {
					documenttest.SetLevel(doc, n-2, 1)
				}
				documenttest.Block(doc, n-1).Runs = runs(strings.Repeat("很长的一段", 1+n*7%60))
			}
			pages := Notice(doc, fonts.Bundled())
			checkPages(t, doc, pages)
			fitted[pages.Grid.Rows]++
			checkGrid(t, fmt.Sprintf("%d paragraphs, shape %d", n, shape), pages)
		}
	}
	for _, g := range append([]style.Grid{style.Usual}, style.Fitted[:]...) {
		if fitted[g.Rows] == 0 {
			t.Errorf("no notice was set on %d rows", g.Rows)
		}
	}
}

// checkGrid holds a notice's last pages to the rules of fitting, and its rows to the grid.
func checkGrid(t *testing.T, name string, pages *Pages) {
	t.Helper()
	if (pages.Grid == style.Usual) != (pages.Fit == NotFitted) || pages.Grid != style.Usual && !slices.Contains(style.Fitted[:], pages.Grid) {
		t.Errorf("%s: grid %v for reason %d", name, pages.Grid, pages.Fit)
	}
	kinds := lineKinds(pages)
	last := kinds[len(kinds)-1]
	if pages.Fit != NotFitted && len(kinds) > 1 && (len(last) < style.LeastOnLastPage || last[0] == document.Issuer || last[0] == document.Date) {
		t.Errorf("%s: fitted, and the last page holds %v", name, last)
	}
	if n := len(pages.Pages); pages.Fit != NotFitted && n > 1 {
		// The page before is full, or ends with a paragraph and is nearly so.
		above := pages.Pages[n-2].Lines[len(kinds[n-2])-1]
		foot := style.MarginTop + style.Length(pages.Grid.Rows)*pages.Grid.Pitch
		hole := int((foot - above.Y) / pages.Grid.Pitch)
		if hole > style.FitHole && above.Level == 0 || hole > 0 && !above.Ends {
			t.Errorf("%s: fitted, and %d rows are blank below %q", name, hole, above.Text())
		}
	}
	for i, page := range pages.Pages {
		for k := 1; k < len(kinds[i]); k++ {
			if d := page.Lines[k].Y - page.Lines[k-1].Y; kinds[i][k-1] != document.Title && d%pages.Grid.Pitch != 0 {
				t.Errorf("%s: two rows are %d apart, on a pitch of %d", name, d, pages.Grid.Pitch)
			}
		}
	}
}

// TestHoleBefore: text that goes over to the signature leaves no great hole where another grid has none. A title of two rows, one-line
// paragraphs and a closing one of three lines, two contacts, two blank rows, name and date.
func TestHoleBefore(t *testing.T) {
	for paragraphs, want := range map[int]int{
		11: 22, // everything on one page
		12: 23, // eight rows would be blank; one more row a page, and there is but one
		13: 22, // seven, and no grid helps
		14: 22, // six are let be
		57: 23, // seven on the third page
	} {
		doc := numbered(paragraphs)
		doc.Add(documenttest.Part(document.Paragraph, strings.Repeat("甲乙丙丁戊己庚", 12)[:3*70]))
		pages := Notice(doc, fonts.Bundled())
		checkPages(t, doc, pages)
		if pages.Grid.Rows != want || (pages.Fit == HoleBefore) != (want != 22) {
			t.Errorf("%d paragraphs: %d rows for reason %d, want %d", paragraphs, pages.Grid.Rows, pages.Fit, want)
		}
	}
}

// TestFitChangesNoLine: a fitted notice has the lines that it has beside a longer one that needs no fitting.
func TestFitChangesNoLine(t *testing.T) {
	doc := numbered(17)
	documenttest.Drop(doc, document.Contact)
	documenttest.Block(doc, 3).Runs = runs(strings.Repeat("一是坚持走特色办学发展道路，", 1))
	want := numbered(5)
	documenttest.Drop(want, document.Contact)
	documenttest.Block(want, 3).Runs = documenttest.Block(doc, 3).Runs
	long, short := pageTexts(Notice(doc, fonts.Bundled())), pageTexts(Notice(want, fonts.Bundled()))
	if Notice(doc, fonts.Bundled()).Fit == NotFitted {
		t.Fatal("the notice is not fitted")
	}
	if !slices.Equal(long[0][:6], short[0][:6]) {
		t.Errorf("%q and %q", long[0][:6], short[0][:6])
	}
}

// kept is how many parts a word processor ties to the signature.
func kept(pages *Pages) int {
	n := 0
	for _, h := range pages.Holds {
		if h.WithNext {
			n++
		}
	}
	return n
}

// TestKept: which blocks a word processor ties to the signature.
func TestKept(t *testing.T) {
	text := func(lines int) document.Part {
		return documenttest.Part(document.Paragraph, strings.Repeat("甲乙丙丁戊己庚", 4*lines)[:3*(28*lines-4)])
	}
	for _, tt := range []struct {
		name string
		last []document.Part
		want int
	}{
		{"two short paragraphs", []document.Part{text(1), text(1)}, 2},
		{"a paragraph of two lines", []document.Part{text(1), text(2)}, 1},
		{"a short one below a longer one, which goes whole", []document.Part{text(3), text(1)}, 2},
		{"a long one", []document.Part{text(9)}, 1},
	} {
		doc := numbered(0)
		documenttest.Add(doc, tt.last...)
		if got := kept(Notice(doc, fonts.Bundled())); got != tt.want {
			t.Errorf("%s: %d kept, want %d", tt.name, got, tt.want)
		}
	}
	// A page that ends of itself within the paragraph needs no tie.
	doc := numbered(14)
	doc.Add(text(9))
	pages := Notice(doc, fonts.Bundled())
	if kinds := lineKinds(pages); len(kinds) != 2 || kinds[1][0] != document.Paragraph || kept(pages) != 0 {
		t.Errorf("%d kept of a paragraph that the page divides: %v", kept(pages), kinds)
	}
	documenttest.Drop(doc, document.Issuer, document.Date)
	if got := kept(Notice(doc, fonts.Bundled())); got != 0 {
		t.Errorf("%d kept without a signature", got)
	}
}
