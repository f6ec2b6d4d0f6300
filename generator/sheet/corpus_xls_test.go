package sheet_test

import (
	"bytes"
	"encoding/binary"
	"strings"

	"gongshi/generator/sheet/sheettest"
)

// plainTable is the plain ledger as a table of texts and numbers.
func plainTable() [][]string {
	return [][]string{
		{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "政务处分（人）", "整改时限"},
		{"1", "教学管理", "担当意识不强", "加强学习", "组织了学习", "已完成", "155", "", "2023年8月5日"},
		{"2", "", "", "改进作风", "改进了作风", "未完成", "", "1", "2023年12月"},
		{"3", "", "管理不规范", "完善制度", "完善了制度", "长期坚持", "", "", "长期坚持"},
	}
}

// oldBook is the plain ledger as .xls: more records of the workbook, and of the sheet behind its cells.
func oldBook(globals []byte, more ...[]byte) sheettest.XLS {
	return sheettest.XLS{Globals: sheettest.Join(sheettest.XLSFormats(), globals), Sheets: []sheettest.XLSSheet{
		{Name: "整改台账", Records: sheettest.Join(sheettest.XLSCells(plainTable()), sheettest.Join(more...))},
	}}
}

// old is the file of oldBook, with records behind the cells of the sheet.
func old(more ...[]byte) []byte { return oldBook(nil, more...).File() }

// oldStrings is the plain ledger whose B3 is the shared string of a number, over a table of strings in records of any kind.
func oldStrings(index uint32, table ...[]byte) []byte {
	return oldBook(sheettest.Join(table...), rec(0xFD, 2, 1, 0, index)).File()
}

// These make the tables below readable.
var (
	rec  = sheettest.Record
	text = sheettest.XLSText
)

// formula is a formula in a cell with its result of eight bytes.
func formula(row, col int, result ...any) []byte {
	return rec(0x06, row, col, 0, sheettest.Fields(result...), 0, uint32(0), 0)
}

// noNumber is the result of a formula that is no number: a kind, and a value.
func noNumber(kind, value byte) []byte { return []byte{kind, 0, value, 0, 0, 0, 0xFF, 0xFF} }

// object is an object of a kind with a text in it, at a cell.
func object(kind, id, row, col int, written string) []byte {
	anchor := sheettest.Fields(0, 0xF010, uint32(18), 0, col, 0, row, 0, col+1, 0, row+1, 0)
	out := sheettest.Join(rec(0xEC, sheettest.Fields(0x0F, 0xF004, uint32(len(anchor))), anchor), rec(0x5D, 0x15, 0x12, kind, id, 0, make([]byte, 12), 0, 0))
	if written == "" {
		return out
	}
	n := len([]rune(written))
	return sheettest.Join(out, rec(0x1B6, 0x212, 0, make([]byte, 6), n, 16, uint32(0)), rec(0x3C, byte(1), written), rec(0x3C, 0, 0, uint32(0), n, 0, uint32(0)))
}

// ruled is a rule of conditional formatting over A1:I9 with a font: its style, and its colour.
func ruled(style, colour uint32) []byte {
	font := sheettest.Fields(make([]byte, 68), style, make([]byte, 8), colour, make([]byte, 4), ^style, make([]byte, 26))
	return sheettest.Join(rec(0x1B0, 1, 0, 0, 8, 0, 8, 1, 0, 8, 0, 8), rec(0x1B1, byte(1), byte(5), 3, 0, uint32(1<<26), 0, font, []byte{0x1E, 1, 0}))
}

// patched is a file with a number of four bytes changed.
func patched(data []byte, at int, value uint32) []byte {
	out := bytes.Clone(data)
	binary.LittleEndian.PutUint32(out[at:], value)
	return out
}

