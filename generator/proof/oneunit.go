package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var oneUnitRules = []Rule{{
	Code: "proof.name.oneunit", Severity: finding.Warning, Name: "同一个单位、项目的名称前后差一个音近、形近的字",
	Basis: "前后一致",
	Flags: []string{
		"信阳宏达建筑工程有限公司中标。学校与⟦信阳宏大建筑工程有限公司⟧签订合同。", "红旗街道东风社区有住户3260户。针对停车难，⟦东方社区⟧党委牵头议事。", "东关水厂扩建项目开工。截至10月，⟦东光水厂扩建项目⟧完成投资2100万元。", "明德小学开展劳动教育。⟦铭德小学⟧组织学生下田12次。", "县振兴种植专业合作社流转土地800亩。⟦振新种植专业合作社⟧带动就业60人。",
	},
	Passes: []string{
		"信阳宏达建筑工程有限公司、信阳宏大建筑工程有限公司参加投标。", "东风社区、东方社区各新增车位20个。东方社区党委牵头议事。", "东关小学开展活动。西关小学组织学生。", "第一小学开展活动。第二小学组织学生。", "金地小区改造完成。银地小区正在施工。", "宏达公司中标，宏大公司落标。", "东风社区召开会议。东方社区、西园社区参加。", "明德小学和铭德小学开展劳动教育。铭德小学组织学生下田。",
	},
	check: oneUnit,
}}

// unitEnds end the names of units and works.
var unitEnds = wordList("有限公司 责任公司 合作社 社区 扩建项目 改造项目 建设项目 提升项目 改造工程 建设工程 水厂 小学 中学 幼儿园 医院 卫生院 养老院 敬老院 农场 林场 水库 大桥 小区 学校 超市 煤矿 灌区 电站 泵站 产业园 农贸市场 公园 菜市场")

// unitStops end such a name to the left.
const unitStops = "的与和对由向在是为了及于将把至经给被从到按据使让请以并其该如"

// unitSounds are characters of names that sound or look nearly alike, besides those of places and persons.
const unitSounds = "方风丰芳防凤 光关广管冠 达大答 宏红鸿洪弘虹 振镇震 兴新星欣鑫 华花化 明铭鸣名 德得 金锦今 盛胜圣 泰太 信鑫欣 源园元原 和合禾河荷 佳嘉加家 祥翔详 瑞锐 富福 荣容 安岸 康慷 建健 永勇 诚城成程 恒衡 利力立丽 顺舜 东冬栋 昌长常 天田 汇惠慧辉晖 龙隆 阳杨洋扬 林临麟 清青晴 平坪屏 文雯 育玉裕 启起祺 智志致 博伯柏 海还 亿益义 鹏朋 晟盛 宇雨羽 昊浩皓 未末 土士 日曰 己已 干千 人入 王玉 木本 戊戌 免兔"

func unitsAlike(a, b rune) bool {
	if soundsAlike(a, b) {
		return true
	}
	for group := range strings.FieldsSeq(unitSounds) {
		if strings.ContainsRune(group, a) && strings.ContainsRune(group, b) {
			return true
		}
	}
	return slices.ContainsFunc(soundAlike, func(g string) bool { return oneOf(a, g) && oneOf(b, g) })
}

// unitName is a name with its end: its runes stand in [from, to) of a paragraph.
type unitName struct {
	paragraph, from, to int
	name                []rune
}

// mostUnits is how many names of one end are held against one another: a text with more is a list.
const mostUnits = 40

func oneUnit(p *pass) {
	for _, end := range unitEnds {
		if !p.mayHold(end) {
			continue
		}
		var list []unitName
		size := utf8.RuneCountInString(end)
		p.each(end, func(i, k int, runes []rune) {
			from := k
			for from > 0 && k-from < 18 && isHan(runes[from-1]) && !oneOf(runes[from-1], unitStops) {
				from--
			}
			if k-from >= 2 && len(list) <= mostUnits && !oneOf(at(runes, from-1), "、《“") && at(runes, k+size) != '、' && !inTitle(runes, k) {
				list = append(list, unitName{i, from, k + size, runes[from : k+size]})
			}
		})
		if len(list) < 2 || len(list) > mostUnits {
			continue
		}
		slices.SortFunc(list, func(a, b unitName) int {
			if a.paragraph != b.paragraph {
				return a.paragraph - b.paragraph
			}
			return a.from - b.from
		})
		for n := 1; n < len(list); n++ {
			p.unitBefore(list[:n], &list[n])
		}
	}
}

// unitBefore holds a name against those before it.
func (p *pass) unitBefore(before []unitName, u *unitName) {
	for i := range before {
		b := &before[i]
		n := min(len(b.name), len(u.name))
		x, y := b.name[len(b.name)-n:], u.name[len(u.name)-n:]
		at, differ := -1, 0
		for k := range x {
			if x[k] != y[k] {
				at = k
				differ++
			}
		}
		if differ != 1 || oneOf(x[at], "一二三四五六七八九十西南北上下左右") || oneOf(y[at], "一二三四五六七八九十西南北上下左右") || !unitsAlike(x[at], y[at]) {
			continue
		}
		// A character before the one that differs has to be the same, or it begins the name.
		if at == 0 && n > 4 && len(b.name) > n && len(u.name) > n {
			continue
		}
		right, wrong := string(x[at:]), string(y[at:])
		if at > 0 {
			right, wrong = string(x[at-1:]), string(y[at-1:])
		}
		if p.count(wrong) > 1 || p.listedBoth(right, wrong) || p.found(u.paragraph, u.from, u.to) {
			return
		}
		p.hit(u.paragraph, u.to-n, u.to, "前面写“"+string(x)+"”，这里写“"+string(y)+"”", "看哪一个对，写成一样的；是另一个的不用改")
		return
	}
}

// listedBoth reports a sentence that has both names, one beside the other: they are two.
func (p *pass) listedBoth(a, b string) bool {
	both := false
	p.sentencesWith(b, func(s *sentence) {
		both = both || s.has(a) && s.has("、", "和", "与", "及", "，"+b) && !s.has("签", "合同", "委托")
	})
	return both
}
