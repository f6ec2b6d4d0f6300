package proof

import "strings"

// openers and closers are paired marks; those of a pair have the same index.
const openers, closers = "“‘《〈（〔【", "”’》〉）〕】"

// pairIndex is the index of r among openers (or closers), -1 where it is none.
func pairIndex(r rune, marks string) int {
	if r < 0x2018 || r > 0x201d && r < 0x3008 || r > 0x3015 && r != '（' && r != '）' {
		return -1
	}
	n := 0
	for _, m := range marks {
		if m == r {
			return n
		}
		n++
	}
	return -1
}

// roundBracket is the index of （ among openers.
const roundBracket = 4

// pairOf is the index of r among openers (or closers). A bracket of half width may close one of full width, which another rule mends.
func pairOf(r rune, marks string, narrow rune) int {
	if r == narrow {
		return roundBracket
	}
	return pairIndex(r, marks)
}

func unpaired(p *pass) {
	type unpairedMarks struct {
		stack []openMark
		lost  []int
	}
	found := make([]unpairedMarks, len(p.text.Paragraphs))
	marks := make([]quotation, len(found))
	any := false
	for i := range found {
		runes := p.text.Paragraphs[i].runes
		stack, lost := unmatched(runes)
		found[i], marks[i] = unpairedMarks{stack, lost}, quotation{-1, -1}
		if len(stack)+len(lost) > 0 {
			any, marks[i] = true, quotationOf(runes, stack, lost)
		}
	}
	if !any {
		return
	}
	right := p.quotations(marks)
	for i, f := range found {
		m := marks[i]
		if !right[i] {
			m = quotation{-1, -1}
		}
		p.reportUnpaired(i, f.stack, f.lost, m)
	}
}

// reportUnpaired reports the marks of a paragraph without partners, but for those of a quotation over several paragraphs.
func (p *pass) reportUnpaired(i int, stack []openMark, lost []int, right quotation) {
	runes := p.text.Paragraphs[i].runes
	for _, o := range stack {
		switch {
		case runes[o.at] == '(', o.at == right.opened:
		// A quotation over several paragraphs opens each and closes the last (GB/T 15834-2011 4.8.3.5).
		case runes[o.at] == '“' && i+1 < len(p.text.Paragraphs) && strings.HasPrefix(strings.TrimSpace(p.text.Paragraphs[i+1].Text), "“"):
		default: // A mark that stays open in a part of a paragraph, such as a label, is missing its partner.
			lost = append(lost, o.at)
		}
	}
	if p.turned(i, lost) {
		return
	}
	for _, k := range lost {
		if j := squareBehind(runes, k); j > 0 {
			p.fix(i, j, j+1, "）", "前面是“（”，这里是“]”", "写“）”")
		} else if k != right.closed {
			end := enclosed(runes, k)
			p.hit(i, k, end, "“"+string(runes[k])+"”没有配对的另一半", "补上另一半"+afterEnclosed(runes, k, end)+"；或者去掉它")
		}
	}
}

// farthestSquare is how many runes a bracket's text has at most.
const farthestSquare = 60

// squareBehind is the place of a ] that closes the （ at k, 0 where none does.
func squareBehind(runes []rune, k int) int {
	if runes[k] != '（' {
		return 0
	}
	for n := k + 1; n < min(len(runes), k+farthestSquare) && !oneOf(runes[n], "。（[["); n++ {
		if runes[n] == ']' {
			return n
		}
	}
	return 0
}

// openMark is an opening mark of one of the pairs.
type openMark struct{ at, kind int }

// unmatched are the marks of a paragraph that stay open at its end, and the other ones that lack their partners.
func unmatched(runes []rune) (stack []openMark, lost []int) {
	for k, r := range runes {
		if kind := pairOf(r, openers, '('); kind >= 0 {
			stack = append(stack, openMark{k, kind})
			continue
		}
		kind := pairOf(r, closers, ')')
		if kind < 0 {
			continue
		}
		n := len(stack) - 1
		for n >= 0 && stack[n].kind != kind {
			n--
		}
		switch {
		case n >= 0:
			for _, o := range stack[n+1:] {
				if runes[o.at] != '(' {
					lost = append(lost, o.at)
				}
			}
			stack = stack[:n]
		case r == ')':
		case r == '）' && k > 0 && (isDigit(runes[k-1]) || hanDigit(runes[k-1]) != 0 || isLatin(runes[k-1])): // 1）
		case r == '’': // an apostrophe
		default:
			lost = append(lost, k)
		}
	}
	return stack, lost
}

