package ledger

import (
	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// percentage matches a percentage with at most two decimals. Without its sign 0.985 and 1 may be shares of one, so they are none.
var percentage = pattern.New(`^(?:(\d{1,3}(?:\.\d{1,2})?)%|百分之(\d{1,3}(?:\.\d{1,2})?)|([2-9]|[1-9]\d{1,2}|[1-9]\d(?:\.\d{1,2})|[2-9]\.\d{1,2}))$`)

// readShare reads a percentage: 98.5%, 98.5; ok is false for anything else and for more than 100%.
func readShare(text string) (printed string, ok bool) {
	if len(text) > sheet.MaxWord {
		return "", false
	}
	m := percentage.FindStringSubmatch(sheet.Fold(text))
	if m == nil {
		return "", false
	}
	figures := m[1] + m[2] + m[3]
	if n, err := decimal.NewFromString(figures); err != nil || n.GreaterThan(decimal.NewFromInt(100)) {
		return "", false
	}
	return figures + "%", true
}
