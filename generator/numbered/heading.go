package numbered

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// JoinHeading joins the lines of a heading, which people wrap to their columns. Only a line that states something whole stays by itself.
func JoinHeading(text string) Joined {
	joined := Join(text)
	if !strings.Contains(joined.Text, "\n") {
		return joined
	}
	lines := strings.Split(joined.Text, "\n")
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		switch {
		case i+1 == len(lines):
		case line == "" || lines[i+1] == "" || ends(line) || startsNumbered(lines[i+1]) || statesFault(line) || isLatin(lastRune(line)):
			b.WriteByte('\n')
		default:
			joined.Joins++
			joined.Likely = true
		}
	}
	joined.Text = b.String()
	return joined
}

// Line makes one line of a text that is printed as a heading. Where a line end stood between two statements it puts a semicolon.
func Line(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(text, "\n")
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		if i+1 == len(lines) || line == "" || lines[i+1] == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(lines[i+1])
		switch {
		case ends(line):
		case startsNumbered(lines[i+1]), statesFault(line):
			b.WriteString("；")
		case isLatin(lastRune(line)) && isLatin(first):
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func startsNumbered(line string) bool {
	m := At(line)
	return m.Style != None && m.Style != Bare && !m.doubt
}

// ends reports a line that ends with a mark other than a bracket or a quote.
func ends(line string) bool {
	last := lastRune(line)
	return unicode.IsPunct(last) && !strings.ContainsRune("）》”’)", last)
}

func lastRune(line string) rune {
	r, _ := utf8.DecodeLastRuneInString(line)
	return r
}

func isLatin(r rune) bool { return r > ' ' && r < 0x2E80 }

// statesFault reports a line that says what is wrong, and so is whole: 制度不健全, 把关缺失.
func statesFault(line string) bool {
	rs := []rune(strings.TrimRight(line, "）》”’)"))
	for _, w := range []string{"缺失", "缺位", "欠缺", "缺乏", "滞后", "薄弱", "弱化", "虚化", "淡化", "松散", "松懈", "较差", "偏低", "混乱", "随意", "流于形式", "走过场", "打折扣", "宽松软", "问题", "缓慢", "难"} {
		if strings.HasSuffix(string(rs), w) {
			return true
		}
	}
	for i := len(rs) - 2; i >= 0 && i >= len(rs)-5; i-- {
		if strings.ContainsRune("不未没无", rs[i]) && i > 0 {
			return true
		}
	}
	return false
}