// oldBooks are the odd and broken files of .xls and .et.
func oldBooks() []odd {
	plain := old()
	stream := oldBook(nil).Stream()
	// In the file of a compound the second sector is the table of sectors, the third one the directory; see sheettest.Compound.
	const table, directory = 512, 1024
	sheets := func(more ...sheettest.XLSSheet) []byte {
		b := oldBook(nil)
		b.Sheets = append(b.Sheets, more...)
		return b.File()
	}
	return []odd{
		// The file.
		{name: "plain.xls", data: plain},
		{name: "plain.et", data: plain},
		{name: "truncated.xls", data: plain[:len(plain)/2]},
		{name: "header-only.xls", data: plain[:512]},
		{name: "no-workbook.xls", data: sheettest.Compound("Other", stream)},
		{name: "ring-of-sectors.xls", data: patched(plain, table+4*3, 3)},
		{name: "ring-of-directories.xls", data: patched(plain, table+4, 1)},
		{name: "stream-too-long.xls", data: patched(plain, directory+128+120, 0x7FFFFFFF)},
		{name: "stream-starts-nowhere.xls", data: patched(plain, directory+128+116, 0x00FFFFFF)},
		{name: "entries-in-a-ring.xls", data: patched(plain, directory+128+68, 1)},
		{name: "entry-nowhere.xls", data: patched(plain, directory+76, 0x00FFFFFF)},
		{name: "sectors-of-odd-size.xls", data: patched(plain, 30, 0x00060007)},
		// The workbook.
		{name: "excel-95.xls", data: sheettest.Compound("Book", rec(0x809, 0x500, 5, 0, 0))},
		{name: "excel-4.xls", data: rec(0x409, 0, 0x10, 0)},
		{name: "excel-2.xls", data: rec(0x09, 2, 0x10)},
		{name: "password-rc4.xls", data: oldBook(rec(0x2F, 1, 1, 1, make([]byte, 48))).File()},
		{name: "password-xor.xls", data: oldBook(rec(0x2F, 0, 0x1234, 0x5678)).File()},
		{name: "no-end.xls", data: sheettest.Compound("Workbook", stream[:len(stream)-4])},
		{name: "record-beyond-end.xls", data: sheettest.Compound("Workbook", append(bytes.Clone(stream[:len(stream)-4]), 0xFD, 0, 0xFF, 0xFF))},
		{name: "no-first-record.xls", data: sheettest.Compound("Workbook", stream[20:])},
		{name: "sheet-beyond-end.xls", data: sheettest.Compound("Workbook", bytes.Replace(stream, sheetEntry(stream), patched(sheetEntry(stream), 4, 0x7FFFFFFF), 1))},
		{name: "sheet-is-the-workbook.xls", data: sheettest.Compound("Workbook", bytes.Replace(stream, sheetEntry(stream), patched(sheetEntry(stream), 4, 0), 1))},
		{name: "hidden-sheets-and-charts.xls", data: sheets(sheettest.XLSSheet{Name: "藏着", State: 1}, sheettest.XLSSheet{Name: "深藏", State: 2}, sheettest.XLSSheet{Name: "图", Kind: 2}, sheettest.XLSSheet{Name: "宏", Kind: 1})},
		{name: "date-1904.xls", data: oldBook(rec(0x22, 1), rec(0x203, 2, 2, 1, 43681.0)).File()},
		// The table of strings.
		{name: "strings.xls", data: oldStrings(1, sheettest.XLSStrings("别的", "担当意识不强"))},
		{name: "strings-out-of-range.xls", data: oldStrings(2, sheettest.XLSStrings("别的", "担当意识不强"))},
		{name: "strings-miscounted.xls", data: oldStrings(1, rec(0xFC, uint32(9), ^uint32(0), text("别的"), text("担当意识不强")))},
		{name: "strings-cut-off.xls", data: oldStrings(0, rec(0xFC, uint32(1), uint32(1), 500, byte(1), "担当"))},
		{name: "strings-continued.xls", data: oldStrings(1, rec(0xFC, uint32(2), uint32(2), text("别的"), 8, byte(0), []byte("No.")), rec(0x3C, byte(1), "担当"), rec(0x3C, byte(0), []byte("abc")))},
		{name: "strings-continued-within-a-pair.xls", data: oldStrings(0, rec(0xFC, uint32(1), uint32(1), 3, byte(1), []byte{0x42, 0xD8}), rec(0x3C, byte(1), []byte{0xB7, 0xDF}, "三"))},
		{name: "strings-half-a-character.xls", data: oldStrings(0, rec(0xFC, uint32(1), uint32(1), 2, byte(1), []byte{0x42}), rec(0x3C, byte(1), "三"))},
		{name: "strings-runs.xls", data: oldStrings(0, rec(0xFC, uint32(1), uint32(1), 4, byte(9), 2, "划留下了", 0, 3, 1, 0))},
		{name: "strings-phonetic.xls", data: oldStrings(1, rec(0xFC, uint32(2), uint32(2), 1, byte(5), uint32(6), "问", []byte("ダン")), rec(0x3C, text("题")))},
		{name: "strings-runs-beyond-end.xls", data: oldStrings(0, rec(0xFC, uint32(1), uint32(1), 2, byte(9), 3, "划留", 9, 3, 1, 900, 0, 3))},
	}
}

