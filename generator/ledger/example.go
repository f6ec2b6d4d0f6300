package ledger

import (
	"strings"

	"gongshi/generator/sheet"
)

// ExampleMark stands under 序号 in the worked example of a blank form.
const ExampleMark = "示例"

// Example is that row, by the names of the columns. The form writes it and the reader knows it, so that nobody has to delete it.
var Example = map[string]string{
	"问题类别": "党建工作方面", "存在问题": "会议记录不完整",
	"整改措施": "修订会议记录办法，每次会议由专人记录", "责任领导": "副书记张某某", "责任部门": "办公室", "整改时限": "2023年7月27日",
	"整改结果": "已修订会议记录办法，补齐了会议记录。", "完成情况": Done.String(), "追缴资金": "155", "诫勉谈话": "1",
	"备注": "本行是示例，不计入",
}

// exampleRow reports a row that is marked as the example, and whether it still says only what the form wrote.
func exampleRow(g *sheet.Grid, h *header, row int) (marked, unchanged bool) {
	unchanged = true
	for _, c := range h.cols {
		v := g.Own(sheet.At(row, c.at.Col))
		switch {
		case c.column.name == "序号":
			marked = marked || len(v.Text) <= sheet.MaxWord && strings.Trim(sheet.Fold(v.Text), "()") == ExampleMark
		case v.Fault != sheet.NoFault || v.Text != "" && v.Text != Example[c.column.name]:
			unchanged = false
		}
	}
	return marked, unchanged
}

// blank reports a ledger sheet with nothing under its header but the form's example, unchanged.
func (s *tab) blank() bool {
	if s.grid.Rows > s.header.firstRow {
		return false
	}
	marked, unchanged := exampleRow(s.grid, &s.header, s.header.firstRow)
	return s.grid.Rows < s.header.firstRow || marked && unchanged
}
