package stats

import (
	"strings"

	"gongshi/generator/ledger"
)

// Stage is the 项 of one status under their categories and problems, numbered within the stage.
type Stage struct {
	ledger.Standing
	// N is how many 项 it has, Held how many of them may not be read and are not among the Categories.
	N, Held    int
	Categories []Category
}

// Stages divides the 项 by status: 已完成, 未完成, 长期坚持, then those of 另列状态; a status without 项 is left out. A problem whose 项 differ is in several stages, in each with its 项
// of that status. A 整改结果 is printed once, with the least finished of the 项 that it is written for, so that nothing unfinished is called done.
func (f *Facts) Stages() []Stage {
	var out []Stage
	ranks := f.finishedRanks()
	for _, status := range f.standings() {
		stage := Stage{Standing: status}
		for _, c := range f.Categories {
			if c = c.ofStatus(status, ranks, len(stage.Categories)+1); len(c.Problems) > 0 {
				stage.Categories = append(stage.Categories, c)
				for _, p := range c.Problems {
					stage.N += len(p.Items)
				}
			}
		}
		if stage.N > 0 {
			stage.Held = f.Held.ByStatus[status]
			stage.N += stage.Held
			out = append(out, stage)
		}
	}
	return out
}

// ofStatus is the category, as number no of its stage, with its 项 of one status.
func (c Category) ofStatus(status ledger.Standing, ranks map[ledger.Standing]int, no int) Category {
	problems := c.Problems
	c.held = c.ofStatusHeld(status)
	c.No, c.Problems = no, nil
	less := map[string]bool{}
	for _, p := range problems {
		q := p.ofStatus(status, ranks)
		if len(q.Items) < len(p.Items) {
			less[fold(p.Group.Text)] = true
		}
		if len(q.Items) > 0 {
			q.No = len(c.Problems) + 1
			c.Problems = append(c.Problems, q)
		}
	}
	if len(c.Problems) == 1 {
		c.Problems[0].No = 0
	}
	c.setGroups(less)
	return c
}

func (p *Problem) ofStatus(status ledger.Standing, ranks map[ledger.Standing]int) *Problem {
	least := map[string]ledger.Standing{} // the least finished status among the rows of each result
	for _, it := range p.Items {
		if s, ok := least[it.Result.Text]; !ok || ranks[it.Standing()] < ranks[s] {
			least[it.Result.Text] = it.Standing()
		}
	}
	q := p.bare()
	var resultItems []*ledger.Item
	for _, it := range p.Items {
		if it.Standing() != status {
			continue
		}
		q.Items = append(q.Items, it)
		if least[it.Result.Text] == status {
			resultItems = append(resultItems, it)
		}
	}
	q.Result = joinResults(resultItems)
	return q
}

// Term is the 项 of a problem that have the same 整改时限.
type Term struct {
	// Deadline is the first one's cell, Text what is printed: a date in the notice's form, anything else as it is in the cell.
	Deadline ledger.Field
	Text     string
	Items    []*ledger.Item
}

// NoDeadline is the Text where a cell says that there is no deadline: —, /, 无.
const NoDeadline = "—"

// PrintedDeadline is a deadline as it is printed, without 整改时限, which the notice writes itself.
func PrintedDeadline(f ledger.Field) string {
	if f.Text != "" && !ledger.Says(f.Text) {
		return NoDeadline
	}
	f.Text = ledger.CutTerm(strings.TrimRight(f.Text, EndMarks))
	if d, ok := f.Date(); ok {
		return d.String()
	}
	return f.Text
}

// Terms groups a problem's 项 by 整改时限, in the order of the rows.
func (p *Problem) Terms() []Term {
	var out []Term
	at := map[string]int{}
	for _, it := range p.Items {
		text := PrintedDeadline(it.Deadline)
		i, ok := at[fold(text)]
		if !ok {
			i = len(out)
			at[fold(text)] = i
			out = append(out, Term{Deadline: it.Deadline, Text: text})
		}
		out[i].Items = append(out[i].Items, it)
	}
	return out
}
