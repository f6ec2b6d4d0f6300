package layout

import (
	"strings"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// attachmentNote adds the line under the body that names the attachment: two cells in, further lines under the name's first character (7.3.4).
func (c *composer) attachmentNote(a *document.Attachment) {
	lead := prepare([]document.Run{{Text: document.Lead}}, style.FangSong, style.Cell, c.faces)
	indent := style.Indent*style.Cell + lineWidth(lead)
	b := &breaker{
		atoms:   prepare([]document.Run{{Text: a.Name}}, style.FangSong, style.Cell, c.faces),
		pitch:   style.Cell,
		measure: style.Measure - indent,
	}
	for i, s := range b.lines() {
		glyphs, shift := b.set(s)
		r := row{rows: 1, line: Line{Kind: AttachmentNote, Ends: s.to == len(b.atoms), X: style.MarginLeft + indent + shift, Size: style.BodySize, Glyphs: glyphs}}
		if i == 0 {
			first := c.plainRow(lead, style.MarginLeft+style.Indent*style.Cell, style.BodySize)
			last := &first.line.Glyphs[len(lead)-1]
			last.Advance += shift
			r.line.X, r.line.Glyphs = first.line.X, append(first.line.Glyphs, glyphs...)
			r.gap = style.AttachmentNoteGap
		}
		c.rows = append(c.rows, r)
	}
}

// attach adds the attachment's pages: the word 附件 on the first line, the title on the third, the table below it (7.3.6).
func attach(pages *Pages, a *document.Attachment, faces *fonts.Set) {
	page := Page{Number: len(pages.Pages) + 1, Landscape: true}
	pages.Outline = append(pages.Outline, Heading{Text: a.Note(), Level: 1, Page: len(pages.Pages), Y: style.TurnedTop})

	mark := prepare([]document.Run{{Text: document.AttachmentMark}}, style.Hei, style.Cell, faces)
	page.Lines = append(page.Lines, headLine(AttachmentMark, mark, style.TurnedLeft, style.TurnedTop, style.BodySize, true))

	top := style.TurnedTop + style.AttachmentTitleRow*style.AttachmentPitch
	measure := style.TurnedWidth - style.TurnedLeft - style.TurnedRight
	title := prepare([]document.Run{{Text: a.Name}}, style.XiaoBiaoSong, style.TitleSize, faces)
	parts := nameParts(title, measure)
	for i, part := range parts {
		x := style.TurnedLeft + (measure-lineWidth(part))/2
		y := top + style.Length(i)*style.AttachmentTitlePitch
		page.Lines = append(page.Lines, headLine(AttachmentTitle, part, x, y, style.TitleSize, i+1 == len(parts)))
	}
	top += style.AttachmentPitch + style.Length(max(len(parts)-1, 0))*style.AttachmentTitlePitch + style.AttachmentTitleGap
	newTable(a, faces).paginate(pages, page, top)
}

// headLine sets a line of the attachment's head in a row that begins at top.
func headLine(kind Kind, atoms []atom, x, top, size style.Length, ends bool) Line {
	return Line{Kind: kind, Ends: ends, X: x, Y: baseline(top, style.AttachmentPitch, size), Size: size, Glyphs: natural(atoms)}
}

// attachmentTexts hands each text of the attachment on, with the role that it is set in.
func attachmentTexts(a *document.Attachment, each func(style.Role, []document.Run)) {
	if a == nil {
		return
	}
	text := func(role style.Role, s string) { each(role, []document.Run{{Text: s}}) }
	text(style.FangSong, document.Lead+a.Name)
	text(style.Hei, document.AttachmentMark)
	text(style.XiaoBiaoSong, a.Name)
	for _, c := range a.Columns {
		text(style.Hei, c.Heading)
	}
	for row := range a.Rows {
		for column := range a.Columns {
			if !a.Joined(row, column) {
				text(style.FangSong, strings.ReplaceAll(a.Cell(row, column).Text, "\n", ""))
			}
		}
	}
}
