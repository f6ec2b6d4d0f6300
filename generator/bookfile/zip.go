// Package bookfile finishes the workbooks that excelize writes: the same content gives the same bytes, and readers other than Excel take them too
// (ECMA-376-2, ISO/IEC 29500-1 18).
package bookfile

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/seal"
)

// Values are what charts show without being reckoned anew: the values of the ranges that they refer to, such as '汇总'!$B$3:$B$10. A value is a text or a
// number.
type Values map[string][]any

// Zip makes the writer of packages for excelize's SetZipWriter. Parts are written when it is closed: in the order of their names, each with the earliest
// date that a zip can hold, never the clock's.
func Zip(charts Values) func(io.Writer) excelize.ZipWriter {
	return func(w io.Writer) excelize.ZipWriter { return &pack{w: w, charts: charts} }
}

// pack keeps the parts until all are there.
type pack struct {
	w      io.Writer
	charts Values
	parts  []*part
}

type part struct {
	name string
	bytes.Buffer
}

func (z *pack) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	z.parts = append(z.parts, p)
	return p, nil
}

func (z *pack) AddFS(fs.FS) error { return nil } // for macros, of which there are none

func (z *pack) Close() error {
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	for _, p := range z.parts {
		z.finish(p)
	}
	z.seal()
	return z.write()
}

// finish mends a part as excelize has written it.
func (z *pack) finish(p *part) {
	mended := p.Bytes()
	switch {
	case p.name == contentTypes:
		mended = orderTypes(mended)
	case p.name == coreName:
		mended = prefixCore(mended)
	case strings.HasPrefix(p.name, "xl/worksheets/sheet"):
		mended = setDimension(mended)
	case strings.HasPrefix(p.name, "xl/charts/chart"):
		mended = fillCaches(mended, z.charts)
	}
	p.Buffer = *bytes.NewBuffer(mended)
}

// seal puts the checksum of the whole into its properties, where they have a place for it. It shows later whether a person has edited the file.
func (z *pack) seal() {
	var others []seal.Entry
	var core *part
	for _, p := range z.parts {
		if p.name == coreName {
			core = p
			continue
		}
		others = append(others, seal.Entry{Name: p.name, CRC: crc32.ChecksumIEEE(p.Bytes()), Size: uint64(p.Len())})
	}
	if core != nil {
		core.Buffer = *bytes.NewBuffer(seal.Fill(others, coreName, core.Bytes()))
	}
}

// epoch is 1980-01-01 in MS-DOS form, the earliest date that a zip can hold, as Office itself writes it.
const epoch = 1<<5 | 1

func (z *pack) write() error {
	out := zip.NewWriter(z.w)
	// A library that go.mod pins: the standard one may give other bytes with the next Go. One compressor serves all parts, one after the other.
	deflate, err := flate.NewWriter(nil, flate.DefaultCompression)
	if err != nil {
		return err
	}
	out.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		deflate.Reset(w)
		return deflate, nil
	})
	for _, p := range z.parts {
		//lint:ignore SA1019 Modified, its replacement, would add an extra field to each entry.
		w, err := out.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, ModifiedDate: epoch})
		if err != nil {
			return err
		}
		if _, err := p.WriteTo(w); err != nil {
			return err
		}
	}
	return out.Close()
}
