package svg

import (
	"math"
	"strconv"

	"gongshi/generator/truetype"
)

// appendPath writes an outline as path data (SVG 1.1, 8.3), each step relative to the one before, since small numbers are short.
func appendPath(b []byte, points []truetype.Point) []byte {
	p := pen{data: b}
	for from := 0; from < len(points); {
		to := from
		for !points[to].End {
			if to++; to == len(points) {
				return p.data
			}
		}
		p.contour(points[from : to+1])
		from = to + 1
	}
	return p.data
}

// pen writes path data from the point that it has reached, x and y.
type pen struct {
	data []byte
	x, y float64
}

// contour draws one closed contour.
func (p *pen) contour(points []truetype.Point) {
	n := len(points)
	first := 0
	for first < n && !points[first].On {
		first++
	}
	start := truetype.Point{}
	if first < n {
		start = points[first]
	} else { // control points only: the contour begins half way between two of them
		first = n - 1
		start = middle(points[n-1], points[0])
	}
	p.step('m', start.X, start.Y)
	for i := 1; i <= n; i++ {
		q := points[(first+i)%n]
		if q.On {
			if i < n { // closepath draws the last one
				p.step('l', q.X, q.Y)
			}
			continue
		}
		end := start // the last curve ends where the contour began
		if i < n {
			if end = points[(first+i+1)%n]; !end.On {
				end = middle(q, end)
			} else {
				i++
			}
		}
		p.curve(q, end)
	}
	p.data = append(p.data, 'z')
	p.x, p.y = start.X, start.Y
}

func middle(a, b truetype.Point) truetype.Point {
	return truetype.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2, On: true}
}

func (p *pen) step(operator byte, x, y float64) {
	p.data = append(p.data, operator)
	p.pair(x, y)
	p.x, p.y = rounded(x), rounded(y)
}

func (p *pen) curve(control, end truetype.Point) {
	p.data = append(p.data, 'q')
	p.pair(control.X, control.Y)
	p.pair(end.X, end.Y)
	p.x, p.y = rounded(end.X), rounded(end.Y)
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
