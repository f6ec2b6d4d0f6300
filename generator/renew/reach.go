package renew

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

const (
	publicity = "公开范围"
	secrecy   = "密级"
)

// hasReach reports rows that say who may know of them, other than by 密级 alone.
func (m *mover) hasReach() bool {
	for u := range m.old.Units {
		if slices.ContainsFunc(m.old.Units[u].Items, func(it ledger.Item) bool {
			return it.Publicity.Cell != "" && it.Publicity.Text != "" || it.Reach > ledger.ToAll && it.ReachFrom != it.Secrecy
		}) {
			return true
		}
	}
	return false
}

// moveReach writes in each line who may know of it, also where a comment, a header or a blank says so, which the form does not have. An error stays an
// error.
func (m *mover) moveReach(n int, cells map[string]workbook.Cell) {
	if !m.hasReachColumn {
		return
	}
	it := m.lines[n].items[0]
	own := m.text(it.Publicity)
	blank := it.ReachFrom.Text == "" && it.Reach > ledger.ToAll
	word := it.ReachWord()
	switch {
	case own != "" && m.hasFinding(it.Publicity, isError):
		word = own
	case blank && slices.ContainsFunc(m.findings, func(f finding.Finding) bool { return f.Is(finding.ReachMissing) }):
		return
	case it.ReachFrom == it.Secrecy && it.Reach > ledger.ToAll: // it stands under 密级
		if own == "" {
			return
		}
		word = "不公开"
	}
	cells[publicity] = workbook.Cell{Value: word}
	if word == own {
		m.move(it.Publicity, publicity, n)
	}
}
