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
	// content is the current page's content stream.
	content []byte
	// The text state: the font, its size, and the character spacing (Tc).
	font    *cutFace
	size    style.Length
	spacing style.Length
	// inText says that a text object is open, whose last string began at x and y. Each string is placed relative to the one before: between lines
	// that is always the same, and packs to nearly nothing.
	inText bool
	x, y   style.Length
	// The current line: each glyph's face and number, and how much its advance is wider than in the face.
	cuts          []*cutFace
	numbers       []uint16
	extraAdvances []style.Length
}

// page writes the page with that index. Everything on it is marked content: text belongs to its element, the rest are artifacts, which a screen
// reader passes over (ISO 32000-1 14.8.2.2).
func (p *painter) page(index int, page *layout.Page) {
	p.content, p.font, p.spacing = p.content[:0], nil, 0
	for _, m := range page.Highlights {
		p.write("/Artifact BMC 1 1 0 rg " + p.box(m) + " f 0 g EMC")
	}
	p.rules(page.Rules, "")
	p.rules(page.RedRules, red)
	p.tags.startPage(index)
	for i := range page.Lines {
		l := &page.Lines[i]
		p.write(p.tags.begin(l))
		if page.Landscape && l.IsPageNumber() {
			p.upright(func() { p.line(l) })
		} else {
			p.looked(l)
		}
	}
	p.write(p.tags.end())
	p.pdf.RawWriteStr(string(p.content))
}

// The colours of what is filled, for the text behind them.
const (
	red   = "1 0 0 rg"
	black = "0 g"
)

// looked writes a line in its colour and the width of its characters.
func (p *painter) looked(l *layout.Line) {
	if !l.Red && l.Narrow == 0 {
		p.line(l)
		return
	}
	if l.Red {
		p.write(red)
	}
	if l.Narrow > 0 {
		p.write(strconv.Itoa(l.Narrow) + " Tz")
	}
	p.line(l)
	if l.Narrow > 0 {
		p.write("100 Tz")
	}
	if l.Red {
		p.write(black)
	}
}

// write adds operators that stand outside text objects.
func (p *painter) write(operators string) {
	if operators == "" {
		return
	}
	if p.inText {
		p.content = append(p.content, "ET\n"...)
		p.inText = false
	}
	p.content = append(p.content, operators...)
	p.content = append(p.content, '\n')
}

// box writes a rectangle's path.
func (p *painter) box(b layout.Box) string {
	return fmt.Sprintf("%.3f %.3f %.3f %.3f re", b.X.Points(), (p.height - b.Y - b.Height).Points(), b.Width.Points(), b.Height.Points())
}

// line writes a line in as few strings as possible: one for each stretch of glyphs of one face and one spacing.
func (p *painter) line(line *layout.Line) {
	p.resolve(line)
	x := line.X
	for from := 0; from < len(line.Glyphs); {
		to := p.stretch(from)
		p.showString(from, to, x, line)
		for _, g := range line.Glyphs[from:to] {
			x += g.Advance
		}
		from = to
	}
}

// resolve looks up each glyph's face and number, and computes its extra advance.
func (p *painter) resolve(line *layout.Line) {
	p.cuts, p.numbers, p.extraAdvances = p.cuts[:0], p.numbers[:0], p.extraAdvances[:0]
	var cut *cutFace
	for _, g := range line.Glyphs {
		cut = p.faces.find(g.Face, cut)
		n := cut.number.at(g.Rune)
		upem := style.Length(g.Face.UnitsPerEm())
		natural := (style.Length(g.Face.Advance(cut.glyphs[n-1]))*line.Size + upem/2) / upem
		p.cuts = append(p.cuts, cut)
		p.numbers = append(p.numbers, n)
		extra := g.Advance - natural
		if line.Narrow > 0 { // the spacing is narrowed too (ISO 32000-1 9.3.4)
			extra = g.Advance*100/style.Length(line.Narrow) - natural
		}
		p.extraAdvances = append(p.extraAdvances, extra)
	}
}

// stretch finds the end of the glyphs from from on that one string can hold: one face, and one spacing after all but the last of them. Spacings
// that differ by the rounding of a division (a thousandth of a point) count as one.
func (p *painter) stretch(from int) (to int) {
	for to = from + 1; to < len(p.cuts); to++ {
		if p.cuts[to] != p.cuts[from] {
			break
		}
		if d := p.extraAdvances[to-1] - p.extraAdvances[from]; d < -1 || d > 1 {
			break
		}
	}
	return to
}

// showString writes the glyphs from from to to as one string that begins at x.
func (p *painter) showString(from, to int, x style.Length, line *layout.Line) {
	if !p.inText {
		p.content = append(p.content, "BT\n"...)
		p.inText, p.x, p.y = true, 0, 0
	}
	if cut := p.cuts[from]; p.font != cut || p.size != line.Size {
		p.font, p.size = cut, line.Size
		p.content = append(p.content, '/')
		p.content = append(p.content, cut.name...)
		p.content = append(p.content, ' ')
		p.number(line.Size)
		p.content = append(p.content, "Tf\n"...)
	}
	if space := p.extraAdvances[from]; to-from > 1 && space != p.spacing {
		p.spacing = space
		p.number(space)
		p.content = append(p.content, "Tc\n"...)
	}
	y := p.height - line.Y
	p.number(x - p.x)
	p.number(y - p.y)
	p.x, p.y = x, y
	p.content = append(p.content, "Td("...)
	for _, n := range p.numbers[from:to] {
		p.stringByte(byte(n >> 8))
		p.stringByte(byte(n))
	}
	p.content = append(p.content, ")Tj\n"...)
}

// number writes a length in points and a blank.
func (p *painter) number(l style.Length) {
	p.content = append(strconv.AppendFloat(p.content, l.Points(), 'f', -1, 64), ' ')
}

// stringByte writes a byte of a literal string (ISO 32000-1 7.3.4.2), which packs tighter than a hexadecimal one.
func (p *painter) stringByte(code byte) {
	switch code {
	case '\r': // it would be read as a line feed
		p.content = append(p.content, '\\', 'r')
		return
	case '(', ')', '\\':
		p.content = append(p.content, '\\')
	}
	p.content = append(p.content, code)
}
