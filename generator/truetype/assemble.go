package truetype

import "encoding/binary"

type table struct {
	tag  string
	data []byte
}

// assemble writes a font file from its tables, which come sorted by tag; a table without data is left out.
func assemble(tables []table) []byte {
	n, size := 0, 0
	for _, t := range tables {
		if len(t.data) > 0 {
			tables[n] = t
			n++
			size += 16 + (len(t.data)+3)&^3
		}
	}
	tables = tables[:n]
	out := make([]byte, 12+16*n, 12+size)
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
		if t.tag == "head" {
			head = len(out)
		}
		rec := out[12+16*i:]
		copy(rec, t.tag)
		tableSum := checksum(t.data)
		sum += tableSum
		binary.BigEndian.PutUint32(rec[4:], tableSum)
		binary.BigEndian.PutUint32(rec[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(t.data)))
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	if head >= 0 {
		binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum-checksum(out[:12+16*n]))
	}
	return out
}

// checksum adds the bytes up as big-endian words, the last one padded with zeros (OpenType, "Calculating checksums").
func checksum(b []byte) uint32 {
	var sum uint32
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	if len(b) > 0 {
		var last [4]byte
		copy(last[:], b)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}
