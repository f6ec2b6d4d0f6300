package proof

import (
	"slices"
	"strings"

	"gongshi/generator/pattern"
)

// resultLabels begin the paragraph that says what was done.
var resultLabels = []string{"整改结果：", "整改情况：", "整改成效：", "整改措施：", "整改进展：", "整改落实情况：", "整改完成情况：", "推进措施：", "长期措施：", "整改时限："}

func isResult(text string) bool {
	return slices.ContainsFunc(resultLabels, func(label string) bool { return strings.HasPrefix(text, label) })
}

// resultOrder asks for a result under each problem, in a text that has any results.
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

// leastToRepeat is the length, in characters, from which two equal texts are not equal by chance.
const leastToRepeat = 15

// saysOfMany matches lines that several problems have alike: who is responsible, until when, how far it is.
var saysOfMany = pattern.New(`^(?:整改时限|完成情况|推进措施|责任(?:领导|部门|单位|人))`)

func duplicate(p *pass) {
	first := map[string]int{}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		key := strings.TrimSpace(q.Text)
		if q.Kind == Heading && !strings.HasPrefix(key, "存在问题") || q.Kind != Heading && q.Kind != Body || len(q.runes) < leastToRepeat || saysOfMany.MatchString(key) || strings.Contains(key, "（问题：") { // the last is a 汇总通报's: units may have the same one
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
