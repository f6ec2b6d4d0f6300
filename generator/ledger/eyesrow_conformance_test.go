//go:build conformance

package ledger_test

// seeTexts reads the texts of a record; a merged range shows its first one in each of its cells, but numbers count once.
func seeTexts(records [][]string, merges []block, row int) (s *seen, isItem bool) {
	shown := func(col int) (text string, own bool) {
		for _, m := range merges {
			if m.top < row && row <= m.bottom && m.left <= col && col <= m.right {
				return records[m.top][m.left], false
			}
		}
		return records[row][col], true
	}
	s = &seen{texts: make([]string, len(draftHeads))}
	for col := range draftHeads {
		text, own := shown(col)
		if !own && (col >= colMoney && col <= colCriticism) {
			text = ""
		}
		s.texts[col] = tidy(text)
		core := col == colCategory || col == colProblem || col == colMeasure || col == colResult
		isItem = isItem || s.texts[col] != "" && (core && own || col == colNo || col == colStatus)
	}
	return s, isItem
}

// carry fills blanks in with what is held from above.
func (s *seen) carry(held *[colResult + 1]string) {
	chain := []int{colCategory, colProblem, colResult}
	for n, col := range chain {
		switch {
		case s.texts[col] == "":
			s.texts[col] = held[col]
		case s.texts[col] != held[col]:
			for _, below := range chain[n+1:] {
				held[below] = ""
			}
			held[col] = s.texts[col]
		}
	}
}
