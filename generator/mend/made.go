package mend

import (
	"bytes"
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet"
)

// moment stands for the time of writing, as in every workbook that is made: the same ledger gives the same bytes.
const moment = "2020-01-01T00:00:00Z"

// made is a plain workbook of the same cells, for a ledger that is no package: texts as they are seen, numbers as numbers, merged ranges, what is hidden.
func (b *Book) made(list string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	p := &pen{f: f}
	p.keep(f.SetDocProps(&excelize.DocProperties{Creator: "gongshi", Language: "zh-CN", Created: moment, Modified: moment}))
	style, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	p.keep(err)
	names := b.names()
	for i, g := range b.old.Grids {
		p.begin(names[i], i == 0)
		p.grid(b, g, names[i], style)
		if g.Hidden {
			p.keep(f.SetSheetVisible(names[i], false))
		}
	}
	p.begin(list, len(b.old.Grids) == 0)
	for i, col := range listColumns {
		name := sheet.At(1, i+1).Column()
		p.keep(f.SetColWidth(list, name, name, float64(col.width)))
		p.keep(f.SetCellStr(list, sheet.At(1, i+1).Name(), col.name))
	}
	for n, row := range rows(b.order) {
		for i, text := range row {
			p.keep(f.SetCellStr(list, sheet.At(n+2, i+1).Name(), text))
		}
	}
	var out bytes.Buffer
	p.keep(f.Write(&out))
	return out.Bytes(), p.err
}

// pen writes a workbook and keeps the first error.
type pen struct {
	f   *excelize.File
	err error
}

func (p *pen) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// begin begins a sheet; a new workbook has one already.
func (p *pen) begin(name string, first bool) {
	if first {
		p.keep(p.f.SetSheetName("Sheet1", name))
		return
	}
	_, err := p.f.NewSheet(name)
	p.keep(err)
}

// grid writes the cells of a sheet that are seen, and the ranges that they span.
func (p *pen) grid(b *Book, g *sheet.Grid, into string, style int) {
	cells := map[sheet.Pos]sheet.Cell{}
	for at, c := range g.Cells() {
		if g.Origin(at) == at {
			cells[at] = c
		}
	}
	for _, at := range slices.SortedFunc(maps.Keys(cells), sheet.ByPlace) {
		c, name := cells[at], at.Name()
		text := c.Display()
		if own := b.cells[place{g.Name, name}]; own != nil {
			text = own.mended()
		}
		number, err := strconv.ParseFloat(text, 64)
		if c.Number && c.Stored && err == nil && strconv.FormatFloat(number, 'f', -1, 64) == text {
			p.keep(p.f.SetCellFloat(into, name, number, -1, 64))
		} else {
			p.keep(p.f.SetCellStr(into, name, text))
		}
		p.keep(p.f.SetCellStyle(into, name, name, style))
		if m := g.Span(at); m.Bottom > m.Top || m.Right > m.Left {
			p.keep(p.f.MergeCell(into, name, sheet.At(m.Bottom, m.Right).Name()))
		}
	}
	rows, cols := g.Hides()
	for _, row := range rows {
		p.keep(p.f.SetRowVisible(into, row, false))
	}
	for _, col := range cols {
		p.keep(p.f.SetColVisible(into, sheet.At(1, col).Column(), false))
	}
}

// names are the names of the sheets in the copy: the same, where a workbook takes them.
func (b *Book) names() (names []string) {
	if b.pack != nil {
		return slices.Clone(b.old.Names)
	}
	file := strings.TrimSuffix(filepath.Base(b.old.Name), filepath.Ext(b.old.Name)) // a text table has no name of its own
	for _, g := range b.old.Grids {
		name := strings.Trim(strings.Map(func(r rune) rune {
			if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
				return '_'
			}
			return r
		}, cmp.Or(g.Name, file)), "'")
		for runes := []rune(name); len(utf16.Encode(runes)) > longestName; name = string(runes) {
			runes = runes[:len(runes)-1]
		}
		for n := 2; name == "" || slices.ContainsFunc(names, func(s string) bool { return strings.EqualFold(s, name) }); n++ {
			name = "表" + strconv.Itoa(len(names)+n-1)
		}
		names = append(names, name)
	}
	return names
}

// longestName is how many UTF-16 units the name of a sheet may have, with room left for a number.
const longestName = 31
