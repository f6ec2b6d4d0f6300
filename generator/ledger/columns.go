package ledger

// role says how a column's cells are read.
type role int

const (
	prose role = iota
	status
	money
	handling
)

// column is one entry of the table of columns: to teach the reader a new column or a new name for one, add it here and nowhere else.
type column struct {
	name string
	// also are the names under which offices keep the column; brackets, blanks, line breaks and full-width forms do not matter,
	// and 巡视 reads as 巡察.
	also []string
	role role
	// field is where the cell goes; nil for a kind of handling, whose name is its place.
	field func(*Item) *Field
	// down: a blank takes the content above it, within the same group.
	down bool
	// core: a row with a text of its own here is a 项.
	core bool
	// needed: without the column there is no ledger.
	needed bool
	// spare: several such columns are no contradiction, the first one counts.
	spare bool
}

// columns is the table, in the order of a ledger.
var columns = []column{
	{name: "序号", also: []string{"编号", "问题序号", "问题编号", "项目序号", "序列"}, spare: true,
		field: func(it *Item) *Field { return &it.No }},
	{name: "单位", also: []string{"被巡察单位", "被巡察党组织", "学校", "学校名称", "单位名称", "责任公司", "公司", "整改单位"}, down: true,
		field: func(it *Item) *Field { return &it.Unit }},
	{name: "问题类别", also: []string{"问题大类", "反馈问题类别", "方面", "问题方面", "类别", "问题类型", "问题分类"}, down: true, core: true,
		field: func(it *Item) *Field { return &it.Category }},
	{name: "存在问题", also: []string{"反馈问题", "具体问题", "问题表现", "巡察反馈的问题", "巡察反馈问题", "问题概述", "问题", "存在的问题",
		"存在具体问题", "存在的具体问题", "主要问题", "存在的主要问题", "具体表现", "具体问题表现", "问题内容", "问题描述", "反馈的问题", "反馈具体问题"},
		down: true, core: true, needed: true,
		field: func(it *Item) *Field { return &it.Problem }},
	{name: "整改目标", also: []string{"目标", "整改要求", "整改标准"},
		field: func(it *Item) *Field { return &it.Goal }},
	{name: "整改措施", also: []string{"措施", "归零措施", "具体整改措施", "具体措施", "整改具体措施", "整改任务", "整改任务及措施", "整改措施及任务"}, core: true,
		field: func(it *Item) *Field { return &it.Measure }},
	{name: "责任领导", also: []string{"牵头领导", "牵头责任领导", "责任校领导"},
		field: func(it *Item) *Field { return &it.Leader }},
	{name: "责任部门", also: []string{"责任科室", "责任单位", "主责部门", "责任处室", "责任股室", "主责单位"},
		field: func(it *Item) *Field { return &it.Department }},
	{name: "责任人", also: []string{"整改落实人", "具体责任人", "整改责任人", "责任人员"},
		field: func(it *Item) *Field { return &it.Person }},
	{name: "整改时限", also: []string{"完成时限", "整改期限", "预计完成时间", "时限", "完成期限", "整改完成时限", "计划完成时间"},
		field: func(it *Item) *Field { return &it.Deadline }},
	{name: "整改结果", also: []string{"整改成效", "整改进展", "整改进展情况", "整改情况", "整改落实情况", "落实情况", "进展情况", "整改成果", "整改结果及成效"},
		down: true, core: true,
		field: func(it *Item) *Field { return &it.Result }},
	{name: "完成情况", also: []string{"整改状态", "完成状态", "是否完成", "销号情况", "整改完成情况", "是否销号", "是否完成整改", "是否整改完成", "状态", "销号状态", "完成进度"},
		role: status, needed: true,
		field: func(it *Item) *Field { return &it.StatusText }},
	{name: "追缴资金", also: []string{"清退资金", "追缴金额", "清退金额", "追缴", "清退", "收缴资金", "退缴资金", "清缴资金", "追回资金",
		"追缴清退资金", "追缴违纪资金", "追缴违规资金", "追缴资金情况"}, role: money,
		field: func(it *Item) *Field { return &it.RecoveredText }},
	{name: "备注", also: []string{"说明", "备考"}, spare: true,
		field: func(it *Item) *Field { return &it.Note }},

	{name: "党纪处分", also: []string{"党内处分", "党纪"}, role: handling},
	{name: "政务处分", also: []string{"政纪处分", "政务"}, role: handling},
	{name: "党纪政务处分", also: []string{"党政纪处分", "党纪、政务处分", "党纪政纪处分"}, role: handling},
	{name: "诫勉谈话", also: []string{"诫勉"}, role: handling},
	{name: "批评教育", role: handling},
	{name: "提醒谈话", role: handling},
	{name: "谈话提醒", role: handling},
	{name: "警示谈话", role: handling},
	{name: "廉政谈话", role: handling},
	{name: "谈话函询", role: handling},
	{name: "约谈", role: handling},
	{name: "通报批评", role: handling},
	{name: "责令检查", also: []string{"责令作出检查", "责令做出检查"}, role: handling},
	{name: "书面检查", also: []string{"责令书面检查", "作出书面检查"}, role: handling},
	{name: "停职检查", role: handling},
	{name: "组织处理", role: handling},
	{name: "组织调整", role: handling},
	{name: "调离岗位", role: handling},
	{name: "立案审查", also: []string{"立案", "立案审查调查"}, role: handling},
	{name: "立案调查", role: handling},
	{name: "移送司法", also: []string{"移送司法机关"}, role: handling},
}

// eitherWay are headers that some offices put over a status word and others over prose: the cells decide.
var eitherWay = []string{"整改完成情况", "完成情况", "整改情况", "整改落实情况", "落实情况", "整改进展", "整改进展情况", "进展情况"}

// moneyUnits are the units of a money column, in yuan as a power of ten.
var moneyUnits = map[string]int32{"元": 0, "千元": 3, "万元": 4, "万": 4, "百万元": 6, "亿元": 8, "亿": 8, "人民币": 0, "人民币元": 0}

// counters are the units of a column of handling.
var counters = []string{"人次", "人数", "人", "件"}

var columnByLabel = func() map[string]*column {
	index := map[string]*column{}
	for i := range columns {
		c := &columns[i]
		for _, name := range append([]string{c.name}, c.also...) {
			index[foldLabel(name)] = c
		}
	}
	return index
}()

func columnNamed(name string) *column { return columnByLabel[foldLabel(name)] }
