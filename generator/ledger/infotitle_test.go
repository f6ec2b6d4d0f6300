package ledger_test

import (
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// TestInfoTitle: what stands across a 基本信息 is its title or a note, and no item. So is a paragraph above such a table of a Word document.
func TestInfoTitle(t *testing.T) {
	states := []tab{{name: "整改台账", rows: states("已完成")}, {name: "信息", merges: []string{"A1:B1", "A2:B2", "A6:B6"}, rows: append([][]any{row("填表人：张三　审核人：李四"), row("基本信息")}, append(ownInfo(), row("联系电话"))...)}}
	shape{name: "across", sheets: states, want: "甲中 1项=1+0+0 追缴0\n〔〕\n题→\n"}.run(t)
}

func TestWordInfoTitle(t *testing.T) {
	body := sheettest.WordParagraph("基本信息") + sheettest.WordTable([]string{"项目", "内容"}, []string{"单位全称", "中共甲中支部"}, []string{"单位简称", "甲中"}, []string{"党组织简称", "甲中党支部"}) +
		sheettest.WordParagraph("整改台账") + sheettest.WordTable([]string{"存在问题", "整改措施", "完成情况"}, []string{"题", "措", "已完成"})
	book := sheet.Open("台账.docx", sheettest.Word(body, nil).Zip(), "")
	var whole []ledger.WholeSheet
	l, list := ledger.Read(book, ledger.Options{Whole: &whole})
	if len(l.Units) != 1 || l.Units[0].Name() != "甲中" {
		t.Errorf("%+v", l.Units)
	}
	if len(list) != 1 || list[0].Text(nil) != "这是 Word 文档，里面的表格看来是台账，按台账读的：位置里字母是第几列（A是第1列），数字是第几行；〔基本信息〕是第1个表格，它的第1行算第2行；〔整改台账〕是第2个表格，它的第1行算第2行" {
		t.Errorf("%v", list)
	}
	for _, w := range whole {
		if w.Name == "基本信息" && (len(w.Names) == 0 || w.Names[0].Name.Text != "基本信息" || w.Names[0].Item != "") {
			t.Errorf("the title is not the form's own: %+v", w.Names)
		}
	}
}
