package sheet

import (
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// dxf is what a rule does: its flags, a number format of the rule's own, and a font.
func dxf(code string, font []byte) []byte {
	var has uint32
	own := 0
	var number []byte
	if code != "" {
		has, own = dxfNumber, 1
		text := sheettest.XLSText(code)
		number = sheettest.Fields(len(text)+2, text)
	}
	if font != nil {
		has |= dxfFont
	}
	return sheettest.Fields(has, own, number, font)
}

// ruleFont is the font of a rule: its style, its colour, and what of the style is not set.
func ruleFont(style, colour, unset uint32) []byte {
	return sheettest.Fields(make([]byte, fontStyle), style, make([]byte, fontColour-fontStyle-4), colour, make([]byte, 4), unset, make([]byte, dxfFontSize-fontUnset-4))
}

// TestXLSRules: what a rule does, of both ages.
func TestXLSRules(t *testing.T) {
	const none = ^uint32(0)
	wb := &xlsBook{palette: defaultPalette, codes: map[int]string{}}
	newer := func(kind byte, template int, dxf []byte, look ...any) []byte {
		size := sheettest.Fields(uint32(len(dxf)), dxf)
		if len(dxf) == 0 {
			size = sheettest.Fields(uint32(0), 0)
		}
		return sheettest.Fields(kind, byte(0), 3, 1, size, []byte{0x1E, 1, 0}, []byte{0x1D}, 2, []byte{1, 2}, byte(0), 7, template, byte(16), make([]byte, 16), sheettest.Fields(look...))
	}
	white := dxf("", ruleFont(0, 9, none))
	for name, c := range map[string]struct {
		got, want Rule
	}{
		"strike":                     {wb.readRule(dxf("", ruleFont(0x80, none, 0))), Rule{Struck: true}},
		"strike that is not set":     {wb.readRule(dxf("", ruleFont(0x80, none, 0x80))), Rule{}},
		"white letters":              {wb.readRule(white), Rule{hides: true}},
		"red letters":                {wb.readRule(dxf("", ruleFont(0, 10, none))), Rule{}},
		"automatic letters":          {wb.readRule(dxf("", ruleFont(0, fontAuto, none))), Rule{}},
		"a number format":            {wb.readRule(dxf(`0"元"`, nil)), Rule{numberFormat: true}},
		"a format of texts":          {wb.readRule(dxf(`0;0;0;"附"@`, nil)), Rule{numberFormat: true, formatsTexts: true}},
		"a format, then a font":      {wb.readRule(dxf(`0"元"`, ruleFont(0x80, none, 0))), Rule{numberFormat: true, Struck: true}},
		"a built-in number format":   {wb.readRule(sheettest.Fields(uint32(dxfNumber), 0, byte(0), byte(14))), Rule{numberFormat: true}},
		"a background":               {wb.readRule(sheettest.Fields(uint32(dxfPattern), 0, 0, 0)), Rule{filled: true}},
		"cut in its font":            {wb.readRule(white[:40]), Rule{}},
		"nothing":                    {wb.readRule(nil), Rule{}},
		"newer, white letters":       {wb.readRule12(newer(1, 0, white)), Rule{hides: true}},
		"newer, for blanks":          {wb.readRule12(newer(2, forBlanks, white)), Rule{}},
		"a bar beside the number":    {wb.readRule12(newer(dataBar, 3, nil, 0, byte(0), byte(2))), Rule{}},
		"a bar in its place":         {wb.readRule12(newer(dataBar, 3, nil, 0, byte(0), byte(0))), Rule{hides: true}},
		"icons beside the number":    {wb.readRule12(newer(iconSet, 4, nil, 0, byte(0), byte(3), byte(0), byte(0))), Rule{}},
		"icons in its place":         {wb.readRule12(newer(iconSet, 4, nil, 0, byte(0), byte(3), byte(0), byte(1))), Rule{hides: true}},
		"a bar that is cut short":    {wb.readRule12(newer(dataBar, 3, nil)), Rule{}},
		"newer, with an endless dxf": {wb.readRule12(sheettest.Fields(byte(1), byte(0), 0, 0, none)), Rule{}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", name, c.got, c.want)
		}
	}
}

// TestPictureFormulas: a formula that calls WPS's function for a picture is a picture, whether the workbook or another program has its name.
func TestPictureFormulas(t *testing.T) {
	name := func(kind uint16, name string) []byte {
		if kind == recExternName {
			return sheettest.Record(kind, 0, uint32(0), sheettest.XLSName(name))
		}
		return sheettest.Record(kind, 0, byte(0), byte(len(name)), 0, 0, 0, uint32(0), byte(1), name)
	}
	call := func(col int, first ...any) []byte {
		tokens := sheettest.Fields(first...)
		return sheettest.Record(recFormula, 0, col, 0, []byte{2, 0, 0x1D, 0, 0, 0, 0xFF, 0xFF}, 0, uint32(0), len(tokens), tokens)
	}
	data := sheettest.XLS{
		Globals: sheettest.Join(sheettest.XLSFormats(), name(recLbl, "别的"), name(recLbl, "_xlfn.DISPIMG"), sheettest.Record(recSupBook, 1, 0x3A01), name(recExternName, "_xlfn.DISPIMG"), name(recExternName, "SUM")),
		Sheets: []sheettest.XLSSheet{{Name: "台账", Records: sheettest.Join(call(0, byte(0x23), uint32(2)), call(1, byte(0x23), uint32(1)), call(2, byte(0x39), 0, uint32(1)), call(3, byte(0x39), 0, uint32(2)),
			sheettest.Record(recLabel, 1, 0, 0, sheettest.XLSText(`=DISPIMG("ID_1",1)`)))}},
	}.File()
	g := Open("台账.xls", data, "").Grids[0]
	for cell, want := range map[string]Fault{"A1": Picture, "B1": ErrorValue, "C1": Picture, "D1": ErrorValue, "A2": Picture} {
		if got := g.Own(ParsePos(cell)).Fault; got != want {
			t.Errorf("%s: %v, want %v", cell, got, want)
		}
	}
}

// TestXLSShapeProperties: of a shape's list of properties each is read, and what stands behind the list is none of them.
func TestXLSShapeProperties(t *testing.T) {
	hidden := sheettest.Fields(groupFlags, uint32(hiddenFlag<<16|hiddenFlag))
	other := sheettest.Fields(0x0181, uint32(0xFFFFFF))
	shown := sheettest.Fields(groupFlags, uint32(hiddenFlag<<16))
	silent := sheettest.Fields(groupFlags, uint32(hiddenFlag))
	for name, tt := range map[string]struct {
		count int
		list  []byte
		want  bool
	}{
		"alone": {1, hidden, true}, "behind another": {2, sheettest.Join(other, hidden), true}, "behind the list": {1, sheettest.Join(other, hidden), false}, "before another": {2, sheettest.Join(hidden, other), true},
		"that is shown": {1, shown, false}, "hidden, then shown": {2, sheettest.Join(hidden, shown), false}, "that says nothing": {1, silent, false}, "cut off": {2, sheettest.Join(other, hidden[:4]), false}, "none": {0, nil, false},
	} {
		var s shape
		s.read(sheettest.Fields(tt.count<<4|3, artProperties, uint32(len(tt.list)), tt.list))
		if s.hidden != tt.want {
			t.Errorf("%s: %v", name, s.hidden)
		}
	}
	s := shape{hidden: true, at: At(9, 9)}
	s.read(sheettest.Fields(2, artShape, uint32(8), uint32(1), uint32(0), 0, artAnchor, uint32(18), 0, 2, 0, 4, 0, 3, 0, 9, 0))
	if s.hidden || s.at != At(5, 3) {
		t.Errorf("a new shape is not the one before: %+v", s)
	}
}

// TestXLSShapes: a box lies at the place of its shape, and one that is hidden is not read.
func TestXLSShapes(t *testing.T) {
	box := func(flags uint32, text string) []byte {
		shape := sheettest.Fields(0x0F, artShape, uint32(8), uint32(1025), uint32(0), 0x13, artProperties, uint32(6), groupFlags, flags, 0, artAnchor, uint32(18), 0, 2, 0, 4, 0, 3, 0, 9, 0)
		shape[0] = 2 // no list, a shape of version 2
		return sheettest.Join(sheettest.Record(recMsoDrawing, 0x0F, 0xF004, uint32(len(shape)), shape), sheettest.Record(recObj, 0x15, 0x12, 6, 1, 0, make([]byte, 12)),
			sheettest.Record(recTxO, make([]byte, 10), len([]rune(text)), 16, uint32(0)), sheettest.Record(recContinue, byte(1), text), sheettest.Record(recContinue, make([]byte, 16)))
	}
	data := sheettest.XLS{Sheets: []sheettest.XLSSheet{{Name: "台账", Records: sheettest.Join(box(hiddenFlag<<16|hiddenFlag, "藏着"), box(hiddenFlag<<16, "看得见"), box(hiddenFlag, "也看得见"))}}}.File()
	g := Open("台账.xls", data, "").Grids[0]
	if len(g.Floats) != 2 || g.Floats[0] != (Floating{"看得见", At(5, 3)}) || g.Floats[1].Text != "也看得见" || !g.Drawn {
		t.Errorf("%+v", g.Floats)
	}
}
