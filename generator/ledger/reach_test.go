package ledger

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

func TestReachWords(t *testing.T) {
	for _, tt := range []struct {
		ask   question
		words string
		want  Reach
	}{
		{scope, "公开 主动公开 向社会公开 社会公开 是 √ ☑ TRUE Y yes 1 同意公开 可公开 网站公示 公示栏 微信公众号 公开。 主动公开（网站） 全文公开 在学校网站公示 全社会公开 校务公开栏公示 ☑公开□不公开 社会、党内 社会公开，党内公开 党内、社会 已公开（2023年8月）", ToAll},
		{scope, "内部 党内 党内公开 党内通报 内部公开 依申请公开 仅党内通报 仅限党内 限内部掌握 单位内部公开 不对外公开 不向社会公开 暂不对外公布 校内公开 党内、内部 机关内部传阅 社会公开（依申请） 全体教职工 ☑党内□社会", ToParty},
		{scope, "否 不公开 不予公开 暂不公开 不宜公开 不公示 不予公示 暂不公布 × FALSE N 对内 非公开 免予公开 不公开（涉及个人隐私） 暂缓公开 不得公开 涉及商业秘密，不予公开 因涉及个人隐私不予公开 公开、不公开 □公开☑不公开 □是√否", ToSuperiors},
		{scope, "秘密 机密 绝密 秘密★1年 机密★ 机密（3年） 绝密★长期 秘密★6个月 秘密级 涉密 国家秘密 不公开（机密） 秘密☆5年 保密", ToNobody},
		{publicScope, "是 公开 √", ToAll},
		{publicScope, "否 × 党内", ToParty},
		{publicScope, "不公开 暂不公开", ToSuperiors},
		{secrecy, "无 普通 非密 公开 否 — 无密级", ToAll},
		{secrecy, "秘密 机密★3年 绝密 √ 是", ToNobody},
		{secrecy, "内部", ToParty},
		{isSecretAsked, "否 × 不涉密 无", ToAll},
		{isSecretAsked, "是 √ 涉密 秘密★1年", ToNobody},
	} {
		for word := range strings.FieldsSeq(tt.words) {
			if r, ok := parseReach(word, tt.ask); !ok || r != tt.want {
				t.Errorf("%s asked %d: %d %v, want %d", word, tt.ask, r, ok, tt.want)
			}
		}
	}
	for word := range strings.FieldsSeq("待定 看情况 公开吗？ 张三 无 部分公开 再议 秘书 机密室 可公开或者不公开 未公开 □公开□不公开 班子成员") {
		if r, ok := parseReach(word, scope); ok {
			t.Errorf("%s is understood as %d", word, r)
		}
	}
}

