package ofdtest

import (
	"strings"

	"gongshi/generator/truetype"
)

// page reads a page; sheet is the size of one that says none.
func (r *reader) page(name string, sheet []float64) {
	r.Helper()
	root := r.part(name)
	r.number(name, root)
	if area := root.kid("Area"); len(area.kids) > 0 {
		sheet = exactly(r, 4, area.kid("PhysicalBox").text)
	}
	p := Page{Width: sheet[2], Height: sheet[3]}
	for _, layer := range root.kid("Content").kids {
		for _, o := range layer.kids {
			switch o.name {
			case "TextObject":
				r.text(&p, o)
			case "PathObject":
				r.boxes(&p, o, layer.attrs["Type"] == "Background")
			}
		}
	}
	r.file.Pages = append(r.file.Pages, p)
}

// bounds is an object's Boundary.
type bounds struct{ left, top, right, bottom float64 }

func (r *reader) bounds(o *node) bounds {
	r.Helper()
	b := exactly(r, 4, o.attrs["Boundary"])
	if b[2] <= 0 || b[3] <= 0 {
		r.Errorf("the object %v has no room", o.attrs)
	}
	return bounds{b[0], b[1], b[0] + b[2], b[1] + b[3]}
}

// holds reports whether a box stands within the bounds, with so much room on every side.
func (b bounds) holds(left, top, right, bottom, room float64) bool {
	return left-room >= b.left && top-room >= b.top && right+room <= b.right && bottom+room <= b.bottom
}

// text reads a text object: as many advances as it has characters, less one, each in the face, all within the bounds and a twentieth of an em more.
func (r *reader) text(p *Page, o *node) {
	r.Helper()
	font, in := r.fonts[o.attrs["Font"]], r.bounds(o)
	if font == nil {
		r.Fatalf("the object %v has no face", o.attrs)
	}
	size, narrow := o.number(r, "Size", 0), o.number(r, "HScale", 1)
	turn := []float64{1, 0, 0, 1, 0, 0}
	if ctm, ok := o.attrs["CTM"]; ok {
		turn = exactly(r, 6, ctm)
	}
	codes := o.all("TextCode")
	if len(codes) != 1 {
		r.Fatalf("%d texts in an object", len(codes))
	}
	code := codes[0]
	runes, delta := []rune(code.text), numbers(r, code.attrs["DeltaX"])
	if len(delta) != len(runes)-1 {
		r.Fatalf("%d advances for %q", len(delta), code.text)
	}
	x, y := code.number(r, "X", -1), code.number(r, "Y", -1)
	for i, c := range runes {
		if i > 0 {
			x += delta[i-1]
		}
		g := font.Glyph(c)
		if g == 0 {
			r.Errorf("the face has no %q", c)
		}
		r.numbered(o, c, g, len(runes))
		em := size / float64(font.UnitsPerEm())
		if left, below, right, above, ok := font.Box(g); ok {
			x1, y1 := moved(turn, x+float64(left)*em*narrow, y-float64(above)*em)
			x2, y2 := moved(turn, x+float64(right)*em*narrow, y-float64(below)*em)
			if !in.holds(in.left+min(x1, x2), in.top+min(y1, y2), in.left+max(x1, x2), in.top+max(y1, y2), size/20) {
				r.Errorf("%q reaches out of the bounds %v", c, o.attrs)
			}
		}
		atX, atY := moved(turn, x, y)
		p.Glyphs = append(p.Glyphs, Glyph{c, in.left + atX, in.top + atY, size, int(narrow*100 + 0.5), colour(o), turn[0] == 0})
	}
}

// numbered holds a character beyond U+FFFF to an object of its own with its glyph's number, and others to none.
func (r *reader) numbered(o *node, c rune, g truetype.GlyphID, runes int) {
	r.Helper()
	transforms := o.all("CGTransform")
	if (c > 0xFFFF) != (len(transforms) == 1) {
		r.Errorf("%q has %d numbers of glyphs", c, len(transforms))
	} else if c > 0xFFFF && (runes != 1 || exactly(r, 1, transforms[0].kid("Glyphs").text)[0] != float64(g)) {
		r.Errorf("%q is not glyph %d alone", c, g)
	}
}

// moved is a place within an object as its CTM moves it.
func moved(m []float64, x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

func colour(o *node) string {
	if v := o.kid("FillColor").attrs["Value"]; v != "" {
		return v
	}
	return "0 0 0"
}

// boxes reads a path object: boxes that are filled and not drawn around, all within its bounds.
func (r *reader) boxes(p *Page, o *node, below bool) {
	r.Helper()
	in := r.bounds(o)
	if o.attrs["Fill"] != "true" || o.attrs["Stroke"] != "false" || o.kid("FillColor").attrs["Value"] == "" {
		r.Errorf("the path %v is not filled alone", o.attrs)
	}
	for _, path := range strings.SplitAfter(o.kid("AbbreviatedData").text, "C") {
		if path == "" {
			continue
		}
		v := exactly(r, 8, strings.NewReplacer("M", "", "L", "", "C", "").Replace(path))
		if v[0] != v[6] || v[2] != v[4] || v[1] != v[3] || v[5] != v[7] {
			r.Errorf("%q is no box", path)
		}
		b := Box{in.left + v[0], in.top + v[1], v[4] - v[0], v[5] - v[1], colour(o), below}
		if b.Width <= 0 || b.Height <= 0 || !in.holds(b.X, b.Y, b.X+b.Width, b.Y+b.Height, 0.1) {
			r.Errorf("%q reaches out of the bounds %v", path, o.attrs)
		}
		p.Boxes = append(p.Boxes, b)
	}
}
