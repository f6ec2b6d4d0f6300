package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// straight finds straight quotation marks beside 汉字. A text that has hardly any others gets one hit, which tells how many there are.
func straight(p *pass) {
	first, right := len(p.hits), 0
	p.find("\"'", func(i, k int, runes []rune) {
		if (isHan(at(runes, k-1)) || isHan(at(runes, k+1))) && !isLatin(at(runes, k-1)) && !isLatin(at(runes, k+1)) && !isDigit(at(runes, k-1)) {
			if h := len(p.hits) - 1; h >= first && p.hits[h].Paragraph == i && closesStraight(runes, &p.hits[h], k) {
				return
			}
			p.hit(i, k, k+1, "这是直引号", "写成“”或者‘’")
		}
	})
	p.find("“”", func(int, int, []rune) { right++ })
	if n := len(p.hits) - first; n > 1 && right < n {
		p.oneForAll(first, fmt.Sprintf("全文用的是直引号，共%d处", n), "全文换成“”和‘’")
	}
}

// closesStraight lets the hit of an opening mark reach to the closing one at k, and reports whether it did: a pair is one mistake.
func closesStraight(runes []rune, h *Hit, k int) bool {
	if h.To != h.From+1 || runes[h.From] != runes[k] || k-h.From > farthestTurned || k-h.From < 2 || strings.ContainsRune(string(runes[h.From:k]), '。') {
		return false
	}
	h.To, h.Text = k+1, "这一对是直引号"
	return true
}

// oneForAll leaves the first in the text of the hits from a number on, and says of it what is said of all.
func (p *pass) oneForAll(from int, text, hint string) {
	if p.apart {
		return
	}
	h := slices.MinFunc(p.hits[from:], func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Paragraph, b.Paragraph), cmp.Compare(a.From, b.From))
	})
	h.Text, h.Hint, h.Fix, h.Fixable = text, hint, "", false
	p.hits = append(p.hits[:from], h)
}

func stopQuote(p *pass) {
	p.find("”", func(i, k int, runes []rune) {
		inner, outer := at(runes, k-1) == '。', at(runes, k+1) == '。'
		if inner == outer {
			return
		}
		from := k - 1
		for from >= 0 && runes[from] != '“' && runes[from] != '”' {
			from--
		}
		if from < 1 || runes[from] != '“' {
			return
		}
		quoted, before := string(runes[from+1:k]), runes[from-1]
		switch {
		case inner && isHan(before) && strings.Count(quoted, "。") == 1 && !strings.ContainsAny(quoted, "？！：") && k-from <= 16:
			p.fix(i, k-1, k+1, "”。", "引的不是完整的一句，句号却在引号里面", "写“”。”")
		case outer && before == '：' && k-from > 6 && !strings.ContainsAny(quoted, "。？！") && hasSpeechVerb(runes, from-1):
			p.fix(i, k, k+2, "。”", "引的是完整的一句，句号却在引号外面", "写“。””")
		}
	})
}

// hasSpeechVerb reports a word of speech right before k.
func hasSpeechVerb(runes []rune, k int) bool {
	return endsWith(runes, k, "说", "强调", "指出", "提出", "表示", "要求", "认为", "写道", "答复", "承诺")
}
