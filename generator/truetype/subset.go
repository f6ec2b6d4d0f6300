package truetype

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// Subset makes a TrueType file of those runes that the face has, for programs that look glyphs up by character: it has a character map, and is the regular face
// of the family. The face's copyright and licence go with it. The same runes give the same bytes.
func (f *Font) Subset(runes []rune, family string) []byte {
	return f.SubsetProgram(runes, family).Bytes()
}

// SubsetProgram is Subset's file as a program, for who packs it. The i-th rune, in the order of their numbers, has glyph i+1.
func (f *Font) SubsetProgram(runes []rune, family string) *Program {
	runes = slices.Clone(runes)
	slices.Sort(runes)
	glyphs := make([]GlyphID, 0, len(runes))
	runes = slices.DeleteFunc(slices.Compact(runes), func(r rune) bool {
		g := f.Glyph(r)
		if g != 0 {
			glyphs = append(glyphs, g)
		}
		return g == 0
	})
	tables, old := f.cut(glyphs)
	for i, t := range tables {
		if t.tag == "head" {
			binary.BigEndian.PutUint16(tables[i].chunks[0][44:], 0) // macStyle: regular
		}
	}
	tables = append(tables,
		newTable("OS/2", f.regularOS2(runes)),
		newTable("cmap", writeCmap(runes)),
		newTable("name", f.namesOf(family)),
		newTable("post", f.namelessPost()))
	slices.SortFunc(tables, func(a, b table) int { return cmp.Compare(a.tag, b.tag) })
	return &Program{f, withoutEmpty(tables), old[1:]}
}

// namedSubset is the name table of the subsets of a family.
type namedSubset struct {
	family string
	table  []byte
}

// namesOf is the name table of subsets of that family, nearly always the same: the licence in it is long.
func (f *Font) namesOf(family string) []byte {
	n := f.named.Load()
	if n == nil || n.family != family {
		n = &namedSubset{family, writeNames(f.makeNames(family))}
		f.named.Store(n)
	}
	return n.table
}

// makeNames names the family in English and in Chinese records, since systems look for their own language.
func (f *Font) makeNames(family string) names {
	old := readNames(f.tables["name"])
	var out names
	add := func(id, language uint16, text string) {
		if text != "" {
			out = append(out, name{id, language, text})
		}
	}
	postScript := old.postScript()
	for _, language := range []uint16{english, chinese} {
		add(nameFamily, language, family)
		add(nameSubfamily, language, "Regular")
		add(nameFull, language, family)
	}
	add(nameUnique, english, postScript+";subset")
	add(namePostScript, english, postScript)
	for _, id := range []uint16{nameCopyright, nameVersion, nameLicense, nameLicenseURL} {
		add(id, english, old.first(id))
	}
	return out
}

// namelessPost is the post table without glyph names (version 3).
func (f *Font) namelessPost() []byte {
	post := make([]byte, 32)
	copy(post, f.tables["post"])
	binary.BigEndian.PutUint32(post, 0x00030000)
	return post
}

// scripts are the bits of ulUnicodeRange for the characters of a notice. Word sets Chinese text in a face only where its bits say that it has Chinese, and the
// bits of some faces do not.
var scripts = []struct {
	from, to rune
	bit      int
}{
	{0x20, 0x7E, 0}, {0xA0, 0xFF, 1}, {0x2000, 0x206F, 31}, {0x3000, 0x303F, 48}, {0x3400, 0x4DBF, 59}, {0x4E00, 0x9FFF, 59},
	{0xFF00, 0xFFEF, 68}, {0x10000, 0x10FFFF, 57}, {0x20000, 0x323AF, 59},
}

