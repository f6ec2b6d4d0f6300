// Package compose fills a notice's template with facts and reads the result as a document; it counts nothing and lays nothing out.
package compose

import (
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

// Template is a notice text, checked and ready; goroutines may share it.
type Template struct {
	name     string
	parsed   *template.Template
	audience ledger.Audience
	// listsProblems: it goes through the problems, or through 进展.
	listsProblems bool
	// entersProblems: it goes through the problems of a category, or through 任务, not through the categories alone.
	entersProblems bool
	// listsGroups: it goes through the 反馈问题 too.
	listsGroups bool
	// eachStatus: it writes of the set statuses one by one.
	eachStatus bool
	// prints is what it prints beyond what the bundled ones know.
	prints ledger.Prints
	// values are those that the source names: no others are computed.
	values []value
}

// fill runs the template on a budget.
func (t *Template) fill(b *budget, data map[string]any) (string, error) {
	text, err := t.parsed.Clone()
	if err != nil {
		return "", err
	}
	out := &printout{budget: b}
	out.Grow(48 << 10)
	err = text.Funcs(b.functions()).Funcs(b.printing()).Funcs(b.counting()).Execute(out, data)
	return out.String(), err
}

// Name is the template's name or file, as it was given to Parse.
func (t *Template) Name() string { return t.name }

// Audience is for whom the template's notices are. Its first line may say so behind the 文种: 情况报告（上级）：…; else they are for 社会.
func (t *Template) Audience() ledger.Audience { return t.audience }

// SaysHeld reports a template that says how many 项 it counts without writing them out.
func (t *Template) SaysHeld() bool { return t.uses(heldName) }

// CountsAndLists reports a template that says how many 项 or problems there are, and lists them too.
func (t *Template) CountsAndLists() bool {
	return t.listsProblems && slices.ContainsFunc([]string{"类别总数", "问题总数", "项目总数", "完成情况", "已完成", "未完成", "长期坚持", "进展"}, t.uses)
}

// rangesOverProblems matches where a template goes through 类别 or 进展.
var rangesOverProblems = pattern.New(`range\s+(?:\$\w*\s*(?:,\s*\$\w+\s*)?:=\s*)?\$?\.(?:类别|进展|任务)`)

// rangesWithin matches where a template goes through the problems themselves.
var rangesWithin = pattern.New(`range\s[^{}]*\.(?:问题|任务)`)

// printsGroup matches where a template prints the 反馈问题 of a 项.
var printsGroup = pattern.New(`\{\{-?\s*\.反馈问题\s*-?\}\}`)

// rangesOverGroups matches where it goes through 反馈问题.
var rangesOverGroups = pattern.New(`range\s+[^}]*\.反馈问题\s*(?:-?\}\})`)

// audienceComment matches a first line, a comment, that says for whom the template is.
var audienceComment = pattern.New(`^\{\{-?\s*/\*\s*[^：:\n（(]*[（(]([^）)\n]*)[）)][：:]`)

func audienceOf(source string) ledger.Audience {
	if m := audienceComment.FindStringSubmatch(source); m != nil {
		readers, _, _ := strings.Cut(m[1], "，") // 单独出 may stand behind
		if a, ok := ledger.ParseAudience(readers); ok {
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
	if findings := sourceFindings(file, source); findings != nil {
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
	bare := withoutComments(source)
	used := slices.DeleteFunc(slices.Clone(values), func(v value) bool { return !mentions(source, v.name) })
	return &Template{name: file, parsed: t, audience: audienceOf(source), listsProblems: rangesOverProblems.MatchString(source), entersProblems: rangesWithin.MatchString(bare), listsGroups: rangesOverGroups.MatchString(bare) || printsGroup.MatchString(bare), eachStatus: writesEachStatus(bare), values: used, prints: c.printed(used)}, c.findings
}

// mentions reports a source that takes a value: .任务, not the word in 整改任务.
func mentions(source, name string) bool {
	return strings.Contains(source, "."+name) || strings.Contains(source, `"`+name+`"`)
}

var (
	parseError   = pattern.New(`^template: notice:(\d+):(?:\d+:)? ?(.*)$`)
	unknownFunc  = pattern.New(`function "([^"]*)" not defined`)
	unbalanced   = pattern.New(`unexpected EOF|unexpected \{\{end\}\}`)
	unclosed     = pattern.New(`unclosed action|unterminated`)
	unexpectedIn = pattern.New(`unexpected (.+?) in`)
)

// syntaxFinding is the finding for an error of text/template.
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
	case unbalanced.MatchString(message):
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

// unknownShape is for what the checker cannot follow (a variable, a function's result): its names are checked when the template runs.
var unknownShape = &shape{}

// lineWord matches an @word at the head of a line; {{if}}, {{end}} and the like may stand before it.
var lineWord = pattern.New(`(?m)^(?:\s|\{\{-?\s*(?:if|else|end|range|with)[^}]*\}\})*[@＠]([^\s　{}]*)`)

var comment = pattern.New(`(?s)\{\{-?\s*/\*.*?\*/\s*-?\}\}`)
