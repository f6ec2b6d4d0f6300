package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
	"gongshi/samples"
)

// problems are the sample's, in the order of the notice.
func problems(t *testing.T) (list []workbook.Problem) {
	t.Helper()
	b, err := book()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range b.Categories {
		list = append(list, c.Problems...)
	}
	return list
}

// What the notice states.
func TestNumbers(t *testing.T) {
	b, err := book()
	if err != nil {
		t.Fatal(err)
	}
	status := map[ledger.Status]int{}
	people := map[string]int{}
	rows, money := 0, decimal.Zero
	for _, p := range problems(t) {
		rows += len(p.Rows)
		for _, r := range p.Rows {
			status[r.Status]++
			money = money.Add(r.Recovered)
			for kind, n := range r.Handled {
				people[kind] += n
			}
		}
	}
	for _, n := range []struct {
		what      string
		got, want int
	}{
		{"问题类别", len(b.Categories), 7}, {"存在问题", len(problems(t)), 15}, {"项", rows, 57},
		{"已完成", status[ledger.Done], 48}, {"未完成", status[ledger.Open], 4}, {"长期坚持", status[ledger.Ongoing], 5},
		{"追缴资金", int(money.IntPart()), 155}, {"政务处分", people["政务处分"], 1}, {"诫勉谈话", people["诫勉谈话"], 1}, {"批评教育", people["批评教育"], 2},
	} {
		if n.got != n.want {
			t.Errorf("%s: %d, want %d", n.what, n.got, n.want)
		}
	}
}

func TestMeasuresAreCutFromTheProse(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range problems(t) {
		for _, r := range p.Rows {
			m := r.Measure
			if m == "" || strings.TrimSpace(m) != m || strings.Contains(m, "\n") || !strings.Contains(p.Result, m) {
				t.Errorf("%s: not cut from its prose: %q", p.Text, m)
			}
			if seen[m] {
				t.Errorf("twice: %s", m)
			}
			seen[m] = true
		}
	}
}

// The split notice has all text between the first category and the closing paragraph, unchanged.
func TestTakeApart(t *testing.T) {
	b, err := book()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for i, c := range b.Categories {
		lines = append(lines, "（"+string([]rune("一二三四五六七")[i])+"）"+c.Name)
		for j, p := range c.Problems {
			no := ""
			if len(c.Problems) > 1 {
				no = string(rune('1' + j))
			}
			lines = append(lines, "存在问题"+no+"："+p.Text, "整改结果："+p.Result)
		}
	}
	if text := "\n" + strings.Join(lines, "\n") + "\n" + closing; !strings.Contains(samples.Notice, text) {
		t.Errorf("put together again, the problems are not what the notice has:\n%s", text)
	}
}

// One paragraph a line, without blanks around it.
func TestNoticeText(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(samples.Notice, "\n"), "\n")
	if len(lines) != 51 {
		t.Errorf("%d paragraphs, want 51", len(lines))
	}
	if i := slices.IndexFunc(lines, func(s string) bool { return s == "" || strings.TrimSpace(s) != s }); i >= 0 {
		t.Errorf("line %d: %q", i+1, lines[i])
	}
	if n := strings.Count(samples.Notice, "巡视"); n != 1 { // 《中国共产党巡视工作条例》
		t.Errorf("巡视 stands %d times, want 1", n)
	}
}

// The committed workbook is the one that the program makes.
func TestCommitted(t *testing.T) {
	path := filepath.Join(t.TempDir(), name)
	if err := write(path); err != nil {
		t.Fatal(err)
	}
	made, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	committed, err := os.ReadFile(filepath.Join("..", name))
	if err != nil {
		t.Fatal(err)
	}
	if string(made) != string(committed) {
		t.Error("samples/" + name + " is out of date: go run ./samples/make")
	}
}

// The reader finds all of it and reports nothing.
func TestReadBack(t *testing.T) {
	l, findings := ledger.Read(sheet.OpenFile(filepath.Join("..", name), ""), ledger.Options{})
	if l == nil || len(findings) > 0 {
		t.Fatalf("findings: %v", findings)
	}
	items := l.Units[0].Items
	i := 0
	for _, p := range problems(t) {
		for _, r := range p.Rows {
			got := items[i]
			if got.Problem.Text != p.Text || got.Result.Text != p.Result || got.Measure.Text != r.Measure || got.Status != r.Status || got.Deadline.Text != r.Deadline {
				t.Fatalf("row %d reads %+v, want %+v", got.Row, got, r)
			}
			i++
		}
	}
	if len(items) != i {
		t.Errorf("%d items, want %d", len(items), i)
	}
}

// TestBatchCommitted: the county's ledgers are the ones that the program makes.
func TestBatchCommitted(t *testing.T) {
	files, err := batch()
	if err != nil {
		t.Fatal(err)
	}
	for file, made := range files {
		committed, err := os.ReadFile(filepath.Join("..", "batch", filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		if string(made) != string(committed) {
			t.Errorf("samples/batch/%s is out of date: go run ./samples/make", file)
		}
	}
}

// TestBatchReads: seven of the eight schools read without a warning; what is wrong with the eighth is one cell.
func TestBatchReads(t *testing.T) {
	files, err := batch()
	if err != nil {
		t.Fatal(err)
	}
	units := 0
	for file := range files {
		if strings.HasSuffix(file, "单位信息.xlsx") {
			continue
		}
		path := filepath.Join("..", "batch", filepath.FromSlash(file))
		table, findings := ledger.ReadInfo(sheet.OpenFile(filepath.Join("..", "batch", "单位信息.xlsx"), ""), ledger.Options{})
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		l, findings := ledger.Read(sheet.OpenFile(path, ""), ledger.Options{InfoTable: table})
		if strings.Contains(file, "特殊教育") {
			if len(findings) != 1 || findings[0].Code != "ledger.status.unknown" || findings[0].Cell != "H3" {
				t.Errorf("%s: %v", file, findings)
			}
			continue
		}
		if l == nil || findings.HasError() {
			t.Fatalf("%s: %v", file, findings)
		}
		for _, f := range findings {
			if f.Code != "sheet.joined" && f.Code != "ledger.deadline.past" { // late measures are reported on purpose
				t.Errorf("%s: %v", file, f)
			}
		}
		for _, u := range l.Units {
			units++
			for _, s := range schools {
				if s.short == u.Name() && len(u.Items) != len(s.tasks()) {
					t.Errorf("%s: %d items, want %d", s.short, len(u.Items), len(s.tasks()))
				}
			}
		}
	}
	if units != 7 {
		t.Errorf("%d schools, want 7", units)
	}
}
