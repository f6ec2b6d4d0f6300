package ledger

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// quick is a workbook that is written part by part, which takes a fifth of the time that build does; nothing is hidden on it.
func quick(sheets ...aSheet) []byte {
	var out []sheettest.Sheet
	for _, s := range sheets {
		var rows [][]any
		for _, cells := range s.rows {
			rows = append(rows, slices.Clone(cells))
			for i, v := range cells {
				switch n := v.(type) {
				case float64:
					rows[len(rows)-1][i] = sheettest.Number(strconv.FormatFloat(n, 'f', -1, 64), 0)
				case string:
					if n == "" {
						rows[len(rows)-1][i] = nil
					}
				}
			}
		}
		after := ""
		if len(s.merges) > 0 {
			after = sheettest.Merges(s.merges...)
		}
		out = append(out, sheettest.Sheet{Name: s.name, XML: sheettest.SheetXML(sheettest.Rows(rows...), after)})
	}
	return sheettest.New(out...).Zip()
}

// TestFindTable: a 单位信息 begins with a row that names three items, 单位 among them, or one of the names of a unit, or little else.
func TestFindTable(t *testing.T) {
	deep := func(n int) [][]any {
		return append(make([][]any, n), row("单位简称", "派出机关", "巡察机构"))
	}
	for name, tt := range map[string]struct {
		rows      [][]any
		ok        bool
		top, unit int
	}{
		"three items":                {[][]any{row("单位简称", "派出机关", "巡察机构")}, true, 1, 0},
		"two":                        {[][]any{row("单位简称", "派出机关")}, false, 1, 0},
		"one of them twice":          {[][]any{row("单位简称", "单位简称", "派出机关")}, false, 1, 0},
		"单位 and two":                 {[][]any{row("单位", "派出机关", "巡察机构")}, true, 1, 1},
		"单位 in another column":       {[][]any{row("序号", "学校名称", "派出机关", "巡察机构")}, true, 1, 2},
		"单位 twice":                   {[][]any{row("单位", "学校", "派出机关", "巡察机构")}, true, 1, 1},
		"no name, nothing else":      {[][]any{row("派出机关", "巡察机构", "落款日期")}, true, 1, 0},
		"no name, less else":         {[][]any{row("派出机关", "县委", "巡察机构", "第一组", "落款日期")}, true, 1, 0},
		"items and contents in turn": {[][]any{row("派出机关", "县委", "巡察机构", "第一组", "落款日期", "2023年8月5日")}, false, 0, 0},
		"the full name and more":     {[][]any{row("单位全称", "派出机关", "巡察机构", "甲", "乙", "丙")}, true, 1, 0},
		"the short name and more":    {[][]any{row("派出机关", "单位简称", "巡察机构", "甲", "乙", "丙")}, true, 1, 0},
		"the first of two alike":     {[][]any{row("单位简称", "派出机关", "巡察机构"), row("单位简称", "派出机关", "巡察机构")}, true, 1, 0},
		"a better one below":         {[][]any{row("单位简称", "派出机关", "巡察机构"), row("单位简称", "派出机关", "巡察机构", "落款日期")}, true, 2, 0},
		"the last row looked at":     {deep(headerDepth - 1), true, headerDepth, 0},
		"below that":                 {deep(headerDepth), false, 0, 0},
	} {
		s, ok := findTable(sheet.Open("a.xlsx", quick(aSheet{name: "Sheet1", rows: tt.rows}), "").Grids[0])
		if ok != tt.ok || s.top != tt.top || s.unit != tt.unit {
			t.Errorf("%s: %v, row %d, 单位 in column %d", name, ok, s.top, s.unit)
		}
	}
}

// infoRows are what a 单位信息 gives: of each row its 单位 and its items.
func infoRows(table *InfoTable) (rows []string) {
	for i := range table.rows {
		r := &table.rows[i]
		text := r.unit.Text
		for _, it := range InfoItems {
			if v := r.info.Text(it.Name); v != "" {
				text += " " + it.Name + v
			}
		}
		rows = append(rows, text)
	}
	return rows
}

