// Package svg draws laid-out pages as SVG. Every glyph is drawn by its outline, so that a page looks the same whatever fonts a machine has: a drawing
// holds paths and boxes, and no text. The package measures nothing.
package svg

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"strconv"
	"sync"

	"gongshi/fonts"
	"gongshi/generator/layout"
	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

// Page draws a page, in thousandths of a point, so that all places are whole numbers; its size is the sheet's in millimetres. Each glyph is defined
// once and used wherever it stands. The same page gives the same bytes.
func Page(page *layout.Page) []byte {
	w := &writer{glyphs: map[glyph]int{}}
	width, height := Size(page)
	for _, m := range page.Highlights {
		w.box(m, ` fill="#ff0"`)
	}
	for _, r := range page.Rules {
		w.box(r, "")
	}
	for _, r := range page.RedRules {
		w.box(r, ` fill="#f00"`)
	}
	for i := range page.Lines {
		l := &page.Lines[i]
		if page.Landscape && l.IsPageNumber() { // it is measured on the upright sheet: see layout.Page
			w.body = append(w.body, `<g transform="matrix(0 1 -1 0 `...)
			w.length(width)
			w.body = append(w.body, ` 0)">`...)
			w.line(l)
			w.body = append(w.body, "</g>"...)
			continue
		}
		w.line(l)
	}
	out := make([]byte, 0, len(w.defs)+len(w.body)+300)
	out = append(out, `<svg xmlns="http://www.w3.org/2000/svg" width="`...)
	out = strconv.AppendFloat(out, millimetres(width), 'f', -1, 64)
	out = append(out, `mm" height="`...)
	out = strconv.AppendFloat(out, millimetres(height), 'f', -1, 64)
	out = append(out, `mm" viewBox="0 0 `...)
	out = strconv.AppendInt(out, int64(width), 10)
	out = append(out, ' ')
	out = strconv.AppendInt(out, int64(height), 10)
	out = append(out, `"><rect width="100%" height="100%" fill="#fff"/><defs>`...)
	out = append(out, w.defs...)
	out = append(out, "</defs>"...)
	out = append(out, w.body...)
	return append(out, "</svg>\n"...)
}

// Size is the page's width and height as it is read.
func Size(page *layout.Page) (width, height style.Length) {
	if page.Landscape {
		return style.TurnedWidth, style.TurnedHeight
	}
	return style.PageWidth, style.PageHeight
}

// Key identifies what a page looks like: pages with one key have the same drawing, if their faces are of one set. It takes much less time than drawing.
func Key(page *layout.Page) string {
	sum := sha256.New()
	var b []byte
	number := func(values ...style.Length) {
		for _, v := range values {
			b = binary.LittleEndian.AppendUint32(b, uint32(v))
		}
	}
	width, _ := Size(page)
	number(width, style.Length(len(page.Lines)), style.Length(len(page.Highlights)))
	if len(page.RedRules) > 0 {
		number(style.Length(len(page.RedRules)))
	}
	for _, boxes := range [][]layout.Box{page.Highlights, page.Rules, page.RedRules} {
		for _, m := range boxes {
			number(m.X, m.Y, m.Width, m.Height)
		}
	}
	for i := range page.Lines {
		l := &page.Lines[i]
		look := style.Length(0)
		if l.IsPageNumber() {
			look = 1
		}
		if l.Red {
			look = 2 + style.Length(l.Narrow)
		}
		number(look, l.X, l.Y, l.Size, style.Length(len(l.Glyphs)))
		for _, g := range l.Glyphs {
			number(style.Length(g.Rune), style.Length(g.Face.ID), g.Advance)
		}
	}
	sum.Write(b)
	return base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:12])
}

// glyph is one glyph of a face.
type glyph struct {
	face *fonts.Face
	id   truetype.GlyphID
}

// writer gathers the glyphs that a page uses, in defs, and draws the page in body.
type writer struct {
	defs, body []byte
	// glyphs are the numbers of the glyphs' definitions, -1 for a blank glyph; next is the next number.
	glyphs map[glyph]int
	next   int
}

