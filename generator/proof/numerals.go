package proof

import (
	"fmt"
	"strings"

	"gongshi/generator/finding"
)

var numeralRules = []Rule{
	{
		Code: "proof.numeral.mixed", Severity: finding.Warning, Name: "4项、四项混用",
		Basis:  "GB/T 15835-2011 4.3：同一场合的数字，同类别同形式",
		Flags:  []string{"制定了《甲》《乙》《丙》《丁》等4项制度，完善了《戊》《己》等⟦四⟧项制度。", "制定3项制度，完善5项制度，落实⟦四⟧项制度。", "发现问题3个，整改问题⟦三⟧个。"},
		Passes: []string{"制定了4项制度，开展三次会议。", "落实中央八项规定，制定4项规定，“三项制度”全部落地。", "制定4项制度，完善一项制度。", "第四项制度，4项制度。"},
		check:  mixedNumerals,
	},
	{
		Code: "proof.numeral.fullwidth", Severity: finding.Warning, Name: "全角数字、字母",
		Basis:  "GB/T 15835-2011 5.1.7：阿拉伯数字占半个汉字的位置",
		Flags:  []string{"已完成⟦４８⟧项。", "购置⟦ＬＥＤ⟧屏。"},
		Passes: []string{"已完成48项。", "完成率93％。"},
		check:  fullwidthDigits,
	},
	{
		Code: "proof.numeral.year", Severity: finding.Warning, Name: "年份只写两位",
		Basis:  "GB/T 15835-2011 5.1.4：四位数字的年份不简写为两位",
		Flags:  []string{"于⟦23年⟧8月5日召开会议。", "⟦22年⟧10月进驻。"},
		Passes: []string{"于2023年8月5日召开会议。", "工作12年10个月。", "建校50年来。"},
		check:  shortYear,
	},
	{
		Code: "proof.numeral.letter", Severity: finding.Warning, Name: "数字里混进字母O、l",
		Basis:  "数字和字母不能互换",
		Flags:  []string{"⟦2O23年⟧8月5日。", "已完成⟦4l项⟧。"},
		Passes: []string{"2023年8月5日。", "O2O平台，CO2浓度，10l水桶。"},
		check:  letterInNumber,
	},
	{
		Code: "proof.numeral.datezero", Severity: finding.Warning, Name: "月、日前面的0",
		Basis:  "GB/T 9704-2012 7.3.5.4：月、日不编虚位",
		Flags:  []string{"于⟦2023年08月05日⟧召开会议。", "⟦8月05日⟧前完成。"},
		Passes: []string{"于2023年8月5日召开会议。", "10月10日前完成。"},
		check:  dateZero,
	},
	{
		Code: "proof.numeral.dateform", Severity: finding.Warning, Name: "正文里写2023.8.5",
		Basis:  "GB/T 9704-2012 7.3.5.4：日期标全年、月、日；GB/T 15835-2011 5.1.4",
		Flags:  []string{"于⟦2023.8.5⟧召开会议。", "于⟦2023-08-05⟧召开会议。", "⟦2023/8/5⟧前完成。"},
		Passes: []string{"于2023年8月5日召开会议。", "详见http://www.a.cn/2023/8/5/x.html。", "软件版本2023.8.5.1。"},
		check:  dateForm,
	},
	{
		Code: "proof.numeral.thousand", Severity: finding.Warning, Name: "3千、5百",
		Basis:  "GB/T 15835-2011 5.3：除“万”“亿”外，一个数里不同时用两种数字",
		Flags:  []string{"投入⟦3千⟧元。", "发放⟦5百⟧份。"},
		Passes: []string{"投入3000元，面粉5千克，全长3千米，功率2千瓦。", "投入3万元。", "覆盖率达百分之百，100百姓家。"},
		check:  thousand,
	},
	{
		Code: "proof.numeral.percentrange", Severity: finding.Warning, Name: "15-30%",
		Basis:  "GB/T 15835-2011 5.1.3：数值范围的前后两个百分数都带百分号",
		Flags:  []string{"占⟦15-30%⟧。", "提高⟦5～10%⟧。"},
		Passes: []string{"占15%～30%。", "提高5～10个百分点。"},
		check:  percentRange,
	},
	{
		Code: "proof.numeral.zero", Severity: finding.Warning, Name: "汉字年份里的零",
		Basis:  "GB/T 15835-2011 5.2.5：用作编号、年份的零写“〇”",
		Flags:  []string{"⟦二零二三⟧年八月五日。", "⟦二Ｏ二三⟧年。"},
		Passes: []string{"二〇二三年八月五日。", "一百零五年。"},
		check:  zero,
	},
	{
		Code: "proof.numeral.approximate", Severity: finding.Warning, Name: "概数中间用了顿号",
		Basis:  "GB/T 15835-2011 5.2.1：两个数字连用表示概数，中间不用顿号",
		Flags:  []string{"培训了⟦三、四⟧次。", "有⟦七、八⟧名学生参加。"},
		Passes: []string{"培训了三四次。", "三、四年级开齐课程。", "第三、四次会议。", "高二、三个班。"},
		check:  approximate,
	},
}

