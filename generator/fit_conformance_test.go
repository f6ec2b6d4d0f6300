//go:build conformance

package generator_test

import (
	"encoding/xml"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
)

// pagesOf lists a PDF's lines page by page, blanks and page numbers left out.
func pagesOf(t *testing.T, pdf string) [][]string {
	t.Helper()
	var out [][]string
	for page := range strings.SplitSeq(strings.TrimSuffix(generatortest.Output(t, nil, "pdftotext", "-layout", pdf, "-"), "\f"), "\f") {
		var lines []string
		for l := range strings.Lines(pageNumber.ReplaceAllString(page, "")) {
			if l = strings.Join(strings.Fields(l), ""); l != "" {
				lines = append(lines, l)
			}
		}
		out = append(out, lines)
	}
	return out
}

// fitSentence is of a line; closing paragraphs of several are made of it.
const fitSentence = "学校坚持走特色办学发展道路，把整改落实到每个环节。"

var threeLines, fourLines, longParagraph = strings.Repeat(fitSentence, 3), strings.Repeat(fitSentence, 4), strings.Repeat(fitSentence, 8)

// fitCases are notices of each trigger.
var fitCases = []struct {
	name       string
	title      string
	paragraphs int
	// end is what follows the paragraphs of one line.
	end string
	// rows are what the finding tells, 0 where there is none.
	rows int
}{
	{"alone-23", "关于巡察整改情况的公示", 17, "@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 23},
	{"alone-21", "关于巡察整改情况的公示", 20, "@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 21},
	{"alone-20", "关于巡察整改情况的公示", 19, "@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 20},
	{"alone-none", "关于巡察整改情况的公示", 18, "@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 0},
	{"alone-two-pages", "中共息县第二高级中学委员会关于落实县委第五巡察组反馈意见整改情况的公示", 37, "@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 23},
	{"alone-none-under-three-lines", "关于巡察整改情况的公示", 15, threeLines + "\n@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 0},
	{"alone-23-under-a-long-paragraph", "关于巡察整改情况的公示", 9, longParagraph + "\n@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 23},
	{"alone-21-within-a-long-paragraph", "关于巡察整改情况的公示", 12, longParagraph + "\n@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 21},
	{"hole-23", "关于巡察整改情况的公示", 12, threeLines + "\n@联系 联系电话：{{.联系电话}}\n@联系 电子邮箱：{{.电子邮箱}}\n@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 23},
	{"closing-of-four-lines", "关于巡察整改情况的公示", 12, fourLines + "\n@联系 联系电话：{{.联系电话}}\n@联系 电子邮箱：{{.电子邮箱}}\n@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 0},
	{"short-23", "关于巡察整改情况的公示", 21, "", 23},
	{"short-21", "关于巡察整改情况的公示", 22, "", 21},
	{"a-page-that-divides-the-last-paragraph", "关于巡察整改情况的公示", 14, longParagraph + "\n@落款 {{.单位全称}}\n@日期 {{.落款日期}}", 0},
}

// fitNotice makes a notice of a title, so many paragraphs of one line, and what follows them.
func fitNotice(t *testing.T, unit *ledger.Unit, title string, paragraphs int, end string) (*generator.Notice, finding.List) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "@标题 %s\n", title)
	for n := range paragraphs {
		fmt.Fprintf(&b, "第%d段，只有一行字。\n", n+1)
	}
	tmpl, findings := compose.Parse("fit", b.String()+end)
	if tmpl == nil {
		t.Fatal(findings)
	}
	notice, findings := generator.Build(unit, generator.Options{Template: tmpl, Formats: withoutPictures})
	if notice == nil {
		t.Fatal(findings)
	}
	return notice, findings
}

// TestLibreOfficeLaysOutFittedNoticesAlike: notices of each trigger stand on the same pages, line for line, in both files.
func TestLibreOfficeLaysOutFittedNoticesAlike(t *testing.T) {
	unit := generatortest.Sample(t)
	dir := t.TempDir()
	var docx, pdf []string
	for i, c := range fitCases {
		notice, findings := fitNotice(t, unit, c.title, c.paragraphs, c.end)
		said := 0
		for _, f := range findings {
			if _, rest, ok := strings.Cut(f.Text(nil), "每页"); ok && f.Code == "layout.fit" {
				fmt.Sscanf(rest, "%d行", &said)
			}
		}
		if said != c.rows {
			t.Errorf("%s: the finding says %d rows, want %d: %v", c.name, said, c.rows, findings)
		}
		d, p := writeFiles(t, filepath.Join(dir, fmt.Sprintf("%d", i)), notice)
		docx, pdf = append(docx, d), append(pdf, p)
	}
	for i, theirs := range judge(t, docx) {
		t.Run(fitCases[i].name, func(t *testing.T) {
			if d := cmp.Diff(pagesOf(t, pdf[i]), pagesOf(t, theirs)); d != "" {
				t.Errorf("the DOCX in LibreOffice (+) and the PDF (-):\n%s", d)
			}
		})
	}
}

// TestLibreOfficeTurnsLongHeadingsAlike walks problems of four to seven lines over a page's end.
func TestLibreOfficeTurnsLongHeadingsAlike(t *testing.T) {
	unit := generatortest.Sample(t)
	dir := t.TempDir()
	var docx, pdf []string
	for lines := 4; lines <= 7; lines++ {
		for above := 12; above <= 21; above++ {
			end := fmt.Sprintf("@二级 （一）问题\n@三级 1.%s。\n", strings.Repeat("问题说得很长", 5*lines)[:3*(28*lines-5)]) +
				strings.Repeat("整改结果只有一行字。\n", 12) + "@落款 {{.单位全称}}\n@日期 {{.落款日期}}"
			notice, _ := fitNotice(t, unit, "关于巡察整改情况的公示", above, end)
			d, p := writeFiles(t, filepath.Join(dir, fmt.Sprintf("%d-lines-below-%d", lines, above)), notice)
			docx, pdf = append(docx, d), append(pdf, p)
		}
	}
	for i, theirs := range judge(t, docx) {
		if d := cmp.Diff(pagesOf(t, pdf[i]), pagesOf(t, theirs)); d != "" {
			t.Errorf("%s: the DOCX in LibreOffice (+) and the PDF (-):\n%s", filepath.Base(docx[i]), d)
		}
	}
}

// ends gives, for each of the texts, the right end and the foot of the last word of the PDF's last page that is it, in points.
func ends(t *testing.T, pdf string, texts []string) map[string][2]float64 {
	t.Helper()
	var doc struct {
		Pages []struct {
			Words []struct {
				XMax float64 `xml:"xMax,attr"`
				YMax float64 `xml:"yMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(generatortest.Output(t, nil, "pdftotext", "-bbox", pdf, "-")), &doc); err != nil {
		t.Fatal(err)
	}
	out := map[string][2]float64{}
	for _, w := range doc.Pages[len(doc.Pages)-1].Words {
		for _, text := range texts {
			if w.Text == text {
				out[text] = [2]float64{w.XMax, w.YMax}
			}
		}
	}
	return out
}

// TestLibreOfficePlacesBodiesAlike: the names of a joint notice end at the same places in both files.
func TestLibreOfficePlacesBodiesAlike(t *testing.T) {
	cases := []struct{ bodies, seal string }{
		{"中共某县第一中学委员会\n中共某县第二中学委员会", "是"},
		{"中共某县第一高级中学委员会\n中共某县第二高级中学委员会", "是"},
		{"中共某县教育局党组；中共某县第二高级中学委员会", "否"},
	}
	dir := t.TempDir()
	var docx, pdf []string
	for i, c := range cases {
		notice := build(t, generatortest.Sample(t, ledger.Setting{Key: "单位全称", Value: c.bodies}, ledger.Setting{Key: "盖章", Value: c.seal}))
		d, p := writeFiles(t, filepath.Join(dir, fmt.Sprintf("%d", i)), notice)
		docx, pdf = append(docx, d), append(pdf, p)
	}
	for i, theirs := range judge(t, docx) {
		texts := append(ledger.Bodies(cases[i].bodies), "2023年8月5日")
		got, want := ends(t, theirs, texts), ends(t, pdf[i], texts)
		if len(want) != 3 {
			t.Errorf("%v: the PDF says %v", cases[i], want)
		}
		// Word's character is the em, the PDF's the cell: eight of them differ by 1.7 pt. The words' feet are the fonts', so heights are
		// compared against the date's.
		date := texts[len(texts)-1]
		for text, at := range want {
			there := got[text]
			if math.Abs(at[0]-there[0]) > 2 || math.Abs(at[1]-want[date][1]-there[1]+got[date][1]) > 0.5 {
				t.Errorf("%s ends at %.2f in the PDF, at %.2f in the DOCX", text, at, there)
			}
		}
	}
}
