package ledger

import (
	"maps"
	"slices"

	"gongshi/generator/sheet"
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

// PictureText is read as a picture in a cell: what stands in its place must stay as wrong as it was.
const PictureText = "=" + sheet.PictureFunction + "(图片)"

// left are the contents that are not read, by row, then by column. Struck texts of a row that counts all the same are read.
func (s *tab) left() []WholeLeft {
	g := s.grid
	var out []WholeLeft
	add := func(at sheet.Pos, text string, why Why) {
		if g.Origin(at) == at {
			out = append(out, WholeLeft{wholeCell(g, at, text), why})
		}
	}
	for at, struck := range g.Struck {
		if !struck.Whole || !s.counted[at.Row] {
			add(at, struck.Text, Struck)
		}
	}
	for _, c := range g.Unseen {
		add(c.At, c.Text, Unseen)
	}
	for at, c := range g.Cells() {
		if c.Fault == sheet.Picture {
			add(at, "", Pictured)
		}
	}
	slices.SortStableFunc(out, func(a, b WholeLeft) int { return sheet.ByPlace(sheet.At(a.Row, a.Col), sheet.At(b.Row, b.Col)) })
	return out
}

// comments are the notes of a sheet, by row, then by column.
func comments(g *sheet.Grid) []Field {
	var out []Field
	for _, at := range slices.SortedFunc(maps.Keys(g.Notes), sheet.ByPlace) {
		out = append(out, Field{Text: g.Notes[at], Sheet: g.Name, Cell: at.Name()})
	}
	return out
}
