package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// itemsOf tells each item of a ledger as one line.
func itemsOf(u *Unit, line func(*Item) string) (out []string) {
	for i := range u.Items {
		out = append(out, line(&u.Items[i]))
	}
	return out
}

// oneSheet is a workbook of one sheet.
func oneSheet(rows ...[]any) []byte { return quick(aSheet{name: "整改台账", rows: rows}) }

// TestCardPlaces: the items of cards have the rows and cells of the cards, and a content on several lines is read whole.
func TestCardPlaces(t *testing.T) {
	place := func(it *Item) string {
		return fmt.Sprintf("%d %s %s=%s %s", it.Row, it.Problem.Cell, it.Measure.Cell, strings.ReplaceAll(it.Measure.Text, "\n", "¶"), it.StatusText.Cell)
	}
	for name, tt := range map[string]struct {
		rows   [][]any
		merges []string
		want   []string
	}{
		"down": {[][]any{row("存在问题", "甲题"), row("整改措施", "措一"), row(nil, "措二"), row("完成情况", "已完成"), row(), row("存在问题", "乙题"), row("整改措施", "措三"), row("完成情况", "未完成")},
			[]string{"A2:A3"}, []string{"1 B1 B2=措一¶措二 B4", "6 B6 B7=措三 B8"}},
		"across": {[][]any{row("存在问题", "甲题", "乙题"), row("整改措施", "措一", "措二"), row("完成情况", "已完成", "未完成")}, nil,
			[]string{"5 B1 B2=措一 B3", "6 C1 C2=措二 C3"}},
		"across, merged": {[][]any{row("存在问题", "甲题", nil, "乙题"), row("整改措施", "措一", "措二", "措三"), row("完成情况", "已完成", "未完成", "已完成")}, []string{"B1:C1"},
			[]string{"5 B1 B2=措一 B3", "6 B1 C2=措二 C3", "7 D1 D2=措三 D3"}},
	} {
		u, list := readOne(t, quick(aSheet{name: "整改台账", rows: tt.rows, merges: tt.merges}))
		if got := itemsOf(u, place); !slices.Equal(got, tt.want) || list.HasError() {
			t.Errorf("%s: %q, want %q\n%s", name, got, tt.want, show(list))
		}
	}
	_, list := readOne(t, oneSheet(row("存在问题", "甲题", "乙题"), row("整改措施", "措一", "措二"), row("天气", "晴", "雨"), row("完成情况", "已完成", "未完成")))
	wantCodes(t, list, "info ledger.column.unknown 整改台账!A3")
}

// TestBandEndsCategory: a row that names the next unit ends the category above it.
func TestBandEndsCategory(t *testing.T) {
	rows := [][]any{row("序号", "问题类别", "存在问题", "整改措施", "完成情况"), row("甲县第一中学"), row(1, "党的建设", "题一", "措一", "已完成"), row(2, nil, "题二", "措二", "已完成"),
		row("甲县第二中学"), row(1, nil, "题三", "措三", "已完成"), row(2, "作风建设", "题四", "措四", "已完成")}
	l, list := Read(sheet.Open("a.xlsx", quick(aSheet{name: "整改台账", rows: rows, merges: []string{"A2:E2", "A5:E5"}}), ""), Options{})
	var got []string
	for i := range l.Units {
		got = append(got, itemsOf(&l.Units[i], func(it *Item) string { return it.Unit.Text + it.Category.Text + it.Problem.Text })...)
	}
	if want := []string{"甲县第一中学党的建设题一", "甲县第一中学党的建设题二", "甲县第二中学题三", "甲县第二中学作风建设题四"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q\n%s", got, want, show(list))
	}
}

// TestLevelOf: how narrow a header of problems is by its words, and whether they alone tell it.
func TestLevelOf(t *testing.T) {
	for text, want := range map[string]string{
		"问题类别": "1 true", "问题小类": "2 true", "反馈问题": "2 true", "巡察反馈问题": "2 true", "存在问题及具体表现": "0 false", "三级问题": "4 true", "具体表现": "5 true", "问题描述": "5 false", "具体问题": "4 true",
		"巡察发现问题": "2 false", "存在问题": "3 true", "问题概述": "3 false", "整改措施": "0 false", "天气": "0 false", "": "0 false",
	} {
		level, sure := levelOf(text)
		if got := fmt.Sprint(level, " ", sure); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestUnsaidAnswers: a mark of repetition in a column of publication repeats the answer above; above the first row there is none.
func TestUnsaidAnswers(t *testing.T) {
	u, list := readOne(t, oneSheet(row("存在问题", "整改措施", "完成情况", "是否公开"), row("题一", "措", "已完成", "不公开"), row("题二", "措", "已完成", "同上"), row("题三", "措", "已完成", "公开"), row("题四", "措", "已完成", "〃")))
	if got := fmt.Sprint(itemsOf(u, func(it *Item) string { return fmt.Sprint(int(it.Reach)) })); got != "[2 2 0 0]" || list.HasError() {
		t.Errorf("%s\n%s", got, show(list))
	}
}

// TestOwnStatusSummed: a wrong sum below a column that a word of 另列状态 heads is told by that word.
func TestOwnStatusSummed(t *testing.T) {
	s, _ := ParseSetting("另列状态=基本完成")
	book := oneSheet(row("序号", "存在问题", "整改措施", "已完成", "基本完成", "未完成"), row(1, "题一", "措", "√"), row(2, "题二", "措", nil, "√"), row("合计", nil, nil, 1, 3, 0))
	_, list := Read(sheet.Open("a.xlsx", book, ""), Options{Set: []Setting{s}})
	i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Cell == "E4" })
	if i < 0 || !strings.Contains(list[i].Text(nil), "基本完成") {
		t.Error(show(list))
	}
}

