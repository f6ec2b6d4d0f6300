package run

import (
	"path/filepath"
	"slices"

	"gongshi/generator"
	"gongshi/generator/evidence"
	"gongshi/generator/finding"
)

// build makes one unit's notice. What is found in a workbook of several units is said with the unit's name.
func (r *runner) build(m *unitWork) *unitWork {
	if m.unsure != nil {
		r.proofread(m)
	}
	if m.unit == nil {
		return m
	}
	r.step("build", m.from.path)
	r.Tell(Working{m.unit.Name()})
	m.findings = append(slices.Clip(m.findings), r.before.give(m.from.path, m.unit, m.of, m.from.info())...)
	if r.plan.Papers != nil {
		r.buildKit(m)
		return m
	}
	options := r.plan.Options
	options.Words, options.Template = r.wordsOf(m.from.path), r.templateOf(m.unit)
	if r.plan.SummaryOnly {
		options.Formats = nil
	}
	notice, findings := generator.Build(m.unit, options)
	findings = m.ofUnit(findings, m.unit.Name())
	m.proofed = notice == nil && onlyProof(findings)
	if notice != nil {
		m.text, m.hits = notice.Proof, notice.AllHits
	}
	if notice != nil && r.plan.Evidence {
		head := evidence.Head{Ledger: filepath.Base(m.from.path), Titles: []string{notice.Title}, Secrecy: m.unit.Secrecy()}
		var faults finding.List
		rows := evidence.Of([]evidence.Paper{{Document: notice.Document, Facts: notice.Facts}})
		m.evidence, faults = evidenceFiles(head, rows, m.unit.Info["落款日期"].Date, options)
		findings = append(findings, faults...)
	}
	m.notice, m.findings = notice, append(slices.Clip(m.findings), findings.InFile(m.from.path)...)
	return m
}

// proofread reads what can be read of a unit whose ledger has errors.
func (r *runner) proofread(m *unitWork) {
	options := r.plan.Options
	options.Words, options.Template = r.wordsOf(m.from.path), r.templateOf(m.unsure)
	read := generator.ProofreadText(m.unsure, options)
	m.text, m.hits = read.Text, read.Hits
	findings := m.ofUnit(read.Findings, m.unsure.Name())
	m.findings = append(slices.Clip(m.findings), findings.InFile(m.from.path)...)
}

// ofUnit puts the unit's name into its findings, in a workbook of several units.
func (m *unitWork) ofUnit(findings finding.List, unit string) finding.List {
	if !m.several {
		return findings
	}
	return findings.OfUnit(unit)
}

// rebuild makes the notice of a unit whose earlier notice was to be kept.
func (r *runner) rebuild(m *unitWork) {
	m.kept = nil
	o := r.reader.open(m.from.input)
	if m.no == 0 {
		m.findings = o.findings
	}
	if o.book == nil || m.no >= len(o.book.Units) {
		m.findings = o.findings
		return
	}
	m.unit, m.several = &o.book.Units[m.no], len(o.book.Units) > 1
	r.build(m)
}

// onlyProof reports whether all errors are the proofreader's, which Options.Force ignores.
func onlyProof(findings finding.List) bool {
	for _, f := range findings {
		if f.Severity == finding.Error && !f.FromRule() {
			return false
		}
	}
	return true
}
