package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
)

var repealedRules = []Rule{{
	Code: "proof.party.repealed", Severity: finding.Warning, Name: "引用的法律法规已经废止",
	Basis:  "《民法典》第一千二百六十条等：2021年1月1日起婚姻法、合同法等九部法律同时废止；其他以公布的为准",
	Flags:  []string{"2023年，公司依据《⟦中华人民共和国合同法⟧》修订合同文本。", "2022年5月，按照《⟦物权法⟧》办理登记。", "2023年，落实《⟦信访条例⟧》。", "2020年，对照《⟦中国共产党党员领导干部廉洁从政若干准则⟧》自查。", "2021年修订办法，依据《⟦中华人民共和国担保法⟧》第六条。", "2016年，学习《⟦国家行政机关公文处理办法⟧》。"},
	Passes: []string{"2019年，公司依据《中华人民共和国合同法》修订合同文本。", "2023年，依据《中华人民共和国民法典》，不再适用《合同法》。", "公司依据《合同法》修订合同文本。", "2022年，原《物权法》的规定。", "2023年，法院审理2018年签订的合同，适用《合同法》。", "2023年，《合同法》已经废止。", "2023年，执行《劳动合同法》《信访工作条例》。", "2022年，落实《信访条例》，5月1日起施行新的条例。", "2023年，清理《收养法》等失效文件。"},
	check:  repealed,
}}

// repealedLaw is the last year in which a law or regulation may have been in force, and what took its place.
type repealedLaw struct {
	last int
	now  string
}

// repealedLaws stand without 中华人民共和国.
var repealedLaws = map[string]repealedLaw{
	"合同法": {2020, "民法典"}, "物权法": {2020, "民法典"}, "婚姻法": {2020, "民法典"}, "继承法": {2020, "民法典"}, "收养法": {2020, "民法典"}, "担保法": {2020, "民法典"},
	"侵权责任法": {2020, "民法典"}, "民法总则": {2020, "民法典"}, "民法通则": {2020, "民法典"},
	"信访条例": {2022, "信访工作条例"}, "行政监察法": {2018, "监察法"}, "行政监察法实施条例": {2018, "监察法"}, "治安管理处罚条例": {2006, "治安管理处罚法"}, "食品卫生法": {2009, "食品安全法"},
	"环境噪声污染防治法": {2022, "噪声污染防治法"}, "营业税暂行条例": {2017, ""}, "契税暂行条例": {2021, "契税法"}, "印花税暂行条例": {2022, "印花税法"}, "资源税暂行条例": {2020, "资源税法"},
	"耕地占用税暂行条例": {2019, "耕地占用税法"}, "国家公务员暂行条例": {2005, "公务员法"}, "社会抚养费征收管理办法": {2021, ""}, "公司登记管理条例": {2022, "市场主体登记管理条例"},
	"企业法人登记管理条例": {2022, "市场主体登记管理条例"}, "个体工商户条例": {2022, "促进个体工商户发展条例"}, "外资企业法": {2019, "外商投资法"}, "中外合资经营企业法": {2019, "外商投资法"}, "中外合作经营企业法": {2019, "外商投资法"},
	"国家行政机关公文处理办法": {2012, "党政机关公文处理工作条例"}, "中国共产党机关公文处理条例": {2012, "党政机关公文处理工作条例"},
	"中国共产党党员领导干部廉洁从政若干准则": {2015, "中国共产党廉洁自律准则"}, "中国共产党党员领导干部廉洁从政若干准则（试行）": {2010, "中国共产党廉洁自律准则"},
	"中国共产党巡视工作条例（试行）": {2015, "中国共产党巡视工作条例"}, "中国共产党党内监督条例（试行）": {2016, "中国共产党党内监督条例"}, "中国共产党纪律处分条例（试行）": {2003, "中国共产党纪律处分条例"},
	"党政机关国内公务接待管理暂行规定": {2013, "党政机关国内公务接待管理规定"}, "党政领导干部选拔任用工作责任追究办法（试行）": {2019, "干部选拔任用工作监督检查和责任追究办法"},
}

// pastLaw are words of sentences that tell of a law as a thing of the past.
var pastLaw = []string{"废止", "失效", "原", "当时", "曾", "旧", "时任", "不再", "代替", "取代", "民法典", "施行前", "历史", "清理", "宣布", "订立", "签订于", "新法", "修改为", "起施行"}

// repealed finds laws that are told of a later year than the last of theirs.
func repealed(p *pass) {
	for _, t := range p.titles() {
		runes := p.text.Paragraphs[t.paragraph].runes
		if t.to-t.from < 3 || t.to-t.from > 24 {
			continue
		}
		law, ok := repealedLaws[strings.TrimPrefix(string(runes[t.from:t.to]), stateName)]
		if !ok {
			continue
		}
		n := p.sentenceAt(t.paragraph, t.from)
		if e := p.sentenceEra(n); e.first <= law.last || law.now != "" && p.sentenceHas(n, law.now) || p.sentenceHas(n, pastLaw...) {
			continue
		}
		hint := "核对依据"
		if law.now != "" {
			hint = "现在是《" + law.now + "》；说的是以前的事，写明当时的年份"
		}
		p.hit(t.paragraph, t.from, t.to, "《"+string(runes[t.from:t.to])+"》在"+strconv.Itoa(law.last+1)+"年以后不再有效", hint)
	}
}
