//go:build conformance

package generator_test

import (
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/templates"
)

// TestVeraPDFCallsItAccessible: every bundled paper, a notice with its table and a draft are PDF/A-1b, PDF/A-1a and PDF/UA-1. What veraPDF does not look
// at (kinds of headings, header cells, order of reading, language) the tests of the tags hold.
func TestVeraPDFCallsItAccessible(t *testing.T) {
	dir := t.TempDir()
	var files []string
	build := func(name string, opt generator.Options) {
		t.Helper()
		opt.Formats = withoutPictures
		notice, findings := generator.Build(generatortest.Sample(t, headed...), opt)
		if notice == nil {
			t.Fatal(name, findings)
		}
		_, pdf := writeFiles(t, filepath.Join(dir, name), notice)
		files = append(files, pdf)
	}
	for _, name := range templates.Names() {
		build(name, generator.Options{Template: generatortest.Template(t, name)})
	}
	build("附表", generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: true})
	build("草稿", generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: true})
	said := generatortest.VeraPDF(t, "../.ci/judge", files...)
	if strings.Contains(said, "NO ") || strings.Count(said, "yes ") != 3*len(files) {
		t.Errorf("veraPDF:\n%s", said)
	}
}