// TestOldSheetFirst: a sheet kept for the record is passed over wherever it stands, and those behind it are read.
func TestOldSheetFirst(t *testing.T) {
	old, own := plainLedger(), plainLedger()
	old.name = KeptSheet("整改台账")
	for _, book := range [][]byte{build(t, nil, old, own), build(t, nil, own, old)} {
		u, list := readOne(t, book)
		if len(u.Items) != 3 || u.Items[0].Problem.Sheet != "整改台账" || list.HasError() {
			t.Errorf("%+v\n%s", u.Items, show(list))
		}
	}
}

// TestTwoInexact: two columns of the status that say different things, neither named 完成情况, are asked about.
func TestTwoInexact(t *testing.T) {
	_, list := Read(sheet.Open("a.xlsx", oneSheet(row("存在问题", "整改措施", "整改状态", "销号情况"), row("题一", "措一", "已完成", "未完成"), row("题二", "措二", "未完成", "已完成")), ""), Options{})
	if got := codes(list); !slices.Equal(got, []string{"error ledger.column.duplicate 整改台账!D1"}) {
		t.Errorf("%q\n%s", got, show(list))
	}
}

// TestSecretElsewhere: the words of a secret row are said in no finding of another row that quotes them among others.
func TestSecretElsewhere(t *testing.T) {
	const words = "张三挪用公款三万元"
	_, list := Read(sheet.Open("a.xlsx", oneSheet(row("存在问题", "整改措施", "完成情况", "是否公开"), row(words, "措一", "已完成", "秘密"), row("题二", "措二", "与“"+words+"”相同", nil)), ""), Options{})
	if !slices.ContainsFunc(list, func(f finding.Finding) bool { return f.Cell == "C3" }) {
		t.Error("nothing is said of C3")
	}
	for _, f := range list {
		if all := f.Text(nil) + f.Hint(nil) + f.Excerpt + f.Context; strings.Contains(all, words) {
			t.Errorf("%s says %s", f.Cell, all)
		}
	}
}

// TestStatusesOnly: a column of statuses has one in each row with a problem or a measure; other rows may be blank.
func TestStatusesOnly(t *testing.T) {
	for rows, want := range map[string]bool{"题|措|已完成/题|措|未完成": true, "题|措|已完成/题|措|": false, "题|措|已完成/||": true, "题|措|已完成/||备查": false, "||": false, "题||√": false, "题||已完成/|措|": false} {
		g := gridOf(t, append([]string{"存在问题|整改措施|现状"}, strings.Split(rows, "/")...)...)
		h := headerAt(g, 1, 1, newLabelCache(), nil)
		h.firstRow, h.lastRow = 2, strings.Count(rows, "/")+2
		if h.statusesOnly(g, 3) != want {
			t.Errorf("%s: %v", rows, !want)
		}
	}
}

// TestInfoBestColumn: of columns that lie over each other the one with more known names is 基本信息.
func TestInfoBestColumn(t *testing.T) {
	s, ok := findInfo(gridOf(t, "单位简称|单位全称|甲县第一中学", "|派出机关|县委", "|巡察机构|第一组", "|单位自称|我校"))
	if !ok || len(s.pairs) != 1 || s.pairs[0].names != 2 {
		t.Errorf("%v %+v", ok, s.pairs)
	}
}

// TestDayWithoutYear: a date of 基本信息 that shows no year is told with the year that its cell holds; one that --set gives is not.
func TestDayWithoutYear(t *testing.T) {
	item, _ := FindInfoItem("落款日期")
	c := sheet.Cell{Text: "8月5日", Shown: "8月5日", Date: Date{Year: 2023, Month: 8, Day: 5}, Number: true, NoYear: true}
	for set, want := range map[string]string{"": "info.date.year", "落款日期=2023年8月5日": ""} {
		var given []Setting
		if s, ok := ParseSetting(set); ok {
			given = append(given, s)
		}
		r := newReport("", given)
		v, ok := checkValue(Field{Sheet: "基本信息", Cell: "B3"}, c, item, r, false)
		got := ""
		for _, f := range r.List {
			got += f.Code
		}
		if !ok || v.Text != "2023年8月5日" || got != want {
			t.Errorf("%s: %+v %v %s", set, v, ok, got)
		}
	}
}

// TestTableOfBodies: of a 单位信息 each body of 单位全称 names its unit, an item that only the template knows is read, and what the file itself raised is kept.
func TestTableOfBodies(t *testing.T) {
	book := sheet.Open("a.xlsx", oneSheet(row("单位简称", "单位全称", "派出机关", "主管部门"), row("一中", "中共甲县第一中学委员会\n甲县第一中学", "县委", "县教体局")), "")
	book.Findings = append(book.Findings, finding.CellComment.At(finding.Where{File: "a.xlsx"}, finding.Values{}))
	table, list := ReadInfo(book, Options{Prints: Prints{Items: []string{"主管部门"}}})
	if table == nil || len(list) != 1 || list[0].Code != "cell.comment" {
		t.Fatal(show(list))
	}
	if got := table.Units()[0]; !slices.Contains(got, "甲县第一中学") || !slices.Contains(got, "中共甲县第一中学委员会") {
		t.Errorf("%q", got)
	}
	if v := table.rows[0].info["主管部门"]; v.Text != "县教体局" {
		t.Errorf("%+v", table.rows[0].info)
	}
}
