package run

import (
	"slices"

	"gongshi/generator"
	"gongshi/generator/finding"
)

// build makes one unit's notice. What is found in a workbook of several units is said with the unit's name.
func (r *runner) build(m *made) *made {
	if m.unsure != nil {
		r.proofread(m)
	}
	if m.unit == nil {
		return m
	}
	r.step("build", m.from.path)
	r.Tell(Working{m.unit.Name()})
	options := r.plan.Options
	options.Template = r.text(m.unit)
	if r.plan.SummaryOnly {
		options.Formats = nil
	}
	notice, findings := generator.Build(m.unit, options)
	findings = m.own(findings, m.unit.Name())
	m.proofed = notice == nil && onlyProof(findings)
	m.notice, m.findings = notice, append(slices.Clip(m.findings), findings.InFile(m.from.path)...)
	return m
}

// proofread reads what can be read of a unit whose ledger has errors.
func (r *runner) proofread(m *made) {
	options := r.plan.Options
	options.Template = r.text(m.unsure)
	findings := m.own(generator.Proofread(m.unsure, options), m.unsure.Name())
	m.findings = append(slices.Clip(m.findings), findings.InFile(m.from.path)...)
}

// own says whose the findings are, in a workbook of several units.
func (m *made) own(findings finding.List, unit string) finding.List {
	if !m.several {
		return findings
	}
	return findings.OfUnit(unit)
}

// rebuild makes a unit anew that was to be kept.
func (r *runner) rebuild(m *made) {
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

// onlyProof reports whether all errors are the proofreader's, which --force passes over.
func onlyProof(findings finding.List) bool {
	for _, f := range findings {
		if f.Severity == finding.Error && !f.FromRule() {
			return false
		}
	}
	return true
}
