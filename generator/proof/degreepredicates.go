package proof

import (
	"strings"
	"unicode/utf8"
)

// predicate says of things which verbs are never said of them, and what is said instead. Nouns and verbs are parted by |.
type predicate struct{ nouns, wrong, hint string }

// degreePredicates are what is said of a thing that cannot be said of it: 作风明显提高.
var degreePredicates = []predicate{
	{"质效|效能", "改进|改善|改变|好转|加大|扩大|加强|加快|增加", "写“提升”"},
	{"效率|效益", "改进|改变|加大|扩大|加强|加快|增强", "写“提高”"},
	{"水平|素质|素养", "改进|好转|加大|扩大|加强|加快|增加", "写“提高”"},
	{"力度", "改进|改善|好转|扩大|加快", "写“加大”"},
	{"进度|步伐|速度", "改进|改善|好转|扩大|加大|增强|加强|增加", "写“加快”"},
	{"作风", "提高|加大|扩大|增强|增加|加快", "写“好转”或者“转变”"},
	{"面貌", "加大|扩大|增强|增加|加快|加强", "写“改观”或者“改变”"},
	{"环境|条件", "提高|加大|扩大|增强|增加|加快|加强", "写“改善”或者“优化”"},
	{"意识|责任感|使命感|凝聚力|战斗力|向心力|幸福感|获得感|安全感", "改善|改进|好转|加大|扩大|加快|健全", "写“增强”"},
	{"人数|数量|次数|收入|产量|总量", "增强|加快|加强|改进|加大", "写“增加”"},
	{"成本|费用|开支|能耗", "缩小|减弱|缩短|减轻|削弱", "写“降低”"},
	{"时间|时限|周期|工期", "缩小|减弱|减轻|降低|减低|下降", "写“缩短”"},
	{"差距", "缩短|减弱|减轻|降低|减低|下降", "写“缩小”"},
	{"干群关系|党群关系|邻里关系", "提高|提升|增强|扩大|加大|加快", "写“密切”或者“改善”"},
	{"负担|压力", "缩小|缩短|减低|加快", "写“减轻”"},
	{"隐患|漏洞", "解除|消灭|改善|改进|克服", "写“消除”或者“堵塞”"},
	{"范围|覆盖面|领域", "增强|加快|加强|改善|改进|好转", "写“扩大”"},
	{"信心|决心", "扩大|加大|改进|加快", "写“增强”或者“坚定”"},
	{"质量|品质", "加大|扩大|加强|加快|增加|增强", "写“提高”"},
	{"能力", "加大|扩大|加快|增加|好转|改进", "写“提高”或者“增强”"},
	{"覆盖率|满意度|满意率|入学率|合格率|知晓率|参与率|出勤率|入住率|普及率", "加大|扩大|加强|加快|增强|改善|改进|好转", "写“提高”"},
	{"事故|案件|发案率|投诉量|信访量|事故率", "缩小|减弱|缩短|减轻|降落", "写“减少”或者“下降”"},
}

// extents stand between a thing and what becomes of it.
var extents = wordsOf("得到 有了 明显 显著 有效 大幅 进一步 持续 不断 逐步 有所 全面 稳步 大大 较大 更加 日益 逐渐 明显的 较大的 很大的 大幅度 全部 已经 已 均已 均 及时 彻底")

// predicateEnds follow such a verb.
const predicateEnds = "，。；、了！"

// wrongPredicates reports a thing and what cannot become of it, with at least one word of degree between them.
func (p *pass) wrongPredicates() {
	for n := range degreePredicates {
		q := &degreePredicates[n]
		for noun := range strings.SplitSeq(q.nouns, "|") {
			if !p.mayHold(noun) {
				continue
			}
			p.each(noun, func(i, k int, runes []rune) {
				end := k + utf8.RuneCountInString(noun)
				from := behindExtents(runes, end)
				if from == end || oneOf(at(runes, end), predicateEnds) {
					return
				}
				for verb := range strings.SplitSeq(q.wrong, "|") {
					to := from + utf8.RuneCountInString(verb)
					if starts(runes, from, verb) && (to == len(runes) || oneOf(runes[to], predicateEnds)) && !p.found(i, from, to) {
						p.hit(i, from, to, "“"+noun+"”和“"+verb+"”不搭配", q.hint)
						return
					}
				}
			})
		}
	}
}

// behindExtents is the place behind the words of degree at k.
func behindExtents(runes []rune, k int) int {
next:
	for range 3 {
		for _, w := range extents() {
			if starts(runes, k, w) {
				k += utf8.RuneCountInString(w)
				continue next
			}
		}
		break
	}
	return k
}
