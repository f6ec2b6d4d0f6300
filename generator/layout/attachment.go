package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// attachmentNote adds the line under the body that names the attachment: two cells in, with further lines under the name's first character
// (7.3.4).
func (c *composer) attachmentNote(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	left := style.Length(set.Indent) * style.Cell
	mark, name := p.Lead()
	lead := prepare([]document.Run{{Text: mark}}, set.Role, style.Cell, c.faces)
	if c.below(document.AttachmentNote) { // its number stands below the first one's
		left += lineWidth(prepare([]document.Run{{Text: document.Lead}}, set.Role, style.Cell, c.faces))
	}
	indent := left + lineWidth(lead)
	b := &breaker{
		atoms:   prepare([]document.Run{{Text: name}}, set.Role, style.Cell, c.faces),
		pitch:   style.Cell,
		measure: style.Measure - indent,
	}
	for i, s := range b.lines() {
		glyphs, shift := b.set(s)
		r := row{rows: 1, line: lineOf(index, p)}
		r.line.Ends, r.line.X, r.line.Size, r.line.Glyphs = s.to == len(b.atoms), style.MarginLeft+indent+shift, set.Size, glyphs
		if i == 0 {
			first := plainRow(r.line, lead, style.MarginLeft+left, set.Size)
			last := &first.line.Glyphs[len(lead)-1]
			last.Advance += shift
			r.line.X, r.line.Glyphs = first.line.X, append(first.line.Glyphs, glyphs...)
			if !c.below(document.AttachmentNote) {
				r.gap = set.Gap
			}
		}
		c.rows = append(c.rows, r)
	}
}

// below reports whether the last row is of a part of the kind.
func (c *composer) below(kind document.Kind) bool {
	return len(c.rows) > 0 && c.rows[len(c.rows)-1].line.Kind == kind
}

// attachTable adds the attachment's pages: the word 附件 on the first line, the title on the third, the table below (7.3.6).
func attachTable(pages *Pages, doc *document.Document, index int, faces *fonts.Set) {
	table := doc.Parts[index].Table
	page := Page{Number: len(pages.Pages) + 1, Landscape: true}
	pages.Outline = append(pages.Outline, Heading{Text: doc.Note(index), Level: 1, Page: len(pages.Pages), Y: style.TurnedTop})

	of := func(piece document.Piece) (Line, style.TextStyle) {
		return Line{Place: document.Place{Part: index, Piece: piece}, Kind: document.Attachment}, style.Of(document.Attachment, 0, piece)
	}
	line, set := of(document.Mark)
	mark := prepare([]document.Run{{Text: doc.Mark(index)}}, set.Role, style.Cell, faces)
	page.Lines = append(page.Lines, headLine(line, mark, style.TurnedLeft, style.TurnedTop, set.Size, true))

	line, set = of(document.Name)
	top := style.TurnedTop + style.AttachmentTitleRow*style.AttachmentPitch
	measure := style.TurnedWidth - style.TurnedLeft - style.TurnedRight
	title := prepare([]document.Run{{Text: table.Name}}, set.Role, set.Size, faces)
	lines := nameLines(title, measure)
	for i, atoms := range lines {
		x := style.TurnedLeft + (measure-lineWidth(atoms))/2
		y := top + style.Length(i)*style.AttachmentTitlePitch
		page.Lines = append(page.Lines, headLine(line, atoms, x, y, set.Size, i+1 == len(lines)))
	}
	top += style.AttachmentPitch + style.Length(max(len(lines)-1, 0))*style.AttachmentTitlePitch + style.AttachmentTitleGap
	newTable(turned, document.Attachment, index, table, faces).paginate(pages, page, top)
}

// headLine places a line of the attachment's head in a row that begins at top. ends marks a paragraph's last line.
func headLine(line Line, atoms []atom, x, top, size style.Length, ends bool) Line {
	line.Ends, line.X, line.Y, line.Size, line.Glyphs = ends, x, baseline(top, style.AttachmentPitch, size), size, natural(atoms)
	return line
}
