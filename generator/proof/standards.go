package proof

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
)

var standardRules = []Rule{
	{
		Code: "proof.form.standard", Severity: finding.Warning, Name: "标准的编号、年份写错",
		Basis: "国家标准的编号以公布的为准",
		Flags: []string{"按照《⟦环境空气品质标准⟧》（GB 3095—2012）执行。", "按照⟦GB/T 9704-2019⟧排版。", "执行《标点符号用法》（⟦GB/T15834—2012⟧）。", "数字用法执行⟦GB/T 15835-2012⟧。", "归档执行⟦DA/T 22—2016⟧。", "按照⟦GB/T 9704－2013⟧排版。", "生活饮用水执行⟦GB 5749-2021⟧。", "执行《党政机关公文格式》（⟦GB/T 9740⟧—2012）。", "按照《标点符号用法》（⟦GB/T 15835⟧—2011）修改。", "执行《生活饮用水卫生标准》⟦GB 5794⟧—2022。"},
		Passes: []string{"按照GB/T 9704-2012排版。", "按照GB/T9704—2012排版。", "执行GB/T 15834—2011、GB/T 15835—2011。", "原执行GB/T 9704-1999。", "电子公文执行GB/T 33190-2016。", "执行GB/T 99999-2019。", "生活饮用水执行GB 5749-2022。", "按照GB/T 9704排版。", "执行GB/T 9704-2031。",
			"执行GB/T 33476.1-2016。", "执行《党政机关公文格式》（GB/T 9704—2012）、《标点符号用法》（GB/T 15834—2011）。", "执行《归档文件整理规则》（DA/T 22—2015）。", "执行《学校公文格式》（GB/T 9740）。", "执行《党政机关公文格式》（GB9704—2012）。"},
		check: standards,
	},
	{
		Code: "proof.form.oldstandard", Severity: finding.Warning, Name: "标准已经有新版",
		Basis:  "旧版标准已被代替；引用现行的",
		Flags:  []string{"公文格式执行⟦GB/T 9704-1999⟧。", "标点符号执行⟦GB/T 15834—1995⟧。"},
		Passes: []string{"公文格式执行GB/T 9704-2012。", "GB/T 9704-1999已经废止，现执行GB/T 9704-2012。", "原执行GB/T 9704-1999，现已更新。"},
		check:  oldStandards,
	},
}

// editions are the years of the editions of standards that such papers name, the latest last.
var editions = map[string][]int{
	"GB/T 9704": {1988, 1999, 2012}, "GB/T 15834": {1990, 1995, 2011}, "GB/T 15835": {1995, 2011}, "GB/T 33190": {2016}, "GB/T 9705": {1988, 2008}, "GB/T 18894": {2002, 2016}, "DA/T 22": {2000, 2015},
	"GB 5749": {1985, 2006, 2022}, "GB/T 18883": {2002, 2022}, "GB 50099": {2011}, "GB 31654": {2021}, "GB 14934": {1994, 2016}, "GB 7793": {1987, 2010}, "GB/T 31888": {2015}, "GB/T 29315": {2012, 2022},
	"GB 40070": {2021}, "GB 21027": {2007, 2020}, "GB 28231": {2011}, "GB 25201": {2010}, "GB/T 40248": {2021}, "GB 55037": {2022}, "GB 55036": {2022}, "GB/T 22239": {2008, 2019}, "GB/T 35273": {2017, 2020},
	"GB 11643": {1989, 1999}, "GB 32100": {2015}, "GB 50140": {1990, 1997, 2005}, "GB/T 7714": {1987, 2005, 2015, 2025},
}

// lastKnown is the year up to which editions are known.
const lastKnown = 2025

// standard is the number of a standard in a text, with the years of its editions.
type standard struct {
	paragraph, from, to, year int
	name, dash                string
	editions                  []int
}

// eachStandard calls f for every number of a standard that the table knows, with a year behind it.
func (p *pass) eachStandard(f func(s standard)) {
	for _, letters := range []string{"GB", "DA"} {
		p.each(letters, func(i, k int, runes []rune) {
			if isLatin(at(runes, k-1)) {
				return
			}
			name, to, ok := standardAt(runes, k)
			if !ok || !oneOf(at(runes, to), "-—–－―") {
				return
			}
			dash := to
			for oneOf(at(runes, dash), "-—–－―") && dash < to+2 {
				dash++
			}
			year, last := numberAfter(runes, dash, 5)
			if last-dash != 4 {
				return
			}
			if known := editions[name]; known != nil {
				f(standard{i, k, last, year, string(runes[k:to]), string(runes[to:dash]), known})
			}
		})
	}
}

func standards(p *pass) {
	standardNumbers(p)
	p.eachStandard(func(s standard) {
		if slices.Contains(s.editions, s.year) || s.year > lastKnown {
			return
		}
		right := s.name + s.dash + strconv.Itoa(s.editions[len(s.editions)-1])
		p.fix(s.paragraph, s.from, s.to, right, "这项标准没有"+strconv.Itoa(s.year)+"年的版本", "写“"+right+"”")
	})
}

// oldStandards finds former editions, where nothing says that they are.
func oldStandards(p *pass) {
	p.eachStandard(func(s standard) {
		latest := s.editions[len(s.editions)-1]
		if s.year == latest || !slices.Contains(s.editions, s.year) {
			return
		}
		runes := p.text.Paragraphs[s.paragraph].runes
		around := string(runes[max(0, s.from-20):min(len(runes), s.to+20)])
		for _, w := range []string{"废止", "代替", "替代", "原", "旧", "曾", "当时", "更新", "修订", "时任", strconv.Itoa(latest)} {
			if strings.Contains(around, w) {
				return
			}
		}
		right := s.name + s.dash + strconv.Itoa(latest)
		p.hit(s.paragraph, s.from, s.to, "这一版已经被代替", "现行的是"+right)
	})
}
