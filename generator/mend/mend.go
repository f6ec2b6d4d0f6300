// Package mend changes single texts of a workbook in a copy of it: just those cells in the sheets' XML, and one more sheet that lists them. Every other part stays
// as it is, for a library that saves a workbook loses what it does not know of it. Of a ledger of another kind it makes a plain workbook of the same cells.
package mend

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/seal"
	"gongshi/generator/sheet"
)

// Edit puts a text in the place of the runes From to To of a cell's text as it is read. Why is what the list says of it.
type Edit struct {
	From, To  int
	Text, Why string
}

// Outcome is what became of an edit.
type Outcome int

const (
	// Made: it is in the copy.
	Made Outcome = iota
	// NoText: the cell holds a number, a date or a formula.
	NoText
	// Unclear: the cell's text cannot be cut there, or another edit has been made there.
	Unclear
)

// Book is a workbook with the edits in it.
type Book struct {
	old    *sheet.Book
	cells  map[place]*cell
	order  []*cell
	edited int
	// pack is the package that is edited; nil where a new one is made.
	pack *pack
}

type place struct{ sheet, cell string }

// cell is a cell with edits, which stand in order. text is what is read in it.
type cell struct {
	place
	text  []rune
	edits []Edit
	// rich is its text in the XML.
	rich *rich
	ref  *reference
	part *part
}

var errUnread = errors.New("mend: a part cannot be read")

// Open prepares a copy of a workbook, of which old is the reading. One that is no package of XML parts is made anew.
func Open(data []byte, old *sheet.Book) (*Book, error) {
	b := &Book{old: old, cells: map[place]*cell{}}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return b, nil
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errUnread
	}
	p, isWorkbook, err := openPack(z)
	if err != nil {
		return nil, err
	}
	if isWorkbook {
		b.pack = p
	}
	return b, nil
}

// Converts reports that the copy is a workbook of another kind than the file.
func (b *Book) Converts() bool { return b.pack == nil }

// Text is what is read in a cell; "" where nothing is.
func (b *Book) Text(sheetName, name string) string {
	for _, g := range b.old.Grids {
		if g.Name == sheetName {
			return g.Own(sheet.ParsePos(name)).Text
		}
	}
	return ""
}

