package ledger

import (
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// mergeAfter merges ranges of the first sheet and keeps what they hide, which excelize would clear and other programs do not.
func mergeAfter(t *testing.T, data []byte, merges []string) []byte {
	t.Helper()
	const sheet = "xl/worksheets/sheet1.xml"
	list := ""
	for _, m := range merges {
		list += `<mergeCell ref="` + m + `"/>`
	}
	xml := strings.Replace(partOf(t, data, sheet), "</sheetData>", "</sheetData><mergeCells>"+list+"</mergeCells>", 1)
	return rezip(t, data, map[string]string{sheet: xml})
}

// cols is the header of the carry-down tests: A 问题类别, B 存在问题, C 整改措施, D 整改结果, E 完成情况.
var cols = row("问题类别", "存在问题", "整改措施", "整改结果", "完成情况")

// shape prints the items as "row category@cell problem@cell result@cell status", with @ only where the cell is another row's.
func shape(u *Unit) string {
	var lines []string
	for _, it := range u.Items {
		parts := []string{}
		for _, f := range []Field{it.Category, it.Problem, it.Measure, it.Result, it.StatusText} {
			s := f.Text
			if strings.TrimLeft(f.Cell, "ABCDEFGHIJ") != strings.TrimLeft(sheet.At(it.Row, 1).Name(), "A") && s != "" {
				s += "@" + f.Cell
			}
			parts = append(parts, s)
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	return strings.Join(lines, "\n")
}

// TestDeadlines: a deadline is words or a date; of a number nobody knows the day, and it is refused with its cell.
func TestDeadlines(t *testing.T) {
	for _, tt := range []struct {
		value any
		want  string
	}{
		{"长期坚持", ""}, {"立行立改", ""}, {"2023年8月5日", ""}, {"2023.8", ""}, {2023.12, ""}, {"20230805", ""}, {"3个月", ""}, {"2025年底前", ""}, {"第3季度", ""},
		{3, "是一个数"}, {"3", "是一个数"}, {2023, "是一个数"}, {45143, "是一个数"}, {"45143", "是一个数"}, {-1, "是一个数"}, {"1,000", "是一个数"}, {0.5, "是一个数"},
		{2023.1, "分不清是1月还是10月"}, {"2023.2.30", "没有这个日期"}, {20230230, "没有这个日期"},
	} {
		_, list := Read(sheet.Open("a.xlsx", build(t, nil, aSheet{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "整改时限", "完成情况"), row("题", "措", tt.value, "完成")}}), ""), Options{})
		if tt.want == "" {
			wantCodes(t, list)
			continue
		}
		wantCodes(t, list, "error ledger.date.impossible 整改台账!C2")
		if !strings.Contains(list[0].Text(nil), tt.want) {
			t.Errorf("%v: %s", tt.value, list[0].Text(nil))
		}
	}
}

// TestNumberColumn: what stands alone under 序号 is a number made in advance, a category of the rows below, or is told.
func TestNumberColumn(t *testing.T) {
	head := row("序号", "存在问题", "整改措施", "整改结果", "完成情况")
	rows := [][]any{head, row("一、党的建设方面"), row(1, "甲", "学", "好", "完成"), row("（二）作风建设"), row(2, "乙", "改", "改了", "未完成"), row(3), row("(4)"), row("五"), row("3.2"), row("附件一份")}
	l, list := Read(sheet.Open("a.xlsx", build(t, nil, aSheet{name: "x", rows: rows}), ""), Options{})
	wantCodes(t, list, "info ledger.row.heading x!A2", "info ledger.row.heading x!A4", "info ledger.row.skipped x!A10")
	items := l.Units[0].Items
	if len(items) != 2 || items[0].Category.Text != "一、党的建设方面" || items[1].Category.Text != "（二）作风建设" {
		t.Errorf("%+v", items)
	}
	for i := range rows { // beside a column for it, it is only told
		rows[i] = append(rows[i], make([]any, 5-len(rows[i]))...)
		rows[i] = append(rows[i], []any{"问题类别", nil, "类", nil, "类", nil, nil, nil, nil, nil}[i])
	}
	l, list = Read(sheet.Open("a.xlsx", build(t, nil, aSheet{name: "x", rows: rows}), ""), Options{})
	wantCodes(t, list, "info ledger.row.skipped x!A2", "info ledger.row.skipped x!A4", "info ledger.row.skipped x!A10")
	if l.Units[0].Items[0].Category.Text != "类" {
		t.Errorf("%+v", l.Units[0].Items[0].Category)
	}
}

// TestTotals: rows of sums are no items, whatever part they sum; what only speaks of a sum is one.
func TestTotals(t *testing.T) {
	for text, want := range map[string]bool{
		"合计": true, " 总　计 ": true, "小计：": true, "合计（元）": true, "本页合计": true, "全校合计": true, "合计57项": true, "资金总计": true,
		"": false, "57项": false, "工程款合计多付": false, "合计算错": false, "未合计": false, "班级小计": false,
	} {
		if isTotal(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// TestCovered: what a merged range hides does not count, and is told once, unless it is what the range shows.
func TestCovered(t *testing.T) {
	head := row("存在问题", "整改措施", "完成情况", "追缴资金")
	for _, tt := range []struct {
		name   string
		rows   [][]any
		merges []string
		codes  []string
	}{
		{"the same", [][]any{row("题", "措1", "完成", 155), row("题", "措2", "完成", "")}, []string{"A2:A3"}, nil},
		{"money", [][]any{row("题", "措1", "完成", 155), row("", "措2", "完成", 200)}, []string{"A2:A3", "D2:D3"}, []string{"warning cell.covered 整改台账!D2"}},
		{"twice", [][]any{row("题", "措1", "完成", 155), row("题2", "措2", "完成", 200)}, []string{"A2:A3", "D2:D3"}, []string{"warning cell.covered 整改台账!A2"}},
		{"a row", [][]any{row("题", "措1", "完成", 155), row("题2", "措2", "完成", 200)}, []string{"A3:D3"}, []string{"warning cell.covered 整改台账!A3", "error ledger.row.part 整改台账!A3"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l, list := Read(sheet.Open("a.xlsx", mergeAfter(t, build(t, nil, aSheet{name: "整改台账", rows: append([][]any{head}, tt.rows...)}), tt.merges), ""), Options{})
			wantCodes(t, list, tt.codes...)
			if l.Units[0].Items[0].Recovered.String() != "155" {
				t.Error(l.Units[0].Items[0].Recovered)
			}
		})
	}
}

func TestCategoryAcrossTheTable(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{
		row("序号", "存在问题", "整改措施", "完成情况"), row("一、教学方面"), row(1, "题", "措", "完成"), row(2, "", "措", "完成"), row("二、安全方面"), row(3, "题", "措", "完成"),
	}, merges: []string{"A2:D2", "A5:D5"}}))
	wantCodes(t, list)
	if len(u.Items) != 3 || u.Items[0].Category != (Field{Text: "一、教学方面", Sheet: "x", Cell: "A2"}) || u.Items[1].Category.Cell != "A2" || u.Items[2].Category.Cell != "A5" {
		t.Errorf("%+v", u.Items)
	}
}

func TestMergedNumbersCountOnce(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{
		row("存在问题", "整改措施", "完成情况", "追缴资金", "政务处分（人次）", "责任部门", "整改时限"),
		row("题", "措1", "完成", "155元", "1", "教务处", "三个月"), row("", "措2", "完成"), row("", "措3", "完成", 1.5, "2人", "总务处", "2023.8.5"),
		row("", "措4", "完成", "许多", "几人", "", ""), row("", "措5", "完成", -1, -1),
	}, merges: []string{"D2:D3", "E2:E3", "F2:F3", "G2:G3"}}))
	var got []string
	for _, it := range u.Items {
		s := it.Recovered.String()
		for _, h := range it.Handled {
			s += " " + h.Kind + strings.Repeat("+", h.Count) + h.Counter + h.Field.Cell
		}
		got = append(got, s+" "+it.Department.Text+it.Deadline.Text)
	}
	want := "155 政务处分+人次E2 教务处三个月|0 教务处三个月|1.5 政务处分++人次E4 总务处2023.8.5|0 |0 "
	if strings.Join(got, "|") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "|"), want)
	}
	wantCodes(t, list, "warning ledger.count.unit x!E4", "error ledger.money.unknown x!D5", "error ledger.count.unknown x!E5", "error ledger.money.negative x!D6", "error ledger.count.unknown x!E6", "warning ledger.money.scale x!D4")
	_, list = readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{
		row("存在问题", "整改措施", "完成情况", "追缴资金", "备注"), row("题", "措", "完成"), row("", "", "", 155), row("", "", "", "", "见附件"),
	}}))
	wantCodes(t, list, "error ledger.row.part x!D3", "warning ledger.row.part x!E4")
}

