package proof

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var lawNameRules = []Rule{
	{
		Code: "proof.party.lawname", Severity: finding.Warning, Name: "法律法规的名称与公布的不同",
		Basis: "法律法规的名称以公布的为准",
		Flags: []string{"落实《⟦中华人民共和国安全生产管理法⟧》。", "执行《⟦中华人民共和国劳动合同条例⟧》。", "依照《⟦中华人民共和国安全生产条例⟧》处罚。", "宣传《⟦中华人民共和国道路交通安全管理条例⟧》。", "宣传《⟦保障农民工工资发放条例⟧》。", "依照《⟦中华人民共和国环保法⟧》处罚。", "学习《⟦中华人民共和国治安处罚法⟧》。", "宣传《⟦中华人民共和国反有组织犯罪条例法⟧》。", "贯彻《⟦中华人民共和国水污染治理法⟧》。",
			"执行《⟦女职工劳动保护特殊规定⟧》。", "宣传《⟦中华人民共和国反家暴法⟧》。", "根据《⟦生产安全事故报告和调查条例⟧》。", "依照《⟦突发公共卫生应急条例⟧》。", "学习《⟦中华人民共和国道路安全法⟧》。"},
		Passes: []string{"《中华人民共和国劳动合同法实施条例》《中华人民共和国治安管理处罚条例》。", "落实《中华人民共和国安全生产法》《安全生产许可证条例》。", "宣传《保障农民工工资支付条例》。", "《某省保障农民工工资支付条例》。", "依照《中华人民共和国环境保护法》处罚。", "推广《枫桥工作法》。", "《县一中教学方法》。", "依照《中华人民共和国海洋环境保护法》。",
			"制定《县城市居民最低生活保障办法》。", "落实《女职工劳动保护特别规定》。", "《中华人民共和国生态环境法典（草案）》。", "《河南省安全生产条例》。", "《信访工作法治化意见》。"},
		check: lawNames,
	},
}

// lawNames reports the name of a law that there is none of, where one of nearly that name was passed.
func lawNames(p *pass) {
	for _, t := range p.titles() {
		runes := p.text.Paragraphs[t.paragraph].runes
		name := string(runes[t.from:t.to])
		if p.found(t.paragraph, t.from, t.to) || hasAny(runesBefore(runes, t.from, 14), "制定", "出台", "起草", "拟定", "草案") {
			continue
		}
		right := nearestLaw(name)
		if n := p.sentenceAt(t.paragraph, t.from); right == "" && !p.sentenceHas(n, "废止", "年发布", "年公布", "日发布", "日公布") {
			right = otherKindOfLaw(name)
		}
		if right != "" {
			p.hit(t.paragraph, t.from, t.to, "没有叫《"+name+"》的法律法规", "如果指的是《"+right+"》，照它写")
		}
	}
}

// otherKindOfLaw is the law or regulation that a name behind 中华人民共和国 misses by what it calls itself: 劳动合同条例 for 劳动合同法. What was so called once has a year.
func otherKindOfLaw(name string) string {
	base, state := strings.CutPrefix(bareTitle(name), stateName)
	if !state || laws()[base] || slices.Contains(formerNames, base) {
		return ""
	}
	for _, kind := range []string{"管理条例", "条例", "规定", "准则", "法"} {
		stem, ok := strings.CutSuffix(base, kind)
		if !ok || utf8.RuneCountInString(stem) < 2 {
			continue
		}
		for _, other := range []string{"法", "条例", "管理法"} {
			if other != kind && laws()[stem+other] {
				return stateName + stem + other
			}
		}
	}
	return ""
}

// formerNames are what laws were before they were laws.
var formerNames = strings.Fields("航道管理条例 公路管理条例 国境卫生检疫条例 气象条例 环境噪声污染防治条例 注册会计师条例 食品卫生管理条例 标准化管理条例 行政监察条例 海洋环境保护条例 兵役条例 药政管理条例 计量管理条例 会计人员职权条例 统计条例 票据管理条例 商标管理条例 矿山安全条例 测绘条例 渔业管理条例 预备役军官条例 警察条例 律师暂行条例 婚姻条例 工会条例 外国人入境出境管理条例 治安管理处罚条例 消防条例 劳动保险条例 惩治反革命条例 契税条例 资源税条例 车船税条例 船舶吨税条例 耕地占用税条例 烟叶税条例 城市维护建设税条例 印花税条例 逮捕拘留条例 学位条例 劳动改造条例 居民身份证条例 海关法行政处罚实施细则 税收征收管理法实施细则 经济合同法 农业税条例 义务教育法实施细则 外商投资企业法 统计法实施细则 档案法实施办法 水土保持工作条例 文物保护管理条例 审计条例 契约条例 国家建设征用土地条例 个人所得税条例 户口登记条例 药品管理法实施办法")

// laws are the names of the lists, and those of the table of regulations; lawsBy has them by their first rune.
var laws = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, list := range []string{lawList, regulationList} {
		for _, name := range strings.Fields(list) {
			known[name] = true
		}
	}
	for _, r := range knownNames().list {
		known[strings.TrimPrefix(bareTitle(r.name), partyName)] = true
	}
	return known
})

