package proof

import (
	"slices"
	"strings"
)

// secret is what nobody may publish of a person.
type secret int

const (
	secretID secret = iota
	secretMobile
	secretCard
	secretAddress
	secretCertificate
	secretPlate
	secretLandline
	secretEmail
	secretChat
)

// leak is a place that holds one, and what a mask puts there, rune for rune: 138****1234.
type leak struct {
	secret   secret
	from, to int
	mask     []rune
}

// leaks finds the secrets of a paragraph; what an office announces of its own is none.
func leaks(v *voice) []leak {
	runes := v.runes
	s := scan{runes: runes, voice: v}
	for k := 0; k < len(runes); k++ {
		switch r := runes[k]; {
		case isFigure(r):
			s.groups, k = figureRun(runes, k, s.groups)
			s.numbers()
			k--
		case r == '@' || r == '＠':
			s.email(k)
		case r == '一' || r == '幺':
			k = s.hanMobile(k)
		case oneOf(r, "QqＱｑ微扣"):
			s.chat(k)
		}
	}
	s.homes()
	return s.leaks
}

// scan is one look through a paragraph.
type scan struct {
	runes  []rune
	voice  *voice
	groups []group
	leaks  []leak
}

func (s *scan) add(what secret, from, to int, mask []rune) {
	s.leaks = append(s.leaks, leak{what, from, to, mask})
}

// taken reports a place that is known as a secret already.
func (s *scan) taken(from, to int) bool {
	return taken(s.leaks, from, to)
}

// numbers finds what is private in a run of groups: first the groups that are something by themselves, then those that are it together.
func (s *scan) numbers() {
	used := make([]bool, len(s.groups))
	mark := func(i, j int) {
		for ; i <= j; i++ {
			used[i] = true
		}
	}
	for i := range s.groups {
		if j := s.sure(i, used); j > i && s.joined(i, j) {
			mark(i, j)
		}
	}
	for i, g := range s.groups {
		if g.to-g.from >= 8 && !used[i] {
			used[i] = s.number(g.from, g.to, 1)
		}
	}
	for i := range s.groups {
		if !used[i] && i+1 < len(s.groups) && !used[i+1] && s.landline(i) {
			mark(i, i+1)
		}
	}
	for i := range s.groups {
		for _, j := range s.lastGroups(i, used) {
			if s.joined(i, j) {
				mark(i, j)
				break
			}
		}
	}
	for i, g := range s.groups {
		if !used[i] {
			s.local(g)
			s.plate(g)
		}
	}
}

// sure is the last group of a number that begins with group i, whose check digit is right, and which has a group that by itself might be taken for
// another: 621700 2680001234567. It is 0 where there is none.
func (s *scan) sure(i int, used []bool) int {
	n, long := 0, false
	for j := i; j < len(s.groups) && !used[j] && n < 19; j++ {
		size := s.groups[j].to - s.groups[j].from
		n, long = n+size, long || size >= 8
		if j == i || !long || n < 16 || n > 19 {
			continue
		}
		f := folded(s.runes, s.groups[i].from, s.groups[j].to)
		if n == 18 && isIdentity(f) || f[0] == '6' && f[1] == '2' && luhn(f) {
			return j
		}
	}
	return 0
}

// lastGroups are the groups with which a number may end that begins with group i: those first with which its check digit is right, then the longest.
func (s *scan) lastGroups(i int, used []bool) (list []int) {
	n, right := 0, 0
	for j := i; j < len(s.groups) && !used[j] && n < 21; j++ {
		if n += s.groups[j].to - s.groups[j].from; j == i || n < 11 || n > 21 {
			continue
		}
		f := folded(s.runes, s.groups[i].from, s.groups[j].to)
		if n == 11 || n == 18 && isIdentity(f) || n >= 16 && luhn(f) {
			list, right = slices.Insert(list, 0, j), right+1
		} else {
			list = slices.Insert(list, right, j)
		}
	}
	return list
}

