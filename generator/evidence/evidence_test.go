package evidence_test

import (
	"flag"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/evidence"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/templates"
)

var _ = flag.Bool("update", false, "write the golden files anew")

// papersOf are all bundled papers of a unit, each for its own readers, as drafts: a paper that lacks an item still says its figures.
func papersOf(t *testing.T, unit *ledger.Unit) (papers []evidence.Paper, titles []string) {
	t.Helper()
	facts := map[ledger.Audience]*stats.Facts{}
	for _, name := range templates.Names() {
		tmpl := generatortest.Template(t, name)
		a := tmpl.Audience()
		if facts[a] == nil {
			facts[a] = stats.Collect(unit.For(a))
		}
		doc, findings := compose.Notice(tmpl, facts[a], true)
		if doc == nil {
			t.Fatal(name, findings)
		}
		papers, titles = append(papers, evidence.Paper{Document: doc, Facts: facts[a]}), append(titles, doc.Title())
	}
	return papers, titles
}

// TestGolden holds the list of a kit, its 依据表 and that of one notice to their texts.
func TestGolden(t *testing.T) {
	unit := generatortest.Sample(t)
	facts := stats.Collect(unit.For(ledger.Society))
	tmpl := generatortest.Template(t, "gongshi")
	doc, _ := compose.Notice(tmpl, facts, false)
	table, _ := compose.Attachment(facts)
	doc.Attach(table)
	rows := evidence.Of([]evidence.Paper{{Document: doc, Facts: facts}})
	golden.Hold(t, "testdata/notice.txt", said(evidence.Document(evidence.Head{Ledger: "xixian-ergao.xlsx", Titles: []string{doc.Title()}}, rows, ledger.Date{})))

	var papers []evidence.Paper
	kit := evidence.Kit{Unit: "息县二高", Ledger: "xixian-ergao.xlsx", Evidence: true}
	for _, name := range []string{"gongshi", "jinzhan"} {
		doc, _ := compose.Notice(generatortest.Template(t, name), facts, false)
		papers = append(papers, evidence.Paper{Document: doc, Facts: facts})
		kind, _ := templates.Kind(name)
		kit.Papers = append(kit.Papers, evidence.KitPaper{Kind: kind, Readers: "社会", Title: doc.Title(), Folder: "公开", Pages: 11})
	}
	kit.Papers = append(kit.Papers, evidence.KitPaper{Kind: "情况报告", Readers: "上级", Folder: "内部", Failed: "缺少“通信地址”"})
	kit.Papers[1].Gaps = 2
	rows = evidence.Of(papers)
	golden.Hold(t, "testdata/cover.txt", said(evidence.Cover(kit, rows)))
	golden.Hold(t, "testdata/kit.txt", said(evidence.Document(evidence.Head{Ledger: kit.Ledger, Titles: []string{kit.Papers[0].Title, kit.Papers[1].Title}}, rows, ledger.Date{})))
}

