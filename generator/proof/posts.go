package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
)

var postRules = []Rule{
	{
		Code: "proof.name.holder", Severity: finding.Warning, Name: "同一职务写了两个人，或者同一个人的姓名写成两样",
		Basis: "前后一致；换了人的写明原任、现任",
		Flags: []string{"校长王建国主持会议。副校长李红参加。校长王建国作了部署。\n会后，校长⟦李明华⟧开展督导。", "由党委书记张晓明任组长。\n党委书记⟦张小明⟧主持召开会议。", "校党总支书记李建军同志带头认领问题。\n⟦李建均⟧同志逐一谈话。",
			"局党组书记、局长周明远主持会议。局长周明远强调，要抓好整改。局长⟦赵启文⟧要求压实责任。", "党总支书记王海峰主持会议，⟦王海锋⟧同志逐项督办。", "党委副书记、总经理蒋国梁任组长。\n⟦蒋国良⟧带队检查。", "县交通局党组书记李建国主持召开会议。\n⟦李建园⟧同志要求抓好整改。", "党委书记陈文章主持会议。\n⟦陈文彰⟧同志逐项督办。"},
		Passes: []string{"校长王建国主持会议。原校长李明华因违规发放补贴受到处分。", "校长王建国主持会议，副校长李明华参加。", "县一中校长王建国、县二中校长李明华参加。", "校长王建国主持。校长李明华主持。校长赵启文主持。", "党委书记张晓明主持，党委副书记张小明参加。", "2023年，李明华接任校长。校长李明华主持。此前校长王建国主持。",
			"第一党支部书记王建国，第二党支部书记李明华。", "校长王建国主持会议，王建军、王建民等3名教师参加。", "校长王海峰、王海锋等参加。"},
		check: holder,
	},
	{
		Code: "proof.name.post", Severity: finding.Warning, Name: "同一个人写了两个不能同时担任的职务",
		Basis:  "前后一致；职务变了的写明时间",
		Flags:  []string{"副校长李明华分管教学。\n会上，⟦校长⟧李明华要求加强管理。\n副校长李明华作了汇报。", "局党组书记、局长周明远主持会议。\n会上，局党组⟦副书记⟧、局长周明远强调，要抓好整改。", "由镇纪委书记何丽萍牵头。\n⟦镇人大主席⟧何丽萍带队检查。"},
		Passes: []string{"党委书记、校长冯勇堂主持。校长冯勇堂要求。党委书记冯勇堂强调。", "党委副书记、校长冯勇堂主持。党委副书记冯勇堂参加。", "原副校长李明华现任校长。校长李明华主持。", "镇党委书记、人大主席何丽萍主持。", "副校长李明华、校长王建国参加。", "县委副书记、县长张启明，县长张启明。", "领导小组组长王建国，工作专班副组长王建国。"},
		check:  exclusive,
	},
}

// holder finds sole posts that two persons hold, and names of holders that are written in two ways.
func holder(p *pass) {
	all := p.holdings()
	reported := map[string]bool{}
	for i := range all {
		if h := &all[i]; h.sole() {
			p.otherHolder(all, h, reported)
		}
	}
	done := map[string]bool{}
	for i := range all {
		if h := &all[i]; !done[h.name] && !reported[h.name] {
			done[h.name] = true
			p.misspelled(all, h, reported)
		}
	}
}

