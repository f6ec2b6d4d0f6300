package workbook

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// small is a book of two categories, three problems and five rows.
func small() Book {
	return Book{
		Title: "某校整改台账",
		Info:  map[string]string{"单位简称": "某校", "落款日期": "2023年8月5日", "联系电话": "0376", "完成率小数位": "0"},
		Categories: []Category{
			{Name: "甲类", Problems: []Problem{
				{Text: "问题一", Result: "第一段\n第二段", Rows: []Row{
					{Measure: "=1+1", Leader: "校长", Department: "总务处", Deadline: "2023年7月27日", Status: ledger.Done, Recovered: decimal.RequireFromString("155.5")},
					{Measure: "措施二", Deadline: "长期坚持", Status: ledger.Ongoing, Handled: map[string]int{"诫勉谈话": 2}, Note: "附注"},
				}},
				{Text: "问题二", Result: "结果二", Rows: []Row{{Measure: "措施三", Status: ledger.Open}, {Measure: "措施四"}}},
			}},
			{Name: "乙类", Problems: []Problem{{Text: "问题三"}}},
		},
	}
}

func bytesOf(t *testing.T, book Book) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t *testing.T, book Book) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(bytesOf(t, book)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func wantCells(t *testing.T, f *excelize.File, sheet string, want map[string]string) {
	t.Helper()
	for at, text := range want {
		if got, err := f.GetCellValue(sheet, at); err != nil || got != text {
			t.Errorf("%s!%s is %q (%v), want %q", sheet, at, got, err, text)
		}
	}
}

func TestCells(t *testing.T) {
	f := open(t, small())
	if got := f.GetSheetList(); !slices.Equal(got, []string{"基本信息", "整改台账"}) {
		t.Fatalf("sheets %v", got)
	}
	wantCells(t, f, "整改台账", map[string]string{
		"A1": "某校整改台账", "A2": "序号", "D2": "整改措施", "I2": "完成情况", "J2": "追缴资金（元）", "K2": "党纪处分（人）", "O2": "备注", "P2": "",
		"A3": "1", "B3": "甲类", "C3": "问题一", "D3": "=1+1", "E3": "校长", "F3": "总务处", "G3": "2023年7月27日", "H3": "第一段\n第二段",
		"I3": "已完成", "J3": "155.5", "M3": "",
		"C4": "问题一", "G4": "长期坚持", "I4": "长期坚持", "J4": "", "M4": "2", "O4": "附注",
		"A5": "3", "C5": "问题二", "H6": "结果二", "I5": "未完成", "I6": "", "B7": "乙类", "C7": "问题三", "A8": "",
	})
	wantCells(t, f, "基本信息", map[string]string{"A1": "项目", "B1": "内容", "A2": "单位全称", "B2": "", "B3": "某校"})
	for at, want := range map[string]excelize.CellType{"J3": excelize.CellTypeUnset, "M4": excelize.CellTypeUnset, "G3": excelize.CellTypeUnset, "D3": excelize.CellTypeSharedString} {
		if got, _ := f.GetCellType("整改台账", at); got != want { // Unset is how a number is stored
			t.Errorf("%s is stored as %v, want %v", at, got, want)
		}
	}
}

func TestMerges(t *testing.T) {
	merged, err := open(t, small()).GetMergeCells("整改台账")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range merged {
		got = append(got, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	slices.Sort(got)
	if want := []string{"A1:O1", "B3:B6", "C3:C4", "C5:C6", "H3:H4", "H5:H6"}; !slices.Equal(got, want) {
		t.Errorf("merged %v, want %v", got, want)
	}
}

func TestGuides(t *testing.T) {
	for name, book := range map[string]Book{"filled": small(), "blank": {}} {
		f := open(t, book)
		last := "1002"
		guides := map[string]string{}
		for _, sheet := range f.GetSheetList() {
			list, err := f.GetDataValidations(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range list {
				guides[sheet+"!"+v.Sqref] = v.Type + " " + v.Formula1
			}
		}
		want := map[string]string{
			"整改台账!I3:I" + last: `list "已完成,未完成,长期坚持"`,
			"整改台账!J3:J" + last: "decimal 0",
			"整改台账!K3:K" + last: "whole 0",
		}
		for i, item := range (Book{}).infoItems() {
			at := "基本信息!" + (&pen{}).ref(cell(2, i+2))
			if item.Choices != nil {
				want[at] = `list "` + strings.Join(item.Choices, ",") + `"`
			}
		}
		for at, rule := range want {
			if guides[at] != rule {
				t.Errorf("%s: %s has %q, want %q", name, at, guides[at], rule)
			}
		}
	}
}

func TestPage(t *testing.T) {
	f := open(t, small())
	panes, err := f.GetPanes("整改台账")
	if err != nil || !panes.Freeze || panes.YSplit != 2 || panes.TopLeftCell != "A3" {
		t.Errorf("panes %+v (%v)", panes, err)
	}
	page, err := f.GetPageLayout("整改台账")
	if err != nil || *page.Size != paperA4 || *page.Orientation != "landscape" || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
		t.Errorf("page %+v (%v)", page, err)
	}
	titles := map[string]string{}
	for _, n := range f.GetDefinedName() {
		titles[n.Scope] = n.RefersTo
	}
	if titles["整改台账"] != "'整改台账'!$2:$2" || titles["基本信息"] != "'基本信息'!$1:$1" {
		t.Errorf("printed headings %v", titles)
	}
}

func TestBlank(t *testing.T) {
	f := open(t, Book{})
	rows, err := f.GetRows("整改台账")
	if err != nil || len(rows) < 2 || rows[0][0] != BlankTitle {
		t.Fatalf("rows %v (%v)", rows, err)
	}
	if len(rows) < 3 || rows[2][0] != ledger.ExampleMark || rows[2][1] != ledger.Example["问题类别"] {
		t.Fatalf("no example: %v", rows)
	}
	for _, row := range rows[3:] {
		if strings.Join(row, "") != "" {
			t.Errorf("not blank: %v", row)
		}
	}
	first, _ := f.GetCellStyle("整改台账", "A4")
	last, _ := f.GetCellStyle("整改台账", "A62")
	below, _ := f.GetCellStyle("整改台账", "A63")
	if first == 0 || first != last || below != 0 {
		t.Errorf("ruled from style %d to %d, then %d", first, last, below)
	}
}

// The reader takes no row of the blank form for an item, nor any other sheet for a part of the ledger.
func TestBlankReadsAsBlank(t *testing.T) {
	l, list := ledger.Read(sheet.Open("新台账.xlsx", bytesOf(t, Book{}), ""), ledger.Options{})
	if l == nil || len(l.Units) != 1 || len(l.Units[0].Items) != 0 || len(l.Units[0].Info) != 0 {
		t.Errorf("read %+v", l)
	}
	if len(list) != 1 || list[0].Code != "ledger.rows.none" {
		t.Errorf("findings %v", list)
	}
}

func TestHelp(t *testing.T) {
	f := open(t, Book{})
	rows, err := f.GetRows("填写说明")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, row := range rows {
		all.WriteString(strings.Join(row, "") + "\n")
	}
	for _, item := range (Book{}).infoItems() {
		if !strings.Contains(all.String(), "\n"+item.Name+" —— ") || !strings.Contains(all.String(), strings.Join(item.Choices, "、")) {
			t.Errorf("nothing of %s", item.Name)
		}
	}
	if !strings.Contains(all.String(), strings.Join(statuses, "、")) {
		t.Error("nothing of the statuses")
	}
}

// Columns that are left out unless a row fills them.
func TestSpare(t *testing.T) {
	book := small()
	book.Categories[0].Problems[0].Rows[0].Goal = "目标"
	book.Categories[0].Problems[0].Rows[1].Person = "某人"
	wantCells(t, open(t, book), "整改台账", map[string]string{"D2": "整改目标", "D3": "目标", "E2": "整改措施", "H2": "责任人", "H4": "某人"})
}

func TestRefused(t *testing.T) {
	handled := small()
	handled.Handlings = []ledger.Handling{{Kind: "政务处分", Counter: "人"}} // and a row has 诫勉谈话
	long := small()
	long.Categories[0].Problems[0].Result = strings.Repeat("长", excelize.TotalCellChars+1)
	for name, book := range map[string]Book{"an unknown item": {Info: map[string]string{"校训": "勤"}}, "a kind without a column": handled, "a long text": long} {
		if err := Write(&bytes.Buffer{}, book); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}

// Every height holds its text, by the writer's own reckoning, also where it stands over several rows.
func TestHeights(t *testing.T) {
	book := small()
	p := &book.Categories[0].Problems[1]
	p.Result = strings.Repeat("一段很长的整改结果。", 60)
	lines := unroll(book)
	rows := heights(lines, columnsFor(book, lines))
	result := columns[slices.IndexFunc(columns, func(c column) bool { return c.name == "整改结果" })]
	if got, want := rows[2]+rows[3], neededHeight(p.Result, result.width); got < want {
		t.Errorf("two rows of %v in all for a text of %v", got, want)
	}
	if rows[0] != rowHeight || rows[4] != rowHeight {
		t.Errorf("short rows are %v and %v high", rows[0], rows[4])
	}
}

func TestDeterministic(t *testing.T) {
	for name, book := range map[string]Book{"filled": small(), "blank": {}} {
		first := bytesOf(t, book)
		for range 5 {
			if !bytes.Equal(bytesOf(t, book), first) {
				t.Fatalf("%s: the same book gave other bytes", name)
			}
		}
	}
}

// The reader understands what the writer writes.
func TestReadBack(t *testing.T) {
	l, findings := ledger.Read(sheet.Open("small.xlsx", bytesOf(t, small()), ""), ledger.Options{})
	if l == nil || len(l.Units) != 1 {
		t.Fatalf("not read: %v", findings)
	}
	u := l.Units[0]
	if len(u.Items) != 5 || u.Info.Text("落款日期") != "2023年8月5日" || u.Info.Text("联系电话") != "0376" {
		t.Fatalf("%d items, info %v", len(u.Items), u.Info)
	}
	a, b := u.Items[0], u.Items[1]
	if a.Problem != b.Problem || a.Result != b.Result || a.Result.Text != "第一段\n第二段" || a.Deadline.Text != "2023年7月27日" ||
		a.Status != ledger.Done || b.Status != ledger.Ongoing || a.Recovered.String() != "155.5" || b.Handled[0].Count != 2 {
		t.Errorf("read %+v and %+v", a, b)
	}
}

// TestNoFormulas: what looks like a formula is written as text wherever a person's words go, and reads back as it was; one that is spelled out is asked about.
func TestNoFormulas(t *testing.T) {
	book := small()
	texts := []string{"=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-2+3"}
	book.Title, book.Info["单位简称"] = texts[0], texts[0]
	book.Categories[0].Name = texts[1]
	book.Categories[0].Problems[0].Text, book.Categories[0].Problems[0].Result = texts[2], texts[3]
	row := &book.Categories[0].Problems[0].Rows[0]
	row.Measure, row.Leader, row.Department, row.Deadline, row.Note = texts[0], texts[1], texts[2], texts[3], texts[0]
	f := open(t, book)
	f.Pkg.Range(func(name, part any) bool {
		if data := part.([]byte); bytes.Contains(data, []byte("<f>")) || bytes.Contains(data, []byte("<f ")) {
			t.Errorf("%s has a formula", name)
		}
		return true
	})
	l, list := ledger.Read(sheet.Open("a.xlsx", bytesOf(t, book), ""), ledger.Options{})
	if l == nil { // that two rows lack a status is meant
		t.Fatal(list)
	}
	it := l.Units[0].Items[0]
	if !slices.ContainsFunc(list, func(f finding.Finding) bool {
		return f.Code == "cell.spelled" && f.Cell == it.Measure.Cell && f.Excerpt == texts[0]
	}) {
		t.Errorf("%s is not asked about", it.Measure.Cell)
	}
	for _, got := range []struct{ text, want string }{
		{it.Category.Text, texts[1]}, {it.Problem.Text, texts[2]}, {it.Result.Text, texts[3]}, {it.Leader.Text, texts[1]}, {it.Department.Text, texts[2]}, {it.Deadline.Text, texts[3]},
	} {
		if got.text != got.want {
			t.Errorf("%q came back as %q", got.want, got.text)
		}
	}
}
