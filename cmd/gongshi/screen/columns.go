package screen

import "strings"

// Width is a text's width on a terminal, in columns: 汉字 and full-width marks are two columns wide.
func Width(s string) int {
	n := 0
	for _, c := range s {
		n++
		if c >= 0x1100 {
			n++
		}
	}
	return n
}

// Columns sets the cells of a table under one another, a line a row.
func Columns(table [][]string) []string {
	var widths []int
	for _, row := range table {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], Width(cell))
		}
	}
	lines := make([]string, len(table))
	for k, row := range table {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell)
			b.WriteString(strings.Repeat(" ", widths[i]-Width(cell)+2))
		}
		lines[k] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// Wrap breaks a text into lines of at most so many columns: between any two 汉字, but never in a word of letters, before a mark that ends something or
// behind one that begins it. A piece that is wider than a line has one of its own.
func Wrap(text string, columns int) (lines []string) {
	line := ""
	for _, piece := range pieces(text) {
		if line != "" && Width(line)+Width(strings.TrimRight(piece, " ")) > columns {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += piece
	}
	if line != "" {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// pieces cuts a text where a line may end.
func pieces(text string) (out []string) {
	const opening, closing = "（【《“", "，。；：、）】》”…"
	var last rune
	for _, c := range text {
		isWord := c < 0x1100 && last < 0x1100 && last != ' '
		if last == 0 || !isWord && c != ' ' && !strings.ContainsRune(opening, last) && !strings.ContainsRune(closing, c) {
			out = append(out, "")
		}
		out[len(out)-1] += string(c)
		last = c
	}
	return out
}
