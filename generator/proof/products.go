package proof

import "slices"

// products compares so many times so much with the number of all.
func products(p *pass) {
	if !p.mayHold("每") && !p.mayHold("单价") && !p.mayHold("各") && !p.mayHold("均") {
		return
	}
	t := p.text
	t.eachScene(func(s scene) {
		list := t.portions(s)
		if len(list) == 0 {
			return
		}
		last := -1 // the last portion with a total behind it
		for i := s.at; i < s.end; i++ {
			for n, o := range slices.Backward(list) {
				if o.at < i-mostBefore {
					break
				}
				if o.at < i && t.isTotalOf(s, i, &o) {
					p.compareTotal(s, list[:n+1], i)
					last = max(last, n)
					break
				}
			}
		}
		for n := last + 1; n < len(list); n++ {
			if o := &list[n]; o.at >= s.at && len(o.each) == 1 {
				p.compareCount(s, o)
			}
		}
	})
}

// compareTotal compares the total at i with the portions before it, the last of which it is of.
func (p *pass) compareTotal(s scene, list []portion, i int) {
	t, o, total := p.text, &list[len(list)-1], &s.list[i]
	r, ok := t.timesOf(s, o, i)
	if !ok || total.value == 0 {
		return
	}
	if sum, n := t.sumOfPortions(s, list, o); n > 1 {
		r = sum
	}
	if o.mean {
		p.meanBefore(o, total, r)
		return
	}
	if r.of != "" && total.near(r, 2) && !t.mayBeTotal(s, o, i, r) {
		p.tell(total, r, (*quantity).agrees)
	}
}

// meanBefore compares 平均每期50人，6期共300人: of the mean, rounded, only the mean can be reckoned.
func (p *pass) meanBefore(o *portion, total *quantity, r reckoning) {
	count := r.exact / float64(o.value)
	mean := reckoning{exact: float64(total.value) / count, slack: total.slack() / count, of: p.text.textOf(total)}
	if len(o.each) == 1 && o.near(mean, 1.6) {
		p.tell(o.quantity, mean, (*quantity).agrees)
	}
}

// timesOf is what a portion comes to with the numbers before the total at i that say how many there are of each.
func (t *Text) timesOf(s scene, o *portion, i int) (r reckoning, ok bool) {
	r = reckoning{exact: float64(o.value), of: "每份" + t.textOf(o.quantity)}
	each := o.each
	switch {
	case o.given != nil:
		r.exact *= float64(o.given.value) / float64(one)
		r.of = t.textOf(o.given) + "、" + r.of
	case o.price:
		each = []string{""}
	}
	for _, word := range each {
		c := t.countOf(s, o, i, word)
		if c == nil && o.price {
			c = t.countOf(s, o, i, "")
		}
		if c == nil {
			return t.timesWithin(s, o, i, word, r)
		}
		r.exact *= float64(c.value) / float64(one)
		r.of = t.textOfCount(c) + "、" + r.of
	}
	return r, true
}

// timesWithin is what a portion of a portion comes to: 12个村，每村2天，每天60人.
func (t *Text) timesWithin(s scene, o *portion, i int, word string, r reckoning) (reckoning, bool) {
	for k := range s.list[:o.at] {
		q := &s.list[k]
		if outer := t.eachWords(q); t.counts(q, word) && len(outer) == 1 && len(o.each) == 1 && !q.loose {
			if c := t.countOf(s, &portion{quantity: q, at: k}, i, outer[0]); c != nil {
				r.exact *= float64(q.value) / float64(one) * float64(c.value) / float64(one)
				r.of = t.textOfCount(c) + "、" + t.textOf(q) + "、" + r.of
				return r, true
			}
		}
	}
	return r, false
}

// textOfCount is a number as the text has it, a period by its months.
func (t *Text) textOfCount(q *quantity) string {
	if q.from == q.to {
		return q.value.String() + map[string]string{"月": "个月", "季": "个季度"}[q.measure]
	}
	return t.textOf(q)
}

// countOf is the number before the total at i, the nearest to the portion, that says how many there are of each.
func (t *Text) countOf(s scene, o *portion, i int, each string) (count *quantity) {
	near := len(s.list)
	for k := i - 1; k >= max(0, i-mostBefore); k-- {
		q := &s.list[k]
		if k == o.at || q.sentence < o.sentence-1 || t.hasBefore(q, "每") {
			continue
		}
		if each == "" && (q.measure == o.measure || q.loose || q.sentence != o.sentence || k > o.at) || each != "" && !t.counts(q, each) {
			continue
		}
		if d := max(k-o.at, o.at-k); d < near {
			count, near = q, d
		}
	}
	if count == nil && each != "" {
		return t.periodOf(s.list[s.at:], &s.list[i], string([]rune(each)[:1]))
	}
	return count
}

// sumOfPortions is what several portions of one measure word come to, and how many they are; its words are empty where that is open.
func (t *Text) sumOfPortions(s scene, list []portion, last *portion) (sum reckoning, n int) {
	open := false
	for k := range list {
		o := &list[k]
		if o.measure != last.measure || o.sentence != last.sentence {
			continue
		}
		r, ok := t.timesOf(s, o, o.at)
		open = open || !ok
		if n++; n > 1 {
			sum.of += "，"
		}
		sum.exact, sum.of = sum.exact+r.exact, sum.of+r.of
	}
	if open {
		sum.of = ""
	}
	return sum, n
}