// line draws a line. Groups scale to the units of the face, so that a glyph needs no more than its x on the line.
func (w *writer) line(l *layout.Line) {
	x, units := l.X, 0
	for _, g := range l.Glyphs {
		if n := w.define(glyph{g.Face, g.Face.Glyph(g.Rune)}); n >= 0 {
			if u := g.Face.UnitsPerEm(); u != units {
				if units > 0 {
					w.body = append(w.body, "</g>"...)
				}
				units = u
				w.open(l, units)
			}
			w.body = append(w.body, `<use href="#`...)
			w.body = appendID(w.body, n)
			w.body = append(w.body, `" x="`...)
			w.body = appendNumber(w.body, float64(x-l.X)*float64(units)/float64(l.Size)/narrow(l))
			w.body = append(w.body, `"/>`...)
		}
		x += g.Advance
	}
	if units > 0 {
		w.body = append(w.body, "</g>"...)
	}
}

// open begins a group in which the unit is the face's, the origin the line's start on the baseline, and y points upwards.
func (w *writer) open(l *layout.Line, units int) {
	scale := strconv.FormatFloat(float64(l.Size)/float64(units), 'f', -1, 64)
	across := scale
	if l.Narrow > 0 {
		across = strconv.FormatFloat(float64(l.Size)/float64(units)*narrow(l), 'f', -1, 64)
	}
	w.body = append(w.body, `<g transform="matrix(`+across+` 0 0 -`+scale+` `...)
	w.length(l.X)
	w.body = append(w.body, ' ')
	w.length(l.Y)
	w.body = append(w.body, `)"`...)
	if l.Red {
		w.body = append(w.body, ` fill="#f00"`...)
	}
	w.body = append(w.body, '>')
}

// narrow is the width of a line's characters against that in the face.
func narrow(l *layout.Line) float64 {
	if l.Narrow == 0 {
		return 1
	}
	return float64(l.Narrow) / 100
}

// define gives the number of a glyph's definition, -1 where there is nothing to draw.
func (w *writer) define(g glyph) int {
	if n, ok := w.glyphs[g]; ok {
		return n
	}
	data := outline(g)
	if len(data) == 0 {
		w.glyphs[g] = -1
		return -1
	}
	n := w.next
	w.next++
	w.glyphs[g] = n
	w.defs = append(w.defs, `<path id="`...)
	w.defs = appendID(w.defs, n)
	w.defs = append(w.defs, `" d="`...)
	w.defs = append(w.defs, data...)
	w.defs = append(w.defs, `"/>`...)
	return n
}

// outlines keeps the path data of every glyph that was drawn: a page that is drawn anew after a keystroke has nearly all of them.
var outlines sync.Map // glyph → []byte

// outline is the path data of a glyph.
func outline(g glyph) []byte {
	if data, ok := outlines.Load(g); ok {
		return data.([]byte)
	}
	data := appendPath(nil, g.face.Path(g.id))
	outlines.Store(g, data)
	return data
}

func (w *writer) box(b layout.Box, fill string) {
	w.body = append(w.body, `<rect x="`...)
	w.length(b.X)
	w.body = append(w.body, `" y="`...)
	w.length(b.Y)
	w.body = append(w.body, `" width="`...)
	w.length(b.Width)
	w.body = append(w.body, `" height="`...)
	w.length(b.Height)
	w.body = append(w.body, `"`+fill+`/>`...)
}

func (w *writer) length(l style.Length) { w.body = strconv.AppendInt(w.body, int64(l), 10) }

// appendID writes a definition's name; an XML name begins with a letter.
func appendID(b []byte, n int) []byte { return strconv.AppendInt(append(b, 'g'), int64(n), 36) }

func millimetres(l style.Length) float64 { return float64(int64(l.Points()*25.4/72*100+0.5)) / 100 }
