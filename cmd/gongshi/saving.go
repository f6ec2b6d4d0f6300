package main

import (
	"os"
	"path/filepath"

	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

// save puts a notice's files into the folder.
func (b *builder) save(m *made) *made {
	step("save", m.from.path)
	if m.kept != nil && m.renamed() {
		b.again(m)
	}
	if m.notice == nil {
		return m
	}
	var files []output.File
	for _, f := range m.notice.Files {
		files = append(files, output.File{Name: m.name + "." + f.Extension, Data: f.Data})
	}
	files, edited := b.beside(files)
	m.findings = append(m.findings, edited.InFile(m.from.path)...)
	if b.several || m.several {
		for _, f := range files {
			m.sums = append(m.sums, summary.File{Name: f.Name, Sum: sum(f.Data)})
		}
	}
	if m.notice.Annotated != nil {
		annotated, edited := b.beside([]output.File{{Name: m.annotated, Data: m.notice.Annotated}})
		files, m.findings = append(files, annotated...), append(m.findings, edited.InFile(m.from.path)...)
	}
	paths, err := b.place(files)
	if err != nil {
		m.notice = nil
		m.findings = append(m.findings, unplaced(m.from.path, m.unit.Name(), b.flags.out, err))
		return m
	}
	m.files = paths
	m.notice.Files, m.notice.Annotated = nil, nil // they are on disk, and the next notices need the room
	return m
}

// place writes files into the folder, once it is this run's.
func (b *builder) place(files []output.File) (written []string, err error) {
	if len(files) == 0 {
		return nil, nil
	}
	if err := os.MkdirAll(b.flags.out, 0o777); err != nil {
		return nil, err
	}
	if err := b.takeFolder(); err != nil {
		return nil, err
	}
	paths, err := output.Write(b.flags.out, files)
	for _, p := range paths {
		written = append(written, filepath.ToSlash(p))
	}
	return written, err
}

// put writes the files that came of an input; ok is false where they could not be, which is reported.
func (b *builder) put(path string, files []output.File) (written []string, ok bool) {
	written, err := b.place(files)
	if err != nil {
		b.report.findings(finding.List{unplaced(path, "", b.flags.out, err)})
	}
	return written, err == nil
}
