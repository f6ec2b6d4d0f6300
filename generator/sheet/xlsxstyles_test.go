package sheet

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

const mainSpace = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`

// grid opens a workbook of one sheet whose parts are given: the styles' inside, the rows, what stands behind them.
func grid(t *testing.T, styles, rows, after string, more ...sheettest.Part) *Grid {
	t.Helper()
	book := sheettest.New(sheettest.Sheet{Name: "台账", XML: sheettest.SheetXML(rows, after)})
	if styles != "" {
		book = book.With("xl/styles.xml", `<styleSheet xmlns="`+mainSpace+`">`+styles+`</styleSheet>`)
	}
	for _, part := range more {
		book = book.Put(part)
	}
	b := Open("台账.xlsx", book.Zip(), "")
	if len(b.Grids) != 1 {
		t.Fatalf("%d sheets: %v %v", len(b.Grids), b.Findings, b.Unread)
	}
	return b.Grids[0]
}

// looks are all cells of a sheet as a person sees them: A1=甲, A2 struck 乙, A3 unseen 丙.
func looks(g *Grid) string {
	var out []string
	for p, c := range g.Cells() {
		text := p.Name() + "=" + c.Text
		if c.Fault != NoFault {
			text += fmt.Sprintf(" fault %d", c.Fault)
		}
		if c.Shown != "" {
			text += " shown " + c.Shown
		}
		out = append(out, text)
	}
	for p, s := range g.Struck {
		out = append(out, p.Name()+" struck "+s.Text)
	}
	for _, u := range g.Unseen {
		out = append(out, u.At.Name()+" unseen "+u.Text)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// one is a sheet whose A1 has a style of its own.
func one(t *testing.T, font, fill, format string, cell sheettest.Cell) string {
	t.Helper()
	cell.Attr += ` s="1"`
	return looks(grid(t, `<numFmts><numFmt numFmtId="200" formatCode="`+format+`"/></numFmts>`+
		`<fonts><font/><font>`+font+`</font></fonts><fills><fill/><fill>`+fill+`</fill></fills>`+
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="200" fontId="1" fillId="1"/></cellXfs>`, sheettest.Row(1, cell), ""))
}

func TestColours(t *testing.T) {
	unknown, black := colour{-1}, colour{}
	for attrs, want := range map[string]colour{
		`rgb="FF010203"`: {1, 2, 3}, `rgb="FFFEFD"`: {255, 254, 253}, `rgb="weiß"`: unknown, `rgb="1FFFFFFFFF"`: unknown,
		`theme="0"`: white, `theme="1"`: black, `theme="2"`: unknown, `theme="1" indexed="9"`: black, `rgb="FF010203" theme="0"`: {1, 2, 3},
		`indexed="0"`: black, `indexed="8"`: black, `indexed="64"`: black, `indexed="1"`: white, `indexed="9"`: white, `indexed="65"`: white,
		`indexed="2"`: unknown, `indexed="7"`: unknown, `indexed="10"`: unknown, `indexed="63"`: unknown, `indexed="66"`: unknown,
		// ECMA-376 18.8.19: a negative tint darkens, a positive one lightens.
		`theme="0" tint="-0.5"`: {127, 127, 127}, `theme="1" tint="0.5"`: {127, 127, 127}, `rgb="FF804000" tint="-0.25"`: {96, 48, 0},
		`rgb="FF804000" tint="0.25"`: {159, 111, 63}, `rgb="FF804000" tint="0"`: {128, 64, 0}, `theme="0" tint="-1"`: black,
	} {
		var color struct {
			Attrs []xml.Attr `xml:",any,attr"`
		}
		if err := xml.Unmarshal([]byte("<color "+attrs+"/>"), &color); err != nil {
			t.Fatal(err)
		}
		got, ok := colourOf(color.Attrs)
		if !ok {
			got = unknown
		}
		if got != want {
			t.Errorf("%s: %v, want %v", attrs, got, want)
		}
	}
}

// The eye cannot tell a light grey from white: letters of one on the other are hidden.
func TestAlike(t *testing.T) {
	for _, tt := range []struct {
		a    colour
		want bool
	}{{colour{255, 255, 255}, true}, {colour{247, 247, 247}, true}, {colour{246, 255, 255}, false}, {colour{255, 246, 255}, false}, {colour{255, 255, 246}, false}} {
		if tt.a.like(white) != tt.want || white.like(tt.a) != tt.want {
			t.Errorf("%v and white look alike: %v", tt.a, !tt.want)
		}
	}
}

