package run

import (
	"path/filepath"

	"gongshi/generator"
	"gongshi/generator/edited"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/markup"
	"gongshi/generator/output"
	"gongshi/generator/proof"
	"gongshi/generator/stats"
)

// manuscript checks a finished text.
func (r *runner) manuscript(path string) {
	m, findings := manuscript.ReadFile(path)
	if m == nil {
		r.found(findings.InFile(path))
		return
	}
	text := textOf(m)
	unit, ok := r.unitOf(path, text)
	if !ok {
		return
	}
	hits, found, findings := r.proofText(m, text, unit)
	var edits *edited.Result
	var comments []manuscript.Comment
	if unit != nil {
		var changed finding.List
		changed, edits = r.edits(m, text, unit, hits)
		found, findings, comments = append(found, changed...), append(findings, changed...), editComments(changed, text, r.plan.Words)
	}
	r.found(findings.InFile(path))

	files, ok := r.withComments(path, m, text, hits, comments)
	if !ok {
		return
	}
	files, edited := r.folder.beside(files)
	r.found(edited.InFile(path))
	written, err := r.folder.place(files)
	if err != nil {
		r.found(finding.List{unplaced(path, "", r.folder.dir, err)})
		return
	}
	r.Tell(Checked{path, text, found, written, edits})
}

// textOf is a finished text as the proofreader reads it.
func textOf(m *manuscript.Manuscript) *proof.Text {
	lines := make([]proof.Line, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		lines[i] = proof.Line{Text: p.Text, Place: p.Place, Level: p.Level}
	}
	return proof.FromPlaced(lines)
}

// proofText checks a text against the rules, and against the unit where it is not nil. found are the findings in the text, all those with the ones about
// 忽略检查 itself.
func (r *runner) proofText(m *manuscript.Manuscript, text *proof.Text, unit *ledger.Unit) (hits []proof.Hit, found, all finding.List) {
	var facts *stats.Facts
	info := ledger.Info{}
	for _, s := range r.plan.Settings {
		if s.Key == proof.IgnoreItem {
			info[proof.IgnoreItem] = ledger.Value{Field: ledger.Field{Text: s.Value}}
		}
	}
	if unit != nil {
		facts, info = stats.Collect(unit.For(generator.Readers(r.plan.Options.Audience, unit, r.plan.Text.Template))), unit.Info
	}
	ignore, all := proof.Ignored(info)
	hits = proof.Counted(proof.Check(text, facts, proof.Options{Ignore: ignore, Taste: r.plan.Options.Taste}))
	found = proof.Findings(text, hits, nil)
	for i := range found {
		if hits[i].Paragraph < 0 {
			found[i].File = r.plan.Compared
		}
	}
	found = append(m.LeftOut(func(paragraph int) string { return (&proof.Hit{Paragraph: paragraph}).Place(text) }), found...)
	return hits, found, append(all, found...)
}

// withComments is a copy of a text with the hits and more as comments, where one was asked for; ok is false where it cannot be.
func (r *runner) withComments(path string, m *manuscript.Manuscript, text *proof.Text, hits []proof.Hit, more []manuscript.Comment) (files []output.File, ok bool) {
	at := finding.Where{File: path}
	switch {
	case !r.plan.Options.Annotate:
		return nil, true
	case !m.IsDOCX():
		r.found(finding.List{finding.NoComments.At(at, nil)})
		return nil, true
	}
	data, err := m.Annotate(append(markup.Comments(text, hits), more...))
	if err == nil {
		data, err = generator.Stamped(data)
	}
	if err != nil {
		r.found(finding.List{finding.CommentsUnread.At(at, nil)})
		return nil, false
	}
	return []output.File{{Name: r.names.annotated(stem(filepath.Base(path))), Data: data}}, true
}
