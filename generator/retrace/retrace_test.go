package retrace_test

import (
	"os"
	"strings"
	"testing"

	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/manuscript"
	"gongshi/generator/retrace"
	"gongshi/generator/stats"
)

// text reads a text as a manuscript.
func text(t testing.TB, s string) *manuscript.Manuscript {
	t.Helper()
	m, findings := manuscript.Read([]byte(s))
	if m == nil {
		t.Fatal(findings)
	}
	return m
}

// notice is what a template makes of facts.
func notice(t testing.TB, tmpl *compose.Template, facts *stats.Facts) string {
	t.Helper()
	doc, findings := compose.Notice(tmpl, facts, false)
	if doc == nil {
		t.Fatal(findings)
	}
	return strings.Join(doc.Paragraphs(), "\n")
}

func TestBundled(t *testing.T) {
	facts := stats.Collect(generatortest.Sample(t))
	for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
		old := notice(t, generatortest.Template(t, name), facts)
		r := retrace.Template(name+".txt", text(t, old), facts)
		os.WriteFile("/tmp/fromold/"+name+".tmpl", []byte(r.Source), 0o644)
		for _, f := range r.Findings {
			t.Error(f)
		}
		r = retrace.Template(name+".txt", text(t, old), nil)
		os.WriteFile("/tmp/fromold/"+name+"-frame.tmpl", []byte(r.Source), 0o644)
		for _, f := range r.Findings {
			t.Log(f)
		}
	}
}