// regularOS2 is the face's OS/2 table as that of a regular face with those runes; nil where the face has none.
func (f *Font) regularOS2(runes []rune) []byte {
	os2 := slices.Clone(f.tables["OS/2"])
	if len(os2) < 78 || len(runes) == 0 {
		return os2
	}
	binary.BigEndian.PutUint16(os2[4:], 400)
	const regular, styled = 0x0040, 0x0021 // fsSelection
	binary.BigEndian.PutUint16(os2[62:], u16(os2, 62)&^styled|regular)
	binary.BigEndian.PutUint16(os2[64:], uint16(min(runes[0], 0xFFFF)))
	binary.BigEndian.PutUint16(os2[66:], uint16(min(runes[len(runes)-1], 0xFFFF)))
	set := func(at, bit int) {
		at += 4 * (bit / 32)
		binary.BigEndian.PutUint32(os2[at:], u32(os2, at)|1<<(bit%32))
	}
	chinese := false
	for _, s := range scripts {
		if i, _ := slices.BinarySearch(runes, s.from); i < len(runes) && runes[i] <= s.to {
			set(42, s.bit)
			chinese = chinese || s.bit == 59
		}
	}
	if chinese && len(os2) >= 86 && u16(os2, 0) >= 1 {
		set(78, 18) // ulCodePageRange: simplified Chinese
	}
	return os2
}

// group is a range of runes whose glyphs have consecutive numbers, from glyph on.
type group struct {
	from, to rune
	glyph    int
}

// writeCmap makes a character map in which runes[i] has glyph i+1: in format 4 what that can hold, and in format 12 everything where that is not all.
func writeCmap(runes []rune) []byte {
	var groups []group
	for i, r := range runes {
		if n := len(groups); n > 0 && groups[n-1].to+1 == r && r != 0x10000 {
			groups[n-1].to = r
		} else {
			groups = append(groups, group{r, r, i + 1})
		}
	}
	bmp := groups
	for len(bmp) > 0 && bmp[len(bmp)-1].to > 0xFFFF {
		bmp = bmp[:len(bmp)-1]
	}
	type subtable struct {
		encoding uint16
		data     []byte
	}
	var subtables []subtable
	format4 := writeFormat4(bmp)
	if format4 != nil {
		subtables = append(subtables, subtable{1, format4})
	}
	if format4 == nil || len(bmp) < len(groups) {
		subtables = append(subtables, subtable{10, writeFormat12(groups)})
	}
	var table, data []byte
	table = binary.BigEndian.AppendUint16(table, 0)
	table = binary.BigEndian.AppendUint16(table, uint16(len(subtables)))
	for _, s := range subtables {
		table = binary.BigEndian.AppendUint16(table, platformWindows)
		table = binary.BigEndian.AppendUint16(table, s.encoding)
		table = binary.BigEndian.AppendUint32(table, uint32(4+8*len(subtables)+len(data)))
		data = append(data, s.data...)
	}
	return append(table, data...)
}

// writeFormat4 is nil where the groups are too many for its 16-bit length.
func writeFormat4(groups []group) []byte {
	if n := len(groups); n == 0 || groups[n-1].to < 0xFFFF {
		groups = append(slices.Clip(groups), group{0xFFFF, 0xFFFF, 0}) // the last segment that format 4 requires
	}
	n := len(groups)
	length := 16 + 8*n
	if length > 0xFFFF {
		return nil
	}
	search, selector := 2, 0
	for search*2 <= 2*n {
		search *= 2
		selector++
	}
	var b []byte
	put := func(vs ...int) {
		for _, v := range vs {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
	}
	put(4, length, 0, 2*n, search, selector, 2*n-search)
	for _, g := range groups {
		put(int(g.to))
	}
	put(0)
	for _, g := range groups {
		put(int(g.from))
	}
	for _, g := range groups {
		put(g.glyph - int(g.from)) // modulo 65536
	}
	for range groups {
		put(0)
	}
	return b
}

func writeFormat12(groups []group) []byte {
	var b []byte
	b = binary.BigEndian.AppendUint32(b, 12<<16)
	for _, v := range []int{16 + 12*len(groups), 0, len(groups)} {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	for _, g := range groups {
		for _, v := range []uint32{uint32(g.from), uint32(g.to), uint32(g.glyph)} {
			b = binary.BigEndian.AppendUint32(b, v)
		}
	}
	return b
}
