package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/numfmt"
	"gongshi/generator/sheet/sheettest"
)

// odsGrid is the grid of a table of rows with these styles.
func odsGrid(t *testing.T, name, rows, styles string) *Grid {
	t.Helper()
	book := Open("台账.ods", sheettest.ODS(sheettest.ODSTable(name, rows), styles).Zip(), "")
	if len(book.Grids) != 1 {
		t.Fatalf("%v", book.Findings)
	}
	return book.Grids[0]
}

// TestODSFormats: a number, a day or a time is read as its format shows it, though the file keeps no text of it.
func TestODSFormats(t *testing.T) {
	number := func(attributes string) string { return `<number:number ` + attributes + `/>` }
	const digit, place = `number:min-integer-digits="1"`, `number:decimal-places="0" number:min-integer-digits="1"`
	text := func(s string) string { return `<number:text>` + s + `</number:text>` }
	for _, tt := range []struct{ kind, parts, value, want string }{
		{"number", number(digit), "155.3", "155.3"}, {"number", number(`number:decimal-places="2" ` + digit), "155.3", "155.30"}, {"number", number(place), "155.3", "155"},
		{"number", number(`number:decimal-places="1" number:min-integer-digits="3"`), "5", "005.0"}, {"number", number(`number:decimal-places="2"`), "0.5", ".50"},
		{"number", number(place + ` number:grouping="true"`), "1234567", "1,234,567"}, {"number", number(place + ` number:grouping="true"`), "5", "5"},
		{"number", number(`number:decimal-places="0" number:min-integer-digits="6" number:grouping="true"`), "5", "000,005"},
		{"number", number(`number:decimal-places="2" loext:min-decimal-places="1" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" ` + digit), "1.5", "1.5"},
		{"number", number(`number:decimal-places="2" number:min-decimal-places="1" ` + digit), "1.25", "1.25"}, {"number", number(`number:decimal-places="2" number:min-decimal-places="1" ` + digit), "1", "1.0"},
		{"number", number(place+` number:display-factor="1000"`) + text("千元"), "155000", "155千元"}, {"number", number(place+` number:display-factor="1000000"`) + text("百万元"), "2000000", "2百万元"},
		{"number", number(place+` number:display-factor="1"`) + text("元"), "155", "155元"},
		{"number", number(place) + text("%"), "5", "5%"}, {"percentage", number(place) + text("%"), "0.5", "50%"}, {"percentage", text("约") + number(place) + text("%完成"), "0.5", "约50%完成"},
		{"number", number(place) + text(`"甲"%"`), "5", `5"甲"%"`}, {"currency", `<number:currency-symbol>￥</number:currency-symbol>` + number(place), "155", "￥155"},
		{"number", `<number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/>`, "12345", "1.23E+04"},
		{"number", `<number:scientific-number number:decimal-places="1" number:min-exponent-digits="3"/>`, "12345", "1.2E+004"},
		{"number", `<number:fraction number:min-integer-digits="0" number:min-numerator-digits="1" number:min-denominator-digits="1"/>`, "1.5", "1 1/2"},
		{"number", `<number:fraction number:min-numerator-digits="1" number:min-denominator-digits="1"/>`, "1.5", "3/2"},
		{"number", `<number:fraction number:min-integer-digits="0" number:min-numerator-digits="1" number:denominator-value="4"/>`, "1.5", "1 2/4"},
		{"date", `<number:year number:style="long"/>` + text("-") + `<number:month number:style="long"/>` + text("-") + `<number:day number:style="long"/>`, "2023-08-05", "2023-08-05"},
		{"date", `<number:year/>` + text(".") + `<number:month/>` + text(".") + `<number:day/>`, "2023-08-05", "23.8.5"},
		{"date", `<number:month number:textual="true"/>` + text("号") + `<number:day number:style="long"/>`, "2023-08-05", "Aug号05"},
		{"date", `<number:month number:textual="true" number:style="long"/>`, "2023-08-05", "August"},
		{"date", `<number:day-of-week number:style="long"/>`, "2023-08-05", "Saturday"}, {"date", `<number:day-of-week/>`, "2023-08-05", "Sat"},
		{"time", `<number:hours number:style="long"/>` + text(":") + `<number:minutes number:style="long"/>`, "PT9H05M00S", "09:05"},
		{"time", `<number:hours/>` + text("时") + `<number:minutes number:style="long"/>` + text("分") + `<number:seconds number:style="long" number:decimal-places="1"/>`, "PT9H05M06.5S", "9时05分06.5"},
		{"time", `<number:hours/>` + text(":") + `<number:minutes number:style="long"/>` + text(" ") + `<number:am-pm/>`, "PT15H05M00S", "3:05 PM"},
		{"time over", `<number:hours/>` + text(":") + `<number:minutes number:style="long"/>`, "PT30H05M00S", "30:05"}, {"time", `<number:hours/>` + text(":") + `<number:minutes number:style="long"/>`, "PT30H05M00S", "6:05"},
	} {
		kind, over := strings.CutSuffix(tt.kind, " over")
		attributes := map[string]string{"number": `office:value-type="float" office:value="`, "currency": `office:value-type="float" office:value="`, "percentage": `office:value-type="percentage" office:value="`,
			"date": `office:value-type="date" office:date-value="`, "time": `office:value-type="time" office:time-value="`}[kind] + tt.value + `"`
		styles := `<number:` + kind + `-style style:name="N9"` + map[bool]string{true: ` number:truncate-on-overflow="false"`}[over] + `>` + tt.parts + `</number:` + kind + `-style>` +
			`<style:style style:name="x" style:family="table-cell" style:data-style-name="N9"/>`
		g := odsGrid(t, "台账", "<table:table-row>"+styledCell("x", attributes, "")+"</table:table-row>", styles)
		c := g.Own(At(1, 1))
		if got := c.Display(); got != tt.want || c.Fault != NoFault {
			t.Errorf("%s %s of %s: %q fault %d, want %q", tt.kind, tt.parts, tt.value, got, c.Fault, tt.want)
		}
	}
}

