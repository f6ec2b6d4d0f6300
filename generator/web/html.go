package web

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"

	"gongshi/generator/document"
	"gongshi/generator/seal"
)

//go:embed page.css
var pageCSS string

// HTML is the notice as one file that needs no other: headings that say their level, tables with their heading cells, no script. At its head stand
// the names that government sites give an article (政府网站发展指引, 国办发〔2017〕47号, 网页标签规范). What a text editor in a browser must keep when the
// text is pasted stands at each paragraph, the rest in the style sheet.
func HTML(doc *document.Document) []byte {
	w := &writer{doc: doc}
	w.head()
	w.body()
	w.raw("\n<!-- " + seal.Blank + " -->\n")
	return seal.FillText(w.out.Bytes())
}

// Intact reports a file that is as HTML wrote it.
func Intact(data []byte) bool { return seal.IntactText(data) }

// Article is what of the page goes into a website's editor, which has a style sheet of its own: tables bring their rules along, and red names their colour.
func Article(doc *document.Document) []byte {
	w := &writer{doc: doc, pasted: true}
	w.article()
	return w.out.Bytes()
}

type writer struct {
	doc *document.Document
	// pasted says that there is no style sheet.
	pasted bool
	out    bytes.Buffer
	// within is the attachment whose section is open, 0 where none is.
	within int
}

func (w *writer) raw(s string)                      { w.out.WriteString(s) }
func (w *writer) rawf(format string, values ...any) { fmt.Fprintf(&w.out, format, values...) }
func (w *writer) text(s string)                     { _ = xml.EscapeText(&w.out, []byte(s)) } // a buffer's writes do not fail
func (w *writer) element(tag, attributes, text string) {
	w.raw("<" + tag + attributes + ">")
	w.text(text)
	w.raw("</" + tag + ">\n")
}

func (w *writer) head() {
	title, p := w.doc.Title(), w.doc.Properties
	w.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.element("title", "", title)
	w.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	meta := func(name, content string) {
		if content != "" {
			w.rawf("<meta name=%q content=\"", name)
			w.text(content)
			w.raw("\">\n")
		}
	}
	meta("ArticleTitle", title)
	meta("PubDate", w.date())
	meta("ContentSource", p.Author)
	meta("Author", p.Author)
	meta("Description", w.description())
	meta("generator", "gongshi")
	w.raw("<style>\n" + pageCSS + "</style>\n</head>\n<body>\n")
}

// date is the notice's own, "" where it has none.
func (w *writer) date() string {
	p := w.doc.Properties
	if p.Year == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, p.Day)
}

// longestDescription is how much of the first paragraph describes the article, in characters.
const longestDescription = 120

func (w *writer) description() string {
	p := w.doc.Part(document.Paragraph)
	if p == nil {
		return ""
	}
	runes := []rune(document.Text(p.Runs))
	if len(runes) > longestDescription {
		return string(runes[:longestDescription-1]) + "…"
	}
	return string(runes)
}

func (w *writer) body() {
	w.article()
	w.raw("</body>\n</html>\n")
}

func (w *writer) article() {
	w.raw("<article>\n")
	for i := range w.doc.Parts {
		w.part(i, &w.doc.Parts[i])
	}
	if w.within > 0 {
		w.raw("</section>\n")
	}
	w.raw("</article>\n")
}

func (w *writer) part(i int, p *document.Part) {
	switch {
	case p.Kind == document.Attachment:
		w.attachment(i, p)
	case p.Table == nil && p.Kind == document.Title:
		w.title(p)
	case p.Table == nil:
		e := elementOf(p)
		if w.pasted && e.look == red {
			e.look = pastedRed
		}
		w.raw("<" + e.tag + e.look + ">")
		w.runs(p)
		w.raw("</" + e.tag + ">\n")
	}
	if p.Table != nil {
		w.table(p.Table)
	}
}

// attachment begins the section of an attachment.
func (w *writer) attachment(i int, p *document.Part) {
	if w.within > 0 {
		w.raw("</section>\n")
	}
	w.within = max(p.Attachment, 1)
	w.raw("<section>\n")
	w.element("p", ` class="mark"`, w.doc.Mark(i))
	if name := w.doc.AttachmentName(i); name != "" {
		w.element("h2", ` style="text-align:center"`, name)
	}
}

// title keeps the lines that a template asks for.
func (w *writer) title(p *document.Part) {
	w.raw(`<h1 style="text-align:center">`)
	runes, from := []rune(document.Text(p.Runs)), 0
	for _, at := range p.Breaks {
		if at > from && at < len(runes) {
			w.text(string(runes[from:at]))
			w.raw("<br>")
			from = at
		}
	}
	w.text(string(runes[from:]))
	w.raw("</h1>\n")
}

// runs writes the words of a part: labels stand out, and what is missing.
func (w *writer) runs(p *document.Part) {
	if date := w.date(); p.Kind == document.Date && date != "" {
		w.inlineElement("time", ` datetime="`+date+`"`, document.Text(p.Runs))
		return
	}
	w.inline(p.Runs)
}

func (w *writer) inline(runs []document.Run) {
	for _, r := range runs {
		switch {
		case r.Missing:
			w.inlineElement("mark", "", r.Text)
		case r.Label:
			w.inlineElement("strong", "", r.Text)
		default:
			w.text(r.Text)
		}
	}
}

// inlineElement is an element within a line.
func (w *writer) inlineElement(tag, attributes, text string) {
	w.raw("<" + tag + attributes + ">")
	w.text(text)
	w.raw("</" + tag + ">")
}

// cell writes the paragraphs of a cell, one below the other.
func (w *writer) cell(tag, attributes string, c document.Cell) {
	w.raw("<" + tag + attributes + ">")
	for i, runs := range c.Texts() {
		if i > 0 {
			w.raw("<br>")
		}
		w.inline(runs)
	}
	w.raw("</" + tag + ">")
}

// cellLook is how a cell looks where the style sheet does not say it.
func (w *writer) cellLook(center bool) string {
	switch {
	case w.pasted && center:
		return ` style="border:1px solid #000;padding:0.3em 0.4em;text-align:center"`
	case w.pasted:
		return ` style="border:1px solid #000;padding:0.3em 0.4em"`
	case center:
		return middle
	}
	return ""
}

func span(name string, n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(` %s="%d"`, name, n)
}

func (w *writer) table(t *document.Table) {
	if w.pasted {
		w.raw("<div><table style=\"border-collapse:collapse;width:100%\">\n")
	} else {
		w.raw("<div class=\"wide\"><table>\n")
	}
	if t.HasHead() {
		w.raw("<thead><tr>")
		for column := range t.Columns {
			if c := t.HeadCell(column); !c.Covered {
				columns := 1
				if t.Form {
					columns = t.HeadWidth(column)
				}
				w.cell("th", ` scope="col"`+w.cellLook(false)+span("colspan", columns), c)
			}
		}
		w.raw("</tr></thead>\n")
	}
	w.raw("<tbody>\n")
	for row := range t.Rows {
		w.raw("<tr>")
		for column := range t.Columns {
			c := t.Cell(row, column)
			if c.Covered || t.Joined(row, column) {
				continue
			}
			tag, attributes := "td", ""
			if c.Named {
				tag, attributes = "th", ` scope="row"`
			}
			attributes += w.cellLook(c.Center || !t.Form && t.Columns[column].Center)
			w.cell(tag, attributes+span("rowspan", t.Span(row, column))+span("colspan", t.Width(row, column)), c)
		}
		w.raw("</tr>\n")
	}
	w.raw("</tbody>\n</table></div>\n")
}
