package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
)

var numeralRules = []Rule{
	{
		Code: "proof.numeral.mixed", Severity: finding.Warning, Name: "4项、四项混用",
		Basis:  "GB/T 15835-2011 4.3：同一场合的数字，同类别同形式",
		Flags:  []string{"制定了《甲》《乙》《丙》《丁》等4项制度，完善了《戊》《己》等⟦四⟧项制度。", "制定3项制度，完善5项制度，落实⟦四⟧项制度。", "发现问题3个，整改问题⟦三⟧个。", "印发简报3份，编发简报⟦四⟧份，汇总简报5份。", "召开会议4次，深入村组调研6次，听取汇报⟦八⟧次。", "约谈9人，通报村级组织5个，⟦十四⟧名责任人作出检查。"},
		Passes: []string{"制定了4项制度，开展三次会议。", "落实中央八项规定，制定4项规定，“三项制度”全部落地。", "制定4项制度，完善一项制度。", "第四项制度，4项制度。", "第三份简报，3份简报。", "发现三个问题，整改问题3个。", "召开会议4次，两次听取汇报，调研6次。", "从十二个方面提出36项措施、5项要求、3个目标。"},
		check:  func(p *pass) { mixedNumerals(p); mixedInSentences(p) },
	},
	{
		Code: "proof.numeral.fullwidth", Severity: finding.Warning, Name: "全角数字、字母",
		Basis:  "GB/T 15835-2011 5.1.7：阿拉伯数字占半个汉字的位置",
		Flags:  []string{"已完成⟦４８⟧项。", "购置⟦ＬＥＤ⟧屏。", "甲型⟦Ｈ1Ｎ⟧1流感。"},
		Passes: []string{"已完成48项。", "完成率93％。"},
		check:  fullwidthDigits,
	},
	{
		Code: "proof.numeral.year", Severity: finding.Warning, Name: "年份只写两位",
		Basis:  "GB/T 15835-2011 5.1.4：四位数字的年份不简写为两位",
		Flags:  []string{"于⟦23年⟧8月5日召开会议。", "⟦22年⟧10月进驻。"},
		Passes: []string{"于2023年8月5日召开会议。", "工作12年10个月。", "建校50年来。"},
		check:  shortYear,
	},
	{
		Code: "proof.numeral.letter", Severity: finding.Warning, Name: "数字里混进字母O、l",
		Basis:  "数字和字母不能互换",
		Flags:  []string{"⟦2O23年⟧8月5日。", "已完成⟦4l项⟧。"},
		Passes: []string{"2023年8月5日。", "O2O平台，CO2浓度，10l水桶。"},
		check:  letterInNumber,
	},
	{
		Code: "proof.numeral.datezero", Severity: finding.Warning, Name: "月、日前面的0",
		Basis:  "GB/T 9704-2012 7.3.5.4：月、日不编虚位",
		Flags:  []string{"于⟦2023年08月05日⟧召开会议。", "⟦8月05日⟧前完成。"},
		Passes: []string{"于2023年8月5日召开会议。", "10月10日前完成。"},
		check:  dateZero,
	},
	{
		Code: "proof.numeral.dateform", Severity: finding.Warning, Name: "正文里写2023.8.5",
		Basis:  "GB/T 9704-2012 7.3.5.4：日期标全年、月、日；GB/T 15835-2011 5.1.4",
		Flags:  []string{"于⟦2023.8.5⟧召开会议。", "于⟦2023-08-05⟧召开会议。", "⟦2023/8/5⟧前完成。"},
		Passes: []string{"于2023年8月5日召开会议。", "详见http://www.a.cn/2023/8/5/x.html。", "软件版本2023.8.5.1。"},
		check:  dateForm,
	},
	{
		Code: "proof.numeral.thousand", Severity: finding.Warning, Name: "3千、5百",
		Basis:  "GB/T 15835-2011 5.3：除“万”“亿”外，一个数里不同时用两种数字",
		Flags:  []string{"投入⟦3千⟧元。", "发放⟦5百⟧份。", "投入⟦5百⟧万元。"},
		Passes: []string{"投入3000元，面粉5千克，全长3千米，功率2千瓦。", "投入3万元。", "新设企业5千多户。", "覆盖率达百分之百，100百姓家。", "面积1万6千多亩，种植26.6千公顷，每秒5千万亿次。"},
		check:  thousand,
	},
	{
		Code: "proof.numeral.half", Severity: finding.Warning, Name: "一个数里前面是汉字、后面是阿拉伯数字",
		Basis:  "GB/T 15835-2011 5.3：除“万”“亿”外，一个数里不同时用两种数字",
		Flags:  []string{"教职工⟦二百一十6⟧人。", "发放⟦一百20⟧份。", "共⟦三千500⟧元。", "走访⟦五十6⟧户。"},
		Passes: []string{"教职工216人，共二百一十六人。", "“七一”2023年，十一3天假。", "二百余人，3000人。", "第一百12条。", "成百上千2万人。"},
		check:  halfHan,
	},
	{
		Code: "proof.numeral.percentrange", Severity: finding.Warning, Name: "15-30%",
		Basis:  "GB/T 15835-2011 5.1.3：数值范围的前后两个百分数都带百分号",
		Flags:  []string{"占⟦15-30%⟧。", "提高⟦5～10%⟧。"},
		Passes: []string{"占15%～30%。", "提高5～10个百分点。"},
		check:  percentRange,
	},
	{
		Code: "proof.numeral.point", Severity: finding.Error, Name: "百分点、百分之和%重复",
		Basis:  "“百分点”“百分之”后面的数不带百分号",
		Flags:  []string{"下降⟦3个百分点%⟧。", "提高⟦5%个百分点⟧。", "完成率达到⟦百分之93%⟧。", "提高⟦2.5％个百分点⟧。"},
		Passes: []string{"下降3个百分点。", "完成率达到93%，提高5个百分点。", "完成率达到百分之九十三。"},
		check:  percentPoints,
	},
	{
		Code: "proof.numeral.percentmix", Severity: finding.Warning, Name: "百分之后面是阿拉伯数字",
		Basis:  "GB/T 15835-2011 5.3：一个数里不同时用两种数字",
		Flags:  []string{"⟦百分之92⟧的职工表示满意。", "提高到⟦百分之3.5⟧。", "完成⟦百分之一百20⟧。", "超过⟦百分之5十⟧。"},
		Passes: []string{"92%的职工表示满意。", "百分之九十二的职工表示满意。", "完成率达到百分之93%。", "百分之百完成2项任务。", "百分之五2023年起执行。"},
		check:  percentMix,
	},
	{
		Code: "proof.numeral.unitrange", Severity: finding.Warning, Name: "3～5万元",
		Basis:  "GB/T 15835-2011 5.1.3：省略单位会造成歧义的，前后两个数都带",
		Flags:  []string{"每校补助⟦3～5万元⟧。", "投入⟦10-15万元⟧。", "覆盖⟦2—3亿⟧人。"},
		Passes: []string{"每校补助3万元～5万元。", "每校补助3万～5万元。", "2020—2023万元户。", "补助3至5万元。", "30～50元。", "电话0376-5万。"},
		check:  unitRange,
	},
	{
		Code: "proof.numeral.leadingzero", Severity: finding.Warning, Name: "小数点前面没有0",
		Basis:  "GB/T 15835-2011 5.1.2：纯小数写出小数点前定位的“0”",
		Flags:  []string{"提高⟦.5⟧个百分点。", "投入⟦.8⟧万元。", "增长⟦．3⟧%。"},
		Passes: []string{"提高0.5个百分点。", "整改到位.5月召开会议。", "编号为A.5个。", "第1.5个。"},
		check:  leadingZero,
	},
	{
		Code: "proof.numeral.zero", Severity: finding.Warning, Name: "汉字年份里的零",
		Basis:  "GB/T 15835-2011 5.2.5：用作编号、年份的零写“〇”",
		Flags:  []string{"⟦二○二三⟧年八月五日。", "⟦一九九零⟧年。", "⟦二零二三⟧年八月五日。", "⟦二Ｏ二三⟧年。"},
		Passes: []string{"一九八○年的决定。", "二〇二三年八月五日。", "一百零五年。"},
		check:  zero,
	},
	{
		Code: "proof.numeral.approximate", Severity: finding.Warning, Name: "概数中间用了顿号",
		Basis:  "GB/T 15835-2011 5.2.1：两个数字连用表示概数，中间不用顿号",
		Flags:  []string{"培训了⟦三、四⟧次。", "有⟦七、八⟧名学生参加。", "每周检查⟦3、4⟧次。"},
		Passes: []string{"培训了三四次。", "三、四年级开齐课程。", "第三、四次会议。", "第3、4次会议。", "3、4年级。", "任务3、4个别未完成。", "1、2、3名。", "2.3、4名。", "高二、三个班。"},
		check:  approximate,
	},
}

