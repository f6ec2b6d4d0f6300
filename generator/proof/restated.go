package proof

import "slices"

// mention is a number that a sentence states of things that the text may speak of again.
type mention struct {
	q *quantity
	// thing is what stands right before the number, or what it counts, behind it.
	thing []rune
	// again says that the words take up what was said: 全部134处点位.
	again bool
}

// restated compares a number with an earlier one of the same things.
func restated(p *pass) {
	restatedStatuses(p)
	reopened(p)
	allSettled(p)
	t := p.text
	if t.isRegulation() { // each of its articles has a number of its own
		return
	}
	all := t.quantities()
	earlier := map[string][]mention{}
	for i := range all {
		q := &all[i]
		if q.loose || slices.Contains(uncounted, q.measure) || t.Paragraphs[q.paragraph].Entry || t.Paragraphs[q.paragraph].Kind > Heading {
			continue
		}
		thing := t.thingBefore(q)
		again := false
		if behind := t.thingBehind(q); len(behind) > 1 && (len(thing) < 3 || t.hasBefore(q, "的", "全部", "上述", "这") || t.isMadeInto(q)) {
			thing, again = behind, true
		} else if len(thing) < 4 {
			continue
		}
		key := q.measure
		list := earlier[key]
		for k := len(list) - 1; k >= max(0, len(list)-40); k-- {
			if a := &list[k]; a.q.sentence != q.sentence && t.sameThing(a, q, thing, again) {
				if a.q.value != q.value {
					from, to := q.place()
					p.sayIt(q.paragraph, from, to, "前面写的是"+t.textOf(a.q)+"，这里写的是"+t.textOf(q), "看哪一个对，写成一样的；说的不是一回事的，写清楚")
				}
				break
			}
		}
		earlier[key] = append(list, mention{q, thing, again})
	}
}

// isRegulation reports a text with articles, 第三条, or with limits and fines in place of what was done.
func (t *Text) isRegulation() bool {
	n := 0
	for i := range t.Paragraphs {
		runes := t.Paragraphs[i].runes
		k := 1
		for k < 8 && (hanNumeral(at(runes, k)) > 0 || isFigure(at(runes, k))) {
			k++
		}
		if at(runes, 0) == '第' && k > 1 && oneOf(at(runes, k), "条章") {
			if n++; n > 2 {
				return true
			}
		}
	}
	return false
}

// restatedStatuses compares what is done of so many with what another sentence says is done of as many.
func restatedStatuses(p *pass) {
	t := p.text
	type key struct {
		measure string
		whole   fixed
		status  reached
	}
	seen := map[key]*quantity{}
	t.eachRow(func(row []quantity) {
		if h := &t.Paragraphs[row[0].paragraph]; h.Entry || h.Kind > Heading {
			return
		}
		var whole *quantity
		for i := range row {
			q := &row[i]
			s := t.status(q)
			switch {
			case q.loose || q.bracket > 0:
			case s == noStatus:
				if whole = nil; t.isFound(q) && t.noun(q) != "方面" {
					whole = q
				}
			case s != isPartly && whole != nil && whole.measure == q.measure && q.value < whole.value:
				k := key{q.measure, whole.value, s}
				if a := seen[k]; a == nil {
					seen[k] = q
				} else if a.sentence != q.sentence && a.value != q.value && t.sameTime(a, q) {
					p.sayIt(q.paragraph, q.from, q.to, "前面写的是"+t.textOf(a)+"，这里写的是"+t.textOf(q), "看哪一个对，写成一样的；不是同一天的，写明截至哪一天")
				}
			}
		}
	})
}

// sameTime reports two sentences that both say how far it has come until now.
func (t *Text) sameTime(a, b *quantity) bool {
	now := func(q *quantity) bool {
		runes := t.Paragraphs[q.paragraph].runes
		from := q.from
		for from > 0 && runes[from-1] != '。' && q.from-from < longestList {
			from--
		}
		return lastWord(runes[from:q.from], "截至目前") >= 0 || lastWord(runes[from:q.from], "目前") >= 0
	}
	return now(a) && now(b)
}

// thingBefore is what stands right before the number, without 共 and the like.
func (t *Text) thingBefore(q *quantity) []rune {
	runes := t.before(q)
	for len(runes) > 0 && oneOf(runes[len(runes)-1], "共计了有为是达") {
		runes = runes[:len(runes)-1]
	}
	k := len(runes)
	for k > 0 && isHan(runes[k-1]) && len(runes)-k < 12 {
		k--
	}
	return runes[k:]
}

// thingBehind is what stands behind the measure word, up to what is said of it.
func (t *Text) thingBehind(q *quantity) []rune {
	runes := t.behind(q)
	k := 0
	for k < len(runes) && k < 12 && isHan(runes[k]) && !oneOf(runes[k], "已均全逐进完未正尚的") {
		k++
	}
	return runes[:k]
}

// leastShared is how many runes the names of one thing share, at least.
const leastShared = 4

