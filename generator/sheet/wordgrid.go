package sheet

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/pattern"
)

// wordPart is what becomes one sheet: a table with those that continue it, the paragraphs above it, and, at the document's end, those below.
type wordPart struct {
	name         string
	above, below []*wordText
	tables       []*wordTable
}

// Bounds on the paragraphs that go with a table.
const (
	maxAbove = 30
	maxBelow = 30
)

// parts divides the document into sheets.
func (w *wordFile) parts() []wordPart {
	var out []wordPart
	var between []wordBlock // paragraphs since the last table
	count := 0
	for _, b := range w.blocks {
		if b.table == nil {
			between = append(between, b)
			continue
		}
		count++
		b.table.number = count
		if n := len(out); n > 0 && out[n-1].continuedBy(b.table, between) {
			out[n-1].tables = append(out[n-1].tables, b.table)
		} else {
			out = append(out, wordPart{above: seenTexts(between, maxAbove), tables: []*wordTable{b.table}, name: headingOf(between)})
		}
		between = nil
	}
	if n := len(out); n > 0 && len(between) <= maxBelow {
		out[n-1].below = seenTexts(between, maxBelow)
	}
	named := map[string]int{}
	for i := range out {
		named[out[i].name]++
	}
	for i := range out {
		if len(out) == 1 || out[i].name == "" || named[out[i].name] > 1 {
			out[i].name = fmt.Sprintf("表%d", out[i].tables[0].number)
		}
	}
	return out
}

// seenTexts are the last paragraphs in which something stands.
func seenTexts(blocks []wordBlock, most int) (out []*wordText) {
	for _, b := range blocks {
		if !b.text.isEmpty() || len(b.text.boxes) > 0 || b.text.drawn {
			out = append(out, b.text)
		}
	}
	return out[max(0, len(out)-most):]
}

// headingOf is the last paragraph before a table, if it can name a sheet.
func headingOf(blocks []wordBlock) string {
	for _, b := range slices.Backward(blocks) {
		if b.line != "" {
			if utf8.RuneCountInString(b.line) <= 20 && !strings.ContainsAny(b.line, "\n：:。；") {
				return b.line
			}
			return ""
		}
	}
	return ""
}

// continued is what stands above a table that goes on from another page.
var continued = pattern.New(`^[（(]?(续表?|接上表|接上页|续上表)[\d一二三四五六七八九十]*[）)]?$`)

// continuedBy reports a table that goes on after another one: of as many columns, and with nothing new between the two.
func (p *wordPart) continuedBy(t *wordTable, between []wordBlock) bool {
	first := p.tables[0]
	if t.cols != first.cols || t.cols < 3 {
		return false
	}
	for _, b := range between {
		if b.line == "" || continued.MatchString(b.line) {
			continue
		}
		if !slices.ContainsFunc(p.above, func(a *wordText) bool { line, _ := Clean(a.visible()); return line == b.line }) {
			return false
		}
	}
	return true
}

// grid makes the sheet of a part.
func (w *wordFile) grid(p wordPart) (*Grid, error) {
	g := NewGrid(p.name, 0)
	b := &wordBuilder{gridBuilder: gridBuilder{values: &cellValues{}, g: g, tables: func() []Rect { return nil }}, row: 1}
	for _, text := range w.margins {
		g.Floats = append(g.Floats, Floating{Text: text})
	}
	cols := p.tables[0].cols
	for _, t := range p.above {
		if err := b.line(t, cols); err != nil {
			return nil, err
		}
	}
	g.Word = WordPlace{Table: p.tables[0].number, Row: b.row}
	for _, t := range p.tables {
		if err := b.table(t); err != nil {
			return nil, err
		}
	}
	for _, t := range p.below {
		if err := b.line(t, cols); err != nil {
			return nil, err
		}
	}
	return g, b.finish()
}

// WordPlace says where in a Word document a grid's table stands: which table it is, from 1, and in which row of the grid it begins.
type WordPlace struct{ Table, Row int }

// wordBuilder makes a grid of paragraphs and tables.
type wordBuilder struct {
	gridBuilder
	row int
}

// line makes a row of a paragraph, as wide as the table.
func (b *wordBuilder) line(t *wordText, cols int) error {
	at := Pos{b.row, 1}
	if err := b.text(t, at); err != nil {
		return err
	}
	if !t.isEmpty() {
		b.merges = append(b.merges, Rect{b.row, 1, b.row, max(cols, 1)})
		b.row++
	}
	return nil
}

// text keeps what stands in a cell or in a paragraph, and what hangs on it.
func (b *wordBuilder) text(t *wordText, at Pos) error {
	for _, box := range t.boxes {
		if len(b.g.Floats) < maxFloats {
			b.g.Floats = append(b.g.Floats, Floating{box, at})
		}
	}
	b.g.Drawn = b.g.Drawn || t.drawn
	if len(t.notes) > 0 && at.Row <= MaxRows && at.Col <= MaxCols {
		if b.g.Notes == nil {
			b.g.Notes = map[Pos]string{}
		}
		b.g.Notes[at] = strings.Join(t.notes, "\n")
	}
	if t.isEmpty() && !t.picture {
		return nil
	}
	c := &rawCell{at: at, kind: "inlineStr", inline: true, picture: t.picture}
	return b.keep(c, plainStyle, t.text())
}

// table puts a table below what is there.
func (b *wordBuilder) table(t *wordTable) error {
	open := map[int]int{} // by their left columns, the merges that may go on downwards
	for _, row := range t.rows {
		for _, c := range row {
			at := Pos{b.row, c.left}
			if err := b.text(c.text, at); err != nil {
				return err
			}
			b.merge(c, open)
		}
		if b.row++; b.row > MaxRows+1 {
			return nil // Put has told
		}
	}
	return nil
}

// merge takes the range that a cell begins, or makes one longer.
func (b *wordBuilder) merge(c wordCell, open map[int]int) {
	last := len(b.merges) - 1
	if c.across == continues && last >= 0 && b.merges[last].Right == c.left-1 && b.merges[last].Top <= b.row && b.row <= b.merges[last].Bottom {
		b.merges[last].Right = c.right
		return
	}
	if c.down == continues {
		if i, ok := open[c.left]; ok && b.merges[i].Bottom == b.row-1 {
			b.merges[i].Bottom = b.row
			return
		}
	}
	delete(open, c.left)
	if c.left == c.right && c.down == single && c.across == single {
		return
	}
	b.merges = append(b.merges, Rect{b.row, c.left, b.row, c.right})
	if c.down != single {
		open[c.left] = len(b.merges) - 1
	}
}
