package compare

import "gongshi/generator/ledger"

const (
	deadlineColumn = "整改时限"
	resultColumn   = "整改结果"
)

// textColumns are the columns whose texts are compared.
var textColumns = []struct {
	name  string
	field func(*ledger.Item) ledger.Field
}{
	{"问题类别", func(it *ledger.Item) ledger.Field { return it.Category }},
	{"反馈问题", func(it *ledger.Item) ledger.Field { return it.Group }},
	{"存在问题", func(it *ledger.Item) ledger.Field { return it.Problem }},
	{"整改措施", func(it *ledger.Item) ledger.Field { return it.Measure }},
	{resultColumn, func(it *ledger.Item) ledger.Field { return it.Result }},
}

// missing are the columns that one of two ledgers has content in and the other one has not at all.
func missing(old, new *ledger.Unit, m *matcher) (list []Missing) {
	note := func(column string, inOld, inNew bool) {
		if inOld != inNew {
			list = append(list, Missing{column, inOld})
		}
	}
	has := func(nodes []*node, field func(*ledger.Item) ledger.Field) bool {
		for _, n := range nodes {
			if field(n.Item).Text != "" {
				return true
			}
		}
		return false
	}
	if len(m.old) == 0 || len(m.new) == 0 {
		return nil
	}
	for _, c := range textColumns {
		note(c.name, has(m.old, c.field), has(m.new, c.field))
	}
	deadline := func(it *ledger.Item) ledger.Field { return it.Deadline }
	note(deadlineColumn, has(m.old, deadline), has(m.new, deadline))
	for _, f := range figuresOf(old, new) {
		note(f.name, f.has(old), f.has(new))
	}
	return list
}
