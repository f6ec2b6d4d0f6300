package compose

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
)

// shape is the type of a value in a template: nil for a text; else a list, whose entries have names of their own or are texts.
type shape struct {
	// fields are the names of an entry; nil where it is a text.
	fields map[string]*shape
	// list says that the value is a list of such entries.
	list bool
}

// value is one name that a template may use.
type value struct {
	name string
	// items are the items of 基本信息 that it is made of; empty for what is counted from the rows.
	items []string
	shape *shape
	get   func(f *stats.Facts) any
	// near are the words beside which a number or a day in a text is this one, separated by blanks; its name is one of them without being said.
	near string
	// ofKind: it is a word of the kind of inspection.
	ofKind bool
	// repeats: it says what another value says, where an item is empty.
	repeats bool
}

var textList = &shape{list: true}

var problemShape = &shape{list: true, fields: withNames(map[string]*shape{
	"序号": nil, "编号": nil, "总序号": nil, "内容": nil, "整改结果": nil, "整改结果续段": textList, "整改措施": textList,
}, ownNames, sumNames)}

var categoryShape = listOfCategories(problemShape)

// stageShape is the shape of 进展: a list of statuses, each with the categories and problems that have 项 of it.
var stageShape = &shape{list: true, fields: map[string]*shape{
	"序号": nil, "状态": nil, "归类": nil, "项数": nil, "不公开项数": nil, "类别": listOfCategories(stageProblemShape),
}}

// stageProblemShape adds 期限 to a problem: its 项 by 整改时限.
var stageProblemShape = func() *shape {
	s := &shape{list: true, fields: maps.Clone(problemShape.fields)}
	s.fields["期限"] = &shape{list: true, fields: map[string]*shape{"整改时限": nil, "整改措施": textList}}
	return s
}()

func listOfCategories(problems *shape) *shape {
	groups := &shape{list: true, fields: map[string]*shape{"序号": nil, "编号": nil, "内容": nil, "问题": problems}}
	return &shape{list: true, fields: withNames(map[string]*shape{"序号": nil, "编号": nil, "名称": nil, "问题": problems, groupName: groups, heldName: nil}, sumNames)}
}

// values is the table of all names at the top of a template: every item of 基本信息 under its own name, and the computed ones.
var values = func() []value {
	var vs []value
	for _, item := range ledger.InfoItems {
		vs = append(vs, value{name: item.Name, items: []string{item.Name}, get: infoGetter(item), near: nearItems[item.Name]})
	}
	return slices.Concat(vs, computed, inspectionValues, comparedValues)
}()

// nearItems are the words beside which a text is an item's: a day, or a name that two items have.
var nearItems = map[string]string{
	"党组织简称": "中共",
	"反馈日期":  "反馈 出具", "巡察开始日期": "进驻 开始", "巡察结束日期": "结束",
	"公示开始日期": "公示时间 公示期 反映时间", "公示结束日期": "公示时间 公示期 反映时间",
}

func infoGetter(item ledger.InfoItem) func(*stats.Facts) any {
	switch {
	case item.Name == "单位全称":
		return func(f *stats.Facts) any { return makeBodies(ledger.Bodies(f.Unit.Info.Text(item.Name))) }
	case item.Name == "发文机关标志":
		return func(f *stats.Facts) any { return makeBodies(ledger.Bodies(f.Unit.Info.Text(item.Name))) }
	case item.Name == "签发人": // names of persons, between which 、 stands in no other sense
		return func(f *stats.Facts) any {
			return makeBodies(strings.FieldsFunc(f.Unit.Info.Text(item.Name), func(r rune) bool { return strings.ContainsRune("、；;，,\n", r) }))
		}
	case item.Name == "单位自称":
		return self
	case item.Name == "党组织简称":
		// Templates write 中共 themselves, as before a title, so it is cut off here.
		return func(f *stats.Facts) any {
			name, _ := cutParty(f.Unit.Info.Text(item.Name))
			return name
		}
	case item.Name == "审计期间": // no other inspection has one
		return func(f *stats.Facts) any {
			if kindOfInspection(f).Name != "审计" {
				return ""
			}
			return f.Unit.Info.Text(item.Name)
		}
	case item.Name == "公开对象": // the notice's own, wherever it was given
		return func(f *stats.Facts) any {
			if f.Unit.Audience != ledger.NoAudience {
				return f.Unit.Audience.String()
			}
			return f.Unit.Info.Choose(item.Name)
		}
	case item.Kind == ledger.Choice:
		return func(f *stats.Facts) any { return f.Unit.Info.Choose(item.Name) }
	case strings.HasSuffix(item.Name, "名称"):
		// Templates write the 书名号 themselves, so they are cut off here.
		return func(f *stats.Facts) any {
			s := f.Unit.Info.Text(item.Name)
			if inner, ok := strings.CutPrefix(s, "《"); ok && strings.HasSuffix(inner, "》") {
				return strings.TrimSuffix(inner, "》")
			}
			return s
		}
	default:
		return func(f *stats.Facts) any { return f.Unit.Info.Text(item.Name) }
	}
}

