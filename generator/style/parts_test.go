package style

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "style.kindStyles", func(k document.Kind) bool { return kindStyles[k].Size > 0 })
	for piece := document.NoPiece + 1; piece < document.Pieces; piece++ {
		if pieceStyles[piece].Size == 0 {
			t.Errorf("style.pieces lacks the piece %d", piece)
		}
	}
	for level, want := range []Role{FangSong, Hei, Kai, FangSong, FangSong} {
		if got := Of(document.Heading, level, document.NoPiece).Role; got != want {
			t.Errorf("a heading of level %d is set in %v, want %v", level, got, want)
		}
	}
}
