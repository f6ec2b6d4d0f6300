package proof

// plans compares 计划3.2万株，实际完成3.68万株，超出计划15% and 为计划的115% with both numbers.
func plans(p *pass) {
	t := p.text
	if !p.mayHold("计划") && !p.mayHold("任务") && !p.mayHold("目标") && !p.mayHold("预算") {
		return
	}
	t.eachRow(func(row []quantity) {
		for i := 2; i < len(row); i++ {
			q := &row[i]
			over, of := t.ofPlan(q)
			if !over && !of {
				continue
			}
			plan, done := t.planAndDone(row[:i], q)
			if plan != nil && q.measure == plan.measure {
				p.beyondPlan(q, plan, done)
				continue
			}
			if plan == nil || q.measure != "%" || over && (done.value <= plan.value || q.isGrowth(plan, done)) || of && isShare(q, done, plan) {
				continue
			}
			r := reckoning{exact: float64(done.value) / float64(plan.value) * 100 * float64(one), of: t.textOf(plan) + "、" + t.textOf(done)}
			if over {
				r.exact -= 100 * float64(one)
			}
			if q.near(r, 2) {
				p.tell(q, r, (*quantity).equals)
			}
		}
	})
}

// ofPlan reports a number by how much a plan is passed, and one that is a share of it.
func (t *Text) ofPlan(q *quantity) (over, of bool) {
	if q.loose {
		return false, false
	}
	lead := t.before(q)
	over = endsWith(lead, len(lead), "超出计划", "超计划", "超额完成", "超额", "超过计划", "超目标", "超出任务", "超任务", "超出目标", "超额完成计划", "超额完成任务", "超额完成目标", "超出预算", "超预算")
	of = q.measure == "%" && endsWith(lead, len(lead), "的") && hasWord(lead, "计划的", "任务的", "目标的", "预算的", "任务数的", "计划数的", "目标任务的", "目标值的") && hasWord(lead, "完成", "为", "达", "是", "占", "相当")
	return over, of
}

// planAndDone are the two numbers before of which one is planned and one is done; nil where there are others of their measure word.
func (t *Text) planAndDone(row []quantity, q *quantity) (plan, done *quantity) {
	for k := len(row) - 1; k >= 0; k-- {
		c := &row[k]
		switch {
		case c.measure == "%":
			return nil, nil
		case done == nil:
			if c.clause < q.clause-1 || c.loose || t.hasBefore(c, "计划", "目标", "预算", "同比", "较", "比") {
				return nil, nil
			}
			done = c
		case c.measure == done.measure:
			if c.loose || !t.hasBefore(c, "计划", "目标", "预算", "任务") && !t.hasBehind(c, "任务", "目标") || c.value <= 0 || t.hasBefore(c, "完成") {
				return nil, nil
			}
			return c, done
		}
	}
	return nil, nil
}

// beyondPlan compares 计划5000亩，实际种植5460亩，超计划460亩.
func (p *pass) beyondPlan(q, plan, done *quantity) {
	r := reckoning{exact: float64(done.value - plan.value), of: p.text.textOf(plan) + "、" + p.text.textOf(done)}
	if r.exact > 0 && q.near(r, 2) {
		p.tell(q, r, (*quantity).equals)
	}
}
