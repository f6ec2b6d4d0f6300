package ledger

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// A ledger whose rows name no unit may name it in its file's name (附件1：柳河镇党委整改台账（最终版）), in its title, or after 填报单位. The units of 单位信息 are looked for in
// these texts.

var (
	// nameBefore is what may stand right before a unit's name, nameAfter what may stand right after it, so that it is no part of another name: 十一中 does not
	// name 一中, nor 柳河镇中学 柳河镇.
	nameBefore = pattern.New(`(?:^|[^\p{Han}]|中共|附件[一二三四五六七八九十]*|关于|台账|清单|[年度月日号省市县区乡镇表份])$`)
	nameAfter  = pattern.New(`^(?:$|[^\p{Han}]|党[委组总支]|总支|支部|委员会|机关|关于|落实|巡|整改|反馈|问题|台账|清单|情况|一览|汇总|最[终新]|定稿|终稿|修改|[的年表])`)
)

// coreBefore is what may stand right before a name without its place.
var coreBefore = pattern.New(`(?:^|[^\p{Han}]|中共|附件[一二三四五六七八九十]*|关于|台账|清单|[年度月日号表份])$`)

// unitNames are the names of a table's units.
func (t *InfoTable) unitNames() *UnitNames {
	t.namesOnce.Do(func() {
		names := make([][]string, len(t.rows))
		for i := range t.rows {
			names[i] = t.rows[i].names()
		}
		t.names = NewUnitNames(names)
	})
	return t.names
}

// namedIn are the rows of the units that a text names, each once.
func (t *InfoTable) namedIn(text string) (rows []int) {
	if t == nil {
		return nil
	}
	return t.unitNames().In(text)
}

// In are the units that a text names, each once. Longer names are tried first: what a longer name covers names no other unit.
func (n *UnitNames) In(text string) (units []int) {
	if len(text) > sheet.MaxWord {
		return nil
	}
	runes := []rune(sheet.Fold(text))
	covered := make([]bool, len(runes))
	for length := min(n.longest, len(runes)); length >= 2; length-- {
		for i := 0; i+length <= len(runes); i++ {
			if slices.Contains(covered[i:i+length], true) {
				continue
			}
			unit, ok := n.nameAt(runes, i, length)
			if !ok {
				continue
			}
			for k := i; k < i+length; k++ {
				covered[k] = true
			}
			if unit != ambiguous && !slices.Contains(units, unit) {
				units = append(units, unit)
			}
		}
	}
	return units
}

// nameAt is the unit whose whole name stands at a place in a text; ok is false where none does.
func (n *UnitNames) nameAt(text []rune, at, length int) (unit int, ok bool) {
	name := string(text[at : at+length])
	unit, exact := n.exact[name]
	cores := n.cores[name]
	if !exact && len(cores) == 0 {
		return 0, false
	}
	before, after := string(text[:at]), string(text[at+length:])
	if at > 0 && unicode.IsDigit(text[at-1]) && unicode.IsDigit(text[at]) || !nameAfter.MatchString(after) {
		return 0, false
	}
	if exact {
		return unit, nameBefore.MatchString(before)
	}
	unit = ambiguous
	for _, u := range cores {
		if n.placeBefore(before, u) {
			if ok {
				return ambiguous, true
			}
			unit, ok = u, true
		}
	}
	return unit, ok
}

// placeBefore reports that a text ends with the place of a unit, or with what may stand before a name without a place.
func (n *UnitNames) placeBefore(before string, unit int) bool {
	if coreBefore.MatchString(before) {
		return true
	}
	for _, place := range n.places[unit] {
		runes := []rune(place)
		for _, p := range []string{place, withoutKind(place), string(runes[len(runes)-1:])} {
			if rest, ok := strings.CutSuffix(before, p); ok && p != "" && coreBefore.MatchString(rest) {
				return true
			}
		}
	}
	return false
}

// Names finds the table's units; the table may not be nil.
func (t *InfoTable) Names() *UnitNames { return t.unitNames() }

// FileUnit is the unit that a file's name names: one of the table's, or else a name that ends as those of schools and offices do; "" where it names
// none, or several. The table may be nil.
func (t *InfoTable) FileUnit(file string) string {
	if t == nil {
		return (&UnitNames{}).FileUnit(file)
	}
	return t.unitNames().FileUnit(file)
}

// FileUnit is the unit that a file's name names: one of the list, or else a name that ends as those of schools and offices do; "" where it names none,
// or several.
func (n *UnitNames) FileUnit(file string) string {
	bare := fileUnit(file)
	if unit := n.Find(bare); unit >= 0 {
		return n.Name(unit)
	}
	switch units := n.In(fileStem(file)); {
	case len(units) == 1:
		return n.Name(units[0])
	case len(units) == 0:
		if name := numberBefore.ReplaceAllString(bare, ""); office.MatchString(name) {
			return name
		}
	}
	return ""
}

// IsJust reports a file that is called by nothing but the name of one of the units.
func (n *UnitNames) IsJust(file string) bool {
	return n.Find(numberBefore.ReplaceAllString(fileUnit(file), "")) >= 0
}

// numberBefore is what numbers a file among others.
var numberBefore = pattern.New(`^[\d.、_()\- ]+`)

// names are what a row calls its unit, first what it is called here.
func (row *infoRow) names() []string {
	return []string{row.unit.Text, row.info.Text("单位简称"), row.info.Text("单位全称"), row.info.Text("党组织简称")}
}

// name is what a row calls its unit.
func (row *infoRow) name() string {
	for _, name := range row.names() {
		if name != "" {
			return name
		}
	}
	return ""
}

// namedUnits are the units of 单位信息 that the file's name and what stands above the headers name.
func (s sources) namedUnits(sheets []*tab, file string) (names []string) {
	if name := s.tableName(fileUnit(file)); name != "" {
		return []string{name}
	}
	texts := []string{fileStem(file)}
	for _, sh := range sheets {
		texts = append(texts, sh.titles()...)
	}
	return s.namedIn(texts)
}

// namedIn are the units of 单位信息 that texts name.
func (s sources) namedIn(texts []string) (names []string) {
	for _, t := range []*InfoTable{s.workbook.table, s.table} {
		for _, text := range texts {
			for _, row := range t.namedIn(text) {
				if name := t.rows[row].name(); name != "" && !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// titles are the texts above a sheet's header.
func (sh *tab) titles() (texts []string) {
	for row := 1; row < sh.header.top; row++ {
		for col := 1; col <= min(sh.grid.Cols, maxTitleColumns); col++ {
			if p := sheet.At(row, col); sh.grid.Origin(p) == p && sh.grid.Own(p).Text != "" {
				texts = append(texts, sh.grid.Own(p).Text)
			}
		}
	}
	return texts
}

// maxTitleColumns is how far to the right a title or a note above the header may begin.
const maxTitleColumns = 40

// FileName stands for the name of a unit whose ledger does not name it, or cannot be read: the file's name without 整改台账.
func FileName(file string) string {
	name := fileStem(file)
	for _, word := range []string{"台账", "整改"} {
		if short := strings.TrimSuffix(name, word); short != "" {
			name = short
		}
	}
	return name
}

func fileStem(file string) string { return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) }
