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

// TestRetracedElsewhere builds the notices of other offices with the templates that were taken from the sample's notices.
func TestRetracedElsewhere(t *testing.T) {
	sample := generatortest.Sample(t)
	files, err := filepath.Glob("testdata/offices/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
		bundled := generatortest.Template(t, name)
		first, _ := generator.Build(sample, generator.Options{Template: bundled})
		m, _ := manuscript.Read([]byte(strings.Join(first.Document.Paragraphs(), "\n")))
		taken, _ := compose.Parse(name, retrace.Template(name, m, first.Facts).Source)
		same, all := 0, 0
		for _, file := range files {
			o := readOffice(t, file)
			EachUnit([]string{o.dir}, o.reading(t), &listener{}, func(_ string, unit *ledger.Unit, _ bool) {
				want, _ := generator.Build(unit, generator.Options{Template: bundled})
				if want == nil || want.Facts.CategoryCount < 2 || want.Facts.GroupCount > 0 || unit.Info.Inspection().Name != "巡察" {
					return
				}
				all++
				got, findings := generator.Build(unit, generator.Options{Template: taken, Draft: true})
				if got == nil {
					t.Log(file, findings)
					return
				}
				a, b := want.Document.Paragraphs(), got.Document.Paragraphs()
				if strings.Join(a, "\n") == strings.Join(b, "\n") {
					same++
					return
				}
				for i := range min(len(a), len(b)) {
					if a[i] != b[i] {
						t.Logf("%s %s\n\t%s\n\t%s", filepath.Base(file), name, a[i], b[i])
						break
					}
				}
			})
		}
		t.Logf("%s: %d of %d", name, same, all)
	}
}
