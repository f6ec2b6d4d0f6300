package workbook

import (
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
)

// several is a book as a moved ledger has it: cells one by one, two units, columns that the form has not, sheets that are kept.
func several() Book {
	return Book{
		Units:     []Unit{{Name: "一中", Info: map[string]string{"单位全称": "第一中学", "盖章": "否"}}, {Name: "二中"}},
		Info:      map[string]string{"反馈日期": "2023年4月27日"},
		Handlings: []ledger.Handling{{Kind: "约谈", Counter: "人次"}},
		Extra:     []string{"得分", "旧表：状态"},
		Without:   []string{"问题类别"},
		Help:      true,
		Lines: []Line{
			{Cells: map[string]Cell{"单位": {Value: "一中"}, "存在问题": {Value: "问题_x0041_x0042_"}, "整改措施": {Value: "=1+1"}, "完成情况": {Value: "差不多"},
				"追缴资金": {Value: decimal.RequireFromString("0.5")}, "约谈": {Value: 0}}, Extra: []Cell{{Value: 95}, {Value: "-好"}}},
			{Cells: map[string]Cell{"单位": {Joined: true}, "存在问题": {Joined: true}, "整改措施": {Value: "措施"}, "整改时限": {Value: "2023年07月01日"}},
				Extra: []Cell{{Value: time.Date(2023, 8, 5, 0, 0, 0, 0, time.UTC)}, {Joined: true}}},
			{Cells: map[string]Cell{"单位": {Value: "二中"}, "存在问题": {Value: "问题"}}},
		},
		Sheets: []Sheet{{Name: "通讯录（旧表）", Hidden: true, Cells: []SheetCell{{Row: 2, Col: 2, Bottom: 3, Right: 3, Value: "@电话"}}}},
	}
}

func TestLines(t *testing.T) {
	f := open(t, several())
	if got := f.GetSheetList(); !slices.Equal(got, []string{"单位信息", "基本信息", "整改台账", "填写说明", "通讯录（旧表）"}) {
		t.Fatalf("sheets %v", got)
	}
	wantCells(t, f, "整改台账", map[string]string{
		"A2": "序号", "B2": "单位", "C2": "存在问题", "D2": "整改措施", "G2": "整改时限", "J2": "追缴资金（元）", "K2": "约谈（人次）", "L2": "备注", "M2": "得分", "N2": "旧表：状态", "O2": "",
		"B4": "一中", "C3": "问题_x0041_x0042_", "D3": "=1+1", "I3": "差不多", "J3": "0.5", "K3": "0", "M3": "95", "N4": "-好", "G4": "2023年07月01日", "M4": "2023年8月5日", "B5": "二中",
	})
	wantCells(t, f, "单位信息", map[string]string{"A1": "单位", "B1": "单位全称", "A2": "一中", "B2": "第一中学", "A3": "二中", "B3": ""})
	wantCells(t, f, "通讯录（旧表）", map[string]string{"B2": "@电话"})
	merged, err := f.GetMergeCells("整改台账")
	if err != nil || len(merged) != 4 { // the title, and three of the cells
		t.Errorf("merged %v (%v)", merged, err)
	}
	if visible, err := f.GetSheetVisible("通讯录（旧表）"); visible || err != nil {
		t.Error("a hidden sheet has come to light")
	}
}

// A text that begins like a formula is stored as a text, in a cell that keeps it one when it is edited.
func TestNoFormula(t *testing.T) {
	f := open(t, several())
	for sheet, cells := range map[string][]string{"整改台账": {"D3", "N3"}, "通讯录（旧表）": {"B2"}} {
		for _, at := range cells {
			formula, _ := f.GetCellFormula(sheet, at)
			kind, _ := f.GetCellType(sheet, at)
			id, _ := f.GetCellStyle(sheet, at)
			style, err := f.GetStyle(id)
			if formula != "" || kind != excelize.CellTypeSharedString || err != nil || style.NumFmt != textFormat {
				t.Errorf("%s!%s: formula %q, kind %v, style %+v (%v)", sheet, at, formula, kind, style, err)
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	b := several()
	at := b.Places()
	for got, want := range map[string]string{
		at.Cell("单位", 0): "B3", at.Cell("约谈", -1): "K2", at.Cell("问题类别", 0): "", at.Extra(1, 2): "N5",
	} {
		if got != want {
			t.Errorf("place %s, want %s", got, want)
		}
	}
	for _, p := range []struct {
		item        string
		unit        int
		sheet, cell string
	}{{"单位全称", 1, "单位信息", "B3"}, {"单位全称", -1, "基本信息", "B2"}, {"校训", 0, "", ""}} {
		if sheet, cell := b.InfoPlace(p.item, p.unit); sheet != p.sheet || cell != p.cell {
			t.Errorf("%s of %d at %s!%s", p.item, p.unit, sheet, cell)
		}
	}
}

func TestMovedRefused(t *testing.T) {
	column, extra := several(), several()
	column.Lines[0].Cells["问题类别"] = Cell{Value: "类"} // which is left out
	extra.Extra = extra.Extra[:1]
	for name, book := range map[string]Book{"a cell without a column": column, "an extra cell without a column": extra} {
		if err := book.check(); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}