// TestODSFormatsWithoutCode: where a format shows what no code of workbooks says, what the file itself has written is read, with the number in it.
func TestODSFormatsWithoutCode(t *testing.T) {
	d := decimal.RequireFromString
	for _, tt := range []struct {
		stored, written string
		want            Cell
	}{
		{"3", "第三季度", Cell{Text: "第三季度", Stored: true, Seen: &Sight{d("3"), numfmt.Shown{Text: "第三季度", Kind: numfmt.Words}}}},
		{"3", "共3人", Cell{Text: "共3人", Stored: true, Seen: &Sight{d("3"), numfmt.Shown{Text: "共3人", Kind: numfmt.Number, Digits: d("3"), One: true, Prefix: "共", Suffix: "人"}}}},
		{"1500", "-1,500.0元", Cell{Text: "-1,500.0元", Stored: true, Seen: &Sight{d("1500"), numfmt.Shown{Text: "-1,500.0元", Kind: numfmt.Number, Digits: d("-1500.0"), One: true, Suffix: "元"}}}},
		{"0.5", "50 %", Cell{Text: "50 %", Stored: true, Seen: &Sight{d("0.5"), numfmt.Shown{Text: "50 %", Kind: numfmt.Number, Digits: d("50"), One: true, Percent: true}}}},
		{"3761234", "0376-1234", Cell{Text: "0376-1234", Stored: true, Seen: &Sight{d("3761234"), numfmt.Shown{Text: "0376-1234", Kind: numfmt.Number}}}},
		{"3", "3", Cell{Text: "3", Number: true, Stored: true}}, {"3", " 3 ", Cell{Text: "3", Number: true, Stored: true}}, {"3", "", Cell{Text: "3", Number: true, Stored: true}},
		{"45143", "2023年8月5日", Cell{Text: "2023年8月5日", Date: Date{2023, 8, 5}, Stored: true}}, {"45143", "2023-8-5", Cell{Text: "2023年8月5日", Shown: "2023-8-5", Date: Date{2023, 8, 5}, Stored: true}},
	} {
		text := &odfText{}
		text.put(tt.written, run{})
		got := Cell{Text: tt.stored, Number: true, Stored: true}
		got.takeWritten(text, &cellStyle{foreign: true})
		if fmt.Sprintf("%+v %+v", got, got.Seen) != fmt.Sprintf("%+v %+v", tt.want, tt.want.Seen) && (got.Seen == nil || tt.want.Seen == nil || !sameSight(got, tt.want)) {
			t.Errorf("%s written %q:\n got %+v %+v\nwant %+v %+v", tt.stored, tt.written, got, got.Seen, tt.want, tt.want.Seen)
		}
		plain := Cell{Text: tt.stored, Number: true, Stored: true}
		if plain.takeWritten(text, &cellStyle{}); plain.Text != tt.stored {
			t.Errorf("%s: its format is followed, yet %q is read", tt.stored, plain.Text)
		}
	}
}

