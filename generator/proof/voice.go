package proof

import (
	"regexp"
	"slices"
	"sort"
	"unicode/utf8"
)

// voice is a paragraph as far as it says whose a number is: where words end that say it. They are looked for once, when first asked for.
type voice struct {
	runes                                     []rune
	listed                                    bool
	office, named, invite, one, role, account []int
	// staff are teachers and heads of whom an office may say that they are to be rung: 王校长.
	staff []int
}

// listen finds the words.
func (v *voice) listen() {
	if v.listed {
		return
	}
	v.listed = true
	text := string(v.runes)
	v.invite, v.account, v.named = ends(invites, text), ends(publicAccount, text), ends(named, text)
	v.office = slices.DeleteFunc(ends(officeLabel, text), v.namesSomebody)
	v.one, v.staff = slices.DeleteFunc(ends(specific, text), v.nobodys), ends(titled, text)
	for _, k := range ends(roles, text) {
		if n := nameAt(v.runes, k, false); n > 0 {
			v.one = append(v.one, k+n)
		}
		if !startsAny(v.runes, k, notRoles...) {
			v.role = append(v.role, k)
		}
	}
	v.listenForNames()
	slices.Sort(v.one)
	slices.Sort(v.staff)
}

// namesSomebody reports that a label that ends at k goes on with a person who is no office's: whom an office lets be rung it names.
func (v *voice) namesSomebody(k int) bool {
	for k > 0 && oneOf(v.runes[k-1], "： 　") {
		k--
	}
	return at(v.runes, k-1) == '某' || isSurname(at(v.runes, k-1)) && at(v.runes, k-2) == '老'
}

// nobodys reports words of persons, up to k, that mean nobody in what they stand: 个人所得税, 公布班主任.
func (v *voice) nobodys(k int) bool {
	switch {
	case starts(v.runes, k-2, "个人"):
		return hasAny(string(v.runes[k:min(k+4, len(v.runes))]), "所得税", "事项", "荣誉", "先进", "卫生", "防护", "总结", "述")
	case starts(v.runes, k-3, "班主任"):
		return hasAny(string(v.runes[max(0, k-7):k-3]), "公布", "公开", "公示")
	}
	return starts(v.runes, k-2, "本人") && oneOf(at(v.runes, k-3), "如若请")
}

// listenForNames finds names that are a clause by themselves, and those behind a post or what a person is called.
func (v *voice) listenForNames() {
	for k, r := range v.runes {
		if !isSurname(r) {
			continue
		}
		clause := k == 0 || oneOf(v.runes[k-1], "，、；：（( 　。\n")
		person := k > 0 && v.runes[k-1] == '人' // 收款人李红
		post := k > 0 && !person && endsPost(v.runes, k) > 0
		if !clause && !person && !post {
			continue
		}
		n := nameAt(v.runes, k, false)
		if n == 0 {
			continue
		}
		if person || clause && v.standsAlone(k, n) {
			v.one = append(v.one, k+n)
		}
		if post { // 校长冯勇堂
			v.staff = append(v.staff, k+n)
		}
	}
}

// standsAlone reports that a name of so many runes at k, which begins its clause, ends it, or that its number follows.
func (v *voice) standsAlone(k, n int) bool {
	next := at(v.runes, k+n)
	if next == 0 || isFigure(next) || oneOf(next, "，：（( 　") {
		return true
	}
	return n == 3 && !oneOf(v.runes[k+2], places+"所站科处室院中小园厂场会办") && (starts(v.runes, k+n, "电话") || starts(v.runes, k+n, "手机"))
}

// ends are the places, in runes, where the matches end.
func ends(re *regexp.Regexp, text string) (out []int) {
	at, n := 0, 0
	for _, m := range re.FindAllStringIndex(text, -1) {
		n += utf8.RuneCountInString(text[at:m[1]])
		at = m[1]
		out = append(out, n)
	}
	return out
}

// last is the last of the ascending places that is in (start, end], -1 where none is.
func last(places []int, start, end int) int {
	if n := sort.SearchInts(places, end+1); n > 0 && places[n-1] > start {
		return places[n-1]
	}
	return -1
}

// sentence is where the sentence begins that goes on to from, or the last runes of it.
func (v *voice) sentence(from, most int) int {
	start := from
	for start > 0 && from-start < most && !oneOf(v.runes[start-1], "。！？\n") {
		start--
	}
	return start
}

// publicAccount reports that an account at from is an institution's: 学校基本户, 廉政账户, 户名：息县财政局.
func (v *voice) publicAccount(from int) bool {
	v.listen()
	start := v.sentence(from, 50)
	return last(v.account, start, from) > max(last(v.role, start, from), last(v.one, start, from))
}

// listBetween is what stands between a label and the second, third … of its numbers.
const listBetween = "0123456789０１２３４５６７８９ 　-—–－.,，、；;：:/（）()〔〕【】及和或转+＋是为"

// label is where the label begins by which the number at from goes, from where there is none: in 电话：0376-5951720、138… it is 电话.
func (v *voice) label(start, from int) int {
	end := from
	trim := func() {
		for end > start && oneOf(v.runes[end-1], listBetween) {
			end--
		}
	}
	trim()
	for _, w := range []string{"同号", "微信", "工作日"} {
		if n := utf8.RuneCountInString(w); end-n >= start && starts(v.runes, end-n, w) {
			end -= n
			trim()
		}
	}
	near := max(start, end-24)
	if m := weakLabel.FindStringIndex(string(v.runes[near:end])); m != nil {
		return near + utf8.RuneCountInString(string(v.runes[near:end])[:m[0]])
	}
	return from
}
