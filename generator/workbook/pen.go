package workbook

import (
	"errors"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/pattern"
)

// pen writes to one sheet at a time and keeps the first error, so that laying out a sheet reads as a list.
type pen struct {
	f      *excelize.File
	sheet  string
	styles map[look]int
	err    error
}

func (p *pen) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// area is a rectangle of cells, from 1.
type area struct{ left, top, right, bottom int }

func cell(col, row int) area { return area{col, row, col, row} }

func (p *pen) name(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	p.keep(err)
	return name
}

func (p *pen) ref(a area) string { return p.name(a.left, a.top) + ":" + p.name(a.right, a.bottom) }

var errLong = errors.New("text longer than a cell holds")

// put writes a value into an area, merged into one cell and with borders throughout; "" and nil leave it blank. A text stays a text whatever it begins
// with, also when somebody edits it.
func (p *pen) put(a area, l look, value any) {
	if text, ok := value.(string); ok && text != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(text)[0]) {
		l |= textLook
	}
	first := p.name(a.left, a.top)
	p.keep(p.f.SetCellStyle(p.sheet, first, p.name(a.right, a.bottom), p.style(l)))
	if a.left != a.right || a.top != a.bottom {
		p.keep(p.f.MergeCell(p.sheet, first, p.name(a.right, a.bottom)))
	}
	switch v := value.(type) {
	case string:
		if v = escape(v); len(utf16.Encode([]rune(v))) > excelize.TotalCellChars {
			p.keep(errLong) // excelize would cut it short silently
		} else if v != "" {
			p.keep(p.f.SetCellStr(p.sheet, first, v))
		}
	case int:
		p.keep(p.f.SetCellInt(p.sheet, first, int64(v)))
	case decimal.Decimal:
		p.keep(p.f.SetCellFloat(p.sheet, first, v.InexactFloat64(), -1, 64)) // a workbook has no other numbers than floats
	case time.Time:
		p.keep(p.f.SetCellValue(p.sheet, first, v))
	}
}

// escape keeps a text that looks like an escaped character _xHHHH_ as it is (ECMA-376 22.9.2.19); excelize 2.11.1 forgets that for shared strings.
func escape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for i := range len(text) {
		b.WriteByte(text[i])
		if i+7 <= len(text) && escaped.MatchString(text[i:i+7]) {
			b.WriteString("x005F_")
		}
	}
	return b.String()
}

var escaped = pattern.New(`^_x[0-9a-fA-F]{4}_`)

// day turns a printed date into a date value. Other texts stay as they are, and so do days before March 1900, which programs count differently.
func day(text string) any {
	const printed = "2006年1月2日"
	if t, err := time.Parse(printed, text); err == nil && t.Format(printed) == text && t.Year() > 1900 {
		return t
	}
	return text
}

func (p *pen) width(col int, width float64) {
	name, err := excelize.ColumnNumberToName(col)
	p.keep(err)
	p.keep(p.f.SetColWidth(p.sheet, name, name, width))
}

func (p *pen) height(row int, height float64) {
	p.keep(p.f.SetRowHeight(p.sheet, row, min(height, excelize.MaxRowHeight)))
}
