package ledger

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

func TestColumnsTable(t *testing.T) {
	seen := map[string]string{}
	for _, c := range columns {
		for _, name := range append([]string{c.name}, c.also...) {
			key := foldLabel(name)
			if name == "反馈问题" && c.name == name { // by itself it is the problem, see levels.go
				continue
			}
			if other, twice := seen[key]; twice {
				t.Errorf("%q names both %s and %s", name, other, c.name)
			}
			seen[key] = c.name
			if l, ok := readLabel("", name); !ok || l.column.name != c.name {
				t.Errorf("%q is not found as %s", name, c.name)
			}
		}
		if (c.field == nil) != (c.role == handling) {
			t.Errorf("%s: a column needs a field, a kind of handling none", c.name)
		}
		if c.needed && len(c.also) < 5 {
			t.Errorf("%s: the finding for a missing column quotes five other names", c.name)
		}
	}
	for _, name := range statusOrProseHeaders {
		if c := columnByLabel[foldLabel(name)]; c == nil || c.name != "整改结果" && c.name != "完成情况" {
			t.Errorf("%q is neither a result nor a status", name)
		}
	}
}

// The headers are those of the ledger contract, and what real ones look like.
func TestReadLabel(t *testing.T) {
	tests := []struct {
		upper, lower string
		column       string
		shift        int32
		counter      string
	}{
		{"", "编号", "序号", 0, ""}, {"", "问题序号", "序号", 0, ""}, {"", "问题大类", "问题类别", 0, ""}, {"", "反馈问题类别", "问题类别", 0, ""}, {"", "方面", "问题类别", 0, ""},
		{"", "反馈问题", "存在问题", 0, ""}, {"", "具体问题", "存在问题", 0, ""}, {"", "问题表现", "存在问题", 0, ""}, {"", "巡察反馈的问题", "存在问题", 0, ""},
		{"", "巡视反馈的问题", "存在问题", 0, ""}, {"", "巡察反馈的问题（包括例证）", "存在问题", 0, ""}, {"", "问题概述", "存在问题", 0, ""}, {"", "问题", "存在问题", 0, ""},
		{"", "存在\n问题", "存在问题", 0, ""}, {"", "存 在　问 题", "存在问题", 0, ""}, {"", "*存在问题：", "存在问题", 0, ""},
		{"", "整改目标", "整改目标", 0, ""}, {"", "措施", "整改措施", 0, ""}, {"", "归零措施", "整改措施", 0, ""}, {"", "具体整改措施", "整改措施", 0, ""},
		{"", "责任领导", "责任领导", 0, ""}, {"", "牵头领导", "责任领导", 0, ""}, {"", "责任科室", "责任部门", 0, ""}, {"", "责任单位", "责任部门", 0, ""},
		{"", "主责部门", "责任部门", 0, ""}, {"", "责任部门（人）", "责任部门", 0, ""}, {"", "责任人", "责任人", 0, ""}, {"", "整改落实人", "责任人", 0, ""},
		{"", "整改时限", "整改时限", 0, ""}, {"", "完成时限", "整改时限", 0, ""}, {"", "整改期限", "整改时限", 0, ""}, {"", "预计完成时间", "整改时限", 0, ""},
		{"", "整改结果", "整改结果", 0, ""}, {"", "整改成效", "整改结果", 0, ""}, {"", "整改进展", "整改结果", 0, ""}, {"", "整改进展情况", "整改结果", 0, ""}, {"", "整改情况", "整改结果", 0, ""},
		{"", "完成情况", "完成情况", 0, ""}, {"", "整改状态", "完成情况", 0, ""}, {"", "完成状态", "完成情况", 0, ""}, {"", "是否完成", "完成情况", 0, ""},
		{"", "销号情况", "完成情况", 0, ""}, {"", "整改完成情况", "完成情况", 0, ""},
		{"", "被巡察单位", "单位", 0, ""}, {"", "被巡视单位", "单位", 0, ""}, {"", "学校", "单位", 0, ""}, {"", "责任公司", "单位", 0, ""}, {"", "备注", "备注", 0, ""},
		{"", "追缴资金", "追缴资金", 0, ""}, {"", "追缴资金（元）", "追缴资金", 0, ""}, {"", "清退资金", "追缴资金", 0, ""}, {"", "追缴金额（万元）", "追缴资金", 4, ""},
		{"", "追缴资金(单位：万元)", "追缴资金", 4, ""}, {"", "追缴资金万元", "追缴资金", 4, ""}, {"经济处理（万元）", "追缴资金", "追缴资金", 4, ""}, {"追缴", "资金（元）", "追缴资金", 0, ""},
		{"", "党纪处分", "党纪处分", 0, "人"}, {"", "政务处分（人）", "政务处分", 0, "人"}, {"", "诫勉谈话（人次）", "诫勉谈话", 0, "人次"}, {"", "批评教育人数", "批评教育", 0, "人"},
		{"", "提醒谈话人次", "提醒谈话", 0, "人次"}, {"", "给予政务处分（人）", "政务处分", 0, "人"}, {"", "其中：诫勉", "", 0, ""}, {"", "其中诫勉谈话", "诫勉谈话", 0, "人"},
		{"", "诫勉谈话(人数)", "诫勉谈话", 0, "人"}, {"问责情况（人次）", "通报批评", "通报批评", 0, "人次"}, {"问责情况（人次）", "通报批评（人）", "通报批评", 0, "人"},
		{"", "移送司法（件）", "移送司法", 0, "件"}, {"责任分工", "责任人", "责任人", 0, ""}, {"党纪", "处分", "党纪处分", 0, "人"},
		{"", "", "", 0, ""}, {"", "分值", "", 0, ""}, {"", "存在问题吗", "", 0, ""}, {"存在问题", "分值", "", 0, ""}, {"", "责任人数", "", 0, ""},
	}
	for _, tt := range tests {
		l, ok := readLabel(tt.upper, tt.lower)
		if !ok {
			if tt.column != "" {
				t.Errorf("%q/%q: not known", tt.upper, tt.lower)
			}
			continue
		}
		if l.column.name != tt.column || l.shift != tt.shift || l.column.role == handling && l.counter != tt.counter {
			t.Errorf("%q/%q: %s %d %s", tt.upper, tt.lower, l.column.name, l.shift, l.counter)
		}
	}
}

