//go:build conformance

package generator_test

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
)

// TestLibreOfficeEndsJointNoticesAlike: the pages of joint notices end at the same lines in both files, whatever is left on the page: where
// bodies stand side by side, where contacts stay behind, and where the bodies are divided.
func TestLibreOfficeEndsJointNoticesAlike(t *testing.T) {
	names := map[string]string{
		"short": "某县%s中", "thirteen": "中共某县第%s高级中学委员会", "eighteen": "中共某某市某某县第%s高级中学委员会部", "long": "中共某某市某某区第%s高级中学附属实验小学委员会",
	}
	dir := t.TempDir()
	var docx, pdf []string
	for kind, name := range names {
		for n := 1; n <= 7; n++ {
			for _, seal := range []string{"是", "否"} {
				var bodies []string
				for _, digit := range []string{"一", "二", "三", "四", "五", "六", "七"}[:n] {
					bodies = append(bodies, fmt.Sprintf(name, digit))
				}
				unit := generatortest.Sample(t, ledger.Setting{Key: "单位全称", Value: strings.Join(bodies, "；")}, ledger.Setting{Key: "盖章", Value: seal})
				for paragraphs := 3 + n%4; paragraphs <= 24; paragraphs += 9 {
					var b strings.Builder
					b.WriteString("@标题 关于巡察整改情况的公示\n")
					for n := range paragraphs {
						fmt.Fprintf(&b, "第%d段，只有一行字。\n", n+1)
					}
					if (paragraphs+n)%2 == 0 {
						b.WriteString("@联系 联系电话：{{.联系电话}}\n@联系 电子邮箱：{{.电子邮箱}}\n")
					}
					tmpl, findings := compose.Parse("joint", b.String()+"@落款 {{.单位全称}}\n@日期 {{.落款日期}}")
					if tmpl == nil {
						t.Fatal(findings)
					}
					notice, findings := generator.Build(unit, generator.Options{Template: tmpl, Formats: withoutPictures})
					if notice == nil {
						t.Fatal(findings)
					}
					d, p := writeFiles(t, filepath.Join(dir, fmt.Sprintf("%s-%d-%v-%d", kind, n, seal == "是", paragraphs)), notice)
					docx, pdf = append(docx, d), append(pdf, p)
				}
			}
		}
	}
	var laid []string
	for some := range slices.Chunk(docx, 56) { // LibreOffice takes only so many at once
		laid = append(laid, judge(t, some)...)
	}
	for i, theirs := range laid {
		if d := cmp.Diff(pagesOf(t, pdf[i]), pagesOf(t, theirs)); d != "" {
			t.Errorf("%s: the DOCX in LibreOffice (+) and the PDF (-):\n%s", filepath.Base(docx[i]), d)
		}
	}
}

// TestSevenBodiesInLibreOffice: as LibreOffice shows the DOCX itself, with its gaps beside digits, the seven names and the date begin where they begin in the
// PDF, and stand as high. A sealed date is placed from the right: there the gaps let it begin earlier.
func TestSevenBodiesInLibreOffice(t *testing.T) {
	dir := t.TempDir()
	const bodies = "中共息县第一高级中学委员会；中共息县第二高级中学委员会；中共息县第三高级中学委员会；中共息县教育体育局党组；中共息县职业中等专业学校委员会；中共息县人民医院委员会；中共息县城关镇委员会"
	var docx, pdf []string
	for _, seal := range []string{"是", "否"} {
		unit := generatortest.Sample(t, ledger.Setting{Key: "单位全称", Value: bodies}, ledger.Setting{Key: "盖章", Value: seal})
		notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: generator.Formats})
		if notice == nil {
			t.Fatal(findings)
		}
		d, p := writeFiles(t, filepath.Join(dir, "seal-"+seal), notice)
		docx, pdf = append(docx, d), append(pdf, p)
	}
	generatortest.Output(t, []string{"FONTCONFIG_FILE=" + fontsConf(t, dir)}, "soffice", append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", filepath.Join(dir, "shown")}, docx...)...)
	for i := range pdf {
		ours, theirs := lastPage(readLines(t, pdf[i])), lastPage(readLines(t, filepath.Join(dir, "shown", filepath.Base(pdf[i]))))
		if len(ours) != len(theirs) {
			t.Errorf("%s: %d lines, in LibreOffice %d", filepath.Base(pdf[i]), len(ours), len(theirs))
			continue
		}
		lower := theirs[0].middle - ours[0].middle // faces have boxes of their own
		for k, line := range ours {
			late := math.Abs(line.left-theirs[k].left) > 2
			if seal := i == 0; string(line.text) != string(theirs[k].text) || late && !(seal && k == len(ours)-1) || math.Abs(line.middle+lower-theirs[k].middle) > 1 {
				t.Errorf("%s: %s at %.1f, %.1f; in LibreOffice %s at %.1f, %.1f", filepath.Base(pdf[i]), string(line.text), line.left, line.middle, string(theirs[k].text), theirs[k].left, theirs[k].middle)
			}
		}
	}
}

func lastPage(lines []drawnLine) []drawnLine {
	return slices.DeleteFunc(lines, func(l drawnLine) bool { return l.page < lines[len(lines)-1].page })
}
