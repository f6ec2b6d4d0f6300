package ledger

import (
	"strings"

	"gongshi/generator/finding"
)

// report collects the findings of one file.
type report struct {
	file string
	list finding.List
}

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
