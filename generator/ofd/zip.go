package ofd

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"

	"gongshi/generator/seal"
)

// entry is one part of the package, already deflated.
type entry struct {
	name string
	body []byte
	size int
	crc  uint32
}

// partLevel is the deflate level of what differs between notices: a page has 5 KB, of which it makes 1.3 in a fourth of the time of the tightest.
const partLevel = flate.BestSpeed

// deflater is a compressor of partLevel.
type deflater struct {
	*flate.Writer
	out bytes.Buffer
}

// deflaters keeps them: making one's tables takes longer than packing a notice.
var deflaters = sync.Pool{New: func() any {
	d := &deflater{}
	d.Writer, _ = flate.NewWriter(&d.out, partLevel) // the level is valid
	return d
}}

func borrowDeflater() *deflater { return deflaters.Get().(*deflater) }

func (d *deflater) back() { deflaters.Put(d) }

// packer gathers the parts of a package.
type packer struct {
	deflater *deflater
	entries  []entry
}

// add deflates a part.
func (z *packer) add(name string, data []byte) { z.entries = append(z.entries, z.pack(name, data)) }

func (z *packer) pack(name string, data []byte) entry {
	d := z.deflater
	d.out.Reset()
	d.Reset(&d.out)
	d.Write(data) // a buffer's writes do not fail
	d.Close()
	return entry{name: name, body: bytes.Clone(d.out.Bytes()), size: len(data), crc: crc32.ChecksumIEEE(data)}
}

// addFace adds a face's file, whose outlines are deflated once in a process where they pack well.
func (z *packer) addFace(name string, f *face) {
	p := f.program()
	if body, crc, ok := p.AppendDeflated(nil); ok {
		z.entries = append(z.entries, entry{name: name, body: body, size: p.Len(), crc: crc})
		return
	}
	z.add(name, p.Bytes())
}

// addFirst puts a part before the others, with the sum of them all in it: see package seal.
func (z *packer) addFirst(name string, data []byte) {
	others := make([]seal.Entry, len(z.entries))
	for i, e := range z.entries {
		others[i] = seal.Entry{Name: e.name, CRC: e.crc, Size: uint64(e.size)}
	}
	z.entries = slices.Insert(z.entries, 0, z.pack(name, seal.Fill(others, name, data)))
}

// zipEpoch is 1980-01-01 in MS-DOS form, the earliest date that a zip can hold.
const zipEpoch = 1<<5 | 1

// bytes is the package. Sizes stand before the data and there are no extra fields, as the strictest readers expect.
func (z *packer) bytes() ([]byte, error) {
	var out bytes.Buffer
	size := 0
	for _, e := range z.entries {
		size += len(e.body) + 2*len(e.name) + 128
	}
	out.Grow(size)
	w := zip.NewWriter(&out)
	for _, e := range z.entries {
		part, err := w.CreateRaw(&zip.FileHeader{
			Name:   e.name,
			Method: zip.Deflate,
			//lint:ignore SA1019 Modified, its replacement, would add an extra field to each entry.
			ModifiedDate:       zipEpoch,
			CRC32:              e.crc,
			CompressedSize64:   uint64(len(e.body)),
			UncompressedSize64: uint64(e.size),
		})
		if err != nil {
			return nil, fmt.Errorf("ofd: %s: %w", e.name, err)
		}
		if _, err := part.Write(e.body); err != nil {
			return nil, fmt.Errorf("ofd: %s: %w", e.name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("ofd: %w", err)
	}
	return out.Bytes(), nil
}
