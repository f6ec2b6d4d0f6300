package proof

import (
	"strings"

	"gongshi/generator/pattern"
)

// blanks are the marks that people type for a space.
const blanks = " 　\u00a0"

func spaces(p *pass) {
	count := map[int]int{}
	p.blanks(func(i, _, _ int, _, _ rune) { count[i]++ })
	p.blanks(func(i, from, to int, before, after rune) {
		switch p.text.Paragraphs[i].Kind {
		case Table, Head, Signature, Contact, Title:
			return
		}
		text := func(r rune) bool {
			return isHan(r) || isStop(r) || pairIndex(r, openers) >= 0 || pairIndex(r, closers) >= 0
		}
		// Lists of names are set apart by blanks, names of two characters stretched by them.
		if !text(before) || !text(after) || count[i] >= 3 || to-from > 1 && isHan(before) && isHan(after) {
			return
		}
		if runes := p.text.Paragraphs[i].runes; behindArticle(runes, from) || behindOrdinal(runes, from) || inSlogan(runes, from, to) || betweenClauses(runes, from, to) || inHeadline(runes, from, to) {
			return
		}
		p.fix(i, from, to, "", "“"+string(before)+"”和“"+string(after)+"”之间有空格", "去掉空格")
	})
}

// articleHead is what a law sets apart from its text: 第十四条.
var articleHead = pattern.New(`^(?:第[一二三四五六七八九十百千零〇\d]{1,9}[编章节条](?:之[一二三四五六七八九十]{1,3})?|[一二三四五六七八九十]{1,3}、|附则|总则|序言)$`)

// behindArticle reports the blank behind a law's 第十四条 or 第三章.
func behindArticle(runes []rune, at int) bool {
	return at <= 16 && articleHead.MatchString(strings.TrimSpace(string(runes[:at])))
}

// behindOrdinal reports the blank behind a paragraph's own number, （一） or 1., which many set apart.
func behindOrdinal(runes []rune, from int) bool {
	start, _ := trimmed(runes[:from])
	o := ordinalAt(runes, start)
	return o.form != 0 && o.end == from
}

// betweenClauses reports a blank between two clauses of what 《》 or “” enclose, with other marks in it: 《弘扬“中国—中亚精神” 推动高质量发展》.
func betweenClauses(runes []rune, from, to int) bool {
	left := openedBefore(runes, from)
	if left < 0 {
		return false
	}
	closer, right := map[rune]rune{'《': '》', '“': '”'}[runes[left]], to
	for right < len(runes) && right-to < longestSlogan && !oneOf(runes[right], "。；") && runes[right] != closer {
		right++
	}
	if at(runes, right) != closer {
		return false
	}
	before, behind := hanIn(runes[left:from]), hanIn(runes[to:right])
	rows := strings.ContainsAny(string(runes[left:from]), blanks) || strings.ContainsAny(string(runes[to:right]), blanks) // 多元 传承 创新
	return min(before, behind) >= shortestClause || rows && min(before, behind) >= 2 || before == 2 && behind >= 4 && closer == '》'
}

// openedBefore is where the mark stands that encloses the place at from, in its sentence; -1 where there is none near.
func openedBefore(runes []rune, from int) int {
	depth := 0
	for left := from - 1; left >= 0 && from-left < longestSlogan; left-- {
		switch runes[left] {
		case '。', '；':
			return -1
		case '》', '”':
			depth++
		case '《', '“':
			if depth == 0 {
				return left
			}
			depth--
		}
	}
	return -1
}

// hanIn is how many 汉字 there are.
func hanIn(runes []rune) (n int) {
	for _, r := range runes {
		if isHan(r) {
			n++
		}
	}
	return n
}

// inHeadline reports a blank between two clauses of a paragraph that is no sentence.
func inHeadline(runes []rune, from, to int) bool {
	_, end := trimmed(runes)
	return from >= shortestHeadline && end-to >= shortestHeadline && end <= longestHeadline && isHan(runes[end-1]) && !strings.ContainsAny(string(runes), "。；，：")
}

// A headline's two clauses are at least so long, and it is at most so long.
const shortestHeadline, longestHeadline = 6, 90

// shortestClause is how many characters each part of a slogan in quotation marks has at least.
const shortestClause = 3

// inSlogan reports a blank between two clauses of what quotation marks enclose, which sets them apart as on a banner: “奋进新征程 建功新时代”.
func inSlogan(runes []rune, from, to int) bool {
	left, right := from, to
	for left > 0 && from-left < longestSlogan && (isHan(runes[left-1]) || oneOf(runes[left-1], blanks) || isDigit(runes[left-1])) {
		left--
	}
	for right < len(runes) && right-to < longestSlogan && (isHan(runes[right]) || oneOf(runes[right], blanks) || isDigit(runes[right])) {
		right++
	}
	return from-left >= shortestClause && right-to >= shortestClause && (oneOf(at(runes, left-1), "“《") || oneOf(at(runes, right), "”》"))
}

// longestSlogan bounds how far quotation marks are looked for, in characters.
const longestSlogan = 30

func latinSpaces(p *pass) {
	p.blanks(func(i, from, to int, before, after rune) {
		narrow := func(r rune) bool { return isDigit(r) || isLatin(r) }
		if p.text.Paragraphs[i].Kind != Table && (isHan(before) && narrow(after) || narrow(before) && isHan(after)) {
			p.fix(i, from, to, "", "汉字和数字、字母之间有空格", "去掉空格")
		}
	})
}

// blanks calls f for every stretch of blanks within a paragraph, with the runes around it.
func (p *pass) blanks(f func(paragraph, from, to int, before, after rune)) {
	p.find(blanks, func(i, k int, runes []rune) {
		// Blanks at a paragraph's ends indent it or do no harm.
		if k == 0 || oneOf(runes[k-1], blanks) {
			return
		}
		end := k + 1
		for end < len(runes) && oneOf(runes[end], blanks) {
			end++
		}
		if end == len(runes) {
			return
		}
		f(i, k, end, runes[k-1], runes[end])
	})
}
