package ledger

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet"
)

// asideLedger has a 基本信息 and a ledger of two rows, the second one of them 秘密.
func asideLedger(t *testing.T, edit func(*excelize.File) error) []byte {
	t.Helper()
	return build(t, func(f *excelize.File) {
		if err := edit(f); err != nil {
			t.Fatal(err)
		}
	}, aSheet{name: "基本信息", rows: [][]any{row("项目", "内容"), row("单位全称", "中共某校支部委员会"), row("单位简称", "某校"), row("党组织简称", "某校党支部"), row("巡察机构", "县委第二巡察组"), row("盖章", "是")}},
		aSheet{name: "整改台账", rows: [][]any{append(head, "密级"),
			row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成", "无"),
			row(2, "线索办理", "鑫淼甲事", "鑫淼乙措", "鑫淼丙果", "已完成", "秘密★1年")}})
}

// What stands beside what is read of 基本信息 is told, and a comment there that forbids publication is asked about.
func TestAsideOfInfo(t *testing.T) {
	comment := func(cell, text string) func(*excelize.File) error {
		return func(f *excelize.File) error {
			return f.AddComment("基本信息", excelize.Comment{Cell: cell, Author: "甲", Paragraph: []excelize.RichTextRun{{Text: text}}})
		}
	}
	for _, tt := range []struct {
		name string
		edit func(*excelize.File) error
		told string
	}{
		{"a run with a line through it", func(f *excelize.File) error {
			return f.SetCellRichText("基本信息", "B5", []excelize.RichTextRun{{Text: "县委第"}, {Text: "一", Font: &excelize.Font{Strike: true}}, {Text: "二巡察组"}})
		}, "warning cell.struck B5"},
		{"a comment", comment("B5", "名称待核"), "info cell.comment B5"},
		{"a comment beside", comment("D9", "名称待核"), ""},
		{"a comment that forbids", comment("A1", "本台账暂不公开"), "info cell.comment A1, error ledger.reach.unclear A1"},
		{"a comment that is secret", comment("B2", "此件涉密"), "info cell.comment B2, error ledger.reach.unclear B2"},
	} {
		_, list := toldCells(t, asideLedger(t, tt.edit))
		if got := strings.Join(list, ", "); got != tt.told {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.told)
		}
	}
}

// A secret row that is struck out but for its 密级 is struck out as a whole, and no finding says a word of it; nor of one of which a cell is left.
func TestStruckSecretRow(t *testing.T) {
	for _, to := range []string{"F3", "E3", "B3"} {
		data := asideLedger(t, func(f *excelize.File) error {
			id, err := f.NewStyle(&struckStyle)
			if err == nil {
				err = f.SetCellStyle("整改台账", "A3", to, id)
			}
			return err
		})
		_, list := Read(sheet.Open("台账.xlsx", data, ""), Options{})
		if to == "F3" && (len(list) != 1 || list[0].Code != "ledger.row.struck") {
			t.Errorf("%v", list)
		}
		for _, f := range list {
			if said := f.Text(nil) + f.Hint(nil) + f.Excerpt + f.Context; strings.Contains(said, "鑫淼") {
				t.Errorf("to %s: %s", to, said)
			}
		}
	}
}

// A check box says yes or no to an item as well; an area code begins with 0.
func TestChoicesAndLines(t *testing.T) {
	seal, _ := FindInfoItem("盖章")
	for text, want := range map[string]string{"TRUE": "是", "FALSE": "否", "√": "是", "×": "否", "是": "是", "盖": ""} {
		if got := seal.Choose(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{"376-1234567": true, "10-12345678": true, "0376-1234567": false, "400-1234567": false, "800-8101234": false, "138-12345678": false, "1234567": false, "3761234567": true, "(376) 123-4567": true, "（376）1234567": true, "(0376) 123-4567": false, "5951720-8012": false, "(400) 123-4567": false} {
		if got := lostZero("联系电话", text) != ""; got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// A sentence above the table speaks of all of it.
func TestSentenceAbove(t *testing.T) {
	for text, want := range map[string]Reach{
		"本台账不公开": ToSuperiors, "以下各项暂不公开": ToSuperiors, "本表属内部资料": ToParty, "该台账仅供内部使用": ToParty, "此表不对外公开": ToParty, "本台账涉及国家秘密": ToNobody,
		"本台账按月更新": ToAll, "本台账主动公开": ToAll, "填表说明：涉密事项不得填写，不公开的在公开范围一列写明": ToAll,
	} {
		if got := wordAbove(text); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// Numbers under no name may have to count.
func TestUnnamedNumbers(t *testing.T) {
	for _, tt := range []struct {
		head, row []any
		told      string
	}{
		{row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", ""), row(1, "类", "题", "措", "果", "已完成", 155), "warning ledger.column.unknown G2"},
		{row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", ""), row(1, "类", "题", "措", "果", "已完成", "见附件"), ""},
		{row("", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况"), row(1, "类", "题", "措", "果", "已完成"), ""},
	} {
		_, list := toldCells(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{tt.head, tt.row}}))
		if got := strings.Join(list, ", "); got != tt.told {
			t.Errorf("%v: %s, want %s", tt.head, got, tt.told)
		}
	}
}
