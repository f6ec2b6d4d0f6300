package manuscript

import (
	"fmt"

	"gongshi/generator/wordlook"
)

// table is an open table, and how far it has been read.
type table struct {
	number, row, column int
	// behind is the colour behind its cells, cell the one behind the open cell.
	behind, cell wordlook.Colour
}

// enterTable counts tables, their rows and cells.
func (s *scanner) enterTable(element string) {
	n := len(s.tables)
	switch {
	case element == "tbl":
		s.count++
		s.tables = append(s.tables, table{number: s.count})
	case n == 0:
	case element == "tr":
		s.tables[n-1].row++
		s.tables[n-1].column = 0
	default:
		s.tables[n-1].column++
		s.tables[n-1].cell = ""
	}
}

// place says where the open paragraph stands, "" for the running text.
func (s *scanner) place() string {
	if s.boxes > 0 {
		return "文本框"
	}
	if n := len(s.tables); n > 0 {
		t := s.tables[n-1]
		return fmt.Sprintf("表%d第%d行第%d列", t.number, t.row, t.column)
	}
	return ""
}