// sameSight compares cells whose numbers may be kept otherwise.
func sameSight(a, b Cell) bool {
	s, w := *a.Seen, *b.Seen
	same := s.Stored.Equal(w.Stored) && s.Shown.Digits.Equal(w.Shown.Digits)
	s.Stored, s.Shown.Digits, w.Stored, w.Shown.Digits = decimal.Zero, decimal.Zero, decimal.Zero, decimal.Zero
	a.Seen, b.Seen = nil, nil
	return same && fmt.Sprintf("%+v %+v", a, s) == fmt.Sprintf("%+v %+v", b, w)
}

// TestODSStyleOfACell: a cell looks as its own style has it, else as its row's, else as its column's.
func TestODSStyleOfACell(t *testing.T) {
	const columns = `<table:table-column table:default-cell-style-name="struck"/><table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="struck"/>`
	plain := `<style:style style:name="plain" style:family="table-cell"/>`
	rows := `<table:table-row>` + odsText("", "<text:p>甲</text:p>") + odsText("", "<text:p>乙</text:p>") + odsText("", "<text:p>丙</text:p>") + odsText("", "<text:p>丁</text:p>") + odsText("", "<text:p>戊</text:p>") + `</table:table-row>` +
		`<table:table-row table:default-cell-style-name="plain">` + odsText("", "<text:p>甲</text:p>") + odsText("struck", "<text:p>乙</text:p>") + `</table:table-row>` +
		`<table:table-row table:default-cell-style-name="struck">` + odsText("plain", "<text:p>甲</text:p>") + odsText("", "<text:p>乙</text:p>") + `</table:table-row>` +
		`<table:table-row>` + odsText("", "<text:p>甲</text:p>") + `</table:table-row>`
	const want = "A1= struck 甲; B1=乙; C1=丙; D1= struck 丁; E1=戊; A2=甲; B2= struck 乙; A3=甲; B3= struck 乙; A4= struck 甲"
	if got := cellsOf(odsGrid(t, "台账", columns+rows, odsStyles+plain)); got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
}

// TestODSBlanks: blanks that a program has put around a text to make its file readable are none of the text; those of the text stay.
func TestODSBlanks(t *testing.T) {
	for inside, want := range map[string]string{
		"甲<text:line-break/>\n   乙": "甲/乙", "\n  甲\n": "甲", "甲\n乙": "甲 乙", "甲 \n 乙": "甲  乙", "甲  乙": "甲  乙", "甲<text:s/>乙": "甲 乙", "甲<text:s text:c=\"2\"/>乙": "甲  乙",
		"甲\n<text:span>\n乙</text:span>": "甲 乙", "<text:span>甲\n</text:span>\n乙": "甲 乙", "<text:span/>\n甲": "甲", "甲<text:span>乙</text:span>\n丙": "甲乙 丙",
	} {
		if got := cellsOf(odsGrid(t, "台账", "<table:table-row>"+odsText("", "<text:p>"+inside+"</text:p>")+"</table:table-row>", "")); got != "A1="+want {
			t.Errorf("%q: %s, want %s", inside, got, want)
		}
	}
}

