package proof

import (
	"sort"
	"strconv"
)

// timesOf compares 是2020年的4倍 with the two numbers before.
func (p *pass) timesOf(row []quantity, i int) {
	t := p.text
	q, old, now := &row[i], &row[i-2], &row[i-1]
	lead := t.before(q)
	if t.isTimesOf(now, q) {
		old, now = now, old
	} else if !endsWith(lead, len(lead), "的") || !hasWord(lead, "是", "为", "相当于") || !t.hasBefore(old, "由", "从", "年") && !t.isOfYear(old, lead) {
		return
	}
	if y := yearIn(lead); y != "" && yearIn(t.before(old)) != y { // 2021年8万元，2022年16万元，2023年达到24万元，是2021年的3倍
		for k := range row[:i-2] {
			if row[k].measure == now.measure && yearIn(t.before(&row[k])) == y {
				old = &row[k]
			}
		}
	}
	if old.measure != now.measure || old.loose || now.loose || q.loose || old.value <= 0 {
		return
	}
	r := reckoning{exact: float64(now.value) / float64(old.value) * float64(one), of: t.textOf(old) + "、" + t.textOf(now)}
	p.tell(q, r, (*quantity).agrees)
}

// isTimesOf reports 1350人次，是上年450人次的3倍: the number right before is what the one before it is so many times of.
func (t *Text) isTimesOf(old, q *quantity) bool {
	lead := t.before(old)
	return q.mark == '+' && string(t.before(q)) == "的" && startsAny(lead, 0, "是", "为", "相当于", "达到", "约为") && hasWord(lead, agoWords...)
}

// timesMore reports 是2022年的3倍，增长了3倍: what grows by three times is four times as much.
func (p *pass) timesMore(times, more *quantity) {
	t := p.text
	lead := t.before(times)
	if times.measure != "倍" || more.clause > times.clause+1 || more.loose || times.loose || !endsWith(lead, len(lead), "的") || !hasWord(lead, "是", "为", "相当于", "达到") && times.mark != '+' ||
		t.direction(more) <= 0 || times.value-more.value == one || len(t.before(more)) > 8 {
		return
	}
	p.sayIt(more.paragraph, more.from, more.end, "写的是"+t.textOf(more)+"，是原来的"+t.textOf(times)+"，增加的是"+(times.value-one).String()+"倍", "改正写错的那个数")
}

// fewerTimes reports 减少2倍: what is gone is at most all of it.
func fewerTimes(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if q.measure != "倍" || t.direction(q) >= 0 {
			continue
		}
		p.sayIt(q.paragraph, q.from, q.end, "减少、下降的不能用倍数说", "写减少了百分之几，或者减少了几分之几")
	}
}

// doublings compares 翻一番 with the two numbers before.
func doublings(p *pass) {
	p.find("番", func(i, k int, runes []rune) {
		from := k - 1
		times, said := 2.0, 0.07
		switch {
		case endsWith(runes, k, "翻了一", "翻一"):
			from = k - 2
		case endsWith(runes, k, "翻了两", "翻两", "翻了二"):
			times, from = 4, k-2
		case !endsWith(runes, k, "翻"):
			return
		}
		for oneOf(at(runes, from), "翻了") {
			from--
		}
		if endsWith(runes, from+1, "正好", "恰好", "整整", "刚好") {
			said = 0.01
		}
		if endsWith(runes, from+1, "近", "约", "将近", "接近", "超过", "不止", "以上") || startsAny(runes, k+1, "多", "以上", "还多", "有余") {
			return
		}
		p.doubling(i, k, times, said)
	})
}

// doubling compares the last two numbers before a place of a sentence, the second of which is to be so many times the first.
func (p *pass) doubling(paragraph, k int, times, off float64) {
	t := p.text
	all := t.quantities()
	n := sort.Search(len(all), func(i int) bool {
		return all[i].paragraph > paragraph || all[i].paragraph == paragraph && all[i].from > k
	})
	for n > 0 && (all[n-1].measure == "年" || all[n-1].measure == "个月") {
		n--
	}
	if n < 2 {
		return
	}
	old, now := &all[n-2], &all[n-1]
	if now.paragraph != paragraph || old.sentence != now.sentence || old.measure != now.measure || old.loose || now.loose || old.value <= 0 || k-now.end > 14 || !t.risesTo(old, now) {
		return
	}
	for _, r := range t.Paragraphs[paragraph].runes[now.end:k] {
		if r == '。' || r == '；' {
			return
		}
	}
	if got := float64(now.value) / float64(old.value); got < times*(1-off) || got > times*(1+4*off) {
		p.sayIt(paragraph, now.from, now.end, "由"+t.textOf(old)+"到"+t.textOf(now)+"，不是翻番：翻一番是原来的2倍", "改正写错的那个数，或者不说翻番")
	}
}

// risesTo reports 由2021年的84户增加到2024年的168户.
func (t *Text) risesTo(old, now *quantity) bool {
	lead := bareLead(t.before(now))
	return now.mark == '+' && t.hasBefore(old, "由", "从", "自") && (endsWith(lead, len(lead), upTo...) || endsWith(lead, len(lead), otherTo...))
}

// isOfYear reports that the clause before a number names the year that the words have: 2022年，社员120户 of 是2022年的.
func (t *Text) isOfYear(q *quantity, words []rune) bool {
	year := yearIn(words)
	return year != "" && q.mark == '，' && hasWord(t.Paragraphs[q.paragraph].runes[max(0, q.lead-10):q.lead], year)
}

// isOfYearBefore reports 2023年上缴税金1860万元，2022年上缴税金1550万元: two numbers of one thing, the second of the year before.
func (t *Text) isOfYearBefore(a, b *quantity) bool {
	x, y := yearIn(t.before(a)), yearIn(t.before(b))
	if len(x) < 7 || len(y) < 7 || t.direction(a) != 0 || t.direction(b) != 0 {
		return false
	}
	now, _ := strconv.Atoi(x[:4])
	then, _ := strconv.Atoi(y[:4])
	return now == then+1 && (commonEnd(t.before(a), t.before(b)) > 1 || endsWith(t.before(b), len(t.before(b)), "年", "年为", "年是"))
}
