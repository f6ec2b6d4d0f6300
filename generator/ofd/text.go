package ofd

import (
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// run is a stretch of a line in one face: glyphs from the line's, the first of which stands at x.
type run struct {
	face   *face
	glyphs []layout.Glyph
	x      style.Length
	// width is the distance from the first glyph's origin to the last one's.
	width style.Length
}

// line writes a line as objects of one face each. turned turns it with the upright sheet on which it is measured: see layout.Page.
func (w *writer) line(l *layout.Line, turned bool) {
	x := l.X
	for from := 0; from < len(l.Glyphs); {
		r := run{face: w.faces[l.Glyphs[from].Face], x: x}
		to := from
		for to < len(l.Glyphs) && l.Glyphs[to].Face == r.face.Face && (to == from || !far(l.Glyphs[to]) && !far(l.Glyphs[from])) {
			r.width = x - r.x
			x += l.Glyphs[to].Advance
			to++
		}
		r.glyphs = l.Glyphs[from:to]
		w.run(l, r, turned)
		from = to
	}
}

// far reports a rune beyond U+FFFF. Readers count it as one character or as two, so it stands in an object of its own, with its glyph's number.
func far(g layout.Glyph) bool { return g.Rune > 0xFFFF }

// run writes a run as a text object. Its bounds hold all that the face's glyphs can reach and a tenth of an em more, since some readers cut off what is
// beyond them; so the text begins at the same place within the bounds in every line of a size.
func (w *writer) run(l *layout.Line, r run, turned bool) {
	slack := l.Size / 10
	before, above := slack-r.face.reach(r.face.left, l.Size), slack+r.face.reach(r.face.above, l.Size)
	after, below := slack+r.face.reach(r.face.right, l.Size), slack-r.face.reach(r.face.below, l.Size)
	x := &w.xml
	if turned { // what lies below the baseline on the upright sheet lies to its left on the turned one
		edge := style.TurnedWidth - l.Y
		w.object("TextObject", edge-below, r.x-before, edge+above, r.x+r.width+after)
		x.raw(` CTM="0 1 -1 0 `)
		x.lengths(toTicks(below), toTicks(before))
		x.raw(`"`)
		before, above = 0, 0
	} else {
		w.object("TextObject", r.x-before, l.Y-above, r.x+r.width+after, l.Y+below)
	}
	x.raw(` Font="`)
	x.int(r.face.id)
	x.raw(`" Size="`)
	x.length(toTicks(l.Size))
	if l.Narrow > 0 {
		x.raw(`" HScale="`)
		x.length(ticks(l.Narrow) * millimetre / 100)
	}
	x.raw(`">`)
	if l.Red {
		x.raw(`<ofd:FillColor Value="` + red + `"/>`)
	}
	if far(r.glyphs[0]) {
		x.raw(`<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><ofd:Glyphs>`)
		x.int(r.face.glyph(r.glyphs[0].Rune))
		x.raw("</ofd:Glyphs></ofd:CGTransform>")
	}
	x.raw(`<ofd:TextCode X="`)
	x.length(toTicks(before))
	x.raw(`" Y="`)
	x.length(toTicks(above))
	x.raw(`"`)
	if len(r.glyphs) > 1 {
		x.raw(` DeltaX="`)
		x.advances(r.glyphs)
		x.raw(`"`)
	}
	x.raw(">")
	for _, g := range r.glyphs {
		x.rune(g.Rune)
	}
	x.raw("</ofd:TextCode></ofd:TextObject>")
}

// mostOff is how far a glyph may stand from its place so that equal advances stay equal in writing.
const mostOff ticks = 5

// leastGroup is how many equal advances are written as a group.
const leastGroup = 3

// advances writes the distances from each glyph to the next, equal ones as g, their number and the distance. Each is rounded, but what all of them add up to
// stays true.
func (x *xml) advances(glyphs []layout.Glyph) {
	var exact style.Length
	var at ticks
	var last ticks
	count := 0
	first := true
	flush := func() {
		for ; count > 0; first = false {
			if !first {
				x.raw(" ")
			}
			if count >= leastGroup {
				x.raw("g ")
				x.int(count)
				x.raw(" ")
				count = 1
			}
			x.length(last)
			count--
		}
	}
	for _, g := range glyphs[:len(glyphs)-1] {
		exact += g.Advance
		step := toTicks(g.Advance)
		if off := at + step - toTicks(exact); off < -mostOff || off > mostOff {
			step -= off
		}
		at += step
		if step != last {
			flush()
			last = step
		}
		count++
	}
	flush()
}
