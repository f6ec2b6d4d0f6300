package proof

import (
	"math"
	"slices"
)

// compareCount compares a portion and the total before it with how many portions there are: 1560册，每盒装12册，共装130盒; 24小时分三班，每班8小时.
func (p *pass) compareCount(s scene, o *portion) {
	t := p.text
	var total, count *quantity
	for i := s.at; i < s.end; i++ {
		switch q := &s.list[i]; {
		case i < o.at && q.measure == o.measure && !q.loose && !t.hasBefore(q, "每", "均"):
			if total != nil {
				return
			}
			total = q
		case total != nil && i != o.at && t.isNumberOf(total, q, o):
			count = q
		}
	}
	if count == nil || total.value <= o.value {
		return
	}
	r := reckoning{exact: float64(total.value) / float64(o.value) * float64(one), of: t.textOf(total) + "、每份" + t.textOf(o.quantity)}
	full := fixed(math.Ceil(r.exact/float64(one)-nearly)) * one
	if count.near(r, 1.6) && count.value != full && (count.value != full-one || math.Abs(r.exact-float64(full)) < nearly) {
		p.tell(count, r, (*quantity).agrees)
	}
}

// isNumberOf reports a number that is how many portions a total has.
func (t *Text) isNumberOf(total, q *quantity, o *portion) bool {
	if !t.counts(q, o.each[0]) || q.clause > o.clause+1 || t.hasBefore(q, "每") {
		return false
	}
	if q.from > o.from {
		return q.factor == 1 && t.hasBefore(q, "共", "分成", "合计")
	}
	return slices.Contains(t.Paragraphs[q.paragraph].runes[total.end:q.from], '分') || oneOf(at(t.behind(q), 0), "制轮倒")
}

// mayBeTotal reports a total that comes of the portion and of any other numbers before it, or that is a whole number of times what is reckoned: a period may not be said.
func (t *Text) mayBeTotal(s scene, o *portion, i int, r reckoning) bool {
	total := &s.list[i]
	stated := float64(total.value)
	for _, times := range []float64{stated / r.exact, r.exact / stated} {
		if times > 1.5 && math.Abs(times-math.Round(times)) < nearly {
			return true
		}
	}
	first := max(0, i-mostBefore)
	for k := first; k < i; k++ {
		c := &s.list[k]
		if k == o.at {
			continue
		}
		r := reckoning{exact: float64(o.value) * float64(c.value) / float64(one)}
		if c.measure != total.measure && total.agrees(r) {
			return true
		}
		for n := first; n < min(s.end, i+mostBefore); n++ {
			if d := &s.list[n]; d.measure == total.measure && n != o.at && n != k && n != i && (math.Abs(r.exact+float64(d.value)-stated) < nearly || math.Abs(r.exact-float64(d.value)-stated) < nearly) {
				return true
			}
		}
	}
	return false
}
