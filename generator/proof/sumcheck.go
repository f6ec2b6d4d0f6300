package proof

import "slices"

// uncounted are measures whose numbers are not added up.
var uncounted = []string{"%", "百分点", "倍", "年", "个月", "岁", "点", "分", "天", "周", "方面", "遍", "轮", "工作日", "小时", "分钟", "次数"}

// notParts and notPartsAtEnd are words, before a number or right before it, by which it is said of each, or of a change, not of a part.
var (
	notParts      = []string{"每", "同比", "去年", "上年", "同期", "平均", "另有", "另外", "排名"}
	notPartsAtEnd = []string{"增长", "下降", "增加", "减少", "提高", "最多", "最高", "最低", "最少", "超", "超过", "较", "各", "均", "人均", "增长了", "增加了", "减少了", "另"}
)

// isNoPart reports them.
func (t *Text) isNoPart(q *quantity) bool {
	runes := t.before(q)
	return hasWord(runes, notParts...) || endsWith(runes, len(runes), notPartsAtEnd...) || hasWord(runes, "比") && endsWith(runes, len(runes), slices.Concat(moreThan, lessThan)...)
}

// verdict is what comes of adding up.
type verdict struct {
	whole *quantity
	sum   fixed
	// part is the part that is more than the whole; nil where the sum is wrong.
	part *quantity
}

// judge adds up the parts of a division; ok is false where they can be right.
func (t *Text) judge(d division) (v verdict, ok bool) {
	whole := d.wholes[0]
	if t.isNoWhole(d) {
		return v, false
	}
	for i, q := range d.parts {
		if q.loose || t.isNoPart(q) || i > 0 && t.otherThing(d.parts[i-1], q) {
			d.parts = d.parts[:i]
			break
		}
	}
	if len(d.parts) == 0 || d.how != byStatus && d.how != addedUp && t.otherThing(whole, d.parts[0]) {
		return v, false
	}
	sums := t.sumsOf(d)
	if d.also != nil && !d.also.loose {
		sums = append(sums, sums[0]+d.also.value)
	}
	for _, w := range d.wholes {
		for _, s := range sums {
			if (s - w.value).abs() < tolerance(w, d.parts) {
				return v, false
			}
		}
	}
	return t.wrongSum(d, whole, sums[0])
}

// isNoWhole reports a number that is not exact, or of which it is open what its parts are.
func (t *Text) isNoWhole(d division) bool {
	whole := d.wholes[0]
	switch {
	case slices.Contains(uncounted, whole.measure), whole.value == 0, slices.ContainsFunc(d.wholes, func(q *quantity) bool { return q.loose }):
		return true
	case whole.han && whole.measure == "类", t.hasBefore(whole, "日均", "平均", "每"), d.how == ofWhich && len(d.parts) == 2 && !t.isSplitInTwo(d) && t.ofTwo(d):
		return true
	}
	return t.tellsOfBoth(d)
}

// inBoth say that a thing is among two of the parts; of persons 同时 alone does.
var inBoth = []string{"双重", "重复", "重叠", "交叉", "同时涉及", "同时属于", "同时存在", "同时包含", "同时受到", "兼有", "兼具", "兼任", "既涉及", "既属于", "既有", "既受", "既存在", "两个方面都", "均有涉及"}

// tellsOfBoth reports a sentence that says of things that they are among two of the parts.
func (t *Text) tellsOfBoth(d division) bool {
	last := d.parts[len(d.parts)-1]
	runes := t.Paragraphs[last.paragraph].runes
	for k := d.parts[0].lead; k < min(len(runes), last.tail+40) && (k < last.tail || runes[k-1] != '。'); k++ {
		if !oneOf(runes[k], "同双重交兼既两均") {
			continue
		}
		if startsAny(runes, k, inBoth...) && !hasWord(runes[max(d.parts[0].lead, k-8):k], "没有", "无", "未", "不存在") || last.measure == "人" && starts(runes, k, "同时") {
			return true
		}
	}
	return false
}

// ofTwo reports two parts that may be those of two wholes, or between which other numbers are told.
func (t *Text) ofTwo(d division) bool {
	n := 0
	for _, w := range d.wholes {
		if w.sentence == d.wholes[0].sentence {
			n++
		}
	}
	a, b := d.parts[0], d.parts[1]
	return n > 1 || b.clause-a.clause > 1 || b.mark == '；' || d.wholes[0].factor > 1 && d.wholes[0].measure != "元"
}

// isSplitInTwo reports a whole that is called one, right before two parts that leave nothing out: 共300名，其中男生156名、女生144名.
func (t *Text) isSplitInTwo(d division) bool {
	a, b := d.parts[0], d.parts[1]
	return t.hasBefore(d.wholes[0], wholeWords...) && d.wholes[0].clause == a.clause-1 && b.mark != '；' && b.clause-a.clause <= 1 && t.complement(d.parts)
}

// isSplitBehind reports a whole that is called one with two parts behind it that leave nothing out: 总数863人，在岗742人，退休121人.
func (t *Text) isSplitBehind(whole *quantity, parts []*quantity) bool {
	a, b := parts[0], parts[1]
	return t.hasBefore(whole, wholeWords...) && whole.measure == a.measure && a.measure == b.measure && whole.clause == a.clause-1 && len(t.behind(whole)) <= 6 && b.clause-a.clause <= 1 && b.mark != '；' && t.complement(parts)
}

