package retrace

import (
	"strings"

	"gongshi/generator/finding"
)

// line writes a variant's line, in the words of one of its pieces.
func (w *depthWriter) line(v *variant, p piece) string {
	heads := map[*node]head{}
	for n, q := range v.pieces {
		heads[n] = q.head
	}
	level := w.levelOf(v)
	if level > 0 && w.headings[w.depth] == 0 {
		w.headings[w.depth] = level
	}
	text, other := writeHead(heads, w.written == 0, level > 0, level)
	if other {
		w.doubtPiece(finding.TemplateFromNumbering, p)
		for _, q := range v.pieces {
			w.doubts = append(w.doubts, doubt{line: q.line}) // said once for all of them
		}
	}
	if text != "" && label.MatchString(strings.TrimSpace(p.head.bare)) {
		text = "**" + text + "**"
	}
	for i := range p.tokens {
		text += w.token(p, i)
	}
	switch {
	case level > 0:
		text = levelWords[level] + " " + text
	case strings.HasPrefix(text, "@") || strings.HasPrefix(text, "＠"):
		text = levelWords[0] + " " + text
	}
	return text
}

// levelOf is the level of the heading that a variant's lines are; 0 where they are none.
func (w *depthWriter) levelOf(v *variant) (level int) {
	levels := map[int]int{}
	likely := 0
	for _, p := range v.pieces {
		levels[p.level]++
		if p.line >= 0 && short(w.f.lines[p.line].text) {
			likely++
		}
	}
	for l := 1; l <= 4; l++ {
		if 2*levels[l] >= len(v.pieces) && levels[l] > 0 && (level == 0 || levels[l] > levels[level]) {
			level = l
		}
	}
	if level == 0 && w.written == 0 && 2*likely > len(v.pieces) && len(v.node().pieces) > 1 {
		return min(w.level+1, 4)
	}
	return level
}

// token writes one stretch of a line.
func (w *depthWriter) token(p piece, i int) string {
	v := p.tokens[i].value
	switch {
	case v == nil:
		return w.words(p.tokens[i].text, p)
	case v.item >= 0 && i > 0 && p.tokens[i-1].value != nil && p.tokens[i-1].value.name == v.name:
		return ""
	case v.item >= 0:
		return "{{range ." + v.name + "}}{{.}}{{end}}"
	case v.node.depth < w.depth:
		w.variables[declared{v.node.depth, v.name}] = true
		return "{{" + strings.Replace(v.action, "."+v.name, w.variable(v.node.depth, v.name), 1) + "}}"
	}
	return "{{" + v.action + "}}"
}

// words are a loop's own words. A number among them is last time's, which is told.
func (w *depthWriter) words(text string, p piece) string {
	var said []string
	var b strings.Builder
	at := 0
	for _, m := range figures.FindAllStringIndex(text, -1) {
		said = append(said, text[m[0]:m[1]])
		b.WriteString(escape(text[at:m[0]]))
		if at = m[0]; w.f.frame {
			b.WriteString(w.f.blanks.next(blankNumber))
			at = m[1]
		}
	}
	switch {
	case said == nil || p.line < 0:
	case w.f.frame:
		w.doubts = append(w.doubts, doubt{finding.TemplateFromBlank, p.line, finding.Values{"numbers": quoteAll(said)}})
	default:
		w.doubts = append(w.doubts, doubt{finding.TemplateFromNumber, p.line, finding.Values{"numbers": quoteAll(said)}})
	}
	return b.String() + escape(text[at:])
}

var levelWords = []string{"@正文", "@一级", "@二级", "@三级", "@四级"}

func (r *region) doubtPiece(kind *finding.Kind, p piece) {
	if p.line >= 0 {
		r.doubts = append(r.doubts, doubt{kind: kind, line: p.line})
	}
}
