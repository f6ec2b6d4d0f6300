package compose

import (
	"maps"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
)

// groupName is the name of the list of a category's 反馈问题.
const groupName = "反馈问题"

func categories(f *stats.Facts, list []stats.Category, problem func(*stats.Facts, *stats.Problem) map[string]any) []map[string]any {
	out := make([]map[string]any, 0, len(list))
	through := 0
	for _, c := range list {
		problems := make([]map[string]any, 0, len(c.Problems))
		groups := make([]map[string]any, 0, len(c.Groups))
		for _, g := range c.Groups {
			under := make([]map[string]any, 0, len(g.Problems))
			for _, p := range g.Problems {
				m := problem(f, p)
				through++
				m["总序号"] = strconv.Itoa(through)
				problems, under = append(problems, m), append(under, renumbered(m, p))
			}
			groups = append(groups, map[string]any{cellKey: g.Text, "序号": numbered.InHan(max(g.No, 1)), "编号": orEmpty(g.No), "内容": numbered.Line(g.Title), "问题": under})
		}
		m := map[string]any{cellKey: c.Name, "序号": numbered.InHan(c.No), "编号": "", "名称": c.Title, "问题": problems, groupName: groups}
		if len(list) > 1 {
			m["编号"] = strconv.Itoa(c.No)
		}
		own := c.Sums()
		m[heldName] = orEmpty(own.Held)
		putSums(m, f, own)
		out = append(out, m)
	}
	return out
}

// renumbered is a problem with its number under its 反馈问题.
func renumbered(m map[string]any, p *stats.Problem) map[string]any {
	if p.NoInGroup == p.No {
		return m
	}
	m = maps.Clone(m)
	m["序号"], m["编号"] = numbered.InHan(max(p.NoInGroup, 1)), orEmpty(p.NoInGroup)
	return m
}

// levelFindings report a template that leaves 反馈问题 out of the notice of a ledger of three levels.
func levelFindings(t *Template, facts *stats.Facts) finding.List {
	at, groups, problems := finding.Where{File: t.name}, facts.GroupCount, facts.ProblemCount
	switch {
	case facts.GroupCount == 0:
		return nil
	case t.entersProblems && !t.listsGroups:
		return finding.List{finding.TemplateLevels.At(at, finding.Values{"groups": groups, "problems": problems})}
	case t.uses("问题总数") && !t.uses("反馈问题总数"):
		return finding.List{finding.TemplateLevelCount.At(at, finding.Values{"groups": groups, "problems": problems})}
	}
	return nil
}
