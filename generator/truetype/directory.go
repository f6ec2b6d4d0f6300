package truetype

import (
	"errors"
	"fmt"
	"io"
)

// The first four bytes of a file, or of a face in a collection (OpenType, "Organization of an OpenType Font").
const (
	versionOne    = 0x00010000
	versionApple  = 0x74727565 // true
	versionCFF    = 0x4F54544F // OTTO
	collectionTag = 0x74746366 // ttcf
)

// maxFaces bounds the faces of a collection; no real one has as many.
const maxFaces = 256

// directory says where a face's tables are in its file.
type directory struct {
	tables map[string]extent
	// cff says that the outlines are CFF's, which this package does not read.
	cff bool
}

type extent struct{ offset, length int64 }

// faceStarts finds where the table directory of each face starts: of the only face, or of those of a collection.
func faceStarts(r io.ReaderAt, size int64) ([]int64, error) {
	head, err := section(r, size, extent{0, 12})
	if err != nil {
		return nil, errNotTTF
	}
	if u32(head, 0) != collectionTag {
		return []int64{0}, nil
	}
	n := u32(head, 8)
	if n == 0 || n > maxFaces {
		return nil, errNotTTF
	}
	list, err := section(r, size, extent{12, 4 * int64(n)})
	if err != nil {
		return nil, err
	}
	starts := make([]int64, n)
	for i := range starts {
		starts[i] = int64(u32(list, 4*i))
	}
	return starts, nil
}

// readDirectory reads the table directory at start. A table that reaches beyond the file is an error.
func readDirectory(r io.ReaderAt, size, start int64) (directory, error) {
	head, err := section(r, size, extent{start, 12})
	if err != nil {
		return directory{}, err
	}
	version := u32(head, 0)
	if version != versionOne && version != versionApple && version != versionCFF {
		return directory{}, errNotTTF
	}
	n := int(u16(head, 4))
	records, err := section(r, size, extent{start + 12, 16 * int64(n)})
	if err != nil {
		return directory{}, err
	}
	d := directory{tables: make(map[string]extent, n), cff: version == versionCFF}
	for i := range n {
		record := records[16*i:]
		e := extent{int64(u32(record, 8)), int64(u32(record, 12))}
		if e.offset+e.length > size {
			return directory{}, errTruncated
		}
		d.tables[string(record[:4])] = e
	}
	for _, tag := range []string{"CFF ", "CFF2"} {
		if _, ok := d.tables[tag]; ok {
			d.cff = true
		}
	}
	return d, nil
}

// section reads an extent of the file; one that reaches beyond it is an error.
func section(r io.ReaderAt, size int64, e extent) ([]byte, error) {
	if e.offset < 0 || e.offset+e.length > size {
		return nil, errTruncated
	}
	b := make([]byte, e.length)
	if n, err := r.ReadAt(b, e.offset); n < len(b) {
		if errors.Is(err, io.EOF) {
			return nil, errTruncated
		}
		return nil, fmt.Errorf("truetype: %w", err)
	}
	return b, nil
}