// Change makes an edit in a cell. The same edit may be made again.
func (b *Book) Change(sheetName, name string, e Edit) Outcome {
	at := place{sheetName, name}
	c := b.cells[at]
	if c == nil {
		c = &cell{place: at, text: []rune(b.Text(sheetName, name))}
		if out := b.find(c); out != Made {
			return out
		}
		b.cells[at] = c
		b.order = append(b.order, c)
	}
	if e.From < 0 || e.From > e.To || e.To > len(c.text) || strings.ContainsFunc(e.Text, isControl) {
		return Unclear
	}
	i, _ := slices.BinarySearchFunc(c.edits, e, func(a, b Edit) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	if i < len(c.edits) && c.edits[i].From == e.From && c.edits[i].To == e.To {
		if c.edits[i].Text == e.Text {
			return Made
		}
		return Unclear
	}
	if i > 0 && c.edits[i-1].To > e.From || i < len(c.edits) && c.edits[i].From < e.To {
		return Unclear
	}
	edits := slices.Insert(slices.Clone(c.edits), i, e)
	if c.rich != nil && !c.rich.takes(c.text, edits) {
		return Unclear
	}
	c.edits = edits
	b.edited++
	return Made
}

func isControl(r rune) bool { return r < ' ' || r == 0xfffe || r == 0xffff || r == 0xfffd }

// find finds a cell in the file: whether it holds a text that was typed into it.
func (b *Book) find(c *cell) Outcome {
	if len(c.text) == 0 {
		return Unclear
	}
	if b.pack == nil {
		if g := b.grid(c.sheet); g == nil || g.Own(sheet.ParsePos(c.cell)).Stored {
			return NoText
		}
		return Made
	}
	p := b.pack.sheet(c.sheet)
	if p == nil || p.scan() != nil {
		return Unclear
	}
	ref := p.cells[sheet.ParsePos(c.cell)]
	switch {
	case ref == nil:
		return Unclear
	case !ref.text || ref.formula:
		return NoText
	}
	c.part, c.ref = p, ref
	if c.rich = b.pack.textOf(p, ref); c.rich == nil || !c.rich.aligns(c.text) {
		return Unclear
	}
	return Made
}

func (b *Book) grid(name string) *sheet.Grid {
	for _, g := range b.old.Grids {
		if g.Name == name {
			return g
		}
	}
	return nil
}

// Edited counts the edits, Cells the cells that have some.
func (b *Book) Edited() int { return b.edited }

// Cells counts the cells that are changed.
func (b *Book) Cells() (n int) {
	for _, c := range b.order {
		if len(c.edits) > 0 {
			n++
		}
	}
	return n
}

// mended is the text of a cell with its edits.
func (c *cell) mended() string {
	var out []rune
	done := 0
	for _, e := range c.edits {
		out = append(append(out, c.text[done:e.From]...), []rune(e.Text)...)
		done = e.To
	}
	return string(append(out, c.text[done:]...))
}

var errOther = errors.New("mend: the copy reads otherwise than it should")

// Write gives the copy. It is read again: the changed cells must say what was wanted, and every other cell what it said.
func (b *Book) Write() ([]byte, error) {
	b.order = slices.DeleteFunc(b.order, func(c *cell) bool { return len(c.edits) == 0 })
	rank := map[string]int{}
	for i, name := range b.old.Names {
		rank[name] = i
	}
	slices.SortStableFunc(b.order, func(x, y *cell) int {
		return cmp.Or(cmp.Compare(rank[x.sheet], rank[y.sheet]), sheet.ByPlace(sheet.ParsePos(x.cell), sheet.ParsePos(y.cell)))
	})
	list := freeName(b.names())
	var data []byte
	var err error
	if b.pack != nil {
		data, err = b.pack.write(b.order, list)
	} else {
		data, err = b.made(list)
	}
	if err != nil {
		return nil, err
	}
	if !b.reads(data, list) {
		return nil, errOther
	}
	return seal.StampIn(data, seal.MendedSheet)
}

// freeName is a name for the list that no sheet has.
func freeName(names []string) string {
	for n := 1; ; n++ {
		name := ListName
		if n > 1 {
			name += strconv.Itoa(n)
		}
		if !slices.ContainsFunc(names, func(s string) bool { return strings.EqualFold(s, name) }) {
			return name
		}
	}
}

// reads holds the copy to what was wanted.
func (b *Book) reads(data []byte, list string) bool {
	again := sheet.Open("", data, "")
	names := b.names()
	if !slices.Equal(again.Names, append(names, list)) || len(again.Grids) != len(b.old.Grids)+1 {
		return false
	}
	for i, g := range b.old.Grids {
		if !b.readsLike(g, again.Grids[i]) {
			return false
		}
	}
	return true
}

// readsLike holds a sheet to the one that it was, but for what was mended.
func (b *Book) readsLike(was, is *sheet.Grid) bool {
	seen := 0
	for at, old := range was.Cells() {
		if b.pack == nil && was.Origin(at) != at {
			continue // nobody sees it
		}
		seen++
		now := is.Raw(at)
		want := old.Text
		if b.pack == nil {
			want, _ = sheet.Clean(old.Display())
		}
		if c := b.cells[place{was.Name, at.Name()}]; c != nil && len(c.edits) > 0 {
			if now.Text != c.mended() {
				return false
			}
			continue
		}
		if now.Text != want || b.pack != nil && (now.Date != old.Date || now.Number != old.Number || now.Fault != old.Fault || now.Shown != old.Shown) {
			return false
		}
	}
	return seen == is.Len()
}
