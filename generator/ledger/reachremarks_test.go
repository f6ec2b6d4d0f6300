package ledger

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet"
)

// TestRemarksAnywhere: that a row may not be published is understood wherever an office writes it, and what only sounds like it holds nothing back.
func TestRemarksAnywhere(t *testing.T) {
	for _, tt := range []struct {
		name string
		cell map[string]string // over the ledger below
		want []Reach
		told []string
	}{
		{"behind a result", map[string]string{"E3": "退了款。（此项不对外公开）"}, []Reach{ToAll, ToParty, ToAll}, nil},
		{"before a problem", map[string]string{"C3": "【不公开】题二"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"a 密级 behind a problem", map[string]string{"C3": "题二（秘密★3年）"}, []Reach{ToAll, ToNobody, ToAll}, nil},
		{"behind a category, for its rows", map[string]string{"B3": "丙（不公开）", "B4": ""}, []Reach{ToAll, ToSuperiors, ToSuperiors}, nil},
		{"behind a number", map[string]string{"A3": "2（不公开）"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"behind a department", map[string]string{"H3": "财务室（暂不公开）"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"in a column for something else", map[string]string{"G3": "本条不对外公开"}, []Reach{ToAll, ToParty, ToAll}, []string{"info ledger.column.unknown 整改台账!G1"}},
		{"at the end of a line", map[string]string{"E3": "退了款（不公开）\n建了账"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},

		{"within a sentence nobody can tell", map[string]string{"E3": "修订试卷（保密）制度"}, []Reach{ToAll, ToAll, ToAll}, []string{"warning ledger.reach.doubt 整改台账!E3"}},
		{"the house's own training", map[string]string{"E3": "开展了培训（内部）"}, []Reach{ToAll, ToAll, ToAll}, []string{"warning ledger.reach.doubt 整改台账!E3"}},
		{"what is shown to whom, beside", map[string]string{"G3": "党内通报"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.column.unknown 整改台账!G1"}},
		{"what is not published is the matter", map[string]string{"C3": "账目（食堂）不公开", "G3": "采购不公开招标"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.column.unknown 整改台账!G1"}},

		{"a line between the rows", map[string]string{"A5": "以下内容不对外公开"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.row.skipped 整改台账!A5", "error ledger.reach.unclear 整改台账!A5"}},
		{"a note below", map[string]string{"A5": "注：第2、3项暂不公开。"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.row.skipped 整改台账!A5", "error ledger.reach.unclear 整改台账!A5"}},
		{"a colour", map[string]string{"A5": "注：标黄的行暂不公开"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.row.skipped 整改台账!A5", "error ledger.reach.unclear 整改台账!A5"}},
		{"a note of another kind", map[string]string{"A5": "注：校务不公开的问题另行通报"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.row.skipped 整改台账!A5"}},
		{"how to fill it in", map[string]string{"A5": "说明：不公开的请在备注里注明"}, []Reach{ToAll, ToAll, ToAll}, []string{"info ledger.row.skipped 整改台账!A5"}},
	} {
		s := aSheet{name: "整改台账", rows: [][]any{
			row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "佐证", "责任部门"),
			row("1", "甲", "题一", "措施", "做了", "已完成", "", "办公室"),
			row("2", "乙", "题二", "措施", "做了", "已完成", "", "办公室"),
			row("3", "乙", "题三", "措施", "做了", "已完成", "见附件", "办公室"),
			row("", "", "", "", "", "", "", ""),
		}}
		for at, text := range tt.cell {
			p := sheet.ParsePos(at)
			s.rows[p.Row-1][p.Col-1] = text
		}
		if _, beside := tt.cell["G3"]; !beside {
			s.rows[0][6], s.rows[3][6] = "", ""
		}
		u, list := readOne(t, build(t, nil, s))
		var got []Reach
		for _, it := range u.Items {
			got = append(got, it.Reach)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %d, want %d\n%s", tt.name, got, tt.want, show(list))
		}
		wantCodes(t, list, tt.told...)
	}
}

// TestForbiddenAbove: a line above the table that says so of some rows is asked about, and the sheet's name counts as what stands above it.
func TestForbiddenAbove(t *testing.T) {
	s := plainLedger()
	s.rows = append([][]any{row("青山中学整改台账"), row("注：标★的行不公开")}, s.rows...)
	_, list := readOne(t, build(t, nil, s))
	wantCodes(t, list, "error ledger.reach.unclear 整改台账!A2")
	s = plainLedger()
	s.name = "整改台账（不公开）"
	u, list := readOne(t, build(t, nil, s))
	wantCodes(t, list)
	wantCodes(t, u.For(Society).Closed(), "error ledger.reach.closed "+s.name+"!")
	if len(u.For(Superiors).Closed()) > 0 {
		t.Error("what is reported upward is closed")
	}
	for line, want := range map[string]Reach{`&L&"宋体,常规"&12秘密★1年&R第 &P 页`: ToNobody, "&C内部资料": ToParty, "&C青山中学整改台账&R第&P页，共&N页": ToAll} {
		u, _ = readOne(t, build(t, func(f *excelize.File) {
			if err := f.SetHeaderFooter("整改台账", &excelize.HeaderFooterOptions{OddHeader: line}); err != nil {
				t.Fatal(err)
			}
		}, plainLedger()))
		if u.Marked != want {
			t.Errorf("%s: %d, want %d", line, u.Marked, want)
		}
	}
}

// TestReachDoubt: what is told of a note that speaks of publishing and says nothing plainly; nothing where another clause settles it.
func TestReachDoubt(t *testing.T) {
	for text, want := range map[string]string{
		"反映从来不公开过": "反映从来不公开过", "学习了。反映从来不公开过。很好": "反映从来不公开过", "反映从来不公开过，本条不公开": "", "村务不公开问题已整改": "", "不公开招标": "", "公开": "", "": "", "无": "",
	} {
		if _, doubt := readNote(text); doubt != want {
			t.Errorf("%s: %q, want %q", text, doubt, want)
		}
	}
}

// TestBracketRemarks: a remark in brackets is about the row where it forbids and stands at an end; of those that are unclear the first is told.
func TestBracketRemarks(t *testing.T) {
	for text, want := range map[string]struct {
		word string
		r    Reach
	}{
		"退了款（不公开）": {"不公开", ToSuperiors}, "（不公开）退了款": {"不公开", ToSuperiors}, "1.（不公开）退了款": {"不公开", ToSuperiors}, "退了款（不公开）。": {"不公开", ToSuperiors}, "退了款（不公开）\n建了账": {"不公开", ToSuperiors},
		"建了账\n（不公开）退了款": {"不公开", ToSuperiors}, "退了款【秘密★1年】": {"秘密★1年", ToNobody}, "试卷（保密）制度": {"保密", ToAll}, "试卷（保密）和（不公开）制度": {"保密", ToAll}, "试卷（保密）制度（不公开）": {"不公开", ToSuperiors},
		"开展培训（内部）": {"内部", ToAll}, "退了款（155元）": {"", ToAll}, "退了款（不公开": {"", ToAll}, "不公开": {"", ToAll}, "": {"", ToAll}, "退了款（公开）": {"", ToAll},
	} {
		if word, r := bracketRemark(text); word != want.word || r != want.r {
			t.Errorf("%s: %q %d, want %q %d", text, word, r, want.word, want.r)
		}
	}
}

// TestWordsAbove: what stands above a table is about all of it where it is a word alone, or says whose reach it names.
func TestWordsAbove(t *testing.T) {
	for text, want := range map[string]Reach{
		"秘密": ToNobody, "密级：秘密": ToNobody, "公开范围：党内": ToParty, "公开范围是不公开": ToSuperiors, "公开范围：公开": ToAll, "青山中学整改台账（不公开）": ToSuperiors, "本台账不公开": ToSuperiors, "以下各项均属内部资料": ToParty, "内部资料": ToParty,
		"公开/不公开": ToAll, "公开、不公开": ToAll, "公开 不公开": ToAll, "不公开 秘密": ToNobody, "秘密 不公开": ToNobody, "党员": ToAll, "校内": ToAll, "整改台账": ToAll, "": ToAll,
	} {
		if got := wordAbove(text); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]bool{
		"注：标★的行不公开": true, "第3项不公开": true, "其余不公开": true, "项目不公开": true, "不公开": true, "校务不公开的问题另行通报": false, "标★的行不公开招标": false, "请注明不公开的行": false, "账目不公开的行已改": false, "整改台账": false, "党内": false,
	} {
		if got := forbidsSome(text); got != want {
			t.Errorf("%s forbids: %v", text, got)
		}
	}
}

// TestReachWord: a row keeps its own word for who may know of it where that means the same, else it has a set one.
func TestReachWord(t *testing.T) {
	for _, tt := range []struct {
		it   Item
		want string
	}{
		{Item{}, "公开"}, {Item{Reach: ToParty}, "党内"}, {Item{Reach: ToSuperiors}, "不公开"}, {Item{Reach: ToNobody}, "涉密"},
		{Item{Reach: ToSuperiors, Publicity: Field{Text: "不予公开"}}, "不予公开"}, {Item{Reach: ToNobody, Publicity: Field{Text: "不予公开"}}, "涉密"}, {Item{Reach: ToParty, Publicity: Field{Text: "党内公开"}}, "党内公开"},
		{Item{Reach: ToSuperiors, ReachFrom: Field{Text: "学习了。此条暂不公布"}}, "暂不公布"}, {Item{Reach: ToParty, ReachFrom: Field{Text: "此条暂不公布"}}, "党内"},
	} {
		if got := tt.it.ReachWord(); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.it, got, tt.want)
		}
	}
	for _, tt := range []struct {
		u    Unit
		want string
	}{
		{Unit{}, ""}, {Unit{Marked: ToNobody, MarkedAt: Field{Text: "机密"}}, "机密"}, {Unit{Marked: ToSuperiors, MarkedAt: Field{Text: "机密"}}, "不公开"}, {Unit{Marked: ToNobody, MarkedAt: Field{Text: "整改台账（秘密）"}}, "涉密"},
	} {
		if got := tt.u.MarkedWord(); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.u.MarkedAt, got, tt.want)
		}
	}
}
