package proof

import (
	"math"
	"slices"
)

// mostInRow is how many quantities of a sentence are looked at together. More of them are a table.
const mostInRow = 80

// eachRow calls f for the quantities of each sentence.
func (t *Text) eachRow(f func(row []quantity)) {
	all := t.quantities()
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].sentence == all[i].sentence && j-i < mostInRow {
			j++
		}
		f(all[i:j])
		i = j
	}
}

// shares compares each percentage with the part and the whole that its sentence gives.
func shares(p *pass) {
	gradesBeyond(p)
	amountsOfShare(p)
	sharesAlike(p)
	percentSums(p)
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := range row {
			q := &row[i]
			if q.measure != "%" || q.loose || i < 2 || q.value > 100*one {
				continue
			}
			p.satisfied(row, i)
			p.sharesOfAll(row, i)
			part, whole := t.shareOf(row, i)
			if part == nil || whole == nil || part.loose || whole.loose || part.value > whole.value || isShare(q, part, whole) || isShareOfTwo(q, part, whole, row[:i]) {
				continue
			}
			exact := fixed(math.Round(float64(part.value)/float64(whole.value)*100*float64(one)/float64(q.last))) * q.last
			p.sayIt(q.paragraph, q.from, q.end, "写的是"+t.textOf(q)+"，按"+t.textOf(part)+"和"+t.textOf(whole)+"算是"+exact.String()+"%", "改正写错的那个数")
		}
	})
}

// isShareOfTwo reports a share of the whole with another number of its measure word: 收案3200件，旧存120件.
func isShareOfTwo(q, part, whole *quantity, row []quantity) bool {
	return slices.ContainsFunc(row, func(c quantity) bool {
		both := *whole
		both.value += c.value
		return c.measure == whole.measure && c.from != part.from && c.from != whole.from && exactShare(q, part, &both)
	})
}

// shareOf finds the part and the whole of the percentage at i.
func (t *Text) shareOf(row []quantity, i int) (part, whole *quantity) {
	q, before := &row[i], &row[i-1]
	switch {
	case t.hasBefore(before, "占") && q.mark == '+' && starts(t.before(q), 0, "的"): // 45项，占总数50项的90%
		if part = &row[i-2]; part.measure == before.measure && before.measure != "%" {
			return part, before
		}
	case before.measure != "%" && before.measure != "倍" && before.measure != "百分点" && before.clause >= q.clause-1 && t.hasBefore(q, "占"):
		if of, ok := t.ofTotal(q, before); ok {
			return before, t.wholeOf(row[:i-1], before, of)
		}
	case t.hasBefore(q, "率", "满意度") && !t.hasBefore(q, "增长率", "利率", "税率", "汇率", "频率", "效率", "比率", "占"):
		return t.rated(row[:i], t.before(q), q.clause)
	}
	return nil, nil
}

// ofTotal reports 占, 占比, 占总数的 or 占公用经费的 before a percentage, and what it is a share of, "" where it does not say.
func (t *Text) ofTotal(q, before *quantity) (of []rune, ok bool) {
	runes := t.before(q)
	k := len(runes) - 1
	for k >= 0 && runes[k] != '占' {
		k--
	}
	if k < 0 || k > 8 || k > 0 && !(k >= 2 && t.says(before, string(runes[k-2:k]))) {
		return nil, false
	}
	rest := runes[k+1:]
	switch string(rest) {
	case "", "比", "比为", "比达", "比达到", "到", "了", "比例为", "比重为":
		return nil, true
	}
	if n := len(rest); rest[n-1] == '的' || endsWith(rest, n, "总数", "总额", "总量", "总人数") {
		rest = rest[prefix(rest, []string{"全部", "全校", "全院", "全局", "全厂"}):]
		for _, w := range []string{"的", "总人数", "总数", "总额", "总量"} {
			if endsWith(rest, len(rest), w) {
				rest = rest[:len(rest)-len([]rune(w))]
			}
		}
		return rest, len(rest) != 1
	}
	return nil, false
}

