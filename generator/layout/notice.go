package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// row is a line on its way to a page: glyphs with their X, still without a height.
type row struct {
	line  Line
	marks []Box
	// rows is how many grid rows it takes, gap how many blank rows stand above it (dropped at the head of a page).
	rows, gap int
	// lead moves the baseline down from its place in the middle of the first row, in halves of what a title's pitch has more than the grid's.
	lead style.Length
	// keep ties the row to the next one; signed does so for the signature's sake, so that it does not stand alone: see bundle. bound does so
	// without fail: it is a line of a body's name, or the last body's above the date.
	keep          keep
	signed, bound bool
	// heading names the outline entry that starts here.
	heading string
	// rest is how many rows a heading that may be divided has from here on; 0 at its first row and everywhere else.
	rest int
}

// keep is how strongly a row holds to the one below it.
type keep int

const (
	// apart: a page may end here.
	apart keep = iota
	// heading: a heading stays with what follows, unless the whole chain is longer than a page.
	heading
)

// wholeParagraph is the most lines of a closing paragraph that is not divided to go with the signature: LibreOffice takes every such
// paragraph over whole.
const wholeParagraph = 6

// A heading of up to wholeHeading rows is never divided. A longer one (a problem told with its examples) is divided where the page is
// full, but for its last two rows, or each would leave half a page empty; where the page is full after it, it goes over whole, as word
// processors take it. Beyond longHeading rows it is held to nothing: it is prose.
const (
	wholeHeading = 3
	longHeading  = 6
)

// Notice lays a document out. It needs no more than the document and the faces, and the same ones give the same pages.
func Notice(doc *document.Document, faces *fonts.Set) *Pages {
	c := &composer{doc: doc, faces: faces}
	for i := range doc.Parts {
		p := &doc.Parts[i]
		placings[p.Kind].add(c, i, p)
	}
	pages := &Pages{TitleBreaks: c.titleBreaks, Signature: c.sign()}
	pages.Grid, pages.Fit = c.fit()
	c.part(pages)
	pages.Stretches = c.stretches
	c.paginate(pages)
	pages.Alone = alone(pages.Pages)
	pages.Holds = c.hold(pages.Grid)
	for _, i := range c.attachments {
		attach(pages, i, doc.Parts[i].Table, faces)
	}
	for i := range pages.Pages {
		p := &pages.Pages[i]
		p.Lines = append(p.Lines, pageNumber(p.Number, faces))
	}
	return pages
}

// Uncovered lists the runes of the document that no face of their role has, each once, in reading order.
func Uncovered(doc *document.Document, faces *fonts.Set) []rune {
	var out []rune
	seen := map[rune]bool{}
	for _, p := range doc.Passages() {
		of := style.Of(p.Kind, p.Level, p.Piece)
		for _, run := range p.Runs {
			role := runRole(of.Role, run)
			for _, r := range run.Text {
				if _, _, ok := faces.Glyph(role, r); !ok && !seen[r] {
					seen[r] = true
					out = append(out, r)
				}
			}
		}
	}
	return out
}

// composer gathers the rows of a notice, top to bottom.
type composer struct {
	doc         *document.Document
	faces       *fonts.Set
	rows        []row
	titleBreaks []int
	stretches   []Stretch
	holds       []Hold // of the headings
	atoms       []atom // of the paragraph at work
	// names are the issuing bodies', and date is what stands below them.
	names []signer
	date  signer
	// attachments are parts with pages of their own.
	attachments []int
	// firstSigned is the first row that goes with the signature, afterText the first one below the text, signature that of the signature's
	// own; all rows' number where there is none.
	firstSigned, afterText, signature int
}

// lineOf is a line of a part, without glyphs.
func lineOf(index int, p *document.Part) Line {
	return Line{Place: document.Place{Part: index}, Kind: p.Kind, Level: p.Level}
}

