package ledger

import (
	"github.com/shopspring/decimal"

	"gongshi/templates"
)

// Kind says what an info item's content must be.
type Kind int

const (
	// Words is free text.
	Words Kind = iota
	// Day is a date.
	Day
	// Month is a date that may lack its day: 2022年10月.
	Month
	// Choice is one of a fixed list of words.
	Choice
	// Number is a whole number of things, such as 6 or 6件.
	Number
	// Share is a percentage: 98.5%.
	Share
)

// InfoItem describes one item of 基本信息.
type InfoItem struct {
	Name string
	Kind Kind
	// Choices are the words that a Choice allows, the first one being the default; it is empty for other kinds.
	Choices []string
	// Unit is what a Number counts, such as 件; a content may have it behind the figures.
	Unit string
	// Words are other words for a choice.
	Words map[string]string
	// Synonyms are other names under which offices keep the item.
	Synonyms []string
	// Example is what the reference notice has, or a made-up content of the same shape.
	Example string
	// Hint says in a few words what the item is.
	Hint string
	// Rare: a form lists it only where it has content.
	Rare bool
}

// Value is the content of an info item. For a Day or a Month, Date is set and Text is its printed form; for a Number, N is set and Text is its figures.
type Value struct {
	Field
	Date Date
	// N is a Number's.
	N int
	// Label is the name under which it was given, folded: the 审计机关 of an audit is the item 巡察机构.
	Label string
}

// Info is a unit's 基本信息 by item name. An item without content is absent.
type Info map[string]Value

// Text is the item's content, or "" where there is none.
func (in Info) Text(name string) string { return in[name].Text }

// Choose is a Choice item's content, or its default.
func (in Info) Choose(name string) string {
	if v := in[name].Text; v != "" {
		return v
	}
	if item, ok := FindInfoItem(name); ok && len(item.Choices) > 0 {
		return item.Choices[0]
	}
	return ""
}

// Money is a sum in yuan as notices print it: in 元, or in 万元 where 金额单位 says so, always exactly.
func (in Info) Money(sum decimal.Decimal) string {
	if in.Choose(moneyItem) == "万元" {
		return sum.Shift(-moneyUnits["万元"]).String() + "万元"
	}
	return sum.String() + "元"
}

