package workbook

import "strings"

const (
	lineHeight = 15.0 // points for a line of ledgerSize, with room for faces that stand taller than 宋体
	linePad    = 8.0
)

// need is the height that a text takes in a column. Excel does not fit rows to merged cells, so the writer has to.
func need(text string, width float64) float64 {
	if text == "" {
		return 0
	}
	room := int(width) - 2 // in half-widths: the padding, and what 避头尾 moves to the next line
	count := 0
	for line := range strings.Lines(text) {
		wide := 0
		for _, r := range strings.TrimSpace(line) {
			wide++
			if r >= 0x2000 { // Han, and the marks that are set as wide
				wide++
			}
		}
		count += max(1, (wide+room-1)/room)
	}
	return float64(count)*lineHeight + linePad
}

// stretch makes rows high enough together, each by the same amount.
func stretch(rows []float64, total float64) {
	for _, h := range rows {
		total -= h
	}
	for i := range rows {
		rows[i] += max(0, total) / float64(len(rows))
	}
}
