package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// attachmentStyles writes the attachment's styles, the table's among them: it has the grid's pens and the cells' margins.
func (p *part) attachmentStyles() {
	for _, s := range attachmentStyles() {
		p.paragraphStyle(s)
	}
	p.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", styleTableBase)
	p.val("w:name", "Normal Table")
	p.open("w:tblPr")
	p.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	p.close("w:tblPr")
	p.close("w:style")
	p.open("w:style", "w:type", "table", "w:styleId", styleTable)
	p.val("w:name", "Table Grid")
	p.val("w:basedOn", styleTableBase)
	p.open("w:tblPr")
	p.open("w:tblBorders")
	for _, side := range []string{"top", "left", "bottom", "right"} {
		p.border(side, style.TableFrame)
	}
	p.border("insideH", style.TableRule)
	p.border("insideV", style.TableRule)
	p.close("w:tblBorders")
	p.open("w:tblCellMar")
	p.margin("top", style.TablePadY)
	p.margin("left", style.TablePadX)
	p.margin("bottom", style.TablePadY)
	p.margin("right", style.TablePadX)
	p.close("w:tblCellMar")
	p.close("w:tblPr")
	p.close("w:style")
}

// border writes a table's line; its size is in eighths of a point.
func (p *part) border(side string, l style.Length) {
	p.empty("w:"+side, "w:val", "single", "w:sz", strconv.Itoa(int(l*8/style.Pt)), "w:space", "0", "w:color", "auto")
}

func (p *part) margin(side string, l style.Length) {
	p.empty("w:"+side, "w:w", strconv.Itoa(l.Twips()), "w:type", "dxa")
}

// table writes the attachment's table: of fixed layout, its heading row repeated on every page.
func (b *body) table(index int, t *document.Table) {
	shape := b.opt.Table
	widths := make([]int, len(shape.Widths))
	total := 0
	// The edges are rounded, not the widths: so the last one stands where it should.
	var edge style.Length
	for i, w := range shape.Widths {
		edge += w
		widths[i] = edge.Twips() - total
		total += widths[i]
	}
	b.open("w:tbl")
	b.open("w:tblPr")
	b.val("w:tblStyle", styleTable)
	b.empty("w:tblW", "w:w", strconv.Itoa(total), "w:type", "dxa")
	b.empty("w:tblInd", "w:w", strconv.Itoa((style.TableFrame / 2).Twips()), "w:type", "dxa")
	b.empty("w:tblLayout", "w:type", "fixed")
	b.empty("w:tblLook", "w:val", "0620", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
	b.close("w:tblPr")
	b.open("w:tblGrid")
	for _, w := range widths {
		b.empty("w:gridCol", "w:w", strconv.Itoa(w))
	}
	b.close("w:tblGrid")

	b.open("w:tr")
	b.rowProperties(shape, 0)
	for i, c := range t.Columns {
		b.cell(document.Cell{Text: c.Heading}, cellFormat{style: styleTableHead, width: widths[i], center: true}, document.Place{Part: index, Piece: document.Head, Column: i})
	}
	b.close("w:tr")
	for row := range t.Rows {
		b.open("w:tr")
		b.rowProperties(shape, row+1)
		for i, c := range t.Columns {
			f := cellFormat{style: styleTableText, width: widths[i], center: c.Center}
			if c.Center {
				f.style = styleTableCenter
			}
			switch {
			case t.Joined(row, i):
				f.merge = "continue"
			case t.Joined(row+1, i):
				f.merge = "restart"
			}
			b.cell(t.Cell(row, i), f, document.Place{Part: index, Piece: document.Content, Row: row, Column: i})
		}
		b.close("w:tr")
	}
	b.close("w:tbl")
}

// rowProperties says that the heading row is one, and that a short row stays whole and is as high as the layout has it: so the file turns over
// where the PDF does, and LibreOffice 7.4 finds the middle of the cells, which it misses beside a cell over several rows where it has to find
// the row's height itself.
func (p *part) rowProperties(shape Table, row int) {
	whole := row < len(shape.Heights) && shape.Heights[row] > 0
	if !whole && row > 0 {
		return
	}
	p.open("w:trPr")
	if whole {
		p.empty("w:cantSplit")
		p.empty("w:trHeight", "w:val", strconv.Itoa(shape.Heights[row].Twips()), "w:hRule", "atLeast")
	}
	if row == 0 {
		p.empty("w:tblHeader")
	}
	p.close("w:trPr")
}

// cellFormat is what a cell is beyond its text. merge is "" where it is no part of a cell over several rows.
type cellFormat struct {
	style  string
	width  int
	merge  string
	center bool
}

// cell writes one cell. A cell needs a paragraph, be it an empty one; so the lower parts of a cell over several rows have one too.
func (b *body) cell(c document.Cell, f cellFormat, at document.Place) {
	b.open("w:tc")
	b.open("w:tcPr")
	b.empty("w:tcW", "w:w", strconv.Itoa(f.width), "w:type", "dxa")
	if f.merge != "" {
		b.val("w:vMerge", f.merge)
	}
	if f.center {
		b.val("w:vAlign", "center")
	}
	b.close("w:tcPr")
	texts := c.Paragraphs()
	if len(texts) == 0 || f.merge == "continue" {
		texts = []string{""}
	}
	for i, text := range texts {
		at.Paragraph = i
		b.paragraph(format{style: f.style}, []document.Run{{Text: text}}, b.stretchesOf(at)...)
	}
	b.close("w:tc")
}
