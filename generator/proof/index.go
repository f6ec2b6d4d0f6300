package proof

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// index knows where in a text each rune stands, so that a rule looks only at the places that concern it. It serves one Check.
type index struct {
	// first is 1 + the number of a rune's first place, 0 where it has none. next leads to the rune's other places in the same way.
	first  *[1 << 16]int32
	next   []int32
	places []place
	// pairs is where two runes stand beside each other, in the same way, at a hash of them.
	pairs    [1 << twoBits]int32
	nextPair []int32
}

const twoBits = 13

func twoOf(a, b rune) uint32 {
	return (uint32(a)*2654435761 ^ uint32(b)*2246822519) >> (32 - twoBits)
}

// place is a rune's place: its paragraph and its offset there.
type place struct{ paragraph, at int32 }

// indexes have tables of zeros.
var indexes = sync.Pool{New: func() any { return &index{first: new([1 << 16]int32)} }}

func newIndex(t *Text) *index {
	n := 0
	for i := range t.Paragraphs {
		n += len(t.Paragraphs[i].runes)
	}
	x := indexes.Get().(*index)
	x.next, x.places = slices.Grow(x.next[:0], n)[:n], slices.Grow(x.places[:0], n)[:n]
	x.nextPair = slices.Grow(x.nextPair[:0], n)[:n]
	clear(x.next)
	clear(x.nextPair)
	clear(x.pairs[:])
	for i := len(t.Paragraphs) - 1; i >= 0; i-- {
		runes := t.Paragraphs[i].runes
		for k := len(runes) - 1; k >= 0; k-- {
			n--
			x.places[n] = place{int32(i), int32(k)}
			if k+1 < len(runes) {
				h := twoOf(runes[k], runes[k+1])
				x.nextPair[n], x.pairs[h] = x.pairs[h], int32(n+1)
			}
			if r := uint32(runes[k]); r < 1<<16 {
				x.next[n], x.first[r] = x.first[r], int32(n+1)
			}
		}
	}
	return x
}

// free gives the table back with zeros alone.
func (x *index) free(t *Text) {
	for i := range t.Paragraphs {
		for _, r := range t.Paragraphs[i].runes {
			if uint32(r) < 1<<16 {
				x.first[r] = 0
			}
		}
	}
	indexes.Put(x)
}

// find calls f for every place of each of the marks, all of them below U+10000, mark by mark.
func (p *pass) find(marks string, f func(paragraph, at int, runes []rune)) {
	for _, r := range marks {
		for n := p.index.first[r]; n != 0; n = p.index.next[n-1] {
			at := p.index.places[n-1]
			f(int(at.paragraph), int(at.at), p.text.Paragraphs[at.paragraph].runes)
		}
	}
}

// mayHold reports that all pairs of runes of a word seem to stand somewhere in the text. Most words of a table do not, and this is quicker than a search.
func (p *pass) mayHold(word string) bool {
	before := rune(-1)
	for _, r := range word {
		if before >= 0 && p.index.pairs[twoOf(before, r)] == 0 {
			return false
		}
		before = r
	}
	return len(word) > utf8.RuneLen(before) || before >= 1<<16 || before >= 0 && p.index.first[before] != 0
}

// holdsRunes reports that each of some runes stands somewhere in the text.
func (p *pass) holdsRunes(runes string) bool {
	for _, r := range runes {
		if r < 1<<16 && p.index.first[r] == 0 {
			return false
		}
	}
	return true
}

// each calls f for every place at which a paragraph has the word.
func (p *pass) each(word string, f func(paragraph, from int, runes []rune)) {
	if !p.mayHold(word) {
		return
	}
	first, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		p.eachRune(first, f)
		return
	}
	second, _ := utf8.DecodeRuneInString(word[size:])
	for n := p.index.pairs[twoOf(first, second)]; n != 0; n = p.index.nextPair[n-1] {
		at := p.index.places[n-1]
		if runes := p.text.Paragraphs[at.paragraph].runes; starts(runes, int(at.at), word) {
			f(int(at.paragraph), int(at.at), runes)
		}
	}
}

// eachRune is each for a word of one rune.
func (p *pass) eachRune(r rune, f func(paragraph, from int, runes []rune)) {
	if r < 1<<16 {
		p.find(string(r), f)
		return
	}
	for i := range p.text.Paragraphs { // too rare for the index
		for k, other := range p.text.Paragraphs[i].runes {
			if other == r {
				f(i, k, p.text.Paragraphs[i].runes)
			}
		}
	}
}

// has reports that a paragraph has the word.
func (p *pass) has(word string) (found bool) {
	p.each(word, func(int, int, []rune) { found = true })
	return found
}
