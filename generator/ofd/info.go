package ofd

import (
	"fmt"

	"gongshi/generator/document"
	"gongshi/generator/seal"
)

// Creator is what a file says that it was made by.
const Creator = "gongshi"

// infoPart says what the document is; id is its own. It is of the archive profile (GB/T 42133-2022 6.2.1). With it goes the sum that shows whether a person
// has edited the file: see package seal.
func infoPart(doc *document.Document, id string) []byte {
	var x xml
	x.raw(declaration + "<ofd:OFD" + namespace + ` Version="1.0" DocType="OFD-A"><ofd:DocBody><ofd:DocInfo>`)
	x.element("DocID", id)
	x.element("Title", doc.Title())
	if doc.Properties.Author != "" {
		x.element("Author", doc.Properties.Author)
	}
	x.element("CreationDate", date(doc.Properties))
	x.element("ModDate", date(doc.Properties))
	x.element("Creator", Creator)
	x.raw(`<ofd:CustomDatas><ofd:CustomData Name="校验">` + seal.Blank + "</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo>")
	x.element("DocRoot", root+"Document.xml")
	x.raw("</ofd:DocBody></ofd:OFD>\n")
	return x
}

// date is the notice's own date, never the clock's. Without one it is the first day of 2000, as in the other outputs.
func date(p document.Properties) string {
	if !dated(p) {
		return "2000-01-01"
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, p.Day)
}

// dated reports whether the properties have a whole date.
func dated(p document.Properties) bool {
	return p.Year >= 1 && p.Year <= 9999 && p.Month >= 1 && p.Month <= 12 && p.Day >= 1 && p.Day <= 31
}
