package run

import (
	"gongshi/generator"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

// Named gives the files of one paper their names.
func Named(name string, made []generator.File) (files []output.File) {
	for _, f := range made {
		files = append(files, output.File{Name: name + f.Suffix + "." + f.Extension, Suffix: f.Suffix, Data: f.Data})
	}
	return files
}

// Suffixes are those of the files of one paper, for whoever chooses its name.
func Suffixes(made []generator.File) (suffixes []string) {
	for _, f := range made {
		suffixes = append(suffixes, f.Suffix)
	}
	return suffixes
}

// save puts a notice's files into the folder.
func (r *runner) save(m *unitWork) *unitWork {
	r.step("save", m.from.path)
	if m.kept != nil && m.renamed() {
		r.rebuild(m)
	}
	if m.notice == nil {
		return m
	}
	if m.kit != nil {
		return r.saveKit(m)
	}
	files := Named(m.name, m.notice.Files)
	files, edited := r.folder.beside(files)
	m.findings = append(m.findings, edited.InFile(m.from.path)...)
	if m.evidence != nil {
		evidence, edited := r.folder.beside(Named(m.evidenceName, m.evidence))
		files, m.findings = append(files, evidence...), append(m.findings, edited.InFile(m.from.path)...)
	}
	r.recordFiles(m, files)
	if m.notice.Annotated != nil {
		annotated, edited := r.folder.beside([]output.File{{Name: m.annotated, Data: m.notice.Annotated}})
		files, m.findings = append(files, annotated...), append(m.findings, edited.InFile(m.from.path)...)
	}
	paths, err := r.folder.place(files)
	if err != nil {
		m.notice = nil
		m.findings = append(m.findings, unplaced(m.from.path, m.unit.Name(), r.folder.dir, err))
		return m
	}
	m.files = paths
	if !r.several {
		m.findings = append(m.findings, leftPages(r.folder.dir, files)...)
	}
	m.notice.Files, m.notice.Annotated, m.evidence = nil, nil, nil // they are on disk, and the next notices need the room
	return m
}

// recordFiles puts files on record where the run has one.
func (r *runner) recordFiles(m *unitWork, files []output.File) {
	if r.several || m.several {
		for _, f := range files {
			m.recordedFiles = append(m.recordedFiles, summary.File{Name: f.Name, Suffix: f.Suffix, Sum: checksum(f.Data)})
		}
	}
}

// saveKit puts all files of a kit into the unit's folder, or none.
func (r *runner) saveKit(m *unitWork) *unitWork {
	files := r.kitFiles(m)
	r.recordFiles(m, files)
	paths, err := r.folder.place(files)
	if err != nil {
		m.notice, m.kit = nil, nil
		m.findings = append(m.findings, unplaced(m.from.path, m.unit.Name(), r.folder.dir, err))
		return m
	}
	m.files, m.kit.cover = paths, nil
	if !r.several {
		m.findings = append(m.findings, leftPages(r.folder.dir, files)...)
	}
	for _, p := range m.kit.made() {
		p.notice.Files = nil // as in save
	}
	return m
}
