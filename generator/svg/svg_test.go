package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/layout"
	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

func TestPath(t *testing.T) {
	on := func(x, y float64) truetype.Point { return truetype.Point{X: x, Y: y, On: true} }
	off := func(x, y float64) truetype.Point { return truetype.Point{X: x, Y: y} }
	end := func(p truetype.Point) truetype.Point { p.End = true; return p }
	for _, tt := range []struct {
		name   string
		points []truetype.Point
		want   string
	}{
		{"nothing", nil, ""},
		{"a triangle", []truetype.Point{on(0, 0), on(100, 0), end(on(100, 200))}, "m0 0l100 0l0 200z"},
		{"a curve", []truetype.Point{on(10, 10), off(20, 30), end(on(40, 10))}, "m10 10q10 20 30 0z"},
		{"two control points", []truetype.Point{on(0, 0), off(10, 0), off(20, 11), end(on(0, 11))}, "m0 0q10 0 15 5.5q5 5.5-15 5.5z"},
		{"a last control point", []truetype.Point{on(0, 0), on(10, 0), end(off(10, 10))}, "m0 0l10 0q0 10-10 0z"},
		{"a first control point", []truetype.Point{off(10, 10), on(0, 0), end(on(10, 0))}, "m0 0l10 0q0 10-10 0z"},
		{"control points alone", []truetype.Point{off(0, 0), off(10, 0), off(10, 10), end(off(0, 10))}, "m0 5q0-5 5-5q5 0 5 5q0 5-5 5q-5 0-5-5z"},
		{"two contours", []truetype.Point{on(0, 0), end(on(1, 1)), on(5, 5), end(on(6, 6))}, "m0 0l1 1zm5 5l1 1z"},
		{"a contour without an end", []truetype.Point{on(0, 0), end(on(1, 1)), on(5, 5)}, "m0 0l1 1z"},
	} {
		if got := string(appendPath(nil, tt.points)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// page is a line of each kind of thing that a page has.
func page(text string) *layout.Page {
	face, _, _ := fonts.Bundled().Glyph(style.FangSong, '中')
	line := layout.Line{X: 1000, Y: 50000, Size: style.BodySize}
	for _, r := range text {
		line.Glyphs = append(line.Glyphs, layout.Glyph{Rune: r, Face: face, Advance: style.BodySize})
	}
	number := line
	number.Part, number.Glyphs = layout.NoPart, line.Glyphs[:1]
	return &layout.Page{Lines: []layout.Line{line, number}, Highlights: []layout.Box{{X: 1, Y: 2, Width: 3, Height: 4}}, Rules: []layout.Box{{X: 5, Y: 6, Width: 7, Height: 8}}}
}

func TestPage(t *testing.T) {
	p := page("中 中文")
	got := string(Page(p))
	for _, want := range []string{
		`width="210mm" height="297mm" viewBox="0 0 595276 841890"`,
		`<rect x="1" y="2" width="3" height="4" fill="#ff0"/><rect x="5" y="6" width="7" height="8"/>`,
		`<g transform="matrix(16 0 0 -16 1000 50000)"><use href="#g0" x="0"/><use href="#g0" x="2000"/><use href="#g1" x="3000"/></g>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "<path "); n != 2 {
		t.Errorf("%d glyphs are defined, want 2", n)
	}
	p.Landscape = true
	got = string(Page(p))
	for _, want := range []string{`width="297mm" height="210mm" viewBox="0 0 841890 595276"`, `<g transform="matrix(0 1 -1 0 841890 0)"><g transform="matrix(16 `} {
		if !strings.Contains(got, want) {
			t.Errorf("a sheet on its side has no %s", want)
		}
	}
}

// TestNothingButOutlines: whatever a cell says, a drawing is sound XML of a few elements and holds no text.
func TestNothingButOutlines(t *testing.T) {
	data := Page(page(`<script>alert(1)</script>"'&]]><!--`))
	allowed := regexp.MustCompile(`^(svg|rect|defs|path|g|use)$`)
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if !allowed.MatchString(e.Name.Local) {
				t.Errorf("an element %s", e.Name.Local)
			}
		case xml.CharData:
			if strings.TrimSpace(string(e)) != "" {
				t.Errorf("text %q", e)
			}
		}
	}
}

// TestKey: what looks otherwise has another key, and only that.
func TestKey(t *testing.T) {
	first := Key(page("中文"))
	if Key(page("中文")) != first {
		t.Error("the same page has two keys")
	}
	for name, change := range map[string]func(*layout.Page){
		"a character": func(p *layout.Page) { p.Lines[0].Glyphs[0].Rune = '国' },
		"an advance":  func(p *layout.Page) { p.Lines[0].Glyphs[0].Advance++ },
		"a baseline":  func(p *layout.Page) { p.Lines[0].Y++ },
		"a size":      func(p *layout.Page) { p.Lines[0].Size++ },
		"a mark":      func(p *layout.Page) { p.Highlights = nil },
		"a rule":      func(p *layout.Page) { p.Rules[0].Width++ },
		"a red rule":  func(p *layout.Page) { p.RedRules = p.Rules },
		"a colour":    func(p *layout.Page) { p.Lines[0].Red = true },
		"a width":     func(p *layout.Page) { p.Lines[0].Red, p.Lines[0].Narrow = true, 70 },
		"the sheet":   func(p *layout.Page) { p.Landscape = true },
	} {
		p := page("中文")
		change(p)
		if Key(p) == first {
			t.Errorf("%s changes nothing", name)
		}
	}
}

// TestRed: a red line and a red rule are drawn in red, and a narrowed line is narrower across and as high.
func TestRed(t *testing.T) {
	p := page("中")
	p.Lines[0].Red, p.Lines[0].Narrow, p.RedRules = true, 50, p.Rules[:1]
	drawn := string(Page(p))
	if strings.Count(drawn, `fill="#f00"`) != 2 {
		t.Errorf("not red: %s", drawn)
	}
	units := float64(p.Lines[0].Glyphs[0].Face.UnitsPerEm())
	high := float64(p.Lines[0].Size) / units
	if want := fmt.Sprintf("matrix(%v 0 0 -%v ", high/2, high); !strings.Contains(drawn, want) {
		t.Errorf("no %s in %s", want, drawn)
	}
}

// BenchmarkPage draws a full page: 22 lines of 28 characters.
func BenchmarkPage(b *testing.B) {
	p := &layout.Page{}
	r := '一'
	for i := range 22 {
		line := layout.Line{Y: style.Length(i+1) * style.Pitch, Size: style.BodySize}
		for range 28 {
			face, _, _ := fonts.Bundled().Glyph(style.FangSong, r)
			line.Glyphs = append(line.Glyphs, layout.Glyph{Rune: r, Face: face, Advance: style.Cell})
			if r++; r > '一'+250 {
				r = '一'
			}
		}
		p.Lines = append(p.Lines, line)
	}
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		size = len(Page(p))
	}
	b.ReportMetric(float64(size), "bytes")
}

// BenchmarkKey is what a page costs that has not changed.
func BenchmarkKey(b *testing.B) {
	p := page(strings.Repeat("中文", 300))
	for b.Loop() {
		Key(p)
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{0: "0", -0.0001: "0", 1: "1", -2.5: "-2.5", 0.125: "0.125", -0.25: "-0.25", 1000.0004: "1000", 12.3456: "12.346", -0.07: "-0.07"} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is %s, want %s", v, got, want)
		}
	}
}
