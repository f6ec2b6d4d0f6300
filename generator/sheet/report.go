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

// Tell adds a finding of a kind about a cell.
func (r *Report) Tell(k *finding.Kind, at Field, v finding.Values) { r.Add(k.At(r.Where(at), v)) }

// Add adds a finding as it is.
func (r *Report) Add(f finding.Finding) { r.List = append(r.List, f) }

// Where is a cell as a finding's place: its sheet, its name, and its text as the excerpt.
func (r *Report) Where(at Field) finding.Where {
	return finding.Where{File: r.File, Sheet: at.Sheet, Cell: at.Cell, Excerpt: Brief(at.Text)}
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