// sumsOf are what the parts may come to: all, the first of them, those without what may be among the others.
func (t *Text) sumsOf(d division) []fixed {
	total, without := fixed(0), fixed(0)
	var sums []fixed
	for i, q := range d.parts {
		total += q.value
		if s := t.status(q); s != isOngoing && s != isPartly {
			without += q.value
		}
		if i >= 1 && (i == len(d.parts)-1 || t.axisOf(d.parts[i+1]) != t.axisOf(q)) {
			sums = append(sums, total)
		}
	}
	if d.how == addedUp {
		rest := total
		for _, q := range d.parts[:len(d.parts)-1] {
			rest -= q.value
			sums = append(sums, rest)
		}
	}
	return append([]fixed{total}, append(sums, without)...)
}

// tolerance is by how much parts may miss the whole because they are rounded; counts may not.
func tolerance(whole *quantity, parts []*quantity) fixed {
	widest, lasts, rounded := whole.last, whole.last, whole.factor > 1
	for _, q := range parts {
		lasts += q.last
		widest, rounded = max(widest, q.last), rounded || q.last > whole.last
	}
	switch {
	case !rounded && whole.last == one:
		return one
	case whole.measure == "元" && whole.factor <= 1e4:
		return whole.last
	case len(parts) > 2 && whole.factor >= 1e8 || whole.measure != "元" && whole.factor > 1:
		return min(widest*fixed(len(parts)), lasts)/2 + 1
	}
	return widest
}

// wrongSum judges a sum that is not the whole.
func (t *Text) wrongSum(d division, whole *quantity, sum fixed) (v verdict, ok bool) {
	n := len(d.parts)
	if n == 1 {
		q := d.parts[0]
		return verdict{whole, q.value, q}, q.value > whole.value && q.value < 3*whole.value && t.exceeds(d, q)
	}
	ratio := float64(sum) / float64(whole.value)
	return verdict{whole: whole, sum: sum}, ratio >= 0.4 && ratio <= 2 && t.isWrong(d, ratio)
}

// isWrong judges parts that come to so many times the whole.
func (t *Text) isWrong(d division, ratio float64) bool {
	near, over := ratio > 0.6 && ratio < 1.6, ratio > 1 && ratio < 1.5
	if d.how == addedUp || d.how == leftOver {
		return near
	}
	named := t.axis(d.parts)
	switch {
	case t.leavesOut(d):
		return over && named != ofPersons && named != handledSo
	case d.how == byStatus || named == ofStatus:
		return over || t.completeStatus(d.parts)
	case named == handledSo:
		return ratio < 1 || len(d.parts) > 2 && ratio <= 1.1+1e-9 // one person may have two, but that is said
	case named == ofPersons:
		return false
	case d.how == ofWhich:
		return t.wrongOfWhich(d.parts, ratio)
	}
	return near
}

// wrongOfWhich judges parts that 其中 begins, which may leave some out.
func (t *Text) wrongOfWhich(parts []*quantity, ratio float64) bool {
	if ratio > 1 {
		return ratio <= 1.5
	}
	return ratio >= 0.85 || len(parts) >= 3 && ratio >= 0.7 || t.complement(parts)
}

// exceeds reports a single part that may not be more than its whole.
func (t *Text) exceeds(d division, q *quantity) bool {
	return (d.how == ofWhich || d.how == byStatus && t.isFound(d.wholes[0])) && !t.says(q, "超额") && !t.hasBefore(q, "以上", "上述", "两类", "合计") && !t.opens(q, restWords...)
}

// isFound reports a number of things that were found or set, of which a part can be done.
func (t *Text) isFound(q *quantity) bool {
	if q.found == 0 {
		q.found = 1
		if q.measure != "元" && q.measure != "次" && t.says(q, foundWords...) {
			q.found = 2
		}
	}
	return q.found == 2
}

// leavesOut reports 等 or the like behind the last part, which says that there are others.
func (t *Text) leavesOut(d division) bool {
	last := d.parts[len(d.parts)-1]
	return t.hasBehind(last, "等") || t.says(d.parts[0], "主要", "包括主要", "仅")
}

// otherThing reports that two numbers of one measure word count different things: 4个方面 and 23个问题.
func (t *Text) otherThing(a, b *quantity) bool {
	x, y := t.noun(a), t.noun(b)
	return x != "" && y != "" && x != y
}

// nouns are what is counted, behind its measure word.
var nouns = []string{"问题", "方面", "单位", "部门", "学校", "村", "社区", "支部", "党支部", "项目", "措施", "任务", "制度", "环节", "小组", "班", "乡镇", "街道", "建议", "意见", "隐患", "线索", "案件", "企业", "家庭", "岗位", "教师", "学生", "党员", "干部", "领域", "国家", "品种", "小项", "大项", "场馆", "职工", "群众", "家长", "整改任务", "整改措施", "整改事项", "事项", "具体问题", "责任人", "清单"}

func (t *Text) noun(q *quantity) string {
	runes := t.behind(q)
	if oneOf(at(runes, 0), "的") {
		runes = runes[1:]
	}
	for _, n := range nouns {
		if starts(runes, 0, n) {
			if n == "具体问题" {
				return "问题"
			}
			return n
		}
	}
	return ""
}
