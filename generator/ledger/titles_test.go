package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestTitleText: a row of a title, with at most three notes beside it, or of a note alone.
func TestTitleText(t *testing.T) {
	for line, want := range map[string]string{
		"一中整改台账":                  "A 一中整改台账",
		"|一中整改台账":                 "B 一中整改台账",
		"附件1|一中整改台账":              "B 一中整改台账",
		"一中整改台账|附件1":              "A 一中整改台账",
		"一中整改台账|二中整改台账":           "A 一中整改台账",
		"附件1|续表":                  "A 附件1",
		"附件1|一中整改台账|续表|单位：万元":     "B 一中整改台账",
		"附件1|一中整改台账|续表|单位：万元|第2页": " ",
		"一中整改台账|张三":               " ",
		"张三":                      " ",
		"":                        " ",
		"一中整改台账（二）":               "A 一中整改台账（二）",
		"附件三：问题清单 （续）":            "A 附件三：问题清单 （续）",
		"填表人：张三":                  "A 填表人：张三",
	} {
		at, text := titleText(gridOf(t, line), 1)
		got := " "
		if text != "" {
			got = at.Column() + " " + text
		}
		if got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// TestTitleUnit: the unit that a title begins with, and the title without its number.
func TestTitleUnit(t *testing.T) {
	for title, want := range map[string]string{
		"一中整改台账": "一中", "中共县教体局党组关于落实巡察反馈意见整改台账": "县教体局", "附件1：一、石门镇党委巡察整改台账": "石门镇", "2023年度县民政局整改台账": "县民政局", "县 民 政 局整改台账": "县民政局",
		"县委办整改台账": "县委办", "团委整改台账": "", "整改台账": "", "巡察整改任务清单": "", "教学管理整改台账": "", "（三）城关小学问题清单": "城关小学",
	} {
		if got := titleUnit(title); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
	for title, want := range map[string]string{
		"整改台账（二）": "整改台账", "整改台账之三": "整改台账", "附件2：整改台账": "整改台账", "二、整改台账": "整改台账", "整改台账": "整改台账", "整改台账 续": "整改台账",
	} {
		if got := titleCore(title); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestTitlesAbove: the texts above a header, but for those too far to the right; the nearest title of them.
func TestTitlesAbove(t *testing.T) {
	line := make([]string, maxTitleColumns+1)
	line[0], line[maxTitleColumns-1], line[maxTitleColumns] = "一中整改台账", "填报单位：一中", "别的"
	s := &tab{grid: gridOf(t, "附件1", strings.Join(line, "|"), "序号|存在问题|完成情况", "下面的台账")}
	s.header, s.lowerHeaders, _ = findHeader(s.grid, nil)
	if got := s.titles(); !slices.Equal(got, []string{"附件1", "一中整改台账", "填报单位：一中"}) {
		t.Errorf("%q", got)
	}
	two := &tab{grid: gridOf(t, "甲清单", "乙台账", "别的", "序号|存在问题|完成情况")}
	for top, want := range map[int]string{4: "乙台账", 3: "乙台账", 2: "甲清单", 1: ""} {
		if got := two.titleOver(top); got != want {
			t.Errorf("over row %d: %s, want %s", top, got, want)
		}
	}
}

// TestTwoTitles: tables whose titles name different units on one sheet are refused; other titles are asked about, the same title again is not.
func TestTwoTitles(t *testing.T) {
	for _, tt := range []struct{ first, second, want string }{
		{"一中整改台账", "二中整改台账", "error"}, {"一中整改台账（一）", "一中整改台账（二）", ""}, {"一中整改台账", "一中问题清单", "other"}, {"整改台账", "一中整改台账", "other"}, {"", "一中整改台账", ""},
	} {
		s := aSheet{name: "整改台账", rows: [][]any{row(tt.first), row("序号", "存在问题", "整改措施", "完成情况"), row(1, "甲", "一", "已完成"), row(), row(tt.second),
			row("序号", "存在问题", "整改措施", "完成情况"), row(2, "乙", "二", "已完成")}, merges: []string{"A5:D5"}}
		_, list := readOne(t, quick(s))
		got := ""
		for _, f := range list {
			switch {
			case f.Cell != "A5" || f.Code == "ledger.row.skipped":
			case f.Severity.String() == "error":
				got = "error"
			default:
				got = "other"
			}
		}
		if got != tt.want {
			t.Errorf("%s, %s: %q, want %q\n%s", tt.first, tt.second, got, tt.want, show(list))
		}
	}
}

// TestTabsListed: a finding lists twenty sheets at most.
func TestTabsListed(t *testing.T) {
	var all []*tab
	for i := range 21 {
		all = append(all, &tab{grid: &sheet.Grid{Name: fmt.Sprint("第", i+1, "页")}})
	}
	for n, want := range map[int]string{0: "", 1: "“第1页”", 2: "“第1页”、“第2页”"} {
		if got := tabs(all[:n]); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
	if got := tabs(all); !strings.HasSuffix(got, "“第20页”") || !strings.HasPrefix(got, "“第1页”、") {
		t.Error(got)
	}
	if got := tabs(all[:20]); got != tabs(all) {
		t.Error(got)
	}
}

// TestSaidCountsOfSeveral: each category is held against its own rows, whatever those above it say.
func TestSaidCountsOfSeveral(t *testing.T) {
	for name, tt := range map[string]struct {
		categories []string // one a row
		want       []string
	}{
		"behind one without a number": {[]string{"党建", "个别问题", "财务（3个问题）"}, []string{"B4 问题类别写的是3个问题，逐行数出来是1个"}},
		"two wrong":                   {[]string{"党建2个问题", "财务（十二个具体问题）"}, []string{"B2 问题类别写的是2个问题，逐行数出来是1个", "B3 问题类别写的是12个问题，逐行数出来是1个"}},
		"right behind wrong":          {[]string{"党建2个问题", "财务1个问题"}, []string{"B2 问题类别写的是2个问题，逐行数出来是1个"}},
		"of two rows":                 {[]string{"党建2个问题", "党建2个问题"}, nil},
	} {
		s := aSheet{name: "整改台账", rows: [][]any{row("序号", "问题类别", "存在问题", "整改措施", "完成情况")}}
		for i, c := range tt.categories {
			s.rows = append(s.rows, row(i+1, c, fmt.Sprint("问题", i), fmt.Sprint("措施", i), "已完成"))
		}
		_, list := readOne(t, quick(s))
		var got []string
		for _, f := range list {
			if f.Code == "ledger.total.differs" {
				got = append(got, f.Cell+" "+f.Text(nil))
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
