package summary

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// sample is units of every sort: two that are done, one by another rule, one that lags, one that failed, and names that a workbook could misread.
func sample() []Unit {
	date := ledger.Date{Year: 2025, Month: 6, Day: 30}
	return []Unit{
		{Ledger: "a.xlsx", Name: "一中", Title: "一", Files: []File{{Name: "一 #1.docx", Sum: "x"}, {Name: "一 #1.pdf", Sum: "y"}}, Pages: 3, Date: date, Inspection: "巡察", Sender: "县委",
			Total: 1000, Done: 990, Open: 1, Ongoing: 9, Finished: 999, Rate: "99%", Recovered: decimal.RequireFromString("0.1"), Handled: []Handled{{"诫勉谈话", "人", 2}},
			Unfinished: []Item{{No: "3", Problem: "=问题", Measure: "建楼", Department: "总务处", Deadline: "2025年5月底前", Due: ledger.Date{Year: 2025, Month: 5, Day: 31}}}, Warnings: 2},
		{Ledger: "b.xlsx", Name: "=二中", Title: "二", Files: []File{{Name: "二.docx", Sum: "x"}}, Date: ledger.Date{Year: 2025, Month: 6, Day: 1}, Inspection: "巡察", Sender: "县委",
			Total: 8, Done: 7, Open: 1, Finished: 7, Rate: "87.5%", Recovered: decimal.RequireFromString("0.2"), Handled: []Handled{{"诫勉谈话", "人次", 1}, {"批评教育", "人", 1}},
			Unfinished: []Item{{Problem: "问题", Deadline: "长期"}}, Infos: 1},
		{Ledger: "c.xlsx", Name: "三中", Failed: "整改台账 I3：看不懂的完成情况“差不多”", Errors: 1},
		{Ledger: "d.xlsx", Name: "四中", Title: "四", Total: 5, Done: 3, Ongoing: 2, Finished: 3, Rate: "60%", Inspection: "巡察", Sender: "县委"},
		{Ledger: "e.xlsx", Name: "五中", Title: "五", Inspection: "巡察", Sender: "县委"},
	}
}

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestFormulasAgree: every formula gives what stands in its cell, and the totals are those of the rows.
func TestFormulasAgree(t *testing.T) {
	for _, units := range [][]Unit{sample(), many(mostBars + 50), apart()} {
		data, err := (&RollCall{Units: units}).Workbook()
		if err != nil {
			t.Fatal(err)
		}
		f := open(t, data)
		n := 0
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			for r := range rows {
				for c := range 40 {
					at, _ := excelize.CoordinatesToCellName(c+1, r+1)
					formula, err := f.GetCellFormula(sheet, at)
					if err != nil || formula == "" {
						continue
					}
					n++
					cached, _ := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
					reckoned, err := f.CalcCellValue(sheet, at, excelize.Options{RawCellValue: true})
					if err != nil {
						t.Fatalf("%s %s: %s: %v", sheet, at, formula, err)
					}
					a, errA := strconv.ParseFloat(cached, 64)
					b, errB := strconv.ParseFloat(reckoned, 64)
					if cached != reckoned && (errA != nil || errB != nil || math.Abs(a-b) > 1e-12) {
						t.Errorf("%s %s: =%s is %s, the cell has %s", sheet, at, formula, reckoned, cached)
					}
				}
			}
		}
		if n < 20 {
			t.Errorf("only %d formulas", n)
		}
	}
}

func many(n int) (units []Unit) {
	for i := range n {
		u := sample()[i%5]
		u.Name += fmt.Sprint(i)
		units = append(units, u)
	}
	return units
}

