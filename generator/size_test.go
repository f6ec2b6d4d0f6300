package generator_test

import (
	"bytes"
	"testing"

	"github.com/klauspost/compress/zlib"

	"gongshi/fonts"
	"gongshi/generator/compose"
	"gongshi/generator/layout"
	"gongshi/generator/stats"
	"gongshi/generator/truetype"
)

// TestPDFIsSmall: at most 1.15 times the deflated outlines of the glyphs that it needs, and 35 KB for all the rest.
func TestPDFIsSmall(t *testing.T) {
	unit := readSample(t)
	doc, _ := compose.Notice(bundled(t), stats.Collect(unit), false)
	floor := outlineFloor(t, layout.Notice(doc, fonts.Bundled()))
	most := floor*115/100 + 35<<10
	for _, f := range build(t, unit).Files {
		if f.Extension == "pdf" && len(f.Data) > most {
			t.Errorf("the PDF has %d bytes, want at most %d for outlines of %d", len(f.Data), most, floor)
		}
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
		w.Write(face.Cut(glyphs))
		w.Close()
		size += out.Len()
	}
	return size
}
