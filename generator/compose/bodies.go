package compose

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// bodyFindings asks where it cannot be told whether two lines of 单位全称 are two bodies or one name that is wrapped.
func bodyFindings(unit *ledger.Unit, draft bool) finding.List {
	at := unit.Info["单位全称"]
	lines := ledger.UnclearBodies(at.Text)
	if lines == nil {
		return nil
	}
	above, below := clip(lines[0]), clip(lines[1])
	where := finding.Where{Sheet: at.Sheet, Cell: at.Cell, Excerpt: below}
	return drafted(finding.List{finding.InfoBodies.At(where, finding.Values{"above": above, "below": below})}, draft)
}

// clip shortens a line for quoting: a cell can hold pages.
func clip(s string) string {
	const limit = 40
	if rs := []rune(s); len(rs) > limit {
		return string(rs[:limit]) + "…"
	}
	return s
}

// uses reports whether a template names a value.
func (t *Template) uses(name string) bool {
	return slices.ContainsFunc(t.values, func(v value) bool { return v.name == name })
}
