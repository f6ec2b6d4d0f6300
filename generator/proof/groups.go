package proof

import "slices"

// findNumbers finds the private numbers in a run of groups: first groups that are a number alone, then groups that are one together.
func (s *scan) findNumbers() {
	used := make([]bool, len(s.groups))
	mark := func(i, j int) {
		for ; i <= j; i++ {
			used[i] = true
		}
	}
	for i := range s.groups {
		if j := s.certainUpTo(i, used); j > i && s.tryTogether(i, j) {
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
			if s.tryTogether(i, j) {
				mark(i, j)
				break
			}
		}
	}
	for i, g := range s.groups {
		if !used[i] {
			s.localNumber(g)
			s.plate(g)
		}
	}
}

// certainUpTo is the last group of a number that begins with group i and whose check digit is right, where one of its groups alone might be taken for
// another number: 621700 2680001234567. It is 0 where there is none.
func (s *scan) certainUpTo(i int, used []bool) int {
	n, long := 0, false
	for j := i; j < len(s.groups) && !used[j] && n < 19; j++ {
		size := s.groups[j].to - s.groups[j].from
		n, long = n+size, long || size >= 8
		if j == i || !long || n < 16 || n > 19 {
			continue
		}
		f := foldedFigures(s.runes, s.groups[i].from, s.groups[j].to)
		if n == 18 && isIDNumber(f) || f[0] == '6' && f[1] == '2' && luhn(f) {
			return j
		}
	}
	return 0
}

// lastGroups are the groups with which a number that begins with group i may end: first those that make its check digit right, then the longest.
func (s *scan) lastGroups(i int, used []bool) (list []int) {
	n, right := 0, 0
	for j := i; j < len(s.groups) && !used[j] && n < 21; j++ {
		if n += s.groups[j].to - s.groups[j].from; j == i || n < 11 || n > 21 {
			continue
		}
		f := foldedFigures(s.runes, s.groups[i].from, s.groups[j].to)
		if n == 11 || n == 18 && isIDNumber(f) || n >= 16 && luhn(f) {
			list, right = slices.Insert(list, 0, j), right+1
		} else {
			list = slices.Insert(list, right, j)
		}
	}
	return list
}

// tryTogether tries several groups as one number.
func (s *scan) tryTogether(i, j int) bool {
	from, to := s.groups[i].from, s.groups[j].to
	f := foldedFigures(s.runes, from, to)
	if s.besideStars(from, to) || slices.ContainsFunc(s.runes[from:to], isLooseGap) && !s.knownShape(i, j, f) || len(f) == 11 && !s.mobileTogether(i, j) {
		return false
	}
	return s.number(from, to, j-i+1)
}

// besideStars reports the figures that a mask has left of a number: 138****1234.
func (s *scan) besideStars(from, to int) bool {
	return at(s.runes, from-1) == '*' || at(s.runes, to) == '*' || at(s.runes, from-2) == '*' || at(s.runes, to+1) == '*'
}

// knownShape reports groups that are one number though their gaps could also part two numbers: an ID number, or 138/1234/5678.
func (s *scan) knownShape(i, j int, f []rune) bool {
	if len(f) == 18 && (isIDNumber(f) || hasBirthday(f) && j-i <= 3) {
		return true
	}
	first, last := s.groups[i], s.groups[j]
	return len(f) == 11 && j == i+2 && first.to-first.from == 3 && last.to-last.from == 4
}

// mobileTogether reports groups of eleven figures in all that may be a mobile number. 1380、1381234人 and 138123.45678元 are none.
func (s *scan) mobileTogether(i, j int) bool {
	parting, after := at(s.runes, s.groups[i].to), at(s.runes, s.groups[j].to)
	switch {
	case oneOf(parting, "、，,。/") && oneOf(after, "分人元个册张本台套件名次份项户平米"):
		return false
	case j == i+1 && oneOf(parting, ".．") && oneOf(after, "元万亿%％吨米平亩公克"):
		return false
	}
	return mobileGroups(s.groups[i : j+1])
}

// mobileGroups reports the groups in which people write eleven figures: 3-4-4, 3-8, one by one. 4-2-2-3 is none, since it begins with a day.
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
