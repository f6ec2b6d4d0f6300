package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// wholeParagraph is the most lines of a paragraph that goes to the signature's page whole: LibreOffice never divides a tied paragraph.
const wholeParagraph = 6

// A heading of up to wholeHeading rows is never divided. A longer one (a problem with its examples) is divided where the page is full, or each
// would leave half a page empty; its last two rows stay together. Where the page is full just after it, it goes over whole, as word processors
// take it. A heading of more than longHeading rows is prose and is kept with nothing.
const (
	wholeHeading = 3
	longHeading  = 6
)

// Notice lays a document out. The same document and faces give the same pages.
func Notice(doc *document.Document, faces *fonts.Set) *Pages {
	a := bestAttempt(doc, faces)
	first, last := a.sections[0], a.last()
	pages := &Pages{Signature: a.signature, Grid: a.grid, Fit: a.fit}
	last.markPageEnds(pages)
	for _, c := range a.sections {
		if c != last {
			c.addSignature() // none: it is in the last one
		}
		c.paginate(pages)
		c.finish(pages)
	}
	first.putHead(pages)
	pages.SignatureOnlyPage = signatureOnlyPage(pages.Pages)
	for _, i := range a.attachments {
		if doc.Parts[i].Table != nil {
			attachTable(pages, doc, i, faces)
		} else {
			attachParts(pages, doc, i, faces)
		}
	}
	last.addImprint(pages)
	for i := range pages.Pages {
		p := &pages.Pages[i]
		if p.Unnumbered {
			continue
		}
		p.Lines = append(p.Lines, pageNumber(p.Number, faces))
	}
	return pages
}

// compose makes the rows of the notice itself, in sections of one direction of pages, and finds the attachments, which have pages of their own. The
// signature is in the last section, which is upright then. Each section takes in as many tiny last lines.
func compose(doc *document.Document, faces *fonts.Set, takeIn int) (sections []*composer, attachments []int) {
	var c *composer
	for i := range doc.Parts {
		p := &doc.Parts[i]
		if p.Kind == document.Attachment {
			attachments = append(attachments, i)
		}
		if p.Attachment > 0 {
			continue
		}
		if c == nil || c.sheet.turned != p.Turned {
			c = &composer{doc: doc, faces: faces, sheet: sheetOf(p.Turned), takeIn: takeIn}
			sections = append(sections, c)
		}
		c.add(i)
	}
	if c == nil {
		sections = []*composer{{doc: doc, faces: faces, sheet: upright}}
	}
	return sections, attachments
}

// Uncovered lists the runes of the document that no face for their role has, each once, in reading order.
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

// finish gives the pages what a word processor has to know of them.
func (c *composer) finish(pages *Pages) {
	if c.titleBreaks != nil {
		pages.TitleBreaks = c.titleBreaks
	}
	pages.Holds = append(pages.Holds, c.holdParts(pages.Grid)...)
	pages.Stretches = append(pages.Stretches, c.stretches...)
	pages.Breaks = append(pages.Breaks, c.breaks...)
	for _, f := range c.forms {
		pages.Tables = append(pages.Tables, f.shape)
	}
}

// composer gathers the rows of a notice, top to bottom.
type composer struct {
	doc         *document.Document
	faces       *fonts.Set
	sheet       sheet
	rows        []row
	titleBreaks []int
	breaks      []Breaks // of what is set as a title elsewhere
	forms       []*form
	stretches   []Stretch
	holds       []Hold // of the headings
	atoms       []atom // memory that paragraphs share
	// takeIn is how many tiny last lines may be taken in, takenIn how many were.
	takeIn, takenIn int
	// names are the issuing bodies', and date is what stands below them.
	names []signer
	date  signer
	// annotations are the parts of 附注; headParts and imprints are those of the head and of 版记, which stand at places of their own.
	annotations, headParts, imprints []int
	// head, its lines, its red lines and what a draft highlights are the head as it was laid out, nil where there is none.
	head                 *Head
	headLines            []Line
	headRules, headBoxes []Box
	// textEnd is the row below the last one of text, tiedStart the first row that goes with the signature, signatureStart the first row of the
	// signature itself; each is the number of all rows where there is none.
	tiedStart, textEnd, signatureStart int
}

// lineOf is a line of a part, without glyphs.
func lineOf(index int, p *document.Part) Line {
	return Line{Place: document.Place{Part: index}, Kind: p.Kind, Level: p.Level}
}

// add adds a part's rows.
func (c *composer) add(index int) {
	p := &c.doc.Parts[index]
	first := len(c.rows)
	placings[p.Kind].add(c, index, p)
	if p.NewPage && first < len(c.rows) {
		c.rows[first].newPage = true
	}
}

// title adds the title's lines, and notes where its second and later lines start.
func (c *composer) title(index int, p *document.Part) {
	c.titleBreaks = c.titleLines(lineOf(index, p), p.Runs, p.Breaks)
}

// titleLines adds the lines of a title, centred, and gives the places where its second and later lines start.
func (c *composer) titleLines(line Line, runs []document.Run, wish []int) []int {
	set := style.Of(line.Kind, line.Level, line.Piece)
	atoms := prepare(runs, set.Role, set.Size, c.faces)
	if len(atoms) == 0 {
		return nil
	}
	breaks := titleBreaks(atoms, wish, c.sheet.measure)
	n := len(breaks) + 1
	from := 0
	for i := range n {
		to := len(atoms)
		if i < len(breaks) {
			to = breaks[i]
		}
		lineAtoms := atoms[from:to]
		x := c.sheet.left + (c.sheet.measure-lineWidth(lineAtoms))/2
		r := plainRow(line, lineAtoms, x, set.Size)
		r.line.Ends = to == len(atoms)
		r.keep = keepWithNext
		r.rows = titleRowsBefore(i+1) - titleRowsBefore(i)
		if n > 1 {
			r.drop = 2*style.Length(i%titleCycle) + 1
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

// paragraph adds the lines of a paragraph or a heading: two cells of indent, then full lines.
func (c *composer) paragraph(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	c.atoms = prepareIn(c.atoms, p.Runs, set.Role, style.Cell, c.faces)
	b := &breaker{
		atoms:   c.atoms,
		pitch:   style.Cell,
		measure: c.sheet.measure,
		indent:  style.Length(set.Indent) * style.Cell,
		em:      set.Size,
		spacing: style.Tracking,
		takesIn: c.takenIn < c.takeIn,
	}
	lines := b.lines()
	if b.tookIn {
		c.takenIn++
	}
	c.stretches = append(c.stretches, b.stretches(lines, document.Place{Part: index})...)
	for i, s := range lines {
		glyphs, shift := b.set(s)
		x := c.sheet.left + shift
		if i == 0 {
			x += b.indent
		}
		r := row{rows: 1, line: lineOf(index, p)}
		r.line.Ends, r.line.X, r.line.Size, r.line.Glyphs = s.to == len(b.atoms), x, set.Size, glyphs
		r.line.Tiny = r.line.Ends && i > 0 && b.words(s.from, s.to) <= tinyLastLine
		r.highlights = missingBoxes(b.atoms[s.from:s.to], glyphs, x)
		if p.Kind == document.Heading {
			r.keepHeading(i, len(lines))
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

// keepHeading says how the i-th of a heading's n rows is kept with the next.
func (r *row) keepHeading(i, n int) {
	switch {
	case n > longHeading:
	case n > wholeHeading:
		if i > 0 {
			r.rowsLeft = n - i
		}
		if i >= n-2 {
			r.keep = keepWithNext
		}
	default:
		r.keep = keepWithNext
	}
}
