package proof

import "strings"

// candidate is a number that may be private: the figures of [from, to), in one or several groups.
type candidate struct {
	from, to, groups int
	// figures are folded; the last may be X.
	figures []rune
	// code says that they are part of a code or an address in Latin letters; known that a label calls them a number that is no person's.
	code, otherLabel bool
}

func (s *scan) candidate(from, to, groups int) candidate {
	c := candidate{from: from, to: to, groups: groups, figures: foldedFigures(s.runes, from, to), code: s.inCode(from, to)}
	if !c.code || len(c.figures) == 18 {
		c.otherLabel = s.labelled(s.lettersBefore(from), otherNumberLabels...) || s.labelled(s.codeBefore(from), otherNumberLabels...) || at(s.runes, from-1) == '第' && at(s.runes, to) == '号'
	}
	return c
}

// number judges the figures of [from, to), in so many groups, and keeps a private number. The kinds that a number shows by its own figures come before
// those that need a text free of codes.
func (s *scan) number(from, to, groups int) bool {
	c := s.candidate(from, to, groups)
	if len(c.figures) == 18 && (s.certificate(c) || s.studentNumber(c) || s.identity(c)) {
		return true
	}
	if c.code && !(len(c.figures) == 11 && groups == 1 && s.nicknamed(from, to)) {
		return s.certificate(c)
	}
	return s.bornIdentity(c) || s.oldIdentity(c) || s.certificate(c) || s.mobile(c) || s.card(c) || s.landlineFigures(c)
}

// studentNumber keeps a 学籍号, whatever its label: G, L or J and an ID number.
func (s *scan) studentNumber(c candidate) bool {
	if !oneOf(fold(at(s.runes, c.from-1)), "GLJ") || isKeyRune(at(s.runes, c.from-2)) || c.otherLabel || !hasBirthday(c.figures) {
		return false
	}
	s.add(secretCertificate, c.from-1, c.to, maskFigures(s.runes[c.from-1:c.to], 6, 4))
	return true
}

// identity keeps an ID number of eighteen figures: its check digit is right, or a label calls it one.
func (s *scan) identity(c candidate) bool {
	if !(isIDNumber(c.figures) && (!c.otherLabel || s.labelled(c.from, "身份证"))) && !(!c.code && s.speaksOf(c.from, c.to, "身份证", "证件号", "公民身份")) {
		return false
	}
	s.add(secretID, c.from, c.to, maskFigures(s.runes[c.from:c.to], 6, 4))
	return true
}

// bornIdentity keeps an ID number whose check digit is wrong but which has a day of birth.
func (s *scan) bornIdentity(c candidate) bool {
	if len(c.figures) != 18 || !hasBirthday(c.figures) || c.otherLabel || s.speaksOf(c.from, c.to, "账户", "卡号", "账号", "帐号") {
		return false
	}
	s.add(secretID, c.from, c.to, maskFigures(s.runes[c.from:c.to], 6, 4))
	return true
}

// oldIdentity keeps an ID number of fifteen figures, the form before 1999: a label calls it one, or it has a day of birth.
func (s *scan) oldIdentity(c candidate) bool {
	if len(c.figures) != 15 {
		return false
	}
	born := c.groups <= 3 && hasBirthday(c.figures) && !c.otherLabel && !s.speaksOf(c.from, c.to, "账户", "账号", "帐号", "卡号")
	if !born && !s.speaksOf(c.from, c.to, "身份证", "证件号", "公民身份") {
		return false
	}
	s.add(secretID, c.from, c.to, maskFigures(s.runes[c.from:c.to], 6, 3))
	return true
}

// withoutX reports figures without an X.
func (c candidate) withoutX() bool { return c.figures[len(c.figures)-1] != 'X' }

// mobile keeps a mobile number that no office has announced, without the country code or the 0 before it.
func (s *scan) mobile(c candidate) bool {
	from, to, digits := c.from, c.to, string(c.figures)
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
	if len(digits) != 11 || !c.withoutX() || digits[0] != '1' || digits[1] < '3' || c.otherLabel || s.isAmount(from, to) {
		return false
	}
	for !isFigure(s.runes[from]) {
		from++
	}
	if s.isLeak(from, to) {
		return true
	}
	unclaimed := false
	if s.hints.owner(from, to) == office {
		if unclaimed = s.hints.unclaimed(from, to); !unclaimed {
			return true
		}
	}
	s.add(secretMobile, from, to, maskFigures(s.runes[from:to], 3, 4))
	s.leaks[len(s.leaks)-1].unclaimed = unclaimed
	return true
}

