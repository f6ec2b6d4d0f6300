package generator_test

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	pdfreader "github.com/ledongthuc/pdf"
	"golang.org/x/net/html"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/stats"
	"gongshi/generator/style"
	"gongshi/samples"
)

var sample = generatortest.Path("samples/xixian-ergao.xlsx")

func build(t testing.TB, unit *ledger.Unit) *generator.Notice {
	t.Helper()
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures})
	if notice == nil || len(findings) > 0 {
		t.Fatalf("findings: %v", findings)
	}
	return notice
}

// TestReferenceNotice: the sample gives the published notice, paragraph for paragraph and character for character, in every file; OFD knows no paragraphs.
func TestReferenceNotice(t *testing.T) {
	want := strings.Split(strings.TrimSpace(samples.Notice), "\n")
	notice := build(t, generatortest.Sample(t))
	if notice.Title != want[0] {
		t.Errorf("title %q, want %q", notice.Title, want[0])
	}
	for _, f := range notice.Files {
		t.Run(f.Extension, func(t *testing.T) {
			var got []string
			want := want
			switch f.Extension {
			case "docx":
				got = docxParagraphs(t, f.Data)
			case "pdf":
				got = pdfParagraphs(t, f.Data)
			case "ofd":
				got, want = []string{ofdText(t, f.Data)}, []string{strings.Join(want, "")}
			case "html":
				got = htmlParagraphs(t, f.Data)
			case "txt":
				for line := range strings.Lines(strings.TrimPrefix(string(f.Data), "\ufeff")) {
					got = append(got, strings.Trim(line, "　\r\n"))
				}
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("the text differs from the reference (-want +got):\n%s", d)
			}
		})
	}
}

// htmlParagraphs are the texts of a page's paragraphs and headings.
func htmlParagraphs(t *testing.T, data []byte) (out []string) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "p" && (n.Data[0] != 'h' || len(n.Data) != 2 || n.Data == "hr") {
			continue
		}
		var text strings.Builder
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				text.WriteString(c.Data)
			}
		}
		out = append(out, text.String())
	}
	return out
}

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator -update")

// TestGoldenPages holds every line of the sample's notice to its place.
func TestGoldenPages(t *testing.T) {
	doc, findings := compose.Notice(generatortest.Template(t, "gongshi"), stats.Collect(generatortest.Sample(t)), false)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	golden.Hold(t, "testdata/xixian-ergao.pages", layout.Notice(doc, fonts.Bundled()).Dump())
}

// TestInspectionKind: the template follows 检查类型 throughout, and leaves the regulation's own name alone.
func TestInspectionKind(t *testing.T) {
	unit := generatortest.Sample(t, ledger.Setting{Key: "检查类型", Value: "巡视"}, ledger.Setting{Key: "巡察机构", Value: "省委第五巡视组"}, ledger.Setting{Key: "巡察方式", Value: "常规巡视"})
	text := strings.Join(docxParagraphs(t, build(t, unit).Files[0].Data), "\n")
	for _, want := range []string{"关于巡视整改情况的公示", "统一安排部署", "巡视工作", "反馈了巡视意见", "《中国共产党巡视工作条例》", "一、巡视整改工作开展情况", "坚决落实巡视整改主体责任", "对巡视整改落实情况进行监督"} {
		if !strings.Contains(text, want) {
			t.Errorf("the notice has no %q", want)
		}
	}
}

// TestLongTitlesAreTold: a title beyond three lines is set, and its cell named.
func TestLongTitlesAreTold(t *testing.T) {
	unit := generatortest.Sample(t)
	unit.Info["标题"] = ledger.Value{Field: ledger.Field{Text: strings.Repeat("关于巡察整改情况的公示", 8), Sheet: "基本信息", Cell: "B6"}}
	unit.Info[proof.IgnoreItem] = ledger.Value{Field: ledger.Field{Text: "proof"}}
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures})
	if notice == nil || len(findings) != 1 || findings[0].Code != "layout.title.long" || findings[0].Cell != "B6" || findings[0].Severity != finding.Warning {
		t.Errorf("%v", findings)
	}
}

func TestSampleFacts(t *testing.T) {
	f := build(t, generatortest.Sample(t)).Facts
	got := []int{len(f.Categories), f.Total.N, f.Done.N, f.Open.N, f.Ongoing.N, len(f.Total.From), len(f.Done.From)}
	if d := cmp.Diff([]int{7, 57, 48, 4, 5, 57, 48}, got); d != "" {
		t.Error(d)
	}
	if f.Rate != "93%" || f.Recovered.String() != "155" || len(f.RecoveredFrom) != 1 {
		t.Errorf("rate %s, recovered %v from %v", f.Rate, f.Recovered, f.RecoveredFrom)
	}
}

