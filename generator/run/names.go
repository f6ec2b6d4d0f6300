package run

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"gongshi/generator/output"
)

// SummaryName is the workbook that adds up a run; summaryNotice is the document that says it in words, in the formats of the notices.
const (
	SummaryName   = "汇总.xlsx"
	summaryNotice = "汇总通报"
)

// NewNames are the names of a run's files: those of 汇总 are taken.
func NewNames() *output.Names {
	names := &output.Names{}
	names.Choose(summaryNotice, "")
	names.Choose(stem(SummaryName), "")
	return names
}

// AnnotatedName is the name of a copy with the proofreader's comments, both without extension.
func AnnotatedName(stem string) string { return marked(stem, "（校对）") }

// MendedName is the name of a copy with repairs, both without extension.
func MendedName(stem string) string { return marked(stem, "（修订）") }

// evidenceMark ends the name of a notice's 依据表.
const evidenceMark = "（依据）"

// besideName is the name of what is put beside a file that is not to be overwritten, both without extension.
func besideName(stem string) string { return besideStem(stem, "") }

// besideStem is besideName for a file whose name ends in a suffix: it does again.
func besideStem(stem, suffix string) string {
	dir, name := path.Split(stem) // of a kit
	return dir + marked(strings.TrimSuffix(name, suffix), "（新）"+suffix)
}

// besideFile is besideStem for names with their extensions.
func besideFile(name, suffix string) string {
	return besideStem(stem(name), suffix) + filepath.Ext(name)
}

func marked(stem, mark string) string { return output.Safe(stem, len(mark)) + mark }

// stem is a file's name without its extension.
func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// names gives the files of a run their names.
type names struct {
	*output.Names
	dir string
	// inputs are the texts, and the ledgers where these are mended: none of them may be written over.
	inputs []string
}

func newNames(dir string, inputs []string) names { return names{NewNames(), dir, inputs} }

// nameUnit names what was made of a unit.
func (n *names) nameUnit(m *unitWork) {
	switch {
	case m.kept != nil && m.kept.Papers > 0: // the folder of its papers, which have their names in it
		m.name = n.Choose(m.kept.Name, "")
	case m.kit != nil:
		unit, _ := m.called(m.unit.Name())
		m.name = n.Choose(unit, "")
	case m.kept != nil:
		var suffixes []string
		for _, f := range m.kept.Files {
			suffixes = append(suffixes, f.Suffix)
		}
		m.name = n.Choose(m.kept.Title, m.kept.Name, suffixes...)
	case m.notice != nil:
		m.name = n.Choose(m.notice.Title, m.unit.Name(), Suffixes(m.notice.Files)...)
		n.Choose(besideName(m.name), "") // for the case that a person has edited what is there
		if m.evidence != nil {
			m.evidenceName = n.Choose(marked(m.name, evidenceMark), "", Suffixes(m.evidence)...)
			n.Choose(besideName(m.evidenceName), "")
		}
		if m.notice.Annotated != nil {
			m.annotated = n.annotated(m.name)
		}
	}
}

// annotated is the name of a copy with comments, which is never that of an input.
func (n *names) annotated(stem string) string {
	for {
		name := n.Choose(AnnotatedName(stem), "") + ".docx"
		stat, err := os.Stat(filepath.Join(n.dir, name))
		if err != nil || !n.isInput(stat) {
			return name
		}
	}
}

// mended is the name of a mended copy, which is never that of an input.
func (n *names) mended(stem, ending string) string {
	for {
		name := n.Choose(MendedName(stem), "") + ending
		stat, err := os.Stat(filepath.Join(n.dir, name))
		if err != nil || !n.isInput(stat) {
			return name
		}
	}
}

func (n *names) isInput(stat os.FileInfo) bool {
	for _, in := range n.inputs {
		if other, err := os.Stat(in); err == nil && os.SameFile(stat, other) {
			return true
		}
	}
	return false
}
