package numbered

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined is a text whose hand-wrapped lines were joined.
type Joined struct {
	Text string
	// Joins is how many line ends went.
	Joins int
	// Likely: some of them went because the lines look wrapped, not because a break cannot stand there. Who counts lines must ask.
	Likely bool
}

// verdict says what a line end is.
type verdict int

const (
	open    verdict = iota
	stays           // a paragraph's end for certain
	wrapped         // within a sentence for certain
	likely          // by the look of the lines
)

// Join joins the lines of a text that were wrapped by hand: where the break stands inside a word, a number or brackets, before a bracket or a
// mark, behind a comma, or where three lines and more run on about equally long. In doubt a line end stays: it ends a paragraph.
func Join(text string) Joined {
	if !strings.Contains(text, "\n") {
		return Joined{Text: text}
	}
	lines := strings.Split(text, "\n")
	breaks := make([]verdict, len(lines)-1)
	for i := range breaks {
		breaks[i] = judge(lines[i], lines[i+1])
	}
	insideBrackets(lines, breaks)
	for i := 0; i < len(breaks); i++ {
		from := i
		for i < len(breaks) && breaks[i] != stays {
			i++
		}
		run(lines[from:i+1], breaks[from:i])
	}
	full(lines, breaks)
	continued(lines, breaks)
	out := Joined{}
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		switch {
		case i == len(breaks):
		case breaks[i] == wrapped || breaks[i] == likely:
			out.Joins++
			out.Likely = out.Likely || breaks[i] == likely
		default:
			b.WriteByte('\n')
		}
	}
	out.Text = b.String()
	return out
}

const (
	endMarks     = "。；！？：;!?:…"
	closingMarks = "，。；：、！？,.;:!?）)》〉”’」』】〕…％%"
	openBrackets = "（(《〈“‘「〔"
)

// judge judges a break by the lines beside it alone.
func judge(above, below string) verdict {
	if above == "" || below == "" {
		return stays
	}
	last, _ := utf8.DecodeLastRuneInString(above)
	first, _ := utf8.DecodeRuneInString(below)
	if m := At(above); m.Style != None && m.Style != Bare && m.Size == len(above) && !isDigit(last) {
		return wrapped // a number on a line of its own
	}
	numbered := At(below)
	switch {
	case numbered.Style != None && numbered.Style != Bare && !numbered.doubt:
		return stays
	case strings.ContainsRune(closingMarks, first):
		return wrapped
	case strings.ContainsRune(endMarks, last) || last == '.' && !numberAt(above):
		return stays
	case strings.ContainsRune("、"+openBrackets, last):
		return wrapped
	case strings.ContainsRune("，,", last):
		return likely
	case strings.ContainsRune(openBrackets, first):
		if begin, _ := utf8.DecodeRuneInString(above); begin != first {
			return wrapped
		}
	case isDigit(last) || last == '.':
		if isDigit(first) || unicode.Is(unicode.Han, first) && strings.ContainsRune(counters, first) {
			return wrapped
		}
	case isDigit(first):
		if amount(last, below) {
			return wrapped
		}
	case numbered.Style == None && (within(above, below) || runsOn(above, below)):
		return wrapped
	}
	return open
}

// numberAt reports a line that ends within a number: 3.
func numberAt(above string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(above, "."))
	return isDigit(r)
}

// amount reports a line that goes on with a number: a date's month behind its year, or an amount and nothing else before the next mark.
func amount(last rune, below string) bool {
	rest := strings.TrimLeft(below, "0123456789０１２３４５６７８９.,")
	if last == '年' || last == '月' {
		return strings.HasPrefix(rest, "月") || strings.HasPrefix(rest, "日") || strings.HasPrefix(rest, "号")
	}
	if unicode.IsPunct(last) {
		return false
	}
	if k := strings.IndexAny(rest, "，。；、！？,;"); k >= 0 {
		rest = rest[:k]
	}
	first, _ := utf8.DecodeRuneInString(rest)
	return utf8.RuneCountInString(rest) <= 3 && (rest == "" || strings.ContainsRune(counters, first)) && !strings.HasPrefix(rest, "年")
}

// mostBracketed is how many lines brackets can hold, and mostInBrackets how many characters, beyond which they are not one sentence's.
const (
	mostBracketed  = 4
	mostInBrackets = 120
)

