package proof

import (
	"strings"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// rowsOf are two rows, the first done and the second open.
func rowsOf() *Rows {
	f := func(text, cell string) ledger.Field { return ledger.Field{Text: text, Sheet: "台账", Cell: cell} }
	unit := &ledger.Unit{
		Info: ledger.Info{"单位简称": {Field: f("某县一中", "B1")}, "领导小组组长": {Field: f("书记王小明", "B2")}, "反馈日期": {Field: f("2023年4月27日", "B3")}},
		Items: []ledger.Item{
			{Row: 3, Problem: f("会议记录不全", "C3"), Result: f("召开了三次会议，制定了《会议制度》，收回155元。", "D3"), Status: ledger.Done, StatusText: f("已完成", "E3"), Leader: f("李大华", "F3")},
			{Row: 4, Problem: f("实验楼没有验收", "C4"), Result: f("正在与12家单位协调验收。", "D4"), Status: ledger.Open, StatusText: f("未完成", "E4")},
		},
	}
	return NewRows(stats.Collect(unit), []string{"截至目前已完成1项，未完成1项。"})
}

func TestDoubts(t *testing.T) {
	r := rowsOf()
	const first, second = "整改结果：召开了三次会议，制定了《会议制度》，收回155元。", "正在与12家单位协调验收。"
	for name, c := range map[string]struct{ is, was, want string }{
		"the same":                  {first, first, ""},
		"words":                     {strings.Replace(first, "召开", "先后召开", 1), first, ""},
		"another spelling":          {strings.Replace(first, "三次", "3次", 1), first, ""},
		"a number":                  {strings.Replace(first, "155", "156", 1), first, "“156元”台账这一行（D3）里没有"},
		"a number in 汉字":            {strings.Replace(first, "三次", "四次", 1), first, "“四次”台账这一行（D3）里没有"},
		"another row's number":      {strings.Replace(first, "三次", "三次、12家", 1), first, "“12家”台账这一行（D3）里没有"},
		"a date of 基本信息":            {first + "2023年4月27日公布。", first, ""},
		"another date":              {first + "2023年4月28日公布。", first, "“2023年4月28日”台账这一行（D3）里没有"},
		"a title":                   {strings.Replace(first, "《会议制度》", "《会议办法》", 1), first, "“《会议办法》”台账这一行（D3）里没有"},
		"open called done":          {second + "已全部整改到位。", second, "写的是“已全部整改到位”，台账这一行（E4）的完成情况是“未完成”"},
		"open, still not done":      {second + "尚未整改到位。", second, ""},
		"done called open":          {first + "其余正在整改。", first, "写的是“正在整改”，台账这一行（E3）的完成情况是“已完成”"},
		"of no row, known":          {"已完成1项，12家单位参加。", "", ""},
		"of no row, unknown":        {"已完成2项。", "", "“2项”台账里没有"},
		"a number that only counts": {"1.召开会议。（2）第3次协调。", "", ""},
	} {
		got, _ := r.Doubts(c.is, c.was, r.Of(c.was))
		if s := strings.Join(got, "；"); s != c.want {
			t.Errorf("%s: %s, want %s", name, s, c.want)
		}
	}
}

func TestDoubtsNews(t *testing.T) {
	r := rowsOf()
	for is, want := range map[string]int{"召开会议。": 0, "召开了三次会议。": 1, "三次会议、155元，已整改到位。": 3} {
		if _, news := r.Doubts(is, "", nil); news != want {
			t.Errorf("%s: %d, want %d", is, news, want)
		}
	}
}

func TestRowsOf(t *testing.T) {
	r := rowsOf()
	for sentence, want := range map[string]int{"整改结果：召开了三次会议，制定了《会议制度》": 0, "存在问题2：实验楼没有验收": 1, "按照县委的安排，现将情况公布。": -1, "": -1, "。": -1} {
		got := -1
		if rows := r.Of(sentence); len(rows) == 1 {
			got = rows[0]
		}
		if got != want {
			t.Errorf("%s: %d, want %d", sentence, got, want)
		}
	}
	if got := strings.Join(r.Names([]int{0}), " "); got != "书记王小明 某县一中 李大华" {
		t.Errorf("names %s", got)
	}
}
