package svg

import (
	"math"
	"strconv"

	"gongshi/generator/truetype"
)

// appendPath writes an outline as path data (SVG 1.1, 8.3), each step relative to the one before, since small numbers are short.
func appendPath(b []byte, points []truetype.Point) []byte {
	p := pen{data: b}
	truetype.Trace(points, &p)
	return p.data
}

// pen writes path data from the point that it has reached, x and y.
type pen struct {
	data []byte
	x, y float64
}

// MoveTo begins a contour.
func (p *pen) MoveTo(x, y float64) { p.step('m', x, y) }

// LineTo draws a line.
func (p *pen) LineTo(x, y float64) { p.step('l', x, y) }

// Close ends a contour: the pen is where that began.
func (p *pen) Close(x, y float64) {
	p.data = append(p.data, 'z')
	p.x, p.y = x, y
}

func (p *pen) step(operator byte, x, y float64) {
	p.data = append(p.data, operator)
	p.pair(x, y)
	p.x, p.y = rounded(x), rounded(y)
}

// QuadTo draws a quadratic curve.
func (p *pen) QuadTo(controlX, controlY, x, y float64) {
	p.data = append(p.data, 'q')
	p.pair(controlX, controlY)
	p.pair(x, y)
	p.x, p.y = rounded(x), rounded(y)
}

// pair writes a point relative to the pen's. Before a minus sign no blank is needed.
func (p *pen) pair(x, y float64) {
	for _, v := range []float64{rounded(x) - p.x, rounded(y) - p.y} {
		if last := p.data[len(p.data)-1]; v >= 0 && last >= '0' && last <= '9' {
			p.data = append(p.data, ' ')
		}
		p.data = appendNumber(p.data, v)
	}
}

// rounded rounds to a quarter of a unit, which is exact for all but scaled components, so that rounding errors do not add up.
func rounded(v float64) float64 { return math.Round(v*4) / 4 }

// appendNumber writes a number, rounded to the thousandth. Nearly all are whole.
func appendNumber(b []byte, v float64) []byte {
	thousandths := int64(math.Round(v * 1000))
	if thousandths < 0 {
		b, thousandths = append(b, '-'), -thousandths
	}
	b = strconv.AppendInt(b, thousandths/1000, 10)
	rest := thousandths % 1000
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/100), byte('0'+rest/10%10), byte('0'+rest%10))
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return b
}
