package sheettest

import "encoding/binary"

// sector is the size of the parts of a compound file.
const sector = 512

// Marks in the table of sectors ([MS-CFB] 2.1).
const (
	endOfChain = 0xFFFFFFFE
	tableItem  = 0xFFFFFFFD
	freeItem   = 0xFFFFFFFF
)

// Compound packs one stream into a compound file ([MS-CFB]). The stream is filled up with zeros to the size from which streams have sectors of their own.
// Its parts stand in this order: header, the table of sectors, the directory, the stream.
func Compound(name string, stream []byte) []byte {
	const smallest = 4096
	size := max(len(stream), smallest)
	data := (size + sector - 1) / sector
	tables := 1
	for tables*sector/4 < tables+1+data {
		tables++
	}
	if tables > 109 {
		panic("the header has no room for the tables of so long a stream")
	}
	out := make([]byte, sector*(1+tables+1+data))
	head := out[:sector]
	copy(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	put16 := func(at int, values ...uint16) {
		for i, v := range values {
			binary.LittleEndian.PutUint16(out[at+2*i:], v)
		}
	}
	put32 := func(at int, values ...uint32) {
		for i, v := range values {
			binary.LittleEndian.PutUint32(out[at+4*i:], v)
		}
	}
	put16(24, 0x3E, 3, 0xFFFE, 9, 6)
	put32(44, uint32(tables), uint32(tables), 0, smallest, endOfChain, 0, endOfChain, 0)
	for i := range 109 {
		put32(76+4*i, freeItem)
	}
	table := sector
	for i := range tables {
		put32(76+4*i, uint32(i))
		put32(table+4*i, tableItem)
	}
	put32(table+4*tables, endOfChain)
	for i := range data {
		next := uint32(tables + 1 + i + 1)
		if i == data-1 {
			next = endOfChain
		}
		put32(table+4*(tables+1+i), next)
	}
	for i := tables + 1 + data; i < tables*sector/4; i++ {
		put32(table+4*i, freeItem)
	}
	directory := sector * (1 + tables)
	entry(out[directory:], "Root Entry", 5, 1, endOfChain, 0)
	entry(out[directory+128:], name, 2, freeItem, uint32(tables+1), size)
	for i := 2; i < 4; i++ {
		entry(out[directory+128*i:], "", 0, freeItem, 0, 0)
	}
	copy(out[directory+sector:], stream)
	return out
}

// entry writes an entry of the directory: its kind, its first child, where it begins and how long it is ([MS-CFB] 2.6.1).
func entry(out []byte, name string, kind byte, child, start uint32, size int) {
	if name != "" {
		name += "\x00"
	}
	letters := Fields(name)
	copy(out, letters)
	out[64], out[66], out[67] = byte(len(letters)), kind, 1
	copy(out[68:], Fields(uint32(freeItem), uint32(freeItem), child))
	copy(out[116:], Fields(start, uint32(size)))
}
