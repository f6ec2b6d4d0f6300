package document

import (
	"iter"
	"strings"
)

// Place is where in a notice a paragraph stands.
type Place struct {
	// Part is an index into the document's Parts.
	Part int
	// Piece is the piece of an attachment or a form that the paragraph belongs to. Row and Column are its cell there and Paragraph is its number
	// in the cell, all from 0; heading cells have row 0.
	Piece                  Piece
	Row, Column, Paragraph int
}

// Piece is what a paragraph is within an attachment.
type Piece uint8

const (
	// NoPiece is for a part of any other kind: its one paragraph is the whole part.
	NoPiece Piece = iota
	// Mark is the word 附件 at the attachment's head, Name its title.
	Mark
	Name
	// Head is a heading cell's paragraph, Content another cell's.
	Head
	Content
	// Pieces is how many there are.
	Pieces
)

// Passage is one paragraph of a notice's text, with the kind and the level of its part.
type Passage struct {
	Place
	Kind  Kind
	Level int
	Runs  []Run
}

// Passages goes through the whole notice's text in reading order, a paragraph at a time, with its number from 0. Every output says all of it,
// and every reader of a document goes through it in this order.
func (d *Document) Passages() iter.Seq2[int, Passage] {
	return func(yield func(int, Passage) bool) {
		n := 0
		for i := range d.Parts {
			p := &d.Parts[i]
			each := func(at Place, runs []Run) bool {
				at.Part = i
				n++
				return yield(n-1, Passage{Place: at, Kind: p.Kind, Level: p.Level, Runs: runs})
			}
			if p.Kind == Attachment {
				if !each(Place{Piece: Mark}, []Run{{Text: d.Mark(i)}}) || !each(Place{Piece: Name}, p.name()) {
					return
				}
			} else if p.Table == nil && !each(Place{}, p.Runs) {
				return
			}
			if p.Table != nil && !p.Table.passages(each) {
				return
			}
		}
	}
}

// passages goes through a table's text row by row; it returns false when the loop has ended.
func (t *Table) passages(each func(Place, []Run) bool) bool {
	cell := func(at Place, c Cell) bool {
		for i, runs := range c.Texts() {
			at.Paragraph = i
			if !each(at, runs) {
				return false
			}
		}
		return true
	}
	for column := range t.Columns {
		if c := t.HeadCell(column); !c.Covered && !cell(Place{Piece: Head, Column: column}, c) {
			return false
		}
	}
	for row := range t.Rows {
		for column := range t.Columns {
			if !t.Joined(row, column) && !t.Cell(row, column).Covered && !cell(Place{Piece: Content, Row: row, Column: column}, t.Cell(row, column)) {
				return false
			}
		}
	}
	return true
}

// Paragraphs lists the whole notice's text as Passages goes through it.
func (d *Document) Paragraphs() []string {
	out := make([]string, 0, len(d.Parts))
	for _, p := range d.Passages() {
		out = append(out, Text(p.Runs))
	}
	return out
}

// Replace puts text in a passage's place, rune for rune: it has as many runes as the passage. What the program itself writes in an attachment
// (its mark, its name, the headings) stays.
func (d *Document) Replace(at Place, text string) {
	p := &d.Parts[at.Part]
	switch {
	case at.Piece == NoPiece || at.Piece == Name && p.Table == nil:
		replaceRuns(p.Runs, text)
	case at.Piece == Head && p.Table.Form:
		replaceRuns(p.Table.Head[at.Column].Runs[at.Paragraph], text)
	case at.Piece == Content && p.Table.Form:
		replaceRuns(p.Table.Rows[at.Row][at.Column].Runs[at.Paragraph], text)
	case at.Piece == Content:
		c := &p.Table.Rows[at.Row][at.Column]
		lines := strings.Split(c.Text, "\n")
		n := -1
		for i, line := range lines {
			if line != "" {
				n++
			}
			if line != "" && n == at.Paragraph {
				lines[i] = text
			}
		}
		c.Text = strings.Join(lines, "\n")
	}
}

// replaceRuns divides the text among the runs.
func replaceRuns(runs []Run, text string) {
	left := []rune(text)
	for i := range runs {
		n := len([]rune(runs[i].Text))
		runs[i].Text, left = string(left[:n]), left[n:]
	}
}
