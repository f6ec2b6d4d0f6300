package numbered

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined is a text whose hand-wrapped lines were joined.
type Joined struct {
	Text string
	// Joins is how many line ends were removed.
	Joins int
	// Likely: some were removed because the lines look wrapped, not because no break can stand there. Whoever counts lines must ask.
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

// Join joins the lines of a text that were wrapped by hand. A break is removed inside a word, a number or brackets, before a bracket or a mark, behind a
// comma, and where three lines or more run on about equally long. In doubt it stays and ends a paragraph.
func Join(text string) Joined {
	if !strings.Contains(text, "\n") {
		return Joined{Text: text}
	}
	lines := strings.Split(text, "\n")
	breaks := make([]verdict, len(lines)-1)
	for i := range breaks {
		breaks[i] = judgeBreak(lines[i], lines[i+1])
	}
	judgeBrackets(lines, breaks)
	for i := 0; i < len(breaks); i++ {
		from := i
		for i < len(breaks) && breaks[i] != stays {
			i++
		}
		judgeLengths(lines[from:i+1], breaks[from:i])
	}
	judgeByWrapped(lines, breaks)
	judgeInline(lines, breaks)
	judgeContinued(lines, breaks)
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

// judgeBreak judges a break by the two lines beside it alone.
func judgeBreak(above, below string) verdict {
	if above == "" || below == "" {
		return stays
	}
	last, _ := utf8.DecodeLastRuneInString(above)
	first, _ := utf8.DecodeRuneInString(below)
	if m := At(above); m.Style != None && m.Style != Bare && m.Size == len(above) && !isDigit(last) {
		return wrapped // a number on a line of its own
	}
	numbered := At(below)
	if numbered.Style != None && numbered.Style != Bare && !numbered.doubt {
		return stays
	}
	if v := judgeMarks(above, last, first); v != open {
		return v
	}
	goesOn := false
	switch {
	case strings.ContainsRune(openBrackets, first):
		begin, _ := utf8.DecodeRuneInString(above)
		goesOn = begin != first
	case isDigit(last) || last == '.':
		goesOn = isDigit(first) || unicode.Is(unicode.Han, first) && strings.ContainsRune(counters, first)
	case isDigit(first):
		goesOn = continuesNumber(last, below)
	default:
		goesOn = numbered.Style == None && (splitsWord(above, below) || runsOn(above, below))
	}
	if goesOn {
		return wrapped
	}
	return open
}

// judgeMarks judges a break by the characters beside it.
func judgeMarks(above string, last, first rune) verdict {
	switch {
	case strings.ContainsRune(closingMarks, first), first == '@', last == '@', last == '-' && isDigit(first) && numberBefore(above, "-"):
		return wrapped
	case strings.ContainsRune(endMarks, last) || last == '.' && !numberBefore(above, "."):
		return stays
	case strings.ContainsRune("、"+openBrackets, last):
		return wrapped
	case strings.ContainsRune("，,", last):
		return likely
	}
	return open
}

// numberBefore reports a line that ends with a number and then a mark: 3. or 0376-
func numberBefore(above, mark string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(above, mark))
	return isDigit(r)
}

// continuesNumber reports a line that goes on with a number: a date's month behind its year, or an amount and nothing else before the next mark.
func continuesNumber(last rune, below string) bool {
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

// mostBracketed and mostInBrackets are how many lines and characters brackets can hold. Longer ones do not belong to one sentence.
const (
	mostBracketed  = 4
	mostInBrackets = 120
)

var bracketPairs = map[rune]rune{'（': '）', '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '「': '」', '〔': '〕'}

// judgeBrackets settles the breaks inside brackets, unless something else shows a paragraph's end.
func judgeBrackets(lines []string, breaks []verdict) {
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

// unclosed is the mark that would close the last bracket that a line leaves open; 0 where there is none.
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
