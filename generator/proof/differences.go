package proof

import "slices"

// differs are words for how two things differ: 西线比东线长1.5公里.
var moreThan, lessThan = []string{"高", "多", "长", "重", "大", "快", "早", "高出", "多出", "增多"}, []string{"低", "少", "短", "轻", "小", "慢", "晚", "减少", "低了"}

// differences compares 甲比乙多38人 with what the text says of 甲 and of 乙, and 与上年的19起持平 with the number before.
func differences(p *pass) {
	t := p.text
	if p.mayHold("比") || p.mayHold("于") || p.mayHold("持平") {
		t.eachScene(func(s scene) {
			for i := s.at; i < s.end; i++ {
				p.difference(s, i)
				p.comparedTo(s, i)
			}
		})
	}
}

// difference compares the number at i, where it is said to be that between two things.
func (p *pass) difference(s scene, i int) {
	t, q := p.text, &s.list[i]
	first, second, way := t.twoThings(s, i)
	if first == nil || second == nil || first == second || (first.value > second.value) != (way > 0) {
		return
	}
	r := reckoning{exact: float64((first.value - second.value).abs()), of: t.textOf(first) + "、" + t.textOf(second)}
	var others []reckoning
	for a := max(0, i-mostBefore); a < i; a++ {
		for b := max(0, i-mostBefore); b < a; b++ {
			if s.list[a].measure == s.list[b].measure {
				others = append(others, reckoning{exact: float64((s.list[a].value - s.list[b].value).abs())})
			}
		}
	}
	p.tell(q, r, (*quantity).equals, others...)
	if i+1 < s.end {
		if next := &s.list[i+1]; next.measure == "%" && !next.loose && next.clause == q.clause+1 && t.opensChange(next) {
			p.changed(next, second, first, way)
		}
	}
}

// twoThings are the numbers of the two things between which the number at i is said to be, and 1 where the first is more, -1 where it is less.
func (t *Text) twoThings(s scene, i int) (first, second *quantity, way int) {
	q := &s.list[i]
	lead := t.before(q)
	for len(lead) > 0 && oneOf(lead[len(lead)-1], "了出约") {
		lead = lead[:len(lead)-1]
	}
	if q.measure == "百分点" {
		lead = asBi(lead)
	}
	switch {
	case endsWith(lead, len(lead), moreThan...):
		way = 1
	case endsWith(lead, len(lead), lessThan...):
		way = -1
	}
	k := slices.Index(lead, '比')
	if k < 0 || way == 0 || q.loose || q.measure == "%" || k > 0 && oneOf(lead[k-1], "同环占对相") || len(lead)-k < 4 {
		return nil, nil, 0
	}
	first, second = t.named(s, i, lead[:k]), t.named(s, i, lead[k+1:len(lead)-1])
	if k == 0 && second != nil {
		first = t.lastOf(s, i, second)
	}
	return first, second, way
}

// asBi writes 农村快于城镇 as 农村比城镇快.
func asBi(lead []rune) []rune {
	for k := 1; k+1 < len(lead); k++ {
		if lead[k] == '于' && oneOf(lead[k-1], "高低多少快慢大小长短") {
			return slices.Concat(lead[:k-1], []rune("比"), lead[k+1:], lead[k-1:k])
		}
	}
	return lead
}

// named is the only number before the place i, of its measure word, that is said of the name; nil where there is none.
func (t *Text) named(s scene, i int, name []rune) (found *quantity) {
	if len(name) < 2 {
		return nil
	}
	for k := max(0, i-mostBefore); k < i; k++ {
		if q := &s.list[k]; (q.measure == s.list[i].measure || q.measure == "%" && s.list[i].measure == "百分点") && !q.loose && t.hasBefore(q, string(name)) {
			if found != nil {
				return nil
			}
			found = q
		}
	}
	return found
}

// lastOf is the last number before the place i of its measure word.
func (t *Text) lastOf(s scene, i int, but *quantity) *quantity {
	for k := i - 1; k >= s.at; k-- {
		if q := &s.list[k]; q.measure == s.list[i].measure {
			if q.loose || q.clause < s.list[i].clause-1 {
				return nil
			}
			return q
		}
	}
	return nil
}

// comparedTo compares 19起，与上年的19起相比有所下降 with both numbers.
func (p *pass) comparedTo(s scene, i int) {
	t, q := p.text, &s.list[i]
	lead, behind := t.before(q), t.behind(q)
	k := prefix(lead, []string{"与", "同", "和", "较"})
	if i == 0 || k == 0 || !startsAny(lead, k, agoWords...) || q.loose || len(behind) == 0 {
		return
	}
	now := t.lastOf(s, i, q)
	if now == nil {
		return
	}
	behind = behind[prefix(behind, []string{"相比"}):]
	behind = behind[prefix(behind, []string{"有所", "略有", "明显", "大幅"}):]
	way := int64(now.value - q.value)
	said := string(behind[:min(2, len(behind))])
	if said == "持平" && way == 0 || said != "持平" && !slices.Contains(upWords, said) && !slices.Contains(downWords, said) || slices.Contains(upWords, said) && way > 0 || slices.Contains(downWords, said) && way < 0 {
		return
	}
	p.sayIt(q.paragraph, q.end, q.tail, "前后两个数是"+t.textOf(now)+"和"+t.textOf(q)+"，与“"+said+"”不符", "改正其中写错的一处")
}
