package stats

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
)

func TestRate(t *testing.T) {
	for _, tt := range []struct {
		finished, total, places int
		want                    string
	}{
		{53, 57, 0, "93%"},
		{53, 57, 1, "93.0%"},
		{53, 57, 2, "92.98%"},
		{48, 57, 0, "84%"},
		{1, 8, 0, "13%"}, // 12.5: half up
		{1, 8, 1, "12.5%"},
		{999, 1000, 0, "99%"}, // never up to 100
		{9999, 10000, 1, "99.9%"},
		{99999, 100000, 2, "99.99%"},
		{57, 57, 0, "100%"},
		{57, 57, 2, "100.00%"},
		{0, 5, 0, "0%"},
		{0, 0, 0, ""},
	} {
		if got := Rate(tt.finished, tt.total, tt.places); got != tt.want {
			t.Errorf("%d of %d to %d places: %s, want %s", tt.finished, tt.total, tt.places, got, tt.want)
		}
	}
}

func TestRateFollowsTheInfo(t *testing.T) {
	for _, tt := range []struct{ basis, places, want string }{
		{"", "", "67%"},
		{"含长期坚持", "1", "66.7%"},
		{"不含长期坚持", "0", "33%"},
	} {
		unit := unit("done", "open", "ongoing")
		unit.Info = ledger.Info{"完成率口径": value(tt.basis), "完成率小数位": value(tt.places)}
		if got := Collect(unit).Rate; got != tt.want {
			t.Errorf("%s, %s places: %s, want %s", tt.basis, tt.places, got, tt.want)
		}
	}
}

func value(s string) ledger.Value { return ledger.Value{Field: ledger.Field{Text: s}} }

// unit makes a unit of rows with these statuses.
func unit(statuses ...string) *ledger.Unit {
	u := &ledger.Unit{}
	for i, s := range statuses {
		u.Items = append(u.Items, ledger.Item{
			Row:        i + 3,
			Problem:    ledger.Field{Text: "问题", Cell: "C3"},
			Status:     map[string]ledger.Status{"done": ledger.Done, "open": ledger.Open, "ongoing": ledger.Ongoing}[s],
			StatusText: ledger.Field{Text: s, Cell: "I" + string(rune('3'+i))},
		})
	}
	return u
}

func TestMoneyIsExact(t *testing.T) {
	u := unit("done", "done", "done")
	for i, s := range []string{"0.1", "0.2", "123456789012345.67"} {
		u.Items[i].Recovered = decimal.RequireFromString(s)
		u.Items[i].RecoveredText = ledger.Field{Text: s, Cell: s}
	}
	f := Collect(u)
	if got := f.Recovered.String(); got != "123456789012345.97" || len(f.RecoveredFrom) != 3 {
		t.Errorf("recovered %s from %v", got, f.RecoveredFrom)
	}
}

func TestHandled(t *testing.T) {
	u := unit("done", "done")
	u.Items[0].Handled = []ledger.Handled{{Kind: "批评教育", Count: 1, Counter: "人次"}}
	u.Items[1].Handled = []ledger.Handled{{Kind: "政务处分", Count: 1, Counter: "人"}, {Kind: "批评教育", Count: 2, Counter: "人次"}}
	u.Handlings = []ledger.Handling{{Kind: "党纪处分", Counter: "人"}, {Kind: "政务处分", Counter: "人"}, {Kind: "批评教育", Counter: "人次"}}
	var got []string
	for _, h := range Collect(u).Handled {
		got = append(got, h.Kind+strings.Repeat("|", h.N)+h.Counter)
	}
	if d := cmp.Diff([]string{"党纪处分人", "政务处分|人", "批评教育|||人次"}, got); d != "" {
		t.Errorf("kinds stand in the order of the ledger's columns:\n%s", d)
	}
}

