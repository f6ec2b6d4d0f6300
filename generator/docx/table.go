package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// attachmentStyles writes the attachment's styles, among them the table's, which has its rules and the cells' margins.
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

// border writes a table's rule; its size is in eighths of a point.
func (p *part) border(side string, l style.Length) {
	p.empty("w:"+side, "w:val", "single", "w:sz", strconv.Itoa(int(l*8/style.Pt)), "w:space", "0", "w:color", "auto")
}

func (p *part) margin(side string, l style.Length) {
	p.empty("w:"+side, "w:w", twips(l), "w:type", "dxa")
}

// table writes a table: of fixed layout, its heading row repeated on every page.
func (b *body) table(index int, t *document.Table) {
	shape := b.shapeOf(index)
	widths := b.beginTable(shape)
	if t.HasHead() {
		b.open("w:tr")
		b.rowProperties(shape, 0)
		for i := range t.Columns {
			c := t.HeadCell(i)
			if c.Covered {
				continue
			}
			f := cellFormat{style: styleTableHead, span: t.HeadWidth(i), center: true}
			b.cell(c, f.wide(widths[i:]), document.Place{Part: index, Piece: document.Head, Column: i})
		}
		b.close("w:tr")
	}
	for row := range t.Rows {
		b.open("w:tr")
		b.rowProperties(shape, row+1)
		for i, c := range t.Columns {
			at := document.Place{Part: index, Piece: document.Content, Row: row, Column: i}
			if t.Form {
				b.formCell(t, shape, at, widths[i:])
				continue
			}
			f := cellFormat{style: styleTableText, span: 1, center: c.Center}
			if c.Center {
				f.style = styleTableCenter
			}
			switch {
			case t.Joined(row, i):
				f.merge = "continue"
			case t.Joined(row+1, i):
				f.merge = "restart"
			}
			b.cell(t.Cell(row, i), f.wide(widths[i:]), at)
		}
		b.close("w:tr")
	}
	b.close("w:tbl")
}

// beginTable writes what stands before the rows and gives the columns' widths in twips. The edges are rounded, not the widths, so that the roundings
// do not add up.
func (b *body) beginTable(shape Table) []int {
	widths := make([]int, len(shape.Widths))
	total := 0
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
	b.empty("w:tblInd", "w:w", twips(style.TableFrame/2), "w:type", "dxa")
	b.empty("w:tblLayout", "w:type", "fixed")
	b.empty("w:tblLook", "w:val", "0620", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
	b.close("w:tblPr")
	b.open("w:tblGrid")
	for _, w := range widths {
		b.empty("w:gridCol", "w:w", strconv.Itoa(w))
	}
	b.close("w:tblGrid")
	return widths
}

// rowProperties marks the heading row, and keeps a short row whole and as high as the layout has it. So pages end where the PDF's do, and
// LibreOffice 7.4 centres cells beside a cell over several rows, where it would get the row's height wrong by itself.
func (p *part) rowProperties(shape Table, row int) {
	whole := row < len(shape.Heights) && shape.Heights[row] > 0
	if !whole && row > 0 {
		return
	}
	p.open("w:trPr")
	if whole {
		p.empty("w:cantSplit")
		p.empty("w:trHeight", "w:val", twips(shape.Heights[row]), "w:hRule", "atLeast")
	}
	if row == 0 {
		p.empty("w:tblHeader")
	}
	p.close("w:trPr")
}

// cellFormat is how a cell looks. merge is its w:vMerge, "" where it is not part of a cell over several rows, span how many columns it reaches over.
// foot is how many of its last paragraphs stand at its foot, gap the blank above them. keep keeps it with the row below.
type cellFormat struct {
	style       string
	width, span int
	merge       string
	center      bool
	foot        int
	gap         style.Length
	keep        bool
}

// wide gives the cell its width, that of the first columns.
func (f cellFormat) wide(columns []int) cellFormat {
	for _, w := range columns[:f.span] {
		f.width += w
	}
	return f
}

// cell writes one cell. Every cell needs a paragraph, if only an empty one, even where a cell above reaches down into it.
func (b *body) cell(c document.Cell, f cellFormat, at document.Place) {
	b.open("w:tc")
	b.open("w:tcPr")
	b.empty("w:tcW", "w:w", strconv.Itoa(f.width), "w:type", "dxa")
	if f.span > 1 {
		b.val("w:gridSpan", strconv.Itoa(f.span))
	}
	if f.merge != "" {
		b.val("w:vMerge", f.merge)
	}
	if f.center {
		b.val("w:vAlign", "center")
	}
	b.close("w:tcPr")
	texts := c.Texts()
	if len(texts) == 0 || f.merge == "continue" {
		texts = [][]document.Run{nil}
	}
	for i, runs := range texts {
		at.Paragraph = i
		p := format{style: f.style, keepNext: f.keep}
		if f.style == styleTableText && f.width-2*style.TablePadX.Twips() < style.NarrowCell.Twips() {
			p.jc = "left"
		}
		if foot := len(texts) - f.foot; i >= foot {
			p.style, p.jc = styleTableFoot, ""
			if i == foot {
				p.spacing.before = f.gap.Twips()
			}
		}
		b.paragraph(p, runs, b.stretchesOf(at)...)
	}
	b.close("w:tc")
}