var computed = []value{
	{name: periodName, items: periods[0][:], get: period(periods[0])},
	{name: "公示时间", items: periods[1][:], get: period(periods[1])},
	{name: "密级和保密期限", items: []string{"密级"}, get: secrecy},
	{name: "单位名称", items: []string{"单位简称"}, get: func(f *stats.Facts) any { return f.Unit.Name() }},
	{name: "党组织类别", items: []string{"党组织简称"}, get: organisation},
	{name: "主要负责人", items: []string{"第一责任人"}, get: principal, repeats: true},
	{name: "事业", get: cause},
	{name: "类别总数", get: countCategories, near: "个方面 方面 类问题 个类别 大类"},
	{name: "反馈问题总数", get: func(f *stats.Facts) any { return orEmpty(f.GroupCount) }, near: "反馈问题 个问题 项问题 条问题"},
	{name: "问题总数", get: countProblems, near: "个问题 项问题 条问题 具体问题 反馈问题 指出问题 发现问题"},
	{name: "项目总数", get: func(f *stats.Facts) any { return strconv.Itoa(f.Total.N) }, near: "项整改任务 项任务 项整改措施 条整改措施 项措施 条措施 项整改事项 项具体任务 整改任务 整改措施 细化为 分解为"},
	{name: heldName, get: func(f *stats.Facts) any { return orEmpty(f.Held.Items.N) }, near: "项不公开 不公开"},
	{name: "未列出", shape: textList, get: texts(unlisted)},
	{name: "已完成", get: func(f *stats.Facts) any { return strconv.Itoa(f.Done.N) }, near: "已完成整改 完成整改 整改完成 已整改到位 整改到位 已整改 已办结 办结 已经完成 完成"},
	{name: "未完成", get: func(f *stats.Facts) any { return strconv.Itoa(f.Open.N) }, near: "尚未完成 未整改到位 正在整改 正在推进 推进中 持续推进 未办结 尚在整改"},
	{name: "逾期未完成", get: func(f *stats.Facts) any { return strconv.Itoa(f.Late.N) }, near: "逾期"},
	{name: "长期坚持", get: func(f *stats.Facts) any { return strconv.Itoa(f.Ongoing.N) }, near: "需长期坚持 长期整改 常态化推进 持续坚持"},
	{name: ownStatusName, shape: ownStatusShape, get: ownStatusCounts},
	{name: "完成率", get: func(f *stats.Facts) any { return f.Rate }, near: "整改率 办结率 完成"},
	{name: "追缴资金", get: func(f *stats.Facts) any { return f.Unit.Info.Money(f.Recovered) }, near: "追缴 追回 清退 收缴 退缴 上缴"},
	{name: "问题金额", get: func(f *stats.Facts) any { return f.Unit.Info.Money(f.Involved) }, near: "涉及金额 问题涉及"},
	{name: "已整改金额", get: func(f *stats.Facts) any { return f.Unit.Info.Money(f.Rectified) }, near: "整改金额"},
	{name: "金额情况", shape: textList, get: texts(sums)},
	{name: "追缴分项", shape: textList, get: texts(moneyParts)},
	{name: "完成情况", shape: textList, get: texts(progress)},
	{name: "处理情况", shape: textList, get: texts(handling)},
	{name: handedOverName, shape: textList, get: texts(handedOverCounts)},
	{name: "类别", shape: categoryShape, get: func(f *stats.Facts) any { return categories(f, f.Categories, problem) }},
	{name: "进展", shape: stageShape, get: stages},
	{name: tasksName, shape: taskShape, get: tasks},
}

// periods are the pairs of days that begin and end something.
var periods = [][2]string{{"巡察开始日期", "巡察结束日期"}, {"公示开始日期", "公示结束日期"}}

// period joins two days, the second without its year where the years are the same; "" where either is missing. Two equal months are that month.
func period(days [2]string) func(*stats.Facts) any {
	return func(f *stats.Facts) any {
		a, b := f.Unit.Info[days[0]], f.Unit.Info[days[1]]
		if a.Text == "" || b.Text == "" {
			return ""
		}
		if a.Text == b.Text && b.Date.Day == 0 {
			return a.Text
		}
		end := b.Text
		if a.Date.Year == b.Date.Year {
			end = strings.TrimPrefix(end, strconv.Itoa(b.Date.Year)+"年")
		}
		return a.Text + "至" + end
	}
}

