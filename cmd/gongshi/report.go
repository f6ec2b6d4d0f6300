package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// reporter tells what happened: to a person in Chinese, findings on standard error and results on standard output; or to a program
// as JSON lines, all on standard output.
type reporter struct {
	stdout, stderr io.Writer
	json           bool
	failed         bool
	// quiet leaves out what went well, unit by unit, and what is only for the record.
	quiet bool
	// bar is what stderr writes to while a run of several ledgers goes on; nil for other commands.
	bar *progress
}

// result is a unit's notice and where it went.
type result struct {
	ledger, unit string
	notice       *generator.Notice
	files        []string
}

func (r *reporter) findings(list finding.List) {
	for _, f := range list.Sorted() {
		if f.Severity == finding.Error {
			r.failed = true
		}
		if r.quiet && f.Severity == finding.Info {
			continue
		}
		if r.json {
			r.encode(jsonFinding{"finding", f.Severity.String(), f.Code, f.File, f.Sheet, f.Cell, f.Text, f.Hint, f.Excerpt})
		} else {
			fmt.Fprintln(r.stderr, sentence(f))
		}
	}
}

// sentence is a finding as one line: how bad, where, what, what to do.
func sentence(f finding.Finding) string {
	var b strings.Builder
	b.WriteString(map[finding.Severity]string{finding.Error: "错误：", finding.Warning: "注意：", finding.Info: "说明："}[f.Severity])
	if f.File != "" {
		b.WriteString(f.File)
		if f.Sheet != "" {
			b.WriteString(" 〔" + f.Sheet + "〕")
		}
		if f.Cell != "" {
			b.WriteString(" " + f.Cell)
		}
		if f.Place != "" {
			b.WriteString(" " + f.Place)
		}
		b.WriteString("：")
	}
	if strings.HasPrefix(f.Code, "proof.") { // what it speaks of, in its surroundings
		b.WriteString(f.Excerpt + "：")
	}
	b.WriteString(f.Text + "。")
	if f.Hint != "" {
		b.WriteString(f.Hint + "。")
	}
	return printable(b.String())
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

func (r *reporter) result(res result) {
	facts := res.notice.Facts
	if r.json {
		out := jsonResult{Type: "result", Ledger: res.ledger, Unit: res.unit, Title: res.notice.Title, Files: []string{}, Pages: res.notice.Pages}
		out.Files = append(out.Files, res.files...)
		out.Stats = jsonStats{
			Total: facts.Total.N, Done: facts.Done.N, Open: facts.Open.N, Ongoing: facts.Ongoing.N,
			Rate: facts.Rate, Recovered: facts.Recovered.String(), Handled: map[string]int{},
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
		r.say("  已写好 %s\n", f)
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

// note says something about the run itself to a person.
func (r *reporter) note(text string) {
	if !r.json {
		fmt.Fprintln(r.stderr, printable(text))
	}
}

// kept tells of a unit that has not changed since an earlier run.
func (r *reporter) kept(u summary.Unit) {
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
		Total: u.Total, Done: u.Done, Open: u.Open, Ongoing: u.Ongoing, Rate: u.Rate, Recovered: u.Recovered.String(), Handled: map[string]int{},
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

// The JSON lines are a contract with other programs.

type jsonFinding struct {
	Type     string `json:"type"`
	Severity string `json:"severity"`
	Code     string `json:"code"`
	File     string `json:"file"`
	Sheet    string `json:"sheet"`
	Cell     string `json:"cell"`
	Text     string `json:"text"`
	Hint     string `json:"hint"`
	Excerpt  string `json:"excerpt"`
}

type jsonResult struct {
	Type   string    `json:"type"`
	Ledger string    `json:"ledger"`
	Unit   string    `json:"unit"`
	Title  string    `json:"title"`
	Files  []string  `json:"files"`
	Pages  int       `json:"pages"`
	Stats  jsonStats `json:"stats"`
	// Unchanged: an earlier run has made it, and nothing has changed since.
	Unchanged bool `json:"unchanged,omitempty"`
}

type jsonStats struct {
	Total   int    `json:"total"`
	Done    int    `json:"done"`
	Open    int    `json:"open"`
	Ongoing int    `json:"ongoing"`
	Rate    string `json:"rate"`
	// Recovered is in yuan, without exponent.
	Recovered string         `json:"recovered"`
	Handled   map[string]int `json:"handled"`
	// From is missing where an earlier run has counted.
	From *jsonFrom `json:"from,omitempty"`
}

// jsonFrom has for each number the cells that made it, "整改台账!I7": as many for a status as it counts, those above zero for the rest.
type jsonFrom struct {
	Total     []string            `json:"total"`
	Done      []string            `json:"done"`
	Open      []string            `json:"open"`
	Ongoing   []string            `json:"ongoing"`
	Recovered []string            `json:"recovered"`
	Handled   map[string][]string `json:"handled"`
}