// TestNotes: in 备注 and comments a clause counts that says nothing else.
func TestNotes(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Reach
	}{
		{"不公开", ToSuperiors}, {"暂不公开。", ToSuperiors}, {"此条不公开", ToSuperiors}, {"该项暂不公布，待领导定", ToSuperiors}, {"涉及个人隐私，不予公开", ToSuperiors}, {"涉及学生隐私不公开", ToSuperiors},
		{"经党委会研究，本条不予公示", ToSuperiors}, {"按规定不公开", ToSuperiors}, {"不公开内容", ToSuperiors}, {"甲某:\n暂不公开", ToSuperiors}, {"建议不公开", ToSuperiors}, {"局长意见：不宜公开", ToSuperiors},
		{"此条局长意见：暂不对外公布", ToParty}, {"不对外公开", ToParty}, {"不得对外公布", ToParty}, {"仅限内部掌握", ToParty}, {"内部掌握", ToParty}, {"仅党内通报", ToParty}, {"党内公开", ToParty}, {"依申请公开", ToParty}, {"内部", ToParty},
		{"党内", ToParty}, {"内部资料，请勿外传", ToSuperiors}, {"涉及商业秘密，不公开", ToSuperiors}, {"涉及商业秘密", ToSuperiors}, {"该条仅供内部使用", ToParty}, {"请勿外传", ToSuperiors},
		{"秘密★1年", ToNobody}, {"密级：机密", ToNobody}, {"不公开（机密，3年）", ToNobody}, {"涉密", ToNobody}, {"此条涉密，不公开", ToNobody}, {"涉及国家秘密", ToNobody}, {"属于秘密事项", ToNobody}, {"注意保密", ToNobody},

		{"暂不对外", ToSuperiors}, {"公示时删除此行", ToSuperiors}, {"不列入公示", ToSuperiors}, {"不上公示", ToSuperiors}, {"不在公示范围", ToSuperiors}, {"不要写进公示", ToSuperiors}, {"公示不写", ToSuperiors},
		{"公示稿中不要出现此项", ToSuperiors}, {"待结案后再公开", ToSuperiors}, {"本条等纪委结论出来再公示", ToSuperiors}, {"未到公开时间", ToSuperiors}, {"只在班子内部通报", ToParty}, {"此类问题暂不公开", ToSuperiors}, {"2024年1月后公开", ToSuperiors}, {"解密后公开", ToSuperiors}, {"结案前不公开", ToSuperiors}, {"纪委调查期间不予公开", ToSuperiors}, {"①已办结 ②不公开", ToSuperiors},
		{"暂不纳入本次公示范围", ToSuperiors}, {"建议公示时隐去此项", ToSuperiors},

		{"不得在公开场合议论", ToAll}, {"公示时不写姓名的问题已改", ToAll}, {"整改后公开", ToAll}, {"2023年6月公开", ToAll}, {"2023年6月后公开招聘", ToAll}, {"审核后公示", ToAll}, {"已列入公示", ToAll}, {"待公示", ToAll}, {"公示后再实施", ToAll}, {"不上公开课的教师已约谈", ToAll},
		{"内部审计已进场", ToAll}, {"已给予党内警告处分", ToAll}, {"党内警告", ToAll}, {"保密室已建成", ToAll}, {"同意公开", ToAll}, {"公开", ToAll}, {"已向社会公开", ToAll}, {"村务不公开问题已整改", ToAll},
		{"财务不公开", ToAll}, {"不公开招标", ToAll}, {"签订保密协议", ToAll}, {"加强内部控制", ToAll}, {"内部管理不严", ToAll}, {"在党内通报批评", ToAll}, {"党内法规学习", ToAll}, {"对外宣传", ToAll}, {"机密文件柜已购置", ToAll},
		{"秘密谈话", ToAll}, {"公开选聘", ToAll}, {"依申请公开制度已建立", ToAll}, {"信息公开不及时", ToAll}, {"保密教育", ToAll}, {"否", ToAll}, {"无", ToAll}, {"内退", ToAll}, {"涉密人员培训", ToAll}, {"已公示7天", ToAll},
	} {
		if r, doubt := readNote(tt.text); r != tt.want || tt.want == ToAll && doubt != "" {
			t.Errorf("%s: %d (doubt %q), want %d", tt.text, r, doubt, tt.want)
		}
	}
	if r, doubt := readNote("反映从来不公开过"); r != ToAll || doubt == "" {
		t.Errorf("what may say so and may not is not told: %d %q", r, doubt)
	}
}

// scoped reads a ledger with one more column, by the header, whose cells are these from the second row on.
func scoped(t *testing.T, header string, cells ...string) ([]Reach, finding.List) {
	t.Helper()
	s := aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况", header)}}
	for i, c := range cells {
		s.rows = append(s.rows, row(i+1, "问题"+string(rune('甲'+i)), "措施", "已完成", c))
	}
	u, list := readOne(t, build(t, nil, s))
	var out []Reach
	for _, it := range u.Items {
		out = append(out, it.Reach)
	}
	return out, list
}

