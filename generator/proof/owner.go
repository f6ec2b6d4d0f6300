package proof

import (
	"strings"
	"unicode/utf8"
)

// owner says whose a telephone number, an address and the like is, as far as its sentence shows.
type owner int

const (
	// nobody is named, and nothing invites people to use the number.
	nobody owner = iota
	// office is an office that has published it: 监督电话：…, or 手机：… in a sentence without a person.
	office
	// person has it: 信访人张某，联系电话：….
	person
)

// clues are what the sentence of a number at [from, to) shows of its owner.
type clues struct {
	v *ownerHints
	// The sentence begins at start, or some runes before the number, and is read up to end.
	start, from, to, end int
	// officeEnd, inviteEnd, personEnd and roleEnd are the ends of the last office's label, invitation, certain person and kind of persons before the
	// number, -1 where there is none.
	officeEnd, inviteEnd, personEnd, roleEnd int
	// labelStart is where the number's label begins, from where there is none; labelOwnerEnd is where the words end that say whose label that is.
	labelStart, labelOwnerEnd int
	// tail is the text behind the number.
	tail string
}

func (v *ownerHints) clues(from, to int) *clues {
	v.findWords()
	c := &clues{v: v, start: v.sentence(from, 70), from: from, to: to, end: to}
	for c.end < len(v.runes) && c.end-to < 26 && !oneOf(v.runes[c.end], "。！？\n") {
		c.end++
	}
	c.officeEnd, c.inviteEnd, c.personEnd, c.roleEnd = last(v.officeLabels, c.start, from), last(v.invitations, c.start, from), last(v.personEnds, c.start, from), last(v.roleEnds, c.start, from)
	c.labelStart = v.label(c.start, from)
	c.labelOwnerEnd = c.labelStart
	for c.labelOwnerEnd > c.start && oneOf(v.runes[c.labelOwnerEnd-1], listBetween+"的联系常用") {
		c.labelOwnerEnd--
	}
	c.tail = string(v.runes[to:c.end])
	return c
}

// lead is the end of the sentence before k, at most so many runes.
func (c *clues) lead(k, most int) string {
	return string(c.v.runes[max(c.start, k-most):k])
}

// verdicts are asked in this order: the first that holds decides whose a number is. Nobody is named where none does.
var verdicts = []struct {
	holds func(*clues) bool
	owner owner
}{
	{(*clues).madeKnown, office},
	{(*clues).ofPerson, person},
	{(*clues).ofOffice, office},
	{func(c *clues) bool { return c.personEnd >= 0 }, person},
	{(*clues).ofRole, person},
	{(*clues).personBehind, person},
	{(*clues).offered, office},
}

// owner judges the number at [from, to) by its sentence.
func (v *ownerHints) owner(from, to int) owner {
	c := v.clues(from, to)
	for _, verdict := range verdicts {
		if verdict.holds(c) {
			return verdict.owner
		}
	}
	return nobody
}

// madeKnown reports a number that an office has published, as the text says.
func (c *clues) madeKnown() bool {
	return c.personEnd < 0 && c.roleEnd != c.labelOwnerEnd && announced.MatchString(c.tail)
}

// ofPerson reports a label that names a person's number as such, and acts that only persons do.
func (c *clues) ofPerson() bool {
	if personsLabel.MatchString(c.lead(c.from, 20)) {
		return true
	}
	if c.inviteEnd >= 0 {
		return false
	}
	return c.labelStart < c.from && c.someonesLabel() || complains.MatchString(c.tail) && !channel.MatchString(c.tail) && !dialled.MatchString(string(c.v.runes[c.start:c.from]))
}

// ofOffice reports an office's label without a person behind it: 家长可以拨打监督电话….
func (c *clues) ofOffice() bool {
	return c.officeEnd >= max(c.personEnd, c.roleEnd, 0) && !(last(c.v.contactPersons, c.start, c.from) == c.officeEnd && tellsOutcome(c.tail)) && !elsewhere.MatchString(string(c.v.runes[c.officeEnd:c.from]))
}

// ofRole reports persons of a kind whose numbers nobody publishes, though none is named, and members of staff whom the text does not ask people to ring.
func (c *clues) ofRole() bool {
	if c.roleEnd >= 0 && (c.inviteEnd < 0 || c.roleEnd == c.labelOwnerEnd && !oneOf(at(c.v.runes, c.labelStart), "拨致发寄")) || starts(c.v.runes, c.labelOwnerEnd-2, "群众") {
		return true
	}
	return c.inviteEnd < 0 && (complains.MatchString(c.tail) || last(c.v.staff, c.start, c.labelOwnerEnd) == c.labelOwnerEnd)
}

// personBehind reports a person behind the number.
func (c *clues) personBehind() bool {
	return specificBehind.MatchString(c.tail) || c.inviteEnd < 0 && outcomeOfPerson(c.v.runes[c.to:c.end])
}

// offered reports a number that people are invited to use, though no word names the office.
func (c *clues) offered() bool {
	switch {
	case c.labelStart < c.from && (c.inviteEnd >= 0 || c.offers() && (!tellsOutcome(c.tail) || opened.MatchString(c.lead(c.labelStart, 16)))),
		c.inviteEnd >= 0 && at(c.v.runes, c.labelOwnerEnd-1) == '向',
		officeBehind.MatchString(c.tail):
		return true
	}
	return c.labelStart == c.from && signs.MatchString(c.lead(c.from, 24)) && !tellsOutcome(c.tail)
}

// someonesLabel reports a person just before the label.
func (c *clues) someonesLabel() bool {
	lead := strings.TrimRight(c.lead(c.labelStart, 8), "联系常用固定的 　")
	return personEnding.MatchString(lead) && !officeStaff.MatchString(lead)
}

// offers reports a label that begins its clause or belongs to an office: ，联系电话：138…, 校医室电话138…. 教练电话138… is none.
func (c *clues) offers() bool {
	lead := strings.TrimRight(c.lead(c.labelStart, 12), "联系常用固定的 　")
	lead = strings.NewReplacer(" ", "", "　", "").Replace(lead)
	if in := strings.TrimRight(lead, "（("); in != "" { // 临聘人员1名（电话138…）
		lead = in
	}
	r, _ := utf8.DecodeLastRuneInString(lead)
	return (lead == "" || !isHan(r) || offices.MatchString(lead)) && !elsewhere.MatchString(string(c.v.runes[c.labelStart:c.from]))
}

// tellsOutcome reports that the text behind a number tells how somebody's matter ended: ，租金已结清.
func tellsOutcome(tail string) bool {
	return past.MatchString(tail) && !shown.MatchString(strings.ReplaceAll(tail, "无人接听", ""))
}

// outcomeOfPerson reports a person behind a number, and then how his matter ended: 138… 李大山，已当面答复.
func outcomeOfPerson(tail []rune) bool {
	k := 0
	for oneOf(at(tail, k), "）) 　（(：:") {
		k++
	}
	n := nameAt(tail, k, false)
	return k > 0 && n > 0 && outcome.MatchString(string(tail[k+n:]))
}