func isFullwidth(r rune) bool {
	return '０' <= r && r <= '９' || 'Ａ' <= r && r <= 'Ｚ' || 'ａ' <= r && r <= 'ｚ'
}

func fullwidthDigits(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 0; k < len(runes); k++ {
			if !isFullwidth(runes[k]) || isBlank(runes[k]) {
				continue
			}
			end := k
			var b strings.Builder
			for end < len(runes) && (isFullwidth(runes[end]) || (runes[end] == '．' || isLatin(runes[end]) || isDigit(runes[end]) && runes[end] < 0x80) && isFullwidth(at(runes, end+1))) {
				if runes[end] < 0x80 { // Ｈ1Ｎ is one word
					b.WriteRune(runes[end])
				} else {
					b.WriteRune(runes[end] - 0xfee0)
				}
				end++
			}
			p.fix(i, k, end, b.String(), "“"+string(runes[k:end])+"”是全角的", "写“"+b.String()+"”")
			k = end
		}
	}
}

func letterInNumber(p *pass) {
	p.find("OolI", func(i, k int, runes []rune) {
		if !isDigit(at(runes, k-1)) {
			return
		}
		_, from := numberBefore(runes, k, k)
		to := k + 1
		for isDigit(at(runes, to)) || oneOf(at(runes, to), "OolI") {
			to++
		}
		if isLatin(at(runes, from-1)) || !oneOf(at(runes, to), "年月日项个名人元次份") {
			return
		}
		p.hit(i, from, to+1, "“"+string(runes[from:to+1])+"”里有字母", "把字母O、l换成数字0、1")
	})
}

