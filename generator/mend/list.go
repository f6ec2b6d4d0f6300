package mend

import (
	"fmt"
	"strings"
	"unicode"

	"gongshi/generator/sheet"
)

// ListName is the name of the sheet that lists what was mended.
const ListName = "修改记录"

// listColumns are its columns and their widths, in half-widths of the default face.
var listColumns = []struct {
	name  string
	width int
	value func(*cell, Edit) string
}{
	{"工作表", 14, func(c *cell, _ Edit) string { return c.sheet }},
	{"单元格", 9, func(c *cell, _ Edit) string { return c.cell }},
	{"原来", 44, func(c *cell, e Edit) string { return c.around(e, string(c.text[e.From:e.To])) }},
	{"改为", 44, func(c *cell, e Edit) string { return c.around(e, e.Text) }},
	{"为什么", 44, func(_ *cell, e Edit) string { return e.Why }},
}

// around is a text between 【 and 】, with a few characters of the cell around it.
func (c *cell) around(e Edit, text string) string {
	const most = 12
	from, to := max(e.From-most, 0), min(e.To+most, len(c.text))
	before, after := string(c.text[from:e.From]), string(c.text[e.To:to])
	if from > 0 {
		before = "…" + before
	}
	if to < len(c.text) {
		after += "…"
	}
	return oneLine(before + "【" + text + "】" + after)
}

func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// rows are the rows of the list below its head.
func rows(cells []*cell) (out [][]string) {
	for _, c := range cells {
		for _, e := range c.edits {
			var row []string
			for _, col := range listColumns {
				row = append(row, col.value(c, e))
			}
			out = append(out, row)
		}
	}
	return out
}

// listPart is the sheet's XML. It uses no style of the workbook's, but that of every plain cell.
func listPart(namespace string, cells []*cell) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<worksheet xmlns="` + namespace + `">`)
	b.WriteString(`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, col := range listColumns {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, col.width)
	}
	b.WriteString(`</cols><sheetData><row r="1">`)
	for i, col := range listColumns {
		fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><r><rPr><b/></rPr><t>%s</t></r></is></c>`, sheet.At(1, i+1).Name(), col.name)
	}
	b.WriteString(`</row>`)
	for n, row := range rows(cells) {
		fmt.Fprintf(&b, `<row r="%d">`, n+2)
		for i, text := range row {
			fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, sheet.At(n+2, i+1).Name(), escaped(strings.ReplaceAll(text, "_x", "_x005F_x")))
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return []byte(b.String())
}
