package run

import (
	"maps"
	"path/filepath"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// tellOtherTable says of a ledger whose file's name is that of a unit in another 单位信息 of the run, and of none in that of its folder, that it lies in the
// wrong folder. A 单位信息 of one unit would serve it all the same, and its notice bear another unit's name: that is refused.
func (r *reader) tellOtherTable(o *opened, book *ledger.Ledger, list finding.List) finding.List {
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
	hint := "“" + other + "”里有它，这个文件夹用的是“" + filepath.ToSlash(o.table.path) + "”：把台账移到那边，或者在这一份里也加上它的一行"
	for i := range list {
		if list[i].Code == codeUnitMissing {
			list[i].Hint = hint + "；" + list[i].Hint
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
		list = append(list, finding.Finding{
			Severity: finding.Error, Code: codeUnitMissing, Excerpt: unit, Text: "文件名写的是“" + unit + "”，单位信息里只有“" + own.Name(0) + "”", Hint: hint,
		})
	}
	return list
}

// inOtherTable is the unit of another 单位信息 that a ledger's file is named after, and where it stands.
func (r *reader) inOtherTable(o *opened) (unit, table string) {
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

// codeUnitMissing is the reader's finding of a unit that is not in its 单位信息.
const codeUnitMissing = "info.unit.missing"