// title adds the title's lines, centred, and notes where its second and later lines start.
func (c *composer) title(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.Own)
	atoms := prepare(p.Runs, set.Role, set.Size, c.faces)
	if len(atoms) == 0 {
		return
	}
	breaks := titleBreaks(atoms, p.Breaks, style.Measure)
	n := len(breaks) + 1
	from := 0
	for i := range n {
		to := len(atoms)
		if i < len(breaks) {
			to = breaks[i]
		}
		part := atoms[from:to]
		x := style.MarginLeft + (style.Measure-lineWidth(part))/2
		r := plainRow(lineOf(index, p), part, x, set.Size)
		r.line.Ends = to == len(atoms)
		r.keep = heading
		r.rows = titleRowsBefore(i+1) - titleRowsBefore(i)
		if n > 1 {
			r.lead = 2*style.Length(i%titleCycle) + 1
		}
		if i == n-1 {
			r.rows = style.TitleRows(n) - titleRowsBefore(i) + style.TitleGap
		}
		c.rows = append(c.rows, r)
		from = to
	}
	c.titleBreaks = breaks
}

// titleCycle is how many of a title's lines fill whole grid rows: four at five quarters of the pitch fill five.
const titleCycle = 4

// titleRowsBefore is the grid row, counted from the title's first, in which its i-th line begins.
func titleRowsBefore(i int) int { return i + i/titleCycle }

// paragraph adds the lines of a paragraph or a heading: two cells of indent, then full lines.
func (c *composer) paragraph(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.Own)
	c.atoms = prepareIn(c.atoms, p.Runs, set.Role, style.Cell, c.faces)
	b := &breaker{
		atoms:   c.atoms,
		pitch:   style.Cell,
		measure: style.Measure,
		indent:  style.Length(set.Indent) * style.Cell,
		em:      set.Size,
		spacing: style.Tracking,
	}
	lines := b.lines()
	c.stretches = append(c.stretches, b.stretches(lines, document.Place{Part: index})...)
	for i, s := range lines {
		glyphs, shift := b.set(s)
		x := style.MarginLeft + shift
		if i == 0 {
			x += b.indent
		}
		r := row{rows: 1, line: lineOf(index, p)}
		r.line.Ends, r.line.X, r.line.Size, r.line.Glyphs = s.to == len(b.atoms), x, set.Size, glyphs
		r.marks = missingBoxes(b.atoms[s.from:s.to], glyphs, x)
		if p.Kind == document.Heading {
			r.hold(i, len(lines))
			if i == 0 {
				r.heading = document.Text(p.Runs)
			}
		}
		c.rows = append(c.rows, r)
	}
	if p.Kind == document.Heading && len(lines) > longHeading {
		c.holds = append(c.holds, Hold{Part: index})
	}
}

// hold ties the i-th of a heading's n rows.
func (r *row) hold(i, n int) {
	switch {
	case n > longHeading:
	case n > wholeHeading:
		if i > 0 {
			r.rest = n - i
		}
		if i >= n-2 {
			r.keep = heading
		}
	default:
		r.keep = heading
	}
}

// plainRow sets atoms by their natural widths.
func plainRow(line Line, atoms []atom, x, size style.Length) row {
	line.X, line.Size, line.Glyphs = x, size, natural(atoms)
	return row{line: line, marks: missingBoxes(atoms, line.Glyphs, x)}
}

// natural gives atoms their glyphs, each as wide as it is.
func natural(atoms []atom) []Glyph {
	glyphs := make([]Glyph, len(atoms))
	for i, a := range atoms {
		glyphs[i] = Glyph{Rune: a.r, Face: a.face, Advance: a.advance}
	}
	return glyphs
}

// missingBoxes finds the stretches that a draft highlights; their heights are set with the line's.
func missingBoxes(atoms []atom, glyphs []Glyph, x style.Length) []Box {
	var out []Box
	inside := false
	for i, a := range atoms {
		if a.missing {
			if !inside {
				out = append(out, Box{X: x})
			}
			out[len(out)-1].Width += glyphs[i].Advance
		}
		inside = a.missing
		x += glyphs[i].Advance
	}
	return out
}
