package main

import (
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// made is a unit on its way to its notice; unit is nil for a ledger of which nothing can be made, and for one that is kept.
type made struct {
	from     *opened
	no, of   int // place in the ledger, from 0, and how many units that has
	last     bool
	unit     *ledger.Unit
	unitName string       // where there is no unit; "" where the ledger does not say its name
	unsure   *ledger.Unit // that unit as far as it could be read, which is proofread
	// unitNames are its other names, aside is the ledger that was chosen instead.
	unitNames []string
	aside     string
	several   bool // findings have to tell the units of a workbook apart
	kept      *summary.Unit
	// notice is nil where it could not be made or not be written.
	notice   *generator.Notice
	findings finding.List
	// proofed: nothing but the proofreader's errors stood in its way.
	proofed bool
	// undone: the run was to end before it was.
	undone bool
	// name is that of its files, annotated that of the copy with comments.
	name, annotated string
	files           []string
	sums            []summary.File
}

// renamed reports that a kept unit's files would have other names now.
func (m *made) renamed() bool {
	return slices.ContainsFunc(m.kept.Files, func(f summary.File) bool {
		stem := strings.TrimSuffix(f.Name, filepath.Ext(f.Name))
		return stem != m.name && stem != besideName(m.name)
	})
}

// summary is what the record says of a unit.
func (m *made) summary() (u summary.Unit) {
	switch {
	case m.kept != nil:
		return *m.kept
	case m.notice != nil:
		u = summary.Of(m.notice.Facts)
		u.Title, u.Pages, u.Files = m.notice.Title, m.notice.Pages, m.sums
	default:
		u.Name, u.Failed = m.unitName, m.why()
		if m.unit != nil {
			u.Name = m.unit.Name()
		}
		if u.Unread = m.unit == nil && m.from.failed == nil; u.Unread {
			u.Todo = m.firstError().Hint
		}
	}
	if m.aside != "" {
		u.Aside, u.Failed, u.Unread = filepath.ToSlash(m.aside), "选定的是"+filepath.Base(m.aside), false
		u.Todo = ""
	}
	if u.Names = m.unitNames; m.unit != nil {
		u.Names = summary.NamesOf(m.unit)
	}
	if u.Name == "" {
		u.Name = m.from.info().FileUnit(m.from.path)
	}
	if u.Name == "" && m.unit == nil {
		u.Name = m.from.ownFolder()
	}
	if u.Name == "" {
		u.Name, u.Nameless = ledger.FileName(m.from.path), true
	}
	u.Ledger, u.No, u.Of, u.Key = filepath.ToSlash(m.from.path), [2]int{m.from.no, m.no}, m.of, m.from.key
	for _, f := range m.findings {
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

// why is the first error, without what to do about it.
func (m *made) why() string {
	if f := m.firstError(); f.Cell != "" {
		return f.Sheet + " " + f.Cell + "：" + f.Text
	} else if f.Text != "" {
		return f.Text
	}
	if t := m.from.table; t != nil && t.info == nil {
		return filepath.Base(t.path) + "用不了"
	}
	return "没有出成"
}

// firstError is the zero finding where there is none.
func (m *made) firstError() finding.Finding {
	for _, f := range slices.Concat(m.findings, m.from.findings) {
		if f.Severity == finding.Error {
			return f
		}
	}
	return finding.Finding{}
}