// TestODSRanges: the ranges of a rule, with the names of their sheets, quoted or not; what stands in quotes parts nothing.
func TestODSRanges(t *testing.T) {
	for list, want := range map[string][]Rect{
		"台账.A1:台账.B2 '台账 一'.C3": {{1, 1, 2, 2}, {3, 3, 3, 3}}, "台账.A1": {{1, 1, 1, 1}}, "A1:B2": {{1, 1, 2, 2}}, "'a.b c'.A1:'a.b c'.B2": {{1, 1, 2, 2}}, "": nil,
		"'甲 乙'.A1  台账.D4": {{1, 1, 1, 1}, {4, 4, 4, 4}}, ".B3:.C4": {{3, 2, 4, 3}},
	} {
		if got := odfRanges(list); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", list, got, want)
		}
	}
}

// TestODSRules: what a conditional format may do to the cells that it lies over: strike them out, show them in another format, hide what is in them, or put a
// colour behind white letters so that they are seen.
func TestODSRules(t *testing.T) {
	styles := odsStyles + `<style:style style:name="red" style:family="table-cell"><style:text-properties fo:color="#ff0000"/></style:style>` +
		`<style:style style:name="blue" style:family="table-cell"><style:table-cell-properties fo:background-color="#4472c4"/></style:style>` +
		`<style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffffff"/></style:style>` +
		`<style:style style:name="Default" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
		`<style:style style:name="usual" style:family="table-cell" style:parent-style-name="Default"/>`
	apply := func(style string) string {
		return `<calcext:condition calcext:apply-style-name="` + style + `" calcext:value="=1"/>`
	}
	for name, tt := range map[string]struct{ rule, want string }{
		"struck":               {apply("struck"), "strikes A1:B2"},
		"struck by its parent": {apply("kid"), "strikes A1:B2"},
		"a day":                {`<calcext:date-is calcext:style="struck" calcext:date="today"/>`, "strikes A1:B2"},
		"a number format":      {apply("wan"), "formats A1:B2"},
		"white letters":        {apply("white"), "hides A1:B2"},
		"white on blue":        {apply("whiteonblue"), "fills"},
		"a background":         {apply("blue"), "fills"},
		"a white background":   {apply("bare"), ""},
		"red letters":          {apply("red"), ""},
		"the usual look":       {apply("Default"), ""},
		"based on the usual":   {apply("usual"), ""},
		"a style of nobody":    {apply("无"), ""},
		"no style":             {`<calcext:condition calcext:value="=1"/>`, ""},
		"icons alone":          {`<calcext:icon-set calcext:show-value="false"/>`, "hides A1:B2"},
		"icons":                {`<calcext:icon-set/>`, ""},
		"a bar alone":          {`<calcext:data-bar calcext:show-value="false"/>`, "hides A1:B2"},
		"colours":              {`<calcext:color-scale/>`, ""},
		"two":                  {apply("white") + apply("struck"), "strikes A1:B2, hides A1:B2"},
	} {
		rows := "<table:table-row>" + odsText("white", "<text:p>甲</text:p>") + "</table:table-row><calcext:conditional-formats>" +
			`<calcext:conditional-format calcext:target-range-address="台账.A1:台账.B2">` + tt.rule + `</calcext:conditional-format></calcext:conditional-formats>`
		g := odsGrid(t, "台账", rows, styles)
		var got []string
		say := func(so bool, what string, over Rect) {
			if so {
				got = append(got, what+" "+At(over.Top, over.Left).Name()+":"+At(over.Bottom, over.Right).Name())
			}
		}
		for _, r := range g.Rules {
			say(r.Struck, "strikes", r.Over)
			say(r.numberFormat, "formats", r.Over)
		}
		for _, over := range g.Hiding {
			say(true, "hides", over)
		}
		if g.Own(At(1, 1)).Text == "甲" {
			got = append(got, "fills")
		}
		if all := strings.Join(got, ", "); all != tt.want {
			t.Errorf("%s: %s, want %s", name, all, tt.want)
		}
	}
}
