package renew

import (
	"cmp"
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// entry is a cell for the sheet of records, and a note on it.
type entry struct {
	*ledger.WholeCell
	note string
}

// leftNotes are the notes on contents that were not read.
var leftNotes = map[ledger.Why]string{
	ledger.Struck:   "划了删除线，没有搬，只记在这里",
	ledger.Unseen:   "看不见（白字白底，或者数字格式不显示），没有搬，只记在这里",
	ledger.Pictured: "单元格里的图片没有搬",
}

// leftover are the contents of a sheet that the new workbook has nowhere else, from top to bottom.
func (m *mover) leftover(s *source) []entry {
	var list []entry
	for i := range s.Cells {
		if c := &s.Cells[i]; !m.isMoved(c) && (s.Read || !m.isForm(s)) && !m.isExample(s, c.Row) {
			list = append(list, entry{c, "只记在这里"})
		}
	}
	for i := range s.Left {
		l := s.Left[i]
		if l.Why == ledger.Pictured {
			l.Text = "（图片）"
		}
		list = append(list, entry{&l.WholeCell, leftNotes[l.Why]})
	}
	slices.SortStableFunc(list, func(a, b entry) int { return cmp.Or(a.Row-b.Row, a.Col-b.Col) })
	return list
}

// withPictures replaces a picture that is an error by a text that is one, too: the error must not disappear by being moved.
func (m *mover) withPictures(s *ledger.WholeSheet) *ledger.WholeSheet {
	out := *s
	for _, l := range s.Left {
		if l.Why == ledger.Pictured && m.hasFinding(l.Field, isError) {
			c := l.WholeCell
			c.Text = ledger.PictureText
			out.Cells = append(slices.Clip(out.Cells), c)
		}
	}
	if len(out.Cells) > len(s.Cells) {
		slices.SortFunc(out.Cells, func(a, b ledger.WholeCell) int { return cmp.Or(a.Row-b.Row, a.Col-b.Col) })
	}
	return &out
}

// reportPictures reports the pictures in a sheet's cells, which were not moved.
func reportPictures(file string, s *ledger.WholeSheet) finding.List {
	var at finding.Where
	n := 0
	for _, l := range s.Left {
		if l.Why != ledger.Pictured {
			continue
		}
		if n++; n == 1 {
			at = finding.Where{File: file, Sheet: l.Sheet, Cell: l.Cell}
		}
	}
	switch n {
	case 0:
		return nil
	case 1:
		return finding.List{finding.CellPictureLeft.At(at, nil)}
	}
	return finding.List{finding.CellPicturesLeft.At(at, finding.Values{"cell": at.Cell, "count": n})}
}
