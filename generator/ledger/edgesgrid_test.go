package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// TestBesideTables: two or three tables of at least three columns with the same header lie beside each other; a column more, or another name, and it is one table.
func TestBesideTables(t *testing.T) {
	const three, four = "序号|存在问题|完成情况", "序号|存在问题|整改措施|完成情况"
	for header, want := range map[string]string{
		three + "|" + three: "[[1 2 3] [4 5 6]]", three + "||" + three: "[[1 2 3] [5 6 7]]", three + "|" + three + "|" + three: "[[1 2 3] [4 5 6] [7 8 9]]",
		four + "|" + four + "|" + four: "[[1 2 3 4] [5 6 7 8] [9 10 11 12]]", four + "|" + four: "[[1 2 3 4] [5 6 7 8]]", three: "[]", three + "|" + three + "|备注": "[]", three + "|序号|存在问题|整改结果": "[]", three + "|" + three + "|" + three + "|" + three: "[[1 2 3 4 5 6] [7 8 9 10 11 12]]",
		"存在问题|完成情况|存在问题|完成情况": "[]", three + "|序 号|存在问题：|完成情况": "[[1 2 3] [4 5 6]]",
	} {
		if got := fmt.Sprint(besideTables(gridOf(t, header), &header1)); got != want {
			t.Errorf("%s: %s, want %s", header, got, want)
		}
	}
	if got := besideTables(gridOf(t, three+"|"+three), &header{top: 1, depth: 2}); got != nil {
		t.Error("a header of two rows", got)
	}
}

// header1 is a header in the first row alone.
var header1 = header{top: 1, depth: 1}

// TestReadBeside: the left table is read first, then the right one; what lies in neither is no item.
func TestReadBeside(t *testing.T) {
	rows := [][]any{row("整改台账"), row("序号", "存在问题", "整改措施", "完成情况", nil, "序号", "存在问题", "整改措施", "完成情况"),
		row(1, "题一", "措一", "已完成", nil, 3, "题三", "措三", "未完成"), row(2, "题二", "措二", "已完成", nil, 4, "题四", "措四", "长期坚持"), row(nil, nil, nil, nil, nil, 5, "题五", "措五", "已完成")}
	u, list := readOne(t, quick(aSheet{name: "整改台账", rows: rows}))
	var got []string
	for _, it := range u.Items {
		got = append(got, it.No.Text+it.Problem.Text+it.Problem.Cell+it.Status.String())
	}
	if want := []string{"1题一B3已完成", "2题二B4已完成", "3题三G3未完成", "4题四G4长期坚持", "5题五G5已完成"}; !slices.Equal(got, want) || list.HasError() {
		t.Errorf("%q, want %q\n%s", got, want, show(list))
	}
}

// TestFinestOfColumns: of several columns of 序号 the one with the most different numbers stays, up to the last row; of equals the left one.
func TestFinestOfColumns(t *testing.T) {
	for rows, want := range map[string]string{
		"1|1|题|已完成/1|2|题|已完成": "B", "1|1|题|已完成/2|1|题|已完成": "A", "1|1|题|已完成/2|2|题|已完成": "A", "1|1|题|已完成/2|2|题|已完成/2|3|题|已完成": "B", "甲|1|题|已完成/乙|1|题|已完成": "B",
	} {
		g := gridOf(t, append([]string{"序号|序号|存在问题|完成情况"}, strings.Split(rows, "/")...)...)
		h := headerAt(g, 1, 1, newLabelCache(), nil)
		h.firstRow, h.lastRow = 2, g.Rows
		h.keepFinestNumber(g)
		if len(h.cols) != 3 || h.cols[0].at.Column() != want {
			t.Errorf("%s: %s, want %s", rows, h.cols[0].at.Column(), want)
		}
	}
}