// TestReadTable: which rows and cells of a 单位信息 are a unit's.
func TestReadTable(t *testing.T) {
	head := row("单位", "单位简称", "派出机关", "落款日期")
	for name, tt := range map[string]struct {
		rows   [][]any
		merges []string
		want   []string
		told   []string
	}{
		"plain":                    {[][]any{head, row("甲", "甲校", "县委"), row("乙", "乙校", "县委")}, nil, []string{"甲 单位简称甲校 派出机关县委", "乙 单位简称乙校 派出机关县委"}, nil},
		"rows above the header":    {[][]any{row("单位信息"), row("丁"), head, row("甲", "甲校")}, nil, []string{"甲 单位简称甲校"}, nil},
		"a unit and nothing more":  {[][]any{head, row("甲"), row(""), row("乙")}, nil, []string{"甲", "乙"}, nil},
		"a sum and a footer":       {[][]any{head, row("甲", "甲校"), row("合计"), row("填表人：张三")}, nil, []string{"甲 单位简称甲校"}, nil},
		"merged down over units":   {[][]any{head, row("甲", "", "县委"), row("乙")}, []string{"C2:C3"}, []string{"甲 派出机关县委", "乙 派出机关县委"}, nil},
		"merged down over a blank": {[][]any{head, row("甲", "", "县委"), row("")}, []string{"C2:C3"}, []string{"甲 派出机关县委"}, nil},
		"a unit merged down":       {[][]any{head, row("甲", "甲校"), row("", "")}, []string{"A2:A3"}, []string{"甲 单位简称甲校"}, nil},
		"a unit of two rows":       {[][]any{head, row("甲", "甲校"), row("", "甲分校")}, []string{"A2:A3"}, []string{"甲 单位简称甲校", "甲 单位简称甲分校"}, nil},
		"a header merged down":     {[][]any{head, row("", "甲校", "县委")}, []string{"A1:A2"}, []string{" 单位简称甲校 派出机关县委"}, nil},
		"an item merged down":      {[][]any{head, row("甲", "", "县委")}, []string{"B1:B2"}, []string{"甲 派出机关县委"}, nil},
		"merged across":            {[][]any{head, row("甲", "甲校", "", "2023.8.5")}, []string{"B2:C2"}, []string{"甲 单位简称甲校 落款日期2023年8月5日"}, nil},
		"wrong for several units":  {[][]any{head, row("甲", "", "", "昨天"), row("乙"), row("丙")}, []string{"D2:D4"}, []string{"甲", "乙", "丙"}, []string{"error info.date 单位信息!D2"}},
		"columns of no item": {[][]any{row("序号", "单位", "单位简称", "派出机关", "备注", "说明", "编号", "校训"), row(1, "甲", "甲校", "县委", "注", "说", 7, "勤")}, nil,
			[]string{"甲 单位简称甲校 派出机关县委"}, []string{"warning info.unknown 单位信息!H1"}},
		"an item twice": {[][]any{row("单位", "单位简称", "派出机关", "派出机关"), row("甲", "甲校", "县委", "市委")}, nil,
			[]string{"甲 单位简称甲校 派出机关县委"}, []string{"warning info.duplicate 单位信息!D1"}},
	} {
		table, list := ReadInfo(sheet.Open("a.xlsx", quick(aSheet{name: "单位信息", rows: tt.rows, merges: tt.merges}), ""), Options{})
		if got := infoRows(table); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
		if got := codes(list); !slices.Equal(got, tt.told) {
			t.Errorf("%s: told %q, want %q", name, got, tt.told)
		}
	}
}

// TestFindRow: a unit's row is the first one under any of its names, and there is a second one only if another row has one of them too.
func TestFindRow(t *testing.T) {
	table, _ := ReadInfo(sheet.Open("a.xlsx", quick(aSheet{name: "单位信息", rows: [][]any{
		row("单位", "单位简称", "单位全称"), row("县教体局", "教体局", "青山县教育体育局"), row("一中", "青山一中", ""), row("一中", "青山一中分校", ""), row("", "二中", "青山县第二中学"), row("合计", "", ""),
	}}), ""), Options{})
	for _, tt := range []struct{ names, row, several string }{
		{"县教体局", "A2", ""}, {"教体局,县教体局,青山县教育体育局", "A2", ""}, {"青山县教体局", "A2", ""}, // under another name
		{"一中", "A3", "A4"}, {"青山一中分校,一中", "A3", "A4"}, {"青山一中", "A3", ""}, {"青山一中分校", "A4", ""}, {"二中", "B5", ""}, {"二中,教体局", "A2", "B5"}, {"三中", "", ""}, {"", "", ""},
	} {
		var got [2]string
		row, several := table.find(strings.Split(tt.names, ","))
		for i, r := range []*infoRow{row, several} {
			if r != nil {
				got[i] = r.place().Cell
			}
		}
		if got != [2]string{tt.row, tt.several} {
			t.Errorf("%s: %q, want %s and %s", tt.names, got, tt.row, tt.several)
		}
	}
	want := [][]string{{"县教体局", "教体局", "青山县教育体育局"}, {"一中", "青山一中"}, {"一中", "青山一中分校"}, {"二中", "青山县第二中学"}}
	if got := table.Units(); len(got) != len(want) || !slices.Equal(got[0][:3], want[0]) || got[3][0] != "二中" {
		t.Errorf("units: %q", got)
	}
	if (*InfoTable)(nil).Units() != nil {
		t.Error("units of no table")
	}
	single, _ := ReadInfo(sheet.Open("a.xlsx", quick(aSheet{name: "基本信息", rows: [][]any{row("单位简称", "一中"), row("单位自称", "我校"), row("派出机关", "县委")}}), ""), Options{})
	if single.Units() != nil {
		t.Errorf("a 基本信息 lists %q", single.Units())
	}
}
