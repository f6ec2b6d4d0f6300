package docx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"

	"gongshi/generator/style"
)

// The namespaces of the transitional schema.
const (
	nsWord          = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsOffice        = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsContentTypes  = "http://schemas.openxmlformats.org/package/2006/content-types"
	nsCore          = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	nsExtended      = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
)

// part is one XML part while it is written.
type part struct {
	bytes.Buffer
	// families are the names of the roles' faces, familyOf is Options.Family.
	families [style.Roles]string
	familyOf func(style.Role, rune) string
	// propertiesEnd is where the last paragraph's properties end, before their closing tag.
	propertiesEnd int
}

// newPart begins a part.
func newPart() *part {
	p := new(part)
	p.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	return p
}

// open begins an element. attrs are names and values in turn; they are ours, never the document's text, and need no escaping.
func (p *part) open(name string, attrs ...string) {
	p.tag(name, attrs)
	p.WriteByte('>')
}

// empty writes an element without content.
func (p *part) empty(name string, attrs ...string) {
	p.tag(name, attrs)
	p.WriteString("/>")
}

// val writes the commonest element of all, one with only w:val.
func (p *part) val(name, value string) { p.empty(name, "w:val", value) }

// close ends an element.
func (p *part) close(name string) {
	p.WriteString("</")
	p.WriteString(name)
	p.WriteByte('>')
}

// element writes an element that holds text and nothing else.
func (p *part) element(name, text string, attrs ...string) {
	p.open(name, attrs...)
	p.text(text)
	p.close(name)
}

// text escapes text. A rune that XML 1.0 cannot hold becomes U+FFFD, so that rune offsets stay valid and the loss can be seen.
func (p *part) text(s string) {
	if !strings.ContainsFunc(s, special) { // nearly always, and several times as fast
		p.WriteString(s)
		return
	}
	_ = xml.EscapeText(&p.Buffer, []byte(s)) // A bytes.Buffer never fails.
}

// attribute escapes the value of an attribute that comes from outside: the name of a face.
func attribute(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return special(r) || r == '"' }) {
		return s
	}
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // A bytes.Buffer never fails.
	return b.String()
}

// special reports whether a rune may have to be escaped. Ranging over a string gives U+FFFD for bytes that are not UTF-8.
func special(r rune) bool {
	return r < ' ' || r == '&' || r == '<' || r == '>' || r >= 0xFFFD && r <= 0xFFFF
}

// twips writes a length as OOXML measures it.
func twips(l style.Length) string { return strconv.Itoa(l.Twips()) }

func (p *part) tag(name string, attrs []string) {
	p.WriteByte('<')
	p.WriteString(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		p.WriteByte(' ')
		p.WriteString(attrs[i])
		p.WriteString(`="`)
		p.WriteString(attrs[i+1])
		p.WriteByte('"')
	}
}
