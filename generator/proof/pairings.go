package proof

import (
	"slices"
	"unicode/utf8"
)

// closePairing says of an object at the end of a clause which verbs never take it, with the usual one. What stands between is at most so many runes.
type closePairing struct {
	object string
	wrong  []string
	right  string
	gap    int
}

// closePairings are more of pairings: these verbs are right before other objects, so that the object must end the clause.
var closePairings = []closePairing{
	{"进度", wordList("加大 加强 增强 扩大"), "加快", 10},
	{"速度", wordList("加大 加强 增强 扩大"), "加快", 8},
	{"效率", wordList("改善 加大 增强 加快"), "提高", 8},
	{"质效", wordList("加大 加快 改善"), "提升", 8},
	{"战斗堡垒作用", wordList("发扬 施展"), "发挥", 8},
	{"先锋模范作用", wordList("发扬 施展"), "发挥", 8},
	{"带头作用", wordList("发扬 施展"), "发挥", 8},
	{"领导作用", wordList("发扬 施展"), "发挥", 8},
	{"核心作用", wordList("发扬 施展"), "发挥", 8},
	{"监督作用", wordList("发扬 施展 加大"), "发挥", 8},
	{"职能作用", wordList("发扬 施展 加大"), "发挥", 8},
	{"引领作用", wordList("发扬 施展"), "发挥", 8},
	{"政绩观", wordList("建立 建设 成立 加大"), "树立", 8},
	{"权力观", wordList("建立 建设 成立"), "树立", 8},
	{"事业观", wordList("建立 建设 成立"), "树立", 8},
	{"价值观", wordList("建立 建设 成立"), "树立", 8},
	{"人生观", wordList("建立 建设 成立"), "树立", 8},
	{"用人导向", wordList("建立 建设 成立"), "树立", 8},
	{"隐患", wordList("消灭 解除 取消"), "消除", 8},
	{"钉钉子精神", wordList("发挥 发动"), "发扬", 6},
	{"斗争精神", wordList("发挥 发动"), "发扬", 6},
	{"优良传统", wordList("发挥 发动"), "发扬", 8},
	{"优良作风", wordList("发挥 发动"), "发扬", 8},
	{"教训", wordList("吸收 接收"), "吸取", 8},
	{"覆盖面", wordList("加大 加强"), "扩大", 8},
	{"积极性", wordList("调整 加大 扩大"), "调动", 10},
	{"凝聚力", wordList("加大 扩大"), "增强", 8},
	{"战斗力", wordList("加大 扩大"), "增强", 8},
	{"矛盾纠纷", wordList("消灭 解除 解散"), "化解", 8},
	{"规章制度", wordList("树立 成立"), "建立", 6},
	{"长效机制", wordList("树立 成立"), "建立", 6},
	{"领导小组", wordList("创立 树立 建设"), "成立", 12},
	{"意识", wordList("加大 扩大"), "增强", 8},
	{"质量", wordList("加大 扩大 增强"), "提高", 8},
	{"素养", wordList("加大 扩大 增加"), "提高", 8},
	{"违纪行为", wordList("打压 消灭"), "查处", 8},
	{"专题会议", wordList("开展"), "召开", 4},
	{"党组会议", wordList("开展"), "召开", 2},
	{"党委会议", wordList("开展"), "召开", 2},
	{"专项检查", wordList("召开"), "开展", 4},
	{"专项整治", wordList("召开 举办"), "开展", 4},
	{"专项行动", wordList("召开 举办"), "开展", 4},
	{"自查自纠", wordList("召开 举办"), "开展", 4},
	{"警示教育", wordList("召开"), "开展", 2},
	{"谈心谈话", wordList("召开"), "开展", 2},
}

// closePairs reports verbs that never take the object at the end of their clause.
func closePairs(p *pass) {
	p.closePairs(closePairings, false)
	p.closePairs(collocations(), true)
	predicates(p)
	verbObjects(p)
}

// closePairs looks for the rows of a table. In a strict one the object is the verb's own: 建设强国的目标 and 加快培育体系 are none.
func (p *pass) closePairs(table []closePairing, strict bool) {
	for n := range table {
		q := &table[n]
		if !p.mayHold(q.object) {
			continue
		}
		p.each(q.object, func(i, k int, runes []rune) {
			end := k + utf8.RuneCountInString(q.object)
			if isHan(at(runes, end)) || at(runes, end) == '”' || oneOf(at(runes, k-1), "、和及与") {
				return
			}
			head := max(clauseHead(runes, k), k-q.gap-2)
			for j := k - 2; j >= head; j-- {
				w := slices.IndexFunc(q.wrong, func(w string) bool { return starts(runes, j, w) })
				if w < 0 {
					if startsAny(runes, j, q.right, "会议", "部署", "建设", "、", "和", "及", "与", "以", "提升", "提高", "促进", "推动", "确保", "保障", "影响", "注重", "增强", "强化", "发挥", "弘扬", "赓续", "传承", "加快", "消除", "完善", "健全") {
						return
					}
					continue
				}
				next := j + utf8.RuneCountInString(q.wrong[w])
				if strict && (at(runes, k-1) == '的' && !oneOf(at(runes, next), "了") || q.wrong[w] == "加快" && k-next > 1 || isVerbal(runes, j)) {
					return
				}
				if next > k || oneOf(at(runes, next), "的和与及") || oneOf(at(runes, j-1), "的地不") && at(runes, j-1) == '的' || p.found(i, j, next) {
					return
				}
				p.hit(i, j, next, "“"+q.wrong[w]+"”和“"+q.object+"”不搭配", "写“"+q.right+"……"+q.object+"”")
				return
			}
		})
	}
}

// isVerbal reports a word before k that makes the verb there a part of another phrase: 有利于加强, 用于改善.
func isVerbal(runes []rune, k int) bool {
	return oneOf(at(runes, k-1), "于的为以、和与及或能可会被所")
}
