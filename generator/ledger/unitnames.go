package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/sheet"
)

// A unit has more names than its 单位信息 lists: 教体局 on a sheet is the county's 县教体局, and 青山县民政局 its 县民政局. What stands before such a name is a place. The rest
// has to be the same, and the places must not contradict each other.

// UnitNames finds the units of a list by what they are called.
type UnitNames struct {
	// names are each unit's own, the first one being what it is called here.
	names [][]string
	// exact are the units by their folded names, with and without what makes a name that of a Party organ.
	exact map[string]int
	// cores are the units by their names without a place; places are the places of each unit.
	cores  map[string][]int
	places [][]string
	// barePlaces are all places without 县 and the like, as short names begin: 青山一中.
	barePlaces []string
	// longest is how many characters a name has at most.
	longest int
}

// ambiguous stands for the unit of a name that several units have.
const ambiguous = -1

// NewUnitNames takes the names of each unit, the first being what the unit is called; empty ones are passed over.
func NewUnitNames(units [][]string) *UnitNames {
	n := &UnitNames{exact: map[string]int{}, cores: map[string][]int{}, places: make([][]string, len(units))}
	for _, all := range units {
		n.names = append(n.names, slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == "" }))
	}
	spelled := make([][]string, len(units))
	for i, all := range n.names {
		spelled[i] = spellings(all)
		for _, name := range spelled[i] {
			switch have, ok := n.exact[name]; {
			case !ok:
				n.exact[name] = i
			case n.Name(have) != n.Name(i):
				n.exact[name] = ambiguous
			}
			n.longest = max(n.longest, utf8.RuneCountInString(name))
			for _, c := range cuts(name) {
				if c.place != "" && !slices.Contains(n.places[i], c.place) {
					n.places[i] = append(n.places[i], c.place)
				}
			}
		}
		n.places[i] = longestPlaces(n.places[i])
	}
	seen := map[string]bool{}
	for _, places := range n.places {
		for _, place := range places {
			if b := withoutKind(place); b != "" && !seen[b] {
				seen[b] = true
				n.barePlaces = append(n.barePlaces, b)
			}
		}
	}
	for i := range spelled {
		for _, name := range spelled[i] {
			n.addCores(i, name)
		}
	}
	return n
}

// longestPlaces are the places that are not the end of another one: 青山县, not 县.
func longestPlaces(places []string) []string {
	return slices.DeleteFunc(slices.Clone(places), func(p string) bool {
		return slices.ContainsFunc(places, func(q string) bool { return p != q && strings.HasSuffix(q, p) })
	})
}

// addCores notes a name without its place.
func (n *UnitNames) addCores(unit int, name string) {
	add := func(core string) {
		list := n.cores[core]
		if len(list) > 0 && n.Name(list[len(list)-1]) == n.Name(unit) { // units are added in order, so an equal one is the last
			return
		}
		n.cores[core] = append(list, unit)
	}
	for _, c := range cuts(name) {
		add(c.core)
	}
	for _, place := range n.places[unit] {
		if rest, ok := strings.CutPrefix(name, withoutKind(place)); ok && utf8.RuneCountInString(rest) >= 2 {
			add(rest)
		}
	}
}

// Name is what a unit is called; "" for none.
func (n *UnitNames) Name(unit int) string {
	if unit < 0 || len(n.names[unit]) == 0 {
		return ""
	}
	return n.names[unit][0]
}

// Find is the unit that has exactly one of the names, else the only one that they can mean, with or without a place; -1 where there is none, or several.
func (n *UnitNames) Find(names ...string) int {
	names = spellings(names)
	ambiguousName := false
	for _, name := range names {
		unit, ok := n.exact[name]
		if ok && unit >= 0 {
			return unit
		}
		ambiguousName = ambiguousName || ok
	}
	if ambiguousName {
		return ambiguous
	}
	found := -1
	for _, name := range names {
		for _, unit := range n.possible(name) {
			if found >= 0 && n.Name(found) != n.Name(unit) {
				return ambiguous
			}
			found = unit
		}
	}
	return found
}

