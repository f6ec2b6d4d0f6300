package layout

import (
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// TestNarrowCells: a line of a cell of few characters is not spread, one of a wide cell is.
func TestNarrowCells(t *testing.T) {
	a := simple(1)
	for _, measure := range []style.Length{7 * style.TableSize, 12 * style.TableSize} {
		in := &table{kind: document.Attachment, content: a, faces: fonts.Bundled(), edges: []style.Length{0, measure + 2*style.TablePadX}}
		text := document.Cell{Text: "我校参加河南省“招才引智”大会，计划招聘5名有编制教师充实到教学一线，并且培训以后才能上岗"}
		c := in.cell(document.Content, 0, 0, text)
		spread := 0
		for _, l := range c.lines[:len(c.lines)-1] {
			if l.X != style.TablePadX {
				t.Errorf("%d: a line begins at %d", measure, l.X)
			}
			for _, g := range l.Glyphs {
				if g.Advance > style.TableSize {
					spread++
				}
			}
		}
		if narrow := measure < style.NarrowCell; narrow != (spread == 0) {
			t.Errorf("%d: %d characters are spread", measure, spread)
		}
	}
}
