package proof

// What a later sentence takes up of the problems as a whole: those that are left, or all of them.

// reopened compares how many are left with the number of them that a later sentence takes up: 其余2个正在推进。抓好3个未完成问题的整改.
func reopened(p *pass) {
	t := p.text
	var left *quantity
	several := false
	t.eachRow(func(row []quantity) {
		if h := &t.Paragraphs[row[0].paragraph]; h.Entry || h.Kind > Heading || several {
			return
		}
		for i := range row {
			q := &row[i]
			switch {
			case q.loose || q.last != one || q.bracket > 0:
			case i > 0 && t.isLeft(row[:i], q):
				several = several || left != nil && left.value != q.value
				left = q
			case left != nil && left.sentence < q.sentence && left.measure == q.measure && left.value != q.value && t.takesUpLeft(q) && !t.hasSame(row[:i], q):
				p.sayIt(q.paragraph, q.from, q.to, "前面写的没有完成的是"+t.textOf(left)+"，这里写的是"+t.textOf(q), "看哪一个对，写成一样的")
			}
		}
	})
}

// isLeft reports what is left of all problems or tasks, which stand before it.
func (t *Text) isLeft(row []quantity, q *quantity) bool {
	if t.status(q) != isOpen || t.ofSection(q) {
		return false
	}
	for i := range row {
		if w := &row[i]; w.measure == q.measure && t.status(w) == noStatus && w.value > q.value && oneOf([]rune(q.measure)[0], "个项条件") && t.ofAllTasks(w) {
			return true
		}
	}
	return false
}

// ofAllTasks reports a number of problems or tasks of the rectification.
func (t *Text) ofAllTasks(q *quantity) bool {
	return t.says(q, "问题", "任务", "事项", "措施") && !t.says(q, "其中", "方面问题", "类问题", "专项", "信访", "线索", "隐患", "审计", "上轮", "上一轮")
}

// takesUpLeft reports words that speak of all that is left: 未完成的2个问题, 2个未完成问题.
func (t *Text) takesUpLeft(q *quantity) bool {
	before, behind := t.before(q), t.behind(q)
	if t.ofSection(q) || len(before) > 16 || hasWord(before, "其中", "新增", "涉及", "第", "方面") {
		return false
	}
	for _, w := range []string{"问题", "整改任务", "任务", "事项", "整改事项"} {
		if startsAny(behind, 0, "未完成"+w, "尚未完成"+w, "未完成的"+w, "尚未完成的"+w, "未整改"+w, "未销号"+w, "未办结"+w, "正在整改的"+w, "正在推进的"+w) {
			return true
		}
		if starts(behind, 0, w) && endsWith(before, len(before), "剩余", "剩余的", "其余", "其余的", "余下的", "剩下的", "未完成的", "尚未完成的", "未整改到位的", "未销号的", "正在推进的", "正在整改的") {
			return true
		}
	}
	return false
}

// hasSame reports another number of the same measure word before, whose parts the sentence may tell.
func (t *Text) hasSame(row []quantity, q *quantity) bool {
	for i := range row {
		if row[i].measure == q.measure {
			return true
		}
	}
	return false
}

// allSettled compares the number of all problems with that of those that a sentence says are all settled: 反馈32个问题。截至3月底，34个问题已全部整改.
func allSettled(p *pass) {
	t := p.text
	all := t.quantities()
	var fed *quantity
	for i := range all {
		q := &all[i]
		switch {
		case q.loose || q.last != one || t.noun(q) != "问题" || q.bracket > 0 || t.Paragraphs[q.paragraph].Entry || t.Paragraphs[q.paragraph].Kind > Heading:
		case t.isOfFeedback(q):
			if fed != nil && fed.value != q.value {
				return
			}
			fed = q
		case fed != nil && q.sentence > fed.sentence && q.measure == fed.measure && q.value != fed.value && t.isAllSettled(q) && !t.statedBefore(all[:i], q):
			p.sayIt(q.paragraph, q.from, q.to, "前面写的反馈问题是"+t.textOf(fed)+"，这里写的是"+t.textOf(q), "看哪一个对，写成一样的")
		}
	}
}

// isAllSettled reports a number that opens what is said of all problems now: 截至3月底，34个问题已全部完成整改.
func (t *Text) isAllSettled(q *quantity) bool {
	lead := t.before(q)
	if len(lead) > 0 && !startsAny(lead, 0, "目前", "上述", "现") || len(lead) > 4 || ordinalAt(t.Paragraphs[q.paragraph].runes, 0).form > 0 || t.ofSection(q) {
		return false
	}
	if !startsAny(t.behind(q), 0, "问题已全部", "问题全部", "问题均已", "问题已完成", "问题已整改", "问题整改") {
		return false
	}
	runes := t.Paragraphs[q.paragraph].runes
	k := q.lead
	for k > 0 && runes[k-1] != '。' && q.lead-k < longestList {
		k--
	}
	return q.lead-k <= 2 || startsAny(runes, k, "截至", "截止", "目前", "到目前", "经过", "至目前")
}

// statedBefore reports an earlier number of problems that is the same.
func (t *Text) statedBefore(list []quantity, q *quantity) bool {
	for i := range list {
		if list[i].value == q.value && list[i].measure == q.measure && (t.noun(&list[i]) == "问题" || t.says(&list[i], "问题")) {
			return true
		}
	}
	return false
}
