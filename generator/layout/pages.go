// Package layout breaks a document into lines and pages by GB/T 9704-2012, GB/T 15834-2011 and CLREQ; it knows no file format and no template.
package layout

import (
	"gongshi/fonts"
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
	// Kept is how many of the document's last blocks a word processor has to keep with the signature, and LooseContacts how many of the
	// first contacts it must not, since the signature's page has no room for them.
	Kept, LooseContacts int
	// Alone is the first page that holds nothing but the signature or a part of it, 0 where there is none.
	Alone int
	// Loose are the headings that a word processor must not keep whole with what follows, in reading order.
	Loose []Loose
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
	// Stretches are as those of the pages, of the cells' lines, row by row.
	Stretches []Stretch
}

// Loose is a heading that a page's end divides, or that is so long that it is held to nothing: Block is its index in the document's
// Blocks. LastTwo says that its last two lines went over together, though the page before had room for one more.
type Loose struct {
	Block   int
	LastTwo bool
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

// Kind says what a line belongs to.
type Kind int

// The kinds of line.
const (
	Title Kind = iota
	Text
	Contact
	Signature
	Date
	PageNumber
	// AttachmentNote is the line under the body that names 附件; AttachmentMark the word 附件 at its head, AttachmentTitle its title.
	AttachmentNote
	AttachmentMark
	AttachmentTitle
	// TableHead is a line of a heading cell, TableCell one of another cell: see Row and Column.
	TableHead
	TableCell
)

// Line is one line of glyphs.
type Line struct {
	Kind Kind
	// Block is the index of the line's block in the document's Blocks (Kind Text) or Contacts (Kind Contact), or of its body in Signature.
	Block int
	// Level is the block's level: 0 a paragraph, 1 to 4 a heading.
	Level int
	// Row and Column are a table cell's place, from 0; all heading cells have row 0, and a cell over several rows has its first one. Again marks what a
	// later page repeats: the heading row, and a cell that reaches on from the page before.
	Row, Column int
	Again       bool
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

// Text gives the line's runes.
func (l *Line) Text() string {
	rs := make([]rune, len(l.Glyphs))
	for i, g := range l.Glyphs {
		rs[i] = g.Rune
	}
	return string(rs)
}