func thousand(p *pass) {
	p.find("千百", func(i, k int, runes []rune) {
		if !isDigit(at(runes, k-1)) || !(at(runes, k+1) == '万' && oneOf(at(runes, k+2), "元人亩户")) && oneOf(at(runes, k+1), "克米瓦卡焦赫帕伏兆字姓万亿百公吨立平多") {
			return // a unit of measure, or of counting: 2万5千, 千公顷, 百亿亿次
		}
		from := k - 1
		for isDigit(at(runes, from-1)) || at(runes, from-1) == '.' {
			from--
		}
		if oneOf(at(runes, from-1), "万亿") {
			return
		}
		p.hit(i, from, k+1, "阿拉伯数字后面不用“"+string(runes[k])+"”", "全用阿拉伯数字，或者全用汉字")
	})
}

func percentRange(p *pass) {
	p.find("%％", func(i, k int, runes []rune) {
		_, mid := decimalBefore(runes, k)
		if mid == k || !oneOf(at(runes, mid-1), "-~～—–") {
			return
		}
		if first, from := decimalBefore(runes, mid-1); from < mid-1 {
			p.fix(i, from, k+1, first+"%～"+string(runes[mid:k])+"%", "“"+string(runes[from:k+1])+"”前一个数没有百分号", "写“"+first+"%～"+string(runes[mid:k])+"%”")
		}
	})
}

func approximate(p *pass) {
	p.find("、", func(i, k int, runes []rune) {
		if p.figuresAround(i, k, runes) {
			return
		}
		a, b := hanDigit(at(runes, k-1)), hanDigit(at(runes, k+1))
		if a == 0 || a > 9 || b != a+1 || b > 9 || !oneOf(at(runes, k+2), "个次名天人户份场遍回") || oneOf(at(runes, k+3), "年班组级") {
			return
		}
		if before := at(runes, k-2); isHan(before) && (oneOf(before, "第高初大小其周期号星零〇") || hanDigit(before) != 0) || before == '、' {
			return
		}
		p.fix(i, k-1, k+2, string(runes[k-1])+string(runes[k+1]), "“"+string(runes[k-1:k+2])+"”是概数，中间不用顿号", "写“"+string(runes[k-1])+string(runes[k+1])+string(runes[k+2])+"”")
	})
}

