package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// A ledger has up to three levels of problems: 问题类别, 反馈问题, 存在问题. The same header is another level in another ledger: 反馈问题 by itself is the
// problem, above 具体问题 it is what the problems are about. So a header's columns of problems are looked at together.

// levelColumns are the three, from the widest to the narrowest.
var levelColumns = []string{"问题类别", "反馈问题", "存在问题"}

// levelWords are the headers of levels below a group such as 存在问题, by what they are short for.
var levelWords = map[string]string{"一级": "一级问题", "二级": "二级问题", "三级": "三级问题", "四级": "四级问题", "大类": "问题大类", "大项": "问题大项", "小类": "问题小类", "小项": "问题小项", "具体": "具体问题"}

// levelLabel reads such a header.
func levelLabel(base, group string) (label, bool) {
	whole, ok := levelWords[base]
	if c := columnByLabel[group]; !ok || c == nil || c.name != "存在问题" {
		return label{}, false
	}
	return newLabel(columnByLabel[whole], whole, nil), true
}

// levelOf is how narrow a header of problems is, from 1 for a category; 0 where it is none or means two levels at once. sure says that the words alone tell it.
func levelOf(text string) (level int, sure bool) {
	c := columnByLabel[text]
	if c == nil || !slices.Contains(levelColumns, c.name) {
		return 0, false
	}
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
	}
	switch {
	case c.name == "问题类别":
		return 1, true
	case c.name == "反馈问题":
		return 2, true
	case has("及"): // 存在问题及具体表现 is two levels in one cell
		return 0, false
	case has("四级"):
		return 5, true
	case has("三级", "问题三级", "细项"):
		return 4, true
	case has("表现", "描述", "明细", "内容", "情况", "要点"):
		return 5, has("表现")
	case has("具体"):
		return 4, true
	case has("反馈", "巡察", "发现"):
		return 2, has("反馈")
	}
	return 3, !has("概述", "简述", "摘要", "名称", "事项", "清单", "整改")
}

// arrangeLevels tells which of a header's columns of problems is which level, where their names are of different ones. --columns goes before the names, and
// a column with nothing in it is no level.
func arrangeLevels(g *sheet.Grid, below int, cols []headed) {
	var of []*headed
	for i := range cols {
		c := &cols[i]
		if c.tick != Unknown || !c.chosen && !g.HoldsBelow(c.at.Col, below) || !slices.Contains(levelColumns, c.column.name) || yields(c, cols) {
			continue
		}
		switch {
		case !c.chosen:
			c.level, c.sure = levelOf(c.text)
		case c.column.name == "存在问题": // whatever its header says, nothing chosen is narrower
			c.level, c.sure = 6, true
		default:
			c.level, c.sure = 1+slices.Index(levelColumns, c.column.name), true
		}
		of = append(of, c)
	}
	slices.SortStableFunc(of, func(a, b *headed) int { return a.level - b.level })
	apart := len(of) > 0 && len(of) <= len(levelColumns) && of[0].level > 0
	for i := 1; i < len(of); i++ {
		apart = apart && of[i].level != of[i-1].level
	}
	switch {
	case !apart:
		for _, c := range of {
			c.level = 0
		}
	case len(of) == 1:
		if of[0].column.name == "反馈问题" {
			of[0].column = columnNamed("存在问题")
		}
	case len(of) == 2:
		of[0].column, of[1].column = columnNamed("问题类别"), columnNamed("存在问题")
	default:
		for i, c := range of {
			c.column = columnNamed(levelColumns[i])
		}
	}
}

// yields reports a column that gives way to one that --columns means: a name for the same, or for something narrower than the problem.
func yields(c *headed, cols []headed) bool {
	if c.chosen {
		return false
	}
	level, _ := levelOf(c.text)
	return slices.ContainsFunc(cols, func(d headed) bool {
		if !d.chosen || d.column != c.column {
			return false
		}
		named, _ := levelOf(d.text)
		return c.column.name != "存在问题" || level == 0 || named == 0 || level >= named
	})
}

// levels are the columns whose level arrangeLevels has told, from the widest.
func (h *header) levels() []headed {
	list := slices.DeleteFunc(slices.Clone(h.cols), func(c headed) bool { return c.level == 0 })
	slices.SortFunc(list, func(a, b headed) int { return cmp.Compare(a.level, b.level) })
	return list
}

