package workbook

import (
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
)

const (
	infoName   = "基本信息"
	ledgerName = "整改台账"
	helpName   = "填写说明"
	blankTitle = "巡察反馈意见整改台账"
	// moment stands for the time of writing: the same Book gives the same bytes on any day.
	moment = "2020-01-01T00:00:00Z"
)

// usualHandlings are the columns of a form on which nobody has asked for others.
var usualHandlings = []string{"党纪处分", "政务处分", "诫勉谈话", "批评教育"}

// Write writes the workbook.
func Write(w io.Writer, book Book) error {
	if book.Title == "" {
		book.Title = blankTitle
	}
	if book.Handlings == nil {
		book.Handlings = usualHandlings
	}
	if err := book.check(); err != nil {
		return err
	}

	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(zipWriter)
	p := &pen{f: f, styles: map[look]int{}}
	p.try(f.SetDocProps(&excelize.DocProperties{Title: book.Title, Creator: "gongshi", Language: "zh-CN", Created: moment, Modified: moment}))
	p.try(f.SetDefaultFont(songTi))

	p.try(f.SetSheetName("Sheet1", infoName))
	p.sheet = infoName
	p.info(book.Info)

	_, err := f.NewSheet(ledgerName)
	p.try(err)
	p.sheet = ledgerName
	p.ledger(book)

	if len(unroll(book).lines) == 0 {
		_, err := f.NewSheet(helpName)
		p.try(err)
		p.sheet = helpName
		p.help(columnsFor(book, nil))
	}

	p.try(f.Write(w))
	if p.err != nil {
		return fmt.Errorf("workbook: %w", p.err)
	}
	return nil
}

// check refuses content that would have no place in the workbook and so be lost.
func (b Book) check() error {
	for name := range b.Info {
		if _, ok := ledger.FindInfoItem(name); !ok {
			return fmt.Errorf("workbook: no such item: %s", name)
		}
	}
	for _, l := range unroll(b).lines {
		for kind := range l.row.Handled {
			if !slices.Contains(b.Handlings, kind) {
				return fmt.Errorf("workbook: no column for %s", kind)
			}
		}
	}
	return nil
}