func TestReachOfRows(t *testing.T) {
	for _, tt := range []struct {
		name, header string
		cells        []string
		want         []Reach
		codes        []string
	}{
		{"是否公开", "是否公开", []string{"是", "否"}, []Reach{ToAll, ToSuperiors}, nil},
		{"是否向社会公开", "是否向社会公开", []string{"是", "否"}, []Reach{ToAll, ToParty}, nil},
		{"its brackets", "是否对外公开\n（是/否）", []string{"是", "否"}, []Reach{ToAll, ToParty}, nil},
		{"公开方式", "公开方式", []string{"网站公示", "党内通报"}, []Reach{ToAll, ToParty}, nil},
		{"密级", "密级", []string{"", "秘密★1年"}, []Reach{ToAll, ToNobody}, nil},
		{"是否涉密", "是否涉密", []string{"否", "是"}, []Reach{ToAll, ToNobody}, nil},
		{"是否保密", "是否保密", []string{"", "是"}, []Reach{ToAll, ToNobody}, nil},
		{"blanks beside 否 are public", "是否公开", []string{"", "否", ""}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"blanks beside 是 are not", "是否公开", []string{"是", "", "√"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"blanks beside both are asked about", "是否公开", []string{"是", "", "否", ""}, []Reach{ToAll, ToSuperiors, ToSuperiors, ToSuperiors}, []string{"error ledger.reach.missing 整改台账!E3"}},
		{"other words for the header", "是否应当向社会公开", []string{"是", "否"}, []Reach{ToAll, ToParty}, nil},
		{"and others", "拟公开方式（网站、内部）", []string{"网站", "内部"}, []Reach{ToAll, ToParty}, nil},
		{"and for 密级", "是否属于涉密事项", []string{"否", "是"}, []Reach{ToAll, ToNobody}, nil},
		{"only ticks", "公开", []string{"√", "", "√"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"ticked where it is not", "不公开", []string{"", "√"}, []Reach{ToAll, ToAll}, []string{"error ledger.column.unknown 整改台账!E1"}},
		{"all blank", "公开范围", []string{"", ""}, []Reach{ToAll, ToAll}, nil},
		{"同上", "公开范围", []string{"党内", "同上", "公开"}, []Reach{ToParty, ToParty, ToAll}, nil},
		{"a word that nobody knows", "公开范围", []string{"公开", "待定"}, []Reach{ToAll, ToSuperiors}, []string{"error ledger.reach.unknown 整改台账!E3"}},
		{"备注", "备注", []string{"内部审计", "此条不公开", "党内警告"}, []Reach{ToAll, ToSuperiors, ToAll}, nil},
		{"a header that is not known", "公开建议（办公室填）情况", []string{"公开", "不公开"}, []Reach{ToAll, ToSuperiors}, []string{"error ledger.column.unknown 整改台账!E1"}},
		{"one that says why", "不公开理由", []string{"", "涉及隐私"}, []Reach{ToAll, ToAll}, []string{"error ledger.column.unknown 整改台账!E1"}},
		{"one that says when", "公开时间", []string{"2023年9月1日", ""}, []Reach{ToAll, ToAll}, []string{"info ledger.column.unknown 整改台账!E1"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, list := scoped(t, tt.header, tt.cells...)
			for i := range tt.want {
				if got[i] != tt.want[i] {
					t.Errorf("row %d: %d, want %d", i+2, got[i], tt.want[i])
				}
			}
			wantCodes(t, list, tt.codes...)
		})
	}
}

// TestReachTogether: the narrowest of all sources holds, wherever it stands, and a contradiction is told.
func TestReachTogether(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "完成情况", "是否公开", "公开方式", "密级", "备注", "说明"),
		row(1, "一", "措施", "已完成", "是", "网站公示", "无", "", ""),
		row(2, "二", "措施", "已完成", "是", "依申请公开", "无", "", ""),
		row(3, "三", "措施", "已完成", "是", "网站公示", "机密（3年）", "", ""),
		row(4, "四", "措施", "已完成", "是", "网站公示", "无", "不公开", ""),
		row(5, "五", "措施", "已完成", "是", "网站公示", "无", "", "仅限内部掌握"),
	}}))
	for i, want := range []Reach{ToAll, ToParty, ToNobody, ToSuperiors, ToParty} {
		if u.Items[i].Reach != want {
			t.Errorf("row %d: %d, want %d", i+2, u.Items[i].Reach, want)
		}
	}
	conflicts := 0
	for _, f := range list {
		if f.Code == "ledger.reach.conflict" {
			conflicts++
		}
	}
	if conflicts < 4 || list.HasError() {
		t.Errorf("%d contradictions are told:\n%s", conflicts, show(list))
	}
}

