package pdf

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/layout"
	"gongshi/generator/pdf/finish"
)

// tagger builds the structure tree while the pages are painted: a paragraph is one element, however many lines and pages it has.
type tagger struct {
	doc  *document.Document
	root *finish.Element
	// elements are the elements of paragraphs, for their later lines; cells are those of tables' cells, for their paragraphs.
	elements, cells map[document.Place]*finish.Element

	// page is the index of the current page, next the number of its next stretch of marked content.
	page, next int
	// open is the element whose content is being painted; artifact says that what is being painted belongs to none.
	open     *finish.Element
	artifact bool
}

func newTagger(doc *document.Document) *tagger {
	return &tagger{
		doc:      doc,
		root:     &finish.Element{Type: "Document"},
		elements: map[document.Place]*finish.Element{}, cells: map[document.Place]*finish.Element{},
	}
}

func (t *tagger) startPage(index int) { t.page, t.next = index, 0 }

// begin gives the operators that stand before a line: they close the open content and open the line's. They are "" where the line continues the
// open content.
func (t *tagger) begin(line *layout.Line) string {
	if line.IsPageNumber() || line.Repeated {
		if t.artifact {
			return ""
		}
		operators := t.close() + "/Artifact<</Type/Pagination>>BDC"
		t.artifact = true
		return operators
	}
	e := t.element(line)
	if e == t.open {
		return ""
	}
	operators := t.close() + "/" + e.Type + "<</MCID " + strconv.Itoa(t.next) + ">>BDC"
	e.Content = append(e.Content, finish.Content{Page: t.page, Number: t.next})
	t.open = e
	t.next++
	return operators
}

// close is end with a blank behind it, for another operator to follow.
func (t *tagger) close() string {
	if end := t.end(); end != "" {
		return end + " "
	}
	return ""
}

// end gives the operator that closes what is open, "" where nothing is.
func (t *tagger) end() string {
	if t.open == nil && !t.artifact {
		return ""
	}
	t.open, t.artifact = nil, false
	return "EMC"
}

// element finds the line's element, or makes it.
func (t *tagger) element(line *layout.Line) *finish.Element {
	e := t.elements[line.Place]
	if e == nil {
		e = t.newElement(line)
		t.elements[line.Place] = e
	}
	return e
}

// newElement makes a paragraph's element, in the document or in a cell of a table. The only paragraph of a cell has the cell's element.
func (t *tagger) newElement(line *layout.Line) *finish.Element {
	parent := t.root
	if line.Piece == document.Head || line.Piece == document.Content {
		parent = t.cell(line.Place)
		if line.Piece == document.Head || t.doc.Parts[line.Part].Table.Cell(line.Row, line.Column).Single() {
			return parent
		}
	}
	e := &finish.Element{Type: elementType(line)}
	parent.Kids = append(parent.Kids, e)
	return e
}

// types are the structure types of the kinds of part; to a heading's its level is added.
var types = [document.Kinds]string{
	document.Title:          "Title",
	document.Heading:        "H",
	document.Paragraph:      "P",
	document.Caption:        "H1",
	document.Form:           "P",
	document.Contact:        "P",
	document.AttachmentNote: "P",
	document.Issuer:         "P",
	document.Date:           "P",
	document.Attachment:     "P",
}

// elementType is the structure type of a line's paragraph.
func elementType(line *layout.Line) string {
	switch {
	case line.Kind == document.Heading:
		return types[line.Kind] + strconv.Itoa(line.Level)
	case line.Piece == document.Name:
		return "H1"
	default:
		return types[line.Kind]
	}
}

// cell is the element of a paragraph's cell.
func (t *tagger) cell(at document.Place) *finish.Element {
	at.Paragraph = 0
	if t.cells[at] == nil {
		t.makeTable(at.Part, t.doc.Parts[at.Part].Table)
	}
	return t.cells[at]
}

// makeTable makes the elements of a table's rows and cells, those of empty cells too: without them a screen reader would count the columns wrongly.
func (t *tagger) makeTable(part int, table *document.Table) {
	root := &finish.Element{Type: "Table"}
	t.root.Kids = append(t.root.Kids, root)
	row := func() *finish.Element {
		e := &finish.Element{Type: "TR"}
		root.Kids = append(root.Kids, e)
		return e
	}
	cell := func(tr *finish.Element, at document.Place, e finish.Element) {
		t.cells[at] = &e
		tr.Kids = append(tr.Kids, &e)
	}
	if table.HasHead() {
		head := row()
		for column := range table.Columns {
			if !table.HeadCell(column).Covered {
				e := finish.Element{Type: "TH", Attributes: "/O /Table /Scope /Column" + columnSpan(table.HeadWidth(column))}
				cell(head, document.Place{Part: part, Piece: document.Head, Column: column}, e)
			}
		}
	}
	for r := range table.Rows {
		tr := row()
		for column := range table.Columns {
			if table.Joined(r, column) || table.Cell(r, column).Covered {
				continue
			}
			e := finish.Element{Type: "TD"}
			attributes := columnSpan(table.Width(r, column))
			if n := table.Span(r, column); n > 1 {
				attributes += " /RowSpan " + strconv.Itoa(n)
			}
			if table.Cell(r, column).Named {
				e.Type, attributes = "TH", " /Scope /Row"+attributes
			}
			if attributes != "" {
				e.Attributes = "/O /Table" + attributes
			}
			cell(tr, document.Place{Part: part, Piece: document.Content, Row: r, Column: column}, e)
		}
	}
}

// columnSpan is the attribute of a cell that reaches over several columns.
func columnSpan(n int) string {
	if n < 2 {
		return ""
	}
	return " /ColSpan " + strconv.Itoa(n)
}
