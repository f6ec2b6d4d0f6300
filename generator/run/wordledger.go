package run

import (
	"gongshi/generator/manuscript"
	"gongshi/generator/sheet"
)

// IsText reports a file that is proofread as a finished text, and is no ledger. A Word document may be either: one that keeps a ledger as a table is a
// ledger, but where texts are compared with a ledger every one is a text.
func IsText(path string, compared bool) bool {
	return manuscript.IsText(path) && (compared || !sheet.IsWordName(path) || !holdsLedger(path))
}

// holdsLedger reports a Word document that keeps a ledger as a table. Of one that cannot be read whoever reads it will tell.
func holdsLedger(path string) bool {
	data, _ := sheet.Load(path)
	return data != nil && sheet.HoldsLedger(path, data)
}
