package renew

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// leftBook is a ledger on which edit does what people do.
func leftBook(t *testing.T, info [][]any, edit func(f *excelize.File, style func(over, style any)) error) *excelize.File {
	t.Helper()
	f := excelize.NewFile()
	set := func(sheet string, rows [][]any) {
		for i, row := range rows {
			if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.SetSheetName("Sheet1", "整改台账"); err != nil {
		t.Fatal(err)
	}
	set("整改台账", [][]any{{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（万元）", "政务处分（人）", "佐证材料", "整改时限"},
		{1, "教学", "备课不实", "集体备课", "备了课", "已完成", 1.5, 1, "附件一", "2023年6月"},
		{2, "教学", "作业过多", "控制总量", "减了作业", "未完成", "", "", 12, "2023年7月"},
		{3, "安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持", "", "", "附件三", "2023年8月"}})
	if info != nil {
		if _, err := f.NewSheet("基本信息"); err != nil {
			t.Fatal(err)
		}
		set("基本信息", info)
	}
	if err := edit(f, func(over, style any) {
		id, err := f.NewStyle(style.(*excelize.Style))
		from, to, _ := strings.Cut(over.(string), ":")
		if err == nil {
			err = f.SetCellStyle("整改台账", from, max(to, from), id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}); err != nil {
		t.Fatal(err)
	}
	return f
}

var struckOut = &excelize.Style{Font: &excelize.Font{Strike: true}}

func numberFormat(code string) *excelize.Style { return &excelize.Style{CustomNumFmt: &code} }

// struckItem is 基本信息 with an answer to 划线的行.
func struckItem(choice string) [][]any {
	return [][]any{{"项目", "内容"}, {"单位简称", "某校"}, {"划线的行", choice}}
}

// lefts are changes of a ledger by which something of it is not read.
var lefts = []struct {
	name    string
	info    [][]any
	edit    func(f *excelize.File, style func(over, style any)) error
	items   string
	record  []string // of the sheet of records
	told    string   // the codes of its warnings and errors
	refused bool
}{
	{"a row that is open", nil, func(f *excelize.File, style func(over, style any)) error { style("A3:J3", struckOut); return nil },
		"1备课不实已完成15000 3门禁不严长期坚持0", []string{"整改台账 A3|2|划了删除线", "整改台账 C3|作业过多|划了删除线", "整改台账 I3|12|划了删除线", "整改台账 F3|未完成|划了删除线"}, "ledger.row.struck", false},
	{"a row that is open, but for its category", nil, func(f *excelize.File, style func(over, style any)) error { style("C3:J3", struckOut); return nil },
		"1备课不实已完成15000 3门禁不严长期坚持0", []string{"整改台账 A3|2|只记在这里", "整改台账 B3|教学|只记在这里", "整改台账 C3|作业过多|划了删除线"}, "ledger.row.struck", false},
	{"a row that is done", nil, func(f *excelize.File, style func(over, style any)) error { style("A2:J2", struckOut); return nil }, "", nil, "output.refused", true},
	{"a row that is done and counts", struckItem("计入"), func(f *excelize.File, style func(over, style any)) error { style("A2:J2", struckOut); return nil },
		"1备课不实已完成15000 2作业过多未完成0 3门禁不严长期坚持0", nil, "ledger.row.struck", false},
	{"a row that is done and does not count", struckItem("不计"), func(f *excelize.File, style func(over, style any)) error { style("A2:J2", struckOut); return nil },
		"2作业过多未完成0 3门禁不严长期坚持0", []string{"整改台账 G2|1.5|划了删除线", "整改台账 C2|备课不实|划了删除线"}, "ledger.row.struck", false},
	{"runs, and a cell of a column that is not used", nil, func(f *excelize.File, style func(over, style any)) error {
		style("I2", struckOut)
		return f.SetCellRichText("整改台账", "C2", []excelize.RichTextRun{{Text: "备课"}, {Text: "很", Font: &excelize.Font{Strike: true}}, {Text: "不实"}})
	}, "1备课不实已完成15000 2作业过多未完成0 3门禁不严长期坚持0", []string{"整改台账 C2|很|划了删除线", "整改台账 I2|附件一|划了删除线"}, "cell.struck cell.struck", false},
	{"white on white, and a number that no format shows", nil, func(f *excelize.File, style func(over, style any)) error {
		style("I2", &excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}})
		style("H2", numberFormat(";;;"))
		return nil
	}, "1备课不实已完成15000 2作业过多未完成0 3门禁不严长期坚持0", []string{"整改台账 I2|附件一|看不见", "整改台账 H2|1|看不见"}, "", false},
	{"a sum in ten thousands, a day without its year, a status picked by a format", nil, func(f *excelize.File, style func(over, style any)) error {
		style("G2", numberFormat(`0!.0,"万元"`))
		style("J2", numberFormat("m月d日"))
		style("F2", numberFormat(`[=1]"已完成";0`))
		style("I3", numberFormat("0.0"))
		return firstError(f.SetCellValue("整改台账", "G2", 15000), f.SetCellValue("整改台账", "J2", 45143), f.SetCellValue("整改台账", "F2", 1))
	}, "1备课不实已完成15000 2作业过多未完成0 3门禁不严长期坚持0", nil, "", false},
	{"pictures", nil, func(f *excelize.File, style func(over, style any)) error {
		return firstError(f.SetCellFormula("整改台账", "E2", `DISPIMG("ID_1",1)`), f.SetCellStr("整改台账", "E2", `=DISPIMG("ID_1",1)`), f.SetCellStr("整改台账", "I2", `=DISPIMG("ID_2",1)`))
	}, "1备课不实已完成15000 2作业过多未完成0 3门禁不严长期坚持0", []string{"整改台账 E2|（图片）|单元格里的图片没有搬", "整改台账 I2|（图片）|单元格里的图片没有搬"}, "cell.picture sheet.drawing", false},
	{"comments", nil, func(f *excelize.File, style func(over, style any)) error {
		return firstError(f.AddComment("整改台账", excelize.Comment{Cell: "D3", Author: "甲", Text: "先放一放"}), f.AddComment("整改台账", excelize.Comment{Cell: "C2", Author: "甲", Text: "再核一遍"}))
	}, "1备课不实已完成15000 2作业过多未完成0 3门禁不严长期坚持0", []string{"整改台账 C2|再核一遍|批注", "整改台账 D3|先放一放|批注"}, "", false},
}

// TestLeft: what is not read does not move, but stands on record with its cell; the new ledger reads as the old one.
func TestLeft(t *testing.T) {
	for _, tt := range lefts {
		t.Run(tt.name, func(t *testing.T) {
			data, err := leftBook(t, tt.info, tt.edit).WriteToBuffer()
			if err != nil {
				t.Fatal(err)
			}
			var whole, made []ledger.WholeSheet
			old, list := ledger.Read(sheet.Open("台账.xlsx", data.Bytes(), ""), ledger.Options{Whole: &whole})
			result, said, err := Move(old, whole, list)
			if err != nil {
				t.Fatal(err)
			}
			var told []string
			for _, f := range said {
				if f.Severity > 0 {
					told = append(told, f.Code)
				}
			}
			if got := strings.Join(told, " "); got != tt.told {
				t.Errorf("told %q, want %q", got, tt.told)
			}
			if refused := result.Data == nil; refused || tt.refused {
				if refused != tt.refused {
					t.Errorf("refused: %v %v", refused, said)
				}
				return
			}
			l, _ := ledger.Read(sheet.Open("新台账.xlsx", result.Data, ""), ledger.Options{Whole: &made})
			var items []string
			for _, it := range l.Units[0].Items {
				items = append(items, it.No.Text+it.Problem.Text+it.Status.String()+it.Recovered.String())
			}
			if got := strings.Join(items, " "); got != tt.items {
				t.Errorf("%s\nwant %s", got, tt.items)
			}
			record := recorded(made)
			for _, want := range tt.record {
				if !strings.Contains(record, "\n"+want) {
					t.Errorf("no %q on record:%s", want, record)
				}
			}
			if len(tt.record) == 0 && strings.Contains(record, "只记在这里") {
				t.Errorf("on record:%s", record)
			}
		})
	}
}

// recorded is the sheet of records, a row a line, in the order in which it stands there.
func recorded(made []ledger.WholeSheet) string {
	var out strings.Builder
	for _, s := range made {
		if s.Name != RecordSheet {
			continue
		}
		row := 0
		for _, c := range s.Cells {
			if c.Row != row {
				out.WriteString("\n" + c.Text)
			} else {
				out.WriteString("|" + c.Text)
			}
			row = c.Row
		}
	}
	return out.String()
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
