package compare

import (
	"strings"

	"gongshi/generator/ledger"
)

// mostCells is how many cells are named of a place.
const mostCells = 6

// Cells names cells with their sheets: 〔整改台账〕H5、H6.
func Cells(fields []ledger.Field) string {
	var b strings.Builder
	sheet, n := "", 0
	seen := map[ledger.Field]bool{}
	for _, f := range fields {
		if seen[f.Place()] || f.Cell == "" {
			continue
		}
		seen[f.Place()] = true
		if n++; n > mostCells {
			b.WriteString("等")
			break
		}
		switch {
		case f.Sheet != sheet && n > 1:
			b.WriteString("；〔" + f.Sheet + "〕")
		case f.Sheet != sheet:
			b.WriteString("〔" + f.Sheet + "〕")
		case n > 1:
			b.WriteString("、")
		}
		b.WriteString(f.Cell)
		sheet = f.Sheet
	}
	return b.String()
}
