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
	// Holds are the parts that a word processor has to hold otherwise than others of their kind, in reading order.
	Holds []Hold
	// Alone is the first page that holds nothing but the signature or a part of it, 0 where there is none.
	Alone int
	// Grid is the rows of every upright page and their pitch, Fit the reason where it is not the usual one.
	Grid style.Grid
	Fit  Fit
	// Table is the shape of the attachment's table, nil where there is none.
	Table *Table
	// Stretches are the lines of the text that a word processor must be told to end where they end, in reading order.
	Stretches []Stretch
}

// Table is what the writer of a format that lays itself out has to know of the attachment's table, so that it comes out alike.
type Table struct {
	// Widths are the columns' widths, from the middle of a rule to the middle of the next.
	Widths []style.Length
	// Heights are the rows', the heading row first, each with the rule under it; 0 where a row is so long that a page's end may divide it.
	Heights []style.Length
}

// Hold says how a word processor has to hold a part, by its index among the document's Parts, to what follows it: WithNext ties it to the
// signature, so that this stands not alone. Else it is let go: a heading that a page's end divides, or that is so long that it is held to
// nothing, and a contact for which the signature's page has no room; LastTwo says that a heading's last two lines went over together, though
// the page before had room for one more.
type Hold struct {
	Part              int
	WithNext, LastTwo bool
}

// Fit is what the last page would have been on the usual grid, had the pitch not been changed (GB/T 9704-2012 7.3.5.5).
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
	// SignatureHigh: signature and contacts so high that the text that goes with them had no room above.
	SignatureHigh
)

// Page is one sheet. All places are measured from its top left corner.
type Page struct {
	// Number is the page number, from 1.
	Number int
	// Landscape says that the sheet lies on its side to be read, 297 mm wide. Only the page number is measured as on an upright sheet:
	// the standard wants it where every other page has it (GB/T 9704-2012 7.4), which is a quarter turn to the right here.
	Landscape bool
	// Lines are the page's lines in reading order, the page number last.
	Lines []Line
	// Marks are the boxes that a draft highlights.
	Marks []Box
	// Rules are a table's lines, as filled boxes.
	Rules []Box
}

// NoPart is in the place of a part's index where a line is of none: the page number.
const NoPart = -1

// Line is one line of glyphs.
type Line struct {
	// Place is the paragraph that the line is of. That of a cell over several rows is in its first row.
	document.Place
	// Kind and Level are the part's.
	Kind  document.Kind
	Level int
	// Again marks what a later page repeats: the heading row, and a cell that reaches on from the page before.
	Again bool
	// Ends marks the last line of its paragraph.
	Ends bool
	// X is the first glyph's origin, Y the baseline.
	X, Y style.Length
	// Size is the size of type.
	Size   style.Length
	Glyphs []Glyph
}

// Glyph is one rune, the face that draws it, and the way from its origin to the next glyph's.
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

// SignatureLine is one line of the signature block and the blank at its right, from the edge of the 版心.
type SignatureLine struct {
	Text  string
	Right style.Length
	// Gap is the blank rows above it.
	Gap int
	// Beside says that it stands on the row of the line before it, to its right: another body's name.
	Beside bool
	// Parted says that a page ends below it, because the bodies have no room on one.
	Parted bool
}

// IsPageNumber reports a page number, which is of no part.
func (l *Line) IsPageNumber() bool { return l.Part == NoPart }

// Text gives the line's runes.
func (l *Line) Text() string {
	rs := make([]rune, len(l.Glyphs))
	for i, g := range l.Glyphs {
		rs[i] = g.Rune
	}
	return string(rs)
}
