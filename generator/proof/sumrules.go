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
			"共新建和修订制度⟦十三⟧项，其中新建制度五项、修订制度七项。", "共反馈问题⟦19⟧个。其中，已完成整改17个，正在整改3个。", "处理责任人⟦12⟧人，给予组织处理3人、批评教育6人。",
			"年初结余18.6万元，全年收入52.3万元，全年支出49.8万元，年末结余⟦20.1万元⟧。", "应到代表⟦89名⟧，因病请假4名，实到84名。", "发放问卷⟦48⟧份，收回41份，剩余8份尚未收回。"},
		Passes: []string{"巡察反馈问题24个，其中政治建设方面8个、组织建设方面9个、作风建设方面7个。", "排查问题57个（其中立行立改21个、限期整改30个、长期整改6个）。", "共有教师57人，其中党员20人、高级职称25人、男教师30人。",
			"共排查问题57个，其中立行立改21个、限期整改30个等。", "反馈问题57个，已完成48个。", "反馈的57个问题，已完成整改53个（含长期坚持5个），正在整改4个。", "收入3.15亿元，其中甲1.05亿元、乙1.04亿元、丙1.05亿元。",
			"处理责任人5人，其中党纪处分3人、诫勉谈话4人。", "开展检查3次，走访20户，共50人。", "发现问题100余个，其中甲30个、乙20个。",
			"年初结余18.6万元，全年收入52.3万元，全年支出49.8万元，年末结余21.1万元。", "应到代表89名，因病请假5名，实到84名。", "共有教师50人，其中骨干20人，还有12人参加了轮岗。", "受理投诉54件。按类别分，甲类30件，乙类24件；按进度分，已办结41件，正在办理13件。"},
		check: sums,
	},
	{
		Code: "proof.number.share", Severity: finding.Warning, Name: "占比、比率与自己给的数不符",
		Basis: "占比是部分除以总数",
		Flags: []string{"现有教师150人，其中本科以上学历132人，占⟦86%⟧。", "抽检食品80批次，合格78批次，合格率⟦98.5%⟧。", "已完成整改45项，占整改任务总数50项的⟦80%⟧。", "发放问卷500份，收回486份，回收率⟦98.2%⟧。",
			"全部56项整改任务中，已完成49项，占⟦85.7%⟧。", "合同总价200万元，第一次支付30%，计60万元；第二次支付50%，计⟦110万元⟧。", "全村120户，84户竣工入住，占⟦八成⟧。", "本科及以上的占38%，大专的占45%，高中及以下的占⟦27%⟧。"},
		Passes: []string{"现有教师150人，其中本科以上学历132人，占88%。", "抽检食品80批次，合格78批次，合格率97.5%。", "已完成整改45项，占整改任务总数50项的90%。", "发放问卷500份，收回486份，回收率97%。",
			"收入12万元，其中捐赠3万元，占全县同类收入的8%。", "共有教师150人，培训132人，满意率95%。", "教师150人，其中骨干20人，占13.3%，名师30人，占20%。", "合同总价200万元，第一次支付30%，计60万元；第二次支付50%，计100万元。", "微信群占72%，村广播占55%，宣传栏占41%。"},
		check: shares,
	},
	{
		Code: "proof.number.change", Severity: finding.Warning, Name: "增加、减少的数与前后两个数不符",
		Basis: "增减是后一个数减前一个数",
		Flags: []string{"公务接待费由上年的12万元下降到9万元，下降⟦20%⟧。", "在校生从1200人增加到1350人，增加⟦160⟧人。", "满意度由86.5%提高到94.2%，提高⟦8.7⟧个百分点。", "支出36万元，比上年的45万元减少⟦8万元⟧。",
			"会议从50次减少到⟦55⟧次。", "企业由6家发展到18家，四年增长⟦3⟧倍。", "社员由84户增加到⟦162户⟧，正好翻了一番。", "计划植树3.2万株，实际完成3.68万株，超出计划⟦12%⟧。", "东线全长4.3公里，西线全长5.8公里，西线比东线长⟦1.4公里⟧。"},
		Passes: []string{"公务接待费由上年的12万元下降到9万元，下降25%。", "2021年收入8万元，2022年达到16万元，2023年达到24万元，是2021年的3倍。", "在校生从1200人增加到1350人，增加150人。", "满意度由86.5%提高到94.2%，提高7.7个百分点。", "支出36万元，比上年的45万元减少9万元。",
			"从1200人增加到1350人，教师增加20人。", "收入由1.2亿元增加到1.5亿元，增长26.3%。", "培训由2次增加到6次，增长2倍。", "由712亿元增长到3046亿元，年均增长23%。", "增长5.2%，高于上次预测的5.1%。"},
		check: changes,
	},
	{
		Code: "proof.number.average", Severity: finding.Warning, Name: "平均数、每份的数与总数不符",
		Basis: "总数等于个数乘以每个的数",
		Flags: []string{"举办培训班5期，培训教师300人，平均每期⟦50人⟧。", "为25名困难学生每人发放助学金800元，共计⟦2.5万元⟧。", "全校24个班，学生1080人，班均⟦46人⟧。", "每周巡查2次，连续开展12周，累计巡查⟦26次⟧。", "采购课桌椅360套，单价185元，总价⟦6.86万元⟧。", "共有凭证1560册，每盒装12册，共装⟦120盒⟧。"},
		Passes: []string{"举办培训班5期，培训教师300人，平均每期60人。", "为25名困难学生每人发放助学金800元，共计2万元。", "全校24个班，学生1080人，班均45人。", "听课280节，教师46人，人均6.1节。",
			"举办5期，培训300人，平均每期约50人。", "举办24期，每月2期，累计听众1920人次，平均每期80人次。", "每人每月补贴200元，共有护林员30人，累计发放补贴1.8万元。"},
		check: averages,
	},
	{
		Code: "proof.number.separately", Severity: finding.Warning, Name: "“分别”前后的个数不一样",
		Basis:  "“分别”后面的数与前面的对象一一对应",
		Flags:  []string{"甲、乙、丙三所学校分别整改问题⟦3个、5个⟧。", "三个年级参加人数分别为⟦120人、130人⟧。", "一、二、三季度分别开展培训⟦3次、4次⟧。"},
		Passes: []string{"甲、乙、丙三所学校分别整改问题3个、5个、4个。", "三个年级参加人数分别为120人、130人、115人。", "进出口分别增长20%和19%。", "甲、乙和丙分别整改3个、5个、4个。", "增长8%，甲和乙出口分别增长3%、4%。"},
		check:  separately,
	},
	{
		Code: "proof.number.counted", Severity: finding.Warning, Name: "列出来的个数与后面的数不符",
		Basis: "数与列出来的一致",
		Flags: []string{"到东岗村、西岗村、石桥村⟦4⟧个村现场办公。", "联合教体局、公安局、城管局⟦四⟧个部门开展整治。", "走访了第一小学、第二小学、实验小学等⟦2⟧所学校。", "台账中第8项至第15项共⟦7⟧项任务已销号。", "对2018年至2023年共⟦5⟧个年度的资料进行整理。",
			"解决了停车难、出行难、物业不规范⟦四⟧个问题。"},
		Passes: []string{"到东岗村、西岗村、石桥村3个村现场办公。", "走访了第一小学、第二小学、实验小学等5所学校。", "台账中第8项至第15项共8项任务已销号。", "在思想、组织和作风三个方面下功夫。", "组织教师、学生、家长开展座谈等2项活动。",
			"2018年至2023年的5年间。", "发放宣传单、倡议书300份。", "检查食堂、宿舍后，提出3项建议。"},
		check: func(p *pass) {
			listCounts(p)
			spanCounts(p)
		},
	},
	{
		Code: "proof.number.restated", Severity: finding.Warning, Name: "同一个数前后写的不一样",
		Basis: "同一件事的数前后一致",
		Flags: []string{"巡察组共反馈4个方面23个问题。\n学校党委召开会议，对反馈的⟦22⟧个问题逐一研究。", "共排查出占道经营点位134处。\n⟦143⟧处占道经营点位全部清理完毕。", "制定整改措施85条。\n截至目前，⟦86⟧条整改措施已全部落实。",
			"共清退违规资金23.6万元。⟦26.3万元⟧违规资金清退到位后，又修订了办法。"},
		Passes: []string{"巡察组共反馈4个方面23个问题。\n学校党委召开会议，对反馈的23个问题逐一研究。", "巡察组反馈了23个问题。选人用人专项检查反馈的5个问题已整改。", "发放宣传资料300份。\n发放宣传资料500份。", "排查隐患20处。\n15处隐患已整改。",
			"反馈的23个问题中，党建方面反馈8个问题。"},
		check: restated,
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
	if p.factsSaid == nil {
		p.factsSaid = map[place]bool{}
	}
	for ; p.factsRead < len(p.hits); p.factsRead++ {
		if h := &p.hits[p.factsRead]; h.Paragraph >= 0 && h.Rule.OfFacts() {
			for k := h.From; k < min(h.To, h.From+longestList); k++ {
				p.factsSaid[place{int32(h.Paragraph), int32(k)}] = true
			}
		}
	}
	for k := from; k < to; k++ {
		if p.factsSaid[place{int32(paragraph), int32(k)}] {
			return true
		}
	}
	return false
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
	sectionSums(p)
	headingCounts(p)
	converted(p)
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
		hint := "改正其中写错的一个"
		if v.sum > v.whole.value && t.axis(d.parts) == handledSo {
			hint += "；有人同时受到两种处理的，写明有几人"
		}
		p.sayIt(v.whole.paragraph, from, to, fmt.Sprintf("总数写的是%s，各部分加起来是%s", t.textOf(v.whole), t.amountOf(v.whole, v.sum)), hint)
	})
	remainders(p)
	votes(p)
	inBothLists(p)
	ratios(p)
	interest(p)
	capitals(p)
	majorities(p)
	ranks(p)
}

// saidOf reports that a hit stands at the whole or at one of its parts already.
func (p *pass) saidOf(d division, whole *quantity) bool {
	return p.said(whole.paragraph, whole.from, whole.end) || slices.ContainsFunc(d.parts, func(q *quantity) bool { return p.said(q.paragraph, q.from, q.end) })
}
