package retrace

import (
	"slices"
	"strings"

	"gongshi/generator/pattern"
)

// The names under which an entry has its number.
const (
	hanName    = "序号"
	numberName = "编号"
	// throughName is its number where the numbers run on through all lists above it.
	throughName = "总序号"
)

// label matches a lead-in such as 整改结果： or 存在问题1：.
var label = pattern.New(`^\p{Han}{2,10}(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]`)

var numberInHead = pattern.New(`\d+|[一二三四五六七八九十百]+`)

// head is what stands before a line's first value: words, and among them the entry's number.
type head struct {
	// before, number and after are the head; bare is it without the number and the marks that go with it.
	before, number, after, bare string
	// open and close are the marks that go with the number: （ and ）.
	open, close string
	han         bool
	// other: the number is not the one that the entry has in the ledger.
	other bool
}

// readHead takes the number of a node's line off its first words.
func readHead(p *piece, n *node) head {
	if len(p.tokens) == 0 || p.tokens[0].value != nil {
		return head{}
	}
	text := p.tokens[0].text
	size := len(text)
	if len(p.tokens) == 1 { // words alone: only what numbers them
		size = headSize(text)
	}
	h := head{before: text[:size], bare: text[:size]}
	number, han := n.text(numberName), n.text(hanName)
	if number == "" {
		number = "1"
	}
	var best []int
	for _, m := range numberInHead.FindAllStringIndex(text[:size], -1) {
		said := text[m[0]:m[1]]
		if said == number || said == han {
			best = m
			h.other = false
			break
		}
		if best == nil && numbering(text[:m[0]], text[m[1]:size]) {
			best, h.other = m, true
		}
	}
	if best != nil && numbering(text[:best[0]], text[best[1]:size]) {
		h.before, h.number, h.after = text[:best[0]], text[best[0]:best[1]], text[best[1]:size]
		h.han = !isDigit(h.number[0])
		h.cutMarks()
		h.bare = h.before + h.after
	} else {
		h.other = false
	}
	p.tokens = p.tokens[1:]
	if size < len(text) {
		p.tokens = append([]token{{text: text[size:]}}, p.tokens...)
	}
	return h
}

// whole is the head as it stands in the text.
func (h head) whole() string { return h.before + h.open + h.number + h.close + h.after }

// numbering reports the words around a number that show it to number its line.
func numbering(before, after string) bool {
	switch {
	case strings.HasSuffix(before, "（") || strings.HasSuffix(before, "("):
		return strings.HasPrefix(after, "）") || strings.HasPrefix(after, ")")
	case before == "" || strings.HasSuffix(before, "第"):
		return strings.IndexAny(after, "、.．：:)）是类个") == 0
	}
	return strings.IndexAny(after, "：:、.．") == 0 || after == ""
}

// cutMarks parts from the words the marks that go with the number.
func (h *head) cutMarks() {
	for _, pair := range [][2]string{{"（", "）"}, {"(", ")"}} {
		b, okB := strings.CutSuffix(h.before, pair[0])
		a, okA := strings.CutPrefix(h.after, pair[1])
		if okA && okB {
			h.before, h.after, h.open, h.close = b, a, pair[0], pair[1]
			return
		}
	}
	for _, mark := range []string{"、", ".", "．", "是", "）", ")"} {
		if a, ok := strings.CutPrefix(h.after, mark); ok {
			h.after, h.close = a, mark
			if rest := strings.TrimLeft(h.after, " 　"); rest != h.after {
				h.close += h.after[:len(h.after)-len(rest)]
				h.after = rest
			}
			return
		}
	}
}

// writeHead is the head as a template writes it. heads are those of all entries at this place; other says that they are numbered in another way. first: it is
// the entries' first line, which has their numbers.
func writeHead(heads map[*node]head, first, isHeading bool, level int) (text string, other bool) {
	var with, alone *head // of one of several entries, and of one that is the only one
	single, unnumbered := 0, 0
	nodes := inOrder(heads)
	counts := nodes[0].counts()
	for _, n := range nodes {
		h := heads[n]
		other = other || h.other
		switch only := n.text(counts) == ""; {
		case h.number != "" && only:
			alone = &h
		case h.number != "" && with == nil:
			with = &h
		case h.number != "":
		case only:
			single++
		default:
			unnumbered++
		}
	}
	one := heads[nodes[0]]
	switch {
	case other && (len(nodes) > 1 || !first) && allSay(heads, one.whole()):
		return escape(one.whole()), false // 一是 before each, which numbers nothing
	case other && runsOn(heads, nodes):
		return escape(one.before+one.open) + "{{." + throughName + "}}" + escape(one.close+one.after), false
	case with != nil || alone != nil:
		return with.write(alone, counts), other
	case unnumbered == 0 && single > 0 && isHeading:
		return one.standard(counts, level), false
	}
	return escape(one.bare), false
}

// counts is the name of the number that is empty where there is only one entry.
func (n *node) counts() string {
	if n.has(numberName) {
		return numberName
	}
	return hanName
}

// allSay reports heads that are all the same text.
func allSay(heads map[*node]head, text string) bool {
	for _, h := range heads {
		if h.whole() != text {
			return false
		}
	}
	return true
}

// runsOn reports numbers that do not begin anew in each list.
func runsOn(heads map[*node]head, nodes []*node) bool {
	return len(nodes) > 1 && !slices.ContainsFunc(nodes, func(n *node) bool { return heads[n].number == "" || heads[n].number != n.text(throughName) })
}

// write writes a head with its number, which an only entry lacks, unless there is one that has it: alone.
func (h *head) write(alone *head, counts string) string {
	if h == nil {
		h = alone
	}
	number := "{{." + numberName + "}}"
	if h.han {
		number = "{{." + hanName + "}}"
	}
	switch {
	case alone != nil && !h.han && counts == numberName:
		number = escape(h.open) + "{{if .编号}}{{.编号}}{{else}}1{{end}}" + escape(h.close)
	case alone != nil:
		number = escape(h.open) + number + escape(h.close)
	default:
		number = "{{if ." + counts + "}}" + escape(h.open) + number + escape(h.close) + "{{end}}"
	}
	return escape(h.before) + number + escape(h.after)
}

// standard is a head of which only entries without a number were seen: several are numbered as the standard has it.
func (h head) standard(counts string, level int) string {
	open, name, end := "", counts, "."
	switch {
	case strings.HasSuffix(h.bare, "："):
		return escape(strings.TrimSuffix(h.bare, "：")) + "{{if ." + counts + "}}{{." + counts + "}}{{end}}："
	case level == 1:
		name, end = hanName, "、"
	case level == 2:
		open, name, end = "（", hanName, "）"
	case level == 4:
		open, end = "（", "）"
	}
	return "{{if ." + counts + "}}" + open + "{{." + name + "}}" + end + "{{end}}" + escape(h.bare)
}

var braces = strings.NewReplacer("{", `{{"{"}}`, "*", `{{"*"}}`)

// escape writes words of the notice so that a template prints them as they are.
func escape(text string) string { return braces.Replace(text) }
