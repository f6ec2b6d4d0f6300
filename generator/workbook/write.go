package workbook

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/bookfile"
	"gongshi/generator/ledger"
)

const (
	infoName   = "基本信息"
	unitsName  = "单位信息"
	ledgerName = "整改台账"
	helpName   = "填写说明"
	// BlankTitle stands over a table that has no title of its own.
	BlankTitle = ledger.FormTitle
	// moment stands for the time of writing: the same Book gives the same bytes on any day.
	moment = "2020-01-01T00:00:00Z"
)

// TitleFor is the title over a table that has none, in the words of the kind of inspection.
func TitleFor(info map[string]string) string {
	if k := ledger.FindInspection(info["检查类型"]); k != nil && !k.Discipline() {
		return k.Problems() + "整改台账"
	}
	return BlankTitle
}

// usualHandlings are the columns of handling of a form, if no others are asked for.
var usualHandlings = []ledger.Handling{{Kind: "党纪处分", Counter: "人"}, {Kind: "政务处分", Counter: "人"}, {Kind: "诫勉谈话", Counter: "人"}, {Kind: "批评教育", Counter: "人"}}

// Write writes the workbook.
func Write(w io.Writer, book Book) error {
	if book.Title == "" {
		book.Title = TitleFor(book.Info)
	}
	if book.Handlings == nil {
		book.Handlings = usualHandlings
	}
	if err := book.check(); err != nil {
		return err
	}

	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(bookfile.Zip(nil))
	p := &pen{f: f, styles: map[look]int{}}
	p.keep(f.SetDocProps(&excelize.DocProperties{Title: book.Title, Creator: "gongshi", Language: "zh-CN", Created: moment, Modified: moment}))
	p.keep(f.SetDefaultFont(songTi))

	if len(book.Units) > 0 {
		p.add(unitsName)
		p.units(book.Units, book.infoItems())
	}
	if len(book.Units) == 0 || len(book.Info) > 0 {
		p.add(infoName)
		p.info(book.Info, book.infoItems())
	}
	p.add(ledgerName)
	p.ledger(book)

	if lines := unroll(book); book.Help || len(lines) == 0 {
		p.add(helpName)
		p.help(book.infoItems(), columnsFor(book, lines), len(book.Units) > 0, len(lines) == 0)
	}
	for _, s := range book.Sheets {
		p.add(s.Name)
		p.freeSheet(s)
	}

	p.keep(f.Write(w))
	if p.err != nil {
		return fmt.Errorf("workbook: %w", p.err)
	}
	return nil
}

// add begins the next sheet; a new workbook has one already.
func (p *pen) add(name string) {
	if p.sheet == "" {
		p.keep(p.f.SetSheetName("Sheet1", name))
	} else {
		_, err := p.f.NewSheet(name)
		p.keep(err)
	}
	p.sheet = name
}

// check refuses content that has no place in the workbook and would be lost.
func (b Book) check() error {
	infos := []map[string]string{b.Info}
	for _, u := range b.Units {
		infos = append(infos, u.Info)
	}
	for _, info := range infos {
		for name := range info {
			if _, ok := ledger.FindInfoItem(name); !ok {
				return fmt.Errorf("workbook: no such item: %s", name)
			}
		}
	}
	lines := unroll(b)
	known := map[string]bool{}
	for _, c := range columnsFor(b, lines) {
		known[c.name] = true
	}
	for _, l := range lines {
		for name, c := range l.Cells {
			if !known[name] && c.Value != nil {
				return fmt.Errorf("workbook: no column for %s", name)
			}
		}
		if len(l.Extra) > len(b.Extra) {
			return fmt.Errorf("workbook: %d extra cells for %d columns", len(l.Extra), len(b.Extra))
		}
	}
	return nil
}
