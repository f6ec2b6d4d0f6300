// Package compose fills a notice's template with facts and reads the result as a document; it counts nothing and lays nothing out.
package compose

import (
	"regexp"
	"slices"
	"strings"
	"text/template"
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
	out := &printout{budget: b}
	out.Grow(48 << 10)
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
		return nil, finding.List{finding.TemplateEncoding.At(finding.Where{File: file}, nil)}
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
	at, where := finding.Where{File: file}, "模板"
	if line != "" {
		where += "第" + line + "行"
	}
	switch {
	case unknownFunc.MatchString(message):
		at.Excerpt = unknownFunc.FindStringSubmatch(message)[1]
		if _, known := topShape.fields[at.Excerpt]; known {
			return finding.TemplateFunctionName.At(at, finding.Values{"where": where, "word": at.Excerpt})
		}
		return finding.TemplateFunction.At(at, finding.Values{"where": where, "word": at.Excerpt})
	case endless.MatchString(message):
		switch o, ok := unpaired(withoutComments(source)); {
		case ok && o.word == "end":
			return finding.TemplateEndMore.At(at, finding.Values{"line": o.line})
		case ok:
			return finding.TemplateEndLess.At(at, finding.Values{"line": o.line, "word": o.word})
		}
		return finding.TemplateEnds.At(at, finding.Values{"where": where})
	case unclosed.MatchString(message):
		return finding.TemplateBraces.At(at, finding.Values{"where": where})
	case unexpectedIn.MatchString(message):
		at.Excerpt = strings.Trim(unexpectedIn.FindStringSubmatch(message)[1], `"<>`)
		return finding.TemplateSyntaxNear.At(at, finding.Values{"where": where, "word": at.Excerpt})
	}
	return finding.TemplateSyntax.At(at, finding.Values{"where": where})
}

var topShape = func() *shape {
	s := &shape{fields: map[string]*shape{}}
	for _, v := range values {
		s.fields[v.name] = v.shape
	}
	return s
}()

// unknownShape is what the checker cannot follow (a variable, a function's result): its names are checked when the template runs.
var unknownShape = &shape{}

// lineWord is an @word at the head of a line, behind nothing but {{if}}, {{end}} and their like.
var lineWord = regexp.MustCompile(`(?m)^(?:\s|\{\{-?\s*(?:if|else|end|range|with)[^}]*\}\})*[@＠]([^\s　{}]*)`)

var comment = regexp.MustCompile(`(?s)\{\{-?\s*/\*.*?\*/\s*-?\}\}`)
