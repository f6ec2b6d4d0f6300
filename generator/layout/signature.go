package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// signatureLines places the issuing body's name and the date by GB/T 9704-2012 7.3.5, each line with its blank at the right.
// A name too long for its place under a seal is broken by meaning into lines that are centred on the date.
func signatureLines(doc *document.Document, faces *fonts.Set) []placedLine {
	var name, date []atom
	if len(doc.Signature) > 0 {
		name = prepare(doc.Signature, style.FangSong, style.Cell, faces)
	}
	if len(doc.Date) > 0 {
		date = prepare(doc.Date, style.FangSong, style.Cell, faces)
	}
	nameWidth, dateWidth := lineWidth(name), lineWidth(date)

	var lines []placedLine
	if doc.Seal {
		dateRight := style.Length(style.SealDateRight * style.Cell)
		// The widest line that can be centred on the date without leaving the 版心. Half-width digits are rounded down by up to
		// half a thousandth of a point each, which must not push out a name that fits exactly.
		widest := 2*dateRight + dateWidth + style.Pt/100
		for _, part := range nameParts(name, widest) {
			right := dateRight + (dateWidth-lineWidth(part))/2
			lines = append(lines, placedLine{kind: Signature, atoms: part, right: max(right, 0)})
		}
		return appendLine(lines, Date, date, dateRight)
	}
	right := style.Length(style.PlainRight * style.Cell)
	stagger := style.Length(style.PlainStagger * style.Cell)
	parts := nameParts(name, style.Measure-right)
	nameRight, dateRight := right, right+nameWidth-dateWidth-stagger
	if len(parts) > 1 {
		dateRight = right + lineWidth(parts[len(parts)-1]) - dateWidth - stagger
	}
	if dateRight < right { // the date is the longer: it takes the two cells, the name moves left to keep the stagger
		dateRight = right
		nameRight = min(right+stagger+dateWidth-nameWidth, style.Measure-nameWidth)
	}
	for _, part := range parts {
		lines = append(lines, placedLine{kind: Signature, atoms: part, right: max(nameRight, 0)})
	}
	return appendLine(lines, Date, date, dateRight)
}

// placedLine is a line with its blank at the right.
type placedLine struct {
	kind  Kind
	atoms []atom
	right style.Length
}

func appendLine(lines []placedLine, kind Kind, atoms []atom, right style.Length) []placedLine {
	if len(atoms) == 0 {
		return lines
	}
	return append(lines, placedLine{kind: kind, atoms: atoms, right: right})
}

// nameParts breaks a name that is wider than the room by meaning, as a title is.
func nameParts(name []atom, room style.Length) [][]atom {
	var parts [][]atom
	from := 0
	for _, at := range titleBreaks(name, nil, room) {
		parts = append(parts, name[from:at])
		from = at
	}
	if from < len(name) {
		parts = append(parts, name[from:])
	}
	return parts
}

func lineWidth(atoms []atom) style.Length {
	var w style.Length
	for _, a := range atoms {
		w += a.advance
	}
	return w
}
