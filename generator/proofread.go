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
	if len(unit.Items) == 0 {
		return nil
	}
	unit, held := forReaders(unit, &opt)
	if held.HasError() {
		return held
	}
	facts := stats.Collect(unit)
	doc, findings := compose.Notice(opt.Template, facts, opt.Draft)
	findings = append(held, findings...)
	if doc != nil {
		if opt.Faces == nil {
			opt.Faces = fonts.Bundled()
		}
		findings = append(findings, uncovered(doc, opt.Faces, unit, opt.Template.Name())...)
		_, _, proofFindings := proofread(doc, facts, &opt, proof.Figures)
		findings = append(findings, proofFindings...)
	}
	return slices.DeleteFunc(findings, func(f finding.Finding) bool { return f.Is(finding.ValueMissing) })
}
