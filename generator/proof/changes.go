package proof

import (
	"math"
	"slices"
)

// Words of a change, and of what it is to or from.
var (
	upWords   = []string{"增加", "增长", "上升", "提高", "提升", "扩大", "增幅", "升高", "增多", "上浮", "多出", "净增"}
	downWords = []string{"下降", "减少", "降低", "压减", "缩减", "降幅", "减幅", "压缩", "精简", "削减", "缩短", "节约", "节省", "下浮", "回落", "净减"}
	upTo      = []string{"增至", "升至", "增加到", "增加至", "增长到", "增长至", "上升到", "上升至", "提高到", "提高至", "提升到", "提升至", "扩大到", "扩大至"}
	downTo    = []string{"降至", "降到", "减至", "减到", "下降到", "下降至", "下降为", "降为", "减少到", "减少至", "减少为", "降低到", "降低至", "压减到", "压减至", "缩减到", "缩减至", "压缩到", "压缩至"}
	otherTo   = []string{"到", "至", "调整为", "变为", "调整到"}
	agoWords  = []string{"去年", "上年", "同期", "前年", "上期", "上月", "上季度", "原来", "此前", "上学期", "上半年", "年初", "年的", "年同"}
)

// direction is 1 for words of growth and -1 for those of decline right before the number, 0 where there are none.
func (t *Text) direction(q *quantity) int {
	runes := t.before(q)
	for len(runes) > 0 && oneOf(runes[len(runes)-1], "了达为到约幅度") && !endsWith(runes, len(runes), "节约", "增幅", "降幅", "减幅") {
		runes = runes[:len(runes)-1]
	}
	if q.measure == "%" && endsWith(runes, len(runes), "比例", "率") {
		runes = bareLead(runes[:len(runes)-1])
		for len(runes) > 0 && oneOf(runes[len(runes)-1], "比例") {
			runes = runes[:len(runes)-1]
		}
	}
	if len(runes) == 1 && q.mark == '+' { // 较去年的375人多37人
		switch {
		case oneOf(runes[0], "多高长"):
			return 1
		case oneOf(runes[0], "少低短"):
			return -1
		}
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
	fewerTimes(p)
	doublings(p)
	changedSince(p)
	differences(p)
	plans(p)
	t := p.text
	t.eachRow(func(row []quantity) {
		row = withoutSpans(row)
		for i := range row {
			if i > 0 {
				p.wrongWay(&row[i-1], &row[i])
			}
			if i < 2 || row[i].loose || t.hasBefore(&row[i], upTo...) || t.hasBefore(&row[i], downTo...) {
				continue
			}
			if row[i].measure == "倍" {
				p.timesOf(row, i)
				p.timesMore(&row[i-1], &row[i])
			}
			way := t.direction(&row[i])
			if way == 0 {
				continue
			}
			old, now := t.beforeAndAfter(row, i)
			if old == nil {
				old, now = t.behindChange(row, i, way)
			}
			if old != nil {
				p.changed(&row[i], old, now, way)
			}
		}
	})
}

// wrongWay reports 由12万元下降到15万元.
func (p *pass) wrongWay(old, now *quantity) {
	t := p.text
	if now.mark != '+' || old.measure != now.measure || old.loose || now.loose || old.value == now.value || old.han && old.measure == "类" || !t.hasBefore(old, "由", "从") || t.hasBefore(old, "精度", "误差", "分辨率") { // what is finer is better
		return
	}
	lead := bareLead(t.before(now))
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
	lead := bareLead(t.before(b))
	if holds, known := t.fromTo(a, b, &row[i], lead); holds {
		return a, b
	} else if known {
		return nil, nil
	}
	switch {
	case t.opensChange(&row[i]) && b.mark == '，' && a.clause == b.clause-1 && (t.saysOfBefore(a, b) || t.isOfYearBefore(a, b)):
		return b, a
	case hasWord(lead, "比", "较") && t.hasBefore(b, agoWords...) && row[i].mark == '+' && a.clause >= b.clause-1:
		return b, a
	case b.measure == row[i].measure && t.hasBefore(b, "比", "较") && t.hasBefore(b, agoWords...) && t.direction(b) != 0:
		return nil, nil
	}
	return nil, nil
}

// fromTo reports 由12万元下降到9万元 right before a change; known says that the words are such, whether or not the change is of them.
func (t *Text) fromTo(a, b, change *quantity, lead []rune) (holds, known bool) {
	toNow := endsWith(lead, len(lead), upTo...) || endsWith(lead, len(lead), downTo...)
	switch {
	case b.mark != '+':
		return false, false
	case t.hasBefore(a, "由", "从", "自") && (toNow || endsWith(lead, len(lead), otherTo...)):
		return b.clause == change.clause || t.opensChange(change) || t.isOfMean(a, change), true
	case toNow && len(t.before(change)) <= 8 && t.hasBefore(a, agoWords...):
		return true, true
	}
	return false, false
}

// behindChange finds the two numbers of a share that follows the amount of the same change: 36万元，比2022年的30万元增加6万元，增长20%.
func (t *Text) behindChange(row []quantity, i, way int) (old, now *quantity) {
	q, change := &row[i], &row[i-1]
	if q.measure != "%" || change.measure == "%" || change.clause < q.clause-1 || !t.opensChange(q) || t.direction(change) != way {
		return nil, nil
	}
	if i >= 3 {
		if old, now = t.beforeAndAfter(row, i-1); old != nil {
			return old, now
		}
	}
	now = &row[i-2]
	if now.measure != change.measure || now.loose || change.loose || now.clause != change.clause-1 || t.direction(now) != 0 || !t.opensSince(change) {
		return nil, nil
	}
	before := *now
	before.value -= fixed(way) * change.value
	before.last, before.factor = max(now.last, change.last), max(now.factor, change.factor)
	if before.value <= 0 {
		return nil, nil
	}
	return &before, now
}

// opensSince reports a change whose clause says nothing but it and since when: ，比2022年增加6万元.
func (t *Text) opensSince(q *quantity) bool {
	runes := t.before(q)
	if len(runes) < 3 || !oneOf(runes[0], "比较") {
		return false
	}
	k := 1
	for isDigit(at(runes, k)) {
		k++
	}
	k += prefix(runes[k:], []string{"上年同期", "去年同期", "上年", "去年", "年同期", "年"})
	return k > 1 && (startsAny(runes, k, upWords...) || startsAny(runes, k, downWords...))
}

// saysOfBefore reports 36万元，上年同期为48万元: the second number is what the first was at another time.
func (t *Text) saysOfBefore(a, b *quantity) bool {
	lead := t.before(b)
	then := startsAny(lead, 0, "上年", "去年", "同期", "前年", "上期", "上月", "上季度", "整改前", "此前", "原来", "上半年") || hasWord(lead, "同期") && yearIn(lead) != ""
	return then && len(lead) <= 10 && oneOf(at(lead, len(lead)-1), "为是期年前月") && !t.hasBefore(a, "去年", "上年", "同期", "前年", "上期", "上月", "原来", "此前", "年初") && t.direction(a) == 0
}

// bareLead is what stands before a number without the time that it is said of: 提高到2023年的 has 提高到.
func bareLead(runes []rune) []rune {
	for n := len(runes); n > 0; n = len(runes) {
		switch {
		case endsWith(runes, n, "目前", "今年", "现在", "当前", "本年", "期末"):
			runes = runes[:n-2]
		case oneOf(runes[n-1], "的年月底末初度约了") || isDigit(runes[n-1]):
			runes = runes[:n-1]
		default:
			return runes
		}
	}
	return runes
}

// opensChange reports a change whose clause says nothing but it: ，同比下降25%.
func (t *Text) opensChange(q *quantity) bool {
	runes := t.before(q)
	if startsAny(runes, 0, "净增", "净减") {
		return true
	}
	for _, w := range []string{"同比", "净", "共", "比上年", "较上年", "比去年", "较去年", "总体", "实际", "降幅达", "环比", "同比净", "累计", "人均", "户均", "平均"} {
		if starts(runes, 0, w) {
			runes = runes[len([]rune(w)):]
			break
		}
	}
	return startsAny(runes, 0, slices.Concat(upWords, downWords)...)
}

// isOfMean reports 月均用水量由620吨降到527吨，每月节约93吨.
func (t *Text) isOfMean(old, change *quantity) bool {
	runes := t.before(change)
	k := prefix(runes, []string{"每月", "每天", "每日", "每年", "月均", "日均"})
	return k > 0 && change.measure == old.measure && t.hasBefore(old, "月均", "日均", "年均", "每月", "每天") && startsAny(runes, k, slices.Concat(upWords, downWords)...)
}

func (p *pass) changed(q, old, now *quantity, way int) {
	t := p.text
	diff := now.value - old.value
	exact, ok := "", true
	switch {
	case q.measure == "%" && old.measure != "%" && old.value > 0:
		share := math.Abs(float64(diff)) / float64(old.value) * 100
		ok = q.isGrowth(old, now)
		exact = (fixed(math.Round(share*float64(one)/float64(q.last))) * q.last).String() + "%"
	case q.measure == "倍" && way > 0 && old.value > 0 && old.measure != "%":
		r := reckoning{exact: float64(diff) / float64(old.value) * float64(one), slack: (old.slack() + now.slack()) / float64(old.value) * float64(one)}
		ok = q.loose || q.value >= 10*one || q.agrees(r) // so many times is said roughly
		exact = (fixed(math.Round(r.exact/float64(q.last)*10)) * q.last / 10).String() + "倍"
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

// changedSince compares 2023年21.7万人次，较2022年增加3.9万人次，2022年为17.8万人次.
func changedSince(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 1; i+1 < len(row); i++ {
			now, q, old := &row[i-1], &row[i], &row[i+1]
			way := t.direction(q)
			if way == 0 || now.measure != q.measure || old.measure != q.measure || now.loose || q.loose || old.loose || !t.hasBefore(q, "较", "比") {
				continue
			}
			when := yearIn(t.before(q))
			if when == "" && t.hasBefore(q, "同比") && t.hasBefore(old, "同期") {
				when = "同期"
			}
			inBracket := q.next == '（' && q.tail+1 == old.bracket && yearIn(t.before(old)) != "" // 比上年增加3.2万人次（2023年为38.4万人次）
			if when == "" || !t.hasBefore(old, when) && !(inBracket && len(when) == len("上年")) || t.direction(old) != 0 {
				continue
			}
			diff := (now.value - old.value) * fixed(way)
			if (diff - q.value).abs() >= max(q.last, old.last, now.last) {
				from, to := q.place()
				p.sayIt(q.paragraph, from, to, "写的是"+t.textOf(q)+"，由"+t.textOf(old)+"到"+t.textOf(now)+"是"+t.amountOf(q, diff.abs()), "改正写错的那个数")
			}
		}
	})
}

// yearIn is a year in a short text, such as 2022年, or a word for the last one.
func yearIn(runes []rune) string {
	for k := range runes {
		if runes[k] == '年' && k >= 4 && isDigit(runes[k-1]) && isDigit(runes[k-4]) {
			return string(runes[k-4 : k+1])
		}
	}
	for _, w := range []string{"去年", "上年"} {
		if hasWord(runes, w) {
			return w
		}
	}
	return ""
}
