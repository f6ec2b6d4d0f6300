package proof

import (
	"fmt"
	"slices"
	"strconv"

	"gongshi/generator/pattern"
)

// takesUp are words right before a number that is that of what was just told: 针对这四个问题, 以上四项制度.
var takesUp = []string{"这", "上述", "以上", "上面", "前述", "该"}

// takenUp compares a number that takes up what was told with the only number of the same things in the two sentences before it.
func takenUp(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if lead := t.before(q); q.loose || q.last != one || q.factor != 1 || !endsWith(lead, len(lead), takesUp...) || slices.Contains([]string{"年", "天", "个月", "%", "周", "次", "元", "小时"}, q.measure) {
			continue
		}
		thing := t.behind(q)
		thing = thing[:min(2, len(thing))]
		if oneOf(at(thing, 0), "的") {
			thing = nil
		}
		told := t.toldBefore(all, i, thing)
		if told == nil || len(thing) < 2 && !slices.Contains([]string{"方面", "项", "类"}, q.measure) || t.hasBefore(told, "第", "每", "各") || t.hasBehind(told, "等") || t.listsSoMany(told, q) {
			continue
		}
		if q.near(reckoning{exact: float64(told.value)}, 2.1) {
			from, to := q.place()
			p.sayIt(q.paragraph, from, to, "前面写的是"+t.textOf(told)+"，这里写的是"+t.textOf(q), "看哪一个对，写成一样的")
		}
	}
}

// toldBefore is the only number of the things of the one at i shortly before it, nil where there are others.
func (t *Text) toldBefore(all []quantity, i int, thing []rune) (told *quantity) {
	q := &all[i]
	for k := i - 1; k >= max(0, i-mostBefore) && all[k].paragraph >= q.paragraph-1 && all[k].sentence >= q.sentence-2; k-- {
		c := &all[k]
		if c.measure != q.measure {
			continue
		}
		if c.value == q.value || c.loose || told != nil || len(thing) == 2 && !t.says(c, string(thing)) && len(t.behind(c)) > 0 {
			return nil
		}
		told = c
	}
	return told
}

// listsSoMany reports that between two numbers a list 一是…二是… has as many things as the second.
func (t *Text) listsSoMany(a, b *quantity) bool {
	n := int(b.value / one)
	if n < 1 || n > 10 || a.paragraph != b.paragraph {
		return a.paragraph != b.paragraph
	}
	last := string([]rune("一二三四五六七八九十")[n-1])
	return hasAny(string(t.Paragraphs[a.paragraph].runes[a.end:b.from]), last+"是", "第"+last, "（"+last+"）", strconv.Itoa(n)+".")
}

// movedUp is a rank, a later one, and by how many places it moved.
var movedUp = pattern.New(`第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)[^。；第]{0,12}?(?:上升|提升|跃升|跃居|前移|升|提高|下降|下滑|降|跌|滑落|后移)(?:到|至|为)?[^。；第\d]{0,12}第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?，[^。；\d]{0,10}?(?:前进|上升|提升|前移|进步|跃升|晋升|下降|后退|下滑|退步|后移|提高|进位|升)了?((\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:位次|名次|位|名))`)

// rankMoves compares 由第9位上升到第4位，前进了5位 with both ranks.
func rankMoves(p *pass) {
	p.sentencesWith("第", func(s *sentence) {
		if !s.has("位", "名") || !s.has("升", "前", "进", "降", "退", "滑", "移") {
			return
		}
		for _, m := range s.all(movedUp) {
			a, b, n := countIn(m.text(1)), countIn(m.text(2)), countIn(m.text(4))
			from, to := m.span(3)
			if d := max(a-b, b-a); a > 0 && b > 0 && n > 0 && n != d && !p.within(s.paragraph, from, to) {
				p.sayIt(s.paragraph, from, to, fmt.Sprintf("由第%d位到第%d位是%d位，写的是%s", a, b, d, m.text(3)), "改正其中写错的一个")
			}
		}
	})
}

// partsInNextSentence compares 发现隐患47处。教学楼21处，宿舍15处，食堂11处。: a sentence of names with numbers alone has the parts of the number that the sentence before it ends with.
func partsInNextSentence(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		row := s.list[s.at:s.end]
		if s.at == 0 || len(row) < 3 || len(row) > 12 || !t.isWholeAtEnd(&s.list[s.at-1], &row[0]) {
			return
		}
		whole := &s.list[s.at-1]
		parts := t.namesAlone(row, whole.measure)
		if parts == nil || fitsAll(whole, parts) || t.axis(parts) != otherAxis || t.leavesOut(division{parts: parts}) || p.saidOf(division{parts: parts}, whole) {
			return
		}
		for k := range s.list[:s.at] {
			if c := &s.list[k]; c.measure == whole.measure && fitsAll(c, parts) {
				return
			}
		}
		if r := (reckoning{exact: float64(sumOfParts(row)), of: "后面各数"}); whole.near(r, 1.4) {
			p.tellPlain(whole, r, (*quantity).equals)
		}
	})
}

// isWholeAtEnd reports a number of things found that ends its sentence, before the first number of the next.
func (t *Text) isWholeAtEnd(whole, next *quantity) bool {
	return !whole.loose && whole.next == '。' && len(t.behind(whole)) <= 8 && whole.bracket == 0 && !slices.Contains(uncounted, whole.measure) && t.hasBefore(whole, foundWords...) && next.paragraph == whole.paragraph
}

// namesAlone are the numbers of a sentence that has but names with a number each; nil where it has more.
func (t *Text) namesAlone(row []quantity, measure string) (parts []*quantity) {
	for i := range row {
		q := &row[i]
		named := len(t.before(q)) >= 2 && len(t.before(q)) <= 10 && len(t.behind(q)) <= 6 && (i == 0 || oneOf(q.mark, "，、；")) && q.clause <= row[0].clause+i
		if !named || q.measure != measure || q.loose || t.status(q) != noStatus || t.isNoPart(q) || t.hasBefore(q, "共", "已", "重点", "完成", "开展", "组织", "涉及") {
			return nil
		}
		parts = append(parts, q)
	}
	if last := row[len(row)-1].next; last != '。' && last != 0 {
		return nil
	}
	return parts
}
