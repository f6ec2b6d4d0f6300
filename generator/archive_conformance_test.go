//go:build conformance

package generator_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/samples"
)

// preflight asks PDFBox whether files are PDF/A-1b, and gives its answers.
func preflight(t *testing.T, pdf string) string {
	t.Helper()
	var jars []string
	for _, jar := range []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"} {
		jars = append(jars, "/usr/share/java/"+jar+".jar")
	}
	args := []string{"-Djava.awt.headless=true", "-cp", strings.Join(jars, ":"), "org.apache.pdfbox.preflight.Validator_A1b", pdf}
	return generatortest.Output(t, []string{"LC_ALL=C.UTF-8"}, "java", args...)
}

// save writes a notice's PDF and gives its path.
func save(t *testing.T, notice *generator.Notice, name string) string {
	t.Helper()
	_, pdf := writeFiles(t, filepath.Join(t.TempDir(), name), notice)
	return pdf
}

// TestPreflightCallsItArchival: the sample, a draft with its yellow boxes, and a notice with rare characters in every role are PDF/A-1b.
func TestPreflightCallsItArchival(t *testing.T) {
	for name, settings := range map[string][]ledger.Setting{
		"sample": nil,
		"draft":  {{Key: "反馈日期"}, {Key: "联系电话"}},
		"rare":   {{Key: "单位全称", Value: "中共𬭎𬣙𠮷𫖯学校委员会"}, {Key: "单位简称", Value: "𬭎𬣙𠮷𫖯学校"}, {Key: "标题", Value: "中共𬭎𬣙学校党委关于𠮷𫖯巡察整改情况的公示"}},
	} {
		t.Run(name, func(t *testing.T) {
			notice, findings := generator.Build(generatortest.Sample(t, settings...), generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures, Draft: true})
			if notice == nil {
				t.Fatal(findings)
			}
			pdf := save(t, notice, name)
			if answer := preflight(t, pdf); !strings.Contains(answer, "is a valid PDF/A-1b file") {
				t.Errorf("preflight: %s", answer)
			}
			if out := generatortest.Output(t, nil, "qpdf", "--check", pdf); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("qpdf: %s", out)
			}
		})
	}
}

// TestPreflightCallsLongOnesArchival: so are the longest made-up notices with their tables, whose cells go on from page to page.
func TestPreflightCallsLongOnesArchival(t *testing.T) {
	for _, m := range notices[len(notices)-3:] {
		notice, findings := generator.Build(m.unit(t), generator.Options{Template: m.template(t), Formats: withoutPictures, WithLedger: true, Force: true})
		if notice == nil {
			t.Fatal(findings)
		}
		pdf := save(t, notice, "long")
		if answer := preflight(t, pdf); !strings.Contains(answer, "is a valid PDF/A-1b file") {
			t.Errorf("%s: preflight: %.2000s", m.name, answer)
		}
		if out := generatortest.Output(t, nil, "qpdf", "--check", pdf); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: qpdf: %s", m.name, out)
		}
		if out := generatortest.Output(t, nil, "pdfinfo", "-struct-text", pdf); !strings.Contains(out, "TR") {
			t.Errorf("%s: poppler finds no table's rows", m.name)
		}
	}
}

// TestJudgesReadTheStructure: poppler prints the structure tree as the notice's paragraphs, in order, each under its own kind.
func TestJudgesReadTheStructure(t *testing.T) {
	notice := build(t, generatortest.Sample(t))
	pdf := save(t, notice, "sample")
	var want []string
	for i, text := range strings.Split(strings.TrimSpace(samples.Notice), "\n") {
		want = append(want, structureType(i, text)+" "+text)
	}
	var got []string
	kind := regexp.MustCompile(`^\s*(\w+) \(block\)`)
	text := regexp.MustCompile(`^\s*"(.*)"$`)
	for line := range strings.Lines(generatortest.Output(t, nil, "pdfinfo", "-struct-text", pdf)) {
		line = strings.TrimRight(line, "\n")
		if m := kind.FindStringSubmatch(line); m != nil {
			got = append(got, m[1]+" ")
		} else if m := text.FindStringSubmatch(line); m != nil && len(got) > 0 {
			got[len(got)-1] += m[1]
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the structure tree (-want +got):\n%s", d)
	}
	info := generatortest.Output(t, nil, "pdfinfo", pdf)
	if !regexp.MustCompile(`Tagged:\s+yes`).MatchString(info) || !regexp.MustCompile(`Metadata Stream:\s+yes`).MatchString(info) {
		t.Errorf("pdfinfo:\n%s", info)
	}
}

// structureType is the tag that a paragraph of the sample must have, told by how it begins. Poppler prints Title as what it is mapped to, P.
func structureType(i int, text string) string {
	switch {
	case i == 0:
		return "P"
	case regexp.MustCompile(`^[一二三四五六七八九十]+、`).MatchString(text):
		return "H1"
	case regexp.MustCompile(`^（[一二三四五六七八九十]+）`).MatchString(text):
		return "H2"
	case strings.HasPrefix(text, "存在问题"):
		return "H3"
	default:
		return "P"
	}
}
