// Package compose fills a notice's template with facts and reads the result as a document; it counts nothing and lays nothing out.
package compose

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// Template is a notice text, checked and ready; goroutines may share it.
type Template struct {
	name     string
	text     *template.Template
	audience ledger.Audience
	// lists: it goes through the problems.
	lists bool
	// values are those of the table that the source names: no other need be worked out.
	values []value
}

// fill runs the template on a budget.
func (t *Template) fill(b *budget, data map[string]any) (string, error) {
	text, err := t.text.Clone()
	if err != nil {
		return "", err
	}
	out := &sheet{budget: b}
	out.Grow(32 << 10)
	err = text.Funcs(b.functions()).Funcs(b.printing()).Funcs(b.counting()).Execute(out, data)
	return out.String(), err
}

// Name is the template's name or file, as Parse was told.
func (t *Template) Name() string { return t.name }

// Audience is for whom the text is: its first line may say so behind the 文种, 情况报告（上级）：…; else it is for 社会.
func (t *Template) Audience() ledger.Audience { return t.audience }

// SaysHeld reports a text that says how many 项 it counts and does not write out.
func (t *Template) SaysHeld() bool { return t.uses(heldName) }

// CountsAndLists reports a text that writes out numbers of 项 or of problems, and these one by one.
func (t *Template) CountsAndLists() bool {
	return t.lists && slices.ContainsFunc([]string{"类别总数", "问题总数", "项目总数", "完成情况", "已完成", "未完成", "长期坚持", "进展"}, t.uses)
}

// listing is where a text goes through what it lists.
var listing = regexp.MustCompile(`range\s+(?:\$\w*\s*(?:,\s*\$\w+\s*)?:=\s*)?\$?\.(?:类别|进展)`)

// forWhom is where a text's first line, a comment, says for whom it is.
var forWhom = regexp.MustCompile(`^\{\{-?\s*/\*\s*[^：:\n（(]*[（(]([^）)\n]*)[）)][：:]`)

func audienceOf(source string) ledger.Audience {
	if m := forWhom.FindStringSubmatch(source); m != nil {
		if a, ok := ledger.ParseAudience(m[1]); ok {
			return a
		}
	}
	return ledger.Society
}

// Parse reads a template's source. file names it in findings. The template is nil where a finding is an error.
func Parse(file, source string) (*Template, finding.List) {
	if !utf8.ValidString(source) || strings.ContainsRune(source, 0) {
		return nil, finding.List{{
			Severity: finding.Error, Code: "template.encoding", File: file,
			Text: "模板不是 UTF-8 编码的文本文件", Hint: "用记事本打开，选“另存为”，编码选 UTF-8",
		}}
	}
	source = strings.TrimPrefix(source, "\ufeff")
	source = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(source)
	if findings := unfit(file, source); findings != nil {
		return nil, findings
	}
	root := template.New("notice").Option("missingkey=error").Funcs(new(budget).functions()).Funcs(new(budget).printing())
	t, err := root.Parse(source)
	if err != nil {
		return nil, finding.List{syntaxFinding(file, source, err)}
	}
	c := &checker{file: file, source: source, templates: t}
	c.words()
	c.check()
	if c.findings.HasError() {
		return nil, c.findings
	}
	used := slices.DeleteFunc(slices.Clone(values), func(v value) bool { return !strings.Contains(source, v.name) })
	return &Template{name: file, text: t, audience: audienceOf(source), lists: listing.MatchString(source), values: used}, c.findings
}

var (
	parseError   = regexp.MustCompile(`^template: notice:(\d+):(?:\d+:)? ?(.*)$`)
	unknownFunc  = regexp.MustCompile(`function "([^"]*)" not defined`)
	endless      = regexp.MustCompile(`unexpected EOF|unexpected \{\{end\}\}`)
	unclosed     = regexp.MustCompile(`unclosed action|unterminated`)
	unexpectedIn = regexp.MustCompile(`unexpected (.+?) in`)
)

