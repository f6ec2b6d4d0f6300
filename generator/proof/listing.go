package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/stats"
)

var listingRules = []Rule{
	{
		Code: "proof.order.heading", Severity: finding.Warning, Name: "标题的序号跳号或者重复",
		Basis: "GB/T 9704-2012 7.3.3：层次依次用“一、”“（一）”“1.”“（1）”",
		Flags: []string{"一、整改情况\n（一）政治建设\n（二）作风建设\n⟦（四）⟧队伍建设", "一、整改情况\n⟦一、⟧下一步打算", "一、整改情况\n⟦（二）⟧作风建设", "做好以下工作：\n1.加强学习；\n2.建立制度；\n⟦4.⟧开展检查。"},
		Passes: []string{"一、整改情况\n（一）政治建设\n（二）作风建设\n二、下一步打算\n（一）巩固成果", "一、整改情况\n（一）政治建设\n三、四年级已开齐课程。\n二、打算", "一、整改情况\n政治建设方面\n1.甲\n2.乙\n作风建设方面\n1.丙", "1.加强学习；2.建立制度；\n3.开展检查；\n4.严肃问责。",
			"存在问题1：甲\n整改结果：1.已修订议事规则，明确12类议题；\n2.共开展学习6次。\n3.已公开。\n存在问题2：乙", "1.甲\n做到：（1）有计划；\n（2）有检查。\n2.乙"},
		check: headingOrder,
	},
	{
		Code: "proof.order.problem", Severity: finding.Warning, Name: "存在问题的编号跳号或者重复",
		Basis:  "编号依次递增",
		Flags:  []string{"（一）政治建设\n存在问题1：甲\n整改结果：已改。\n⟦存在问题3：⟧乙\n整改结果：已改。"},
		Passes: []string{"（一）政治建设\n存在问题1：甲\n存在问题2：乙\n（二）作风建设\n存在问题1：丙", "（一）政治建设\n存在问题1：甲\n（二）作风建设\n存在问题2：丙", "（一）政治建设\n存在问题：甲"},
		check:  problemOrder,
	},
	{
		Code: "proof.order.list", Severity: finding.Warning, Name: "1. 2. 4. 之类的编号跳号或者重复",
		Basis:  "编号依次递增",
		Flags:  []string{"做好以下工作：1.加强学习；2.建立制度；⟦4.⟧开展检查。", "做到：（1）有计划；（2）有检查；⟦（2）⟧有总结。", "①学习；②整改；⟦④⟧检查。", "第一，加强领导；⟦第三⟧，完善制度。"},
		Passes: []string{"做好以下工作：1.加强学习；2.建立制度；3.开展检查。", "增长1.5个百分点，2.8万元到位。", "第一，提高站位；第二，压实责任；第三，严肃问责。", "排名第三，成绩突出；全县第一，第三，第五。", "做到：（1）有计划；（2）有检查。其次：（1）有人管。"},
		check:  listOrder,
	},
	{
		Code: "proof.order.result", Severity: finding.Warning, Name: "有存在问题，没有整改结果",
		Basis:  "每个问题都要公布整改结果",
		Flags:  []string{"存在问题1：甲制度不落实\n整改结果：已整改。\n⟦存在问题2：⟧乙制度不落实\n（二）作风建设", "存在问题：甲制度不落实\n⟦整改结果：⟧\n（二）作风建设"},
		Passes: []string{"存在问题1：甲\n整改结果：已整改。\n存在问题2：乙\n整改情况：已整改。", "存在问题：甲\n整改结果：\n一是加强学习；二是建立制度。", "存在问题1：甲\n存在问题2：乙"},
		check:  resultOrder,
	},
	{
		Code: "proof.order.duplicate", Severity: finding.Warning, Name: "两处写的是同一段话",
		Basis: "两个问题的整改不会一字不差",
		Flags: []string{"存在问题1：甲\n整改结果：召开专题会议，制定了学习制度，落实到人。\n存在问题2：乙\n⟦整改结果：召开专题会议，制定了学习制度，落实到人。⟧"},
		Passes: []string{"存在问题1：甲\n整改结果：已整改。\n存在问题2：乙\n整改结果：已整改。", "（六）宣传平台更新不及时，内容不够丰富\n存在问题：宣传平台更新不及时，内容不够丰富",
			"（一）甲小学\n1.修订制度（问题：制度不落实；责任部门：办公室）。\n（二）乙小学\n1.修订制度（问题：制度不落实；责任部门：办公室）。"},
		check: duplicate,
	},
}

