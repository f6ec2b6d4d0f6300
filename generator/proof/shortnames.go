package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var shortNameRules = []Rule{
	{
		Code: "proof.name.shortform", Severity: finding.Warning, Name: "注明了简称，后面写成另一个样子",
		Basis: "注明了简称的，后文照写",
		Flags: []string{
			"县农村信用合作联社（以下简称“联社”）从严治社。⟦联合社⟧先后制定制度16项。", "县公共资源交易中心（以下简称“交易中心”）优化服务。今年以来，⟦中易中心⟧共完成交易326个。", "县扶贫开发有限公司（以下简称“扶贫公司”）经营良好。⟦扶开公司⟧实现收入860万元。",
			"《息县农村供水管理办法》（以下简称《办法》）印发后，各水厂按照⟦《条例》⟧规定收费。", "县城市投资公司（以下简称“城投公司”）注册资本1亿元。⟦城建公司⟧承担道路建设。", "《县公务接待管理规定》（以下简称《规定》）已经印发，请对照⟦《办法》⟧执行。", "县环境卫生管理中心（以下简称“环卫中心”）有职工86人。⟦卫环中心⟧负责清扫。",
		},
		Passes: []string{
			"县农村信用合作联社（以下简称“联社”）从严治社。联社先后制定制度16项。", "县交通局（以下简称“县局”）召开会议。市局派员参加，省局部署。", "县城市投资公司（以下简称“城投公司”）、县交通投资公司（以下简称“交投公司”）。交投公司承担道路建设。", "《县供水管理办法》（以下简称《办法》）印发后，对照《县供水条例》修改。《条例》第五条规定。",
			"县第二人民医院（以下简称“二院”）与县第一人民医院合作。一院派出专家。", "县水利投资公司（以下简称“水投公司”）成立。分公司2家，子公司3家。", "《管理办法》（以下简称《办法》）按照《条例》制定，《条例》是上位法。", "县工会（以下简称“工会”）召开会议。商会、妇联参加。",
		},
		check: func(p *pass) { shortForms(p); shortTitles(p) },
	},
	{
		Code: "proof.form.numberyear", Severity: finding.Warning, Name: "同一个文号前后的年份不一样",
		Basis:  "引用同一个文件，文号写成一样",
		Flags:  []string{"《关于加强耕地保护的意见》（县政〔2023〕12号）印发后，各镇按照县政〔⟦2022⟧〕12号文件要求，划定永久基本农田。", "根据县办发〔2024〕8号文件，制定方案。对照县办发〔⟦2023⟧〕8号要求抓好落实。"},
		Passes: []string{"《关于加强耕地保护的意见》（县政〔2023〕12号）印发后，各镇按照县政〔2023〕12号文件要求落实。", "废止县政〔2022〕12号，印发县政〔2023〕12号。", "《意见》（县政〔2023〕12号）、《办法》（县政〔2022〕12号）。", "根据县政〔2023〕12号、市政〔2022〕12号文件。"},
		check:  numberYears,
	},
}

// introducedShort matches a full name of an organ with its short one.
var introducedShort = pattern.New(`(\p{Han}{4,30})[（(]以下(?:简称|统称)[：:]?[“"]?(\p{Han}{2,6})[”"]?[）)]`)

// otherUnit are runes by which one unit differs from another.
const otherUnit = "一二三四五六七八九十省市县区镇乡村街总分子母东西南北中上下本该各全甲乙丙老新大小原两我你贵他男女"

// mostShorts is how many short names are looked for, longestToSearch how many bytes a sentence has in which they are introduced; mostLikes is how many names are held against one.
const mostShorts, longestToSearch, mostLikes = 20, 4000, 20

// shortForms finds a short name that is written with another character, or one more.
func shortForms(p *pass) {
	if !p.holdsRunes("以下称") {
		return
	}
	var shorts [][2]string
	p.sentencesWith("以下", func(s *sentence) {
		if len(shorts) > mostShorts || len(s.text) > longestToSearch {
			return
		}
		for _, m := range s.all(introducedShort) {
			if pair := [2]string{m.text(1), m.text(2)}; len(shorts) <= mostShorts && !slices.Contains(shorts, pair) {
				shorts = append(shorts, pair)
			}
		}
	})
	for _, s := range shorts {
		p.shortForm([]rune(s[0]), []rune(s[1]), shorts)
	}
}

// shortEnds end the short names of organs and units.
var shortEnds = wordList("社 委 局 会 院 所 中心 公司 办 队 校 站 厂 集团 银行 协会 中 小 高 支部 组 学院 专班 指挥部 商会 馆 园 总站 联社 企业 基地")

// shortForm looks at the clauses of the text that begin with nearly a short name.
func (p *pass) shortForm(full, short []rune, shorts [][2]string) {
	if !endsWith(short, len(short), shortEnds...) || endsWith(short, len(short), "单位") {
		return
	}
	n := len(short)
	tail := short[max(1, n-2):]
	if n == 2 {
		tail = short[1:]
	}
	likes := 0
	p.each(string(tail), func(i, k int, runes []rune) {
		end := k + len(tail)
		for _, size := range []int{n, n + 1, n - 1} {
			from := end - size
			if from < 0 || size < 3 || n == 2 && size != 3 || !nearlyShort(runes, from, end, short) {
				continue
			}
			got := runes[from:end]
			if !madeOf(got, full, short) || slices.ContainsFunc(shorts, func(s [2]string) bool { return s[1] == string(got) || strings.Contains(s[0], string(got)) }) || inTitle(runes, from) || oneOf(at(runes, from-1), "（“") || p.found(i, from, end) {
				continue
			}
			if likes++; likes > mostLikes || p.count(string(got)) > 1 {
				return
			}
			p.likely(i, from, end, string(short), "前面注明简称“"+string(short)+"”，这里写“"+string(got)+"”", "照注明的简称写；是另一个单位的不用改")
			return
		}
	})
}