// joined tries groups together. Another number that ends in a mask's stars is none.
func (s *scan) joined(i, j int) bool {
	from, to := s.groups[i].from, s.groups[j].to
	if at(s.runes, from-1) == '*' || at(s.runes, to) == '*' || at(s.runes, from-2) == '*' || at(s.runes, to+1) == '*' {
		return false
	}
	f := folded(s.runes, from, to)
	if slices.ContainsFunc(s.runes[from:to], isLooseGap) && !(len(f) == 18 && (isIdentity(f) || bornIn(f) && j-i <= 3)) && !(len(f) == 11 && j == i+2 && s.groups[i].to-from == 3 && to-s.groups[j].from == 4) {
		return false
	}
	if len(f) == 11 && oneOf(at(s.runes, s.groups[i].to), "、，,。/") && oneOf(at(s.runes, to), "分人元个册张本台套件名次份项户平米") {
		return false
	}
	if len(f) == 11 && !mobileGroups(s.groups[i:j+1]) {
		return false
	}
	if len(f) == 11 && j == i+1 && oneOf(at(s.runes, s.groups[i].to), ".．") && oneOf(at(s.runes, to), "元万亿%％吨米平亩公克") {
		return false
	}
	return s.number(from, to, j-i+1)
}

// mobileGroups reports a way in which people write eleven figures: 3-4-4, 3-8, one by one; not 4-2-2-3, which begins with a day.
func mobileGroups(groups []group) bool {
	shape := make([]byte, len(groups))
	for i, g := range groups {
		shape[i] = byte('0' + min(g.to-g.from, 9))
	}
	switch string(shape) {
	case "344", "38", "74", "335", "353", "362", "56", "65", "434", "443", "3422", "32222", "3233", "1334", "11111111111", "83":
		return true
	}
	return false
}

// number judges the figures of [from, to), which are set in so many groups, and keeps what is private.
func (s *scan) number(from, to, groups int) bool {
	f := folded(s.runes, from, to)
	whole := f[len(f)-1] != 'X'
	code, known := s.inCode(from, to), false
	if !code || len(f) == 18 {
		known = s.labelled(s.lettersBefore(from), notNumbers...) || s.labelled(s.codeBefore(from), notNumbers...) || at(s.runes, from-1) == '第' && at(s.runes, to) == '号'
	}
	switch n := len(f); {
	case n == 18 && s.certificate(from, to, f):
	case n == 18 && oneOf(fold(at(s.runes, from-1)), "GLJ") && !isKeyRune(at(s.runes, from-2)) && !known && bornIn(f): // 学籍号, whatever it is called
		s.add(secretCertificate, from-1, to, starred(s.runes[from-1:to], 6, 4))
	case n == 18 && isIdentity(f) && (!known || s.labelled(from, "身份证")), n == 18 && !code && s.speaksOf(from, to, "身份证", "证件号", "公民身份"):
		s.add(secretID, from, to, starred(s.runes[from:to], 6, 4))
	case code && !(n == 11 && groups == 1 && s.nicknamed(from, to)):
		return s.certificate(from, to, f)
	case n == 18 && bornIn(f) && !known && !s.speaksOf(from, to, "账户", "卡号", "账号", "帐号"):
		s.add(secretID, from, to, starred(s.runes[from:to], 6, 4))
	case n == 15 && (s.speaksOf(from, to, "身份证", "证件号", "公民身份") || groups <= 3 && bornIn(f) && !known && !s.speaksOf(from, to, "账户", "账号", "帐号", "卡号")):
		s.add(secretID, from, to, starred(s.runes[from:to], 6, 3))
	case s.certificate(from, to, f):
	case whole && s.mobile(from, to, f, known):
	case whole && n >= 12 && n <= 21 && s.card(from, to, f, groups, known):
	case groups == 1 && n >= 10 && n <= 12 && s.landlineFigures(from, to, f):
	default:
		return false
	}
	return true
}

