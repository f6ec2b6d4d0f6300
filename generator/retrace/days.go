package retrace

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/compose"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// dayForms are the ways to write a day, the longest first. Their groups are year, month and day.
var dayForms = []*pattern.Pattern{
	pattern.New(`(\d{4})年(\d{1,2})月(\d{1,2})日`),
	pattern.New(`(\d{4})[-./](\d{1,2})[-./](\d{1,2})`),
	pattern.New(`([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`),
	pattern.New(`(\d{4})年(\d{1,2})月()`),
	pattern.New(`()(\d{1,2})月(\d{1,2})日`),
	pattern.New(`(\d{4})年()()`),
}

// findDays writes names for days. One in another form than a template's is written by its name too, and told.
func (p *paragraph) findDays() {
	for _, form := range dayForms {
		for _, m := range form.FindAllStringSubmatchIndex(p.text, -1) {
			if p.free(m[0], m[1]) {
				group := func(k int) int { return numberOf(p.text[m[2*k]:m[2*k+1]]) }
				p.day(m[0], m[1], ledger.Date{Year: group(1), Month: group(2), Day: group(3)})
			}
		}
	}
}

func numberOf(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	if len([]rune(text)) == 4 {
		n := 0
		for _, r := range text {
			k := strings.IndexRune("〇一二三四五六七八九", r)
			n = 10*n + max(k, 0)/len("一")
		}
		return n
	}
	n, _ := sheet.ParseHan(text)
	return int(n)
}

// day looks at one day.
func (p *paragraph) day(from, to int, d ledger.Date) {
	var same []*compose.Named
	for i := range p.names {
		v := &p.names[i]
		if p.frame && v.Day.Year == 0 && p.isDay(v) || v.Day.Year != 0 && agrees(d, v.Day) {
			same = append(same, v)
		}
	}
	switch {
	case p.frame && (spans.MatchString(p.text[to:]) || spanned.MatchString(p.text[:from])):
		same = nil // which one the words speak of is not clear
	case len(same) > 1 || p.frame:
		same = p.byWords(from, to, same)
	}
	said := p.text[from:to]
	switch {
	case len(same) == 1:
		if said != same[0].Text && !p.frame {
			p.differs(said, same[0], same[0].Text)
		}
		p.add(from, to, same[0], plain(same[0]))
	case len(same) > 1 && !p.frame:
		p.which(from, to, namesOf(same))
	default:
		p.leave(from, to, said, blankDay)
	}
}

// spans and spanned match what stands between two days.
var (
	spans   = pattern.New(`^\s*(?:至|到|—|－|-|～|~)`)
	spanned = pattern.New(`(?:至|到|—|－|-|～|~)\s*$`)
)

// isDay reports an item that is a day.
func (p *paragraph) isDay(v *compose.Named) bool {
	if len(v.Items) != 1 || v.Items[0] != v.Name {
		return false
	}
	item, _ := ledger.FindInfoItem(v.Name)
	return item.Kind == ledger.Day || item.Kind == ledger.Month
}

// agrees reports a day that is the item's, or the item's as far as it is written; a year alone says too little.
func agrees(d, item ledger.Date) bool {
	return d.Month != 0 && d.Month == item.Month && (d.Year == 0 || d.Year == item.Year) && (d.Day == 0 && d.Year != 0 && item.Day == 0 || d.Day == item.Day)
}

// byWords are the values of which a word stands in the same sentence; all of them where that decides nothing.
func (p *paragraph) byWords(from, to int, same []*compose.Named) []*compose.Named {
	start := strings.LastIndexAny(p.text[:from], "。；")
	end := strings.IndexAny(p.text[to:], "。；")
	if end < 0 {
		end = len(p.text) - to
	}
	sentence := p.text[start+1:to+end] + "\n"
	fits := slices.DeleteFunc(slices.Clone(same), func(v *compose.Named) bool {
		return !slices.ContainsFunc(v.Near, func(word string) bool { return strings.Contains(sentence, word) })
	})
	if len(fits) == 0 && !p.frame {
		return same
	}
	return fits
}
