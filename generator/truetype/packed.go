package truetype

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/flate"
)

// packedGlyphs are a face's deflated outlines, each made when a document first needs it. Goroutines may share it.
type packedGlyphs struct {
	once sync.Once
	// glyphs is nil for a face whose outlines do not pack well in the outline code.
	glyphs []atomic.Pointer[packedOutline]
}

// packedOutline is an outline in the outline code, with what a file's checksums need: its padded length in bytes, the sum of its words and its Adler-32.
type packedOutline struct {
	bits         bitString
	length       int
	words, adler uint32
}

// leastPacked is the size in bytes from which packing a program this way pays.
const leastPacked = 16 << 10

// AppendPacked appends the program's file as a zlib stream. Each outline is deflated once in a process; a document then only copies its bits. A quick deflate
// gives no smaller stream, and takes more time than all the rest of a PDF. The stream depends only on the face and the glyphs. ok is false for a small program,
// and for a face whose outlines would become larger than by a quick deflate.
func (p *Program) AppendPacked(b []byte) (_ []byte, ok bool) {
	d, ok := p.divided()
	if !ok {
		return b, false
	}
	b = d.deflate(append(b, 0x78, 0x5E)) // deflate, a window of 32 KB, packed quickly (RFC 1950)
	sum := adler32.Checksum(d.before)
	for _, o := range d.outlines {
		sum = joinAdler(sum, o.adler, o.length)
	}
	sum = joinAdler(sum, adler32.Checksum(d.after), len(d.after))
	return binary.BigEndian.AppendUint32(b, sum), true
}

// AppendDeflated is AppendPacked for a zip: the bare deflate stream, and the CRC-32 of the program's file.
func (p *Program) AppendDeflated(b []byte) (_ []byte, crc uint32, ok bool) {
	d, ok := p.divided()
	if !ok {
		return b, 0, false
	}
	crc = crc32.ChecksumIEEE(d.before)
	for _, outline := range d.glyf {
		crc = crc32.Update(crc, crc32.IEEETable, outline)
		crc = crc32.Update(crc, crc32.IEEETable, zeros[:padded(len(outline))-len(outline)])
	}
	return d.deflate(b), crc32.Update(crc, crc32.IEEETable, d.after), true
}

// dividedProgram is a program's file in three: its outlines, glyf, and what stands before and after them.
type dividedProgram struct {
	before, after []byte
	glyf          [][]byte
	outlines      []*packedOutline
}

// divided divides the program's file; ok is as in AppendPacked.
func (p *Program) divided() (d dividedProgram, ok bool) {
	if p.Len() < leastPacked || !p.font.packs.prepare(p.font) {
		return d, false
	}
	glyf := slices.IndexFunc(p.tables, func(t table) bool { return t.tag == "glyf" })
	d.glyf = p.tables[glyf].chunks
	d.outlines = p.packedOutlines(d.glyf)
	sums := make([]uint32, len(p.tables))
	for i := range p.tables {
		if i != glyf {
			sums[i] = p.tables[i].checksum()
		}
	}
	for _, o := range d.outlines {
		sums[glyf] += o.words
	}
	d.before = newDirectory(p.tables, sums)
	for _, t := range p.tables[:glyf] {
		d.before = t.append(d.before)
	}
	for _, t := range p.tables[glyf+1:] {
		d.after = t.append(d.after)
	}
	return d, true
}

// deflate appends the file as a deflate stream.
func (d *dividedProgram) deflate(b []byte) []byte {
	room := len(d.before) + len(d.after) + 512
	for _, o := range d.outlines {
		room += len(o.bits.data)
	}
	out := bytes.NewBuffer(slices.Grow(b, room))
	flate.StatelessDeflate(out, d.before, false, nil) // a buffer's writes do not fail
	bits := bitString{data: out.Bytes()}
	outlineCode.header(&bits)
	for _, o := range d.outlines {
		bits.append(&o.bits)
	}
	outlineCode.finish(&bits)
	out = bytes.NewBuffer(bits.data)
	flate.StatelessDeflate(out, d.after, true, nil)
	return out.Bytes()
}

// prepare makes the list of a face's outlines on first use; it reports whether they pack well.
func (p *packedGlyphs) prepare(f *Font) bool {
	p.once.Do(func() {
		if f.packsWell() {
			p.glyphs = make([]atomic.Pointer[packedOutline], f.numGlyphs)
		}
	})
	return p.glyphs != nil
}

// packedOutlines are the program's outlines, of which .notdef is the first.
func (p *Program) packedOutlines(outlines [][]byte) []*packedOutline {
	list := make([]*packedOutline, len(outlines))
	for n, outline := range outlines {
		if n > 0 && n <= len(p.glyphs) && !isCompound(outline) { // the components of a compound one have other numbers in every document
			list[n] = p.font.packed(p.glyphs[n-1], outline)
		} else {
			list[n] = packOutline(outline)
		}
	}
	return list
}

// packed is a glyph's outline in the outline code.
func (f *Font) packed(g GlyphID, outline []byte) *packedOutline {
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

// packOutline deflates an outline in the outline code.
func packOutline(outline []byte) *packedOutline {
	if rest := padded(len(outline)) - len(outline); rest > 0 { // as it stands in every program
		outline = slices.Concat(outline, zeros[:rest])
	}
	p := &packedOutline{length: len(outline), words: checksum(outline), adler: adler32.Checksum(outline)}
	outlineCode.outline(&p.bits, outline)
	p.bits.data = bytes.Clone(p.bits.data) // without room to grow
	return p
}

// joinAdler is the Adler-32 of two byte strings together, from those of each and the length of the second (RFC 1950: a is one more than the sum of the bytes,
// b the sum of all values that a had).
func joinAdler(first, second uint32, length int) uint32 {
	const base = 65521
	a1, b1 := first&0xFFFF, first>>16
	a2, b2 := second&0xFFFF, second>>16
	a := (a1 + a2 + base - 1) % base
	b := (uint64(b1) + uint64(b2) + uint64(length%base)*uint64(a1+base-1)) % base
	return uint32(b)<<16 | a
}

// trialOutlines is how many outlines are packed to see whether a face packs well.
const trialOutlines = 30

// packsWell reports whether a face's outlines are no larger in the outline code than by a quick deflate. Those that the code was made of are not; any
// other face is tried, which takes some 3 ms and 1.5 MB.
func (f *Font) packsWell() bool {
	return slices.Contains(codeFaceSums[:], f.fileSum()) || f.trialPacks()
}

// trialPacks packs a few outlines both ways and compares the sizes.
func (f *Font) trialPacks() bool {
	var all []byte
	size := 0
	for i := range trialOutlines {
		outline := f.outline(GlyphID((2*i + 1) * f.numGlyphs / (2 * trialOutlines)))
		s := packOutline(outline)
		size += 8*len(s.bits.data) + int(s.bits.n)
		all = append(all, outline...)
	}
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, 2) // the level is valid
	w.Write(all)
	w.Close()
	return size/8 <= out.Len()
}

func isCompound(outline []byte) bool { return len(outline) >= 10 && int16(u16(outline, 0)) < 0 }
