package proof

import "slices"

// amountsOfShare compares 支付30%，计270万元 and 九成即288人 with the numbers that they may be the share of.
func amountsOfShare(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at, 1); i < s.end; i++ {
			q, share := &s.list[i], &s.list[i-1]
			if share.measure != "%" || q.measure == "%" || share.loose || q.loose || share.value >= 100*one || q.clause > share.clause+1 || !t.tellsAmount(share, q) {
				continue
			}
			p.amountOfShare(s, i)
		}
	})
}

// tellsAmount reports words by which a number is what the share right before comes to: 即, 计, 为.
func (t *Text) tellsAmount(share, q *quantity) bool {
	lead := string(t.before(q))
	if q.mark == '，' || q.mark == '（' {
		return slices.Contains([]string{"即", "计", "为", "共", "共计", "合计", "折合", "合", "达", "约合"}, lead) && share.end == share.tail || startsAny([]rune(lead), 0, "即") && len(lead) <= 18 && share.end == share.tail
	}
	return q.mark == '+' && (lead == "即" || lead == "计" || endsWith([]rune(lead), len([]rune(lead)), "即") && len(lead) <= 24)
}

// amountOfShare compares the amount at i with the share before it, of each number before that it may be of.
func (p *pass) amountOfShare(s scene, i int) {
	t, q, share := p.text, &s.list[i], &s.list[i-1]
	var first *reckoning
	var others []reckoning
	for k := i - 2; k >= max(0, i-mostBefore); k-- {
		c := &s.list[k]
		if c.measure != q.measure && !(q.measure == "人" && t.says(c, "问卷")) {
			continue
		}
		if c.loose {
			return
		}
		rate := float64(share.value) / float64(one) / 100
		r := reckoning{exact: float64(c.value) * rate, of: t.textOf(c) + "、" + t.textOf(share), slack: c.slack() * rate}
		if r.slack == 0 && q.slack() == 0 && q.measure != "元" {
			r.slack = float64(one) * 0.5
		}
		others = append(others, r)
		for n := max(0, i-mostBefore); n < i-1; n++ { // the share of a part of it
			if f := &s.list[n]; f.measure == "%" {
				again := r
				again.exact *= float64(f.value) / float64(one) / 100
				others = append(others, again)
			}
		}
		if first == nil || !q.near(*first, 1.3) && q.near(r, 1.3) {
			first = &r
		}
	}
	if first != nil && q.near(*first, 2) {
		p.tell(q, *first, (*quantity).agrees, others...)
	}
}

// sharesAlike compares 妇女代表36名，占30%；一线代表66名，占55% with a whole that only the sentence before has: where one of the shares is of it the others are too.
func sharesAlike(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		var wrong []*quantity
		var of *quantity
		right := 0
		for i := s.at + 1; i < s.end; i++ {
			q, part := &s.list[i], &s.list[i-1]
			if q.measure != "%" || q.loose || part.loose || part.clause < q.clause-1 || part.measure == "%" || string(t.before(q)) != "占" && string(t.before(q)) != "占比" {
				continue
			}
			whole := onlyWhole(s, part)
			if whole == nil || of != nil && whole != of || part.value > whole.value {
				return
			}
			if of = whole; isShare(q, part, whole) {
				right++
			} else {
				wrong = append(wrong, part, q)
			}
		}
		if len(wrong) != 2 || right == 0 {
			return
		}
		part, q := wrong[0], wrong[1]
		r := reckoning{exact: float64(part.value) / float64(of.value) * 100 * float64(one), of: t.textOf(part) + "和" + t.textOf(of)}
		p.tell(q, r, (*quantity).agrees)
	})
}

// onlyWhole is the only number of a measure word in the sentence before.
func onlyWhole(s scene, part *quantity) (whole *quantity) {
	for k := range s.list[:s.at] {
		if q := &s.list[k]; q.measure == part.measure {
			if whole != nil || q.loose {
				return nil
			}
			whole = q
		}
	}
	return whole
}

