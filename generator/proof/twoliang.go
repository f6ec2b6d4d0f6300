package proof

import (
	"gongshi/generator/finding"
)

var twoLiangRules = []Rule{{
	Code: "proof.word.liang", Severity: finding.Warning, Name: "二、两用错：二间、用时二个月、第两次",
	Basis:  "《现代汉语词典》“两”：一般量词前用“两”；序数、小数、分数、百分数用“二”",
	Flags:  []string{"增设全科诊室⟦二⟧间。", "专班用时⟦二⟧个月完成清查。", "捐赠图书⟦二⟧箱、钢琴一架。", "先后走访⟦二⟧家企业。", "这是今年第⟦两⟧次培训。", "提高百分之⟦两⟧。", "完成三分之⟦两⟧。", "全村共有⟦二⟧条水渠。", "连续⟦二⟧天暴雨。", "一年来救助老人⟦二⟧户。"},
	Passes: []string{"增设诊室两间。", "自收到通知之日起二个月内办结。", "处有期徒刑二年。", "第二次培训，百分之二，三分之二。", "第二件事，附件二件数。", "巡察二处、二车间。", "十二间、二十二家、一百零二户。", "初二家长会，周二天气晴。", "一、二件。", "二套房，二手车，二条干道。", "第两百次，百分之两百。", "一分为二份额。", "星期二条件检查。", "第一、二家。"},
	check:  twoLiang,
}}

// twoMeasures are measure words before which 二 is wrong, and the words behind them that make another word of the two.
var twoMeasures = map[rune]string{
	'间': "", '辆': "", '台': "", '座': "", '家': "长庭属人", '户': "籍口", '条': "干款件例线路", '件': "套数", '张': "", '块': "", '箱': "", '盏': "", '棵': "", '株': "", '头': "", '只': "", '幅': "", '封': "", '盒': "", '瓶': "", '袋': "",
	'桶': "", '栋': "", '幢': "", '把': "手", '篇': "", '首': "", '天': "气门然", '岁': "", '匹': "", '艘': "", '架': "子", '份': "额量子", '扇': "", '顶': "",
}

// twoLiang finds 二间 and 第两次.
func twoLiang(p *pass) {
	p.find("二", func(i, k int, runes []rune) {
		before, next := at(runes, k-1), at(runes, k+1)
		if next == '个' && starts(runes, k+2, "月") && endsWith(runes, k, "用时", "历时", "为期", "耗时", "持续", "长达", "提前", "推迟", "驻村", "集中整治", "花了", "用了") && !startsAny(runes, k+3, "内", "以") {
			p.twoFix(i, k, runes, "两")
			return
		}
		not, ok := twoMeasures[next]
		if !ok || !isHan(before) || oneOf(before, "第十百千零〇初高大小周期其老一、三年星至到元之于附编栏表卷册章节条款项号楼院处科班组队连排厂区街路村段环幼中级届次类四五六七八九二不说无独为式前后上下和过") || isDigit(before) || oneOf(at(runes, k+2), not) {
			return
		}
		if startsAny(runes, k+2, lawfulBehindTwo...) || endsWith(runes, k, "至少", "不少于", "不得少于", "附件", "国道", "零售") || inTitle(runes, k) || inQuotes(runes, k) {
			return
		}
		// A thing must stand before it at a clause's end, 诊室二间, or behind it, 二间诊室.
		if !isHan(at(runes, k+2)) && !oneOf(at(runes, k+2), "，。、；）") {
			return
		}
		p.twoFix(i, k, runes, "两")
	})
	p.each("第两", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k+2), "百千万亿") && isHan(at(runes, k+2)) {
			p.twoFix(i, k+1, runes, "二")
		}
	})
	p.each("分之两", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k+3), "百千万亿") {
			p.twoFix(i, k+2, runes, "二")
		}
	})
}

func (p *pass) twoFix(i, k int, runes []rune, right string) {
	if !p.found(i, k, k+1) {
		p.fix(i, k, k+1, right, "“"+string(runes[max(k-1, 0):min(k+2, len(runes))])+"”里“"+string(runes[k])+"”不合习惯", "写“"+right+"”")
	}
}
