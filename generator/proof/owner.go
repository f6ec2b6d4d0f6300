package proof

import (
	"strings"
	"unicode/utf8"
)

// owner says whose a telephone number, an address and the like is, as far as its sentence tells.
type owner int

const (
	// nobody is named, and nothing says that the number is given to be used.
	nobody owner = iota
	// office has published it: 监督电话：…, or 手机：… in a sentence in which no person stands.
	office
	// person has it: 信访人张某，联系电话：….
	person
)

// clues are what the sentence of a number at [from, to) says of its owner.
type clues struct {
	v *voice
	// The sentence begins at start, or some way before the number, and is read up to end.
	start, from, to, end int
	// said, given, one and role are where before the number the last office's label, invitation, certain person and kind of persons end, -1 where there is none.
	said, given, one, role int
	// label is where the label begins by which the number goes, from where there is none; whose is where the words end that say whose label that is.
	label, whose int
	// tail is what stands behind the number.
	tail string
}

func (v *voice) clues(from, to int) *clues {
	v.listen()
	c := &clues{v: v, start: v.sentence(from, 70), from: from, to: to, end: to}
	for c.end < len(v.runes) && c.end-to < 26 && !oneOf(v.runes[c.end], "。！？\n") {
		c.end++
	}
	c.said, c.given, c.one, c.role = last(v.office, c.start, from), last(v.invite, c.start, from), last(v.one, c.start, from), last(v.role, c.start, from)
	c.label = v.label(c.start, from)
	c.whose = c.label
	for c.whose > c.start && oneOf(v.runes[c.whose-1], listBetween+"的联系常用") {
		c.whose--
	}
	c.tail = string(v.runes[to:c.end])
	return c
}

// lead are the last runes of the sentence before k, at most so many.
func (c *clues) lead(k, most int) string {
	return string(c.v.runes[max(c.start, k-most):k])
}

// verdicts say whose a number is, in this order: the first that holds decides. Nobody is named where none does.
var verdicts = []struct {
	holds func(*clues) bool
	owner owner
}{
	{(*clues).madeKnown, office},
	{(*clues).ofPerson, person},
	{(*clues).ofOffice, office},
	{func(c *clues) bool { return c.one >= 0 }, person},
	{(*clues).ofRole, person},
	{(*clues).personBehind, person},
	{(*clues).offered, office},
}

// owner judges the number at [from, to) by its sentence.
func (v *voice) owner(from, to int) owner {
	c := v.clues(from, to)
	for _, verdict := range verdicts {
		if verdict.holds(c) {
			return verdict.owner
		}
	}
	return nobody
}

// madeKnown reports a number of which it is told that an office has published it.
func (c *clues) madeKnown() bool {
	return c.one < 0 && c.role != c.whose && announced.MatchString(c.tail)
}

// ofPerson reports a label that belongs to a person in so many words, and what only a person does.
func (c *clues) ofPerson() bool {
	if theirs.MatchString(c.lead(c.from, 20)) {
		return true
	}
	if c.given >= 0 {
		return false
	}
	return c.label < c.from && c.someonesLabel() || complains.MatchString(c.tail) && !channel.MatchString(c.tail) && !dialled.MatchString(string(c.v.runes[c.start:c.from]))
}

// ofOffice reports an office's label behind which no person is named: 家长可以拨打监督电话….
func (c *clues) ofOffice() bool {
	return c.said >= max(c.one, c.role, 0) && !(last(c.v.named, c.start, c.from) == c.said && story(c.tail)) && !elsewhere.MatchString(string(c.v.runes[c.said:c.from]))
}

// ofRole reports persons of a kind of whom nobody publishes a number, though none is named, and a member of staff who is not said to be rung.
func (c *clues) ofRole() bool {
	if c.role >= 0 && (c.given < 0 || c.role == c.whose && !oneOf(at(c.v.runes, c.label), "拨致发寄")) || starts(c.v.runes, c.whose-2, "群众") {
		return true
	}
	return c.given < 0 && (complains.MatchString(c.tail) || last(c.v.staff, c.start, c.whose) == c.whose)
}

// personBehind reports a person who stands behind the number.
func (c *clues) personBehind() bool {
	return specificBehind.MatchString(c.tail) || c.given < 0 && settled(c.v.runes[c.to:c.end])
}

// offered reports a number that is given to be used, though no word says by which office.
func (c *clues) offered() bool {
	switch {
	case c.label < c.from && (c.given >= 0 || c.offers() && (!story(c.tail) || opened.MatchString(c.lead(c.label, 16)))),
		c.given >= 0 && at(c.v.runes, c.whose-1) == '向',
		officeBehind.MatchString(c.tail):
		return true
	}
	return c.label == c.from && signs.MatchString(c.lead(c.from, 24)) && !story(c.tail)
}

// someonesLabel reports a person just before the label.
func (c *clues) someonesLabel() bool {
	lead := strings.TrimRight(c.lead(c.label, 8), "联系常用固定的 　")
	return someones.MatchString(lead) && !servants.MatchString(lead)
}

// offers reports a label that begins its clause or belongs to an office: ，联系电话：138…, 校医室电话138…; not 教练电话138….
func (c *clues) offers() bool {
	lead := strings.TrimRight(c.lead(c.label, 12), "联系常用固定的 　")
	lead = strings.NewReplacer(" ", "", "　", "").Replace(lead)
	if in := strings.TrimRight(lead, "（("); in != "" { // 临聘人员1名（电话138…）
		lead = in
	}
	r, _ := utf8.DecodeLastRuneInString(lead)
	return (lead == "" || !isHan(r) || offices.MatchString(lead)) && !elsewhere.MatchString(string(c.v.runes[c.label:c.from]))
}

// story reports that the text goes on, behind a number, with what has become of somebody's matter: ，租金已结清.
func story(tail string) bool {
	return past.MatchString(tail) && !shown.MatchString(strings.ReplaceAll(tail, "无人接听", ""))
}

// settled reports a person behind a number, of whom it is then told what became of his matter: 138… 李大山，已当面答复.
func settled(tail []rune) bool {
	k := 0
	for oneOf(at(tail, k), "）) 　（(：:") {
		k++
	}
	n := nameAt(tail, k, false)
	return k > 0 && n > 0 && told.MatchString(string(tail[k+n:]))
}
