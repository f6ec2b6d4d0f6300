// Package finish rewrites what gofpdf wrote into tagged PDF/A-1b: it puts the real fonts in, packs the streams, and adds the structure
// tree, metadata and output intent; it draws nothing and knows no notice.
package finish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// File is a PDF taken apart into its objects.
type File struct {
	// objects are the bodies, between "obj" and "endobj"; object n stands at n-1.
	objects [][]byte
	// programs are the objects that are fonts' programs, by number. They are most of the file, so they are packed straight into the output.
	programs   map[int]Program
	root, info string
}

var errLayout = errors.New("finish: this is not the plain file that gofpdf writes")

// Parse takes gofpdf's output apart: a plain cross-reference table, objects numbered in order, no object streams.
// The File shares pdf's memory.
func Parse(pdf []byte) (*File, error) {
	const start = "startxref\n"
	i := bytes.LastIndex(pdf, []byte(start))
	if i < 0 {
		return nil, errLayout
	}
	xref, err := strconv.Atoi(string(bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimSpace(pdf[i+len(start):]), []byte("%%EOF")))))
	if err != nil || xref <= 0 || xref >= len(pdf) {
		return nil, errLayout
	}
	offsets, trailer, ok := readXref(pdf[xref:])
	if !ok || slices.ContainsFunc(offsets, func(at int) bool { return at >= xref }) {
		return nil, errLayout
	}
	// An object reaches to the next one in the file, which need not be the next in number.
	inOrder := append(slices.Sorted(slices.Values(offsets)), xref)
	f := &File{objects: make([][]byte, len(offsets)), programs: map[int]Program{}}
	for i, at := range offsets {
		next, _ := slices.BinarySearch(inOrder, at+1)
		body, ok := bytes.CutPrefix(pdf[at:inOrder[next]], []byte(strconv.Itoa(i+1)+" 0 obj\n"))
		if !ok {
			return nil, errLayout
		}
		if body, ok = bytes.CutSuffix(body, []byte("\nendobj\n")); !ok {
			return nil, errLayout
		}
		f.objects[i] = body
	}
	if f.root, ok = reference(trailer, "/Root "); !ok {
		return nil, errLayout
	}
	if f.info, ok = reference(trailer, "/Info "); !ok {
		return nil, errLayout
	}
	return f, nil
}

// readXref reads a plain cross-reference table: where each object begins, from object 1 on, and what follows the table.
func readXref(table []byte) (offsets []int, trailer []byte, ok bool) {
	var count int
	if _, err := fmt.Sscanf(string(table[:min(len(table), 40)]), "xref\n0 %d\n", &count); err != nil {
		return nil, nil, false
	}
	entries := table[bytes.IndexByte(table[5:], '\n')+6:]
	const size = 20 // bytes of an entry, ISO 32000-1 7.5.4
	if count < 1 || count > len(entries)/size {
		return nil, nil, false
	}
	offsets = make([]int, count-1)
	for i := range offsets {
		entry := entries[size*(i+1):]
		at, err := strconv.Atoi(string(entry[:10]))
		if err != nil || at <= 0 {
			return nil, nil, false
		}
		offsets[i] = at
	}
	return offsets, entries[size*count:], true
}

// reference reads "12 0 R" behind the key.
func reference(dict []byte, key string) (string, bool) {
	_, rest, ok := bytes.Cut(dict, []byte(key))
	if !ok {
		return "", false
	}
	i := bytes.Index(rest, []byte(" R"))
	if i < 0 {
		return "", false
	}
	return string(rest[:i+2]), true
}

// object is the body of the object that a reference such as "12 0 R" names; nil where there is none.
func (f *File) object(ref string) []byte {
	if n := number(ref); n >= 1 && n <= len(f.objects) {
		return f.objects[n-1]
	}
	return nil
}

func (f *File) setObject(ref string, body []byte) {
	if n := number(ref); n >= 1 && n <= len(f.objects) {
		f.objects[n-1] = body
	}
}

// number is the 12 of "12 0 R", 0 where it is no reference.
func number(ref string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(ref, " 0 R"))
	return n
}

// Add appends an object and returns its number.
func (f *File) Add(body []byte) int {
	f.objects = append(f.objects, body)
	return len(f.objects)
}

// minPacked is the size of the smallest stream that is packed: below it, the /Filter entry costs more than packing saves.
const minPacked = 128

// AddStream appends a stream, packed unless it is tiny; dict holds its entries besides /Filter and /Length.
func (f *File) AddStream(dict string, data []byte, p *Packer) int {
	if len(data) < minPacked {
		return f.Add(plainStream(dict, data))
	}
	return f.Add(stream(dict, p.pack(data)))
}

// stream makes a stream object of deflated data, plainStream one of data without a filter.
func stream(dict string, packed []byte) []byte {
	return plainStream(dict+"/Filter /FlateDecode ", packed)
}

func plainStream(dict string, data []byte) []byte {
	b := make([]byte, 0, len(dict)+len(data)+48)
	b = fmt.Appendf(b, "<<%s/Length %d>>\nstream\n", dict, len(data))
	b = append(b, data...)
	return append(b, "\nendstream"...)
}

// PackStreams packs the streams that gofpdf left as they were.
func (f *File) PackStreams(p *Packer) {
	for i, body := range f.objects {
		dict, rest, ok := bytes.Cut(body, []byte("\nstream\n"))
		if !ok || bytes.Contains(dict, []byte("/Filter")) || !bytes.HasPrefix(dict, []byte("<</Length ")) {
			continue
		}
		if data, ok := bytes.CutSuffix(rest, []byte("\nendstream")); ok {
			f.objects[i] = stream("", p.pack(data))
		}
	}
}

// Size is about how many bytes the objects take, without the programs.
func (f *File) Size() int {
	const frame = 38 // of an object, with its entry in the table
	n := frame * len(f.objects)
	for _, o := range f.objects {
		n += len(o)
	}
	return n
}

// maxWholeHash is the size of the largest stream that is hashed whole for the file's ID. Of larger ones, mostly fonts, both ends are hashed: they hold
// the length and zlib's checksum.
const maxWholeHash = 32 << 10

// Bytes writes the file out with a new cross-reference table and an ID that is a hash of the content: the same objects give the same bytes.
func (f *File) Bytes(p *Packer) []byte {
	size := f.Size() + 1024
	for _, program := range f.programs {
		size += program.Len() * 4 / 5 // outlines pack to three quarters
	}
	b := make([]byte, 0, size)
	// The second line's high bytes tell transfer programs that the file is binary (ISO 32000-1 7.5.2).
	b = append(b, "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"...)
	id := sha256.New()
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = len(b)
		b = strconv.AppendInt(b, int64(i+1), 10)
		b = append(b, " 0 obj\n"...)
		if program := f.programs[i+1]; program != nil {
			from := len(b)
			b = p.appendProgram(b, program)
			o = b[from:]
		} else {
			b = append(b, o...)
		}
		hashObject(id, o)
		b = append(b, "\nendobj\n"...)
	}
	sum := id.Sum(nil)
	xref := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects)+1)
	for _, at := range offsets {
		b = fmt.Appendf(b, "%010d 00000 n \n", at)
	}
	return fmt.Appendf(b, "trailer\n<</Size %d /Root %s /Info %s /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.objects)+1, f.root, f.info, sum[:16], sum[:16], xref)
}
