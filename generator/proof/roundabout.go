package proof

import (
	"gongshi/generator/finding"
)

var roundaboutRules = []Rule{{
	Code: "proof.numeral.about", Severity: finding.Warning, Name: "三、四十个：概数中间用了顿号",
	Basis:  "GB/T 15835-2011 5.2.1：两个数字连用表示概数，中间不用顿号",
	Flags:  []string{"小集上只有⟦三、四⟧十个摊位。", "前方⟦七、八⟧辆货车缓慢通行。", "每天接待⟦五、六⟧百人。", "约有⟦二、三⟧十名学生。", "村里有⟦四、五⟧家作坊。", "十⟦七、八⟧岁的学生。", "剩余⟦三、五⟧天。", "相距⟦两、三⟧公里。", "来了⟦六、七⟧十位老人。", "栽了⟦八、九⟧棵树。"},
	Passes: []string{"三四十个摊位。", "三、四年级，三、四季度。", "第三、四十条。", "一、二期工程，五、六号楼。", "三、四线城市，八、九月份。", "一、二、三家企业。", "第五、六台。", "二、三产业，二、三级医院。", "附件三、四条件。", "甲、乙两家。", "周三、四天气晴。", "高二、三十个班。"},
	check:  roundabout,
}}

// roundMeasures follow a number of which one is not sure.
const roundMeasures = "个辆家台件条张块棵株头只枚幅封盒瓶袋桶栋座把篇间岁艘架户位人名天里米斤吨亩箱盏匹根口双套年"

func roundabout(p *pass) {
	p.find("、", func(i, k int, runes []rune) {
		if !areNeighbours(at(runes, k-1), at(runes, k+1)) || p.found(i, k, k+1) {
			return
		}
		end := k + 2
		for oneOf(at(runes, end), "十百千万亿") {
			end++
		}
		tens := end > k+2
		if oneOf(at(runes, end), "多余来") {
			end++
		}
		if !measuredRoughly(runes, end, tens) || isOrdinalBefore(runes, k-2) {
			return
		}
		p.fix(i, k-1, k+2, string(runes[k-1])+string(runes[k+1]), "“"+string(runes[k-1:end])+"”是概数，中间不用顿号", "写“"+string(runes[k-1])+string(runes[k+1:end])+"”")
	})
}

// areNeighbours reports two numbers that a rough count has beside each other: 三、四, 两、三, and 三、五.
func areNeighbours(x, y rune) bool {
	a, b := hanDigit(x), hanDigit(y)
	if x == '两' {
		a = 2
	}
	if y == '两' {
		b = 2
	}
	if a == 0 || a == 1 && y != '两' || a > 9 || b > 9 {
		return false
	}
	return b == a+1 || a == 3 && b == 5
}

// measuredRoughly reports a measure word behind a rough count; tens says that 十 or more stands between.
func measuredRoughly(runes []rune, k int, tens bool) bool {
	next, behind := at(runes, k), at(runes, k+1)
	if !oneOf(next, roundMeasures) && !startsAny(runes, k, "公里", "千米", "小时", "分钟", "平方", "公斤", "元", "次", "所", "份", "场", "项") {
		return false
	}
	return (tens || !oneOf(next, "年元次所份场项人名")) && !oneOf(behind, "级班组期号件款例目线楼季气月") && !(next == '家' && behind == '长') && !(next == '里' && behind == '面')
}

// isOrdinalBefore reports that what stands up to k makes the number behind it an ordinal, or a part of another number.
func isOrdinalBefore(runes []rune, k int) bool {
	before := at(runes, k)
	if before == '、' || isDigit(before) || oneOf(before, "第高初大小其周期号星零〇附表卷章节条款项") || oneOf(at(runes, k-1), "第") {
		return true
	}
	return hanDigit(before) != 0 && before != '十'
}
