package compose

import (
	"strconv"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// shape says what a template finds under a name: a text (nil), or a list whose entries have names of their own or are texts.
type shape struct {
	// fields are the names of an entry; nil where it is a text.
	fields map[string]*shape
	// list says that the value is a list of such entries.
	list bool
}

// value is one name that a template may use.
type value struct {
	name string
	// items are the 基本信息 items that it is made of; empty for what is counted from the rows.
	items []string
	shape *shape
	get   func(f *stats.Facts) any
}

var textList = &shape{list: true}

var problemShape = &shape{list: true, fields: map[string]*shape{
	"编号": nil, "内容": nil, "整改结果": nil, "整改结果续段": textList, "整改措施": textList,
}}

var categoryShape = &shape{list: true, fields: map[string]*shape{
	"序号": nil, "名称": nil, "问题": problemShape,
}}

// values is the table of all names at the top of a template: every item of 基本信息 under its own name, and what is worked out below.
var values = func() []value {
	var vs []value
	for _, item := range ledger.InfoItems {
		vs = append(vs, value{name: item.Name, items: []string{item.Name}, get: infoGetter(item)})
	}
	return append(vs, workedOut...)
}()

func infoGetter(item ledger.InfoItem) func(*stats.Facts) any {
	switch {
	case item.Kind == ledger.Choice:
		return func(f *stats.Facts) any { return f.Unit.Info.Choose(item.Name) }
	case strings.HasSuffix(item.Name, "名称"):
		// The template writes the 书名号; an item that brings its own would have two.
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

var workedOut = []value{
	{name: "巡察时间", items: periods[0][:], get: period(periods[0])},
	{name: "公示时间", items: periods[1][:], get: period(periods[1])},
	{name: "单位名称", items: []string{"单位简称"}, get: func(f *stats.Facts) any { return f.Unit.Name() }},
	{name: "党组织类别", items: []string{"党组织简称"}, get: organisation},
	{name: "项目总数", get: func(f *stats.Facts) any { return strconv.Itoa(f.Total.N) }},
	{name: "已完成", get: func(f *stats.Facts) any { return strconv.Itoa(f.Done.N) }},
	{name: "未完成", get: func(f *stats.Facts) any { return strconv.Itoa(f.Open.N) }},
	{name: "长期坚持", get: func(f *stats.Facts) any { return strconv.Itoa(f.Ongoing.N) }},
	{name: "完成率", get: func(f *stats.Facts) any { return f.Rate }},
	{name: "追缴资金", get: func(f *stats.Facts) any { return f.Recovered.String() + "元" }},
	{name: "完成情况", shape: textList, get: progress},
	{name: "处理情况", shape: textList, get: handling},
	{name: "类别", shape: categoryShape, get: categories},
}

// periods are the pairs of days that begin and end something.
var periods = [][2]string{{"巡察开始日期", "巡察结束日期"}, {"公示开始日期", "公示结束日期"}}

// period joins two days, the second without its year where the years are the same; "" where either is missing. Two that are the same
// month are that month.
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

// organisation is the kind of the Party organisation, read off the end of its name: 我校党委, 我局党组.
func organisation(f *stats.Facts) any {
	name := f.Unit.Info.Text("党组织简称")
	for _, kind := range []string{"党委", "党组", "党工委", "党总支", "总支", "党支部", "支部"} {
		if strings.HasSuffix(name, kind) {
			return kind
		}
	}
	if name == "" {
		return ""
	}
	return "党委"
}

// progress lists 已完成48项, 未完成4项, 长期坚持5项; a zero only where 列出零值 asks for it, except that 已完成 always stands.
func progress(f *stats.Facts) any {
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	out := []string{"已完成" + strconv.Itoa(f.Done.N) + "项"}
	if zeros || f.Open.N > 0 {
		out = append(out, "未完成"+strconv.Itoa(f.Open.N)+"项")
	}
	if zeros || f.Ongoing.N > 0 {
		out = append(out, "长期坚持"+strconv.Itoa(f.Ongoing.N)+"项")
	}
	return out
}

// handling lists 追缴资金155元, 政务处分1人 …
func handling(f *stats.Facts) any {
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	var out []string
	if zeros || !f.Recovered.IsZero() {
		out = append(out, "追缴资金"+f.Recovered.String()+"元")
	}
	for _, h := range f.Handled {
		if zeros || h.N > 0 {
			out = append(out, h.Kind+strconv.Itoa(h.N)+h.Counter)
		}
	}
	return out
}

func categories(f *stats.Facts) any {
	out := make([]map[string]any, 0, len(f.Categories))
	for _, c := range f.Categories {
		problems := make([]map[string]any, 0, len(c.Problems))
		for _, p := range c.Problems {
			problems = append(problems, problem(p))
		}
		out = append(out, map[string]any{cellKey: c.Name, "序号": stats.Han(c.No), "名称": c.Title, "问题": problems})
	}
	return out
}

func problem(p *stats.Problem) map[string]any {
	m := map[string]any{cellKey: p.Text, "编号": "", "内容": p.Title, "整改结果": "", "整改结果续段": []string(nil)}
	if p.No > 0 {
		m["编号"] = strconv.Itoa(p.No)
	}
	if len(p.Result) > 0 {
		m["整改结果"], m["整改结果续段"] = p.Result[0], p.Result[1:]
	}
	var measures []string
	for _, it := range p.Items {
		if it.Measure.Text != "" {
			measures = append(measures, it.Measure.Text)
		}
	}
	m["整改措施"] = measures
	return m
}
