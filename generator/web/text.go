// Package web writes a notice's text for the pages of a website and for messages: HTML and plain text. It measures nothing.
package web

import (
	"strings"

	"gongshi/generator/document"
)

// indent is what a paragraph begins with on paper (GB/T 9704-2012 7.3.3): two characters.
const indent = "　　"

// Text is the notice as plain text, a paragraph a line, with the byte order mark that Windows' editors know UTF-8 by and their line ends. Cells of a table
// stand a line a row, parted by tabs.
func Text(doc *document.Document) []byte {
	var b strings.Builder
	b.WriteString("\ufeff")
	line := func(text string) { b.WriteString(text + "\r\n") }
	for i := range doc.Parts {
		p := &doc.Parts[i]
		switch {
		case p.Kind == document.Attachment:
			line("")
			line(doc.Mark(i))
			if name := doc.AttachmentName(i); name != "" {
				line(name)
			}
		case p.Table == nil && elements[p.Kind].indented:
			line(indent + document.Text(p.Runs))
		case p.Table == nil:
			line(document.Text(p.Runs))
		}
		if p.Table != nil {
			rows(p.Table, line)
		}
	}
	return []byte(b.String())
}

// rows writes a table, its heading row first. A cell that another one covers is empty.
func rows(t *document.Table, line func(string)) {
	row := func(cell func(column int) (document.Cell, bool)) {
		var cells []string
		for column := range t.Columns {
			text := ""
			if c, shown := cell(column); shown {
				text = strings.Join(c.Paragraphs(), " ")
			}
			cells = append(cells, strings.ReplaceAll(text, "\t", " "))
		}
		line(strings.TrimRight(strings.Join(cells, "\t"), "\t"))
	}
	if t.HasHead() {
		row(func(column int) (document.Cell, bool) { c := t.HeadCell(column); return c, !c.Covered })
	}
	for r := range t.Rows {
		row(func(column int) (document.Cell, bool) {
			c := t.Cell(r, column)
			return c, !c.Covered && !t.Joined(r, column)
		})
	}
}
