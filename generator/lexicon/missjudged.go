package lexicon

import "strings"

// replaced judges a phrase that begins at start, with another rune in the place of its rune j.
func (s *search) replaced(p *Phrase, start, j int) {
	at, n := start+j, len(p.runes)
	w, c := s.numberOf(s.get(at)), p.ids[j]
	kind := Sounds
	switch {
	case w == 0 || c == 0:
		return
	case s.soundAlike(w, c):
	case looksAlike(w, c):
		kind = Looks
	default:
		return
	}
	// What sounds only much alike, or only looks alike, and makes another word of the phrase, was meant: 民族权利.
	if !soundSame(w, c) && (j > 0 && s.inWord(p.ids[j-1], w) || j+1 < n && s.inWord(w, p.ids[j+1])) {
		return
	}
	// One rune at an end of the phrase, the wrong one or one that is cut off by it, may be a word with what stands outside.
	if j <= 1 && s.joins(start) || j >= n-2 && s.joins(start+n) || s.attested(at-2, at+3) {
		return
	}
	s.add(Miss{From: start, To: start + n, Phrase: p, Kind: kind, at: at})
}

// swapped judges a phrase that begins at start, with two runes in each other's place from at on.
func (s *search) swapped(p *Phrase, start, at int) {
	n := len(p.runes)
	if s.attested(at-2, at+4) || !s.strange(start, start+n) {
		return
	}
	// 苦干实干 and 厚养薄葬 may be said the other way round.
	if n == 4 && s.bond(start+1) > 1 && s.bond(start+3) > 1 {
		return
	}
	s.add(Miss{From: start, To: start + n, Phrase: p, Kind: Swapped, at: at})
}

// optional are runes that a phrase may have or not: without them it says something else, or the same.
const optional = "不了的地得好性化等和与各之所有最更很"

// missing judges a phrase that begins at start, without its rune j.
func (s *search) missing(p *Phrase, start, j int) {
	n, at := len(p.runes), start+j
	if n < 4 || j == 0 || j == n-1 || strings.ContainsRune(optional, p.runes[j]) {
		return
	}
	// One rune that is left of the phrase may be a word with what stands outside: 员工责任.
	outside := oftenPair
	if n == 4 {
		outside = rarePair + 1
	}
	if j == 1 && (s.joins(start) || s.bond(start) >= outside) || j == n-2 && (s.joins(start+n-1) || s.bond(start+n-1) >= rarePair) {
		return
	}
	most := rarePair
	if n == 4 {
		most = 1
	}
	if pairCount(p.ids[j-1], p.ids[j+1]) > most || s.attested(at-2, at+2) {
		return
	}
	s.add(Miss{From: start, To: start + n - 1, Phrase: p, Kind: Missing, at: at})
}

// spare judges a phrase that begins at start, with a rune too many before its rune j.
func (s *search) spare(p *Phrase, start, j int) {
	n, at := len(p.runes), start+j
	x := s.numberOf(s.get(at))
	if n < 4 || x == 0 || !s.soundAlike(x, p.ids[j-1]) && !s.soundAlike(x, p.ids[j]) {
		return
	}
	if s.attested(at-2, at+3) {
		return
	}
	s.add(Miss{From: start, To: start + n + 1, Phrase: p, Kind: Spare, at: at})
}

// rarePair is how often, as a logarithm, two runes stand beside each other at most where something between them may be missing; oftenPair is how often two do that
// belong together.
const rarePair, oftenPair = 4, 8

// joins reports a rune that makes a word with the one before it.
func (s *search) joins(i int) bool { return s.inWord(s.numberOf(s.get(i-1)), s.numberOf(s.get(i))) }

// bond is how often the rune at a place stands behind the one before it.
func (s *search) bond(i int) int {
	x, y := s.numberOf(s.get(i-1)), s.numberOf(s.get(i))
	if x == 0 || y == 0 {
		return 0
	}
	return pairCount(x, y)
}

// strange reports two neighbours that edited texts do not have beside each other.
func (s *search) strange(from, to int) bool {
	strange := false
	for i := from; i+1 < to; i++ {
		x, y := s.numberOf(s.runes[i]), s.numberOf(s.runes[i+1])
		strange = strange || pairCount(x, y) <= 1
	}
	return strange
}

// attested reports runes that edited texts have in this order: three of them in a row are in the counts.
func (s *search) attested(from, to int) bool {
	for i := max(from, 0); i+3 <= min(to, len(s.runes)); i++ {
		x, y, z := s.numberOf(s.runes[i]), s.numberOf(s.runes[i+1]), s.numberOf(s.runes[i+2])
		if x != 0 && y != 0 && z != 0 && tripleCount(x, y, z) > 0 {
			return true
		}
	}
	return false
}
