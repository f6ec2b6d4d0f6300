package proof

import (
	"fmt"
	"slices"

	"gongshi/generator/ledger"
)

func shortYear(p *pass) {
	p.each("年", func(i, k int, runes []rune) {
		n, from := numberBefore(runes, k, 5)
		if k-from != 2 || n > 39 || oneOf(at(runes, from-1), "-—～~.") {
			return
		}
		_, month := numberAfter(runes, k+1, 3)
		if month == k+1 || month > k+3 || at(runes, month) != '月' {
			return
		}
		p.hit(i, from, k+1, "年份“"+string(runes[from:k+1])+"”只写了两位", "写成四位，如20"+string(runes[from:k+1]))
	})
}

func dateZero(p *pass) {
	for _, d := range p.text.days() {
		runes := p.text.Paragraphs[d.paragraph].runes
		if d.Month == 0 || d.Day == 0 && runes[d.to-1] != '月' {
			continue // there is no such date
		}
		month := d.to - 1
		for month > d.from && runes[month] != '月' {
			month--
		}
		_, start := numberBefore(runes, month, 5)
		if runes[start] == '0' || at(runes, month+1) == '0' && month+1 < d.to {
			fix := d.String()
			if d.Year == 0 {
				fix = fmt.Sprintf("%d月%d日", d.Month, d.Day)
			}
			p.fix(d.paragraph, d.from, d.to, fix, "“"+string(runes[d.from:d.to])+"”的月、日前面不加0", "写“"+fix+"”")
		}
	}
}

// dateForm finds dates such as 2023.8.5 in running text.
func dateForm(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind == Table || q.Kind == Contact {
			continue
		}
		runes := q.runes
		for k := 0; k+8 <= len(runes); k++ {
			date, to := dottedDate(runes, k)
			if to == k {
				continue
			}
			p.fix(i, k, to, date.String(), "日期写成了“"+string(runes[k:to])+"”", "写“"+date.String()+"”")
			k = to
		}
	}
}

// dottedDate is the date that stands by itself at k, such as 2023.8.5, 2023-08-05 or 2023/8/5; it ends before to, which is k where there is none.
func dottedDate(runes []rune, k int) (date ledger.Date, to int) {
	parting := at(runes, k+4)
	if before := at(runes, k-1); !isDigit(runes[k]) || !oneOf(parting, ".-/") || isDigit(before) || isLatin(before) || oneOf(before, "./-_=") {
		return date, k
	}
	date.Year, to = numberAfter(runes, k, 4)
	if at(runes, to) != parting {
		return date, k
	}
	date.Month, to = numberAfter(runes, to+1, 4)
	if at(runes, to) != parting {
		return date, k
	}
	date.Day, to = numberAfter(runes, to+1, 4)
	after := at(runes, to)
	if date.Year < 1900 || date.Year > 2199 || date.Month < 1 || date.Month > 12 || date.Day < 1 || date.Day > 31 || isDigit(after) || isLatin(after) || oneOf(after, "./-_") {
		return date, k
	}
	return date, to
}

func zero(p *pass) {
	p.each("年", func(i, k int, runes []rune) {
		if k < 4 {
			return
		}
		zeros, fix := 0, make([]rune, 4)
		for n, r := range runes[k-4 : k] {
			fix[n] = r
			switch {
			case r == '零' || r == 'Ｏ' || r == 'O' || r == '○' || r == '０' || r == '0':
				zeros++
				fix[n] = '〇'
			case r == '〇' || 0 < hanDigit(r) && hanDigit(r) < 10 && r != '两':
			default:
				return
			}
		}
		if fix[0] == '一' && slices.Contains(runes[k-4:k], '○') { // so papers of those years were set
			return
		}
		if zeros > 0 && (fix[0] == '二' || fix[0] == '一') && hanDigit(at(runes, k-5)) == 0 {
			p.fix(i, k-4, k, string(fix), "“"+string(runes[k-4:k])+"年”里的零不是“〇”", "写“"+string(fix)+"年”")
		}
	})
}
