package generator_test

import (
	"bytes"
	"html"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/ofd/ofdtest"
	"gongshi/generator/style"
	"gongshi/templates"
)

// ofdNotices are notices with everything that pages have, by a short name: the sample, a draft with its marks, rare characters in every role, the ledger's table
// on landscape pages, forms, papers with a head, and every bundled paper.
func ofdNotices(t *testing.T) map[string]*generator.Notice {
	t.Helper()
	formats := generator.FormatsNamed("pdf", "ofd")
	out := map[string]*generator.Notice{}
	make := func(name string, unit *ledger.Unit, opt generator.Options) {
		opt.Formats, opt.Force = formats, true
		notice, findings := generator.Build(unit, opt)
		if notice == nil {
			t.Fatalf("%s: %v", name, findings)
		}
		out[name] = notice
	}
	gongshi := generatortest.Template(t, "gongshi")
	make("sample", generatortest.Sample(t), generator.Options{Template: gongshi, WithLedger: true})
	make("draft", generatortest.Sample(t, ledger.Setting{Key: "反馈日期"}, ledger.Setting{Key: "联系电话"}, ledger.Setting{Key: "落款日期"}), generator.Options{Template: gongshi, Draft: true})
	make("rare", generatortest.Sample(t, ledger.Setting{Key: "单位全称", Value: "中共𬭎𬣙𠮷𫖯学校委员会"}, ledger.Setting{Key: "单位简称", Value: "𬭎𬣙𠮷𫖯学校"},
		ledger.Setting{Key: "标题", Value: "中共𬭎𬣙学校党委关于𠮷𫖯巡察整改情况的公示 A&B<C>"}), generator.Options{Template: gongshi})
	make("forms", generatortest.Sample(t), generator.Options{Template: generatortest.Forms(t), WithLedger: true})
	for _, name := range papers {
		source, err := os.ReadFile(filepath.Join("testdata", "papers", name+".tmpl"))
		if err != nil {
			t.Fatal(err)
		}
		tmpl, findings := compose.Parse(name, string(source))
		if tmpl == nil {
			t.Fatal(findings)
		}
		make("paper-"+name, generatortest.Sample(t, paperSettings[name]...), generator.Options{Template: tmpl})
	}
	for _, name := range templates.Names() {
		make("bundled-"+name, generatortest.Sample(t, headed...), generator.Options{Template: generatortest.Template(t, name)})
	}
	return out
}

// TestOFDKeepsTheRules holds the OFD of every kind of page to what no reader here would notice: see package ofdtest. Every glyph and box stands where the layout has
// it, its text is the PDF's page by page, and its outline the layout's.
func TestOFDKeepsTheRules(t *testing.T) {
	for name, notice := range ofdNotices(t) {
		t.Run(name, func(t *testing.T) {
			pdf, data := notice.Files[0].Data, notice.Files[1].Data
			read := ofdtest.Read(t, data)
			if len(read.Pages) != notice.Pages || read.Title != notice.Title {
				t.Fatalf("%q of %d pages, want %q of %d", read.Title, len(read.Pages), notice.Title, notice.Pages)
			}
			r := openPDF(t, pdf)
			for i := range read.Pages {
				asLaid(t, &notice.Laid.Pages[i], &read.Pages[i])
				var inPDF strings.Builder
				for _, c := range r.Page(i + 1).Content().Text {
					inPDF.WriteString(c.S)
				}
				if got := read.Pages[i].Text(); got != inPDF.String() {
					t.Errorf("page %d says\n%s\nthe PDF\n%s", i+1, got, inPDF.String())
				}
			}
			if len(read.Outline) != len(notice.Laid.Outline) {
				t.Fatalf("%d headings, want %d", len(read.Outline), len(notice.Laid.Outline))
			}
			for i, h := range notice.Laid.Outline {
				if e := read.Outline[i]; e.Title != h.Short() || e.Page != h.Page || math.Abs(e.Top-mm(h.Y)) > 0.001 {
					t.Errorf("the heading %v leads to %v", h, e)
				}
			}
			if r := float64(len(data)) / float64(len(pdf)); r > 1.1 {
				t.Errorf("%d bytes, the PDF has %d", len(data), len(pdf))
			}
			t.Logf("%d pages, %d bytes, the PDF %d", notice.Pages, len(data), len(pdf))
		})
	}
}

// mm is a length in millimetres.
func mm(l style.Length) float64 { return l.Points() * 25.4 / 72 }