func TestHeaderShapes(t *testing.T) {
	data := []any{1, "教学", "不强", "学习", "张三", "学习了", "已完成", 2, 3}
	tests := []struct {
		name   string
		rows   [][]any
		merges []string
		first  int // the row of the first item
	}{
		{"one row", [][]any{row("序号", "问题类别", "存在问题", "整改措施", "责任人", "整改结果", "完成情况", "政务处分", "诫勉谈话"), data}, nil, 2},
		{"below a title and notes", [][]any{row("息县二高整改台账"), row("填报单位：息县二高", "", "", "2023年8月"), row(),
			row("序号", "问题类别", "存在问题", "整改措施", "责任人", "整改结果", "完成情况", "政务处分", "诫勉谈话"), data}, []string{"A1:I1"}, 5},
		{"two rows", [][]any{row("序号", "问题类别", "存在问题", "整改措施", "责任", "整改结果", "完成情况", "处理（人次）"),
			row("", "", "", "", "责任人", "", "", "政务处分", "诫勉谈话"), data},
			[]string{"A1:A2", "B1:B2", "C1:C2", "D1:D2", "F1:F2", "G1:G2", "H1:I1"}, 3},
		{"two rows below a title", [][]any{row("整改台账"), row("序号", "问题类别", "存在问题", "整改措施", "责任", "整改结果", "完成情况", "处理（人）"),
			row("", "", "", "", "责任人", "", "", "政务处分", "诫勉谈话"), data}, []string{"A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "F2:F3", "G2:G3", "H2:I2"}, 4},
		{"two rows, nothing merged", [][]any{row("序号", "问题类别", "存在问题", "整改措施", "责任", "整改结果", "完成情况", "处理（人）"),
			row("", "", "", "", "责任人", "", "", "政务处分", "诫勉谈话"), data}, nil, 3},
		{"one name merged over three rows", [][]any{row("序号", "问题类别", "存在问题", "整改措施", "责任人", "整改结果", "完成情况", "政务处分", "诫勉谈话"), row(), row(), data},
			[]string{"A1:A3", "B1:B3", "C1:C3", "D1:D3", "E1:E3", "F1:F3", "G1:G3", "H1:H3", "I1:I3"}, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := readOne(t, build(t, nil, aSheet{name: "Sheet1", rows: tt.rows, merges: tt.merges}))
			if len(u.Items) != 1 {
				t.Fatalf("%d items\n%s", len(u.Items), show(list))
			}
			it := u.Items[0]
			got := []string{it.No.Text, it.Category.Text, it.Problem.Text, it.Measure.Text, it.Person.Text, it.Result.Text, it.Status.String()}
			for i, want := range []string{"1", "教学", "不强", "学习", "张三", "学习了", "已完成"} {
				if got[i] != want {
					t.Errorf("column %d: %q, want %q", i, got[i], want)
				}
			}
			if it.Row != tt.first || len(it.Handled) != 2 || it.Handled[0].Kind != "政务处分" || it.Handled[0].Count != 2 || it.Handled[1].Count != 3 {
				t.Errorf("row %d, handled %+v", it.Row, it.Handled)
			}
			wantCodes(t, list)
		})
	}
}

func TestColumnsInAnyOrder(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{
		row("销号情况", "具体整改措施", "分值", "整改进展", "追缴金额（万元）", "具体问题", "方面", "表扬（人）"),
		row("√", "学习", 5, "学习了", 1.5, "不强", "教学", 7),
	}}))
	it := u.Items[0]
	if it.Status != Done || it.Measure.Text != "学习" || it.Result.Text != "学习了" || it.Recovered.String() != "15000" || it.Problem.Text != "不强" || it.Category.Text != "教学" {
		t.Errorf("%+v", it)
	}
	if it.RecoveredText != (Field{Text: "1.5", Sheet: "x", Cell: "E2"}) || it.StatusText != (Field{Text: "√", Sheet: "x", Cell: "A2"}) {
		t.Errorf("%+v %+v", it.RecoveredText, it.StatusText)
	}
	wantCodes(t, list, "info ledger.column.unknown x!C1", "warning ledger.column.unknown x!H1")
}

