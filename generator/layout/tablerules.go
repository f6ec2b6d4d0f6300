package layout

import "gongshi/generator/style"

// rules draws the page's rules: a frame, upright rules wherever a cell ends at its right, from head to foot if no cell reaches over, and level ones. Where the page's end divides a
// row, the frames of both pages close it.
func (f *filler) rules() []Box {
	last := len(f.edges) - 1
	left, right := f.edges[0]-style.TableFrame/2, f.edges[last]+style.TableFrame/2
	bottom := f.top + style.TableFrame - style.TableRule
	for _, b := range f.bands {
		bottom += b.height + style.TableRule
	}
	height := bottom + style.TableFrame - f.top
	rules := []Box{
		{left, f.top, right - left, style.TableFrame},
		{left, bottom, right - left, style.TableFrame},
		{left, f.top, style.TableFrame, height},
		{right - style.TableFrame, f.top, style.TableFrame, height},
	}
	for column := 1; column < last; column++ {
		rules = append(rules, f.uprightRules(column, height)...)
	}
	y := f.top + style.TableFrame
	for i, b := range f.bands[:len(f.bands)-1] {
		y += b.height
		above, below := f.rows[b.row], f.rows[f.bands[i+1].row]
		for from := 0; from < last; {
			to := from
			for to < last && above[to] != below[to] {
				to++
			}
			if to > from {
				rules = append(rules, Box{f.edges[from], y, f.edges[to] - f.edges[from], style.TableRule})
			}
			from = to + 1
		}
		y += style.TableRule
	}
	return rules
}

// uprightRules are the rules at the left of a column: one from head to foot of the table, whose height is given, or several where cells reach over
// the column's edge.
func (f *filler) uprightRules(column int, height style.Length) []Box {
	x := f.edges[column] - style.TableRule/2
	var out []Box
	y, from := f.top+style.TableFrame, f.top
	inside := true
	for i, b := range f.bands {
		row := f.rows[b.row]
		apart := row[column-1] != row[column]
		if inside && !apart && i > 0 {
			out = append(out, Box{x, from, style.TableRule, y - from})
		}
		if !inside && apart {
			from = y - style.TableRule
		}
		inside = apart
		y += b.height + style.TableRule
	}
	if inside {
		out = append(out, Box{x, from, style.TableRule, f.top + height - from})
	}
	return out
}
