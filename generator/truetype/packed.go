package truetype

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/flate"
)

// packedGlyphs are a face's deflated outlines, each found when a document first needs it. Goroutines may fill it at once, with the same values.
type packedGlyphs struct {
	once sync.Once
	// glyphs is nil for a face that the code of outlines does not suit.
	glyphs []atomic.Pointer[bitString]
}

// leastPacked is the size of a cut face from which it pays.
const leastPacked = 16 << 10

// Pack deflates what Cut made of the same glyphs, as a zlib stream. Each outline is deflated once in a process, for every document that
// needs it; the stream depends on the face and the glyphs alone, and is as small as that of a quick deflate, which takes more time than all
// the rest of a PDF. It is nil for a small program, and for a face whose outlines would grow.
func (f *Font) Pack(program []byte, glyphs []GlyphID) []byte {
	if len(program) < leastPacked {
		return nil
	}
	f.packs.once.Do(func() {
		if f.suits() {
			f.packs.glyphs = make([]atomic.Pointer[bitString], f.numGlyphs)
		}
	})
	if f.packs.glyphs == nil {
		return nil
	}
	glyf, loca := tableOf(program, "glyf"), tableOf(program, "loca")
	b := bitString{data: make([]byte, 0, len(program)*3/4)}
	b.data = append(b.data, 0x78, 0x5E) // deflate, a window of 32 KB, packed quickly (RFC 1950)
	w := flatePool.Get().(*flate.Writer)
	defer flatePool.Put(w)
	out := bytes.NewBuffer(b.data)
	w.Reset(out)
	w.Write(program[:glyf.from]) // a buffer's writes do not fail
	w.Flush()
	b.data = out.Bytes()
	outlineCode.header(&b)
	for n, at := 0, loca.from; at+8 <= loca.to; n, at = n+1, at+4 {
		outline := program[glyf.from+int(u32(program, at)) : glyf.from+int(u32(program, at+4))]
		if n > 0 && n <= len(glyphs) && !isCompound(outline) { // the parts of a compound one have other numbers in every document
			b.append(f.packed(glyphs[n-1], outline))
		} else {
			b.append(packOutline(outline))
		}
	}
	outlineCode.end(&b)
	out = bytes.NewBuffer(b.data)
	w.Reset(out)
	w.Write(program[glyf.to:])
	w.Close()
	return binary.BigEndian.AppendUint32(out.Bytes(), adler32.Checksum(program))
}

// packed is a glyph's outline, padded to whole words as it stands in every cut face, in the code of outlines.
func (f *Font) packed(g GlyphID, outline []byte) *bitString {
	if int(g) >= len(f.packs.glyphs) {
		return packOutline(outline)
	}
	s := f.packs.glyphs[g].Load()
	if s == nil {
		s = packOutline(outline)
		f.packs.glyphs[g].Store(s)
	}
	return s
}

func packOutline(outline []byte) *bitString {
	s := &bitString{}
	outlineCode.outline(s, outline)
	s.data = bytes.Clone(s.data) // without room to grow
	return s
}

// trial is how many outlines are packed to see whether the code suits a face.
const trial = 30

// suits reports whether the code makes a face's outlines no larger than a quick deflate does. It suits those that are drawn like ours.
func (f *Font) suits() bool {
	var all []byte
	size := 0
	for i := range trial {
		outline := f.outline(GlyphID((2*i + 1) * f.numGlyphs / (2 * trial)))
		s := packOutline(outline)
		size += 8*len(s.data) + int(s.n)
		all = append(all, outline...)
	}
	var out bytes.Buffer
	w := flatePool.Get().(*flate.Writer)
	defer flatePool.Put(w)
	w.Reset(&out)
	w.Write(all)
	w.Close()
	return size/8 <= out.Len()
}

var flatePool = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, 2) // the level is valid
	return w
}}

func isCompound(outline []byte) bool { return len(outline) >= 10 && int16(u16(outline, 0)) < 0 }

// tableOf is where a table stands in a face that Cut has made, padded.
func tableOf(program []byte, tag string) (t struct{ from, to int }) {
	for at := 12; at < 12+16*int(u16(program, 4)); at += 16 {
		if string(program[at:at+4]) == tag {
			t.from = int(u32(program, at+8))
			t.to = t.from + padded(int(u32(program, at+12)))
		}
	}
	return t
}
