package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/sheet"
)

// Inspection is a kind of inspection: an entry of the table of what 检查类型 may be, with the words that notices have for it.
type Inspection struct {
	// Name is the choice of 检查类型, also the Other words people write there.
	Name  string
	Other map[string]string
	// Party: it is the Party's own, so that the organisation answers for it; else the unit does.
	Party bool
	// Stem and Tail together are what its problems are called: 审计 and 查出问题. The title has what follows Stem behind 巡察方式, where that ends with Mode.
	Stem, Tail, Mode string
	// Told is what the inspectors did at the end, Paper what they handed over, Study what of it is studied, Finds how they came to the problems. Told and
	// Paper are empty where a unit inspects itself.
	Told, Paper, Study, Finds string
	// Law begins what the notice is based on: 《中华人民共和国审计法》等.
	Law string
	// Sums: the texts print 问题金额 and 已整改金额.
	Sums bool
	// Labels are what it calls items of 基本信息; Optional are items that its texts can do without.
	Labels   map[string]string
	Optional []string
	// marks are the words of titles and names that speak of it, notMarks those that only seem to; weakMarks count where no other kind is named. heads are
	// the same in the names of columns.
	marks, notMarks, weakMarks, heads string
}

// usual are the items that a notice of an inspection outside the Party can do without.
var usual = []string{"派出机关", "巡察方式", "反馈意见名称", "问题清单名称", "领导小组组长", "集中整改期限"}

// self are those that a unit which inspects itself can do without, too: it looks for faults all the year round.
var self = append([]string{"巡察机构", "反馈日期", "巡察开始日期", "巡察结束日期"}, usual...)

// Inspections is the table; the first one is meant where 检查类型 is empty.
var Inspections = []Inspection{
	{
		Name: "巡察", Party: true, Stem: "巡察", Tail: "反馈问题", Told: "反馈了巡察意见", Paper: "巡察反馈意见", Study: "反馈意见", Finds: "反馈", Law: "《中国共产党巡视工作条例》等",
		marks: `巡察`, heads: `被巡察|巡察(?:组)?(?:反馈|发现|指出)`,
	}, {
		Name: "巡视", Party: true, Stem: "巡视", Tail: "反馈问题", Told: "反馈了巡视意见", Paper: "巡视反馈意见", Study: "反馈意见", Finds: "反馈", Law: "《中国共产党巡视工作条例》等",
		Labels: labels("巡视机构", "巡视方式", "巡视开始日期", "巡视结束日期"),
		marks:  `巡视`, heads: `被巡视|巡视(?:组)?(?:反馈|发现|指出)`,
	}, {
		Name: "审计", Stem: "审计", Tail: "查出问题", Mode: "审计", Told: "出具了审计报告", Paper: "审计报告", Study: "审计报告", Finds: "审计查出", Law: "《中华人民共和国审计法》等", Sums: true,
		Labels: labels("审计机关", "审计项目", "审计开始日期", "审计结束日期", "反馈日期", "出具日期", "反馈意见名称", "审计报告名称"), Optional: usual,
		Other: map[string]string{"审计整改": "审计", "经济责任审计": "审计", "离任审计": "审计", "任期经济责任审计": "审计", "专项审计": "审计", "预算执行审计": "审计"},
		marks: `审计`, notMarks: `审计(?:局|厅|署|处|科|室|办|所|师|员|学院|系|部|中心|委员会|机关)`, heads: `被审计|审计(?:组|机关)?(?:查出|发现|反馈|揭示|指出|建议|意见|报告|事项|问题|决定)`,
	}, {
		Name: "督察", Stem: "督察", Tail: "反馈问题", Mode: "督察", Told: "反馈了督察意见", Paper: "督察反馈意见", Study: "反馈意见", Finds: "反馈", Sums: true,
		Labels: labels("督察组", "督察方式", "督察开始日期", "督察结束日期", "反馈意见名称", "督察反馈意见名称"), Optional: usual,
		Other: map[string]string{"环保督察": "督察", "环境保护督察": "督察", "生态环境保护督察": "督察", "中央生态环境保护督察": "督察", "督察整改": "督察"},
		marks: `督察`, notMarks: `督察(?:局|支队|大队|处|科|室|办|长)`, weakMarks: `督查|督导`, heads: `被督察|督察(?:组)?(?:反馈|发现|指出|移交|交办|问题)`,
	}, {
		Name: "专项检查", Stem: "专项检查", Tail: "发现问题", Mode: "检查", Told: "反馈了检查意见", Paper: "检查意见", Study: "检查意见", Finds: "检查发现", Sums: true,
		Labels: labels("检查组", "检查名称", "检查开始日期", "检查结束日期", "反馈意见名称", "检查意见名称"), Optional: usual,
		Other:     map[string]string{"检查": "专项检查", "专项检查整改": "专项检查"},
		weakMarks: `专项检查|大检查|安全检查|检查(?:反馈|发现|出|整改|问题)`, heads: `被检查单位|专项检查|检查组(?:反馈|发现|指出)`,
	}, {
		Name: "主题教育检视", Party: true, Stem: "主题教育检视", Tail: "问题", Study: "检视问题清单", Finds: "检视出", Sums: true,
		Labels: labels("指导组", "检视方式", "检视开始日期", "检视结束日期", "问题清单名称", "检视问题清单名称"), Optional: self,
		Other: map[string]string{"主题教育": "主题教育检视", "检视": "主题教育检视", "检视问题": "主题教育检视", "主题教育检视问题": "主题教育检视", "主题教育检视整改": "主题教育检视"},
		marks: `主题教育|检视(?:问题|出|整改|反馈)|问题检视`, heads: `检视(?:问题|出|发现)|主题教育`,
	}, {
		Name: "安全隐患排查", Stem: "安全隐患", Mode: "排查", Told: "反馈了排查情况", Study: "隐患清单", Finds: "排查发现", Sums: true,
		Labels: labels("排查机构", "排查方式", "排查开始日期", "排查结束日期", "反馈意见名称", "隐患通报名称", "问题清单名称", "隐患清单名称"), Optional: self,
		Other: map[string]string{"隐患排查": "安全隐患排查", "安全隐患": "安全隐患排查", "隐患": "安全隐患排查", "安全隐患排查整改": "安全隐患排查", "安全隐患排查治理": "安全隐患排查", "隐患排查治理": "安全隐患排查"},
		marks: `隐患`, heads: `隐患`,
	},
}