// ordinal is the number that a paragraph or a clause begins with.
type ordinal struct {
	form, n, end int
}

// The forms of ordinals: those of the four levels, then ①.
const (
	formHan = iota + 1
	formHanBracket
	formArabic
	formArabicBracket
	formCircle
)

// ordinalAt reads the ordinal that stands at i; form is 0 where none does. 三、四年级 and 1.5 are none.
func ordinalAt(runes []rune, i int) ordinal {
	bracket := at(runes, i) == '（' || at(runes, i) == '('
	k := i
	if bracket {
		k++
	}
	start := k
	if r := at(runes, k); '①' <= r && r <= '⑳' && !bracket {
		return ordinal{formCircle, int(r-'①') + 1, k + 1}
	}
	n, form := 0, formArabic
	for k < len(runes) && k-start < 2 && isDigit(runes[k]) {
		n = n*10 + int(runes[k]-'0')
		k++
	}
	if k == start {
		form = formHan
		for k < len(runes) && k-start < 3 && hanDigit(runes[k]) != 0 && runes[k] != '两' {
			k++
		}
		n = hanNumber(runes[start:k])
	}
	if n == 0 {
		return ordinal{}
	}
	next := at(runes, k)
	switch {
	case bracket && (next == '）' || next == ')'):
		return ordinal{form + 1, n, k + 1}
	case bracket:
	case form == formHan && next == '、' && hanDigit(at(runes, k+1)) == 0:
		return ordinal{form, n, k + 1}
	case form == formArabic && oneOf(next, ".．、") && !isDigit(at(runes, k+1)) && at(runes, k+1) != 0:
		return ordinal{form, n, k + 1}
	}
	return ordinal{}
}

// numeral writes the number as the ordinal's form has it.
func (o ordinal) numeral(n int) string {
	switch o.form {
	case formHan:
		return stats.Han(n) + "、"
	case formHanBracket:
		return "（" + stats.Han(n) + "）"
	case formArabic:
		return strconv.Itoa(n) + "."
	case formArabicBracket:
		return "（" + strconv.Itoa(n) + "）"
	default:
		return string(rune('①' + n - 1))
	}
}

// wrongAfter says what is wrong with an ordinal behind the last one of its kind, 0 where it is the first; "" where nothing is.
func (o ordinal) wrongAfter(last int) (text, hint string) {
	right := "“" + o.numeral(last+1) + "”"
	switch is := "“" + o.numeral(o.n) + "”"; {
	case o.n == last+1 || o.n == 1 && last != 1:
		return "", ""
	case last == 0:
		return is + "前面没有" + right, "从" + right + "编起，或者补上漏掉的"
	case o.n <= last:
		return is + "出现了两次", "这里应当是" + right + "，后面的依次改"
	default:
		return "“" + o.numeral(last) + "”之后就是" + is + "，跳了号", "这里应当是" + right + "，或者补上漏掉的"
	}
}