// mixedNumerals compares numbers in like places: those before the same measure word and the same noun, and those of 等4项. 一 is no number in
// such places but a word.
func mixedNumerals(p *pass) {
	type place struct {
		paragraph, from, to int
		han                 bool
	}
	groups := map[string][]place{}
	var order []string
	surplus := map[rune]int{} // of Han numbers over Arabic ones, by measure word
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k, r := range runes {
			if r != '项' && r != '个' && r != '名' && r != '份' && r != '次' && r != '场' || k == 0 {
				continue
			}
			han := !isDigit(runes[k-1])
			from := k
			for from > 0 && k-from < 4 && (isDigit(runes[from-1]) && !han || han && hanDigit(runes[from-1]) != 0) {
				from--
			}
			if from == k || k-from == 4 || inQuotes(runes, from) || inTitle(runes, from) {
				continue
			}
			if han && (k-from == 1 && runes[from] == '一' || hanNumber(runes[from:k]) == 0) || oneOf(at(runes, from-1), "第几数百千万零〇.，、一每各另某这那哪") || starts(runes, from-2, "中央") {
				continue
			}
			if han {
				surplus[r]++
			} else {
				surplus[r]--
			}
			behind := noun(runes, k+1)
			if behind == "规定" { // 八项规定
				continue
			}
			var keys []string
			if behind != "" {
				keys = append(keys, string(r)+behind)
			}
			if before := noun(runes, from-2); behind == "" && before != "" { // 问题3个
				keys = append(keys, string(r)+before+"在前")
			}
			if at(runes, from-1) == '等' {
				keys = append(keys, "等"+string(r))
			}
			for _, key := range keys {
				if groups[key] == nil {
					order = append(order, key)
				}
				groups[key] = append(groups[key], place{i, from, k, han})
			}
		}
	}
	seen := map[place]bool{}
	for _, key := range order {
		list := groups[key]
		n := 0
		for _, pl := range list {
			if pl.han {
				n++
			}
		}
		if n == 0 || n == len(list) {
			continue
		}
		// The fewer are wrong; where there are as many of each, those that are fewer with this measure word at all.
		wrong := n*2 < len(list) || n*2 == len(list) && surplus[[]rune(strings.TrimPrefix(key, "等"))[0]] <= 0
		other := "阿拉伯数字"
		if !wrong {
			other = "汉字数字"
		}
		for _, pl := range list {
			if pl.han != wrong || seen[pl] {
				continue
			}
			seen[pl] = true
			runes := p.text.Paragraphs[pl.paragraph].runes
			p.hit(pl.paragraph, pl.from, pl.to, fmt.Sprintf("这里写“%s”，同类的别处用%s", string(runes[pl.from:pl.to+1]), other), "全文用同一种数字")
		}
	}
}

// noun is the two 汉字 at k, "" where there are none.
func noun(runes []rune, k int) string {
	if isHan(at(runes, k)) && isHan(at(runes, k+1)) {
		return string(runes[k : k+2])
	}
	return ""
}

func isFullwidth(r rune) bool {
	return '０' <= r && r <= '９' || 'Ａ' <= r && r <= 'Ｚ' || 'ａ' <= r && r <= 'ｚ'
}

func fullwidthDigits(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 0; k < len(runes); k++ {
			if !isFullwidth(runes[k]) || isBlank(runes[k]) {
				continue
			}
			end := k
			var b strings.Builder
			for end < len(runes) && (isFullwidth(runes[end]) || runes[end] == '．' && isFullwidth(at(runes, end+1))) {
				b.WriteRune(runes[end] - 0xfee0)
				end++
			}
			p.fix(i, k, end, b.String(), "“"+string(runes[k:end])+"”是全角的", "写“"+b.String()+"”")
			k = end
		}
	}
}

func shortYear(p *pass) {
	p.each("年", func(i, k int, runes []rune) {
		n, from := figures(runes, k)
		if k-from != 2 || n > 39 || oneOf(at(runes, from-1), "-—～~.") {
			return
		}
		month := k + 1
		for isDigit(at(runes, month)) {
			month++
		}
		if month == k+1 || month > k+3 || at(runes, month) != '月' {
			return
		}
		p.hit(i, from, k+1, "年份“"+string(runes[from:k+1])+"”只写了两位", "写成四位，如20"+string(runes[from:k+1]))
	})
}