func TestErrorValuesAndFormulas(t *testing.T) {
	u, list := readOne(t, rezip(t, build(t, nil, aSheet{name: "x"}), map[string]string{"xl/worksheets/sheet1.xml": sheetXML(
		`<row r="1"><c t="str"><v>存在问题</v></c><c t="str"><v>整改措施</v></c><c t="str"><v>完成情况</v></c><c t="str"><v>追缴资金</v></c><c t="str"><v>分值</v></c></row>`+
			`<row r="2"><c t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v>措1</v></c><c t="str"><v>完成</v></c><c><f>100+55.3</f><v>155.30000000000001</v></c><c t="e"><v>#N/A</v></c></row>`+
			`<row r="3"><c t="inlineStr"><is><r><t>题</t></r><r><t>二</t></r><rPh><t>ti</t></rPh></is></c><c t="str"><f>A1</f><v></v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f></c></row>`+
			`<row r="4"><c t="str"><v>题三</v></c><c t="str"><v>#DIV/0!</v></c><c t="b"><v>1</v></c></row>`, "")}))
	wantCodes(t, list, "info ledger.column.unknown x!E1", "error cell.error x!A2", "error cell.error x!C3", "error cell.formula x!D3", "error cell.error x!B4")
	if len(u.Items) != 3 || u.Items[0].Measure.Text != "措1" || u.Items[0].Recovered.String() != "155.3" || u.Items[1].Problem.Text != "题二" || u.Items[0].Problem.Text != "" {
		t.Errorf("%+v", u.Items)
	}
}

