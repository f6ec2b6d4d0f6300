package lexicon

import (
	_ "embed"
	"encoding/binary"
)

// chainTable says how often words of one to four characters stand in edited texts, and how often one behind another: a cuckoo table like that of the counts, whose
// entries have 11 bits of the key's hash and 5 bits for the logarithm of the count, in steps of three quarters of a bit.
//
//go:embed chains.bin
var chainTable []byte

// chainHead is how long the head of the table is: how many buckets, the logarithm of how many words there were, that of the rarest chain.
const chainHead = 8

// longestWord is how many characters a word of the table has at most.
const longestWord = 4

// chainStep is how much a step of its logarithms is, to base 2.
const chainStep = 0.75

func chainLevel(hash uint64) int {
	one, other := bucketsOf(hash, uint64(binary.LittleEndian.Uint32(chainTable)))
	want := hash >> 53
	if n := inChainBucket(binary.LittleEndian.Uint64(chainTable[chainHead+one*2*slots:]), want); n > 0 {
		return n
	}
	return inChainBucket(binary.LittleEndian.Uint64(chainTable[chainHead+other*2*slots:]), want)
}

func inChainBucket(bucket, want uint64) int {
	for ; bucket != 0; bucket >>= 16 {
		if bucket>>5&0x7ff == want && bucket&31 != 0 {
			return int(bucket & 31)
		}
	}
	return 0
}

func chainHash(a, b uint64) uint64 { return mix(a*3 ^ b) }

// sign is what stands for a rune in the table: itself, a figure, or a mark.
func sign(r rune) rune {
	switch {
	case isHan(r):
		return r
	case '0' <= r && r <= '9':
		return '0'
	}
	return '。'
}

func chainTotal() int { return int(binary.LittleEndian.Uint16(chainTable[4:])) }
func chainLeast() int { return int(binary.LittleEndian.Uint16(chainTable[6:])) }
