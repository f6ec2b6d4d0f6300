package sheet

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/numfmt"
)

// cellStyle is what a style does to the content of a cell, for a person who looks at it.
type cellStyle struct {
	// format is the number format. general: it shows numbers and texts as they are.
	format  *numfmt.Format
	general bool
	// tagsOnly: the format is nothing but a colour or a language, which programs read differently.
	tagsOnly bool
	// foreign: the file's own format shows something that no format of workbooks does, so that what it has put into the cell is what is seen.
	foreign bool
	// struck: a line goes through the text.
	struck bool
	// pale: its letters have the colour of their background. behind is that colour, if behindKnown.
	pale, behindKnown bool
	behind            colour
	// symbols are the signs of its face; nil for an ordinary face.
	symbols symbolFace
}

var plainStyle = &cellStyle{format: numfmt.Parse(""), general: true, behindKnown: true, behind: white}

// style looks up a style, once each.
func (wb *workbook) style(id int) *cellStyle {
	if id < len(wb.styles) && wb.styles[id] != nil {
		return wb.styles[id]
	}
	s := wb.lookUp(id)
	if s != plainStyle {
		for len(wb.styles) <= id {
			wb.styles = append(wb.styles, nil)
		}
		wb.styles[id] = s
	}
	return s
}

func (wb *workbook) lookUp(id int) *cellStyle {
	styles := wb.book.Styles
	if styles == nil || styles.CellXfs == nil || id >= len(styles.CellXfs.Xf) {
		return plainStyle
	}
	xf := styles.CellXfs.Xf[id]
	s := *plainStyle
	if xf.NumFmtID != nil {
		s.takeNumberFormat(wb.formatCode(*xf.NumFmtID))
	}
	wb.takeFill(&s, xf.FillID)
	wb.takeFont(&s, xf.FontID)
	return &s
}

// takeFill takes the background.
func (wb *workbook) takeFill(s *cellStyle, id *int) {
	fills := wb.book.Styles.Fills
	if id == nil || fills == nil || *id < 0 || *id >= len(fills.Fill) || fills.Fill[*id] == nil {
		return
	}
	fill := fills.Fill[*id]
	switch pattern := fill.PatternFill; {
	case fill.GradientFill != nil:
		s.behindKnown = false
	case pattern == nil, pattern.PatternType == "", pattern.PatternType == "none":
	case pattern.PatternType == "solid" && pattern.FgColor != nil:
		s.behind, s.behindKnown = styleColour(pattern.FgColor.RGB, pattern.FgColor.Indexed, pattern.FgColor.Theme, pattern.FgColor.Tint)
	default:
		s.behindKnown = false
	}
}

// takeFont takes the letters' look. It needs the background.
func (wb *workbook) takeFont(s *cellStyle, id *int) {
	fonts := wb.book.Styles.Fonts
	if id == nil || fonts == nil || *id < 0 || *id >= len(fonts.Font) || fonts.Font[*id] == nil {
		return
	}
	font := fonts.Font[*id]
	s.struck = font.Strike != nil && (font.Strike.Val == nil || *font.Strike.Val)
	if font.Name != nil && font.Name.Val != nil {
		s.symbols = symbolFaceNamed(*font.Name.Val)
	}
	if font.Color != nil {
		letters, ok := styleColour(font.Color.RGB, font.Color.Indexed, font.Color.Theme, font.Color.Tint)
		s.pale = ok && s.hides(letters)
	}
}

// takeNumberFormat takes a number format.
func (s *cellStyle) takeNumberFormat(code string) {
	s.format = numfmt.Parse(code)
	s.general = s.format.IsGeneral()
	s.tagsOnly = strings.HasPrefix(code, "[") && strings.HasSuffix(code, "]") && !strings.Contains(code, ";")
}

// hides reports letters that cannot be told from their background.
func (s *cellStyle) hides(letters colour) bool { return s.behindKnown && letters.like(s.behind) }

// formatCode is the number format of a number in the list of formats, else one of the built-in ones.
func (wb *workbook) formatCode(id int) string {
	if styles := wb.book.Styles; styles.NumFmts != nil {
		for _, n := range slices.Backward(styles.NumFmts.NumFmt) { // of two with the same number the last one holds
			if n != nil && n.NumFmtID == id {
				return n.FormatCode
			}
		}
	}
	code, _ := numfmt.Builtin(id)
	return code
}

// colour is a colour's red, green and blue, 0 to 255.
type colour [3]int

var white = colour{255, 255, 255}

// like reports colours that look the same on a screen.
func (c colour) like(d colour) bool {
	for i := range c {
		if c[i]-d[i] > 8 || d[i]-c[i] > 8 {
			return false
		}
	}
	return true
}

