package picture

import "gongshi/generator"

// TextIn is the text of a notice whose characters have their middle in a mark.
func TextIn(n *generator.Notice, m Mark) string {
	page := &n.Laid.Pages[m.Page]
	var out []rune
	for i := range page.Lines {
		l := &page.Lines[i]
		x := l.X
		for _, g := range l.Glyphs {
			at := markAt(n, m.Page, l, x, g.Advance)
			x += g.Advance
			if cx, cy := at.X+at.Width/2, at.Y+at.Height/2; cx > m.X && cx < m.X+m.Width && cy > m.Y && cy < m.Y+m.Height {
				out = append(out, g.Rune)
			}
		}
	}
	return string(out)
}