func TestProblems(t *testing.T) {
	field := func(s, cell string) ledger.Field { return ledger.Field{Text: s, Cell: cell} }
	u := &ledger.Unit{Items: []ledger.Item{
		{Category: field("甲", "B3"), Problem: field("一", "C3"), Result: field("共同的结果。\n第二段。", "H3")},
		{Category: field("甲", "B3"), Problem: field("一", "C3"), Result: field("共同的结果。\n第二段。", "H3")},
		{Category: field("乙", "B5"), Problem: field("独", "C5"), Result: field("做了这个；", "H5")},
		{Category: field("乙", "B5"), Problem: field("独", "C5"), Result: field("二是，做了那个。", "H6")},
		{Category: field("甲", "B7"), Problem: field("二", "C7")}, // the category again, further down
		{Category: field("甲", "B8"), Problem: field("一", "C8"), Result: field("共同的结果。\n第二段。", "H3")},
	}}
	var got []string
	for _, c := range Collect(u).Categories {
		for _, p := range c.Problems {
			got = append(got, numbered.InHan(c.No)+c.Name.Text+string(rune('0'+p.No))+p.Text.Text+string(rune('0'+len(p.Items)))+strings.Join(p.Result, "/"))
		}
	}
	want := []string{
		"一甲1一3共同的结果。/第二段。",
		"一甲2二1",
		"二乙0独2一是做了这个；二是做了那个。",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestJoinedResults(t *testing.T) {
	for _, tt := range []struct {
		name string
		rows []string
		want string
	}{
		{"a row each", []string{"加强学习。", "建立制度；"}, "一是加强学习；二是建立制度。"},
		{"ordinals of their own go", []string{"一是加强学习；", "二是，建立制度。"}, "一是加强学习；二是建立制度。"},
		{"and those of other forms", []string{"1.加强学习", "（2）建立制度", "③开展检查"}, "一是加强学习；二是建立制度；三是开展检查。"},
		{"several in a row are numbered through", []string{"一是开了会；二是发了文。", "一是建了制度；二是抓了检查。"}, "一是开了会；二是发了文；三是建了制度；四是抓了检查。"},
		{"also by lines", []string{"1.开了会\n2.发了文", "建了制度"}, "一是开了会；二是发了文；三是建了制度。"},
		{"words that only look like ordinals stay", []string{"三、四年级已开齐课程。", "完成维修。"}, "一是三、四年级已开齐课程；二是完成维修。"},
		{"also when they begin with 一", []string{"一、二、三年级均已落实。", "完成维修。"}, "一是一、二、三年级均已落实；二是完成维修。"},
		{"and in lines", []string{"一、二年级甲\n三、四年级乙", "丙"}, "一是一、二年级甲。三、四年级乙。二是丙。"},
		{"a nested 一是 stays whole", []string{"甲。", "一是成立专班。具体为：一是选人，二是定岗。"}, "一是甲。二是成立专班。具体为：一是选人，二是定岗。"},
		{"numbers out of order stay whole", []string{"一是甲；三是乙。", "丙"}, "一是甲；三是乙。二是丙。"},
		{"an ordinal and nothing else is no result", []string{"一是", "甲"}, "一是甲。"},
		{"the same text counts once", []string{"完善了制度", "完善了制度。", "发了文"}, "一是完善了制度；二是发了文。"},
		{"and alone it is prose", []string{"完善了制度。", "完善了制度。"}, "完善了制度。"},
		{"line ends become stops", []string{"开会\n发文。", "检查"}, "一是开会。发文。二是检查。"},
		{"no semicolon binds what holds a stop (GB/T 15834 A.6)", []string{"开了会", "发了文。又抓了检查", "建了制度"}, "一是开了会。二是发了文。又抓了检查。三是建了制度。"},
		{"no second mark after ？ and ！", []string{"做了吗？", "好！"}, "一是做了吗？二是好！"},
		{"a decimal is no ordinal", []string{"1.5万元已追回", "发了文"}, "一是1.5万元已追回；二是发了文。"},
		{"a label of its own goes", []string{"整改结果：已改。"}, "已改。"},
		{"a status that opens the text goes", []string{"已完成。制定制度。"}, "制定制度。"},
		{"not where the rest leans on it", []string{"已完成，并长期坚持。每月督查。"}, "已完成，并长期坚持。每月督查。"},
		{"bullets are no part of a paragraph", []string{"●制定制度。\n●开展检查。"}, "制定制度。/开展检查。"},
		{"in each row", []string{"已完成。制定制度。", "【已完成】开展检查"}, "一是制定制度；二是开展检查。"},
		{"on a line of its own", []string{"已完成。\n制定《值班制度》\n制定《保密制度》"}, "制定《值班制度》/制定《保密制度》。"},
		{"behind a label", []string{"整改进展：正在推进：已印发方案"}, "已印发方案。"},
		{"in each part", []string{"一是已完成。制定制度；二是已完成。开展检查"}, "一是制定制度；二是开展检查。"},
		{"not where the parts differ", []string{"1.已完成。制定制度；2.正在推进。开展检查"}, "1.已完成。制定制度；2.正在推进。开展检查。"},
		{"nor where only some have one", []string{"1.已完成。制定制度；2.开展检查"}, "1.已完成。制定制度；2.开展检查。"},
		{"nor where one says nothing else", []string{"1.已完成；2.已完成。制定制度"}, "1.已完成；2.已完成。制定制度。"},
		{"in parts with words before them it stays", []string{"措施如下：1.已完成。制定制度；2.已完成。开展检查"}, "措施如下：1.已完成。制定制度；2.已完成。开展检查。"},
		{"a status and nothing else is no result", []string{"已完成。"}, ""},
		{"a sentence is no status", []string{"完成整改任务3项。"}, "完成整改任务3项。"},
		{"one cell keeps its paragraphs and its ordinals", []string{"一是甲。\n三是乙；"}, "一是甲。/三是乙。"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			u := &ledger.Unit{}
			for i, r := range tt.rows {
				u.Items = append(u.Items, ledger.Item{Problem: ledger.Field{Text: "问题"}, Result: ledger.Field{Text: r, Cell: string(rune('A' + i))}})
			}
			if got := strings.Join(Collect(u).Categories[0].Problems[0].Result, "/"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestMoneyOfParts: where columns of money are added up, each part comes to its own sum under its name, and the total is of the cells that have one.
func TestMoneyOfParts(t *testing.T) {
	part := func(name, sum, cell string) ledger.MoneyPart {
		return ledger.MoneyPart{Name: name, Sum: decimal.RequireFromString(sum), Field: ledger.Field{Text: sum, Cell: cell}}
	}
	u := unit("done", "done", "done", "open")
	for i, parts := range [][]ledger.MoneyPart{{part("现金", "100", "D3"), part("转账", "50", "E3")}, {part("现金", "0", "D4"), part("转账", "200.5", "E4")}, nil, {part("现金", "0", "D6"), part("转账", "0", "E6")}} {
		it := &u.Items[i]
		it.Parts = parts
		for _, p := range parts {
			it.Recovered = it.Recovered.Add(p.Sum)
		}
	}
	u.Items[2].Recovered, u.Items[2].RecoveredText = decimal.RequireFromString("7"), ledger.Field{Text: "7", Cell: "F5"}
	f := Collect(u)
	got := f.Recovered.String() + " from"
	for _, at := range f.RecoveredFrom {
		got += " " + at.Cell
	}
	for _, p := range f.Parts {
		got += ", " + p.Name + p.Sum.String()
	}
	if want := "357.5 from D3 E3 E4 F5, 现金100, 转账250.5"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestSums: what a category and a problem come to is of their own 项; a category's has those that are counted and may not be read, too.
func TestSums(t *testing.T) {
	item := func(category, problem string, money int64, reach ledger.Reach) ledger.Item {
		sum := decimal.NewFromInt(money)
		return ledger.Item{Category: ledger.Field{Text: category}, Problem: ledger.Field{Text: problem}, Status: ledger.Done, Reach: reach,
			Recovered: sum, Involved: sum.Add(sum), Rectified: sum.Add(decimal.NewFromInt(1))}
	}
	u := &ledger.Unit{Items: []ledger.Item{item("甲", "一", 1, ledger.ToAll), item("甲", "一", 10, ledger.ToAll), item("甲", "二", 100, ledger.ToAll), item("甲", "三", 1000, ledger.ToParty),
		item("乙", "四", 5, ledger.ToAll), item("丙", "五", 7, ledger.ToParty)}}
	said := func(s Sums) string {
		return fmt.Sprintf("%d(%d) %s/%s/%s", s.N, s.Held, s.Recovered, s.Involved, s.Rectified)
	}
	for _, tt := range []struct {
		counts string
		want   string
	}{
		{"是", "甲 4(1) 1111/2222/1115 [2(0) 11/22/13] [1(0) 100/200/101]; 乙 1(0) 5/10/6 [1(0) 5/10/6]; "},
		{"否", "甲 3(0) 111/222/114 [2(0) 11/22/13] [1(0) 100/200/101]; 乙 1(0) 5/10/6 [1(0) 5/10/6]; "},
	} {
		u.Info = ledger.Info{"计入不公开的项": value(tt.counts)}
		got := ""
		for _, c := range Collect(u.For(ledger.Society)).Categories {
			got += c.Title + " " + said(c.Sums())
			for _, p := range c.Problems {
				got += " [" + said(p.Sums()) + "]"
			}
			got += "; "
		}
		if got != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.counts, got, tt.want)
		}
	}
}

// TestColumnsOfCounts: each column of counts comes to its own sum, in the columns' order; one without a number comes to nothing, and the same name in another unit
// is another column.
func TestColumnsOfCounts(t *testing.T) {
	count := func(name, unit string, n int, cell string) ledger.Counted {
		return ledger.Counted{Name: name, Unit: unit, N: n, Field: ledger.Field{Cell: cell}}
	}
	u := unit("done", "open")
	u.Counts = []ledger.CountName{{Name: "信访件", Unit: "件"}, {Name: "完善制度", Unit: "项"}, {Name: "完善制度", Unit: "个"}, {Name: "走访", Unit: "户"}}
	u.Items[0].Counted = []ledger.Counted{count("完善制度", "项", 2, "E3"), count("信访件", "件", 1, "D3")}
	u.Items[1].Counted = []ledger.Counted{count("完善制度", "项", 10, "E4"), count("完善制度", "个", 4, "F4"), count("没有的列", "个", 9, "G4")}
	got := ""
	for _, c := range Collect(u).Counts {
		got += fmt.Sprintf("%s%d%s", c.Name, c.N, c.Unit)
		for _, at := range c.From {
			got += " " + at.Cell
		}
		got += "; "
	}
	if want := "信访件1件 D3; 完善制度12项 E3 E4; 完善制度4个 F4; 走访0户; "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestTitles: what the notice numbers itself is not numbered twice, and nothing else is cut.
func TestTitles(t *testing.T) {
	for _, tt := range []struct {
		name     string
		in, want []string
	}{
		{"Han numerals", []string{"一、政治建设方面", "二、作风建设方面。"}, []string{"政治建设方面", "作风建设方面"}},
		{"in brackets", []string{"（一）政治建设", "（二）作风建设"}, []string{"政治建设", "作风建设"}},
		{"one alone", []string{"一、政治建设"}, []string{"政治建设"}},
		{"one in brackets", []string{"（一）政治建设"}, []string{"政治建设"}},
		{"digits", []string{"1.政治建设", "2、作风建设"}, []string{"政治建设", "作风建设"}},
		{"a list that only looks numbered", []string{"一、二年级教学", "三、四年级教学"}, []string{"一、二年级教学", "三、四年级教学"}},
		{"one that may be a word", []string{"一、二年级教学"}, []string{"一、二年级教学"}},
		{"some without", []string{"一、政治建设", "作风建设"}, []string{"政治建设", "作风建设"}},
		{"a part of a longer list", []string{"（三）政治建设", "（五）作风建设"}, []string{"政治建设", "作风建设"}},
		{"a name with a number in brackets", []string{"（1）班管理混乱", "（3）号楼漏水"}, []string{"（1）班管理混乱", "（3）号楼漏水"}},
		{"what only seems to be one", []string{"（1）班子建设", "（3）号召力不强"}, []string{"班子建设", "号召力不强"}},
		{"a class alone", []string{"（1）班班主任履职不到位"}, []string{"（1）班班主任履职不到位"}},
		{"one with a year", []string{"2022年以来作风建设", "作风建设"}, []string{"2022年以来作风建设", "作风建设"}},
		{"none", []string{"政治建设", "作风建设"}, []string{"政治建设", "作风建设"}},
	} {
		u := &ledger.Unit{}
		for _, name := range tt.in {
			u.Items = append(u.Items, ledger.Item{Category: ledger.Field{Text: name}, Problem: ledger.Field{Text: "存在问题1：问题"}})
		}
		var got []string
		for _, c := range Collect(u).Categories {
			got = append(got, c.Title)
			if c.Problems[0].Title != "问题" {
				t.Errorf("the problem is printed as %s", c.Problems[0].Title)
			}
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
}

func TestProblemsNumberedThrough(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   [][]string
		want string
	}{
		{"through", [][]string{{"1.甲", "2.乙"}, {"3.丙"}}, "甲 乙 丙"},
		{"anew in each category", [][]string{{"一、甲", "二、乙"}, {"一、丙"}}, "甲 乙 丙"},
		{"only in one", [][]string{{"1.甲", "2.乙"}, {"丙"}}, "甲 乙 丙"},
		{"years are no ordinals", [][]string{{"2023年甲"}, {"2024年乙"}}, "2023年甲 2024年乙"},
		{"nor are classes", [][]string{{"一、二年级甲", "三、四年级乙"}}, "一、二年级甲 三、四年级乙"},
	} {
		u := &ledger.Unit{}
		for i, problems := range tt.in {
			for _, p := range problems {
				u.Items = append(u.Items, ledger.Item{Category: ledger.Field{Text: string(rune('A' + i))}, Problem: ledger.Field{Text: p}})
			}
		}
		var got []string
		for _, c := range Collect(u).Categories {
			for _, p := range c.Problems {
				got = append(got, p.Title)
			}
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, g, tt.want)
		}
	}
}

func TestCategoriesThatDifferOnlyInBlanks(t *testing.T) {
	u := &ledger.Unit{}
	for _, name := range []string{"作风建设方面", "作风 建设方面", "作风建设方面："} {
		u.Items = append(u.Items, ledger.Item{Category: ledger.Field{Text: name}, Problem: ledger.Field{Text: "问题"}})
	}
	if c := Collect(u).Categories; len(c) != 1 || len(c[0].Problems) != 1 || len(c[0].Problems[0].Items) != 3 {
		t.Errorf("%d categories", len(c))
	}
}

// TestHeadings: a problem's own closing mark is none of a heading's, and numbers go all or none.
func TestHeadings(t *testing.T) {
	for text, want := range map[string]string{
		"把关不严。": "把关不严", "把关不严；": "把关不严", "把关不严": "把关不严", "把关不严。监督不力；": "把关不严。监督不力。", "把关不严。监督不力": "把关不严。监督不力", "还有吗？": "还有吗？", "。": "。",
		"1.把关不严；2.监督不力": "1.把关不严；2.监督不力", "1.2022年以来未开会": "2022年以来未开会",
	} {
		u := &ledger.Unit{Items: []ledger.Item{{Problem: ledger.Field{Text: text}}}}
		if got := Collect(u).Categories[0].Problems[0].Title; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
