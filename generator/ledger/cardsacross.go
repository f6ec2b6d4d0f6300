package ledger

import "gongshi/generator/sheet"

// isAcross reports a sheet on which several columns hold contents for the same names.
func isAcross(g *sheet.Grid, left int) bool {
	rows := 0
	for row := 1; row <= g.Rows; row++ {
		if nameOf(g, sheet.At(row, left)) != nil && len(valuesOf(g, row, row, g.Span(sheet.At(row, left)).Right+1, g.Cols)) > 1 {
			rows++
		}
	}
	return rows >= 2
}

// columnCards reads a sheet on which each column is a problem; down the column of names at the left there is at least one that is known.
func columnCards(g *sheet.Grid, left int) cardSheet {
	s := cardSheet{across: true}
	labels := namesDown(g, left)
	s.unclear = unclearAcross(g, labels)
	for col := left + 1; col <= g.Cols; col++ {
		c := card{}
		filled := false
		for _, label := range labels {
			p := sheet.At(label.Row, col)
			f := cardField{name: foldLabel(g.Own(label).Text), label: label, values: []sheet.Pos{p}}
			filled = filled || g.Own(p).Text != "" || g.Own(p).Fault != sheet.NoFault
			c.fields = append(c.fields, f)
		}
		if filled {
			s.cards = append(s.cards, c)
		}
	}
	return s
}

// namesDown are the names down a column, from the first that is known.
func namesDown(g *sheet.Grid, left int) (labels []sheet.Pos) {
	for row := 1; row <= g.Rows; row++ {
		p := sheet.At(row, left)
		known := nameOf(g, p) != nil
		if text := g.Own(p).Text; text == "" || len(text) > sheet.MaxWord || !known && (len(labels) == 0 || g.Span(p).Right > left) {
			continue
		}
		labels = append(labels, p)
	}
	return labels
}

// unclearAcross is a name that stands there twice, or a content beside no name; the zero place where there is neither.
func unclearAcross(g *sheet.Grid, labels []sheet.Pos) sheet.Pos {
	seen, named := map[string]bool{}, map[int]bool{}
	for _, p := range labels {
		name := foldLabel(g.Own(p).Text)
		if seen[name] {
			return p
		}
		seen[name], named[p.Row] = true, true
	}
	left := labels[0].Col
	for row := labels[0].Row; row <= g.Rows; row++ {
		if g.Span(sheet.At(row, left)).Right > left { // a title
			continue
		}
		if lost := valuesOf(g, row, row, left+1, g.Cols); !named[row] && len(lost) > 0 {
			return lost[0]
		}
	}
	return sheet.Pos{}
}