// nearlyShort reports a clause's beginning that is a short name but for a character, or for the order of two.
func nearlyShort(runes []rune, from, end int, short []rune) bool {
	got := runes[from:end]
	if len(got) > len(short) && got[0] != short[0] || !clauseStart(runes, from) {
		return false
	}
	return changedWithin(got, short) == 1 || swappedRunes(got, short)
}

// count is how often a word stands in the text.
func (p *pass) count(word string) (n int) {
	p.each(word, func(int, int, []rune) { n++ })
	return n
}

// swappedRunes reports two names with two neighbouring characters in another order.
func swappedRunes(a, b []rune) bool {
	if len(a) != len(b) || changedWithin(a, b) != 2 {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i]
		}
	}
	return false
}

// madeOf reports a name of which what differs from the short one is no number or place, by which another unit would differ.
func madeOf(got, full, short []rune) bool {
	if !isHan(got[0]) {
		return false
	}
	for _, r := range got {
		if !isHan(r) {
			return false
		}
		if !slices.Contains(short, r) && oneOf(r, otherUnit) && !slices.Contains(full, r) && !(r == '中' && len(got) == len(short) && len(short) >= 4 && slices.Contains(short, '中')) {
			return false
		}
	}
	return true
}

// bareTitles are titles that stand for a longer one.
var bareTitles = wordList("办法 条例 规定 方案 意见 通知 细则 准则 规则 制度 规划 纲要 决定 计划 章程 标准 指南 实施方案 实施意见 实施细则 管理办法 工作方案")

// shortTitles finds 《条例》 where 《办法》 is the one that was introduced, and nothing is called so.
func shortTitles(p *pass) {
	if !p.holdsRunes("以下简称《") {
		return
	}
	introduced, first := "", cited{}
	all := p.titles()
	name := func(t cited) string { return string(p.text.Paragraphs[t.paragraph].runes[t.from:t.to]) }
	for _, t := range all {
		if endsWith(p.text.Paragraphs[t.paragraph].runes, t.from-1, "以下简称", "以下简称：") {
			if introduced != "" {
				return
			}
			introduced, first = name(t), t
		}
	}
	if !slices.Contains(bareTitles, introduced) {
		return
	}
	for _, t := range all {
		s := name(t)
		if before := runesBefore(p.text.Paragraphs[t.paragraph].runes, t.from-1, 6); t.paragraph < first.paragraph || t.paragraph > first.paragraph+1 || hasAny(before, "全会", "规划", "中央", "国务院", "国家") || t.paragraph == first.paragraph && t.from <= first.from || s == introduced || !slices.Contains(bareTitles, s) {
			continue
		}
		if slices.ContainsFunc(all, func(o cited) bool { return o != t && strings.Contains(name(o), s) }) {
			continue
		}
		p.hit(t.paragraph, t.from-1, t.to+1, "前面注明简称《"+introduced+"》，没有说过《"+s+"》是哪一个文件", "写《"+introduced+"》；是另一个文件的，写全称")
	}
}

// numberYears finds two numbers of papers that differ in their year alone.
func numberYears(p *pass) {
	type paper struct{ word, number string }
	type where struct {
		year                string
		paragraph, from, to int
		sentence            int
	}
	seen := map[paper][]where{}
	var order []paper
	p.each("号", func(i, k int, runes []rune) {
		n, ok := docNumberBefore(runes, k)
		if !ok || len(n.year) != 4 {
			return
		}
		from := n.from
		for from > 0 && n.from-from < 8 && isHan(runes[from-1]) && !oneOf(runes[from-1], "据照按由以对和与及") {
			from--
		}
		key := paper{string(runes[from:n.from]), string(runes[n.number:n.end])}
		if seen[key] == nil {
			order = append(order, key)
		}
		seen[key] = append(seen[key], where{n.year, i, n.from + 1, n.from + 5, p.sentenceAt(i, k)})
	})
	for _, key := range order {
		list := seen[key]
		if len(list) != 2 || list[0].year == list[1].year {
			continue
		}
		slices.SortFunc(list, func(a, b where) int {
			if a.paragraph != b.paragraph {
				return a.paragraph - b.paragraph
			}
			return a.from - b.from
		})
		a, b := list[0], list[1]
		runes := p.text.Paragraphs[b.paragraph].runes
		if before := runesBefore(runes, b.from, 20); strings.Contains(before, "》") || p.sentenceHas(b.sentence, "废止", "停止执行", "分别", "、") && a.sentence == b.sentence {
			continue
		}
		if !startsAny(runes, b.to+1+len([]rune(key.number)), "号文", "号要求", "号规定", "号精神", "号通知", "号的", "号部署") {
			continue
		}
		p.hit(b.paragraph, b.from, b.to, "前面写的是"+key.word+"〔"+a.year+"〕"+key.number+"号，这里是"+b.year+"年", "看哪一个对，写成一样的")
	}
}
