package truetype

import "encoding/binary"

// table is one table of a font file: its parts, each padded to four bytes, and its length.
type table struct {
	tag    string
	parts  [][]byte
	length int
}

// whole is a table in one part.
func whole(tag string, data []byte) table { return table{tag, [][]byte{data}, len(data)} }

// padded rounds a length up to four bytes.
func padded(n int) int { return (n + 3) &^ 3 }

// assemble writes a font file from its tables, which come sorted by tag; a table without data is left out.
func assemble(tables []table) []byte {
	n, size := 0, 0
	for _, t := range tables {
		if t.length > 0 {
			tables[n] = t
			n++
			size += padded(t.length)
		}
	}
	tables = tables[:n]
	directory := 12 + 16*n
	out := make([]byte, directory, directory+size)
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

	head := -1
	var sum uint32 // of the tables; with the directory's it is the whole file's
	for i, t := range tables {
		from := len(out)
		if t.tag == "head" {
			head = from
		}
		for _, part := range t.parts {
			out = append(out, part...)
			for len(out)%4 != 0 {
				out = append(out, 0)
			}
		}
		tableSum := checksum(out[from:])
		sum += tableSum
		record := out[12+16*i:]
		copy(record, t.tag)
		binary.BigEndian.PutUint32(record[4:], tableSum)
		binary.BigEndian.PutUint32(record[8:], uint32(from))
		binary.BigEndian.PutUint32(record[12:], uint32(t.length))
	}
	if head >= 0 {
		binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum-checksum(out[:directory]))
	}
	return out
}

// checksum adds up big-endian words (OpenType, "Calculating checksums"); the data is padded to whole words.
func checksum(b []byte) uint32 {
	var sum uint32
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	return sum
}