// TestSameBytes: the same ledger gives the same bytes, from any number of goroutines at once.
func TestSameBytes(t *testing.T) {
	want := build(t, generatortest.Sample(t))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got := build(t, generatortest.Sample(t))
			for i, f := range got.Files {
				if !bytes.Equal(f.Data, want.Files[i].Data) {
					t.Errorf("the %s differs", f.Extension)
				}
			}
		})
	}
	wg.Wait()
}

// TestPDFPlaces reads the finished PDF with another program's eyes: the grid's left edge, its first row, the page numbers.
func TestPDFPlaces(t *testing.T) {
	notice := build(t, generatortest.Sample(t))
	r := openPDF(t, notice.Files[1].Data)
	if r.NumPage() != notice.Pages {
		t.Fatalf("%d pages, want %d", r.NumPage(), notice.Pages)
	}
	near := func(what string, got float64, want style.Length) {
		t.Helper()
		if d := got - want.Points(); d < -0.02 || d > 0.02 {
			t.Errorf("%s is at %.2f pt, want %.2f", what, got, want.Points())
		}
	}
	for n := 1; n <= r.NumPage(); n++ {
		left := style.PageWidth.Points()
		var number []pdfreader.Text
		for _, c := range r.Page(n).Content().Text {
			if c.FontSize == style.PageNumberSize.Points() {
				number = append(number, c)
			} else {
				left = min(left, c.X)
			}
		}
		// A bracket squeezed at a line's start gives up its blank half: its origin, not its ink, stands outside the 版心.
		if edge := style.MarginLeft.Points(); n < r.NumPage() && (left > edge+0.02 || left < edge-style.Cell.Points()/2-0.02) {
			t.Errorf("page %d: the left edge is at %.2f, want %.2f", n, left, edge)
		}
		if n%2 == 0 {
			near("an even page's number", number[0].X, style.MarginLeft+style.PageNumberSize)
		} else {
			near("an odd page's number", number[0].X+songWidth(fmt.Sprintf("— %d —", n)), style.PageWidth-style.MarginRight-style.PageNumberSize)
		}
	}
	first := r.Page(2).Content().Text[0]
	near("the second page's first baseline", fromTop(first.Y), style.MarginTop+(style.Pitch-style.BodySize)/2+style.BodySize*88/100)
}

// songWidth is the width of a page number in points.
func songWidth(text string) float64 {
	w := 0
	for _, r := range text {
		face, glyph, _ := fonts.Bundled().Glyph(style.Song, r)
		w += face.Advance(glyph)
	}
	return float64(w) / 1000 * style.PageNumberSize.Points()
}

// fromTop turns a height from the sheet's foot into one from its head.
func fromTop(y float64) float64 { return style.PageHeight.Points() - y }

func openPDF(t testing.TB, data []byte) *pdfreader.Reader {
	t.Helper()
	r, err := pdfreader.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// pdfParagraphs puts the extracted characters together: a line that starts two cells in, or the title, begins a paragraph; so does
// each line of the signature block. The page number is left out.
func pdfParagraphs(t testing.TB, data []byte) []string {
	t.Helper()
	r := openPDF(t, data)
	var out []string
	for n := 1; n <= r.NumPage(); n++ {
		y := -1.0
		for _, c := range r.Page(n).Content().Text {
			if c.FontSize == style.PageNumberSize.Points() {
				continue
			}
			if c.Y != y {
				y = c.Y
				if c.X > style.MarginLeft.Points()+1 {
					out = append(out, "")
				}
			}
			out[len(out)-1] += c.S
		}
	}
	return out
}

// docxParagraphs are the texts of a DOCX, paragraph by paragraph.
func docxParagraphs(t testing.TB, data []byte) []string {
	t.Helper()
	var out []string
	inText := false
	for d := xml.NewDecoder(strings.NewReader(generatortest.Part(t, data, "word/document.xml"))); ; {
		token, err := d.Token()
		if err == io.EOF {
			return slices.DeleteFunc(out, func(text string) bool { return text == "" }) // Word wants a paragraph behind a table, and cells have one
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "p" {
				out = append(out, "")
			}
			inText = e.Name.Local == "t"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				out[len(out)-1] += string(e)
			}
		}
	}
}
