package run

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/retrace"
	"gongshi/generator/stats"
)

// eachOffice calls do with each unit of each ledger of testdata/offices.
func eachOffice(t *testing.T, do func(office string, unit *ledger.Unit)) {
	t.Helper()
	files, err := filepath.Glob("testdata/offices/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		o := readOffice(t, file)
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		EachUnit([]string{o.dir}, o.reading(t), &listener{}, func(_ string, unit *ledger.Unit, _ bool) { do(name, unit) })
	}
}

// takenBack makes a template of a notice.
func takenBack(t *testing.T, name, notice string, facts *stats.Facts) (retrace.Result, *compose.Template) {
	t.Helper()
	m, findings := manuscript.Read([]byte(notice))
	if m == nil {
		t.Fatal(findings)
	}
	r := retrace.Template(name, m, facts)
	tmpl, findings := compose.Parse(name, r.Source)
	if tmpl == nil {
		t.Fatal(findings)
	}
	return r, tmpl
}

// TestRetraced takes the notices of all offices back into templates: nearly all come back without a doubt, and none of the others without a word.
func TestRetraced(t *testing.T) {
	const least = 236
	whole, all := 0, 0
	eachOffice(t, func(office string, unit *ledger.Unit) {
		for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
			notice, _ := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name)})
			if notice == nil {
				continue
			}
			all++
			old := strings.Join(notice.Document.Paragraphs(), "\n")
			r, tmpl := takenBack(t, name, old, notice.Facts)
			doc, _ := compose.Notice(tmpl, notice.Facts, true)
			same := doc != nil && strings.Join(doc.Paragraphs(), "\n") == old
			if same != r.Same || !same && len(r.Findings) == 0 {
				t.Errorf("%s %s: comes back %v, says %v: %v", office, name, same, r.Same, r.Findings)
			}
			if same && len(r.Findings) == 0 {
				whole++
			}
		}
	})
	if whole < least {
		t.Errorf("%d of %d notices come back without a doubt, want %d", whole, all, least)
	}
}

// TestRetracedElsewhere builds the notices of other offices with the templates that were taken from the sample's notices: they say the same as the bundled ones.
func TestRetracedElsewhere(t *testing.T) {
	sample := generatortest.Sample(t)
	// One category or problem of a status has no number there, and what stands below it is then numbered as a level above, which the sample does not show.
	otherwise := map[string][]string{"jinzhan": {"band-rows-numbered", "case-two-row-header", "numerals-in-cells"}}
	for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
		bundled := generatortest.Template(t, name)
		first, findings := generator.Build(sample, generator.Options{Template: bundled})
		if first == nil {
			t.Fatal(findings)
		}
		_, taken := takenBack(t, name, strings.Join(first.Document.Paragraphs(), "\n"), first.Facts)
		all := 0
		eachOffice(t, func(office string, unit *ledger.Unit) {
			want, _ := generator.Build(unit, generator.Options{Template: bundled})
			if want == nil || want.Facts.CategoryCount < 2 || want.Facts.GroupCount > 0 || len(want.Facts.Own) > 0 || unit.Info.Inspection().Name != "巡察" {
				return // the sample has categories, two levels, no status of the office's own, and is of a 巡察
			}
			all++
			got, findings := generator.Build(unit, generator.Options{Template: taken})
			if got == nil {
				t.Errorf("%s %s: %v", office, name, findings)
				return
			}
			same := slices.Equal(want.Document.Paragraphs(), got.Document.Paragraphs())
			if same == slices.Contains(otherwise[name], office) {
				t.Errorf("%s %s: same %v\n%s", office, name, same, strings.Join(got.Document.Paragraphs(), "\n"))
			}
		})
		if all < 8 {
			t.Errorf("%s: only %d offices", name, all)
		}
	}
}
