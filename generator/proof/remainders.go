package proof

import (
	"math"
	"slices"
)

// What is left of a number, the numbers that two words make whole, and what an account begins and ends with: 应到89名，请假5名，实到84名; 年初18.6万元，收入…，支出…，年末….

// wholeTwos are words of a whole and of its two parts, of which nothing is left out.
var wholeTwos = []struct{ whole, first, second []string }{
	{[]string{"应到", "应出席", "应参会", "应参加", "应考", "应试", "应出勤", "应为", "应测", "应签到"}, []string{"实到", "实际", "实参会", "实考", "签到", "实测", "到会"}, []string{"请假", "缺席", "缺考", "未到", "缺勤", "因病", "因事", "因故", "因公", "出差", "免测", "免考", "缓考"}},
	{[]string{"收回", "回收", "共投", "投票"}, []string{"有效票", "有效选票", "有效问卷"}, []string{"无效票", "废票", "无效选票", "无效问卷", "弃权票"}},
	{[]string{"受理", "收案", "收到"}, []string{"审结", "结案", "办结", "执结"}, []string{"未结", "未审结", "未执结", "未办结", "尚未审结"}},
	{[]string{"报名", "参评", "申报", "参加考试", "参考", "应考", "实考", "抽检", "抽查", "检查", "送检", "受检"}, []string{"合格", "通过", "达标", "及格"}, []string{"不合格", "未通过", "不达标", "未达标", "不及格"}},
}

// remainders compares what is left, and parts that make a whole, with the whole.
func remainders(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := s.at; i < s.end; i++ {
			p.balance(s, i)
			p.restOfScene(s, i)
			p.twoOfWhole(s, i)
		}
	})
}

// restOfScene compares the number at i, where it is all that is left, with the wholes before it: some of the numbers between must add up with it to one of them.
func (p *pass) restOfScene(s scene, i int) {
	t, q := p.text, &s.list[i]
	except := i > 0 && t.exceptThem(&s.list[i-1], q)
	list := s.alikeBefore(i, 8)
	if len(list) < 2 || q.loose || q.bracket > 0 || q.measure == "%" || !except && !t.leavesNone(q, list) {
		return
	}
	whole, taken := list[0], list[len(list)-1]
	for _, w := range list {
		if w.value > whole.value {
			whole = w
		}
	}
	if taken == whole || taken.clause < q.clause-1 || t.otherThing(whole, q) || p.saidOf(division{parts: []*quantity{taken, q}}, whole) {
		return
	}
	r := reckoning{exact: float64(whole.value - taken.value), of: t.textOf(whole) + "、" + t.textOf(taken)}
	if r.exact <= 0 || !q.near(r, 1.5) && !whole.near(reckoning{exact: float64(q.value + taken.value)}, 1.15) {
		return
	}
	for n, w := range list {
		if fitsSome(w, q, list[n+1:]) {
			return
		}
	}
	p.tell(q, r, (*quantity).equals)
}

// alikeBefore are the exact numbers of one measure word among so many before the place i; none where one is not exact.
func (s scene) alikeBefore(i, most int) (list []*quantity) {
	for k := max(0, i-most); k < i; k++ {
		if c := &s.list[k]; c.measure == s.list[i].measure {
			if c.loose {
				return nil
			}
			list = append(list, c)
		}
	}
	return list
}

// exceptThem reports 除6人外，共有39人.
func (t *Text) exceptThem(a, q *quantity) bool {
	return q.clause == a.clause+1 && q.measure == a.measure && t.hasBefore(a, "除") && t.hasBehind(a, "外")
}

// leavesNone reports words that call a number all the rest; 还有 and 结余 are such only right behind the whole and what is done of it.
func (t *Text) leavesNone(q *quantity, list []*quantity) bool {
	if !t.isAllThatIsLeft(q) || slices.ContainsFunc(list, t.saysMore) || t.saysMore(q) {
		return false
	}
	whole, taken := list[0], list[len(list)-1]
	return t.opens(q, "其余", "剩余", "剩下", "余下", "现剩", "尚余") ||
		len(list) == 2 && taken.sentence == whole.sentence && t.says(taken, "已", "支出", "使用", "完成", "发放", "拨付", "支付")
}

// isAllThatIsLeft reports words that call a number all that is left of another.
func (t *Text) isAllThatIsLeft(q *quantity) bool {
	runes := t.before(q)
	k := prefix(runes, []string{"现", "尚", "仍", "目前"})
	return startsAny(runes, k, "其余", "剩余", "剩下", "余下", "结余", "节余", "有", "还有") && !hasWord(runes, "每", "均", "各") && !startsAny(t.behind(q), 0, "以上", "次")
}

// saysMore reports words before a number that make it open what is left of which: 新增, 另有.
func (t *Text) saysMore(q *quantity) bool { return t.hasBefore(q, "新增", "另", "此外", "除") }

// fitsSome reports that some of the parts, at least one, come with the rest to the whole.
func fitsSome(whole, rest *quantity, parts []*quantity) bool {
	if len(parts) == 0 {
		return false
	}
	near := tolerance(whole, append([]*quantity{rest}, parts...))
	for set := 1; set < 1<<len(parts); set++ {
		sum := rest.value
		for n, q := range parts {
			if set>>n&1 == 1 {
				sum += q.value
			}
		}
		if (sum - whole.value).abs() < near {
			return true
		}
	}
	return false
}

