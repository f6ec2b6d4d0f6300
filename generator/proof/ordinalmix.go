package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
)

var ordinalMixRules = []Rule{{
	Code: "proof.order.mixed", Severity: finding.Warning, Name: "一组里序次语换了样子：一是、二是、第三",
	Basis:  "同一组序次语用同一种：一是…二是…三是，首先…其次…最后",
	Flags:  []string{"一要提高认识，二要落实责任，⟦三是⟧强化督导，四要严肃追责。", "一是提高认识，二是落实责任，⟦三要⟧强化督导，四是严肃追责。", "一是领导带头抓，二是部门协同抓，⟦第三⟧群众监督抓。", "一是完善制度，二是强化培训，⟦第三⟧加强检查。", "一要加强学习；⟦第二⟧要建立制度。", "首先要稳住思想；⟦其二⟧要盯住难点；最后要守住成果。", "首先，加强学习；其次，建立制度；⟦第三⟧，开展检查。", "一是加强学习；二是建立制度；⟦其三⟧，开展检查。", "第一，加强学习；第二，建立制度；⟦三是⟧开展检查。", "其一，加强学习；⟦第二⟧，建立制度。"},
	Passes: []string{"一是领导带头抓，二是部门协同抓，三是群众监督抓。", "一是加强学习，二是建立制度，第三季度完成检查。", "一是完善制度，二是到第三小学调研。", "首先，加强学习。第二，建立制度。第三，开展检查。", "首先要加强学习，其一是学原文，其二是学精神；其次要建立制度。", "首先，加强学习。其次，建立制度。最后，开展检查。", "一是加强学习，二是建立制度。第三个问题已整改。", "一是学习，二是制度，第三批次完成，三是检查。", "第一，加强学习，一是学原文，二是学精神，三是学要求；第二，建立制度。", "其一，加强学习；其二，建立制度。", "第一，要加强学习；第二，一是建立制度，二是抓落实；第三，开展检查。"},
	check:  func(p *pass) { ordinalMix(p); p.mixedSeries() },
}}

// ordinalForms are the ways to count points; a row keeps to one.
const (
	formIs    = iota + 1 // 一是, 一要
	formNth              // 第一
	formThose            // 其一
)

// ordinalPoint is an ordinal that begins a point of a paragraph.
type ordinalPoint struct{ form, n, from, to int }

// word is the ordinal as its form writes it.
func ordinalWord(form, n int) string {
	switch form {
	case formIs:
		return numbered.InHan(n) + "是"
	case formNth:
		return "第" + numbered.InHan(n)
	}
	return "其" + numbered.InHan(n)
}

// ordinalMix finds a row in which one ordinal goes over to another form: it is the only one of its form, its number follows the last of the row, and the row has no such number of its own.
func ordinalMix(p *pass) {
	seen := -1
	p.find("二三四", func(i, _ int, runes []rune) {
		if i == seen {
			return
		}
		seen = i
		p.mixedPoints(i, runes)
	})
}

func (p *pass) mixedPoints(i int, runes []rune) {
	if p.within(i, 0, len(runes)) {
		return
	}
	points := ordinalPoints(runes)
	for k, q := range points {
		if k == 0 || q.n < 2 || q.n > 6 {
			continue
		}
		before := points[k-1]
		alone, own, whole := true, false, false
		for j, o := range points {
			if o.form == q.form && j != k {
				alone = false
			}
			if o.form == before.form && o.n == q.n {
				own = true
			}
			if o.form == before.form && o.n == 1 && j < k {
				whole = true
			}
		}
		if alone && !own && whole && before.n == q.n-1 && before.form != q.form && q.from-before.from < farSide {
			p.hit(i, q.from, q.to, "这一组前面用“"+ordinalWord(before.form, before.n)+"”，这里用“"+string(runes[q.from:q.to])+"”", "写“"+ordinalWord(before.form, q.n)+"”")
		}
	}
	p.mixedAfterFirst(i, runes, points)
}

