package generator_test

import (
	"bytes"
	"testing"

	"github.com/klauspost/compress/zlib"

	"gongshi/fonts"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/pdf"
	"gongshi/generator/stats"
	"gongshi/generator/truetype"
)

// TestPDFIsSmall: at most 1.15 times the deflated outlines of the glyphs that it needs, and 35 KB for all the rest: of the sample, with its
// table too, and of notices of one page to two dozen.
func TestPDFIsSmall(t *testing.T) {
	small := func(name string, unit *ledger.Unit, tmpl *compose.Template, withLedger bool) {
		facts := stats.Collect(unit)
		doc, _ := compose.Notice(tmpl, facts, false)
		if withLedger {
			table, _ := compose.Attachment(facts)
			doc.Attach(table)
		}
		pages := layout.Notice(doc, fonts.Bundled())
		data, err := pdf.Write(doc, pages)
		if err != nil {
			t.Fatal(err)
		}
		floor := outlineFloor(t, pages)
		most := floor*115/100 + 35<<10
		t.Logf("%s: %d pages, %d bytes, at most %d for outlines of %d", name, len(pages.Pages), len(data), most, floor)
		if len(data) > most {
			t.Errorf("%s: the PDF has %d bytes, want at most %d for outlines of %d", name, len(data), most, floor)
		}
	}
	small("the sample", generatortest.Sample(t), generatortest.Template(t, "gongshi"), false)
	small("the sample with its table", generatortest.Sample(t), generatortest.Template(t, "gongshi"), true)
	for _, m := range notices {
		small(m.name, m.unit(t), m.template(t), false)
	}
}

// outlineFloor is the outlines of the glyphs that pages need, deflated as small as they get.
func outlineFloor(t testing.TB, pages *layout.Pages) int {
	t.Helper()
	used := map[*fonts.Face]map[rune]bool{}
	for _, p := range pages.Pages {
		for _, l := range p.Lines {
			for _, g := range l.Glyphs {
				if used[g.Face] == nil {
					used[g.Face] = map[rune]bool{}
				}
				used[g.Face][g.Rune] = true
			}
		}
	}
	size := 0
	for face, runes := range used {
		var glyphs []truetype.GlyphID
		for r := range runes {
			glyphs = append(glyphs, face.Glyph(r))
		}
		var out bytes.Buffer
		w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(face.Cut(glyphs).Bytes())
		w.Close()
		size += out.Len()
	}
	return size
}