var lawsBy = sync.OnceValue(func() map[rune][][]rune {
	by := map[rune][][]rune{}
	for _, name := range slices.Sorted(maps.Keys(laws())) {
		runes := []rune(name)
		by[runes[0]] = append(by[runes[0]], runes)
	}
	return by
})

// nearestLaw is the one law or regulation that a name nearly is, "" where it is one itself or like none or several.
func nearestLaw(name string) string {
	base, state := strings.CutPrefix(bareTitle(name), stateName)
	if short, ok := shortLaws[base]; ok && state {
		return stateName + short
	}
	law := isLaw(base)
	regulation := strings.HasSuffix(base, "条例") || strings.HasSuffix(base, "规定") || strings.HasSuffix(base, "办法")
	if laws()[base] || !law && !regulation || !law && !state && utf8.RuneCountInString(base) < 10 {
		return ""
	}
	a, right := []rune(base), ""
	for _, b := range lawsBy()[a[0]] {
		if len(b) < 4 || b[len(b)-1] != a[len(a)-1] || len(a)-len(b) > 3 || len(b)-len(a) > 3 || !nearLaw(a, b, law, state) {
			continue
		}
		if right != "" {
			return ""
		}
		right = string(b)
	}
	if right != "" && state {
		right = stateName + right
	}
	return right
}

// isLaw reports the name of a law.
func isLaw(name string) bool {
	return strings.HasSuffix(name, "法") && !hasAny(name[max(0, len(name)-6):], "办法", "方法", "作法", "做法", "写法", "算法", "语法", "书法", "用法", "兵法", "说法", "看法", "疗法", "打法")
}

// nearLaw reports two names of which one is the other with a word more, or with another word in its middle. What begins otherwise is a place's own, and what ends otherwise another
// kind of paper's.
func nearLaw(a, b []rune, law, state bool) bool {
	if law && (len(a) > len(b) && insideOf(a, b) || len(b) > len(a) && len(a) > 3 && insideOf(b, a)) && a[0] == b[0] {
		return state || len(b) >= 5 && len(a) > len(b) // 《税收征管法》 is what people call it
	}
	least := 10
	if law {
		least = 6
	}
	if state {
		least = 5
	}
	if len(b) < least || a[0] != b[0] || a[1] != b[1] || !law && (len(a) < 3 || a[len(a)-2] != b[len(b)-2]) {
		return false
	}
	return changedWithin(a, b) <= 2
}

// insideOf reports that all runes of b stand in a in their order.
func insideOf(a, b []rune) bool {
	for _, r := range b {
		k := slices.Index(a, r)
		if k < 0 {
			return false
		}
		a = a[k+1:]
	}
	return true
}

// shortLaws are names by which laws go, but not behind 中华人民共和国.
var shortLaws = map[string]string{
	"环保法": "环境保护法", "反家暴法": "反家庭暴力法", "治安处罚法": "治安管理处罚法", "治安管理法": "治安管理处罚法", "交通安全法": "道路交通安全法", "道交法": "道路交通安全法", "道路安全法": "道路交通安全法", "老年人保护法": "老年人权益保障法", "老年人权益保护法": "老年人权益保障法", "妇女权益保护法": "妇女权益保障法", "妇女保护法": "妇女权益保障法", "残疾人权益保障法": "残疾人保障法",
	"残疾人保护法": "残疾人保障法", "消费者保护法": "消费者权益保护法", "消费者权益保障法": "消费者权益保护法", "土地法": "土地管理法", "保密法": "保守国家秘密法", "国家保密法": "保守国家秘密法", "退役军人保护法": "退役军人保障法", "反电信诈骗法": "反电信网络诈骗法", "反诈骗法": "反电信网络诈骗法", "村委会组织法": "村民委员会组织法", "居委会组织法": "城市居民委员会组织法", "居民委员会组织法": "城市居民委员会组织法",
	"大气污染法": "大气污染防治法", "水污染法": "水污染防治法", "传染病法": "传染病防治法", "扫黑除恶法": "反有组织犯罪法", "乡村振兴法": "乡村振兴促进法", "家庭教育法": "家庭教育促进法", "民办教育法": "民办教育促进法", "就业法": "就业促进法", "固废法": "固体废物污染环境防治法", "药品法": "药品管理法", "档案管理法": "档案法", "会计管理法": "会计法", "统计管理法": "统计法", "农产品安全法": "农产品质量安全法", "文物法": "文物保护法",
	"野生动物法": "野生动物保护法", "劳动仲裁法": "劳动争议调解仲裁法", "人民调解条例": "人民调解法", "应急管理法": "突发事件应对法", "突发事件应急法": "突发事件应对法", "国有资产法": "企业国有资产法", "动物检疫法": "动物防疫法", "黄河法": "黄河保护法", "长江法": "长江保护法", "黑土地法": "黑土地保护法", "粮食安全法": "粮食安全保障法", "军人保障法": "军人地位和权益保障法",
	"民法通则典": "民法典", "政府信息公开法": "政府信息公开条例", "信访法": "信访工作条例",
}
