package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
)

// papers are templates of papers with a head, by the names of their files in testdata/papers.
var papers = []string{"red", "upward", "joint", "letter", "minutes", "twosided"}

// paperSettings are what some of them need in 基本信息 besides the sample's.
var paperSettings = map[string][]ledger.Setting{
	"red":      {{Key: "密级", Value: "机密"}, {Key: "保密期限", Value: "1年"}, {Key: "份号", Value: "000012"}, {Key: "发文字号", Value: "息二高发〔2023〕5号"}, {Key: "印发日期", Value: "2023.8.6"}},
	"joint":    {{Key: "单位全称", Value: "中共息县县委组织部；中共息县教育体育局党组；息县人力资源和社会保障局"}},
	"twosided": {{Key: "双面印刷", Value: "是"}},
}

// paper builds the notice of a template of testdata/papers from the sample.
func paper(t *testing.T, name string) *generator.Notice {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("testdata", "papers", name+".tmpl"))
	if err != nil {
		t.Fatal(err)
	}
	tmpl, findings := compose.Parse(name, string(source))
	if tmpl == nil {
		t.Fatalf("%s: %v", name, findings)
	}
	unit := generatortest.Sample(t, paperSettings[name]...)
	notice, findings := generator.Build(unit, generator.Options{Template: tmpl, Formats: generator.UsualFormats(), Force: true})
	if notice == nil {
		t.Fatalf("%s: %v", name, findings)
	}
	for _, f := range findings {
		if f.Severity > finding.Info {
			t.Errorf("%s: %v", name, f)
		}
	}
	return notice
}

// TestPapers holds the pages of every format to their golden files: each line's place, and each rule's.
func TestPapers(t *testing.T) {
	for _, name := range papers {
		t.Run(name, func(t *testing.T) {
			notice := paper(t, name)
			golden.Hold(t, filepath.Join("testdata", "papers", name+".pages"), strings.TrimSpace(notice.Laid.Dump())+"\n")
			if dir := os.Getenv("PAPERS"); dir != "" {
				for _, f := range notice.Files {
					if err := os.WriteFile(filepath.Join(dir, name+"."+f.Extension), f.Data, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}
