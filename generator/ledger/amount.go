package ledger

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// amountState says what a text is as a number of people or of yuan.
type amountState int

const (
	amountGood amountState = iota // a number, or nothing, which is zero
	amountNegative
	amountUnknown
	// amountReported is an amount that a finding has named already.
	amountReported
)

// nothing are the words for zero besides 0 itself and dashes and strokes.
var nothing = map[string]bool{"": true, "无": true, "没有": true, "暂无": true, "不涉及": true, "未涉及": true, "零": true, "空": true}

func isNothing(folded string) bool {
	return nothing[strings.Trim(folded, `-/\`)]
}

const (
	figures  = `\d{1,15}|\d{1,3}(?:,\d{3}){1,4}`
	numerals = `[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳萬億]+`
)

var (
	moneyShape = pattern.New(`^(-?)(?:人民币|rmb)?¥?(-?)(` + figures + `)(\.\d{1,15})?(元|千元|万元|万|百万元|亿元|亿)?(?:人民币|整|正)?$`)
	scientific = pattern.New(`^\d(?:\.\d{1,15})?e\+\d{1,2}$`)
	// moneyWords is an amount written out: 一千二百元, 壹佰伍拾伍元整, 12元5角, 1万2千元.
	moneyWords = pattern.New(`^(?:人民币)?(` + numerals + `)(?:元|圆)(?:零?(` + numerals + `)角)?(?:零?(` + numerals + `)分)?[整正]?$`)
	// moneyVerb may stand before an amount: 已追缴资金155元, 共计155元. 应追缴 is not among them: that money is still to come.
	moneyVerb = pattern.New(`^(?:已|共计|合计|累计|总计|共)*(?:追缴|清退|退缴|收缴|追回|上缴|退还|退赔|退回|缴回|清缴)*(?:违纪|违规)*(?:资金|款项|金额|款)?(?:共计|合计|累计|共|:|了)*`)
	// wholeDecimal is a whole number of people in a format with decimals: 3.00.
	wholeDecimal = pattern.New(`^(\d+)\.0+(人次|人|名|件)?$`)
	countShape   = pattern.New(`^(?:共计|合计|共)?(` + numerals + `)(人次|人|名|件)?$`)
)

// noteRisk are notes that could take an amount back, or name another one.
var noteRisk = pattern.New(`[\d零〇一二两三四五六七八九十百千万拟待未不除撤尚欠]|计划|预计`)

// plainAmount folds an amount and leaves out a harmless note in brackets: 2人（张某、李某）, 155元（已上缴国库）.
func plainAmount(text string) string {
	text = strings.TrimRight(sheet.Fold(text), "。;.") // #.## shows 155 as 155.
	outside, notes := brackets(text)
	if outside == "" || slices.ContainsFunc(notes, noteRisk.MatchString) {
		return text
	}
	return strings.TrimRight(outside, "。;.")
}

// yuanPrefix begins an amount that is in yuan by its own words, if no other unit stands behind it.
var yuanPrefix = pattern.New(`^-?(?:¥|人民币|rmb)`)

// parseMoney reads an amount in yuan, exactly. A unit in the cell wins over the header's, which is given as a power of ten.
func parseMoney(text string, shift int32) (decimal.Decimal, amountState) {
	if len(text) > sheet.MaxWord {
		return decimal.Zero, amountUnknown
	}
	text = plainAmount(text)
	if isNothing(text) {
		return decimal.Zero, amountGood
	}
	if scientific.MatchString(text) { // 1.50E+05: somebody set a narrow column to show it so
		d, err := decimal.NewFromString(text)
		if text = d.String(); err != nil {
			return decimal.Zero, amountUnknown
		}
	}
	m := moneyShape.FindStringSubmatch(text)
	if m == nil {
		text = text[len(moneyVerb.FindString(text)):]
		if m = moneyShape.FindStringSubmatch(text); m == nil {
			return moneyInWords(text, shift == 0)
		}
	}
	d, err := decimal.NewFromString(strings.ReplaceAll(m[3], ",", "") + m[4])
	if err != nil {
		return decimal.Zero, amountUnknown
	}
	switch {
	case m[5] != "":
		shift = moneyUnits[m[5]]
	case shift != 0 && yuanPrefix.MatchString(text):
		return decimal.Zero, amountUnknown // the sign says yuan, the header 万元
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

// moneyInWords reads an amount that is written out. It must say 元 where the header has another unit: Han numerals are not read in 万元.
func moneyInWords(text string, yuan bool) (decimal.Decimal, amountState) {
	if text == "无" {
		return decimal.Zero, amountGood // 追缴资金：无
	}
	m := moneyWords.FindStringSubmatch(text)
	if m == nil && yuan {
		m = moneyWords.FindStringSubmatch(text + "元")
	}
	if m == nil {
		return decimal.Zero, amountUnknown
	}
	sum := decimal.Zero
	for i, part := range m[1:] {
		n, ok := int64(0), true
		if part != "" {
			n, ok = parseNumeral(part)
		}
		if !ok || i > 0 && n > 9 {
			return decimal.Zero, amountUnknown
		}
		sum = sum.Add(decimal.New(n, -int32(i)))
	}
	return sum, amountGood
}

// parseNumeral reads a whole number in figures or in Han numerals.
func parseNumeral(text string) (int64, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, len(text) <= 15
	}
	return sheet.ParseHan(text)
}

// parseCount reads a number of people, and what the cell says it counts: 人, 人次 or 件, or "" where it says nothing.
func parseCount(text string) (n int, counter string, state amountState) {
	if len(text) > sheet.MaxWord {
		return 0, "", amountUnknown
	}
	text = plainAmount(text)
	if isNothing(text) {
		return 0, "", amountGood
	}
	if strings.HasPrefix(text, "-") && countShape.MatchString(text[1:]) {
		return 0, "", amountNegative
	}
	if strings.Contains(text, ".0") {
		text = wholeDecimal.ReplaceAllString(text, "$1$2")
	}
	m := countShape.FindStringSubmatch(text)
	if m == nil {
		return 0, "", amountUnknown
	}
	many, ok := parseNumeral(m[1])
	if !ok || many >= 1_000_000 {
		return 0, "", amountUnknown
	}
	if counter = m[2]; counter == "名" {
		counter = "人"
	}
	return int(many), counter, amountGood
}
