package raster

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/klauspost/compress/zlib"

	"gongshi/generator/seal"
)

// levels is how many shades there are from the paper to the ink: sixteen are four bits a pixel, and the eye sees no steps at the edges of strokes.
const levels = 16

// Grounds and inks are in the order of the palette: white paper before what is highlighted, black ink before red.
var (
	grounds = [][3]uint8{{0xff, 0xff, 0xff}, {0xff, 0xff, 0}}
	inks    = [][3]uint8{{0, 0, 0}, {0xff, 0, 0}}
)

// palette has the shades of each ink on each ground; a grey picture has only the first of them.
func palette(grey bool) (p []byte) {
	for _, ground := range grounds {
		for _, ink := range inks {
			for level := range levels {
				mix := func(from, to uint8) uint8 {
					return uint8((int(from)*(levels-1-level) + int(to)*level) / (levels - 1))
				}
				p = append(p, mix(ground[0], ink[0]), mix(ground[1], ink[1]), mix(ground[2], ink[2]))
			}
			if grey {
				return p
			}
		}
	}
	return p
}

// picture is a PNG that is written from the top, so that nobody needs to hold all of it.
type picture struct {
	width, depth int
	head, data   bytes.Buffer
	deflate      *zlib.Writer
	row          []byte
}

// newPicture begins a picture of so many pixels.
func newPicture(width, height int, grey bool) *picture {
	p := &picture{width: width, depth: 4}
	if !grey {
		p.depth = 8
	}
	const paletted = 3
	p.head.WriteString("\x89PNG\r\n\x1a\n")
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(width)), uint32(height))
	chunk(&p.head, "IHDR", append(size, byte(p.depth), paletted, 0, 0, 0))
	chunk(&p.head, "PLTE", palette(grey))
	p.deflate, _ = zlib.NewWriterLevel(&p.data, compression) // only a level that there is not is an error
	p.row = make([]byte, 1+(width*p.depth+7)/8)              // first what was done to the row's bytes, 0 for nothing
	return p
}

// compression is the level: higher ones take twice the time, and save a thirtieth.
const compression = 3

// rows adds rows of the palette's numbers.
func (p *picture) rows(pixels []uint8) {
	for ; len(pixels) > 0; pixels = pixels[p.width:] {
		if p.depth == 8 {
			copy(p.row[1:], pixels)
		} else {
			clear(p.row)
			for i, v := range pixels[:p.width] {
				p.row[1+i/2] |= v << (4 - i%2*4)
			}
		}
		p.deflate.Write(p.row) // a buffer takes everything
	}
}

// finish gives the file.
func (p *picture) finish() []byte {
	p.deflate.Close()
	chunk(&p.head, "IDAT", p.data.Bytes())
	p.head.WriteString(end)
	return sealed(p.head.Bytes())
}

// chunk writes a part of a PNG.
func chunk(b *bytes.Buffer, kind string, data []byte) {
	binary.Write(b, binary.BigEndian, uint32(len(data)))
	from := b.Len()
	b.WriteString(kind)
	b.Write(data)
	binary.Write(b, binary.BigEndian, crc32.ChecksumIEEE(b.Bytes()[from:]))
}

// What PNG has at a file's end (12 bytes: no data), and before it here: a comment with the sum (PNG, 11.3.3.3).
const (
	end     = "\x00\x00\x00\x00IEND\xaeB`\x82"
	comment = "tEXtComment\x00" + seal.Blank
)

// sealed puts the comment into a picture.
func sealed(data []byte) []byte {
	data = binary.BigEndian.AppendUint32(bytes.TrimSuffix(data, []byte(end)), uint32(len(comment)-4))
	from := len(data)
	data = binary.BigEndian.AppendUint32(append(data, comment...), crc32.ChecksumIEEE([]byte(comment)))
	data = seal.FillText(append(data, end...))
	to := from + len(comment)
	binary.BigEndian.PutUint32(data[to:], crc32.ChecksumIEEE(data[from:to]))
	return data
}

// Intact reports a picture that is as this program wrote it.
func Intact(data []byte) bool {
	to := len(data) - len(end) - 4
	if to < len(comment) || !bytes.HasSuffix(data, []byte(end)) {
		return false
	}
	blank := bytes.Clone(data) // the sum was made while the comment's own checksum was that of the blank
	binary.BigEndian.PutUint32(blank[to:], crc32.ChecksumIEEE([]byte(comment)))
	return seal.IntactText(blank)
}

// IsOurs reports the end of a file that this program wrote as a picture, even if somebody has changed it since.
func IsOurs(tail []byte) bool {
	return bytes.Contains(tail, []byte(comment[:len(comment)-len("0000000000000000")]))
}
