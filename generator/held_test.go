package generator_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
	"gongshi/templates"
)

// reachUnit is a unit of so many rows, each with words of its own; by the row's reach they may stand in a text.
func reachUnit(r *rand.Rand, rows int) *ledger.Unit {
	u := &ledger.Unit{Sheet: "整改台账", Info: ledger.Info{}}
	for _, item := range ledger.InfoItems {
		if item.Example != "" {
			v := ledger.Value{Field: ledger.Field{Text: item.Example}}
			if d, ok := v.Field.Date(); ok && item.Kind != ledger.Words {
				v.Date = d
			}
			u.Info[item.Name] = v
		}
	}
	category, problem := 0, 0
	for n := range rows {
		if n == 0 || r.IntN(3) == 0 {
			category++
			problem = 0
		}
		if problem == 0 || r.IntN(2) == 0 {
			problem++
		}
		row := n + 3
		at := func(column, text string) ledger.Field {
			return ledger.Field{Text: text, Sheet: "整改台账", Cell: fmt.Sprintf("%s%d", column, row)}
		}
		it := ledger.Item{
			Row: row, No: at("A", fmt.Sprint(n+1)), Category: at("B", fmt.Sprintf("第%s类工作", han(category))),
			Problem: at("C", fmt.Sprintf("%d.%s类%s题不实", problem, han(category), han(problem))), Measure: at("D", "落实"+word(n)+"措施"), Result: at("H", "完成"+word(n)+"结果。"),
			Deadline: at("G", "2023年8月"), StatusText: at("I", "已完成"), Status: ledger.Status(1 + r.IntN(3)), Reach: ledger.Reach(r.IntN(4)),
		}
		it.ReachFrom = at("N", "不公开"+word(n))
		u.Items = append(u.Items, it)
	}
	return u
}

func han(n int) string {
	return string([]rune("零甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")[n])
}

// word is one that stands nowhere else.
func word(n int) string { return "鑫" + han(n/20+1) + han(n%20+1) + "淼" }

// TestNothingHeldGoesOut: of made-up units, for every kind of reader and every text, what is held back stands in no output, what is not stands there, and the
// numbers are those of 计入不公开的项.
func TestNothingHeldGoesOut(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 3))
	for n := range 28 {
		u := reachUnit(r, 1+r.IntN(20))
		counts := n%2 == 0
		if !counts {
			u.Info["计入不公开的项"] = ledger.Value{Field: ledger.Field{Text: "否"}}
		}
		for _, item := range []string{"主送机关", "第一责任人"} {
			u.Info[item] = ledger.Value{Field: ledger.Field{Text: "县委书记"}}
		}
		for _, name := range templates.Names() {
			if n >= 12 && !slices.Contains([]string{"gongshi", "tongbao", "jinzhan"}, name) { // the others have the same loops
				continue
			}
			source, _ := templates.Source(name)
			text, _ := compose.Parse(name, source)
			for _, a := range []ledger.Audience{ledger.Society, ledger.Party, ledger.Superiors} {
				notice, findings := generator.Build(u, generator.Options{Template: text, Audience: a, WithLedger: signed(name), Force: true})
				checkHeld(t, u, a, counts, name, notice, findings)
				if t.Failed() {
					t.Fatalf("unit %d, %s, for %s", n, name, a)
				}
			}
		}
	}
}

// may says which rows which readers may read.
var may = map[ledger.Audience]map[ledger.Reach]bool{
	ledger.Society:   {ledger.ToAll: true},
	ledger.Party:     {ledger.ToAll: true, ledger.ToParty: true},
	ledger.Superiors: {ledger.ToAll: true, ledger.ToParty: true, ledger.ToSuperiors: true},
}

func checkHeld(t *testing.T, u *ledger.Unit, a ledger.Audience, counts bool, name string, notice *generator.Notice, findings finding.List) {
	t.Helper()
	var said strings.Builder
	for _, f := range findings {
		said.WriteString(f.Text(nil) + f.Hint(nil) + f.Excerpt + f.Context + "\n")
	}
	held := 0
	for i := range u.Items {
		it := &u.Items[i]
		if !may[a][it.Reach] {
			held++
			if !strings.Contains(said.String(), it.ReachFrom.Cell) {
				t.Errorf("%s is not named: %s", it.ReachFrom.Cell, said.String())
			}
		}
		if it.Reach == ledger.ToNobody && strings.Contains(said.String(), word(i)) {
			t.Errorf("a finding quotes a secret row: %s", said.String())
		}
	}
	if notice == nil {
		if held < len(u.Items) {
			t.Errorf("no notice: %s", said.String())
		}
		return
	}
	out := strings.Join(notice.Document.Paragraphs(), "\n")
	checkRows(t, u, a, out, name, notice)
	total := len(u.Items)
	if !counts {
		total, held = total-held, 0
	}
	if notice.Facts.Total.N != total || notice.Facts.Held.Items.N != held {
		t.Errorf("%d counted, %d held; want %d, %d", notice.Facts.Total.N, notice.Facts.Held.Items.N, total, held)
	}
	if !signed(name) { // a form need not list the rows
		return
	}
	if says := fmt.Sprintf("其中%d项不公开", held); (held > 0) != strings.Contains(out, says) || held == 0 && strings.Contains(out, "不公开") {
		t.Errorf("%d of %d are held back:\n%s", held, total, out)
	}
	numbersRunOn(t, notice)
}

