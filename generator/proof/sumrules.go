package proof

import (
	"fmt"
	"slices"

	"gongshi/generator/finding"
)

// sumRules compare the numbers of a text with each other, whatever they count.
var sumRules = []Rule{
	{
		Code: "proof.number.sum", Severity: finding.Warning, Name: "部分加起来不等于总数",
		Basis: "部分之和等于总数",
		Flags: []string{"巡察反馈问题⟦23⟧个，其中政治建设方面8个、组织建设方面9个、作风建设方面7个。", "共排查隐患⟦40⟧处，其中教学楼15处，已整改14处；宿舍楼13处，已整改13处；食堂10处，已整改9处。",
			"排查问题⟦58⟧个（其中立行立改21个、限期整改30个、长期整改6个）。", "召开专题会议6次、座谈会5次，共⟦12⟧次。", "反馈的⟦58⟧个问题，已完成整改48个，正在整改9个。",
			"共新建和修订制度⟦十三⟧项，其中新建制度五项、修订制度七项。", "共反馈问题⟦19⟧个。其中，已完成整改17个，正在整改3个。", "处理责任人⟦12⟧人，其中组织处理3人、批评教育6人。"},
		Passes: []string{"巡察反馈问题24个，其中政治建设方面8个、组织建设方面9个、作风建设方面7个。", "排查问题57个（其中立行立改21个、限期整改30个、长期整改6个）。", "共有教师57人，其中党员20人、高级职称25人、男教师30人。",
			"共排查问题57个，其中立行立改21个、限期整改30个等。", "反馈问题57个，已完成48个。", "反馈的57个问题，已完成整改53个（含长期坚持5个），正在整改4个。", "收入3.15亿元，其中甲1.05亿元、乙1.04亿元、丙1.05亿元。",
			"处理责任人5人，其中党纪处分3人、诫勉谈话4人。", "开展检查3次，走访20户，共50人。", "发现问题100余个，其中甲30个、乙20个。"},
		check: sums,
	},
	{
		Code: "proof.number.share", Severity: finding.Warning, Name: "占比、比率与自己给的数不符",
		Basis: "占比是部分除以总数",
		Flags: []string{"现有教师150人，其中本科以上学历132人，占⟦86%⟧。", "抽检食品80批次，合格78批次，合格率⟦98.5%⟧。", "已完成整改45项，占整改任务总数50项的⟦80%⟧。", "发放问卷500份，收回486份，回收率⟦98.2%⟧。",
			"全部56项整改任务中，已完成49项，占⟦85.7%⟧。"},
		Passes: []string{"现有教师150人，其中本科以上学历132人，占88%。", "抽检食品80批次，合格78批次，合格率97.5%。", "已完成整改45项，占整改任务总数50项的90%。", "发放问卷500份，收回486份，回收率97%。",
			"收入12万元，其中捐赠3万元，占全县同类收入的8%。", "共有教师150人，培训132人，满意率95%。", "教师150人，其中骨干20人，占13.3%，名师30人，占20%。"},
		check: shares,
	},
	{
		Code: "proof.number.change", Severity: finding.Warning, Name: "增加、减少的数与前后两个数不符",
		Basis: "增减是后一个数减前一个数",
		Flags: []string{"公务接待费由上年的12万元下降到9万元，下降⟦20%⟧。", "在校生从1200人增加到1350人，增加⟦160⟧人。", "满意度由86.5%提高到94.2%，提高⟦8.7⟧个百分点。", "支出36万元，比上年的45万元减少⟦8⟧万元。",
			"会议从50次减少到⟦55⟧次。"},
		Passes: []string{"公务接待费由上年的12万元下降到9万元，下降25%。", "在校生从1200人增加到1350人，增加150人。", "满意度由86.5%提高到94.2%，提高7.7个百分点。", "支出36万元，比上年的45万元减少9万元。",
			"从1200人增加到1350人，教师增加20人。", "收入由1.2亿元增加到1.5亿元，增长26.3%。", "培训由2次增加到6次，增长2倍。"},
		check: changes,
	},
	{
		Code: "proof.number.average", Severity: finding.Warning, Name: "平均数、每份的数与总数不符",
		Basis: "总数等于个数乘以每个的数",
		Flags: []string{"举办培训班5期，培训教师300人，平均每期⟦50人⟧。", "为25名困难学生每人发放助学金800元，共计⟦2.5万元⟧。", "全校24个班，学生1080人，班均⟦46人⟧。"},
		Passes: []string{"举办培训班5期，培训教师300人，平均每期60人。", "为25名困难学生每人发放助学金800元，共计2万元。", "全校24个班，学生1080人，班均45人。", "听课280节，教师46人，人均6.1节。",
			"举办5期，培训300人，平均每期约50人。"},
		check: averages,
	},
	{
		Code: "proof.number.separately", Severity: finding.Warning, Name: "“分别”前后的个数不一样",
		Basis:  "“分别”后面的数与前面的对象一一对应",
		Flags:  []string{"甲、乙、丙三所学校分别整改问题⟦3个、5个⟧。", "三个年级参加人数分别为⟦120人、130人⟧。", "一、二、三季度分别开展培训⟦3次、4次⟧。"},
		Passes: []string{"甲、乙、丙三所学校分别整改问题3个、5个、4个。", "三个年级参加人数分别为120人、130人、115人。", "进出口分别增长20%和19%。", "甲、乙和丙分别整改3个、5个、4个。", "增长8%，甲和乙出口分别增长3%、4%。"},
		check:  separately,
	},
}

