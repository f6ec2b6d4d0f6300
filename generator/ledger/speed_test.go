package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet"
)

// bigLedger is a ledger of the reference notice's size.
func bigLedger(tb testing.TB) []byte {
	s := aSheet{name: "整改台账", rows: [][]any{
		row("中共息县二高党委巡察整改台账"),
		row("序号", "问题类别", "存在问题", "整改目标", "整改措施", "责任领导", "责任部门", "责任人", "整改时限", "整改结果", "完成情况", "追缴资金（元）", "政务处分（人）", "诫勉谈话（人）", "批评教育（人）"),
	}, merges: []string{"A1:O1"}}
	for i := range 57 {
		n := i + 3
		status := []string{"已完成", "长期坚持", "未完成"}[i%12/10+i%12/11]
		s.rows = append(s.rows, row(i+1, fmt.Sprintf("教学管理需加强%d", i/8), fmt.Sprintf("改革应变能力不足，担当意识不强%d", i/2), "增强能力",
			fmt.Sprintf("措施%d：加强学习，召开专题会议。", i), "冯勇堂", "教务处", "张三", "2023年7月", fmt.Sprintf("%d是增强了改革应变能力，强化了担当意识，完善了制度。", i), status, "", "", "", ""))
		if i%8 == 0 && i+8 <= 57 {
			s.merges = append(s.merges, fmt.Sprintf("B%d:B%d", n, n+7))
		}
		if i%2 == 0 && i+2 <= 57 {
			s.merges = append(s.merges, fmt.Sprintf("C%d:C%d", n, n+1))
		}
	}
	return build(tb, nil, s, aSheet{name: "基本信息", rows: [][]any{row("单位简称", "息县二高"), row("单位自称", "我校"), row("派出机关", "县委"), row("落款日期", "2023.8.5")}})
}

func TestBigLedger(t *testing.T) {
	u, list := readOne(t, bigLedger(t))
	wantCodes(t, list, "warning ledger.deadline.past 整改台账!I14")
	if len(u.Items) != 57 || u.Items[1].Problem.Cell != "C3" || u.Items[56].Category.Text != "教学管理需加强7" {
		t.Errorf("%d items", len(u.Items))
	}
}

func BenchmarkRead(b *testing.B) {
	data := bigLedger(b)
	b.ReportAllocs()
	for b.Loop() {
		if l, list := Read(sheet.Open("a.xlsx", data, ""), Options{}); l == nil || list.HasError() {
			b.Fatal(show(list))
		}
	}
}

// BenchmarkExcelize is what the library alone takes for the same file: the measure for BenchmarkRead.
func BenchmarkExcelize(b *testing.B) {
	data := bigLedger(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(strings.NewReader(string(data)))
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range f.GetSheetList() {
			if _, err := f.GetRows(s, excelize.Options{RawCellValue: true}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