// otherHolder reports the rarer one of the two persons who hold a post.
func (p *pass) otherHolder(all []holding, h *holding, reported map[string]bool) {
	own, others := 0, map[string]int{}
	var places []*holding
	for i := range all {
		o := &all[i]
		if !o.sole() || !o.sameBody(h) {
			continue
		}
		if o.changed || h.changed {
			return
		}
		if o.name == h.name {
			own++
			continue
		}
		others[o.name]++
		places = append(places, o)
	}
	if len(others) != 1 || reported[places[0].name] || reported[h.name] {
		return
	}
	o := places[0]
	// Which of the two is wrong, only their numbers can tell; where those are the same, the later one is told.
	if n := others[o.name]; n > own || n == own && (o.paragraph < h.paragraph || o.paragraph == h.paragraph && o.from < h.from) || own+n < 3 && !alike(o.name, h.name) {
		return
	}
	reported[o.name] = true
	post := h.body + h.noun
	for _, o := range places {
		p.hit(o.paragraph, o.from, o.to, "别处的"+post+"是“"+h.name+"”，这里是“"+o.name+"”", "看哪一个对，写成一样的；换了人的，写明原任、现任")
	}
}

// alike reports two names of the same length that differ in one character.
func alike(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) || len(x) < 3 {
		return false
	}
	n := 0
	for i := range x {
		if x[i] != y[i] {
			n++
		}
	}
	return n == 1
}

// misspelled reports names that differ from a holder's in one character that sounds or looks alike, where they stand alone and nobody of that name holds a post.
func (p *pass) misspelled(all []holding, h *holding, reported map[string]bool) {
	name := []rune(h.name)
	if len(name) < 3 {
		return
	}
	persons := map[string]bool{} // those who are two
	p.each(string(name[:1]), func(i, k int, runes []rune) {
		to := k + len(name)
		if to > len(runes) || !isHan(runes[to-1]) || k > 0 && isHan(runes[k-1]) && !oneOf(runes[k-1], "和与及由以对") && endsPost(runes, k) == 0 {
			return
		}
		other := string(runes[k:to])
		if !alike(h.name, other) || reported[other] || !confused(name, runes[k:to]) {
			return
		}
		if next := at(runes, to); next != 0 && !oneOf(next, "，。、；：（()）的") && !startsAny(runes, to, behindHolder...) {
			return
		}
		two, known := persons[other]
		if !known {
			two = slices.ContainsFunc(all, func(o holding) bool { return o.name == other }) || p.together(h.name, other)
			persons[other] = two
		}
		if two {
			return
		}
		p.hit(i, k, to, "别处写“"+h.name+"”（"+h.body+postWord(h)+"），这里写“"+other+"”", "看哪一个对，写成一样的")
	})
}

func postWord(h *holding) string {
	if h.deputy {
		return "副" + h.noun
	}
	return h.noun
}

// together reports two names that stand in one list: they are two persons.
func (p *pass) together(a, b string) bool {
	all := p.text.sentences()
	return slices.ContainsFunc(all, func(s sentence) bool {
		return s.has(a) && s.has(b) && s.has(a+"、", a+"和", a+"与", b+"、", b+"和", b+"与")
	})
}

// soundAlike are characters of given names that are often taken for one another.
var soundAlike = strings.Fields(`小晓筱肖 明铭鸣名 伟玮炜苇卫维威 军君均俊钧峻骏 杰捷洁婕 涛韬滔 建健剑 国幗 英瑛莹盈颖 华桦骅 霞侠 红洪虹宏鸿泓 林琳霖淋临 丽莉力立利 燕艳雁彦 婷亭庭廷 静靖敬晶 智志芝 新欣鑫馨昕心 辉晖慧惠卉 波博勃 永勇咏泳 文雯纹汶 玉钰昱煜育宇雨羽 芳方 峰锋丰风枫凤 刚钢 平萍苹 兰岚蓝 梅媚眉 秀绣 云芸匀 冬东栋 兵斌彬宾 阳洋扬杨 佳嘉家加 子梓紫 轩萱 涵晗含寒 彤童桐同 鹏朋 良梁亮凉 民敏 海 成诚城承程 生升声胜盛 强 振震镇 正政 启琪祺琦奇 田天 德得 礼里理 义毅艺益逸奕怡 元远园媛源 少绍 春 福富 祥翔详湘香 国园圆 田甲 末未 章彰璋 江姜 才材财 治 雷蕾 佩沛 友有 耀跃 奎魁 坤昆 景璟 科柯 浩昊皓 楠南男 凡帆 瑞睿锐 恒衡 炳秉丙 旺望 勤琴芹 娟鹃 波坡 宏宠 荣容蓉 光广 金锦津 庆清青 学雪 世士仕 中忠钟 尚 泽择 喜希西溪 贵桂 全权泉 进晋瑾 仁人 继季纪 保宝 运韵 长常昌 顺舜 爱艾 树书淑舒 亚雅 山珊 川传 斯思 先贤仙 晨辰臣 珍真贞 朝超 彩采 凯恺 迪笛 宁凝`)

