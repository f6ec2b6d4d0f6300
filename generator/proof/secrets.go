package proof

import "strings"

// secret is what nobody may publish of a person.
type secret int

const (
	secretID secret = iota
	secretMobile
	secretCard
	secretAddress
)

// leak is a place that holds one, and what a mask puts there, rune for rune: 138****1234; of homes only the numbers are hidden.
type leak struct {
	secret   secret
	from, to int
	mask     []rune
}

// leaks finds the secrets of a paragraph, in their order; the office's own telephone is none.
func leaks(runes []rune) []leak {
	var out []leak
	for k := 0; k < len(runes); k++ {
		if !isDigit(runes[k]) {
			continue
		}
		end, figures := number(runes, k)
		if l, ok := secretNumber(runes, k, end, figures); ok {
			out = append(out, l)
		}
		k = max(k, end-1)
	}
	return append(out, homes(runes)...)
}

// number reads figures that may be set in groups by single blanks or hyphens, and an X behind seventeen of them.
func number(runes []rune, k int) (end int, figures []rune) {
	end = k
	for end < len(runes) {
		switch r := runes[end]; {
		case isDigit(r), (r == 'X' || r == 'x') && len(figures) == 17 && !isLatin(at(runes, end+1)):
			figures = append(figures, r)
		case (r == ' ' || r == '-') && isDigit(at(runes, end+1)) && len(figures) >= 3:
		default:
			return end, figures
		}
		end++
	}
	return end, figures
}

func secretNumber(runes []rune, from, end int, figures []rune) (leak, bool) {
	before := at(runes, from-1)
	if isLatin(before) || oneOf(before, ".-_/@") || isLatin(at(runes, end)) || len(figures) < 11 {
		return leak{}, false
	}
	l := leak{from: from, to: end}
	switch n := len(figures); {
	case n == 18 && (isIdentity(figures) || speaksOf(runes, from, "身份证")):
		l.secret, l.mask = secretID, starred(runes[from:end], 6, 4)
	case n == 11 && figures[0] == '1' && figures[1] >= '3':
		if announced(runes, from) {
			return leak{}, false
		}
		l.secret, l.mask = secretMobile, starred(runes[from:end], 3, 4)
	case n >= 16 && n <= 19 && luhn(figures) && (figures[0] == '6' && figures[1] == '2' || speaksOf(runes, from, "卡号", "银行卡", "账号", "帐号")):
		l.secret, l.mask = secretCard, starred(runes[from:end], 0, 4)
	default:
		return leak{}, false
	}
	return l, true
}

// starred keeps the first and last figures; what sets them in groups stays too.
func starred(runes []rune, first, last int) []rune {
	out := append([]rune(nil), runes...)
	total := 0
	for _, r := range runes {
		if isDigit(r) || isLatin(r) {
			total++
		}
	}
	n := 0
	for i, r := range out {
		if !isDigit(r) && !isLatin(r) {
			continue
		}
		if n++; n > first && n <= total-last {
			out[i] = '*'
		}
	}
	return out
}

// isIdentity checks the date and the check digit of GB 11643-1999.
func isIdentity(f []rune) bool {
	weights := [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		if !isDigit(f[i]) {
			return false
		}
		sum += int(f[i]-'0') * w
	}
	last := f[17]
	if last == 'x' {
		last = 'X'
	}
	two := func(i int) int { return int(f[i]-'0')*10 + int(f[i+1]-'0') }
	century, month, day := two(6), two(10), two(12)
	return rune("10X98765432"[sum%11]) == last && (century >= 18 && century <= 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31 && f[0] != '0'
}

// luhn checks a card's number (ISO/IEC 7812-1).
func luhn(f []rune) bool {
	sum := 0
	for i := range f {
		r := f[len(f)-1-i]
		if !isDigit(r) {
			return false
		}
		d := int(r - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// announced reports that a telephone number is given to be rung: behind 电话, 拨打 and the like, unless it is some person's.
func announced(runes []rune, k int) bool {
	lead := string(runes[max(0, k-12):k])
	for _, w := range []string{"家长", "学生", "村民", "本人", "某", "其", "先生", "女士"} {
		if strings.Contains(lead, w) {
			return false
		}
	}
	if end := min(len(runes), k+26); strings.Contains(string(runes[k:end]), "班主任") { // a class teacher's is no office's
		return false
	}
	for _, w := range []string{"电话", "联系方式", "热线", "拨打"} {
		if strings.Contains(lead, w) {
			return true
		}
	}
	return false
}

// speaksOf reports one of the words shortly before a number.
func speaksOf(runes []rune, k int, words ...string) bool {
	lead := string(runes[max(0, k-10):k])
	for _, w := range words {
		if strings.Contains(lead, w) {
			return true
		}
	}
	return false
}

// homes finds homes with the number of a door: N单元N室, or what follows 家住 and 家庭住址. Only the figures are masked.
func homes(runes []rune) []leak {
	var out []leak
	last := 0
	for k, r := range runes {
		if k < last || r != '室' && r != '号' && r != '户' || !isDigit(at(runes, k-1)) {
			continue
		}
		from := k
		for from > last && k-from < 30 && !oneOf(runes[from-1], "，。；：、（）()“”《》 　") {
			from--
		}
		clause := string(runes[from:k])
		start := -1
		for _, w := range []string{"家庭住址在", "家庭住址为", "家庭住址", "户籍地址", "家庭地址", "现住址", "住址", "家住在", "家住", "居住在", "现住"} {
			if i := strings.Index(clause, w); i >= 0 {
				start = from + len([]rune(clause[:i])) + len([]rune(w))
				break
			}
		}
		if start < 0 {
			lead := string(runes[max(0, from-6):from])
			if strings.Contains(lead, "住址") || strings.Contains(lead, "家庭地址") {
				start = from
			}
		}
		if start < 0 && r == '室' && strings.Contains(clause, "单元") {
			start = from
			for _, w := range []string{"走访", "位于", "住在", "前往", "到"} {
				if i := strings.Index(clause, w); i >= 0 {
					start = from + len([]rune(clause[:i])) + len([]rune(w))
					break
				}
			}
		}
		if start < 0 {
			continue
		}
		to := k + 1
		// 12号3单元201室: on to the innermost number.
		for n := to; n < min(to+12, len(runes)); n++ {
			if oneOf(runes[n], "室户") && isDigit(runes[n-1]) {
				to = n + 1
			}
			if oneOf(runes[n], "，。；：、（） ") {
				break
			}
		}
		mask := append([]rune(nil), runes[start:to]...)
		for i, m := range mask {
			if isDigit(m) {
				mask[i] = '*'
			}
		}
		out = append(out, leak{secretAddress, start, to, mask})
		last = to
	}
	return out
}
