package ledger

import "github.com/shopspring/decimal"

// role says how a column's cells are read.
type role int

const (
	prose role = iota
	status
	money
	handling
	account // several kinds of handling in one cell: 政务处分1人、诫勉谈话1人
	reach   // who may know of the row: several such columns hold together
)

// column is one entry of the table of columns: to teach the reader a new column or a new name for one, add it here. The blank form
// and what moves an old ledger into it follow; tests name the table that says how wide it is there, and the attachment's where it is listed.
type column struct {
	name string
	// also are the names under which offices keep the column; brackets, blanks, line breaks and full-width forms do not matter,
	// nor strokes between words, and 巡视 reads as 巡察.
	also []string
	role role
	// field is where the cell goes; nil for a kind of handling, whose name is its place.
	field func(*Item) *Field
	// carriesDown: a blank takes the content above it, within the same group.
	carriesDown bool
	// core: a row with a text of its own here is a 项.
	core bool
	// needed: without the column there is no ledger.
	needed bool
	// mayRepeat: several such columns are no contradiction; the first one counts.
	mayRepeat bool
	// unread: no paper prints the column, so that a picture or an error value there does no harm.
	unread bool
	// listed: 整改情况一览表 shows the public what stands here.
	listed bool
	// sum is where a column of money adds its amount.
	sum func(*Item) *decimal.Decimal
	// countable: with a unit of counting in the header, 移送事项（件）, it is a column of counts and not this one.
	countable bool
}

