package generator_test

import (
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
)

// TestTinyLastLinesAreTaste: last lines of a character or two are told only to those who ask for matters of taste.
func TestTinyLastLinesAreTaste(t *testing.T) {
	for _, taste := range []bool{false, true} {
		_, findings := generator.Build(generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures, Taste: taste})
		told := ""
		for _, f := range findings {
			if f.Code == "layout.line.last" {
				told = f.Text(nil)
			}
		}
		if taste != strings.Contains(told, "最后一行只有一两个字") {
			t.Errorf("taste %v: %q", taste, told)
		}
	}
}
