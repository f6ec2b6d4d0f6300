package ledger

import (
	"maps"
	"slices"
)

// WholeLeft is a content that stands in a cell and is not read.
type WholeLeft struct {
	WholeCell
	Why Why
}

// Why says why a content is not read.
type Why int

const (
	// Struck: it is struck out.
	Struck Why = iota + 1
	// Unseen: nobody sees it, be it white on white or in a number format that shows nothing.
	Unseen
	// Pictured: it is a picture, which has no text.
	Pictured
)

// PictureText is a text that is read as a picture in a cell: what stands in its place must stay as wrong as it was.
const PictureText = "=" + pictureFunction + "(图片)"

// left are the contents that are not read, by row, then by column. What is struck out in a row that counts all the same is none.
func (s *sheet) left() []WholeLeft {
	g := s.grid
	var out []WholeLeft
	add := func(at pos, text string, why Why) {
		if g.origin(at) == at {
			out = append(out, WholeLeft{wholeCell(g, at, text), why})
		}
	}
	for at, struck := range g.struck {
		if !struck.whole || !s.counted[at.row] {
			add(at, struck.text, Struck)
		}
	}
	for _, c := range g.unseen {
		add(c.at, c.text, Unseen)
	}
	for at, c := range g.Cells() {
		if c.fault == cellPicture {
			add(at, "", Pictured)
		}
	}
	slices.SortStableFunc(out, func(a, b WholeLeft) int { return byPlace(pos{a.Row, a.Col}, pos{b.Row, b.Col}) })
	return out
}

// comments are the notes of a sheet, by row, then by column.
func comments(g *grid) []Field {
	var out []Field
	for _, at := range slices.SortedFunc(maps.Keys(g.notes), byPlace) {
		out = append(out, Field{Text: g.notes[at], Sheet: g.name, Cell: at.name()})
	}
	return out
}
