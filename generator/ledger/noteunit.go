package ledger

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// unitNote is a note above a table that gives the unit of its sums: 单位：万元, （金额单位：元）.
var unitNote = pattern.New(`单位[:：]?[ 　]*(?:人民币)?(百万元|千元|万元|亿元|元|万|亿)(?:[^\p{Han}]|[、和]|$)`)

// IsUnitNote reports a text that says in which unit a table's sums are.
func IsUnitNote(text string) bool { return len(text) <= sheet.MaxWord && unitNote.MatchString(text) }

// takeNoteUnit gives money columns without a unit in their headers the unit of a note above.
func (h *header) takeNoteUnit(g *sheet.Grid, r *report) {
	for i := range h.cols {
		c := &h.cols[i]
		if c.column.role != money || c.stated || c.badUnit != "" {
			continue
		}
		if at, unit, ok := noteAbove(g, h.top); ok {
			c.shift = moneyUnits[unit]
			r.Tell(finding.MoneyNote, g.Field(at), finding.Values{"unit": unit, "column": strings.TrimSpace(sheet.Brief(g.Own(c.at).Text))})
		}
	}
}

// noteAbove finds the note nearest above the header.
func noteAbove(g *sheet.Grid, top int) (at sheet.Pos, unit string, ok bool) {
	for row := top - 1; row >= 1; row-- {
		for col := 1; col <= g.Cols; col++ {
			text := g.Own(sheet.At(row, col)).Text
			if len(text) > sheet.MaxWord || !strings.Contains(text, "单位") {
				continue
			}
			if m := unitNote.FindStringSubmatch(text); m != nil {
				return sheet.At(row, col), m[1], true
			}
		}
	}
	return sheet.Pos{}, "", false
}
