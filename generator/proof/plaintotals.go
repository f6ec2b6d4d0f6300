package proof

import (
	"slices"
	"strconv"
)

// A total behind its parts, and two parts that leave nothing out, where the words are not those of a list but the arithmetic is plain: one slip of a figure
// would make it right.

// isSlipOf reports two numbers that differ by one figure, by two figures changed round, or by where the point stands.
func isSlipOf(a, b fixed) bool {
	if a <= 0 || b <= 0 || a == b {
		return false
	}
	if significant(a) == significant(b) {
		return true
	}
	x, y := strconv.FormatInt(int64(a), 10), strconv.FormatInt(int64(b), 10)
	if len(x) != len(y) {
		return false
	}
	var apart []int
	for k := range len(x) {
		if x[k] != y[k] {
			apart = append(apart, k)
		}
	}
	return len(apart) == 1 || len(apart) == 2 && apart[1] == apart[0]+1 && x[apart[0]] == y[apart[1]] && x[apart[1]] == y[apart[0]]
}

// oneSlipOff reports parts of which, or of their whole, one slip makes that they do not come to it.
func oneSlipOff(whole *quantity, parts []*quantity) bool {
	sum := fixed(0)
	for _, q := range parts {
		sum += q.value
	}
	off := whole.value - sum
	return isSlipOf(whole.value, sum) || slices.ContainsFunc(parts, func(q *quantity) bool { return isSlipOf(q.value, q.value+off) })
}

var (
	// sumNames are the words in what is said before a number by which it may be the total of those before it.
	sumNames = []string{"总数", "总量", "总额", "总产", "总面积", "总长", "总人数", "总藏", "总里程", "总共", "合计", "共计", "累计", "共", "总计", "总投入", "总支出", "总收入", "总户数", "总床位", "总价", "总投资", "总金额", "总建筑", "总用", "总成交", "总收", "总支", "总重", "总容", "总装机", "总库", "总户", "总人", "总株", "总件", "全年可", "全年预计", "全年总", "全年将"}
	// noTotal are words that make a number something else.
	noTotal = []string{"每", "均", "占", "增", "减", "同比", "其中", "上年", "去年", "比", "较", "结余", "结转", "剩", "余额", "另", "节约", "完成率", "下降", "提高", "公共", "共同", "除", "超", "计划", "历年", "开工以来", "截至"}
)

// plainTotals compares a number that is called a total with all numbers of its measure word before it in its sentence.
func plainTotals(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := s.at + 2; i < s.end; i++ {
			q := &s.list[i]
			if q.loose || q.bracket > 0 || slices.Contains(uncounted, q.measure) || !t.hasBefore(q, sumNames...) && !t.isOfWholePlace(q, &s.list[i-1]) || t.hasBefore(q, noTotal...) || t.hasBehind(q, "以上") {
				continue
			}
			if parts := t.allBefore(s, i); len(parts) > 1 {
				p.plainTotal(q, parts)
			}
		}
	})
}

// isOfWholePlace reports 全校住宿生1200人 behind 3号楼住宿生395人.
func (t *Text) isOfWholePlace(q, last *quantity) bool {
	x := t.before(q)
	return startsAny(x, 0, "全校", "全县", "全镇", "全乡", "全院", "全局", "全村", "全区", "全市", "全街道", "全社区", "全公司", "全集团", "全厂") && commonEnd(x, t.before(last)) > 1
}

// plainTotal compares a total with parts, some of the last of which may be all that it is of.
func (p *pass) plainTotal(q *quantity, parts []*quantity) {
	t := p.text
	if a := t.axis(parts); q.measure == "人" && a != otherAxis && !isBareList(parts) || p.saidOf(division{parts: parts}, q) {
		return
	}
	for k := range parts[:len(parts)-1] {
		if fitsAll(q, parts[k:]) {
			return
		}
	}
	r := reckoning{of: "前面各数"}
	for _, c := range parts {
		if r.exact += float64(c.value); c.value >= q.value {
			return
		}
	}
	if q.near(r, 1.3) && oneSlipOff(q, parts) {
		p.tellPlain(q, r, (*quantity).equals)
	}
}

// isBareList reports 5名、6名、4名: numbers alone.
func isBareList(parts []*quantity) bool {
	return !slices.ContainsFunc(parts[1:], func(q *quantity) bool { return q.lead < q.from || q.mark != '、' })
}

// allBefore are the exact numbers of the measure word of the total at i right before it in its sentence, up to a ；; none where it is open whether they are its parts.
func (t *Text) allBefore(s scene, i int) (parts []*quantity) {
	q := &s.list[i]
	clause := q.clause
	for k := i - 1; k >= s.at && len(parts) < 12; k-- {
		c := &s.list[k]
		n := sameIn[[2]string{q.measure, c.measure}]
		switch {
		case c.measure != q.measure && n == 0:
			if c.bracket == 0 && c.clause < clause-1 {
				return parts
			}
			continue
		case c.loose || c.bracket > 0 || c.clause < clause-1 || t.opens(c, sumNames...) || t.opens(c, ofWhichWords...) || t.hasBefore(c, "占", "比", "较", "同比", "每", "均", "增长", "减少", "下降", "应", "计划", "辖", "以上"):
			return nil
		}
		if n > 0 {
			converted := *c
			converted.value, converted.last = c.value/n, max(c.last/n, 1)
			c = &converted
		}
		parts = append([]*quantity{c}, parts...)
		if clause = c.clause; t.hasBefore(c, sumNames...) || t.opens(c, "全") || c.mark == '；' || c.mark == '：' {
			break
		}
	}
	return parts
}

