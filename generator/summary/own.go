package summary

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Own is a status of 另列状态 and how many 项 have it.
type Own struct {
	Word string `json:"word"`
	N    int    `json:"n"`
}

// ownOf are those that a unit has 项 of.
func ownOf(facts *stats.Facts) (out []Own, as string) {
	for _, o := range facts.Own {
		if o.N > 0 {
			out, as = append(out, Own{o.Word, o.N}), facts.Unit.Info.OwnAs()
		}
	}
	return out, as
}

// ownCount is how many 项 have a status of 另列状态 that the rate counts in this way.
func (u Unit) ownCount(as string) (n int) {
	if u.OwnAs == as {
		for _, o := range u.Own {
			n += o.N
		}
	}
	return n
}

// base is of how many 项 the unit's 完成率 is.
func (u Unit) base() int { return u.Total - u.ownCount(ledger.OwnUncounted) }

// number of 项 with a word.
func numberOf(list []Own, word string) int {
	if i := slices.IndexFunc(list, func(o Own) bool { return o.Word == word }); i >= 0 {
		return list[i].N
	}
	return 0
}

func (t *Total) addOwn(u *Unit) {
	t.Base += u.base()
	for _, o := range u.Own {
		i := slices.IndexFunc(t.OwnStatuses, func(has Own) bool { return has.Word == o.Word })
		if i < 0 {
			i = len(t.OwnStatuses)
			t.OwnStatuses = append(t.OwnStatuses, Own{Word: o.Word})
		}
		t.OwnStatuses[i].N += o.N
	}
	if len(u.Own) > 0 {
		if t.ownBy == nil {
			t.ownBy = map[string][]string{}
		}
		t.ownBy[u.OwnAs] = append(t.ownBy[u.OwnAs], u.Name)
	}
}

// ownListed lists them: 基本完成2项、申请延期1项.
func (t Total) ownListed(mark string) string {
	var parts []string
	for _, o := range t.OwnStatuses {
		parts = append(parts, fmt.Sprintf("%s%d项", plain(o.Word), o.N))
	}
	return strings.Join(parts, mark)
}

// OwnCounts is ownListed behind the numbers of the set statuses.
func (t Total) OwnCounts() string {
	if len(t.OwnStatuses) == 0 {
		return ""
	}
	return "，" + t.ownListed("，")
}

// ownAside says that they are not among what is listed as not done.
func (t Total) ownAside() string {
	if len(t.OwnStatuses) == 0 {
		return ""
	}
	return "（另列的" + t.ownListed("、") + "不在其中）"
}

// ownRules says how the rates count them: 另列的基本完成2项，完成率里算作未完成.
func (t Total) ownRules() string {
	if len(t.OwnStatuses) == 0 {
		return ""
	}
	var parts []string
	for _, rule := range []struct{ as, says string }{{ledger.OwnAsDone, "算作完成"}, {ledger.OwnAsOpen, "算作未完成"}, {ledger.OwnUncounted, "不计"}} {
		switch units := t.ownBy[rule.as]; {
		case len(units) == 0:
		case len(t.ownBy) == 1:
			parts = append(parts, rule.says)
		default:
			parts = append(parts, names(units)+rule.says)
		}
	}
	return "另列的" + t.ownListed("、") + "，完成率里" + strings.Join(parts, "，") + "。"
}

// mostOwnColumns is how many of them the attachment gives a column each; of more there is one column for all.
const mostOwnColumns = 3

// ownHeadings are the attachment's columns of them.
func (t Total) ownHeadings() (out []string) {
	if len(t.OwnStatuses) > mostOwnColumns {
		return []string{"另列状态"}
	}
	for _, o := range t.OwnStatuses {
		out = append(out, plain(o.Word))
	}
	return out
}

// ownCells are the cells in these columns, for a unit or for the total.
func (t Total) ownCells(list []Own) (out []string) {
	if len(t.OwnStatuses) > mostOwnColumns {
		if len(list) == 0 {
			return []string{absent}
		}
		return []string{Total{OwnStatuses: list}.ownListed("、")}
	}
	for _, o := range t.OwnStatuses {
		out = append(out, fmt.Sprint(numberOf(list, o.Word)))
	}
	return out
}
