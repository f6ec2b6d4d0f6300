package compose

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// bodyFindings asks the user where two lines of 单位全称 may be two bodies or one wrapped name.
func bodyFindings(unit *ledger.Unit, draft bool) finding.List {
	at := unit.Info["单位全称"]
	lines := ledger.UnclearBodies(at.Text)
	if lines == nil {
		return nil
	}
	above, below := shorten(lines[0]), shorten(lines[1])
	where := finding.Where{Sheet: at.Sheet, Cell: at.Cell, Excerpt: below}
	return draftWarnings(finding.List{finding.InfoBodies.At(where, finding.Values{"above": above, "below": below})}, draft)
}

// shorten shortens a line that is quoted: a cell can hold pages.
func shorten(s string) string {
	const limit = 40
	if rs := []rune(s); len(rs) > limit {
		return string(rs[:limit]) + "…"
	}
	return s
}

// uses reports whether the template names a value.
func (t *Template) uses(name string) bool {
	return slices.ContainsFunc(t.values, func(v value) bool { return v.name == name })
}
