package pdf

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/layout"
	"gongshi/generator/pdf/finish"
)

// tagger builds the structure tree while the pages are painted: a paragraph is one element, however many lines and pages it has.
type tagger struct {
	root *finish.Element
	// elements finds a paragraph's element again for its later lines, cells those of the table for their paragraphs.
	elements, cells map[paragraph]*finish.Element
	attachment      *document.Attachment
	table           *finish.Element
	// part counts the paragraphs that one block or cell has had.
	part map[paragraph]int

	page, next int
	// open is the element whose content is being painted; artifact says that what is being painted belongs to none.
	open     *finish.Element
	artifact bool
}

// paragraph tells lines of one paragraph from those of another.
type paragraph struct {
	kind               layout.Kind
	block, row, column int
	part               int
}

func newTagger(attachment *document.Attachment) *tagger {
	return &tagger{
		root:     &finish.Element{Type: "Document"},
		elements: map[paragraph]*finish.Element{}, cells: map[paragraph]*finish.Element{}, part: map[paragraph]int{},
		attachment: attachment,
	}
}

func (t *tagger) startPage(index int) { t.page, t.next = index, 0 }

// begin gives the operators that stand before a line: they close the content before and open the line's own, or neither where the line
// goes on with it.
func (t *tagger) begin(line *layout.Line) string {
	if line.Kind == layout.PageNumber || line.Again {
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

// close gives the operator that closes what is open, with the blank between it and the next one.
func (t *tagger) close() string {
	if end := t.end(); end != "" {
		return end + " "
	}
	return ""
}

// end gives the operator that closes what is open.
func (t *tagger) end() string {
	if t.open == nil && !t.artifact {
		return ""
	}
	t.open, t.artifact = nil, false
	return "EMC"
}

// element finds the line's element, or makes it.
func (t *tagger) element(line *layout.Line) *finish.Element {
	key := paragraph{kind: line.Kind, block: line.Block, row: line.Row, column: line.Column}
	whole := key
	key.part = t.part[whole]
	if line.Ends {
		t.part[whole]++
	}
	e := t.elements[key]
	if e == nil {
		e = t.add(line, whole)
		t.elements[key] = e
	}
	return e
}

// add makes an element where its paragraph belongs: in the document, or in a cell of the table; the one paragraph of a cell is the cell.
func (t *tagger) add(line *layout.Line, cell paragraph) *finish.Element {
	parent := t.root
	if line.Kind == layout.TableHead || line.Kind == layout.TableCell {
		if t.table == nil {
			t.makeTable()
		}
		parent = t.cells[cell]
		if line.Kind == layout.TableHead || t.attachment.Cell(line.Row, line.Column).Single() {
			return parent
		}
	}
	e := &finish.Element{Type: elementType(line)}
	parent.Kids = append(parent.Kids, e)
	return e
}

// elementType is the structure type of a line's paragraph.
func elementType(line *layout.Line) string {
	switch {
	case line.Kind == layout.Title:
		return "Title"
	case line.Kind == layout.AttachmentTitle:
		return "H1"
	case line.Kind == layout.Text && line.Level > 0:
		return "H" + strconv.Itoa(line.Level)
	default:
		return "P"
	}
}

// makeTable makes the table's rows and cells, empty ones with them: without these a reader would take what stands right of one for its content.
func (t *tagger) makeTable() {
	t.table = &finish.Element{Type: "Table"}
	t.root.Kids = append(t.root.Kids, t.table)
	row := func() *finish.Element {
		e := &finish.Element{Type: "TR"}
		t.table.Kids = append(t.table.Kids, e)
		return e
	}
	cell := func(tr *finish.Element, key paragraph, e finish.Element) {
		t.cells[key] = &e
		tr.Kids = append(tr.Kids, &e)
	}
	head := row()
	for column := range t.attachment.Columns {
		cell(head, paragraph{kind: layout.TableHead, column: column}, finish.Element{Type: "TH", Attributes: "/O /Table /Scope /Column"})
	}
	for r := range t.attachment.Rows {
		tr := row()
		for column := range t.attachment.Columns {
			if t.attachment.Joined(r, column) {
				continue
			}
			e := finish.Element{Type: "TD"}
			if n := t.attachment.Span(r, column); n > 1 {
				e.Attributes = "/O /Table /RowSpan " + strconv.Itoa(n)
			}
			cell(tr, paragraph{kind: layout.TableCell, row: r, column: column}, e)
		}
	}
}
