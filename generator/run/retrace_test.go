package run

import (
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/retrace"
)

// TestRetraced takes the notices of all offices back into templates.
func TestRetraced(t *testing.T) {
	files, err := filepath.Glob("testdata/offices/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	whole, all := 0, 0
	for _, file := range files {
		o := readOffice(t, file)
		EachUnit([]string{o.dir}, o.reading(t), &listener{}, func(_ string, unit *ledger.Unit, _ bool) {
			for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
				tmpl := generatortest.Template(t, name)
				notice, _ := generator.Build(unit, generator.Options{Template: tmpl})
				if notice == nil {
					continue
				}
				all++
				old := strings.Join(notice.Document.Paragraphs(), "\n")
				m, _ := manuscript.Read([]byte(old))
				r := retrace.Template(name, m, notice.Facts)
				back, problems := compose.Parse(name, r.Source)
				if back == nil {
					t.Errorf("%s: %v", file, problems)
					continue
				}
				doc, _ := compose.Notice(back, notice.Facts, false)
				if doc != nil && strings.Join(doc.Paragraphs(), "\n") == old && len(r.Findings) == 0 {
					whole++
					continue
				}
				t.Logf("%s %s %s: %v", filepath.Base(file), unit.Name(), name, r.Findings)
			}
		})
	}
	t.Logf("%d of %d notices come back whole", whole, all)
}
