package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
)

var firstlyRules = []Rule{
	{
		Code: "proof.order.firstly", Severity: finding.Warning, Name: "首先、其次、再次、最后缺一个或者次序不对",
		Basis: "同一组序次语依次使用，各用一次",
		Flags: []string{"首先，加强学习。其次，建立制度。⟦其次⟧，开展检查。", "首先，加强学习。⟦再次⟧，开展检查。最后，严肃问责。", "首先，加强学习。⟦再次⟧，建立制度。⟦其次⟧，开展检查。", "首先，加强学习。⟦首先⟧，建立制度。", "首先，加强学习。最后，严肃问责。⟦其次⟧，建立制度。", "首先要加强学习；⟦再次⟧要开展检查；最后要严肃问责。", "⟦其次⟧，加强学习；其次，建立制度；再次，开展检查。", "首先要端正态度；⟦第二⟧要深挖根源；最后要狠抓落实。", "首先，加强学习。⟦第二⟧，建立制度。"},
		Passes: []string{"首先，加强学习。其次，建立制度。再次，开展检查。最后，严肃问责。", "首先，加强学习。其次，建立制度。首先，压实责任。", "学校首先加强学习。", "该生再次，也是最后一次迟到。", "首先要加强学习。首先要压实责任。", "主要是加强学习，其次是建立制度。",
			"首先，加强学习。最后，严肃问责。", "第一，加强学习。其次，建立制度。再次，开展检查。", "首先，学校认真整改。第一，加强学习；第二，建立制度。", "首先要加强学习，第二课堂要办好。", "首先，加强学习。第二，建立制度。第三，开展检查。"},
		check: firstThenNext,
	},
	{
		Code: "proof.order.oneside", Severity: finding.Warning, Name: "有一方面，没有另一方面",
		Basis:  "“一方面”与“另一方面”成对使用",
		Flags:  []string{"⟦一方面⟧，学校加强学习，提高认识。", "整改结果：⟦一方面⟧加强学习，提高认识；建立制度，严格执行。"},
		Passes: []string{"一方面，学校加强学习；另一方面，建立制度。", "一方面加强学习，一方面建立制度。", "一方面，加强学习。\n另一方面，建立制度。", "这只是问题的一方面，还要看到成绩。", "教学一方面的问题。", "一方面加强学习，同时建立制度。"},
		check:  oneSide,
	},
}

// steps are the words of a row from first to last, in their order.
var steps = []string{"首先", "其次", "再次", "最后"}

// firstThenNext looks at the words 首先，其次，再次，最后 that begin clauses of one paragraph, with a comma, 要 or 是 behind them.
func firstThenNext(p *pass) {
	secondAmong(p)
	paragraph, last := -1, -1
	p.stepsInOrder(func(i, k, step int, runes []rune) {
		if i != paragraph {
			paragraph, last = i, -1
		}
		comma := runes[k+2] == '，'
		switch {
		case last < 0 && step == 1 && comma && nextTwice(runes, k) && !hasFirst(runes[:k]):
			p.hit(i, k, k+2, "“其次”前面没有“首先”，后面又有“其次”", "这里应当是“首先”，或者补上漏掉的")
		case last < 0: // nothing to compare with
		case step == 0 && last == 0 && comma, step == last && 0 < step && step < 3:
			p.hit(i, k, k+2, "“"+steps[step]+"”用了两次", "后一个换成下一个序次语")
		case 0 < step && step < last:
			p.hit(i, k, k+2, "“"+steps[step]+"”在“"+steps[last]+"”后面", "按首先、其次、再次、最后的次序写")
		case step == 2 && last == 0 && !hasSecond(runes[:k]):
			p.hit(i, k, k+2, "“首先”之后就是“再次”，没有“其次”", "这里应当是“其次”，或者补上漏掉的")
		}
		if last >= 0 || step == 0 {
			last = step
		}
	})
}

// secondAmong reports 第二 among 首先 and 最后.
func secondAmong(p *pass) {
	p.each("第二", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k-1), "。；") || !oneOf(at(runes, k+2), "，要是") {
			return
		}
		before, behind := string(runes[max(k-farSide, 0):k]), string(runes[k:min(len(runes), k+farSide)])
		if strings.LastIndex(before, "首先") > strings.LastIndex(before, "第一") && !strings.Contains(before, "其次") && !strings.Contains(behind, "第三") {
			p.hit(i, k, k+2, "前面用的是“首先”，这里用的是“第二”", "写“其次”，或者把“首先”写成“第一”")
		}
	})
}

