package proof

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
		p.fix(i, from, to, "", "“"+string(before)+"”和“"+string(after)+"”之间有空格", "去掉空格")
	})
}

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
