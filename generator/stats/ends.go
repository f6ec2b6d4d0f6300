package stats

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/pattern"
)

// endSentences corrects the ends of the sentences of a problem's 整改结果, where the correction is certain: a stop that was typed twice becomes one, and the
// last paragraph ends with a stop. What may be meant stays: ：before a list, ； at the ends of a list's lines, three stops for an ellipsis.
func endSentences(paragraphs []string) []string {
	for i, p := range paragraphs {
		p = dropDoubles(p)
		switch rest := strings.TrimRight(p, "，,、 　"); {
		case i+1 == len(paragraphs):
			p = withStop(p)
		case rest != p && rest != "" && startsNumbered(paragraphs[i+1]): // a comma before the list's next part
			p = rest + "；"
		}
		paragraphs[i] = p
	}
	return paragraphs
}

// dropDoubles makes one mark of two equal ones, and drops another mark before a stop: 。。 and ；。 become 。
func dropDoubles(text string) string {
	double := false
	for _, m := range []string{"。", "；", "，", "、"} {
		double = double || strings.Contains(text, m+m) || strings.Contains(text, m+"。")
	}
	if !double {
		return text
	}
	var b strings.Builder
	rs := []rune(text)
	for i := 0; i < len(rs); {
		k := i
		for k < len(rs) && strings.ContainsRune("。；，、", rs[k]) {
			k++
		}
		switch marks := string(rs[i:k]); {
		case k == i:
			b.WriteRune(rs[i])
			i++
			continue
		case marks == "。。", marks == "；；", marks == "，，", marks == "、、":
			b.WriteRune(rs[i])
		case marks == "；。", marks == "，。", marks == "、。":
			b.WriteRune('。')
		default:
			b.WriteString(marks)
		}
		i = k
	}
	return b.String()
}

// placeholder matches what people write where a text is still to come, or where there is none.
var placeholder = pattern.New(`^(?:[^\p{Han}]*|待定|待补|待补充|待完善|待填|待填写|待核实|同上|如上|同前|见上|略|无|暂无|空)$`)

// withStop ends a text with a stop. One that ends with ：or … may continue elsewhere and stays.
func withStop(text string) string {
	trimmed := strings.TrimRight(text, "；;，,、 　")
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	switch {
	case trimmed == "" || placeholder.MatchString(trimmed):
		return text
	case strings.ContainsRune("。！？：:…!?", last):
		return trimmed
	case last == '.':
		if before, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(trimmed, ".")); unicode.Is(unicode.Han, before) {
			return strings.TrimSuffix(trimmed, ".") + "。"
		}
		return trimmed
	case strings.ContainsRune("”’", last):
		if before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(trimmed, "”’")); strings.ContainsRune("。！？…", before) {
			return trimmed
		}
	case strings.ContainsRune("）)", last):
		if before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(trimmed, "）)")); before == '。' {
			return trimmed
		}
	}
	return trimmed + "。"
}