// progress lists 已完成48项, 未完成4项, 长期坚持5项, then those of 另列状态: 基本完成2项; zeros only where 列出零值 asks for them.
func progress(f *stats.Facts) (out []part) {
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	add := func(word string, count stats.Count) {
		if zeros || count.N > 0 {
			out = append(out, part{word, word + strconv.Itoa(count.N) + "项", count.From})
		}
	}
	add(ledger.Done.String(), f.Done)
	add(ledger.Open.String(), f.Open)
	add(ledger.Ongoing.String(), f.Ongoing)
	for _, o := range f.Own {
		add(o.Word, o.Count)
	}
	return out
}

// handling lists 追缴资金155元, 政务处分1人 …; zeros only where 列出零值 asks for them and the ledger has a column.
func handling(f *stats.Facts) (out []part) {
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	if zeros && f.Unit.HasMoney || !f.Recovered.IsZero() {
		out = append(out, part{"追缴资金", "追缴资金" + f.Unit.Info.Money(f.Recovered), f.RecoveredFrom})
	}
	for _, h := range f.Handled {
		if zeros || h.N > 0 {
			out = append(out, part{h.Kind, h.Kind + strconv.Itoa(h.N) + h.Counter, h.From})
		}
	}
	return out
}

// moneyParts lists what each of several columns of money comes to, by the columns' names: 现金1200元, 转账300元. It is empty where one column has it all.
func moneyParts(f *stats.Facts) (out []part) {
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	for _, p := range f.Parts {
		if zeros || !p.Sum.IsZero() {
			out = append(out, part{p.Name, p.Name + f.Unit.Info.Money(p.Sum), p.From})
		}
	}
	return out
}

// countCategories is "" where the ledger has no categories.
func countCategories(f *stats.Facts) any {
	if n := f.CategoryCount; n > 1 || n == 1 && len(f.Categories) == 1 && f.Categories[0].Title != "" {
		return strconv.Itoa(n)
	}
	return ""
}

func countProblems(f *stats.Facts) any { return strconv.Itoa(f.ProblemCount) }

// heldName is the name of the number of 项 that are counted and not written out: a notice that counts and lists must say it.
const heldName = "不公开项数"

// orEmpty is a number as a text, "" for 0, so that {{if}} can test it.
func orEmpty(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// unlisted are the numbers of 问题类别 and 存在问题 that are counted but not listed at all: 1个方面, 2个问题. Of three levels 反馈问题 are the problems, and what
// stands below them is 具体问题.
func unlisted(f *stats.Facts) (out []part) {
	add := func(n int, what string) {
		if n > 0 {
			out = append(out, part{"未列出", strconv.Itoa(n) + what, f.Held.Items.From})
		}
	}
	add(f.Held.Categories, "个方面")
	concrete := "个问题"
	if f.GroupCount > 0 {
		concrete = "个具体问题"
	}
	add(f.Held.Groups, "个问题")
	add(f.Held.Problems, concrete)
	return out
}

// stages lists the statuses that there are 项 of; a single one has no 序号.
func stages(f *stats.Facts) any {
	all := f.Stages()
	out := make([]map[string]any, 0, len(all))
	for i, s := range all {
		m := map[string]any{stageKey: stageCell(f, s.Standing), "序号": "", "状态": s.Standing.String(), "归类": likeStatus(s.Standing, f.Unit.Info), "项数": strconv.Itoa(s.N), heldName: orEmpty(s.Held), "类别": categories(f, s.Categories, stageProblem)}
		if len(all) > 1 {
			m["序号"] = numbered.InHan(i + 1)
		}
		out = append(out, m)
	}
	return out
}

func problem(f *stats.Facts, p *stats.Problem) map[string]any {
	m := map[string]any{cellKey: p.Text, "序号": numbered.InHan(max(p.No, 1)), "编号": orEmpty(p.No), "内容": numbered.Line(p.Title), "整改结果": "", "整改结果续段": []string(nil), "整改措施": measures(p.Items)}
	if len(p.Result) > 0 {
		m["整改结果"], m["整改结果续段"] = p.Result[0], p.Result[1:]
	}
	putSums(m, f, p.Sums())
	putOwn(m, p)
	return m
}

func stageProblem(f *stats.Facts, p *stats.Problem) map[string]any {
	m := problem(f, p)
	terms := p.Terms()
	list := make([]map[string]any, 0, len(terms))
	for _, t := range terms {
		at := t.Deadline
		if at.Cell == "" { // no such column
			at = p.Text
		}
		list = append(list, map[string]any{cellKey: at, "整改时限": t.Text, "整改措施": measures(t.Items)})
	}
	m["期限"] = list
	return m
}

func measures(items []*ledger.Item) []string {
	var out []string
	for _, it := range items {
		if it.Measure.Text != "" {
			out = append(out, it.Measure.Text)
		}
	}
	return out
}