// InfoItems are the items of 基本信息, in the order in which a form lists them.
var InfoItems = withLabels([]InfoItem{
	{Name: "单位全称", Example: "中共息县第二高级中学委员会", Hint: "落款用的全称"},
	{Name: "单位简称", Example: "息县二高", Hint: "正文用的单位名"},
	{Name: "党组织简称", Example: "息县二高党委", Hint: "标题和正文用的党组织名"},
	{Name: aliasItem, Rare: true, Hint: "单位的其他名称，几个用顿号分开；校对时正文里的单位名与名单上的名称、别名核对", Synonyms: []string{"简称", "其他名称", "单位别名"}},
	{Name: "单位自称", Example: "我校", Hint: "我校、我局、我镇；不填则按单位名称写"},
	{Name: "标题", Example: "", Hint: "不填则自动拟定；用 | 标出希望换行的地方", Synonyms: []string{"公示标题"}},
	{Name: kindItem, Kind: Choice, Choices: templates.Kinds(), Words: kindWords(map[string]string{
		"整改情况的公示": "公示", "整改情况的通报": "通报",
		"进展": "进展通报", "整改进展情况的通报": "进展通报", "整改进展通报": "进展通报", "整改进展情况通报": "进展通报", "整改进展情况": "进展通报",
	}), Example: "公示", Hint: "公示、通报或进展通报，决定出哪一种"},
	{Name: inspectionItem, Kind: Choice, Choices: InspectionNames(), Words: inspectionWords(), Example: "巡察", Hint: "巡察、巡视、审计等，决定公文的用词；不填是巡察"},
	{Name: "巡察机构", Example: "县委第五巡察组", Hint: "巡察组名称；审计的填审计机关，其他的填督察组、检查组", Synonyms: []string{"巡视机构", "巡察组", "巡视组", "审计机构", "审计单位", "审计组", "督察机构", "检查机构"}},
	{Name: "派出机关", Example: "县委", Hint: "派出巡察组的党委"},
	{Name: "巡察方式", Example: "常规巡察", Hint: "常规巡察、专项巡察等；审计的填审计项目，如 2023年度预算执行审计", Synonyms: []string{"巡视方式", "审计方式", "审计类型", "检查方式"}},
	{Name: "巡察开始日期", Kind: Month, Example: "2022年10月27日", Hint: "进驻日期", Synonyms: []string{"巡视开始日期"}},
	{Name: "巡察结束日期", Kind: Month, Example: "2022年12月17日", Hint: "结束日期", Synonyms: []string{"巡视结束日期"}},
	{Name: "审计期间", Rare: true, Hint: "审计了哪一段时间的情况，如 2022年1月至12月；只用在审计的公文里"},
	{Name: "反馈日期", Kind: Month, Example: "2023年4月27日", Hint: "反馈巡察意见、出具审计报告的日期"},
	{Name: "反馈意见名称", Example: "县委第五巡察组巡察第二高级中学党委情况的反馈意见", Hint: "文件名，不带书名号", Synonyms: []string{"审计报告"}},
	{Name: "问题清单名称", Example: "县委第五巡察组巡察第二高级中学党委情况的问题清单", Hint: "文件名，不带书名号"},
	{Name: "领导小组组长", Example: "校党委书记、校长冯勇堂", Hint: "职务加姓名"},
	{Name: "集中整改期限", Example: "三个月", Hint: "如：三个月"},
	{Name: "联系电话", Example: "0376-5951720", Hint: "公示期间的监督电话", Synonyms: []string{"联系方式", "电话"}},
	{Name: "电子邮箱", Example: "xixian.ergao@163.com", Hint: "", Synonyms: []string{"邮箱", "电子邮件"}},
	{Name: "通信地址", Example: "", Hint: "不填则不写", Synonyms: []string{"通讯地址", "地址", "邮政信箱"}},
	{Name: "邮政编码", Example: "", Hint: "不填则不写", Synonyms: []string{"邮编"}},
	{Name: "公示开始日期", Kind: Day, Example: "", Hint: "不填则不写公示期"},
	{Name: "公示结束日期", Kind: Day, Example: "", Hint: "不填则不写公示期"},
	{Name: "落款日期", Kind: Day, Example: "2023年8月5日", Hint: "公示的日期", Synonyms: []string{"成文日期"}},
	{Name: "盖章", Kind: Choice, Choices: []string{"是", "否"}, Example: "是", Hint: "是否加盖印章，决定落款的位置", Synonyms: []string{"是否盖章"}},
	{Name: "完成率口径", Kind: Choice, Choices: []string{"含长期坚持", "不含长期坚持"}, Example: "含长期坚持", Hint: "长期坚持的是否算作完成"},
	{Name: "完成率小数位", Kind: Choice, Choices: []string{"0", "1", "2"}, Example: "0", Hint: "百分比保留几位小数"},
	{Name: "计数单位", Kind: Choice, Choices: []string{"行", "措施"}, Example: "行", Hint: "一行算一项，还是一条整改措施算一项"},
	{Name: ownItem, Rare: true, Hint: "完成情况里要另外计数的词，几个用顿号分开，如：基本完成、申请延期", Synonyms: []string{"另列的状态", "另列完成情况"}},
	{Name: ownAsItem, Kind: Choice, Choices: []string{OwnAsOpen, OwnAsDone, OwnUncounted}, Words: map[string]string{
		"已完成": OwnAsDone, "算作完成": OwnAsDone, "算完成": OwnAsDone, "算作未完成": OwnAsOpen, "不计入": OwnUncounted, "不算": OwnUncounted, "不计算": OwnUncounted,
	}, Synonyms: []string{"另列状态计作"}, Rare: true, Hint: "另列的状态在完成率里算完成、算未完成，还是不计"},
	{Name: moneyItem, Kind: Choice, Choices: []string{"元", "万元"}, Rare: true, Hint: "公文里的金额写元还是万元，写万元的不四舍五入"},
	{Name: struckRows, Kind: Choice, Choices: []string{ignoreStruck, countStruck}, Rare: true, Hint: "整行划了删除线的是否算在内"},
	{Name: "列出零值", Kind: Choice, Choices: []string{"否", "是"}, Example: "否", Hint: "数目为零的是否也写出来"},
	{Name: "忽略检查", Example: "", Hint: "不想再看到的检查提示，写它的代码，几个用顿号分开", Synonyms: []string{"忽略的检查", "不检查"}},
	{Name: audienceItem, Kind: Choice, Choices: []string{"社会", "党内", "上级"}, Words: map[string]string{
		"向社会": "社会", "向社会公开": "社会", "社会公开": "社会", "公众": "社会", "社会公众": "社会", "干部群众": "社会", "党内公开": "党内", "党内通报": "党内", "党员": "党内", "内部": "党内", "上级党组织": "上级", "上级机关": "上级", "报上级": "上级",
	}, Synonyms: []string{"公开范围", "发布对象", "发布范围"}, Rare: true, Hint: "写给谁看，决定哪些行不写；不填则按模板，自带的都写给社会"},
	{Name: countItem, Kind: Choice, Choices: []string{"是", "否"}, Rare: true, Hint: "不公开的项是否计入总数"},
	{Name: "第一责任人", Rare: true, Hint: "党组织主要负责人，职务加姓名，如 校党委书记、校长冯勇堂；填了才写他履行第一责任人责任", Synonyms: []string{"党委书记", "党组书记", "党组织书记", "党支部书记", "党总支书记", "党工委书记", "党组织主要负责人"}},
	{Name: "专题民主生活会日期", Kind: Month, Rare: true, Hint: "填了才写召开了整改专题民主生活会", Synonyms: []string{"民主生活会日期", "专题民主生活会时间", "民主生活会时间"}},
	{Name: "整改会议次数", Kind: Number, Unit: "次", Rare: true, Hint: "党组织专题研究整改的会议开了几次", Synonyms: []string{"专题会议次数", "整改专题会议次数", "研究整改会议次数"}},
	{Name: "立行立改件数", Kind: Number, Unit: "件", Rare: true, Hint: "巡察期间要求立行立改的事项有几件", Synonyms: []string{"立行立改事项", "立行立改事项件数", "立行立改件"}},
	{Name: "立行立改办结数", Kind: Number, Unit: "件", Rare: true, Hint: "其中办结几件", Synonyms: []string{"立行立改办结件数", "立行立改事项办结数"}},
	{Name: "信访件件数", Kind: Number, Unit: "件", Rare: true, Hint: "移交的信访件有几件", Synonyms: []string{"信访件", "信访件数", "移交信访件"}},
	{Name: "信访件办结数", Kind: Number, Unit: "件", Rare: true, Hint: "其中办结几件", Synonyms: []string{"信访件办结件数", "信访办结数"}},
	{Name: "问题线索件数", Kind: Number, Unit: "件", Rare: true, Hint: "移交的问题线索有几件", Synonyms: []string{"问题线索", "移交问题线索", "问题线索数"}},
	{Name: "问题线索办结数", Kind: Number, Unit: "件", Rare: true, Hint: "其中办结几件", Synonyms: []string{"问题线索办结件数", "问题线索处置数", "线索办结数"}},
	{Name: "满意率", Kind: Share, Rare: true, Hint: "满意度测评的结果，如 98.5%；只写进几个单位的汇总", Synonyms: []string{"群众满意率", "满意度", "测评满意率", "满意度测评结果"}},
	{Name: secrecyItem, Rare: true, Hint: "整份台账和公文的密级；有密级的不向社会公开", Synonyms: []string{"秘密等级", "保密级别"}},
	{Name: "保密期限", Rare: true, Hint: "如 1年；印在密级后面"},
	{Name: "份号", Rare: true, Hint: "涉密公文的份号，六位数字"},
	{Name: "紧急程度", Rare: true, Hint: "特急或者加急"},
	{Name: "发文机关标志", Rare: true, Hint: "红头上的字；联合行文的一行一个单位，“文件”写在最后一个后面"},
	{Name: "发文字号", Rare: true, Hint: "如 息发〔2023〕5号", Synonyms: []string{"文号"}},
	{Name: "签发人", Rare: true, Hint: "上行文写签发人姓名，几个用顿号分开"},
	{Name: "主送机关", Rare: true, Hint: "公文写给谁", Synonyms: []string{"主送"}},
	{Name: "附注", Rare: true, Hint: "印在成文日期下面的括号里，如 此件公开发布"},
	{Name: "抄送机关", Rare: true, Hint: "版记里的抄送机关", Synonyms: []string{"抄送"}},
	{Name: "印发机关", Rare: true, Hint: "版记里的印发机关"},
	{Name: "印发日期", Kind: Day, Rare: true, Hint: "版记里的印发日期"},
	{Name: "双面印刷", Kind: Choice, Choices: []string{"否", "是"}, Rare: true, Hint: "双面印的，版记排在双页上"},
})

// kindItem is the item that says which paper is made.
const kindItem = "文种"

// kindWords adds the names of the bundled templates to the words for their 文种.
func kindWords(words map[string]string) map[string]string {
	for _, p := range templates.Papers() {
		words[p.Name] = p.Kind
	}
	return words
}

// inspectionItem is the item that says what kind of inspection it was.
const inspectionItem = "检查类型"

// moneyItem is the item that says in which unit sums are printed.
const moneyItem = "金额单位"

// FindInfoItem finds an item by its name; ok is false where there is none.
func FindInfoItem(name string) (item InfoItem, ok bool) {
	for _, it := range InfoItems {
		if it.Name == name {
			return it, true
		}
	}
	return InfoItem{}, false
}

// FormItems are the items that a form lists: those with content, of the rare ones.
func FormItems(has func(item string) bool) []InfoItem {
	var out []InfoItem
	for _, it := range InfoItems {
		if !it.Rare || has(it.Name) {
			out = append(out, it)
		}
	}
	return out
}
