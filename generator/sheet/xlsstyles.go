package sheet

import "gongshi/generator/numfmt"

// xlsFont is a font, as far as it matters to what is read.
type xlsFont struct {
	struck  bool
	symbols symbolFace
	colour  colour
	// coloured: it has a colour that is known.
	coloured bool
}

// xlsFormat is a cell's format as the file has it: the numbers of a font and a number format, and its fill ([MS-XLS] 2.4.353).
type xlsFormat struct {
	font, format, pattern, fore int
	// exact are the colours that a newer program has added to those of the palette.
	exact exactColours
}

// exactColours are those of an XFEXT record ([MS-XLS] 2.4.355).
type exactColours struct {
	fore, letters exactColour
	gradient      bool
}

// exactColour stands in place of one of the palette, if it is given; it may be one that is not known here.
type exactColour struct {
	colour
	given, known bool
}

// fontAt is a font by its number. There is none with the number 4 ([MS-XLS] 2.5.129).
func (wb *xlsBook) fontAt(n int) *xlsFont {
	if n > 4 {
		n--
	}
	if n < len(wb.fonts) {
		return &wb.fonts[n]
	}
	return &xlsFont{}
}

// run is a run of text in the font.
func (f *xlsFont) run() run {
	r := run{struck: f.struck, symbols: f.symbols, ownFont: true}
	if f.coloured {
		r.colour = &f.colour
	}
	return r
}

// rawFont is a FONT record, whose colour waits for the palette behind it.
type rawFont struct {
	struck bool
	colour int
	name   string
}

// readFont reads a FONT record ([MS-XLS] 2.4.122).
func readFont(f fields) rawFont {
	return rawFont{struck: f.u16(2)&0x08 != 0, colour: f.u16(4), name: f.textAt(14, 1)}
}

// readFormat reads an XF record ([MS-XLS] 2.4.353).
func readFormat(f fields) xlsFormat {
	return xlsFormat{font: f.u16(0), format: f.u16(2), pattern: f.u8(17) >> 2, fore: f.u16(18) & 0x7F}
}

// Colours that are no place in the palette ([MS-XLS] 2.5.161): those of the window, and none at all for a font.
const (
	windowText = 0x40
	windowBack = 0x41
	fontAuto   = 0x7FFF
)

// colourAt is a colour by its number: eight that are fixed, 56 of the palette.
func (wb *xlsBook) colourAt(n int) (c colour, ok bool) {
	switch {
	case n == windowText:
		return colour{}, true
	case n == windowBack:
		return white, true
	case n < 8:
		n += 8 // the fixed ones are those with which a palette begins, before anyone changes it
		return defaultPalette[n-8], true
	case n-8 < len(wb.palette):
		return wb.palette[n-8], true
	}
	return c, false
}

// defaultPalette are the colours of a workbook without a PALETTE record ([MS-XLS] 2.5.161).
var defaultPalette = func() (out []colour) {
	for _, rgb := range []int{
		0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080,
		0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF,
		0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC,
		0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
	} {
		out = append(out, colour{rgb >> 16, rgb >> 8 & 255, rgb & 255})
	}
	return out
}()

// readPalette reads a PALETTE record ([MS-XLS] 2.4.188).
func readPalette(f fields) (out []colour) {
	for i := range min(f.u16(0), 56) {
		out = append(out, colour{f.u8(2 + 4*i), f.u8(3 + 4*i), f.u8(4 + 4*i)})
	}
	return out
}

// makeStyles makes the styles of all that the workbook's list says of formats.
func (wb *xlsBook) makeStyles(fonts []rawFont, formats []xlsFormat) {
	for _, raw := range fonts {
		f := xlsFont{struck: raw.struck, symbols: symbolFaceNamed(raw.name)}
		if raw.colour != fontAuto {
			f.colour, f.coloured = wb.colourAt(raw.colour)
		}
		wb.fonts = append(wb.fonts, f)
	}
	formatted := map[int]*cellStyle{}
	for i := range formats {
		wb.styles = append(wb.styles, wb.makeStyle(&formats[i], formatted))
	}
}

// makeStyle makes one of them. formatted are the number formats, each of which is parsed once.
func (wb *xlsBook) makeStyle(f *xlsFormat, formatted map[int]*cellStyle) *cellStyle {
	known := formatted[f.format]
	if known == nil {
		plain := *plainStyle
		plain.takeNumberFormat(wb.formatCode(f.format))
		formatted[f.format], known = &plain, &plain
	}
	s := *known
	switch exact := &f.exact; {
	case exact.gradient:
		s.behindKnown = false
	case f.pattern == 0:
	case f.pattern == 1 && exact.fore.given:
		s.behind, s.behindKnown = exact.fore.colour, exact.fore.known
	case f.pattern == 1:
		s.behind, s.behindKnown = wb.colourAt(f.fore)
	default:
		s.behindKnown = false
	}
	font := wb.fontAt(f.font)
	s.struck, s.symbols = font.struck, font.symbols
	letters, coloured := font.colour, font.coloured
	if exact := f.exact.letters; exact.given {
		letters, coloured = exact.colour, exact.known
	}
	s.pale = coloured && s.hides(letters)
	return &s
}

// formatCode is the number format of a number: one of the workbook's own, else a built-in one.
func (wb *xlsBook) formatCode(n int) string {
	code, ok := wb.codes[n]
	if !ok {
		code, _ = numfmt.Builtin(n)
	}
	return code
}

// style is the style with a number.
func (wb *xlsBook) style(n int) *cellStyle {
	if n < len(wb.styles) {
		return wb.styles[n]
	}
	return plainStyle
}

// Properties of an XFEXT record that matter ([MS-XLS] 2.5.108).
const (
	extForeground = 0x04
	extGradient   = 0x06
	extLetters    = 0x0D
)

// readExact takes an XFEXT record ([MS-XLS] 2.4.355) into the format that it is for.
func readExact(f fields, formats []xlsFormat) {
	n := f.u16(14)
	if n >= len(formats) {
		return
	}
	e := &formats[n].exact
	at := 20
	for range f.u16(18) {
		kind, size := f.u16(at), f.u16(at+2)
		if size < 4 || at+size > len(f) {
			return
		}
		switch kind {
		case extForeground:
			e.fore = f.from(at + 4).fullColour()
		case extGradient:
			e.gradient = true
		case extLetters:
			e.letters = f.from(at + 4).fullColour()
		}
		at += size
	}
}

// fullColour reads a FullColorExt ([MS-XLS] 2.5.155): a colour of its own, or one of the theme, with its tint. Of the theme's only the window's two matter;
// without a tint the palette has them, with one it tells them apart: white is only ever darkened, black only lightened.
func (f fields) fullColour() (c exactColour) {
	tint := float64(int16(f.u16(2))) / 32767
	switch value := f.u32(4); f.u16(0) {
	case 2:
		return exactColour{colour{int(value & 255), int(value >> 8 & 255), int(value >> 16 & 255)}.tinted(tint), true, true}
	case 3:
		switch {
		case value > 1:
			c.given = true
		case tint < 0:
			return exactColour{white.tinted(tint), true, true}
		case tint > 0:
			return exactColour{colour{}.tinted(tint), true, true}
		}
	}
	return c
}