// TestReachMergedAndTicked: a merged cell holds for all its rows; columns to tick are one question.
func TestReachMergedAndTicked(t *testing.T) {
	// A header that was never merged keeps the group's name over its first column.
	for _, group := range [][]string{{"E1:G1"}, nil} {
		u, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{
			row("序号", "存在问题", "整改措施", "完成情况", "公开范围", "", ""),
			row("", "", "", "", "社会公开", "党内", "不公开"),
			row(1, "一", "措施", "已完成", "√", "", ""),
			row(2, "二", "措施", "已完成", "", "√", ""),
			row(3, "三", "措施", "已完成", "", "", "√"),
			row(4, "四", "措施", "已完成", "", "", ""),
		}, merges: append(group, "A1:A2", "B1:B2", "C1:C2", "D1:D2", "G5:G6")}))
		wantCodes(t, list)
		for i, want := range []Reach{ToAll, ToParty, ToSuperiors, ToSuperiors} {
			if u.Items[i].Reach != want {
				t.Errorf("%v, row %d: %d, want %d", group, i+3, u.Items[i].Reach, want)
			}
		}
	}
}

// TestReachWithinAProblem: a blank below a row that is not public, of the same problem, counts as public and is told; 公开 down the column makes no rows.
func TestReachWithinAProblem(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "完成情况", "是否公开"),
		row(1, "一", "甲", "已完成", "否"),
		row(2, "", "乙", "已完成", ""),
		row(3, "二", "丙", "已完成", ""),
	}}))
	wantCodes(t, list, "warning ledger.reach.doubt 整改台账!E3")
	if u.Items[0].Reach != ToSuperiors || u.Items[1].Reach != ToAll || u.Items[2].Reach != ToAll {
		t.Errorf("%+v", u.Items)
	}
	s := aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况", "公开范围"), row(1, "一", "甲", "已完成", "公开"), row(2, "", "", "", "公开"), row(3, "", "", "", "公开")}}
	u, list = readOne(t, build(t, nil, s))
	wantCodes(t, list)
	if len(u.Items) != 1 {
		t.Errorf("%d items", len(u.Items))
	}
}

// withNotes reads a workbook whose first sheet has comments.
func withNotes(t *testing.T, data []byte, notes map[sheet.Pos]string) (*Unit, finding.List) {
	t.Helper()
	book := sheet.Open("台账.xlsx", data, "")
	if len(book.Grids) == 0 {
		t.Fatal(show(book.Findings))
	}
	book.Grids[0].Notes = notes
	l, list := Read(book, Options{})
	if l == nil {
		t.Fatal(show(list))
	}
	return &l.Units[0], list
}

func TestComments(t *testing.T) {
	u, list := withNotes(t, build(t, nil, plainLedger()), map[sheet.Pos]string{sheet.At(2, 3): "甲某:\n此条局长意见：暂不对外公布", sheet.At(3, 4): "写得好", sheet.At(4, 6): "秘密★1年"})
	wantCodes(t, list, "info cell.comment 整改台账!C2")
	for i, want := range []Reach{ToParty, ToAll, ToNobody} {
		if u.Items[i].Reach != want {
			t.Errorf("row %d: %d, want %d", i+2, u.Items[i].Reach, want)
		}
	}
	if f := u.Items[0].ReachFrom; f.Cell != "C2" || u.Items[0].ReachWord() != "暂不对外公布" {
		t.Errorf("from %+v, moved as %s", f, u.Items[0].ReachWord())
	}
	s := plainLedger()
	s.merges = []string{"C2:C3"}
	if u, _ = withNotes(t, build(t, nil, s), map[sheet.Pos]string{sheet.At(2, 3): "不公开"}); u.Items[0].Reach != ToSuperiors || u.Items[1].Reach != ToSuperiors || u.Items[2].Reach != ToAll {
		t.Error("a comment on a merged cell holds for all its rows")
	}
	_, list = withNotes(t, build(t, nil, plainLedger()), map[sheet.Pos]string{sheet.At(1, 4): "这一列不公开"})
	wantCodes(t, list, "error ledger.reach.unclear 整改台账!D1")
}

