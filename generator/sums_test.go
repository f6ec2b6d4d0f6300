package generator_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/templates"
)

// TestSums: the sample's and the made-up notices stay as they are, byte for byte, before they are packed: of each the golden file has the number of pages, and a
// sum of each part of the DOCX and of the PDF's objects. A sum that changes says which part is another; build the notice with the commit before to see how, and
// where that is right, write the file anew with -update.
func TestSums(t *testing.T) {
	var b strings.Builder
	tell := func(name string, unit *ledger.Unit, opt generator.Options) {
		opt.Formats, opt.Force = withoutPictures, true
		notice, findings := generator.Build(unit, opt)
		if notice == nil {
			t.Errorf("%s: %v", name, findings)
			return
		}
		fmt.Fprintf(&b, "== %s: %d pages, %d findings\n", name, notice.Pages, len(findings))
		for _, f := range notice.Files {
			if f.Extension == "docx" {
				tellParts(t, &b, f.Data)
			} else {
				fmt.Fprintf(&b, "%s %s\n", sum(unpacked(t, f.Data)), f.Extension)
			}
		}
		if notice.Annotated != nil {
			tellParts(t, &b, notice.Annotated)
		}
	}
	for _, name := range templates.Names() {
		tell("the sample as "+name, generatortest.Sample(t, generatortest.ForPapers), generator.Options{Template: generatortest.Template(t, name)})
	}
	tell("the sample with its ledger and faces", generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: true, EmbedFonts: true})
	tell("the sample, masked and with comments", generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "gongshi"), Mask: true, Annotate: true, Taste: true})
	draft := generatortest.Sample(t)
	for _, item := range []string{"反馈日期", "落款日期", "领导小组组长", "联系电话"} {
		delete(draft.Info, item)
	}
	tell("a draft", draft, generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: true})
	for i, m := range notices {
		tell(m.name, m.unit(t), generator.Options{Template: m.template(t)})
		if i%3 == 0 {
			tell(m.name+", with its ledger", m.unit(t), generator.Options{Template: m.template(t), WithLedger: true})
		}
	}
	golden.Hold(t, "testdata/sums.txt", b.String())
}

func sum(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data))[:16] }

func tellParts(t *testing.T, b *strings.Builder, docx []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(b, "%s %s\n", sum(data), f.Name)
	}
}

var (
	packedStream = regexp.MustCompile(`(?s)/Filter /FlateDecode /Length +\d+>>\nstream\n(.*?)\nendstream\nendobj\n`)
	unlike       = regexp.MustCompile(`(?s)\nxref\n.*`)
)

// unpacked is a PDF with its streams unpacked, without the table and the identifier, which hang on how they were packed.
func unpacked(t *testing.T, pdf []byte) []byte {
	t.Helper()
	return packedStream.ReplaceAllFunc(unlike.ReplaceAll(pdf, nil), func(found []byte) []byte {
		r, err := zlib.NewReader(bytes.NewReader(packedStream.FindSubmatch(found)[1]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		return data
	})
}
