package proof

import (
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var kindListRules = []Rule{{
	Code: "proof.word.kindlist", Severity: finding.Warning, Name: "并列的有大类，又有它里面的一种：蔬菜、白菜",
	Basis:  "并列的各项不互相包含",
	Flags:  []string{"销售蔬菜、水果、⟦白菜⟧、肉类等商品。", "慰问医务人员、⟦护士⟧、环卫工人。", "种植粮食、⟦小麦⟧、油菜。", "购置家具、⟦沙发⟧、电脑。"},
	Passes: []string{"销售蔬菜、水果、肉类等商品。", "销售蔬菜（白菜、萝卜）、水果。", "种植小麦、玉米等粮食。", "慰问医生、护士等医务人员。", "蔬菜，白菜、萝卜。", "蔬菜、白菜价格。"},
	check:  kindLists,
}}

// kindRows are kinds and things that are of them.
const kindRows = `
蔬菜：白菜 大白菜 萝卜 黄瓜 西红柿 番茄 茄子 辣椒 土豆 菠菜 芹菜 豆角 韭菜 豆芽 冬瓜 南瓜 生菜
水果：苹果 香蕉 梨 桃子 葡萄 西瓜 橘子 柑橘 草莓 橙子 猕猴桃
肉类：猪肉 牛肉 羊肉 鸡肉 鸭肉
家禽：鸡 鸭 鹅
家具：桌子 椅子 沙发 衣柜
家用电器：电视机 冰箱 洗衣机 空调
粮食：小麦 水稻 玉米
粮食作物：小麦 水稻 玉米
文具：铅笔 橡皮 钢笔
球类：篮球 足球 排球 羽毛球 乒乓球
乐器：钢琴 古筝 二胡
医务人员：医生 护士 医师
医护人员：医生 护士 医师
师生：教师 学生
教职工：教师
中小学：小学 中学 初中
中小学校：小学 中学 初中
交通工具：汽车 自行车 摩托车
`

type kindRow struct {
	kind   string
	things []string
}

var kindTable = sync.OnceValue(func() (list []kindRow) {
	for line := range strings.SplitSeq(strings.TrimSpace(kindRows), "\n") {
		kind, things, _ := strings.Cut(line, "：")
		list = append(list, kindRow{kind, strings.Fields(things)})
	}
	return list
})

// kindLists finds an item of a list that is one of another item's kind. The list goes from a verb to 等, or to the clause's end.
func kindLists(p *pass) {
	for _, row := range kindTable() {
		n := utf8.RuneCountInString(row.kind)
		p.each(row.kind, func(i, k int, runes []rune) {
			if isHan(at(runes, k+n)) || at(runes, k+n) != '、' {
				return
			}
			for from := k + n; at(runes, from) == '、'; {
				end := from + 1
				for isHan(at(runes, end)) && end-from < 10 && at(runes, end) != '等' {
					end++
				}
				item := string(runes[from+1 : end])
				for _, thing := range row.things {
					if item == thing && (at(runes, end) == '、' || at(runes, end) == '等') && !inTitle(runes, from) {
						p.hit(i, from+1, end, "“"+row.kind+"”里面就有“"+thing+"”，不能并列", "留一个，或者写“"+thing+"等"+row.kind+"”")
						return
					}
				}
				from = end
			}
		})
	}
}