// syntaxFinding says in Chinese what text/template found wrong.
func syntaxFinding(file, source string, err error) finding.Finding {
	line, message := "", err.Error()
	if m := parseError.FindStringSubmatch(message); m != nil {
		line, message = m[1], m[2]
	}
	f := finding.Finding{Severity: finding.Error, Code: "template.syntax", File: file}
	where := "模板"
	if line != "" {
		where += "第" + line + "行"
	}
	switch {
	case unknownFunc.MatchString(message):
		name := unknownFunc.FindStringSubmatch(message)[1]
		f.Text, f.Excerpt = where+"用了不认识的写法“"+name+"”", name
		f.Hint = "花括号里只能用 if、range、with、连接 等"
		if _, known := topShape.fields[name]; known {
			f.Hint = "名称前面要有一个点：{{." + name + "}}"
		}
	case endless.MatchString(message):
		f.Text, f.Hint = where+"以前有 {{if}} 或者 {{range}} 没有配上 {{end}}", "逐个核对 {{end}}"
		switch o, ok := unpaired(withoutComments(source)); {
		case ok && o.word == "end":
			f.Text = "模板第" + strconv.Itoa(o.line) + "行多了一个 {{end}}"
		case ok:
			f.Text = "模板第" + strconv.Itoa(o.line) + "行的 {{" + o.word + "}} 没有配上 {{end}}"
			f.Hint = "在这一段的末尾写上 {{end}}"
		}
	case unclosed.MatchString(message):
		f.Text = where + "的 {{ 没有配上 }}"
		f.Hint = "逐个核对花括号"
	case unexpectedIn.MatchString(message):
		f.Excerpt = strings.Trim(unexpectedIn.FindStringSubmatch(message)[1], `"<>`)
		f.Text = where + "的花括号里写法不对，错在“" + f.Excerpt + "”附近"
		f.Hint = "参照自带模板的写法改正"
	default:
		f.Text, f.Hint = where+"的花括号里写法不对", "参照自带模板的写法改正"
	}
	return f
}

// checker walks a parsed template: it reports names that no notice has, wherever they stand, and makes every printed value pass through emit.
type checker struct {
	file, source string
	templates    *template.Template
	findings     finding.List
	nested       int
	// ends are the places of the source's line ends.
	ends []int
}

var topShape = func() *shape {
	s := &shape{fields: map[string]*shape{}}
	for _, v := range values {
		s.fields[v.name] = v.shape
	}
	return s
}()

func (c *checker) check() {
	for _, t := range c.templates.Templates() {
		if t.Tree != nil && t.Tree.Root != nil {
			dot := topShape
			if t.Name() != "notice" {
				dot = unknownShape
			}
			c.list(t.Tree.Root, dot)
			guard(t.Tree.Root)
		}
	}
}

// unknownShape is what the checker cannot follow (a variable, a function's result): its names are checked when the template runs.
var unknownShape = &shape{}

func (c *checker) list(l *parse.ListNode, dot *shape) {
	if l == nil {
		return
	}
	if c.nested++; c.nested > mostNested {
		c.tooMuch(l.Position(), "{{if}} 和 {{range}} 套得太深", "少套几层")
		c.nested--
		return
	}
	defer func() { c.nested-- }()
	for _, n := range l.Nodes {
		switch n := n.(type) {
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
			c.turns(n.Pipe)
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

// line is the line of the source in which a place is, where says so.
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

// lineWord is an @word at the head of a line, behind nothing but {{if}}, {{end}} and their like.
var lineWord = regexp.MustCompile(`(?m)^(?:\s|\{\{-?\s*(?:if|else|end|range|with)[^}]*\}\})*[@＠]([^\s　{}]*)`)

var comment = regexp.MustCompile(`(?s)\{\{-?\s*/\*.*?\*/\s*-?\}\}`)

// words looks for @words that are none.
func (c *checker) words() {
	source := withoutComments(c.source)
	for _, m := range lineWord.FindAllStringSubmatchIndex(source, -1) {
		if word := source[m[2]:m[3]]; places[word].put == nil {
			c.findings = append(c.findings, unknownWord(c.file, c.where(m[2]), word))
		}
	}
}

// quoted names a value, or says here where it has no name ({{.}}).
func quoted(name string) string {
	if name == "" {
		return "这里"
	}
	return "“" + name + "”"
}

func (c *checker) printedList(name string, pos parse.Pos) {
	c.findings = append(c.findings, finding.Finding{
		Severity: finding.Error, Code: "template.value.list", File: c.file, Excerpt: name,
		Text: c.where(int(pos)) + "：" + quoted(name) + "是一组内容，不能直接写在文中", Hint: rangeOver(name),
	})
}

// rangeOver says how to write out a list; one without a name stands for any.
func rangeOver(name string) string {
	if name == "" {
		name = "名称"
	}
	return "用 {{range ." + name + "}}…{{end}} 逐个写出"
}

func (c *checker) unknown(name string, pos parse.Pos, s *shape) {
	f := finding.Finding{
		Severity: finding.Error, Code: "template.name.unknown", File: c.file, Excerpt: name,
		Text: c.where(int(pos)) + "用了不认识的名称“" + name + "”",
		Hint: "名称要与基本信息的项目名一字不差",
	}
	if _, atTop := topShape.fields[name]; atTop && s != topShape { // within a range the dot is the list's entry
		f.Text += "，它在 {{range}} 外面"
		f.Hint = "写成 {{$." + name + "}}"
	} else if s != nil && s.fields != nil {
		if near := nearest(name, s.fields); near != "" {
			f.Hint = "是不是“" + near + "”"
		}
	}
	c.findings = append(c.findings, f)
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
