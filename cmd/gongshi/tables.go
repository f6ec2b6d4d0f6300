package main

import (
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// tables holds each 单位信息 workbook, read once by whoever needs it first.
type tables struct {
	mu     sync.Mutex
	byPath map[string]*table
}

// table is one of them; info is nil where it could not be read.
type table struct {
	once     sync.Once
	path     string
	data     []byte
	info     *ledger.InfoTable
	findings finding.List
	// told is the reporter's: it says what was found once, with the first ledger that wanted the table.
	told bool
}

// table gives the 单位信息 that serves a ledger, nil where none does.
func (b *builder) table(in input) *table {
	path := b.flags.info
	if path == "" {
		path = in.info
	}
	if path == "" {
		return nil
	}
	return b.tableAt(path)
}

// tableAt gives the 单位信息 at a path.
func (b *builder) tableAt(path string) *table {
	b.tables.mu.Lock()
	t := b.tables.byPath[path]
	if t == nil {
		t = &table{path: path}
		if b.tables.byPath == nil {
			b.tables.byPath = map[string]*table{}
		}
		b.tables.byPath[path] = t
	}
	b.tables.mu.Unlock()
	t.once.Do(func() { b.readTable(t) })
	return t
}

func (b *builder) readTable(t *table) {
	data, findings := sheet.Load(t.path)
	if data != nil {
		findings = b.withPassword(t.path, func(password string) (list finding.List) {
			t.info, list = ledger.ReadInfo(t.path, data, ledger.Options{Set: b.settings, Password: password})
			return list
		})
		t.data = data
	}
	t.findings = findings.InFile(t.path)
	if t.findings.HasError() {
		t.info = nil
	}
}
