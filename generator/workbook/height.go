package workbook

import "strings"

const (
	lineHeight = 15.0 // points for a line of ledgerSize, with room for faces that stand taller than 宋体
	linePad    = 8.0
)

// neededHeight is the height that a text needs in a column. Excel does not fit rows to merged cells, so the writer has to.
func neededHeight(text string, width float64) float64 {
	if text == "" {
		return 0
	}
	room := int(width) - 2 // in half-widths: the padding, and what 避头尾 moves to the next line
	count := 0
	for line := range strings.Lines(text) {
		wide := halfWidths(strings.TrimSpace(line))
		count += max(1, (wide+room-1)/room)
	}
	return float64(count)*lineHeight + linePad
}

// halfWidths is the width of a text in half-widths.
func halfWidths(text string) int {
	wide := 0
	for _, r := range text {
		wide++
		if r >= 0x2000 { // Han, and the marks that are set as wide
			wide++
		}
	}
	return wide
}

// lineWidth is the width of a text's longest line.
func lineWidth(text string) float64 {
	wide := 0
	for line := range strings.Lines(text) {
		wide = max(wide, halfWidths(line))
	}
	return float64(wide)
}

// stretch makes rows high enough together, adding the same to each.
func stretch(rows []float64, total float64) {
	for _, h := range rows {
		total -= h
	}
	for i := range rows {
		rows[i] += max(0, total) / float64(len(rows))
	}
}
