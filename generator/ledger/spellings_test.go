package ledger_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// TestSpellings: every way in which people write a cell is read as the golden file says, and so is every way that differs from it in one character less or, of
// numbers, dates and words of a status, one character twice: what those change stands below each, with the characters. The ways themselves are listed in spellings.txt. A line that comes or goes is a
// cell that is read otherwise than before: read it, and, where it is right, write the file anew with -update.
func TestSpellings(t *testing.T) {
	data, err := os.ReadFile("testdata/spellings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	kind := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if name, ok := strings.CutPrefix(line, "= "); ok {
			kind = name
			fmt.Fprintf(&b, "== %s\n", kind)
			continue
		}
		tellSpelling(&b, kind, line)
	}
	golden.Hold(t, "testdata/spellings.golden", b.String())
}

// tellSpelling writes how a cell is read and, in a line for each other reading, the characters on which that hangs.
func tellSpelling(b *strings.Builder, kind, text string) {
	read := reader(kind)
	base := read(text)
	fmt.Fprintf(b, "%s\n\t%s\n", text, base)
	runes := []rune(strings.ReplaceAll(text, `\n`, "\n"))
	twice := strings.Contains("追缴资金（元） 政务处分（人） 追责问责情况 整改时限 完成情况 密级 落款日期", strings.TrimPrefix(kind, "基本信息 "))
	var order []string
	changes := map[string][]string{}
	for i, r := range runes {
		for _, n := range []struct {
			sign string
			with []rune
		}{{"−", nil}, {"+", []rune{r, r}}} {
			if n.sign == "+" && !twice {
				continue
			}
			other := string(runes[:i]) + string(n.with) + string(runes[i+1:])
			got := read(strings.ReplaceAll(other, "\n", `\n`))
			if got == base {
				continue
			}
			if changes[got] == nil {
				order = append(order, got)
			}
			changes[got] = append(changes[got], n.sign+strings.ReplaceAll(string(r), "\n", `\n`))
		}
	}
	for _, got := range order {
		fmt.Fprintf(b, "\t%s: %s\n", strings.Join(changes[got], " "), got)
	}
}

// reader reads a text as a cell of that kind, and says what came of it.
func reader(kind string) func(string) string {
	unescape := func(text string) string { return strings.ReplaceAll(text, `\n`, "\n") }
	if item, ok := strings.CutPrefix(kind, "基本信息 "); ok {
		return func(text string) string { return infoReading(item, unescape(text)) }
	}
	switch kind {
	case "单位全称":
		return func(text string) string { return infoReading(kind, unescape(text)) }
	case "信息项":
		return func(text string) string { return infoReading(unescape(text), "甲县一中") }
	case "--columns":
		return func(text string) string { return choiceReading(text) }
	case "表头":
		return func(text string) string { return rowReading(unescape(text), "1") }
	}
	return func(text string) string { return rowReading(kind, unescape(text)) }
}

// rowReading reads a ledger of one row in which only this cell, F2, says anything special, and says what the item then differs in from a plain one.
func rowReading(header, text string) string {
	head, cells := []string{"序号", "存在问题", "整改措施", "整改结果", "完成情况"}, []string{"1", "题目", "措施", "结果", "已完成"}
	at := slices.Index(head, header)
	if at < 0 {
		at, head, cells = len(head), append(head, header), append(cells, "")
	}
	if cells[at] = text; header == "整改结果" { // with what it is held against
		head, cells = append(head, "追缴资金（元）", "诫勉谈话（人）", "党纪处分（人）"), append(cells, "", "", "")
	}
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	w.WriteAll([][]string{head, cells})
	l, list := ledger.Read(sheet.Open("台账.csv", file.Bytes(), ""), ledger.Options{Set: []ledger.Setting{{Key: "派出机关", Value: "县委"}, {Key: "反馈日期", Value: "2025年4月27日"}, {Key: "落款日期", Value: "2025年8月5日"}}})
	var out []string
	if l == nil || len(l.Units) != 1 || len(l.Units[0].Items) != 1 {
		out = append(out, "no row")
	} else {
		out = itemReading(&l.Units[0].Items[0], text)
	}
	if out = append(out, findings(list)...); len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, "; ")
}

