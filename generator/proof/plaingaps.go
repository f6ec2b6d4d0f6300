package proof

// What two numbers differ by, what is left without some, groups from bound to bound, and products, where one slip of a figure would make them right.

// gapWords are words right before a number that is what the two numbers before it differ by.
var gapWords = []string{"超出", "超员", "超编", "多出", "超载", "超支", "超标", "缺口", "缺口为", "短缺", "尚缺", "还差", "相差", "差额", "差额为", "尚欠", "结欠", "欠", "空编", "缺编", "比计划少", "比计划多", "少完成", "多完成", "空余床位", "空余", "空床", "尚有缺口", "少收", "多收", "少计", "多付", "少付", "多支付", "超付", "溢出", "节余", "结余", "节约资金", "节约", "尚差", "净缺", "超额", "超计划", "超计划完成", "超定员", "超限额", "超预算", "盈余", "短款", "长款", "未用", "净赚", "剩余", "结存", "余", "剩", "剩下", "还剩", "还需", "还缺", "余下", "获利", "差"}

// gaps compares such a number with the two before it.
func gaps(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at, 2); i < s.end; i++ {
			q, b, a := &s.list[i], &s.list[i-1], &s.list[i-2]
			if !exactAlike(a, b, q) || q.measure == "%" || a.value == b.value || a.clause < b.clause-2 || !t.isGap(b, q) || t.isNoPart(a) {
				continue
			}
			r := reckoning{exact: float64((a.value - b.value).abs()), of: t.textOf(a) + "、" + t.textOf(b)}
			if q.near(r, 2) && isSlipOf(q.value, fixed(r.exact)) && !comesOfAny(s, i) && !p.saidOf(division{parts: []*quantity{b, q}}, a) {
				p.tellPlain(q, r, (*quantity).equals)
			}
		}
	})
}

// exactAlike reports exact numbers of one measure word, the last in the clause behind that of the last but one, none more than a sentence before it.
func exactAlike(a, b, q *quantity) bool {
	return !a.loose && !b.loose && !q.loose && a.measure == b.measure && b.measure == q.measure && q.clause <= b.clause+1 && a.sentence >= q.sentence-1
}

// isGap reports words by which a number is what two numbers before it differ by, the second of which is given.
func (t *Text) isGap(b, q *quantity) bool {
	lead := t.before(q)
	if t.isComparedWith(b, q) {
		return len(lead) <= 10
	}
	return len(lead) <= 10 && !oneOf(q.mark, "、+") && endsWith(lead, len(lead), gapWords...) && !t.isNoPart(b)
}

// isComparedWith reports 比预算13.4亿元节约0.8亿元: a number right behind the one that it is compared with.
func (t *Text) isComparedWith(old, q *quantity) bool {
	lead := t.before(q)
	return q.mark == '+' && len(lead) <= 4 && t.hasBefore(old, "比", "较", "与") && !t.hasBefore(old, "同比", "占比", "比例", "相比") && (t.direction(q) != 0 || endsWith(lead, len(lead), "偏多", "偏少", "偏高", "偏低", "多", "少", "高", "低", "多了", "少了", "高出", "超出"))
}

// withoutThem compares 28天，除去周末8天和放假5天，实际15天 with the numbers before it.
func withoutThem(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 2; i < len(row); i++ {
			q := &row[i]
			if q.loose || q.mark != '，' || row[i-1].measure != q.measure || row[i-1].clause < q.clause-1 {
				continue
			}
			whole, taken := t.takenFrom(row[:i])
			if whole == nil || whole.measure != q.measure || whole.loose {
				continue
			}
			r := reckoning{exact: float64(whole.value - taken), of: t.textOf(whole) + "和除去的数"}
			if isSlipOf(q.value, whole.value-taken) && q.near(r, 2) && !comesOfAny(scene{list: row}, i) {
				p.tellPlain(q, r, (*quantity).equals)
			}
		}
	})
}

// takenFrom is the number before those at the end of a row that are taken from it, 除去周末8天和放假5天, and what they come to; nil where none are.
func (t *Text) takenFrom(row []quantity) (whole *quantity, taken fixed) {
	last := &row[len(row)-1]
	for k := len(row) - 1; k > 0 && row[k].measure == last.measure && !row[k].loose && row[k].clause == last.clause; k-- {
		taken += row[k].value
		if t.opens(&row[k], "除去", "扣除", "剔除", "减去") || t.opens(&row[k], "除") && t.hasBehind(last, "外") {
			if whole = &row[k-1]; whole.clause < row[k].clause-1 {
				return nil, 0
			}
			return whole, taken
		}
	}
	return nil, 0
}

