package truetype

import (
	"encoding/binary"
	"slices"
)

// compound glyph flags (OpenType, glyf table).
const (
	argsAreWords   = 0x0001
	haveScale      = 0x0008
	moreComponents = 0x0020
	haveXYScale    = 0x0040
	have2x2        = 0x0080
)

// Program is a face of .notdef and some glyphs, numbered from 1, followed by the components of compound ones. It holds what a PDF needs of a TrueType
// program (ISO 32000-1, 9.9): outlines and metrics, no character map, no names. The same glyphs give the same bytes.
type Program struct {
	font   *Font
	tables []table
	// glyphs are the numbers in the face of all glyphs but .notdef.
	glyphs []GlyphID
}

// Cut makes a program of the glyphs, in their order.
func (f *Font) Cut(glyphs []GlyphID) *Program {
	tables, old := f.cut(glyphs)
	return &Program{f, withoutEmpty(tables), old[1:]}
}

// Bytes is the program's file.
func (p *Program) Bytes() []byte { return assemble(p.tables) }

// Len is the file's length.
func (p *Program) Len() int { return fileLength(p.tables) }

// Glyphs is how many glyphs the program has: .notdef, those given to Cut, and the components of compound ones.
func (p *Program) Glyphs() int { return len(p.glyphs) + 1 }

// Reach is how far from their origins the program's glyphs reach, in the face's own units: the union of their ink boxes and the origin.
func (p *Program) Reach() (xMin, yMin, xMax, yMax int) {
	for _, g := range p.glyphs {
		if left, below, right, above, ok := p.font.Box(g); ok {
			xMin, yMin, xMax, yMax = min(xMin, left), min(yMin, below), max(xMax, right), max(yMax, above)
		}
	}
	return xMin, yMin, xMax, yMax
}

// cut gives the tables of a program, sorted by tag, and the numbers of its glyphs in the face.
func (f *Font) cut(glyphs []GlyphID) (tables []table, old []GlyphID) {
	old = make([]GlyphID, 1, len(glyphs)+8)
	old = append(old, glyphs...)
	components := map[GlyphID]GlyphID{}
	component := func(g GlyphID) GlyphID {
		n, ok := components[g]
		if !ok && len(old) < 0xFFFF {
			n = GlyphID(len(old))
			components[g] = n
			old = append(old, g)
		}
		return n
	}

	outlines := make([][]byte, 0, len(old))
	loca := make([]byte, 0, 4*len(old)+4)
	hmtx := make([]byte, 0, 4*len(old))
	size, componentSize := 0, 0
	for i := 0; i < len(old); i++ { // old grows while compound glyphs name their components
		g := old[i]
		loca = binary.BigEndian.AppendUint32(loca, uint32(size))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(f.Advance(g)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.leftBearing(g))
		outline := f.outline(g)
		if i > len(glyphs) {
			if componentSize += len(outline); componentSize > len(f.glyf) {
				outline = nil // only a damaged face has more bytes of components than of outlines
			}
		}
		if isCompound(outline) {
			outline = renumberComponents(outline, component)
		}
		outlines = append(outlines, outline)
		size += padded(len(outline))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(size))
	if size == 0 { // only blank glyphs: a face still needs the table
		outlines, size = [][]byte{make([]byte, 4)}, 4
	}

	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)  // the checksum, set when the file is assembled
	binary.BigEndian.PutUint16(head[50:], 1) // long loca
	hhea := slices.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(old)))
	maxp := slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(old)))
	return []table{
		newTable("cvt ", f.tables["cvt "]),
		newTable("fpgm", f.tables["fpgm"]),
		{"glyf", outlines, size},
		newTable("head", head),
		newTable("hhea", hhea),
		newTable("hmtx", hmtx),
		newTable("loca", loca),
		newTable("maxp", maxp),
		newTable("prep", f.tables["prep"]),
	}, old
}

// renumberComponents copies a compound glyph with its components' numbers replaced; a damaged one becomes blank.
func renumberComponents(outline []byte, renumber func(GlyphID) GlyphID) []byte {
	out := slices.Clone(outline)
	for at := 10; ; {
		if at+4 > len(out) {
			return nil
		}
		flags := u16(out, at)
		binary.BigEndian.PutUint16(out[at+2:], uint16(renumber(GlyphID(u16(out, at+2)))))
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveXYScale != 0:
			at += 4
		case flags&have2x2 != 0:
			at += 8
		}
		if flags&moreComponents == 0 {
			return out
		}
	}
}
