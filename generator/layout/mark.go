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
	size, lines := h.markLines(names, len(words) > 0)
	pitch, width := style.MarkPitch(size), style.Length(0)
	for _, l := range lines {
		width = max(width, lineWidth(l.atoms))
	}
	whole, wordWidth := width, style.Length(0)
	if len(words) > 0 {
		wordWidth = 2 * size
		whole += style.MarkGap*size + wordWidth
	}
	x := wholeTwips((style.Measure - whole) / 2)
	h.head.MarkSize = size
	box := top - wholeTwips((pitch-size)/2)
	for i, l := range lines {
		l.X = x + (width-lineWidth(l.atoms))/2
		if n := len(l.atoms); len(names) > 1 && n > 1 {
			l.X, l.Tracking = x, wholeTwips((width-lineWidth(l.atoms))/style.Length(n-1))
		}
		line := h.line(l.Part, tracked(l.atoms, l.Tracking), l.X, box+style.Length(i)*pitch, pitch, size)
		line.Red, line.Ends = true, i+1 == len(lines) || lines[i+1].Part != l.Part
		h.head.Names = append(h.head.Names, l.HeadLine)
	}
	high := style.Length(len(lines)) * pitch
	if len(words) > 0 {
		p := &h.c.doc.Parts[words[0]]
		atoms := prepare(p.Runs, style.XiaoBiaoSong, size, h.c.faces)
		h.head.WordTop = wholeTwips((high - pitch) / 2)
		h.head.Word = &HeadLine{Part: words[0], To: len(atoms), X: x + width + style.MarkGap*size}
		h.line(words[0], natural(atoms), h.head.Word.X, box+h.head.WordTop, pitch, size).Red = true
	}
	h.y = box + high - wholeTwips((pitch-size)/2)
}

// markLines finds the largest size at which the names fit, and their lines. From style.MarkWhole down a name may be divided.
func (h *headLayout) markLines(names []int, word bool) (style.Length, []markLine) {
	for size := style.Length(style.MarkMost); ; size -= style.MarkStep {
		room := style.Measure
		if word {
			room -= (style.MarkGap + 2) * size
		}
		lines, fits := h.markAt(names, size, room)
		fits = fits && style.Length(len(lines))*style.MarkPitch(size) <= style.MarkHigh
		if fits || size <= style.MarkLeast {
			return size, lines
		}
	}
}

// markAt makes the lines of a mark of that size; fits says that none is wider than the room.
func (h *headLayout) markAt(names []int, size, room style.Length) (lines []markLine, fits bool) {
	fits = true
	for _, index := range names {
		atoms := prepare(h.c.doc.Parts[index].Runs, style.XiaoBiaoSong, size, h.c.faces)
		from := 0
		divided := [][]atom{atoms}
		if size <= style.MarkWhole {
			divided = nameLines(atoms, room)
		}
		for _, part := range divided {
			fits = fits && lineWidth(part) <= room
			lines = append(lines, markLine{HeadLine{Part: index, From: from, To: from + len(part)}, part})
			from += len(part)
		}
	}
	return lines, fits
}
