package generator

import (
	"slices"

	"gongshi/fonts"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/stats"
)

// Proofread checks what the notice of a unit would say although its ledger has errors, as far as its cells could be read, so that the user sees
// everything at once. It leaves out what only follows from a cell that could not be read: missing values, and figures.
func Proofread(unit *ledger.Unit, opt Options) finding.List {
	return ProofreadText(unit, opt).Findings
}

// Reading is a unit's text as the proofreader read it, which is nil where there is none, and what was found.
type Reading struct {
	Text     *proof.Text
	Hits     []proof.Hit
	Findings finding.List
}

// ProofreadText is Proofread, with the text.
func ProofreadText(unit *ledger.Unit, opt Options) (r Reading) {
	if len(unit.Items) == 0 {
		return r
	}
	unit, held := forReaders(unit, &opt)
	if held.HasError() {
		r.Findings = held
		return r
	}
	facts := stats.Collect(unit)
	doc, findings := compose.Notice(opt.Template, facts, opt.Draft)
	findings = append(held, findings...)
	if doc != nil {
		if opt.Faces == nil {
			opt.Faces = fonts.Bundled()
		}
		findings = append(findings, uncovered(doc, opt.Faces, unit, opt.Template.Name())...)
		var proofFindings finding.List
		r.Text, _, r.Hits, proofFindings = proofread(doc, facts, &opt, proof.Figures)
		findings = append(findings, proofFindings...)
	}
	r.Findings = slices.DeleteFunc(findings, func(f finding.Finding) bool { return f.Is(finding.ValueMissing) })
	return r
}