// colourOf reads the attributes of a color element (ECMA-376 18.8.19); ok is false for an unknown colour.
func colourOf(attrs []xml.Attr) (c colour, ok bool) {
	var theme *int
	if v := attr(attrs, "theme"); v != "" {
		n := parseIndex(v)
		theme = &n
	}
	tint, _ := strconv.ParseFloat(attr(attrs, "tint"), 64)
	return styleColour(attr(attrs, "rgb"), parseIndex(attr(attrs, "indexed")), theme, tint)
}

// styleColour resolves a colour. Of the palette and the theme only black and white matter: hidden letters are white, or stand on black.
func styleColour(rgb string, indexed int, theme *int, tint float64) (c colour, ok bool) {
	switch {
	case rgb != "":
		n, err := strconv.ParseUint(rgb, 16, 32)
		if err != nil {
			return c, false
		}
		c = colour{int(n >> 16 & 255), int(n >> 8 & 255), int(n & 255)}
	case theme != nil && *theme == 0: // the window's colour
		c = white
	case theme != nil && *theme == 1:
	case theme != nil:
		return c, false
	case indexed == 1, indexed == 9, indexed == 65:
		c = white
	case indexed == 0, indexed == 8, indexed == 64:
	default:
		return c, false
	}
	return c.tinted(tint), true
}

// tinted is the colour with a tint (ECMA-376 18.8.19): a negative one darkens, a positive one lightens.
func (c colour) tinted(tint float64) colour {
	for i := range c {
		if tint < 0 {
			c[i] = int(float64(c[i]) * (1 + tint))
		} else if tint > 0 {
			c[i] = int(float64(c[i])*(1-tint) + 255*tint)
		}
	}
	return c
}

// Rule is a range in which conditional formatting may show something else than the cells' own styles.
type Rule struct {
	Over Rect
	// numberFormat: the rule has a number format of its own; formatsTexts: it changes texts, too. Struck: it draws a line through them.
	numberFormat, formatsTexts, Struck bool
	// filled: it has a background, against which pale letters can be read.
	filled bool
	// hides: it may hide the content, by white letters or by showing only an icon or a bar.
	hides bool
}

// rule is what a rule's differential format does; ok is false where it does nothing that matters here.
func (wb *workbook) rule(dxf int) (r Rule, ok bool) {
	styles := wb.book.Styles
	if styles == nil || styles.Dxfs == nil || dxf < 0 || dxf >= len(styles.Dxfs.Dxfs) || styles.Dxfs.Dxfs[dxf] == nil {
		return r, false
	}
	d := styles.Dxfs.Dxfs[dxf]
	if d.NumFmt != nil {
		r.takeNumberFormat(numfmt.Parse(d.NumFmt.FormatCode))
	}
	r.Struck = d.Font != nil && d.Font.Strike != nil && (d.Font.Strike.Val == nil || *d.Font.Strike.Val)
	r.filled = d.Fill != nil
	if !r.filled && d.Font != nil && d.Font.Color != nil {
		c, ok := styleColour(d.Font.Color.RGB, d.Font.Color.Indexed, d.Font.Color.Theme, d.Font.Color.Tint)
		r.hides = ok && c.like(white)
	}
	return r, r.matters()
}

// matters reports a rule that may show something else than is read.
func (r *Rule) matters() bool { return r.numberFormat || r.Struck || r.filled || r.hides }

// blankCellRules apply to cells without content: white letters hide nothing there.
var blankCellRules = map[string]bool{"containsErrors": true, "containsBlanks": true}

// hidesValue reports icons or bars that stand in place of the number.
func hidesValue(attrs []xml.Attr) bool {
	v := attr(attrs, "showValue")
	return v == "0" || v == "false"
}

// ranges reads a list of ranges: A1:B2 C3, whole columns H:J and whole rows 3:4.
func ranges(list string) []Rect {
	var out []Rect
	for ref := range strings.FieldsSeq(strings.ReplaceAll(list, "$", "")) {
		from, to, both := strings.Cut(ref, ":")
		if !both {
			to = from
		}
		a, ok1 := corner(from, both, Pos{1, 1})
		b, ok2 := corner(to, both, Pos{excelize.TotalRows, excelize.MaxColumns})
		if ok1 && ok2 {
			out = append(out, Rect{min(a.Row, b.Row), min(a.Col, b.Col), max(a.Row, b.Row), max(a.Col, b.Col)})
		}
	}
	return out
}

// corner is one end of a range. A whole column or row ends where the sheet ends.
func corner(name string, both bool, open Pos) (Pos, bool) {
	if col, row, err := excelize.CellNameToCoordinates(name); err == nil {
		return Pos{row, col}, true
	}
	if col, err := excelize.ColumnNameToNumber(name); err == nil {
		return Pos{open.Row, col}, both
	}
	row, err := strconv.Atoi(name)
	return Pos{row, open.Col}, both && err == nil && row > 0
}
