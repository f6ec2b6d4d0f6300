package stats

import (
	"strings"

	"gongshi/generator/ledger"
)

// Stage is the 项 of one status, under their categories and problems, numbered anew.
type Stage struct {
	Status ledger.Status
	// N is how many 项 it has; Held is how many of them may not be read and are not among the Categories.
	N, Held    int
	Categories []Category
}

// fromUnfinished ranks the statuses: the further on, the more finished.
var fromUnfinished = map[ledger.Status]int{ledger.Open: 1, ledger.Ongoing: 2, ledger.Done: 3}

// Stages divides the 项 by status: 已完成, 未完成, 长期坚持; a status that no 项 has is left out. A problem whose 项 differ stands in several
// stages, in each with its 项 of that status. A 整改结果 stands once: with the least finished of the 项 that it is written for, so that what
// is still under way is not called done.
func (f *Facts) Stages() []Stage {
	var out []Stage
	for _, status := range []ledger.Status{ledger.Done, ledger.Open, ledger.Ongoing} {
		stage := Stage{Status: status}
		for _, c := range f.Categories {
			if c = c.only(status, len(stage.Categories)+1); len(c.Problems) > 0 {
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

// only is a category with its 项 of one status alone.
func (c Category) only(status ledger.Status, no int) Category {
	problems := c.Problems
	c.No, c.Problems = no, nil
	for _, p := range problems {
		if q := p.only(status); len(q.Items) > 0 {
			q.No = len(c.Problems) + 1
			c.Problems = append(c.Problems, q)
		}
	}
	if len(c.Problems) == 1 {
		c.Problems[0].No = 0
	}
	return c
}

func (p *Problem) only(status ledger.Status) *Problem {
	least := map[string]ledger.Status{} // of the rows that a result is written for
	for _, it := range p.Items {
		if s, ok := least[it.Result.Text]; !ok || fromUnfinished[it.Status] < fromUnfinished[s] {
			least[it.Result.Text] = it.Status
		}
	}
	q := &Problem{Text: p.Text, Title: p.Title}
	var told []*ledger.Item
	for _, it := range p.Items {
		if it.Status != status {
			continue
		}
		q.Items = append(q.Items, it)
		if least[it.Result.Text] == status {
			told = append(told, it)
		}
	}
	q.Result = result(told)
	return q
}

// Term is the 项 of a problem that have the same 整改时限.
type Term struct {
	// Deadline is the first one's cell, Text what is printed: a date as notices have it, anything else as it is written.
	Deadline ledger.Field
	Text     string
	Items    []*ledger.Item
}

// NoDeadline is the Text of a deadline that says that there is none: —, /, 无.
const NoDeadline = "—"

// term is a deadline as it is printed, without what the notice says before it.
func term(f ledger.Field) string {
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
		text := term(it.Deadline)
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