// boundedParts compares the groups from 90分以上 to 80分以下, or from 35岁以下 to 51岁以上, which are all, with the numbers before them.
func boundedParts(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		var list []*quantity
		for i := range row {
			if q := &row[i]; q.measure != "岁" && q.measure != "分" && q.measure != "元" && q.measure != "年" && q.measure != "%" {
				list = append(list, q)
			}
		}
		for i := 1; i+1 < len(list); i++ {
			if n := t.boundedFrom(list, i); n > 0 {
				p.boundedPartsOf(list[:i], list[i:n+1])
			}
		}
	})
}

// boundedFrom is the place of the last group of those that begin at i, 0 where they do not end at the other bound.
func (t *Text) boundedFrom(list []*quantity, i int) int {
	other := "以下"
	switch {
	case t.hasBefore(list[i], "以下"):
		other = "以上"
	case !t.hasBefore(list[i], "以上"):
		return 0
	}
	for n := i + 1; n < len(list) && exactAlike(list[i], list[n-1], list[n]); n++ {
		if t.hasBefore(list[n], other) {
			return n
		}
	}
	return 0
}

func (p *pass) boundedPartsOf(before, parts []*quantity) {
	var whole *quantity
	for _, c := range before {
		switch {
		case c.measure != parts[0].measure:
		case c.loose || fitsAll(c, parts):
			return
		case oneSlipOff(c, parts):
			whole = c
		}
	}
	r := reckoning{of: "后面各数"}
	for _, q := range parts {
		r.exact += float64(q.value)
	}
	if whole != nil && whole.near(r, 1.2) && !p.saidOf(division{parts: parts}, whole) {
		p.tellPlain(whole, r, (*quantity).equals)
	}
}

// plainProducts compares 120人，人均2600元，总额31.2万元 where one slip of a figure would make it right.
func plainProducts(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 2; i < len(row); i++ {
			q, b, a := &row[i], &row[i-1], &row[i-2]
			if !t.isProduct(a, b, q) || i+1 < len(row) && row[i+1].measure == q.measure {
				continue
			}
			r := reckoning{exact: float64(a.value) / float64(one) * float64(b.value), of: t.textOf(a) + "、" + t.textOf(b)}
			if r.exact > 1 && r.exact < float64(mostFixed)/2 && q.near(r, 1.6) && isSlipOf(q.value, fixed(r.exact)) && !p.saidOf(division{parts: []*quantity{a, b}}, q) {
				p.tellPlain(q, r, (*quantity).agrees)
			}
		}
	})
}

// isProduct reports how many, how much each, and a number that words call that of all.
func (t *Text) isProduct(a, b, q *quantity) bool {
	return !q.loose && !a.loose && !b.loose && a.last == one && a.factor == 1 && a.measure != b.measure && (b.measure == q.measure || b.measure == "人" && q.measure == "人次") && q.clause <= b.clause+1 && b.clause <= a.clause+1 &&
		t.hasBefore(b, "每", "人均", "户均", "均", "各", "单价") && t.hasBefore(q, "总额", "共", "合计", "总计", "累计", "总价", "总费用", "总成本", "能力", "可容纳", "产量", "产值")
}

// meansOfYears compares 2021年至2023年共360册，平均每年120册 with the years.
func meansOfYears(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 1; i < len(row); i++ {
			q, all := &row[i], &row[i-1]
			if !exactAlike(all, all, q) || !t.hasBefore(q, "平均每年", "年均", "每年平均") || !t.hasBefore(all, wholeWords...) {
				continue
			}
			n := t.yearsUpTo(all)
			if n < 2 || n > 20 {
				continue
			}
			r := reckoning{exact: float64(all.value) / float64(n), slack: all.slack() / float64(n), of: t.textOf(all)}
			if q.near(r, 1.4) && !q.agrees(reckoning{exact: float64(all.value) / float64(n-1)}) {
				p.tellPlain(q, r, (*quantity).agrees)
			}
		}
	})
}

// yearsUpTo is how many years 2021年至2023年 before a number has, 0 where there are none.
func (t *Text) yearsUpTo(q *quantity) int {
	runes := t.Paragraphs[q.paragraph].runes
	last, from := yearBefore(runes, q.from, 40)
	if from < 1 || !oneOf(runes[from-1], "至到—") {
		return 0
	}
	first, _ := yearBefore(runes, from, 8)
	if first == 0 {
		return 0
	}
	return last - first + 1
}

// comesOfAny reports that the number at i is the sum or the difference of any two before it.
func comesOfAny(s scene, i int) bool {
	q := &s.list[i]
	for a := max(0, i-mostBefore); a < i; a++ {
		for b := max(0, i-mostBefore); b < a; b++ {
			x, y := &s.list[a], &s.list[b]
			if x.measure == q.measure && y.measure == q.measure && ((x.value-y.value).abs() == q.value || x.value+y.value == q.value) {
				return true
			}
		}
	}
	return false
}