// oldSheets are those of which a sheet is odd or broken.
func oldSheets() []odd {
	atRow := func(row int) []byte { return rec(0x203, row, 0, 0, 5.0) }
	merges := func(n int, refs ...int) []byte {
		var f []any
		for _, r := range refs {
			f = append(f, r)
		}
		return rec(0xE5, n, sheettest.Fields(f...))
	}
	return []odd{
		{name: "numbers.xls", data: old(rec(0x27E, 5, 0, 0, uint32(155<<2|2)), rec(0x27E, 5, 1, 0, uint32(15530<<2|3)), rec(0xBD, 5, 2, 0, uint32(1<<2|2), 1, uint32(45143<<2|2), 3), rec(0x203, 5, 4, 0, 0.1+0.2), rec(0x203, 5, 5, 1, 45143.0), rec(0x27E, 5, 6, 0, uint32(0x3FF80000)))},
		{name: "no-numbers.xls", data: old(rec(0x203, 5, 0, 0, []byte{0, 0, 0, 0, 0, 0, 0xF8, 0x7F}), rec(0x203, 5, 1, 0, []byte{0, 0, 0, 0, 0, 0, 0xF0, 0x7F}), rec(0x203, 5, 2, 999, 5.0))},
		{name: "booleans-and-errors.xls", data: old(rec(0x205, 2, 1, 0, byte(1), byte(0)), rec(0x205, 5, 1, 0, byte(0), byte(0)), rec(0x205, 5, 2, 0, byte(7), byte(1)), rec(0x205, 5, 3, 0, byte(99), byte(1)))},
		{name: "formulas.xls", data: old(formula(5, 0, 155.0), formula(5, 1, noNumber(0, 0)), rec(0x207, text("已完成")), formula(5, 2, noNumber(1, 1)), formula(5, 3, noNumber(2, 0x17)), formula(5, 4, noNumber(3, 0)),
			formula(5, 5, noNumber(0, 0)), rec(0x221, 5, 5, byte(5), byte(5), 0, uint32(0), 0), rec(0x207, 6, byte(1), "担当"), rec(0x3C, byte(0), []byte("ABCD")))},
		{name: "formula-without-its-text.xls", data: old(formula(5, 0, noNumber(0, 0)), rec(0x203, 5, 1, 0, 5.0), formula(5, 2, noNumber(0, 0)))},
		{name: "text-without-a-formula.xls", data: old(rec(0x207, text("已完成")))},
		{name: "struck.xls", data: old(rec(0x204, 2, 1, 2, text("整格划掉")), rec(0xD6, 2, 2, 0, text("划掉留下"), 2, 0, 3, 2, 0))},
		{name: "text-cut-off.xls", data: old(rec(0x204, 5, 0, 0, 500, byte(1), "担当"))},
		{name: "cell-cut-off.xls", data: old(rec(0x203, 5))},
		{name: "cells-duplicate.xls", data: old(rec(0x203, 1, 6, 0, 99.0))},
		{name: "last-row.xls", data: old(atRow(65535))},
		{name: "cell-beyond-columns.xls", data: old(rec(0x203, 5, 300, 0, 5.0))},
		{name: "hidden.xls", data: old(rec(0x208, 2, 0, 9, 255, 0, 0, 0x120, 15), rec(0x208, 3, 0, 9, 0, 0, 0, 0x100, 15), rec(0x7D, 3, 4, 2048, 15, 1, 0), rec(0x7D, 6, 255, 0, 15, 0, 0))},
		{name: "merges.xls", data: old(merges(2, 1, 2, 1, 1, 1, 2, 2, 2))},
		{name: "merges-overlap.xls", data: old(merges(2, 1, 3, 1, 1, 2, 3, 1, 2))},
		{name: "merges-miscounted.xls", data: old(merges(0xFFFF, 1, 2, 1, 1))},
		{name: "merges-reversed.xls", data: old(merges(2, 2, 1, 1, 1, 0, 65535, 0, 255))},
		{name: "comments.xls", data: old(object(0x19, 1, 1, 1, "暂不公开"), object(0x19, 2, 1, 1, ""), rec(0x1C, 1, 2, 0, 1, text("")), rec(0x1C, 2, 2, 0, 2, text("")), rec(0x1C, 3, 2, 0, 77, text("")))},
		{name: "boxes-and-pictures.xls", data: old(object(6, 1, 6, 2, "只供内部掌握"), object(8, 2, 1, 1, ""), object(0x0B, 3, 1, 1, "勾选"))},
		{name: "drawing-cut-off.xls", data: old(rec(0xEC, 0x0F, 0xF004, ^uint32(0), 0, 0xF010, ^uint32(0)), rec(0x5D), rec(0x1B6), rec(0x1C))},
		{name: "chart-within.xls", data: old(rec(0x809, 0x600, 0x20, 0, 0, uint32(0), uint32(0)), rec(0x203, 5, 0, 0, 5.0), rec(0x0A))},
		{name: "chart-without-end.xls", data: sheettest.Compound("Workbook", oldBook(nil, rec(0x809, 0x600, 0x20, 0, 0, uint32(0), uint32(0)), rec(0x203, 5, 0, 0, 5.0)).Stream())},
		{name: "rules.xls", data: old(ruled(0x80, ^uint32(0)), ruled(0, 9))},
		{name: "rules-miscounted.xls", data: old(rec(0x1B0, 1, 0, 0, 8, 0, 8, 0xFFFF, 0, 8, 0, 8), rec(0x1B1, byte(1), byte(5)), rec(0x879), rec(0x87A, []byte(strings.Repeat("\xff", 60))))},
		{name: "margins.xls", data: old(rec(0x14, text("&C内部资料")), rec(0x15), rec(0x89C, make([]byte, 28), 0, 3, 0, 0, 0, text("&L双")))},
		{name: "white-letters.xls", data: oldBook(sheettest.Join(rec(0x92, 2, uint32(0), uint32(0xFFFFFF)), rec(0x31, 220, 0, 9, 400, 0, make([]byte, 4), sheettest.XLSName("宋体")), rec(0xE0, 5, 0, make([]byte, 12), 0, 0x20C0)), rec(0x204, 2, 1, 3, text("看不见"))).File()},
		{name: "two-sheets-one-place.xls", data: twins()},
	}
}

// twins are two sheets that the workbook's list says are at the same place.
func twins() []byte {
	b := oldBook(nil)
	b.Sheets = append(b.Sheets, sheettest.XLSSheet{Name: "又一张"})
	stream := b.Stream()
	second := bytes.Index(stream, sheettest.XLSName("又一张")) - 6
	copy(stream[second:], sheetEntry(stream)[4:8])
	return sheettest.Compound("Workbook", stream)
}

// sheetEntry is the entry of the only sheet in the workbook's list.
func sheetEntry(stream []byte) []byte {
	name := sheettest.XLSName("整改台账")
	at := bytes.Index(stream, name) - 10
	return stream[at : at+10+len(name)]
}