// checkLevels holds the levels that were told by names against the rows. Where no header names the category, the wider column must put together what the
// narrower tells apart; else a person has to say which is which.
func (h *header) checkLevels(g *sheet.Grid, r *report) {
	list := h.levels()
	if len(list) < 2 {
		return
	}
	wide, next := &list[0], &list[1]
	named := !h.widestUnnamed()
	switch {
	case h.inBands && len(list) == 2 && wide.choice != nil && wide.choice.column.name == "反馈问题": // what is given holds
		h.become(wide.at, "反馈问题")
		return
	case !named && len(list) == 2 && (h.inBands || h.hasBands(g)):
		h.become(wide.at, "反馈问题") // the rows across the table are the categories
		return
	case !named && !puts(g, h, wide, next), len(list) == 3 && !(next.sure && list[2].sure) && !puts(g, h, next, &list[2]):
		r.Add(finding.LevelsUnclear.At(r.Where(g.Field(next.at)), finding.Values{"columns": sayLevels(g, list), "header": h.describe(g)}).With(choices(list)))
		if len(list) == 2 && !wide.chosen && !next.chosen {
			h.conflicts = append(h.conflicts, conflict{column: columnNamed("存在问题"), claims: list, h: h, g: g, ofLevels: true})
		}
	case !named:
		r.Tell(finding.LevelsRead, g.Field(wide.at), finding.Values{"columns": sayLevels(g, list)})
	}
}

// widestUnnamed reports several levels of which the widest is no category by its name.
func (h *header) widestUnnamed() bool {
	list := h.levels()
	return len(list) > 1 && !list[0].chosen && columnByLabel[list[0].text].name == "存在问题"
}

// groupsOnly reports a sheet of two levels whose wider one is 反馈问题: its name may be the category above.
func (p *ledgerSheet) groupsOnly() bool {
	return p.header.widestUnnamed() && len(p.header.levels()) == 2 && p.has("问题类别")
}

// become makes another column of the one with its header at a cell.
func (h *header) become(at sheet.Pos, name string) {
	for i := range h.cols {
		if h.cols[i].at == at {
			h.cols[i].column = columnNamed(name)
		}
	}
}

// sayLevels says what each column was taken for; choices is the same for --columns.
func sayLevels(g *sheet.Grid, list []headed) string {
	var out []string
	for _, c := range list {
		out = append(out, fmt.Sprintf("%s列%s当作“%s”", c.at.Column(), sheet.Quote(g.Own(c.at).Text), c.column.name))
	}
	return strings.Join(out, "，")
}

func choices(list []headed) string {
	var out []string
	for _, c := range list {
		out = append(out, c.column.name+"="+c.at.Column())
	}
	return strings.Join(out, ",")
}

// puts reports a column that puts several texts of another together, and of which no two share one merged cell of the other.
func puts(g *sheet.Grid, h *header, wide, narrow *headed) bool {
	above, several := "", false
	texts := map[[2]string]bool{}
	count := map[string]int{}
	for row := h.firstRow; row <= h.lastRow; row++ {
		own := g.Own(sheet.At(row, wide.at.Col)).Text
		p := g.Origin(sheet.At(row, narrow.at.Col))
		if own != "" && above != "" && own != above && p.Row < row && g.Own(p).Text != "" {
			return false
		}
		above = cmp.Or(own, above)
		if text := g.Own(p).Text; above != "" && p.Row == row && text != "" && !texts[[2]string{above, text}] {
			texts[[2]string{above, text}] = true
			count[above]++
			several = several || count[above] > 1
		}
	}
	return several
}

// hasBands reports rows across the table that name categories.
func (h *header) hasBands(g *sheet.Grid) bool {
	for row := h.firstRow; row <= h.lastRow; row++ {
		for col := 1; col <= g.Cols; col++ {
			p := sheet.At(row, col)
			text := g.Own(p).Text
			if text == "" {
				continue
			}
			m := g.Span(p)
			across := 0
			for _, c := range h.cols {
				if m.Left <= c.at.Col && c.at.Col <= m.Right {
					across++
				}
			}
			if across >= 3 && numberedHeading.MatchString(text) && !isTotal(text) && !isFooter(text) {
				return true
			}
			break
		}
	}
	return false
}

// reportUngrouped reports rows without 反馈问题 in a category of which other rows have one: the notice prints their problems under the category itself. A
// category that has no 反馈问题 at all is meant so.
func (t *rowReader) reportUngrouped(items []Item) {
	if !t.has["反馈问题"] {
		return
	}
	grouped := map[[2]string]bool{}
	for i := range items {
		if it := &items[i]; it.Group.Text != "" {
			grouped[[2]string{it.Unit.Text, it.Category.Text}] = true
		}
	}
	for i := range items {
		k := [2]string{items[i].Unit.Text, items[i].Category.Text}
		if items[i].Group.Text == "" && grouped[k] {
			delete(grouped, k)
			t.r.Tell(finding.GroupMissing, items[i].Group, nil)
		}
	}
}
