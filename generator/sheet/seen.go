package sheet

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"gongshi/generator/numfmt"
	"gongshi/generator/pattern"
)

// Sight is a stored number and what its format shows of it.
type Sight struct {
	Stored decimal.Decimal
	Shown  numfmt.Shown
}

// readNumber reads a stored number as its format shows it.
func (b *cellValues) readNumber(v *Cell, seen *look, raw string, style *cellStyle) {
	d, ok := parseNumber(raw)
	v.Number, v.Stored = true, ok
	switch {
	case !ok:
		v.Text, _ = Clean(raw) // not a number after all; some programs write text so
	case style.general:
		v.Text = d.String()
	default:
		shown := style.format.Number(d, b.date1904)
		if shown.NoSection || shown.Text == "" && style.tagsOnly {
			v.Text, v.Fault = d.String(), Unshown
			return
		}
		v.takeFormat(d, shown, seen, b.date1904)
		if shown.Colour != "" { // the format's colour wins over the font's
			seen.pale = style.hides(white) && shown.Colour == "white"
		}
	}
	if style.symbols != nil && v.Text != "" {
		v.takeSymbols(style.symbols)
	}
}

// takeFormat takes what a number format shows.
func (v *Cell) takeFormat(d decimal.Decimal, shown numfmt.Shown, seen *look, date1904 bool) {
	if shown.Text == "" && !d.IsZero() && !shown.NoDay { // a zero that shows nothing is an empty cell
		seen.hidden = d.String()
	}
	v.Number = shown.Kind == numfmt.Plain || shown.Kind == numfmt.Number && shown.One && shown.Prefix == "" && shown.Suffix == "" && !shown.Percent
	v.Text, _ = Clean(shown.Text)
	switch shown.Kind {
	case numfmt.Date:
		v.takeDate(d, shown, date1904)
	case numfmt.Number, numfmt.Words:
		if v.Text != d.String() {
			v.Seen = &Sight{d, shown}
		}
	}
}

// takeDate takes a date. One that is shown as a date is spelled as notices spell dates; one with other words beside it stays as it is shown.
func (v *Cell) takeDate(d decimal.Decimal, shown numfmt.Shown, date1904 bool) {
	date := SerialDate(d, date1904)
	if date.IsZero() {
		v.Text, v.NoDay, v.Number = d.String(), true, true
		return
	}
	text := v.Text
	switch {
	case shown.Literal, !shown.HasMonth:
		return
	case !shown.HasYear && !shown.HasDay:
		return
	case !shown.HasYear:
		v.NoYear = true
		_, v.Text, _ = strings.Cut(date.String(), "年")
	default:
		if !shown.HasDay {
			date.Day = 0
		}
		v.Text = date.String()
	}
	if v.Date = date; text != v.Text {
		v.Shown = text
	}
}

// PictureFunction begins WPS's function for a picture in a cell.
const PictureFunction = "DISPIMG("

// findFault finds why a cell's content cannot be used.
func (v *Cell) findFault(c *rawCell) {
	switch {
	case strings.Contains(v.Text, PictureFunction), c.picture && (v.Fault == ErrorValue || v.Text == ""):
		v.Text, v.Fault = "", Picture
	case errorValues[v.Text]:
		v.Fault = ErrorValue // also where it was pasted as text
	case c.formula && !c.inline && (!c.stored || len(c.value) == 0 && c.kind != "str"): // an empty text is a result
		v.Fault = NoResult
	case isFormulaText(v.Text):
		v.Fault = FormulaText
	}
}

// formulaCall is a formula that begins with +, as users of Lotus type it: +SUM(G3:G8), +G3&"元".
var formulaCall = pattern.New(`^[+＋](?:[A-Z][A-Z0-9.]+\(|\$?[A-Z]{1,3}\$?\d+[-+*/&])`)

// sheetCell is a cell of a sheet with a name: 汇总!B3, [1]Sheet1!$B$3.
var sheetCell = pattern.New(`^[^！!，。；]{1,40}!\$?[A-Z]{1,3}\$?\d`)

// isFormulaText reports a formula that stands in the cell as text, in place of its result: =SUM(G3:G8), ＝G3+G4, {=G3}.
func isFormulaText(text string) bool {
	if len(text) < 3 {
		return false
	}
	rest, ok := text, false
	switch text[0] {
	case '+', "＋"[0]: // and that of ＝
		if strings.HasPrefix(text, "+") || strings.HasPrefix(text, "＋") {
			return formulaCall.MatchString(text)
		}
		rest, ok = strings.CutPrefix(text, "＝")
	case '=', '{':
		rest, ok = strings.CutPrefix(strings.TrimPrefix(text, "{"), "=")
	}
	if !ok {
		return false
	}
	rest = strings.TrimLeft(rest, "+-(@ ")
	if rest == "" {
		return false
	}
	c := rest[0]
	switch {
	case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z', c == '_', c == '$', c == '\'':
		return strings.ContainsAny(rest, "(!0123456789")
	case '0' <= c && c <= '9':
		return strings.ContainsAny(rest, "+-*/")
	case c == '"':
		return strings.Contains(rest, "&")
	case c == '[', c >= utf8.RuneSelf: // another workbook's cell, another sheet's
		return sheetCell.MatchString(rest)
	}
	return false
}

// mayRenumber reports a cell for which conditional formatting may show another number or text.
func (g *Grid) mayRenumber(p Pos, c Cell) bool {
	for i := range g.Rules {
		if r := &g.Rules[i]; r.numberFormat && (c.Stored || r.formatsTexts) && r.Over.has(p) {
			return true
		}
	}
	return false
}
