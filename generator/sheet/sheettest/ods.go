package sheettest

import "strings"

// OpenDocument spreadsheets, as XML by hand.

const odfSpaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`

const odsType = "application/vnd.oasis.opendocument.spreadsheet"

// ODS packs tables, and the automatic styles that they use.
func ODS(tables, styles string) Book {
	return Book{
		{Name: "mimetype", Text: odsType},
		{Name: "content.xml", Text: xmlHead + `<office:document-content` + odfSpaces + `><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:spreadsheet>` + tables +
			`</office:spreadsheet></office:body></office:document-content>`},
		{Name: "META-INF/manifest.xml", Text: xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`},
	}
}

// FODS puts tables into one XML file.
func FODS(tables string) string {
	return xmlHead + `<office:document` + odfSpaces + ` office:mimetype="` + odsType + `"><office:body><office:spreadsheet>` + tables + `</office:spreadsheet></office:body></office:document>`
}

// ODSTable is a table of rows.
func ODSTable(name, rows string) string {
	return `<table:table table:name="` + escape(name) + `">` + rows + `</table:table>`
}

// ODSCell is a cell with a text, or with a number where it is all figures.
func ODSCell(text string) string {
	inside := ""
	for line := range strings.SplitSeq(text, "\n") {
		inside += "<text:p>" + escape(line) + "</text:p>"
	}
	switch {
	case text == "":
		return "<table:table-cell/>"
	case strings.Trim(text, "0123456789.") == "":
		return `<table:table-cell office:value-type="float" office:value="` + text + `">` + inside + `</table:table-cell>`
	case text == "#REF!":
		return `<table:table-cell office:value-type="string" calcext:value-type="error">` + inside + `</table:table-cell>`
	}
	return `<table:table-cell office:value-type="string">` + inside + `</table:table-cell>`
}