// columns is the table, in the order of a ledger; the kinds of handling stand from the graver to the lighter.
var columns = []column{
	{name: "序号", also: []string{"编号", "问题序号", "问题编号", "项目序号", "项目编号", "序列", "序列号", "序", "项次", "任务序号", "整改序号", "总序号"}, mayRepeat: true,
		listed: true, field: func(it *Item) *Field { return &it.No }},
	{name: "单位", also: []string{"被巡察单位", "被巡察单位名称", "被巡察党组织", "被巡察党组织名称", "被巡察学校", "学校", "学校名称", "单位名称", "责任公司", "公司", "公司名称",
		"责任学校", "支部名称", "党支部名称", "基层党组织", "基层党组织名称", "村级党组织", "整改单位", "所属单位", "所在单位", "填报单位", "报送单位", "党组织", "党组织名称",
		"被审计单位", "被审计单位名称", "被审计部门单位", "被督察单位", "被督察单位名称", "被检查单位", "被检查单位名称", "受检单位", "受检单位名称"}, carriesDown: true,
		field: func(it *Item) *Field { return &it.Unit }},
	{name: "问题类别", also: []string{"问题大类", "反馈问题类别", "方面", "问题方面", "类别", "问题类型", "问题分类", "反馈问题分类", "反馈问题类型", "巡察反馈问题类别",
		"反馈方面", "整改类别", "问题所属类别", "问题归类", "类型", "分类", "所属类别", "所属方面",
		"一级问题", "问题一级", "一级类别", "一级分类", "问题一级分类", "问题一级类别", "反馈问题大类", "反馈问题大项", "问题大项",
		"审计查出问题类别", "审计问题类别", "审计问题类型", "隐患类别", "隐患类型", "隐患分类"}, carriesDown: true, core: true,
		field: func(it *Item) *Field { return &it.Category }},
	{name: "反馈问题", also: []string{"二级问题", "问题二级", "二级类别", "二级分类", "问题二级分类", "问题二级类别", "问题小类", "问题子类", "反馈问题小类", "反馈问题小项", "问题小项"}, carriesDown: true, core: true,
		listed: true, field: func(it *Item) *Field { return &it.Group }},
	{name: "存在问题", also: []string{"反馈问题", "具体问题", "问题表现", "巡察反馈的问题", "巡察反馈问题", "问题概述", "问题", "存在的问题",
		"存在具体问题", "存在的具体问题", "主要问题", "存在的主要问题", "具体表现", "具体问题表现", "问题内容", "问题描述", "反馈的问题", "反馈具体问题", "反馈的具体问题",
		"反馈问题内容", "反馈问题描述", "巡察反馈具体问题", "巡察反馈的具体问题", "巡察组反馈问题", "巡察组反馈的问题", "巡察反馈意见", "反馈意见", "巡察发现问题", "巡察发现的问题",
		"发现问题", "发现的问题", "存在突出问题", "存在的突出问题", "突出问题", "问题事项", "问题清单", "问题简述", "问题摘要", "问题具体表现", "具体问题描述", "存在问题描述",
		"存在问题及表现", "存在问题及具体表现", "反馈问题及具体表现", "需整改问题", "需要整改的问题", "整改问题", "问题名称", "问题情况", "问题明细", "问题要点",
		"三级问题", "问题三级", "四级问题", "问题四级", "反馈问题细项",
		"查出问题", "查出的问题", "查出的主要问题", "审计查出问题", "审计查出的问题", "审计查出的主要问题", "审计发现问题", "审计发现的问题", "审计反馈问题", "审计指出问题", "审计指出的问题", "审计问题", "审计查出具体问题",
		"督察反馈问题", "督察反馈的问题", "督察组反馈问题", "督察发现问题", "督察发现的问题", "督察指出问题", "检查发现问题", "检查发现的问题", "检查反馈问题", "专项检查发现问题", "专项检查发现的问题",
		"检视问题", "检视出的问题", "检视发现问题", "检视发现的问题", "主题教育检视问题", "安全隐患", "隐患", "隐患内容", "隐患描述", "隐患情况", "隐患问题", "问题隐患", "存在隐患", "存在的隐患", "存在安全隐患", "存在的安全隐患", "排查出的隐患", "排查发现的隐患"},
		carriesDown: true, core: true, needed: true,
		listed: true, field: func(it *Item) *Field { return &it.Problem }},
	{name: "整改目标", also: []string{"目标", "整改要求", "整改标准", "目标要求", "整改目标要求", "预期目标", "整改预期目标", "目标任务"}, unread: true,
		field: func(it *Item) *Field { return &it.Goal }},
	{name: "整改措施", also: []string{"措施", "归零措施", "具体整改措施", "具体措施", "整改具体措施", "整改任务", "整改任务及措施", "整改措施及任务", "整改举措", "具体整改举措", "具体举措",
		"整改办法", "主要措施", "整改主要措施", "主要整改措施", "整改工作措施", "整改措施内容", "采取措施", "采取的措施", "采取的整改措施", "拟采取措施", "拟采取的措施",
		"拟采取的整改措施", "任务措施", "工作措施", "解决措施", "落实措施", "整改落实措施"}, core: true,
		listed: true, field: func(it *Item) *Field { return &it.Measure }},
	{name: "责任领导", also: []string{"牵头领导", "牵头责任领导", "责任校领导", "牵头校领导", "分管领导", "分管校领导", "主管领导", "包抓领导", "包保领导", "整改责任领导"},
		listed: true, field: func(it *Item) *Field { return &it.Leader }},
	{name: "责任部门", also: []string{"责任科室", "责任单位", "主责部门", "责任处室", "责任股室", "主责单位", "牵头部门", "牵头单位", "牵头科室", "责任部门单位", "整改责任部门", "整改责任单位",
		"承办部门", "承办单位", "落实部门", "落实单位", "主责科室", "主责处室"},
		listed: true, field: func(it *Item) *Field { return &it.Department }},
	{name: "责任人", also: []string{"整改落实人", "具体责任人", "整改责任人", "责任人员", "直接责任人", "牵头责任人", "主要责任人", "落实人", "具体落实人", "落实责任人", "经办人", "承办人", "责任人姓名"},
		listed: true, field: func(it *Item) *Field { return &it.Person }},
	{name: "整改时限", also: []string{"完成时限", "整改期限", "预计完成时间", "时限", "完成期限", "整改完成时限", "计划完成时间", "完成时间", "整改时间", "整改完成时间", "整改完成期限", "计划完成时限",
		"时限要求", "整改时限要求", "时间节点", "完成时间节点", "拟完成时间", "要求完成时间", "办结时限", "期限"},
		listed: true, field: func(it *Item) *Field { return &it.Deadline }},
	{name: "整改结果", also: []string{"整改成效", "整改进展", "整改进展情况", "整改情况", "整改落实情况", "落实情况", "进展情况", "进展", "整改成果", "整改结果及成效", "整改效果", "整改成效情况", "整改工作成效",
		"整改落实结果", "整改落实成效", "落实结果", "落实成效", "取得成效", "取得的成效", "取得整改成效", "成效", "结果", "整改具体情况", "整改情况说明", "完成情况说明", "整改情况及成效",
		"整改进展及成效", "整改完成情况及成效", "整改措施落实情况", "措施落实情况", "整改工作进展", "整改工作情况", "工作进展", "工作进展情况", "目前进展", "目前进展情况", "整改落实进展", "整改落实进展情况"},
		carriesDown: true, core: true,
		field: func(it *Item) *Field { return &it.Result }},
	{name: "完成情况", also: []string{"整改状态", "完成状态", "是否完成", "销号情况", "整改完成情况", "是否销号", "是否完成整改", "是否整改完成", "状态", "销号状态", "完成进度", "整改进度", "是否已完成",
		"是否整改到位", "是否整改", "是否完成销号", "整改是否完成", "整改是否到位", "完成与否", "整改销号情况", "整改销号", "销号", "办结情况", "是否办结", "办理状态", "整改完成状态",
		"目前状态", "当前状态", "问题状态", "问题整改状态", "整改状况", "完成状况", "落实状态", "是否整改完毕", "整改是否完毕", "是否完毕", "是否落实到位", "是否办结完毕", "完成程度", "整改程度"},
		role: status, needed: true,
		listed: true, field: func(it *Item) *Field { return &it.StatusText }},
	{name: "追缴资金", also: []string{"清退资金", "追缴金额", "清退金额", "追缴", "清退", "收缴资金", "退缴资金", "清缴资金", "追回资金",
		"追缴清退资金", "追缴违纪资金", "追缴违规资金", "追缴资金情况", "追缴款", "追缴款项", "清退款", "清退款项", "退缴金额", "收缴金额", "追回金额", "清缴金额",
		"挽回资金", "挽回金额", "挽回资金金额", "已挽回资金", "追缴挽回资金", "收回资金", "收回金额",
		"追缴清退金额", "追缴资金金额", "清退资金金额", "清退违规资金", "追缴退赔资金",
		"已追缴", "已追缴资金", "已追缴金额", "已清退", "已清退资金", "已清退金额", "已收缴资金", "已退缴资金", "实际追缴资金", "追缴到位资金", "收缴违纪资金", "收缴违纪款"}, role: money,
		sum: func(it *Item) *decimal.Decimal { return &it.Recovered }, field: func(it *Item) *Field { return &it.RecoveredText }},
	{name: involvedColumn, also: []string{"查出问题金额", "审计查出问题金额", "审计查出金额", "审计问题金额", "查出金额", "违规金额", "违纪违规金额", "违规问题金额", "涉及金额", "涉及资金", "问题涉及金额", "问题涉及资金", "涉及问题金额",
		"问题资金"}, role: money,
		sum: func(it *Item) *decimal.Decimal { return &it.Involved }, field: func(it *Item) *Field { return &it.InvolvedText }},
	{name: rectifiedColumn, also: []string{"整改金额", "已整改资金", "整改到位金额", "已整改到位金额", "已完成整改金额", "完成整改金额", "整改问题金额", "已整改问题金额", "累计整改金额", "已纠正金额", "纠正金额"}, role: money,
		sum: func(it *Item) *decimal.Decimal { return &it.Rectified }, field: func(it *Item) *Field { return &it.RectifiedText }},
	{name: "追责问责情况", also: []string{"追责问责", "问责情况", "追责情况", "问责追责情况", "追究责任情况", "责任追究", "责任追究情况", "追责处理情况", "问责处理", "问责处理情况", "追责问责处理情况",
		"处分情况", "处理处分情况", "处分处理情况", "人员处理情况", "处理人员情况", "处理人数", "问责人数", "追责人数", "追责问责人数", "追责问责人员情况", "执纪问责情况"}, role: account,
		field: func(it *Item) *Field { return &it.Account }},
	{name: "整改建议", also: []string{"审计建议", "审计意见", "审计意见建议", "审计处理意见", "审计处理建议", "督察建议", "检查建议"}, unread: true,
		field: func(it *Item) *Field { return &it.Advice }},
	{name: "移送事项", also: []string{"移送处理事项", "移送处理", "移送处理情况", "移送情况", "移送问题线索", "移送线索", "移送问题"}, unread: true, countable: true,
		field: func(it *Item) *Field { return &it.Transfer }},
	{name: "备注", also: []string{"说明", "备考", "备注说明", "其他说明"}, mayRepeat: true, unread: true,
		field: func(it *Item) *Field { return &it.Note }},

	{name: "公开范围", also: []string{"是否公开", "是否向社会公开", "是否对社会公开", "是否面向社会公开", "是否对外公开", "是否可公开", "是否可以公开", "能否公开", "可否公开", "能否对外公开", "是否适宜公开", "是否宜公开",
		"是否同意公开", "是否公示", "是否可公示", "是否向社会公示", "是否对外公示", "是否公布", "是否向社会公布", "是否对外公布", "是否对外发布", "是否公开公示", "公开方式", "公开情况", "公开属性", "公开类型", "公开类别", "公开形式",
		"公开与否", "公开意见", "公开建议", "公开对象", "公开级别", "公开程度", "公开选项", "向社会公开", "对外公开", "社会公开", "公示范围", "公布范围", "发布范围", "知悉范围", "知晓范围", "公开公示范围", "信息公开属性",
		"公示方式", "公开途径", "公开渠道", "是否党务公开", "是否政务公开", "是否校务公开", "是否进行公开", "是否予以公开", "是否纳入公开", "是否列入公示", "是否纳入公示", "公开否", "公开", "公示", "公开公示", "公开不公开", "拟公开范围", "公开公布", "可否公示", "可公开", "能否公示"}, role: reach,
		field: func(it *Item) *Field { return &it.Publicity }},
	{name: "密级", also: []string{"秘密等级", "保密级别", "保密等级", "涉密等级", "涉密级别", "密级及期限", "密级期限", "保密期限及密级", "定密情况", "是否涉密", "是否保密", "是否涉及秘密", "是否涉及国家秘密", "是否需要保密",
		"是否需保密", "涉密情况", "涉密"}, role: reach,
		field: func(it *Item) *Field { return &it.Secrecy }},

	{name: "移送司法", also: []string{"移送司法机关"}, role: handling},
	{name: "立案审查", also: []string{"立案", "立案审查调查"}, role: handling},
	{name: "立案调查", role: handling},
	{name: "党纪处分", also: []string{"党内处分", "党纪"}, role: handling},
	{name: "政务处分", also: []string{"政纪处分", "政务"}, role: handling},
	{name: "党纪政务处分", also: []string{"党政纪处分", "党纪政纪处分"}, role: handling},
	{name: "组织处理", role: handling},
	{name: "组织调整", role: handling},
	{name: "免职", role: handling},
	{name: "停职检查", role: handling},
	{name: "调离岗位", also: []string{"调整岗位"}, role: handling},
	{name: "解聘", role: handling},
	{name: "诫勉谈话", also: []string{"诫勉"}, role: handling},
	{name: "通报批评", role: handling},
	{name: "责令检查", also: []string{"责令作出检查", "责令做出检查"}, role: handling},
	{name: "书面检查", also: []string{"责令书面检查", "作出书面检查", "做出书面检查", "责令作出书面检查"}, role: handling},
	{name: "书面检讨", also: []string{"作出书面检讨", "做出书面检讨"}, role: handling},
	{name: "批评教育", role: handling},
	{name: "警示谈话", role: handling},
	{name: "提醒谈话", role: handling},
	{name: "谈话提醒", role: handling},
	{name: "廉政谈话", role: handling},
	{name: "谈话函询", role: handling},
	{name: "约谈", role: handling},
	{name: "约谈提醒", also: []string{"提醒约谈"}, role: handling},
}

