package renew

import (
	"slices"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/workbook"
)

var (
	// titleEnd is how the title of a table ends. In brackets behind it stands a version, a date, or a category.
	titleEnd = pattern.New(`(?:台账|清单|表)[ 　]*(?:[（(][^（）()]*[）)])?$`)
	bracket  = pattern.New(`[ 　]*[（(][^（）()]*[）)]$`)
	// noTitle is what else may stand above a table: the number of an attachment, who filled it in, when and how (a word and a colon), a numbered category,
	// a day.
	noTitle = pattern.New(`^[（(]?(?:附[件表录]?[ 　]*[\p{Nd}一二三四五六七八九十]*[:：]?$|[^附:：]{1,9}[:：]|[一二三四五六七八九十]+[、.．）)]|[\p{Nd}年月日.\-/ ]+[）)]?$)`)
	// filledBy names the unit whose table it is; sealHere beside it asks for the unit's seal.
	filledBy = pattern.New(`^(?:填[报表]|报送)单位[:：][ 　]*(\p{Han}[\p{Han}（）()]+)`)
	sealHere = pattern.New(`[（(](?:盖章|公章|签章|章)[）)]`)
	// organEnd ends the name of an organ or a unit, which may be the upper line of a title.
	organEnd = pattern.New(`^[\p{Han}（）()]+(?:委员会|党[委组]|支部|[校中小]学|学[校院]|幼儿园|医院|公司|中心|[局镇乡村])$`)
)

// heading is a title, in one cell or in two lines.
type heading struct {
	text  string
	cells []*ledger.WholeCell
}

// moveTitle takes the title above the old table for the new one. With several tables it must be the title of all: what only one has, such as its category,
// would be said of the whole.
func (m *mover) moveTitle() {
	var all []heading
	tables := map[*source]bool{}
	for _, l := range m.lines {
		if l.from == nil || tables[l.from] {
			continue
		}
		tables[l.from] = true
		if h := m.findHeading(l.from); h.text != "" {
			all = append(all, h)
		}
	}
	if len(all) == 0 {
		return
	}
	text := all[0].text
	if len(tables) > 1 {
		if !allSame(all) || m.namesPart(text) {
			for i := range all { // a category in brackets behind the title is kept in the record
				all[i] = heading{text: bracket.ReplaceAllString(all[i].text, "")}
			}
			text = all[0].text
		}
		if !allSame(all) || m.namesPart(text) || !titleEnd.MatchString(text) {
			return // the form's own title will do
		}
	}
	m.book.Title = text
	for _, h := range all {
		for _, c := range h.cells {
			m.moved[key{c.Sheet, c.Cell}] = key{"整改台账", "A1"}
		}
	}
}

func allSame(all []heading) bool {
	return !slices.ContainsFunc(all, func(h heading) bool { return h.text != all[0].text })
}

// findHeading is the title above a sheet's header: the first line that ends as titles do, with the organ's name if that has a line of its own above; else
// the first line that is no note.
func (m *mover) findHeading(s *source) heading {
	var lines []*ledger.WholeCell
	for i := range s.Cells {
		c := &s.Cells[i]
		if s.heads[c.Cell] {
			break
		}
		if !m.isMoved(c) && !ledger.IsUnitNote(c.Text) && !noTitle.MatchString(strings.TrimSpace(c.Text)) { // sums are in yuan there
			lines = append(lines, c)
		}
	}
	for i, c := range lines {
		switch {
		case !titleEnd.MatchString(strings.TrimSpace(c.Text)):
		case i > 0 && lines[i-1].Bottom == c.Row-1 && organEnd.MatchString(strings.TrimSpace(lines[i-1].Text)):
			return heading{strings.TrimSpace(lines[i-1].Text) + strings.TrimSpace(c.Text), lines[i-1 : i+1]}
		default:
			return heading{c.Text, lines[i : i+1]}
		}
	}
	if len(lines) > 0 {
		return heading{lines[0].Text, lines[:1]}
	}
	for i := range s.Cells { // there may be no other place that names the unit
		c := &s.Cells[i]
		if s.heads[c.Cell] {
			break
		}
		if name := filledBy.FindStringSubmatch(sealHere.ReplaceAllString(strings.TrimSpace(c.Text), "")); name != nil {
			return heading{text: name[1] + workbook.TitleFor(m.book.Info)}
		}
	}
	return heading{}
}

// namesPart reports a title that names a category, or one of several units: it belongs to only some of the items.
func (m *mover) namesPart(title string) bool {
	for _, l := range m.lines {
		for _, it := range l.items {
			if namesWord(title, it.Category.Text) || len(m.old.Units) > 1 && namesWord(title, it.Unit.Text) {
				return true
			}
		}
	}
	return false
}

func namesWord(title, part string) bool { return part != "" && strings.Contains(title, part) }