func letterInNumber(p *pass) {
	p.find("OolI", func(i, k int, runes []rune) {
		if !isDigit(at(runes, k-1)) {
			return
		}
		from, to := k, k+1
		for isDigit(at(runes, from-1)) {
			from--
		}
		for isDigit(at(runes, to)) || oneOf(at(runes, to), "OolI") {
			to++
		}
		if isLatin(at(runes, from-1)) || !oneOf(at(runes, to), "年月日项个名人元次份") {
			return
		}
		p.hit(i, from, to+1, "“"+string(runes[from:to+1])+"”里有字母", "把字母O、l换成数字0、1")
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
		_, start := figures(runes, month)
		if runes[start] == '0' || at(runes, month+1) == '0' && month+1 < d.to {
			fix := d.String()
			if d.Year == 0 {
				fix = fmt.Sprintf("%d月%d日", d.Month, d.Day)
			}
			p.fix(d.paragraph, d.from, d.to, fix, "“"+string(runes[d.from:d.to])+"”的月、日前面不加0", "写“"+fix+"”")
		}
	}
}

func dateForm(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind == Table || q.Kind == Contact {
			continue
		}
		runes := q.runes
		for k := 0; k+8 <= len(runes); k++ {
			if !isDigit(runes[k]) || isDigit(at(runes, k-1)) || !oneOf(at(runes, k+4), ".-/") || oneOf(at(runes, k-1), "./-_=") || isLatin(at(runes, k-1)) {
				continue
			}
			var parts [3]int
			to := k
			sep := runes[k+4]
			for n := range parts {
				start := to
				for isDigit(at(runes, to)) && to-start < 4 {
					parts[n] = parts[n]*10 + int(runes[to]-'0')
					to++
				}
				if n < 2 {
					if at(runes, to) != sep {
						parts[0] = 0
						break
					}
					to++
				}
			}
			if after := at(runes, to); parts[0] < 1900 || parts[0] > 2199 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31 || isDigit(after) || isLatin(after) || oneOf(after, "./-_") {
				continue
			}
			fix := fmt.Sprintf("%d年%d月%d日", parts[0], parts[1], parts[2])
			p.fix(i, k, to, fix, "日期写成了“"+string(runes[k:to])+"”", "写“"+fix+"”")
			k = to
		}
	}
}

func thousand(p *pass) {
	p.find("千百", func(i, k int, runes []rune) {
		if !isDigit(at(runes, k-1)) || oneOf(at(runes, k+1), "克米瓦卡焦赫帕伏兆字姓") {
			return
		}
		from := k - 1
		for isDigit(at(runes, from-1)) || at(runes, from-1) == '.' {
			from--
		}
		p.hit(i, from, k+1, "阿拉伯数字后面不用“"+string(runes[k])+"”", "全用阿拉伯数字，或者全用汉字")
	})
}

func percentRange(p *pass) {
	p.find("%％", func(i, k int, runes []rune) {
		_, mid := decimalBefore(runes, k)
		if mid == k || !oneOf(at(runes, mid-1), "-~～—–") {
			return
		}
		if first, from := decimalBefore(runes, mid-1); from < mid-1 {
			p.fix(i, from, k+1, first+"%～"+string(runes[mid:k])+"%", "“"+string(runes[from:k+1])+"”前一个数没有百分号", "写“"+first+"%～"+string(runes[mid:k])+"%”")
		}
	})
}

// decimalBefore is the number that ends before end, and where it begins.
func decimalBefore(runes []rune, end int) (text string, start int) {
	start = end
	for start > 0 && end-start < 8 && (isDigit(runes[start-1]) || runes[start-1] == '.' && start < end && start > 1 && isDigit(runes[start-2])) {
		start--
	}
	return string(runes[start:end]), start
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
		if zeros > 0 && (fix[0] == '二' || fix[0] == '一') && hanDigit(at(runes, k-5)) == 0 {
			p.fix(i, k-4, k, string(fix), "“"+string(runes[k-4:k])+"年”里的零不是“〇”", "写“"+string(fix)+"年”")
		}
	})
}

func approximate(p *pass) {
	p.find("、", func(i, k int, runes []rune) {
		a, b := hanDigit(at(runes, k-1)), hanDigit(at(runes, k+1))
		if a == 0 || a > 9 || b != a+1 || b > 9 || !oneOf(at(runes, k+2), "个次名天人户份场遍回") || oneOf(at(runes, k+3), "年班组级") {
			return
		}
		if before := at(runes, k-2); isHan(before) && (oneOf(before, "第高初大小其周期号星零〇") || hanDigit(before) != 0) || before == '、' {
			return
		}
		p.fix(i, k-1, k+2, string(runes[k-1])+string(runes[k+1]), "“"+string(runes[k-1:k+2])+"”是概数，中间不用顿号", "写“"+string(runes[k-1])+string(runes[k+1])+string(runes[k+2])+"”")
	})
}