// hanMobile keeps a mobile number in 汉字 that begins at k: 一三八一二三四五六七八. It returns the last rune that it has looked at.
func (s *scan) hanMobile(k int) int {
	to := k
	for oneOf(at(s.runes, to), "〇零一二三四五六七八九幺") {
		to++
	}
	if to-k != 11 || oneOf(s.runes[k+1], "〇零一二幺") || oneOf(at(s.runes, k-1), "〇零一二三四五六七八九十") || s.hints.owner(k, to) == office {
		return max(k, to-1)
	}
	mask := append([]rune(nil), s.runes[k:to]...)
	for i := 3; i < 7; i++ {
		mask[i] = '*'
	}
	s.add(secretMobile, k, to, mask)
	return to - 1
}

// isAmount reports the signs of a number of money or goods: 0.138…, …元.
func (s *scan) isAmount(from, to int) bool {
	after := at(s.runes, to)
	if after == '.' && isFigure(at(s.runes, to+1)) && isFigure(at(s.runes, to+2)) && !isFigure(at(s.runes, to+3)) {
		if after = at(s.runes, to+3); !isHan(after) {
			return true
		}
	}
	return s.labelled(from, "金额", "资金", "合计", "小计", "总额", "余额", "支出", "收入", "原值", "净值", "元）", "元)") || oneOf(after, "元万亿%％吨亩平米册") || at(s.runes, from-1) == '.' && at(s.runes, from-2) == '0' && !isFigure(at(s.runes, from-3))
}

// card keeps the number of a bank card, or of a person's account: it begins with 62 and has a card's length, or a label calls it one.
func (s *scan) card(c candidate) bool {
	n := len(c.figures)
	if !c.withoutX() || n < 12 || n > 21 {
		return false
	}
	union := n >= 16 && n <= 19 && c.figures[0] == '6' && c.figures[1] == '2'
	switch {
	case union && luhn(c.figures):
	case c.otherLabel:
		return false
	case union && (n == 16 || n == 19) && (c.groups == 1 || c.groups >= 4):
	case s.speaksOf(c.from, c.to, "卡号", "银行卡", "储蓄卡", "信用卡", "工资卡", "一卡通", "社保卡", "存折", "行卡", "账号", "帐号", "账户", "帐户", "户头"):
	case n >= 16 && s.speaksOf(c.from, c.to, "银行", "信用社", "农信", "邮储", "工行", "农行", "中行", "建行", "交行"):
	default:
		return false
	}
	if s.hints.publicAccount(c.from) {
		return false
	}
	s.add(secretCard, c.from, c.to, maskFigures(s.runes[c.from:c.to], 0, 4))
	return true
}

// certificates are the labels of numbers, besides the ID number, that belong to one person.
var certificates = []string{"学籍", "学号", "考生号", "准考证", "护照", "残疾证", "社保", "社会保障", "社保卡", "社会保障卡", "医保", "医保卡", "军官证", "通行证", "教师资格证", "驾驶证", "低保证", "户口簿", "病历", "住院号"}

// certificate keeps a number that has such a label, with the letter before it.
func (s *scan) certificate(c candidate) bool {
	from, to := c.from, c.to
	for isLatin(fold(at(s.runes, from-1))) {
		from--
	}
	if !s.labelled(from, certificates...) || len(c.figures) < 8 {
		return false
	}
	first, last := 0, 4
	if len(c.figures) >= 15 {
		first = 6
	}
	s.add(secretCertificate, from, to, maskFigures(s.runes[from:to], first, last))
	return true
}

// halfHidden keeps an ID number of which k is the first hidden figure, where fewer than six are hidden: the check digit gives the rest away.
func (s *scan) halfHidden(k int) {
	from, to := k, k
	for k-from < 18 && (isFigure(at(s.runes, from-1)) || at(s.runes, from-1) == '*') {
		from--
	}
	hidden := 0
	for to-from < 19 && (isFigure(at(s.runes, to)) || at(s.runes, to) == '*' || isCheckX(at(s.runes, to))) {
		if s.runes[to] == '*' {
			hidden++
		}
		to++
	}
	if to-from != 18 || hidden >= 6 || s.isLeak(from, to) || !s.speaksOf(from, to, "身份证", "证件号", "公民身份") {
		return
	}
	mask := append([]rune(nil), s.runes[from:to]...)
	for i := 6; i < 14; i++ {
		mask[i] = '*'
	}
	s.add(secretID, from, to, mask)
}