// turned reports ”甲“ and “甲“, quotation marks that point the wrong way, where no other mark lacks its partner.
func (p *pass) turned(i int, lost []int) bool {
	if len(lost) != 2 {
		return false
	}
	runes := p.text.Paragraphs[i].runes
	a, b := min(lost[0], lost[1]), max(lost[0], lost[1])
	if b-a > farthestTurned || b-a < 2 || strings.ContainsAny(string(runes[a+1:b]), "“”。") {
		return false
	}
	first, last := runes[a], runes[b]
	if first != '“' && first != '”' || last != '“' && last != '”' || first == '“' && last == '”' {
		return false
	}
	if first == '”' {
		p.fix(i, a, a+1, "“", "这个引号的方向反了", "写前引号")
	}
	if last == '“' {
		p.fix(i, b, b+1, "”", "这个引号的方向反了", "写后引号")
	}
	return true
}

// farthestTurned is how many runes stand between two such marks at most.
const farthestTurned = 40

func nested(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		quote, title := 0, 0
		var quotes, titles []bool // reckoned where the first mark stands within another
		for k, r := range runes {
			switch r {
			case '“':
				if quote > 0 && quotes == nil {
					quotes = closedTwice(runes, '“', '”')
				}
				if quote > 0 && quotes[k] {
					p.hit(i, k, k+1, "双引号里又用了双引号", "里面一层用单引号‘’")
				}
				quote++
			case '”':
				quote = max(quote-1, 0)
			case '《':
				if title > 0 && titles == nil {
					titles = closedTwice(runes, '《', '》')
				}
				if title > 0 && titles[k] {
					p.hit(i, k, k+1, "书名号里又用了书名号", "里面一层用单书名号〈〉")
				}
				title++
			case '》':
				title = max(title-1, 0)
			}
		}
	}
}

// closedTwice says of each place whether an opening mark there, and the one around it, would both be closed behind it. Then the mark is nested, and no
// closing mark is missing before it.
func closedTwice(runes []rune, opener, closer rune) []bool {
	out := make([]bool, len(runes))
	most := 0 // the most closing marks, less the opening ones, that follow
	for k := len(runes) - 1; k >= 0; k-- {
		out[k] = most >= 2
		switch runes[k] {
		case opener:
			most = max(most-1, 0)
		case closer:
			most++
		}
	}
	return out
}

// listMarks looks at rows of 《》《》 and of “”“”. With uneven it looks for rows that have a 、 in some places only, otherwise for all that have one.
func (p *pass) listMarks(uneven bool) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		runes := q.runes
		for _, marks := range [2][2]rune{{'》', '《'}, {'”', '“'}} {
			if !strings.Contains(q.Text, string(marks[0])+"、"+string(marks[1])) {
				continue
			}
			var with []int
			without := 0
			flush := func() {
				switch {
				case uneven && len(with) > 0 && without > 0:
					for _, k := range with {
						p.fix(i, k, k+1, "", "这一处用了顿号，同一串的别处没有用", "去掉顿号，一串之内一致")
					}
				case !uneven && without == 0:
					for _, k := range with {
						p.fix(i, k, k+1, "", "并列的"+map[rune]string{'》': "书名号", '”': "引号"}[marks[0]]+"之间通常不用顿号", "去掉顿号")
					}
				}
				with, without = nil, 0
			}
			depth, end := 0, -1
			for k, r := range runes {
				switch r {
				case marks[1]:
					if depth == 0 && end >= 0 {
						switch {
						case k == end:
							without++
						case k == end+1 && runes[end] == '、':
							with = append(with, end)
						default:
							flush()
						}
					}
					depth++
				case marks[0]:
					if depth > 0 {
						depth--
					}
					end = k + 1
				}
			}
			flush()
		}
	}
}

func beforeClose(p *pass) {
	p.find("，、；", func(i, k int, runes []rune) {
		if next := at(runes, k+1); pairIndex(next, closers) >= 0 {
			p.hit(i, k, k+1, "“"+string(runes[k])+"”不该在“"+string(next)+"”前面", "去掉它，或者移到外面")
		}
	})
}

// farthest is how many runes back a place looks for the opening mark around it: no title and no quotation is longer.
const farthest = 1000

// inTitle reports a place within 《》.
func inTitle(runes []rune, k int) bool {
	for i := k - 1; i >= max(k-farthest, 0); i-- {
		switch runes[i] {
		case '》':
			return false
		case '《':
			return true
		}
	}
	return false
}

// inQuotes reports a place between “ and ”.
func inQuotes(runes []rune, k int) bool {
	for i := k - 1; i >= max(k-farthest, 0); i-- {
		switch runes[i] {
		case '”':
			return false
		case '“':
			return true
		}
	}
	return false
}