func TestUnits(t *testing.T) {
	u := aSheet{name: "整改台账", rows: [][]any{
		row("学校", "存在问题", "整改措施", "整改结果", "完成情况"),
		row("一中", "题", "措", "果", "完成"), row("", "", "措", "", "完成"), row("二中", "", "措", "", "完成"), row("一 中", "题", "措", "", "完成"),
	}}
	l, list := Read(sheet.Open("a.xlsx", build(t, nil, u), ""), Options{})
	wantCodes(t, list, "error ledger.problem.missing 整改台账!B4")
	if len(l.Units) != 2 || len(l.Units[0].Items) != 3 || len(l.Units[1].Items) != 1 || l.Units[0].Name() != "一中" || l.Units[1].Name() != "二中" {
		t.Fatalf("%+v", l.Units)
	}
	if it := l.Units[0].Items[2]; it.Result.Text != "" { // another unit came between
		t.Errorf("%+v", it.Result)
	}
	u.rows[1][0] = ""
	_, list = Read(sheet.Open("a.xlsx", build(t, nil, u), ""), Options{})
	wantCodes(t, list, "error ledger.unit.missing 整改台账!A2", "error ledger.problem.missing 整改台账!B4")
}

func TestLocate(t *testing.T) {
	u, _ := readOne(t, build(t, nil, plainLedger(), aSheet{name: "基本信息", rows: [][]any{row("单位简称", "息县二高"), row("单位全称", "中共息县"), row("单位自称", "我校")}}))
	for text, want := range map[string]string{"二高": "B1", "学习了": "E2", "管理不": "C4", "长期坚持": "F4", "没有": "", "": ""} {
		f, ok := u.Locate(text)
		if ok != (want != "") || f.Cell != want {
			t.Errorf("%q: %+v %v", text, f, ok)
		}
	}
}

// TestDittoUnknown: a 同上 that can mean nothing says above what there is nothing: the line above it may be another problem's, which has a result.
func TestDittoUnknown(t *testing.T) {
	for _, tt := range []struct {
		rows [][]any
		want string
	}{
		{[][]any{row("类", "题", "措", "同上", "完成")}, "写了“同上”，同一个问题里上面没有可以照抄的内容"},
		{[][]any{row("类", "题", "措", "果", "完成"), row("", "题二", "措", "同上", "完成")}, "写了“同上”，同一个问题里上面没有可以照抄的内容"},
		{[][]any{row("类", "题", "措", "果", "完成"), row("类二", "同上", "措", "果", "完成")}, "写了“同上”，同一类别里上面没有可以照抄的内容"},
		{[][]any{row("同上", "题", "措", "果", "完成")}, "写了“同上”，上面没有可以照抄的内容"},
		{[][]any{row("类", "题", "措", "果", "完成"), row("同上", "题", "措", "同上", "完成")}, ""},
	} {
		_, list := Read(sheet.Open("a.xlsx", build(t, nil, aSheet{name: "整改台账", rows: append([][]any{cols}, tt.rows...)}), ""), Options{})
		var said []string
		for _, f := range list {
			if f.Code == "ledger.ditto" {
				said = append(said, f.Text(nil))
			}
		}
		if got := strings.Join(said, "; "); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.rows, got, tt.want)
		}
	}
}
