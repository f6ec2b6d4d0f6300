package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/docs"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// example is a Rule's example, read.
type example struct {
	lines []string
	facts *stats.Facts
	want  []string
}

// span names a place: paragraph (or cell) and runes.
func span(place any, from, to int, runes []rune) string {
	return fmt.Sprintf("%v:%d-%d %s", place, from, to, string(runes[from:to]))
}

// marked takes the ⟦⟧ out of a text and lists what stands between them.
func marked(place any, text string) (plain string, spans []string) {
	var out []rune
	var from []int
	type pair struct{ from, to int }
	var pairs []pair
	for _, r := range text {
		switch r {
		case '⟦':
			from = append(from, len(out))
		case '⟧':
			pairs = append(pairs, pair{from[len(from)-1], len(out)})
			from = from[:len(from)-1]
		default:
			out = append(out, r)
		}
	}
	for _, p := range pairs {
		spans = append(spans, span(place, p.from, p.to, out))
	}
	return string(out), spans
}

// read reads an example in the form that Rule describes.
func read(t *testing.T, text string) (e example) {
	t.Helper()
	unit := &ledger.Unit{Info: ledger.Info{}, Sheet: "整改台账", InfoSheet: "基本信息"}
	isLedger := false
	numbers := map[string]int{}
	var listed [][]string
	for line := range strings.SplitSeq(text, "\n") {
		rest, ok := strings.CutPrefix(line, "@")
		if !ok {
			plain, spans := marked(len(e.lines), line)
			e.lines, e.want = append(e.lines, plain), append(e.want, spans...)
			continue
		}
		isLedger = true
		cells, isRow := strings.CutPrefix(rest, "项 ")
		key, value, isPair := strings.Cut(rest, "=")
		switch {
		case strings.HasPrefix(rest, "名单 "):
			listed = append(listed, strings.Split(strings.TrimPrefix(rest, "名单 "), "|"))
		case isRow:
			e.want = append(e.want, addRow(t, unit, cells)...)
		case isPair && addInfo(unit, key, value):
		case isPair:
			n, err := strconv.Atoi(value)
			if err != nil {
				t.Fatalf("%s: no item and no number", line)
			}
			numbers[key] = n
		default:
			addRows(t, unit, rest)
		}
	}
	if !isLedger {
		return e
	}
	unit.Listed = ledger.NewUnitList(listed)
	if len(unit.Items) == 0 {
		unit.Items = make([]ledger.Item, 1)
	}
	addNumbers(unit, numbers)
	e.facts = stats.Collect(unit)
	return e
}

// addRow adds a row, 类别|问题|整改结果|完成情况|备注, and lists what of it must be flagged.
func addRow(t *testing.T, unit *ledger.Unit, cells string) (want []string) {
	n := len(unit.Items) + 3
	var f [5]ledger.Field
	for i, c := range strings.Split(cells, "|") {
		name := fmt.Sprintf("%c%d", 'B'+i, n)
		plain, spans := marked(name, c)
		f[i] = ledger.Field{Text: plain, Sheet: unit.Sheet, Cell: name}
		want = append(want, spans...)
		// The same result as above is the same cell.
		if i == 2 && len(unit.Items) > 0 && unit.Items[len(unit.Items)-1].Result.Text == plain {
			f[i] = unit.Items[len(unit.Items)-1].Result
		}
	}
	unit.Items = append(unit.Items, ledger.Item{Row: n, Category: f[0], Problem: f[1], Result: f[2], StatusText: f[3], Status: status(t, f[3].Text), Note: f[4]})
	return want
}

// addRows adds so many rows of a status and nothing else: 48已完成.
func addRows(t *testing.T, unit *ledger.Unit, rows string) {
	count := rows[:len(rows)-len(strings.TrimLeft(rows, "0123456789"))]
	n, err := strconv.Atoi(count)
	if err != nil {
		t.Fatalf("%s: not understood", rows)
	}
	for range n {
		word := strings.TrimPrefix(rows, count)
		it := ledger.Item{StatusText: ledger.Field{Text: word}}
		if slices.Contains(unit.Info.OwnStatuses(), word) {
			it.Status, it.Own = ledger.Own, word
		} else {
			it.Status = status(t, word)
		}
		unit.Items = append(unit.Items, it)
	}
}