// checkRows: what is held back stands in no output, what is not stands in the paper, unless it is a form.
func checkRows(t *testing.T, u *ledger.Unit, a ledger.Audience, out, name string, notice *generator.Notice) {
	t.Helper()
	whole := out + string(summary.Line(summary.Of(notice.Facts))) + strings.Join((&summary.RollCall{Units: []summary.Unit{summary.Of(notice.Facts)}}).Notice("").Paragraphs(), "\n")
	for i := range u.Items {
		it := &u.Items[i]
		if shows := may[a][it.Reach]; !shows && strings.Contains(whole, word(i)) {
			t.Errorf("row %d is held back and goes out:\n%s", it.Row, whole)
		} else if shows && signed(name) && !strings.Contains(out, word(i)) {
			t.Errorf("row %d may be read and is not there:\n%s", it.Row, out)
		}
	}
}

// numbersRunOn: what the text and the table number is numbered from 1 without a hole.
func numbersRunOn(t *testing.T, notice *generator.Notice) {
	t.Helper()
	for i, c := range notice.Facts.Categories {
		if c.No != i+1 || strings.ContainsAny(c.Title, "0123456789") {
			t.Errorf("category %d is %d %s", i+1, c.No, c.Title)
		}
		for k, p := range c.Problems {
			if want := k + 1; p.No != want && len(c.Problems) > 1 || strings.ContainsAny(p.Title, "0123456789.") {
				t.Errorf("problem %d is %d %s", want, p.No, p.Title)
			}
		}
	}
	last := 0
	own := notice.Document.Parts[slices.IndexFunc(notice.Document.Parts, func(p document.Part) bool { return p.Kind == document.Attachment && p.Table != nil })]
	for _, row := range own.Table.Rows {
		n := 0
		fmt.Sscan(row[0].Text, &n)
		if n != last && n != last+1 {
			t.Errorf("the table's numbers jump from %d to %d", last, n)
		}
		last = n
	}
}

// TestShared: a cell that rows of two kinds share.
func TestShared(t *testing.T) {
	unit := func(first, second ledger.Reach, edit func(a, b *ledger.Item)) *ledger.Unit {
		u := reachUnit(rand.New(rand.NewPCG(1, 1)), 2)
		for i := range u.Items {
			u.Items[i].Category, u.Items[i].Status = u.Items[0].Category, ledger.Done
		}
		u.Items[0].Reach, u.Items[1].Reach = first, second
		edit(&u.Items[0], &u.Items[1])
		return u
	}
	result := func(a, b *ledger.Item) { b.Result = a.Result }
	above := func(a, b *ledger.Item) { b.Result, b.ResultAbove = a.Result, true }
	problem := func(a, b *ledger.Item) { b.Problem = a.Problem }
	for _, tt := range []struct {
		name string
		unit *ledger.Unit
		want string
	}{
		{"a result merged over both", unit(ledger.ToAll, ledger.ToSuperiors, result), "warning H3"},
		{"a result of the held row alone, which the other takes over", unit(ledger.ToSuperiors, ledger.ToAll, above), "error H3"},
		{"a result of the other, which the held row takes over", unit(ledger.ToAll, ledger.ToSuperiors, above), "warning H3"},
		{"a problem of both", unit(ledger.ToSuperiors, ledger.ToAll, problem), ""},
		{"a problem of a secret row", unit(ledger.ToNobody, ledger.ToAll, problem), "error C3"},
		{"a result over a secret row", unit(ledger.ToAll, ledger.ToNobody, result), "error H3"},
		{"nothing", unit(ledger.ToAll, ledger.ToNobody, func(a, b *ledger.Item) {}), ""},
	} {
		_, findings := generator.Build(tt.unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Force: true})
		got := ""
		for _, f := range findings {
			if f.Code == "ledger.reach.shared" {
				got += f.Severity.String() + " " + f.Cell
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q: %v", tt.name, got, tt.want, findings)
		}
	}
}

// TestReaders: what was asked for goes before 基本信息, that before the template, and 社会 is the last.
func TestReaders(t *testing.T) {
	up, _ := compose.Parse("报告.tmpl", "{{/* 情况报告（上级）：给县委。 */}}\n@标题 报告")
	other, _ := compose.Parse("通报.tmpl", "{{/* 通报（修订版）：自己的。 */}}\n@标题 通报")
	info := func(text string) *ledger.Unit {
		return &ledger.Unit{Info: ledger.Info{"公开对象": ledger.Value{Field: ledger.Field{Text: text}}}}
	}
	for _, tt := range []struct {
		asked ledger.Audience
		unit  *ledger.Unit
		text  *compose.Template
		want  ledger.Audience
	}{
		{ledger.NoAudience, info(""), generatortest.Template(t, "gongshi"), ledger.Society},
		{ledger.NoAudience, info(""), nil, ledger.Society},
		{ledger.NoAudience, info(""), other, ledger.Society},
		{ledger.NoAudience, info(""), up, ledger.Superiors},
		{ledger.NoAudience, info("党内"), up, ledger.Party},
		{ledger.Society, info("党内"), up, ledger.Society},
		{ledger.Superiors, info("党内"), generatortest.Template(t, "gongshi"), ledger.Superiors},
	} {
		if got := generator.Readers(tt.asked, tt.unit, tt.text); got != tt.want {
			t.Errorf("%s, %s: %s, want %s", tt.asked, tt.unit.Info.Text("公开对象"), got, tt.want)
		}
	}
}
