package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// markLine is a line of 发文机关标志: a body's name, or a part of one that is too wide.
type markLine struct {
	HeadLine
	atoms []atom
}

// mark sets 发文机关标志, its upper edge at top, and leaves y at its foot. Several names are as wide as the widest, and 文件 stands at their right in the
// middle (7.2.4).
func (h *headLayout) mark(top style.Length) {
	h.y = top
	names, words := h.parts(document.RedHead), h.parts(document.PaperWord)
	if len(names) == 0 {
		return
	}
	size, narrow, lines := h.markLines(names, len(words) > 0)
	pitch, width := style.MarkPitch(size), style.Length(0)
	for _, l := range lines {
		width = max(width, lineWidth(l.atoms))
	}
	whole, wordWidth := width, style.Length(0)
	if len(words) > 0 {
		wordWidth = narrowed(2*size, narrow)
		whole += narrowed(style.MarkGap*size, narrow) + wordWidth
	}
	x := wholeTwips((style.Measure - whole) / 2)
	h.head.MarkSize, h.head.MarkNarrow = size, narrow
	box := top - wholeTwips((pitch-size)/2)
	for i, l := range lines {
		l.X = x + (width-lineWidth(l.atoms))/2
		if n := len(l.atoms); len(names) > 1 && n > 1 {
			l.X, l.Tracking = x, wholeTwips((width-lineWidth(l.atoms))/style.Length(n-1))
		}
		line := h.line(l.Part, l.atoms, tracked(l.atoms, l.Tracking), l.X, box+style.Length(i)*pitch, pitch, size)
		line.Red, line.Narrow, line.Ends = true, narrow, i+1 == len(lines) || lines[i+1].Part != l.Part
		h.head.Names = append(h.head.Names, l.HeadLine)
	}
	high := style.Length(len(lines)) * pitch
	if len(words) > 0 {
		p := &h.c.doc.Parts[words[0]]
		atoms := narrowAtoms(prepare(p.Runs, style.XiaoBiaoSong, size, h.c.faces), narrow)
		h.head.WordTop = wholeTwips((high - pitch) / 2)
		h.head.Word = &HeadLine{Part: words[0], To: len(atoms), X: x + width + narrowed(style.MarkGap*size, narrow)}
		line := h.line(words[0], atoms, natural(atoms), h.head.Word.X, box+h.head.WordTop, pitch, size)
		line.Red, line.Narrow = true, narrow
	}
	h.y = box + high - wholeTwips((pitch-size)/2)
}

// markLines finds the largest size at which the names fit, narrowed as far as style.MarkNarrow, and their lines. From style.MarkWhole down a name may
// be divided.
func (h *headLayout) markLines(names []int, word bool) (size style.Length, narrow int, lines []markLine) {
	for size = style.MarkMost; ; size -= style.MarkStep {
		beside := style.Length(0)
		if word {
			beside = (style.MarkGap + 2) * size
		}
		lines = h.markAt(names, size, style.Measure*100/style.MarkNarrow-beside)
		widest := style.Length(0)
		for _, l := range lines {
			widest = max(widest, lineWidth(l.atoms))
		}
		narrow = min(int(style.Measure*100/(widest+beside+1)), 100)
		fits := narrow >= style.MarkNarrow && style.Length(len(lines))*style.MarkPitch(size) <= style.MarkHigh
		if fits || size <= style.MarkLeast {
			break
		}
	}
	if narrow = max(narrow, style.MarkNarrow); narrow == 100 {
		narrow = 0
	}
	for i := range lines {
		lines[i].atoms = narrowAtoms(lines[i].atoms, narrow)
	}
	return size, narrow, lines
}

// narrowed is a width in narrowed characters.
func narrowed(l style.Length, narrow int) style.Length {
	if narrow == 0 {
		return l
	}
	return l * style.Length(narrow) / 100
}

func narrowAtoms(atoms []atom, narrow int) []atom {
	for i := range atoms {
		atoms[i].advance = narrowed(atoms[i].advance, narrow)
	}
	return atoms
}

// markAt makes the lines of a mark of that size, none wider than the room where they may be divided.
func (h *headLayout) markAt(names []int, size, room style.Length) (lines []markLine) {
	for _, index := range names {
		atoms := prepare(h.c.doc.Parts[index].Runs, style.XiaoBiaoSong, size, h.c.faces)
		from := 0
		divided := [][]atom{atoms}
		if size <= style.MarkWhole {
			divided = nameLines(atoms, room)
		}
		for _, part := range divided {
			lines = append(lines, markLine{HeadLine{Part: index, From: from, To: from + len(part)}, part})
			from += len(part)
		}
	}
	return lines
}