// percentSums compares shares that are all of one thing with 100%: what is done and what is left, a list from 本科以上 to 高中以下, quarter by quarter.
func percentSums(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 1; i < len(row); i++ {
			q := &row[i]
			if q.measure != "%" || q.loose || row[i-1].measure != "%" {
				continue
			}
			n := t.sharesBefore(row, i)
			switch {
			case n == 0:
			case t.opens(q, "剩余", "其余", "余下", "剩下"):
				if last := &row[i-1]; last.value < 100*one && t.says(last, "完成", "支付", "拨付", "建成", "种植", "收回", "占", "种", "达", "到位") {
					p.wholePercent(row[i-n:i], q, 100*one-sumOfParts(row[i-n:i]), 100*one-last.value)
				}
			case n > 1 && t.opens(q, "累计", "合计", "共", "前三季度", "三季度累计", "上半年累计", "全年累计", "三项", "两项", "前两季度") && t.hasBefore(q, "累计", "合计", "共"):
				p.addedPercent(row[i-n:i], q)
			case t.boundedBy(&row[i-n], q):
				p.wholePercent(row[i-n:i], q, 100*one-sumOfParts(row[i-n:i]))
			}
		}
	})
}

// sharesBefore is how many shares of one list stand right before the place i.
func (t *Text) sharesBefore(row []quantity, i int) (n int) {
	for k := i - 1; k >= 0; k-- {
		q := &row[k]
		if q.measure != "%" || q.loose || t.direction(q) != 0 || t.hasBefore(q, "率", "同比", "增", "降", "较", "满意度", "比例", "超") || row[k+1].clause > q.clause+1 {
			break
		}
		n++
	}
	return n
}

func sumOfParts(list []quantity) (sum fixed) {
	for i := range list {
		sum += list[i].value
	}
	return sum
}

// boundedBy reports the first and the last of groups by rank: 本科及以上学历, 高中及以下学历.
func (t *Text) boundedBy(first, last *quantity) bool {
	if t.says(first, "来源中", "构成中", "组成中") || first.mark == '，' && endsWith(t.Paragraphs[first.paragraph].runes, first.lead-1, "来源中", "构成中", "组成中", "支出中", "结构中", "构成为", "结构为", "来源为", "构成是") || first.mark == '：' && endsWith(t.Paragraphs[first.paragraph].runes, first.lead-1, "构成为", "结构为", "来源为", "构成", "构成是") {
		return last.next == '。' && t.hasBefore(first, "占") && t.hasBefore(last, "占")
	}
	up, down := []string{"及以上", "以上"}, []string{"及以下", "以下"}
	return t.hasBefore(first, "占") && t.hasBefore(last, "占") && (t.hasBefore(first, up...) && t.hasBefore(last, down...) || t.hasBefore(first, down...) && t.hasBefore(last, up...))
}

// wholePercent compares a percentage with what the list before it leaves, or comes to.
func (p *pass) wholePercent(list []quantity, q *quantity, wants ...fixed) {
	if wants[0] <= 0 {
		return
	}
	slack := fixed(0)
	of := ""
	for i := range list {
		slack += list[i].last / 2
		if of += p.text.textOf(&list[i]); i < len(list)-1 {
			of += "、"
		}
	}
	if list[0].last == one && q.last == one && len(list) < 3 {
		slack = 0
	}
	var others []reckoning
	for _, w := range wants {
		others = append(others, reckoning{exact: float64(w), slack: float64(slack)})
	}
	r := reckoning{exact: float64(wants[0]), slack: float64(slack), of: of}
	if q.near(r, 2.5) {
		p.tell(q, r, (*quantity).equals, others...)
	}
}

// addedPercent compares a percentage that is called the sum of those before it; whole ones are simply added up.
func (p *pass) addedPercent(list []quantity, q *quantity) {
	r := reckoning{exact: float64(sumOfParts(list)), of: "前面各数"}
	if q.near(r, 1.5) && !slices.ContainsFunc(list, func(c quantity) bool { return c.value == q.value }) {
		p.tell(q, r, (*quantity).equals)
	}
}
