package stats

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ended sets right how the sentences of a problem's prose end, where that is certain: a stop that was typed twice is one, and the last
// paragraph ends with a stop, not with a mark that says that more is to come, or with none. What may be meant stays: ：before a list,
// ； at the ends of a list's lines, three stops for an ellipsis.
func ended(paragraphs []string) []string {
	for i, p := range paragraphs {
		p = once(p)
		switch rest := strings.TrimRight(p, "，,、 　"); {
		case i+1 == len(paragraphs):
			p = stopped(p)
		case rest != p && rest != "" && startsNumbered(paragraphs[i+1]): // a comma before the list's next part
			p = rest + "；"
		}
		paragraphs[i] = p
	}
	return paragraphs
}

// once makes one of two same marks, and drops a lighter mark before a stop: 。。 and ；。 are 。
func once(text string) string {
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
		switch run := string(rs[i:k]); {
		case k == i:
			b.WriteRune(rs[i])
			i++
			continue
		case run == "。。", run == "；；", run == "，，", run == "、、":
			b.WriteRune(rs[i])
		case run == "；。", run == "，。", run == "、。":
			b.WriteRune('。')
		default:
			b.WriteString(run)
		}
		i = k
	}
	return b.String()
}

// noSentence is what stands in for a text that is still to come, or for none.
var noSentence = regexp.MustCompile(`^(?:[^\p{Han}]*|待定|待补|待补充|待完善|待填|待填写|待核实|同上|如上|同前|见上|略|无|暂无|空)$`)

// stopped ends a text with a stop. One that ends with ：or … may go on elsewhere and stays.
func stopped(text string) string {
	trimmed := strings.TrimRight(text, "；;，,、 　")
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	switch {
	case trimmed == "" || noSentence.MatchString(trimmed):
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
