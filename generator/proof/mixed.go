package proof

import (
	"fmt"
	"strings"
)

// takesCount reports a measure word before which numbers are compared.
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
	// like holds them by what makes their places alike; places has its keys in the order of the text.
	like   map[string][]tally
	places []string
	// surplus is how many more are in 汉字 than in figures, by measure word.
	surplus map[rune]int
}

// mixedNumerals compares numbers in like places: those before the same measure word and the same noun, and those of 等4项.
func mixedNumerals(p *pass) {
	all := p.text.tallies()
	told := map[tally]bool{}
	for _, place := range all.places {
		wrong, mixed := all.odd(place)
		if !mixed {
			continue
		}
		other := "阿拉伯数字"
		if !wrong {
			other = "汉字数字"
		}
		for _, t := range all.like[place] {
			if t.han != wrong || told[t] {
				continue
			}
			told[t] = true
			runes := p.text.Paragraphs[t.paragraph].runes
			p.hit(t.paragraph, t.from, t.to, fmt.Sprintf("这里写“%s”，同类的别处用%s", string(runes[t.from:t.to+1]), other), "全文用同一种数字")
		}
	}
}

// odd says whether it is those in 汉字 that are wrong in like places; mixed is false where all of them are written alike. The fewer are wrong; where
// there are as many of each, those that are fewer with this measure word at all.
func (a *tallies) odd(place string) (han, mixed bool) {
	list, n := a.like[place], 0
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

// tallyBefore is where the number begins that ends before the measure word at k, k where there is none that others are compared with: 一 is no number in
// such places but a word, and 第4项 or 4.5项 count nothing.
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

// likePlaces are keys of the number from from to the measure word at k; numbers that share one are compared. Each begins with the measure word, or with 等.
func likePlaces(runes []rune, from, k int) (places []string) {
	measure, behind := string(runes[k]), noun(runes, k+1)
	if behind == "规定" { // 八项规定
		return nil
	}
	if behind != "" {
		places = append(places, measure+behind)
	} else if before := noun(runes, from-2); before != "" { // 问题3个
		places = append(places, measure+before+"在前")
	}
	if at(runes, from-1) == '等' {
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
