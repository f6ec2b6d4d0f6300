// Package filekind recognises the kind of a file by its bytes, whatever its name. It has no wording: the readers of ledgers and of texts say what a kind
// means to them.
package filekind

import (
	"bytes"
	"strings"
)

// Kinds are the kinds whose marks a file shows. It may show several: an old Word document holds the tables that were put into it, and each reader asks for
// its own kinds first.
type Kinds uint32

const (
	// Compound is the old container of .xls, .et, .doc, .wps and of encrypted files; Zip is that of all newer kinds.
	Compound Kinds = 1 << iota
	Zip

	// What a compound file holds.
	Encrypted
	OldWorkbook
	OldDocument

	// What a zip holds; Parts is an Office package whose parts may stand anywhere.
	Workbook
	BinaryWorkbook
	Document
	Slides
	OpenDocument
	OFD
	Parts

	// What a text begins with. HTMLDoctype and HTMLTable mark a page as HTML does, but a page may lack them, and a text about pages may have them; MHTML is
	// a page saved with its pictures.
	HTML
	HTMLDoctype
	HTMLTable
	MHTML
	RTF
	PDF
	XMLWorkbook
	XMLDocument
)

// Has reports whether k has any of the kinds.
func (k Kinds) Has(any Kinds) bool { return k&any != 0 }

var (
	compoundMark = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	zipMark      = []byte("PK\x03\x04")
	// emptyZipMark begins a zip without an entry.
	emptyZipMark = []byte("PK\x05\x06")
)

// Container is Compound, Zip, or 0.
func Container(data []byte) Kinds {
	switch {
	case bytes.HasPrefix(data, compoundMark):
		return Compound
	case bytes.HasPrefix(data, zipMark), bytes.HasPrefix(data, emptyZipMark):
		return Zip
	}
	return 0
}

// streams are the names in a compound file's directory that show its kind ([MS-OFFCRYPTO] 2.3.4, [MS-XLS] 2.1.2, [MS-DOC] 2.1.1).
var streams = []struct {
	name string
	kind Kinds
}{
	{"EncryptedPackage", Encrypted},
	{"Workbook", OldWorkbook},
	{"WordDocument", OldDocument},
}

// InCompound are the kinds that a compound file holds; none for other files.
func InCompound(data []byte) (kinds Kinds) {
	if Container(data) != Compound {
		return 0
	}
	for _, s := range streams {
		if bytes.Contains(data, utf16le(s.name)) {
			kinds |= s.kind
		}
	}
	return kinds
}

// utf16le is an ASCII name as a directory writes it.
func utf16le(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return out
}

// entries are the entries that show the kind of a zip.
var entries = []struct {
	name string
	kind Kinds
}{
	{"xl/workbook.xml", Workbook},
	{"xl/workbook.bin", BinaryWorkbook},
	{"word/document.xml", Document},
	{"ppt/presentation.xml", Slides},
	{"content.xml", OpenDocument},
	{"encrypted-package", OpenDocument}, // one that is locked as a whole
	{"OFD.xml", OFD},
	{"_rels/.rels", Parts},
}

// InZip are the kinds of a zip; has reports whether it has an entry.
func InZip(has func(entry string) bool) (kinds Kinds) {
	for _, e := range entries {
		if has(e.name) {
			kinds |= e.kind
		}
	}
	return kinds
}

// openings are the marks of text formats near the beginning of a file, in lower case.
var openings = []struct {
	mark  string
	first bool // nothing may stand before it
	kind  Kinds
}{
	{`{\rtf`, true, RTF},
	{"%pdf", true, PDF},
	{"mime-version:", true, MHTML},
	{"<html", false, HTML},
	{"<!doctype html", false, HTMLDoctype},
	{"<table", false, HTMLTable},
	{"urn:schemas-microsoft-com:office:spreadsheet", false, XMLWorkbook},
	{"<?mso-application", false, XMLDocument},
	{"wordml", false, XMLDocument},
}

// InText are the kinds whose marks a text's beginning shows; the caller says how long a beginning is.
func InText(beginning []byte) (kinds Kinds) {
	lower := strings.ToLower(string(beginning))
	for _, o := range openings {
		if o.first && strings.HasPrefix(lower, o.mark) || !o.first && strings.Contains(lower, o.mark) {
			kinds |= o.kind
		}
	}
	return kinds
}

// IsText reports whether the beginning of a file has next to no control bytes. One stray byte does not make a file binary, and any encoding counts as text:
// tables and texts are often GBK.
func IsText(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return true // UTF-16 with its mark
	}
	head, odd := data[:min(len(data), 4096)], 0
	for _, b := range head {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' {
			odd++
		}
	}
	return odd <= 1+len(head)/50
}
