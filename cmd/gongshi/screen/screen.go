// Package screen says what happens: to a person in Chinese, findings on standard error and results on standard output, with a bar while a run of several
// ledgers goes on; or to a program as JSON lines, all on standard output.
package screen

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"gongshi/generator/finding"
	"gongshi/generator/run"
)

// Screen is where a command says what happened. It watches runs.
type Screen struct {
	stdout, stderr io.Writer
	options        Options
	failed         bool
	// colour is for a terminal; bar is what stderr writes to, and stands while a run of several ledgers goes on.
	colour bool
	bar    *progress
	// pending are findings that are not told yet. unplaced are those of units whose notices could not be written: one folder refuses them all for one
	// reason, which is told once, when all units are done.
	pending, unplaced finding.List
	// counts are the lines told, of each severity; all are the findings, where they are kept.
	counts [finding.Error + 1]int
	all    finding.List
}

// Options say how a command speaks.
type Options struct {
	JSON bool
	// Gather tells the findings of one notice together, errors first, and in groups on a terminal.
	Gather bool
	// Quiet leaves out what went well, unit by unit, and what is only for the record.
	Quiet bool
	// Keep keeps all findings, for a report.
	Keep bool
}

// New makes a screen of the two streams.
func New(stdout, stderr io.Writer, how Options) *Screen {
	bar := &progress{out: stderr}
	return &Screen{stdout: stdout, stderr: bar, bar: bar, options: how, colour: how.Gather && !how.JSON && wantsColour(stderr)}
}

// Findings tells of findings, or gathers them.
func (s *Screen) Findings(list finding.List) {
	list = list.Sorted()
	for _, f := range list {
		if f.Severity == finding.Error {
			s.failed = true
		}
		if s.options.JSON && !(s.options.Quiet && f.Severity == finding.Info) {
			s.Encode(jsonOf(f))
		}
	}
	if s.options.Keep {
		s.all = append(s.all, list...)
	}
	if s.options.Quiet {
		list = slices.DeleteFunc(list, func(f finding.Finding) bool { return f.Severity == finding.Info })
	}
	if !s.options.JSON {
		for _, f := range list {
			if isUnplaced(f) {
				s.unplaced = append(s.unplaced, f)
			} else {
				s.pending = append(s.pending, f)
			}
		}
	}
	if !s.options.Gather {
		s.Flush()
	}
}

// Flush tells what has been gathered, errors first: on a terminal in groups, elsewhere a line each.
func (s *Screen) Flush() {
	list := joinCells(joinAbsent(joinMissing(s.pending.Sorted())))
	s.pending = nil
	for _, f := range list {
		s.counts[f.Severity]++
	}
	list = capped(list)
	if s.colour {
		fmt.Fprint(s.stderr, coloured(list))
		return
	}
	for _, f := range list {
		fmt.Fprintln(s.stderr, sentence(f))
	}
}

// note tells a person what has become of a notice.
func (s *Screen) note(what string) {
	s.Flush()
	if !s.options.JSON {
		fmt.Fprintln(s.stderr, what+"。")
	}
}

// Count says how many findings were told, if there were several: it counts lines, as a reader can, so 15 items missing in one line are one.
func (s *Screen) Count() {
	var parts []string
	total := 0
	for severity := finding.Error; severity >= finding.Info; severity-- {
		if n := s.counts[severity]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d处%s", n, severity.Name()))
			total += n
		}
	}
	if total > 1 && !s.options.JSON {
		fmt.Fprintf(s.stderr, "共%s。\n", strings.Join(parts, "、"))
	}
}

// All are the findings that were kept.
func (s *Screen) All() finding.List { return s.all.Sorted() }

// Failed reports that an error was told, or that standard output could not be written.
func (s *Screen) Failed() bool { return s.failed }

// Outcome takes what a run came to.
func (s *Screen) Outcome(o run.Outcome) { s.failed = s.failed || o.Failed }

// Written tells a person where a file is.
func (s *Screen) Written(path string) {
	if !s.options.JSON {
		s.Say("  已写好 %s\n", path)
	}
}

// Say writes to standard output; a reader that is gone or full must not take what it has for the whole.
func (s *Screen) Say(format string, args ...any) {
	if _, err := fmt.Fprintf(s.stdout, format, args...); err != nil {
		s.failed = true
	}
}

// Warn writes a line to standard error.
func (s *Screen) Warn(line string) { fmt.Fprintln(s.stderr, line) }

// Encode writes a value to standard output as a JSON line.
func (s *Screen) Encode(v any) {
	enc := json.NewEncoder(s.stdout)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		s.failed = true // as in Say
	}
}

// omitsSuccess says that units which went well are not told one by one: nobody asked for it, or the bar tells as much on the same screen.
func (s *Screen) omitsSuccess() bool {
	return s.options.Quiet || s.bar.stands() && isTerminal(s.stdout)
}

// Password asks a person at a terminal for the password of a workbook.
func (s *Screen) Password(path string) (typed string, ok bool) {
	if s.options.JSON || !term.IsTerminal(int(os.Stdin.Fd())) {
		return "", false
	}
	s.bar.end() // it would be drawn over the question
	fmt.Fprintf(s.stderr, "%s 设有打开密码，请输入（屏幕上不显示）：", Printable(path))
	word, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(s.stderr)
	return string(word), err == nil && len(word) > 0
}