// stepsInOrder calls f for each of these words, in the order of the text.
func (p *pass) stepsInOrder(f func(i, k, step int, runes []rune)) {
	has := map[int]bool{} // paragraphs with the words that begin such a row
	for _, w := range steps[:2] {
		p.each(w, func(i, _ int, _ []rune) { has[i] = true })
	}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if !has[i] {
			continue
		}
		for k, r := range q.runes {
			if !oneOf(r, "首其再最") || !oneOf(at(q.runes, k+2), "，要是") || k > 0 && !oneOf(q.runes[k-1], "。；：！？， 　") || k > 0 && q.runes[k-1] == '，' && r != '首' {
				continue
			}
			for step, word := range steps {
				if starts(q.runes, k, word) {
					f(i, k, step, q.runes)
				}
			}
		}
	}
}

// nextTwice reports a second 其次， behind the one at k.
func nextTwice(runes []rune, k int) bool {
	return strings.Contains(string(runes[k+2:min(len(runes), k+farSide)]), "其次，")
}

// hasFirst reports another word for the first point.
func hasFirst(runes []rune) bool {
	text := string(runes[max(len(runes)-farSide, 0):])
	for _, w := range []string{"首先", "第一", "一是", "一要", "首要", "主要", "最", "先", "其一"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// hasSecond reports another word for the second point.
func hasSecond(runes []rune) bool {
	text := string(runes[max(len(runes)-farSide, 0):])
	return strings.Contains(text, "其次") || strings.Contains(text, "第二") || strings.Contains(text, "二是") || strings.Contains(text, "然后") || strings.Contains(text, "接着")
}

// farSide is how many runes away the other side may stand.
const farSide = 500

func oneSide(p *pass) {
	p.each("一方面", func(i, k int, runes []rune) {
		if k > 0 && !oneOf(runes[k-1], "。；：，、 　") || oneOf(at(runes, k+3), "的、。；") {
			return
		}
		before, behind := string(runes[max(k-farSide, 0):k]), string(runes[k+3:min(k+3+farSide, len(runes))])
		if n := i + 1; n < len(p.text.Paragraphs) {
			next := p.text.Paragraphs[n].runes
			behind += string(next[:min(len(next), farSide)])
		}
		for _, w := range []string{"一方面", "另外", "同时", "二方面", "二是", "其次", "也", "又", "还", "此外", "再"} {
			if strings.Contains(behind, w) || w == "一方面" && strings.Contains(before, w) {
				return
			}
		}
		p.hit(i, k, k+3, "有“一方面”，没有“另一方面”", "补上另一方面，或者去掉“一方面”")
	})
}

// firstly looks at 第一，…；第二，… and 其一，…；其二，… within a paragraph, or at the beginnings of several.
func (p *pass) firstly() {
	for _, word := range []rune{'第', '其'} {
		paragraph, last, heads := -1, 0, false
		p.find(string(word), func(i, k int, runes []rune) {
			n, end := hanAfter(runes, k+1, 3)
			if n == 0 || !countsAt(runes, k, end, n) {
				return
			}
			if i != paragraph && !(heads && k == 0 && !p.headingBetween(paragraph, i)) {
				last, heads = 0, true
			}
			paragraph, heads = i, heads && k == 0
			if last > 0 && n != last+1 && n != 1 {
				is, right := string(word)+numbered.InHan(n), string(word)+numbered.InHan(last+1)
				p.hit(i, k, end, "“"+string(word)+numbered.InHan(last)+"”之后就是“"+is+"”", "这里应当是“"+right+"”，或者补上漏掉的")
			}
			if last > 0 || n == 1 {
				last = n
			}
		})
	}
}

// countsAt reports that 第一 or 其一, which stands at [k, end), counts what follows.
func countsAt(runes []rune, k, end, n int) bool {
	next := at(runes, end)
	if !oneOf(next, "，：、") || next == '、' && hasNumber(runes, end+1) {
		return false
	}
	return k == 0 || oneOf(runes[k-1], "。；：") || n == 1 && next == '，' && runes[k-1] == '，'
}

// hasNumber reports 第 or a number at k: 第一、第三小学 count nothing.
func hasNumber(runes []rune, k int) bool {
	r := at(runes, k)
	return r == '第' || isDigit(r) || hanDigit(r) != 0
}

// headingBetween reports a heading between two paragraphs.
func (p *pass) headingBetween(a, b int) bool {
	for i := max(a, 0); i < b; i++ {
		if p.text.Paragraphs[i].Kind == Heading {
			return true
		}
	}
	return false
}
