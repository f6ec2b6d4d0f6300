package truetype

// Point is a point of a glyph's outline in the face's own units, y upwards. On tells a point of the curve from a control point of a
// quadratic Bézier curve; two control points in a row have a point of the curve half way between them. End marks a contour's last point.
type Point struct {
	X, Y    float64
	On, End bool
}

// glyph flags (OpenType, glyf table, simple glyphs).
const (
	onCurve  = 0x01
	xShort   = 0x02
	yShort   = 0x04
	repeated = 0x08
	xSame    = 0x10 // or, where x is short, that it is positive
	ySame    = 0x20
)

// compound glyph flags that only drawing needs.
const (
	argsAreXY    = 0x0002
	scaledOffset = 0x0800
)

// Bounds of a sound face (maxp): how deep components are nested, and the components and points of a glyph. A damaged glyph may be its own component.
const (
	maxDepth      = 8
	maxComponents = 1 << 10
	maxPoints     = 1 << 15
)

// Path gives the glyph's outline, contour by contour; nil for a blank glyph or a damaged one.
func (f *Font) Path(g GlyphID) []Point {
	calls := 0
	points, ok := f.path(nil, g, 0, &calls)
	if !ok {
		return nil
	}
	return points
}

// path appends a glyph's points. calls counts its calls for one Path. ok is false for a damaged glyph.
func (f *Font) path(points []Point, g GlyphID, depth int, calls *int) (_ []Point, ok bool) {
	if *calls++; *calls > maxComponents {
		return points, false
	}
	outline := f.outline(g)
	if len(outline) == 0 {
		return points, true
	}
	if len(outline) < 10 || depth > maxDepth {
		return points, false
	}
	if contours := int(int16(u16(outline, 0))); contours >= 0 {
		return simpleGlyph(points, outline[10:], contours)
	}
	return f.compound(points, outline[10:], depth, calls)
}

// simpleGlyph appends the points of a glyph without components.
func simpleGlyph(points []Point, b []byte, contours int) (_ []Point, ok bool) {
	if contours == 0 {
		return points, true
	}
	if len(b) < 2*contours+2 {
		return points, false
	}
	n, first := int(u16(b, 2*contours-2))+1, len(points)
	if n+first > maxPoints {
		return points, false
	}
	r := pointReader{b: b, at: 2*contours + 2 + int(u16(b, 2*contours))} // behind the instructions
	if !r.readFlags(n) {
		return points, false
	}
	points = append(points, make([]Point, n)...)
	added := points[first:]
	if !r.axis(xShort, xSame, func(i, v int) { added[i].X = float64(v) }) || !r.axis(yShort, ySame, func(i, v int) { added[i].Y = float64(v) }) {
		return points[:first], false
	}
	last := -1
	for i := range contours {
		end := int(u16(b, 2*i))
		if end < last || end >= n {
			return points[:first], false
		}
		added[end].End, last = true, end
	}
	for i := range added {
		added[i].On = r.flags[i]&onCurve != 0
	}
	return points, true
}

// pointReader reads the points of a simple glyph from at on.
type pointReader struct {
	b     []byte
	at    int
	flags []byte // one a point
}

// readFlags reads the flags of n points; equal flags in a row are stored once with a count.
func (r *pointReader) readFlags(n int) bool {
	r.flags = make([]byte, 0, n)
	for len(r.flags) < n {
		if r.at >= len(r.b) {
			return false
		}
		flag, times := r.b[r.at], 1
		r.at++
		if flag&repeated != 0 {
			if r.at >= len(r.b) {
				return false
			}
			times += int(r.b[r.at])
			r.at++
		}
		for range min(times, n-len(r.flags)) {
			r.flags = append(r.flags, flag)
		}
	}
	return true
}

// axis reads one coordinate of all points, each stored relative to the point before.
func (r *pointReader) axis(short, same byte, set func(i, value int)) bool {
	value := 0
	for i, flag := range r.flags {
		switch {
		case flag&short != 0:
			if r.at >= len(r.b) {
				return false
			}
			d := int(r.b[r.at])
			if flag&same == 0 {
				d = -d
			}
			value += d
			r.at++
		case flag&same == 0:
			if r.at+2 > len(r.b) {
				return false
			}
			value += int(int16(u16(r.b, r.at)))
			r.at += 2
		}
		set(i, value)
	}
	return true
}

// compound appends the points of the components, each transformed by its matrix and moved.
func (f *Font) compound(points []Point, b []byte, depth int, calls *int) (_ []Point, ok bool) {
	first := len(points)
	for at := 0; ; {
		if at+6 > len(b) {
			return points, false
		}
		flags, component := u16(b, at), GlyphID(u16(b, at+2))
		at += 4
		var arg [2]int
		if flags&argsAreWords != 0 {
			if at+4 > len(b) {
				return points, false
			}
			arg = [2]int{int(int16(u16(b, at))), int(int16(u16(b, at+2)))}
			at += 4
		} else {
			arg = [2]int{int(int8(b[at])), int(int8(b[at+1]))}
			at += 2
		}
		m, size := matrix(flags, b[at:])
		if size < 0 {
			return points, false
		}
		at += size
		start := len(points)
		if points, ok = f.path(points, component, depth+1, calls); !ok {
			return points, false
		}
		added := points[start:]
		for i, p := range added {
			added[i].X, added[i].Y = m[0]*p.X+m[2]*p.Y, m[1]*p.X+m[3]*p.Y
		}
		var dx, dy float64
		if flags&argsAreXY != 0 {
			dx, dy = float64(arg[0]), float64(arg[1])
			if flags&scaledOffset != 0 {
				dx, dy = m[0]*dx+m[2]*dy, m[1]*dx+m[3]*dy
			}
		} else { // the numbers of two points that have to meet: one of the glyph so far, one of the component
			parent, child := arg[0], arg[1]
			if flags&argsAreWords == 0 {
				parent, child = parent&0xff, child&0xff
			} else {
				parent, child = parent&0xffff, child&0xffff
			}
			if parent >= start-first || child >= len(added) {
				return points, false
			}
			dx, dy = points[first+parent].X-added[child].X, points[first+parent].Y-added[child].Y
		}
		for i := range added {
			added[i].X += dx
			added[i].Y += dy
		}
		if flags&moreComponents == 0 {
			return points, true
		}
	}
}

// matrix reads a component's matrix; size is how many bytes it takes, -1 where they are missing.
func matrix(flags uint16, b []byte) (m [4]float64, size int) {
	m = [4]float64{1, 0, 0, 1}
	at := func(i int) float64 { return float64(int16(u16(b, i))) / (1 << 14) } // F2DOT14
	switch {
	case flags&haveScale != 0:
		size = 2
	case flags&haveXYScale != 0:
		size = 4
	case flags&have2x2 != 0:
		size = 8
	}
	if len(b) < size {
		return m, -1
	}
	switch size {
	case 2:
		m[0], m[3] = at(0), at(0)
	case 4:
		m[0], m[3] = at(0), at(2)
	case 8:
		m = [4]float64{at(0), at(2), at(4), at(6)}
	}
	return m, size
}
