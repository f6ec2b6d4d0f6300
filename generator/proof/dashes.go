package proof

// yearEnds reads a year of four figures, perhaps with 年, that ends before k; its beginning, or -1.
func yearEnds(runes []rune, k int) int {
	if at(runes, k-1) == '年' {
		k--
	}
	n, from := numberBefore(runes, k, 5)
	if k-from != 4 || n < 1900 || n > 2199 || oneOf(at(runes, from-1), "-–~./") || isLatin(at(runes, from-1)) {
		return -1
	}
	return from
}

func yearRange(p *pass) {
	p.find("-–~－﹣−", func(i, k int, runes []rune) {
		ok := false
		n, end := numberAfter(runes, k+1, 5)
		after := at(runes, end)
		switch {
		case yearEnds(runes, k) >= 0: // 2022-2023学年, 2019年-2022年
			ok = end == k+5 && n >= 1900 && n <= 2199 && (isHan(after) || isStop(after) || after == 0 || pairIndex(after, closers) >= 0)
		case oneOf(at(runes, k-1), "月日"): // 3月-5月, 3日-5日
			ok = end > k+1 && end <= k+3 && oneOf(after, "月日")
		}
		if ok {
			p.fix(i, k, k+1, "—", "时间的起止用的是“"+string(runes[k])+"”", "写一字线“—”")
		}
	})
}

func numberRange(p *pass) {
	p.find("-–－", func(i, k int, runes []rune) {
		a, from := numberBefore(runes, k, 5)
		b, end := numberAfter(runes, k+1, 5)
		if from < k && end > k+1 && k-from <= 3 && end-k <= 4 && a < b && a > 0 && runes[from] != '0' && !oneOf(at(runes, from-1), "-./号室栋") && !isLatin(at(runes, from-1)) && oneOf(at(runes, end), "个名人天岁项次元万分份年级场户家") {
			p.fix(i, k, k+1, "～", "数值的范围用的是“"+string(runes[k])+"”", "写“～”或者“—”")
		}
	})
}

func dash(p *pass) {
	p.find("-－", func(i, k int, runes []rune) {
		r := runes[k]
		if at(runes, k+1) == r && at(runes, k-1) > 0x7f && at(runes, k+2) > 0x7f && runes[k-1] != r && runes[k+2] != r {
			p.fix(i, k, k+2, "——", "破折号写成了“"+string(runes[k:k+2])+"”", "写“——”")
		}
	})
}

func ellipsis(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 0; k < len(runes); k++ {
			r := runes[k]
			if r != '.' && r != '。' && r != '…' || k == 0 {
				continue
			}
			if r == '。' && at(runes, k+1) != '。' {
				continue
			}
			end := k
			for end < len(runes) && runes[end] == r {
				end++
			}
			n := end - k
			if (r == '…' && n%2 == 1 || r != '…' && n >= 3) && !(isASCII(runes[k-1]) && isASCII(at(runes, end)) && at(runes, end) != 0) {
				p.fix(i, k, end, "……", "省略号写成了“"+string(runes[k:end])+"”", "写“……”")
			}
			k = end - 1
		}
	}
}

func middleDot(p *pass) {
	p.find("˙•∙⋅‧・●･", func(i, k int, runes []rune) {
		if before, after := at(runes, k-1), at(runes, k+1); (isHan(before) || isDigit(before)) && (isHan(after) || isDigit(after)) {
			p.fix(i, k, k+1, "·", "间隔号“"+string(runes[k])+"”不对", "写“·”")
		}
	})
	p.find(".．", func(i, k int, runes []rune) {
		if monthDay(runes, k) {
			p.fix(i, k, k+1, "·", "月和日之间用的是“"+string(runes[k])+"”", "写间隔号“·”")
		}
	})
}

// monthDay reports a point between month and day of “3.15”, “12.4国家宪法日”: right behind the quotation mark, and not before a measure word.
func monthDay(runes []rune, k int) bool {
	month, from := numberBefore(runes, k, 5)
	if k-from > 2 || month < 1 || month > 12 || at(runes, from-1) != '“' {
		return false
	}
	day, to := numberAfter(runes, k+1, 2)
	if day < 1 || day > 31 || isDigit(at(runes, to)) {
		return false
	}
	if at(runes, to) == '”' {
		return to-k == 3 // two figures: 9.18, 3.15; “2.5” may be a number
	}
	for n := to; n < min(to+8, len(runes)) && runes[n] != '”'; n++ {
		if runes[n] == '日' || runes[n] == '节' {
			return true
		}
	}
	return false
}
