package main

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"os"
)

// leastPair and leastTriple are how often characters stand beside each other at least, to be counted. Of rarer pairs only a trace is kept.
const leastPair, leastTriple = 6, 20

// wordsPer is by how much an ordinary word is rarer in the texts than in its list.
const wordsPer = 4

func pair(x, y uint64) uint64      { return x<<12 | y }
func triple(x, y, z uint64) uint64 { return x<<24 | y<<12 | z }

func (b *builder) count() {
	var pairs, triples []uint64
	for _, runes := range b.texts {
		var x, y uint64
		for _, r := range append(runes, 0) {
			z := b.counted(r)
			if y != 0 || z != 0 {
				pairs = append(pairs, pair(y, z))
			}
			if y != 0 {
				triples = append(triples, triple(x, y, z))
			}
			x, y = y, z
		}
	}
	b.pairs, b.triples = tallied(pairs), tallied(triples)
	b.triples.keepFrom(3)
	b.addWords()
	b.rare = b.pairs.below(leastPair)
	b.pairs.keepFrom(leastPair)
	b.triples.keepFrom(leastTriple)
	fmt.Println("pairs", len(b.pairs.keys), "triples", len(b.triples.keys))
}

// addWords sees to it that ordinary words, and phrases, which the texts may lack, count as known.
func (b *builder) addWords() {
	pairs, triples := map[uint64]int{}, map[uint64]int{}
	add := func(runes []rune, n int) {
		for i := range runes {
			y := b.counted(runes[i])
			if i+1 >= len(runes) || y == 0 {
				continue
			}
			z := b.counted(runes[i+1])
			if z == 0 {
				continue
			}
			pairs[pair(y, z)] = max(pairs[pair(y, z)], n)
			if i+2 < len(runes) {
				if u := b.counted(runes[i+2]); u != 0 {
					triples[triple(y, z, u)] = max(triples[triple(y, z, u)], n)
				}
			}
		}
	}
	for _, w := range b.words {
		add(w.runes, max(w.freq/wordsPer, leastPair))
	}
	for _, p := range b.phrases {
		add(p, 100)
	}
	b.pairs.atLeast(pairs)
	b.triples.atLeast(triples)
}

// slots is how many entries a bucket of the table of counts has.
const slots = 4

// mix spreads a key over 64 bits. The reader of the table has the same function.
func mix(k uint64) uint64 {
	k ^= k >> 31
	k *= 0x9e3779b97f4a7c15
	k ^= k >> 29
	k *= 0xbf58476d1ce4e5b9
	return k ^ k>>32
}

// level is the logarithm of a count, in steps of one: 1 for 1, 2 for 2 and 3, and so on.
func level(n int) uint16 { return uint16(min(bits.Len(uint(n)), 15)) }

// writeCounts writes how often pairs and triples of characters stand in the texts.
func (b *builder) writeCounts(path string) {
	var all []tagged
	for i, k := range b.pairs.keys {
		all = append(all, tagged{mix(k<<1 | 1), level(b.pairs.counts[i])})
	}
	for i, k := range b.triples.keys {
		all = append(all, tagged{mix(k << 1), level(b.triples.counts[i])})
	}
	trace := b.trace()
	table := cuckoo(all)
	out := binary.LittleEndian.AppendUint32(table[:4:4], uint32(8*len(trace)))
	out = append(out, table[4:]...)
	check(os.WriteFile(path, append(out, trace...), 0o644))
}

// tagged is an entry of a cuckoo table: the hash of its key, and a value of 4 bits that is not 0.
type tagged struct {
	hash  uint64
	value uint16
}

// cuckoo writes a table of buckets with four entries of 12 bits that tell a key, and the 4 bits of its value; the number of buckets stands before it.
func cuckoo(all []tagged) []byte {
	buckets := uint64(len(all))*100/96/slots + 1
	table := make([]*tagged, buckets*slots)
	places := func(e *tagged) (uint64, uint64) { return bucketsOf(e.hash, buckets) }
	seed, lost := uint64(1), 0
	for i := range all {
		e := &all[i]
		one, two := places(e)
		for kick := 0; !put(table, one, e) && !put(table, two, e); kick++ {
			if kick == 5000 {
				lost++
				break
			}
			// Another entry makes room and goes to its other bucket.
			seed = seed*6364136223846793005 + 1442695040888963407
			k := (one+(two-one)*(seed>>40&1))*slots + seed>>62
			e, table[k] = table[k], e
			one, two = places(e)
		}
	}
	fmt.Println("entries", len(all), "lost", lost)
	out := binary.LittleEndian.AppendUint32(nil, uint32(buckets))
	for _, e := range table {
		v := uint16(0)
		if e != nil {
			v = uint16(e.hash>>52)<<4 | e.value
		}
		out = binary.LittleEndian.AppendUint16(out, v)
	}
	return out
}

// bitsPerTrace is how many bits a rare pair has: with five, and three of them set, one pair of ten that stand nowhere seems to be rare.
const bitsPerTrace = 5

// trace is a filter of the rare pairs: each sets three bits.
func (b *builder) trace() []byte {
	out := make([]byte, len(b.rare)*bitsPerTrace/8+1)
	for _, k := range b.rare {
		for _, bit := range traceBits(mix(k<<1|1), uint64(8*len(out))) {
			out[bit/8] |= 1 << (bit % 8)
		}
	}
	return out
}

// traceBits are the bits that a rare pair sets. The reader of the table has the same function.
func traceBits(hash, size uint64) [3]uint64 {
	const third = 1<<21 - 1
	return [3]uint64{(hash & third) * size >> 21, (hash >> 21 & third) * size >> 21, (hash >> 42 & third) * size >> 21}
}

// bucketsOf are the two buckets in which a key may stand. The reader of the table has the same function.
func bucketsOf(hash, buckets uint64) (uint64, uint64) {
	const half = 1<<26 - 1
	return (hash & half) * buckets >> 26, (hash >> 26 & half) * buckets >> 26
}

func put[E any](table []*E, bucket uint64, e *E) bool {
	for k := bucket * slots; k < (bucket+1)*slots; k++ {
		if table[k] == nil {
			table[k] = e
			return true
		}
	}
	return false
}
