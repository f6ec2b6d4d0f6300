package proof

import "strings"

// landline keeps two groups that are an area code and a number, where they are a person's: 家长家中电话0376-5951720.
func (s *scan) landline(i int) bool {
	a, b := s.groups[i], s.groups[i+1]
	n, m := a.to-a.from, b.to-b.from
	if fold(s.runes[a.from]) != '0' || n < 3 || n > 4 || m < 7 || m > 8 || oneOf(fold(s.runes[b.from]), "01") || s.inCode(a.from, b.to) {
		return false
	}
	unclaimed := s.hints.unclaimed(a.from, b.to)
	if (unclaimed || s.hints.owner(a.from, b.to) == person) && !s.atOffice(a.from) {
		s.add(secretLandline, a.from, b.to, maskFigures(s.runes[a.from:b.to], n, 0))
		s.leaks[len(s.leaks)-1].unclaimed = unclaimed
	}
	return true
}

// atOffice reports the head of an office before a telephone, which is then the office's: 巡察办主任李建设，电话0376-….
func (s *scan) atOffice(from int) bool {
	lead := string(s.runes[s.hints.sentence(from, 20):from])
	return hasAny(lead, "主任", "校长", "书记", "局长", "科长", "组长", "所长", "园长", "镇长") && !hasAny(lead, "家", "住宅", "学生", "信访", "举报", "投诉", "上访", "来访", "反映", "某")
}

// landlineFigures keeps the same in one group: 03765951720.
func (s *scan) landlineFigures(c candidate) bool {
	from, to, f := c.from, c.to, c.figures
	if c.groups != 1 || len(f) < 10 || len(f) > 12 || f[0] != '0' || f[1] == '0' || s.hints.owner(from, to) != person || !strings.Contains(string(s.runes[max(0, from-8):from]), "电话") {
		return false
	}
	area := 4
	if f[1] <= '2' {
		area = 3
	}
	s.add(secretLandline, from, to, maskFigures(s.runes[from:to], area, 0))
	return true
}

// localNumber keeps a number without an area code that the text calls a home's.
func (s *scan) localNumber(g group) {
	if n := g.to - g.from; n < 7 || n > 8 || s.inCode(g.from, g.to) {
		return
	}
	for _, w := range []string{"家中电话", "家庭电话", "家里电话", "住宅电话", "宅电", "家中座机", "家庭座机", "家长电话", "家长座机", "家长联系电话", "家庭联系电话"} {
		if s.labelled(g.from, w) {
			s.add(secretLandline, g.from, g.to, maskFigures(s.runes[g.from:g.to], 0, 0))
			return
		}
	}
}

// email keeps an e-mail address that is a person's. One that is made of a mobile number is always private.
func (s *scan) email(k int) {
	from, to := k, k+1
	for k-from < 64 && isMailRune(fold(at(s.runes, from-1))) {
		from--
	}
	for to-k < 64 && isMailRune(fold(at(s.runes, to))) {
		to++
	}
	for to > k && oneOf(fold(s.runes[to-1]), ".-_+") {
		to--
	}
	if from == k || !strings.Contains(foldAll(s.runes[k:to]), ".") || s.isLeak(from, to) {
		return
	}
	whose := s.hints.owner(from, to)
	what := secretEmail
	if f := foldedFigures(s.runes, from, k); len(f) == 11 && k-from == 11 && f[0] == '1' && f[1] >= '3' {
		what = secretMobile
	}
	if whose == person || whose == nobody && what == secretMobile {
		mask := maskFigures(s.runes[from:k], 0, 0)
		for i, r := range mask {
			if isMailRune(fold(r)) {
				mask[i] = '*'
			}
		}
		s.add(what, from, k, mask)
	}
}

func isMailRune(r rune) bool { return isLatin(r) || isDigit(r) || oneOf(r, "._+-") }

// chat keeps a person's number or name in QQ or 微信.
func (s *scan) chat(k int) {
	from, to := s.chatName(k)
	if from == to || !isChatName(s.runes[from:to]) || fold(at(s.runes, to)) == '@' {
		return
	}
	switch s.hints.owner(from, to) {
	case person:
	case nobody:
		if !s.paidBy(k, to) {
			return
		}
	default:
		return
	}
	mask := make([]rune, to-from)
	for i := range mask {
		mask[i] = '*'
	}
	s.add(secretChat, from, to, mask)
}

// chatName is the name behind QQ or 微信 at k, unless it is a group's or a public account's.
func (s *scan) chatName(k int) (from, to int) {
	from = k + 2
	if !starts(s.runes, k, "微信") && !starts(s.runes, k, "扣扣") && strings.ToLower(foldAll(s.runes[k:min(from, len(s.runes))])) != "qq" {
		return k, k
	}
	if starts(s.runes, from, "群") || starts(s.runes, from, "公众") || starts(s.runes, from, "公共") {
		return k, k
	}
	for oneOf(at(s.runes, from), "号码：:为是 　") {
		from++
	}
	to = from
	for to-from < 24 && (isLatin(fold(at(s.runes, to))) || isFigure(at(s.runes, to)) || oneOf(at(s.runes, to), "_-")) {
		to++
	}
	return from, to
}

// isChatName reports 5 to 20 figures, letters and marks. Letters alone may be a word, and a mobile number is found as one.
func isChatName(name []rune) bool {
	figures, letters := 0, 0
	for _, r := range name {
		if isFigure(r) {
			figures++
		} else if isLatin(fold(r)) {
			letters++
		}
	}
	mobile := figures == 11 && len(name) == 11 && fold(name[0]) == '1'
	return len(name) >= 5 && len(name) <= 20 && letters < len(name) && !mobile
}

// paidBy reports what a person does by a name in a chat, and an office does not: 通过微信号…收取补课费, 微信…转来的280元.
func (s *scan) paidBy(k, to int) bool {
	tail := string(s.runes[to:min(to+6, len(s.runes))])
	return strings.HasPrefix(tail, "收") || strings.HasPrefix(tail, "转") || strings.HasPrefix(tail, "付款") || strings.HasPrefix(tail, "所留") || strings.HasPrefix(tail, "索") || strings.HasPrefix(tail, "私") || hasAny(string(s.runes[max(0, k-3):k]), "私", "添加", "加")
}

// plate keeps the plate of a private car: 私车豫S12345.
func (s *scan) plate(g group) {
	from, to := g.from, g.to
	for g.from-from < 4 && (isLatin(fold(at(s.runes, from-1))) || oneOf(at(s.runes, from-1), "·•.")) {
		from--
	}
	for to-from < 10 && (isLatin(fold(at(s.runes, to))) || isFigure(at(s.runes, to))) {
		to++
	}
	if from == g.from || to-from < 6 || to-from > 8 || !oneOf(at(s.runes, from-1), "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼") {
		return
	}
	lead := string(s.runes[max(0, from-14):from])
	for _, w := range []string{"私车", "私家车", "私人车", "私用车", "个人车", "自家车", "家用车", "本人车", "车主", "家长车"} {
		if strings.Contains(lead, w) {
			s.add(secretPlate, from, to, maskFigures(s.runes[from:to], 1, 0))
			return
		}
	}
}
