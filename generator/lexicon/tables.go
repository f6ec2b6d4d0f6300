// Package lexicon knows words: the phrases of this work, ordinary words, how characters sound and look, and which of them stand beside each other in edited texts.
// It finds where a text is one slip away from them; what that means is its reader's to say. Its tables are read where they are, embedded in the program: nothing is
// made of them before the first question. How they were made tells LICENSES.md.
package lexicon

import (
	_ "embed"
	"encoding/binary"
	"sync"
)

// The tables have numbers of two bytes, the lower byte first, as rebuild writes them.
var (
	//go:embed characters.bin
	characters string // which sound is folded into which; of each character: its rune, its two sounds, how often it stands in edited texts (a logarithm)
	//go:embed looks.bin
	looks string // rows: the look-alikes of each character
	//go:embed words.bin
	pairsOfWords string // rows: what follows each character in ordinary words, then rows: what it follows
	//go:embed counts.bin
	counts []byte // how often pairs and triples stand in edited texts
)

// number is a character's number in the tables, the commonest first; 0 stands for all that is no character.
type number = uint16

// counted is how many numbers take part in the counts.
const counted = 4096

func two(table string, at int) uint16 { return uint16(table[at]) | uint16(table[at+1])<<8 }

const characterSize = 8

// character is where a character's entry begins.
func character(n number) int { return 2 + 2*int(two(characters, 0)) + int(n)*characterSize }

var characterCount = sync.OnceValue(func() int { return (len(characters) - character(0)) / characterSize })

func runeOf(n number) rune { return rune(two(characters, character(n))) }

// sounds are the character's two commonest sounds, the second often 0.
func sounds(n number) (uint16, uint16) {
	return two(characters, character(n)+2), two(characters, character(n)+4)
}

// folded is one number for sounds that are mistaken for each other: flat and retroflex, n and ng, n and l, f and h.
func folded(sound uint16) uint16 { return two(characters, 2+2*int(sound)) }

// often is how often a character stands in edited texts, as a logarithm to base 2.
func often(n number) int { return int(two(characters, character(n)+6)) }

// known is what is made of the tables when they are first asked.
type known struct {
	numbers [hanCount]number // by rune, less firstHan
	sounds  [8192][2]uint16  // by number: the two sounds, folded
	// maybe has a bit for each two characters that stand beside each other in an ordinary word.
	maybe [1 << 13]uint64
}

const firstHan, hanCount = 0x4e00, 0x5200

var learn = sync.OnceValue(func() *known {
	t := &known{}
	for i := range number(characterCount()) {
		if k := uint32(runeOf(i)) - firstHan; k < hanCount {
			t.numbers[k] = i
		}
		a, b := sounds(i)
		t.sounds[i] = [2]uint16{folded(a), folded(b)}
	}
	for i := range number(counted) {
		for list := followers(i); len(list) > 0; list = list[2:] {
			h := wordHash(i, two(list, 0))
			t.maybe[h>>6] |= 1 << (h & 63)
		}
	}
	return t
})

func (t *known) numberOf(r rune) number {
	if k := uint32(r) - firstHan; k < hanCount {
		return t.numbers[k]
	}
	return 0
}

// row is a row of a table of rows, as its first and last place.
func row(table string, n number, rows int) (from, to int) {
	base := (rows + 1) * 2
	return base + 2*int(two(table, 2*int(n))), base + 2*int(two(table, 2*int(n)+2))
}

// followers and leaders are the characters that stand behind, and before, a character in ordinary words.
func followers(n number) string {
	if n >= counted {
		return ""
	}
	from, to := row(pairsOfWords, n, counted)
	return pairsOfWords[from:to]
}

func leaders(n number) string {
	if n >= counted {
		return ""
	}
	_, end := row(pairsOfWords, counted-1, counted)
	table := pairsOfWords[end:]
	from, to := row(table, n, counted)
	return table[from:to]
}

func wordHash(x, y number) uint32 { return (uint32(x)<<12 | uint32(y)) * 2654435761 >> 13 }

// inWord reports two characters that stand beside each other in an ordinary word.
func (t *known) inWord(x, y number) bool {
	h := wordHash(x, y)
	return t.maybe[h>>6]&(1<<(h&63)) != 0 && inWord(x, y)
}

