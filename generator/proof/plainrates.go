package proof

// plainRates compares a rate with the two numbers of one measure word right before it, where one slip of a figure would make it their share.
func plainRates(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at, 2); i < s.end; i++ {
			q, b, a := &s.list[i], &s.list[i-1], &s.list[i-2]
			if !t.isRate(q) || a.measure != b.measure || a.measure == "%" || a.loose || b.loose || b.value >= a.value || q.clause > b.clause+1 || b.clause > a.clause+1 || a.sentence != q.sentence || t.isNoPart(b) || t.isNoPart(a) {
				continue
			}
			// 已完成29项，未完成5项，长期坚持4项，整改完成率达到87%: none of a row of parts is the whole.
			if t.says(a, "未", "不", "正在", "长期", "其余", "剩余") || i > max(s.at, 3) && s.list[i-3].measure == a.measure && s.list[i-3].sentence == a.sentence {
				continue
			}
			r := reckoning{exact: float64(b.value) / float64(a.value) * 100 * float64(one), of: t.textOf(b) + "、" + t.textOf(a)}
			if isSlipOf(q.value, r.rounded(q)) && q.near(r, 1.25) && !p.isAnyShare(s, i) {
				p.tellPlain(q, r, (*quantity).agrees)
			}
		}
	})
}

// isRate reports a percentage that words call a rate of what is done, no rate of growth or of interest.
func (t *Text) isRate(q *quantity) bool {
	lead := t.before(q)
	for len(lead) > 0 && oneOf(lead[len(lead)-1], "达为是到仅") {
		lead = lead[:len(lead)-1]
	}
	return q.measure == "%" && !q.loose && len(lead) <= 8 && endsWith(lead, len(lead), "率") && !hasWord(lead, "增长率", "利率", "税率", "满意率", "增幅", "不良率", "同比", "平均", "差错率", "死亡率", "发生率", "费率", "优秀率", "优良率")
}

// plainShareOfFirst compares 干部36人，…；大专以上27人，占75% with the first number of the sentence of its measure word.
func plainShareOfFirst(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := s.at + 2; i < s.end; i++ {
			q, part := &s.list[i], &s.list[i-1]
			if lead := string(t.before(q)); q.measure != "%" || q.loose || part.loose || part.measure == "%" || lead != "占" && lead != "占比" && lead != "占比为" && lead != "占到" && lead != "占比达" || part.clause < q.clause-1 {
				continue
			}
			whole := &s.list[s.at]
			if whole.measure != part.measure || whole.loose || whole.value <= part.value || whole == part {
				continue
			}
			r := reckoning{exact: float64(part.value) / float64(whole.value) * 100 * float64(one), of: t.textOf(part) + "和" + t.textOf(whole)}
			if isSlipOf(q.value, r.rounded(q)) && q.near(r, 1.25) && !p.isAnyShare(s, i) {
				p.tellPlain(q, r, (*quantity).agrees)
			}
		}
	})
}

// isAnyShare reports that the percentage at i is the share of any of the numbers before it, or of what is left of it.
func (p *pass) isAnyShare(s scene, i int) bool {
	q := &s.list[i]
	for a := max(0, i-mostBefore); a < i; a++ {
		for b := max(0, i-mostBefore); b < i; b++ {
			x, y := &s.list[a], &s.list[b]
			if x.measure == y.measure && x.value > 0 && y.value > x.value && (isShare(q, x, y) || q.agrees(reckoning{exact: float64(y.value-x.value) / float64(y.value) * 100 * float64(one)})) {
				return true
			}
		}
	}
	return false
}
