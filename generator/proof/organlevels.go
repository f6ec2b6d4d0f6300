package proof

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var organLevelRules = []Rule{{
	Code: "proof.name.level", Severity: finding.Warning, Name: "机构的级别写错：县没有厅，省没有教育局",
	Basis:  "《地方各级人民代表大会和地方各级人民政府组织法》第七十九条：省级人民政府的工作部门称厅、委员会，县级的称局、科；县级以下设办公室，不设办公厅",
	Flags:  []string{"⟦县人民政府办公厅⟧派出督查组。", "⟦县委办公厅⟧印发通知。", "向⟦县教育厅⟧汇报。", "⟦区政府办公厅⟧通报。", "报⟦省教育局⟧备案。", "⟦镇人民政府办公厅⟧落实责任。", "由息⟦县财政厅⟧拨付。"},
	Passes: []string{"省人民政府办公厅、市人民政府办公厅、县人民政府办公室印发通知。", "自治区人民政府办公厅印发通知。", "县教育局、省教育厅、自治区教育厅。", "省、市、县教育厅（局）负责人。", "全省教育局长会议召开。", "开发区财政厅堂会。", "新区办公厅。", "市县财政厅局联合发文。", "县委办公室。"},
	check:  organLevels,
}}

// halls are departments of which provinces have a 厅 and counties a 局.
var halls = []string{"教育", "公安", "民政", "司法", "财政", "水利", "商务", "审计", "自然资源", "生态环境", "交通运输", "农业农村", "住房和城乡建设", "人力资源和社会保障", "文化和旅游", "退役军人事务", "科学技术", "工业和信息化"}

// officeStems are bodies of which the office is a 办公厅 from provinces upwards, and in large cities.
var officeStems = []string{"人民政府办公", "政府办公", "委办公", "委员会办公"}

func organLevels(p *pass) {
	p.each("厅", func(i, k int, runes []rune) {
		if oneOf(at(runes, k+1), "堂级局长") && !starts(runes, k+1, "长") || startsAny(runes, k+1, "（局", "(局", "、局", "或") {
			return
		}
		stem, right := "", ""
		for _, w := range officeStems {
			if endsWithWord(runes, k, w) {
				stem, right = w, w+"室"
				break
			}
		}
		if stem == "" {
			for _, w := range halls {
				if endsWithWord(runes, k, w) {
					stem, right = w, w+"局"
					break
				}
			}
		}
		if from := k - utf8.RuneCountInString(stem); stem != "" && belowProvince(runes, from) && !inTitle(runes, k) {
			p.hit(i, from-1, k+1, "“"+string(runes[from-1:k+1])+"”不对：厅设在省一级", "写“"+string(runes[from-1])+right+"”，或者改正级别")
		}
	})
	p.each("局", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k+1), "，。、；的党印发反对通") && at(runes, k+1) != 0 && !startsAny(runes, k+1, "备案", "批准", "要求", "关于", "组织", "有关") {
			return
		}
		for _, w := range halls[:len(halls)-2] {
			from := k - utf8.RuneCountInString(w)
			if endsWithWord(runes, k, w) && at(runes, from-1) == '省' && !oneOf(at(runes, from-2), "全各外本") && !inTitle(runes, k) {
				p.hit(i, from-1, k+1, "“"+string(runes[from-1:k+1])+"”不对：省一级是厅", "写“省"+w+"厅”，或者改正级别")
			}
		}
	})
}

// belowProvince reports 县, 乡, 镇 or 区 before a name. 自治区 is like a province; 新区 and 开发区 may be of any level.
func belowProvince(runes []rune, k int) bool {
	switch at(runes, k-1) {
	case '县':
		return !oneOf(at(runes, k-2), "市、和及各")
	case '乡', '镇':
		return !strings.ContainsRune("、和及各城", at(runes, k-2))
	case '区':
		return !oneOf(at(runes, k-2), "治新发市县、和及特政军地业") && !starts(runes, k-3, "自治")
	}
	return false
}
