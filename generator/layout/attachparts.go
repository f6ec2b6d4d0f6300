package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// attachParts adds the pages of an attachment of the template's own, which begins with the part with that index. Where the direction of its pages
// changes, a new page begins.
func attachParts(pages *Pages, doc *document.Document, index int, faces *fonts.Set) {
	within := func(i int) bool { return i < len(doc.Parts) && doc.Parts[i].Attachment == doc.Parts[index].Attachment }
	pages.Outline = append(pages.Outline, Heading{Text: doc.Note(index), Level: 1, Page: len(pages.Pages), Y: sheetOf(doc.Parts[index].Turned).top})
	for from := index; within(from); {
		c := &composer{doc: doc, faces: faces, sheet: sheetOf(doc.Parts[from].Turned)}
		to := from
		for ; within(to) && doc.Parts[to].Turned == doc.Parts[from].Turned; to++ {
			c.add(to)
		}
		c.addSignature() // none: it stands at the end of the notice itself
		c.paginate(pages)
		c.finish(pages)
		from = to
	}
}

// attachmentHead adds the word 附件 on the first line and the attachment's title on the third (7.3.6).
func (c *composer) attachmentHead(index int, p *document.Part) {
	line := Line{Place: document.Place{Part: index, Piece: document.Mark}, Kind: p.Kind}
	set := style.Of(p.Kind, p.Level, document.Mark)
	r := plainRow(line, prepare([]document.Run{{Text: c.doc.Mark(index)}}, set.Role, style.Cell, c.faces), c.sheet.left, set.Size)
	r.line.Ends, r.rows, r.keep = true, style.AttachmentTitleRow, keepWithNext
	c.rows = append(c.rows, r)
	line.Piece = document.Name
	c.breakAt(index, c.titleLines(line, p.Runs, nil))
}
