package main

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/summary"
)

// units reads a workbook by itself; there are none where it has an error, which is reported.
func (b *builder) units(in input) []ledger.Unit { return b.unitsOf(b.open(in)) }

func (b *builder) open(in input) *opened {
	o := &opened{input: in}
	if data := b.load(o); data != nil {
		b.parse(o, data)
	}
	return o
}

func (b *builder) unitsOf(o *opened) []ledger.Unit {
	b.tellTable(o.table)
	b.report.findings(o.findings)
	if o.book == nil {
		return nil
	}
	return o.book.Units
}

// read reads one ledger, unless what an earlier run has made of the same can be kept.
func (b *builder) read(in input) *opened {
	step("read", in.path)
	o := &opened{input: in}
	data := b.load(o)
	if data == nil {
		return o
	}
	if b.several {
		o.key = key(b.setupSum(), in.rel, data, o.tableData())
		o.kept = b.unchanged(o)
	}
	if o.kept == nil {
		b.parse(o, data)
	}
	if o.key == "" && b.write && o.book != nil && len(o.book.Units) > 1 {
		o.key = key(b.setupSum(), in.rel, data, o.tableData())
	}
	return o
}

// load gets a ledger's bytes, nil where it cannot be read.
func (b *builder) load(o *opened) []byte {
	o.table = b.table(o.input)
	data, findings := sheet.Load(o.path)
	o.findings = findings.InFile(o.path)
	return data
}

// parse reads the ledger itself. A workbook with an error makes no notice.
func (b *builder) parse(o *opened, data []byte) {
	spareMemory(o.path)
	options := ledger.Options{Set: b.settings, Columns: b.columns, Sheets: b.flags.sheets}
	if o.table != nil {
		options.InfoTable = o.table.info
	}
	o.findings = b.withPassword(o.path, func(password string) (list finding.List) {
		options.Password = password
		if o.book, list = ledger.Read(o.path, data, options); isUnnamed(o.book) {
			if unit := o.ownFolder(); unit != "" {
				named := options
				named.Set = append(slices.Clip(b.settings), ledger.Setting{Key: "单位简称", Value: unit})
				o.book, list = ledger.Read(o.path, data, named)
				list = append(list, namedByFolder(unit))
			}
		}
		return b.tellOtherTable(o, misnamedTable(o.path, list))
	}).InFile(o.path)
	if o.book != nil && o.table != nil && o.table.info == nil && !o.book.HasInfo() {
		o.book, o.findings = nil, nil // the 单位信息 that it needs is bad, which is told by itself
		return
	}
	if o.book != nil && o.findings.HasError() {
		for i := range o.book.Units {
			u := &o.book.Units[i]
			o.failed = append(o.failed, append([]string{u.Name()}, summary.NamesOf(u)...))
		}
		o.unsure, o.book = o.book.Units, nil
	}
}
