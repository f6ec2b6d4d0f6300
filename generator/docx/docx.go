// Package docx writes a document as OOXML (ECMA-376 transitional) that Word, WPS and LibreOffice lay out alike; it breaks no line and knows no ledger.
package docx

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Options is what the page layout decided and a word processor would have to guess.
type Options struct {
	// TitleBreaks are the rune offsets in the title's text at which a new line begins, ascending.
	TitleBreaks []int
	// SignatureLines are the lines of signature and date from top to bottom, the date last, as the layout placed them by 7.3.5.
	SignatureLines []SignatureLine
	// Stretches are the pieces of text that need a letter-spacing of their own for their lines to end as the layout's do, in the order
	// of the text.
	Stretches []Stretch
}

// Stretch is the runes From to To of a block's text, or of a contact's, and their letter-spacing.
type Stretch struct {
	Contact         bool
	Block, From, To int
	Tracking        style.Length
}

// SignatureLine is one line at the notice's end and the blank that it leaves at the right of the 版心.
type SignatureLine struct {
	Text  string
	Right style.Length
}

// Write gives the whole .docx file.
func Write(doc *document.Document, opt Options) ([]byte, error) {
	fixed, err := fixedEntries()
	if err != nil {
		return nil, err
	}
	text, err := compressText("word/document.xml", documentPart(doc, opt))
	if err != nil {
		return nil, err
	}
	core, err := compressText("docProps/core.xml", corePart(doc))
	if err != nil {
		return nil, err
	}
	return archive(append(fixed[:len(fixed):len(fixed)], text, core))
}