func headingOrder(p *pass) {
	var last [5]int
	var list ordinal // the last one of a list that begins within a paragraph: 整改结果：1.…；
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if o := ordinalAt(q.runes, 0); list.form != 0 && o.form == list.form && o.n == list.n+1 {
			list.n = lastOrdinal(q.runes, o)
			continue
		} else if len(q.runes) > 0 {
			list = ordinal{}
		}
		if q.Kind == Body {
			list = listWithin(q.runes)
			// 1.加强学习； in a paragraph of its own goes on where the one before has ended, be it within its paragraph.
			if o := ordinalAt(q.runes, 0); o.form == formArabic || o.form == formArabicBracket {
				if text, hint := o.wrongAfter(last[o.form]); text != "" && last[o.form] > 0 {
					p.hit(i, 0, o.end, text, hint)
				}
				last[o.form] = lastOrdinal(q.runes, o)
				if o.form == formArabic {
					last[formArabicBracket] = 0
				}
				continue
			}
		}
		if q.Kind != Heading || q.Level < 1 || q.Level > 4 {
			if q.Kind == Body && len(q.runes) <= longestHeading && !strings.ContainsAny(q.Text, "。；：") && len(q.runes) > 0 {
				last[3], last[4] = 0, 0 // a heading without an ordinal, as far as a bare text tells
			}
			continue
		}
		o := ordinalAt(q.runes, 0)
		for level := q.Level + 1; level <= 4; level++ {
			last[level] = 0
		}
		if o.form != q.Level {
			continue
		}
		if text, hint := o.wrongAfter(last[q.Level]); text != "" {
			p.hit(i, 0, o.end, text, hint)
		}
		last[q.Level] = o.n
	}
}

// listWithin is the last ordinal of a list that begins within a paragraph; form is 0 where there is none.
func listWithin(runes []rune) ordinal {
	for k := 1; k < len(runes); k++ {
		if r := runes[k]; r != '1' && r != '（' || !clauseStart(runes, k) && r != '（' {
			continue
		}
		if o := ordinalAt(runes, k); o.n == 1 && (o.form == formArabic || o.form == formArabicBracket) {
			o.n = lastOrdinal(runes, o)
			return o
		}
	}
	return ordinal{}
}

// lastOrdinal follows the ordinals of a form within a paragraph from its first to the last.
func lastOrdinal(runes []rune, first ordinal) int {
	n := first.n
	for k := first.end; k < len(runes); k++ {
		if !clauseStart(runes, k) {
			continue
		}
		if o := ordinalAt(runes, k); o.form == first.form && o.n == n+1 {
			n = o.n
		}
	}
	return n
}

func problemOrder(p *pass) {
	last, anew := 0, true
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind == Heading && q.Level < 3 {
			anew = true
		}
		rest, ok := strings.CutPrefix(q.Text, "存在问题")
		digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
		n, err := strconv.Atoi(digits)
		if !ok || err != nil || !strings.HasPrefix(rest[len(digits):], "：") {
			continue
		}
		if n != last+1 && !(n == 1 && anew) {
			to := len([]rune("存在问题"+digits)) + 1
			switch {
			case anew:
				p.hit(i, 0, to, "这一类的第一个问题编号是"+digits, "每一类从1编起，或者各类连着编")
			case n <= last:
				p.hit(i, 0, to, "编号"+digits+"出现了两次", "这里应当是存在问题"+strconv.Itoa(last+1)+"，后面的依次改")
			default:
				p.hit(i, 0, to, "存在问题"+strconv.Itoa(last)+"之后就是存在问题"+digits+"，跳了号", "这里应当是存在问题"+strconv.Itoa(last+1)+"，或者补上漏掉的")
			}
		}
		last, anew = n, false
	}
}

// listOrder looks at the ordinals within paragraphs, each form by itself. Only a list that begins with 1 is one.
func listOrder(p *pass) {
	p.firstly()
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		var last [formCircle + 1]int
		for k := 0; k < len(q.runes); k++ {
			r := q.runes[k]
			if !isDigit(r) && r != '（' && (r < '①' || r > '⑳') || r != '（' && !clauseStart(q.runes, k) || k == 0 && q.Kind == Heading {
				continue
			}
			o := ordinalAt(q.runes, k)
			if o.form < formArabic || last[o.form] == 0 && o.n != 1 || oneOf(at(q.runes, o.end), "，。；、） ") {
				continue
			}
			if text, hint := o.wrongAfter(last[o.form]); text != "" {
				p.hit(i, k, o.end, text, hint)
			}
			last[o.form] = o.n
			k = o.end - 1
		}
	}
}

