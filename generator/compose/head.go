package compose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// completion is what the program sets around a part's own words where they lack it.
type completion struct {
	// lead stands before the words; label sets it in 黑体, first gives it to the first part of the kind alone.
	lead         string
	label, first bool
	// tail stands behind them, unless they end in one of ends.
	tail, ends string
}

var completions = map[document.Kind]completion{
	document.Approver:   {lead: "签发人：", first: true},
	document.Addressee:  {tail: "：", ends: "：:"},
	document.Present:    {lead: "出席：", label: true},
	document.Excused:    {lead: "请假：", label: true},
	document.Observers:  {lead: "列席：", label: true},
	document.Annotation: {lead: "（", tail: "）", ends: "）)"},
	document.Copies:     {lead: "抄送：", tail: "。", ends: "。"},
	document.Printed:    {tail: "印发", ends: "发"},
}

// complete sets what the kinds of a paper's head and foot need around their words, and finds 文件 among the names of the red head.
func (r *reader) complete() {
	r.paperWord()
	seen := map[document.Kind]bool{}
	for i := range r.doc.Parts {
		p := &r.doc.Parts[i]
		c, ok := completions[p.Kind]
		if !ok {
			continue
		}
		if p.Kind == document.Printed {
			p.Breaks = takeBreaks(p)
		}
		if c.lead != "" && !(c.first && seen[p.Kind]) {
			p.Runs = withLead(p.Runs, c)
		}
		seen[p.Kind] = true
		last, _ := utf8.DecodeLastRuneInString(document.Text(p.Runs))
		if c.tail != "" && !strings.ContainsRune(c.ends, last) && (p.Kind != document.Printed || p.Breaks != nil) {
			p.Runs = append(p.Runs, document.Run{Text: c.tail})
		}
	}
}

// withLead puts the lead before runs; words of the template's own that are the lead become it.
func withLead(runs []document.Run, c completion) []document.Run {
	if text := document.Text(runs); strings.HasPrefix(text, c.lead) {
		runs = dropFirst(runs, len(c.lead))
	} else if c.lead == "（" && strings.HasPrefix(text, "(") { // brackets in the other width are the proofreader's to find
		return runs
	}
	return append([]document.Run{{Text: c.lead, Lead: true, Label: c.label}}, runs...)
}

// dropFirst takes n bytes off the runs' text, dropLast takes them off its end.
func dropFirst(runs []document.Run, n int) []document.Run {
	for len(runs) > 0 && n >= len(runs[0].Text) {
		n -= len(runs[0].Text)
		runs = runs[1:]
	}
	if len(runs) > 0 {
		runs = slices.Clone(runs)
		runs[0].Text = runs[0].Text[n:]
	}
	return runs
}

func dropLast(runs []document.Run, n int) []document.Run {
	runs = slices.Clone(runs)
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if n < len(last.Text) {
			last.Text = last.Text[:len(last.Text)-n]
			break
		}
		n -= len(last.Text)
		runs = runs[:len(runs)-1]
	}
	return runs
}

// paperWord is 文件 behind the names of several bodies: it belongs to all of them and becomes a part of its own (7.2.4).
func (r *reader) paperWord() {
	const word = "文件"
	if r.doc.Count(document.RedHead) < 2 {
		return
	}
	found := false
	var names []document.Part
	r.doc.Parts = slices.DeleteFunc(r.doc.Parts, func(p document.Part) bool {
		if p.Kind != document.RedHead {
			return false
		}
		if strings.HasSuffix(document.Text(p.Runs), word) {
			found = true
			p.Runs = dropLast(p.Runs, len(word))
		}
		if len(p.Runs) > 0 {
			names = append(names, p)
		}
		return true
	})
	switch {
	case found && len(names) == 1:
		names[0].Runs = append(names[0].Runs, document.Run{Text: word})
	case found:
		r.doc.Add(document.Part{Kind: document.PaperWord, Runs: []document.Run{{Text: word}}})
	}
	for _, p := range names {
		r.doc.Add(p)
	}
}

// format is what @版式 says.
func (r *reader) format(runs []document.Run) {
	name := strings.TrimSpace(document.Text(runs))
	f, ok := document.ParseFormat(name)
	if !ok {
		r.findings = append(r.findings, finding.TemplateFormat.At(finding.Where{File: r.file, Excerpt: name}, finding.Values{"word": name}))
		return
	}
	r.doc.SetFormat(f)
}

// formatFindings holds the parts of a paper's head and foot against its format.
func formatFindings(file string, doc *document.Document) finding.List {
	at := finding.Where{File: file}
	words := func(kinds ...document.Kind) string {
		var out []string
		for _, w := range headWords {
			if m := lineWords[w]; slices.Contains(kinds, m.kind) && doc.Part(m.kind) != nil {
				out = append(out, "@"+w)
			}
		}
		return strings.Join(out, "、")
	}
	switch doc.Format {
	case document.NoFormat:
		if found := words(document.RedHead, document.Number, document.Approver); found != "" {
			return finding.List{finding.TemplateNoFormat.At(at, finding.Values{"words": found})}
		}
		return nil
	case document.Letter:
		if found := words(document.Approver, document.Printed); found != "" {
			return finding.List{finding.TemplateLetter.At(at, finding.Values{"words": found})}
		}
	}
	if doc.Part(document.RedHead) == nil {
		return finding.List{finding.TemplateNoMark.At(at, finding.Values{"format": doc.Format.String()})}
	}
	mark := document.Text(doc.Part(document.RedHead).Runs)
	saysFile := strings.HasSuffix(mark, "文件") || doc.Part(document.PaperWord) != nil
	if doc.Format == document.Letter && saysFile || doc.Format == document.Minutes && !strings.HasSuffix(mark, "纪要") {
		return finding.List{finding.TemplateMark.At(at, finding.Values{"format": doc.Format.String(), "text": mark})}
	}
	return nil
}

func secrecy(f *stats.Facts) any { return f.Unit.Secrecy() }

// secrecyFindings reports a paper that has a 密级 and does not print it.
func secrecyFindings(file string, unit *ledger.Unit, doc *document.Document) finding.List {
	if !unit.Secret() || doc.Part(document.Secrecy) != nil {
		return nil
	}
	level := unit.Info["密级"]
	return finding.List{finding.SecrecyUnprinted.At(placeOf(level.Field), finding.Values{"text": level.Text, "template": file})}
}

// headWords are the @words of a head or foot that a format may forbid.
var headWords = []string{"发文机关标志", "发文字号", "签发人", "印发"}
