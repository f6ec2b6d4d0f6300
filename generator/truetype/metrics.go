package truetype

import "unicode/utf16"

// Metrics are what a PDF says of a face besides its glyphs, in thousandths of the em.
type Metrics struct {
	Ascent, Descent, CapHeight int
	XMin, YMin, XMax, YMax     int
	// Weight is the OS/2 weight class: 400 regular, 700 bold.
	Weight int
}

// Metrics reads the face's metrics; a table that is missing or too short leaves its values at a usual size.
func (f *Font) Metrics() Metrics {
	scaled := func(b []byte, i int) int { return int(int16(u16(b, i))) * 1000 / f.unitsPerEm }
	head, hhea, os2 := f.tables["head"], f.tables["hhea"], f.tables["OS/2"]
	m := Metrics{
		Ascent: scaled(hhea, 4), Descent: scaled(hhea, 6),
		XMin: scaled(head, 36), YMin: scaled(head, 38), XMax: scaled(head, 40), YMax: scaled(head, 42),
		Weight: 400,
	}
	m.CapHeight = m.Ascent
	if len(os2) >= 6 {
		m.Weight = int(u16(os2, 4))
	}
	if len(os2) >= 90 && u16(os2, 0) >= 2 {
		m.CapHeight = scaled(os2, 88)
	}
	return m
}

// PostScriptName reads the face's name number 6, or "" where it has none that PDF can use as it is.
func (f *Font) PostScriptName() string {
	name := f.tables["name"]
	if len(name) < 6 {
		return ""
	}
	n, texts := int(u16(name, 2)), int(u16(name, 4))
	for i := range n {
		at := 6 + 12*i
		if at+12 > len(name) {
			return ""
		}
		if u16(name, at) != 3 || u16(name, at+6) != 6 { // Windows, PostScript name
			continue
		}
		length, off := int(u16(name, at+8)), texts+int(u16(name, at+10))
		if off+length > len(name) {
			return ""
		}
		units := make([]uint16, length/2)
		for k := range units {
			units[k] = u16(name, off+2*k)
		}
		if s := string(utf16.Decode(units)); isPDFName(s) {
			return s
		}
	}
	return ""
}

func isPDFName(s string) bool {
	for _, r := range s {
		if !(r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '-' || r == '_') {
			return false
		}
	}
	return s != ""
}
