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
	c := &composer{faces: faces}
	pages := &Pages{}
	pages.TitleBreaks = c.title(doc.Title)
	for i, b := range doc.Blocks {
		c.paragraph(Text, i, b)
	}
	for i, b := range doc.Contacts {
		c.paragraph(Contact, i, b)
	}
	if doc.Attachment != nil {
		c.attachmentNote(doc.Attachment)
	}
	pages.Signature = c.sign(doc)
	pages.Grid, pages.Fit = c.fit()
	c.tell(pages, doc)
	pages.Stretches = c.stretches
	c.paginate(pages)
	pages.Alone = alone(pages.Pages)
	pages.Loose = c.loose
	if doc.Attachment != nil {
		attach(pages, doc.Attachment, faces)
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
	look := func(role style.Role, runs []document.Run) {
		for _, run := range runs {
			role := runRole(role, run)
			for _, r := range run.Text {
				if _, _, ok := faces.Glyph(role, r); !ok && !seen[r] {
					seen[r] = true
					out = append(out, r)
				}
			}
		}
	}
	look(style.XiaoBiaoSong, doc.Title.Runs)
	for _, b := range doc.Blocks {
		look(style.LevelRole(b.Level), b.Runs)
	}
	for _, b := range doc.Contacts {
		look(style.FangSong, b.Runs)
	}
	for _, body := range doc.Signature {
		look(style.FangSong, body)
	}
	look(style.FangSong, doc.Date)
	attachmentTexts(doc.Attachment, look)
	return out
}

// composer gathers the rows of a notice, top to bottom.
type composer struct {
	faces     *fonts.Set
	rows      []row
	stretches []Stretch
	loose     []Loose
	atoms     []atom // of the paragraph at work
	// firstSigned is the first row that goes with the signature, afterText the first one below the text, signature that of the signature's
	// own; all rows' number where there is none.
	firstSigned, afterText, signature int
}

// title adds the title's lines, centred, and returns where its second and later lines start.
func (c *composer) title(t document.Title) []int {
	atoms := prepare(t.Runs, style.XiaoBiaoSong, style.TitleSize, c.faces)
	if len(atoms) == 0 {
		return nil
	}
	breaks := titleBreaks(atoms, t.Breaks, style.Measure)
	n := len(breaks) + 1
	from := 0
	for i := range n {
		to := len(atoms)
		if i < len(breaks) {
			to = breaks[i]
		}
		part := atoms[from:to]
		x := style.MarginLeft + (style.Measure-lineWidth(part))/2
		r := c.plainRow(part, x, style.TitleSize)
		r.line.Kind, r.line.Ends = Title, to == len(atoms)
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
	return breaks
}

// titleCycle is how many of a title's lines fill whole grid rows: four at five quarters of the pitch fill five.
const titleCycle = 4

// titleRowsBefore is the grid row, counted from the title's first, in which its i-th line begins.
func titleRowsBefore(i int) int { return i + i/titleCycle }

// paragraph adds a block's lines: two cells of indent, then full lines.
func (c *composer) paragraph(kind Kind, index int, block document.Block) {
	role := style.LevelRole(block.Level)
	if kind == Contact {
		role = style.FangSong
	}
	c.atoms = prepareIn(c.atoms, block.Runs, role, style.Cell, c.faces)
	b := &breaker{
		atoms:   c.atoms,
		pitch:   style.Cell,
		measure: style.Measure,
		indent:  style.Indent * style.Cell,
		em:      style.BodySize,
		spacing: style.Tracking,
	}
	lines := b.lines()
	c.stretches = append(c.stretches, b.stretches(lines, kind, index)...)
	for i, s := range lines {
		glyphs, shift := b.set(s)
		x := style.MarginLeft + shift
		if i == 0 {
			x += b.indent
		}
		r := row{rows: 1, line: Line{Kind: kind, Block: index, Level: block.Level, Ends: s.to == len(b.atoms), X: x, Size: style.BodySize, Glyphs: glyphs}}
		r.marks = missingBoxes(b.atoms[s.from:s.to], glyphs, x)
		if block.Level > 0 {
			r.hold(i, len(lines))
		}
		if i == 0 && block.Level > 0 {
			r.heading = document.Text(block.Runs)
		}
		c.rows = append(c.rows, r)
	}
	if kind == Text && block.Level > 0 && len(lines) > longHeading {
		c.loose = append(c.loose, Loose{Block: index})
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
func (c *composer) plainRow(atoms []atom, x, size style.Length) row {
	glyphs := natural(atoms)
	return row{line: Line{X: x, Size: size, Glyphs: glyphs}, marks: missingBoxes(atoms, glyphs, x)}
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
