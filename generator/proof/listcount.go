package proof

import (
	"fmt"
	"slices"
	"strconv"
)

// countable are the measure words with which a list is counted.
var countable = []string{"个", "项", "所", "家", "人", "类", "种", "条", "处", "件", "方面", "村", "户", "名", "场", "门", "组", "班", "台", "部"}

// listCounts compares a list that 、 parts with the number right behind it: 东村、西村、石村3个村.
func listCounts(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if q.loose || q.last != one || q.value > 30*one || q.value < 2*one || !slices.Contains(countable, q.measure) {
			continue
		}
		list, ok := t.listBefore(q)
		if !ok || list.n < 2 {
			continue
		}
		n := int(q.value / one)
		if n == list.n || list.and && (n == list.n+1) || list.etc && n > list.n {
			continue
		}
		if !list.certain(n) || list.n == 2 && t.noun(q) == "" || oneOf(at(t.behind(q), 0), "数") || endsWith(t.Paragraphs[q.paragraph].runes, q.from, "现代", "冬季", "北欧", "铁人", "男子", "女子", "混合", "全能") {
			continue
		}
		unit := string(t.Paragraphs[q.paragraph].runes[q.to:q.end])
		p.sayIt(q.paragraph, q.from, q.to, fmt.Sprintf("写的是%d%s，列出来的有%d%s", n, unit, list.n, unit), "改成"+strconv.Itoa(list.n)+"，或者改正列出来的")
	}
}

// listed is a list of things before a number.
type listed struct {
	n int
	// and says that a 和 may part two more; etc that 等 stands behind; alike that all end alike; long that one of them is too long to be a name.
	// broken says that the words behind the last mark do not end with the last thing: 甲、乙等领域组建5家.
	// short says that all but the first, before which other words may stand, are as long as one another, as names of places are.
	and, etc, alike, long, broken, short bool
}

// certain reports a list of which it is clear that the number counts its things.
func (l *listed) certain(n int) bool {
	if l.alike {
		return !l.broken
	}
	if l.etc && l.short && l.n > n && l.n-n <= 2 && l.n > 3 {
		return !l.broken && !l.long
	}
	return !l.etc && !l.long && !l.broken && l.n > 2 && n-l.n <= 2 && l.n-n <= 2
}

// longestName is how many runes the name of a thing in a list has, at most.
const longestName = 12

// listBefore reads the list right before a number. ok is false where other words stand between, or other numbers in it.
func (t *Text) listBefore(q *quantity) (list listed, ok bool) {
	runes := t.Paragraphs[q.paragraph].runes
	end := q.from
	for end > q.lead && oneOf(runes[end-1], "等这共") {
		list.etc = list.etc || runes[end-1] == '等'
		end--
	}
	if end == q.lead || q.mark != '、' {
		return list, false
	}
	last := at(runes, end-1)
	if last == '》' || hasWord(runes[q.lead:end], "分别") { // titles are counted by themselves
		return list, false
	}
	list.alike = isHan(last)
	list.long = end-q.lead > 8
	list.broken = end-q.lead > longestName || hasWord(runes[q.lead:end], "的", "等", "在", "向", "对", "跨", "发布", "组建", "开展", "出台", "印发", "制定", "举行", "提出", "举办", "设立", "建成", "至", "第")
	list.short = end-q.lead >= 2 && end-q.lead <= 4
	return list, list.readBack(runes, end, end-q.lead)
}

// readBack counts the things before a place, of which the last has so many runes. ok is false where other numbers stand among them.
func (l *listed) readBack(runes []rune, end, short int) (ok bool) {
	size, depth, last := 0, 0, runes[end-1]
	for k := end - 1; k >= max(0, end-longestList); k-- {
		r := runes[k]
		switch {
		case oneOf(r, "）》”"):
			depth++
		case oneOf(r, "（《“"):
			if depth == 0 {
				return l.n > 0 && l.finish(size)
			}
			depth--
		case depth > 0:
		case r == '、':
			l.thing(size, short, at(runes, k-1), last)
			size = 0
			continue
		case oneOf(r, "，。；：！？"):
			return l.n > 0 && l.finish(size)
		case isFigure(r):
			return false
		case oneOf(r, "和与及") && l.n == 0 && size > 0 && size <= longestName:
			l.and = true
		}
		size++
	}
	return l.n > 0 && l.finish(size)
}

// thing counts a thing of so many runes; end is the last rune of the one before it.
func (l *listed) thing(size, short int, end, last rune) {
	l.n++
	l.long = l.long || size > longestName
	l.short = l.short && size == short
	if end != last && !sameKind(end, last) {
		l.alike = false
	}
}

// finish counts the first thing.
func (l *listed) finish(size int) bool {
	l.n++
	return size > 0
}

// bodies are characters with which names of bodies and places end.
const bodies = "校中小园局办委部科室处站院所镇乡村街区司厂会组队馆库店心企学系庄屯社堂"

// sameKind reports the last characters of two names of one kind.
func sameKind(a, b rune) bool {
	return oneOf(a, bodies) && oneOf(b, bodies) || oneOf(a, "某") && oneOf(b, "某")
}

// spanCounts compares 第8项至第15项共8项 and 2018年至2023年共6个年度 with the number stated.
func spanCounts(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		q := &all[i]
		years := q.measure == "年" || q.measure == "个" && starts(t.behind(q), 0, "年度")
		if q.loose || q.last != one || q.value > 100*one || !years && !oneOf([]rune(q.measure)[0], "项条个") {
			continue
		}
		first, last, ok := t.spanBefore(q, years)
		n := int(q.value / one)
		if !ok || last <= first || last-first > 60 || n == last-first+1 || years && q.measure == "年" && n == last-first {
			continue
		}
		unit := string(t.Paragraphs[q.paragraph].runes[q.to:q.end])
		p.sayIt(q.paragraph, q.from, q.to, fmt.Sprintf("写的是%d%s，从头到尾数是%d%s", n, unit, last-first+1, unit), "改正其中写错的一个")
	}
}

// spanBefore reads 2018年至2023年 or 第8项至第15项 right before a number.
func (t *Text) spanBefore(q *quantity, years bool) (first, last int, ok bool) {
	runes := t.Paragraphs[q.paragraph].runes
	k := q.from
	for k > 0 && oneOf(runes[k-1], "共的这计，") {
		k--
	}
	read := func() (int, bool) {
		if years {
			if at(runes, k-1) != '年' {
				return 0, false
			}
			n, from := numberBefore(runes, k-1, 5)
			if k-1-from != 4 {
				return 0, false
			}
			k = from
			return n, true
		}
		if isMeasure(at(runes, k-1)) {
			k--
		}
		n, from := numberBefore(runes, k, 4)
		if from == k || at(runes, from-1) != '第' {
			return 0, false
		}
		k = from - 1
		return n, true
	}
	if last, ok = read(); !ok || !oneOf(at(runes, k-1), "至到—-～") {
		return 0, 0, false
	}
	for oneOf(at(runes, k-1), "至到—-～") {
		k--
	}
	first, ok = read()
	return first, last, ok
}
