package proof

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var organRules = []Rule{
	{
		Code: "proof.name.renamed", Severity: finding.Warning, Name: "机构已经改名，写的是旧名称",
		Basis: "《深化党和国家机构改革方案》（2018年）、《党和国家机构改革方案》（2023年）；说以前的事用当时的名称",
		Flags: []string{"2023年5月，⟦县环保局⟧到校检查。", "2022年，向⟦国家税务局⟧申报。", "整改情况报送⟦县国土资源局⟧。\n中共某校委员会\n2023年8月5日", "2024年，⟦银保监会⟧印发通知。", "2023年3月，⟦县扶贫办⟧反馈意见。",
			"2021年，⟦国家卫生计生委⟧发布规范。", "2022年，联合⟦县食药监局⟧、⟦县工商局⟧检查校园周边商店。", "2023年，按照⟦农业部⟧要求。"},
		Passes: []string{"2016年，县环保局到校检查。", "2023年，县生态环境局（原县环保局）到校检查。", "依据原国土资源部《办法》（2014年）。", "2023年，根据《国土资源部关于规范土地管理的通知》。", "县环保局到校检查。",
			"2012年以来，县国土局一直没有办证。2023年补办。", "2023年，李某任县环保局局长期间，时任县国土局科长王某。", "2022年，县农业部门、卫生部门、环保部门联合检查。", "2023年，美国农业部发布报告。", "2023年，县环保局更名为县生态环境局。", "2018年3月，县国税局、地税局合并。"},
		check: renamed,
	},
	{
		Code: "proof.name.organ", Severity: finding.Warning, Name: "机构的名称写错",
		Basis: "机构的名称以批准的为准",
		Flags: []string{"⟦农村农业局⟧", "县⟦人力资源与社会保障局⟧。", "移送县⟦监查委员会⟧。", "县⟦人民检查院⟧提起公诉。", "⟦住房与城乡建设局⟧验收。", "⟦中央巡察组⟧反馈。", "⟦国家市场监督管理局⟧发布。"},
		Passes: []string{"县农业农村局、县人力资源和社会保障局、县监察委员会、县人民检察院、县住房和城乡建设局。", "中央巡视组、省委巡视组、县委巡察组。", "国家市场监督管理总局、县市场监督管理局。", "检察委员会讨论决定。", "发展与改革的关系，工业与信息化融合。",
			"中央巡视巡察工作领导小组。"},
		check: misnamed,
	},
}

// pastWords tell of what an organ once was or how it got another name.
var pastWords = []string{"（原", "原来", "原属", "前身", "时任", "历任", "曾", "更名", "改名", "改称", "改为", "变更为", "组建", "并入", "划入", "划转", "撤销", "整合", "挂牌", "转隶", "合并", "机构改革", "当时", "以前", "过去", "历史", "年前", "前任", "期间", "印章", "旧"}

// foreign are words of sentences about other countries, whose organs go by their own names.
var foreign = []string{"美国", "日本", "韩国", "英国", "法国", "德国", "俄罗斯", "总统", "总理", "首相", "外交", "外长", "疫情暴发"}

func renamed(p *pass) {
	for i := range len(organs) + len(moreOrgans) {
		o := &organs[i%len(organs)]
		if i >= len(organs) {
			o = &moreOrgans[i-len(organs)]
		}
		if !p.mayHold(o.old) {
			continue
		}
		n := utf8.RuneCountInString(o.old)
		p.each(o.old, func(i, k int, runes []rune) {
			from, to := o.span(runes, k, k+n)
			if from < 0 || inTitle(runes, k) || p.within(i, from, to) {
				return
			}
			e, near := p.eraAt(i, k)
			if e.first <= o.since || e.first == 0 || !near && strings.HasSuffix(o.old, "领导小组") {
				return
			}
			n := p.sentenceAt(i, k)
			if strings.Contains(runesBefore(runes, from, 6), "原") || p.sentenceHas(n, pastWords...) || p.sentenceHas(n, foreign...) || !strings.Contains(o.old, o.now) && p.sentenceHas(n, o.now) {
				return
			}
			p.hit(i, from, to, "“"+string(runes[from:to])+"”是旧名称，"+strconv.Itoa(o.since)+"年起改了", "写“"+o.now+"”；说的是以前的事，写明当时的年份，或者加“原”")
		})
	}
}

// within reports a place in which this rule has a hit already: the longer names stand first in the table.
func (p *pass) within(i, from, to int) bool {
	for n := len(p.hits) - 1; n >= 0 && n >= len(p.hits)-32; n-- {
		if h := &p.hits[n]; h.Rule == p.rule && h.Paragraph == i && h.From < to && from < h.To {
			return true
		}
	}
	return false
}

// places of which a local organ is named.
const divisions = "省市县区州盟旗"

// span is the old name with the place before it, 县环保局, from -1 where the runes are another name or another country's.
func (o *organ) span(runes []rune, from, to int) (int, int) {
	before, after := at(runes, from-1), at(runes, to)
	if oneOf(after, "门限势面分〔") || startsAny(runes, to, "原", "（原", "旧址") {
		return -1, 0
	}
	switch o.where {
	case alone: // 农业部 may be another country's or the beginning of 农业部门
		if oneOf(before, "）)》”") || oneOf(after, "长当发数") || isDigit(after) || isHan(before) && !oneOf(before, "由经按据照对向从及同到报为给") && !endsWith(runes, from, "国家", "中国") {
			return -1, 0
		}
	case local:
		if !oneOf(before, divisions) || endsWith(runes, from, "特区") {
			return -1, 0
		}
	}
	if before == '国' && !endsWith(runes, from, "全国", "中国") {
		return -1, 0
	}
	if oneOf(before, divisions) {
		return from - 1, to
	}
	return from, to
}

// misnamed finds names of organs that are always wrong.
func misnamed(p *pass) {
	for i := range wrongOrgans {
		w := &wrongOrgans[i]
		if !p.mayHold(w.wrong) {
			continue
		}
		n := utf8.RuneCountInString(w.wrong)
		p.each(w.wrong, func(i, k int, runes []rune) {
			for _, u := range w.unless {
				if covered(runes, k, w.wrong, u) {
					return
				}
			}
			if !inTitle(runes, k) && !p.within(i, k, k+n) {
				p.fix(i, k, k+n, w.right, "“"+w.wrong+"”不是这个机构的名称", "写“"+w.right+"”")
			}
		})
	}
}
