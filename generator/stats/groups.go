package stats

import "gongshi/generator/ledger"

// Group is one 反馈问题 with its problems. Text and Title are empty for those that stand under the category itself; a category of a ledger of two levels has
// one such group.
type Group struct {
	// No is its number within its category, from 1, or 0 where nothing stands beside it.
	No   int
	Text ledger.Field
	// Title is the text as it is printed, without the ledger's ordinal or label.
	Title    string
	Problems []*Problem
}

// setGroups puts the category's problems under their 反馈问题, both in the order of first appearance, and numbers them. What stands under the category itself
// is numbered among the 反馈问题. less are those, folded, of which the readers may not read all.
func (c *Category) setGroups(less map[string]bool) {
	at := map[string]int{}
	c.Groups = nil
	for _, p := range c.Problems {
		name := fold(p.Group.Text)
		i, ok := at[name]
		if !ok {
			i = len(c.Groups)
			at[name] = i
			c.Groups = append(c.Groups, Group{Text: p.Group, Title: p.GroupTitle})
			if less[name] {
				c.Groups[i].Title = CutCount(p.GroupTitle)
			}
		}
		c.Groups[i].Problems = append(c.Groups[i].Problems, p)
	}
	for i := range c.Groups {
		for _, p := range c.Groups[i].Problems {
			p.GroupTitle = c.Groups[i].Title
		}
	}
	no, only := 0, countGroups([]Category{*c}) == 1
	next := func() int {
		if no++; only {
			return 0
		}
		return no
	}
	for i := range c.Groups {
		g := &c.Groups[i]
		if g.Text.Text == "" {
			for _, p := range g.Problems {
				p.NoInGroup = next()
			}
			continue
		}
		g.No = next()
		for k, p := range g.Problems {
			p.NoInGroup = k + 1
		}
		if len(g.Problems) == 1 {
			g.Problems[0].NoInGroup = 0
		}
	}
}

// hasGroups reports a category with a 反馈问题.
func (c *Category) hasGroups() bool {
	for _, g := range c.Groups {
		if g.Text.Text != "" {
			return true
		}
	}
	return false
}

// countGroups is how many 反馈问题 there are, a problem under none counting as one.
func countGroups(categories []Category) (n int) {
	for _, c := range categories {
		for _, g := range c.Groups {
			if g.Text.Text == "" {
				n += len(g.Problems)
			} else {
				n++
			}
		}
	}
	return n
}