func TestWorkbook(t *testing.T) {
	data, err := (&RollCall{Units: sample()}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := (&RollCall{Units: sample()}).Workbook()
		if err != nil || !bytes.Equal(data, again) {
			t.Fatal("the same units give other bytes", err)
		}
	}
	f := open(t, data)
	for at, want := range map[string]string{
		"A1": "各单位整改情况汇总", "C3": "1000", "H3": "99.9%", "H4": "87.5%", "B4": "=二中", "H6": "60.0%", "G6": "3", "H7": "", "C5": "", "Q5": "没有出成：整改台账 I3：看不懂的完成情况“差不多”",
		"B8": "合计", "C8": "1013", "D8": "1000", "E8": "2", "F8": "11", "G8": "1009", "H8": "99.6%", "I8": "0.30", "J2": "诫勉谈话（人）", "K2": "诫勉谈话（人次）", "L2": "批评教育（人）",
		"J8": "2", "K8": "1", "L8": "1", "M8": "1", "N8": "2", "O8": "1", "Q8": "5个单位，其中1个没有出成，数字未计入", "P3": "2025年6月30日", "R3": "打开", "S4": "", "Q3": "已出，3页", "Q6": "只汇总，没有出公示；完成率不含长期坚持",
	} {
		if got, err := f.GetCellValue(unitsSheet, at); err != nil || got != want {
			t.Errorf("%s is %q, want %q %v", at, got, want, err)
		}
	}
	if linked, target, err := f.GetCellHyperLink(unitsSheet, "S3"); !linked || target != "%E4%B8%80%20%231.pdf" {
		t.Errorf("S3 leads to %s %v", target, err)
	}
	for at, want := range map[string]string{"B3": "一中", "D3": "=问题", "H3": "2025年5月31日", "J3": "30", "B4": "=二中", "G4": "长期", "J4": "", "B5": ""} {
		if got, err := f.GetCellValue(openSheet, at); err != nil || got != want {
			t.Errorf("%s is %q, want %q %v", at, got, want, err)
		}
	}
}

// TestManyLinks: beyond what a sheet can link, the files are named.
func TestManyLinks(t *testing.T) {
	var units []Unit
	for i := range maxLinks/2 + 1 {
		units = append(units, Unit{Name: fmt.Sprint(i), Files: []File{{Name: fmt.Sprint(i, ".docx")}, {Name: fmt.Sprint(i, ".pdf")}}})
	}
	data, err := (&RollCall{Units: units}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, data)
	last := headRow + len(units)
	for at, want := range map[string]string{fmt.Sprint("O", last-1): "打开", fmt.Sprint("P", last-1): "打开", fmt.Sprint("O", last): "5000.docx", fmt.Sprint("P", last): "5000.pdf"} {
		if got, err := f.GetCellValue(unitsSheet, at); err != nil || got != want {
			t.Errorf("%s is %q, want %q %v", at, got, want, err)
		}
	}
}

func TestNotice(t *testing.T) {
	text := strings.Join((&RollCall{Units: sample()}).Notice("县委巡察办").Paragraphs(), "\n")
	for _, want := range []string{
		"关于县委巡察整改情况的汇总通报", "最早的是2025年6月1日，最晚的是2025年6月30日", "列入汇总的共4个单位，整改任务共1013项，已完成1000项，未完成2项，长期坚持11项，整改完成率99.6%。其中四中的完成率把长期坚持的不算作完成（附件中标“*”），其余单位算作完成，整改完成率按各单位自己的口径合计。",
		"共追缴资金0.3元，诫勉谈话2人，诫勉谈话1人次，批评教育1人。", "另有1个单位的台账有错误或者读不出来，没有计入：三中。", "低于总体完成率的有2个单位：=二中、四中",
		"尚未完成的共2项，涉及2个单位，其中1项到公示落款时已经超过整改时限", "（一）一中\n建楼（问题：=问题；责任部门：总务处；整改时限：2025年5月底前，已超过30天）。", "附件：各单位整改情况一览表", "县委巡察办\n2025年6月30日",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it lacks %q:\n%s", want, text)
		}
	}
	all := (&RollCall{Units: many(mostUnits + 100)}).Notice("")
	if n := len(all.Part(document.Attachment).Table.Rows); n != mostUnits+1 {
		t.Errorf("the table has %d rows", n)
	}
	blocks := documenttest.Texts(all, document.Paragraph)
	if text := blocks[len(blocks)-1]; !strings.Contains(text, "逐项情况见汇总表") {
		t.Errorf("many open items are told so: %s", text)
	}
}

