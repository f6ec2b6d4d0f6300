package truetype

// Metrics are the measures of a face that a PDF states, in thousandths of the em.
type Metrics struct {
	Ascent, Descent, CapHeight int
	XMin, YMin, XMax, YMax     int
	// Weight is the OS/2 weight class: 400 regular, 700 bold.
	Weight int
}

// Metrics reads the face's metrics; where the OS/2 table is missing or too short, its values are usual ones.
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
