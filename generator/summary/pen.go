package summary

import (
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/bookfile"
	"gongshi/generator/ledger"
)

const (
	songTi = "宋体"
	heiTi  = "黑体"
	points = 10.5
)

// pen writes sheets row by row and keeps the first error, so that laying out a sheet reads as a list.
type pen struct {
	f      *excelize.File
	styles map[look]int
	charts bookfile.Values
	err    error
}

func (p *pen) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// look says what a cell looks like.
type look int

const (
	titleLook   look = iota
	headingLook      // the names of columns
	wordLook         // a word, centred
	proseLook        // from the left
	numberLook
	moneyLook
	dateLook
	linkLook
	rateLook // a percentage; with decimals, rateLook+1 and rateLook+2

	// totalLook is added in the row of totals, lateLook to what is wrong or late.
	totalLook look = 1 << 8
	lateLook  look = 1 << 9
)

func (p *pen) style(l look) int {
	if id, ok := p.styles[l]; ok {
		return id
	}
	id, err := p.f.NewStyle(l.style())
	p.keep(err)
	p.styles[l] = id
	return id
}

func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: songTi, Size: points},
		Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true},
	}
	for _, side := range []string{"left", "top", "right", "bottom"} {
		s.Border = append(s.Border, excelize.Border{Type: side, Style: 1, Color: "7F7F7F"})
	}
	const asText, twoPlaces = 49, 4 // built in: @ and #,##0.00
	format := func(code string) { s.CustomNumFmt = &code }
	switch kind := l &^ (totalLook | lateLook); kind {
	case titleLook:
		s.Font, s.Border = &excelize.Font{Family: heiTi, Size: 16}, nil
	case headingLook:
		s.Font.Bold = true
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}
	case wordLook:
		s.NumFmt = asText
	case proseLook:
		s.NumFmt = asText
		s.Alignment.Horizontal = "left"
	case moneyLook:
		s.NumFmt = twoPlaces
		s.Alignment.Horizontal = "right"
	case dateLook:
		format(`yyyy"年"m"月"d"日"`)
	case linkLook:
		s.Font.Color, s.Font.Underline = "0563C1", "single"
	case rateLook, rateLook + 1, rateLook + 2:
		format([]string{"0%", "0.0%", "0.00%"}[kind-rateLook])
	}
	if l&totalLook != 0 {
		s.Font.Bold = true
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F2F2F2"}}
	}
	if l&lateLook != 0 {
		s.Font.Color = "C00000"
	}
	return s
}

// at gives the cell of a column and a row, both from 1.
func (p *pen) at(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	p.keep(err)
	return name
}

// cell is a value with its look.
func (p *pen) cell(l look, value any) excelize.Cell {
	if text, ok := value.(string); ok {
		value = fitCell(text)
	}
	return excelize.Cell{StyleID: p.style(l), Value: value}
}

// formula is a formula with the value that it gives.
func (p *pen) formula(l look, formula string, value any) excelize.Cell {
	return excelize.Cell{StyleID: p.style(l), Formula: formula, Value: value}
}

// fitCell cuts a text down to what a cell holds.
func fitCell(text string) string {
	if len(text) <= excelize.TotalCellChars {
		return text
	}
	units := utf16.Encode([]rune(text))
	if len(units) <= excelize.TotalCellChars {
		return text
	}
	return strings.TrimSuffix(string(utf16.Decode(units[:excelize.TotalCellChars-1])), "\ufffd") + "…"
}

// date is a date as a cell's value, nil where there is none.
func date(d ledger.Date) any {
	if d.IsZero() || d.Day == 0 {
		return nil
	}
	return day(d)
}

// sheet begins a sheet of rows under a title and a heading row; widths are in characters.
func (p *pen) sheet(name, title string, headings []string, widths []float64, columnsFixed int) *rows {
	p.keep(p.f.SetPanes(name, &excelize.Panes{
		Freeze: true, YSplit: headRow, XSplit: columnsFixed, TopLeftCell: p.at(columnsFixed+1, headRow+1), ActivePane: "bottomRight",
	}))
	p.page(name)
	p.keep(p.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: "'" + name + "'!$1:$2"}))
	w, err := p.f.NewStreamWriter(name)
	if err != nil {
		p.keep(err)
		return nil
	}
	for i, width := range widths {
		p.keep(w.SetColWidth(i+1, i+1, width))
	}
	r := &rows{p: p, w: w, widths: widths}
	head := make([]any, len(headings))
	for i, h := range headings {
		head[i] = p.cell(headingLook, h)
	}
	p.keep(w.MergeCell("A1", p.at(len(headings), 1)))
	r.add(30, p.cell(titleLook, title))
	r.add(32, head...)
	return r
}

// page sets a sheet to print on A4 in landscape, as wide as the page.
func (p *pen) page(name string) {
	landscape, fit, a4, yes := "landscape", 0, 9, true
	p.keep(p.f.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToHeight: &fit}))
	p.keep(p.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
}

// headRow is the row of the headings, below the title.
const headRow = 2

// rows writes a sheet's rows from the top.
type rows struct {
	p      *pen
	w      *excelize.StreamWriter
	n      int
	widths []float64
}

// add writes the next row. A height of 0 is replaced by what the texts need.
func (r *rows) add(height float64, cells ...any) {
	if r == nil {
		return
	}
	r.n++
	var options []excelize.RowOpts
	if height == 0 {
		height = r.neededHeight(cells)
	}
	if height > 0 {
		options = []excelize.RowOpts{{Height: height}}
	}
	r.p.keep(r.w.SetRow(r.p.at(1, r.n), cells, options...))
}

// lineHeight is a line of a row, in points, leastHeight a row of one line, and mostHeight how high Excel lets a row be.
const lineHeight, leastHeight, mostHeight = 15, 20, 409

// neededHeight is the height of a row for its texts. Excel finds it itself; LibreOffice and some previews do not.
func (r *rows) neededHeight(cells []any) float64 {
	lines := 1
	for i, c := range cells {
		if i >= len(r.widths) {
			break
		}
		cell, ok := c.(excelize.Cell)
		if !ok {
			continue
		}
		if text, ok := cell.Value.(string); ok && text != "" {
			lines = max(lines, linesIn(text, r.widths[i]))
		}
	}
	return max(leastHeight, min(mostHeight, float64(lines*lineHeight+4)))
}

// linesIn is how many lines a text takes in a column, whose width is in half-width characters.
func linesIn(text string, width float64) (n int) {
	room := max(2, int(width)-1) // the cell's own margins
	for line := range strings.SplitSeq(text, "\n") {
		wide := 0
		for _, c := range line {
			if wide++; c >= 0x2000 { // Han, and the marks that are set as wide
				wide++
			}
		}
		n += max(1, (wide+room-1)/room)
	}
	return n
}

func (r *rows) flush() {
	if r != nil {
		r.p.keep(r.w.Flush())
	}
}
