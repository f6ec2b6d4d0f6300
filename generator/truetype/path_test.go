package truetype

import (
	"encoding/binary"
	"math"
	"slices"
	"testing"
)

// TestPathFillsItsBox: the points of every glyph of our faces lie in the box that the face gives for it, and reach all its sides.
func TestPathFillsItsBox(t *testing.T) {
	for _, name := range []string{"FangSong.ttf", "Kai.ttf", "Hei.ttf", "XiaoBiaoSong.ttf", "Song.ttf"} {
		f := load(t, name)
		for g := range min(f.numGlyphs, 3000) {
			xMin, yMin, xMax, yMax, ok := f.Box(GlyphID(g))
			points := f.Path(GlyphID(g))
			if ok != (len(points) > 0) {
				t.Errorf("%s glyph %d: %d points, box %v", name, g, len(points), ok)
			}
			if !ok {
				continue
			}
			box := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
			for _, p := range points {
				box = [4]float64{min(box[0], p.X), min(box[1], p.Y), max(box[2], p.X), max(box[3], p.Y)}
			}
			// Control points may stand outside where a face has none at its extremes; parts that were scaled are rounded.
			const slack = 60
			for i, want := range []int{xMin, yMin, xMax, yMax} {
				if math.Abs(box[i]-float64(want)) > slack {
					t.Errorf("%s glyph %d: points in %v, box %d %d %d %d", name, g, box, xMin, yMin, xMax, yMax)
					break
				}
			}
			if !points[len(points)-1].End {
				t.Errorf("%s glyph %d: the last contour does not end", name, g)
			}
		}
	}
}

// drawn makes a face of hand-written outlines, numbered from 0.
func drawn(outlines ...[]byte) *Font {
	f := &Font{numGlyphs: len(outlines), longLoca: true}
	for _, o := range outlines {
		f.loca = binary.BigEndian.AppendUint32(f.loca, uint32(len(f.glyf)))
		f.glyf = append(f.glyf, o...)
	}
	f.loca = binary.BigEndian.AppendUint32(f.loca, uint32(len(f.glyf)))
	return f
}

// words writes numbers of 16 bits behind an outline's box.
func words(contours int, rest ...int) []byte {
	b := make([]byte, 10)
	binary.BigEndian.PutUint16(b, uint16(contours))
	for _, v := range rest {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// triangle is (0,0) (100,0) and the control point (100,200), with one repeated flag and short coordinates.
var triangle = append(words(1, 2, 0), onCurve|xShort|xSame|yShort|ySame|repeated, 1, xSame|yShort|ySame, 0, 100, 0, 0, 200)

func TestPath(t *testing.T) {
	const xy = argsAreWords | argsAreXY
	half, minus := 1<<13, -(1 << 14)
	f := drawn(
		triangle,
		words(-1, xy|moreComponents, 0, 10, 20, xy|haveScale, 0, 0, 0, half),
		words(-1, xy|have2x2, 0, 0, 0, 0, 1<<14, minus, 0), // a quarter turn to the left
		words(-1, xy|scaledOffset|haveXYScale, 0, 100, 100, half, minus),
		words(-1, xy|moreComponents, 0, 0, 0, argsAreWords|haveScale, 0, 1, 0, half), // its point 0 on our point 1
		words(-1, xy, 1, 1, 1),
		nil,
	)
	shape := func(points ...float64) (out []Point) {
		for i := 0; i < len(points); i += 2 {
			last := i%6 == 4
			out = append(out, Point{points[i], points[i+1], !last, last})
		}
		return out
	}
	for i, want := range [][]Point{
		shape(0, 0, 100, 0, 100, 200),
		shape(10, 20, 110, 20, 110, 220, 0, 0, 50, 0, 50, 100),
		shape(0, 0, 0, 100, -200, 100),
		shape(50, -100, 100, -100, 100, -300),
		shape(0, 0, 100, 0, 100, 200, 100, 0, 150, 0, 150, 100),
		shape(11, 21, 111, 21, 111, 221, 1, 1, 51, 1, 51, 101),
		nil,
	} {
		if got := f.Path(GlyphID(i)); !slices.Equal(got, want) {
			t.Errorf("glyph %d: %v, want %v", i, got, want)
		}
	}
}

// TestPathOfDamage: what is cut short, names itself or counts wrong is blank, and nothing panics or runs on.
func TestPathOfDamage(t *testing.T) {
	for i := range triangle {
		if points := drawn(triangle[:i]).Path(0); points != nil {
			t.Errorf("the first %d bytes of an outline: %v", i, points)
		}
	}
	for name, whole := range map[string][]byte{
		"moved":   words(-1, argsAreXY|argsAreWords, 0, 10, 20),
		"doubled": words(-1, argsAreXY|argsAreWords|have2x2, 0, 10, 20, 0x8000, 0, 0, 0x8000),
		"of two":  words(-1, argsAreXY|argsAreWords|moreComponents, 0, 0, 0, argsAreXY|argsAreWords, 0, 10, 20),
	} {
		if drawn(triangle, whole).Path(1) == nil {
			t.Errorf("a part that is %s: nothing is drawn", name)
		}
		for i := range whole {
			if points := drawn(triangle, whole[:i]).Path(1); points != nil {
				t.Errorf("the first %d bytes of a part that is %s: %v", i, name, points)
			}
		}
	}
	var blanks []int // six glyphs, each of a thousand times the one before: blank, but only after 10¹⁵ looks
	for range 999 {
		blanks = append(blanks, argsAreXY|argsAreWords|moreComponents, 0, 0, 0)
	}
	blanks = append(blanks, argsAreXY|argsAreWords, 0, 0, 0)
	many := [][]byte{nil}
	for part := range 6 {
		b := slices.Clone(blanks)
		for i := 1; i < len(b); i += 4 {
			b[i] = part
		}
		many = append(many, words(-1, b...))
	}
	for name, f := range map[string]*Font{
		"a thousand parts of a thousand": drawn(many...),
		"its own part":                   drawn(words(-1, argsAreXY|argsAreWords, 0, 0, 0)),
		"its own part, twice":            drawn(words(-1, argsAreXY|argsAreWords|moreComponents, 0, 0, 0, argsAreXY|argsAreWords, 0, 0, 0)),
		"a point that is not there":      drawn(triangle, words(-1, argsAreWords, 0, 7, 7)),
		"ends that go back":              drawn(words(2, 3, 1, 0, 0x0101, 0x0101)),
		"a part without its matrix":      drawn(triangle, words(-1, argsAreXY|argsAreWords|have2x2, 0, 0, 0, 0)),
	} {
		if points := f.Path(GlyphID(f.numGlyphs - 1)); points != nil {
			t.Errorf("%s: %v", name, points)
		}
	}
}
