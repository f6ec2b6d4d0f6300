package workbook

import (
	"strconv"

	"gongshi/generator/ledger"
)

// example writes the worked example into the first row of a blank form.
func (p *pen) example(cols []column) {
	height := rowHeight
	for i, c := range cols {
		text := ledger.Example[c.name]
		if c.name == "序号" {
			text = ledger.ExampleMark
		}
		value := day(text)
		if n, err := strconv.Atoi(text); err == nil {
			value = n
		}
		p.put(cell(i+1, firstRow), c.look|exampleLook, value)
		height = max(height, neededHeight(text, c.width))
	}
	p.height(firstRow, height)
}
