package raster

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"runtime"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/golden"
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/raster -update")

// line is a line of the body's face, with its baseline at y.
func line(text string, y, size style.Length) layout.Line {
	l := layout.Line{X: style.MarginLeft, Y: y, Size: size}
	for _, r := range text {
		face, _, _ := fonts.Bundled().Glyph(style.FangSong, r)
		l.Glyphs = append(l.Glyphs, layout.Glyph{Rune: r, Face: face, Advance: size})
	}
	return l
}

// small is a page whose characters are large enough to be seen when it is 72 pixels wide: black and red ones, rules of both colours, a highlight.
func small() *layout.Page {
	const size = 200_000 // 200 pt
	red := line("中", 760_000, size)
	red.Red, red.Narrow = true, 50
	number := line("—", 300_000, size)
	number.Part = layout.NoPart
	return &layout.Page{
		Lines: []layout.Line{line("改中", 280_000, size), red, number},
		Rules: []layout.Box{{X: 80_000, Y: 320_000, Width: 400_000, Height: 500}, {X: 80_000, Y: 320_000, Width: 500, Height: 200_000}}, RedRules: []layout.Box{{X: 80_000, Y: 540_000, Width: 400_000, Height: 25_000}},
		Highlights: []layout.Box{{X: 300_000, Y: 100_000, Width: 180_000, Height: 100_000}},
	}
}

