package sheet

import (
	"fmt"
	"maps"
	"slices"

	"gongshi/generator/finding"
)

// Contents of cells that are not read: struck out, or seen by nobody.

// strike keeps a struck text beside the cells. Its row counts as one with content: a last row must not vanish because it is struck out.
func (g *Grid) strike(p Pos, s Strike) {
	if p.Row < 1 || p.Row > MaxRows || p.Col < 1 || p.Col > MaxCols {
		return
	}
	if g.Struck == nil {
		g.Struck = map[Pos]Strike{}
	}
	g.Struck[p] = s
	g.Rows, g.Cols = max(g.Rows, p.Row), max(g.Cols, p.Col)
}

// WhollyStruck reports a cell whose whole text is struck out.
func (g *Grid) WhollyStruck(p Pos) bool { return g.Struck[p].Whole }

// ReportStruck reports the struck texts, except in rows that have been reported as a whole.
func (g *Grid) ReportStruck(r *Report, reported map[int]bool) {
	for _, p := range slices.SortedFunc(maps.Keys(g.Struck), ByPlace) {
		if reported[p.Row] || g.Origin(p) != p {
			continue
		}
		at := g.Place(p)
		at.Text = g.Struck[p].Text
		if g.Struck[p].Whole {
			r.Tell(finding.CellStruck, at, finding.Values{"text": Brief(at.Text)})
		} else {
			r.Tell(finding.CellPartStruck, at, finding.Values{"text": Brief(at.Text), "rest": Brief(g.Own(p).Text)})
		}
	}
}

// reportUnseen reports contents that nobody sees, once a sheet.
func (g *Grid) reportUnseen(r *Report) {
	if len(g.Unseen) == 0 {
		return
	}
	at := g.Place(g.Unseen[0].At)
	r.Tell(finding.CellUnseen, at, finding.Values{"cells": from(at.Cell, len(g.Unseen))})
}

// from names the finding's own cell, with how many there are.
func from(cell string, n int) string {
	if n == 1 {
		return "这一格"
	}
	return fmt.Sprintf("%s等%d格", cell, n)
}

// ReportNotes reports comments on the cells that are used, once a sheet.
func (g *Grid) ReportNotes(r *Report, used func(Pos) bool) {
	places := slices.DeleteFunc(g.NotePlaces(), func(p Pos) bool { return !used(p) })
	if len(places) == 0 {
		return
	}
	at := g.Place(places[0])
	r.Tell(finding.CellComment, at, finding.Values{"cells": from(at.Cell, len(places))})
}

// NotePlaces are the cells that comments hang on, by row, then by column.
func (g *Grid) NotePlaces() []Pos {
	var out []Pos
	for p := range g.Notes {
		out = append(out, p)
	}
	slices.SortFunc(out, ByPlace)
	return out
}
