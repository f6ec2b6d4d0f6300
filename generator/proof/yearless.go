package proof

import "strconv"

// yearless is the year that stands for one that is not written; nobody writes of it.
const yearless = 1902

// said is the day as it is written, without a year where none is.
func (d *day) said() string {
	if d.Year == yearless {
		return strconv.Itoa(d.Month) + "月" + strconv.Itoa(d.Day) + "日"
	}
	return d.Date.String()
}