// shown writes a page as text, a pixel a character: digits and letters of black ink, R where the ink is red, and a dot on what is highlighted.
func shown(c *canvas) string {
	var b strings.Builder
	for i, v := range c.numbers() {
		ink, ground := int(v)/levels%len(inks), int(v)/levels/len(inks)
		switch level := int(v) % levels; {
		case level == 0 && ground == 1:
			b.WriteByte('.')
		case level == 0:
			b.WriteByte(' ')
		case ink == 1:
			b.WriteByte('R')
		default:
			fmt.Fprintf(&b, "%x", level)
		}
		if (i+1)%c.width == 0 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// TestSmallPage: the golden file is a small page upright, and lying on its side, where the page number is turned.
func TestSmallPage(t *testing.T) {
	p := small()
	upright := shown(draw(p, 72))
	p.Landscape = true
	golden.Hold(t, "testdata/page.txt", "== upright\n"+upright+"== on its side\n"+shown(draw(p, 72)))
}

// TestRulesMeet: wherever on the pixels a table stands, its rules meet at the corners and between, and none shows behind another.
func TestRulesMeet(t *testing.T) {
	const side, frame, rule = 40_000, style.TableFrame, style.TableRule
	for shift := style.Length(0); shift < 1200; shift += 37 {
		x, y := 100_000+shift, 100_000+shift*7/3
		p := &layout.Page{Rules: []layout.Box{
			{X: x, Y: y, Width: 2 * side, Height: frame}, {X: x, Y: y + side - frame, Width: 2 * side, Height: frame},
			{X: x, Y: y, Width: frame, Height: side}, {X: x + 2*side - frame, Y: y, Width: frame, Height: side},
			{X: x + side - rule/2, Y: y, Width: rule, Height: side}, {X: x + side, Y: y + side/2, Width: side - frame/2, Height: rule},
		}}
		c := draw(p, Width)
		at := func(x, y int) bool { return c.black[y*c.width+x] > 0 }
		left, top := int(math.Round(float64(x)*c.scale)), int(math.Round(float64(y)*c.scale))
		right, bottom := left, top
		for at(right, top) {
			right++
		}
		for at(left, bottom) {
			bottom++
		}
		for i := left - 2; i < right+2; i++ {
			if at(i, top-1) || at(i, bottom) || (i >= left && i < right) != at(i, bottom-1) {
				t.Fatalf("shifted by %d: the frame is open, or a rule shows behind it, at %d", shift, i-left)
			}
		}
		for i := top; i < bottom; i++ {
			if at(left-1, i) || at(right, i) || !at(right-1, i) {
				t.Fatalf("shifted by %d: at the sides", shift)
			}
		}
		middle := int(math.Round(float64(y+side/2) * c.scale))
		for i := int(math.Round(float64(x+side) * c.scale)); i < right; i++ {
			if !at(i, middle) {
				t.Fatalf("shifted by %d: the level rule does not reach the frame", shift)
			}
		}
	}
}

// decoded reads a picture with eyes that are not ours.
func decoded(t *testing.T, data []byte) *image.Paletted {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img.(*image.Paletted)
}

// TestPictures: the long picture holds the pages below each other with a gap, the others hold one each; a page without colours is of sixteen greys.
func TestPictures(t *testing.T) {
	grey := layout.Page{Lines: []layout.Line{line("整改", 100_000, style.BodySize)}}
	pages := &layout.Pages{Pages: []layout.Page{grey, *small(), {Landscape: true, Rules: []layout.Box{{Width: 1000, Height: 1000}}}}}
	pictures := Pictures(pages)
	var got []string
	for _, p := range pictures {
		img := decoded(t, p.PNG)
		got = append(got, fmt.Sprintf("%d-%d %t %v %d", p.First, p.Last, p.Long, img.Rect.Max, len(img.Palette)))
	}
	want := "1-3 true (1080,3842) 64|1-1 false (1080,1527) 16|2-2 false (1080,1527) 64|3-3 false (1527,1080) 16"
	if got := strings.Join(got, "|"); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	long := decoded(t, pictures[0].PNG)
	for at, want := range map[image.Point]color.RGBA{
		{500, 1527}: {0xcc, 0xcc, 0xcc, 0xff}, {500, 1538}: {0xcc, 0xcc, 0xcc, 0xff}, {500, 1526}: {0xff, 0xff, 0xff, 0xff}, {700, 1539 + 200}: {0xff, 0xff, 0, 0xff},
		{300, 1539 + 1000}: {0xff, 0, 0, 0xff}, {0, 1539 + 1539}: {0, 0, 0, 0xff},
	} {
		if got := long.At(at.X, at.Y); got != want {
			t.Errorf("at %v is %v, want %v", at, got, want)
		}
	}
	if alone := decoded(t, pictures[1].PNG); !bytes.Equal(long.Pix[:len(alone.Pix)], alone.Pix) {
		t.Error("a page is another in the long picture")
	}
	for i, again := range Pictures(pages) {
		if !bytes.Equal(again.PNG, pictures[i].PNG) {
			t.Errorf("picture %d is another the second time", i)
		}
	}
}

// TestOnePage: of a single page there is one picture.
func TestOnePage(t *testing.T) {
	p := Pictures(&layout.Pages{Pages: make([]layout.Page, 1)})
	if len(p) != 1 || !p[0].Long || p[0].First != 1 || p[0].Last != 1 {
		t.Errorf("%+v", p)
	}
}

// TestShares: no long picture has more pages than a viewer can take, and each page is in one of them.
func TestShares(t *testing.T) {
	for _, pages := range []int{1, 2, MostInLong, MostInLong + 1, 39, 300, 1001} {
		next := 1
		shares := Shares(pages)
		for _, s := range shares {
			if n := s.Last - s.First + 1; s.First != next || n < 1 || n > MostInLong || n < pages/len(shares) {
				t.Errorf("%d pages: %+v", pages, s)
			}
			next = s.Last + 1
		}
		if next != pages+1 || len(shares) != (pages+MostInLong-1)/MostInLong {
			t.Errorf("%d pages are in %d pictures up to %d", pages, len(shares), next-1)
		}
	}
	if _, down := pixels(&layout.Page{}, Width); MostInLong*(down+gap) > 1<<15-1 {
		t.Error("a long picture has more rows than viewers take")
	}
}

// TestRoom: a page more takes the room of a page, however many there are, and that is given back.
func TestRoom(t *testing.T) {
	took := func(pages int) uint64 {
		p := &layout.Pages{Pages: make([]layout.Page, pages)}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Pictures(p)
		runtime.ReadMemStats(&after)
		return (after.TotalAlloc - before.TotalAlloc) / uint64(pages)
	}
	const most = 12 << 20
	if few, many := took(2), took(25); few > most || many > most {
		t.Errorf("a page takes %d bytes of 2, %d of 25", few, many)
	}
}

// TestIntact: a picture that somebody has saved since is known, and a piece of one.
func TestIntact(t *testing.T) {
	data := Pictures(&layout.Pages{Pages: []layout.Page{*small()}})[0].PNG
	if !Intact(data) || !IsOurs(data) {
		t.Error("what nobody has touched")
	}
	changed := bytes.Clone(data)
	changed[200] ^= 1
	var saved bytes.Buffer
	if err := png.Encode(&saved, decoded(t, data)); err != nil {
		t.Fatal(err)
	}
	for name, other := range map[string][]byte{"a byte": changed, "saved anew": saved.Bytes(), "a piece": data[:len(data)-1], "nothing": nil, "the end alone": []byte(end)} {
		if Intact(other) {
			t.Errorf("%s is not told", name)
		}
	}
}

// TestOddOutlines: a glyph far off the page, or larger than it, takes no more room than the page.
func TestOddOutlines(t *testing.T) {
	far := line("改", style.BodySize, style.BodySize)
	far.X, far.Y = -1<<30, 1<<30
	huge := line("改", 1<<27, 1<<28)
	c := draw(&layout.Page{Lines: []layout.Line{far, huge}, Rules: []layout.Box{{X: -1 << 20, Y: -1 << 20, Width: 1 << 30, Height: 1 << 30}}}, 100)
	if len(c.black) != 100*c.height {
		t.Error("another size")
	}
}

// BenchmarkPictures draws five full pages: a long picture and one each.
func BenchmarkPictures(b *testing.B) {
	pages := &layout.Pages{Pages: make([]layout.Page, 5)}
	r := '一'
	for i := range pages.Pages {
		for k := range 22 {
			var text []rune
			for range 28 {
				if r++; r > '一'+250 {
					r = '一'
				}
				text = append(text, r)
			}
			pages.Pages[i].Lines = append(pages.Pages[i].Lines, line(string(text), style.MarginTop+style.Length(k+1)*style.Pitch, style.BodySize))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Pictures(pages)
	}
}
