package compose

import (
	"iter"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
	"gongshi/templates"
)

// docParts are the sections of docs/template.md that list names, each with the names that it must list and the way to the first of them.
var docParts = []struct {
	heading       string
	names         []string
	before, after string
}{
	{"基本信息", infoNames(), "", ""},
	{"算出来的", computedNames(), "", ""},
	{"跟着检查类型走的", inspectionNames(), "", ""},
	{"与上一次台账的对比", comparedNames(), "", ""},
	{"在 `{{range .新完成}}` 里面", fieldNames(comparedShape), "{{range .新完成}}", "{{end}}"},
	{"在 `{{range .类别}}` 里面", fieldNames(categoryShape), "{{range .类别}}", "{{end}}"},
	{"在 `{{range .反馈问题}}` 里面", fieldNames(categoryShape.fields[groupName]), "{{range .类别}}{{range .反馈问题}}", "{{end}}{{end}}"},
	{"在 `{{range .问题}}` 里面", fieldNames(problemShape), "{{range .类别}}{{range .问题}}", "{{end}}{{end}}"},
	{"在 `{{range .进展}}` 里面", fieldNames(stageShape), "{{range .进展}}", "{{end}}"},
	{"在 `{{range .任务}}` 里面", []string{"序号", "类别", "反馈问题", "存在问题", "整改措施", "整改结果", "归类", "已逾期"}, "{{range .任务}}", "{{end}}"},
	{"进展里的问题", []string{"期限"}, "{{range .进展}}{{range .类别}}{{range .问题}}", "{{end}}{{end}}{{end}}"},
	{"在 `{{range .期限}}` 里面", fieldNames(stageProblemShape.fields["期限"]),
		"{{range .进展}}{{range .类别}}{{range .问题}}{{range .期限}}", "{{end}}{{end}}{{end}}{{end}}"},
}

// comparedParts are the sections whose examples are those of the sample compared with an earlier one.
var comparedParts = []string{"与上一次台账的对比", "在 `{{range .新完成}}` 里面"}

func infoNames() (names []string) {
	for _, item := range ledger.InfoItems {
		names = append(names, item.Name)
	}
	return names
}

func computedNames() (names []string) {
	for _, v := range computed {
		names = append(names, v.name)
	}
	return names
}

func comparedNames() (names []string) {
	for _, v := range comparedValues {
		names = append(names, v.name)
	}
	return names
}

// earlier is the sample as it was three months before: its first item was not done, the second one's deadline was five days earlier.
func earlier(sample *ledger.Unit) *ledger.Unit {
	old := *sample
	old.Items, old.Info = slices.Clone(sample.Items), maps.Clone(sample.Info)
	old.Info["落款日期"] = ledger.Value{Field: ledger.Field{Text: "2023年5月5日"}, Date: ledger.Date{Year: 2023, Month: 5, Day: 5}}
	old.Items[0].Status, old.Items[0].StatusText.Text = ledger.Open, "未完成"
	old.Items[1].Deadline.Text = "2023年5月10日"
	return &old
}

func inspectionNames() (names []string) {
	for _, v := range inspectionValues {
		names = append(names, v.name)
	}
	return names
}

func fieldNames(s *shape) []string { return slices.Collect(maps.Keys(s.fields)) }

var docRow = regexp.MustCompile("(?m)^\\| `([^`]+)` \\| (.*)$")

// docRows are the first cells and the others of the tables in a text.
func docRows(text string) (first []string, rest [][]string) {
	for _, m := range docRow.FindAllStringSubmatch(text, -1) {
		first = append(first, m[1])
		rest = append(rest, strings.Split(strings.TrimSuffix(m[2], " |"), " | "))
	}
	return first, rest
}

// section is the text under a heading, up to the next.
func section(t *testing.T, doc, heading string) string {
	t.Helper()
	_, after, ok := strings.Cut(doc, "# "+heading+"\n")
	if !ok {
		t.Fatalf("docs/template.md has no heading %s", heading)
	}
	before, _, _ := strings.Cut(after, "\n#")
	return before
}

func readDoc(t *testing.T) (doc string, sample *stats.Facts) {
	t.Helper()
	data, err := os.ReadFile("../../docs/template.md")
	if err != nil {
		t.Fatal(err)
	}
	book, findings := ledger.Read(sheet.OpenFile("../../samples/xixian-ergao.xlsx", ""), ledger.Options{})
	if book == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	return string(data), stats.Collect(&book.Units[0])
}

