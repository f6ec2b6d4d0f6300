package layout

import (
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// TestNeighboursAreClosed: marks that stand together take half a cell less a pair on every line, also on one that is not full; others keep their cells.
func TestNeighboursAreClosed(t *testing.T) {
	for text, cells := range map[string]float64{
		"一》，二": 3.5, "一》《二": 3.5, "一：“二": 3.5, "一。”二": 3.5, "一（《二": 3.5, "一》”，二": 4, "一”）。二": 4, "一、《二": 3.5, "一！”二": 3.5,
		"一》二": 3, "一，二": 3, "《一》": 3, "一……”": 4, "（）": 2, "一·《二": 4,
	} {
		for _, role := range []style.Role{style.FangSong, style.Kai, style.Hei, style.XiaoBiaoSong} {
			got := lineWidth(prepare([]document.Run{{Text: text}}, role, style.Cell, fonts.Bundled()))
			if want := style.Length(cells * float64(style.Cell)); got > want+2 || got < want-3 {
				t.Errorf("%v %s takes %d, want %d", role, text, got, want)
			}
		}
	}
}

// TestClosedMarksDoNotTouch: no glyph gives more than it leaves blank.
func TestClosedMarksDoNotTouch(t *testing.T) {
	const marks = style.Opening + style.Closing + style.Pauses + style.Stops
	for _, role := range []style.Role{style.FangSong, style.Kai, style.Hei, style.XiaoBiaoSong, style.Song} {
		for _, first := range marks {
			for _, second := range marks {
				atoms := prepare([]document.Run{{Text: string([]rune{first, second})}}, role, style.Cell, fonts.Bundled())
				if atoms[0].closed == 0 {
					continue
				}
				em := style.Length(atoms[0].face.UnitsPerEm())
				_, _, ink, _, _ := atoms[0].face.Box(atoms[0].face.Glyph(first))
				next, _, _, _, _ := atoms[1].face.Box(atoms[1].face.Glyph(second))
				if end, begin := style.Length(ink)*style.Cell/em, atoms[0].advance+style.Length(next)*style.Cell/em; end > begin+1 {
					t.Errorf("%v: %c ends at %d, %c begins at %d", role, first, end, second, begin)
				}
			}
		}
	}
}
