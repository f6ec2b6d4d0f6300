package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// kind is what a sheet is for.
type kind struct {
	name, word string // the sheet's proper name, and the word in it that gives it away
	is         func(*sheet) bool
	// twice: what to do about two of them.
	twice string
}

var (
	aTable = &kind{"单位信息", "单位信息", func(s *sheet) bool { return s.isTable }, "只留一张单位信息，把不用的删去或隐藏"}
	anInfo = &kind{"基本信息", "基本信息", func(s *sheet) bool { return s.isInfo && !s.isTable }, "只留一张基本信息，把不用的删去或隐藏"}
)

// sheet is a sheet and everything that it could be.
type sheet struct {
	grid   *grid
	header header
	below  []header // those further down that have other columns
	table  tableSheet
	info   infoSheet

	isLedger, isTable, isInfo bool
}

// maxSheets bounds how many sheets are looked at.
const maxSheets = 200

// survey reads all sheets and sees what each of them is: names are not to be relied on.
func (wb *workbook) survey(choices []ColumnChoice, r *report) []*sheet {
	var all []*sheet
	if len(wb.sheets) > maxSheets {
		r.warn(sheetMany, Field{Sheet: wb.sheets[maxSheets].name}, fmt.Sprintf("工作表太多，只看了前 %d 张，从这一张起没有读取", maxSheets), "把台账和基本信息移到最前面，或者删去不用的工作表")
	}
	for _, ref := range wb.sheets[:min(len(wb.sheets), maxSheets)] {
		g, err := wb.readGrid(ref)
		if err != nil {
			ref.unread(err, r)
			continue
		}
		s := &sheet{grid: g}
		if wb.isKept(g.name) {
			all = append(all, s)
			continue
		}
		if s.header, s.below, s.isLedger = findHeader(g, choices); !s.isLedger {
			s.table, s.isTable = findTable(g)
			s.info, s.isInfo = findInfo(g)
			s.isInfo = s.isInfo || s.info.score > 0 && strings.Contains(g.name, anInfo.word)
			s.isTable = s.isTable && s.table.score >= s.info.score || s.table.score > 0 && strings.Contains(g.name, aTable.word)
		}
		all = append(all, s)
	}
	return all
}

// unread tells of a sheet that could not be read. One that calls itself a ledger stops the notice, for another one beside it is not the whole.
func (ref sheetRef) unread(err error, r *report) {
	tell := r.warn
	if !ref.hidden && strings.Contains(ref.name, "台账") {
		tell = r.error
	}
	at := Field{Sheet: ref.name}
	if err == errTooLarge {
		tell(sheetLarge, at, "工作表太大，没有读取", "把台账的内容复制到一个新工作簿里，另存后再试")
		return
	}
	if p, ok := err.(malformedAt); ok {
		at.Cell = pos(p).name()
	}
	tell(sheetBroken, at, "工作表损坏，读不出来", "用 WPS 表格或 Excel 打开并另存一份再试")
}

// pick finds the sheet of a kind: visible before hidden, properly named before merely alike. It says so when others were passed over.
func pick(all []*sheet, k *kind, r *report) *sheet {
	var found []*sheet
	for _, s := range all {
		if k.is(s) {
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		return nil
	}
	rank := func(s *sheet) int {
		n := 0
		if s.filled(k) { // a blank form is the last resort
			n += 10
		}
		if !s.grid.hidden {
			n += 100
		}
		switch name := fold(s.grid.name); {
		case name == k.name:
			n += 2
		case strings.Contains(name, k.word):
			n++
		}
		return n
	}
	slices.SortStableFunc(found, func(a, b *sheet) int { return cmp.Compare(rank(b), rank(a)) })
	best := found[0]
	if best.grid.hidden {
		r.warn(sheetHidden, Field{Sheet: best.grid.name}, "用的是隐藏的工作表“"+best.grid.name+"”", "看一看它是不是要用的那一张，并取消隐藏")
	}
	for _, s := range found[1:] {
		switch {
		case rank(s)/10 < rank(best)/10: // hidden or blank
		case rank(s) < rank(best):
			r.warn(sheetSeveral, Field{Sheet: s.grid.name}, "工作表“"+s.grid.name+"”也像"+k.name+"，没有读取；用的是“"+best.grid.name+"”", k.twice)
		default:
			r.error(sheetAmbiguous, Field{Sheet: s.grid.name}, "工作表“"+best.grid.name+"”和“"+s.grid.name+"”都像"+k.name+"，分不清用哪一张", k.twice)
		}
	}
	return best
}

// filled reports whether a sheet has anything under its header.
func (s *sheet) filled(k *kind) bool {
	switch k {
	case aTable:
		return s.grid.rows > s.table.top
	default:
		return true
	}
}
