package compose

import (
	"strconv"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
)

// tasksName is the name of the flat list of all 项: lists of tasks, forms of one 项 and tables of what is still open go through it.
const tasksName = "任务"

// taskShape is the shape of one 项.
var taskShape = &shape{list: true, fields: withNames(map[string]*shape{
	"序号": nil, "类别": nil, "反馈问题": nil, "存在问题": nil, "整改措施": nil, "整改结果": nil, "归类": nil, "已逾期": nil,
}, ownNames)}

// tasks lists the 项 that the readers may read, by category and problem, numbered through.
func tasks(f *stats.Facts) any {
	out := []map[string]any{}
	results := map[[2]string]string{} // rows of a problem often share one
	day := f.Unit.Info["落款日期"].Date
	for _, c := range f.Categories {
		for _, g := range c.Groups {
			for _, p := range g.Problems {
				for _, it := range p.Items {
					key := [2]string{it.Result.Text, it.Own}
					if _, known := results[key]; !known {
						results[key] = strings.Join(p.Only(it).Result, "")
					}
					m := task(f, p, it, results[key])
					m["序号"] = strconv.Itoa(len(out) + 1)
					m["类别"], m["反馈问题"] = c.Title, numbered.Line(g.Title)
					if it.Status == ledger.Open && it.Overdue(day) {
						m["已逾期"] = "是"
					}
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// task is one 项 with its result: what its own row says, as a problem of which it is the only one.
func task(f *stats.Facts, p *stats.Problem, it *ledger.Item, result string) map[string]any {
	m := map[string]any{
		cellKey: it.Problem, "存在问题": numbered.Line(p.Title), "整改措施": strings.TrimRight(stats.CutOrdinal(numbered.Line(it.Measure.Text)), stats.EndMarks), "整改结果": result,
		"归类": likeStatus(it.Standing(), f.Unit.Info), "已逾期": "",
	}
	if it.Measure.Cell != "" {
		m[cellKey] = it.Measure
	}
	putOwn(m, &stats.Problem{Items: []*ledger.Item{it}})
	return m
}
