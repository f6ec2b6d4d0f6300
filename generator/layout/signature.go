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

// signatureLines places the issuing bodies' names and the date by GB/T 9704-2012 7.3.5, each line with its blank at the right.
func signatureLines(doc *document.Document, faces *fonts.Set) []placedLine {
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
		lines = sealed(names, date)
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

// sealed places names that seals are pressed on (7.3.5.1): the date four cells from the right, the last name centred on it, each seal
// centred on its name. Bodies stand in their order. Two stand side by side, the first as far from the left edge as the other from the
// right, where both names are whole and apart and their seals do not meet; else they stand one above the other, with room for a seal.
// A name of up to style.SealNameOneLine cells that is too wide for that moves to the left with all that stand on its axis; a wider one is
// broken by meaning.
func sealed(names [][]atom, date []atom) []placedLine {
	const usual = style.SealDateRight * style.Cell
	dateWidth := lineWidth(date)
	if len(date) == 0 { // the longest name stands where the date would, but not so that it leaves the 版心
		for _, name := range names {
			dateWidth = max(dateWidth, lineWidth(name))
		}
		dateWidth = min(dateWidth, style.Measure-2*usual)
	}
	// The widest line that can be centred on a date so far from the right without leaving the 版心. Half-width digits are rounded down by
	// up to half a thousandth of a point each, which must not push out a name that fits exactly.
	room := func(right style.Length) style.Length { return 2*right + dateWidth + style.Pt/100 }
	centred := func(part []atom, right style.Length) style.Length { return max(right+(dateWidth-lineWidth(part))/2, 0) }
	// The axes of two names side by side are so far apart.
	widest, axes := room(usual), style.Measure-2*usual-dateWidth
	abreast := func(a, b []atom) bool {
		a2, b2 := lineWidth(a), lineWidth(b)
		return a2 <= widest && b2 <= widest && (a2+b2)/2+style.NamesApart*style.Cell <= axes && style.SealDiameter < axes
	}
	right := style.Length(usual)
	for _, name := range names {
		if w := lineWidth(name); w <= style.SealNameOneLine*style.Cell {
			right = max(right, (w-dateWidth)/2)
		}
	}
	var lines []placedLine
	for body := 0; body < len(names); body++ {
		first := len(lines)
		if body+1 < len(names) && abreast(names[body], names[body+1]) {
			lines = append(lines, placedLine{kind: Signature, body: body, atoms: names[body], right: axes + centred(names[body], usual), ends: true})
			body++
			lines = append(lines, placedLine{kind: Signature, body: body, atoms: names[body], right: centred(names[body], usual), ends: true, beside: true})
			if body == len(names)-1 {
				right = usual // the date stands under the last name
			}
		} else {
			for _, part := range nameParts(names[body], room(right)) {
				lines = append(lines, placedLine{kind: Signature, body: body, atoms: part, right: centred(part, right)})
			}
			lines[len(lines)-1].ends = true
		}
		if first > 0 {
			lines[first].gap = style.SealsApart
		}
	}
	return appendDate(lines, date, right)
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