var bracketPairs = map[rune]rune{'（': '）', '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '「': '」', '〔': '〕'}

// insideBrackets settles the breaks that stand inside brackets, where nothing else speaks for a paragraph's end.
func insideBrackets(lines []string, breaks []verdict) {
	for i := 0; i < len(breaks); i++ {
		closing := unclosed(lines[i])
		if closing == 0 {
			continue
		}
		size := 0
		for k := i; k < len(breaks) && k-i < mostBracketed; k++ {
			if last, _ := utf8.DecodeLastRuneInString(lines[k]); breaks[k] == stays && (At(lines[k+1]).Style != None || strings.ContainsRune("。！？", last)) {
				break
			}
			size += utf8.RuneCountInString(lines[k])
			end := strings.IndexRune(lines[k+1], closing)
			if end >= 0 && size < mostInBrackets {
				for j := i; j <= k; j++ {
					breaks[j] = wrapped
				}
				i = k
				break
			}
		}
	}
}

// unclosed is the mark that closes what a line leaves open; 0 where that is nothing.
func unclosed(line string) rune {
	if !strings.ContainsAny(line, openBrackets) {
		return 0
	}
	var stack []rune
	for _, r := range line {
		if closing, ok := bracketPairs[r]; ok {
			stack = append(stack, closing)
		} else if n := len(stack); n > 0 && stack[n-1] == r {
			stack = stack[:n-1]
		}
	}
	if len(stack) == 0 {
		return 0
	}
	return stack[len(stack)-1]
}

const (
	// leastRun are the lines that can look wrapped by their lengths, which differ by no more than aboutEqual, a Han character being 2.
	leastRun   = 3
	aboutEqual = 4
	// leastWidth is the least width of lines that nothing but their lengths speaks for, leastFull that of others.
	leastWidth = 16
	leastFull  = 12
)

// run settles the open breaks of lines that run on without an end mark between them, the last of them the shortest.
func run(lines []string, breaks []verdict) {
	if len(lines) < leastRun || alike(lines) {
		return
	}
	left := false
	for _, v := range breaks {
		left = left || v == open
		if v == wrapped {
			return // full settles it
		}
	}
	least, most := width(lines[0]), 0
	for _, l := range lines[:len(lines)-1] {
		least, most = min(least, width(l)), max(most, width(l))
	}
	last := width(lines[len(lines)-1])
	if !left || least < leastWidth || most-least > aboutEqual || last > most-2 || parallel(lines) {
		return
	}
	for i := range breaks {
		if breaks[i] == open {
			breaks[i] = likely
		}
	}
}

// full settles the open breaks of a text of three lines and more by those that are certain: their lines show how long a line is before it is
// wrapped, and one about as long was wrapped too.
func full(lines []string, breaks []verdict) {
	least, most := 0, 0
	for i, v := range breaks {
		if w := width(lines[i]); v == wrapped && At(lines[i]).Size < len(lines[i]) {
			if least == 0 || w < least {
				least = w
			}
			most = max(most, w)
		}
	}
	if len(lines) < leastRun || most < leastFull || most-least > 2*aboutEqual {
		return
	}
	for i, v := range breaks {
		w := width(lines[i])
		if v == open && w >= most-aboutEqual && w <= most+aboutEqual && !alike(lines[i:i+2]) {
			breaks[i] = likely
		}
	}
}

// alike reports lines of which two that follow each other begin with the same word or bracket, as the items of a list do.
func alike(lines []string) bool {
	for i := range lines[1:] {
		n := 2
		if first, _ := utf8.DecodeRuneInString(lines[i]); strings.ContainsRune(openBrackets, first) {
			n = 1
		}
		if firstRunes(lines[i], n) == firstRunes(lines[i+1], n) {
			return true
		}
	}
	return false
}

// parallel reports lines that can each be a sentence of its own: half of them begin with a verb, or more than half where there are marks within
// the lines but none at their ends; or all have their comma at the same place.
func parallel(lines []string) bool {
	begin, pause := 0, 0
	marks := strings.ContainsAny(lines[0], "，、；。")
	for _, l := range lines[1:] {
		marks = marks || strings.ContainsAny(l, "，、；。")
		if isVerb(firstRunes(l, 2)) {
			begin++
		}
		if k := strings.Index(l, "，"); k >= 0 && k == strings.Index(lines[0], "，") {
			pause++
		}
	}
	n := len(lines) - 1
	return 2*begin > n || 2*begin == n && !marks || pause == n
}

// continued settles the line behind a part of a list that has no end mark and is about as long as its lines get: 1、新建党群服务 over 中心2个；
func continued(lines []string, breaks []verdict) {
	most := 0
	for _, l := range lines {
		most = max(most, width(l))
	}
	for i, v := range breaks {
		above, below := lines[i], lines[i+1]
		if v != open || At(above).Style == None || width(above) < most-2 || width(above) < 12 || width(below) >= width(above) {
			continue
		}
		if next := i + 1; next < len(breaks) && At(lines[next+1]).Style == None { // what follows is prose of its own
			continue
		}
		if isVerb(firstRunes(below, 2)) {
			continue
		}
		breaks[i] = likely
	}
}

// width is how wide a line is, a Han character or a mark being 2.
func width(line string) int {
	n := 0
	for _, r := range line {
		n++
		if r >= 0x2000 {
			n++
		}
	}
	return n
}

// JoinHeading joins the lines of a text that is a heading, which people wrap to their columns: only what says something whole stays on a line of
// its own.
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
		case line == "" || lines[i+1] == "" || ends(line) || startsNumbered(lines[i+1]) || states(line) || isLatin(lastRune(line)):
			b.WriteByte('\n')
		default:
			joined.Joins++
			joined.Likely = true
		}
	}
	joined.Text = b.String()
	return joined
}

// Line makes one line of a text that is printed as one: a heading. Where a line end stood between two statements, a semicolon parts them.
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
		case startsNumbered(lines[i+1]), states(line):
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

// ends reports a line that ends with a mark, brackets and quotes excepted.
func ends(line string) bool {
	last := lastRune(line)
	return unicode.IsPunct(last) && !strings.ContainsRune("）》”’)", last)
}

func lastRune(line string) rune {
	r, _ := utf8.DecodeLastRuneInString(line)
	return r
}

func isLatin(r rune) bool { return r > ' ' && r < 0x2E80 }

// states reports a line that says what is wrong, and so is whole: 制度不健全, 把关缺失.
func states(line string) bool {
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