// halvesOfAll are words of two parts that leave nothing out, whatever they are said of.
var halvesOfAll = [][2]string{{"男", "女"}, {"合格", "不合格"}, {"同意", "驳回"}, {"同意", "不同意"}, {"及格", "不及格"}, {"属实", "不属实"}, {"已婚", "未婚"}, {"城镇", "农村"}, {"公办", "民办"}, {"寄宿", "走读"}, {"住校", "走读"}, {"在编", "编外"}, {"赞成", "反对"},
	{"专职", "兼职"}, {"门诊", "住院"}, {"盈利", "亏损"}, {"开放", "关闭"}, {"通过", "未通过"}, {"达标", "未达标"}, {"录取", "未录取"}, {"有效", "无效"}, {"水田", "旱地"}, {"进口", "出口"}, {"自建", "租用"}, {"自有", "租赁"}, {"常住", "租住"}, {"胜诉", "败诉"}, {"属于", "不属于"}, {"已缴", "未缴"}, {"已办", "未办"},
	{"线上", "线下"}, {"校内", "校外"}, {"省内", "省外"}, {"县内", "县外"}, {"境内", "境外"}, {"文科", "理科"}, {"完好", "损坏"}, {"在用", "停用"}, {"已签", "未签"}, {"主动", "被动"}, {"户籍", "流动"}, {"本地", "外地"}, {"予以支持", "驳回"}, {"支持", "驳回"}, {"维持", "改判"}, {"已付", "未付"}, {"已支付", "尚欠"}, {"已付", "尚欠"}, {"已归还", "尚欠"}, {"已偿还", "尚欠"}, {"已收回", "未收回"}, {"已支付", "未支付"}, {"已还", "尚欠"}, {"成功", "失败"}, {"正常", "异常"}, {"正常", "不正常"}, {"到账", "未到账"}, {"在校", "离校"}, {"国有", "民营"}, {"新生", "老生"}, {"单位", "个人"}}

// twoHalves compares two numbers in a row that leave nothing out with the number before them.
func twoHalves(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at+1, 2); i < s.end; i++ {
			a, q := &s.list[i-1], &s.list[i]
			if a.measure != q.measure || a.loose || q.loose || a.bracket != q.bracket || q.clause > a.clause+1 || a.sentence != q.sentence || slices.Contains(uncounted, q.measure) && q.measure != "天" || q.mark == '；' || !t.areHalves(a, q) && !t.deny(a, q) || t.isNoPart(a) || t.isNoPart(q) {
				continue
			}
			p.twoHalvesAt(s, i)
		}
	})
}

// areHalves reports that the first number is said of the one half and the second of the other.
func (t *Text) areHalves(a, b *quantity) bool {
	return slices.ContainsFunc(halvesOfAll, func(pair [2]string) bool {
		x, y := pair[0], pair[1]
		return t.isHalf(a, x, y) && t.isHalf(b, y, x) || t.isHalf(a, y, x) && t.isHalf(b, x, y)
	})
}

// isHalf reports a number of which the one word is said and not the other; 不合格 does not say 合格.
func (t *Text) isHalf(q *quantity, word, other string) bool {
	return t.says(q, word) && (!t.says(q, other) || len(word) > len(other) && contains(word, []string{other})) && !t.says(q, "率", "比例", "占", "部分"+word, "基本"+word)
}

func (p *pass) twoHalvesAt(s scene, i int) {
	t := p.text
	a, q := &s.list[i-1], &s.list[i]
	parts := []*quantity{a, q}
	whole := s.wholeOfTwo(i, parts)
	if whole == nil || t.areHalves(whole, a) || t.areHalves(whole, q) || !t.mayBeWholeOf(whole, parts) || p.saidOf(division{parts: parts}, whole) {
		return
	}
	if i+1 < len(s.list) {
		if more := &s.list[i+1]; more.measure == q.measure && more.clause <= q.clause+1 && (whole.value > a.value+q.value || fitsAll(whole, append(parts, more))) {
			return
		}
	}
	r := reckoning{exact: float64(a.value + q.value), of: t.textOf(a) + "、" + t.textOf(q)}
	if whole.near(r, 1.3) && oneSlipOff(whole, parts) {
		p.tellPlain(whole, r, (*quantity).equals)
	}
}

// wholeOfTwo is the nearest number before two parts, the second at i; nil where one before fits, or is not exact.
func (s scene) wholeOfTwo(i int, parts []*quantity) (whole *quantity) {
	for k := i - 2; k >= max(0, i-mostBefore); k-- {
		c := &s.list[k]
		if c.measure != parts[0].measure {
			continue
		}
		if c.loose || fitsAll(c, parts) {
			return nil
		}
		if whole == nil && (parts[0].bracket == 0 || c.bracket == 0) {
			whole = c
		}
	}
	return whole
}

// mayBeWholeOf reports a number that two parts behind it may be those of.
func (t *Text) mayBeWholeOf(whole *quantity, parts []*quantity) bool {
	a := parts[0]
	switch {
	case whole.sentence < a.sentence-1, whole.clause < a.clause-2, whole.mark == '、', whole.bracket > 0 && a.bracket == 0, whole.value <= max(a.value, parts[1].value):
		return false
	case t.opens(whole, ofWhichWords...) && whole.clause < a.clause-1:
		return false
	}
	return !t.otherThing(whole, a) && !t.leavesOut(division{parts: parts}) && !t.hasBefore(whole, "每", "均", "同比", "同期")
}
