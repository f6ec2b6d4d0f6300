package ledger

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
)

// report collects the findings of one file.
type report struct {
	file string
	list finding.List
	// settled are the info items that --set gives: it wins over all, so what the sheets say of them need not be right.
	settled map[string]bool
	// told are the sheets of which grid.findings has told.
	told map[*grid]bool
}

func newReport(file string, set []Setting) *report {
	return &report{file: file, settled: settled(set), told: map[*grid]bool{}}
}

// part is a report beside r, whose findings are told only if what it is about is used.
func (r *report) part() *report { return &report{file: r.file, settled: r.settled, told: r.told} }

// A finding is placed by a Field: its sheet, its cell, and its text as the excerpt.

func (r *report) error(code string, at Field, text, hint string) {
	r.add(finding.Error, code, at, text, hint)
}

func (r *report) warn(code string, at Field, text, hint string) {
	r.add(finding.Warning, code, at, text, hint)
}

func (r *report) info(code string, at Field, text, hint string) {
	r.add(finding.Info, code, at, text, hint)
}

func (r *report) add(s finding.Severity, code string, at Field, text, hint string) {
	r.list = append(r.list, finding.Finding{
		Severity: s, Code: code,
		File: r.file, Sheet: at.Sheet, Cell: at.Cell,
		Text: text, Hint: hint, Excerpt: brief(at.Text),
	})
}

// infoFault reports an info item's wrong content, where it came from a cell or, without one, from --set.
func (r *report) infoFault(code string, at Field, item, text, hint string) {
	switch {
	case at.Cell == "":
		r.error(code, at, "--set 的“"+item+"”"+text, hint)
	case !r.settled[item]:
		r.error(code, at, "“"+item+"”"+text, hint)
	}
}

// brief shortens a text for quoting: a cell can hold pages.
func brief(s string) string {
	const limit = 40
	n := 0
	for i := range s {
		if n++; n > limit {
			s = s[:i] + "…"
			break
		}
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// quote is brief in Chinese quotation marks.
func quote(s string) string { return "“" + brief(s) + "”" }

// few is how many cells a finding names of those that it counts.
const few = 5

// someCells names cells, the first of them where they are many.
func someCells(cells []string, most int) string {
	if len(cells) <= most {
		return strings.Join(cells, "、")
	}
	return strings.Join(cells[:most], "、") + "等" + strconv.Itoa(len(cells)) + "格"
}
