package main

import (
	"path/filepath"
	"slices"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/generator/run"
	"gongshi/templates"
)

// papers chooses the papers of a kit: all that a kit has, or those that --only names, bundled ones and the office's own.
func (p *planned) papers(line *flags.Line) (fault string) {
	switch {
	case line.Command != "kit":
		return ""
	case !line.Given("only"):
		p.Papers = run.KitPapers()
		return ""
	}
	for _, name := range strings.FieldsFunc(strings.Join(line.Only, ","), func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		paper, fault := p.paper(strings.TrimSpace(name))
		if fault != "" {
			return fault
		}
		same := func(other run.Paper) bool { return other.Text.Source == paper.Text.Source }
		if paper.Text.Template != nil && !slices.ContainsFunc(p.Papers, same) {
			p.Papers = append(p.Papers, paper)
		}
	}
	if p.Papers == nil && !p.stopped {
		return "--only 后面要写材料的名称，有的是 " + bundledNames()
	}
	p.Papers = run.SortedPapers(p.Papers)
	return ""
}

// paper is one of a kit by its name, its 文种 or its file.
func (p *planned) paper(name string) (paper run.Paper, fault string) {
	if bundled, _, ok := bundledTemplate(name); ok {
		kind, _ := templates.Kind(bundled)
		return run.BundledPaper(kind), ""
	}
	t, source, findings, fault := chooseTemplate(name)
	if fault != "" {
		return paper, strings.Replace(fault, "模板“", "材料“", 1)
	}
	p.findings = append(p.findings, findings...)
	p.stopped = p.stopped || t == nil
	base := filepath.Base(name)
	return run.Paper{Kind: strings.TrimSuffix(base, filepath.Ext(base)), Text: run.Text{Template: t, Source: source}}, ""
}