// TestRules: units that count 长期坚持 otherwise than most are named, whichever way, and marked in the table; its rates have the same decimals.
func TestRules(t *testing.T) {
	with, without := Unit{Name: "含", Total: 3, Done: 1, Ongoing: 2, Finished: 3, Rate: "100%"}, Unit{Name: "不含", Total: 3, Done: 1, Ongoing: 2, Finished: 1, Rate: "33.3%"}
	none := Unit{Name: "无", Total: 3, Done: 1, Open: 2, Finished: 1, Rate: "33%"}
	for _, tt := range []struct {
		units []Unit
		want  string
		rates []string
	}{
		{[]Unit{with, with, none}, "", []string{"100%", "100%", "33%", "78%"}},
		{[]Unit{without, without, none}, "", []string{"33.3%", "33.3%", "33.3%", "33.3%"}},
		{[]Unit{with, with, without}, "其中不含的完成率把长期坚持的不算作完成（附件中标“*”），其余单位算作完成，", []string{"100.0%", "100.0%", "33.3%*", "77.8%"}},
		{[]Unit{without, without, with, none}, "其中含的完成率把长期坚持的算作完成（附件中标“*”），其余单位不算作完成，", []string{"100.0%*", "33.3%", "33.3%", "33.3%", "50.0%"}},
	} {
		total := Add(tt.units)
		if got := ruleNote(total); !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%q, want %q", got, tt.want)
		}
		for i, row := range attachment(tt.units, total).Rows {
			if row[6].Text != tt.rates[i] {
				t.Errorf("row %d: %s, want %s", i, row[6].Text, tt.rates[i])
			}
		}
	}
}

// TestUnread: a file that is nobody's is counted apart, and the published text and its table do not call it a unit.
func TestUnread(t *testing.T) {
	units := append(sample(), Unit{Ledger: "x/旧台账.xls", Name: "旧", Nameless: true, Failed: "读不出来", Errors: 1})
	total := Add(units)
	if total.Units != 5 || len(total.Failed) != 1 || len(total.Unread) != 1 || total.Unread[0] != "旧台账.xls" {
		t.Errorf("%+v", total)
	}
	text := strings.Join((&RollCall{Units: units}).Notice("").Paragraphs(), "\n")
	if strings.Contains(text, "旧") || !strings.Contains(text, "列入汇总的共4个单位") || !strings.Contains(text, "没有计入：三中。另有1份台账读不出来，") {
		t.Error(text)
	}
	data, err := (&RollCall{Units: units}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, data)
	for at, want := range map[string]string{"B8": "旧", "B9": "合计", "Q9": "5个单位，其中1个没有出成，数字未计入；另有1份台账看不出是哪个单位的，数字未计入"} {
		if got, err := f.GetCellValue(unitsSheet, at); err != nil || got != want {
			t.Errorf("%s is %q, want %q %v", at, got, want, err)
		}
	}
}

func TestOverdue(t *testing.T) {
	on := ledger.Date{Year: 2025, Month: 3, Day: 1}
	for _, tt := range []struct {
		due  ledger.Date
		want int
	}{{ledger.Date{Year: 2025, Month: 2, Day: 28}, 1}, {on, 0}, {ledger.Date{Year: 2024, Month: 3, Day: 1}, 365}, {ledger.Date{}, 0}, {ledger.Date{Year: 2026, Month: 1, Day: 1}, 0}} {
		if got := (Item{Due: tt.due}).Overdue(on); got != tt.want {
			t.Errorf("due on %v it is %d days late, want %d", tt.due, got, tt.want)
		}
	}
}

// TestTotal: sums are exact, and the rate follows the rule of the notices.
func TestTotal(t *testing.T) {
	total := Add(sample())
	if total.Recovered.String() != "0.3" || total.Rate != "99.6%" || total.Units != 5 || len(total.Failed) != 1 || total.Overdue != 1 {
		t.Errorf("%+v", total)
	}
	units := many(30)
	if got, want := Add(units).Rate, stats.Rate(6*1009, 6*1013, 1); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for i, u := range ranked(sample()) {
		if want := []string{"一中", "=二中", "四中", "五中", "三中"}[i]; u.Name != want {
			t.Errorf("place %d is %s, want %s", i+1, u.Name, want)
		}
	}
}

// TestGravity: the graver kinds of handling come first in the sums and in each row, whatever the order of the ledgers' columns.
func TestGravity(t *testing.T) {
	units := []Unit{
		{Name: "甲", Total: 1, Done: 1, Finished: 1, Rate: "100%", Handled: []Handled{{"批评教育", "人", 2}, {"扫地", "人", 1}, {"批评教育", "人次", 3}}},
		{Name: "乙", Total: 1, Done: 1, Finished: 1, Rate: "100%", Handled: []Handled{{"批评教育", "人", 1}, {"党纪处分", "人", 1}, {"诫勉谈话", "人", 2}}},
	}
	if got, want := dealtWith(Add(units).Handled), "党纪处分1人、诫勉谈话2人、批评教育3人、批评教育3人次、扫地1人"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	rows := (&RollCall{Units: units}).Notice("").Part(document.Attachment).Table.Rows
	if got, want := rows[1][8].Text, "党纪处分1人、诫勉谈话2人、批评教育1人"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if units[0].Handled[1].Kind != "扫地" {
		t.Error("the units' own lists are changed")
	}
}

