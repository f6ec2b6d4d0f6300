package generator_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/style"
)

func buildAttached(t testing.TB, unit *ledger.Unit) *generator.Notice {
	t.Helper()
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures, WithLedger: true})
	if notice == nil || len(findings) > 0 {
		t.Fatalf("findings: %v", findings)
	}
	return notice
}

// ledgerTexts are the table's texts as the sample's ledger has them, cell by cell, row by row.
func ledgerTexts(unit *ledger.Unit) []string {
	out := strings.Split("序号 存在问题 整改措施 责任部门 整改时限 完成情况", " ")
	cell := ""
	for _, it := range unit.Items {
		out = append(out, it.No.Text)
		if it.Problem.Cell != cell {
			out = append(out, it.Problem.Text)
		}
		cell = it.Problem.Cell
		out = append(out, it.Measure.Text, it.Department.Text, it.Deadline.Text, it.Status.String())
	}
	return out
}

// TestMadeUpAttachments: every notice can be written with its table, however long the cells.
func TestMadeUpAttachments(t *testing.T) {
	for _, m := range notices {
		notice, findings := generator.Build(m.unit(t), generator.Options{Template: m.template(t), Formats: withoutPictures, WithLedger: true, Force: true}) // lists and numbers are drawn by lot
		if notice == nil {
			t.Errorf("%s: %v", m.name, findings)
		}
	}
}

// TestSampleAttachment: both files hold the notice as it is without the attachment, and after it every 项 of the ledger.
func TestSampleAttachment(t *testing.T) {
	unit := generatortest.Sample(t)
	plain, notice := build(t, unit), buildAttached(t, unit)
	if notice.Pages <= plain.Pages {
		t.Errorf("%d pages with the attachment, %d without", notice.Pages, plain.Pages)
	}
	table := ledgerTexts(unit)

	var got []string
	for _, p := range docxParagraphs(t, notice.Files[0].Data) {
		if p != "" { // the lower parts of a cell over several rows, and what stands behind the table
			got = append(got, p)
		}
	}
	want := docxParagraphs(t, plain.Files[0].Data)
	n := len(want) - 2 // the note stands above signature and date
	want = append(append(append([]string{}, want[:n]...), "附件：整改情况一览表"), want[n:]...)
	want = append(append(want, "附件", "整改情况一览表"), table...)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the DOCX differs (-want +got):\n%s", d)
	}

	r := openPDF(t, notice.Files[1].Data)
	if r.NumPage() != notice.Pages {
		t.Errorf("the PDF has %d pages, want %d", r.NumPage(), notice.Pages)
	}
	var landscape strings.Builder
	for n := plain.Pages + 1; n <= notice.Pages; n++ {
		text := ""
		for _, c := range r.Page(n).Content().Text {
			if c.FontSize == style.TableSize.Points() {
				text += c.S
			}
		}
		if !strings.HasPrefix(text, strings.Join(table[:6], "")) {
			t.Errorf("page %d begins with %.30s", n, text)
		}
		if n > plain.Pages+1 {
			text = strings.TrimPrefix(text, strings.Join(table[:6], ""))
		}
		landscape.WriteString(text)
	}
	// A problem whose rows go on over the page is said again there.
	said := landscape.String()
	for _, cell := range table {
		i := strings.Index(said, cell)
		if i < 0 {
			t.Fatalf("the PDF does not go on with %q but with %.60s", cell, said)
		}
		said = said[i+len(cell):]
	}
}

// TestPlainNoticeIsAsItWas: the attachment leaves no trace in a notice without it.
func TestPlainNoticeIsAsItWas(t *testing.T) {
	unit := generatortest.Sample(t)
	before := build(t, unit)
	buildAttached(t, unit)
	for i, f := range build(t, unit).Files {
		if !bytes.Equal(f.Data, before.Files[i].Data) {
			t.Errorf("the %s differs", f.Extension)
		}
	}
}

func TestAttachmentSameBytes(t *testing.T) {
	want := buildAttached(t, generatortest.Sample(t))
	for i, f := range buildAttached(t, generatortest.Sample(t)).Files {
		if !bytes.Equal(f.Data, want.Files[i].Data) {
			t.Errorf("the %s differs", f.Extension)
		}
	}
}

// TestUncoveredNamesTheTablesCell: a character that only the table shows is reported with the cell that holds it.
func TestUncoveredNamesTheTablesCell(t *testing.T) {
	unit := generatortest.Sample(t)
	unit.Items[4].Department.Text = "教\uE123处"
	for _, with := range []bool{false, true} {
		_, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: with})
		if !with && len(findings) > 0 {
			t.Errorf("without the table: %v", findings)
		}
		if with && (len(findings) != 1 || findings[0].Code != "font.rune.missing" || findings[0].Cell != unit.Items[4].Department.Cell) {
			t.Errorf("with the table: %v", findings)
		}
	}
}
