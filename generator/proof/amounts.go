package proof

import (
	"strings"

	"github.com/shopspring/decimal"
)

const (
	// amountPattern matches a sum of money; its groups are what amount reads.
	amountPattern = `(\d[\d,]{0,14}(?:\.\d{1,6})?)(万?)元`
	// percentPattern matches a percentage; its group is the number.
	percentPattern = `(\d{1,3}(?:\.\d{1,4})?)[%％]`
)

// amount reads a sum in 元 or 万元. unit is the value of one in its last place.
func amount(digits, wan string) (yuan, unit decimal.Decimal) {
	digits = strings.ReplaceAll(digits, ",", "")
	yuan, err := decimal.NewFromString(digits)
	if err != nil {
		return decimal.Zero, decimal.Zero
	}
	_, fraction, _ := strings.Cut(digits, ".")
	unit = decimal.New(1, -int32(len(fraction)))
	if wan != "" {
		yuan, unit = yuan.Shift(4), unit.Shift(4)
	}
	return yuan, unit
}

// addUp adds up sums of money.
func addUp(found []match) decimal.Decimal {
	sum := decimal.Zero
	for _, m := range found {
		yuan, _ := amount(m.text(1), m.text(2))
		sum = sum.Add(yuan)
	}
	return sum
}
