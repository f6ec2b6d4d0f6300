package compose

import (
	"slices"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Needs are the items of 基本信息 that the template cannot do without, for a 巡察: those that it asks for of a unit that has given nothing, in the order in
// which it prints them.
func (t *Template) Needs() (items []string) {
	_, findings := Notice(t, stats.Collect(&ledger.Unit{Info: ledger.Info{}}), false)
	for _, f := range findings {
		if item := f.Item(); item != "" && !slices.Contains(items, item) {
			items = append(items, item)
		}
	}
	return items
}
