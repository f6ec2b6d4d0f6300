package ofd

import (
	"strconv"

	"gongshi/generator/document"
)

// factsPart is what the notice says in words of the ledger, each value under its name and with the number of its paragraph, for programs that take the file
// into an archive. It says nothing that does not stand on the pages: what was held back or masked is not in the document.
func factsPart(doc *document.Document) []byte {
	x := make(xml, 0, 32<<10)
	x.raw(declaration + "<公文要素>\n")
	fact := func(name, paragraph, text string) {
		x.raw(`<要素 名称="`)
		x.text(name)
		if paragraph != "" {
			x.raw(`" 段="` + paragraph)
		}
		x.raw(`">`)
		x.text(text)
		x.raw("</要素>\n")
	}
	fact("标题", "", doc.Title())
	if doc.Properties.Author != "" {
		fact("发文机关", "", doc.Properties.Author)
	}
	if dated(doc.Properties) {
		fact("成文日期", "", date(doc.Properties))
	}
	for n, p := range doc.Passages() {
		for _, r := range p.Runs {
			if r.Origin.Value != "" && !r.Missing {
				fact(r.Origin.Value, strconv.Itoa(n+1), r.Text)
			}
		}
	}
	x.raw("</公文要素>\n")
	return x
}

// attachmentsPart lists the only attachment, the facts, which has that many bytes. The archive profile takes attachments of text and XML alone.
func attachmentsPart(doc *document.Document, size int) []byte {
	var x xml
	x.raw(declaration + "<ofd:Attachments" + namespace + `><ofd:Attachment ID="A1" Name="公文要素" Format="XML" CreationDate="` + date(doc.Properties) + `T00:00:00" Size="`)
	x.length(ticks(size) * millimetre / 1024) // in kilobytes
	x.raw(`">`)
	x.element("FileLoc", "/"+root+"Attachs/facts.xml")
	x.raw("</ofd:Attachment></ofd:Attachments>\n")
	return x
}
