package run

import (
	"path/filepath"
	"slices"

	"gongshi/generator"
	"gongshi/generator/edited"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
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
	read := r.proofText(path, m, text, unit)
	var edits *edited.Result
	var comments []manuscript.Comment
	if unit != nil {
		var changed finding.List
		changed, edits = r.edits(m, text, unit, read.hits)
		read.more, comments = changed, editComments(changed, text, r.plan.Words)
	}
	d, mended := &mending{}, (*Mended)(nil)
	told := finding.List(nil)
	if r.plan.Fix != NoFix {
		d, told = r.mend(m, read.all)
		d.see(read.hits, read.check)
	}
	files, faults := r.copies(path, m, text, read.hits, d, comments)
	files, edited := r.folder.beside(files)
	told = slices.Concat(told, faults, edited)
	var written []string
	var err error
	if !faults.HasError() {
		if written, err = r.folder.place(files); err != nil {
			told = append(told, unplaced(path, "", r.folder.dir, err))
		}
	}
	failed := faults.HasError() || err != nil
	if r.plan.Fix != NoFix && !failed {
		read.found, mended = d.mark(read.hits, read.found)
	}
	r.found(slices.Concat(read.about, read.unread, read.found, read.more, told).InFile(path))
	if failed {
		return
	}
	r.Tell(Checked{path, text, slices.Concat(read.unread, read.found, read.more), written, edits, mended})
}

// copies are the copies of a text that were asked for: with repairs, else with comments.
func (r *runner) copies(path string, m *manuscript.Manuscript, text *proof.Text, hits []proof.Hit, d *mending, more []manuscript.Comment) ([]output.File, finding.List) {
	if d.data == nil {
		return r.withComments(path, m, commentsOn(text, hits, more))
	}
	files, told := r.mendedCopy(path, m, d, commentsOn(text, d.left(hits), more))
	if r.plan.Options.Annotate && !m.IsDOCX() {
		told = append(told, finding.NoComments.At(finding.Where{File: path}, nil))
	}
	return files, told
}

// textOf is a finished text as the proofreader reads it.
func textOf(m *manuscript.Manuscript) *proof.Text {
	lines := make([]proof.Line, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		lines[i] = proof.Line{Text: p.Text, Place: p.Place, Level: p.Level}
	}
	return proof.FromPlaced(lines)
}

// readThrough is what a text was found to have.
type readThrough struct {
	// all are the hits, hits those that are told one by one, found the findings of these.
	all, hits []proof.Hit
	found     finding.List
	// check reads another text in the same way.
	check func(*proof.Text) []proof.Hit
	// about are findings on what the unit wants ignored, unread on what was not read, more on what a person has changed.
	about, unread, more finding.List
}

// proofText checks a text against the rules, and against the unit where it is not nil.
func (r *runner) proofText(path string, m *manuscript.Manuscript, text *proof.Text, unit *ledger.Unit) (out readThrough) {
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
	ignore, accepted, about := proof.Ignored(info)
	out.about = about
	out.check = func(text *proof.Text) []proof.Hit {
		return proof.Check(text, facts, proof.Options{Ignore: ignore, Words: accepted.With(r.wordsOf(path)), Taste: r.plan.Options.Taste})
	}
	out.all = out.check(text)
	out.hits = proof.Counted(out.all)
	out.found = proof.Findings(text, out.hits, nil)
	for i := range out.found {
		if out.hits[i].Paragraph < 0 {
			out.found[i].File = r.plan.Compared
		}
	}
	out.unread = m.LeftOut(func(paragraph int) string { return (&proof.Hit{Paragraph: paragraph}).Place(text) })
	return out
}

// withComments is a copy of a text with comments, where one was asked for.
func (r *runner) withComments(path string, m *manuscript.Manuscript, comments []manuscript.Comment) (files []output.File, told finding.List) {
	at := finding.Where{File: path}
	switch {
	case !r.plan.Options.Annotate:
		return nil, nil
	case !m.IsDOCX():
		return nil, finding.List{finding.NoComments.At(at, nil)}
	}
	data, err := m.Annotate(comments)
	if err == nil {
		data, err = generator.Stamped(data)
	}
	if err != nil {
		return nil, finding.List{finding.CommentsUnread.At(at, nil)}
	}
	return []output.File{{Name: r.names.annotated(stem(filepath.Base(path))), Data: data}}, nil
}
