package ledger

import (
	"strings"
	"testing"

	"gongshi/generator/sheet"

	"github.com/xuri/excelize/v2"
)

// TestStruckTicks: of a row that is struck out whole its tick says whether it was done, and each unit of 单位信息 says for itself what becomes of such rows.
func TestStruckTicks(t *testing.T) {
	struck := func(t *testing.T, at [2]string, sheets ...aSheet) string {
		_, list := toldCells(t, build(t, func(f *excelize.File) {
			id, err := f.NewStyle(&struckStyle)
			if err == nil {
				err = f.SetCellStyle(sheets[0].name, at[0], at[1], id)
			}
			if err != nil {
				t.Fatal(err)
			}
		}, sheets...))
		return strings.Join(list, ", ")
	}
	for tick, want := range map[string]string{"√||": "error ledger.row.struck B3", "|√|": "warning ledger.row.struck B3", "||√": "error ledger.row.struck B3"} {
		cells := row(2, "题二", "乙")
		for _, mark := range strings.Split(tick, "|") {
			cells = append(cells, mark)
		}
		if got := struck(t, [2]string{"A3", "F3"}, aSheet{name: "台账", rows: [][]any{row("序号", "存在问题", "整改措施", "已完成", "未完成", "长期坚持"), row(1, "题一", "甲", "√"), cells}}); got != want {
			t.Errorf("%s: %s, want %s", tick, got, want)
		}
	}
	units := aSheet{name: "单位信息", rows: [][]any{row("单位简称", "派出机关", "划线的行"), row("一中", "县委", "不计"), row("二中", "县委", "")}}
	for unit, want := range map[string]string{"一中": "warning ledger.row.struck C3", "二中": "error ledger.row.struck C3", "": "warning ledger.row.struck C3"} {
		rows := [][]any{row("单位", "序号", "存在问题", "整改措施", "完成情况"), row("一中", 1, "题一", "甲", "已完成"), row(unit, 2, "题二", "乙", "已完成"), row("二中", 3, "题三", "丙", "已完成")}
		if got := struck(t, [2]string{"B3", "E3"}, aSheet{name: "台账", rows: rows}, units); got != want {
			t.Errorf("%s: %s, want %s", unit, got, want)
		}
	}
}

// TestBlackOut: a text of a secret row goes wherever it stands; a short one only where it is quoted, or ends what is said.
func TestBlackOut(t *testing.T) {
	texts := []string{"张三", "挪用公款三万元"}
	for said, want := range map[string]string{
		"写着“张三”": "写着“……”", "张三说": "张三说", "责任人：张三": "责任人：……", "责任人：张三丰": "责任人：张三丰", "查明挪用公款三万元，属实": "查明……，属实", "“挪用公款三万元”和“张三”": "“……”和“……”", "挪用公款": "挪用公款", "": "",
	} {
		if got := blackOut(said, texts); got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
	long := strings.Repeat("长", 60)
	if got := blackOut("写着"+sheet.Brief(long), []string{long}); got != "写着……" {
		t.Error("shortened:", got)
	}
}

// TestListsOnce: a small table beside the ledger has each status once, with numbers at its right; blanks between its rows do not matter.
func TestListsOnce(t *testing.T) {
	for rows, want := range map[string]bool{
		"已完成|5/未完成|3": true, "已完成|5//未完成|3": true, "已完成|5/未完成|3/合计|8": true, "已完成|5|50%/未完成|3": false, "已完成|5/已完成|3": false, "已完成|5": false, "已完成|/未完成|3": false, "|5/未完成|3": false, "备课|5/未完成|3": false, "已完成||5/未完成|3|4": true, "": false,
	} {
		g := gridOf(t, append([]string{"存在问题"}, strings.Split(rows, "/")...)...)
		if got := (&tab{grid: g, header: header{firstRow: 2}}).listsOnce(1); got != want {
			t.Errorf("%s: %v", rows, got)
		}
	}
}

// TestBoxedReach: a choice of boxes has one box a word, all before or all behind; every word is known, and the narrowest that is ticked holds.
func TestBoxedReach(t *testing.T) {
	for text, want := range map[string]string{
		"☑公开□不公开": "0 true", "□公开☑不公开": "2 true", "公开□不公开☑": "2 true", "☑公开☑不公开": "2 true", "□公开□不公开": "0 false", "☑公开□": "0 false", "□公开☑随便": "0 false", "☑公开□不公开□": "0 false", "公开": "0 false",
	} {
		r, ok := boxedReach(text, scope)
		got := string(rune('0'+int(r))) + " " + map[bool]string{true: "true", false: "false"}[ok]
		if !ok {
			got = "0 false"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
