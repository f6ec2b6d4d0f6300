package proof

import (
	"slices"
	"strings"
	"sync"

	"gongshi/generator/finding"
)

var idiomStemRules = []Rule{{
	Code: "proof.word.idiomend", Severity: finding.Warning, Name: "成语末一个字写错：漠不关系、设身处境",
	Basis:  "《现代汉语词典》：成语的字是固定的",
	Flags:  []string{"对群众的询问⟦漠不关系⟧。", "⟦设身处境⟧为老人着想。", "⟦枕戈待但⟧，昼夜值守。", "不搞⟦纸上谈冰⟧。", "⟦一如既住⟧支持工作。", "做到⟦未雨绸谋⟧。"},
	Passes: []string{"漠不关心，设身处地。", "枕戈待旦，纸上谈兵。", "一如既往，未雨绸缪。", "因地制宜。", "以身作则，以身作", "不折不扣。"},
	check:  idiomEnds,
}}

// closedIdioms are idioms of which the first three characters go on in no other way.
const closedIdioms = `
漠不关心 设身处地 枕戈待旦 纸上谈兵 一如既往 未雨绸缪 以身作则 听之任之 敷衍塞责 走马观花 雷厉风行 迫在眉睫 刻不容缓 责无旁贷 义不容辞 义无反顾 再接再厉 按部就班 因地制宜 因势利导 循序渐进 持之以恒 锲而不舍 坚持不懈 坚定不移 坚韧不拔 脚踏实地 兢兢业业 勤勤恳恳 任劳任怨
鞠躬尽瘁 呕心沥血 殚精竭虑 废寝忘食 夜以继日 通宵达旦 马不停蹄 争分夺秒 千方百计 想方设法 集思广益 群策群力 齐心协力 同心同德 众志成城 同舟共济 风雨同舟 守望相助 排忧解难 雪中送炭 锦上添花 防微杜渐 防患未然 居安思危 亡羊补牢 举一反三 触类旁通 融会贯通 学以致用 言传身教 潜移默化
循循善诱 诲人不倦 孜孜不倦 精益求精 一丝不苟 严阵以待 众所周知 有目共睹 显而易见 不言而喻 毋庸置疑 无可厚非 名副其实 名列前茅 独占鳌头 首屈一指 脱颖而出 崭露头角 欣欣向荣 蒸蒸日上 如火如荼 热火朝天 方兴未艾 蔚然成风 焕然一新 日新月异 翻天覆地 突飞猛进 一日千里 立竿见影 卓有成效
行之有效 事半功倍 事倍功半 得不偿失 入不敷出 捉襟见肘 杯水车薪 寅吃卯粮 铺张浪费 弄虚作假 阳奉阴违 欺上瞒下 滥竽充数 以权谋私 徇私舞弊 贪赃枉法 中饱私囊 监守自盗 执法犯法 明知故犯 屡教不改 我行我素 变本加厉 肆无忌惮 有恃无恐 铤而走险 逍遥法外 绳之以法 严惩不贷 以儆效尤 杀一儆百 引以为戒 前车之鉴
重蹈覆辙 死灰复燃 卷土重来 积重难返 根深蒂固 盘根错节 错综复杂 千头万绪 井井有条 有条不紊 井然有序 按图索骥 对症下药 有的放矢 无的放矢 量体裁衣 实事求是 求真务实 开拓创新 与时俱进 推陈出新 革故鼎新 破旧立新 标新立异 墨守成规 因循守旧 故步自封 抱残守缺 画地为牢 裹足不前 停滞不前
半途而废 浅尝辄止 虎头蛇尾 有始无终 善始善终 一劳永逸 一蹴而就 水到渠成 瓜熟蒂落 急功近利 好高骛远 舍本逐末 本末倒置 削足适履 饮鸩止渴 竭泽而渔 杀鸡取卵 揠苗助长 拔苗助长 纸醉金迷 骄奢淫逸 玩物丧志 玩忽职守 尸位素餐 碌碌无为 得过且过 苟且偷安 推诿扯皮 相互推诿 袖手旁观 隔岸观火 置若罔闻 熟视无睹 视而不见
津津乐道 喜闻乐见 耳熟能详 家喻户晓 妇孺皆知 门庭若市 络绎不绝 川流不息 摩肩接踵 人山人海 万人空巷 座无虚席 鸦雀无声 掌声雷动 振奋人心 鼓舞人心 深入人心 沁人心脾 心旷神怡 赏心悦目 流连忘返 美不胜收 目不暇接 琳琅满目 别具一格 独具匠心 匠心独运 巧夺天工 鬼斧神工 惟妙惟肖 栩栩如生 淋漓尽致
无微不至 关怀备至 嘘寒问暖 感同身受 感人肺腑 热泪盈眶 潸然泪下 肃然起敬 可歌可泣 舍生忘死 奋不顾身 挺身而出 身先士卒 临危不惧 临危受命 当仁不让 见义勇为 大公无私 公而忘私 克己奉公 廉洁奉公 两袖清风 一尘不染 洁身自好 光明磊落 襟怀坦白 开诚布公 推心置腹 肝胆相照 休戚与共 患难与共 相濡以沫 息息相关 唇齿相依
风调雨顺 五谷丰登 国泰民安 安居乐业 丰衣足食 自给自足 自力更生 艰苦奋斗 勤俭节约 精打细算 开源节流 量入为出 统筹兼顾 全力以赴 不遗余力 竭尽全力 尽心竭力 殚思极虑 深思熟虑 运筹帷幄 高瞻远瞩 审时度势 权衡利弊 取长补短 扬长避短 趋利避害 去伪存真 去粗取精 追根溯源 顺藤摸瓜 抽丝剥茧 刨根问底 追本溯源 水落石出 真相大白
`

// idiomStem is the beginning of an idiom and its last character.
type idiomStem struct {
	stem string
	last rune
}

var idiomStems = sync.OnceValue(func() (stems []idiomStem) {
	for _, w := range strings.Fields(closedIdioms) {
		if r := []rune(w); len(r) == 4 && !slices.Contains(openStems, string(r[:3])) {
			stems = append(stems, idiomStem{string(r[:3]), r[3]})
		}
	}
	return stems
})

// openStems begin other words as well.
var openStems = wordList("想方设 深入人 严阵以 艰苦奋 开拓创 当仁不 奋不顾 坚持不 行之有 停滞不 勤俭节 实事求 座无虚 国泰民 鼓舞人 廉洁奉 铺张浪 振奋人 统筹兼 风雨同 与时俱 守望相 临危受 弄虚作 求真务 一日千 同心同 坚定不 坚韧不 洁身自 蔚然成 引以为 视而不 名列前 目不暇 明知故 临危不 相互推 以权谋 卓有成 绳之以 别具一 息息相 前车之 苟且偷 掌声雷 热火朝")

// idiomEnds finds the first three characters of an idiom with another fourth.
func idiomEnds(p *pass) {
	for _, s := range idiomStems() {
		stem, last := s.stem, s.last
		if !p.mayHold(stem) {
			continue
		}
		p.each(stem, func(i, k int, runes []rune) {
			next := at(runes, k+3)
			if !isHan(next) || next == last || p.found(i, k, k+4) || inTitle(runes, k) {
				return
			}
			p.likely(i, k, k+4, stem+string(last), "“"+string(runes[k:k+4])+"”疑为“"+stem+string(last)+"”", "写“"+stem+string(last)+"”")
		})
	}
}
