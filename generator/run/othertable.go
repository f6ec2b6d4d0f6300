package run

import (
	"maps"
	"path/filepath"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// tellOtherTable says of a ledger whose file's name is that of a unit in another 单位信息 of the run, and of none in that of its folder, that it lies in the
// wrong folder. A 单位信息 of one unit would serve it all the same, and its notice bear another unit's name: that is refused.
func (r *reader) tellOtherTable(o *openedLedger, book *ledger.Ledger, list finding.List) finding.List {
	if r.Info != "" || len(r.rolls) < 2 || o.info() == nil || book == nil || len(book.Units) != 1 || book.Units[0].HasTable {
		return list
	}
	own := o.info().Names()
	if own.Find(own.FileUnit(o.path)) >= 0 {
		return list
	}
	unit, other := r.inOtherTable(o)
	if other == "" {
		return list
	}
	used := filepath.ToSlash(o.table.path)
	for i, f := range list {
		if f.Is(finding.UnitMissing) {
			list[i] = f.Advise(finding.UnitInOther, finding.Values{"other": other, "table": used, "hint": finding.HintOf(f)})
			return list
		}
	}
	u := &book.Units[0]
	all := u.All()
	if len(o.info().Units()) == 1 && !book.HasInfo() && len(all) > 0 && all[0].Unit.Text == "" { // nothing in it says whose it is
		u.Info = maps.Clone(u.Info)
		for _, item := range []string{"单位全称", "党组织简称"} {
			delete(u.Info, item)
		}
		u.Info["单位简称"] = ledger.Value{Field: ledger.Field{Text: unit}}
		list = append(list, finding.UnitOfOther.At(finding.Where{Excerpt: unit}, finding.Values{"unit": unit, "name": own.Name(0), "other": other, "table": used}))
	}
	return list
}

// inOtherTable is the unit of another 单位信息 that a ledger's file is named after, and where it stands.
func (r *reader) inOtherTable(o *openedLedger) (unit, table string) {
	for _, t := range r.rollTables() {
		if t == o.table || t.isBad() {
			continue
		}
		names := t.Info.Names()
		if i := names.Find(names.FileUnit(o.path)); i >= 0 {
			return names.Name(i), filepath.ToSlash(t.path)
		}
	}
	return "", ""
}
