package summary

import "fmt"

// openRows fills the sheet of unfinished items: the units in their order, each unit's items in the order of its ledger.
func (p *pen) openRows(units []Unit) {
	headings := []string{"序号", "单位", "台账序号", "存在问题", "整改措施", "责任部门（人）", "整改时限", "最迟日期", "落款日期", "超期天数"}
	r := p.sheet(openSheet, "各单位尚未完成的事项", headings, []float64{6, 20, 9, 36, 44, 18, 18, 16, 16, 9}, 2)
	const due, on = 8, 9 // columns
	n := 0
	for _, u := range units {
		for _, it := range u.Unfinished {
			n++
			row := headRow + n
			late := it.Overdue(u.Date)
			mark := look(0)
			if late > 0 {
				mark = lateLook
			}
			days := p.cell(numberLook, nil)
			if date(it.Due) != nil && date(u.Date) != nil {
				days = p.formula(numberLook|mark, fmt.Sprintf("MAX(0,%s-%s)", p.at(on, row), p.at(due, row)), late)
			}
			r.add(0,
				p.cell(numberLook, n), p.cell(proseLook, u.Name), p.cell(wordLook, it.No), p.cell(proseLook, it.Problem), p.cell(proseLook, it.Measure),
				p.cell(wordLook, it.Department), p.cell(wordLook|mark, it.Deadline), p.cell(dateLook|mark, date(it.Due)), p.cell(dateLook, date(u.Date)), days)
		}
	}
	var hidden int
	for _, u := range units {
		hidden += u.HeldOpen
	}
	if hidden > 0 {
		r.add(0, p.cell(wordLook, nil), p.cell(proseLook, fmt.Sprintf("另有%d项不公开，没有列出", hidden)))
	} else if n == 0 {
		r.add(0, p.cell(wordLook, nil), p.cell(proseLook, "没有"))
	}
	r.flush()
}