// mixedAfterFirst finds 其二 behind 首先, and 第三 behind 首先 and 其次.
func (p *pass) mixedAfterFirst(i int, runes []rune, points []ordinalPoint) {
	for k, q := range points {
		if q.form == formIs || k > 0 || q.n < 2 || q.n > 3 {
			continue
		}
		before := runesBefore(runes, q.from, farSide)
		first, next := strings.LastIndex(before, "首先"), strings.LastIndex(before, "其次")
		switch {
		case first < 0 || strings.Contains(before[first:], "一是"):
		case q.n == 2 && q.form == formThose && next < first:
			p.hit(i, q.from, q.to, "前面用的是“首先”，这里用的是“其二”", "写“其次”")
		case q.n == 3 && first < next && !strings.Contains(before[next:], "再次") && !strings.Contains(before[first:], "第二"):
			p.hit(i, q.from, q.to, "前面用的是“首先”“其次”，这里用的是“"+string(runes[q.from:q.to])+"”", "写“再次”或者“最后”")
		}
	}
}

// notPoints follow 第三 where it counts something else: 第三季度, 第三小学.
const notPoints = "季批次届轮代方产期个名条款项年天组小中大人职医实审巡检党支阶步类种部章节册卷号站位周月日台线级村生教监高幼课份地世国者只遍场篇件层副机关梯任所家排战道栋食初课学校名书责顺科"

// ordinalPoints are the ordinals of a paragraph that begin clauses.
func ordinalPoints(runes []rune) (list []ordinalPoint) {
	for k, r := range runes {
		q := ordinalPoint{}
		switch r {
		case '第', '其':
			q = pointAt(runes, k)
		case '是', '要':
			q = pointBefore(runes, k)
		}
		if q.n > 0 {
			list = append(list, q)
		}
	}
	return list
}

// pointAt reads 第三 or 其三 at k, without a number where it begins no point.
func pointAt(runes []rune, k int) (q ordinalPoint) {
	n, end := hanAfter(runes, k+1, 2)
	next := at(runes, end)
	if n == 0 || !clauseStart(runes, k) || oneOf(at(runes, k-1), "、“") || oneOf(next, "、百千万") {
		return q
	}
	if runes[k] == '其' {
		if oneOf(next, "，是要：") {
			q = ordinalPoint{formThose, n, k, end}
		}
		return q
	}
	if oneOf(next, "，：是要") || isHan(next) && !oneOf(next, notPoints) {
		q = ordinalPoint{formNth, n, k, end}
	}
	return q
}

// pointBefore reads 三是 or 三要 that ends with k.
func pointBefore(runes []rune, k int) (q ordinalPoint) {
	n, start := hanBefore(runes, k, 2)
	if n == 0 || runes[start] == '两' || !clauseStart(runes, start) || sameWord(runes, start, k) || runes[k] == '要' && !mustDo(runes, start, k) {
		return q
	}
	return ordinalPoint{formIs, n, start, k + 1}
}

// mixedSeries finds 三是 alone among 一要, 二要, 四要 of one paragraph.
func (p *pass) mixedSeries() {
	for _, s := range p.text.allSeries() {
		if len(s.members) < 3 {
			continue
		}
		odd, count := -1, map[rune]int{}
		for _, m := range s.members {
			count[m.word]++
		}
		if len(count) != 2 || len(s.wrong) > 0 {
			continue
		}
		for i, m := range s.members {
			if count[m.word] == 1 && count[s.members[0].word] >= 2 && m.paragraph == s.members[0].paragraph && i+1 < len(s.members) {
				odd = i
			}
		}
		if odd > 0 {
			m, is := s.members[odd], string(s.members[0].word)
			p.hit(m.paragraph, m.from, m.to, "这一组用“"+numbered.InHan(1)+is+"”，这里用“"+numbered.InHan(m.n)+string(m.word)+"”", "写“"+numbered.InHan(m.n)+is+"”")
		}
	}
}
