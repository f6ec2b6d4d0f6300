package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
)

var setOrderRules = []Rule{{
	Code: "proof.word.order", Severity: finding.Warning, Name: "固定并列的次序不对",
	Basis:  "党的文件和报道里通行的次序",
	Flags:  []string{"在⟦弄通学懂做实⟧上下功夫。", "要⟦坚定“四个自信”、增强“四个意识”、做到“两个维护”⟧。", "提升⟦自我完善、自我净化、自我革新、自我提高⟧能力。", "一体推进⟦不敢腐、不想腐、不能腐⟧。", "提高⟦政治判断力、政治执行力、政治领悟力⟧。", "违反⟦政治纪律、组织纪律、群众纪律、廉洁纪律、工作纪律、生活纪律⟧的，严肃处理。"},
	Passes: []string{"在学懂弄通做实上下功夫。", "增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "自我净化、自我完善、自我革新、自我提高。", "不敢腐、不能腐、不想腐。", "不敢腐的震慑、不能腐的笼子、不想腐的自觉。", "政治领悟力强，政治判断力弱。", "违反廉洁纪律、群众纪律。", "违反群众纪律和廉洁纪律的问题各一个。"},
	check:  setOrders,
}}

// setOrdered are lists that are always said in one order, without quotation marks.
var setOrdered = [][]string{
	{"学懂", "弄通", "做实"},
	{"增强四个意识", "坚定四个自信", "做到两个维护"},
	{"自我净化", "自我完善", "自我革新", "自我提高"},
	{"不敢腐", "不能腐", "不想腐"},
	{"政治判断力", "政治领悟力", "政治执行力"},
	{"政治纪律", "组织纪律", "廉洁纪律", "群众纪律", "工作纪律", "生活纪律"},
	{"统筹推进五位一体总体布局", "协调推进四个全面战略布局"},
	{"道路自信", "理论自信", "制度自信", "文化自信"},
	{"政治意识", "大局意识", "核心意识", "看齐意识"},
	{"形式主义", "官僚主义", "享乐主义", "奢靡之风"},
	{"依法治国", "依法执政", "依法行政"},
	{"法治国家", "法治政府", "法治社会"},
	{"以案促改", "以案促建", "以案促治"},
	{"以巡促改", "以巡促建", "以巡促治"},
}

// setOrders finds the items of such a list one behind the other in another order. Lists of which at least three items stand there count, or the whole list.
func setOrders(p *pass) {
	for _, list := range setOrdered {
		for first, item := range list {
			p.each(item[:len("增")], func(i, k int, runes []rune) {
				at := itemAt(runes, k, item)
				if at == 0 {
					return
				}
				order, end := []int{first}, at
				for {
					n, to := nextItem(runes, end, list)
					if n < 0 || slices.Contains(order, n) {
						break
					}
					order, end = append(order, n), to
				}
				if len(order) < min(3, len(list)) || slices.IsSorted(order) || p.found(i, k, end) {
					return
				}
				p.hit(i, k, end, "次序是“"+strings.Join(list, "、")+"”", "按这个次序写")
			})
		}
	}
}

// itemAt is where an item of a list that begins at k ends, with quotation marks in it or not; 0 where none does.
func itemAt(runes []rune, k int, item string) int {
	for _, r := range item {
		for oneOf(at(runes, k), "“”") {
			k++
		}
		if at(runes, k) != r {
			return 0
		}
		k++
	}
	for oneOf(at(runes, k), "”") {
		k++
	}
	return k
}

// nextItem is the item of a list that stands at k, behind 、 or 和 or nothing, and where it ends; -1 where none does.
func nextItem(runes []rune, k int, list []string) (n, end int) {
	for oneOf(at(runes, k), "、，和") {
		k++
	}
	for n, item := range list {
		if end := itemAt(runes, k, item); end > 0 {
			return n, end
		}
	}
	return -1, 0
}
