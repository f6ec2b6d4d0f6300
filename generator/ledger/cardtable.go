package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// farColumn is where the table of cards begins: so far to the right that no text names such a cell by chance.
const farColumn = 701 // ZY

// layOut makes a table of a sheet of cards, below everything else on it, a row each. Names of cells in findings and items are those of the cards again: see
// atHome.
func (s *tab) layOut(cards cardSheet, choices []ColumnChoice) {
	g := s.grid
	top := g.Rows + 1
	t := layout{g: g, home: map[sheet.Pos]sheet.Pos{}, joined: map[sheet.Pos]string{}}
	columns := map[string]int{}
	across := map[sheet.Rect]sheet.Rect{}
	for i, c := range cards.cards {
		row := top + 1 + i
		for _, f := range c.fields {
			col, known := columns[f.name]
			if !known {
				col = farColumn + len(columns)
				columns[f.name] = col
				t.move(f.label, sheet.At(top, col))
			}
			to := sheet.At(row, col)
			t.place(&f, to)
			if cards.across {
				t.span(f.values[0], to, across)
			}
		}
	}
	for i, c := range cards.cards { // what a card lacks is missed at its head
		for n := range len(columns) {
			if to := sheet.At(top+1+i, farColumn+n); t.home[to] == (sheet.Pos{}) {
				t.home[to] = c.fields[0].label
			}
		}
	}
	var spans []sheet.Rect
	for _, m := range across {
		if m.Bottom > m.Top {
			spans = append(spans, m)
		}
	}
	s.takeLayout(&t, top, spans, choices)
	s.lowerHeaders = nil
	s.unclearCard, s.across = cards.unclear, cards.across
}

// takeLayout puts the cells into their new places, where their header stands in row top; spans are merged ranges there.
func (s *tab) takeLayout(t *layout, top int, spans []sheet.Rect, choices []ColumnChoice) {
	s.grid, s.home = t.g.Rearranged(t.moves, t.joined, spans), t.home
	s.header = headerAt(s.grid, top, 1, newLabelCache(), choices)
	s.header.firstRow, s.header.lastRow = top+1, s.grid.Rows
	s.header.resolve(s.grid)
}

// layout collects what goes where.
type layout struct {
	g      *sheet.Grid
	moves  []sheet.Move
	home   map[sheet.Pos]sheet.Pos
	joined map[sheet.Pos]string
}

func (t *layout) move(from, to sheet.Pos) {
	t.moves = append(t.moves, sheet.Move{From: from, To: to})
	t.home[to] = from
}

// place puts a content into the table. A comment on the name, or on the second cell of a content, goes with it.
func (t *layout) place(f *cardField, to sheet.Pos) {
	t.home[to] = f.label
	if len(f.values) == 0 {
		return
	}
	t.move(f.values[0], to)
	if len(f.values) > 1 {
		t.joined[to] = f.text(t.g)
		for _, p := range f.values[1:] {
			if t.g.Struck[p].Text != "" || t.g.Own(p).Fault != sheet.NoFault {
				delete(t.joined, to)
			}
		}
	}
}

// span keeps a content that is merged over several problems merged.
func (t *layout) span(from, to sheet.Pos, across map[sheet.Rect]sheet.Rect) {
	m := t.g.Span(from)
	if m.Left == m.Right {
		return
	}
	have, ok := across[m]
	if !ok {
		have = sheet.Rect{Top: to.Row, Left: to.Col, Bottom: to.Row, Right: to.Col}
	}
	have.Bottom = to.Row
	across[m] = have
}

// farName is the name of a cell or a column of such a table, as findings write it.
var farName = pattern.New(`\b(Z[YZ]|A[A-Z]{2})(\d+|列| )`)

// farChoice is a column of such a table in an entry of --columns.
var farChoice = pattern.New(`[=+](?:Z[YZ]|A[A-Z]{2})\b`)

// atHome is a text with the names of the cards' own cells. An entry of --columns names a column as the cards do: a letter of theirs means another one.
func (s *tab) atHome(text string) string {
	text = farChoice.ReplaceAllStringFunc(text, func(entry string) string {
		at := sheet.At(s.header.top, sheet.ParsePos(entry[1:]+"1").Col)
		if _, ok := s.home[at]; !ok {
			return entry
		}
		return entry[:1] + columnWord(headed{at: at, folded: foldLabel(s.grid.Own(at).Text)}, false)
	})
	return farName.ReplaceAllStringFunc(text, func(name string) string {
		part := farName.FindStringSubmatch(name)
		p, rest := sheet.ParsePos(name), ""
		if p.Row == 0 { // a column: its name on the first card
			p, rest = sheet.At(s.header.top, sheet.ParsePos(part[1]+"1").Col), part[2]
		}
		if home, ok := s.home[p]; ok {
			return home.Name() + rest
		}
		return name
	})
}

// bringHome gives the findings and items of sheets of cards the names of the cards' own cells. What moves a ledger into the form goes by the table.
func bringHome(all []*tab, units []Unit, list finding.List, items bool) {
	for _, s := range all {
		if s.home == nil {
			continue
		}
		for i, f := range list {
			if f.Sheet == s.grid.Name {
				f.Cell = s.atHome(f.Cell)
				list[i] = f.Edited(s.atHome)
			}
		}
		for i := range units {
			if !items {
				break
			}
			u := &units[i]
			for k := range u.Items {
				s.itemHome(&u.Items[k])
			}
			s.fieldHome(&u.MarkedAt)
		}
	}
}

func (s *tab) fieldHome(f *Field) {
	if f.Sheet == s.grid.Name {
		f.Cell = s.atHome(f.Cell)
	}
}

func (s *tab) itemHome(it *Item) {
	if it.Problem.Sheet != s.grid.Name && it.StatusText.Sheet != s.grid.Name {
		return
	}
	if p := sheet.ParsePos(it.Problem.Cell); !s.across && s.home[p].Row > 0 {
		it.Row = s.home[p].Row
	}
	for i := range columns {
		if columns[i].field != nil {
			s.fieldHome(columns[i].field(it))
		}
	}
	s.fieldHome(&it.ReachFrom)
	for i := range it.Handled {
		s.fieldHome(&it.Handled[i].Field)
	}
	for i := range it.Parts {
		s.fieldHome(&it.Parts[i].Field)
	}
}

// isFar reports the header of such a table.
func (h *header) isFar() bool { return len(h.cols) > 0 && h.cols[0].at.Col >= farColumn }
