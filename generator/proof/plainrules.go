package proof

import "gongshi/generator/finding"

// plainRules come behind the other rules of numbers: what they hold against each other is told by no word of a sum, but one slip of a figure would make it fit.
var plainRules = []Rule{
	{
		Code: "proof.number.plain", Severity: finding.Warning, Name: "几个数对不上，改一个数字就对得上",
		Basis: "部分之和、差、积、比与写的数一致",
		Flags: []string{"供电公司有职工⟦412人⟧，其中男职工297人，女职工125人；党员168人。", "受理审查逮捕案件⟦126件⟧，批准逮捕98件，不批准逮捕38件。", "第一期参训86人，第二期参训92人，第三期参训78人，三期共培训村干部⟦266人⟧。", "排水沟长度分别为320米、450米、280米和550米，总长⟦1.5公里⟧。",
			"新院区床位800张，老院区床位350张，两个院区床位总数为⟦1250张⟧。", "安排义诊⟦12次⟧，春季4次、夏季3次、秋季3次、冬季3次。", "会议室可容纳120人，本次培训到会135人，超出⟦25人⟧。", "接到报案320起，破获208起，破案率达⟦68%⟧。", "共查摆问题35个。已整改28个，占⟦60%⟧，剩余7个正在推进。",
			"从举报渠道看，电话占45.5%，网络占38.2%，来信来访占⟦18.3%⟧。", "由去年的第9位上升到今年的第4位，前进了⟦6位⟧。", "制定《甲办法》《乙办法》等5项制度，以上⟦4⟧项制度均已印发。", "本次排查发现隐患⟦47处⟧。教学楼21处，宿舍15处，食堂9处。", "日历天数为28天，除去周末8天和放假5天，实际工作日为⟦16天⟧。",
			"成绩测试⟦83人⟧，90分以上51人，80至89分24人，80分以下18人。", "降雨量526毫米，较常年同期的438毫米偏多⟦98毫米⟧。", "吸纳就业120人，人均月工资2600元，每月发放工资总额⟦32.1万元⟧。"},
		Passes: []string{
			"问题属实的25件，部分属实的7件，不属实的24件，已全部反馈举报人。", "供电公司有职工412人，其中男职工297人，女职工115人；党员168人。", "全校现有教师120人，本科学历98人，高级职称32人，骨干教师12人。", "共有床位500张，内科系统180张，外科系统160张，重症床位24张。", "去年收案3200件，结案3150件，其中旧存120件。", "全年召开党委会24次，专题研究党建6次，研究意识形态4次，研究人事12次。",
			"编制45名，实有42名，其中借用2名，空编3名。", "上述3个问题均已整改。自查发现4个问题，以上7个问题已销号。", "共有47个项目列入名录，包括石雕在内的4个项目列入急需保护名录，包括制茶在内的39个项目列入代表作名录。", "检出异常88人，血压偏高45人，血脂偏高38人。", "从渠道看，电话占46%，网络占38%，来信占12%，其他占4%。", "由第12位上升到第6位，提升了6个位次。"},
		check: func(p *pass) {
			plainParts(p)
			twoHalves(p)
			plainTotals(p)
			partsInNextSentence(p)
			boundedParts(p)
			gaps(p)
			withoutThem(p)
			plainProducts(p)
			meansOfYears(p)
			allShares(p)
			sharesWithRest(p)
			plainRates(p)
			plainShareOfFirst(p)
			rankMoves(p)
			takenUp(p)
		},
	},
}

// tellPlain tells of a number as tell does, where nothing is told of another number of its sentence.
func (p *pass) tellPlain(q *quantity, first reckoning, fits func(*quantity, reckoning) bool, others ...reckoning) {
	all := p.text.quantities()
	for n := p.text.firstBehind(q.paragraph, q.from); n >= 0 && n < len(all) && all[n].sentence == q.sentence; n-- {
		if p.said(q.paragraph, all[n].from, all[n].end) {
			return
		}
	}
	for n := p.text.firstBehind(q.paragraph, q.end); n < len(all) && all[n].sentence == q.sentence; n++ {
		if p.said(q.paragraph, all[n].from, all[n].end) {
			return
		}
	}
	p.tell(q, first, fits, others...)
}
