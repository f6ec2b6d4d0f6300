package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// bundle is what stands on one page with the signature: the rows from from on. Where the bodies have no room on a page below any text, they
// are divided: a page may end between two of them, never within a name or between the last one and the date.
type bundle struct {
	from    int
	divided bool
}

// sign adds the signature block and ties enough lines of text to it. Where bodies with seals have no room below these on a page, their
// names stand closer, so that more of them stand side by side.
func (c *composer) sign() []SignatureLine {
	text := len(c.rows)
	out := c.signWith(c.signatureLines(style.NamesApart * style.Cell))
	if c.doc.Seal && len(c.names) > 1 && c.bundle(style.Rows, false) != (bundle{from: c.firstSigned}) {
		c.rows = c.rows[:text]
		out = c.signWith(c.signatureLines(style.NamesClose * style.Cell))
	}
	return out
}

func (c *composer) signWith(lines []placedLine) []SignatureLine {
	c.signature, c.afterText, c.firstSigned = len(c.rows), len(c.rows), len(c.rows)
	if len(lines) == 0 {
		return nil
	}
	c.afterText, c.firstSigned = c.withSignature()
	for i := c.firstSigned; i < len(c.rows); i++ {
		c.rows[i].signed = true
	}
	out := make([]SignatureLine, 0, len(lines))
	for i, l := range lines {
		x := style.MarginLeft + style.Measure - l.right - lineWidth(l.atoms)
		r := plainRow(lineOf(l.part, &c.doc.Parts[l.part]), l.atoms, x, style.BodySize)
		r.line.Ends, r.rows, r.gap = l.ends, 1, l.gap
		if i+1 < len(lines) {
			next := lines[i+1]
			r.signed = true
			r.bound = !l.ends || next.beside || next.date
			if next.beside {
				r.rows = 0 // the next line takes the row
			}
		}
		c.rows = append(c.rows, r)
		out = append(out, SignatureLine{Text: r.line.Text(), Right: l.right, Gap: l.gap, Beside: l.beside})
	}
	return out
}

// withSignature is the first row below the text, and the first one that goes with the signature: the contacts and what names the
// attachment, and style.WithSignature lines of the text above them. A short paragraph among these goes whole, as word processors take it.
func (c *composer) withSignature() (text, first int) {
	text = len(c.rows)
	for text > 0 && c.rows[text-1].flow() != textFlow && c.rows[text-1].flow() != headFlow {
		text--
	}
	first = max(text-style.WithSignature, 0)
	if first == text || c.rows[first].flow() != textFlow {
		return text, first
	}
	begin := first
	for begin > 0 && c.rows[begin-1].line.Part == c.rows[first].line.Part {
		begin--
	}
	end := first
	for end < text && c.rows[end].line.Part == c.rows[first].line.Part {
		end++
	}
	if end-begin <= wholeParagraph {
		return text, begin
	}
	return text, first
}

// bundle gives what goes with the signature on a page of so many rows: all of withSignature's, or where that is more than a page, as many of
// its last paragraphs as have room. free lets go of the text; contacts stay with the signature in any case.
func (c *composer) bundle(rows int, free bool) bundle {
	first := c.firstSigned
	if free {
		first = c.afterText
	}
	for from := first; from < c.signature; from++ {
		flow := c.rows[from].flow()
		starts := from == first || (flow == textFlow || flow == contactFlow) && c.rows[from-1].line.Ends
		if starts && c.height(from, len(c.rows)) <= rows {
			return bundle{from: from}
		}
	}
	if first == c.signature && c.height(first, len(c.rows)) <= rows {
		return bundle{from: first}
	}
	return bundle{from: first, divided: true}
}

// holds reports whether the bundle keeps a row on one page with the next.
func (b bundle) holds(r *row, at int) bool {
	if at < b.from || !r.signed {
		return false
	}
	return r.bound || !b.divided || r.line.Kind != document.Issuer
}

// sealed reports whether a row begins a body below another one with a seal.
func (c *composer) sealed(at int) bool { return at > c.signature && c.rows[at].gap > 0 }

// part says between which lines of the signature a page ends.
func (c *composer) part(pages *Pages) {
	for _, start := range c.pageStarts(pages.Grid.Rows, false) {
		if start > c.signature {
			pages.Signature[start-1-c.signature].Parted = true
		}
	}
}

// alone is the number of the first page without a line but the signature's, 0 where there is none.
func alone(pages []Page) int {
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
