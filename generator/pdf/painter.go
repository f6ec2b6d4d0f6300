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
	// What is in force on the page: the font, its size, and the character spacing (Tc).
	font    *cutFace
	size    style.Length
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
	p.font, p.spacing = nil, 0
	for _, m := range page.Marks {
		p.pdf.RawWriteStr("/Artifact BMC 1 1 0 rg " + p.box(m) + " f 0 g EMC")
	}
	p.rules(page.Rules)
	p.tags.startPage(index)
	for i := range page.Lines {
		l := &page.Lines[i]
		p.raw(p.tags.begin(l))
		if page.Landscape && l.Kind == layout.PageNumber {
			p.upright(func() { p.line(l) })
		} else {
			p.line(l)
		}
	}
	p.raw(p.tags.end())
}

// raw writes operators, for which gofpdf ends the line.
func (p *painter) raw(operators string) {
	if operators != "" {
		p.pdf.RawWriteStr(operators)
	}
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
	if p.font != cut || p.size != line.Size {
		p.pdf.SetFont(cut.family, "", line.Size.Points())
		p.font, p.size = cut, line.Size
	}
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
	b = append(b, " Td("...)
	for _, n := range p.numbers[from:to] {
		b = appendCode(b, byte(n>>8))
		b = appendCode(b, byte(n))
	}
	b = append(b, ")Tj ET"...)
	p.raw(string(b))
	p.operators = b
}

// appendCode adds a byte of a literal string (ISO 32000-1 7.3.4.2): it packs tighter than a hexadecimal one.
func appendCode(b []byte, code byte) []byte {
	switch code {
	case '\r': // it would be read as a line feed
		return append(b, '\\', 'r')
	case '(', ')', '\\':
		b = append(b, '\\')
	}
	return append(b, code)
}
