package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// guide is the hint on a cell, and what may be typed there.
type guide struct {
	title, hint string
	// choices is a drop-down list.
	choices []string
	number  number
}

type number int

const (
	anything number = iota
	decimals
	wholes
)

// guide puts a guide over an area. What the reader would not understand is refused here, while a person is there to correct it.
func (p *pen) guide(a area, g guide) {
	v := excelize.NewDataValidation(true)
	v.SetSqref(p.ref(a))
	v.Type = "none"
	switch {
	case g.choices != nil:
		p.keep(v.SetDropList(g.choices))
		v.SetError(excelize.DataValidationErrorStyleStop, g.title, "只能填其中一个："+strings.Join(g.choices, "、"))
	case g.number == decimals:
		p.keep(v.SetRange(0, 0, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorGreaterThanOrEqual))
		v.SetError(excelize.DataValidationErrorStyleStop, g.title, "只填数字，不写单位；没有的留空")
	case g.number == wholes:
		p.keep(v.SetRange(0, 0, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorGreaterThanOrEqual))
		v.SetError(excelize.DataValidationErrorStyleStop, g.title, "只填人数，是一个整数；没有的留空")
	case g.hint == "":
		return
	}
	if g.hint != "" {
		v.SetInput(g.title, g.hint)
	}
	p.keep(p.f.AddDataValidation(p.sheet, v))
}
