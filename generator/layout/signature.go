package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// signer is an issuing body's name, or the date below, and the part that it is.
type signer struct {
	part  int
	atoms []atom
}

// issuer keeps a body's name for the signature, whose lines get their places together.
func (c *composer) issuer(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.Own)
	if atoms := prepare(p.Runs, set.Role, style.Cell, c.faces); len(atoms) > 0 {
		c.names = append(c.names, signer{index, atoms})
	}
}

// signatureDate keeps the date.
func (c *composer) signatureDate(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.Own)
	c.date = signer{index, prepare(p.Runs, set.Role, style.Cell, c.faces)}
}

// placedLine is a line of the signature block with its place.
type placedLine struct {
	// part is the part that it is of, date says that it is the date.
	part  int
	date  bool
	atoms []atom
	// right is the blank at its right, gap the blank rows above it; beside puts it on the row of the line before.
	right  style.Length
	gap    int
	beside bool
	// ends marks the last line of the name.
	ends bool
}

// signatureLines places the issuing bodies' names and the date by GB/T 9704-2012 7.3.5, each line with its blank at the right; names that
// seals are pressed on stand side by side where apart is left between them.
func (c *composer) signatureLines(apart style.Length) []placedLine {
	var lines []placedLine
	if c.doc.Seal {
		lines = sealed(c.names, c.date, apart)
	} else {
		lines = plain(c.names, c.date)
	}
	if len(lines) > 0 {
		lines[0].gap = style.SignatureGap(c.doc.Seal)
	}
	return lines
}

// plain places names without a seal (7.3.5.2), the host organ's first and the others below it. All lines start at one place, the longest
// two cells from the right: so the date, whose first character stands two cells to the right of the name's, does so under each of
// several names and under a name of two lines. Where the date is the longer, or the stagger would leave it less than two cells, the date
// takes the two cells and the names move left.
func plain(names []signer, date signer) []placedLine {
	const right, stagger = style.PlainRight * style.Cell, style.PlainStagger * style.Cell
	var lines []placedLine
	width := style.Length(0)
	for _, name := range names {
		for _, part := range nameParts(name.atoms, style.Measure-right) {
			lines = append(lines, placedLine{part: name.part, atoms: part})
			width = max(width, lineWidth(part))
		}
		lines[len(lines)-1].ends = true
	}
	dateWidth := lineWidth(date.atoms)
	nameRight, dateRight := style.Length(right), right+width-dateWidth-stagger
	if len(date.atoms) > 0 && dateRight < right {
		dateRight = right
		nameRight = min(right+stagger+dateWidth-width, style.Measure-width)
	}
	for i := range lines {
		lines[i].right = max(nameRight+width-lineWidth(lines[i].atoms), 0)
	}
	return appendDate(lines, date, dateRight)
}

func appendDate(lines []placedLine, date signer, right style.Length) []placedLine {
	if len(date.atoms) == 0 {
		return lines
	}
	return append(lines, placedLine{part: date.part, date: true, atoms: date.atoms, right: right, ends: true})
}

// nameParts breaks a name that is wider than the room by meaning, as a title is.
func nameParts(name []atom, room style.Length) [][]atom {
	var parts [][]atom
	from := 0
	for _, at := range titleBreaks(name, nil, room) {
		parts = append(parts, name[from:at])
		from = at
	}
	return append(parts, name[from:])
}

func lineWidth(atoms []atom) style.Length {
	var w style.Length
	for _, a := range atoms {
		w += a.advance
	}
	return w
}
