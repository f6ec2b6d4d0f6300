package sheet

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/generator/numfmt"
	"gongshi/generator/pattern"
)

// odsCell is a cell as workbooks would have it.
type odsCell struct {
	rawCell
	// unshown: it is a number, a day or a time that the program itself could neither keep nor show.
	unshown bool
}

// raw is a cell as workbooks would have it; nil where there is nothing in it.
func (t *odsTable) raw(e xmlElement, text *odfText, style *cellStyle) *odsCell {
	formula := t.x.attr(e, "table:formula")
	kind := t.x.attr(e, "office:value-type")
	c := &odsCell{rawCell: rawCell{kind: "inlineStr", inline: true, formula: formula != "", stored: kind != "", picture: strings.Contains(formula, PictureFunction)}}
	number := ""
	c.unshown = kind != "string" && kind != "" // until there is a value
	switch kind {
	case "float", "percentage", "currency":
		number = t.x.attr(e, "office:value")
	case "date":
		number = serialOf(t.x.attr(e, "office:date-value"), t.values.date1904)
	case "time":
		number = daysOf(t.x.attr(e, "office:time-value"))
	case "boolean":
		return c.truth(t.x.attr(e, "office:boolean-value") == "true")
	}
	if written := text.text().string().text; number != "" && (written == "TRUE" || written == "FALSE") { // the result of =TRUE(), and of a box that is tied to it
		return c.truth(written == "TRUE")
	}
	stored := t.x.attr(e, "office:string-value")
	switch {
	case t.x.attr(e, "calcext:value-type") == "error":
		c.kind, c.value = "e", []byte(text.text().string().text)
	case number != "":
		c.kind, c.value, c.unshown = "n", []byte(number), false
	case stored != "" && (text.lines == 0 || !style.general):
		text.textRuns = textRuns{rich: richText{runs: []run{{text: literal(stored)}}}} // its format is still to be applied
	case c.formula && kind == "" && text.lines == 0: // it was never reckoned
		c.kind, c.inline = "", false
	case text.isEmpty() && !c.picture:
		return nil
	}
	return c
}

// truth makes it a cell that is true or false.
func (c *odsCell) truth(is bool) *odsCell {
	c.kind, c.value, c.unshown = "b", []byte("0"), false
	if is {
		c.value = []byte("1")
	}
	return c
}

// serialOf is the number of a day and a time, as workbooks keep it; "" where there is none such.
func serialOf(date string, date1904 bool) string {
	day, clock, _ := strings.Cut(date, "T")
	d, err := time.Parse("2006-01-02", day)
	if err != nil || d.Year() > 9999 {
		return ""
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if date1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	days := int64(d.Sub(epoch).Hours() / 24)
	serial := decimal.NewFromInt(days)
	if m := clockShape.FindStringSubmatch(clock); m != nil {
		serial = serial.Add(dayPart(m[1:]))
	}
	return serial.String()
}

var (
	clockShape = pattern.New(`^(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d{1,9})?)$`)
	// durationShape is a time as OpenDocument keeps it: PT10H30M00S.
	durationShape = pattern.New(`^(-?)PT(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12}(?:\.\d{1,9})?)S)?$`)
)

// daysOf is a time as part of a day; "" where it is none.
func daysOf(duration string) string {
	m := durationShape.FindStringSubmatch(duration)
	if m == nil {
		return ""
	}
	part := dayPart(m[2:])
	if m[1] != "" {
		part = part.Neg()
	}
	return part.String()
}

// dayPart is what part of a day so many hours, minutes and seconds are.
func dayPart(m []string) decimal.Decimal {
	seconds := decimal.Zero
	for i, unit := range []int64{3600, 60, 1} {
		if n, err := decimal.NewFromString(m[i]); err == nil {
			seconds = seconds.Add(n.Mul(decimal.NewFromInt(unit)))
		}
	}
	return seconds.DivRound(decimal.NewFromInt(86_400), 17)
}

// writtenNumber is a number with what stands before and behind it.
var writtenNumber = pattern.New(`^([^\d-]*?)(-?[\d,]*\.?\d+)(\s*%)?(\D*)$`)

// takeWritten takes what the file itself says that a number's cell shows, where its format cannot be followed.
func (v *Cell) takeWritten(text *odfText, style *cellStyle) {
	written := text.text().string().text
	if !style.foreign || !v.Stored || written == "" || sameLetters(written, v.Display()) {
		return
	}
	if date, state := ParseDate(written); state == DateGood {
		if v.Date = date; written != date.String() {
			v.Shown = written
		}
		v.Text, v.Number, v.Seen = date.String(), false, nil
		return
	}
	shown := numfmt.Shown{Text: written, Kind: numfmt.Words}
	var stored decimal.Decimal
	if v.Seen != nil {
		stored = v.Seen.Stored
	} else if d, ok := parseNumber(v.Text); ok {
		stored = d
	} else { // a date, or a time: words stand beside it
		v.Text, v.Date, v.Shown, v.Number = written, Date{}, "", false
		return
	}
	if strings.ContainsAny(written, "0123456789") {
		shown.Kind = numfmt.Number
	}
	if m := writtenNumber.FindStringSubmatch(written); m != nil {
		if d, err := decimal.NewFromString(strings.ReplaceAll(m[2], ",", "")); err == nil {
			shown.Digits, shown.One, shown.Prefix, shown.Suffix, shown.Percent = d, true, m[1], m[4], m[3] != ""
		}
	}
	v.Text, v.Seen, v.Number, v.NoDay, v.Date = written, &Sight{stored, shown}, false, false, Date{}
}

// sameLetters reports texts that differ in nothing but blanks.
func sameLetters(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}