// confused reports that the one character in which two names differ is one that is easily taken for the other.
func confused(a, b []rune) bool {
	for i := range a {
		if a[i] != b[i] {
			return i > 0 && slices.ContainsFunc(soundAlike, func(g string) bool { return oneOf(a[i], g) && oneOf(b[i], g) })
		}
	}
	return false
}

// incompatible are posts that one person never has at once; their bodies are looked for in what is written.
var incompatible = [][2]string{{"纪委书记", "人大主席"}, {"纪委书记", "镇长"}, {"纪委书记", "乡长"}, {"纪委书记", "校长"}, {"纪委书记", "局长"}, {"纪委书记", "党委书记"}, {"纪委书记", "党组书记"}}

// exclusive finds persons who have two posts that exclude one another.
func exclusive(p *pass) {
	all := p.holdings()
	for i := range all {
		h := &all[i]
		for j := range all {
			o := &all[j]
			if i == j || o.name != h.name || o.changed || h.changed || o.paragraph == h.paragraph && o.from == h.from {
				continue
			}
			if clash := h.clashes(o); clash && p.rarer(all, o, h) && !p.within(o.paragraph, o.start, o.from) {
				p.reportPost(h, o)
				break
			}
		}
	}
}

// clashes reports that one cannot have both posts: 副校长 and 校长, 纪委书记 and 人大主席.
func (h *holding) clashes(o *holding) bool {
	if h.sameBody(o) && h.deputy != o.deputy && h.noun != "主任" && h.noun != "队长" {
		switch h.noun {
		case "书记":
			return h.body != ""
		case "组长", "主席", "会长", "部长", "科长", "处长":
			return len([]rune(h.body)) >= 2
		}
		return true
	}
	if h.deputy || o.deputy {
		return false
	}
	for _, pair := range incompatible {
		a, b := h.body+h.noun, o.body+o.noun
		if strings.HasSuffix(a, pair[0]) && strings.HasSuffix(b, pair[1]) || strings.HasSuffix(a, pair[1]) && strings.HasSuffix(b, pair[0]) {
			return true
		}
	}
	return false
}

// rarer reports that o's post of its holder stands less often than h's, or as often and later.
func (p *pass) rarer(all []holding, o, h *holding) bool {
	count := func(x *holding) (n int) {
		for i := range all {
			if all[i].name == x.name && all[i].sameBody(x) && all[i].deputy == x.deputy {
				n++
			}
		}
		return n
	}
	a, b := count(o), count(h)
	return a < b || a == b && (o.paragraph > h.paragraph || o.paragraph == h.paragraph && o.from > h.from)
}

// reportPost reports the post of o where it is another than h's.
func (p *pass) reportPost(h, o *holding) {
	runes := p.text.Paragraphs[o.paragraph].runes
	from := o.start
	word := postWord(o)
	n := len([]rune(word))
	for k := o.start; k+n <= o.from; k++ {
		if starts(runes, k, word) {
			from = k
			break
		}
	}
	if h.noun != o.noun {
		from, n = o.start, from+n-o.start
	}
	p.hit(o.paragraph, from, from+n, "“"+o.name+"”别处是"+h.body+postWord(h)+"，这里是"+o.body+postWord(o), "看哪一个对，写成一样的；职务变了的，写明时间")
}
