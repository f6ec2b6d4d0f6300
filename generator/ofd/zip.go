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

// entry is one part of the package, already deflated: the bytes of packer.packed from from to to.
type entry struct {
	name     string
	from, to int
	size     int
	crc      uint32
}

// packer gathers the parts of a package.
type packer struct {
	entries []entry
	packed  []byte
}

// packers keeps packers, for their room.
var packers = sync.Pool{New: func() any { return &packer{} }}

// maxStateless is the size of the largest part that is packed with tables of 16 KB, as the PDF's streams are. A larger one is a face whose outlines do not
// pack well; largeLevel is within 5 % of the smallest that deflate gives on outlines, in an eighth of the time.
const (
	maxStateless = 32 << 10
	largeLevel   = 2
)

func borrowPacker() *packer {
	z := packers.Get().(*packer)
	z.entries, z.packed = z.entries[:0], z.packed[:0]
	return z
}

func (z *packer) giveBack() { packers.Put(z) }

// Write takes what the deflater makes.
func (z *packer) Write(p []byte) (int, error) {
	z.packed = append(z.packed, p...)
	return len(p), nil
}

// add deflates a part.
func (z *packer) add(name string, data []byte) {
	e := entry{name: name, from: len(z.packed), size: len(data), crc: crc32.ChecksumIEEE(data)}
	if len(data) <= maxStateless {
		flate.StatelessDeflate(z, data, true, nil) // a packer's writes do not fail
	} else {
		w, _ := flate.NewWriter(z, largeLevel) // the level is valid
		w.Write(data)
		w.Close()
	}
	e.to = len(z.packed)
	z.entries = append(z.entries, e)
}

// addFace adds a face's file, whose outlines are deflated once in a process where they pack well.
func (z *packer) addFace(name string, f *face) {
	e := entry{name: name, from: len(z.packed), size: f.program.Len()}
	ok := false
	if z.packed, e.crc, ok = f.program.AppendDeflated(z.packed); !ok {
		z.add(name, f.program.Bytes())
		return
	}
	e.to = len(z.packed)
	z.entries = append(z.entries, e)
}

// addFirst puts a part before the others, with the sum of them all in it: see package seal.
func (z *packer) addFirst(name string, data []byte) {
	others := make([]seal.Entry, len(z.entries))
	for i, e := range z.entries {
		others[i] = seal.Entry{Name: e.name, CRC: e.crc, Size: uint64(e.size)}
	}
	z.add(name, seal.Fill(others, name, data))
	last := len(z.entries) - 1
	z.entries = slices.Insert(z.entries[:last], 0, z.entries[last])
}

// zipEpoch is 1980-01-01 in MS-DOS form, the earliest date that a zip can hold.
const zipEpoch = 1<<5 | 1

// bytes is the package. Sizes stand before the data and there are no extra fields, as the strictest readers expect.
func (z *packer) bytes() ([]byte, error) {
	var out bytes.Buffer
	size := len(z.packed) + 64
	for _, e := range z.entries {
		size += 2*len(e.name) + 128
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
			CompressedSize64:   uint64(e.to - e.from),
			UncompressedSize64: uint64(e.size),
		})
		if err != nil {
			return nil, fmt.Errorf("ofd: %s: %w", e.name, err)
		}
		if _, err := part.Write(z.packed[e.from:e.to]); err != nil {
			return nil, fmt.Errorf("ofd: %s: %w", e.name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("ofd: %w", err)
	}
	return out.Bytes(), nil
}