// sameThing reports that a number takes up an earlier one.
func (t *Text) sameThing(a *mention, q *quantity, thing []rune, again bool) bool {
	switch {
	case again && !a.again:
		return t.takesUp(q) && sharedEnd(a.thing, thing) >= leastShared || t.sameVerb(a, q, thing) || t.isOfFeedback(a.q) && t.isOfFeedback(q)
	case again && a.again:
		return t.isOfFeedback(a.q) && t.isOfFeedback(q) || t.isMadeInto(a.q) && t.isAllOfThem(q) && a.q.paragraph != q.paragraph && commonBegin(a.thing, thing) >= leastShared
	case !again && !a.again:
		return t.sameWordsBefore(a, q, commonEnd(a.thing, thing))
	}
	return false
}

// sameWordsBefore reports two numbers before which n runes are the same, so many that they are of one thing.
func (t *Text) sameWordsBefore(a *mention, q *quantity, n int) bool {
	if n >= 8 && a.q.paragraph != q.paragraph && a.q.value < 2*q.value && q.value < 2*a.q.value {
		return true
	}
	return n >= 6 && t.hasBefore(q, "先后", "累计", "共") && t.hasBefore(a.q, "先后", "累计", "共") && sameDigits(a.q, q)
}

// takesUp reports words that speak of all of what was said before.
func (t *Text) takesUp(q *quantity) bool {
	return t.says(q, "全部", "均", "所有", "上述", "这些", "逐一") && !t.says(q, "其中")
}

// sameVerb reports a number that has the figures of the earlier one in another order, or differs by one, before the same thing.
func (t *Text) sameVerb(a *mention, q *quantity, thing []rune) bool {
	return sharedEnd(a.thing, thing) >= leastShared && sameDigits(a.q, q)
}

// sharedEnd is how many runes at the end of a name the other text has near its beginning.
func sharedEnd(name, text []rune) int {
	for n := min(len(name), 8); n >= leastShared; n-- {
		end := name[len(name)-n:]
		for k := 0; k+n <= len(text) && k <= 4; k++ {
			if slices.Equal(text[k:k+n], end) {
				return n
			}
		}
	}
	return 0
}

func commonEnd(a, b []rune) (n int) {
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// sameDigits reports two numbers that differ by one, or by the order of their figures.
func sameDigits(a, b *quantity) bool {
	if (a.value-b.value).abs() == a.last && a.value > 20*a.last {
		return true
	}
	x, y := []rune(a.value.String()), []rune(b.value.String())
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// isOfFeedback reports the number of all problems that an inspection has fed back: 反馈的23个问题.
func (t *Text) isOfFeedback(q *quantity) bool {
	if t.noun(q) != "问题" || q.measure != "个" && q.measure != "项" {
		return false
	}
	lead := t.wholeLead(q)
	if !hasWord(lead, "反馈") || t.ofSection(q) || hasWord(lead, "专项", "选人用人", "意识形态", "审计", "上轮", "上一轮", "上次", "回头看", "其中", "立行立改", "移交", "涉及", "部分", "支部", "科室", "方面反馈", "已") {
		return false
	}
	return endsWith(lead, len(lead), "反馈的", "反馈", "反馈了", "反馈意见", "方面", "方面的", "指出的", "指出", "共", "提出", "提出的")
}

// isMadeInto reports the number of tasks that all problems were made into: 把12个问题分解为38项整改任务.
func (t *Text) isMadeInto(q *quantity) bool {
	lead := t.before(q)
	return endsWith(lead, len(lead), "分解为", "细化为", "细化成", "分解成", "梳理为", "梳理出", "细化分解为", "分解细化为", "梳理形成", "列出", "形成", "确定", "明确", "制定", "细化", "分解", "梳理", "建立") && !t.ofSection(q) && !t.hasBefore(q, "方面", "其中", "针对", "新增", "又")
}

// isAllOfThem reports a number that a sentence opens with as the whole of what is done and what is not: 36项整改任务中已完成31项.
func (t *Text) isAllOfThem(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	k := q.from
	for k > 0 && !oneOf(runes[k-1], "。；") {
		if k--; q.from-k > 30 {
			return false
		}
	}
	if hasWord(runes[k:q.from], "方面", "其中", "针对", "涉及", "的", "类", "首批", "限期", "立行立改") || t.ofSection(q) || ordinalAt(runes, 0).form > 0 {
		return false
	}
	behind := t.behind(q)
	n := len(t.thingBehind(q))
	return starts(behind, n, "中") || n > 0 && at(behind, n-1) == '中' || q.next == '+' && startsAny(behind, n, "已完成", "已整改", "完成")
}

func commonBegin(a, b []rune) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// ofSection reports a number behind a sentence that says what it is about: （一）政治建设方面。反馈的6个问题.
func (t *Text) ofSection(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	for k := q.from - 1; k > 0 && q.from-k < longestList; k-- {
		if oneOf(runes[k], "。：；") {
			return endsWith(runes, k, "方面", "问题", "领域", "工作", "建设", "情况") && (k < longestHeading || endsWith(runes, k, "方面")) || ordinalAt(runes, 0).form > 0
		}
	}
	return false
}

// wholeLead is what stands before a number in its clause, also before the number of 方面.
func (t *Text) wholeLead(q *quantity) []rune {
	runes := t.Paragraphs[q.paragraph].runes
	k := q.lead
	if q.mark == '+' {
		for k > 0 && !isMark(runes[k-1]) && q.from-k < 30 {
			k--
		}
	}
	return runes[k:q.from]
}