// asLaid holds a page of an OFD to the layout's: every glyph within a thousandth of a millimetre of its place, every box too.
func asLaid(t *testing.T, want *layout.Page, got *ofdtest.Page) {
	t.Helper()
	if width := mm(style.PageWidth); (got.Width > width+1) != want.Landscape {
		t.Errorf("page %d is %g wide", want.Number, got.Width)
	}
	var glyphs []ofdtest.Glyph
	for i := range want.Lines {
		glyphs = append(glyphs, laidGlyphs(&want.Lines[i], want.Landscape)...)
	}
	var boxes []ofdtest.Box
	for kind, list := range [][]layout.Box{want.Highlights, want.Rules, want.RedRules} {
		for _, b := range list {
			boxes = append(boxes, ofdtest.Box{X: mm(b.X), Y: mm(b.Y), Width: mm(b.Width), Height: mm(b.Height), Colour: []string{"255 255 0", "0 0 0", "255 0 0"}[kind], Below: kind == 0})
		}
	}
	near := cmpopts.EquateApprox(0, 0.001)
	if d := cmp.Diff(glyphs, got.Glyphs, near); d != "" {
		t.Errorf("page %d, its glyphs (-laid out +OFD):\n%s", want.Number, d)
	}
	if d := cmp.Diff(boxes, got.Boxes, near); d != "" {
		t.Errorf("page %d, its boxes (-laid out +OFD):\n%s", want.Number, d)
	}
}

// laidGlyphs are a line's glyphs as an OFD has them to have.
func laidGlyphs(l *layout.Line, landscape bool) (out []ofdtest.Glyph) {
	x := l.X
	for _, g := range l.Glyphs {
		o := ofdtest.Glyph{Rune: g.Rune, X: mm(x), Y: mm(l.Y), Size: mm(l.Size), Narrow: l.Narrow, Colour: "0 0 0"}
		if l.Narrow == 0 {
			o.Narrow = 100
		}
		if l.Red {
			o.Colour = "255 0 0"
		}
		if landscape && l.IsPageNumber() {
			o.X, o.Y, o.Turned = mm(style.TurnedWidth-l.Y), mm(x), true
		}
		x += g.Advance
		out = append(out, o)
	}
	return out
}

// ofdText is what an OFD says, without page numbers and line ends.
func ofdText(t *testing.T, data []byte) string {
	t.Helper()
	var b strings.Builder
	for _, p := range ofdtest.Read(t, data).Pages {
		for _, g := range p.Glyphs {
			if math.Abs(g.Size-mm(style.PageNumberSize)) > 0.001 {
				b.WriteRune(g.Rune)
			}
		}
	}
	return b.String()
}

// TestOFDSameBytes: the same unit gives the same bytes, one after the other and four at once.
func TestOFDSameBytes(t *testing.T) {
	opt := generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: generator.FormatsNamed("ofd"), WithLedger: true}
	want, findings := generator.Build(generatortest.Sample(t), opt)
	if want == nil {
		t.Fatal(findings)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got, _ := generator.Build(generatortest.Sample(t), opt)
			if got == nil || !bytes.Equal(got.Files[0].Data, want.Files[0].Data) {
				t.Error("other bytes the second time")
			}
		})
	}
	wg.Wait()
}

// TestOFDTellsNothingMore: what is masked or held back on the pages is not in the attached facts either.
func TestOFDTellsNothingMore(t *testing.T) {
	unit := generatortest.Sample(t)
	for i := range unit.Items {
		unit.Items[i].Result.Text += "家长13812345678反映属实。"
	}
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: generator.FormatsNamed("ofd"), Mask: true, Force: true})
	if notice == nil {
		t.Fatal(findings)
	}
	facts := generatortest.Part(t, notice.Files[0].Data, "Doc_0/Attachs/facts.xml")
	if strings.Contains(facts, "13812345678") || !strings.Contains(facts, "138****5678") {
		t.Errorf("the facts say what the pages mask: %s", facts)
	}
	all := strings.Join(notice.Document.Paragraphs(), "\n")
	values := regexp.MustCompile(`段="\d+">(.*)</要素>`).FindAllStringSubmatch(facts, -1)
	if len(values) < 100 {
		t.Errorf("%d facts", len(values))
	}
	for _, v := range values {
		if text := html.UnescapeString(v[1]); !strings.Contains(all, text) {
			t.Errorf("no page says %q", text)
		}
	}
}
