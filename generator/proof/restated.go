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
	t := p.text
	all := t.quantities()
	earlier := map[string][]mention{}
	for i := range all {
		q := &all[i]
		if q.loose || slices.Contains(uncounted, q.measure) || t.Paragraphs[q.paragraph].Entry || t.Paragraphs[q.paragraph].Kind > Heading {
			continue
		}
		thing := t.thingBefore(q)
		again := false
		if behind := t.thingBehind(q); len(behind) > 1 && (len(thing) < 3 || t.hasBefore(q, "的", "全部", "上述", "这")) {
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
		return t.isOfFeedback(a.q) && t.isOfFeedback(q)
	case !again && !a.again:
		n := commonEnd(a.thing, thing)
		return n >= 8 && a.q.paragraph != q.paragraph || n >= 6 && t.hasBefore(q, "先后", "累计", "共") && t.hasBefore(a.q, "先后", "累计", "共") && sameDigits(a.q, q)
	}
	return false
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
	if !hasWord(lead, "反馈") || hasWord(lead, "专项", "选人用人", "意识形态", "审计", "上轮", "上一轮", "上次", "回头看", "其中", "立行立改", "移交", "涉及", "部分", "支部", "科室", "方面反馈", "已") {
		return false
	}
	return endsWith(lead, len(lead), "反馈的", "反馈", "反馈了", "反馈意见", "方面", "方面的", "指出的", "指出", "共", "提出", "提出的")
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
