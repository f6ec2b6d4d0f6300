package retrace_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/retrace"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/retrace -update")

// text reads a text as a manuscript.
func text(t testing.TB, s string) *manuscript.Manuscript {
	t.Helper()
	m, findings := manuscript.Read([]byte(s))
	if m == nil {
		t.Fatal(findings)
	}
	return m
}

// built is what a template makes of facts, a paragraph a line.
func built(t testing.TB, tmpl *compose.Template, facts *stats.Facts, draft bool) string {
	t.Helper()
	doc, findings := compose.Notice(tmpl, facts, draft)
	if doc == nil || !draft && findings.HasError() {
		t.Fatal(findings)
	}
	return strings.Join(doc.Paragraphs(), "\n")
}

// parsed is a source as a template.
func parsed(t testing.TB, source string) *compose.Template {
	t.Helper()
	tmpl, findings := compose.Parse("back", source)
	if tmpl == nil {
		t.Fatalf("%v\n%s", findings, source)
	}
	return tmpl
}

// office is the ledger of testdata.
func office(t testing.TB) *stats.Facts {
	t.Helper()
	info, err := os.ReadFile("testdata/info.txt")
	if err != nil {
		t.Fatal(err)
	}
	var options ledger.Options
	for line := range strings.Lines(string(info)) {
		set, ok := ledger.ParseSetting(strings.TrimSpace(line))
		if !ok {
			t.Fatal(line)
		}
		options.Set = append(options.Set, set)
	}
	book, findings := ledger.Read(sheet.OpenFile("testdata/ledger.csv", ""), options)
	if book == nil || findings.HasError() {
		t.Fatal(findings)
	}
	return stats.Collect(&book.Units[0])
}

// TestBundled takes the notices of the bundled templates back: all words come back, nothing is doubtful. The goldens are what a clerk is to read.
func TestBundled(t *testing.T) {
	facts := stats.Collect(generatortest.Sample(t))
	for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
		old := built(t, generatortest.Template(t, name), facts, false)
		r := retrace.Template(name, text(t, old), facts)
		if !r.Same || len(r.Findings) > 0 {
			t.Errorf("%s: same %v, %v", name, r.Same, r.Findings)
		}
		if got := built(t, parsed(t, r.Source), facts, false); got != old {
			t.Errorf("%s comes back as\n%s", name, got)
		}
		golden.Hold(t, "testdata/"+name+".tmpl", r.Source)
		frame := retrace.Template(name, text(t, old), nil)
		golden.Hold(t, "testdata/"+name+"-frame.tmpl", frame.Source)
		if draft := built(t, parsed(t, frame.Source), facts, true); !strings.Contains(draft, "【待填：日期1】") {
			t.Errorf("%s: the frame's draft has nothing to fill in\n%s", name, draft)
		}
		if _, findings := compose.Notice(parsed(t, frame.Source), facts, false); !findings.HasError() {
			t.Errorf("%s: the frame goes through with what is to be filled in", name)
		}
	}
}

// TestPublished takes the notice back that a school has published, typed by people: its title is on two lines, its paragraphs are indented by hand.
func TestPublished(t *testing.T) {
	data, err := os.ReadFile(generatortest.Path("samples/xixian-ergao.txt"))
	if err != nil {
		t.Fatal(err)
	}
	facts := stats.Collect(generatortest.Sample(t))
	r := retrace.Template("old", text(t, string(data)), facts)
	if !r.Same || len(r.Findings) > 0 {
		t.Errorf("same %v, %v", r.Same, r.Findings)
	}
	broken := strings.Replace(string(data), "情况的公示", "情况的\n公示", 1)
	broken = strings.ReplaceAll(broken, "\n", "\n　　")
	if again := retrace.Template("old", text(t, broken), facts); again.Source != r.Source || len(again.Findings) > 0 {
		t.Errorf("typed otherwise: %v\n%s", again.Findings, again.Source)
	}
}

// TestOdd takes notices back that are written as the bundled templates are not.
func TestOdd(t *testing.T) {
	files, err := filepath.Glob("testdata/odd/*.txt")
	if err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	facts := office(t)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		old := string(data)
		name := filepath.Base(file)
		var b strings.Builder
		r := retrace.Template(name, text(t, old), facts)
		b.WriteString("== 模板\n" + r.Source + "== 填出来\n" + built(t, parsed(t, r.Source), facts, true) + "\n== 提示\n")
		for _, f := range r.Findings {
			b.WriteString(f.String() + "\n")
		}
		frame := retrace.Template(name, text(t, old), nil)
		b.WriteString("== 框架\n" + frame.Source)
		golden.Hold(t, strings.TrimSuffix(file, ".txt")+".golden", b.String())
		lost(t, old, r, facts)
	}
}

// lost reports paragraphs that do not come back and of which nothing is said.
func lost(t testing.TB, old string, r retrace.Result, facts *stats.Facts) {
	t.Helper()
	tmpl := parsed(t, r.Source)
	doc, _ := compose.Notice(tmpl, facts, true)
	if doc == nil {
		return // said by a finding
	}
	back := doc.Paragraphs()
	no := 0
	for line := range strings.Lines(old) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		no++
		told := slices.ContainsFunc(r.Findings, func(f finding.Finding) bool {
			return strings.HasPrefix(f.Place, placeOf(no)) || f.Code == "retrace.left"
		})
		said := slices.ContainsFunc(back, func(p string) bool { return strings.Contains(p, line) || strings.Contains(doc.Title(), line) })
		if !told && !said && r.Same {
			t.Errorf("same, but %q does not come back", line)
		}
		if !told && !said {
			// A paragraph whose number alone differs is told with the first of them.
			if !slices.ContainsFunc(r.Findings, func(f finding.Finding) bool { return f.Code == "retrace.numbering" }) {
				t.Errorf("%d %q is lost without a word\n%v", no, line, r.Findings)
			}
		}
	}
}

