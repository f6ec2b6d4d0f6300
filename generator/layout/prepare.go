package layout

import (
	"slices"
	"unicode/utf8"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

// atom is one character of a paragraph, measured and classed: what the line breaker works on.
type atom struct {
	r rune
	// closed is what its advance has lost to the mark behind it.
	closed  int32
	face    *fonts.Face
	advance style.Length
	class   class
	missing bool
	// tie is how strongly the atom is kept on one line with the one before it.
	tie tie
}

// tie says whether a line may end between two characters.
type tie uint8

const (
	// loose: a line may end here.
	loose tie = iota
	// soft: a line ends here only where keeping together would tear the line open (a number and its unit, a document's number).
	soft
	// firm: a rule forbids it (kinsoku).
	firm
	// word: inside a number, a word, —— or ……, which letter-spacing does not open either.
	word
)

// prepare turns runs into atoms. pitch is what a character of one em takes: on the grid slightly less than the em.
func prepare(runs []document.Run, role style.Role, pitch style.Length, faces *fonts.Set) []atom {
	return prepareIn(nil, runs, role, pitch, faces)
}

// prepareIn is prepare in the memory of atoms that are no longer needed.
func prepareIn(atoms []atom, runs []document.Run, role style.Role, pitch style.Length, faces *fonts.Set) []atom {
	n := 0
	for _, run := range runs {
		n += utf8.RuneCountInString(run.Text)
	}
	atoms = slices.Grow(atoms[:0], n)
	for _, run := range runs {
		role := runRole(role, run)
		for _, r := range run.Text {
			face, glyph, _ := faces.Glyph(role, r)
			atoms = append(atoms, atom{r: r, face: face, advance: advance(face, glyph, pitch), class: classOf(r), missing: run.Missing})
		}
	}
	tieWords(atoms)
	tieKinsoku(atoms)
	closeNeighbours(atoms, pitch)
	return atoms
}

// runRole is the role of a run's face in a paragraph that is set in role: a label has its own.
func runRole(role style.Role, run document.Run) style.Role {
	if run.Label {
		return style.Hei
	}
	return role
}

// advance scales a glyph's advance so that a full em takes one pitch, rounded down: two half-width digits fill one cell of the
// grid and never more.
func advance(face *fonts.Face, glyph truetype.GlyphID, pitch style.Length) style.Length {
	return style.Length(face.Advance(glyph)) * pitch / style.Length(face.UnitsPerEm())
}

// tieKinsoku forbids lines that start with a closing mark or end with an opening one.
func tieKinsoku(atoms []atom) {
	for i := 1; i < len(atoms); i++ {
		if atoms[i].tie < firm && (!atoms[i].class.startsLine() || !atoms[i-1].class.endsLine()) {
			atoms[i].tie = firm
		}
	}
}