// figuresAround reports 3、4次, which ought to be 三四次.
func (p *pass) figuresAround(i, k int, runes []rune) bool {
	a, b := at(runes, k-1), at(runes, k+1)
	if !isDigit(a) || b != a+1 || a == '0' || !isDigit(b) {
		return false
	}
	before := at(runes, k-2)
	if oneOf(at(runes, k+2), "次名天人户份遍") && !oneOf(at(runes, k+3), "年班组级") && (oneOf(before, "了有仅只共要查开到约近访办") || oneOf(before, "周月年日天") && oneOf(at(runes, k-3), "每")) {
		han := numbered.InHan(int(a-'0')) + numbered.InHan(int(b-'0'))
		p.hit(i, k-1, k+2, "“"+string(runes[k-1:k+2])+"”是概数，用汉字，中间不用顿号", "写“"+han+string(runes[k+2])+"”")
	}
	return true
}

// percentPoints finds 3个百分点%, 3%个百分点 and 百分之93%.
func percentPoints(p *pass) {
	p.find("%％", func(i, k int, runes []rune) {
		number, from := decimalBefore(runes, k)
		switch {
		case starts(runes, k-3, "百分点"):
			_, from = decimalBefore(runes, k-4)
			p.fix(i, from, k+1, string(runes[from:k]), "“百分点”后面又有“"+string(runes[k])+"”", "写“"+string(runes[from:k])+"”")
		case from < k && (starts(runes, k+1, "个百分点") || starts(runes, k+1, "百分点")):
			end := k + 4
			if runes[k+1] == '个' {
				end++
			}
			p.fix(i, from, end, number+"个百分点", "“"+string(runes[k])+"”后面又有“百分点”", "写“"+number+"个百分点”")
		case from < k && starts(runes, from-3, "百分之"):
			p.fix(i, from-3, k+1, number+"%", "“百分之”后面又有“"+string(runes[k])+"”", "写“"+number+"%”")
		}
	})
}

// percentMix finds 百分之92. 百分之93% is another rule's.
func percentMix(p *pass) {
	p.each("百分之", func(i, k int, runes []rune) {
		from := k + 3
		for oneOf(at(runes, from), "百十") || hanDigit(at(runes, from)) != 0 && oneOf(at(runes, from+1), "百十") {
			from++
		}
		end := from
		for isDigit(at(runes, end)) || at(runes, end) == '.' && isDigit(at(runes, end+1)) {
			end++
		}
		next := at(runes, end)
		switch number := string(runes[from:end]); {
		case end == from || oneOf(next, "%％年月") || end-from > 7 || from == k+4:
		case from > k+3:
			p.hit(i, k, end, "“百分之”后面两种数字混用", "写阿拉伯数字和“%”")
		case oneOf(next, "十百"):
			p.hit(i, k, end+1, "“百分之”后面两种数字混用", "写阿拉伯数字和“%”")
		default:
			p.fix(i, k, end, number+"%", "“百分之”后面是阿拉伯数字", "写“"+number+"%”")
		}
	})
}

// unitRange finds 3～5万元, which may be read as 3元 to 5万元.
func unitRange(p *pass) {
	p.find("万亿", func(i, k int, runes []rune) {
		second, mid := decimalBefore(runes, k)
		if mid == k || len(second) > 5 || !oneOf(at(runes, mid-1), "-~～—–－") || oneOf(at(runes, mid-2), "-~～—–－") {
			return
		}
		first, from := decimalBefore(runes, mid-1)
		if from == mid-1 || len(first) > 5 || first[0] == '0' && len(first) > 1 && first[1] != '.' || isLatin(at(runes, from-1)) || oneOf(at(runes, from-1), "-/.") || at(runes, k+1) == '户' || len(first) == 4 && len(second) == 4 {
			return
		}
		end := k + 1
		if at(runes, end) == '元' {
			end++
		}
		unit := string(runes[k:end])
		p.hit(i, from, end, "“"+string(runes[from:end])+"”前一个数没有单位", "写“"+first+unit+"～"+second+unit+"”")
	})
}

// leadingZero finds .5 behind a 汉字.
func leadingZero(p *pass) {
	p.find(".．", func(i, k int, runes []rune) {
		_, end := numberAfter(runes, k+1, 4)
		if end == k+1 || !isHan(at(runes, k-1)) || !oneOf(at(runes, end), "%％个万亿元倍米吨亩") {
			return
		}
		p.hit(i, k, end, "小数点前面没有数字", "补上漏掉的数，纯小数写“0."+string(runes[k+1:end])+"”")
	})
}
