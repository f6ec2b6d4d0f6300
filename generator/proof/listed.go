package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// titleRow is a row of 《》 with marks and 和 between them.
type titleRow struct {
	n, from, to int
	// mixed says that words stand between too: in 《方案》及《甲清单》《乙清单》 it is open what is counted. and says that the row has one 和.
	mixed, and bool
}

// titleRows are the rows of titles of a paragraph.
func titleRows(runes []rune) []titleRow {
	var rows []titleRow
	var row titleRow // the one that is being read
	end := func() {
		if row.n > 0 {
			rows = append(rows, row)
		}
		row = titleRow{}
	}
	depth := 0
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '《':
			if depth == 0 && row.n == 0 {
				row.from = i
			}
			depth++
		case r == '》':
			if depth == 1 {
				row.n, row.to = row.n+1, i+1
			}
			depth = max(depth-1, 0)
		case depth > 0 || r == '、':
		case isAnd(runes, i):
			row.and = row.n > 0 && !row.mixed && oneOf(r, "和与") && at(runes, i+1) == '《'
			row.mixed = true
		case row.n > 0 && i == row.to && bracketEnd(runes, i) > 0: // （试行） behind a title
			row.to = bracketEnd(runes, i)
			i = row.to - 1
		default:
			end()
		}
	}
	end()
	return rows
}

// isAnd reports 和, 与, 及 or 以及 at i.
func isAnd(runes []rune, i int) bool {
	return oneOf(runes[i], "和及与") || runes[i] == '以' && at(runes, i+1) == '及'
}

// bracketEnd is where a short bracket ends that begins at i, 0 where none does.
func bracketEnd(runes []rune, i int) int {
	if runes[i] == '（' {
		if k := slices.Index(runes[i:min(i+12, len(runes))], '）'); k >= 0 {
			return i + k + 1
		}
	}
	return 0
}

// measure reads a count and its measure word at i: 4项, 四个. end is behind the number.
func measure(runes []rune, i int, measures string) (n, end int) {
	if n, end = numberAfter(runes, i, 3); end == i {
		n, end = hanAfter(runes, i, 3)
	}
	if n == 0 || !oneOf(at(runes, end), measures) {
		return 0, i
	}
	return n, end
}

// compareListed compares the number of titles with the count behind them (等4项) or before them (4项制度：). With more it looks for rows longer than their count,
// which cannot be right. Without it it looks for other differences, where no 等 says that there are others.
func (p *pass) compareListed(longer bool) {
	if !longer {
		p.each("等", p.namedItems)
		p.handledParts()
	}
	for i := range p.text.Paragraphs {
		if !strings.Contains(p.text.Paragraphs[i].Text, "》") {
			continue
		}
		for _, row := range titleRows(p.text.Paragraphs[i].runes) {
			p.countedTitles(i, row, longer)
		}
	}
}

// countedTitles compares one row of titles with its count.
func (p *pass) countedTitles(i int, row titleRow, longer bool) {
	runes := p.text.Paragraphs[i].runes
	k := row.to
	etc := at(runes, k) == '等'
	if etc {
		k++
	}
	if at(runes, k) == '共' {
		k++
	}
	if n, end := measure(runes, k, "项个部"); n > 0 && row.n >= 2 {
		if startsAny(runes, end+1, "方面", "领域", "环节") { // that is not what titles count
			return
		}
		if row.contradictsCount(n, etc && !p.text.hasNoOthers(i, end), longer) {
			p.miscounted(i, k, end, n, row.n, longer)
		}
		return
	}
	if from, n, end := countBefore(runes, row.from); n > 0 && (longer && row.n > n || !longer && !etc && row.n < n) {
		p.miscounted(i, from, end, n, row.n, longer)
	}
}

// hasNoOthers reports words behind a count that nothing but what is listed is counted: 没有涉及其他制度.
func (t *Text) hasNoOthers(i, k int) bool {
	runes := t.Paragraphs[i].runes
	for end := min(len(runes), k+longestSaid); k < end; k++ {
		if starts(runes, k, "其他") && endsWith(runes, k, "没有涉及", "不涉及", "未涉及", "没有", "不含", "不包括", "无") {
			return true
		}
	}
	return false
}

// contradictsCount reports that the count behind a row differs from that of its titles. Words between them may belong to what is counted; then only a lone
// 和 proves it.
func (row titleRow) contradictsCount(n int, etc, longer bool) bool {
	if etc {
		return row.n > n && (longer && !row.mixed || !longer && row.and)
	}
	return !longer && row.n != n && (!row.mixed || row.and)
}

// miscounted reports the wrong count from from to to; its measure word follows.
func (p *pass) miscounted(i, from, to, n, count int, longer bool) {
	unit := string(p.text.Paragraphs[i].runes[to])
	if longer || count > n {
		p.hit(i, from, to, fmt.Sprintf("写的是%d%s，列出来的有%d%s", n, unit, count, unit), "改成"+strconv.Itoa(count)+"，或者删去多列的")
	} else {
		p.hit(i, from, to, fmt.Sprintf("写的是%d%s，列出来的是%d%s，又没有“等”字", n, unit, count, unit), "改成"+strconv.Itoa(count)+"，或者补上“等”字")
	}
}

// namedItems compares 甲制度、乙制度、丙制度等2项 with its count. All items have to end alike, so that it is certain what is counted.
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

// countBefore is the count right before a row of titles: 4项资助制度：.
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
			if n != len(s.members) && (runes[end] != '个' || starts(runes, end+1, "方面") || endsWith(runes, k, "以下", "下列", "如下")) {
				p.hit(m.paragraph, k, end, fmt.Sprintf("说的是%d点，写了%d点", n, len(s.members)), "改成一样的")
			}
			break
		}
	}
}
