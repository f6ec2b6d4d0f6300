package sheet

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// maxDirectory bounds what is read to find a compound file's streams: mscfb makes an object of every entry and a copy of the path to each, so a deep
// directory of a megabyte would cost gigabytes. A workbook has some ten streams, one with macros or pictures of other programs in it some hundred.
const maxDirectory = 256 << 10

// chunk is how much of a stream is read at once: mscfb 1.0.9 takes the square of the sectors of one reading.
const chunk = 64 << 10

var errNoStream = errors.New("no such stream")

// rootStream reads a stream that stands at the top of a compound file, the first of these names that there is. What stands deeper belongs to another file,
// which was put into this one.
func rootStream(data []byte, names ...string) (stream []byte, err error) {
	defer func() {
		if recover() != nil { // mscfb is not known to panic, but to be safe from broken files is not its first purpose
			stream, err = nil, errMalformed
		}
	}()
	r := &meteredReader{r: bytes.NewReader(data), left: maxDirectory}
	c, err := mscfb.New(r)
	if err != nil {
		return nil, errMalformed
	}
	for _, name := range names {
		for _, f := range c.File {
			if len(f.Path) == 0 && strings.EqualFold(f.Name, name) && f.Size > 0 {
				r.read = make([]bool, len(data)/smallestSector+1)
				return readStream(f, len(data))
			}
		}
	}
	return nil, errNoStream
}

// readStream reads a stream whole; it cannot be longer than its file.
func readStream(f *mscfb.File, most int) ([]byte, error) {
	if f.Size > int64(most) {
		return nil, errMalformed
	}
	out := make([]byte, f.Size)
	for at := 0; at < len(out); {
		n, err := f.Read(out[at:min(at+chunk, len(out))])
		at += n
		if n == 0 || err != nil && (err != io.EOF || at < len(out)) {
			return nil, errMalformed
		}
	}
	return out, nil
}

// smallestSector is the size of the smallest parts of which a stream is made ([MS-CFB] 2.5).
const smallestSector = 64

// meteredReader ends reading where more is read than a sound file asks for. The links from sector to sector are not counted: they cannot be more than
// the file has sectors.
type meteredReader struct {
	r io.ReaderAt
	// left is how much may be read to find the streams.
	left int64
	// read are the sectors of the stream that were read, once it is found: none may come twice, or the sectors go round in a ring.
	read []bool
}

func (m *meteredReader) ReadAt(p []byte, off int64) (int, error) {
	const link = 4
	switch {
	case len(p) <= link:
	case m.read == nil:
		if m.left -= int64(len(p)); m.left < 0 {
			return 0, errTooLarge
		}
	default:
		for at := off / smallestSector; at*smallestSector < off+int64(len(p)); at++ {
			if at < 0 || at >= int64(len(m.read)) || m.read[at] {
				return 0, errMalformed
			}
			m.read[at] = true
		}
	}
	return m.r.ReadAt(p, off)
}
