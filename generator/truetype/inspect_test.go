package truetype

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"gongshi/generator/truetype/facetest"
)

const few = "一中国的—·“”0123456789abc，。\U0002CB2D"

// named is a small face of that family.
func named(t testing.TB, source, family string) []byte {
	t.Helper()
	return load(t, source).Subset([]rune(few), family)
}

func inspectAll(t testing.TB, data []byte) []Info {
	t.Helper()
	infos, err := Inspect(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return infos
}

func TestSubsetIsAWholeFace(t *testing.T) {
	whole := load(t, "Song.ttf")
	data := whole.Subset([]rune("的一"+few+"\uE123"), "仿宋_GB2312")
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range few {
		got, want := f.Glyph(r), whole.Glyph(r)
		if got == 0 || f.Advance(got) != whole.Advance(want) {
			t.Errorf("%q is glyph %d", r, got)
		}
		if a, b := f.outline(got), whole.outline(want); !bytes.Equal(a[:len(b)], b) {
			t.Errorf("%q has another outline", r)
		}
	}
	for _, r := range "二d\uE123\U0002CB2E" {
		if g := f.Glyph(r); g != 0 {
			t.Errorf("%q, which was not asked for, is glyph %d", r, g)
		}
	}
	if f.Family() != "仿宋_GB2312" || f.PostScriptName() != "GongwenSong-Regular" {
		t.Errorf("named %q and %q", f.Family(), f.PostScriptName())
	}
	info := inspectAll(t, data)[0]
	if !info.Regular || info.Full != "仿宋_GB2312" || !info.Rights.Editable() || info.CFF {
		t.Errorf("%+v", info)
	}
	if sum := checksum(data); sum != 0xB1B0AFBA {
		t.Errorf("the file's checksum is %#x", sum)
	}
	if !bytes.Equal(data, whole.Subset([]rune("的一"+few), "仿宋_GB2312")) {
		t.Error("the same request gives other bytes")
	}
	last := ""
	for i := range int(u16(data, 4)) {
		tag := string(data[12+16*i : 16+16*i])
		if tag <= last {
			t.Errorf("table %q stands behind %q", tag, last)
		}
		last = tag
	}
}

// TestSubsetCharacterMaps: a face without rare characters has the one map that everything reads.
func TestSubsetCharacterMaps(t *testing.T) {
	for _, tt := range []struct {
		runes string
		maps  int
	}{{"一二三", 1}, {"一\U0002CB2D", 2}, {"\U0002CB2D", 2}, {"", 1}} {
		f, err := Parse(load(t, "Song.ttf").Subset([]rune(tt.runes), "x"))
		if err != nil {
			t.Fatal(err)
		}
		if n := int(u16(f.tables["cmap"], 2)); n != tt.maps {
			t.Errorf("%q: %d character maps, want %d", tt.runes, n, tt.maps)
		}
		for _, r := range tt.runes {
			if f.Glyph(r) == 0 {
				t.Errorf("%q: no %q", tt.runes, r)
			}
		}
	}
	// Every other character of a large face is more stretches than format 4 can hold.
	song := load(t, "Song.ttf")
	var many []rune
	for r := rune(0x3400); r < 0x9FFF; r += 2 {
		many = append(many, r)
	}
	f, err := Parse(song.Subset(many, "x"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range many {
		if (song.Glyph(r) == 0) != (f.Glyph(r) == 0) {
			t.Fatalf("%q is lost", r)
		}
	}
}

// TestSubsetSaysChinese: Word looks at these bits before it sets Chinese text in a face; Fandol's own do not have them.
func TestSubsetSaysChinese(t *testing.T) {
	f, err := Parse(named(t, "FangSong.ttf", "x"))
	if err != nil {
		t.Fatal(err)
	}
	os2 := f.tables["OS/2"]
	if u32(os2, 46)&(1<<27) == 0 || u32(os2, 78)&(1<<18) == 0 {
		t.Errorf("ulUnicodeRange2 %#x, ulCodePageRange1 %#x", u32(os2, 46), u32(os2, 78))
	}
	latin, err := Parse(load(t, "FangSong.ttf").Subset([]rune("abc"), "x"))
	if err != nil {
		t.Fatal(err)
	}
	if os2 := latin.tables["OS/2"]; u32(os2, 46)&(1<<27) != 0 || u32(os2, 42)&1 == 0 {
		t.Errorf("a face of three Latin letters says %#x, %#x of its scripts", u32(os2, 42), u32(os2, 46))
	}
	silent := load(t, "FangSong.ttf")
	silent.tables["OS/2"] = slices.Clone(silent.tables["OS/2"])
	clear(silent.tables["OS/2"][78:82]) // ulCodePageRange1
	for runes, want := range map[string]uint32{"abc": 0, "国": 1 << 18, "a国，": 1 << 18, "，。": 0} {
		made, err := Parse(silent.Subset([]rune(runes), "x"))
		if err != nil {
			t.Fatal(err)
		}
		if got := u32(made.tables["OS/2"], 78); got != want {
			t.Errorf("%s: ulCodePageRange1 %#x, want %#x", runes, got, want)
		}
	}
	asked := []rune("国中一a")
	if f.Subset(asked, "x"); string(asked) != "国中一a" {
		t.Errorf("the caller's list has become %q", string(asked))
	}
	bold, err := Parse(named(t, "XiaoBiaoSong.ttf", "x"))
	if err != nil {
		t.Fatal(err)
	}
	if os2 := bold.tables["OS/2"]; u16(os2, 62)&0x61 != 0x40 || u16(bold.tables["head"], 44) != 0 {
		t.Error("the regular face of its family says that it is bold")
	}
}

func TestCollection(t *testing.T) {
	data := facetest.Collection(named(t, "Song.ttf", "宋体"), named(t, "Kai.ttf", "新宋体"))
	var families []string
	for i, info := range inspectAll(t, data) {
		if info.Index != i {
			t.Errorf("face %d has number %d", i, info.Index)
		}
		families = append(families, info.Families...)
		f, err := ParseFace(data, i)
		if err != nil {
			t.Fatal(err)
		}
		if f.Family() != info.Families[0] || f.Glyph('国') == 0 {
			t.Errorf("face %d is %s", i, f.Family())
		}
		chars, err := ReadCharacters(bytes.NewReader(data), int64(len(data)), info)
		if err != nil || !chars.Has('国') || chars.Has('二') {
			t.Errorf("face %d: %v", i, err)
		}
	}
	if want := []string{"宋体", "新宋体"}; !slices.Equal(families, want) {
		t.Errorf("families %q, want %q", families, want)
	}
	if _, err := ParseFace(data, 2); err == nil {
		t.Error("a face beyond the last is found")
	}
	if _, err := Parse(data); err == nil {
		t.Error("a collection is taken for one face")
	}
}

func TestRights(t *testing.T) {
	for _, tt := range []struct {
		fsType                   uint16
		restricted, editable, no bool
	}{
		{0x0000, false, true, false},
		{0x0002, true, false, false},
		{0x0004, false, false, false},
		{0x0008, false, true, false},
		{0x000A, false, true, false},  // old faces set several: the one that allows most holds
		{0x0006, false, false, false}, //
		{0x0108, false, false, true},
		{0x0208, false, false, true},
	} {
		r := inspectAll(t, facetest.Rights(named(t, "Hei.ttf", "黑体"), tt.fsType))[0].Rights
		if r.Restricted() != tt.restricted || r.Editable() != tt.editable || (r.NoSubsetting() || r.BitmapsOnly()) != tt.no {
			t.Errorf("%#04x: restricted %v, editable %v, no subset or no outlines %v", tt.fsType, r.Restricted(), r.Editable(), r.NoSubsetting() || r.BitmapsOnly())
		}
	}
}

func TestInspectTellsCFF(t *testing.T) {
	data := facetest.CFF(named(t, "Hei.ttf", "方正小标宋_GBK"))
	info := inspectAll(t, data)[0]
	if !info.CFF || info.Families[0] != "方正小标宋_GBK" {
		t.Errorf("%+v", info)
	}
	if _, err := Parse(data); err == nil {
		t.Error("CFF outlines are taken")
	}
}

// TestRegular: the name of the style counts before the marks, for 小标宋 is often marked as bold.
func TestRegular(t *testing.T) {
	marks := func(macStyle byte, selection byte) (os2, head []byte) {
		os2, head = make([]byte, 78), make([]byte, 54)
		os2[63], head[45] = selection, macStyle
		return os2, head
	}
	for _, tt := range []struct {
		styles    []string
		mac, sel  byte
		want      bool
		typograph string
	}{
		{[]string{"Regular"}, 1, 0x20, true, ""},
		{[]string{"常规"}, 0, 0, true, ""},
		{[]string{"Bold"}, 0, 0, false, ""},
		{[]string{"粗体"}, 0, 0, false, ""},
		{[]string{"Bold Italic"}, 3, 0x21, false, ""},
		{[]string{"Regular"}, 0, 0, false, "Light"},
		{[]string{"GB1-0"}, 0, 0x40, true, ""},
		{nil, 0, 0, true, ""},
		{nil, 1, 0, false, ""},
		{nil, 0, 0x20, false, ""},
	} {
		var ns names
		for _, s := range tt.styles {
			ns = append(ns, name{nameSubfamily, english, s})
		}
		if tt.typograph != "" {
			ns = append(ns, name{nameTypographicSubfamily, english, tt.typograph})
		}
		os2, head := marks(tt.mac, tt.sel)
		if got := regular(ns, os2, head); got != tt.want {
			t.Errorf("%q %q, marks %d and %#x: %v, want %v", tt.styles, tt.typograph, tt.mac, tt.sel, got, tt.want)
		}
	}
}

// TestEncodingsOfNames: names in the encodings of Unicode are read, of the others only plain letters of the Macintosh.
func TestEncodingsOfNames(t *testing.T) {
	const song = "\x5B\x8B\x4F\x53"
	for _, tt := range []struct {
		platform, encoding uint16
		stored, want       string
	}{
		{platformUnicode, 3, song, "宋体"}, {platformUnicode, 4, song, "宋体"}, {platformWindows, 0, song, "宋体"}, {platformWindows, 1, song, "宋体"}, {platformWindows, 10, song, "宋体"}, {platformWindows, 2, song, ""}, {platformWindows, 3, song, ""},
		{platformWindows, 9, song, ""}, {platformWindows, 11, song, ""}, {platformMac, 0, "SimSun", "SimSun"}, {platformMac, 0, "Sim\x80", ""}, {platformMac, 1, "SimSun", ""}, {platformMac, 25, song, ""}, {2, 1, song, ""}, {4, 0, song, ""},
		{platformWindows, 1, "", ""}, {platformMac, 0, "", ""}, {platformWindows, 1, "\x00\x07", ""}, {platformWindows, 1, "\x00S\x00i", "Si"}, {platformMac, 0, "a\x1f", ""}, {platformMac, 0, "a~", "a~"},
	} {
		text, ok := decodeName(tt.platform, tt.encoding, []byte(tt.stored))
		if !ok {
			text = ""
		}
		if text != tt.want || ok != (tt.want != "") {
			t.Errorf("platform %d, encoding %d, %q: %q, %v, want %q", tt.platform, tt.encoding, tt.stored, text, ok, tt.want)
		}
	}
}

// TestFacesThatAreNotThere: a plain file holds the face 0 and no other.
func TestFacesThatAreNotThere(t *testing.T) {
	data := named(t, "FangSong.ttf", "x")
	for index, want := range map[int]bool{-2: false, -1: false, 0: true, 1: false} {
		if _, err := ParseFace(data, index); (err == nil) != want {
			t.Errorf("face %d: %v", index, err)
		}
	}
}

func TestNamesOfAllPlatforms(t *testing.T) {
	var table []byte
	put := func(vs ...int) {
		for _, v := range vs {
			table = append(table, byte(v>>8), byte(v))
		}
	}
	put(0, 6, 6+12*6)
	put(platformMac, 0, 0, nameFamily, 3, 0)               // "Sim"
	put(platformMac, 25, 33, nameFamily, 4, 0)             // another encoding
	put(platformWindows, 1, english, nameFamily, 4, 4)     // 宋体
	put(platformWindows, 1, chinese, nameFamily, 2, 4)     // 宋
	put(platformWindows, 1, chinese, nameFamily, 2, 8)     // a control character
	put(platformWindows, 1, chinese, nameFamily, 200, 200) // beyond the table
	table = append(table, "Sim\x00\x5B\x8B\x4F\x53\x00\x07"...)
	if got, want := fmt.Sprint(readNames(table).texts(nameFamily)), "[宋 宋体 Sim]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for cut := range table {
		readNames(table[:cut]) // does not panic
	}
}