// wholeOf is the number before that the part is one of: the one whose words have of, the one before 其中, or the first of the same measure word.
func (t *Text) wholeOf(row []quantity, part *quantity, of []rune) *quantity {
	if len(of) > 1 {
		words := []string{string(of)}
		if len(of) <= 4 { // 审结案件 is rather what is 审结 than any 案件
			words = append(words, string(of[:2]), string(of[len(of)-2:]))
		}
		for _, word := range words {
			for i := len(row) - 1; i >= 0; i-- {
				if row[i].measure == part.measure && t.says(&row[i], word) {
					return &row[i]
				}
			}
		}
		return nil
	}
	which := t.opens(part, ofWhichWords...)
	var whole *quantity
	for i := len(row) - 1; i >= 0; i-- {
		q := &row[i]
		if q.measure != part.measure || q.bracket != part.bracket && q.bracket != 0 {
			continue
		}
		if which {
			return q
		}
		if whole != nil && t.status(whole) == noStatus {
			return nil // it is open which is the whole
		}
		whole, which = q, t.opens(q, ofWhichWords...)
	}
	if whole == nil || t.opens(whole, ofWhichWords...) || whole.value < part.value {
		return nil
	}
	return whole
}

// rated finds the part and the whole of a rate such as 合格率 by the word that it is made of.
func (t *Text) rated(row []quantity, lead []rune, clause int) (part, whole *quantity) {
	stem := stemOfRate(lead)
	if hasWord(stem, "满意") {
		return nil, nil // see satisfaction
	}
	done := hasWord(stem, "整改", "完成", "办结", "销号", "解决", "落实", "化解")
	for i := len(row) - 1; i >= 0; i-- {
		q := &row[i]
		if q.measure == "%" {
			return nil, nil
		}
		s := t.status(q)
		if done && (s == isOngoing || s == isPartly) {
			return nil, nil
		}
		switch {
		case part == nil:
			if q.clause >= clause-2 && (done && s == isDone || !done && t.rates(q, stem)) {
				part = q
			}
		case q.measure == part.measure && s == noStatus:
			if i > 0 && row[i-1].measure == part.measure && !t.isFound(q) {
				return nil, nil
			}
			return part, q
		}
	}
	return nil, nil
}

// stemOfRate is the word that a rate is made of: 合格 of 合格率.
func stemOfRate(lead []rune) []rune {
	k := len(lead) - 1
	for k > 0 && lead[k] != '率' && lead[k] != '度' {
		k--
	}
	return lead[max(0, k-2):k]
}

// rates reports that what is said of a number is what a rate is of: 合格78批次 of 合格率, 实到42人 of 到会率.
func (t *Text) rates(q *quantity, stem []rune) bool {
	switch word := string(stem); word {
	case "到会", "出席", "出勤", "到课", "到岗":
		return t.says(q, word, "实到", "到会", "出席")
	case "结案", "审结", "执结":
		return t.says(q, "审结", "结案", "执结", "办结") && !t.says(q, "未结", "未审结", "未执结")
	case "回收":
		return t.says(q, word, "收回")
	case "参与", "参训", "参保", "参会", "参学", "参检":
		return t.says(q, word, "参加", "参与")
	default:
		return len(stem) == 2 && t.says(q, word)
	}
}

// isShare reports a percentage that is the part's share of the whole, rounded or cut; part and whole may be rounded themselves.
func isShare(q, part, whole *quantity) bool {
	off, offWhole := part.slack(), whole.slack()
	if part.factor == whole.factor { // 42万人 beside 40.32万人 is 42.00万人
		off = min(off, float64(min(part.last, whole.last))/2)
		offWhole = min(offWhole, float64(min(part.last, whole.last))/2)
	}
	low := (float64(part.value) - off) / (float64(whole.value) + offWhole) * 100
	high := (float64(part.value) + off) / (math.Max(float64(whole.value)-offWhole, 1)) * 100
	stated, last := float64(q.value)/float64(one), float64(q.last)/float64(one)
	const near = 1e-9
	return high >= stated-last/2-near && low < stated+last-near
}

// slack is by how much a number may be off because it is rounded; a count is not.
func (q *quantity) slack() float64 {
	if q.factor == 1 && q.last == one {
		return 0
	}
	if q.measure == "元" && q.factor == 1e4 && q.last == 1e4*one { // 12万元 is exact, 12.3万元 may be rounded
		return 0
	}
	return float64(q.last) / 2
}
