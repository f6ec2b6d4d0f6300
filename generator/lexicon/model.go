package lexicon

import _ "embed"

// model is a language model of words: how likely each word of up to four characters is, and how much more so behind another one. It is laid out as
// rebuild/writemodel.go writes it. Costs are in quarters of a bit.
//
//go:embed model.bin
var model string

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

func four(table string, at int) uint32 {
	return uint32(table[at]) | uint32(table[at+1])<<8 | uint32(table[at+2])<<16 | uint32(table[at+3])<<24
}

// modelParts are where the parts begin that stand behind the words: a filter of their beginnings, their sounds, the bonuses of their pairs.
type modelParts struct {
	filter, sounds, sounding, bonuses int
	buckets                           uint64
}

func partsOfModel() (p modelParts) {
	p.filter = entries + entrySize*int(four(model, 0))
	p.sounds = p.filter + filterSize
	p.sounding = p.sounds + 4*(int(two(characters, 0))+1)
	p.bonuses = p.sounding + 4*int(four(model, p.sounding-4))
	p.buckets = uint64(four(model, p.bonuses))
	p.bonuses += 4
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
func beginning(x, y number) int {
	lo, hi := int(four(model, firstOffsets+4*int(x))), int(four(model, firstOffsets+4*int(x)+4))
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if two(model, entries+entrySize*m) < y {
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
	to := int(four(model, firstOffsets+4*int(x)+4))
	for k := beginning(x, y); k < to; k++ {
		at := entries + entrySize*k
		if two(model, at) != y || !f(word(counted+k), [2]number{two(model, at+2), two(model, at+4)}) {
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
	k := w - counted
	lo, hi := 0, counted
	for lo < hi { // the last character whose words begin at k or before
		m := int(uint(lo+hi) / 2)
		if four(model, firstOffsets+4*(m+1)) <= k {
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
	lo, to := int(four(model, p.sounds+4*int(a))), int(four(model, p.sounds+4*int(a)+4))
	hi := to
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if four(model, p.sounding+4*m)>>20 < uint32(b) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for n := 0; lo < to && n < mostSounding; lo, n = lo+1, n+1 {
		v := four(model, p.sounding+4*lo)
		if v>>20 != uint32(b) {
			return
		}
		k := v & (1<<20 - 1)
		f(counted+k, two(model, entries+entrySize*int(k)))
	}
}

// bonus is by how many bits a word is likelier behind another than by itself, 0 where the model does not know the two as a pair.
func (p *modelParts) bonus(a, b word) int32 {
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
	return uint64(four(model, at)) | uint64(four(model, at+4))<<32
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
