package pdf

import (
	"fmt"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// painter writes the content of pages.
type painter struct {
	pdf    *gofpdf.Fpdf
	faces  faceSet
	height style.Length
	tags   *tagger
	// spacing is the character spacing (Tc) in force on the page.
	spacing style.Length
	// The line at work: each glyph's face and number, and how much wider than the face has it the glyph is set.
	cuts    []*cutFace
	numbers []uint16
	extras  []style.Length
	// operators is the string at work, as the page's content has it.
	operators []byte
}

// page writes a page, the index-th from 0. Everything on it is marked: text as its element's content, the rest as artifacts, which a
// screen reader passes over (ISO 32000-1 14.8.2.2).
func (p *painter) page(index int, page *layout.Page) {
	p.spacing = 0
	for _, m := range page.Marks {
		p.pdf.RawWriteStr("/Artifact BMC 1 1 0 rg " + p.box(m) + " f 0 g EMC\n")
	}
	p.rules(page.Rules)
	p.tags.startPage(index)
	for i := range page.Lines {
		l := &page.Lines[i]
		p.pdf.RawWriteStr(p.tags.begin(l))
		if page.Landscape && l.Kind == layout.PageNumber {
			p.upright(func() { p.line(l) })
		} else {
			p.line(l)
		}
	}
	p.pdf.RawWriteStr(p.tags.end())
}

// box writes a rectangle's path.
func (p *painter) box(b layout.Box) string {
	return fmt.Sprintf("%.3f %.3f %.3f %.3f re", b.X.Points(), (p.height - b.Y - b.Height).Points(), b.Width.Points(), b.Height.Points())
}

// line writes a line as few strings as its spacing allows: one for each stretch of a face whose glyphs are equally spaced.
func (p *painter) line(line *layout.Line) {
	p.read(line)
	x := line.X
	for from := 0; from < len(line.Glyphs); {
		to := p.stretch(from)
		p.text(from, to, x, line)
		for _, g := range line.Glyphs[from:to] {
			x += g.Advance
		}
		from = to
	}
}

// read finds out about a line's glyphs what writing them needs.
func (p *painter) read(line *layout.Line) {
	p.cuts, p.numbers, p.extras = p.cuts[:0], p.numbers[:0], p.extras[:0]
	for _, g := range line.Glyphs {
		cut := p.faces[g.Face]
		n := cut.number[g.Rune]
		upem := style.Length(g.Face.UnitsPerEm())
		natural := (style.Length(g.Face.Advance(cut.glyphs[n-1]))*line.Size + upem/2) / upem
		p.cuts = append(p.cuts, cut)
		p.numbers = append(p.numbers, n)
		p.extras = append(p.extras, g.Advance-natural)
	}
}

// stretch finds the glyphs from from on that one string can hold: one face, and one spacing after all but the last of them.
// A spacing that is off by the rounding of a division (a thousandth of a point) counts as the same.
func (p *painter) stretch(from int) (to int) {
	for to = from + 1; to < len(p.cuts); to++ {
		if p.cuts[to] != p.cuts[from] {
			break
		}
		if d := p.extras[to-1] - p.extras[from]; d < -1 || d > 1 {
			break
		}
	}
	return to
}

// text writes the glyphs from from to to as one string.
func (p *painter) text(from, to int, x style.Length, line *layout.Line) {
	cut := p.cuts[from]
	p.pdf.SetFont(cut.family, cut.style, line.Size.Points())
	b := p.operators[:0]
	if space := p.extras[from]; to-from > 1 && space != p.spacing {
		p.spacing = space
		b = strconv.AppendFloat(b, space.Points(), 'f', -1, 64)
		b = append(b, " Tc\n"...)
	}
	b = append(b, "BT "...)
	b = strconv.AppendFloat(b, x.Points(), 'f', -1, 64)
	b = append(b, ' ')
	b = strconv.AppendFloat(b, (p.height - line.Y).Points(), 'f', -1, 64)
	b = append(b, " Td <"...)
	for _, n := range p.numbers[from:to] {
		const hex = "0123456789ABCDEF"
		b = append(b, hex[n>>12], hex[n>>8&15], hex[n>>4&15], hex[n&15])
	}
	b = append(b, "> Tj ET\n"...)
	p.pdf.RawWriteStr(string(b))
	p.operators = b
}