// TestHeaderFrom: a header names three columns, or 存在问题 and 完成情况; the same name twice counts once.
func TestHeaderFrom(t *testing.T) {
	for line, want := range map[string]bool{
		"存在问题|完成情况": true, "存在问题|整改措施": false, "存在问题|整改措施|整改结果": true, "存在问题|追缴资金|追缴资金": false, "序号|单位|问题类别": false, "序号|存在问题|整改措施": true, "序号|责任人|完成情况": true, "完成情况|完成情况|存在问题": true,
	} {
		f := finder{g: gridOf(t, line, "一|二|三"), labels: newLabelCache()}
		if _, ok := f.headerFrom(1); ok != want {
			t.Errorf("%s: %v", line, !want)
		}
	}
}

// TestRepeatedHeader: two names of the header, and more of them than of anything else, are the header of the next page.
func TestRepeatedHeader(t *testing.T) {
	for line, want := range map[string]bool{
		"序号|存在问题|整改措施|完成情况": true, "序号|存在问题": true, "序号": false, "序号|存在问题|加强学习": true, "序号|存在问题|加强学习|已完成": false, "序号|存在问题|加强学习|完成情况": true, "1|存在问题|整改措施": true, "": false,
	} {
		var list []reading
		texts := strings.Split(line, "|")
		for i, name := range []string{"序号", "存在问题", "整改措施", "完成情况"} {
			v := reading{column: &headed{folded: name}}
			if i < len(texts) && texts[i] != "" {
				v.Text, v.own = texts[i], true
			}
			list = append(list, v)
		}
		if got := new(rowReader).repeatsHeader(list); got != want {
			t.Errorf("%s: %v", line, got)
		}
	}
}

