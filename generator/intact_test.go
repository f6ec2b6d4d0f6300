package generator_test

import (
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
)

// TestIntact: a file of each format is known as this program's own until it is changed. Else the next run would take it for edited and write beside it.
func TestIntact(t *testing.T) {
	for _, f := range build(t, generatortest.Sample(t)).Files {
		if f.Extension == "txt" { // it has no place for a sum
			continue
		}
		if name := "公示." + f.Extension; !generator.Intact(name, f.Data) || generator.Intact(name, f.Data[:len(f.Data)-1]) {
			t.Errorf("whether a person has edited a file of %s is not told", f.Extension)
		}
	}
}
