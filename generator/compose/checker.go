package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// checker walks a parsed template. It reports names that no notice has, has every printed value pass through emit, and puts in the calls that count.
type checker struct {
	file, source string
	templates    *template.Template
	findings     finding.List
	// prints are the items and counts that only this template knows.
	prints ledger.Prints
	nested int
	// formWords are the ends of the @words of forms in the source, ascending.
	formWords []int
	// ends are the offsets of the source's line ends, found when they are needed.
	ends []int
}

func (c *checker) check() {
	for _, t := range c.templates.Templates() {
		if t.Tree != nil && t.Tree.Root != nil {
			dot := topShape
			if t.Name() != "notice" {
				dot = unknownShape
			}
			c.list(t.Tree.Root, dot)
			meterCalls(t.Tree.Root)
		}
	}
}

func (c *checker) list(l *parse.ListNode, dot *shape) {
	if l == nil {
		return
	}
	if c.nested++; c.nested > mostNested {
		c.findings = append(c.findings, finding.TemplateNested.At(finding.Where{File: c.file}, finding.Values{"where": c.where(int(l.Position()))}))
		c.nested--
		return
	}
	defer func() { c.nested-- }()
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			c.markFormWords(n)
		case *parse.ActionNode:
			printed := c.pipe(n.Pipe, dot)
			if len(n.Pipe.Decl) > 0 {
				meter(n.Pipe)
				continue
			}
			if printed != nil && printed.fields != nil {
				c.printedList(valueName(n.Pipe), n.Position())
			}
			name := valueName(n.Pipe)
			meter(n.Pipe)
			pipeThroughEmit(n.Pipe, name, c.line(int(n.Position())))
		case *parse.IfNode:
			c.pipe(n.Pipe, dot)
			meter(n.Pipe)
			c.list(n.List, dot)
			c.list(n.ElseList, dot)
		case *parse.WithNode:
			inner := c.pipe(n.Pipe, dot)
			meter(n.Pipe)
			c.list(n.List, inner)
			c.list(n.ElseList, dot)
		case *parse.RangeNode:
			inner := entry(c.pipe(n.Pipe, dot))
			c.rangeNumber(n.Pipe)
			c.list(n.List, inner)
			c.list(n.ElseList, dot)
			meterRange(n)
		case *parse.TemplateNode:
			if n.Pipe != nil {
				c.pipe(n.Pipe, dot)
				meter(n.Pipe)
			}
		}
	}
}

// entry is the shape of a list's entries.
func entry(s *shape) *shape {
	if s == nil || !s.list {
		return unknownShape
	}
	if s.fields == nil {
		return nil
	}
	return &shape{fields: s.fields}
}

// pipe checks a pipeline's names and returns the shape of its value.
func (c *checker) pipe(p *parse.PipeNode, dot *shape) *shape {
	result := unknownShape
	for _, cmd := range p.Cmds {
		c.own(cmd)
		for _, arg := range cmd.Args {
			s := c.argument(arg, dot)
			if len(p.Cmds) == 1 && len(cmd.Args) == 1 {
				result = s
			}
		}
	}
	return result
}

func (c *checker) argument(n parse.Node, dot *shape) *shape {
	switch n := n.(type) {
	case *parse.FieldNode:
		return c.names(n.Ident, n.Position(), dot)
	case *parse.DotNode:
		return dot
	case *parse.VariableNode:
		if n.Ident[0] == "$" {
			return c.names(n.Ident[1:], n.Position(), topShape)
		}
	case *parse.PipeNode:
		return c.pipe(n, dot)
	}
	return unknownShape
}

func (c *checker) names(idents []string, pos parse.Pos, s *shape) *shape {
	for _, name := range idents {
		if s == unknownShape {
			return unknownShape
		}
		var next *shape
		ok := false
		if s != nil && !s.list {
			next, ok = s.fields[name]
		}
		if !ok {
			c.unknown(name, pos, s)
			return unknownShape
		}
		s = next
	}
	return s
}