// TestBlackOutParts: what is quoted of a secret row goes, shortened or not; the rest of a finding stays, also where a quotation is not closed.
func TestBlackOutParts(t *testing.T) {
	s := secretRow{texts: []string{"张三挪用公款三万元"}}
	for said, want := range map[string]string{
		"写着“张三挪用…”，不是“已完成”": "写着“……”，不是“已完成”", "写着“公款”": "写着“……”", "没有引号": "没有引号", "“张三": "“……", "空的“”": "空的“”", "“李四”和“三万元”。": "“李四”和“……”。", "": "",
	} {
		if got := s.blackOutParts(said); got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
	for cell, want := range map[string]int{"B12": 12, "AA7": 7, "": 0, "B": 0, "B1x": 0, "C109": 109} {
		if got := rowOf(cell); got != want {
			t.Errorf("%s: %d", cell, got)
		}
	}
}

// TestNumbersContinue: sheets whose 序号 go on are one ledger; a gap, a number again, no number or another column part them.
func TestNumbersContinue(t *testing.T) {
	part := func(columns string, numbers ...string) *ledgerSheet {
		p := &ledgerSheet{tab: &tab{}}
		for _, name := range strings.Split(columns, "|") {
			p.header.cols = append(p.header.cols, headed{label: label{column: columnNamed(name)}})
		}
		for _, n := range numbers {
			p.items = append(p.items, Item{No: Field{Text: n}})
		}
		return p
	}
	const columns = "序号|存在问题|完成情况"
	first := part(columns, "1", "2", "3")
	for name, tt := range map[string]struct {
		second *ledgerSheet
		want   bool
	}{
		"on": {part(columns, "4", "5"), true}, "again": {part(columns, "3", "4"), false}, "a gap": {part(columns, "5"), false}, "from one": {part(columns, "1"), false}, "none": {part(columns, ""), false},
		"a column more": {part(columns+"|整改措施", "4"), false}, "another column": {part("序号|存在问题|整改措施", "4"), false},
	} {
		if got := numbersContinue([]*ledgerSheet{first, tt.second}); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if numbersContinue([]*ledgerSheet{part(columns, ""), part(columns, "1")}) || numbersContinue([]*ledgerSheet{part(columns, ""), part(columns, "")}) {
		t.Error("no numbers, and yet they go on")
	}
}

// TestNameInTitle: a title without its numbers and its words for a ledger is the unit's name; where it begins with none there is none.
func TestNameInTitle(t *testing.T) {
	for title, want := range map[string]string{
		"一中整改台账": "一中", "附件1：一、石门镇党委巡察整改台账": "石门镇党委", "（三）城关小学问题清单": "城关小学", "县 民 政 局整改台账": "县民政局", "巡察整改任务清单": "", "整改台账": "", "": "", "2023年度县民政局整改台账": "县民政局",
	} {
		if got := nameInTitle(title); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestLocateEverywhere: a text is found in 基本信息 first, then by row, also where it is a number of people; nothing is found of no text.
func TestLocateEverywhere(t *testing.T) {
	place := func(text, cell string) Field { return Field{Text: text, Sheet: "整改台账", Cell: cell} }
	u := Unit{Info: Info{"单位全称": {Field: Field{Sheet: "基本信息", Cell: "B2", Text: "甲县第一中学"}}}, Items: []Item{
		{Problem: place("担当意识不强", "C2"), Handled: []Handled{{Field: place("诫勉谈话2人", "F2")}, {Field: place("批评教育3人", "G2")}}}, {Problem: place("甲县第一中学管理松", "C3"), Result: place("建了制度", "E3")}}}
	for text, want := range map[string]string{"第一中学": "B2", "担当意识": "C2", "诫勉谈话2人": "F2", "批评教育": "G2", "制度": "E3", "没有的字": "", "": ""} {
		if at, ok := u.Locate(text); at.Cell != want || ok != (want != "") {
			t.Errorf("%s: %s %v, want %s", text, at.Cell, ok, want)
		}
	}
}

// TestInspectionSaid: the question of the kind of inspection says what was given, or that nothing was.
func TestInspectionSaid(t *testing.T) {
	for set, want := range map[string]string{"检查类型=巡察": "填的是“巡察”，两处不一致", "": "没有填，不知道是哪一种检查"} {
		var opt Options
		if s, ok := ParseSetting(set); ok {
			opt.Set = append(opt.Set, s)
		}
		_, list := Read(sheet.Open("台账.csv", []byte("甲中审计查出问题整改台账\n序号,存在问题,整改措施,完成情况\n1,题,措,已完成\n"), ""), opt)
		var got []string
		for _, f := range list {
			got = append(got, f.Code+" "+f.Text(nil))
		}
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "info.inspection ") && strings.HasSuffix(s, want) }) {
			t.Errorf("%s: %q, want %q", set, got, want)
		}
	}
}

// TestUncountedPunishment: of 党纪政务处分 in prose the two columns that would count them are named, of another kind its own.
func TestUncountedPunishment(t *testing.T) {
	for result, want := range map[string]string{"处分2人": "“党纪处分（人）”“政务处分（人）”", "诫勉谈话2人": "“诫勉谈话（人）”", "批评教育2人次": "“批评教育（人次）”"} {
		_, list := readOne(t, quick(aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "整改结果", "完成情况"), row(1, "题", "措", result, "已完成")}}))
		i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.ProseUncounted) })
		if i < 0 || !strings.Contains(list[i].Hint(nil), want) {
			t.Errorf("%s: want %s\n%s", result, want, show(list))
		}
	}
}

// TestTakenSaid: which of two columns is read is said with both.
func TestTakenSaid(t *testing.T) {
	_, list := readOne(t, quick(aSheet{name: "整改台账", rows: [][]any{row("问题概述", "存在问题", "整改措施", "完成情况"), row("概", "题一", "措", "已完成")}}))
	i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.ColumnTaken) })
	if i < 0 || !strings.Contains(list[i].Text(nil), "A列“问题概述”") || !strings.Contains(list[i].Text(nil), "B列“存在问题”") {
		t.Error(show(list))
	}
}
