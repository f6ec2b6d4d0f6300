package proof

import "strings"

// halfHan finds 二百一十6人, a number that begins in 汉字 and ends in figures.
func halfHan(p *pass) {
	p.find("十百千一二三四五六七八九", func(i, k int, runes []rune) {
		if !isDigit(at(runes, k+1)) {
			return
		}
		from := k
		for from > 0 && (hanDigit(runes[from-1]) != 0 || oneOf(runes[from-1], "百千")) {
			from--
		}
		end := k + 1
		for isDigit(at(runes, end)) {
			end++
		}
		han := string(runes[from : k+1])
		unit := strings.ContainsAny(han, "百千") || k-from == 1 && runes[k] == '十'
		if k == from || !unit || end-k > 4 || !oneOf(at(runes, end), countedThings+"页处所支台辆") || oneOf(at(runes, from-1), "第成星期上数几") || hanDigit(runes[from]) == 0 || runes[from] == '十' || inQuotes(runes, from) {
			return
		}
		p.hit(i, from, end, "“"+string(runes[from:end])+"”前面是汉字，后面是阿拉伯数字", "全用阿拉伯数字")
	})
}
