package sheet

import "gongshi/generator/numfmt"

// xlsConditions gathers the rules of conditional formatting.
type xlsConditions struct {
	rules []Rule
	over  []Rect // of the list of rules that is open
}

// maxConditions bounds the rules that are kept, one for each range that they are for.
const maxConditions = 10 * maxRules

// take takes a record of conditional formatting: CONDFMT has the ranges, the CF records behind it the rules.
func (x *xlsConditions) take(wb *xlsBook, kind int, f fields) error {
	const newer = 12 // bytes before what the older record has
	var rule Rule
	switch kind {
	case recCondFmt:
		x.open(f)
		return nil
	case recCondFmt12:
		x.open(f.from(newer))
		return nil
	case recCF:
		rule = wb.readRule(f.from(6))
	case recCF12:
		rule = wb.readRule12(f.from(newer))
	}
	if !rule.matters() {
		return nil
	}
	for _, rule.Over = range x.over {
		if len(x.rules) == maxConditions {
			return errTooLarge
		}
		x.rules = append(x.rules, rule)
	}
	return nil
}

// open takes the ranges of a CONDFMT record ([MS-XLS] 2.4.56).
func (x *xlsConditions) open(f fields) {
	x.over = nil
	for i := range f.u16(12) {
		over, ok := f.ref8(14 + 8*i)
		if !ok {
			return
		}
		x.over = append(x.over, over)
	}
}

// Parts of a DXFN that are there, and where the parts of its font stand ([MS-XLS] 2.5.91, 2.5.87).
const (
	dxfNumber  = 1 << 25
	dxfFont    = 1 << 26
	dxfPattern = 1 << 29

	dxfFontSize = 118
	fontStyle   = 68
	fontColour  = 80
	fontUnset   = 88
	struckOut   = 0x80
)

// readRule reads what a rule does, a DXFN structure.
func (wb *xlsBook) readRule(f fields) (r Rule) {
	has, at := f.u32(0), 6
	if has&dxfNumber != 0 {
		code := ""
		if own := f.u16(4)&1 != 0; own {
			code = f.textAt(at+2, 2)
			at += f.u16(at)
		} else {
			code = wb.formatCode(f.u8(at + 1))
			at += 2
		}
		r.takeNumberFormat(numfmt.Parse(code))
	}
	r.filled = has&dxfPattern != 0
	if font := f.from(at); has&dxfFont != 0 && len(font) >= dxfFontSize {
		r.Struck = font.u32(fontStyle)&struckOut != 0 && font.u32(fontUnset)&struckOut == 0
		if n := font.u32(fontColour); !r.filled && n < fontAuto {
			c, ok := wb.colourAt(int(n))
			r.hides = ok && c.like(white)
		}
	}
	return r
}

// Kinds of newer rules that may stand in place of a number, and templates of rules for cells without content ([MS-XLS] 2.4.43).
const (
	dataBar = 4
	iconSet = 6

	forBlanks = 9
	forErrors = 11
)

// readRule12 reads a rule of Excel 2007 or later, which older programs do not know ([MS-XLS] 2.4.43).
func (wb *xlsBook) readRule12(f fields) (r Rule) {
	size := int(min(f.u32(6), 1<<16))
	if size > 0 {
		r = wb.readRule(f.from(10))
	}
	behind := f.from(10 + max(size, 2) + f.u16(2) + f.u16(4)) // and behind its formulas
	behind = behind.from(2 + behind.u16(0))
	if template := behind.u16(3); template == forBlanks || template == forErrors {
		r.hides = false
	}
	look := behind.from(22) // flags 1, priority 2, template 2, and its 17 bytes of parameters
	switch f.u8(0) {
	case dataBar:
		r.hides = r.hides || len(look) > 3 && look.u8(3)&2 == 0
	case iconSet:
		r.hides = r.hides || look.u8(5)&1 != 0
	}
	return r
}
