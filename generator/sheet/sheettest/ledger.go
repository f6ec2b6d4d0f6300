package sheettest

import "maps"

// The plain ledger: three items of two problems, 155 yuan and one person dealt with. Nothing is wrong with it.

// Head is its header.
func Head() []any {
	return []any{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "政务处分（人）", "整改时限"}
}

// Items are its rows.
func Items() [][]any {
	return [][]any{
		{1, "教学管理", "担当意识不强", "加强学习", "组织了学习", "已完成", 155, nil, Number("45143", 1)},
		{2, nil, nil, "改进作风", "改进了作风", "未完成", nil, 1, "2023年12月"},
		{3, nil, "管理不规范", "完善制度", "完善了制度", "长期坚持", nil, nil, "长期坚持"},
	}
}

// PlainRows are the plain ledger's header and rows, with some cells changed.
func PlainRows(change map[string]any) string {
	rows := append([][]any{Head()}, Items()...)
	for at, v := range change {
		col, row := int(at[0]-'A'), int(at[1]-'1')
		rows[row][col] = v
	}
	return Rows(rows...)
}

// Plain is the sheet of the plain ledger with some cells changed, and what follows its rows.
func Plain(change map[string]any, after string) Sheet {
	return Sheet{Name: "整改台账", XML: SheetXML(PlainRows(change), after)}
}

// Info is the sheet 基本信息 that goes with it, with some items changed.
func Info(change map[string]any) Sheet {
	items := []struct {
		name    string
		content any
	}{
		{"单位全称", "中共息县第二高级中学委员会"}, {"单位简称", "息县二高"}, {"党组织简称", "息县二高党委"}, {"巡察机构", "县委第五巡察组"}, {"派出机关", "县委"},
		{"巡察方式", "常规巡察"}, {"巡察开始日期", "2023年2月20日"}, {"巡察结束日期", "2023年4月20日"}, {"反馈日期", "2023年5月5日"},
		{"反馈意见名称", "关于巡察息县二高的反馈意见"}, {"问题清单名称", "问题清单"}, {"领导小组组长", "校党委书记冯勇堂"}, {"集中整改期限", "三个月"},
		{"联系电话", "0376-5951234"}, {"落款日期", "2023年8月5日"}, {"盖章", "是"},
	}
	change = maps.Clone(change)
	var rows [][]any
	for _, it := range items {
		if v, ok := change[it.name]; ok {
			it.content = v
			delete(change, it.name)
		}
		rows = append(rows, []any{it.name, it.content})
	}
	if len(change) > 0 {
		panic("no such item of 基本信息")
	}
	return Sheet{Name: "基本信息", XML: SheetXML(Rows(rows...), "")}
}

// PlainBook is the plain ledger with 基本信息; cells of the ledger are changed.
func PlainBook(change map[string]any) Book { return New(Plain(change, ""), Info(nil)) }
