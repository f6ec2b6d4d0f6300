package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/summary"
)

// reporter tells what happened: to a person in Chinese, findings on standard error and results on standard output; or to a program
// as JSON lines, all on standard output.
type reporter struct {
	stdout, stderr io.Writer
	json           bool
	failed         bool
	// gather keeps findings until flush, so that those of one notice stand together, errors first; colour is for a terminal.
	gather, colour bool
	pending        finding.List
	// unplaced are units whose notices could not be written: one folder refuses them all for one reason, which is told once, at the end.
	unplaced finding.List
	// counts are the lines told, of each severity.
	counts [finding.Error + 1]int
	// keep gathers all of them, for --report.
	keep bool
	all  finding.List
	// quiet leaves out what went well, unit by unit, and what is only for the record.
	quiet bool
	// bar is what stderr writes to while a run of several ledgers goes on; nil for other commands.
	bar *progress
}

// newReporter is for the commands that check: what they find is gathered and counted.
func newReporter(stdout, stderr io.Writer, json, keep bool) *reporter {
	return &reporter{stdout: stdout, stderr: stderr, json: json, gather: true, colour: !json && wantsColour(stderr), keep: keep}
}

// result is a unit's notice and where it went.
type result struct {
	ledger, unit string
	notice       *generator.Notice
	files        []string
	// forced says that it was written in spite of errors.
	forced bool
}

func (r *reporter) findings(list finding.List) {
	list = list.Sorted()
	for _, f := range list {
		if f.Severity == finding.Error {
			r.failed = true
		}
		if r.json && !(r.quiet && f.Severity == finding.Info) {
			r.encode(jsonOf(f))
		}
	}
	if r.keep {
		r.all = append(r.all, list...)
	}
	if r.quiet {
		list = slices.DeleteFunc(list, func(f finding.Finding) bool { return f.Severity == finding.Info })
	}
	if !r.json {
		for _, f := range list {
			if isUnplaced(f) {
				r.unplaced = append(r.unplaced, f)
			} else {
				r.pending = append(r.pending, f)
			}
		}
	}
	if !r.gather {
		r.flush()
	}
}

// flush tells what has been gathered, errors first: on a terminal in groups, elsewhere a line each.
func (r *reporter) flush() {
	list := together(gathered(r.pending.Sorted()))
	r.pending = nil
	for _, f := range list {
		r.counts[f.Severity]++
	}
	list = capped(list)
	if r.colour {
		fmt.Fprint(r.stderr, coloured(list))
		return
	}
	for _, f := range list {
		fmt.Fprintln(r.stderr, sentence(f))
	}
}

// note tells a person what has become of a notice.
func (r *reporter) note(what string) {
	r.flush()
	if !r.json {
		fmt.Fprintln(r.stderr, what+"。")
	}
}

// count says how many findings were told, if there were several: it counts lines, as a reader can, so 15 items missing in one line are one.
func (r *reporter) count() {
	var parts []string
	total := 0
	for severity := finding.Error; severity >= finding.Info; severity-- {
		if n := r.counts[severity]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d处%s", n, severityNames[severity]))
			total += n
		}
	}
	if total > 1 && !r.json {
		fmt.Fprintf(r.stderr, "共%s。\n", strings.Join(parts, "、"))
	}
}

var severityNames = map[finding.Severity]string{finding.Error: "错误", finding.Warning: "注意", finding.Info: "说明"}

// sentence is a finding as one line: how bad, where, what, what to do.
func sentence(f finding.Finding) string {
	return printable(severityNames[f.Severity] + "：" + where(f) + f.Context + colonAfter(f.Context) + advice(f))
}

// where names the place: the file, the sheet and the cell, or the place in a text.
func where(f finding.Finding) string {
	if f.File == "" {
		return ""
	}
	s := f.File
	if f.Sheet != "" {
		s += " 〔" + f.Sheet + "〕"
	}
	if f.Cell != "" {
		s += " " + f.Cell
	} else if f.Place != "" {
		s += " " + f.Place
	}
	return s + "："
}

func colonAfter(s string) string {
	if s == "" {
		return ""
	}
	return "："
}

// advice is what is wrong and what to do, and for the proofreader's the code, which 忽略检查 takes.
func advice(f finding.Finding) string {
	s := f.Text + "。" + hint(f)
	if strings.HasPrefix(f.Code, "proof.") {
		s += "（" + f.Code + "）"
	}
	return s
}

// printable takes out what a terminal would obey instead of show: a file's name or a cell may hold anything.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}

