// Package truetype reads TrueType faces and cuts them down to the glyphs that a document needs; it knows no CFF, no hinting and no layout tables.
package truetype

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"sync/atomic"
	"unicode"
)

// GlyphID is the number of a glyph in its face; 0 is .notdef, the glyph of runes that the face lacks.
type GlyphID uint16

// Font is a parsed face. It keeps the bytes that it was given and does not change them; goroutines may share it.
type Font struct {
	data   []byte
	tables map[string][]byte
	// glyf, loca and hmtx are those tables: they are needed for every character.
	glyf, loca, hmtx []byte

	cmap       charMap
	unitsPerEm int
	numGlyphs  int
	numMetrics int
	longLoca   bool

	// packs keeps outlines that were deflated, and named the names that the last subset got.
	packs packedGlyphs
	named atomic.Pointer[namedSubset]
}

var (
	errTruncated = errors.New("truetype: a table is shorter than it says")
	errNotTTF    = errors.New("truetype: not a TrueType face")
	errCFF       = errors.New("truetype: the face has CFF outlines")
)

// The em's size, as the head table may give it (OpenType, head).
const (
	minUnits = 16
	maxUnits = 16384
)

// Parse reads the only face of a file: the table directory and the small tables; glyphs are read when they are asked for. The bytes
// must not change afterwards. A face with CFF outlines is refused with an error, and so is a collection (.ttc): see ParseFace.
func Parse(data []byte) (*Font, error) {
	if len(data) >= 4 && u32(data, 0) == collectionTag {
		return nil, errNotTTF
	}
	return ParseFace(data, 0)
}

// ParseFace is Parse for the face with that index, from 0, in a collection or a plain file.
func ParseFace(data []byte, index int) (*Font, error) {
	f, err := parseGlyphs(data, index)
	if err != nil {
		return nil, err
	}
	f.cmap, err = parseCmap(f.tables["cmap"])
	return f, err
}

// parseGlyphs is ParseFace without the character map, which what Cut writes does not have.
func parseGlyphs(data []byte, index int) (*Font, error) {
	f := &Font{data: data}
	if err := f.readTables(index); err != nil {
		return nil, err
	}
	head, maxp, hhea := f.tables["head"], f.tables["maxp"], f.tables["hhea"]
	if len(head) < 54 || len(maxp) < 6 || len(hhea) < 36 {
		return nil, errTruncated
	}
	f.glyf, f.loca, f.hmtx = f.tables["glyf"], f.tables["loca"], f.tables["hmtx"]
	f.unitsPerEm = int(u16(head, 18))
	f.longLoca = u16(head, 50) != 0
	f.numGlyphs = int(u16(maxp, 4))
	f.numMetrics = int(u16(hhea, 34))
	if f.unitsPerEm < minUnits || f.unitsPerEm > maxUnits || f.numGlyphs == 0 || f.numMetrics == 0 || f.numMetrics > f.numGlyphs {
		return nil, errNotTTF
	}
	loca := 2 * (f.numGlyphs + 1)
	if f.longLoca {
		loca *= 2
	}
	if len(f.loca) < loca || len(f.hmtx) < 4*f.numMetrics+2*(f.numGlyphs-f.numMetrics) {
		return nil, errTruncated
	}
	return f, nil
}

func (f *Font) readTables(index int) error {
	r, size := bytes.NewReader(f.data), int64(len(f.data))
	starts, err := faceStarts(r, size)
	if err != nil {
		return err
	}
	if index < 0 || index >= len(starts) {
		return errNotTTF
	}
	dir, err := readDirectory(r, size, starts[index])
	if err != nil {
		return err
	}
	if dir.cff {
		return errCFF
	}
	f.tables = make(map[string][]byte, len(dir.tables))
	for tag, e := range dir.tables {
		f.tables[tag] = f.data[e.offset : e.offset+e.length : e.offset+e.length]
	}
	for _, tag := range []string{"glyf", "loca", "hmtx"} {
		if _, ok := f.tables[tag]; !ok {
			return fmt.Errorf("truetype: the face has no %s table", tag)
		}
	}
	return nil
}

// UnitsPerEm is the em's size in the face's own units.
func (f *Font) UnitsPerEm() int { return f.unitsPerEm }

// Glyph gives the rune's glyph, or 0 where the face has none.
func (f *Font) Glyph(r rune) GlyphID {
	if r < 0 || r > unicode.MaxRune {
		return 0
	}
	g := f.cmap.lookup(uint32(r))
	if int(g) >= f.numGlyphs {
		return 0
	}
	return g
}

// Advance gives the glyph's advance in the face's own units.
func (f *Font) Advance(g GlyphID) int {
	i := min(int(g), f.numMetrics-1)
	return int(u16(f.hmtx, 4*i))
}

// leftBearing gives the bits of the glyph's left side bearing; 0 for a glyph beyond the face's number of glyphs.
func (f *Font) leftBearing(g GlyphID) uint16 {
	if int(g) >= f.numGlyphs {
		return 0
	}
	if int(g) < f.numMetrics {
		return u16(f.hmtx, 4*int(g)+2)
	}
	return u16(f.hmtx, 4*f.numMetrics+2*(int(g)-f.numMetrics))
}

// outline gives the glyph's entry of the glyf table; nil for a blank glyph or a damaged one.
func (f *Font) outline(g GlyphID) []byte {
	if int(g) >= f.numGlyphs {
		return nil
	}
	var from, to uint32
	if f.longLoca {
		from, to = u32(f.loca, 4*int(g)), u32(f.loca, 4*int(g)+4)
	} else {
		from, to = 2*uint32(u16(f.loca, 2*int(g))), 2*uint32(u16(f.loca, 2*int(g)+2))
	}
	if from >= to || uint64(to) > uint64(len(f.glyf)) {
		return nil
	}
	return f.glyf[from:to]
}

// fileSum is the checksum of the face's whole file, as its head table gives it.
func (f *Font) fileSum() uint32 { return u32(f.tables["head"], 8) }

// Box gives the ink box of a glyph in the face's own units; ok is false for a blank glyph.
func (f *Font) Box(g GlyphID) (xMin, yMin, xMax, yMax int, ok bool) {
	o := f.outline(g)
	if len(o) < 10 {
		return 0, 0, 0, 0, false
	}
	at := func(i int) int { return int(int16(u16(o, i))) }
	return at(2), at(4), at(6), at(8), true
}

func u16(b []byte, i int) uint16 { return binary.BigEndian.Uint16(b[i:]) }
func u32(b []byte, i int) uint32 { return binary.BigEndian.Uint32(b[i:]) }
