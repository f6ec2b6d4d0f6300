package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// signer is an issuing body's name, or the date, and the index of its part.
type signer struct {
	part  int
	atoms []atom
}

// issuer keeps a body's name until the whole signature is placed.
func (c *composer) issuer(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	if atoms := prepare(p.Runs, set.Role, style.Cell, c.faces); len(atoms) > 0 {
		c.names = append(c.names, signer{index, atoms})
	}
}

// signatureDate keeps the date until the whole signature is placed.
func (c *composer) signatureDate(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	c.date = signer{index, prepare(p.Runs, set.Role, style.Cell, c.faces)}
}

// placedLine is a line of the signature block with its place.
type placedLine struct {
	// part is the index of its part, date says that it is the date.
	part  int
	date  bool
	atoms []atom
	// right is the blank at its right, start the blank at its left where it begins at a set place, gap the blank rows above it; beside puts it on the row of the
	// line before.
	right  style.Length
	start  style.Length
	gap    int
	beside bool
	// ends marks the last line of the name.
	ends bool
}

// signatureLines places the issuing bodies' names and the date by GB/T 9704-2012 7.3.5, each line with its blank at the right. minBlank is the
// least blank between two sealed names side by side.
func (c *composer) signatureLines(minBlank style.Length) []placedLine {
	var lines []placedLine
	if c.doc.Seal {
		lines = sealedLines(c.names, c.date, minBlank)
	} else {
		lines = plainLines(c.names, c.date)
	}
	if len(lines) > 0 {
		lines[0].gap = style.SignatureGap(c.doc.Seal)
	}
	return lines
}

// plainLines places names without a seal (7.3.5.2), the host organ's first and the others below it. All lines of names start at one place, so
// that the date starts two cells to the right of each; the longest line ends two cells from the right. Where the date would then have less than
// two cells at its right, it gets two and the names move left.
func plainLines(names []signer, date signer) []placedLine {
	const right, stagger = style.PlainRight * style.Cell, style.PlainStagger * style.Cell
	var lines []placedLine
	width := style.Length(0)
	for _, name := range names {
		for _, line := range nameLines(name.atoms, style.Measure-right) {
			lines = append(lines, placedLine{part: name.part, atoms: line})
			width = max(width, lineWidth(line))
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
		if len(lines) > 1 {
			lines[i].begin()
		}
	}
	lines = appendDate(lines, date, dateRight)
	if dateRight > right {
		lines[len(lines)-1].begin()
	}
	return lines
}

// begin says that the line begins at its place whatever its length: a word processor that sets it wider, as LibreOffice does a date, lets it reach further to
// the right.
func (l *placedLine) begin() { l.start = style.Measure - l.right - lineWidth(l.atoms) }

func appendDate(lines []placedLine, date signer, right style.Length) []placedLine {
	if len(date.atoms) == 0 {
		return lines
	}
	return append(lines, placedLine{part: date.part, date: true, atoms: date.atoms, right: right, ends: true})
}

// nameLines breaks a name that is wider than the room, by meaning, as a title is.
func nameLines(name []atom, room style.Length) [][]atom {
	var lines [][]atom
	from := 0
	for _, at := range titleBreaks(name, nil, room) {
		lines = append(lines, name[from:at])
		from = at
	}
	return append(lines, name[from:])
}

func lineWidth(atoms []atom) style.Length {
	var w style.Length
	for _, a := range atoms {
		w += a.advance
	}
	return w
}