// said is a document's text, a row of a table a line.
func said(doc *document.Document) string {
	var b strings.Builder
	for i := range doc.Parts {
		p := &doc.Parts[i]
		if p.Table == nil {
			b.WriteString(document.Text(p.Runs) + "\n")
			continue
		}
		b.WriteString("== " + p.Table.Name + "\n")
		for _, c := range p.Table.Columns {
			b.WriteString(c.Heading + " | ")
		}
		for _, row := range p.Table.Rows {
			b.WriteString("\n")
			for _, c := range row {
				b.WriteString(c.Text + " | ")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// counts are a unit's figures, counted here by hand and not by package stats.
func counts(unit *ledger.Unit, a ledger.Audience) map[string]string {
	n := map[string]int{}
	categories, problems := map[string]bool{}, map[string]bool{}
	for _, it := range unit.Items {
		if !it.Reach.Reaches(a) {
			if unit.Info.Text("计入不公开的项") == "否" {
				continue
			}
			n["不公开项数"]++
		}
		n["项目总数"]++
		n[map[ledger.Status]string{ledger.Done: "已完成", ledger.Open: "未完成", ledger.Ongoing: "长期坚持", ledger.Own: it.Own}[it.Status]]++
		if it.Category.Text != "" {
			categories[it.Category.Text] = true
		}
		problems[it.Category.Text+"\n"+it.Problem.Text] = true
	}
	n["类别总数"], n["问题总数"] = len(categories), len(problems)
	out := map[string]string{}
	for name, count := range n {
		out[name] = fmt.Sprint(count)
	}
	if n["项目总数"] > 0 {
		out["完成率"] = fmt.Sprint((200*(n["已完成"]+n["长期坚持"]) + n["项目总数"]) / (2 * n["项目总数"]))
	}
	return out
}

var firstNumber = regexp.MustCompile(`\d+`)

// TestFiguresAgree: every figure that any bundled paper says of the unit is the one counted from the rows, whoever its readers are, and says as many cells.
func TestFiguresAgree(t *testing.T) {
	for name, change := range map[string]func(*ledger.Unit){
		"sample": func(*ledger.Unit) {},
		"a row for the Party, one for superiors": func(u *ledger.Unit) {
			u.Items[3].Reach, u.Items[20].Reach = ledger.ToParty, ledger.ToSuperiors
		},
		"the same, not counted": func(u *ledger.Unit) {
			u.Items[3].Reach, u.Items[20].Reach = ledger.ToParty, ledger.ToSuperiors
			u.Info["计入不公开的项"] = ledger.Value{Field: ledger.Field{Text: "否"}}
		},
		"a status of the office's own": func(u *ledger.Unit) {
			u.Info["另列状态"] = ledger.Value{Field: ledger.Field{Text: "基本完成"}}
			u.Items[10].Status, u.Items[10].Own = ledger.Own, "基本完成"
		},
		"everything done": func(u *ledger.Unit) {
			for i := range u.Items {
				u.Items[i].Status = ledger.Done
			}
		},
	} {
		unit := generatortest.Sample(t)
		change(unit)
		papers, titles := papersOf(t, unit)
		for i, p := range papers {
			want := counts(unit, p.Facts.Unit.Audience)
			said := map[string]bool{}
			for _, r := range evidence.Figures(evidence.Of(papers[i : i+1])) {
				count, known := want[r.Name]
				if !known {
					continue // money and people: columns of their own
				}
				said[r.Name] = true
				if got := firstNumber.FindString(strings.TrimPrefix(r.Text, r.Name)); got != count {
					t.Errorf("%s: %s says %s %s, the rows say %s", name, titles[i], r.Name, got, count)
				}
				status := r.Name == "项目总数" || r.Name == "已完成" || r.Name == "未完成" || r.Name == "长期坚持"
				if status && fmt.Sprint(len(r.Cells)) != count {
					t.Errorf("%s: %s has %d cells for %s %s", name, titles[i], len(r.Cells), r.Name, count)
				}
			}
			if i < 3 && len(said) < 2 {
				t.Errorf("%s: %s says only %v", name, titles[i], said)
			}
		}
	}
}

// TestOneRowEach: of one unit no figure has two values in papers for the same readers; figures are the same looked up alone.
func TestOneRowEach(t *testing.T) {
	papers, _ := papersOf(t, generatortest.Sample(t))
	if all, quick := fmt.Sprint(evidence.Figures(evidence.Of(papers))), fmt.Sprint(evidence.FiguresOf(papers)); all != quick {
		t.Errorf("looked up alone the figures are\n%s\nwith all rows\n%s", quick, all)
	}
	values := map[string]string{}
	for _, r := range evidence.Figures(evidence.Of(papers)) {
		if before, ok := values[r.Name]; ok {
			t.Errorf("%s is %s and %s", r.Name, before, r.Text)
		}
		values[r.Name] = r.Text
	}
	if len(values) < 8 {
		t.Errorf("only %v", values)
	}
}

// TestNothingUnknown: every number in the bundled notices has its cells.
func TestNothingUnknown(t *testing.T) {
	facts := stats.Collect(generatortest.Sample(t).For(ledger.Society))
	for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
		doc, _ := compose.Notice(generatortest.Template(t, name), facts, false)
		for _, r := range evidence.Of([]evidence.Paper{{Document: doc, Facts: facts}}) {
			if !r.Known {
				t.Errorf("%s: %s in %v", name, r.Text, r.Places)
			}
		}
	}
}

// TestTemplatesOwn: numbers that a template says itself are told as the template's; what only numbers paragraphs is not, nor what is 【待填】.
func TestTemplatesOwn(t *testing.T) {
	unit := generatortest.Sample(t)
	facts := stats.Collect(unit.For(ledger.Society))
	tmpl, findings := compose.Parse("试.tmpl", "@标题 题\n@三级 1.开了3次会，投入1,200.5万元，2023年5月1日完成\n（2）又开了3次会{{.通信地址}}\n{{$n := \"7\"}}{{$n}}.第七")
	if tmpl == nil {
		t.Fatal(findings)
	}
	doc, _ := compose.Notice(tmpl, facts, true)
	var got []string
	for _, cells := range evidence.Cells(evidence.Of([]evidence.Paper{{Document: doc, Facts: facts}}), false, false) {
		got = append(got, strings.Join(cells[1:5], " "))
	}
	if text := strings.Join(got, "|"); text != "模板 3次 模板 第2段、第3段|模板 1,200.5万元 模板 第2段|模板 2023年5月1日 模板 第2段" {
		t.Error(text)
	}
}
