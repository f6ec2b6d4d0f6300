package generator_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/generatortest"
	"gongshi/generator/layout"
	"gongshi/generator/stats"
	"gongshi/generator/style"
)

// TestMadeUpNotices: the made-up notices are what they are for, the layout keeps its rules in them, and the DOCX holds no break of a line but
// the title's.
func TestMadeUpNotices(t *testing.T) {
	fewest, most := 1000, 0
	for _, m := range notices {
		t.Run(m.name, func(t *testing.T) {
			unit, tmpl := m.unit(t), m.template(t)
			notice, findings := generator.Build(unit, generator.Options{Template: tmpl, Formats: withoutPictures})
			if findings = withoutFit(findings); notice == nil || len(findings) > 0 {
				t.Fatal(findings)
			}
			if n := len([]rune(notice.Title)); n < 8 || n > 60 {
				t.Errorf("a title of %d characters", n)
			}
			fewest, most = min(fewest, notice.Pages), max(most, notice.Pages)
			doc, _ := compose.Notice(tmpl, stats.Collect(unit), false)
			if d := cmp.Diff(doc.Paragraphs(), docxParagraphs(t, notice.Files[0].Data)); d != "" {
				t.Errorf("the DOCX's text is not the notice's (-want +got):\n%s", d)
			}
			checkNoBreaks(t, generatortest.Part(t, notice.Files[0].Data, "word/document.xml"))
			checkLineEnds(t, layout.Notice(doc, fonts.Bundled()))
		})
	}
	if fewest > 1 || most < 20 {
		t.Errorf("notices of %d to %d pages", fewest, most)
	}
}

// checkNoBreaks: w:br stands in the title alone, whose lines are broken by meaning and could not be had otherwise; no tab and no character
// without a width stands anywhere.
func checkNoBreaks(t *testing.T, all string) {
	t.Helper()
	title, body, _ := strings.Cut(all, "</w:p>")
	if !strings.Contains(title, `<w:pStyle w:val="Title"/>`) {
		t.Error("the first paragraph is not the title")
	}
	for _, mark := range []string{"<w:br", "<w:cr", "<w:tab/>", "<w:softHyphen", "<w:noBreakHyphen"} {
		if strings.Contains(body, mark) {
			t.Errorf("the body holds %s", mark)
		}
	}
	if i := strings.IndexFunc(all, func(r rune) bool { return r == '\t' || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) }); i >= 0 {
		t.Errorf("the document holds %q", all[i:i+3])
	}
}

// checkLineEnds: no mark at the wrong end of a line, no lone last character.
func checkLineEnds(t *testing.T, pages *layout.Pages) {
	t.Helper()
	var before string // the line above, if it is of the same paragraph
	for _, p := range pages.Pages {
		for i := range p.Lines {
			l := &p.Lines[i]
			if l.Kind != document.Heading && l.Kind != document.Paragraph && l.Kind != document.Contact || l.IsPageNumber() {
				continue
			}
			text := []rune(l.Text())
			if strings.ContainsRune(style.NeverLast, text[len(text)-1]) && !l.Ends {
				t.Errorf("a line ends with %q: %s", text[len(text)-1], string(text))
			}
			if before != "" {
				if strings.ContainsRune(style.NeverFirst, text[0]) {
					t.Errorf("a line begins with %q: %s", text[0], string(text))
				}
				if said := strings.Trim(strings.Trim(string(text), style.NeverFirst+"—…"), style.NeverLast); l.Ends && len([]rune(said)) < 2 {
					t.Errorf("a last line says no more than %s", string(text))
				}
				if last := before[len(before)-1]; last >= '0' && last <= '9' && unicode.IsDigit(text[0]) {
					t.Errorf("a number is torn: %s|%s", before, string(text))
				}
			}
			before = string(text)
			if l.Ends {
				before = ""
			}
		}
	}
}
