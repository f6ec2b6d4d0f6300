package proof

import (
	"slices"
	"sort"
	"unicode/utf8"

	"gongshi/generator/pattern"
)

// ownerHints are the hints of a paragraph at the owners of its numbers: the places where words of each kind end. They are found once, when first asked for.
type ownerHints struct {
	runes                                                                          []rune
	found                                                                          bool
	officeLabels, contactPersons, invitations, personEnds, roleEnds, accountLabels []int
	// staff are teachers and heads whom an office may ask people to ring: 王校长.
	staff []int
	// contact says that the paragraph is a line of contacts, or a cell that has a label.
	contact bool
}

// findWords finds the words.
func (v *ownerHints) findWords() {
	if v.found {
		return
	}
	v.found = true
	text := string(v.runes)
	v.invitations, v.accountLabels, v.contactPersons = ends(invites, text), ends(publicAccount, text), ends(named, text)
	v.officeLabels = slices.DeleteFunc(ends(officeLabel, text), v.namesSomebody)
	v.personEnds, v.staff = slices.DeleteFunc(ends(specific, text), v.meansNobody), ends(titled, text)
	for _, k := range ends(roles, text) {
		if n := nameAt(v.runes, k, false); n > 0 {
			v.personEnds = append(v.personEnds, k+n)
		}
		if !startsAny(v.runes, k, notRoles...) {
			v.roleEnds = append(v.roleEnds, k)
		}
	}
	v.findNames()
	slices.Sort(v.personEnds)
	slices.Sort(v.staff)
}

// namesSomebody reports a private person behind a label that ends at k. An office names those whom it lets people ring.
func (v *ownerHints) namesSomebody(k int) bool {
	for k > 0 && oneOf(v.runes[k-1], "： 　") {
		k--
	}
	return at(v.runes, k-1) == '某' || isSurname(at(v.runes, k-1)) && at(v.runes, k-2) == '老'
}

// meansNobody reports words for persons that end at k and are part of another word: 个人所得税, 公布班主任.
func (v *ownerHints) meansNobody(k int) bool {
	switch {
	case starts(v.runes, k-2, "个人"):
		return hasAny(string(v.runes[k:min(k+4, len(v.runes))]), "所得税", "事项", "荣誉", "先进", "卫生", "防护", "总结", "述")
	case starts(v.runes, k-3, "班主任"):
		return hasAny(string(v.runes[max(0, k-7):k-3]), "公布", "公开", "公示")
	}
	return starts(v.runes, k-2, "本人") && oneOf(at(v.runes, k-3), "如若请")
}

// findNames finds names that are a whole clause, and names behind a post or a word for a person.
func (v *ownerHints) findNames() {
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
			v.personEnds = append(v.personEnds, k+n)
		}
		if post { // 校长冯勇堂
			v.staff = append(v.staff, k+n)
		}
	}
}

// standsAlone reports that a name of n runes at k, which begins its clause, also ends it or stands right before its number.
func (v *ownerHints) standsAlone(k, n int) bool {
	next := at(v.runes, k+n)
	if next == 0 || isFigure(next) || oneOf(next, "，：（( 　") {
		return true
	}
	return n == 3 && !oneOf(v.runes[k+2], places+"所站科处室院中小园厂场会办") && (starts(v.runes, k+n, "电话") || starts(v.runes, k+n, "手机"))
}

// ends are the places, in runes, where the matches end.
func ends(re *pattern.Pattern, text string) (out []int) {
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

// sentence is where the sentence around from begins, or the last runes of it.
func (v *ownerHints) sentence(from, most int) int {
	start := from
	for start > 0 && from-start < most && !oneOf(v.runes[start-1], "。！？\n") {
		start--
	}
	return start
}

// publicAccount reports that an account at from belongs to an institution: 学校基本户, 廉政账户, 户名：息县财政局.
func (v *ownerHints) publicAccount(from int) bool {
	v.findWords()
	start := v.sentence(from, 50)
	return last(v.accountLabels, start, from) > max(last(v.roleEnds, start, from), last(v.personEnds, start, from))
}

// listBetween is what may stand between a label and the second, third … of its numbers.
const listBetween = "0123456789０１２３４５６７８９ 　-—–－.,，、；;：:/（）()〔〕【】及和或转+＋是为"

// label is where the label of the number at from begins, from where it has none: in 电话：0376-5951720、138… it is 电话.
func (v *ownerHints) label(start, from int) int {
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
