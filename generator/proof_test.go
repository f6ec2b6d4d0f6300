package generator_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/templates"
)

// TestPublishedSlips: the sample is silent only because its 忽略检查 names the slips of the published notice, and it names no others: without the
// item each text has just these findings, each in its cell.
func TestPublishedSlips(t *testing.T) {
	want := []string{
		"proof.form.heading C51", "proof.numeral.mixed H29", "proof.order.repeat H29", "proof.punct.halfwidth H57", "proof.punct.listmark H29",
		"proof.punct.listmark H29", "proof.punct.middledot H47", "proof.punct.yearrange H7",
	}
	for _, name := range templates.Names() {
		unit := generatortest.Sample(t, generatortest.ForPapers)
		silent := unit.Info.Text(proof.IgnoreItem)
		if _, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name)}); len(findings) > 0 {
			t.Errorf("%s: %v", name, findings)
		}
		delete(unit.Info, proof.IgnoreItem)
		_, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name)})
		var got []string
		codes := map[string]bool{}
		for _, f := range findings {
			got = append(got, f.Code+" "+f.Cell)
			codes[f.Code] = true
			if f.Severity != finding.Warning || f.Sheet != "整改台账" || !strings.Contains(silent, f.Code) {
				t.Errorf("%s: %+v", name, f)
			}
		}
		if n := strings.Count(silent, "proof."); n != len(codes) && name == "gongshi" {
			t.Errorf("%s: %d codes are ignored, %d have something to say", name, n, len(codes))
		}
		slices.Sort(got)
		if name == "gongshi" && !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestProofStops: an error of the proofreader stops the notice; Force goes on and keeps the finding; a draft makes a warning of it.
func TestProofStops(t *testing.T) {
	leak := func() *ledger.Unit {
		unit := generatortest.Sample(t)
		for i := range unit.Items {
			unit.Items[i].Result.Text = strings.Replace(unit.Items[i].Result.Text, "组织教职工外出研学2次", "组织教职工外出研学2次（家长电话13812345678）", 1)
		}
		return unit
	}
	for _, tt := range []struct {
		name     string
		options  generator.Options
		made     bool
		severity finding.Severity
	}{
		{"plain", generator.Options{}, false, finding.Error},
		{"forced", generator.Options{Force: true}, true, finding.Error},
		{"draft", generator.Options{Draft: true}, true, finding.Warning},
	} {
		tt.options.Template = generatortest.Template(t, "gongshi")
		notice, findings := generator.Build(leak(), tt.options)
		if (notice != nil) != tt.made || len(findings) != 1 || findings[0].Code != "proof.privacy.mobile" || findings[0].Severity != tt.severity || findings[0].Cell != "H3" {
			t.Errorf("%s: made %v, %v", tt.name, notice != nil, findings)
		}
		if notice != nil && (len(notice.Hits) != 1 || !strings.Contains(notice.Proof.Paragraphs[notice.Hits[0].Paragraph].Text, "13812345678")) {
			t.Errorf("%s: %v", tt.name, notice.Hits)
		}
	}
}

// TestTasteIsOff: what is a matter of taste is said only where it is asked for.
func TestTasteIsOff(t *testing.T) {
	_, findings := generator.Build(generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "gongshi"), Taste: true})
	if len(findings) == 0 || slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Severity != finding.Info }) {
		t.Errorf("%v", findings)
	}
}
