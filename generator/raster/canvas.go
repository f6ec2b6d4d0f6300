package raster

import (
	"image"
	"math"
	"slices"

	"golang.org/x/image/vector"

	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// canvas is a page in pixels: how much of each pixel is covered by black and by red ink, from 0 to 255, and which are highlighted.
type canvas struct {
	width, height int
	// scale is the pixels of a thousandth of a point.
	scale      float64
	black, red []uint8
	// marked is nil where nothing is highlighted, red where nothing is red.
	marked []bool
	// drawer and mask draw one glyph after the other.
	drawer vector.Rasterizer
	mask   image.Alpha
	path   path
}

// size is a page's width and height as it is read.
func size(page *layout.Page) (width, height style.Length) {
	if page.Landscape {
		return style.TurnedWidth, style.TurnedHeight
	}
	return style.PageWidth, style.PageHeight
}

// pixels are the pixels of a thousandth of a point, and how many there are down, of a page that is so many pixels wide.
func pixels(page *layout.Page, width int) (scale float64, height int) {
	across, down := size(page)
	scale = float64(width) / float64(across)
	return scale, int(math.Round(float64(down) * scale))
}

// isGrey reports a page on which nothing has a colour.
func isGrey(page *layout.Page) bool {
	return len(page.Highlights)+len(page.RedRules) == 0 && !slices.ContainsFunc(page.Lines, func(l layout.Line) bool { return l.Red })
}

// draw draws a page that is so many pixels wide.
func draw(page *layout.Page, width int) *canvas {
	scale, height := pixels(page, width)
	c := &canvas{width: width, height: height, scale: scale}
	c.black = make([]uint8, c.width*c.height)
	for _, m := range page.Highlights {
		if c.marked == nil {
			c.marked = make([]bool, len(c.black))
		}
		c.box(m, func(at int) { c.marked[at] = true })
	}
	for _, r := range page.Rules {
		c.box(r, func(at int) { c.black[at] = full })
	}
	for _, r := range page.RedRules {
		c.needRed()
		c.box(r, func(at int) { c.red[at] = full })
	}
	for i := range page.Lines {
		l := &page.Lines[i]
		c.line(l, page.Landscape && l.IsPageNumber()) // that is measured on the upright sheet: see layout.Page
	}
	return c
}

// full is a pixel that is ink all over.
const full = 255

func (c *canvas) needRed() {
	if c.red == nil {
		c.red = make([]uint8, len(c.black))
	}
}

// box fills whole pixels, at least one across and down: a thin rule that begins within a pixel would be two grey ones.
func (c *canvas) box(b layout.Box, fill func(at int)) {
	x0, x1 := c.snapped(b.X, b.Width)
	y0, y1 := c.snapped(b.Y, b.Height)
	for y := max(y0, 0); y < min(y1, c.height); y++ {
		for x := max(x0, 0); x < min(x1, c.width); x++ {
			fill(y*c.width + x)
		}
	}
}

// snapped is a stretch in whole pixels. What is thin is as thick everywhere; so that what ends in a rule, at its middle or at its far side, meets it and does
// not show behind it, all else ends at a whole pixel that is reached, give or take a tenth.
func (c *canvas) snapped(from, length style.Length) (first, end int) {
	const thin = 3
	first = int(math.Round(float64(from) * c.scale))
	if wide := float64(length) * c.scale; wide < thin {
		return first, first + max(int(math.Round(wide)), 1)
	}
	const reached = 0.1
	return first, int(math.Floor(float64(float64(from+length)*c.scale) + reached))
}

// line draws a line of glyphs; turned is for one that stands on a sheet which lies on its side.
func (c *canvas) line(l *layout.Line, turned bool) {
	ink := c.black
	if l.Red {
		c.needRed()
		ink = c.red
	}
	narrow := 1.0
	if l.Narrow > 0 {
		narrow = float64(l.Narrow) / 100
	}
	x := l.X
	for _, g := range l.Glyphs {
		units := float64(g.Face.UnitsPerEm())
		up := float64(l.Size) / units * c.scale
		place := placing{x: float64(x) * c.scale, y: float64(l.Y) * c.scale, across: up * narrow, up: up}
		if turned {
			place.turnedIn = float64(c.width)
		}
		c.path.take(g.Face.Path(g.Face.Glyph(g.Rune)), place)
		c.fill(ink)
		x += g.Advance
	}
}

// fill inks what is within the path. Only the path's own pixels are looked at.
func (c *canvas) fill(ink []uint8) {
	whole := c.path.bounds()
	within := whole.Intersect(image.Rect(0, 0, c.width, c.height))
	if most := 8 * (c.width + c.height); within.Empty() || whole.Dx()+whole.Dy() > most { // only a damaged glyph is so large
		return
	}
	w, h := within.Dx(), within.Dy()
	c.drawer.Reset(w, h)
	c.path.drawOn(&c.drawer, within.Min)
	if cap(c.mask.Pix) < w*h {
		c.mask.Pix = make([]uint8, w*h)
	}
	c.mask.Pix, c.mask.Stride, c.mask.Rect = c.mask.Pix[:w*h], w, image.Rect(0, 0, w, h)
	clear(c.mask.Pix)
	c.drawer.Draw(&c.mask, c.mask.Rect, image.Opaque, image.Point{})
	for y := range h {
		row := ink[(within.Min.Y+y)*c.width+within.Min.X:][:w]
		for x, covered := range c.mask.Pix[y*w:][:w] {
			if covered > 0 {
				row[x] += uint8((int(full-row[x])*int(covered) + full/2) / full)
			}
		}
	}
}

// numbers are the page's pixels as numbers of the palette.
func (c *canvas) numbers() []uint8 {
	out := make([]uint8, len(c.black))
	for i, covered := range c.black {
		at := 0
		if c.red != nil && c.red[i] > covered {
			covered, at = c.red[i], levels
		}
		if c.marked != nil && c.marked[i] {
			at += levels * len(inks)
		}
		out[i] = uint8(at + (int(covered)*(levels-1)+full/2)/full)
	}
	return out
}
