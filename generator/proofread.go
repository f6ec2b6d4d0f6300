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

// Proofread reads what the notice of a unit would say whose ledger has errors, as far as its cells could be read, so that all that is to be mended is told in
// one round. What only follows from a cell that could not be read is not told again: what lacks in the ledger, and the figures.
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
		_, _, read := proofread(doc, facts, &opt, proof.Figures)
		findings = append(findings, read...)
	}
	return slices.DeleteFunc(findings, func(f finding.Finding) bool { return f.Is(finding.ValueMissing) })
}