// firstly looks at 第一，…；第二，… within a paragraph.
func (p *pass) firstly() {
	paragraph, last := -1, 0
	p.each("第", func(i, k int, runes []rune) {
		end := k + 1
		for end < len(runes) && end-k < 4 && hanDigit(runes[end]) != 0 {
			end++
		}
		n := hanNumber(runes[k+1 : end])
		if n == 0 || at(runes, end) != '，' || k > 0 && !oneOf(runes[k-1], "。；：") {
			return
		}
		if i != paragraph {
			paragraph, last = i, 0
		}
		if last > 0 && n != last+1 && n != 1 {
			p.hit(i, k, end, "“第"+stats.Han(last)+"”之后就是“第"+stats.Han(n)+"”", "这里应当是“第"+stats.Han(last+1)+"”，或者补上漏掉的")
		}
		if last > 0 || n == 1 {
			last = n
		}
	})
}

// resultLabels begin the paragraph that says what was done.
var resultLabels = []string{"整改结果：", "整改情况：", "整改成效：", "整改措施：", "整改进展：", "整改落实情况：", "整改完成情况：", "推进措施：", "长期措施：", "整改时限："}

func isResult(text string) bool {
	for _, l := range resultLabels {
		if strings.HasPrefix(text, l) {
			return true
		}
	}
	return false
}

// resultOrder asks for a result under each problem, in a text that has results at all.
func resultOrder(p *pass) {
	labelled := false
	for i := range p.text.Paragraphs {
		labelled = labelled || isResult(p.text.Paragraphs[i].Text)
	}
	if !labelled {
		return
	}
	problem, result, filled := -1, -1, false
	end := func() {
		switch {
		case problem >= 0 && result < 0:
			runes := p.text.Paragraphs[problem].runes
			p.hit(problem, 0, colon(runes), "这个问题后面没有整改结果", "补上整改结果")
		case result >= 0 && !filled:
			p.hit(result, 0, colon(p.text.Paragraphs[result].runes), "这里没有写内容", "补上整改结果")
		}
		problem, result, filled = -1, -1, false
	}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		switch {
		case strings.HasPrefix(q.Text, "存在问题") && colon(q.runes) > 0:
			end()
			problem = i
		case isResult(q.Text):
			if result >= 0 && !filled {
				end()
			}
			result = i
			filled = colon(q.runes) < len(q.runes)
		case q.Kind == Heading && q.Level < 3 || q.Kind > Heading && q.Kind != Table:
			end()
		case strings.TrimSpace(q.Text) != "":
			filled = true
		}
	}
	end()
}

// colon is the place behind a label's colon, 0 where the paragraph has no label.
func colon(runes []rune) int {
	for i, r := range runes[:min(len(runes), 12)] {
		if r == '：' {
			return i + 1
		}
	}
	return 0
}

// leastToRepeat is the length, in characters, from which a text is not the same by chance.
const leastToRepeat = 15

func duplicate(p *pass) {
	first := map[string]int{}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		key := strings.TrimSpace(q.Text)
		if q.Kind == Heading && !strings.HasPrefix(key, "存在问题") || q.Kind != Heading && q.Kind != Body || len(q.runes) < leastToRepeat || strings.HasPrefix(key, "整改时限") || strings.HasPrefix(key, "推进措施") || strings.Contains(key, "（问题：") { // the last is a 汇总通报's: units may have the same one
			continue
		}
		if rest, ok := strings.CutPrefix(key, "存在问题"); ok {
			key = strings.TrimLeft(rest, "0123456789")
		}
		switch k, seen := first[key]; {
		case !seen:
			first[key] = i
		default:
			twin := Hit{Paragraph: k}
			p.hit(i, 0, len(q.runes), "和"+twin.Place(p.text)+"一字不差", "看是不是抄错了，照实分别写")
		}
	}
}
