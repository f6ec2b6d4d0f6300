package generator_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
)

// forms is the sample's report with tables, forms and three attachments.
func forms(t testing.TB, options generator.Options) *generator.Notice {
	t.Helper()
	options.Template, options.Formats = generatortest.Forms(t), withoutPictures
	notice, findings := generator.Build(generatortest.Sample(t), options)
	if notice == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	return notice
}

// TestForms: a report with tables, forms and attachments says, page by page, what the golden file says.
func TestForms(t *testing.T) {
	notice := forms(t, generator.Options{WithLedger: true})
	var b strings.Builder
	for _, page := range notice.Laid.Pages {
		fmt.Fprintf(&b, "== page %d", page.Number)
		if page.Landscape {
			b.WriteString(", turned")
		}
		b.WriteString("\n")
		for i := range page.Lines {
			l := &page.Lines[i]
			switch {
			case l.IsPageNumber():
				continue
			case l.Piece == document.Head, l.Piece == document.Content:
				fmt.Fprintf(&b, "[%d.%d] ", l.Row, l.Column)
			}
			b.WriteString(l.Text() + "\n")
		}
	}
	golden.Hold(t, "testdata/forms.txt", b.String())
}

// TestFormsSayAll: both files hold every word of the document, in its order, and a form stands on each page of its attachment.
func TestFormsSayAll(t *testing.T) {
	notice := forms(t, generator.Options{})
	main := generatortest.Part(t, notice.Files[0].Data, "word/document.xml")
	at := 0
	for _, p := range notice.Document.Passages() {
		for _, r := range document.Text(p.Runs) {
			i := strings.IndexRune(main[at:], r)
			if i < 0 {
				t.Fatalf("the DOCX lacks %q", document.Text(p.Runs))
			}
			at += i
		}
	}
	problems := 0
	for _, c := range notice.Facts.Categories {
		problems += len(c.Problems)
	}
	pages := map[int]int{}
	forms := map[int]bool{}
	for i := range notice.Laid.Pages {
		for k := range notice.Laid.Pages[i].Lines {
			if l := &notice.Laid.Pages[i].Lines[k]; !l.IsPageNumber() && l.Kind == document.Form && notice.Document.Parts[l.Part].Attachment == 2 {
				if before, ok := pages[i]; ok && before != l.Part {
					t.Errorf("page %d has two forms", i+1)
				}
				pages[i], forms[l.Part] = l.Part, true
			}
		}
	}
	if len(forms) != problems {
		t.Errorf("%d forms for %d problems", len(forms), problems)
	}
}
