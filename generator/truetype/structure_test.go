package truetype

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/truetype/facetest"
)

// checkFile holds a font file to what OpenType asks of its head: the numbers for a binary search, tables in order, each where it says, at a multiple of four,
// with its checksum, and nothing between them.
func checkFile(t *testing.T, name string, data []byte) {
	t.Helper()
	n := int(u16(data, 4))
	search, selector := 16, 0
	for search*2 <= 16*n {
		search, selector = search*2, selector+1
	}
	if u32(data, 0) != 0x00010000 || int(u16(data, 6)) != search || int(u16(data, 8)) != selector || int(u16(data, 10)) != 16*n-search {
		t.Errorf("%s: %d tables, searchRange %d, entrySelector %d, rangeShift %d; want %d, %d, %d", name, n, u16(data, 6), u16(data, 8), u16(data, 10), search, selector, 16*n-search)
	}
	end, last := 12+16*n, ""
	for i := range n {
		record := data[12+16*i:]
		tag, sum, offset, length := string(record[:4]), u32(record, 4), int(u32(record, 8)), int(u32(record, 12))
		if tag <= last || offset != end || offset%4 != 0 || length == 0 {
			t.Errorf("%s: table %q behind %q stands at %d, want %d, and has %d bytes", name, tag, last, offset, end, length)
		}
		body := append([]byte(nil), data[offset:offset+length]...)
		if tag == "head" {
			copy(body[8:12], make([]byte, 4))
		}
		want := uint32(0)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
		for at := 0; at < len(body); at += 4 {
			want += binary.BigEndian.Uint32(body[at:])
		}
		if sum != want {
			t.Errorf("%s: table %q says its checksum is %#x, want %#x", name, tag, sum, want)
		}
		if padding := data[offset+length : offset+(length+3)/4*4]; bytes.Trim(padding, "\x00") != nil && len(bytes.Trim(padding, "\x00")) > 0 {
			t.Errorf("%s: table %q is filled up with % x", name, tag, padding)
		}
		end, last = offset+(length+3)/4*4, tag
	}
	if end != len(data) {
		t.Errorf("%s: the tables end at %d of %d", name, end, len(data))
	}
	whole := uint32(0)
	for at := 0; at < len(data); at += 4 {
		whole += u32(data, at)
	}
	if whole != 0xB1B0AFBA {
		t.Errorf("%s: the file's checksum is %#x", name, whole)
	}
}

// TestFilesAreSound: whatever is cut from a face is a file that a reader finds its way in.
func TestFilesAreSound(t *testing.T) {
	for _, name := range []string{"FangSong.ttf", "Kai.ttf", "Hei.ttf", "XiaoBiaoSong.ttf", "Song.ttf", "FangSongExt.ttf"} {
		f := load(t, name)
		for _, text := range []string{"", "一", "一二三，。", few} {
			var glyphs []GlyphID
			for _, r := range text {
				glyphs = append(glyphs, f.Glyph(r))
			}
			program := f.Cut(glyphs)
			data := program.Bytes()
			checkFile(t, name+" cut to "+text, data)
			if program.Len() != len(data) {
				t.Errorf("%s cut to %q: %d bytes are promised, %d made", name, text, program.Len(), len(data))
			}
			made, err := parseGlyphs(data, 0)
			if err != nil {
				t.Errorf("%s cut to %q: %v", name, text, err)
				continue
			}
			if made.numGlyphs != program.Glyphs() || program.Glyphs() < len(glyphs)+1 {
				t.Errorf("%s cut to %q: %d glyphs are promised, %d made of %d", name, text, program.Glyphs(), made.numGlyphs, len(glyphs))
			}
			checkFile(t, name+" with only "+text, f.Subset([]rune(text), "x"))
		}
	}
	checkFile(t, "compound", mustParse(t, compound()).Cut([]GlyphID{2, 1}).Bytes())
}