// labels are the names of 巡察机构, 巡察方式 and the first and last day, then pairs of an item and its name.
func labels(body, mode, first, last string, more ...string) map[string]string {
	m := map[string]string{"巡察机构": body, "巡察方式": mode, "巡察开始日期": first, "巡察结束日期": last}
	for i := 0; i+1 < len(more); i += 2 {
		m[more[i]] = more[i+1]
	}
	return m
}

// InspectionNames are the choices of 检查类型.
func InspectionNames() (names []string) {
	for i := range Inspections {
		names = append(names, Inspections[i].Name)
	}
	return names
}

// FindInspection finds a kind by its name; nil where there is none.
func FindInspection(name string) *Inspection {
	for i := range Inspections {
		if Inspections[i].Name == name {
			return &Inspections[i]
		}
	}
	return nil
}

// Inspection is the kind that 检查类型 says, or the first one.
func (in Info) Inspection() *Inspection { return FindInspection(in.Choose("检查类型")) }

// Label is what the kind calls an item of 基本信息.
func (k *Inspection) Label(item string) string {
	if label := k.Labels[item]; label != "" {
		return label
	}
	return item
}

// Discipline reports 巡察 and 巡视.
func (k *Inspection) Discipline() bool { return strings.HasSuffix(k.Law, "巡视工作条例》等") }

// Problems is what its problems are called: 审计查出问题.
func (k *Inspection) Problems() string { return k.Stem + k.Tail }

// Subject is what a notice is about: 2023年度预算执行情况审计查出问题整改, or 审计查出问题整改 where mode, the 巡察方式, does not say more.
func (k *Inspection) Subject(mode string) string {
	switch {
	case k.Discipline():
		return k.Name + "整改"
	case k.Tail != "" && k.Mode != "" && strings.HasSuffix(mode, k.Mode):
		return mode + k.Tail + "整改"
	}
	return k.Problems() + "整改"
}

// Needs reports an item of 基本信息 that the kind's texts cannot do without.
func (k *Inspection) Needs(item string) bool { return !slices.Contains(k.Optional, item) }

// kindByLabel finds the one kind that uses a folded name of an item; nil where it is no kind's own.
var kindByLabel = func() map[string]*Inspection {
	index := map[string]*Inspection{}
	for i := range Inspections {
		k := &Inspections[i]
		for _, label := range k.Labels {
			index[sheet.Fold(label)] = k
		}
	}
	for name, kind := range map[string]string{"审计机构": "审计", "审计单位": "审计", "审计组": "审计", "审计方式": "审计", "审计类型": "审计", "审计报告": "审计", "审计期间": "审计", "督察机构": "督察"} {
		index[sheet.Fold(name)] = FindInspection(kind)
	}
	return index
}()

// inspectionWords are the other words for the choices of 检查类型.
func inspectionWords() map[string]string {
	words := map[string]string{}
	for i := range Inspections {
		for word, name := range Inspections[i].Other {
			words[sheet.Fold(word)] = name
		}
	}
	return words
}

// withLabels adds what the kinds call the items to their synonyms.
func withLabels(items []InfoItem) []InfoItem {
	for i := range items {
		it := &items[i]
		for k := range Inspections {
			if label := Inspections[k].Labels[it.Name]; label != "" && !slices.Contains(it.Synonyms, label) {
				it.Synonyms = append(it.Synonyms, label)
			}
		}
	}
	return items
}
