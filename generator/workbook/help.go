package workbook

import (
	"strings"

	"gongshi/generator/ledger"
)

// helpWidth is a column that A4 holds upright, in half-widths, whatever face a program has for 宋体.
const helpWidth = 80.0

// help writes 填写说明. Each line has more than a name: the reader takes a column of bare names for a 基本信息.
func (p *pen) help(items []ledger.InfoItem, cols []column, several, example bool) {
	row := 0
	line := func(l look, text string) {
		row++
		p.put(cell(1, row), l, text)
		p.height(row, max(22, neededHeight(text, helpWidth)))
	}
	p.width(1, helpWidth)
	line(titleLook, "怎么填这份台账")
	p.height(row, 36)
	info, where := infoName, "右边一列写内容"
	if several {
		info, where = unitsName, "一行一个单位，“单位”一列与“"+ledgerName+"”里的一致；各单位一样的也可以写在“"+infoName+"”里"
	}
	line(headingLook, "一、先填“"+info+"”")
	line(contentLook, where+"，用不到的留空。日期写成 2023年8月5日 或 2023-8-5。")
	for _, item := range items {
		text := item.Name + " —— " + strings.ReplaceAll(infoHint(item), "\n", "；")
		if item.Choices != nil {
			text += "；从列表里选：" + strings.Join(item.Choices, "、") + "（不填就是“" + item.Choices[0] + "”）"
		}
		line(contentLook, text)
	}
	line(headingLook, "二、再填“"+ledgerName+"”")
	rows := "一行写一项，从表头的下一行写起。"
	if example {
		rows += "序号写着“" + ledger.ExampleMark + "”的灰色一行是样例，不计入，可以留着，也可以删去。"
	}
	line(contentLook, rows)
	for _, c := range cols {
		switch {
		case c.guide.choices != nil:
			line(contentLook, c.header()+" —— "+c.guide.hint+"只有这几种："+strings.Join(c.guide.choices, "、")+"。")
		case c.guide.hint != "":
			line(contentLook, c.header()+" —— "+c.guide.hint)
		}
	}
	line(contentLook, "表头可以增加别的列；某种处理没有列的，照“诫勉谈话（人）”的样子加一列。合计不用写，程序逐行相加。")
	if !example {
		line(contentLook, "表名带“（"+ledger.Kept+"）”的各张表和表头是“"+ledger.KeptHeader("")+"……”的各列，是从旧台账照搬过来备查的，不读取，用不着时可以删去。")
	}
	line(headingLook, "三、出公示")
	line(contentLook, "保存并关闭表格，双击程序，把台账拖进打开的网页：看检查的结果，下载公示。也可以运行 gongshi check 文件名 检查，再运行 gongshi build 文件名 出公示。说明有错的，按它指出的单元格改。")
	p.page("portrait", 1)
}
