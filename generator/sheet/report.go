package sheet

import (
	"strings"

	"gongshi/generator/finding"
)

// Report collects the findings of one file, in the order in which they are met.
type Report struct {
	File string
	List finding.List
}

// A finding is placed by a Field: its sheet, its cell, and its text as the excerpt.

// Error adds what stops a notice.
func (r *Report) Error(code string, at Field, text, hint string) {
	r.add(finding.Error, code, at, text, hint)
}

// Warn adds what a person should look at.
func (r *Report) Warn(code string, at Field, text, hint string) {
	r.add(finding.Warning, code, at, text, hint)
}

// Info adds what is good to know.
func (r *Report) Info(code string, at Field, text, hint string) {
	r.add(finding.Info, code, at, text, hint)
}

func (r *Report) add(s finding.Severity, code string, at Field, text, hint string) {
	r.List = append(r.List, finding.Finding{
		Severity: s, Code: code,
		File: r.File, Sheet: at.Sheet, Cell: at.Cell,
		Text: text, Hint: hint, Excerpt: Brief(at.Text),
	})
}

// Brief shortens a text for quoting: a cell can hold pages.
func Brief(s string) string {
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

// Quote is Brief in Chinese quotation marks.
func Quote(s string) string { return "“" + Brief(s) + "”" }
