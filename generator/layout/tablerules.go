package layout

import "gongshi/generator/style"

// rules draws the page's rules: a frame, upright rules from head to foot, and a level one wherever a cell ends. Where the page's end divides a
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
	for _, x := range f.edges[1:last] {
		rules = append(rules, Box{x - style.TableRule/2, f.top, style.TableRule, height})
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
