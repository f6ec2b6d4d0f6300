package layout

import "gongshi/generator/style"

// row is a line that is not yet on a page: its glyphs have an X, but it has no Y.
type row struct {
	line       Line
	highlights []Box
	// rows is how many grid rows it takes, gap how many blank rows stand above it (dropped at the head of a page).
	rows, gap int
	// drop moves the baseline down from the middle of the first row, in halves of the difference between a title's pitch and the grid's.
	drop style.Length
	// keep keeps the row on one page with the next. tied does so because of the signature (see bundle). bound does so in any case: within a
	// body's name, and between the last name and the date.
	keep        keep
	tied, bound bool
	// heading is the text of the outline's entry that starts here.
	heading string
	// rowsLeft is how many rows a heading that may be divided has from here on; 0 at its first row and everywhere else.
	rowsLeft int
	// newPage begins a page, whatever room there is.
	newPage bool
	// piece is the row of a form, or some lines of it, that stands here in the place of a line; its height is no number of grid rows.
	piece *piece
}

// keep says whether a page may end below a row.
type keep int

const (
	// noKeep: a page may end here.
	noKeep keep = iota
	// keepWithNext: a heading stays with what follows, unless the whole chain is longer than a page.
	keepWithNext
)

// plainRow makes a row of atoms in their natural widths.
func plainRow(line Line, atoms []atom, x, size style.Length) row {
	line.X, line.Size, line.Glyphs = x, size, natural(atoms)
	return row{line: line, highlights: missingBoxes(atoms, line.Glyphs, x)}
}

// natural gives atoms their glyphs, each as wide as it is.
func natural(atoms []atom) []Glyph {
	glyphs := make([]Glyph, len(atoms))
	for i, a := range atoms {
		glyphs[i] = Glyph{Rune: a.r, Face: a.face, Advance: a.advance}
	}
	return glyphs
}

// missingBoxes finds what a draft highlights on a line; the boxes get their Y and Height with the line.
func missingBoxes(atoms []atom, glyphs []Glyph, x style.Length) []Box {
	var out []Box
	inside := false
	for i, a := range atoms {
		if a.missing {
			if !inside {
				out = append(out, Box{X: x})
			}
			out[len(out)-1].Width += glyphs[i].Advance
		}
		inside = a.missing
		x += glyphs[i].Advance
	}
	return out
}
