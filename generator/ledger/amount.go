package ledger

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// amountState says what a text is as a number of people or of yuan.
type amountState int

const (
	amountGood amountState = iota // a number, or nothing, which is zero
	amountNegative
	amountUnknown
)

// nothing are the words for zero besides 0 itself and dashes and strokes.
var nothing = map[string]bool{"": true, "无": true, "没有": true, "暂无": true, "不涉及": true, "未涉及": true, "零": true, "空": true}

func isNothing(folded string) bool {
	return nothing[strings.Trim(folded, `-/\`)]
}

var (
	moneyShape = regexp.MustCompile(`^(-?)(?:人民币|rmb)?¥?(-?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,15})?(元|千元|万元|万|百万元|亿元|亿)?(?:人民币|整)?$`)
	countShape = regexp.MustCompile(`^(\d{1,6})(?:人次|人|名|件)?$`)
)

// parseMoney reads an amount in yuan, exactly. A unit in the cell goes before the header's, which is given as a power of ten.
func parseMoney(text string, shift int32) (decimal.Decimal, amountState) {
	if len(text) > maxWord {
		return decimal.Zero, amountUnknown
	}
	text = strings.TrimRight(fold(text), "。")
	if isNothing(text) {
		return decimal.Zero, amountGood
	}
	m := moneyShape.FindStringSubmatch(text)
	if m == nil {
		return decimal.Zero, amountUnknown
	}
	d, err := decimal.NewFromString(strings.ReplaceAll(m[3], ",", "") + m[4])
	if err != nil {
		return decimal.Zero, amountUnknown
	}
	if m[5] != "" {
		shift = moneyUnits[m[5]]
	}
	d = d.Shift(shift)
	switch {
	case m[1] != "" || m[2] != "":
		if d.IsZero() {
			return decimal.Zero, amountGood
		}
		return decimal.Zero, amountNegative
	case !d.Equal(d.Truncate(2)): // there is nothing smaller than a fen: a formula's quotient, or a slip
		return decimal.Zero, amountUnknown
	}
	return d, amountGood
}

// parseCount reads a number of people.
func parseCount(text string) (int, amountState) {
	if len(text) > maxWord {
		return 0, amountUnknown
	}
	text = strings.TrimRight(fold(text), "。")
	if isNothing(text) {
		return 0, amountGood
	}
	if strings.HasPrefix(text, "-") && countShape.MatchString(text[1:]) {
		return 0, amountNegative
	}
	m := countShape.FindStringSubmatch(text)
	if m == nil {
		return 0, amountUnknown
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return 0, amountUnknown
	}
	return n, amountGood
}