// TestMarkedAbove: a 密级 above the table is the whole's; a list of the words that may be written is not.
func TestMarkedAbove(t *testing.T) {
	for text, want := range map[string]Reach{
		"秘密★1年": ToNobody, "机密": ToNobody, "密级：绝密★长期": ToNobody, "青山中学整改台账（机密）": ToNobody, "机密★3年\n青山中学整改台账": ToNobody, "内部资料": ToParty, "内部文件，严禁外传": ToSuperiors, "不公开": ToSuperiors,
		"密级：无": ToAll, "青山中学内部审计整改台账": ToAll, "说明：公开范围填公开、内部、不公开": ToAll, "填写：公开/不公开/秘密": ToAll, "公开，内部，不公开": ToAll, "公开 不公开 秘密": ToAll, "保密办公室整改台账": ToAll, "公开": ToAll,
	} {
		s := plainLedger()
		s.rows = append([][]any{row(text)}, s.rows...)
		u, _ := readOne(t, build(t, nil, s))
		if u.Marked != want {
			t.Errorf("%s: %d, want %d", text, u.Marked, want)
		}
	}
}

// TestClosed: a ledger that is marked gives the public nothing.
func TestClosed(t *testing.T) {
	unit := func(item string, marked Reach) *Unit {
		u := &Unit{Info: Info{}, Marked: marked, MarkedAt: Field{Text: "内部", Sheet: "整改台账", Cell: "A1"}}
		if item != "" {
			u.Info["密级"] = Value{Field: Field{Text: item, Sheet: "基本信息", Cell: "B9"}}
		}
		return u
	}
	for _, tt := range []struct {
		u    *Unit
		to   Audience
		want []string
	}{
		{unit("", ToAll), Society, nil},
		{unit("无", ToAll), Society, nil},
		{unit("秘密★1年", ToAll), Society, []string{"error ledger.reach.closed 基本信息!B9"}},
		{unit("机密", ToAll), Superiors, nil},
		{unit("甲级", ToAll), Superiors, []string{"error info.choice 基本信息!B9"}},
		{unit("", ToNobody), Society, []string{"error ledger.reach.closed 整改台账!A1"}},
		{unit("", ToNobody), Party, []string{"warning ledger.reach.closed 整改台账!A1"}},
		{unit("", ToParty), Society, []string{"error ledger.reach.closed 整改台账!A1"}},
		{unit("", ToParty), Party, nil},
		{unit("", ToSuperiors), Party, []string{"error ledger.reach.closed 整改台账!A1"}},
	} {
		wantCodes(t, tt.u.For(tt.to).Closed(), tt.want...)
	}
}

// TestSecretRowsAreNotQuoted: whatever is wrong in a row of 秘密, the findings name its cells and say none of its words.
func TestSecretRowsAreNotQuoted(t *testing.T) {
	_, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "整改时限", "完成情况", "追缴资金", "党纪处分", "公开范围", "密级", "备注"),
		row(1, "线索甲", "核查", "2023年2月30日", "大概完成了吧", "三五千块", "若干名", "待商量着办", "秘密★1年", "不公开"),
		row(2, "问题乙", "措施", "长期坚持", "未完成", "", "", "公开", "无", ""),
		row(3, "问题丙", "措施", "长期坚持", "差不多了", "", "", "公开", "无", ""),
	}}))
	if n := len(list); n < 6 {
		t.Fatalf("only %d findings:\n%s", n, show(list))
	}
	for _, word := range []string{"线索甲", "核查", "2月30日", "大概完成", "三五千", "若干名", "待商量", "秘密★1年"} {
		if strings.Contains(show(list), word) {
			t.Errorf("%s is said:\n%s", word, show(list))
		}
	}
	for _, cell := range []string{"D2", "E2", "F2", "G2", "H2", "差不多了", "长期坚持"} {
		if !strings.Contains(show(list), cell) {
			t.Errorf("%s is not named:\n%s", cell, show(list))
		}
	}
}

// TestSecretRowStruckOut: a row that is struck out is no item, and stays secret.
func TestSecretRowStruckOut(t *testing.T) {
	s := aSheet{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "完成情况", "密级"),
		row(1, "机要线索甲", "秘密核查乙", "已完成", "秘密★1年"),
		row(2, "问题乙", "措施", "未完成", ""),
	}}
	_, list := readOne(t, build(t, func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStyle("整改台账", "A2", "E2", style); err != nil {
			t.Fatal(err)
		}
	}, s))
	if told := show(list); !strings.Contains(told, "B2") || strings.Contains(told, "机要线索甲") || strings.Contains(told, "秘密核查乙") {
		t.Error(told)
	}
}
