package workbook

// unroll puts the book's rows in one list. A category without problems, or a problem without rows, still has one row, so that nothing is lost.
func unroll(book Book) []Line {
	var lines []Line
	for _, c := range book.Categories {
		first := len(lines)
		for _, p := range orOne(c.Problems) {
			for i, row := range orOne(p.Rows) {
				cells := row.cells()
				cells["序号"] = Cell{Value: len(lines) + 1}
				cells["问题类别"] = Cell{textValue(c.Name), len(lines) > first}
				cells["存在问题"] = Cell{textValue(p.Text), i > 0}
				cells["整改结果"] = Cell{textValue(p.Result), i > 0}
				lines = append(lines, Line{Cells: cells})
			}
		}
	}
	return append(lines, book.Lines...)
}

func orOne[T any](list []T) []T {
	if len(list) == 0 {
		return make([]T, 1)
	}
	return list
}

// textValue is a text as a cell's value.
func textValue(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// cells are the cells of a 项 by itself.
func (r Row) cells() map[string]Cell {
	cells := map[string]Cell{
		"整改目标": {Value: textValue(r.Goal)}, "整改措施": {Value: textValue(r.Measure)},
		"责任领导": {Value: textValue(r.Leader)}, "责任部门": {Value: textValue(r.Department)}, "责任人": {Value: textValue(r.Person)},
		"整改时限": {Value: textValue(r.Deadline)}, "完成情况": {Value: textValue(r.Status.String())}, "备注": {Value: textValue(r.Note)},
	}
	if !r.Recovered.IsZero() {
		cells["追缴资金"] = Cell{Value: r.Recovered}
	}
	for kind, n := range r.Handled {
		if n != 0 {
			cells[kind] = Cell{Value: n}
		}
	}
	return cells
}
