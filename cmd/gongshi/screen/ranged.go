package screen

import (
	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
)

// joinCells puts what is said alike of cells of a column into one line for people; --json and --report keep a finding a cell.
func joinCells(list finding.List) finding.List {
	groups := finding.InColumns(list, remedy.Command)
	out := make(finding.List, len(groups))
	for i, g := range groups {
		out[i] = g.Finding
	}
	return out
}
