package generator_test

import (
	"testing"

	"gongshi/generator/compose"
	"gongshi/generator/proof"
	"gongshi/generator/stats"
	"gongshi/templates"
)

func TestX(t *testing.T) {
	for _, name := range templates.Names() {
		source, _ := templates.Source(name)
		tmpl, _ := compose.Parse(name, source)
		unit := readSample(t)
		doc, _ := compose.Notice(tmpl, stats.Collect(unit), false)
		text := proof.FromDocument(doc)
		for _, f := range proof.Findings(text, proof.Check(text, stats.Collect(unit), proof.Options{Taste: true}), unit) {
			t.Log(name, f)
		}
	}
	for _, m := range notices {
		unit := m.unit(t)
		doc, _ := compose.Notice(m.template(t), stats.Collect(unit), false)
		text := proof.FromDocument(doc)
		for _, f := range proof.Findings(text, proof.Check(text, stats.Collect(unit), proof.Options{Taste: true}), unit) {
			t.Log(m.name, f)
		}
	}
}
