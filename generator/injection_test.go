package generator_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// formulas are cells with which a spreadsheet, were they formulas there, would run a program or lie.
var formulas = map[string]any{
	"B2": "@HYPERLINK(\"http://example.invalid\",\"甲\")", "C2": "@cmd|' /C calc'!A0", "C4": "\t-1+1", "D2": "+1+1", "D3": "@SUM(1)",
	"D4": "DDEAUTO c:\\windows\\system32\\cmd.exe", "E2": "-2+3", "E3": "{ INCLUDETEXT \"/etc/passwd\" }", "E4": "=1;=2", "I3": "-NOW()",
}

// TestFormulasStayText: a formula as it was typed is refused by the ledger's reader; what else looks like a formula or a field is text in the notice and its attachment, and nothing in either file acts.
func TestFormulasStayText(t *testing.T) {
	l, list := ledger.Read(sheet.Open("台账.xlsx", sheettest.PlainBook(formulas).Zip(), ""), ledger.Options{})
	if l == nil || list.HasError() {
		t.Fatal(list)
	}
	notice, list := generator.Build(&l.Units[0], generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures, WithLedger: true})
	if notice == nil {
		t.Fatal(list)
	}
	docx, page := docxText(t, notice.Files[0].Data), pdfText(t, notice.Files[1].Data)
	for cell, v := range formulas {
		want := plain(strings.TrimSpace(v.(string)))
		if !strings.Contains(docx, want) {
			t.Errorf("the DOCX has lost %s %q", cell, want)
		}
		if !strings.Contains(page, want) {
			t.Errorf("the PDF has lost %s %q", cell, want)
		}
	}
}

// plain leaves out the blanks, which the layout may drop at a line's end.
func plain(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }

// docxText is all text of the document, after a look at all parts for what acts: a field other than the page's number, a link, an object.
func docxText(t *testing.T, data []byte) string {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`<w:instrText[^>]*>([^<]*)<|<w:fldSimple [^>]*w:instr="([^"]*)"`).FindAllSubmatch(part, -1) {
			if field := strings.TrimSpace(string(m[1]) + string(m[2])); strings.Fields(field)[0] != "PAGE" {
				t.Errorf("%s has the field %q", f.Name, field)
			}
		}
		for _, acts := range []string{"<w:hyperlink", "<w:object", "TargetMode=\"External\"", "altChunk"} {
			if bytes.Contains(part, []byte(acts)) {
				t.Errorf("%s has %s", f.Name, acts)
			}
		}
		if f.Name == "word/document.xml" {
			for _, m := range regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>`).FindAllSubmatch(part, -1) {
				text.Write(m[1])
			}
		}
	}
	return plain(strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&quot;", `"`, "&#39;", "'", "&apos;", "'", "&amp;", "&").Replace(text.String()))
}

// pdfText is all text of the pages, after a look for what acts.
func pdfText(t *testing.T, data []byte) string {
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	root := r.Trailer().Key("Root")
	for _, key := range []string{"OpenAction", "AA", "AcroForm"} {
		if !root.Key(key).IsNull() {
			t.Errorf("the PDF has %s", key)
		}
	}
	if names := root.Key("Names"); !names.Key("JavaScript").IsNull() || !names.Key("EmbeddedFiles").IsNull() {
		t.Error("the PDF has scripts or files")
	}
	var text strings.Builder
	for n := range r.NumPage() {
		page := r.Page(n + 1)
		if !page.V.Key("Annots").IsNull() || !page.V.Key("AA").IsNull() {
			t.Errorf("page %d acts", n+1)
		}
		for _, c := range page.Content().Text {
			text.WriteString(c.S)
		}
	}
	return plain(text.String())
}