// TestAbsent: what a unit's ledger has no column for is — and not 0, and the totals say how many units they are over; an earlier record does not say.
func TestAbsent(t *testing.T) {
	none := Unit{Name: "无", Total: 2, Done: 2, Finished: 2, Rate: "100%", Counts: &Counts{}}
	zero := Unit{Name: "零", Total: 2, Done: 2, Finished: 2, Rate: "100%", Counts: &Counts{Money: true, Kinds: []string{"批评教育", "约谈"}}}
	some := Unit{Name: "有", Total: 2, Done: 2, Finished: 2, Rate: "100%", Counts: &Counts{Money: true, Any: true}, Recovered: decimal.NewFromInt(155),
		Handled: []Handled{{"批评教育", "人", 2}, {"约谈", "人次", 3}}}
	old := Unit{Name: "旧", Total: 2, Done: 2, Finished: 2, Rate: "100%"}
	failed := Unit{Name: "错", Failed: "读不出来"}
	for _, tt := range []struct {
		name     string
		units    []Unit
		cells    map[string]string // of 汇总
		sentence string
		rows     [][2]string // 追缴资金 and 处理 of the attachment, by rate, the total last
	}{
		{"all count", []Unit{zero, some}, map[string]string{"I3": "0.00", "J3": "0", "K3": "0", "I5": "155.00", "J5": "2", "K5": "3", "P5": "2个单位"},
			"共追缴资金155元，批评教育2人，约谈3人次。\n二、", [][2]string{{"0", ""}, {"155", "批评教育2人、约谈3人次"}, {"155", "批评教育2人、约谈3人次"}}},
		{"some count", []Unit{none, zero, some, failed}, map[string]string{"I3": "—", "J3": "—", "K3": "—", "I4": "0.00", "J4": "0", "I7": "155.00", "J7": "2",
			"P7": "4个单位，其中1个没有出成，数字未计入；追缴资金、批评教育、约谈是3个单位中2个单位的合计，标“—”的单位台账没有这一列"},
			"共追缴资金155元，批评教育2人，约谈3人次。以上追缴资金、批评教育、约谈是3个单位中2个单位的合计，其余单位的台账没有这一项统计。\n",
			[][2]string{{"—", "—"}, {"0", ""}, {"155", "批评教育2人、约谈3人次"}, {"—", "未计入"}, {"155（2个单位）", "批评教育2人（2个单位）、约谈3人次（2个单位）"}}},
		{"none counts", []Unit{none, none}, map[string]string{"I3": "—", "I4": "—", "I5": "—", "N5": "2个单位；追缴资金没有单位统计，标“—”的单位台账没有这一列"},
			"整改完成率100%。\n二、", [][2]string{{"—", "—"}, {"—", "—"}, {"—", ""}}},
		{"an earlier record", []Unit{old, some}, map[string]string{"I3": "0.00", "J3": "0", "P5": "2个单位"}, "约谈3人次。\n二、",
			[][2]string{{"0", ""}, {"155", "批评教育2人、约谈3人次"}, {"155", "批评教育2人、约谈3人次"}}},
	} {
		record, err := Decode((&Record{Run: Run{Shard: 1, Shards: 1}, Units: tt.units}).Encode()) // the difference lives in the record
		if err != nil {
			t.Fatal(err)
		}
		data, err := (&RollCall{Units: record.Units}).Workbook()
		if err != nil {
			t.Fatal(err)
		}
		f := open(t, data)
		for at, want := range tt.cells {
			if got, err := f.GetCellValue(unitsSheet, at); err != nil || got != want {
				t.Errorf("%s: %s is %q, want %q %v", tt.name, at, got, want, err)
			}
		}
		doc := (&RollCall{Units: record.Units}).Notice("")
		if text := strings.Join(doc.Paragraphs(), "\n"); !strings.Contains(text, tt.sentence) {
			t.Errorf("%s: it lacks %q:\n%s", tt.name, tt.sentence, text)
		}
		for i, r := range doc.Part(document.Attachment).Table.Rows {
			if got := [2]string{r[7].Text, r[8].Text}; got != tt.rows[i] {
				t.Errorf("%s: row %d is %q, want %q", tt.name, i, got, tt.rows[i])
			}
		}
	}
	twice := Unit{Name: "人", Counts: &Counts{Kinds: []string{"约谈"}}, Handled: []Handled{{"约谈", "人", 1}}}
	if got, want := Add([]Unit{some, twice}).partialSums(false), "追缴资金、批评教育、约谈（人次）、约谈（人）是2个单位中1个单位的合计"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	counts := Of(stats.Collect(&ledger.Unit{HasMoney: true, Handlings: []ledger.Handling{{Kind: "批评教育", Counter: "人"}}})).Counts
	if counts == nil || !counts.Money || counts.Any || len(counts.Kinds) != 1 || counts.Kinds[0] != "批评教育" {
		t.Errorf("%+v", counts)
	}
}

