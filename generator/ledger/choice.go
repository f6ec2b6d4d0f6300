package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// ColumnChoice is one entry of --columns: a field stands in the column with this header, or with these letters.
type ColumnChoice struct {
	// Field and Column are as typed.
	Field, Column string
	column        *column
	tick          Status
	folded        string // Column as a header
	col           int    // Column as letters, from 1; 0 where it cannot be any
	band          bool   // the rows across the table name it: 单位=标题行
	summed        bool   // one of several columns of money that are added up: 追缴资金=H+I
}

// ParseColumns reads the value of --columns: 字段=表头文字或列字母, with commas between; columns of money can be added up, 追缴资金=H+I. fault says in Chinese what is wrong with it, or is "".
func ParseColumns(s string) (choices []ColumnChoice, fault string) {
	for _, entry := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '，' }) {
		field, col, _ := strings.Cut(entry, "=")
		c := ColumnChoice{Field: strings.TrimSpace(field), Column: strings.TrimSpace(col)}
		if c.Field == "" || c.Column == "" {
			return nil, "要写成 字段=表头文字或列字母，用逗号分开，不是" + sheet.Quote(entry)
		}
		if named := columnNamed(c.Field); named != nil {
			c.column = named
		} else if l, ok := readLabel("", c.Field); ok {
			c.column, c.tick = l.column, l.tick
		} else {
			return nil, "不认识的字段" + sheet.Quote(c.Field) + "，可用的是 " + strings.Join(ColumnNames(), "、")
		}
		if c.Column == bandWord && (c.column.name == "单位" || c.column.name == "问题类别") {
			c.band = true
			choices = append(choices, c)
			continue
		}
		parts := []string{c.Column}
		if c.column.role == money {
			parts = strings.FieldsFunc(c.Column, func(r rune) bool { return r == '+' || r == '＋' })
		}
		if len(parts) == 0 || len(parts) > mostSummed {
			return nil, "要写成 字段=表头文字或列字母，用逗号分开，不是" + sheet.Quote(entry)
		}
		for _, part := range parts {
			one := c
			one.Column, one.summed = strings.TrimSpace(part), len(parts) > 1
			one.folded, one.col = foldLabel(one.Column), sheet.ParseColumn(one.Column)
			choices = append(choices, one)
		}
	}
	return choices, ""
}

// mostSummed is how many columns one entry may add up.
const mostSummed = 20

// ColumnNames are the names of the columns that a ledger may have, the kinds of handling among them, in the order of the table.
func ColumnNames() []string {
	names := make([]string, len(columns))
	for i := range columns {
		names[i] = columns[i].name
	}
	return names
}

// means reports whether a column is the chosen one: by one of its header texts, by both together, or by its letters.
func (c *ColumnChoice) means(upper, lower string, col int) bool {
	if len(upper) > sheet.MaxWord || len(lower) > sheet.MaxWord {
		return false
	}
	up, low := foldLabel(upper), foldLabel(lower)
	for _, text := range []string{low, up + low, up} {
		if outside, _ := brackets(text); text != "" && (text == c.folded || outside == c.folded) {
			return true
		}
	}
	return col == c.col
}

// choiceFor is the entry of --columns that means a column, or nil.
func choiceFor(choices []ColumnChoice, upper, lower string, col int) *ColumnChoice {
	for i := range choices {
		if choices[i].means(upper, lower, col) {
			return &choices[i]
		}
	}
	return nil
}

// label is what the chosen column means. Its unit is still what the header says.
func (c *ColumnChoice) label(upper, lower string) label {
	base, notes := brackets(foldLabel(lower))
	_, more := brackets(foldLabel(upper))
	_, unit := cutUnit(base)
	l := newLabel(c.column, base, append(append(notes, unit), more...))
	l.statusOrProse, l.chosen, l.tick = false, true, c.tick
	return l
}

// hasChoice reports a header with a column that an entry of --columns means.
func (h *header) hasChoice(c *ColumnChoice) bool {
	return slices.ContainsFunc(h.cols, func(col headed) bool { return col.choice == c })
}

// applyChoices applies --columns to a header that has been found. A chosen column removes those that were only guessed to mean the same.
func (h *header) applyChoices(g *sheet.Grid, choices []ColumnChoice, r *report) {
	for i := range choices {
		c := &choices[i]
		if c.band {
			continue
		}
		found := 0
		first := sheet.Pos{}
		kept := h.cols[:0:0]
		for _, col := range h.cols {
			switch {
			case col.choice == c:
				if found++; found == 1 {
					first = col.at
					kept = append(kept, col)
				}
			case col.chosen || col.column != c.column || c.column.role == reach || c.tick != Unknown && col.tick != Unknown && col.tick != c.tick:
				kept = append(kept, col)
			}
		}
		at, choice := r.Where(g.Place(sheet.At(h.top, 1))), c.Field+"="+c.Column
		switch found {
		case 0:
			if slices.ContainsFunc(h.peers, func(p *header) bool { return p.hasChoice(c) }) {
				continue
			}
			r.Add(finding.ColumnChoice.At(at, finding.Values{"choice": sheet.Brief(choice), "header": h.describe(g), "example": c.Field + "=F"}).With(choice))
			continue
		case 1:
		default:
			example := c.Field + "=" + first.Column()
			r.Add(finding.ColumnChoiceSeveral.At(at, finding.Values{"choice": sheet.Brief(choice), "count": found, "header": h.describe(g), "example": example}).With(choice))
		}
		h.cols = kept
	}
}
