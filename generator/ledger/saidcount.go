package ledger

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// problemsStated is the number of problems that a category names: 党的建设方面（3个问题）.
var problemsStated = pattern.New(`(\d{1,3}|[一二三四五六七八九十]{1,3})个(?:具体)?问题[)）】]?$`)

// saidCount is a category or a 反馈问题 whose name says how many problems it has, and what was counted under it.
type saidCount struct {
	column           string
	name             Field
	problems, groups map[string]bool
	items            int
}

// saidCounts compares that number, which the notice prints, with the rows. Some ledgers count 项 instead of problems; of three levels either may be meant.
func saidCounts(units []Unit, r *report) {
	for i := range units {
		at := map[[2]string]*saidCount{}
		var list []*saidCount
		count := func(it *Item, column string, name Field, key [2]string) {
			if !strings.Contains(name.Text, "个") || !strings.Contains(name.Text, "问题") {
				return
			}
			if at[key] == nil {
				at[key] = &saidCount{column: column, name: name, problems: map[string]bool{}, groups: map[string]bool{}}
				list = append(list, at[key])
			}
			c := at[key]
			c.problems[it.Group.Text+"\x00"+it.Problem.Text], c.groups[it.fedBack()] = true, true
			c.items++
		}
		for k := range units[i].Items {
			it := &units[i].Items[k]
			count(it, "问题类别", it.Category, [2]string{it.Category.Text})
			count(it, "反馈问题", it.Group, [2]string{it.Category.Text, it.Group.Text})
		}
		for _, c := range list {
			c.compare(r)
		}
	}
}

// compare reports a number that nothing counted under the name gives.
func (c *saidCount) compare(r *report) {
	m := problemsStated.FindStringSubmatch(c.name.Text)
	if m == nil {
		return
	}
	said, err := strconv.Atoi(m[1])
	if n, ok := sheet.ParseHan(m[1]); err != nil && ok {
		said = int(n)
	}
	if said != len(c.problems) && said != len(c.groups) && said != c.items {
		r.Tell(finding.CountSaidDiffers, c.name, finding.Values{"column": c.column, "said": said, "counted": len(c.problems)})
	}
}

// fedBack is the problem as it was fed back: 反馈问题, or the problem itself where none stands above it.
func (it *Item) fedBack() string {
	if it.Group.Text != "" {
		return it.Group.Text
	}
	return it.Problem.Text
}
