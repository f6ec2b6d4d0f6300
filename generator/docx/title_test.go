package docx

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// lines gives the title's lines as the file breaks them.
func lines(p wParagraph) []string {
	out := []string{""}
	for _, r := range p.Runs {
		for range r.Breaks {
			out = append(out, "")
		}
		out[len(out)-1] += r.Text
	}
	return out
}

func TestTitleBreaks(t *testing.T) {
	const text = "甲乙丙丁戊己"
	for _, c := range []struct {
		name           string
		layout, breaks []int
		want           string
	}{
		{"none", nil, nil, "甲乙丙丁戊己"},
		{"one", []int{2}, nil, "甲乙|丙丁戊己"},
		{"two", []int{2, 4}, nil, "甲乙|丙丁|戊己"},
		{"in order only", []int{4, 2, 4, 5}, nil, "甲乙丙丁|戊|己"},
		{"outside the title", []int{-3, 0, 6, 7}, nil, "甲乙丙丁戊己"},
		{"the layout decides, not the breaks that the title asks for", nil, []int{3}, "甲乙丙丁戊己"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := documenttest.Make(document.Part{
				Kind: document.Title, Runs: []document.Run{{Text: "甲"}, {Text: "乙丙", Missing: true}, {Text: "丁戊己"}}, Breaks: c.breaks,
			})
			title := paragraphs(t, doc, lined(doc, c.layout...))[0]
			if got := strings.Join(lines(title), "|"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if title.text() != text {
				t.Errorf("the title now reads %s", title.text())
			}
			if !slices.ContainsFunc(title.Runs, func(r wRun) bool { return r.Highlight.Val == "yellow" }) {
				t.Error("the gap is not highlighted any more")
			}
		})
	}
}

// The body begins on a grid row whatever the title takes.
func TestTitleHeight(t *testing.T) {
	for _, grid := range append([]style.Grid{style.Usual}, style.Fitted[:]...) {
		for n := 1; n <= style.TitleMaxLines+1; n++ {
			s := titleSpacing(n, grid.Pitch)
			if got, want := n*s.line+s.after, (style.TitleRows(n)+style.TitleGap)*grid.Pitch.Twips(); got != want {
				t.Errorf("%d lines take %d twips, want %d", n, got, want)
			}
			if s.after < 0 {
				t.Errorf("%d lines leave %d twips below", n, s.after)
			}
		}
	}
	doc := documenttest.Make(documenttest.Part(document.Title, "甲乙丙"))
	if got := paragraphs(t, doc, lined(doc))[0].Spacing.Attrs; got != nil {
		t.Errorf("a title of one line has spacing of its own: %v", got)
	}
	two := paragraphs(t, doc, lined(doc, 2))[0].Spacing
	if got, want := two.get("line"), strconv.Itoa(style.TitlePitch(style.Pitch).Twips()); got != want {
		t.Errorf("line pitch of two lines is %s, want %s", got, want)
	}
}
