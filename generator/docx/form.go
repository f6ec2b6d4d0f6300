package docx

import (
	"slices"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// The styles of forms, besides those of the attachment's table.
const (
	styleCaption   = "FormTitle"
	styleTableFoot = "TableFoot"
)

// formStyles are the styles of a paper with forms, or with attachments of the template's own.
func formStyles(pitch style.Length) []paragraphStyle {
	return []paragraphStyle{
		{id: styleCaption, name: "表题", custom: true, next: styleTableText,
			format: format{keepNext: true, keepLines: true, spacing: titleSpacing(1, pitch), jc: "center", outline: 1},
			face:   faceOf(document.Caption, 0, 0)},
		{id: styleTableFoot, name: "表格落款", custom: true, base: styleTableText, format: format{jc: "right"}},
	}
}

func (p *part) formStyles(pitch style.Length) {
	for _, s := range formStyles(pitch) {
		p.paragraphStyle(s)
	}
}

// hasForms reports a document with forms, or with attachments of the template's own.
func hasForms(doc *document.Document) bool {
	return slices.ContainsFunc(doc.Parts, func(p document.Part) bool {
		return p.Kind == document.Form || p.Kind == document.Caption || p.Kind == document.Attachment && p.Table == nil
	})
}

// hasTurned reports a document with turned pages.
func hasTurned(doc *document.Document) bool {
	return slices.ContainsFunc(doc.Parts, func(p document.Part) bool { return p.Turned })
}

// breaks reports whether a part needs a page break of its own: the first of a section has a new page already.
func (b *body) breaks(p *document.Part) bool { return p.NewPage && !b.begun }

// caption writes the name of a form.
func (b *body) caption(index int) {
	p := &b.doc.Parts[index]
	b.takeHolds(index) // its style keeps it with the form
	b.titled(format{style: styleCaption, newPage: b.breaks(p)}, p.Runs, b.breaksOf(index))
}

// form writes a form, and below it the blank that the layout leaves there.
func (b *body) form(index int) {
	p := &b.doc.Parts[index]
	if b.breaks(p) { // a table cannot begin a page by itself
		b.low(0, format{newPage: true})
	}
	b.tied = b.takeHolds(index)
	if len(p.Table.Columns) > 0 {
		b.table(index, p.Table)
	}
	b.low(b.shapeOf(index).Below, format{keepNext: b.tied})
}

// low writes an empty paragraph of a height, at least as low as Word can have one.
func (b *body) low(height style.Length, f format) {
	f.style, f.spacing.line = styleTableText, max(height.Twips(), 20)
	b.paragraph(f, nil)
}

// takeHolds takes the holds of a part off the list and reports whether one ties it to what follows.
func (b *body) takeHolds(index int) bool {
	tied := false
	for ; len(b.holds) > 0 && b.holds[0].Part <= index; b.holds = b.holds[1:] {
		tied = tied || b.holds[0].WithNext
	}
	return tied
}

// formCell writes a cell of a form; one that the cell to its left reaches over is none.
func (b *body) formCell(t *document.Table, shape Table, at document.Place, widths []int) {
	c := t.Cell(at.Row, at.Column)
	if c.Covered {
		return
	}
	f := cellFormat{style: styleTableText, span: t.Width(at.Row, at.Column), center: c.Foot == 0, foot: c.Foot}
	if c.Center || c.Named {
		f.style = styleTableCenter
	}
	for _, foot := range shape.Feet {
		if foot.Row == at.Row && foot.Column == at.Column {
			f.gap = foot.Gap
		}
	}
	f.keep = b.tied && at.Row >= len(t.Rows)-style.WithSignature
	b.cell(c, f.wide(widths), at)
}

// shapeOf is the shape of the table of a part.
func (b *body) shapeOf(index int) Table {
	for _, t := range b.opt.Tables {
		if t.Part == index {
			return t
		}
	}
	return Table{}
}

// breaksOf are where a part's text is broken into lines.
func (b *body) breaksOf(index int) []int {
	for _, at := range b.opt.Breaks {
		if at.Part == index {
			return at.At
		}
	}
	return nil
}
