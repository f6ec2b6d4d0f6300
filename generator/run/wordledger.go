package run

import (
	"gongshi/generator/manuscript"
	"gongshi/generator/sheet"
)

// Use says what files are given for, where that decides what they are.
type Use struct {
	// Compared: texts are compared with a ledger, so that every Word document is one.
	Compared bool
	// Chosen: columns or tables were chosen, which only ledgers have.
	Chosen bool
	// Against: posted copies are held against an approved text, so that every file is a text.
	Against bool
	// Build: ledgers are wanted, so that of a file that cannot be read it is told as of one.
	Build bool
}

// IsText reports a file that is proofread as a finished text, and is no ledger. A Word document may be either.
func (u Use) IsText(path string) bool {
	if u.Against {
		return true
	}
	if !manuscript.IsText(path) || u.Compared || !sheet.IsWordName(path) {
		return manuscript.IsText(path)
	}
	switch wordKind(path) {
	case sheet.WordLedger:
		return false
	case sheet.WordTable:
		return !u.Chosen
	case sheet.WordBroken:
		return !u.Build
	}
	return true
}

// HoldsTable reports a text with a table that may be a ledger, though it does not look like one.
func HoldsTable(path string) bool { return wordKind(path) == sheet.WordTable }

// holdsLedger reports a Word document that keeps a ledger as a table. Of one that cannot be read whoever reads it will tell.
func holdsLedger(path string) bool { return wordKind(path) == sheet.WordLedger }

// wordKind tells what a Word document is; one that is not there is a text.
func wordKind(path string) sheet.WordKind {
	data, _ := sheet.Load(path)
	if data == nil {
		return sheet.WordText
	}
	return sheet.KindOfWord(path, data)
}
