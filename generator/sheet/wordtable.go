package sheet

import (
	"gongshi/generator/wordlook"
)

// wordBlock is a table of a document, or a paragraph outside of them.
type wordBlock struct {
	table *wordTable
	text  *wordText
	// line is what is seen of the paragraph.
	line string
}

// wordTable is a table as it stands in a document.
type wordTable struct {
	rows []wordRow
	cols int
	// number is its place among the document's tables, from 1.
	number int
	behind wordlook.Colour
}

type wordRow []wordCell

// wordCell is a cell, from column left to right.
type wordCell struct {
	left, right int
	// down and across say how it is merged with the cell above or to the left.
	down, across wordMerge
	text         *wordText
}

type wordMerge int

const (
	single wordMerge = iota
	begins
	continues
)

// maxBlocks bounds the paragraphs and tables of a document.
const maxBlocks = 200_000

// readBody reads the paragraphs and tables of the document.
func (w *wordFile) readBody(data []byte) error {
	x := newXMLPart(data, wordSpaces)
	isWord := false
	err := x.root(func(e xmlElement) error {
		isWord = e.name == "w:document"
		return x.children(func(e xmlElement) error {
			if e.name != "w:body" {
				return nil
			}
			return x.children(func(e xmlElement) error { return w.readBlock(x, e) }, nil)
		}, nil)
	})
	if err == nil && !isWord {
		return errMalformed
	}
	return err
}

// readBlock reads a paragraph or a table, or what stands around some.
func (w *wordFile) readBlock(x *xmlPart, e xmlElement) error {
	inside := func() error { return x.children(func(e xmlElement) error { return w.readBlock(x, e) }, nil) }
	switch e.name {
	case "w:p":
		t := &wordText{w: w, x: x}
		if err := t.readParagraph(); err != nil {
			return err
		}
		line, _ := Clean(t.visible())
		return w.add(wordBlock{text: t, line: line})
	case "w:tbl":
		table, inner, err := w.readTable(x)
		if err != nil {
			return err
		}
		for _, t := range append([]*wordTable{table}, inner...) {
			if err := w.add(wordBlock{table: t}); err != nil {
				return err
			}
		}
	case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag":
		return inside()
	case "mc:AlternateContent":
		return alternative(x, inside)
	}
	return nil
}

func (w *wordFile) add(b wordBlock) error {
	if len(w.blocks) == maxBlocks {
		return errTooLarge
	}
	w.blocks = append(w.blocks, b)
	return nil
}

// tableReader reads a table. Ledgers that stand in its cells, as in a page that is laid out by a table, are read as tables of their own.
type tableReader struct {
	w     *wordFile
	x     *xmlPart
	table *wordTable
	inner []*wordTable
}

// readTable reads a table that has begun.
func (w *wordFile) readTable(x *xmlPart) (*wordTable, []*wordTable, error) {
	r := &tableReader{w: w, x: x, table: &wordTable{}}
	err := r.read()
	return r.table, r.inner, err
}

func (r *tableReader) read() error {
	return r.x.children(func(e xmlElement) error {
		switch e.name {
		case "w:tblPr":
			return r.x.children(func(e xmlElement) error {
				switch e.name {
				case "w:tblStyle":
					if r.w.styles.Filled[r.x.attr(e, "w:val")] {
						r.table.behind = wordlook.Unknown
					}
				case "w:shd":
					r.table.behind = wordlook.Shade(e.tag)
				}
				return nil
			}, nil)
		case "w:tr":
			return r.readRow()
		case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml":
			return r.read()
		}
		return nil
	}, nil)
}

// readRow reads a row. One that a tracked change has deleted stays, without its contents.
func (r *tableReader) readRow() error {
	if r.w.rows++; r.w.rows > 2*MaxRows {
		return errTooLarge
	}
	var row wordRow
	column, gone := 1, false
	var parts func(e xmlElement) error
	parts = func(e xmlElement) error {
		switch e.name {
		case "w:trPr":
			return r.x.children(func(e xmlElement) error {
				switch e.name {
				case "w:gridBefore":
					column += r.width(e, 0)
				case "w:del":
					gone = true
				}
				return nil
			}, nil)
		case "w:tc":
			c, err := r.readCell(column, gone)
			column = c.right + 1
			row = append(row, c)
			return err
		case "w:sdt", "w:sdtContent", "w:ins", "w:customXml":
			return r.x.children(parts, nil)
		}
		return nil
	}
	err := r.x.children(parts, nil)
	r.table.rows = append(r.table.rows, row)
	r.table.cols = max(r.table.cols, min(column-1, MaxCols))
	return err
}

// width is a number of columns, within the bounds.
func (r *tableReader) width(e xmlElement, least int) int {
	return max(least, min(parseIndex(r.x.attr(e, "w:val")), MaxCols+1))
}

// readCell reads a cell that begins in a column.
func (r *tableReader) readCell(column int, gone bool) (c wordCell, err error) {
	if r.w.cells++; r.w.cells > maxCells {
		return c, errTooLarge
	}
	column = min(column, MaxCols+1)
	t := &wordText{w: r.w, x: r.x, gone: gone, behind: r.table.behind}
	t.nested = func() error { return r.readNested(t) }
	c = wordCell{left: column, right: column, text: t}
	err = r.x.children(func(e xmlElement) error {
		if e.name != "w:tcPr" {
			return t.block(e)
		}
		return r.x.children(func(e xmlElement) error {
			switch e.name {
			case "w:gridSpan":
				c.right = min(c.left+r.width(e, 1)-1, MaxCols+1)
			case "w:vMerge":
				c.down = r.merge(e)
			case "w:hMerge":
				c.across = r.merge(e)
			case "w:shd":
				if shade := wordlook.Shade(e.tag); shade != "" {
					t.behind = shade
				}
			case "w:cellDel":
				t.gone = true
			}
			return nil
		}, nil)
	}, nil)
	return c, err
}

func (r *tableReader) merge(e xmlElement) wordMerge {
	if r.x.attr(e, "w:val") == "restart" {
		return begins
	}
	return continues
}

// readNested reads a table in a cell: a ledger stands by itself, the rows of any other are lines of the cell.
func (r *tableReader) readNested(outer *wordText) error {
	table, inner, err := r.w.readTable(r.x)
	if err != nil {
		return err
	}
	if r.inner = append(r.inner, inner...); table.isLedger() {
		r.inner = append(r.inner, table)
		return nil
	}
	for _, row := range table.rows {
		outer.add("\n", outer.lineEnd())
		for _, c := range row {
			for _, piece := range c.text.text().runs {
				look := piece
				look.text = ""
				outer.add(unescape(piece.text), look)
			}
			outer.add(" ", outer.lineEnd())
		}
		outer.lines++
	}
	return nil
}
