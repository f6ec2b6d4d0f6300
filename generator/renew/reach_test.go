package renew

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestReachIsMoved: who may know of a row is the same in the new ledger, whatever said so in the old one: columns by other names, blanks, a mark above the table.
func TestReachIsMoved(t *testing.T) {
	for name, rows := range map[string][][]any{
		"是否向社会公开":          {{"序号", "存在问题", "整改措施", "完成情况", "是否向社会公开"}, {1, "一", "甲", "已完成", "是"}, {2, "二", "乙", "已完成", "否"}},
		"words of its own": {{"序号", "存在问题", "整改措施", "完成情况", "公开方式"}, {1, "一", "甲", "已完成", "网站公示"}, {2, "二", "乙", "已完成", "依申请公开"}, {3, "三", "丙", "已完成", "不予公开"}},
		"blanks":           {{"序号", "存在问题", "整改措施", "完成情况", "是否公开"}, {1, "一", "甲", "已完成", "是"}, {2, "二", "乙", "已完成", ""}},
		"blanks beside 否":  {{"序号", "存在问题", "整改措施", "完成情况", "是否公开"}, {1, "一", "甲", "已完成", "否"}, {2, "二", "乙", "已完成", ""}},
		"several": {{"序号", "存在问题", "整改措施", "完成情况", "公开范围", "公开方式", "密级"}, {1, "一", "甲", "已完成", "公开", "网站", ""}, {2, "二", "乙", "已完成", "公开", "依申请公开", ""},
			{3, "三", "丙", "已完成", "公开", "网站", "机密（3年）"}},
		"密级 alone": {{"序号", "存在问题", "整改措施", "完成情况", "是否涉密"}, {1, "一", "甲", "已完成", "否"}, {2, "二", "乙", "已完成", "是"}},
		"备注":       {{"序号", "存在问题", "整改措施", "完成情况", "备注"}, {1, "一", "甲", "已完成", "内部审计"}, {2, "二", "乙", "已完成", "此条暂不公开"}, {3, "三", "丙", "已完成", "秘密★1年"}},
		"above":    {{"机密★1年"}, {"序号", "存在问题", "整改措施", "完成情况"}, {1, "一", "甲", "已完成"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := excelize.NewFile()
			defer f.Close()
			for i, row := range rows {
				cell, _ := excelize.CoordinatesToCellName(1, i+1)
				if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
					t.Fatal(err)
				}
			}
			old, made, ok := moveBook(t, f)
			if !ok {
				t.Fatal("not moved")
			}
			a, b := reaches(t, old), reaches(t, made)
			if len(a.Items) != len(b.Items) {
				t.Fatalf("%d and %d items", len(a.Items), len(b.Items))
			}
			for i := range a.Items {
				if a.Items[i].Reach != b.Items[i].Reach {
					t.Errorf("item %d: %d in the old ledger, %d in the new (%+v)", i, a.Items[i].Reach, b.Items[i].Reach, b.Items[i].ReachFrom)
				}
			}
			if closed := a.For(ledger.Society).Closed().HasError(); closed != b.For(ledger.Society).Closed().HasError() || closed != (name == "above") {
				t.Errorf("closed: %v", closed)
			}
		})
	}
}

func reaches(t *testing.T, data []byte) *ledger.Unit {
	t.Helper()
	l, list := ledger.Read(sheet.Open("台账.xlsx", data, ""), ledger.Options{})
	if l == nil || list.HasError() {
		t.Fatal(list)
	}
	return &l.Units[0]
}

// TestCommentIsMoved: a comment that says 暂不公开 becomes 公开范围, in its own words.
func TestCommentIsMoved(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"序号", "存在问题", "整改措施", "完成情况"}, {1, "一", "甲", "已完成"}, {2, "二", "乙", "已完成"}, {3, "三", "丙", "已完成"}} {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	for cell, text := range map[string]string{"B3": "此条局长意见：暂不对外公布", "C4": "写得好"} {
		if err := f.AddComment("Sheet1", excelize.Comment{Cell: cell, Author: "甲某", Paragraph: []excelize.RichTextRun{{Text: text}}}); err != nil {
			t.Fatal(err)
		}
	}
	_, made, ok := moveBook(t, f)
	if !ok {
		t.Fatal("not moved")
	}
	u := reaches(t, made)
	for i, want := range []string{"公开", "暂不对外公布", "公开"} {
		if got := u.Items[i].Publicity.Text; got != want {
			t.Errorf("item %d: %s, want %s", i, got, want)
		}
	}
	if held := u.For(ledger.Society).Held; len(held) != 1 || held[0].Problem.Text != "二" {
		t.Errorf("%+v", held)
	}
}
