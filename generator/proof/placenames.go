package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var placeRules = []Rule{{
	Code: "proof.name.place", Severity: finding.Warning, Name: "同一个地名写成两样",
	Basis:  "前后一致；读音相同的地名在一篇里一般是一个地方",
	Flags:  []string{"云岭区清河镇党委认真整改。⟦清和镇⟧党委书记主持会议。", "青石县大平乡召开会议。大平乡党委部署。⟦大坪乡⟧纪委督办。", "小湾村整改。⟦小弯村⟧党支部公示。", "⟦东胡街道⟧制定方案。东湖街道党工委召开会议，东湖街道纪工委监督。"},
	Passes: []string{"清河镇、清和镇分别整改。", "清河镇党委认真整改。清源镇党委召开会议。", "清河镇整改，清河村公示。", "符合城乡规划，住房和城乡建设部门，符合城镇规划和城镇容貌标准。", "全镇整改，各村公示，对全村党员培训，和全村群众座谈。", "柳河镇所辖杨庄村、羊庄村完成整改。"},
	check:  placeNames,
}}

// placeSounds are characters of place names that sound or look alike, a group a word.
const placeSounds = "河和合何荷禾 江姜 石实时 林临麟霖 平坪 湾弯 阳杨洋扬羊 关官 陈成城程 新兴辛 东冬 岭领凌 溪西 山珊 店甸 桥乔 泉全 湖胡 塘堂唐 沙砂 丰峰封枫 龙隆 金晋 云芸 白柏 马码 青清轻 明名 永勇 福富 华花 光广 园元源原 柳刘 吴武五 于余 张章 王汪 李里理 景井 家佳 庙苗 营迎 堡保 洲州 台太 秦琴 安庵 水睡 土士 未末 坡披 岗冈 坝坎 沟构 墩敦 垌洞 圩墟 崖岩 港巷"

// soundsAlike reports two characters of one group.
func soundsAlike(a, b rune) bool {
	for group := range strings.FieldsSeq(placeSounds) {
		if strings.ContainsRune(group, a) {
			return strings.ContainsRune(group, b)
		}
	}
	return false
}

// mostPlaces is how many names are held against one another.
const mostPlaces = 300

// placeName is a name with the word for its kind and where it stands.
type placeName struct {
	paragraph, from, to int
	listed              bool
}

// placeNames finds names of towns and villages that differ in one character of the same sound.
func placeNames(p *pass) {
	for _, kind := range []string{"镇", "乡", "村", "街道", "社区"} {
		var names [][]rune
		places := map[string][]placeName{}
		p.each(kind, func(i, k int, runes []rune) {
			if k < 2 || !isHan(runes[k-1]) || !isHan(runes[k-2]) || oneOf(runes[k-1], "全各我该本两每的乡镇农城") || oneOf(runes[k-2], "和合与于以及") && !clauseStart(runes, k-2) && !oneOf(at(runes, k-3), "省市县区州") || oneOf(runes[k-2], "全各我该本每的") || len(names) >= mostPlaces || inQuotes(runes, k) {
				return
			}
			end := k + len([]rune(kind))
			name := string(runes[k-2 : end])
			if places[name] == nil {
				names = append(names, runes[k-2:end])
			}
			places[name] = append(places[name], placeName{i, k - 2, end, oneOf(at(runes, end), "、和与") || oneOf(at(runes, k-3), "、和与")})
		})
		for n, a := range names {
			for _, b := range names[:n] {
				p.spelledTwice(b, a, places)
			}
		}
	}
}

// spelledTwice reports the rarer of two names that sound alike, the later one where both are as frequent. Names of a list are several places.
func (p *pass) spelledTwice(a, b []rune, places map[string][]placeName) {
	differ := 0
	for k := range a {
		if a[k] != b[k] {
			if differ++; differ > 1 || !soundsAlike(a[k], b[k]) {
				return
			}
		}
	}
	first, later := string(a), string(b)
	right, wrong := first, later
	if len(places[first]) < len(places[later]) {
		right, wrong = later, first
	}
	for _, list := range [][]placeName{places[first], places[later]} {
		for _, n := range list {
			if n.listed {
				return
			}
		}
	}
	if len(places[wrong]) > 1 {
		return
	}
	w := places[wrong][0]
	p.hit(w.paragraph, w.from, w.to, "别处写“"+right+"”，这里写“"+wrong+"”", "是一个地方的，写成一样的")
}