// possible are the units that a name can mean though it is not exactly theirs.
func (n *UnitNames) possible(name string) (units []int) {
	try := func(c cut) {
		for _, unit := range n.cores[c.core] {
			if c.place == "" || len(n.places[unit]) == 0 || slices.ContainsFunc(n.places[unit], func(own string) bool { return samePlace(c.place, own) }) {
				units = append(units, unit)
			}
		}
	}
	for _, c := range cuts(name) {
		try(c)
	}
	for _, b := range n.barePlaces {
		if rest, ok := strings.CutPrefix(name, b); ok {
			try(cut{b, rest})
		}
	}
	return units
}

// mostNear is how many units a list may have for the nearest name to be looked for.
const mostNear = 3000

// Nearest is the unit whose name is most like one of these; "" where none is.
func (n *UnitNames) Nearest(names ...string) string {
	if len(n.names) > mostNear {
		return ""
	}
	best, least := "", 3
	for _, name := range spellings(names) {
		for _, wanted := range cuts(name) {
			for unit, all := range n.names {
				for _, own := range spellings(all) {
					for _, have := range cuts(own) {
						length := utf8.RuneCountInString(have.core)
						d := distance([]rune(wanted.core), []rune(have.core))
						// One character of two may be a slip, two of five.
						if d < least && 5*d <= 2*length+1 && sameNumber(wanted.core, have.core) {
							best, least = n.Name(unit), d
						}
					}
				}
			}
		}
	}
	return best
}

// sameNumber reports names with the same numbers: 一中 is no misspelling of 二中.
func sameNumber(a, b string) bool {
	number := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) || strings.ContainsRune("一二三四五六七八九十", r) {
				return r
			}
			return -1
		}, s)
	}
	return number(a) == number(b)
}

// spellings are names as they are compared: folded, and also without what makes them those of a Party organ or a government.
func spellings(names []string) (out []string) {
	for _, name := range names {
		if len(name) > sheet.MaxWord {
			continue
		}
		own := sheet.Fold(name)
		unit := withoutParty(own)
		seat := unit
		for _, end := range []string{"机关", "人民政府", "政府"} {
			seat = strings.TrimSuffix(seat, end)
		}
		for _, s := range []string{own, unit, seat, strings.ReplaceAll(seat, "人民政府", "政府")} { // 县人民政府办公室 is called 县政府办公室
			if utf8.RuneCountInString(s) >= 2 && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// partyEnds are what an organ's name adds to its unit's, longer ones first.
var partyEnds = []string{"总支部委员会", "支部委员会", "委员会", "党总支", "党支部", "总支部", "党委", "党组", "总支", "支部"}

// withoutParty is the name of an organ's unit.
func withoutParty(name string) string {
	name = strings.TrimPrefix(name, "中共")
	for _, end := range partyEnds {
		if rest, ok := strings.CutSuffix(name, end); ok {
			return rest
		}
	}
	return name
}

// maxPlace is how many characters of a name are looked at for a place: 内蒙古自治区某某旗.
const maxPlace = 10

// cut is a name divided into the place that it begins with, perhaps "", and the rest: 青山县, 民政局.
type cut struct{ place, core string }

// cuts are all ways to divide a name, the whole first. Only another name can tell whether 县城市 is a place in 县城市管理局.
func cuts(name string) []cut {
	list := []cut{{"", name}}
	if strings.HasPrefix(name, "中共") { // no place; the name without it is another spelling
		return list
	}
	runes := []rune(name)
	for i := 1; i <= min(maxPlace, len(runes)-2); i++ {
		if strings.ContainsRune("省市州县区旗盟", runes[i-1]) {
			list = append(list, cut{string(runes[:i]), string(runes[i:])})
		}
	}
	return list
}

// withoutKind is a place without 县 and the like; "" where that leaves no name.
func withoutKind(place string) string {
	runes := []rune(place)
	if len(runes) < 3 {
		return ""
	}
	return string(runes[:len(runes)-1])
}

// samePlace reports places that can be the same (县, 青山, 青山县 and 某某市青山县), or one within the other: 青山县城区.
func samePlace(a, b string) bool {
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a) || strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}