// line is the number of the source's line that an offset is in; where says it in Chinese.
func (c *checker) line(pos int) int {
	if c.ends == nil {
		for at, b := range []byte(c.source) {
			if b == '\n' {
				c.ends = append(c.ends, at)
			}
		}
	}
	line, _ := slices.BinarySearch(c.ends, pos)
	return 1 + line
}

func (c *checker) where(pos int) string { return "模板第" + strconv.Itoa(c.line(pos)) + "行" }

// words reports @words that are unknown, and notes those of forms.
func (c *checker) words() {
	source := withoutComments(c.source)
	for _, m := range lineWord.FindAllStringSubmatchIndex(source, -1) {
		word := source[m[2]:m[3]]
		if _, ok := formWords[word]; ok {
			c.formWords = append(c.formWords, m[3])
		} else if _, known := lineWords[word]; !known {
			c.findings = append(c.findings, unknownWord(c.file, c.where(m[2]), word))
		}
	}
}

// markFormWords puts the number of its line behind each @word of forms, so that the reader can say where a row is wrong.
func (c *checker) markFormWords(n *parse.TextNode) {
	start := int(n.Position())
	var out []byte
	done := 0
	from, _ := slices.BinarySearch(c.formWords, start+1)
	for _, end := range c.formWords[from:] {
		at := end - start
		if at > len(n.Text) {
			break
		}
		out = append(out, n.Text[done:at]...)
		out = append(out, lineStart)
		out = strconv.AppendInt(out, int64(c.line(end-1)), 10)
		out = append(out, originEnd)
		done = at
	}
	if done > 0 {
		n.Text = append(out, n.Text[done:]...)
	}
}

// quoted puts a value's name in quotation marks; one without a name ({{.}}) is 这里.
func quoted(name string) string {
	if name == "" {
		return "这里"
	}
	return "“" + name + "”"
}

func (c *checker) printedList(name string, pos parse.Pos) {
	at := finding.Where{File: c.file, Excerpt: name}
	c.findings = append(c.findings, finding.TemplateList.At(at, finding.Values{"where": c.where(int(pos)), "what": quoted(name), "name": cmp.Or(name, anyName)}))
}

// anyName stands for the name of a list without one.
const anyName = "名称"

func (c *checker) unknown(name string, pos parse.Pos, s *shape) {
	at, where := finding.Where{File: c.file, Excerpt: name}, c.where(int(pos))
	near := ""
	if s != nil && s.fields != nil {
		near = nearest(name, s.fields)
	}
	var f finding.Finding
	switch _, atTop := topShape.fields[name]; {
	case atTop && s != topShape: // within {{range}} the dot is the list's entry
		f = finding.TemplateNameOutside.At(at, finding.Values{"where": where, "name": name})
	case s == topShape && rangeOf(name) != "":
		f = finding.TemplateNameInside.At(at, finding.Values{"where": where, "name": name, "within": rangeOf(name)})
	case near != "":
		f = finding.TemplateNameNear.At(at, finding.Values{"where": where, "name": name, "near": near})
	default:
		f = finding.TemplateName.At(at, finding.Values{"where": where, "name": name})
	}
	c.findings = append(c.findings, f)
}

// rangeOf is the {{range}} within which a name may stand that none at the top has.
func rangeOf(name string) string {
	for _, in := range []struct {
		entry *shape
		where string
	}{{categoryShape, "{{range .类别}}"}, {problemShape, "{{range .类别}}{{range .问题}}"}, {stageShape, "{{range .进展}}"}, {taskShape, "{{range .任务}}"}} {
		if _, ok := in.entry.fields[name]; ok {
			return " " + in.where + " "
		}
	}
	return ""
}

// nearest finds the known name that shares most characters with the unknown one; "" where none shares half of them.
func nearest(name string, known map[string]*shape) string {
	best, bestScore := "", 0
	for k := range known {
		score := 0
		for _, r := range name {
			if strings.ContainsRune(k, r) {
				score += 2
			}
		}
		score -= len([]rune(k))
		if score > bestScore || score == bestScore && best != "" && k < best {
			best, bestScore = k, score
		}
	}
	return best
}
