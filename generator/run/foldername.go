package run

import (
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// Offices keep what a unit sends in a folder of its own: 石门乡/整改台账.xlsx. Where neither the ledger nor its file's name says whose it is, the folder does.

// unitByFolder is the unit of 单位信息 after which the nearest folder above a ledger is named, within the folder that was given. It is "" where there is none,
// and where the file's own name names a unit.
func (o *openedLedger) unitByFolder() string {
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

// isUnnamed reports whether a ledger has one unit and does not name it.
func isUnnamed(book *ledger.Ledger) bool {
	return book != nil && len(book.Units) == 1 && book.Units[0].Name() == "" && !book.Units[0].HasTable && !book.Units[0].Served
}

// namedByFolder is the finding that says that a ledger's unit is known by its folder.
func namedByFolder(unit string) finding.Finding {
	return finding.InputFolderUnit.At(finding.Where{Excerpt: unit}, finding.Values{"unit": unit})
}