// itemReading is what an item says beside the plain words, and beside those that its cell has.
func itemReading(it *ledger.Item, said string) (out []string) {
	plain := map[string]string{"No": "1", "Problem": "题目", "Measure": "措施", "Result": "结果", "StatusText": "已完成"}
	v := reflect.ValueOf(*it)
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Name
		if !v.Type().Field(i).IsExported() || name == "ReachFrom" {
			continue
		}
		switch x := f.Interface().(type) {
		case ledger.Field:
			if x.Text != "" && x.Text != plain[name] && x.Text != said {
				out = append(out, fmt.Sprintf("%s %q", name, x.Text))
			}
		case ledger.Status:
			if x != ledger.Done {
				out = append(out, "status "+x.String())
			}
		case decimal.Decimal:
			if !x.IsZero() {
				out = append(out, x.String()+"元")
			}
		case []ledger.Handled:
			for _, h := range x {
				out = append(out, fmt.Sprintf("%s%d%s", h.Kind, h.Count, h.Counter))
			}
		case ledger.Reach:
			if x != ledger.ToAll {
				out = append(out, fmt.Sprintf("reach %d %s", x, it.ReachWord()))
			}
		case bool:
			if x {
				out = append(out, name)
			}
		}
	}
	if d := it.Due(); !d.IsZero() {
		out = append(out, "due "+d.String())
	}
	return out
}

// findings says what was found, with the text where it holds a number that was read.
func findings(list finding.List) (out []string) {
	for _, f := range list {
		s := f.Severity.String() + " " + f.Code + " " + f.Cell
		if strings.HasPrefix(f.Code, "ledger.prose") || strings.HasPrefix(f.Code, "ledger.total") {
			s += " " + f.Text(nil)
		}
		out = append(out, s)
	}
	return out
}

// infoReading reads a 基本信息 with one item more, and says what became of it.
func infoReading(item, text string) string {
	rows := [][]any{{"派出机关", "县委"}, {"巡察机构", "第一组"}, {"单位自称", "我校"}, {item, text}}
	l, list := ledger.Read(sheet.Open("台账.xlsx", sheettest.New(sheettest.Plain(nil, ""), sheettest.Sheet{Name: "基本信息", XML: sheettest.SheetXML(sheettest.Rows(rows...), "")}).Zip(), ""), ledger.Options{})
	var out []string
	if l != nil && len(l.Units) == 1 {
		for _, it := range ledger.InfoItems {
			if v := l.Units[0].Info[it.Name]; v.Cell == "B4" && v.Text == text {
				out = append(out, it.Name+" as it stands")
			} else if v.Cell == "B4" {
				out = append(out, fmt.Sprintf("%s %q", it.Name, v.Text))
			}
		}
		if bodies := ledger.Bodies(l.Units[0].Info.Text("单位全称")); len(bodies) > 1 {
			out = append(out, strings.Join(bodies, "|"))
		}
		if u := &l.Units[0]; u.Marked != ledger.ToAll {
			out = append(out, "marked "+u.MarkedWord())
		}
	}
	return strings.Join(append(out, findings(list)...), "; ")
}

// choiceReading reads a ledger whose columns are chosen by --columns.
func choiceReading(text string) string {
	choices, fault := ledger.ParseColumns(text)
	if fault != "" {
		return fault
	}
	rows := [][]any{{"反馈问题", "措施", "结果", "状态", "完成状态", "退款（元）"}, {"题目", "措施", "结果", "未完成", "已完成", "155"}}
	l, list := ledger.Read(sheet.Open("台账.xlsx", sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheettest.SheetXML(sheettest.Rows(rows...), "")}).Zip(), ""), ledger.Options{Columns: choices})
	var out []string
	if l != nil && len(l.Units) == 1 {
		for i := range l.Units[0].Items {
			out = append(out, itemReading(&l.Units[0].Items[i], "")...)
		}
	}
	return strings.Join(append(out, findings(list)...), "; ")
}

// TestFileName: the name of a unit that its ledger does not say is its file's, without what every ledger's ends in, unless nothing else is left.
func TestFileName(t *testing.T) {
	for file, want := range map[string]string{
		"一中整改台账.xlsx": "一中", "x/一中台账.xlsx": "一中", "一中整改.csv": "一中", "一中.xlsx": "一中", "台账.xlsx": "台账", "整改.xlsx": "整改", "整改台账.xlsx": "整改", "一中台账整改.xlsx": "一中台账",
	} {
		if got := ledger.FileName(file); got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}