func TestStatusOrProse(t *testing.T) {
	prose := "学校制定了制度，完善了流程，开展了三次培训，取得了成效。"
	tests := []struct {
		name           string
		head           []any
		cells          []any
		status, result string
	}{
		{"a status word", row("存在问题", "整改措施", "整改结果", "整改完成情况"), row("一", "二", prose, "已完成"), "整改完成情况", "整改结果"},
		{"prose", row("存在问题", "整改措施", "整改完成情况", "完成状态"), row("一", "二", prose, "已完成"), "完成状态", "整改完成情况"},
		{"prose under 完成情况", row("存在问题", "整改措施", "完成情况", "是否完成"), row("一", "二", prose, "已完成"), "是否完成", "完成情况"},
		{"a status word under 整改情况", row("存在问题", "整改措施", "整改成效", "整改情况"), row("一", "二", prose, "已完成"), "整改情况", "整改成效"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{tt.head, tt.cells}}))
			wantCodes(t, list)
			if it := u.Items[0]; it.Status != Done || it.Result.Text != prose {
				t.Errorf("%+v", it)
			}
		})
	}
}

func TestHeaderFaults(t *testing.T) {
	tests := []struct {
		name string
		rows [][]any
		want []string
	}{
		{"no status", [][]any{row("序号", "存在问题", "整改措施"), row(1, "一", "二")}, []string{"error ledger.column.missing x!A1"}},
		{"no problem", [][]any{row("序号", "整改措施", "完成情况"), row(1, "二", "已完成")}, []string{"error ledger.column.missing x!A1"}},
		{"two of one", [][]any{row("序号", "存在问题", "完成情况", "销号情况"), row(1, "一", "已完成", "未销号")}, []string{"error ledger.column.duplicate x!D1"}},
		{"two numbers are no matter", [][]any{row("序号", "问题序号", "存在问题", "完成情况"), row(1, 1, "一", "已完成")}, nil},
		{"sums not counted", [][]any{row("序号", "存在问题", "完成情况", "挽回经济损失"), row(1, "一", "已完成", 2)}, []string{"warning ledger.column.unknown x!D1"}},
		{"no sums to count", [][]any{row("序号", "存在问题", "完成情况", "挽回经济损失"), row(1, "一", "已完成", "")}, []string{"info ledger.column.unknown x!D1"}},
		{"odd unit", [][]any{row("序号", "存在问题", "完成情况", "追缴资金（美元）"), row(1, "一", "已完成", "")}, []string{"error ledger.money.unit x!D1"}},
		{"no rows", [][]any{row("序号", "存在问题", "完成情况")}, []string{"error ledger.rows.none x!A1"}},
		{"numbered blank rows", [][]any{row("序号", "存在问题", "完成情况"), row(1), row(2)}, []string{"error ledger.rows.none x!A1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, list := readOne(t, build(t, nil, aSheet{name: "x", rows: tt.rows}))
			wantCodes(t, list, tt.want...)
		})
	}
	_, list := readOne(t, build(t, nil, aSheet{name: "x", rows: tests[2].rows}))
	if want := "C列“完成情况”和D列“销号情况”都表示“完成情况”，分不清用哪一列；表头（第1行）：A 序号、B 存在问题、C 完成情况、D 销号情况→完成情况"; list[0].Text(nil) != want {
		t.Errorf("%s", list[0].Text(nil))
	}
	_, list = readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{row("编号", "问题", "措施"), row(1, "一", "二")}}))
	if want := "台账缺少“完成情况”这一列；表头（第1行）：A 编号→序号、B 问题→存在问题、C 措施→整改措施；缺：完成情况"; list[0].Text(nil) != want {
		t.Errorf("%s", list[0].Text(nil))
	}
}

