package proof

import "strings"

// eachOne stands for 各: 为12个社区各配备2套.
const eachOne = "各"

// countOfEach finds how many there are of what each is said of.
func (t *Text) countOfEach(row, before []quantity, i int, each string, average bool) *quantity {
	if each == eachOne {
		return t.givenTo(row, i)
	}
	count := t.backTo(row[:i], each)
	if count == nil && t.hasBefore(&row[i], "每个") {
		count = t.backTo(row[:i], "个")
	}
	if count == nil && average {
		count = t.periodOf(row, &row[i], each)
	}
	if count == nil && average {
		count = onlyIn(t, before, each)
	}
	return count
}

// givenTo is the number right before that of what each is given: 12个社区各.
func (t *Text) givenTo(row []quantity, i int) *quantity {
	if i == 0 {
		return nil
	}
	if count := &row[i-1]; row[i].mark == '+' && count.last == one && count.factor == 1 && count.measure != row[i].measure && !startsAny([]rune(count.measure), 0, "%", "元", "倍", "年", "天", "期", "次") {
		return count
	}
	return nil
}

// measureOf is the measure word that what each is said of has by itself: 所 of 学校.
func measureOf(each string) string {
	if strings.HasPrefix(each, "学校") {
		return "所"
	}
	return "个"
}

// onlyIn is the number in the sentence before of what each is said of, where it has but one.
func onlyIn(t *Text, before []quantity, each string) *quantity {
	count := t.backTo(before, each)
	for i := range before {
		if q := &before[i]; count == nil || q != count && q.measure == count.measure && t.backTo(before[i:i+1], each) != nil {
			return nil
		}
	}
	return count
}

// periodOf is how many months, or quarters, the sentence says that it is about: 2023年1月至12月共开展96次，平均每月8次.
func (t *Text) periodOf(row []quantity, q *quantity, each string) *quantity {
	if each != "月" && each != "季" {
		return nil
	}
	n := t.monthsBefore(q.paragraph, q.from)
	if each == "季" {
		if n%3 != 0 {
			return nil
		}
		n /= 3
	}
	if n < 2 {
		return nil
	}
	count := row[0]
	count.value, count.last, count.factor, count.measure, count.loose = fixed(n)*one, one, 1, each, false
	count.from, count.to, count.end = q.from, q.from, q.from
	return &count
}

// monthsOfQuarters are the months of 一季度 or 前三季度, whose last rune stands at k; 0 where there is none.
func monthsOfQuarters(runes []rune, k int) int {
	switch {
	case runes[k] != '度' || at(runes, k-1) != '季' || !oneOf(at(runes, k-2), "一二三四") || oneOf(at(runes, k-3), "、至到—第"):
		return 0
	case at(runes, k-3) == '前':
		return 3 * hanDigit(runes[k-2])
	}
	return 3
}

// monthsBefore reads 1月至12月, 全年 or 上半年 in the sentence before a place; 0 where there is none, or several.
func (t *Text) monthsBefore(paragraph, end int) (n int) {
	runes := t.Paragraphs[paragraph].runes
	for k := end - 1; k > 0 && runes[k] != '。' && end-k < longestList; k-- {
		switch {
		case runes[k] == '年' && runes[k-1] == '全':
			return 12
		case runes[k] == '年' && runes[k-1] == '半' && oneOf(at(runes, k-2), "上下"):
			return 6
		case monthsOfQuarters(runes, k) > 0:
			return monthsOfQuarters(runes, k)
		case runes[k] == '月':
			last, from := numberBefore(runes, k, 3)
			j := from - 1
			if from == k || !oneOf(at(runes, j), "至到—-～") {
				continue
			}
			for oneOf(at(runes, j), "至到—-～") {
				j--
			}
			if at(runes, j) == '月' {
				j--
			}
			first, start := numberBefore(runes, j+1, 3)
			if start == j+1 || first < 1 || last > 12 || last <= first || at(runes, start-1) == '日' {
				return 0
			}
			return last - first + 1
		}
	}
	return 0
}