// checked tells how a finished text has fared.
func (r *reporter) checked(path string, text *proof.Text, found finding.List, files []string) {
	out := jsonText{Type: "text", File: path, Files: append([]string{}, files...)}
	for _, p := range text.Paragraphs {
		if s := strings.TrimSpace(p.Text); s != "" {
			out.Paragraphs++
			out.Characters += utf8.RuneCountInString(s)
		}
	}
	for _, f := range found {
		switch f.Severity {
		case finding.Error:
			out.Errors++
		case finding.Warning:
			out.Warnings++
		}
	}
	r.flush()
	if r.json {
		r.encode(out)
		return
	}
	r.say("%s\n", printable(fmt.Sprintf("%s：%d段%d字，错误%d处，注意%d处", path, out.Paragraphs, out.Characters, out.Errors, out.Warnings)))
	for _, f := range files {
		r.written(f)
	}
}

// written tells a person where a file is.
func (r *reporter) written(path string) {
	if !r.json {
		r.say("  已写好 %s\n", path)
	}
}

func (r *reporter) result(res result) {
	r.flush()
	facts := res.notice.Facts
	if r.json {
		out := jsonResult{Type: "result", Ledger: res.ledger, Unit: res.unit, Title: res.notice.Title, Files: []string{}, Pages: res.notice.Pages, Forced: res.forced}
		out.Files = append(out.Files, res.files...)
		out.Stats = jsonStats{
			Total: facts.Total.N, Done: facts.Done.N, Open: facts.Open.N, Ongoing: facts.Ongoing.N,
			Held: facts.Held.Items.N, Rate: facts.Rate, Recovered: facts.Recovered.String(), Handled: map[string]int{},
			From: &jsonFrom{
				Total: cells(facts.Total.From), Done: cells(facts.Done.From), Open: cells(facts.Open.From), Ongoing: cells(facts.Ongoing.From),
				Recovered: cells(facts.RecoveredFrom), Handled: map[string][]string{},
			},
		}
		for _, h := range facts.Handled {
			if h.N > 0 {
				out.Stats.Handled[h.Kind] = h.N
				out.Stats.From.Handled[h.Kind] = cells(h.From)
			}
		}
		r.encode(out)
		return
	}
	if r.silent() {
		return
	}
	r.say("《%s》：共%d项，已完成%d项，未完成%d项，长期坚持%d项，完成率%s；%d页\n",
		res.notice.Title, facts.Total.N, facts.Done.N, facts.Open.N, facts.Ongoing.N, facts.Rate, res.notice.Pages)
	for _, f := range res.files {
		r.written(f)
	}
}

// cells names the cells of a number: 整改台账!I7.
func cells(from []ledger.Field) []string {
	out := make([]string, len(from))
	for i, f := range from {
		out[i] = f.Sheet + "!" + f.Cell
	}
	return out
}

// say writes to standard output; a reader that is gone or full must not take what it has for the whole.
func (r *reporter) say(format string, args ...any) {
	if _, err := fmt.Fprintf(r.stdout, format, args...); err != nil {
		r.failed = true
	}
}

// kept tells of a unit that has not changed since an earlier run.
func (r *reporter) kept(u summary.Unit) {
	r.flush()
	if !r.json {
		if !r.silent() {
			r.say("《%s》：没有变化，没有重出\n", u.Title)
		}
		return
	}
	out := jsonResult{Type: "result", Ledger: u.Ledger, Unit: u.Name, Title: u.Title, Files: []string{}, Pages: u.Pages, Unchanged: true}
	for _, f := range u.Files {
		out.Files = append(out.Files, f.Name)
	}
	out.Stats = jsonStats{
		Total: u.Total, Done: u.Done, Open: u.Open, Ongoing: u.Ongoing, Held: u.Held, Rate: u.Rate, Recovered: u.Recovered.String(), Handled: map[string]int{},
	}
	for _, h := range u.Handled {
		out.Stats.Handled[h.Kind] = h.N
	}
	r.encode(out)
}

// silent says that units which went well are not told one by one: nobody asked for it, or the bar tells as much on the same screen.
func (r *reporter) silent() bool {
	return r.quiet || r.bar != nil && r.bar.stands() && isTerminal(r.stdout)
}

func (r *reporter) status() int {
	if r.failed {
		return exitFailed
	}
	return exitDone
}

func (r *reporter) encode(v any) {
	enc := json.NewEncoder(r.stdout)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		r.failed = true // as in say
	}
}
