package proof

import (
	"fmt"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var nextYearRules = []Rule{{
	Code: "proof.date.lastyear", Severity: finding.Warning, Name: "说上一年、次年，写的年份不对",
	Basis:  "上一年比这一年少一，次年多一",
	Flags:  []string{"2024年，新建公厕12座；⟦2022⟧年即上一年新建9座。", "2024年收入86万元，比上年（⟦2022⟧年）增长8%。", "2023年9月开工，次年（⟦2025⟧年）6月完工。", "2024年培训120人，上一年即⟦2021⟧年培训90人。", "2022年立项，第二年（⟦2024⟧年）建成。"},
	Passes: []string{"2024年，新建公厕12座；2023年即上一年新建9座。", "2024年收入86万元，比上年（2023年）增长8%。", "2023年9月开工，次年（2024年）6月完工。", "2022年立项，2023年开工，第二年（2024年）建成。", "上年（2022年）增长8%。", "2021年动工的工程，2024年比上年（2023年）加快。"},
	check:  nextYears,
}}

// relativeYears are words for the year before or after, with the year that is written beside them.
var relativeYears = []struct {
	re   *pattern.Pattern
	step int
}{
	{pattern.New(`(?:上一年|上年|前一年)度?(?:（|即|，即|\()(?:20\d\d年)?()(20\d\d)年`), -1},
	{pattern.New(`()(20\d\d)年(?:，)?(?:即|也就是)(?:上一年|上年|前一年)`), -1},
	{pattern.New(`(?:次年|翌年|第二年|下一年|下年|后一年)度?(?:（|即|，即|\()()(20\d\d)年`), 1},
	{pattern.New(`()(20\d\d)年(?:，)?(?:即|也就是)(?:次年|翌年|第二年|下一年)`), 1},
}

func nextYears(p *pass) {
	for _, w := range []string{"上年", "上一年", "前一年", "次年", "翌年", "第二年", "下一年", "下年", "后一年"} {
		p.sentencesWith(w, func(s *sentence) {
			years := s.all(plainYear)
			if len(years) > mostYears {
				return
			}
			for _, r := range relativeYears {
				for _, m := range s.all(r.re) {
					p.nextYear(s, m, r.step, years)
				}
			}
		})
	}
}

// mostYears is how many years a sentence has at most that is looked through.
const mostYears = 20

var plainYear = pattern.New(`(20\d\d)年`)

// nextYear compares the year with the one named before it in the sentence. Where years before it differ, the last counts.
func (p *pass) nextYear(s *sentence, m match, step int, years []match) {
	year, _ := strconv.Atoi(m.text(2))
	from, to := m.span(2)
	last, others := 0, false
	for _, o := range years {
		if o.bytes[2] >= m.bytes[4] {
			break
		}
		n, _ := strconv.Atoi(o.text(1))
		others = others || last != 0 && n != last
		others = others || n == year-step
		last = n
	}
	if last == 0 || others || year == last+step || p.within(s.paragraph, from, to) {
		return
	}
	p.likely(s.paragraph, from, to, strconv.Itoa(last+step), fmt.Sprintf("前面说的是%d年，这里应当是%d年", last, last+step), "改正其中写错的一个")
}