// twoOfWhole compares two parts of which the second stands at i with the whole that they are all of.
func (p *pass) twoOfWhole(s scene, i int) {
	t, q := p.text, &s.list[i]
	if i < 2 || q.loose {
		return
	}
	for _, row := range wholeTwos {
		a, b := row.first, row.second
		if !t.says(q, b...) {
			if a, b = b, a; !t.says(q, b...) || t.says(q, a...) {
				continue
			}
		}
		w, part := t.wholeAndPart(s, i, row.whole, a, b)
		if w == nil || part == nil {
			continue
		}
		parts := []*quantity{part, q}
		r := reckoning{exact: float64(part.value + q.value), of: t.textOf(part) + "、" + t.textOf(q)}
		for k := i + 1; k < s.end && s.list[k].measure == q.measure && s.list[k].clause <= q.clause+1; k++ {
			if more := &s.list[k]; t.opens(more, "另", "还有", "弃权", "待定", "其余", "缓", "未") {
				parts = append(parts, more)
				if fitsAll(w, parts[:2]) {
					return
				}
				r.exact += float64(more.value)
				r.of += "、" + t.textOf(more)
			}
		}
		if !fitsAll(w, parts) && w.near(r, 1.25) && !p.saidOf(division{parts: parts}, w) {
			p.tell(w, r, (*quantity).equals)
		}
		return
	}
}

func fitsAll(whole *quantity, parts []*quantity) bool {
	sum := fixed(0)
	for _, q := range parts {
		sum += q.value
	}
	return (sum - whole.value).abs() < tolerance(whole, parts)
}

// wholeAndPart are the whole and the other part before the part at i, nil where other numbers that may be parts stand between.
func (t *Text) wholeAndPart(s scene, i int, whole, first, second []string) (w, part *quantity) {
	q := &s.list[i]
	for k := i - 1; k >= max(0, i-mostBefore); k-- {
		c := &s.list[k]
		if c.measure != q.measure || c.loose {
			continue
		}
		switch {
		case part == nil && t.hasBefore(c, first...) && !t.hasBefore(c, "不"+first[0]):
			if part = c; c.clause < q.clause-1 {
				return nil, nil
			}
		case part != nil && t.says(c, whole...) && !t.says(c, first...):
			return c, part
		case part == nil || t.opens(c, ofWhichWords...) || c.mark == '、':
			if part == nil {
				return nil, nil
			}
		default:
			return nil, nil
		}
	}
	return nil, nil
}

// Words of an account: what it begins and ends with, what comes in and what goes out.
var (
	beginsWith = []string{"年初", "期初", "月初", "学期初", "上年末", "上年结", "上期结", "原有", "原储备", "原库存", "原存", "原在", "上年底", "上月末"}
	endsUpWith = []string{"年末", "期末", "月末", "年底", "结余", "现有", "现存", "剩余", "现剩", "尚余", "余额", "目前共有", "现在"}
	comesIn    = []string{"收入", "调入", "招聘", "招录", "新增", "购入", "购进", "购置", "入库", "转入", "引进", "增加", "新招", "补充", "新进", "接收", "迁入", "出生", "收到", "发展", "入账", "存入", "新收", "新建", "补入", "受理"}
	goesOut    = []string{"支出", "调出", "退休", "辞职", "调拨", "减少", "消耗", "领用", "使用", "转出", "流失", "发出", "出库", "去世", "死亡", "迁出", "退出", "毕业", "开除", "注销", "核销", "离职", "发放", "用去", "偿还", "归还", "离任", "报废", "拨付", "调离", "售出", "除名", "消除", "出院", "退役", "淘汰", "耗用", "领取", "审结", "办结", "执结", "用于", "销售"}
)

// balance compares what an account ends with, at i, with what it began with and what came and went between.
func (p *pass) balance(s scene, i int) {
	t, q := p.text, &s.list[i]
	if q.loose || i < 2 || q.measure == "%" || !t.hasBefore(q, endsUpWith...) {
		return
	}
	parts := []*quantity{}
	r := reckoning{}
	for k := i - 1; k >= max(0, i-mostBefore); k-- {
		c := &s.list[k]
		if c.measure != q.measure || c.bracket > 0 || t.opens(c, "其中") {
			continue
		}
		in, out := t.hasBefore(c, comesIn...), t.hasBefore(c, goesOut...)
		switch {
		case c.loose || in && out:
			return
		case t.isBeginning(c) && !in && !out:
			if len(parts) == 0 {
				return
			}
			r.exact, r.of = r.exact+float64(c.value), t.textOf(c)+r.of
			if parts = append(parts, c); math.Abs(r.exact-float64(q.value)) < float64(tolerance(q, parts)) || !q.near(r, 2) {
				return
			}
			p.tell(q, r, (*quantity).equals)
			return
		case in:
			r.exact, r.of = r.exact+float64(c.value), "加"+t.textOf(c)+r.of
		case out:
			r.exact, r.of = r.exact-float64(c.value), "减"+t.textOf(c)+r.of
		default:
			return
		}
		parts = append(parts, c)
	}
}

// isBeginning reports a number that an account begins with, as its clause or the clause before says: 年初，全校教职工143人.
func (t *Text) isBeginning(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	clause := runes[max(0, q.lead-8):max(0, q.lead-1)]
	if year := yearIn(t.before(q)); year != "" && t.hasBefore(q, "年末", "年底") { // 2023年末612户，…，年末574户
		return true
	}
	return t.hasBefore(q, beginsWith...) || q.mark == '，' && endsWith(clause, len(clause), "年初", "期初", "月初", "上年末", "上年底", "学期初")
}
