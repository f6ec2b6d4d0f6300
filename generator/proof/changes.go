package proof

import (
	"math"
	"slices"
)

// Words of a change, and of what it is to or from.
var (
	upWords   = []string{"增加", "增长", "上升", "提高", "提升", "扩大", "增幅", "升高", "增多"}
	downWords = []string{"下降", "减少", "降低", "压减", "缩减", "降幅", "减幅", "压缩", "精简", "削减", "缩短"}
	upTo      = []string{"增至", "升至", "增加到", "增加至", "增长到", "增长至", "上升到", "上升至", "提高到", "提高至", "提升到", "提升至", "扩大到", "扩大至"}
	downTo    = []string{"降至", "降到", "减至", "减到", "下降到", "下降至", "下降为", "降为", "减少到", "减少至", "减少为", "降低到", "降低至", "压减到", "压减至", "缩减到", "缩减至", "压缩到", "压缩至"}
	otherTo   = []string{"到", "至", "调整为", "变为", "调整到"}
	agoWords  = []string{"去年", "上年", "同期", "前年", "上期", "上月", "上季度", "原来", "此前", "上学期", "上半年", "年初", "年的", "年同"}
)

// direction is 1 for words of growth and -1 for those of decline right before the number, 0 where there are none.
func (t *Text) direction(q *quantity) int {
	runes := t.before(q)
	for len(runes) > 0 && oneOf(runes[len(runes)-1], "了达为到约幅度") {
		runes = runes[:len(runes)-1]
	}
	switch {
	case endsWith(runes, len(runes), upWords...):
		return 1
	case endsWith(runes, len(runes), downWords...):
		return -1
	}
	return 0
}

// changes compares the amount of a change with the numbers before and after it.
func changes(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := range row {
			if i > 0 {
				p.wrongWay(&row[i-1], &row[i])
			}
			if i < 2 || row[i].loose || hasWord(t.before(&row[i]), upTo...) || hasWord(t.before(&row[i]), downTo...) {
				continue
			}
			way := t.direction(&row[i])
			if way == 0 {
				continue
			}
			if old, now := t.beforeAndAfter(row, i); old != nil {
				p.changed(&row[i], old, now, way)
			}
		}
	})
}

// wrongWay reports 由12万元下降到15万元.
func (p *pass) wrongWay(old, now *quantity) {
	t := p.text
	if now.mark != '+' || old.measure != now.measure || old.loose || now.loose || old.value == now.value || !hasWord(t.before(old), "由", "从") {
		return
	}
	lead := t.before(now)
	up, down := endsWith(lead, len(lead), upTo...), endsWith(lead, len(lead), downTo...)
	if up && now.value < old.value || down && now.value > old.value {
		from, to := now.place()
		p.sayIt(now.paragraph, from, to, "前一个数是"+t.textOf(old)+"，后一个是"+t.textOf(now)+"，与“"+string(lead)+"”相反", "改正其中写错的一个")
	}
}

// beforeAndAfter finds the two numbers between which the change at i lies.
func (t *Text) beforeAndAfter(row []quantity, i int) (old, now *quantity) {
	a, b := &row[i-2], &row[i-1]
	if a.measure != b.measure || a.loose || b.loose || b.clause < row[i].clause-1 {
		return nil, nil
	}
	lead := t.before(b)
	switch {
	case b.mark == '+' && hasWord(t.before(a), "由", "从", "自") && (endsWith(lead, len(lead), upTo...) || endsWith(lead, len(lead), downTo...) || endsWith(lead, len(lead), otherTo...)):
		if b.clause != row[i].clause && !t.opensChange(&row[i]) {
			return nil, nil
		}
		return a, b
	case hasWord(lead, "比", "较") && hasWord(lead, agoWords...) && row[i].mark == '+' && a.clause >= b.clause-1:
		return b, a
	case b.mark == '+' && len(t.before(&row[i])) <= 8 && hasWord(t.before(a), agoWords...) && (endsWith(lead, len(lead), upTo...) || endsWith(lead, len(lead), downTo...)):
		return a, b
	}
	return nil, nil
}

// opensChange reports a change whose clause says nothing but it: ，同比下降25%.
func (t *Text) opensChange(q *quantity) bool {
	runes := t.before(q)
	for _, w := range []string{"同比", "净", "共", "比上年", "较上年", "比去年", "较去年", "总体", "实际", "降幅达", "环比", "同比净", "累计"} {
		if starts(runes, 0, w) {
			runes = runes[len([]rune(w)):]
			break
		}
	}
	return startsAny(runes, 0, slices.Concat(upWords, downWords)...)
}

func (p *pass) changed(q, old, now *quantity, way int) {
	t := p.text
	diff := now.value - old.value
	exact, ok := "", true
	switch {
	case q.measure == "%" && old.measure != "%" && old.value > 0:
		share := math.Abs(float64(diff)) / float64(old.value) * 100
		slack := (old.slack() + now.slack()) / float64(old.value) * 110
		stated, last := float64(q.value)/float64(one), float64(q.last)/float64(one)
		ok = share > stated-last/2-slack-1e-9 && share < stated+last+slack-1e-9
		exact = (fixed(math.Round(share*float64(one)/float64(q.last))) * q.last).String() + "%"
	case q.measure == "百分点" && old.measure == "%":
		ok = (diff.abs() - q.value).abs() < max(q.last, 1)
		exact = diff.abs().String() + "个百分点"
	case q.measure == old.measure && q.measure != "%":
		ok = (diff.abs() - q.value).abs() < max(q.last, old.last, now.last, one/1000)
		exact = t.amountOf(q, diff.abs())
	default:
		return
	}
	from, to := q.place()
	switch {
	case !ok:
		p.sayIt(q.paragraph, from, to, "写的是"+t.textOf(q)+"，由"+t.textOf(old)+"到"+t.textOf(now)+"是"+exact, "改正写错的那个数")
	case way > 0 && diff < 0 || way < 0 && diff > 0:
		p.sayIt(q.paragraph, from, to, "由"+t.textOf(old)+"到"+t.textOf(now)+"，与写的增减相反", "改正写错的那个数")
	}
}
