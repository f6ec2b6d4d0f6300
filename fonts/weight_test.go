package fonts

import (
	"math"
	"slices"
	"testing"

	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

// outline is a glyph's contours as polygons, in ems.
func outline(f *Face, r rune) [][][2]float64 {
	var out [][][2]float64
	var contour []truetype.Point
	em := float64(f.UnitsPerEm())
	for _, p := range f.Path(f.Glyph(r)) {
		contour = append(contour, p)
		if p.End {
			out = append(out, polygon(contour, em))
			contour = nil
		}
	}
	return out
}

// polygon flattens a contour of quadratic curves.
func polygon(points []truetype.Point, em float64) (out [][2]float64) {
	at := func(i int) truetype.Point { return points[(i+len(points))%len(points)] }
	for i, p := range points {
		if p.On {
			out = append(out, [2]float64{p.X / em, p.Y / em})
			continue
		}
		from, to := at(i-1), at(i+1)
		if !from.On {
			from.X, from.Y = (from.X+p.X)/2, (from.Y+p.Y)/2
		}
		if !to.On {
			to.X, to.Y = (to.X+p.X)/2, (to.Y+p.Y)/2
		}
		for k := 1; k <= 8; k++ {
			t := float64(k) / 8
			out = append(out, [2]float64{
				((1-t)*(1-t)*from.X + 2*t*(1-t)*p.X + t*t*to.X) / em,
				((1-t)*(1-t)*from.Y + 2*t*(1-t)*p.Y + t*t*to.Y) / em,
			})
		}
	}
	return out
}

// strokes is how thick the strokes of characters are in the middle, in thousandths of the em: the ink by half the length of its edge.
func strokes(f *Face, of string) float64 {
	var ink, edge float64
	for _, r := range of {
		for _, c := range outline(f, r) {
			for i, p := range c {
				q := c[(i+1)%len(c)]
				ink += (p[0]*q[1] - p[1]*q[0]) / 2
				edge += math.Hypot(q[0]-p[0], q[1]-p[1])
			}
		}
	}
	return 1000 * math.Abs(ink) / (edge / 2)
}

// stems is how thick upright strokes are, in thousandths of the em: the median of what level lines meet of the ink, but for what is wider than a stroke.
func stems(f *Face, of string) float64 {
	const widest = 0.16
	var met []float64
	for _, r := range of {
		contours := outline(f, r)
		for y := -0.1; y < 0.9; y += 0.004 {
			for _, run := range inkAt(contours, y) {
				if run < widest {
					met = append(met, run)
				}
			}
		}
	}
	slices.Sort(met)
	return 1000 * met[len(met)/2]
}

// inkAt gives the lengths of the ink on a level line.
func inkAt(contours [][][2]float64, y float64) (runs []float64) {
	type crossing struct {
		x float64
		d int
	}
	var cross []crossing
	for _, c := range contours {
		for i, p := range c {
			q := c[(i+1)%len(c)]
			if (p[1] > y) == (q[1] > y) {
				continue
			}
			d := 1
			if p[1] > q[1] {
				d = -1
			}
			cross = append(cross, crossing{p[0] + (y-p[1])/(q[1]-p[1])*(q[0]-p[0]), d})
		}
	}
	slices.SortFunc(cross, func(a, b crossing) int { return int(math.Copysign(1, a.x-b.x)) })
	winding, from := 0, 0.0
	for _, c := range cross {
		if winding == 0 {
			from = c.x
		}
		if winding += c.d; winding == 0 {
			runs = append(runs, c.x-from)
		}
	}
	return runs
}

// hanzi are common ones of a notice, of few strokes and of many.
const hanzi = "中共息县第二高级学委员会关于巡察整改情况的公示一是十个年月日元人项"

// TestWeights: digits and 《》 look as the hanzi beside them, and headings no bolder than the official faces, whose stems these are about.
func TestWeights(t *testing.T) {
	const digits, brackets = "0123456789", "《》"
	for role, most := range map[style.Role]struct{ stem, share float64 }{
		style.FangSong: {45, 1.2}, style.Kai: {58, 1.2}, style.Hei: {90, 1.3}, style.XiaoBiaoSong: {100, 1.3}, style.Song: {70, 1.3},
	} {
		f := Bundled().Chain(role)[0]
		t.Logf("%s: stems: hanzi %.0f, digits %.0f; strokes: hanzi %.0f, digits %.0f, 《》 %.0f", f.Name, stems(f, hanzi), stems(f, digits), strokes(f, hanzi), strokes(f, digits), strokes(f, brackets))
		if stem := stems(f, hanzi); stem > most.stem || stems(f, digits) > most.share*stem || strokes(f, digits) > most.share*strokes(f, hanzi) || strokes(f, brackets) > most.share*strokes(f, hanzi) {
			t.Errorf("%s looks uneven or too bold", f.Name)
		}
	}
}
