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
			lead := t.before(q)
			if q.loose || a.loose || b.loose || b.measure != q.measure || a.measure != q.measure || q.measure == "%" || a.value == b.value || q.clause > b.clause+1 || a.sentence < q.sentence-1 || a.clause < b.clause-2 || len(lead) > 10 || q.mark == '、' ||
				!(q.mark != '+' && endsWith(lead, len(lead), gapWords...) || t.isComparedWith(b, q)) || t.isNoPart(a) || t.isNoPart(b) && !t.isComparedWith(b, q) {
				continue
			}
			r := reckoning{exact: float64((a.value - b.value).abs()), of: t.textOf(a) + "、" + t.textOf(b)}
			if q.near(r, 2) && isSlipOf(q.value, fixed(r.exact)) && !comesOfAny(s, i) && !p.saidOf(division{parts: []*quantity{b, q}}, a) {
				p.tellPlain(q, r, (*quantity).equals)
			}
		}
	})
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
			k := i - 1
			taken := fixed(0)
			for k > 0 && row[k].measure == q.measure && !row[k].loose && row[k].clause == row[i-1].clause {
				taken += row[k].value
				if t.opens(&row[k], "除去", "扣除", "剔除", "减去", "除") {
					break
				}
				k--
			}
			whole := &row[max(0, k-1)]
			if k < 1 || !t.opens(&row[k], "除去", "扣除", "剔除", "减去") && !(t.opens(&row[k], "除") && t.hasBehind(&row[i-1], "外")) || whole.measure != q.measure || whole.loose || whole.clause < row[k].clause-1 {
				continue
			}
			r := reckoning{exact: float64(whole.value - taken), of: t.textOf(whole) + "和除去的数"}
			if isSlipOf(q.value, whole.value-taken) && q.near(r, 2) && !comesOfAny(scene{list: row}, i) {
				p.tellPlain(q, r, (*quantity).equals)
			}
		}
	})
}

// boundedParts compares the groups from 90分以上 to 80分以下, or from 35岁以下 to 51岁以上, which are all, with the numbers before them.
func boundedParts(p *pass) {
	t := p.text
	up, down := []string{"以上"}, []string{"以下"}
	t.eachRow(func(row []quantity) {
		var list []*quantity
		for i := range row {
			if q := &row[i]; q.measure != "岁" && q.measure != "分" && q.measure != "元" && q.measure != "年" && q.measure != "%" {
				list = append(list, q)
			}
		}
		for i := 1; i+1 < len(list); i++ {
			a, b := up, down
			if t.hasBefore(list[i], down...) {
				a, b = down, up
			}
			if !t.hasBefore(list[i], a...) {
				continue
			}
			n := i + 1
			for n < len(list) && list[n].measure == list[i].measure && !list[n].loose && list[n].clause <= list[n-1].clause+1 && !t.hasBefore(list[n], b...) {
				n++
			}
			if n < len(list) && n > i && list[n].measure == list[i].measure && t.hasBefore(list[n], b...) && list[n].clause <= list[n-1].clause+1 && !list[n].loose {
				p.boundedPartsOf(list[:i], list[i:n+1])
			}
		}
	})
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
			if q.loose || a.loose || b.loose || a.last != one || a.factor != 1 || b.measure != q.measure && !(b.measure == "人" && q.measure == "人次") || a.measure == b.measure || q.clause > b.clause+1 || b.clause > a.clause+1 || !t.hasBefore(q, "总额", "共", "合计", "总计", "累计", "总价", "总费用", "总成本", "能力", "可容纳", "产量", "产值") ||
				!t.hasBefore(b, "每", "人均", "户均", "均", "各", "单价") {
				continue
			}
			r := reckoning{exact: float64(a.value) / float64(one) * float64(b.value), of: t.textOf(a) + "、" + t.textOf(b)}
			if r.exact > 1 && r.exact < float64(mostFixed)/2 && q.near(r, 1.6) && isSlipOf(q.value, fixed(r.exact)) && !p.saidOf(division{parts: []*quantity{a, b}}, q) && (i+1 == len(row) || row[i+1].measure != q.measure) {
				p.tellPlain(q, r, (*quantity).agrees)
			}
		}
	})
}

// meansOfYears compares 2021年至2023年共360册，平均每年120册 with the years.
func meansOfYears(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 1; i < len(row); i++ {
			q, all := &row[i], &row[i-1]
			if q.loose || all.loose || q.measure != all.measure || q.clause > all.clause+1 || !t.hasBefore(q, "平均每年", "年均", "每年平均") || !t.hasBefore(all, wholeWords...) {
				continue
			}
			runes := t.Paragraphs[q.paragraph].runes
			last, from := yearBefore(runes, all.from, 40)
			if from < 1 || !oneOf(runes[from-1], "至到—") {
				continue
			}
			first, _ := yearBefore(runes, from, 8)
			n := last - first + 1
			if first == 0 || n < 2 || n > 20 {
				continue
			}
			r := reckoning{exact: float64(all.value) / float64(n), slack: all.slack() / float64(n), of: t.textOf(all)}
			if q.near(r, 1.4) && !q.agrees(reckoning{exact: float64(all.value) / float64(n-1)}) {
				p.tellPlain(q, r, (*quantity).agrees)
			}
		}
	})
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
