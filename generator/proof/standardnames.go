package proof

import (
	"strconv"
	"strings"
)

// standardNames are standards by their names.
var standardNames = map[string]string{
	"党政机关公文格式": "GB/T 9704", "标点符号用法": "GB/T 15834", "出版物上数字用法": "GB/T 15835", "党政机关电子公文格式规范": "GB/T 33476", "生活饮用水卫生标准": "GB 5749", "室内空气质量标准": "GB/T 18883",
	"归档文件整理规则": "DA/T 22", "电子文件归档与电子档案管理规范": "GB/T 18894", "中小学校设计规范": "GB 50099", "信息安全技术 网络安全等级保护基本要求": "GB/T 22239", "信息安全技术网络安全等级保护基本要求": "GB/T 22239", "信息安全技术 个人信息安全规范": "GB/T 35273",
	"信息安全技术个人信息安全规范": "GB/T 35273", "中小学生校服": "GB/T 31888", "中小学、幼儿园安全防范要求": "GB/T 29315", "公民身份号码": "GB 11643", "学生用品的安全通用要求": "GB 21027", "建筑灭火器配置设计规范": "GB 50140",
	"食品安全国家标准 餐饮服务通用卫生规范": "GB 31654", "食品安全国家标准餐饮服务通用卫生规范": "GB 31654", "餐饮服务通用卫生规范": "GB 31654", "消防设施通用规范": "GB 55036", "建筑防火通用规范": "GB 55037", "人员密集场所消防安全管理": "GB/T 40248",
	"信息与文献 参考文献著录规则": "GB/T 7714", "党政机关公文格式国家标准": "GB/T 9704",
	"环境空气质量标准": "GB 3095", "地表水环境质量标准": "GB 3838", "声环境质量标准": "GB 3096", "污水综合排放标准": "GB 8978", "安全标志及其使用导则": "GB 2894", "食品安全国家标准 预包装食品标签通则": "GB 7718", "食品安全国家标准 食品添加剂使用标准": "GB 2760", "国民经济行业分类": "GB/T 4754", "校对符号及其用法": "GB/T 14706", "建筑设计防火规范": "GB 50016", "汽油车污染物排放限值": "GB 18285",
	"民用建筑工程室内环境污染控制标准": "GB 50325", "城镇污水处理厂污染物排放标准": "GB 18918", "农田灌溉水质标准": "GB 5084", "地下水质量标准": "GB/T 14848", "法人和其他组织统一社会信用代码编码规则": "GB 32100", "无障碍设计规范": "GB 50763", "公共信息图形符号": "GB/T 10001", "粮食卫生标准": "GB 2715",
}

// standardNumbers holds the number beside a standard's name against its own: 《党政机关公文格式》（GB/T 9740—2012）.
func standardNumbers(p *pass) {
	if p.index.first['G'] == 0 && p.index.first['D'] == 0 {
		return
	}
	for _, t := range p.titles() {
		runes := p.text.Paragraphs[t.paragraph].runes
		if n := at(runes, t.to+1); !oneOf(n, "（(GD") && !oneOf(n, " 　") {
			continue
		}
		right, ok := standardNames[string(runes[t.from:t.to])]
		if !ok {
			p.nearStandard(t, runes)
			continue
		}
		from := t.to + 1
		for oneOf(at(runes, from), "（( 　") {
			from++
		}
		name, to, ok := standardAt(runes, from)
		if ok && figuresOf(name) != figuresOf(right) {
			p.hit(t.paragraph, from, to, "《"+string(runes[t.from:t.to])+"》的编号不是“"+string(runes[from:to])+"”", "写“"+right+"”")
		}
	}
}

// standardAt reads the number of a standard at k, without its year: GB/T 9704.
func standardAt(runes []rune, k int) (name string, to int, ok bool) {
	letters := string(runes[min(k, len(runes)):min(k+2, len(runes))])
	if letters != "GB" && letters != "DA" {
		return "", 0, false
	}
	end := k + 2
	name = letters
	if at(runes, end) == '/' && at(runes, end+1) == 'T' {
		end, name = end+2, letters+"/T"
	} else if at(runes, end) == 'T' {
		end, name = end+1, letters+"/T"
	}
	for oneOf(at(runes, end), " 　\u00a0") {
		end++
	}
	n, to := numberAfter(runes, end, 6)
	if to == end || at(runes, to) == '.' {
		return "", 0, false
	}
	return name + " " + strconv.Itoa(n), to, true
}

// figuresOf is the number without its letters: whether 推荐性 or not is another matter.
func figuresOf(standard string) string { return standard[strings.IndexByte(standard, ' ')+1:] }

// nearStandard reports the name of a standard that misses, by a word, the one that goes with the number beside it: 《环境空气品质标准》（GB 3095—2012）.
func (p *pass) nearStandard(t cited, runes []rune) {
	from := t.to + 1
	for oneOf(at(runes, from), "（( 　") {
		from++
	}
	number, _, ok := standardAt(runes, from)
	if !ok {
		return
	}
	for name, own := range standardNames {
		if b := []rune(name); figuresOf(own) == figuresOf(number) && len(b) >= 6 && changedWithin(runes[t.from:t.to], b) <= 2 {
			p.hit(t.paragraph, t.from, t.to, "“"+own+"”的名称不是《"+string(runes[t.from:t.to])+"》", "写《"+name+"》")
			return
		}
	}
}
