package raster

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"gongshi/generator/truetype"
)

// placing says where a glyph stands: the pixel of its origin and the pixels of a unit of its face. A glyph on a sheet that is turned a quarter to the
// right is turned in its width, which is 0 for all others.
type placing struct {
	x, y, across, up float64
	turnedIn         float64
}

func (p *placing) at(x, y float64) point {
	x, y = p.x+float64(x*p.across), p.y-float64(y*p.up) // a conversion is rounded, so that no processor's own way of adding products shows
	if p.turnedIn > 0 {
		x, y = p.turnedIn-y, x
	}
	return point{grained(x), grained(y)}
}

// grain is how many places there are across a pixel. Places between them would have each processor draw a little otherwise.
const grain = 256

func grained(v float64) float64 { return math.Round(v*grain) / grain }

type point struct {
	x, y float64
}

// step is one line of a path, or where a contour of it begins.
type step struct {
	point
	begins bool
}

// path is a glyph's outline in pixels, all lines: it is kept for its room.
type path struct {
	placing
	steps []step
}

// take makes it the path of a glyph.
func (p *path) take(outline []truetype.Point, at placing) {
	p.placing, p.steps = at, p.steps[:0]
	truetype.Trace(outline, p)
}

// MoveTo begins a contour.
func (p *path) MoveTo(x, y float64) { p.steps = append(p.steps, step{p.at(x, y), true}) }

// LineTo draws a line.
func (p *path) LineTo(x, y float64) { p.steps = append(p.steps, step{p.at(x, y), false}) }

// Close ends a contour.
func (p *path) Close(x, y float64) { p.LineTo(x, y) }

// flatness is by how many pixels the lines that stand for a curve may miss it.
const flatness = 1.0 / 32

// QuadTo draws a quadratic curve as lines.
func (p *path) QuadTo(controlX, controlY, x, y float64) {
	from, control, to := p.steps[len(p.steps)-1].point, p.at(controlX, controlY), p.at(x, y)
	bend := math.Hypot(from.x-2*control.x+to.x, from.y-2*control.y+to.y)
	n := min(math.Ceil(math.Sqrt(bend/(4*flatness))), 64)
	for i := 1.0; i < n; i++ {
		t := i / n
		along := func(a, b, c float64) float64 {
			ab, bc := a+float64(t*(b-a)), b+float64(t*(c-b))
			return grained(ab + float64(t*(bc-ab)))
		}
		p.steps = append(p.steps, step{point{along(from.x, control.x, to.x), along(from.y, control.y, to.y)}, false})
	}
	p.steps = append(p.steps, step{to, false})
}

// bounds are the pixels that the path touches.
func (p *path) bounds() (r image.Rectangle) {
	for i, s := range p.steps {
		one := image.Rect(int(math.Floor(s.x)), int(math.Floor(s.y)), int(math.Floor(s.x))+1, int(math.Floor(s.y))+1)
		if i == 0 {
			r = one
		}
		r = r.Union(one)
	}
	return r
}

// drawOn draws the path with a pixel as the origin.
func (p *path) drawOn(drawer *vector.Rasterizer, origin image.Point) {
	for _, s := range p.steps {
		x, y := float32(s.x-float64(origin.X)), float32(s.y-float64(origin.Y))
		if s.begins {
			drawer.MoveTo(x, y)
		} else {
			drawer.LineTo(x, y)
		}
	}
}
