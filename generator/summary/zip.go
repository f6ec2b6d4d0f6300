package summary

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"

	"gongshi/generator/pattern"
	"gongshi/generator/seal"
)

// orderedZip writes a package's parts in the order of their names, and its content types in the order of their extensions. excelize writes both in the
// random order of a Go map.
type orderedZip struct {
	w     io.Writer
	parts []*part
}

type part struct {
	name string
	bytes.Buffer
}

func (z *orderedZip) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	z.parts = append(z.parts, p)
	return p, nil
}

func (z *orderedZip) AddFS(fs.FS) error { return nil } // for macros, of which there are none

func (z *orderedZip) Close() error {
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	out := zip.NewWriter(z.w)
	// A library that go.mod pins: the standard one may give other bytes with the next Go.
	out.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.DefaultCompression) })
	for _, p := range z.parts {
		if p.name == "[Content_Types].xml" {
			p.Buffer = *bytes.NewBuffer(orderTypes(p.Bytes()))
		}
	}
	z.seal()
	for _, p := range z.parts {
		w, err := out.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := p.WriteTo(w); err != nil {
			return err
		}
	}
	return out.Close()
}

// seal puts the checksum of the whole into its properties, which shows later whether a person has edited it.
func (z *orderedZip) seal() {
	const bearer = "docProps/core.xml"
	var others []seal.Entry
	var core *part
	for _, p := range z.parts {
		if p.name == bearer {
			core = p
			continue
		}
		others = append(others, seal.Entry{Name: p.name, CRC: crc32.ChecksumIEEE(p.Bytes()), Size: uint64(p.Len())})
	}
	if core != nil {
		core.Buffer = *bytes.NewBuffer(seal.Fill(others, bearer, core.Bytes()))
	}
}

var defaultType = pattern.New(`<Default [^>]*></Default>`)

// orderTypes puts the types of files in order; they stand next to one another.
func orderTypes(types []byte) []byte {
	all := defaultType.FindAll(types, -1)
	slices.SortFunc(all, bytes.Compare)
	i := 0
	return defaultType.ReplaceAllFunc(types, func([]byte) []byte {
		i++
		return all[i-1]
	})
}
