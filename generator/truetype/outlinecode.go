package truetype

import (
	"math/bits"
	"strings"
)

// The code in which outlines are deflated (RFC 1951 3.2.7): one for all glyphs of all faces, so that a glyph's bits are the same in every document
// and need to be found once in a process. codeLengths has the lengths of the codes for literals and lengths of matches, then those for
// distances, as base-36 digits; TestOutlineCode makes it of our own faces.
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
	c.tokens(data, func(s, n int) {
		if n == 0 {
			b.add(uint64(c.literal[s].code), uint(c.literal[s].n))
			return
		}
		sym, extra, more := lengthSymbol(n)
		b.add(uint64(c.literal[sym].code), uint(c.literal[sym].n))
		b.add(uint64(extra), more)
		sym, extra, more = distanceSymbol(s)
		b.add(uint64(c.distance[sym].code), uint(c.distance[sym].n))
		b.add(uint64(extra), more)
	})
}

// depth is how many earlier places a match is looked for at.
const depth = 8

// tokens parts data into literals (s is the byte, n is 0) and matches (s is the distance, n the length), each where its code is shorter.
func (c *outlineCoder) tokens(data []byte, yield func(s, n int)) {
	const least, most = 3, 258
	var head [256]int32 // of chains of places with like bytes, from 1
	prev := make([]int32, len(data)+1)
	hash := func(i int) uint8 { return data[i]*31 ^ data[i+1]*7 ^ data[i+2] }
	insert := func(i int) {
		if i+least <= len(data) {
			h := hash(i)
			prev[i+1] = head[h]
			head[h] = int32(i + 1)
		}
	}
	for i := 0; i < len(data); {
		saving, length, distance := 0, 0, 0
		if i+least <= len(data) {
			at := head[hash(i)]
			for range depth {
				if at == 0 || i-int(at-1) > 32768 {
					break
				}
				from := int(at - 1)
				n, cost := 0, 0
				for i+n < len(data) && n < most && data[from+n] == data[i+n] {
					cost += int(c.literal[data[i+n]].n)
					n++
				}
				if n >= least {
					if s := cost - c.matchCost(n, i-from); s > saving {
						saving, length, distance = s, n, i-from
					}
				}
				at = prev[at]
			}
		}
		if length == 0 {
			yield(int(data[i]), 0)
			length = 1
		} else {
			yield(distance, length)
		}
		for k := range length {
			insert(i + k)
		}
		i += length
	}
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
