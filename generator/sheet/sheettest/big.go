package sheettest

import (
	"fmt"
	"strings"
)

// Big is a ledger of so many items, of 15 columns with prose as offices write it, 问题类别 and 存在问题 merged as they merge them, its
// texts in the table of shared strings as spreadsheet programs keep them. One item in twenty is 未完成, one 长期坚持; every tenth states
// 100.50 yuan, every fiftieth a person.
func Big(items int) []byte {
	var rows, strs strings.Builder
	index := map[string]int{}
	count := 0
	cell := func(col byte, row int, text string) {
		i, ok := index[text]
		if !ok {
			i = len(index)
			index[text] = i
			strs.WriteString("<si><t>" + text + "</t></si>")
		}
		count++
		fmt.Fprintf(&rows, `<c r="%c%d" s="4" t="s"><v>%d</v></c>`, col, row, i)
	}
	rows.WriteString(`<row r="1">`)
	cell('A', 1, "中共息县二高党委巡察整改台账")
	rows.WriteString(`</row><row r="2">`)
	for i, h := range []string{"序号", "问题类别", "存在问题", "整改目标", "整改措施", "责任领导", "责任部门", "责任人", "整改时限", "整改结果", "完成情况", "追缴资金（元）", "政务处分（人）", "诫勉谈话（人）", "批评教育（人）"} {
		cell('A'+byte(i), 2, h)
	}
	rows.WriteString(`</row>`)
	merges := []string{"A1:O1"}
	merge := func(col byte, first, n int) {
		if last := min(first+n-1, items); last > first {
			merges = append(merges, fmt.Sprintf("%c%d:%c%d", col, first+2, col, last+2))
		}
	}
	for i := 1; i <= items; i++ {
		row := i + 2
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d"><v>%d</v></c>`, row, row, i)
		if i%40 == 1 {
			cell('B', row, fmt.Sprintf("第%d方面落实上级决策部署不够到位", i/40+1))
			merge('B', i, 40)
		}
		if i%4 == 1 {
			cell('C', row, fmt.Sprintf("改革应变能力不足，担当意识不强，第%d次检查发现制度执行不严、台账登记不全的情况", i/4+1))
			merge('C', i, 4)
		}
		cell('D', row, "增强能力，压实责任，完善制度")
		cell('E', row, fmt.Sprintf("（%d）加强学习，召开专题会议，制定整改方案，明确责任分工，逐条对照检查，按月报送进展，并由责任部门复核。", i))
		cell('F', row, "冯勇堂")
		cell('G', row, []string{"教务处", "总务处", "政教处"}[i%3])
		cell('H', row, []string{"张三", "李四", "王五"}[i%3])
		fmt.Fprintf(&rows, `<c r="I%d" s="1"><v>%d</v></c>`, row, 45100+i%90)
		cell('J', row, fmt.Sprintf("召开第%d次专题会议，修订了有关制度，补齐了台账，增强了改革应变能力，强化了担当意识。", i))
		cell('K', row, map[int]string{10: "未完成", 15: "长期坚持"}[i%20]+map[bool]string{true: "已完成"}[i%20 != 10 && i%20 != 15])
		if i%10 == 0 {
			fmt.Fprintf(&rows, `<c r="L%d"><v>100.5</v></c>`, row)
		}
		if i%50 == 0 {
			fmt.Fprintf(&rows, `<c r="M%d"><v>1</v></c>`, row)
		}
		rows.WriteString(`</row>`)
	}
	book := New(Sheet{Name: "整改台账", XML: SheetXML(rows.String(), Merges(merges...))}, Info(nil))
	return book.With("xl/sharedStrings.xml", fmt.Sprintf(`%s<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>`, xmlHead, mainSpace, count, len(index), strs.String())).Zip()
}
