package run

import (
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// Table is a 单位信息 as read; Info is nil where it cannot be used, and Findings say why.
type Table struct {
	Path     string
	Info     *ledger.InfoTable
	Findings finding.List
}

// info is the table as read, nil where there is none or it cannot be used.
func (t *Table) info() *ledger.InfoTable {
	if t == nil {
		return nil
	}
	return t.Info
}

// isBad reports a 单位信息 that cannot be used.
func (t *Table) isBad() bool { return t != nil && t.Info == nil }

// NewTable makes a Table of what was read, and of what was found in it.
func NewTable(path string, info *ledger.InfoTable, found finding.List) *Table {
	t := &Table{Path: path, Info: info, Findings: found.InFile(path)}
	if t.Findings.HasError() {
		t.Info = nil
	}
	return t
}

// tables holds each 单位信息 workbook, read once by whoever needs it first.
type tables struct {
	mu     sync.Mutex
	byPath map[string]*tableFile
}

// tableFile is one 单位信息 workbook.
type tableFile struct {
	once sync.Once
	path string
	data []byte
	*Table
	// reported says that its findings were told, with the first ledger that it serves. Only the goroutine that tells uses it.
	reported bool
}

// at is the file of a path, which may not have been read.
func (t *tables) at(path string) *tableFile {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.byPath == nil {
		t.byPath = map[string]*tableFile{}
	}
	f := t.byPath[path]
	if f == nil {
		f = &tableFile{path: path, Table: &Table{Path: path}}
		t.byPath[path] = f
	}
	return f
}

// tellTable tells what was found in a 单位信息, once.
func (t *teller) tellTable(f *tableFile) {
	if f != nil && !f.reported {
		f.reported = true
		t.found(f.Findings)
	}
}
