package run

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
)

// programChecksum stands for this program's content, with the faces and templates in it: two builds of one version differ in it. It is the linker's ID,
// which ends in a hash of the whole program, or a checksum of the whole where there is none. It is "" where the program cannot read itself.
var programChecksum = sync.OnceValue(func() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	buf := make([]byte, 256<<10)
	n, err := io.ReadFull(f, buf)
	if id := buildID(buf[:n]); id != "" {
		return id
	}
	length, a, b := 0, uint32(0), uint32(0)
	for {
		length += n
		a, b = crc32.Update(a, crc32.IEEETable, buf[:n]), crc32.Update(b, castagnoli, buf[:n])
		switch {
		case err == io.EOF, err == io.ErrUnexpectedEOF:
			return checksums(length, a, b)
		case err != nil:
			return ""
		}
		n, err = io.ReadFull(f, buf)
	}
})

// buildID is the ID that Go's linker writes near the beginning of a program: as a note of type 4 in an ELF file, as text in others. It is "" where it
// is not made of four hashes, the last one that of the program: one can have it replaced by any word.
func buildID(head []byte) string {
	id := ""
	note, text := []byte("\x04\x00\x00\x00Go\x00\x00"), []byte("\xff Go build ID: \"")
	if i := bytes.Index(head, note); i >= 4 {
		rest := head[i+len(note):]
		id = string(rest[:min(binary.LittleEndian.Uint32(head[i-4:]), uint32(len(rest)))])
	} else if _, rest, ok := bytes.Cut(head, text); ok {
		before, _, _ := bytes.Cut(rest, []byte{'"'})
		id = string(before)
	}
	const hash = 20 // characters
	parts := strings.Split(id, "/")
	if len(parts) != 4 || slices.ContainsFunc(parts, func(p string) bool { return len(p) != hash }) {
		return ""
	}
	return id
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksums writes a content's length and its two checksums as one word. They need not withstand an enemy, and processors have instructions for them.
func checksums(n int, ieee, castagnoli uint32) string {
	return fmt.Sprintf("%x-%08x%08x", n, ieee, castagnoli)
}
