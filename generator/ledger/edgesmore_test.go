package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestFarNames: findings about cards name the cards' own cells and columns, not those of the table that they are laid out as.
func TestFarNames(t *testing.T) {
	s := &tab{header: header{top: 10}, home: map[sheet.Pos]sheet.Pos{sheet.At(10, 701): sheet.At(1, 1), sheet.At(11, 702): sheet.At(2, 2)}}
	for said, want := range map[string]string{"ZY列“存在问题”": "A1列“存在问题”", "ZY10": "A1", "ZZ11和ZY 存在问题": "B2和A1 存在问题", "ZZ列": "ZZ列", "B2": "B2", "没有": "没有"} {
		if got := s.atHome(said); got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
}

// TestManyColumnsDescribed: a header is described by its first thirty columns, and …… for all that follow.
func TestManyColumnsDescribed(t *testing.T) {
	for n, want := range map[int]string{29: "AC 栏（没有认出）", 30: "AD 栏（没有认出）", 31: "……", 40: "……"} {
		g := gridOf(t, "存在问题|"+strings.Repeat("栏|", n-2)+"栏")
		h := headerAt(g, 1, 1, newLabelCache(), nil)
		said, _, _ := strings.Cut(strings.TrimPrefix(h.describe(g), "表头（第1行）："), "；")
		got := strings.Split(said, "、")
		if len(got) != min(n, 31) || got[len(got)-1] != want || got[0] != "A 存在问题" {
			t.Errorf("%d: %q", n, got)
		}
	}
}

// TestRoleOfUnknown: a column that nobody knows counts as one of numbers where its header looks like one.
func TestRoleOfUnknown(t *testing.T) {
	g := gridOf(t, "存在问题|追缴资金|涉及金额|天气")
	h := headerAt(g, 1, 1, newLabelCache(), nil)
	r := &rowReader{g: g, h: h}
	var list []reading
	for i := range h.cols {
		list = append(list, reading{column: &h.cols[i]})
	}
	for col, want := range map[int]role{1: prose, 2: money, 3: money, 4: prose, 9: prose} {
		if got := r.roleAt(list, col); got != want {
			t.Errorf("column %d: %v, want %v", col, got, want)
		}
	}
}

// TestInstructionSigns: of a row's texts those count that stand in it and can be read.
func TestInstructionSigns(t *testing.T) {
	of := func(name, text string, own, bad bool) reading {
		return reading{Field: Field{Text: text}, column: &headed{label: label{column: columnNamed(name)}}, own: own, bad: bad}
	}
	s := instructionSigns([]reading{of("存在问题", "加强学习", true, false), of("整改措施", "", true, false), of("整改结果", "学习了", true, true), of("责任领导", "张三", false, false), of("序号", "3", true, false)})
	if want := (signsOfInstruction{filled: 1, item: true}); s != want {
		t.Errorf("%+v, want %+v", s, want)
	}
}

// TestNamedByUnit: sheets stand for units where no unit is on two of them.
func TestNamedByUnit(t *testing.T) {
	part := func(name string, column bool, units ...string) *ledgerSheet {
		p := &ledgerSheet{tab: &tab{}, unit: name}
		if column {
			p.header.cols = []headed{{label: label{column: columnNamed("单位")}}}
		}
		for _, u := range units {
			p.items = append(p.items, Item{Unit: Field{Text: u}})
		}
		return p
	}
	for name, tt := range map[string]struct {
		parts []*ledgerSheet
		want  bool
	}{
		"by their names":             {[]*ledgerSheet{part("一中", false), part("二中", false)}, true},
		"one without a name":         {[]*ledgerSheet{part("一中", false), part("", false)}, false},
		"the same name":              {[]*ledgerSheet{part("一中", false), part("一中", false)}, false},
		"by a column":                {[]*ledgerSheet{part("", true, "一中", "一中", "二中"), part("", true, "三中")}, true},
		"a unit in both columns":     {[]*ledgerSheet{part("", true, "一中", "二中"), part("", true, "三中", "二 中")}, false},
		"a name in the column above": {[]*ledgerSheet{part("", true, "一中"), part("一中", false)}, false},
		"an endless name":            {[]*ledgerSheet{part("", true, strings.Repeat("中", sheet.MaxWord)), part("一中", false)}, false},
	} {
		if got := namedByUnit(tt.parts); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestNamedByCategory: sheets stand for categories where their names do and no row has one of its own.
func TestNamedByCategory(t *testing.T) {
	part := func(name string, columns string, categories ...string) *ledgerSheet {
		p := &ledgerSheet{tab: &tab{grid: &sheet.Grid{Name: name}}}
		for _, c := range strings.Split(columns, "|") {
			p.header.cols = append(p.header.cols, headed{label: label{column: columnNamed(c)}})
		}
		for _, c := range categories {
			p.items = append(p.items, Item{Category: Field{Text: c}})
		}
		return p
	}
	const columns = "存在问题|完成情况"
	for name, tt := range map[string]struct {
		second *ledgerSheet
		want   bool
	}{
		"another category": {part("作风建设", columns, ""), true}, "a row across with one": {part("作风建设", columns, "", "一、作风"), false},
		"a column of its own": {part("作风建设", "问题类别|"+columns, "作风"), false}, "a unit": {part("教育局", columns, ""), false}, "no name": {part("Sheet2", columns, ""), false},
	} {
		if got := namedByCategory([]*ledgerSheet{part("党的建设", columns, ""), tt.second}); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestBandsOfCategories: a numbered heading over three columns names a category where it is the first text of its row.
func TestBandsOfCategories(t *testing.T) {
	for name, tt := range map[string]struct {
		row    []any
		merges []string
		want   bool
	}{
		"over all": {row("一、党的建设"), []string{"A2:D2"}, true}, "over three": {row("一、党的建设"), []string{"A2:C2"}, true}, "over two": {row("一、党的建设"), []string{"A2:B2"}, false},
		"behind a number": {row(1, "一、党的建设"), []string{"B2:D2"}, false}, "from the second column": {row(nil, "一、党的建设"), []string{"B2:D2"}, true}, "no number": {row("党的建设"), []string{"A2:D2"}, false},
		"a sum": {row("一、合计"), []string{"A2:D2"}, true}, "a signature": {row("填表人：张三"), []string{"A2:D2"}, false},
	} {
		book := quick(aSheet{name: "整改台账", rows: [][]any{row("具体问题", "反馈问题", "整改措施", "完成情况"), tt.row}, merges: tt.merges})
		g := sheet.Open("a.xlsx", book, "").Grids[0]
		h := headerAt(g, 1, 1, newLabelCache(), nil)
		h.firstRow, h.lastRow = 2, 2
		if h.hasBands(g) != tt.want {
			t.Errorf("%s: %v", name, !tt.want)
		}
	}
}

// TestPunishedTwice: a number of 处分 lies between the larger column and the sum of both, since one person can get two; outside it is asked about.
func TestPunishedTwice(t *testing.T) {
	for result, want := range map[string]bool{"处分1人": true, "处分2人": false, "处分3人": false, "处分4人": true} {
		_, list := readOne(t, oneSheet(row("序号", "存在问题", "整改措施", "整改结果", "完成情况", "党纪处分（人）", "政务处分（人）"), row(1, "题", "措", result, "已完成", 2, 1)))
		if got := slices.Contains(codes(list), "warning ledger.prose.people 整改台账!D2"); got != want {
			t.Errorf("%s: %v\n%s", result, got, show(list))
		}
	}
}

// TestSumBehindClause: a verb waits for its sum in the next clause, not behind a sum that is another's.
func TestSumBehindClause(t *testing.T) {
	for text, want := range map[string]string{"对违规发放的补贴进行清退，共计200元": "200", "对违规发放的补贴进行清退，涉及3人155元多，共计200元": "", "追缴张某、李某155元": "155"} {
		k, got := moneyIn(text), ""
		if !k.none() {
			got = k.main().String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestLeftContents: what is struck out whole and what is a picture is kept as not read, by row; a text struck in a row that counts is read.
func TestLeftContents(t *testing.T) {
	g := gridOf(t, "序号|存在问题", "1|题一", "|题二", "3|题三")
	g.Struck = map[sheet.Pos]sheet.Strike{sheet.At(4, 2): {Text: "旧题", Whole: true}, sheet.At(2, 2): {Text: "旧题一", Whole: true}, sheet.At(3, 2): {Text: "半句"}}
	if err := g.Put(sheet.At(3, 1), sheet.Cell{Fault: sheet.Picture}); err != nil {
		t.Fatal(err)
	}
	s := &tab{grid: g, counted: map[int]bool{2: true}}
	var got []string
	for _, l := range s.left() {
		got = append(got, l.Cell+l.Text)
	}
	if want := []string{"A3", "B3半句", "B4旧题"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
