package page

import (
	"slices"
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// books keeps the workbooks that were opened last. What the user types changes nothing in them, and opening one takes longer than making its notice. Only
// a few are kept, since an unpacked workbook takes many times the memory of its file.
type books struct {
	mu   sync.Mutex
	list []openBook // in the order in which they were opened
}

const (
	booksKept   = 3
	bookLargest = 4 << 20 // bytes of a file whose book is kept
)

// openBook is a workbook with the ledger's id, password and columns for which it was opened.
type openBook struct {
	ledger, password, columns string
	book                      *ledger.Survey
}

// open gives a ledger's book; it is nil beside an error finding.
func (b *books) open(u *upload, req *request, columns []ledger.ColumnChoice) (*ledger.Survey, finding.List) {
	wanted := openBook{ledger: u.id, password: req.Password, columns: req.Columns}
	b.mu.Lock()
	for _, known := range b.list {
		if wanted.book = known.book; wanted == known {
			b.mu.Unlock()
			return known.book, nil
		}
	}
	b.mu.Unlock()
	file := sheet.OpenAs(u.name, u.data, req.Password, len(columns) > 0)
	if file.Findings.HasError() {
		return nil, file.Findings
	}
	book := ledger.Look(file, columns)
	if len(u.data) > bookLargest {
		return book, nil
	}
	wanted.book = book
	b.mu.Lock()
	defer b.mu.Unlock()
	b.list = append(b.list, wanted)
	b.list = slices.Delete(b.list, 0, max(len(b.list)-booksKept, 0))
	return book, nil
}

// forget closes a ledger's books.
func (b *books) forget(id string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.list = slices.DeleteFunc(b.list, func(o openBook) bool { return o.ledger == id })
}
