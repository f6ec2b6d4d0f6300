package screen

import (
	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
	"gongshi/generator/run"
)

// isUnplaced reports the finding of a unit whose files could not be written.
func isUnplaced(f finding.Finding) bool { return f.Is(finding.OutputFailed) && f.Excerpt != "" }

// tellUnplaced tells people of the notices that could not be written: each reason once, with the units. --json and --report have a finding a unit.
func (s *Screen) tellUnplaced() {
	var order []string
	units := map[string]finding.List{}
	for _, f := range s.unplaced {
		text := f.Text(remedy.Command)
		if units[text] == nil {
			order = append(order, text)
		}
		units[text] = append(units[text], f)
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
			f = finding.OutputsFailed.Of(finding.Values{"text": finding.TextOf(f), "count": len(list), "units": run.Few(all), "hint": finding.HintOf(f)})
		}
		s.pending = append(s.pending, f)
	}
	s.Flush()
}
