package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

func attached() *document.Document {
	doc := sample()
	doc.Attach(&document.Table{
		Name:    "整改情况一览表",
		Columns: []document.Column{{Heading: "序号", Width: 1, Center: true}, {Heading: "整改措施", Width: 5}},
		Rows:    [][]document.Cell{{{Text: "1"}, {Text: "制定方案"}}, {{Joined: true}, {Text: "落实方案"}}},
	})
	return doc
}

// TestAttachmentExtracts: each page says what is on it, the landscape one its table row by row.
func TestAttachmentExtracts(t *testing.T) {
	doc := attached()
	r := read(t, write(t, doc))
	if r.NumPage() != 2 {
		t.Fatalf("%d pages", r.NumPage())
	}
	paragraphs := doc.Paragraphs()
	at := slices.Index(paragraphs, document.AttachmentMark)
	for n, want := range []string{strings.Join(paragraphs[:at], "") + "— 1 —", "附件整改情况一览表序号整改措施1制定方案落实方案— 2 —"} {
		var got strings.Builder
		for _, c := range r.Page(n + 1).Content().Text {
			got.WriteString(c.S)
		}
		if got.String() != want {
			t.Errorf("page %d says\n%s\nwant\n%s", n+1, got.String(), want)
		}
	}
}

// TestSheets: upright and lying, each as large as it is read; bookmarks reach the heads of both.
func TestSheets(t *testing.T) {
	data := write(t, attached())
	r := read(t, data)
	for n, want := range [][2]style.Length{{style.PageWidth, style.PageHeight}, {style.TurnedWidth, style.TurnedHeight}} {
		box := r.Page(n + 1).V.Key("MediaBox")
		if box.IsNull() {
			box = r.Trailer().Key("Root").Key("Pages").Key("MediaBox")
		}
		if w, h := box.Index(2).Float64(), box.Index(3).Float64(); math.Abs(w-want[0].Points()) > 0.01 || math.Abs(h-want[1].Points()) > 0.01 {
			t.Errorf("page %d is %g × %g", n+1, w, h)
		}
	}
	dests := regexp.MustCompile(`/XYZ 0 (-?[\d.]+) null`).FindAllSubmatch(data, -1)
	outline := layout.Notice(attached(), fonts.Bundled()).Outline
	if len(dests) != len(outline) {
		t.Fatalf("%d destinations for %d headings", len(dests), len(outline))
	}
	for i, h := range outline {
		height := style.PageHeight
		if h.Page == 1 {
			height = style.TurnedHeight
		}
		if got := number(t, string(dests[i][1])); math.Abs(got-(height-h.Y).Points()) > 0.01 {
			t.Errorf("%q is at %g, want %g", h.Text, got, (height - h.Y).Points())
		}
	}
}

// TestRulesAndTurnedNumber reads the landscape page's operators: the rules where the layout has them, the number alone on the upright sheet.
func TestRulesAndTurnedNumber(t *testing.T) {
	doc := attached()
	documenttest.Drop(doc, document.Title, document.Heading, document.Paragraph, document.Issuer, document.Date)
	pages := layout.Notice(doc, fonts.Bundled())
	data, err := Write(doc, &layout.Pages{Pages: pages.Pages[1:]})
	if err != nil {
		t.Fatal(err)
	}
	content := pageContent(t, data)
	rules := regexp.MustCompile(`([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f\n`).FindAllStringSubmatch(content, -1)
	want := pages.Pages[1].Rules
	if len(rules) != len(want) || len(want) == 0 {
		t.Fatalf("%d rules, want %d", len(rules), len(want))
	}
	for i, r := range want {
		for k, v := range []style.Length{r.X, style.TurnedHeight - r.Y - r.Height, r.Width, r.Height} {
			if got := number(t, rules[i][k+1]); math.Abs(got-v.Points()) > 0.001 {
				t.Errorf("rule %d is %v, want %v", i, rules[i][1:], r)
			}
		}
	}
	turned := regexp.MustCompile(`(?s)q 0 -1 1 0 0 595\.276 cm\n(.*)Q\n`).FindStringSubmatch(content)
	if turned == nil || strings.Count(turned[1], "Tj") != 1 {
		t.Errorf("the page number is not turned alone:\n%s", content)
	}
}
