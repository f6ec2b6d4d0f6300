package proof

import "strings"

// regulations are names between 《 and 》 that are often written wrong, and the right ones.
var regulations = map[string]string{
	"中国共产党巡视条例":             "中国共产党巡视工作条例",
	"中国共产党巡察工作条例":           "中国共产党巡视工作条例",
	"中国共产党巡视巡察工作条例":         "中国共产党巡视工作条例",
	"巡视工作条例":                "中国共产党巡视工作条例",
	"中国共产党廉洁自律条例":           "中国共产党廉洁自律准则",
	"中国共产党党员廉洁自律准则":         "中国共产党廉洁自律准则",
	"中国共产党党员纪律处分条例":         "中国共产党纪律处分条例",
	"中国共产党党纪处分条例":           "中国共产党纪律处分条例",
	"中国共产党纪律处分工作条例":         "中国共产党纪律处分条例",
	"中国共产党纪律处分规定":           "中国共产党纪律处分条例",
	"中国共产党纪律处分办法":           "中国共产党纪律处分条例",
	"中国共产党支部条例":             "中国共产党支部工作条例（试行）",
	"中国共产党支部条例（试行）":         "中国共产党支部工作条例（试行）",
	"中国共产党党支部工作条例（试行）":      "中国共产党支部工作条例（试行）",
	"中国共产党问责规定":             "中国共产党问责条例",
	"中国共产党发展党员工作条例":         "中国共产党发展党员工作细则",
	"中国共产党党内监督规定":           "中国共产党党内监督条例",
	"中国共产党问责工作条例":           "中国共产党问责条例",
	"中国共产党监督条例":             "中国共产党党内监督条例",
	"中国共产党党内监督工作条例":         "中国共产党党内监督条例",
	"中国共产党重大事项请示报告工作条例":     "中国共产党重大事项请示报告条例",
	"中国共产党党员教育管理条例":         "中国共产党党员教育管理工作条例",
	"中国共产党党员权利保护条例":         "中国共产党党员权利保障条例",
	"中国共产党宣传条例":             "中国共产党宣传工作条例",
	"中国共产党组织条例":             "中国共产党组织工作条例",
	"中国共产党统一战线条例":           "中国共产党统一战线工作条例",
	"中国共产党农村基层组织条例":         "中国共产党农村基层组织工作条例",
	"中国共产党普通高校基层组织工作条例":     "中国共产党普通高等学校基层组织工作条例",
	"党政领导干部选拔任用条例":          "党政领导干部选拔任用工作条例",
	"党政机关公文处理条例":            "党政机关公文处理工作条例",
	"党政机关厉行节约反对铺张浪费条例":      "党政机关厉行节约反对浪费条例",
	"党政机关厉行节约反对浪费工作条例":      "党政机关厉行节约反对浪费条例",
	"关于新形势下党内政治生活的若干规定":     "关于新形势下党内政治生活的若干准则",
	"关于新形势下党内政治生活若干准则":      "关于新形势下党内政治生活的若干准则",
	"中华人民共和国政务处分法":          "中华人民共和国公职人员政务处分法",
	"公职人员行政处分法":             "中华人民共和国公职人员政务处分法",
	"招投标法":                  "招标投标法",
	"中华人民共和国招投标法":           "中华人民共和国招标投标法",
	"招投标法实施条例":              "招标投标法实施条例",
	"中华人民共和国招投标法实施条例":       "中华人民共和国招标投标法实施条例",
	"政府采购法实施细则":             "政府采购法实施条例",
	"政府信息公开规定":              "政府信息公开条例",
	"中小学教师违反职业道德行为处理规定":     "中小学教师违反职业道德行为处理办法",
	"中华人民共和国未成年保护法":         "中华人民共和国未成年人保护法",
	"未成年保护法":                "未成年人保护法",
	"中华人民共和国预防未成年犯罪法":       "中华人民共和国预防未成年人犯罪法",
	"关于实行党风廉政建设责任制规定":       "关于实行党风廉政建设责任制的规定",
	"党委（党组）意识形态责任制实施办法":     "党委（党组）意识形态工作责任制实施办法",
	"党委(党组)意识形态工作责任制实施办法":   "党委（党组）意识形态工作责任制实施办法",
	"党委（党组）落实全面从严治党主体责任的规定": "党委（党组）落实全面从严治党主体责任规定",
	"党委（党组）理论中心组学习规则":       "中国共产党党委（党组）理论学习中心组学习规则",
	"中国共产党党委（党组）理论中心组学习规则":  "中国共产党党委（党组）理论学习中心组学习规则",
}

func regulation(p *pass) {
	for _, t := range p.titles() {
		runes := p.text.Paragraphs[t.paragraph].runes
		name := string(runes[t.from:t.to])
		// The rest of a name may stand outside the title mark: 《条例》（试行）.
		if right, ok := regulations[name]; ok {
			if !strings.HasPrefix(right, name) || at(runes, t.to+1) != '（' {
				p.fix(t.paragraph, t.from, t.to, right, "《"+name+"》不是公布的名称", "写《"+right+"》")
			}
			continue
		}
		if at(runes, t.to+1) != '（' && !hasAny(runesBefore(runes, t.from, 14), "制定", "出台", "修订", "印发", "完善", "建立") {
			if right := knownNames().otherKind(name); right != "" {
				p.hit(t.paragraph, t.from, t.to, "《"+name+"》的文种与公布的不同", "如果指的是《"+right+"》，照它写")
				continue
			}
			if right := knownNames().withoutTrial(name); right != "" {
				p.hit(t.paragraph, t.from, t.to, "《"+name+"》的名称里还有“（试行）”", "写《"+right+"》")
				continue
			}
		}
		if right := knownNames().near(name); right != "" {
			p.hit(t.paragraph, t.from, t.to, "《"+name+"》与公布的名称差一两个字", "如果指的是《"+right+"》，照它写")
		}
	}
}

// cited is a title without its marks.
type cited struct{ paragraph, from, to int }

// longestTitle is how long, in characters, the name of a regulation is at most.
const longestTitle = 40

// titles are the titles of the text that may be a regulation's, found once.
func (p *pass) titles() []cited {
	if p.titlesFound != nil {
		return p.titlesFound
	}
	p.titlesFound = []cited{}
	p.find("《", func(i, k int, runes []rune) {
		end := k + 1
		for end < len(runes) && end-k < longestTitle && runes[end] != '》' && runes[end] != '《' {
			end++
		}
		if at(runes, end) == '》' && end > k+1 {
			p.titlesFound = append(p.titlesFound, cited{i, k + 1, end})
		}
	})
	return p.titlesFound
}
