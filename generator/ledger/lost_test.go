package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// lostOn says which rows of a sheet the second look finds lost, none of them being an item.
func lostOn(t *testing.T, told func(r *report), merges []sheet.Rect, rows ...string) []string {
	t.Helper()
	s := &tab{grid: gridOf(t, rows...)}
	s.grid.Merge(merges)
	var ok bool
	if s.header, s.lowerHeaders, ok = findHeader(s.grid, nil); !ok {
		t.Fatalf("no header in %q", rows)
	}
	r := newReport("", nil)
	if told != nil {
		told(r)
	}
	before := len(r.List)
	s.secondLook(nil, r)
	var out []string
	for _, f := range r.List[before:] {
		rows, _, _ := strings.Cut(f.Text(nil), "有序号")
		_, why, _ := strings.Cut(f.Text(nil), "一项")
		out = append(out, f.Cell+" "+rows+why)
	}
	return out
}

// TestLostRows: every row with a sign of an item is looked for, from right below its header down to the next one or the end of the sheet.
func TestLostRows(t *testing.T) {
	const head = "序号|存在问题|整改措施|完成情况|追缴资金（元）|公开范围"
	for name, tt := range map[string]struct {
		rows string // parted by strokes
		want []string
	}{
		"the first and only row":     {head + "/1|题", []string{"A2 第2行"}},
		"several":                    {head + "/1|题/2|题//4|题", []string{"A2 第2行等3行"}},
		"a number and a text before": {"备注|" + head + "/注|1", []string{"A2 第2行"}},
		"numbered in advance":        {head + "/1/2/3", nil},
		"with who may know of them":  {head + "/1|||||不公开/2|||||不公开", nil},
		"a status":                   {head + "/||措|已完成", []string{"C2 第2行"}},
		"money":                      {head + "/||||155", []string{"E2 第2行"}},
		"no money":                   {head + "/||||0", nil},
		"texts alone":                {head + "/|题|措", nil},
		"a worked example":           {head + "/示例|题|措|已完成|155", nil},
		"numbered columns":           {head + "/1|2|3|4|5|6", nil},
		"only three":                 {head + "/1|2|3", nil},
		"three with gaps":            {head + "/1||2||3", nil},
		"only two":                   {head + "/1|2", []string{"A2 第2行"}},
		"numbers that do not rise":   {head + "/1|1|1", []string{"A2 第2行"}},
		"numbers that fall":          {head + "/3|2|1", []string{"A2 第2行"}},
		"numbered columns further down": {head + "/1|题/1|2|3|4",
			[]string{"A2 第2行等2行"}},
		"the row above another header": {head + "/1|题/2|题/序号|整改措施|存在问题|完成情况/|||未整改/3|措", []string{"A2 第2行等2行", "D5 第5行等2行"}},
		"one row above another header": {head + "/|||已完成/序号|整改措施|存在问题|完成情况", []string{"D2 第2行"}},
		"ticks":                        {"序号|存在问题|整改措施|已完成|未完成/||措|√", []string{"C2 第2行"}},
		"numbers for ticks":            {"序号|存在问题|整改措施|已完成|未完成/||合|2|1", nil},
	} {
		if got := lostOn(t, nil, nil, strings.Split(tt.rows, "/")...); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestLostRowsTold: a row that is refused, or told as no item, is not lost; any other word about it changes nothing.
func TestLostRowsTold(t *testing.T) {
	at := func(cell string) Field { return Field{Sheet: "台账", Cell: cell} }
	for name, tt := range map[string]struct {
		told func(r *report)
		want []string
	}{
		"nothing":             {nil, []string{"A2 第2行等2行"}},
		"an error":            {func(r *report) { r.Tell(finding.StatusMissing, at("D2"), nil) }, []string{"A3 第3行"}},
		"a sum":               {func(r *report) { r.Tell(finding.RowTotal, at("A3"), nil) }, []string{"A2 第2行"}},
		"a warning":           {func(r *report) { r.Tell(finding.NumberDate, at("A2"), nil) }, []string{"A2 第2行等2行"}},
		"of another sheet":    {func(r *report) { r.Tell(finding.StatusMissing, Field{Sheet: "别的", Cell: "D2"}, nil) }, []string{"A2 第2行等2行"}},
		"of the whole sheet":  {func(r *report) { r.Tell(finding.StatusMissing, at(""), nil) }, []string{"A2 第2行等2行"}},
		"another, then a sum": {func(r *report) { r.Tell(finding.NumberDate, at("A2"), nil); r.Tell(finding.RowTotal, at("A2"), nil) }, []string{"A3 第3行"}},
	} {
		if got := lostOn(t, tt.told, nil, "序号|存在问题|整改措施|完成情况", "1|题", "2|题"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestLostUnderHeader: where a header cell is merged down over rows, it is named as the reason; else not.
func TestLostUnderHeader(t *testing.T) {
	for name, tt := range map[string]struct {
		merges []sheet.Rect
		want   string
	}{
		"over one":            {[]sheet.Rect{{Top: 1, Left: 5, Bottom: 2, Right: 5}}, "A2 第2行等2行：表头的 E1 向下合并，盖到了这里"},
		"over both":           {[]sheet.Rect{{Top: 1, Left: 6, Bottom: 3, Right: 6}}, "A2 第2行等2行：表头的 F1 向下合并，盖到了这里"},
		"the left one of two": {[]sheet.Rect{{Top: 1, Left: 5, Bottom: 3, Right: 5}, {Top: 1, Left: 6, Bottom: 3, Right: 6}}, "A2 第2行等2行：表头的 E1 向下合并，盖到了这里"},
		"none":                {nil, "A2 第2行等2行"},
	} {
		got := lostOn(t, nil, tt.merges, "序号|存在问题|整改措施|完成情况|备注|说明", "1|题|措|已完成", "2|题|措|已完成")
		if !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
