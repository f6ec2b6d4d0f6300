package generator_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/stats"
	"gongshi/templates"
)

// TestGoldenTexts holds the other notices of the sample to their texts, a paragraph a line, and the DOCX to the same.
func TestGoldenTexts(t *testing.T) {
	unit := generatortest.Sample(t, generatortest.ForPapers)
	for _, name := range templates.Names() {
		if name == "gongshi" { // TestReferenceNotice
			continue
		}
		text := generatortest.Template(t, name)
		doc, findings := compose.Notice(text, stats.Collect(unit.For(text.Audience())), false)
		if len(findings) > 0 {
			t.Fatalf("%s: %v", name, findings)
		}
		notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name), Formats: generator.Formats[:1]})
		if notice == nil || len(findings) > 0 {
			t.Fatalf("%s: %v", name, findings)
		}
		if d := cmp.Diff(doc.Paragraphs(), docxParagraphs(t, notice.Files[0].Data)); d != "" {
			t.Errorf("%s: the DOCX says something else (-document +DOCX):\n%s", name, d)
		}
		path := "testdata/xixian-ergao-" + name + ".txt"
		got := strings.Join(doc.Paragraphs(), "\n") + "\n"
		golden.Hold(t, path, got)
	}
}
