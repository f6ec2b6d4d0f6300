package proof

import "slices"

// A quantity is read once, for all rules: a number with what it counts. Dates, ordinals, names of papers and words within quotation marks have none.

// quantity is a number with its measure word.
type quantity struct {
	paragraph int
	// sentence counts the sentences of the text; clause counts what ， ； ： and 。 part.
	sentence, clause int
	// The number stands in [from, to), its measure word in [to, end). What is said of it stands before, from lead on, and behind, up to tail.
	lead, from, to, end, tail int
	// mark is the mark before lead: 0 at the start of a paragraph, '+' where another quantity stands there. next is the mark behind tail.
	mark, next rune
	// bracket is 1 + the place of the bracket that it stands in, 0 where it stands in none.
	bracket int
	// value is the number, last the value of one in its last place, both with the factor (万, 亿) multiplied in.
	value, last fixed
	factor      fixed
	measure     string
	// han is a number in 汉字, loose one that is not exact: 约, 余, 3至5.
	han, loose bool

	// These are found when first asked for.
	wordsBefore, wordsBehind string
	reached, found           int8
}

// quantities are all quantities of the text, in its order, found once.
func (t *Text) quantities() []quantity {
	if t.quantitiesFound != nil {
		return t.quantitiesFound
	}
	r := quantityReader{list: make([]quantity, 0, 64)}
	for i := range t.Paragraphs {
		if t.Paragraphs[i].Kind != Contact && t.Paragraphs[i].Kind != Date {
			r.read(i, t.Paragraphs[i].runes)
		}
		r.sentence++
		r.clause++
	}
	t.quantitiesFound = r.list
	return r.list
}

// quantityReader reads paragraph after paragraph.
type quantityReader struct {
	list             []quantity
	sentence, clause int
	runes            []rune
	// start is where the words before the next quantity begin, mark what stands before them.
	start   int
	mark    rune
	open    int // the first quantity whose tail is not yet known
	bracket int
}

func (r *quantityReader) read(paragraph int, runes []rune) {
	r.runes, r.start, r.mark, r.bracket, r.open = runes, 0, 0, 0, len(r.list)
	first := len(r.list)
	for i := 0; i < len(runes); {
		switch c := runes[i]; {
		case 0x4e00 <= c && c <= 0x9fff && c != '第' && hanNumeral(c) == 0: // most
			i++
		case c < 0x80 && !isDigit(c) && !oneOf(c, ",;:()"), c == '第':
			i = behindLabel(runes, i)
		case isFigure(c), hanNumeral(c) > 0:
			q, end := r.quantity(i)
			if (q.measure != "" || q.from < q.to) && !(q.measure == "岁" && boundsAge(runes, q.from, q.end)) {
				q.paragraph = paragraph
				r.add(q)
			}
			i = end
		case c == '《' || c == '“':
			i = r.skipQuoted(i)
		case isMark(c):
			r.part(i)
			i++
		default:
			i++
		}
	}
	r.close(len(runes), 0)
	lend(r.list[first:], runes)
	rest := slices.DeleteFunc(r.list[first:], func(q quantity) bool { return q.measure == "" })
	r.list = r.list[:first+len(rest)]
}

// add appends a quantity behind what is read.
func (r *quantityReader) add(q quantity) {
	r.close(q.from, '+')
	q.sentence, q.clause, q.lead, q.mark, q.bracket = r.sentence, r.clause, r.start, r.mark, r.bracket
	r.list = append(r.list, q)
	r.start, r.mark = q.end, '+'
}

// close gives the quantity before a place its tail.
func (r *quantityReader) close(at int, mark rune) {
	if r.open < len(r.list) {
		q := &r.list[len(r.list)-1]
		if q.next == 0 {
			q.tail, q.next = max(at, q.end), mark
		}
		r.open = len(r.list)
	}
}

// part ends a clause at a mark.
func (r *quantityReader) part(i int) {
	c := plainMark(r.runes[i])
	r.close(i, c)
	if oneOf(c, "，：") && i-r.start <= 4 && startsAny(r.runes, r.start, "其中", "包括", "分别为", "分别是") && r.mark != '+' { // 其中，甲3个 is 其中甲3个
		r.clause++
		return
	}
	r.start, r.mark = i+1, c
	switch c {
	case '。':
		r.sentence++
		r.clause++
	case '，', '；', '：':
		r.clause++
	case '（':
		if r.bracket == 0 {
			r.bracket = i + 1
		}
	case '）':
		r.bracket = 0
	}
}

// isMark reports a mark that parts what is said of one number from what is said of the next.
func isMark(c rune) bool {
	switch c {
	case '，', '、', '；', '。', '：', '！', '？', '（', '）', ',', ';', ':', '(', ')', '\n':
		return true
	}
	return false
}

func plainMark(c rune) rune {
	switch c {
	case ',':
		return '，'
	case ';':
		return '；'
	case ':':
		return '：'
	case '(':
		return '（'
	case ')':
		return '）'
	case '！', '？', '\n':
		return '。'
	}
	return c
}

// longestQuoted is how many runes of a quotation hold no quantity. A longer one is a text of its own.
const longestQuoted = 60

// skipQuoted is the place behind 《…》 or a short “…”, whose numbers belong to a name.
func (r *quantityReader) skipQuoted(i int) int {
	end := '》'
	if r.runes[i] == '“' {
		end = '”'
	}
	for k := i + 1; k < min(i+longestQuoted, len(r.runes)); k++ {
		if r.runes[k] == end {
			return k + 1
		}
	}
	return i + 1
}

// behindLabel is the place behind 第12 or A12, numbers that count nothing.
func behindLabel(runes []rune, i int) int {
	label := runes[i] == '第' || isLatin(runes[i]) || oneOf(runes[i], "-_/.#")
	for i++; label && i < len(runes) && (isFigure(runes[i]) || hanNumeral(runes[i]) > 0 || runes[i] < 0x80 && !isMark(runes[i]) && runes[i] != ' '); i++ {
	}
	return i
}

// lend gives numbers without a measure word that of the next number in their list: 3、4、5人. Those that remain without one are left as they are.
func lend(list []quantity, runes []rune) {
	for i := len(list) - 2; i >= 0; i-- {
		q, after := &list[i], &list[i+1]
		if q.measure == "" && q.end == q.tail && oneOf(q.next, "、") && after.lead == after.from && after.measure != "" {
			q.measure = after.measure
			if q.factor == 1 && after.factor > 1 {
				if v, ok := q.value.times(after.factor); ok {
					q.value, q.last, q.factor = v, q.last*after.factor, after.factor
				}
			}
		}
	}
}