// A sheet that is formatted or scribbled on far out costs nothing and loses nothing silently.
func TestSparseSheet(t *testing.T) {
	data := build(t, nil, plainLedger())
	cells := `<row r="1"><c r="A1" t="str"><v>存在问题</v></c><c r="B1" t="str"><v>整改措施</v></c><c r="C1" t="str"><v>完成情况</v></c></row>` +
		`<row r="2"><c r="A2" t="str"><v>一</v></c><c r="B2" t="str"><v>二</v></c><c r="C2" t="str"><v>已完成</v></c><c r="XFD2" s="1"/></row>`
	u, list := readOne(t, rezip(t, data, map[string]string{"xl/worksheets/sheet1.xml": sheetXML(cells+
		`<row r="1048576"><c r="XFD1048576" s="1"/></row>`, "")}))
	if len(u.Items) != 1 {
		t.Error(len(u.Items))
	}
	wantCodes(t, list)
	_, list = readOne(t, rezip(t, data, map[string]string{"xl/worksheets/sheet1.xml": sheetXML(cells+
		`<row r="3"><c r="XFD3"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
		`<mergeCells><mergeCell ref="A3:XFD1048576"/><mergeCell ref="B3:C9"/><mergeCell ref="nonsense"/><mergeCell ref="A2:ZZZZ9"/></mergeCells>`)}))
	wantCodes(t, list, "error sheet.rows 整改台账!XFD1048576", "warning sheet.columns 整改台账!XFD3")

	// Merged as a whole, a sheet shows its first cell only.
	l, list := Read(sheet.Open("a.xlsx", rezip(t, data, map[string]string{"xl/worksheets/sheet1.xml": sheetXML(cells,
		`<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B1:C9"/></mergeCells>`)}), ""), Options{})
	if l != nil {
		t.Error("a ledger out of one cell")
	}
	wantCodes(t, list, "error ledger.header.none 整改台账!")
}

// Hostile sheets end in a finding, soon and without much memory.
func TestHostileSheets(t *testing.T) {
	if testing.Short() {
		t.Skip("large sheets take a while, above all under the race detector")
	}
	data := build(t, nil, plainLedger())
	var corner, wide, merges strings.Builder
	for i := 1; i <= 20_000; i++ {
		fmt.Fprintf(&corner, `<row r="%d"><c r="XFD%d"><v>1</v></c><c r="IV%d"><v>1</v></c></row>`, i, i, i)
		fmt.Fprintf(&merges, `<mergeCell ref="A%d:IV%d"/><mergeCell ref="A1:XFD1048576"/>`, i, i+1)
	}
	wide.WriteString(`<row r="1">` + strings.Repeat(`<c><v>1</v></c>`, 100_000) + `</row>`)
	for name, xml := range map[string]string{
		"a corner in every row": sheetXML(corner.String(), ""),
		"a very wide row":       sheetXML(wide.String(), ""),
		"merged over and over":  sheetXML(corner.String(), "<mergeCells>"+merges.String()+"</mergeCells>"),
		"cells without end":     sheetXML(strings.Repeat(`<row>`+strings.Repeat(`<c><v>1</v></c>`, 50)+`</row>`, 9_000), ""),
		"a large part":          sheetXML("", strings.Repeat(" ", 128<<20)),
	} {
		t.Run(name, func(t *testing.T) {
			l, list := Read(sheet.Open("a.xlsx", rezip(t, data, map[string]string{"xl/worksheets/sheet1.xml": xml}), ""), Options{})
			if l != nil || !list.HasError() {
				t.Errorf("want an error:\n%s", show(list))
			}
		})
	}
}
