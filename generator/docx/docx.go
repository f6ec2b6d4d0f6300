// Package docx writes a document as OOXML (ECMA-376 transitional) that Word, WPS and LibreOffice lay out alike; it breaks no line and knows no ledger.
package docx

import (
	"slices"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Options is what the page layout decided and a word processor would have to guess.
type Options struct {
	// TitleBreaks are the rune offsets in the title's text at which a new line begins, ascending.
	TitleBreaks []int
	// SignatureLines are the lines of signature and date from top to bottom, the date last, as the layout placed them by 7.3.5.
	SignatureLines []SignatureLine
	// Table is the shape of the attachment's table; it is needed where the document has an attachment.
	Table Table
	// Holds are the parts that are held to what follows otherwise than by their style, ascending.
	Holds []Hold
	// Pitch is the distance of two baselines, whole twips; 0 is style.Pitch.
	Pitch style.Length
	// Families are the names of the roles' faces; an empty one stands for the official face.
	Families [style.Roles]string
	// Fonts are the faces that the file carries, so that it looks right where nobody has them.
	Fonts []Font
	// Family names the face of a character where it is another than its role's own, else "". Nil where no character has such a face.
	Family func(style.Role, rune) string
	// Stretches are the pieces of text that need a letter-spacing of their own for their lines to end as the layout's do, in the order
	// of the text.
	Stretches []Stretch
}

// Stretch is the runes From to To of a paragraph's text and their letter-spacing.
type Stretch struct {
	document.Place
	From, To int
	Tracking style.Length
}

// Hold says how a part, by its index among the document's, is held to what follows. WithNext ties it there, so that no signature stands
// alone; else nothing does, for a page's end divides it: LastTwo takes its last two lines over together.
type Hold struct {
	Part              int
	WithNext, LastTwo bool
}

// Table is the shape that the layout gave an attachment's table.
type Table struct {
	// Widths are the columns' widths, from the middle of a rule to the middle of the next.
	Widths []style.Length
	// Heights are the rows', the heading row first, each with the rule under it; 0 where a row is so long that a page's end may divide it.
	Heights []style.Length
}

func (o Options) pitch() style.Length {
	if o.Pitch == 0 {
		return style.Pitch
	}
	return o.Pitch
}

// Font is a face that the file carries.
type Font struct {
	Family string
	// Role is the part that the face plays: what a reader that does not take it may put in its place.
	Role style.Role
	// Data is a whole TrueType file.
	Data []byte
}

// SignatureLine is one line at the notice's end and the blank that it leaves at the right of the 版心.
type SignatureLine struct {
	Text  string
	Right style.Length
	// Gap is the blank rows above it.
	Gap int
	// Beside says that it stands on the row of the line before it, to its right.
	Beside bool
	// EndsPage says that a page ends below it.
	EndsPage bool
}

// Write gives the whole .docx file.
func Write(doc *document.Document, opt Options) ([]byte, error) {
	fixed, err := fixedEntries(look{opt.pitch(), opt.families(), doc.Part(document.Attachment) != nil, opt.Fonts})
	if err != nil {
		return nil, err
	}
	carried, err := fontEntries(opt.Fonts)
	if err != nil {
		return nil, err
	}
	text, err := compressText("word/document.xml", documentPart(doc, opt))
	if err != nil {
		return nil, err
	}
	entries := slices.Concat(fixed, carried, []entry{text})
	core, err := sealed(entries, corePart(doc))
	if err != nil {
		return nil, err
	}
	return archive(append(entries, core))
}

// families are the names of the roles' faces.
func (opt *Options) families() [style.Roles]string {
	names := opt.Families
	for role, name := range names {
		if name == "" {
			names[role] = style.Role(role).Official().Name
		}
	}
	return names
}