// sayIt reports a number where no other rule of numbers has.
func (p *pass) sayIt(paragraph, from, to int, text, hint string) {
	if !p.said(paragraph, from, to) {
		p.hit(paragraph, from, to, text, hint)
	}
}

// said reports that a rule about facts has a hit at the place.
func (p *pass) said(paragraph, from, to int) bool {
	return slices.ContainsFunc(p.hits, func(h Hit) bool {
		return h.Paragraph == paragraph && h.From < to && from < h.To && h.Rule.OfFacts()
	})
}

// amountOf writes a number with its measure word as the text has it, with another value.
func (t *Text) amountOf(q *quantity, value fixed) string {
	runes := t.Paragraphs[q.paragraph].runes
	word, factor := string(runes[q.to:q.end]), ""
	switch {
	case q.factor >= 1e8 && value >= 1e7*one:
		value, factor = value/1e8, "亿"
	case q.factor >= 1e4:
		value, factor = value/1e4, "万"
	}
	return value.String() + factor + word
}

// place is where a number is reported: money and shares with their unit.
func (q *quantity) place() (from, to int) {
	if q.measure == "元" || q.measure == "%" {
		return q.from, q.end
	}
	return q.from, q.to
}

func (t *Text) textOf(q *quantity) string {
	return string(t.Paragraphs[q.paragraph].runes[q.from:q.end])
}

func sums(p *pass) {
	t := p.text
	t.divisions(func(d division) {
		v, ok := t.judge(d)
		if !ok || p.saidOf(d, v.whole) {
			return
		}
		if v.part != nil {
			from, to := v.part.place()
			p.sayIt(v.part.paragraph, from, to, "总数是"+t.textOf(v.whole)+"，其中一部分却有"+t.textOf(v.part), "改正其中写错的一个")
			return
		}
		from, to := v.whole.place()
		p.sayIt(v.whole.paragraph, from, to, fmt.Sprintf("总数写的是%s，各部分加起来是%s", t.textOf(v.whole), t.amountOf(v.whole, v.sum)), "改正其中写错的一个")
	})
}

// saidOf reports that a hit stands at the whole or at one of its parts already.
func (p *pass) saidOf(d division, whole *quantity) bool {
	return p.said(whole.paragraph, whole.from, whole.end) || slices.ContainsFunc(d.parts, func(q *quantity) bool { return p.said(q.paragraph, q.from, q.end) })
}
