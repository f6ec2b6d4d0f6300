package pdf

import (
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// painter writes the content of pages.
type painter struct {
	pdf    *gofpdf.Fpdf
	faces  faceSet
	height style.Length
	// spacing is the character spacing (Tc) in force on the page.
	spacing style.Length
	codes   []byte
}

func (p *painter) page(page *layout.Page) {
	p.spacing = 0
	for _, m := range page.Marks {
		p.pdf.RawWriteStr(fmt.Sprintf("1 1 0 rg %.3f %.3f %.3f %.3f re f 0 g\n",
			m.X.Points(), (p.height - m.Y - m.Height).Points(), m.Width.Points(), m.Height.Points()))
	}
	for i := range page.Lines {
		p.line(&page.Lines[i])
	}
}

// line writes a line as few strings as its spacing allows: one for each stretch of a face whose glyphs are equally spaced.
func (p *painter) line(line *layout.Line) {
	x := line.X
	for from := 0; from < len(line.Glyphs); {
		to, width := p.stretch(line, from)
		p.text(line, from, to, x)
		x += width
		from = to
	}
}

// stretch finds the glyphs from from on that one string can hold: one face, and one spacing after all but the last of them.
// A spacing that is off by the rounding of a division (a thousandth of a point) counts as the same.
func (p *painter) stretch(line *layout.Line, from int) (to int, width style.Length) {
	first := line.Glyphs[from]
	width = first.Advance
	space := p.extra(line, from)
	for to = from + 1; to < len(line.Glyphs); to++ {
		g := line.Glyphs[to]
		if g.Face != first.Face {
			break
		}
		if d := p.extra(line, to-1) - space; d < -1 || d > 1 {
			break
		}
		width += g.Advance
	}
	return to, width
}

// extra is how much wider than the face has it the glyph at i is set.
func (p *painter) extra(line *layout.Line, i int) style.Length {
	g := line.Glyphs[i]
	cut := p.faces[g.Face]
	upem := style.Length(g.Face.UnitsPerEm())
	natural := style.Length(g.Face.Advance(cut.glyphs[cut.number[g.Rune]-1]))
	return g.Advance - (natural*line.Size+upem/2)/upem
}

func (p *painter) text(line *layout.Line, from, to int, x style.Length) {
	cut := p.faces[line.Glyphs[from].Face]
	p.pdf.SetFont(cut.family, cut.style, line.Size.Points())
	if space := p.extra(line, from); to-from > 1 && space != p.spacing {
		p.spacing = space
		p.pdf.RawWriteStr(fmt.Sprintf("%.3f Tc\n", space.Points()))
	}
	p.codes = p.codes[:0]
	for _, g := range line.Glyphs[from:to] {
		n := cut.number[g.Rune]
		p.codes = append(p.codes, byte(n>>8), byte(n))
	}
	p.pdf.Text(x.Points(), line.Y.Points(), string(p.codes))
}