// TestRecord: what is written is read again; a record cut off at any byte gives what was whole before.
func TestRecord(t *testing.T) {
	r := &Record{Run: Run{2, 3, "abc", 5, true}, Units: sample(), Roll: &Roll{Expected: []Expected{{Name: "一中", Table: "单位信息.xlsx"}}}}
	data := r.Encode()
	got, err := Decode(data)
	if err != nil || !bytes.Equal(got.Encode(), data) {
		t.Fatal(err)
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	for cut := range data {
		got, err := Decode(data[:cut])
		whole := max(0, bytes.Count(data[:cut], []byte("\n"))-1)
		if len(got.Units) != whole || err == nil && bytes.Count(data[:cut], []byte("\n")) == 0 {
			t.Fatalf("cut at %d: %d units, want %d: %v", cut, len(got.Units), whole, err)
		}
	}
	r.Old = sample()[:2]
	if got, err := Decode(r.Encode()); err != nil || len(got.Units) != 5 || len(got.Old) != 2 || got.Old[1].Name != "=二中" {
		t.Errorf("%+v %v", got, err)
	}
	if _, err := Decode(bytes.Replace(lines[0], []byte(`"version":1`), []byte(`"version":2`), 1)); err != ErrRecord {
		t.Error("a record of another version is read")
	}
}

func FuzzDecode(f *testing.F) {
	r := &Record{Run: Run{1, 1, "abc", 5, true}, Units: sample(), Old: sample()[:1]}
	f.Add(r.Encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Decode(data)
		if err == nil && (got.Shards < 1 || got.Shard > got.Shards) {
			t.Errorf("%+v", got.Run)
		}
	})
}

// TestJoin: the shards of a run are put together in the order of the whole; one that is missing, doubled or unfinished is told.
func TestJoin(t *testing.T) {
	part := func(shard int, complete bool, units ...int) *Record {
		r := &Record{Run: Run{Shard: shard, Shards: 3, Inputs: "x", Ledgers: len(units), Complete: complete}}
		for _, n := range units {
			r.Units = append(r.Units, Unit{Name: fmt.Sprint(n), No: [2]int{n / 10, n % 10}})
		}
		return r
	}
	got, err := Join([]*Record{part(3, true, 30, 31), part(1, true, 10, 50), part(2, true)})
	if err != nil || got.Ledgers != 4 {
		t.Fatal(got, err)
	}
	for i, u := range got.Units {
		if want := []string{"10", "30", "31", "50"}[i]; u.Name != want {
			t.Errorf("place %d has %s, want %s", i, u.Name, want)
		}
	}
	for want, parts := range map[string][]*Record{
		"缺第2份（共3份）":    {part(1, true), part(3, true)},
		"缺第3份（共3份）":    {part(1, true), part(2, true)},
		"缺第1份（共3份）":    {part(2, true), part(3, true)},
		"第1份（共3份）给了两次": {part(1, true), part(1, true), part(2, true), part(3, true)},
		"同一批台账既有分3份的，又有分1份的（分1份就是没有分），只能留一种": {part(1, true), part(2, true), part(3, true), {Run: Run{Shard: 1, Shards: 1, Inputs: "x", Complete: true}}},
		"台账a.xlsx在两次运行里都有": {
			{Run: Run{Shard: 1, Shards: 1, Inputs: "y", Complete: true}, Units: []Unit{{Ledger: "a.xlsx"}}},
			{Run: Run{Shard: 1, Shards: 1, Inputs: "z", Complete: true}, Units: []Unit{{Ledger: "a.xlsx"}}},
		},
		"第2份（共3份）没有做完": {part(1, true), part(2, false), part(3, true)},
	} {
		if _, err := Join(parts); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
