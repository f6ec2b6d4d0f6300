package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// placedLine is a line of the signature block with its place.
type placedLine struct {
	kind  Kind
	atoms []atom
	// right is the blank at its right, gap the blank rows above it; beside puts it on the row of the line before.
	right  style.Length
	gap    int
	beside bool
	// body is the index of the body that it names, ends marks the last line of the name.
	body int
	ends bool
}

// signatureLines places the issuing bodies' names and the date by GB/T 9704-2012 7.3.5, each line with its blank at the right; names that
// seals are pressed on stand side by side where apart is left between them.
func signatureLines(doc *document.Document, faces *fonts.Set, apart style.Length) []placedLine {
	var names [][]atom
	for _, body := range doc.Signature {
		if name := prepare(body, style.FangSong, style.Cell, faces); len(name) > 0 {
			names = append(names, name)
		}
	}
	var date []atom
	if len(doc.Date) > 0 {
		date = prepare(doc.Date, style.FangSong, style.Cell, faces)
	}
	var lines []placedLine
	if doc.Seal {
		lines = sealed(names, date, apart)
	} else {
		lines = plain(names, date)
	}
	if len(lines) > 0 {
		lines[0].gap = style.SignatureGap(doc.Seal)
	}
	return lines
}

// plain places names without a seal (7.3.5.2), the host organ's first and the others below it. All lines start at one place, the longest
// two cells from the right: so the date, whose first character stands two cells to the right of the name's, does so under each of
// several names and under a name of two lines. Where the date is the longer, or the stagger would leave it less than two cells, the date
// takes the two cells and the names move left.
func plain(names [][]atom, date []atom) []placedLine {
	const right, stagger = style.PlainRight * style.Cell, style.PlainStagger * style.Cell
	var lines []placedLine
	width := style.Length(0)
	for body, name := range names {
		for _, part := range nameParts(name, style.Measure-right) {
			lines = append(lines, placedLine{kind: Signature, body: body, atoms: part})
			width = max(width, lineWidth(part))
		}
		lines[len(lines)-1].ends = true
	}
	dateWidth := lineWidth(date)
	nameRight, dateRight := style.Length(right), right+width-dateWidth-stagger
	if len(date) > 0 && dateRight < right {
		dateRight = right
		nameRight = min(right+stagger+dateWidth-width, style.Measure-width)
	}
	for i := range lines {
		lines[i].right = max(nameRight+width-lineWidth(lines[i].atoms), 0)
	}
	return appendDate(lines, date, dateRight)
}

func appendDate(lines []placedLine, date []atom, right style.Length) []placedLine {
	if len(date) == 0 {
		return lines
	}
	return append(lines, placedLine{kind: Date, atoms: date, right: right, ends: true})
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
