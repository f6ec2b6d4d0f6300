package finish

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"unicode/utf16"
)

// Metadata is written both to the Info dictionary and to XMP, which must agree (ISO 19005-1 6.7.3). An empty text is left out of both.
type Metadata struct {
	Title, Author, Creator, Producer string
	// Language is the document's, such as zh-CN.
	Language         string
	Year, Month, Day int
}

// info is the Info dictionary. Its dates are midnight UTC, as the DOCX has them: in China it is the same day.
func (m Metadata) info() []byte {
	b := []byte("<<")
	for _, e := range []struct{ key, text string }{
		{"Title", m.Title}, {"Author", m.Author}, {"Creator", m.Creator}, {"Producer", m.Producer},
	} {
		if e.text != "" {
			b = fmt.Appendf(b, "/%s %s ", e.key, textString(e.text))
		}
	}
	date := fmt.Sprintf("(D:%04d%02d%02d000000Z)", m.Year, m.Month, m.Day)
	return fmt.Appendf(b, "/CreationDate %s /ModDate %s>>", date, date)
}

// accessible says that a tagged file is PDF/UA-1 (ISO 14289-1 5), and describes that property, which PDF/A-1 does not know (ISO 19005-1 6.7.8).
const accessible = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>` +
	`<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
	` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	`<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>` +
	`</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

// xmp is the metadata stream. A tagged file claims PDF/A-1a and PDF/UA-1, another one PDF/A-1b.
func (m Metadata) xmp(tagged bool) []byte {
	conformance, more := "B", ""
	if tagged {
		conformance, more = "A", accessible
	}
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` +
		`<pdfaid:part>1</pdfaid:part><pdfaid:conformance>` + conformance + `</pdfaid:conformance><dc:format>application/pdf</dc:format>`)
	element := func(before, text, after string) {
		if text != "" {
			b.WriteString(before)
			_ = xml.EscapeText(&b, []byte(text)) // a bytes.Buffer never fails
			b.WriteString(after)
		}
	}
	element(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, `</rdf:li></rdf:Alt></dc:title>`)
	element(`<dc:creator><rdf:Seq><rdf:li>`, m.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	element(`<dc:language><rdf:Bag><rdf:li>`, m.Language, `</rdf:li></rdf:Bag></dc:language>`)
	element(`<xmp:CreatorTool>`, m.Creator, `</xmp:CreatorTool>`)
	element(`<pdf:Producer>`, m.Producer, `</pdf:Producer>`)
	date := fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", m.Year, m.Month, m.Day)
	element(`<xmp:CreateDate>`, date, `</xmp:CreateDate>`)
	element(`<xmp:ModifyDate>`, date, `</xmp:ModifyDate>`)
	b.WriteString("</rdf:Description>" + more + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// textString encodes a text string as ISO 32000-1 7.9.2.2 wants it: UTF-16, big end first, behind a byte order mark; in hexadecimal.
func textString(s string) []byte {
	b := []byte("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return append(b, '>')
}
