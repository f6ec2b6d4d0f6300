package proof

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var planYearRules = []Rule{{
	Code: "proof.date.plan", Severity: finding.Warning, Name: "五年规划的年份不对",
	Basis:  "“十三五”是2016—2020年，“十四五”是2021—2025年，“十五五”是2026—2030年",
	Flags:  []string{"“十四五”规划（⟦2020—2025年⟧）实施以来，新建公路412公里。", "“十三五”时期（⟦2015-2020年⟧）。", "⟦2020年⟧是“十四五”开局之年。", "⟦2024年⟧是“十四五”规划的收官之年。", "2021年是“十四五”规划的⟦第二年⟧。", "“十五五”期间（⟦2025年至2030年⟧）。", "编制“十五五”规划，⟦2027年⟧是“十五五”的开局之年。"},
	Passes: []string{"“十四五”规划（2021—2025年）实施以来。", "“十四五”规划和2035年远景目标纲要。", "2021年是“十四五”开局之年。", "2025年是“十四五”规划收官之年，也是谋划“十五五”的关键一年。", "2023年是“十四五”规划的第三年。", "“十四五”规划（2021—2035年）。", "“十三五”期间（2018—2020年）新建学校3所。", "2024年，“十四五”规划实施进入收官阶段。"},
	check:  planYears,
}}

// firstPlanYear is such that 十一五, the eleventh plan, began 55 years later.
const firstPlanYear = 1951

var (
	planSpan  = pattern.New(`“?十([一二三四五六])五”?(?:规划|时期|期间|计划|规划纲要|规划期)?[（(]((\d{4})年?[—\-～至–－](\d{4})年?)[）)]`)
	planPoint = pattern.New(`((\d{4})年)，?(?:既|也|正|不仅)?是(?:国家|我国|我[县市区省镇校局]|全[县市区省])?(?:实施)?“?十([一二三四五六])五”?(?:规划|时期|期间|发展|计划)?的?(开局|起步|收官|第[一二三四五]年|中期|承上启下)(?:之年|年)?`)
)

func planYears(p *pass) {
	last := -1
	p.each("五", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k-1), "一二三四五六") || at(runes, k-2) != '十' {
			return
		}
		n := p.sentenceAt(i, k)
		if n < 0 || n == last {
			return
		}
		last = n
		p.planYearsOf(&p.text.sentences()[n])
	})
}

func planYearsOfNumber(han string) (first int, name string) {
	n := 10 + hanDigit([]rune(han)[0])
	return firstPlanYear + 5*n, "“十" + han + "五”"
}

func (p *pass) planYearsOf(s *sentence) {
	for _, m := range s.all(planSpan) {
		first, name := planYearsOfNumber(m.text(1))
		a, _ := strconv.Atoi(m.text(3))
		b, _ := strconv.Atoi(m.text(4))
		// One of the two years is right and the other one next to it: another span is of something else.
		if a == first && b == first+4 || a != first && b != first+4 || b-a > 6 || b-a < 3 {
			continue
		}
		from, to := m.span(2)
		p.hit(s.paragraph, from, to, fmt.Sprintf("%s是%d—%d年", name, first, first+4), fmt.Sprintf("写%d—%d年", first, first+4))
	}
	for _, m := range s.all(planPoint) {
		p.planPointOf(s, m)
	}
}

// planPointOf compares a year with the stage of the plan that it is said to be.
func (p *pass) planPointOf(s *sentence, m match) {
	first, name := planYearsOfNumber(m.text(3))
	year, _ := strconv.Atoi(m.text(2))
	stage := m.text(4)
	span := fmt.Sprintf("%s是%d—%d年", name, first, first+4)
	switch {
	case stage == "开局" || stage == "起步":
		if year != first {
			p.planHit(s, m, 1, fmt.Sprintf("%s开局之年是%d年", name, first))
		}
	case stage == "收官":
		if year != first+4 {
			p.planHit(s, m, 1, fmt.Sprintf("%s收官之年是%d年", name, first+4))
		}
	case year < first || year > first+4:
		p.planHit(s, m, 1, span)
	case strings.HasPrefix(stage, "第"):
		if year != first+hanDigit([]rune(stage)[1])-1 {
			p.planHit(s, m, 4, fmt.Sprintf("%d年是%s第%d年", year, name, year-first+1))
		}
	}
}

func (p *pass) planHit(s *sentence, m match, group int, text string) {
	from, to := m.span(group)
	p.hit(s.paragraph, from, to, text, "改正其中写错的一个")
}