// The columns of money besides 追缴资金.
const (
	involvedColumn  = "问题金额"
	rectifiedColumn = "已整改金额"
)

// statusOrProseHeaders are headers that some offices put over a status and others over prose: the cells decide.
var statusOrProseHeaders = []string{"整改完成情况", "完成情况", "整改情况", "整改落实情况", "落实情况", "整改进展", "整改进展情况", "进展情况", "进展",
	"整改进度", "完成进度", "整改状况", "完成状况", "整改落实进展", "目前进展", "目前进展情况", "工作进展", "工作进展情况"}

// moneyUnits are the units of a money column, in yuan as a power of ten.
var moneyUnits = map[string]int32{"元": 0, "千元": 3, "万元": 4, "万": 4, "百万元": 6, "亿元": 8, "亿": 8, "人民币": 0, "人民币元": 0}

// counters are the units of a column of handling.
var counters = []string{"人次", "人数", "人", "件"}

var columnByLabel = func() map[string]*column {
	index := map[string]*column{}
	for i := range columns { // 反馈问题 by itself is the problem, as the later entry says; levels.go tells when it is the level above
		c := &columns[i]
		for _, name := range append([]string{c.name}, c.also...) {
			index[foldLabel(name)] = c
		}
	}
	return index
}()

func columnNamed(name string) *column { return columnByName[name] }

var columnByName = func() map[string]*column {
	index := map[string]*column{}
	for i := range columns {
		index[columns[i].name] = &columns[i]
	}
	return index
}()

// groups reports a column that only puts problems together: it says nothing of a row by itself.
func (c *column) groups() bool { return c.name == "问题类别" || c.name == "反馈问题" }

// minor reports a column that no notice prints and nothing is counted from: two of them are no contradiction that must stop the notice.
func (c *column) minor() bool { return c.role == prose && !c.core && !c.carriesDown && !c.needed }
