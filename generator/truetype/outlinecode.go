package truetype

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// The code in which outlines are deflated (RFC 1951 3.2.7): one for all glyphs of all faces, so that a glyph's bits are the same in every document
// and need to be found once in a process. codeLengths has the lengths of the codes for literals and lengths of matches, then those for
// distances, as base-36 digits; TestOutlineCode makes it of our own faces, whose files' checksums are codeFaces.
const (
	literals  = 286
	distances = 30
	endMark   = 256
	maxCode   = 15
)

// symbolCode is a code and its length.
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

// canonical gives out the codes of the lengths (RFC 1951 3.2.2).
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

// header begins a block of the code (RFC 1951 3.2.7). Every length from 0 to 15 has a code of four bits, which is as good as any.
func (c *outlineCoder) header(b *bitString) {
	b.add(0b100, 3) // not the last block; with codes of its own
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

// end ends a block and goes on to a whole byte by an empty stored block (RFC 1951 3.2.4).
func (c *outlineCoder) end(b *bitString) {
	b.add(uint64(c.literal[endMark].code), uint(c.literal[endMark].n))
	b.add(0, 3)
	b.align()
	b.data = append(b.data, 0, 0, 0xFF, 0xFF)
}

// outline deflates one outline: matches reach back within it alone.
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
		sym, extra, more := lengthSymbol(int(t.n))
		l := c.literal[sym]
		b.add(uint64(l.code)|uint64(extra)<<l.n, uint(l.n)+more)
		sym, extra, more = distanceSymbol(int(t.s))
		l = c.distance[sym]
		b.add(uint64(l.code)|uint64(extra)<<l.n, uint(l.n)+more)
	}
}

// token is a literal (s is the byte, n is 0) or a match (s is the distance, n the length).
type token struct{ s, n uint16 }

// depth is how many earlier places a match is looked for at.
const depth = 4

// matcher finds earlier places with like bytes. It serves one outline after the other: the places of earlier ones lie below base.
type matcher struct {
	head   [1 << 12]int32
	base   int32
	tokens []token
	// prev leads from each place to the one before it in its chain; cost is how many bits the bytes up to each place take as literals.
	prev []int32
	cost []int32
}

var matchers = sync.Pool{New: func() any { return &matcher{} }}

// tokens parts data into literals and matches, each where its code is shorter; they hold until the matcher's next use.
func (c *outlineCoder) tokens(m *matcher, data []byte) []token {
	const least, most, window = 3, 258, 32768
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
	base, last := m.base, len(data)-least // places are counted from base+1
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
				for i+n < len(data) && n < most && data[from+n] == data[i+n] {
					n++
				}
				if n >= least {
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

// hash is a place in a matcher's head for the next three bytes.
func hash(data []byte) uint32 {
	return (uint32(data[0])<<16 | uint32(data[1])<<8 | uint32(data[2])) * 2654435761 >> 20
}

func (c *outlineCoder) matchCost(n, distance int) int {
	l, _, a := lengthSymbol(n)
	d, _, b := distanceSymbol(distance)
	return int(c.literal[l].n) + int(a) + int(c.distance[d].n) + int(b)
}

// lengthSymbol is the symbol for a match's length, 3 to 258, with its extra bits (RFC 1951 3.2.5).
func lengthSymbol(n int) (symbol int, extra, more uint) {
	switch v := uint(n - 3); {
	case n == 258:
		return 285, 0, 0
	case v < 8:
		return 257 + int(v), 0, 0
	default:
		more = uint(bits.Len(v)) - 3
		return 257 + int(4*more+v>>more), v & (1<<more - 1), more
	}
}

// distanceSymbol is the symbol for a distance, 1 to 32768, with its extra bits.
func distanceSymbol(n int) (symbol int, extra, more uint) {
	v := uint(n - 1)
	if v < 4 {
		return int(v), 0, 0
	}
	more = uint(bits.Len(v)) - 2
	return int(2*more + v>>more), v & (1<<more - 1), more
}
