package workbook

import "time"

// freeSheet writes a sheet with cells in any place, in columns as wide as their texts need.
func (p *pen) freeSheet(s Sheet) {
	const narrow, wide = 9.0, 60.0
	widths, heights := map[int]float64{}, map[int]float64{}
	lastCol, lastRow := 1, 1
	for _, c := range s.Cells {
		if text, ok := c.Value.(string); ok && c.Right == c.Col {
			widths[c.Col] = min(max(widths[c.Col], lineWidth(text)+3), wide)
		}
		lastCol, lastRow = max(lastCol, c.Right), max(lastRow, c.Bottom)
	}
	for _, c := range s.Cells {
		l := proseLook
		switch c.Value.(type) {
		case time.Time:
			l = dateLook
			widths[c.Col] = max(widths[c.Col], 16)
		}
		if c.Heading {
			l = headingLook
		}
		p.put(area{c.Col, c.Row, c.Right, c.Bottom}, l, c.Value)
		width := 0.0
		for col := c.Col; col <= c.Right; col++ {
			width += max(widths[col], narrow)
		}
		if text, ok := c.Value.(string); ok && c.Bottom == c.Row {
			heights[c.Row] = max(heights[c.Row], neededHeight(text, width))
		}
	}
	for col := 1; col <= lastCol; col++ {
		p.width(col, max(widths[col], narrow))
	}
	for row := 1; row <= lastRow; row++ {
		if heights[row] > lineHeight+linePad {
			p.height(row, heights[row])
		}
	}
	heading := 0
	if len(s.Cells) > 0 && s.Cells[0].Heading {
		heading = s.Cells[0].Row
	}
	p.page("landscape", heading)
	if s.Hidden {
		p.keep(p.f.SetSheetVisible(s.Name, false))
	}
}
