package lexicon

import (
	_ "embed"
	"encoding/binary"
)

// model is a language model of words: how likely each word of up to four characters is, and how much more so behind another one. It is laid out as
// rebuild/writemodel.go writes it. Costs are in quarters of a bit.
//
//go:embed model.bin
var model []byte

// word is a word's number in the model: below counted it is a character by itself, and 0 stands for all that is none.
type word = uint32

const (
	longestWord = 4
	entrySize   = 8
	// firstOffsets are where the words of each first character begin, loneCosts what characters cost by themselves, entries the words.
	firstOffsets = 4
	loneCosts    = firstOffsets + 4*(counted+1)
	entries      = loneCosts + 2*counted
	filterSize   = 1 << 16
)

func four(at int) int { return int(binary.LittleEndian.Uint32(model[at:])) }

func half(at int) number { return binary.LittleEndian.Uint16(model[at:]) }

// modelParts are where the parts begin that stand behind the words: a filter of their beginnings, their sounds, the bonuses of their pairs.
type modelParts struct {
	filter, sounds, sounding, bonuses int
	buckets                           uint64
	// kept are pairs of words with their bonus that were asked lately, begun pairs of characters with the first word that they begin.
	kept, begun *[1 << pairCacheBits]uint64
}

func partsOfModel() (p modelParts) {
	p.filter = entries + entrySize*(four(0))
	p.sounds = p.filter + filterSize
	p.sounding = p.sounds + 4*(int(two(characters, 0))+1)
	p.bonuses = p.sounding + 4*(four(p.sounding-4))
	p.buckets = uint64(four(p.bonuses))
	p.bonuses += 4
	p.kept, p.begun = new([1 << pairCacheBits]uint64), new([1 << pairCacheBits]uint64)
	return p
}

// cost is what a word costs by itself, and back by how much it makes the next one dearer where the two are no pair of the model.
func cost(w word) int32 { return int32(model[costAt(w)]) }
func back(w word) int32 { return int32(model[costAt(w)+1]) }

func costAt(w word) int {
	if w < counted {
		return loneCosts + 2*int(w)
	}
	return entries + entrySize*int(w-counted) + entrySize - 2
}

// mayBegin reports two characters that words may begin with.
func (p *modelParts) mayBegin(x, y number) bool {
	h := wordHash(x, y)
	return model[p.filter+int(h>>3)]&(1<<(h&7)) != 0
}

// beginning is the first word of a character whose second one is not before y.
func (p *modelParts) beginning(x, y number) int {
	key := uint64(x)<<12 | uint64(y)
	kept := &p.begun[key*0x9e3779b97f4a7c15>>(64-pairCacheBits)]
	if *kept>>32 != key {
		*kept = key<<32 | uint64(lookUpBeginning(x, y))
	}
	return int(*kept & (1<<32 - 1))
}

func lookUpBeginning(x, y number) int {
	lo, hi := four(firstOffsets+4*int(x)), four(firstOffsets+4*int(x)+4)
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if half(entries+entrySize*m) < y {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// eachBeginning calls f for the words that begin with two characters; rest are their third and fourth, 0 where there is none.
func (p *modelParts) eachBeginning(x, y number, f func(w word, rest [2]number) bool) {
	if x >= counted || y >= counted || !p.mayBegin(x, y) {
		return
	}
	to := four(firstOffsets + 4*int(x) + 4)
	for k := p.beginning(x, y); k < to; k++ {
		at := entries + entrySize*k
		if half(at) != y || !f(word(counted+k), [2]number{half(at + 2), half(at + 4)}) {
			return
		}
	}
}

// eachWord calls f for the words of two characters and more that the characters begin with.
func (p *modelParts) eachWord(ids []number, f func(w word, length int)) {
	if len(ids) < 2 {
		return
	}
	third, fourth := number(0), number(0)
	if len(ids) > 2 {
		third = ids[2]
	}
	if len(ids) > 3 {
		fourth = ids[3]
	}
	p.eachBeginning(ids[0], ids[1], func(w word, rest [2]number) bool {
		switch {
		case rest[0] == 0:
			f(w, 2)
		case rest[0] != third:
			return rest[0] < third
		case rest[1] == 0:
			f(w, 3)
		case rest[1] == fourth:
			f(w, 4)
		}
		return true
	})
}

// wordOf is the word of two or more characters, 0 where the model has none.
func (p *modelParts) wordOf(ids []number) (found word) {
	p.eachWord(ids, func(w word, length int) {
		if length == len(ids) {
			found = w
		}
	})
	return found
}

// firstOf is the first character of a word of two or more.
func firstOf(w word) number {
	k := int(w - counted)
	lo, hi := 0, counted
	for lo < hi { // the last character whose words begin at k or before
		m := int(uint(lo+hi) / 2)
		if four(firstOffsets+4*(m+1)) <= k {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return number(lo)
}

// mostSounding is how many words of the same sounds are looked at, the commonest.
const mostSounding = 8

// eachSounding calls f for the words of two characters that sound like two folded sounds; second is the second character.
func (p *modelParts) eachSounding(a, b uint16, f func(w word, second number)) {
	lo, to := (four(p.sounds + 4*int(a))), (four(p.sounds + 4*int(a) + 4))
	hi := to
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if four(p.sounding+4*m)>>20 < int(b) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for n := 0; lo < to && n < mostSounding; lo, n = lo+1, n+1 {
		v := four(p.sounding + 4*lo)
		if v>>20 != int(b) {
			return
		}
		k := v & (1<<20 - 1)
		f(word(counted+k), half(entries+entrySize*k))
	}
}

// pairCacheBits is how many pairs of words are kept that were asked lately, as a logarithm: a text has the same pairs again and again.
const pairCacheBits = 12

// bonus is by how many bits a word is likelier behind another than by itself, 0 where the model does not know the two as a pair.
func (p *modelParts) bonus(a, b word) int32 {
	key := uint64(a)<<32 | uint64(b)<<8
	kept := &p.kept[key*0x9e3779b97f4a7c15>>(64-pairCacheBits)]
	if *kept&^0xff != key {
		*kept = key | uint64(p.lookUp(a, b))
	}
	return int32(*kept & 0xff)
}

func (p *modelParts) lookUp(a, b word) int32 {
	hash := mix(uint64(a)<<20 | uint64(b))
	one, other := bucketsOf(hash, p.buckets)
	want := hash >> 52
	if n := inBucket(p.bucket(one), want); n > 0 {
		return int32(n)
	}
	return int32(inBucket(p.bucket(other), want))
}

func (p *modelParts) bucket(n uint64) uint64 {
	at := p.bonuses + int(n)*2*slots
	return binary.LittleEndian.Uint64(model[at:])
}

// quartersPerBonus is how many quarters of a bit a bonus is.
const quartersPerBonus = 4

// after is what a word costs behind another.
func (p *modelParts) after(a, b word) int32 {
	switch {
	case b == noWord:
		return strangeCost
	case a == noWord:
		return cost(b)
	}
	if n := p.bonus(a, b); n > 0 {
		return max(cost(b)-quartersPerBonus*n, 0)
	}
	return cost(b) + back(a)
}

// noWord stands for a character that takes no part in the model, and strangeCost is what it costs.
const (
	noWord      word = 1<<20 - 1
	strangeCost      = 4 * 18
)

func costOf(w word) int32 {
	if w == noWord {
		return strangeCost
	}
	return cost(w)
}
