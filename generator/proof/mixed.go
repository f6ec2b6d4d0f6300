package proof

import (
	"fmt"
	"strings"
)

// takesCount reports a measure word before which the forms of numbers are compared.
func takesCount(r rune) bool {
	switch r {
	case '项', '个', '名', '份', '次', '场':
		return true
	}
	return false
}

// tally is a number that stands before its measure word: 4项, or in 汉字 四项.
type tally struct {
	paragraph, from, to int
	han                 bool
}

// tallies are the numbers of a text in like places.
type tallies struct {
	// like holds them by the key of their place; places has the keys in the order of the text.
	like   map[string][]tally
	places []string
	// surplus is how many more are in 汉字 than in figures, by measure word.
	surplus map[rune]int
}

// mixedNumerals compares numbers in like places: before the same measure word and the same noun, or in 等4项.
func mixedNumerals(p *pass) {
	all := p.text.tallies()
	reported := map[tally]bool{}
	for _, place := range all.places {
		wrong, mixed := all.minority(place)
		if !mixed {
			continue
		}
		other := "阿拉伯数字"
		if !wrong {
			other = "汉字数字"
		}
		for _, t := range all.like[place] {
			if t.han != wrong || reported[t] {
				continue
			}
			reported[t] = true
			runes := p.text.Paragraphs[t.paragraph].runes
			p.hit(t.paragraph, t.from, t.to, fmt.Sprintf("这里写“%s”，同类的别处用%s", string(runes[t.from:t.to+1]), other), "全文用同一种数字")
		}
	}
}

// minority says whether the numbers in 汉字 are the wrong ones in like places; mixed is false where all are in one form. The rarer form is wrong. Where there
// are as many of each, the form that is rarer with this measure word is.
func (a *tallies) minority(place string) (han, mixed bool) {
	list, n := a.like[place], 0
	if last := len(list) - 1; last == 1 && !strings.HasPrefix(place, "等") && list[last].paragraph-list[0].paragraph > 1 { // two that stand far from each other need not be alike
		return false, false
	}
	for _, t := range list {
		if t.han {
			n++
		}
	}
	measure := []rune(strings.TrimPrefix(place, "等"))[0]
	return n*2 < len(list) || n*2 == len(list) && a.surplus[measure] <= 0, 0 < n && n < len(list)
}

// tallies finds the numbers before measure words.
func (t *Text) tallies() tallies {
	all := tallies{like: map[string][]tally{}, surplus: map[rune]int{}}
	for i := range t.Paragraphs {
		runes := t.Paragraphs[i].runes
		for k, r := range runes {
			if !takesCount(r) {
				continue
			}
			from, han := tallyBefore(runes, k)
			if from == k {
				continue
			}
			if han {
				all.surplus[r]++
			} else {
				all.surplus[r]--
			}
			for _, place := range likePlaces(runes, from, k) {
				if all.like[place] == nil {
					all.places = append(all.places, place)
				}
				all.like[place] = append(all.like[place], tally{i, from, k, han})
			}
		}
	}
	return all
}

// tallyBefore is where the number before the measure word at k begins, k where there is none to compare. 一 is left out: in such places it is a word. So are
// 第4项 and 4.5项, which count nothing.
func tallyBefore(runes []rune, k int) (from int, han bool) {
	if han = !isDigit(at(runes, k-1)); han {
		_, from = hanBefore(runes, k, 4)
	} else {
		_, from = numberBefore(runes, k, 4)
	}
	switch {
	case from == k, k-from == 4, inQuotes(runes, from), inTitle(runes, from),
		han && (k-from == 1 && runes[from] == '一' || hanNumber(runes[from:k]) == 0),
		oneOf(at(runes, from-1), "第几数百千万零〇.，、一每各另某这那哪"), starts(runes, from-2, "中央"):
		return k, han
	}
	return from, han
}

// likePlaces are the keys of the number from from to the measure word at k. Numbers that share a key are compared. Each key begins with the measure word,
// or with 等.
func likePlaces(runes []rune, from, k int) (places []string) {
	measure, behind := string(runes[k]), noun(runes, k+1)
	if behind == "规定" || behind == "方面" || measure == "个" && at(runes, k+1) == '月' { // 八项规定; 三个方面 and 前两个月 stand in every text
		return nil
	}
	if behind != "" {
		places = append(places, measure+behind)
	} else if before := noun(runes, from-2); before != "" { // 问题3个
		places = append(places, measure+before+"在前")
	}
	if at(runes, from-1) == '等' && (behind == "" || measure == "项") {
		places = append(places, "等"+measure)
	}
	return places
}

// noun is the two 汉字 at k, "" where there are none.
func noun(runes []rune, k int) string {
	if isHan(at(runes, k)) && isHan(at(runes, k+1)) {
		return string(runes[k : k+2])
	}
	return ""
}
