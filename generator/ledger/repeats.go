package ledger

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// reportRepeats reports rows that look like slips: one 序号 for two problems of a category, and a problem that comes again further down, which the notice
// joins with the first.
func (p *ledgerSheet) reportRepeats(r *report) {
	type key struct{ unit, category, group, text string }
	numbers, problems := map[key]*Item{}, map[key]*Item{}
	headers := p.headers()
	for i := range p.items {
		it := &p.items[i]
		for len(headers) > 1 && it.Row > headers[0].lastRow { // the next table numbers from 1 again
			headers = headers[1:]
			clear(numbers)
		}
		problem := sheet.Fold(it.Problem.Text)
		k := key{it.Unit.Text, it.Category.Text, it.Group.Text, strings.TrimSpace(it.No.Text)}
		switch first := numbers[k]; {
		case k.text == "":
		case first == nil:
			numbers[k] = it
		case first.No.Cell != it.No.Cell && sheet.Fold(first.Problem.Text) != problem:
			r.Tell(finding.NumberDuplicate, it.No, finding.Values{"text": sheet.Brief(it.No.Text), "cell": first.No.Cell})
		}
		k.text = problem
		first, seen := problems[k]
		if seen && problem != "" && first.Problem.Cell != it.Problem.Cell && sheet.Fold(p.items[i-1].Problem.Text) != problem {
			r.Tell(finding.ProblemAgain, it.Problem, finding.Values{"cell": first.Problem.Cell})
		}
		if !seen {
			problems[k] = it
		}
	}
}
