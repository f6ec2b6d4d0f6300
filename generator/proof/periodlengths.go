package proof

import (
	"fmt"
	"math"
	"time"
)

// months is how many months the period has, "" where they may be n.
func (s *period) months(n int) string {
	a, b := s.first.Date, s.last.Date
	if a.Day == 0 || b.Day == 0 {
		if whole := (b.Year-a.Year)*12 + b.Month - a.Month + 1; n != whole && n != whole-1 {
			return fmt.Sprintf("%d个月", whole)
		}
		return ""
	}
	days := s.last.date().Sub(s.first.date()).Hours()/24 + 1
	if math.Abs(days-float64(n)*30.44) > 9 {
		return fmt.Sprintf("%.0f天", days)
	}
	return ""
}

// workdays counts Monday to Friday.
func (s *period) workdays() (n int) {
	for d := s.first.date(); !d.After(s.last.date()); d = d.AddDate(0, 0, 1) {
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			n++
		}
	}
	return n
}

// hasHolidays reports a period in which, in some year, a public holiday lies or a day off is worked: there is no table of them.
func (s *period) hasHolidays() bool {
	for d := s.first.date(); !d.After(s.last.date()); d = d.AddDate(0, 0, 1) {
		switch md := int(d.Month())*100 + d.Day(); {
		case md <= 104, md >= 118 && md <= 224, md >= 331 && md <= 407, md >= 425 && md <= 510, md >= 525 && md <= 526, md >= 608 && md <= 625, md >= 910 && md <= 1012, md >= 1228:
			return true
		}
	}
	return false
}

// yearsOfUse compares 建成于1998年，到2024年已使用26年 with both years.
func yearsOfUse(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if q.measure != "年" || q.loose || q.last != one || q.value > 150*one {
			continue
		}
		runes := t.Paragraphs[q.paragraph].runes
		lead := t.before(q)
		if !endsWith(lead, len(lead), "已使用", "已有", "已", "使用了", "已运行", "已满", "历时", "已走过", "走过", "办学", "已办学", "已建成", "整整", "已经", "已经使用", "已连续使用", "已投用", "已服役", "距今", "距今已有", "已工作", "工作了") {
			continue
		}
		last, from := yearBefore(runes, q.from, 16)
		if from < 0 || !endsWith(runes, from, "到", "至", "截至", "到了", "截止") {
			continue
		}
		first, start := yearBefore(runes, from, 30)
		if start < 0 || first >= last || !startsAny(runes, start+5, "，", "建成", "竣工", "投用", "投入", "启用", "成立", "始建", "参加", "入职", "入伍", "入党", "担任", "任", "毕业", "建校", "开工", "至", "到") && !endsWith(runes, start, "于", "自", "从") {
			continue
		}
		if n := int(q.value / one); n != last-first && n != last-first+1 && n != last-first-1 {
			p.sayIt(q.paragraph, q.from, q.end, fmt.Sprintf("写的是%s，从%d年到%d年是%d年", t.textOf(q), first, last, last-first), "改正其中写错的一个")
		}
	}
}

// yearBefore reads the last year of four figures in so many runes before a place, in its sentence; from is -1 where there is none.
func yearBefore(runes []rune, end, most int) (n, from int) {
	for k := end - 1; k >= max(4, end-most) && runes[k] != '。'; k-- {
		if runes[k] == '年' {
			if n, from = numberBefore(runes, k, 5); k-from == 4 && n > 1800 && n < 2200 {
				return n, from
			}
		}
	}
	return 0, -1
}
