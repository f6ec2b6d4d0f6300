package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// bundle is what has to stand on one page with the signature: the rows from from on. Where even the bodies' names alone do not fit on a page,
// they are divided: a page may end between two names, but not within one and not between the last one and the date.
type bundle struct {
	from    int
	divided bool
}

// addSignature adds the signature block and ties enough lines of text to it. Where sealed names and this text do not fit on a page, the names
// are set closer, so that more of them stand side by side.
func (c *composer) addSignature() []SignatureLine {
	start := len(c.rows)
	out := c.placeSignature(c.signatureLines(style.NamesApart * style.Cell))
	if c.doc.Seal && len(c.names) > 1 && c.bundle(style.Usual, false) != (bundle{from: c.tiedStart}) {
		c.rows = c.rows[:start]
		out = c.placeSignature(c.signatureLines(style.NamesClose * style.Cell))
	}
	return out
}

// placeSignature adds the lines as rows, and notes where the text ends and what is tied to the signature.
func (c *composer) placeSignature(lines []placedLine) []SignatureLine {
	c.signatureStart, c.textEnd, c.tiedStart = len(c.rows), len(c.rows), len(c.rows)
	if len(lines) == 0 {
		return nil
	}
	c.textEnd, c.tiedStart = c.tiedRows()
	for i := c.tiedStart; i < len(c.rows); i++ {
		c.rows[i].tied = true
	}
	out := make([]SignatureLine, 0, len(lines))
	for i, l := range lines {
		x := style.MarginLeft + style.Measure - l.right - lineWidth(l.atoms)
		r := plainRow(lineOf(l.part, &c.doc.Parts[l.part]), l.atoms, x, style.BodySize)
		r.line.Ends, r.rows, r.gap = l.ends, 1, l.gap
		if i+1 < len(lines) {
			next := lines[i+1]
			r.tied = true
			r.bound = !l.ends || next.beside || next.date
			if next.beside {
				r.rows = 0 // the next line takes the row
			}
		}
		c.rows = append(c.rows, r)
		out = append(out, SignatureLine{Text: r.line.Text(), Right: l.right, Start: l.start, Gap: l.gap, Beside: l.beside})
	}
	return out
}

// tiedRows finds the end of the text and the first row that goes with the signature: the contacts, what names the attachment, and
// style.WithSignature lines of the text above them. A short paragraph goes whole, as word processors take it.
func (c *composer) tiedRows() (textEnd, first int) {
	textEnd = len(c.rows)
	for textEnd > 0 && c.rows[textEnd-1].flow() != textFlow && c.rows[textEnd-1].flow() != headFlow {
		textEnd--
	}
	first = max(textEnd-style.WithSignature, 0)
	for i := textEnd - 1; i > first; i-- { // a line below a form is enough: the form's last row would look lost
		if c.rows[i-1].piece != nil && c.rows[i].piece == nil {
			first = i
		}
	}
	if first == textEnd || c.rows[first].flow() != textFlow || c.rows[first].piece != nil {
		return textEnd, first
	}
	begin := c.partStart(first)
	end := first
	for end < textEnd && c.rows[end].line.Part == c.rows[first].line.Part {
		end++
	}
	if end-begin <= wholeParagraph && !c.firstUnderHead(begin) {
		return textEnd, begin
	}
	return textEnd, first
}

// firstUnderHead reports the first row of text of a paper with a head, whose first page has to show text (7.3.3).
func (c *composer) firstUnderHead(at int) bool {
	return c.head != nil && (at == 0 || c.rows[at-1].flow() == headFlow)
}

// bundle finds what goes with the signature on a page of a grid: all the tied rows, or as many of their last paragraphs as fit. free
// leaves out the text, so that only contacts stay with the signature.
func (c *composer) bundle(g style.Grid, free bool) bundle {
	first := c.tiedStart
	if free {
		first = c.textEnd
	}
	for from := first; from < c.signatureStart; from++ {
		flow := c.rows[from].flow()
		starts := from == first || (flow == textFlow || flow == contactFlow) && c.rows[from-1].line.Ends
		if starts && c.fitsPage(from, g) {
			return bundle{from: from}
		}
	}
	if first == c.signatureStart && c.fitsPage(first, g) {
		return bundle{from: first}
	}
	return bundle{from: first, divided: true}
}

// holds reports whether the bundle keeps the row with that index on one page with the next.
func (b bundle) holds(r *row, at int) bool {
	if at < b.from || !r.tied {
		return false
	}
	return r.bound || !b.divided || r.line.Kind != document.Issuer
}

// beginsSealedName reports whether a row begins a sealed name below another one.
func (c *composer) beginsSealedName(at int) bool { return at > c.signatureStart && c.rows[at].gap > 0 }

// markPageEnds notes in the signature's lines where a page ends.
func (c *composer) markPageEnds(pages *Pages) {
	for _, start := range c.pageStarts(pages.Grid, false) {
		if start > c.signatureStart {
			pages.Signature[start-1-c.signatureStart].EndsPage = true
		}
	}
}

// signatureOnlyPage is the number of the first page with no other lines than the signature's, 0 where there is none.
func signatureOnlyPage(pages []Page) int {
	for _, p := range pages {
		others := 0
		for i := range p.Lines {
			if placings[p.Lines[i].Kind].flow != signatureFlow {
				others++
			}
		}
		if others == 0 && len(p.Lines) > 0 {
			return p.Number
		}
	}
	return 0
}