// addInfo fills in an item of 基本信息, where there is one of that name.
func addInfo(unit *ledger.Unit, key, value string) bool {
	item, ok := ledger.FindInfoItem(key)
	if !ok {
		return false
	}
	v := ledger.Value{Field: ledger.Field{Text: value, Sheet: unit.InfoSheet, Cell: "B2"}}
	if item.Kind == ledger.Day || item.Kind == ledger.Month {
		v.Date, _ = v.Field.Date()
	}
	unit.Info[key] = v
	return true
}

// addNumbers puts numbers into the first row: 追缴资金, or how many persons had a kind of handling.
func addNumbers(unit *ledger.Unit, numbers map[string]int) {
	for kind, n := range numbers {
		if kind == "追缴资金" {
			unit.Items[0].Recovered = decimal.NewFromInt(int64(n))
			continue
		}
		unit.Handlings = append(unit.Handlings, ledger.Handling{Kind: kind, Counter: "人"})
		unit.Items[0].Handled = append(unit.Items[0].Handled, ledger.Handled{Kind: kind, Counter: "人", Count: n})
	}
}

func status(t *testing.T, word string) ledger.Status {
	for _, s := range []ledger.Status{ledger.Done, ledger.Open, ledger.Ongoing} {
		if s.String() == word {
			return s
		}
	}
	t.Fatalf("%s is no status", word)
	return 0
}

// spans lists the places of the hits of one rule, and the codes of all others.
func spans(text *Text, hits []Hit, code string) (own, others []string) {
	for _, h := range hits {
		if h.Rule.Code != code {
			others = append(others, h.Rule.Code)
			continue
		}
		if h.Paragraph < 0 {
			own = append(own, span(h.Cell.Cell, h.From, h.To, []rune(h.Cell.Text)))
		} else {
			own = append(own, span(h.Paragraph, h.From, h.To, text.Paragraphs[h.Paragraph].runes))
		}
	}
	return own, others
}

// TestRules: each example that a rule must flag is flagged by it at the marked places and nowhere else; each that it must pass is left alone.
func TestRules(t *testing.T) {
	for _, r := range Rules {
		t.Run(r.Code, func(t *testing.T) {
			if len(r.Flags) == 0 || len(r.Passes) == 0 || r.Name == "" || r.Basis == "" {
				t.Error("a rule has a name, a basis and examples of both kinds")
			}
			for _, text := range slices.Concat(r.Flags, r.Passes) {
				e := read(t, text)
				if slices.Contains(r.Flags, text) == (len(e.want) == 0) {
					t.Fatalf("marks are for what must be flagged, and only for that: %s", text)
				}
				in := fromLines(e.lines)
				got, others := spans(in, Check(in, e.facts, Options{Taste: true}), r.Code)
				slices.Sort(got)
				slices.Sort(e.want)
				if !slices.Equal(got, e.want) {
					t.Errorf("%s\n got %q\nwant %q", text, got, e.want)
				}
				if len(others) > 0 {
					t.Logf("%s\nalso: %v", text, others)
				}
			}
		})
	}
}

func TestCodesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules {
		if seen[r.Code] || !strings.HasPrefix(r.Code, "proof.") {
			t.Errorf("%s: twice, or not proof.…", r.Code)
		}
		seen[r.Code] = true
	}
}

func statsOf(u *ledger.Unit) *stats.Facts { return stats.Collect(u) }

// TestReference: docs/reference/rules.md has every rule in a row of its own, as the table has it; -update writes them.
func TestReference(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("| 代码 | 程度 | 找什么 | 依据 |\n|---|---|---|---|\n")
	for _, r := range Rules {
		level := map[finding.Severity]string{finding.Error: "错误", finding.Warning: "注意", finding.Info: "说明"}[r.Severity]
		fmt.Fprintf(&rows, "| `%s` | %s | %s | %s |\n", r.Code, level, r.Name, r.Basis)
	}
	docs.Hold(t, "../../docs/reference/rules.md", "rules", rows.String())
}
