package truetype

import (
	"encoding/binary"
	"slices"
)

// table is one table of a font file, in chunks that are each padded to four bytes. length is the sum of the padded chunks, or that of a single one.
type table struct {
	tag    string
	chunks [][]byte
	length int
}

// newTable is a table in one chunk.
func newTable(tag string, data []byte) table { return table{tag, [][]byte{data}, len(data)} }

// padded rounds a length up to four bytes.
func padded(n int) int { return (n + 3) &^ 3 }

// assemble writes a font file from tables that are sorted by tag; a table without data is left out.
func assemble(tables []table) []byte {
	tables = withoutEmpty(tables)
	out := make([]byte, 0, fileLength(tables))
	sums := make([]uint32, len(tables))
	for i, t := range tables {
		sums[i] = t.checksum()
	}
	out = append(out, newDirectory(tables, sums)...)
	for _, t := range tables {
		out = t.append(out)
	}
	return out
}

// withoutEmpty are the tables that have data.
func withoutEmpty(tables []table) []table {
	return slices.DeleteFunc(tables, func(t table) bool { return t.length == 0 })
}

func (t *table) append(b []byte) []byte {
	for _, chunk := range t.chunks {
		b = append(b, chunk...)
		b = append(b, zeros[:padded(len(chunk))-len(chunk)]...)
	}
	return b
}

var zeros [4]byte

func (t *table) checksum() (sum uint32) {
	for _, chunk := range t.chunks {
		sum += checksum(chunk)
	}
	if t.tag == "head" {
		sum -= u32(t.chunks[0], 8) // the file's checksum counts as zero
	}
	return sum
}

// fileLength is the length of a file of those tables, which all have data.
func fileLength(tables []table) int {
	n := directoryLength(len(tables))
	for _, t := range tables {
		n += padded(t.length)
	}
	return n
}

func directoryLength(tables int) int { return 12 + 16*tables }

// newDirectory makes the directory of the tables, with their checksums, and puts the file's checksum into the head table.
func newDirectory(tables []table, sums []uint32) []byte {
	n := len(tables)
	out := make([]byte, directoryLength(n))
	binary.BigEndian.PutUint32(out, 0x00010000)
	binary.BigEndian.PutUint16(out[4:], uint16(n))
	selector, search := 0, 16
	for search*2 <= 16*n {
		search *= 2
		selector++
	}
	binary.BigEndian.PutUint16(out[6:], uint16(search))
	binary.BigEndian.PutUint16(out[8:], uint16(selector))
	binary.BigEndian.PutUint16(out[10:], uint16(16*n-search))

	var head []byte
	var sum uint32 // of the tables; with the directory's it makes the file's
	from := len(out)
	for i, t := range tables {
		if t.tag == "head" {
			head = t.chunks[0]
		}
		sum += sums[i]
		record := out[12+16*i:]
		copy(record, t.tag)
		binary.BigEndian.PutUint32(record[4:], sums[i])
		binary.BigEndian.PutUint32(record[8:], uint32(from))
		binary.BigEndian.PutUint32(record[12:], uint32(t.length))
		from += padded(t.length)
	}
	if head != nil {
		binary.BigEndian.PutUint32(head[8:], 0xB1B0AFBA-sum-checksum(out))
	}
	return out
}

// checksum adds up big-endian words (OpenType, "Calculating checksums"), the last one filled up with zeros.
func checksum(b []byte) uint32 {
	var sum uint32
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	for i, c := range b {
		sum += uint32(c) << (24 - 8*i)
	}
	return sum
}
