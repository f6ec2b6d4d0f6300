package run

import (
	"cmp"
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/summary"
)

// Result is what came of reading a ledger. Book is nil where no notice can be made of it; then Unsure is what could be read of it all the same, if any.
type Result struct {
	Book, Unsure *ledger.Ledger
	Findings     finding.List
}

// Judge says whether notices can be made of a ledger as read, by its findings and by the 单位信息 that serves it, which may be nil. An error finding means
// none. Where the ledger needs a 单位信息 that cannot be used, nothing is said of the ledger, since the 单位信息 has its own findings.
func Judge(book *ledger.Ledger, found finding.List, table *Table) Result {
	switch {
	case book != nil && table.isBad() && !book.HasInfo():
		return Result{}
	case found.HasError():
		return Result{Unsure: book, Findings: found}
	}
	return Result{Book: book, Findings: found}
}

// UnitName is what a unit is called: its own name, or the unit of the table that its file is named after, or else the file's name, which makes it nameless.
// The table may be nil.
func UnitName(own string, table *ledger.InfoTable, file string) (name string, nameless bool) {
	if name = cmp.Or(own, table.FileUnit(file)); name != "" {
		return name, false
	}
	return ledger.FileName(file), true
}

// openedLedger is a ledger as read, with the 单位信息 that serves it.
type openedLedger struct {
	input
	// book is nil where no notice can be made of it; findings say why.
	book     *ledger.Ledger
	findings finding.List
	table    *tableFile
	key      string
	// failed are the names of its units where it has an error: first what each is called, "" for one without a name, then all of them.
	failed [][]string
	// unsure are those units, as far as they could be read.
	unsure []ledger.Unit
	// data are its bytes, where it is to be mended, mended the name of the copy without its ending.
	data   []byte
	mended string
	// kept is what an earlier run has recorded of the ledger where nothing has changed; then it was not read again.
	kept []summary.Unit
}

// tableData is the content of its 单位信息.
func (o *openedLedger) tableData() []byte {
	if o.table == nil {
		return nil
	}
	return o.table.data
}

// info is its 单位信息, which may be nil.
func (o *openedLedger) info() *ledger.InfoTable {
	if o.table == nil {
		return nil
	}
	return o.table.info()
}

// reader reads ledgers with their 单位信息, on any goroutine.
type reader struct {
	Reading
	passwords passwords
	tables    tables
	// rolls are the 单位信息 in the folders that were given.
	rolls []string
}

func newReader(reading Reading, watcher Watcher) *reader {
	return &reader{Reading: reading, passwords: passwords{last: reading.Password, ask: watcher.Password}}
}

// open reads a ledger by itself.
func (r *reader) open(in input) *openedLedger {
	o := &openedLedger{input: in}
	if data := r.load(o); data != nil {
		r.parse(o, data)
	}
	return o
}

// unitsOf are the units of a ledger; what was found in it is told.
func (r *reader) unitsOf(o *openedLedger, t *teller) []ledger.Unit {
	t.tellTable(o.table)
	t.found(o.findings)
	if o.book == nil {
		return nil
	}
	return o.book.Units
}

// table gives the 单位信息 that serves a ledger, nil where none does.
func (r *reader) table(in input) *tableFile {
	if path := cmp.Or(r.Info, in.info); path != "" {
		return r.tableAt(path)
	}
	return nil
}

// tableAt gives the 单位信息 at a path.
func (r *reader) tableAt(path string) *tableFile {
	f := r.tables.at(path)
	f.once.Do(func() {
		data, found := sheet.Load(path)
		var info *ledger.InfoTable
		if data != nil {
			found = r.passwords.open(path, func(password string) (list finding.List) {
				info, list = ledger.ReadInfo(sheet.Open(path, data, password), ledger.Options{Set: r.Settings, Prints: r.Prints})
				return list
			})
		}
		f.data, f.Table = data, NewTable(path, info, found)
	})
	return f
}

// rollTables are the 单位信息 that say who is to report.
func (r *reader) rollTables() (list []*tableFile) {
	paths := r.rolls
	if r.Info != "" {
		paths = []string{r.Info}
	}
	for _, path := range paths {
		if t := r.tableAt(path); !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}

// load gets a ledger's bytes, nil where it cannot be read.
func (r *reader) load(o *openedLedger) []byte {
	o.table = r.table(o.input)
	data, findings := sheet.Load(o.path)
	o.findings = findings.InFile(o.path)
	return data
}

// parse reads the ledger itself.
func (r *reader) parse(o *openedLedger, data []byte) {
	SpareMemory(o.path)
	options := ledger.Options{Set: r.Settings, Columns: r.Columns, Sheets: r.Sheets, Prints: r.Prints, InfoTable: o.info()}
	var table *Table
	if o.table != nil {
		table = o.table.Table
	}
	var book *ledger.Ledger
	found := r.passwords.open(o.path, func(password string) (list finding.List) {
		survey := ledger.Look(sheet.OpenAs(o.path, data, password, len(r.Columns)+len(r.Sheets) > 0), r.Columns)
		if book, list = survey.Read(options); isUnnamed(book) {
			if unit := o.unitByFolder(); unit != "" {
				named := options
				named.Set = append(slices.Clip(r.Settings), ledger.Setting{Key: "单位简称", Value: unit})
				book, list = survey.Read(named)
				list = append(list, namedByFolder(unit))
			}
		}
		return r.tellOtherTable(o, book, misnamedTable(o.path, list))
	})
	result := Judge(book, found.InFile(o.path), table)
	o.book, o.findings = result.Book, result.Findings
	if result.Unsure != nil {
		o.unsure = result.Unsure.Units
		for i := range o.unsure {
			u := &o.unsure[i]
			o.failed = append(o.failed, append([]string{u.Name()}, summary.NamesOf(u)...))
		}
	}
}