// mobile keeps a mobile number that is not announced, without the country's code or the 0 before it.
func (s *scan) mobile(from, to int, f []rune, known bool) bool {
	digits := string(f)
	for _, prefix := range []string{"0086", "86", "0"} {
		if rest, ok := strings.CutPrefix(digits, prefix); ok && len(rest) == 11 {
			for n := 0; n < len(prefix); from++ {
				if isFigure(s.runes[from]) {
					n++
				}
			}
			digits = rest
			break
		}
	}
	if len(digits) != 11 || digits[0] != '1' || digits[1] < '3' || known || s.isAmount(from, to) {
		return false
	}
	for !isFigure(s.runes[from]) {
		from++
	}
	if s.taken(from, to) || s.voice.owner(from, to) == office {
		return true
	}
	s.add(secretMobile, from, to, starred(s.runes[from:to], 3, 4))
	return true
}

// hanMobile keeps a mobile number in 汉字: 一三八一二三四五六七八. It is the last rune looked at.
func (s *scan) hanMobile(k int) int {
	to := k
	for oneOf(at(s.runes, to), "〇零一二三四五六七八九幺") {
		to++
	}
	if to-k != 11 || oneOf(s.runes[k+1], "〇零一二幺") || oneOf(at(s.runes, k-1), "〇零一二三四五六七八九十") || s.voice.owner(k, to) == office {
		return max(k, to-1)
	}
	mask := append([]rune(nil), s.runes[k:to]...)
	for i := 3; i < 7; i++ {
		mask[i] = '*'
	}
	s.add(secretMobile, k, to, mask)
	return to - 1
}

// isAmount reports what a number of money or goods has around it: 0.138…, …元.
func (s *scan) isAmount(from, to int) bool {
	after := at(s.runes, to)
	if after == '.' && isFigure(at(s.runes, to+1)) && isFigure(at(s.runes, to+2)) && !isFigure(at(s.runes, to+3)) {
		if after = at(s.runes, to+3); !isHan(after) {
			return true
		}
	}
	return s.labelled(from, "金额", "资金", "合计", "小计", "总额", "余额", "支出", "收入", "原值", "净值", "元）", "元)") || oneOf(after, "元万亿%％吨亩平米册") || at(s.runes, from-1) == '.' && at(s.runes, from-2) == '0' && !isFigure(at(s.runes, from-3))
}

// card keeps a bank card's number, or a person's account: by its 62 and its length, or by what it is called.
func (s *scan) card(from, to int, f []rune, groups int, known bool) bool {
	n := len(f)
	union, checks := f[0] == '6' && f[1] == '2' && n >= 16 && n <= 19, luhn(f)
	named := s.speaksOf(from, to, "卡号", "银行卡", "储蓄卡", "信用卡", "工资卡", "一卡通", "社保卡", "存折", "行卡", "账号", "帐号", "账户", "帐户", "户头")
	bank := n >= 16 && s.speaksOf(from, to, "银行", "信用社", "农信", "邮储", "工行", "农行", "中行", "建行", "交行")
	switch {
	case known && !(union && checks):
		return false
	case union && checks && !s.voice.publicAccount(from):
	case union && (n == 16 || n == 19) && (groups == 1 || groups >= 4) && !s.voice.publicAccount(from):
	case (named || bank) && !s.voice.publicAccount(from):
	default:
		return false
	}
	s.add(secretCard, from, to, starred(s.runes[from:to], 0, 4))
	return true
}

// certificates are the labels of numbers that belong to one person besides the ID number.
var certificates = []string{"学籍", "学号", "考生号", "准考证", "护照", "残疾证", "社保", "社会保障", "社保卡", "社会保障卡", "医保", "医保卡", "军官证", "通行证", "教师资格证", "驾驶证", "低保证", "户口簿", "病历", "住院号"}

// certificate keeps a number that is called 学籍号 and the like, with the letter before it.
func (s *scan) certificate(from, to int, f []rune) bool {
	for isLatin(fold(at(s.runes, from-1))) {
		from--
	}
	if !s.labelled(from, certificates...) || len(f) < 8 {
		return false
	}
	first, last := 0, 4
	if len(f) >= 15 {
		first = 6
	}
	s.add(secretCertificate, from, to, starred(s.runes[from:to], first, last))
	return true
}