func mustParse(t *testing.T, data []byte) *Font {
	t.Helper()
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// tableOf is a table of a plain file, to be changed in place.
func tableOf(t *testing.T, data []byte, tag string) []byte {
	t.Helper()
	for i := range int(u16(data, 4)) {
		if record := data[12+16*i:]; string(record[:4]) == tag {
			return data[u32(record, 8):][:u32(record, 12)]
		}
	}
	t.Fatalf("no table %s", tag)
	return nil
}

// TestParseHoldsTheTables: a face whose tables are too short for what they claim, or claim what no face has, is refused; just within the bounds it is read.
func TestParseHoldsTheTables(t *testing.T) {
	for _, c := range []struct {
		name, tag string
		at        int
		value     uint16
		ok        bool
	}{
		{"an em of 15 units", "head", 18, 15, false},
		{"an em of 16 units", "head", 18, 16, true},
		{"an em of 16384 units", "head", 18, 16384, true},
		{"an em of 16385 units", "head", 18, 16385, false},
		{"no glyphs", "maxp", 4, 0, false},
		{"a glyph more than loca has", "maxp", 4, 4, false},
		{"a glyph less", "maxp", 4, 2, false}, // hhea then has more metrics than there are glyphs
		{"no metrics", "hhea", 34, 0, false},
		{"more metrics than glyphs", "hhea", 34, 4, false},
		{"fewer metrics than glyphs", "hhea", 34, 1, true}, // the rest have the last one's advance
	} {
		data := compound()
		binary.BigEndian.PutUint16(tableOf(t, data, c.tag)[c.at:], c.value)
		if _, err := Parse(data); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for tag, least := range map[string]int{"head": 54, "maxp": 6, "hhea": 36, "loca": 16, "hmtx": 12, "cmap": 40} {
		for _, length := range []int{least, least - 1, 0} {
			data := compound()
			for i := range int(u16(data, 4)) {
				if record := data[12+16*i:]; string(record[:4]) == tag {
					binary.BigEndian.PutUint32(record[12:], uint32(length))
				}
			}
			if _, err := Parse(data); (err == nil) != (length == least) {
				t.Errorf("%s of %d bytes: %v", tag, length, err)
			}
		}
	}
	for tag := range map[string]bool{"glyf": true, "loca": true, "hmtx": true, "cmap": true} {
		data := compound()
		for i := range int(u16(data, 4)) {
			if record := data[12+16*i:]; string(record[:4]) == tag {
				copy(record, "xxxx")
			}
		}
		if _, err := Parse(data); err == nil {
			t.Errorf("a face without %s is taken", tag)
		}
	}
	data := compound()
	if _, err := Parse(append([]byte("true"), data[4:]...)); err != nil {
		t.Errorf("a face as old Macs have it: %v", err)
	}
	binary.BigEndian.PutUint32(data[12+8:], uint32(len(data)))
	if _, err := Parse(data); err == nil {
		t.Error("a table that begins at the file's end is taken")
	}
}

// TestShortLoca: a face may say where its outlines are in words of two bytes, halved.
func TestShortLoca(t *testing.T) {
	long := mustParse(t, compound())
	short := &Font{glyf: long.glyf, numGlyphs: 3, numMetrics: 3, hmtx: long.hmtx}
	for g := range 4 {
		short.loca = binary.BigEndian.AppendUint16(short.loca, uint16(u32(long.loca, 4*g)/2))
	}
	for g := range GlyphID(5) {
		if !bytes.Equal(short.outline(g), long.outline(g)) {
			t.Errorf("glyph %d has another outline", g)
		}
		a, b, c, d, ok := short.Box(g)
		if got, want := fmt.Sprint(a, b, c, d, ok), []string{"0 0 0 0 false", "0 0 100 100 true", "0 0 100 100 true", "0 0 0 0 false", "0 0 0 0 false"}[g]; got != want {
			t.Errorf("glyph %d has the box %s, want %s", g, got, want)
		}
	}
	short.loca = []byte{0, 4, 0, 4, 0, 2, 0xff, 0xff} // empty, backward, beyond the table
	for g := range GlyphID(3) {
		if o := short.outline(g); o != nil {
			t.Errorf("glyph %d: %d bytes", g, len(o))
		}
	}
}

// TestFewMetrics: glyphs beyond the last metric have its advance, and each a bearing of its own (OpenType, hmtx).
func TestFewMetrics(t *testing.T) {
	f := &Font{numGlyphs: 4, numMetrics: 2, hmtx: []byte{1, 0, 0, 5, 2, 0, 0, 6, 0, 7, 0xff, 0xff}}
	for g, want := range []string{"256 5", "512 6", "512 7", "512 65535", "512 0", "512 0"} {
		if got := fmt.Sprint(f.Advance(GlyphID(g)), f.leftBearing(GlyphID(g))); got != want {
			t.Errorf("glyph %d: %s, want %s", g, got, want)
		}
	}
}

// charMapOf is a cmap of one subtable.
func charMapOf(platform, encoding uint16, sub []byte) []byte {
	b := []byte{0, 0, 0, 1}
	b = binary.BigEndian.AppendUint16(b, platform)
	b = binary.BigEndian.AppendUint16(b, encoding)
	return append(binary.BigEndian.AppendUint32(b, 12), sub...)
}

func put16(vs ...int) (b []byte) {
	for _, v := range vs {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// TestFormat4 reads a map as OpenType describes it: by deltas, and by a list of glyphs that a segment's range offset leads to, at the ends of each segment.
func TestFormat4(t *testing.T) {
	// Three segments: A–C by a delta, a–c by the list (7, 0, 9) and a delta of 1, and the last.
	sub := put16(4, 0, 0, 6, 4, 1, 2, 'C', 'c', 0xFFFF, 0, 'A', 'a', 0xFFFF, 10-'A', 1, 1, 0, 4, 0, 7, 0, 9)
	for _, c := range []struct{ platform, encoding uint16 }{{0, 3}, {0, 0}, {3, 1}, {3, 10}} {
		m, err := parseCmap(charMapOf(c.platform, c.encoding, sub))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range "@ABCD`abcd\uFFFF\U00010041" {
			got = append(got, fmt.Sprint(m.lookup(uint32(r))))
		}
		if got, want := strings.Join(got, " "), "0 10 11 12 0 0 8 0 10 0 0 0"; got != want {
			t.Errorf("platform %d, encoding %d: %s, want %s", c.platform, c.encoding, got, want)
		}
	}
	for _, c := range []struct{ platform, encoding uint16 }{{1, 0}, {3, 0}, {3, 2}, {2, 1}} {
		if _, err := parseCmap(charMapOf(c.platform, c.encoding, sub)); err == nil {
			t.Errorf("platform %d, encoding %d is taken for Unicode", c.platform, c.encoding)
		}
	}
	cut := put16(4, 0, 0, 6, 4, 1, 2, 'C', 'c', 0xFFFF, 0, 'A', 'a', 0xFFFF, 10-'A', 1, 1, 0, 4, 0, 7)
	m, err := parseCmap(charMapOf(3, 1, cut))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := m.lookup('a'), m.lookup('b'); a != 8 || b != 0 {
		t.Errorf("a list that ends early: %d and %d, want 8 and 0", a, b)
	}
	for length := range len(sub) - 6 {
		if _, err := parseCmap(charMapOf(3, 1, sub[:length])); err == nil && length < 40 {
			t.Errorf("three segments in %d bytes are taken", length)
		}
	}
}

// TestFormat12 reads groups, at their ends and between them, and prefers them where a face has both maps.
func TestFormat12(t *testing.T) {
	var sub []byte
	for _, v := range []uint32{12 << 16, 40, 0, 2, 'A', 'C', 10, 0x20000, 0x20001, 0xFFFF} {
		sub = binary.BigEndian.AppendUint32(sub, v)
	}
	m, err := parseCmap(charMapOf(3, 10, sub))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range []uint32{'@', 'A', 'C', 'D', 0x1FFFF, 0x20000, 0x20001, 0x20002, 0x10FFFF} {
		got = append(got, fmt.Sprint(m.lookup(r)))
	}
	if got, want := strings.Join(got, " "), "0 10 12 0 0 65535 0 0 0"; got != want { // a glyph's number has 16 bits
		t.Errorf("%s, want %s", got, want)
	}
	for length := range len(sub) {
		if _, err := parseCmap(charMapOf(3, 10, sub[:length])); err == nil {
			t.Errorf("two groups in %d bytes are taken", length)
		}
	}
}

// TestMetrics reads each value from its place, in thousandths of an em that has other units, and has a usual one where a table is short.
func TestMetrics(t *testing.T) {
	head, hhea, os2 := make([]byte, 54), make([]byte, 36), make([]byte, 96)
	for i, v := range []int{-200, -400, 2000, 1800} {
		binary.BigEndian.PutUint16(head[36+2*i:], uint16(v))
	}
	binary.BigEndian.PutUint16(hhea[4:], 1600)
	binary.BigEndian.PutUint16(hhea[6:], 0x10000-500)
	binary.BigEndian.PutUint16(os2, 2)
	binary.BigEndian.PutUint16(os2[4:], 700)
	binary.BigEndian.PutUint16(os2[88:], 1400)
	f := &Font{unitsPerEm: 2000, tables: map[string][]byte{"head": head, "hhea": hhea}}
	for _, c := range []struct {
		os2  []byte
		want Metrics
	}{
		{nil, Metrics{800, -250, 800, -100, -200, 1000, 900, 400}},
		{os2[:5], Metrics{800, -250, 800, -100, -200, 1000, 900, 400}},
		{os2[:6], Metrics{800, -250, 800, -100, -200, 1000, 900, 700}},
		{os2[:89], Metrics{800, -250, 800, -100, -200, 1000, 900, 700}},
		{os2[:90], Metrics{800, -250, 700, -100, -200, 1000, 900, 700}},
		{append([]byte{0, 1}, os2[2:]...), Metrics{800, -250, 800, -100, -200, 1000, 900, 700}}, // version 1 has no height of capitals
	} {
		f.tables["OS/2"] = c.os2
		if got := f.Metrics(); got != c.want {
			t.Errorf("an OS/2 of %d bytes: %+v, want %+v", len(c.os2), got, c.want)
		}
	}
}

// TestRightsWithoutATable: a face that says nothing may be shown and printed, and no more.
func TestRightsWithoutATable(t *testing.T) {
	for length, editable := range map[int]bool{0: false, 9: false, 10: true, 78: true} {
		if r := rightsOf(make([]byte, length)); r.Editable() != editable || r.Restricted() {
			t.Errorf("an OS/2 of %d bytes: editable %v, restricted %v", length, r.Editable(), r.Restricted())
		}
	}
	if f := mustParse(t, compound()); f.Rights().Editable() || f.Rights().Restricted() {
		t.Error("a face without OS/2 may be edited, or not shown")
	}
	if f := mustParse(t, facetest.Rights(named(t, "Hei.ttf", "黑体"), 0x0002)); !f.Rights().Restricted() {
		t.Error("a restricted face is not")
	}
}

// TestNamesAreBounded: of a name table that claims more and longer names than any face has, as many are read as one could have.
func TestNamesAreBounded(t *testing.T) {
	table := func(names int, length int) []byte {
		b := put16(0, names, 6+12*names)
		for range names {
			b = append(b, put16(platformMac, 0, 0, nameFamily, length, 0)...)
		}
		return append(b, bytes.Repeat([]byte("a"), length)...)
	}
	for _, c := range []struct{ names, length, want int }{{1, 4096, 1}, {1, 4097, 0}, {256, 1, 256}, {257, 1, 256}, {0, 1, 0}} {
		if got := len(readNames(table(c.names, c.length))); got != c.want {
			t.Errorf("%d names of %d bytes: %d are read, want %d", c.names, c.length, got, c.want)
		}
	}
}

// TestPDFNames: a PostScript name goes into a PDF as it is, so it has letters, figures, - and _ alone, and 63 of them at most.
func TestPDFNames(t *testing.T) {
	for name, want := range map[string]bool{
		"FangSong_GB2312-Regular": true, "a": true, "z": true, "A": true, "Z": true, "0": true, "9": true, "-": true, "_": true, "": false, "仿宋": false,
		"a b": false, "a/b": false, "a:": false, "a@": false, "a[": false, "a`": false, "a{": false, "a.": false, strings.Repeat("a", 63): true, strings.Repeat("a", 64): false,
	} {
		if got := isPDFName(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