// inWord reports two characters that stand beside each other in an ordinary word.
func inWord(x, y number) bool {
	list := followers(x)
	from, to := 0, len(list)/2
	for from < to {
		middle := (from + to) / 2
		if z := two(list, 2*middle); z < y {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from < len(list)/2 && two(list, 2*from) == y
}

// commonWord is how often the characters of a word stand beside each other, as a logarithm, where it is a common one.
const commonWord = 11

// Ordinary reports a common word of two characters.
func Ordinary(a, b rune) bool {
	t := learn()
	x, y := t.numberOf(a), t.numberOf(b)
	return x != 0 && y != 0 && t.inWord(x, y) && pairCount(x, y) >= commonWord
}

// Beside reports two characters that edited texts have beside each other more than a few times.
func Beside(a, b rune) bool {
	t := learn()
	x, y := t.numberOf(a), t.numberOf(b)
	return x == 0 || y == 0 || pairCount(x, y) > rarePair
}

// alike are the characters that look like another.
func alike(n number) string {
	if n == 0 {
		return ""
	}
	from, to := row(looks, n, characterCount())
	return looks[from:to]
}

// soundAlike reports characters that sound the same, folded.
func (t *known) soundAlike(x, y number) bool {
	a, b := t.sounds[x], t.sounds[y]
	return a[0] != 0 && (a[0] == b[0] || a[0] == b[1]) || a[1] != 0 && (a[1] == b[0] || a[1] == b[1])
}

// soundSame reports characters that sound the same.
func soundSame(x, y number) bool {
	a, b := sounds(x)
	c, d := sounds(y)
	return a != 0 && (a == c || a == d) || b != 0 && (b == c || b == d)
}

// The counts are a cuckoo table: a key is in one of two buckets of four entries. An entry has 12 bits of the key's hash and 4 bits for the logarithm of the count.
const slots = 4

func mix(k uint64) uint64 {
	k ^= k >> 31
	k *= 0x9e3779b97f4a7c15
	k ^= k >> 29
	k *= 0xbf58476d1ce4e5b9
	return k ^ k>>32
}

func bucketsOf(hash, buckets uint64) (uint64, uint64) {
	const half = 1<<26 - 1
	return (hash & half) * buckets >> 26, (hash >> 26 & half) * buckets >> 26
}

func traceBits(hash, size uint64) [3]uint64 {
	const third = 1<<21 - 1
	return [3]uint64{(hash & third) * size >> 21, (hash >> 21 & third) * size >> 21, (hash >> 42 & third) * size >> 21}
}

// countsHead is how long the head of the table of counts is: how many buckets, how many bits for rare pairs.
const countsHead = 8

// bucketCount and traceSize are the head of the table of counts.
func bucketCount() uint64 { return uint64(binary.LittleEndian.Uint32(counts)) }
func traceSize() uint64   { return uint64(binary.LittleEndian.Uint32(counts[4:])) }

// count is the logarithm, to base 2, of how often the key of a hash stands in edited texts; 0 where it is too rare to be listed.
func count(hash uint64) int {
	one, other := bucketsOf(hash, bucketCount())
	want := hash >> 52
	if n := inBucket(binary.LittleEndian.Uint64(counts[countsHead+one*2*slots:]), want); n > 0 {
		return n
	}
	return inBucket(binary.LittleEndian.Uint64(counts[countsHead+other*2*slots:]), want)
}

// inBucket is the count of the entry of a bucket that is of the wanted hash, 0 where none is.
func inBucket(bucket, want uint64) int {
	for ; bucket != 0; bucket >>= 16 {
		if bucket>>4&0xfff == want && bucket&15 != 0 {
			return int(bucket & 15)
		}
	}
	return 0
}

// pairCount is 1 for a pair that is too rare to be listed, but seems to have been seen, and 0 for one that was not.
func pairCount(x, y number) int {
	if x >= counted || y >= counted {
		return 0
	}
	hash := mix((uint64(x)<<12|uint64(y))<<1 | 1)
	if n := count(hash); n > 0 {
		return n
	}
	trace := counts[countsHead+bucketCount()*2*slots:]
	for _, bit := range traceBits(hash, traceSize()) {
		if trace[bit/8]&(1<<(bit%8)) == 0 {
			return 0
		}
	}
	return 1
}

func tripleCount(x, y, z number) int {
	if x >= counted || y >= counted || z >= counted {
		return 0
	}
	return count(mix((uint64(x)<<24 | uint64(y)<<12 | uint64(z)) << 1))
}
