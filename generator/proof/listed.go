package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// titles is a row of 《》 with nothing but marks and 和 between them.
type titles struct {
	n, from, to int
	// mixed says that words stand between, not marks alone: 《方案》及《甲清单》《乙清单》, of which nobody knows what is counted. and says that it is one 和.
	mixed, and bool
}

// titleRows are the rows of titles of a paragraph.
func titleRows(runes []rune) []titles {
	var out []titles
	depth, from, count, end := 0, 0, 0, 0
	mixed, and := false, false
	flush := func() {
		if count > 0 {
			out = append(out, titles{count, from, end, mixed, and})
		}
		count, mixed, and = 0, false, false
	}
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '《':
			if depth == 0 && count == 0 {
				from = i
			}
			depth++
		case r == '》':
			if depth > 0 {
				if depth--; depth == 0 {
					count++
					end = i + 1
				}
			}
		case depth > 0 || r == '、':
		case count > 0 && at(runes, i+1) == '《' && oneOf(r, "和与"):
			mixed, and = true, !mixed
		case r == '和' || r == '及' || r == '与' || r == '以' && at(runes, i+1) == '及':
			mixed, and = true, false
		case r == '（' && i == end && count > 0: // （试行） behind a title
			if k := slices.Index(runes[i:min(i+12, len(runes))], '）'); k >= 0 {
				i += k
				end = i + 1
			} else {
				flush()
			}
		default:
			flush()
		}
	}
	flush()
	return out
}

// measure reads a count and its measure word at i: 4项, 四个. end is behind the number.
func measure(runes []rune, i int, measures string) (n, end int) {
	end = i
	for end < len(runes) && end-i < 3 && isDigit(runes[end]) {
		n = n*10 + int(runes[end]-'0')
		end++
	}
	if end == i {
		for end < len(runes) && end-i < 3 && hanDigit(runes[end]) != 0 {
			end++
		}
		n = hanNumber(runes[i:end])
	}
	if n == 0 || !oneOf(at(runes, end), measures) {
		return 0, i
	}
	return n, end
}

// listed compares the number of titles with the count behind them (等4项) or before them (4项制度：). more asks for rows that are longer than the
// count, which cannot be; otherwise for those that differ though no 等 says that there are others.
func (p *pass) listed(more bool) {
	if !more {
		p.each("等", p.namedItems)
		p.handledApart()
	}
	report := func(i, from, to, n, count int) {
		unit := string(p.text.Paragraphs[i].runes[to])
		if more || count > n {
			p.hit(i, from, to, fmt.Sprintf("写的是%d%s，列出来的有%d%s", n, unit, count, unit), "改成"+strconv.Itoa(count)+"，或者删去多列的")
		} else {
			p.hit(i, from, to, fmt.Sprintf("写的是%d%s，列出来的是%d%s，又没有“等”字", n, unit, count, unit), "改成"+strconv.Itoa(count)+"，或者补上“等”字")
		}
	}
	for i := range p.text.Paragraphs {
		if !strings.Contains(p.text.Paragraphs[i].Text, "》") {
			continue
		}
		runes := p.text.Paragraphs[i].runes
		for _, row := range titleRows(runes) {
			k := row.to
			etc := at(runes, k) == '等'
			if etc {
				k++
			}
			if n, end := measure(runes, k, "项个部"); n > 0 && row.n >= 2 {
				if starts(runes, end+1, "方面") || starts(runes, end+1, "领域") || starts(runes, end+1, "环节") { // that is not what titles count
					continue
				}
				if etc && row.n > n && (more && !row.mixed || !more && row.and) || !more && !etc && row.n != n && (!row.mixed || row.and) {
					report(i, k, end, n, row.n)
				}
				continue
			}
			if from, n, end := countBefore(runes, row.from); n > 0 {
				if more && row.n > n || !more && !etc && row.n < n {
					report(i, from, end, n, row.n)
				}
			}
		}
	}
}

// namedItems compares 甲制度、乙制度、丙制度等2项 with its count. All items have to end alike, so that it is plain what is counted.
func (p *pass) namedItems(i, k int, runes []rune) {
	n, end := measure(runes, k+1, "项个类")
	if n == 0 || k < 2 || !isHan(runes[k-1]) {
		return
	}
	items, size := 1, 0
	for from := k - 1; from >= 0; from-- {
		r := runes[from]
		if r == '、' {
			if size < 2 || at(runes, from-1) != runes[k-1] || at(runes, from-2) != runes[k-2] {
				return
			}
			items, size = items+1, 0
			continue
		}
		if !isHan(r) || oneOf(r, "和与及") {
			break
		}
		size++
	}
	if items > n {
		p.hit(i, k+1, end, fmt.Sprintf("写的是%d%c，列出来的有%d%c", n, runes[end], items, runes[end]), "改成"+strconv.Itoa(items)+"，或者删去多列的")
	}
}

// countBefore is the count of 4项资助制度： right before a row of titles.
func countBefore(runes []rune, row int) (from, n, end int) {
	if row == 0 || runes[row-1] != '：' {
		return 0, 0, 0
	}
	for k := row - 2; k >= max(0, row-12); k-- {
		if oneOf(runes[k], "项个部") && k > 0 {
			from = k
			for from > 0 && k-from < 3 && (isDigit(runes[from-1]) || !isDigit(runes[k-1]) && hanDigit(runes[from-1]) != 0) {
				from--
			}
			n, end = measure(runes, from, "项个部")
			return from, n, end
		}
		if oneOf(runes[k], "，。；：、》") {
			break
		}
	}
	return 0, 0, 0
}

func points(p *pass) {
	for _, s := range p.text.allSeries() {
		m := s.members[0]
		runes := p.text.Paragraphs[m.paragraph].runes
		if m.n != 1 || m.from == 0 || runes[m.from-1] != '：' || len(s.wrong) > 0 {
			continue
		}
		for k := m.from - 2; k >= max(0, m.from-14) && !oneOf(runes[k], "，。；、：》”"); k-- {
			n, end := measure(runes, k, "个项点条")
			if n == 0 || hanDigit(at(runes, k-1)) != 0 || isDigit(at(runes, k-1)) {
				continue
			}
			if n != len(s.members) && (runes[end] != '个' || starts(runes, end+1, "方面")) {
				p.hit(m.paragraph, k, end, fmt.Sprintf("说的是%d点，写了%d点", n, len(s.members)), "改成一样的")
			}
			break
		}
	}
}
