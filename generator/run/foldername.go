package run

import (
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// Offices keep what a unit sends in a folder of its own: 石门乡/整改台账.xlsx. Where neither the ledger nor its file's name says whose it is, the folder does.

// ownFolder is the unit of 单位信息 whose name the nearest folder above a ledger has, within the folder that was given; "" where it has none, or where the
// file's name names units by itself.
func (o *opened) ownFolder() string {
	if o.info() == nil || o.rel == "" {
		return ""
	}
	names := o.info().Names()
	if len(names.In(ledger.FileName(o.path))) > 0 {
		return ""
	}
	if unit := folderUnit(o.rel, names); names.Find(unit) >= 0 {
		return unit
	}
	return ""
}

// isUnnamed reports a ledger of one unit that nothing says the name of.
func isUnnamed(book *ledger.Ledger) bool {
	return book != nil && len(book.Units) == 1 && book.Units[0].Name() == "" && !book.Units[0].HasTable && !book.Units[0].Served
}

// namedByFolder tells by what a ledger's unit was known.
func namedByFolder(unit string) finding.Finding {
	return finding.InputFolderUnit.At(finding.Where{Excerpt: unit}, finding.Values{"unit": unit})
}
