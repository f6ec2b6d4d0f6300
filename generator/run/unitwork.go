package run

import (
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/evidence"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/summary"
)

// unitWork is a unit on its way to its notice. unit is nil where no notice can be made of the ledger, and where an earlier run's notice is kept.
type unitWork struct {
	from     *openedLedger
	no, of   int // its place among the ledger's units, from 0, and how many these are
	last     bool
	unit     *ledger.Unit
	unitName string       // set where unit is nil; "" where the ledger does not say it
	unsure   *ledger.Unit // the unit of a ledger with errors, as far as it could be read: it is proofread only
	// unitNames are the unit's other names, aside is the ledger that --pick has chosen instead of this one.
	unitNames []string
	aside     string
	several   bool // the workbook has several units, so findings name theirs
	kept      *summary.Unit
	// notice is nil where it could not be made or not be written.
	notice   *generator.Notice
	findings finding.List
	// text is what the proofreader read of it, hits all that it found there.
	text *proof.Text
	hits []proof.Hit
	// proofed says that nothing but the proofreader's errors has stopped the notice.
	proofed bool
	// undone says that the run was to end before the notice was made.
	undone bool
	// name is that of its files, annotated that of the copy with comments.
	name, annotated string
	// kit are the unit's papers where a kit is made; notice is then the first of them. partial says that a paper of it could not be made.
	kit     *kit
	partial bool
	// evidence are the files of 依据表, evidenceName is their name.
	evidence      []generator.File
	evidenceName  string
	files         []string
	recordedFiles []summary.File
}

// renamed reports that a kept unit's files would have other names now.
func (m *unitWork) renamed() bool {
	if m.kept.Papers > 0 {
		return slices.ContainsFunc(m.kept.Files, func(f summary.File) bool { return kitFolderOf(f.Name) != m.name })
	}
	return slices.ContainsFunc(m.kept.Files, func(f summary.File) bool {
		name := strings.Replace(strings.TrimSuffix(stem(f.Name), f.Suffix), evidenceMark, "", 1)
		return name != m.name && name != besideName(m.name)
	})
}

// summary is what the record says of a unit, in the given words.
func (m *unitWork) summary(words *finding.Words) summary.Unit {
	if m.kept != nil {
		return *m.kept
	}
	u := Entry(m.notice, m.findings, words)
	own := m.unitName
	if m.unit != nil {
		own = m.unit.Name()
	}
	if m.notice != nil {
		own, u.Files = u.Name, m.recordedFiles
	} else {
		u.Failed = m.why(words)
		if u.Unread = m.unit == nil && m.from.failed == nil; u.Unread {
			u.Todo = firstError(slices.Concat(m.findings, m.from.findings)).Hint(words)
		}
	}
	if m.aside != "" {
		u.Aside, u.Failed, u.Unread = filepath.ToSlash(m.aside), "选定的是"+filepath.Base(m.aside), false
		u.Todo = ""
	}
	if u.Names = m.unitNames; m.unit != nil {
		u.Names = summary.NamesOf(m.unit)
	}
	u.Name, u.Nameless = m.called(own)
	u.Ledger, u.No, u.Of, u.Key = filepath.ToSlash(m.from.path), [2]int{m.from.no, m.no}, m.of, m.from.key
	if m.kit != nil {
		u.Title, u.Pages, u.Papers = evidence.CoverName, 0, len(m.kit.made())
		for _, p := range m.kit.made() {
			u.Pages += p.notice.Pages
		}
	}
	if m.partial {
		u.Key = "" // the next run tries again, and says again what is missing
	}
	return u
}

// called is what a unit of the name own, perhaps "", is called in the run; nameless says that its ledger's file or folder gave the name.
func (m *unitWork) called(own string) (name string, nameless bool) {
	if name, nameless = UnitName(own, m.from.info(), m.from.path); nameless && m.unit == nil {
		if unit := m.from.unitByFolder(); unit != "" {
			return unit, false
		}
	}
	return name, nameless
}

// Entry is what 汇总 says of a unit by its notice, nil where none could be made, and by what was found in it; what it is called and where it comes from is
// for others to say.
func Entry(notice *generator.Notice, findings finding.List, words *finding.Words) (u summary.Unit) {
	if notice != nil {
		u = summary.Of(notice.Facts)
		u.Title, u.Pages = notice.Title, notice.Pages
	} else {
		u.Failed = why(findings, words)
	}
	for _, f := range findings {
		switch f.Severity {
		case finding.Error:
			u.Errors++
		case finding.Warning:
			u.Warnings++
		default:
			u.Infos++
		}
	}
	return u
}

// why is the first error, without what to do about it; "" where there is none.
func why(findings finding.List, words *finding.Words) string {
	f := firstError(findings)
	if f.Cell != "" {
		return f.Sheet + " " + f.Cell + "：" + f.Text(words)
	}
	return f.Text(words)
}

// firstError is the zero finding where there is none.
func firstError(findings finding.List) finding.Finding {
	for _, f := range findings {
		if f.Severity == finding.Error {
			return f
		}
	}
	return finding.Finding{}
}

// why says why there is no notice.
func (m *unitWork) why(words *finding.Words) string {
	if text := why(slices.Concat(m.findings, m.from.findings), words); text != "" {
		return text
	}
	if t := m.from.table; t != nil && t.isBad() {
		return filepath.Base(t.path) + "用不了"
	}
	return "没有出成"
}

// units are a ledger's, or one that stands for the whole of a ledger that has none.
func (o *openedLedger) units() (list []*unitWork) {
	for i := range o.kept {
		list = append(list, &unitWork{kept: &o.kept[i]})
	}
	if o.book != nil {
		for i := range o.book.Units {
			list = append(list, &unitWork{unit: &o.book.Units[i], several: len(o.book.Units) > 1})
		}
	}
	for i, names := range o.failed {
		list = append(list, &unitWork{unitName: names[0], unitNames: names[1:], unsure: &o.unsure[i], several: len(o.failed) > 1})
	}
	if list == nil {
		list = []*unitWork{{}}
	}
	list[len(list)-1].last = true
	for _, m := range list {
		m.of = len(list)
	}
	return list
}
