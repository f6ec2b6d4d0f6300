package sheet

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// Formulas are known however they were typed; what only begins like one is a text.
func TestSpelledFormulas(t *testing.T) {
	for text, want := range map[string]bool{
		"=SUM(G3:G8)": true, "＝SUM(G3:G8)": true, "{=SUM(G3:G8)}": true, "=@IMAGE(\"https://a.cn/x.png\")": true, "= G3+G4": true, "=\"办法\"&G3": true,
		"=汇总!B3": true, "=[1]汇总!$B$3": true, "+SUM(G3,G4)": true, "+G3&\"元\"": true, "＋SUM(G3,G4)": true,
		"+5": false, "+86 376": false, "＋加强学习": false, "（一）加强学习": false, "=": false, "==": false, "{一}": false, "=加强学习！": false, "＝（1）": false, "+A类": false,
		"=1+2": true, "=5": false, "=9*2": true, "=0/1": true, "=A1": true, "=z9": true, "=a1": true, "=Z": false, "=_名(1)": true, "=$A$1": true, "='汇 总'!A1": true,
		"=(G3+G4)/2": true, "=-G3": true, "=+G3": true, "= ": false, "=  ": false, "=+-": false, "={": false, "=\"甲\"": false, "=SUM": false, "=\\x1": false,
		"=一，二!B3": false, "=[1]汇总": false, "+A1*2": true, "+$AB$12-3": true, "+A1": false, "+Sum(": false, "甲=A1": false, "-A1": false, "A1": false, "+A(": false, "＋G3*2": true,
	} {
		if got := isFormulaText(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// A date is spelled as notices spell dates. One that shows only a part of a day, or words beside it, says no more than is seen.
func TestDatesOfFormats(t *testing.T) {
	for _, tt := range []struct{ format, value, want string }{
		{"yyyy/m/d", "45143", "A1=2023年8月5日 shown 2023/8/5"}, {"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "45143", "A1=2023年8月5日"},
		{"yyyy-mm", "45143", "A1=2023年8月 shown 2023-08"}, {"m/d", "45143", "A1=8月5日 shown 8/5"}, {"m&quot;月&quot;d&quot;日&quot;", "45143", "A1=8月5日"},
		{"m", "45143", "A1=8"}, {"yyyy", "45143", "A1=2023"}, {"d", "45143", "A1=5"}, {"yyyy/m/d", "0", "A1=0"}, {"yyyy/m/d", "60", "A1=60"},
		{"yyyy/m/d&quot;前&quot;", "45143", "A1=2023/8/5前"},
	} {
		if got := one(t, "", "", tt.format, sheettest.Cell{Inside: "<v>" + tt.value + "</v>"}); got != tt.want {
			t.Errorf("%s as %s: %s, want %s", tt.value, tt.format, got, tt.want)
		}
	}
}

// What a number's cell is besides its text: a bare number or not, a day or none, a date without its year.
func TestNumbersOfFormats(t *testing.T) {
	for _, tt := range []struct{ format, value, want string }{
		{"General", "5", "number stored"}, {"General", "甲", "number"}, {"0.00", "5", "number stored sight"}, {"0", "5", "number stored"}, {"0.00", "1.234", "number stored sight"},
		{"0%", "0.5", "stored sight"}, {"0&quot;人&quot;", "5", "stored sight"}, {"&quot;约&quot;0", "5", "stored sight"}, {"m/d", "45143", "stored date noyear"}, {"yyyy/m/d", "45143", "stored date"},
		{"yyyy/m/d", "0", "number stored noday"}, {"#,##0", "1234", "number stored sight"}, {"[=1]&quot;是&quot;;&quot;否&quot;", "1", "stored sight"},
	} {
		g := grid(t, `<numFmts><numFmt numFmtId="200" formatCode="`+tt.format+`"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
			sheettest.Row(1, sheettest.Cell{Attr: `s="1"`, Inside: "<v>" + tt.value + "</v>"}), "")
		c := g.Raw(Pos{1, 1})
		var got []string
		for _, is := range []struct {
			so   bool
			what string
		}{{c.Number, "number"}, {c.Stored, "stored"}, {c.Seen != nil, "sight"}, {!c.Date.IsZero(), "date"}, {c.NoYear, "noyear"}, {c.NoDay, "noday"}} {
			if is.so {
				got = append(got, is.what)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s as %s: %v, want %s; %q", tt.value, tt.format, got, tt.want, c.Text)
		}
	}
}

// Why a cell cannot be used: an error, a formula without its result, one that stands there as text, a picture.
func TestFaultsOfCells(t *testing.T) {
	fault := func(text string, f Fault) string { return fmt.Sprintf("A1=%s fault %d", text, f) }
	for _, tt := range []struct{ attr, inside, want string }{
		{`t="str"`, "<f>A2</f><v></v>", ""}, {`t="str"`, "<f>A2</f>", fault("", NoResult)}, {"", "<f>A2</f><v/>", fault("", NoResult)}, {"", "<f>A2</f><v>5</v>", "A1=5"},
		{`t="inlineStr"`, "<f>A2</f><is><t>甲</t></is>", "A1=甲"}, {`t="e"`, "<v>#REF!</v>", fault("#REF!", ErrorValue)}, {`t="inlineStr"`, "<is><t>#N/A</t></is>", fault("#N/A", ErrorValue)},
		{`t="inlineStr"`, "<is><t>=A1+B1</t></is>", fault("=A1+B1", FormulaText)}, {`t="e" vm="1"`, "<v>#VALUE!</v>", fault("", Picture)}, {`t="inlineStr" vm="1"`, "<is><t>甲</t></is>", "A1=甲"},
		{`t="inlineStr"`, `<is><t>=DISPIMG("ID_1",1)</t></is>`, fault("", Picture)}, {`t="str"`, `<f>_xlfn.DISPIMG("ID_1",1)</f><v></v>`, fault("", Picture)},
		{`t="e"`, `<f>_xlfn.DISPIMG("ID_1",1)</f><v>#NAME?</v>`, fault("", Picture)}, {`t="str"`, `<f>A2</f><v>DISPIM</v>`, "A1=DISPIM"},
		{`t="b"`, "<v>1</v>", "A1=TRUE"}, {`t="b"`, "<v>2</v>", ""}, {`t="s"`, "<v></v>", ""}, {`t="s"`, "", ""}, {`t="inlineStr"`, "<v>甲</v>", ""},
		{`t="str"`, "<v>甲_x000D_乙</v>", "A1=甲\n乙"}, {`t="d"`, "<v>2023-08-05</v>", "A1=2023年8月5日"}, {`t="d"`, "<v>去年</v>", "A1=去年"}, {`t="n"`, "<v>5</v>", "A1=5"},
	} {
		if got := looks(grid(t, "", sheettest.Row(1, sheettest.Cell{Attr: tt.attr, Inside: tt.inside}), "")); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.attr, tt.inside, got, tt.want)
		}
	}
}

// A text of several runs is what is seen of them: each has its own line through it, colour and face, or the cell's.
func TestRuns(t *testing.T) {
	run := func(format, text string) string {
		if format != "" {
			format = "<rPr>" + format + "</rPr>"
		}
		return "<r>" + format + `<t xml:space="preserve">` + text + "</t></r>"
	}
	const strike, symbols = "<strike/>", `<rFont val="Wingdings 2"/>`
	for _, tt := range []struct{ font, runs, want string }{
		{"", run("", "甲") + run("<b/>", "乙"), "A1=甲乙"}, {"", run(strike, "甲") + run("", "乙"), "A1 struck 甲, A1=乙"}, {"", run(`<strike val="0"/>`, "甲") + run("", "乙"), "A1=甲乙"},
		{"", run(strike, "甲") + run(strike, "乙"), "A1 struck 甲乙"}, {"", run(strike, "甲") + run("", "乙") + run(strike, "丙"), "A1 struck 甲、丙, A1=乙"},
		{"", run("", "甲") + run(strike, "乙"), "A1 struck 乙, A1=甲"}, {"", run(pale, "甲") + run("", "乙"), "A1 unseen 甲, A1=乙"}, {"", run(`<color rgb="FFFF0000"/>`, "甲"), "A1=甲"},
		{"", run(symbols, "P") + run("", "P"), "A1=✓P"}, {"", run(symbols, "z"), fmt.Sprintf("A1=z fault %d", Symbols)},
		{strike, run("", "甲") + run("<b/>", "乙"), "A1 struck 甲, A1=乙"}, {strike, run("<b/>", "甲") + run("<b/>", "乙"), "A1=甲乙"}, {strike, run("", "甲") + run("", "乙"), "A1 struck 甲乙"},
		{pale, run("", "甲") + run("<b/>", "乙"), "A1 unseen 甲, A1=乙"}, {pale, run("<b/>", "甲"), "A1=甲"}, {pale, run("", "甲"), "A1 unseen 甲"},
		{`<name val="Wingdings 2"/>`, run("", "P") + run("<b/>", "P"), "A1=✓P"}, {`<name val="Wingdings 2"/>`, run("<b/>", "P") + run("<b/>", "P"), "A1=PP"},
		{`<name val="Wingdings 2"/>`, run("<b/>", "P"), "A1=P"}, {`<name val="Wingdings 2"/>`, run(strike, "P"), "A1 struck P"}, {`<name val="Wingdings 2"/>`, run("", "P"), "A1=✓"}, {`<name val="Wingdings 2"/>`, run("", "P") + run("", "O"), "A1=✓✗"}, {"", run(strike, "甲_x0041_") + run("", "乙_x0042_"), "A1 struck 甲A, A1=乙B"},
		{"", "<t>甲</t><rPh><t>jiǎ</t></rPh><t>乙</t>", "A1=甲乙"}, {"", "<rPh><rPh/><t>x</t></rPh><t>乙</t>", "A1=乙"}, {"", run("", "甲") + "外", "A1=甲"},
		{"", run(strike, "甲") + "<t>乙</t>", "A1 struck 甲, A1=乙"}, {"", "<rPr/><strike/><t>甲</t>", "A1=甲"},
	} {
		if got := one(t, tt.font, "", "General", sheettest.Cell{Attr: `t="inlineStr"`, Inside: "<is>" + tt.runs + "</is>"}); got != tt.want {
			t.Errorf("%s %s: %s, want %s", tt.font, tt.runs, got, tt.want)
		}
	}
}
