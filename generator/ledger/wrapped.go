package ledger

import (
	"fmt"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/sheet"
)

// wraps are the cells of prose whose lines were wrapped by hand. Each is joined once, however many rows it stands over.
type wraps struct {
	cells   map[sheet.Pos]numbered.Joined
	columns []wrappedColumn
	// likely are the cells, by name, whose lines were joined by their look alone.
	likely map[string]bool
}

// wrappedColumn counts the cells of a column.
type wrappedColumn struct {
	column *headed
	first  Field
	cells  int
	joins  int
}

// wrappable are the columns of prose, and those of names.
var wrappable = map[string]bool{"问题类别": true, "反馈问题": true, "存在问题": true, "整改目标": true, "整改措施": true, "整改结果": true, "整改时限": true,
	"责任领导": true, "责任部门": true, "责任人": true}

// unwrap joins the lines of a reading's text.
func (w *wraps) unwrap(v *reading) {
	if !strings.Contains(v.Text, "\n") || !wrappable[v.column.column.name] {
		return
	}
	j, ok := w.cells[v.at]
	if !ok {
		j = joined(v.column.column.name, v.Text)
		if w.cells == nil {
			w.cells, w.likely = map[sheet.Pos]numbered.Joined{}, map[string]bool{}
		}
		w.cells[v.at] = j
		if j.Likely {
			w.likely[v.Cell] = true
		}
	}
	v.Text = j.Text
}

// joined is a cell's text with its lines joined. A category is one line, and so is a deadline that is one date or one word.
func joined(column, text string) numbered.Joined {
	whole := strings.ReplaceAll(text, "\n", "")
	_, state := sheet.ParseDate(whole)
	switch {
	case column == "问题类别":
		return numbered.Joined{Text: numbered.Line(text), Joins: strings.Count(text, "\n")}
	case strings.HasPrefix(column, "责任"):
		return numbered.JoinNames(text)
	case column == "反馈问题", column == "存在问题":
		return numbered.JoinHeading(text)
	case column == "整改时限" && (state == sheet.DateGood || len(whole) <= sheet.MaxWord && statusByWord[sheet.Fold(whole)] != Unknown):
		return numbered.Joined{Text: whole, Joins: strings.Count(text, "\n")}
	}
	return numbered.Join(text)
}

// add counts a cell that an item uses.
func (w *wraps) add(v *reading) {
	if v.at.Row == 0 || len(w.cells) == 0 {
		return
	}
	j := w.cells[v.at]
	if j.Joins == 0 || v.covered {
		return
	}
	for i := range w.columns {
		if c := &w.columns[i]; c.column == v.column {
			c.cells++
			c.joins += j.Joins
			return
		}
	}
	w.columns = append(w.columns, wrappedColumn{v.column, v.Field, 1, j.Joins})
}

// report says of each column how many line ends went.
func (w *wraps) report(r *report) {
	for _, c := range w.columns {
		cells := ""
		if c.cells > 1 {
			cells = fmt.Sprintf("（%s等%d格）", c.first.Cell, c.cells)
		}
		r.Tell(finding.LinesJoined, c.first, finding.Values{"column": c.column.column.name, "count": c.joins, "cells": cells})
	}
}
