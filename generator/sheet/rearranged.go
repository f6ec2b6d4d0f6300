package sheet

import (
	"maps"
	"slices"
)

// Move is a cell of a sheet that stands elsewhere on a rearranged one.
type Move struct{ From, To Pos }

// Rearranged is the sheet with some cells in other places, each with all that hangs on it; the rest stays where it is. joined are texts that several cells make
// together, by their new places; spans are merged ranges among the new places.
func (g *Grid) Rearranged(moves []Move, joined map[Pos]string, spans []Rect) *Grid {
	out := *g
	out.cells = maps.Clone(g.cells)
	out.Struck, out.Notes = maps.Clone(g.Struck), maps.Clone(g.Notes)
	out.Unseen, out.changed = slices.Clone(g.Unseen), slices.Clone(g.changed)
	out.Rules, out.Hiding = slices.Clone(g.Rules), slices.Clone(g.Hiding)
	to := make(map[Pos]Pos, len(moves))
	for _, m := range moves {
		to[m.From] = m.To
		g.moveCell(&out, m)
		for _, r := range g.Rules {
			if r.Over.has(m.From) {
				r.Over = Rect{m.To.Row, m.To.Col, m.To.Row, m.To.Col}
				out.Rules = append(out.Rules, r)
			}
		}
		for _, over := range g.Hiding {
			if over.has(m.From) {
				out.Hiding = append(out.Hiding, Rect{m.To.Row, m.To.Col, m.To.Row, m.To.Col})
			}
		}
		out.Rows, out.Cols = max(out.Rows, m.To.Row), max(out.Cols, m.To.Col)
	}
	for i, u := range out.Unseen {
		if p, ok := to[u.At]; ok {
			out.Unseen[i].At = p
		}
	}
	for i, c := range out.changed {
		if p, ok := to[c.at]; ok {
			out.changed[i].at = p
		}
	}
	for p, text := range joined {
		c := out.cells.at(p)
		c.Text, c.Shown, c.Number, c.Stored, c.Seen = text, "", false, false, nil
		out.cells[cellKey(p)] = c
	}
	for _, list := range g.merged {
		for _, m := range list {
			if !slices.Contains(spans, m) {
				spans = append(spans, m)
			}
		}
	}
	out.Merge(spans)
	return &out
}

// moveCell moves a cell with what hangs on it.
func (g *Grid) moveCell(out *Grid, m Move) {
	if c, ok := g.cells[cellKey(m.From)]; ok {
		delete(out.cells, cellKey(m.From))
		out.cells[cellKey(m.To)] = c
	}
	if s, ok := g.Struck[m.From]; ok {
		delete(out.Struck, m.From)
		out.Struck[m.To] = s
	}
	if n, ok := g.Notes[m.From]; ok {
		delete(out.Notes, m.From)
		out.Notes[m.To] = n
	}
}
