// Package generatortest has what tests of whole notices share: the sample, the bundled templates, and a look into files.
package generatortest

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"gongshi/generator/compose"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/templates"
)

// Path is a file of the repository, by its path there, from whatever folder a test runs in.
func Path(name string) string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "..", "..", filepath.FromSlash(name))
}

// Source is a bundled template's text.
func Source(name string) string {
	source, _ := templates.Source(name)
	return source
}

// Template is a bundled template.
func Template(t testing.TB, name string) *compose.Template {
	t.Helper()
	source, _ := templates.Source(name)
	tmpl, findings := compose.Parse(name, source)
	if tmpl == nil || len(findings) > 0 {
		t.Fatalf("the template %s: %v", name, findings)
	}
	return tmpl
}

// Forms is a template with tables, forms and attachments of its own.
func Forms(t testing.TB) *compose.Template {
	t.Helper()
	source, err := os.ReadFile(Path("generator/testdata/forms.tmpl"))
	if err != nil {
		t.Fatal(err)
	}
	tmpl, findings := compose.Parse("forms.tmpl", string(source))
	if tmpl == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	return tmpl
}

// ForPapers is what the sample does not say and a paper to a superior body needs.
var ForPapers = ledger.Setting{Key: "主送机关", Value: "县委巡察工作领导小组办公室"}

// Sample is the unit of the sample, with settings as --set gives them. It has no findings.
func Sample(t testing.TB, settings ...ledger.Setting) *ledger.Unit {
	t.Helper()
	book, findings := ledger.Read(sheet.OpenFile(Path("samples/xixian-ergao.xlsx"), ""), ledger.Options{Set: settings})
	if findings.HasError() || book == nil || len(book.Units) != 1 {
		t.Fatalf("the sample: %v", findings)
	}
	if len(findings) > 0 {
		t.Errorf("the sample has findings: %v", findings)
	}
	return &book.Units[0]
}

// Part is a part of a package, such as word/document.xml of a DOCX.
func Part(t testing.TB, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	body, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
