package proof

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var postMixRules = []Rule{
	{
		Code: "proof.name.postof", Severity: finding.Warning, Name: "机构没有这个职务",
		Basis: "宪法、组织法、党章：局设局长，委员会设主任，纪委设书记，检察院设检察长，政协设主席",
		Flags: []string{"县人民检察院⟦院长⟧李某参加。", "县发改委⟦局长⟧王某汇报。", "县监委⟦书记⟧张某讲话。", "县财政局⟦主任⟧赵某陪同。", "县政协⟦主任⟧孙某出席。", "镇人大⟦主任⟧周某主持。", "县人大常委会⟦主席⟧吴某出席。", "村委会⟦书记⟧郑某介绍情况。",
			"县纪委⟦主任⟧冯某通报。", "团县委⟦主席⟧陈某致辞。", "县法院⟦检察长⟧褚某答复。", "镇司法所⟦主任⟧卫某调解。", "县人民法院⟦局长⟧蒋某到会。"},
		Passes: []string{"县人民检察院检察长李某参加。", "县发改委主任王某汇报。", "县纪委书记、监委主任张某讲话。", "县财政局主任科员赵某陪同。", "县政协主席、党组书记孙某出席。", "镇人大主席周某主持。", "县人大常委会主任吴某出席。", "村委会主任郑某介绍情况。",
			"县纪委监委派驻第一纪检监察组组长冯某。", "县财政局、主任李某。", "县法院院长褚某、检察院检察长。", "县教育局书记、局长。", "政协主任会议成员。", "局主任会议研究。", "村委会书记员记录。"},
		check: postsOf,
	},
}

// headless are bodies, the posts that they have not, and the one that they have.
var headless = []struct{ bodies, wrong, right string }{
	{"检察院", "院长|局长|主任|书记官", "检察长"},
	{"人民法院|县法院|区法院|市法院", "检察长|局长|主任|庭主任", "院长"},
	{"发改委|卫健委|国资委|教委|民宗委|住建委|农委|发展和改革委员会|卫生健康委员会|国有资产监督管理委员会|民族宗教事务委员会", "局长|部长|处长", "主任"},
	{"财政局|教育局|教体局|公安局|民政局|司法局|人社局|审计局|统计局|水利局|林业局|住建局|交通运输局|农业农村局|应急管理局|市场监管局|市场监督管理局|自然资源局|生态环境局|文旅局|医保局|退役军人事务局|税务局|信访局|城管局|人力资源和社会保障局|住房和城乡建设局|文化和旅游局|医疗保障局", "主任|部长|院长|校长|站长|主席", "局长"},
	{"组织部|宣传部|统战部|社会工作部|人武部", "局长|主任|书记|主席", "部长"},
	{"监委|监察委|监察委员会", "书记|局长|检察长|部长", "主任"},
	{"县纪委|市纪委|区纪委|省纪委|镇纪委|乡纪委|纪律检查委员会", "主任|局长|部长|检察长|主席", "书记"},
	{"团县委|团市委|团区委|团委", "主席|主任|部长|局长", "书记"},
	{"县政协|市政协|区政协|省政协|州政协", "主任|书记|委员长|局长", "主席"},
	{"镇人大|乡人大", "主任|委员长|书记", "主席"},
	{"县人大常委会|市人大常委会|区人大常委会|省人大常委会|县人大|市人大", "主席|委员长|书记", "主任"},
	{"工商联|残联|文联|科协|红十字会|作协|侨联", "主任|局长|部长", "主席（会长、理事长）"},
	{"总工会", "主任|局长|书记|部长", "主席"},
	{"村委会|居委会|村民委员会|居民委员会", "书记|主席|局长|村长", "主任"},
	{"派出所|司法所|财政所|税务所|自然资源所|市场监管所|市场监督管理所", "主任|局长|站长|书记", "所长"},
	{"镇政府|镇人民政府", "乡长|主任|书记|县长", "镇长"},
	{"乡政府|乡人民政府", "镇长|主任|书记|县长", "乡长"},
	{"县政府|县人民政府", "市长|镇长|书记|区长", "县长"},
	{"街道办事处|街道办", "镇长|乡长|书记|局长", "主任"},
	{"党支部|党总支|党委", "主任|局长|校长|主席", "书记"},
}

// behindPost are what makes the runes behind a body another word: 主任科员, 主任会议.
var behindPost = []string{"科员", "会议", "医师", "记者", "编辑", "信箱", "接待", "办公", "员", "处", "助理", "督学", "委员", "班子", "热线", "专题", "论坛", "团", "联席", "级", "讲党课", "抓"}

// postsOf reports a post right behind a body that has none of that name, with a name or a mark behind it.
func postsOf(p *pass) {
	for n := range headless {
		h := &headless[n]
		for body := range strings.SplitSeq(h.bodies, "|") {
			if !p.mayHold(body) {
				continue
			}
			p.each(body, func(i, k int, runes []rune) {
				end := k + utf8.RuneCountInString(body)
				if at(runes, end) == '副' {
					end++
				}
				for wrong := range strings.SplitSeq(h.wrong, "|") {
					to := end + utf8.RuneCountInString(wrong)
					if !starts(runes, end, wrong) || startsAny(runes, to, behindPost...) || inTitle(runes, k) || p.found(i, end, to) {
						continue
					}
					if next := at(runes, to); next == 0 || isSurname(next) || oneOf(next, "，。、；：（的某") {
						p.hit(i, end, to, "“"+body+"”没有“"+wrong+"”", "写“"+h.right+"”")
					}
					return
				}
			})
		}
	}
}
