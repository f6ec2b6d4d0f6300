package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

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
