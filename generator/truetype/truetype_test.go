package truetype

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"

	"gongshi/generator/truetype/facetest"
)

func load(t testing.TB, name string) *Font {
	t.Helper()
	data, err := os.ReadFile("../../fonts/" + name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestGlyph(t *testing.T) {
	for _, tt := range []struct {
		face string
		r    rune
		has  bool
		adv  int
	}{
		{"FangSong.ttf", '国', true, 1000}, // format 4
		{"FangSong.ttf", '0', true, 500},
		{"FangSong.ttf", '\U00020BB7', false, 0},
		{"FangSongExt.ttf", '\U0002CB2D', true, 1000}, // format 12, beyond U+FFFF
		{"FangSongExt.ttf", '国', false, 0},
		{"Song.ttf", '\uE123', false, 0},
	} {
		f := load(t, tt.face)
		g := f.Glyph(tt.r)
		if (g != 0) != tt.has {
			t.Errorf("%s has %q: %v, want %v", tt.face, tt.r, g != 0, tt.has)
		}
		if tt.has && f.Advance(g) != tt.adv {
			t.Errorf("%s: %q is %d wide, want %d", tt.face, tt.r, f.Advance(g), tt.adv)
		}
	}
}

func TestNames(t *testing.T) {
	f := load(t, "Hei.ttf")
	if got := f.PostScriptName(); got != "GongwenHei-Regular" {
		t.Errorf("name %q", got)
	}
	if m := f.Metrics(); m.Ascent != 1160 || m.Descent != -288 || m.XMax <= m.XMin {
		t.Errorf("metrics %+v", m)
	}
}

func TestCutKeepsTheGlyphs(t *testing.T) {
	f := load(t, "Kai.ttf")
	var want []GlyphID
	for _, r := range "巡察整改情况1—" {
		want = append(want, f.Glyph(r))
	}
	want = append(want, want[0]) // a glyph may be asked for twice, for two characters
	data := f.Cut(want).Bytes()
	got, err := parseGlyphs(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got.numGlyphs != len(want)+1 {
		t.Errorf("%d glyphs, want %d and .notdef", got.numGlyphs, len(want))
	}
	for i, g := range want {
		n := GlyphID(i + 1)
		if a, b := got.outline(n), f.outline(g); !bytes.Equal(a[:len(b)], b) {
			t.Errorf("glyph %d has another outline", n)
		}
		if got.Advance(n) != f.Advance(g) || got.leftBearing(n) != f.leftBearing(g) {
			t.Errorf("glyph %d has other metrics", n)
		}
	}
	if !bytes.Equal(data, f.Cut(want).Bytes()) {
		t.Error("the same request gives other bytes")
	}
	if sum := checksum(data); sum != 0xB1B0AFBA {
		t.Errorf("the file's checksum is %#x", sum)
	}
}

// compound is a face of three glyphs: .notdef, a square, and one made of the square twice.
func compound() []byte {
	square := []byte{0, 1, 0, 0, 0, 0, 0, 100, 0, 100, 0, 3, 0, 0, 1, 1, 1, 1, 0, 0, 0, 100, 0, 0, 255, 156, 0, 0, 0, 100, 0, 0}
	var twice []byte
	put := func(vs ...uint16) {
		for _, v := range vs {
			twice = binary.BigEndian.AppendUint16(twice, v)
		}
	}
	put(0xFFFF, 0, 0, 100, 100)
	put(moreComponents|argsAreWords, 1, 0, 0)
	put(haveScale, 1, 0x0505, 0x4000)
	head := make([]byte, 54)
	binary.BigEndian.PutUint16(head[18:], 1000)
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := make([]byte, 36)
	binary.BigEndian.PutUint16(hhea[34:], 3)
	maxp := []byte{0, 1, 0, 0, 0, 3}
	var loca, hmtx []byte
	for _, at := range []int{0, 0, len(square), len(square) + len(twice)} {
		loca = binary.BigEndian.AppendUint32(loca, uint32(at))
	}
	for range 3 {
		hmtx = binary.BigEndian.AppendUint16(hmtx, 500)
		hmtx = binary.BigEndian.AppendUint16(hmtx, 0)
	}
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12}
	cmap = append(cmap, 0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0xF6, 0, 0, 1, 0xF6, 1, 0, 0, 0, 1) // U+1F600, U+1F601
	return assemble([]table{newTable("cmap", cmap), newTable("glyf", append(square, twice...)), newTable("head", head), newTable("hhea", hhea), newTable("hmtx", hmtx), newTable("loca", loca), newTable("maxp", maxp)})
}

func TestCutTakesPartsAlong(t *testing.T) {
	f, err := Parse(compound())
	if err != nil {
		t.Fatal(err)
	}
	g := f.Glyph(0x1F601)
	if g != 2 {
		t.Fatalf("glyph %d", g)
	}
	got, err := parseGlyphs(f.Cut([]GlyphID{g}).Bytes(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if got.numGlyphs != 3 {
		t.Fatalf("%d glyphs, want .notdef, the compound and its one part", got.numGlyphs)
	}
	o := got.outline(1)
	if a, b := u16(o, 12), u16(o, 20); a != 2 || b != 2 {
		t.Errorf("the parts are glyphs %d and %d, want 2", a, b)
	}
}

func TestParseRefuses(t *testing.T) {
	whole := compound()
	for name, data := range map[string][]byte{
		"nothing":      nil,
		"a text":       []byte("这不是字体，只是一段足够长的文字"),
		"CFF outlines": append([]byte("OTTO"), whole[4:]...),
		"a collection": append([]byte("ttcf"), whole[4:]...),
		"a part of it": whole[:len(whole)/2],
	} {
		if _, err := Parse(data); err == nil {
			t.Errorf("%s is taken for a face", name)
		}
	}
}

func FuzzFont(f *testing.F) {
	small := compound()
	f.Add(small, int32(0x1F601))
	f.Add(facetest.Collection(small, small), int32(0x1F600))
	f.Add(named(f, "Kai.ttf", "楷体"), int32('国'))
	f.Add(facetest.CFF(small), int32(0))
	f.Fuzz(func(t *testing.T, data []byte, r int32) {
		file, size := bytes.NewReader(data), int64(len(data))
		infos, err := Inspect(file, size)
		if font, err := Parse(data); err == nil {
			if len(infos) != 1 {
				t.Errorf("a face in %d, none of which is found by Inspect", len(infos))
			}
			use(t, font, r)
		}
		if err != nil {
			return
		}
		for _, info := range infos[:min(len(infos), 3)] {
			if chars, err := ReadCharacters(file, size, info); err == nil {
				chars.Has(r)
			}
			if font, err := ParseFace(data, info.Index); err == nil {
				use(t, font, r)
			}
		}
	})
}

// use does with a face what the program does with it.
func use(t *testing.T, font *Font, r rune) {
	g := font.Glyph(r)
	font.Path(g)
	font.Metrics()
	font.PostScriptName()
	font.Family()
	font.Box(g)
	font.Cut([]GlyphID{g, g + 1}).Bytes()
	subset, err := Parse(font.Subset([]rune{r, r + 1, 'a'}, "x"))
	if err != nil {
		t.Fatalf("the subset of a face is none: %v", err)
	}
	if (subset.Glyph(r) == 0) != (g == 0) {
		t.Errorf("U+%04X is lost", r)
	}
}

func BenchmarkCut(b *testing.B) {
	f := load(b, "FangSong.ttf")
	var glyphs []GlyphID
	for r := rune(0x4E00); len(glyphs) < 650; r += 7 {
		if g := f.Glyph(r); g != 0 {
			glyphs = append(glyphs, g)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		f.Cut(glyphs).Bytes()
	}
}
