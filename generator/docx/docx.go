// Package docx writes a document as OOXML (ECMA-376 transitional) that Word, WPS and LibreOffice lay out alike; it breaks no line and knows no ledger.
package docx

import (
	"slices"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Options are the layout's decisions, which a word processor would not make alike by itself.
type Options struct {
	// TitleBreaks are the rune offsets in the title's text at which a new line begins, ascending.
	TitleBreaks []int
	// SignatureLines are the lines of signature and date from top to bottom, the date last, as the layout placed them by 7.3.5.
	SignatureLines []SignatureLine
	// Tables are the shapes of the tables, in reading order; each table of the document needs its own.
	Tables []Table
	// Breaks are where the names of forms and attachments are broken into lines.
	Breaks []Breaks
	// Head is a paper's head, nil where there is none, and Imprint says where 版记 stands.
	Head    *Head
	Imprint Imprint
	// Holds are the parts that are kept with what follows otherwise than their style says, ascending.
	Holds []Hold
	// Pitch is the distance of two baselines, whole twips; 0 is style.Pitch.
	Pitch style.Length
	// Families are the names of the roles' faces; an empty one stands for the official face.
	Families [style.Roles]string
	// Fonts are the faces that are embedded in the file, so that it looks right where they are not installed.
	Fonts []Font
	// Family names the face of a character where it is not its role's face, else "". It is nil where all characters are in their role's face.
	Family func(style.Role, rune) string
	// Stretches are the lines that need a letter-spacing of their own to end where the layout's do, in the order of the text.
	Stretches []Stretch
}

// Stretch is the runes From to To of a paragraph's text and their letter-spacing.
type Stretch struct {
	document.Place
	From, To int
	Tracking style.Length
}

// Hold says how a part is kept with what follows it.
type Hold struct {
	// Part is an index into the document's Parts.
	Part int
	// WithNext keeps the part with the next one; without it the part is kept with nothing, and its own lines may be divided.
	WithNext bool
	// NoLone lets the end of a page leave no line of the part alone.
	NoLone bool
}

// Table is the shape that the layout gave a table.
type Table struct {
	// Part is an index into the document's Parts.
	Part int
	// Widths are the columns' widths, from the middle of a rule to the middle of the next.
	Widths []style.Length
	// Heights are the rows' heights, the heading row first, each with the rule under it; 0 for a row that a page's end may divide.
	Heights []style.Length
	// Feet are the cells with a foot, in reading order.
	Feet []Foot
	// Below is the blank between a form and what follows it on the page, 0 where nothing does.
	Below style.Length
}

// Foot is the blank above the foot of a form's cell.
type Foot struct {
	Row, Column int
	Gap         style.Length
}

// Breaks are the rune offsets in the name of a form or an attachment at which its second and later lines begin, ascending.
type Breaks struct {
	// Part is an index into the document's Parts.
	Part int
	At   []int
}

func (o Options) pitch() style.Length {
	if o.Pitch == 0 {
		return style.Pitch
	}
	return o.Pitch
}

// Font is a face that is embedded in the file.
type Font struct {
	Family string
	// Role says which official face a program may use that does not read the embedded one.
	Role style.Role
	// Data is a whole TrueType file.
	Data []byte
}

// SignatureLine is one line at the notice's end and the blank that it leaves at the right of the 版心.
type SignatureLine struct {
	Text  string
	Right style.Length
	// Start is the blank at its left, where the line begins there whatever its length; 0 where it ends at its place.
	Start style.Length
	// Gap is the blank rows above it.
	Gap int
	// Beside says that it stands on the row of the line before it, to its right.
	Beside bool
	// EndsPage says that a page ends below it.
	EndsPage bool
}

// Write gives the whole .docx file.
func Write(doc *document.Document, opt Options) ([]byte, error) {
	shared, err := sharedEntries(look{opt.pitch(), opt.families(), doc.Part(document.Attachment) != nil || hasTurned(doc), hasForms(doc), opt.Fonts, paperLookOf(doc, &opt)})
	if err != nil {
		return nil, err
	}
	faces, err := fontEntries(opt.Fonts)
	if err != nil {
		return nil, err
	}
	main, err := compressPart("word/document.xml", documentPart(doc, opt))
	if err != nil {
		return nil, err
	}
	entries := slices.Concat(shared, faces, []entry{main})
	core, err := coreWithSum(entries, corePart(doc))
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
