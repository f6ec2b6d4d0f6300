package screen

import (
	"fmt"

	"gongshi/generator/finding"
	"gongshi/generator/run"
)

// isUnplaced reports the finding of a unit whose files could not be written.
func isUnplaced(f finding.Finding) bool { return f.Code == "output.failed" && f.Excerpt != "" }

// tellUnplaced tells people of the notices that could not be written: each reason once, with the units. --json and --report have a finding a unit.
func (s *Screen) tellUnplaced() {
	var order []string
	units := map[string]finding.List{}
	for _, f := range s.unplaced {
		if units[f.Text] == nil {
			order = append(order, f.Text)
		}
		units[f.Text] = append(units[f.Text], f)
	}
	s.unplaced = nil
	for _, text := range order {
		list := units[text]
		f := list[0]
		if len(list) > 1 {
			all := make([]string, len(list))
			for i, u := range list {
				all[i] = u.Excerpt
			}
			f.File, f.Text = "", fmt.Sprintf("%s，%d个单位的公示没有写出：%s", text, len(list), run.Few(all))
		}
		s.pending = append(s.pending, f)
	}
	s.Flush()
}