func placeOf(no int) string {
	digits := ""
	for ; no > 0; no /= 10 {
		digits = string(rune('0'+no%10)) + digits
	}
	return "第" + digits + "段"
}

// TestParagraphs looks at single paragraphs outside the lists: what is written, and what is said about it.
func TestParagraphs(t *testing.T) {
	facts := office(t)
	for _, test := range []struct{ old, want, codes string }{
		{"我局党组共完成整改3项，未完成1项。", "{{.单位自称}}{{.党组织类别}}共完成整改{{.已完成}}项，未完成{{.未完成}}项。", ""},
		{"截至目前已完成3项，未完成1项，长期坚持1项。", `截至目前{{连接 "，" .完成情况}}。`, ""},
		{"给予政务处分4人，其余情况较好。", "给予政务处分4人，其余情况较好。", "retrace.only"},
		{"制定制度4项，召开会议5次。", "制定制度4项，召开会议5次。", "retrace.number"},
		{"整改完成率达到80%。", "整改完成率达到{{.完成率}}。", ""},
		{"整改完成率达到75%。", "整改完成率达到{{.完成率}}。", "retrace.differs"},
		{"升学率达到80%。", "升学率达到80%。", "retrace.which"},
		{"2024年4月12日反馈了意见。", "{{.反馈日期}}反馈了意见。", ""},
		{"4月12日反馈了意见。", "{{.反馈日期}}反馈了意见。", "retrace.differs"},
		{"二〇二四年四月十二日反馈了意见。", "{{.反馈日期}}反馈了意见。", "retrace.differs"},
		{"5月20日召开了专题会议。", "5月20日召开了专题会议。", "retrace.number"},
		{"2024年9月20日召开了会议。", "2024年9月20日召开了会议。", "retrace.which"},
		{"公示时间为2024年9月20日至10月10日。", "公示时间为{{.公示时间}}。", ""},
		{"对未完成的1项任务，抓紧推进。其他照旧。", `{{if ne .未完成 "0"}}对未完成的{{.未完成}}项任务，抓紧推进。{{end}}其他照旧。`, ""},
		{"反馈了三个方面五个问题。", "反馈了{{if .类别总数}}{{.类别总数}}个方面{{end}}{{.问题总数}}个问题。", "retrace.differs retrace.differs"},
		{"追缴资金1.53万元。", "追缴资金{{.追缴资金}}。", "retrace.differs"},
		{"追缴资金15300元，政务处分4人。", `{{if .处理情况}}{{连接 "，" .处理情况}}。{{end}}`, ""},
		{"完成一项、销号一项，落实“一岗双责”和第一责任人责任。", "完成一项、销号一项，落实“一岗双责”和第一责任人责任。", ""},
		{"《县委第三巡察组关于巡察县粮食和物资储备局党组情况的反馈意见》已收悉。", "《{{.反馈意见名称}}》已收悉。", ""},
		{"见《县委第三巡察组关于巡察县粮食和物资储备局党组工作的反馈意见》。", "见《{{.巡察机构}}关于巡察{{.党组织简称}}工作的反馈意见》。", ""},
		{"组长由局党组书记、局长陈某同志担任。", "组长由{{.领导小组组长}}同志担任。", ""},
		{"{{.坏}} **重** @", `{{"{"}}{{"{"}}.坏}} {{"*"}}{{"*"}}重{{"*"}}{{"*"}} @`, ""},
		{"主动自查，清理往来款18笔、36.5万元，成效明显。", "主动自查，清理往来款18笔、36.5万元，成效明显。", "retrace.kept retrace.number"},
	} {
		r := retrace.Template("old", text(t, "关于整改情况的公示\n"+test.old+"\n本段只为占位。\n"), facts)
		lines := strings.Split(r.Source, "\n")
		if got := lines[len(lines)-3]; got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.old, got, test.want)
		}
		var codes []string
		for _, f := range r.Findings {
			if f.Code != "retrace.list" {
				codes = append(codes, f.Code)
			}
		}
		if got := strings.Join(codes, " "); got != test.codes {
			t.Errorf("%s: %v", test.old, r.Findings)
		}
	}
}

// FuzzTemplate mangles a notice: the template that comes out can be read, and what it does not give back is told.
func FuzzTemplate(f *testing.F) {
	facts := office(f)
	files, _ := filepath.Glob("testdata/odd/*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), true)
		f.Add(string(data), false)
	}
	f.Add("{{range .类别}}\n*\n@标题 |\n", true)
	f.Fuzz(func(t *testing.T, old string, withLedger bool) {
		m, _ := manuscript.Read([]byte(old))
		if m == nil || len(old) > 8000 {
			return
		}
		with := facts
		if !withLedger {
			with = nil
		}
		r := retrace.Template("old", m, with)
		if r.Source == "" {
			if !r.Findings.HasError() {
				t.Error("nothing comes out, and nothing is said")
			}
			return
		}
		parsed(t, r.Source)
		if again := retrace.Template("old", m, with); again.Source != r.Source {
			t.Error("the same notice gives another template")
		}
		if !withLedger {
			return
		}
		doc, _ := compose.Notice(parsed(t, r.Source), facts, true)
		if doc == nil {
			t.Error("the template cannot be filled")
		}
		if !r.Same && len(r.Findings) == 0 {
			t.Errorf("not the same, and nothing is said\n%s", r.Source)
		}
	})
}
