package ledger

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Reach is how far a 项 may go: who may know of it.
type Reach int

const (
	// ToAll is 公开; ToParty is 内部, 党内 and 依申请公开; ToSuperiors is 不公开; ToNobody is 秘密, 机密 and 绝密, which no text may hold.
	ToAll Reach = iota
	ToParty
	ToSuperiors
	ToNobody
)

// Audience is for whom a text is.
type Audience int

const (
	// NoAudience: nobody has said.
	NoAudience Audience = iota
	// Society is 社会, Party 党内, Superiors 上级.
	Society
	Party
	Superiors
)

var audienceWords = [...]string{"", "社会", "党内", "上级"}

// String is the audience's word.
func (a Audience) String() string { return audienceWords[a] }

// ParseAudience is the audience that a word means, in any of the words that 公开对象 takes; ok is false where it means none.
func ParseAudience(word string) (a Audience, ok bool) {
	item, _ := FindInfoItem(audienceItem)
	for i, w := range audienceWords {
		if w != "" && w == item.Choose(word) {
			return Audience(i), true
		}
	}
	return NoAudience, false
}

// Reaches reports whether a row of this reach may stand in a text for such readers.
func (r Reach) Reaches(a Audience) bool { return int(r) < int(a) }

// The items of 基本信息 that say who may read what.
const (
	audienceItem = "公开对象"
	countItem    = "计入不公开的项"
	secrecyItem  = "密级"
)

// Audience is the one that a unit's 基本信息 names; NoAudience where it names none.
func (in Info) Audience() Audience {
	a, _ := ParseAudience(in.Text(audienceItem))
	return a
}

// For is the unit for a text for these readers: Items are the rows that they may read, Held the others. All still gives all rows.
func (u *Unit) For(a Audience) *Unit {
	out := *u
	out.Audience, out.all = a, u.All()
	for i := range out.all {
		if !out.all[i].Reach.Reaches(a) {
			out.Held = append(out.Held, &out.all[i])
		}
	}
	if out.Held == nil {
		return &out
	}
	out.Items = make([]Item, 0, len(out.all)-len(out.Held))
	for i := range out.all {
		if out.all[i].Reach.Reaches(a) {
			out.Items = append(out.Items, out.all[i])
		}
	}
	return &out
}

// All are all rows in the ledger's order, those that are held back among them.
func (u *Unit) All() []Item {
	if u.all != nil {
		return u.all
	}
	return u.Items
}

// Shows reports a row that the unit's readers may read; every row where no readers were named.
func (u *Unit) Shows(it *Item) bool { return u.Audience == NoAudience || it.Reach.Reaches(u.Audience) }

// CountsHeld reports whether the totals count the rows that are held back.
func (u *Unit) CountsHeld() bool { return u.Info.Choose(countItem) == "是" }

// Secret reports a 密级 in 基本信息: the whole paper's.
func (u *Unit) Secret() bool {
	text := u.Info.Text(secrecyItem)
	reach, ok := parseReach(text, secrecy)
	return text != "" && ok && reach == ToNobody
}

// Secrecy is 机密★1年, or 机密 where no time is given (GB/T 9704-2012 7.2.2); "" where the paper has none. A 密级 that has its time stays as it is.
func (u *Unit) Secrecy() string {
	level, term := u.Info.Text(secrecyItem), u.Info.Text("保密期限")
	switch {
	case !u.Secret():
		return ""
	case term == "" || strings.Contains(level, "★"):
		return level
	}
	return level + "★" + term
}

// Closed says why no text for the unit's readers can be made: a 密级 in 基本信息, or a word above the table.
func (u *Unit) Closed() finding.List {
	r := &report{}
	item := u.Info[secrecyItem]
	reach, ok := ToAll, true
	if item.Text != "" {
		reach, ok = parseReach(item.Text, secrecy)
	}
	switch text := item.Text; {
	case !ok:
		r.addInfo(secrecyItem, finding.InfoSecrecy.At(r.Where(item.Field), finding.Values{"item": givenItem(item.Field, secrecyItem), "text": sheet.Brief(text)}))
	case reach == ToAll:
	case u.Audience == Society, reach == ToSuperiors && u.Audience == Party:
		r.addInfo(secrecyItem, finding.SecrecyClosed.At(r.Where(item.Field), finding.Values{"item": givenItem(item.Field, secrecyItem), "text": sheet.Brief(text), "readers": u.Audience.String()}))
	}
	at, what := Field{Sheet: u.MarkedAt.Sheet, Cell: u.MarkedAt.Cell}, "台账上面写着"+sheet.Quote(u.MarkedAt.Text)
	switch {
	case u.MarkedAt.Cell == "" && u.MarkedAt.Text != u.MarkedAt.Sheet:
		what = "工作表的页眉或者页脚写着" + sheet.Quote(u.MarkedAt.Text)
	case u.MarkedAt.Cell == "":
		what = "工作表的名称或者打印的页眉、页脚写着" + sheet.Quote(u.MarkedAt.Text)
	case u.Marked == ToNobody:
		what = "台账上面标着密级"
	}
	switch {
	case u.Marked == ToAll:
	case u.Audience == Society, u.Marked == ToSuperiors && u.Audience == Party:
		r.Tell(finding.ReachClosed, at, finding.Values{"what": what, "readers": u.Audience.String()})
	case u.Marked == ToNobody:
		r.Tell(finding.ReachClosedTold, at, finding.Values{"what": what, "readers": u.Audience.String()})
	}
	return r.List
}
