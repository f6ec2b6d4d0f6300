package truetype

import (
	"encoding/binary"
	"slices"
)

// bitString is a string of bits, the first one the lowest of the first byte, as deflate has them (RFC 1951 3.1.1).
type bitString struct {
	data []byte // whole bytes
	acc  uint64 // the n bits behind them, fewer than 32
	n    uint
}

// add appends the low bits of v, 32 at most.
func (b *bitString) add(v uint64, n uint) {
	b.acc |= v << b.n
	b.n += n
	if b.n >= 32 {
		b.data = binary.LittleEndian.AppendUint32(b.data, uint32(b.acc))
		b.acc >>= 32
		b.n -= 32
	}
}

// append adds all of another string.
func (b *bitString) append(s *bitString) {
	d, at := s.data, len(b.data)
	b.data = slices.Grow(b.data, len(d)+8)[:at+len(d)&^7]
	acc, n := b.acc, b.n // n < 32
	for ; len(d) >= 8; d, at = d[8:], at+8 {
		v := binary.LittleEndian.Uint64(d)
		binary.LittleEndian.PutUint64(b.data[at:], acc|v<<n)
		acc = v >> (64 - n)
	}
	b.acc = acc
	for _, c := range d {
		b.add(uint64(c), 8)
	}
	b.add(s.acc, s.n)
}

// align fills the last byte up with zeros.
func (b *bitString) align() {
	for b.n > 0 {
		b.data = append(b.data, byte(b.acc))
		b.acc >>= 8
		b.n -= min(b.n, 8)
	}
}
