package page

import (
	"slices"
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// books keeps the workbooks that were opened last: what she types changes nothing in them, and to open one takes longer than all that is then made
// of it. They are few, since one that is unpacked is many times its file.
type books struct {
	mu   sync.Mutex
	list []openBook // the last one last
}

const (
	booksKept   = 3
	bookLargest = 4 << 20 // of a file whose book is kept
)

// openBook is a book and what it was opened with.
type openBook struct {
	ledger, password, columns string
	book                      *ledger.Survey
}

// open gives a ledger's book; it is nil beside an error finding.
func (b *books) open(s *sheaf, want *wish, columns []ledger.ColumnChoice) (*ledger.Survey, finding.List) {
	as := openBook{ledger: s.id, password: want.Password, columns: want.Columns}
	b.mu.Lock()
	for _, known := range b.list {
		if as.book = known.book; as == known {
			b.mu.Unlock()
			return known.book, nil
		}
	}
	b.mu.Unlock()
	file := sheet.Open(s.name, s.data, want.Password)
	if file.Findings.HasError() {
		return nil, file.Findings
	}
	book := ledger.Look(file, columns)
	if len(s.data) > bookLargest {
		return book, nil
	}
	as.book = book
	b.mu.Lock()
	defer b.mu.Unlock()
	b.list = append(b.list, as)
	b.list = slices.Delete(b.list, 0, max(len(b.list)-booksKept, 0))
	return book, nil
}

// forget closes a ledger's books.
func (b *books) forget(id string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.list = slices.DeleteFunc(b.list, func(o openBook) bool { return o.ledger == id })
}
