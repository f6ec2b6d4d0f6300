package style

// Length is a distance in thousandths of a point (1/72000 inch): an integer, so that a page is exact on every machine.
type Length int

// Pt is one point.
const Pt Length = 1000

// MM converts millimetres to the nearest Length.
func MM(mm float64) Length { return Length(mm*72000/25.4 + 0.5) }

// Points gives the length in points, for the writers.
func (l Length) Points() float64 { return float64(l) / 1000 }

// Twips gives the length in twentieths of a point, rounded to the nearest, for OOXML.
func (l Length) Twips() int {
	if l < 0 {
		return -(-l).Twips()
	}
	return int((l + 25) / 50)
}
