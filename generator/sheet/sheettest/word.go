package sheettest

import "strings"

// Word documents, as XML by hand.

const wordSpaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

// WordParts are the parts beside the document that a Word document may have, by the last word of their relation.
var WordParts = map[string]string{"styles": "word/styles.xml", "numbering": "word/numbering.xml", "comments": "word/comments.xml", "header": "word/header1.xml"}

// Word packs a document with this body, and other parts by the last word of their relation; each is the inside of its root.
func Word(body string, others map[string]string) Book {
	roots := map[string]string{"styles": "styles", "numbering": "numbering", "comments": "comments", "header": "hdr"}
	b := Book{
		{Name: "[Content_Types].xml", Text: xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`},
		{Name: "_rels/.rels", Text: Rels(Rel("rId1", "officeDocument", "word/document.xml"))},
		{Name: "word/document.xml", Text: xmlHead + `<w:document` + wordSpaces + `><w:body>` + body + `</w:body></w:document>`},
	}
	rels := ""
	for _, kind := range []string{"styles", "numbering", "comments", "header"} {
		if inside, ok := others[kind]; ok {
			rels += Rel("r"+kind, kind, strings.TrimPrefix(WordParts[kind], "word/"))
			b = append(b, Part{Name: WordParts[kind], Text: xmlHead + `<w:` + roots[kind] + wordSpaces + `>` + inside + `</w:` + roots[kind] + `>`})
		}
	}
	return append(b, Part{Name: "word/_rels/document.xml.rels", Text: Rels(rels)})
}

// WordParagraph is a paragraph with a text, or, where that begins with <, with these elements.
func WordParagraph(text string) string {
	if !strings.HasPrefix(text, "<") {
		text = `<w:r><w:t xml:space="preserve">` + escape(text) + `</w:t></w:r>`
	}
	return `<w:p>` + text + `</w:p>`
}

// WordCell is a cell with these properties, and a paragraph a line of the text.
func WordCell(properties, text string) string {
	inside := ""
	for line := range strings.SplitSeq(text, "\n") {
		inside += WordParagraph(line)
	}
	return `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + inside + `</w:tc>`
}

// WordTable is a table of texts; a text that begins with <w:tc> is a cell as it stands.
func WordTable(rows ...[]string) string {
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr/>`)
	for _, row := range rows {
		b.WriteString(`<w:tr>`)
		for _, text := range row {
			if strings.HasPrefix(text, "<w:tc>") {
				b.WriteString(text)
			} else {
				b.WriteString(WordCell("", text))
			}
		}
		b.WriteString(`</w:tr>`)
	}
	return b.String() + `</w:tbl>`
}
