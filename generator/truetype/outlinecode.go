package truetype

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// The Huffman code in which outlines are deflated (RFC 1951 3.2.7). It is one for all glyphs of all faces, so that a glyph's bits are the same in every
// document and are computed once in a process. codeLengths has the code lengths of literals and match lengths, then those of distances, as hexadecimal digits.
// TestOutlineCode makes it from the bundled faces, whose files have the checksums codeFaceSums.
const (
	literals  = 286
	distances = 30
	endMark   = 256
	maxCode   = 15
)

// symbolCode is a symbol's code and its length in bits.
type symbolCode struct {
	code uint16 // the first bit lowest
	n    uint8
}

type outlineCoder struct {
	literal  [literals]symbolCode
	distance [distances]symbolCode
}

var outlineCode = newOutlineCoder(codeLengths)

func newOutlineCoder(lengths string) *outlineCoder {
	c := &outlineCoder{}
	canonical(c.literal[:], lengths[:literals])
	canonical(c.distance[:], lengths[literals:])
	return c
}

// canonical computes the codes from their lengths (RFC 1951 3.2.2).
func canonical(out []symbolCode, lengths string) {
	var count, next [maxCode + 2]uint16
	for i := range out {
		out[i].n = uint8(strings.IndexByte(digits, lengths[i]))
		count[out[i].n]++
	}
	count[0] = 0
	for n := 1; n <= maxCode; n++ {
		next[n+1] = (next[n] + count[n]) << 1
	}
	for i := range out {
		if n := out[i].n; n > 0 {
			out[i].code = bits.Reverse16(next[n]) >> (16 - n)
			next[n]++
		}
	}
}

const digits = "0123456789abcdef"

// header begins a block in this code (RFC 1951 3.2.7). The code lengths themselves are written in four bits each, which is about as short as any way.
func (c *outlineCoder) header(b *bitString) {
	b.add(0b100, 3) // not the last block; with a code of its own
	b.add(literals-257, 5)
	b.add(distances-1, 5)
	b.add(19-4, 4)
	for i := range 19 {
		if i < 3 {
			b.add(0, 3) // no repeats
		} else {
			b.add(4, 3)
		}
	}
	for _, list := range [][]symbolCode{c.literal[:], c.distance[:]} {
		for _, s := range list {
			b.add(uint64(bits.Reverse8(s.n)>>4), 4)
		}
	}
}

// finish ends a block and fills up the last byte with an empty stored block (RFC 1951 3.2.4).
func (c *outlineCoder) finish(b *bitString) {
	b.add(uint64(c.literal[endMark].code), uint(c.literal[endMark].n))
	b.add(0, 3)
	b.align()
	b.data = append(b.data, 0, 0, 0xFF, 0xFF)
}

// outline deflates one outline. Matches stay within it.
func (c *outlineCoder) outline(b *bitString, data []byte) {
	m := matchers.Get().(*matcher)
	defer matchers.Put(m)
	b.data = slices.Grow(b.data, len(data))
	for _, t := range c.tokens(m, data) {
		if t.n == 0 {
			l := c.literal[t.s]
			b.add(uint64(l.code), uint(l.n))
			continue
		}
		sym, extra, extraBits := lengthSymbol(int(t.n))
		l := c.literal[sym]
		b.add(uint64(l.code)|uint64(extra)<<l.n, uint(l.n)+extraBits)
		sym, extra, extraBits = distanceSymbol(int(t.s))
		l = c.distance[sym]
		b.add(uint64(l.code)|uint64(extra)<<l.n, uint(l.n)+extraBits)
	}
}

// token is a literal (s is the byte, n is 0) or a match (s is the distance, n the length).
type token struct{ s, n uint16 }

// depth is at how many earlier places a match is looked for.
const depth = 4

// matcher finds earlier places with the same bytes. It is used for one outline after the other; places of earlier outlines are at base or below.
type matcher struct {
	// head is the last place for each hash.
	head   [1 << 12]int32
	base   int32
	tokens []token
	// prev is, for each place, the place before it with the same hash; cost is how many bits the bytes before each place take as literals.
	prev []int32
	cost []int32
}

var matchers = sync.Pool{New: func() any { return &matcher{} }}

// tokens divides data into literals and matches, whichever take fewer bits. The result is valid until the matcher's next use.
func (c *outlineCoder) tokens(m *matcher, data []byte) []token {
	const minLength, maxLength, window = 3, 258, 32768
	if int(m.base) > math.MaxInt32-len(data) {
		*m = matcher{}
	}
	m.tokens = m.tokens[:0]
	m.prev, m.cost = slices.Grow(m.prev[:0], len(data))[:len(data)], append(m.cost[:0], 0)
	sum := int32(0)
	for _, v := range data {
		sum += int32(c.literal[v].n)
		m.cost = append(m.cost, sum)
	}
	base, last := m.base, len(data)-minLength // places are counted from base+1
	m.base += int32(len(data))
	for i := 0; i < len(data); {
		saving, length, distance := 0, 0, 0
		if i <= last {
			at := m.head[hash(data[i:])]
			for try := 0; try < depth && at > base && i-int(at-base-1) <= window; try++ {
				from := int(at - base - 1)
				at = m.prev[from]
				if i+length >= len(data) || data[from+length] != data[i+length] {
					continue // no longer than the best
				}
				n := 0
				for i+n < len(data) && n < maxLength && data[from+n] == data[i+n] {
					n++
				}
				if n >= minLength {
					if s := int(m.cost[i+n]-m.cost[i]) - c.matchCost(n, i-from); s > saving {
						saving, length, distance = s, n, i-from
					}
				}
			}
		}
		if length == 0 {
			m.tokens = append(m.tokens, token{s: uint16(data[i])})
			length = 1
		} else {
			m.tokens = append(m.tokens, token{uint16(distance), uint16(length)})
		}
		for end := min(i+length, last+1); i < end; i++ {
			h := hash(data[i:])
			m.prev[i], m.head[h] = m.head[h], base+int32(i)+1
			length--
		}
		i += length
	}
	return m.tokens
}

// hash is the index in a matcher's head for the next three bytes.
func hash(data []byte) uint32 {
	return (uint32(data[0])<<16 | uint32(data[1])<<8 | uint32(data[2])) * 2654435761 >> 20
}

// matchCost is how many bits a match takes.
func (c *outlineCoder) matchCost(n, distance int) int {
	l, _, a := lengthSymbol(n)
	d, _, b := distanceSymbol(distance)
	return int(c.literal[l].n) + int(a) + int(c.distance[d].n) + int(b)
}

// lengthSymbol is the symbol for a match's length, 3 to 258, with the extra value and how many bits that takes (RFC 1951 3.2.5).
func lengthSymbol(n int) (symbol int, extra, extraBits uint) {
	switch v := uint(n - 3); {
	case n == 258:
		return 285, 0, 0
	case v < 8:
		return 257 + int(v), 0, 0
	default:
		extraBits = uint(bits.Len(v)) - 3
		return 257 + int(4*extraBits+v>>extraBits), v & (1<<extraBits - 1), extraBits
	}
}

// distanceSymbol is the symbol for a distance, 1 to 32768, with the extra value and its bits.
func distanceSymbol(n int) (symbol int, extra, extraBits uint) {
	v := uint(n - 1)
	if v < 4 {
		return int(v), 0, 0
	}
	extraBits = uint(bits.Len(v)) - 2
	return int(2*extraBits + v>>extraBits), v & (1<<extraBits - 1), extraBits
}