// TestDocumentListsTheNames: docs/template.md has every name that a template may use and no other, and each example is what the sample gives.
func TestDocumentListsTheNames(t *testing.T) {
	doc, sample := readDoc(t)
	compared := *sample.Unit
	compared.Earlier = earlier(sample.Unit)
	for _, part := range docParts {
		sample := sample
		if slices.Contains(comparedParts, part.heading) {
			sample = stats.Collect(&compared)
		}
		names, cells := docRows(section(t, doc, part.heading))
		var got []string
		for i, name := range names {
			name, ok := strings.CutPrefix(name, ".")
			if !ok || len(cells[i]) != 3 {
				t.Errorf("%s: the row of %s is not: name, meaning, example, when empty", part.heading, names[i])
				continue
			}
			got = append(got, name)
			checkExample(t, sample, part.before+"{{."+name+"}}\n"+part.after, cells[i][1])
		}
		want := slices.Clone(part.names)
		slices.Sort(want)
		slices.Sort(got)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-code +document):\n%s", part.heading, d)
		}
	}
}

// checkExample fills a template with the sample and compares its first paragraph with an example: …… stands for anything, （空） for a gap,
// 一组 for what cannot be printed as it is.
func checkExample(t *testing.T, sample *stats.Facts, source, example string) {
	t.Helper()
	tmpl, findings := Parse("模板.tmpl", source)
	if tmpl == nil {
		if example != "一组" || findings[0].Code != "template.value.list" {
			t.Errorf("%s: %v", source, findings)
		}
		return
	}
	filled, findings := Notice(tmpl, sample, true)
	if filled == nil || documenttest.Block(filled, 0) == nil {
		t.Errorf("%s gives nothing: %v", source, findings)
		return
	}
	runs := documenttest.Block(filled, 0).Runs
	got := document.Text(runs)
	if runs[0].Missing {
		got = "（空）"
	}
	head, tail, cut := strings.Cut(example, "……")
	if got != example && !(cut && strings.HasPrefix(got, head) && strings.HasSuffix(got, tail)) {
		t.Errorf("%s: the document says %s, the sample gives %s", source, example, got)
	}
}

// TestDocumentListsTheFunctions, the @words and the bundled texts.
func TestDocumentListsTheFunctions(t *testing.T) {
	doc, sample := readDoc(t)
	calls, cells := docRows(section(t, doc, "写法"))
	used := map[string]bool{}
	for i, call := range calls {
		name, _, _ := strings.Cut(strings.TrimPrefix(call, "{{"), " ")
		used[name] = true
		before, after := "", ""
		switch {
		case strings.Contains(call, ".整改时限"):
			before, after = "{{range .进展}}{{range .类别}}{{range .问题}}{{range .期限}}", "{{end}}{{end}}{{end}}{{end}}"
		case strings.Contains(call, ".名称"):
			before, after = "{{range .类别}}", "{{end}}"
		case !strings.Contains(call, ".完成情况"):
			before, after = "{{range .类别}}{{range .问题}}", "{{end}}{{end}}"
		}
		checkExample(t, sample, before+call+"\n"+after, cells[i][1])
	}
	sameNames(t, "callable", slices.Collect(maps.Keys(new(budget).functions())), slices.Collect(maps.Keys(used)))

	words, _ := docRows(section(t, doc, "一行一段"))
	sameNames(t, "@words", marked(maps.Keys(lineWords)), words)
	words, _ = docRows(section(t, doc, "表格、附件和页"))
	sameNames(t, "@words of forms", marked(maps.Keys(formWords)), words)

	names, cells := docRows(section(t, doc, "模板怎么写"))
	for i, name := range names {
		if kind, about := templates.Kind(name); cells[i][0] != kind || about != cells[i][1] && !strings.HasSuffix(about, "，"+cells[i][1]) && !strings.HasSuffix(about, "；"+cells[i][1]) {
			t.Errorf("%s is a %s that writes %s; the document says %v", name, kind, about, cells[i])
		}
	}
	sameNames(t, "bundled texts", templates.Names(), names)
}

// marked are words with their @.
func marked(words iter.Seq[string]) (out []string) {
	for w := range words {
		out = append(out, "@"+w)
	}
	return out
}

func sameNames(t *testing.T, what string, want, got []string) {
	t.Helper()
	slices.Sort(want)
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-code +document):\n%s", what, d)
	}
}

// TestDocumentsTemplate: the example templates of the document are in order and can be filled.
func TestDocumentsTemplate(t *testing.T) {
	doc, sample := readDoc(t)
	for _, heading := range []string{"一行一段", "表格、附件和页"} {
		_, source, _ := strings.Cut(section(t, doc, heading), "```\n")
		source, _, _ = strings.Cut(source, "```")
		tmpl, findings := Parse("模板.tmpl", source)
		if tmpl == nil || len(findings) > 0 {
			t.Fatal(heading, findings)
		}
		if filled, findings := Notice(tmpl, sample, false); len(findings) > 0 || filled == nil {
			t.Error(heading, findings)
		}
	}
}
