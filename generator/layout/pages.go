// Package layout breaks a document into lines and pages by GB/T 9704-2012, GB/T 15834-2011 and CLREQ; it knows no file format and no template.
package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Pages is a laid-out notice: every glyph has its place, so that a writer needs to measure nothing.
type Pages struct {
	Pages []Page
	// Outline lists the headings in reading order.
	Outline []Heading
	// TitleBreaks are the rune offsets in the title's text at which its second and later lines start.
	TitleBreaks []int
	// Signature is the signature's lines and, last, the date.
	Signature []SignatureLine
	// Holds are the parts that a word processor has to treat otherwise than others of their kind, in reading order.
	Holds []Hold
	// SignatureOnlyPage is the number of the first page that holds nothing but lines of the signature, 0 where there is none.
	SignatureOnlyPage int
	// Grid is the rows of every upright page and their pitch, Fit the reason where it is not the usual one.
	Grid style.Grid
	Fit  Fit
	// Tables are the shapes of the tables, in reading order.
	Tables []Table
	// Breaks are where the names of forms and attachments are broken into lines, in reading order.
	Breaks []Breaks
	// Head is a paper's head and Imprint its 版记, nil where there is none.
	Head    *Head
	Imprint *Imprint
	// Stretches are the lines that a word processor needs a tracking for to end them in their place, in reading order.
	Stretches []Stretch
}

// Table is the shape of a table, for writers of formats that are laid out by their readers.
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

// Breaks are the rune offsets in the name of a form or an attachment at which its second and later lines start.
type Breaks struct {
	// Part is an index into the document's Parts.
	Part int
	At   []int
}

// Hold says how a word processor has to keep a part with what follows it.
type Hold struct {
	// Part is an index into the document's Parts.
	Part int
	// WithNext keeps the part with the next one, so that the signature does not stand alone. Without it the part is kept with nothing, in spite
	// of its style: a heading that is long or that a page's end divides, and a contact for which the signature's page has no room.
	WithNext bool
	// NoLone says that a line more would have had room on the page before, but that one would have stood alone then.
	NoLone bool
}

// Fit is why the pitch was changed: what was wrong with the last page on the usual grid (GB/T 9704-2012 7.3.5.5).
type Fit int

const (
	// NotFitted: the grid is the usual one.
	NotFitted Fit = iota
	// SignatureAlone: signature and date without a line of text above.
	SignatureAlone
	// ShortLastPage: fewer than style.LeastOnLastPage lines.
	ShortLastPage
	// HoleBefore: more than style.MostBlank blank rows at the foot of the page before.
	HoleBefore
	// SignatureHigh: the page had no room for the text that goes with the signature.
	SignatureHigh
)

// Page is one sheet. All places are measured from its top left corner.
type Page struct {
	// Number is the page number, from 1.
	Number int
	// Landscape says that the sheet is read lying on its side, 297 mm wide. Only the page number is measured on the upright sheet, since it
	// stands where every other page has it (GB/T 9704-2012 7.4); read so, it is turned a quarter to the right.
	Landscape bool
	// Lines are the page's lines in reading order, the page number last.
	Lines []Line
	// Highlights are the boxes that a draft highlights.
	Highlights []Box
	// Rules are a table's lines and 版记's, as filled boxes; RedRules are the red ones of a head.
	Rules, RedRules []Box
	// Unnumbered says that the page bears no number.
	Unnumbered bool
}

// NoPart is the Part of a line that belongs to none: the page number.
const NoPart = -1

// Line is one line of glyphs.
type Line struct {
	// Place is the line's paragraph. A cell over several rows is in the first of them.
	document.Place
	// Kind and Level are those of the part.
	Kind  document.Kind
	Level int
	// Repeated marks what a page repeats from an earlier one: the heading row, and a cell that reaches on.
	Repeated bool
	// Ends marks the last line of its paragraph, Tiny one of running text that is of a character or two all the same.
	Ends, Tiny bool
	// X is the first glyph's origin, Y the baseline.
	X, Y style.Length
	// Size is the size of type.
	Size   style.Length
	Glyphs []Glyph
	// Narrow is the width of its characters in hundredths of what it is in the face; 0 is for the whole.
	Narrow int
	// Red says that it is printed in red.
	Red bool
}

// Glyph is one rune, the face that draws it, and the distance from its origin to the next glyph's.
type Glyph struct {
	Rune    rune
	Face    *fonts.Face
	Advance style.Length
}

// Box is a rectangle on a page.
type Box struct{ X, Y, Width, Height style.Length }

// Heading is an entry of the outline. Page is an index into Pages, Y the top of the heading's row.
type Heading struct {
	Text  string
	Level int
	Page  int
	Y     style.Length
}

// longestHeading is the most characters of an entry of the outline: a viewer's side pane has no room for more.
const longestHeading = 40

// Short is the heading's text as a viewer's side pane shows it.
func (h Heading) Short() string {
	if rs := []rune(h.Text); len(rs) > longestHeading {
		return string(rs[:longestHeading-1]) + "…"
	}
	return h.Text
}

// SignatureLine is one line of the signature block and the blank at its right, from the edge of the 版心.
type SignatureLine struct {
	Text  string
	Right style.Length
	// Start is the blank at its left, where the line begins there whatever its length; 0 where it ends at its place.
	Start style.Length
	// Gap is the blank rows above it.
	Gap int
	// Beside says that it stands on the row of the line before it, to its right: another body's name.
	Beside bool
	// EndsPage says that a page ends below it, because the bodies do not fit on one page.
	EndsPage bool
}

// IsPageNumber reports whether the line is a page number.
func (l *Line) IsPageNumber() bool { return l.Part == NoPart }

// Text gives the line's runes.
func (l *Line) Text() string {
	rs := make([]rune, len(l.Glyphs))
	for i, g := range l.Glyphs {
		rs[i] = g.Rune
	}
	return string(rs)
}
