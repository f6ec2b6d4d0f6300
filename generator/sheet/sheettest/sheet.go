package sheettest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

func itoa(n int) string { return strconv.Itoa(n) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;")

func escape(s string) string { return escaper.Replace(s) }

// Cell is a cell as the file has it: its attributes but for r, and what it holds.
type Cell struct{ Attr, Inside string }

// Text, Number and Formula are the plain kinds of cells.
func Text(s string) Cell { return Cell{`t="inlineStr"`, "<is><t>" + escape(s) + "</t></is>"} }

// Number is a number as it is stored, in a style of this package.
func Number(value string, style int) Cell {
	return Cell{`s="` + itoa(style) + `"`, "<v>" + value + "</v>"}
}

// Formula is a formula with the result that is kept, of a type: "" for a number.
func Formula(formula, kind, value string) Cell {
	c := Cell{"", "<f>" + escape(formula) + "</f>"}
	if kind != "" {
		c.Attr = `t="` + kind + `"`
	}
	if value != "" {
		c.Inside += "<v>" + escape(value) + "</v>"
	}
	return c
}

// XML is the cell with its place.
func (c Cell) XML(at string) string {
	if c.Attr != "" {
		at += `" ` + strings.TrimSuffix(c.Attr, `"`)
	}
	return `<c r="` + at + `">` + c.Inside + `</c>`
}

// Rows makes rows of a sheet from A1: strings are texts, ints numbers, nil no cell, a Cell itself.
func Rows(rows ...[]any) string {
	var b strings.Builder
	for i, row := range rows {
		b.WriteString(Row(i+1, row...))
	}
	return b.String()
}

// Row is one row of a sheet; see Rows.
func Row(row int, cells ...any) string {
	var b strings.Builder
	b.WriteString(`<row r="` + itoa(row) + `">`)
	for i, v := range cells {
		at, err := excelize.CoordinatesToCellName(i+1, row)
		must(err)
		switch v := v.(type) {
		case nil:
		case string:
			b.WriteString(Text(v).XML(at))
		case int:
			b.WriteString(Number(itoa(v), 0).XML(at))
		case Cell:
			b.WriteString(v.XML(at))
		default:
			panic(fmt.Sprintf("%T is no cell", v))
		}
	}
	return b.String() + `</row>`
}

// SheetXML is a worksheet of rows; after is what follows them, such as merged ranges.
func SheetXML(rows, after string) string {
	return xmlHead + `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><sheetData>` + rows + `</sheetData>` + after + `</worksheet>`
}

// Merges is a list of merged ranges for SheetXML.
func Merges(refs ...string) string {
	var b strings.Builder
	for _, ref := range refs {
		b.WriteString(`<mergeCell ref="` + ref + `"/>`)
	}
	return `<mergeCells count="` + itoa(len(refs)) + `">` + b.String() + `</mergeCells>`
}