// Whether letters can be seen depends on their colour and on what is behind them; where the background is a pattern or unknown, they count as seen.
func TestPaleLetters(t *testing.T) {
	const seen, unseen = "A1=甲", "A1 unseen 甲"
	solid := func(colour string) string {
		return `<patternFill patternType="solid"><fgColor ` + colour + `/></patternFill>`
	}
	for _, tt := range []struct{ font, fill, want string }{
		{"", "", seen}, {pale, "", unseen}, {`<color rgb="FFFF0000"/>`, "", seen}, {`<color theme="0"/>`, "", unseen}, {`<color theme="0" tint="-0.5"/>`, "", seen},
		{`<color indexed="9"/>`, "", unseen}, {`<color theme="1"/>`, "", seen}, {`<color theme="4"/>`, "", seen},
		{pale, solid(`rgb="FF4472C4"`), seen}, {pale, solid(`rgb="FFFFFFFF"`), unseen}, {pale, solid(`theme="4"`), seen}, {pale, solid(`theme="0" tint="-0.5"`), seen},
		{`<color theme="1"/>`, solid(`theme="1"`), unseen}, {`<color theme="1"/>`, solid(`indexed="64"`), unseen},
		{pale, `<patternFill patternType="none"><fgColor rgb="FF000000"/></patternFill>`, unseen},
		{pale, `<patternFill><fgColor rgb="FF000000"/></patternFill>`, unseen},
		{pale, `<patternFill patternType="gray125"><fgColor rgb="FFFFFFFF"/></patternFill>`, seen},
		{pale, `<patternFill patternType="solid"/>`, seen}, {pale, `<gradientFill degree="90"/>`, seen},
		{`<strike/>`, "", "A1 struck 甲"}, {`<strike val="1"/>`, "", "A1 struck 甲"}, {`<strike val="0"/>`, "", seen},
	} {
		if got := one(t, tt.font, tt.fill, "General", sheettest.Text("甲")); got != tt.want {
			t.Errorf("%s on %s: %s, want %s", tt.font, tt.fill, got, tt.want)
		}
	}
}

// A face of symbols shows signs in the places of letters.
func TestSymbolFace(t *testing.T) {
	for text, want := range map[string]string{"P": "A1=✓", "z": fmt.Sprintf("A1=z fault %d", Symbols), "已完成": "A1=已完成"} {
		if got := one(t, `<name val="Wingdings 2"/>`, "", "General", sheettest.Text(text)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// A number format decides what is seen: of the number, of a text, and in which colour.
func TestFormatsOfCells(t *testing.T) {
	number := sheettest.Cell{Inside: "<v>1234.5</v>"}
	for _, tt := range []struct {
		format string
		cell   sheettest.Cell
		want   string
	}{
		{"General", number, "A1=1234.5"}, {"0.00", number, "A1=1234.50"}, {";;;", number, "A1 unseen 1234.5"}, {";;;", sheettest.Text("甲"), "A1 unseen 甲"},
		{"[White]0.0", number, "A1 unseen 1234.5"}, {"[Red]0.0", number, "A1=1234.5"}, {"@&quot;（略）&quot;", sheettest.Text("甲"), "A1=甲（略）"},
		{"[Red]", number, fmt.Sprintf("A1=1234.5 fault %d", Unshown)}, {"[Red];[Blue]", number, "A1 unseen 1234.5"},
		{"[White]@", sheettest.Text("甲"), "A1 unseen 甲"}, {"[Red]@", sheettest.Text("甲"), "A1=甲"},
		{";;", sheettest.Cell{Inside: "<v>0</v>"}, ""},
	} {
		if got := one(t, "", "", tt.format, tt.cell); got != tt.want {
			t.Errorf("%s in %s: %s, want %s", tt.cell.Inside, tt.format, got, tt.want)
		}
	}
	if got := one(t, `<color theme="0"/>`, "", "[Red]0.0", number); got != "A1=1234.5" {
		t.Errorf("red by its format on white, white by its font: %s", got)
	}
}

// Numbers that name no style, no font and no fill mean the plain ones. Of two formats with one number the last one holds.
func TestStyleNumbers(t *testing.T) {
	styles := `<numFmts><numFmt numFmtId="200" formatCode="0.0"/><numFmt numFmtId="200" formatCode="0.00"/><numFmt numFmtId="10" formatCode="0.000"/></numFmts>` +
		`<fonts><font/><font><strike/></font></fonts><fills><fill/></fills><cellXfs><xf/><xf fontId="2"/><xf fillId="1" numFmtId="200"/><xf numFmtId="10"/><xf numFmtId="2"/>` +
		`<xf fontId="1"/><xf fontId="-1" fillId="-1"/></cellXfs>`
	var cells []any
	for i := range 8 {
		cells = append(cells, sheettest.Number("5", i))
	}
	want := "A1=5, B1=5, C1=5.00, D1=5.000, E1=5.00, F1 struck 5, G1=5, H1=5"
	if got := looks(grid(t, styles, sheettest.Row(1, cells...), "")); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got := looks(grid(t, `<cellXfs><xf fontId="0" fillId="0"/></cellXfs>`, sheettest.Row(1, 5), "")); got != "A1=5" {
		t.Errorf("no fonts and no fills: %s", got)
	}
}
