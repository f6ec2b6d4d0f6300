package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// Miss is a place of a text that reads almost like a phrase.
type Miss struct {
	// [From, To) stands where the phrase should.
	From, To int
	Phrase   *Phrase
	Kind     Kind
	// at is where in the text the slip is.
	at int
}

// Misses finds what reads almost like a phrase. Where several do, the longest phrase counts.
func Misses(runes []rune) []Miss {
	s := &search{pieces: learnPhrases(), known: learn(), runes: runes}
	s.eachPiece(s.compare)
	if len(s.found) == 0 {
		return nil
	}
	s.eachPiece(s.compareWhole)
	return s.longest()
}

// Whole reports whether a phrase stands in the text as it should, with the runes from from to to in it.
func Whole(runes []rune, from, to int) bool {
	const longest = 16
	first := max(0, from-longest)
	s := &search{pieces: learnPhrases(), known: learn(), runes: runes[first:min(len(runes), to+longest)]}
	s.eachPiece(s.compareWhole)
	return slices.ContainsFunc(s.exact, func(m Miss) bool { return first+m.From <= from && to <= first+m.To })
}

// search is one search of a text for phrases.
type search struct {
	*pieces
	*known
	runes []rune
	exact []Miss // phrases that stand there as they should
	found []Miss
}

// eachPiece calls f for each piece of a phrase that stands in the text: with the phrase, the place, which of its runes stands there, and how far apart the piece's runes are.
func (s *search) eachPiece(f func(p *Phrase, i, at, apart int)) {
	for i, first := range s.runes {
		if !isHan(first) {
			continue
		}
		for apart := 1; apart <= reach && i+apart < len(s.runes); apart++ {
			last := s.runes[i+apart]
			h := pieceHash(first, last, apart)
			if !s.has(h) {
				continue
			}
			behind := kindBit(s.get(i+2)) | kindBit(s.get(i+3))
			if apart > 1 {
				behind |= kindBit(s.get(i + 1))
			}
			part := h >> 4 << 1
			s.pieceAt(i, apart, part, behind, f)
			s.pieceAt(i, apart, part+1, kindBit(s.get(i-1))|kindBit(s.get(i-2)), f)
		}
	}
}

// pieceAt calls f for each piece of a part that stands at i. around are the kinds of runes on the side on which the rest of the phrase is.
func (s *search) pieceAt(i, apart int, part uint32, around uint64, f func(p *Phrase, i, at, apart int)) {
	from := int(s.first[part])
	for k, rest := range s.rests[from:s.first[part+1]] {
		if rest&around == 0 {
			continue
		}
		p := &s.pieces.all[from+k]
		if p.runes == [2]rune{s.runes[i], s.runes[i+apart]} && int(p.apart) == apart && (!p.whole || rest&^around == 0) {
			f(&s.list[p.phrase], i, int(p.at), apart)
		}
	}
}

// compareWhole notes a phrase that stands there as it should.
func (s *search) compareWhole(p *Phrase, i, at, apart int) {
	if apart == 1 && s.reads(i-at, p.runes...) {
		s.exact = append(s.exact, Miss{From: i - at, To: i - at + len(p.runes), Phrase: p})
	}
}

// get is the rune at a place, 0 outside the text.
func (s *search) get(i int) rune {
	if i < 0 || i >= len(s.runes) {
		return 0
	}
	return s.runes[i]
}

// reads reports whether the text at i reads the runes.
func (s *search) reads(i int, runes ...rune) bool {
	return i >= 0 && i+len(runes) <= len(s.runes) && slices.Equal(s.runes[i:i+len(runes)], runes)
}

// compare compares a phrase with the text around the piece of it that begins at i, and at the phrase's rune at.
func (s *search) compare(p *Phrase, i, at, apart int) {
	n := len(p.runes)
	if apart > 1 {
		s.compareApart(p, i-at)
		return
	}
	// What is the same before the piece, and behind it.
	a, start := at, i
	for a > 0 && s.get(start-1) == p.runes[a-1] {
		start, a = start-1, a-1
	}
	b, end := at+2, i+2
	for b < n && s.get(end) == p.runes[b] {
		end, b = end+1, b+1
	}
	switch {
	case a == 0 && b == n:
	case a == 0:
		s.behind(p, start, end, b)
	case b == n:
		s.before(p, start, end, a)
	}
}

// compareApart compares a phrase of three or four runes that begins at start, of which two runes that are not neighbours are the same.
func (s *search) compareApart(p *Phrase, start int) {
	n, r := len(p.runes), p.runes
	if start < 0 || start+n > len(s.runes) {
		return
	}
	if n == 3 {
		if s.runes[start+1] != r[1] {
			s.replaced(p, start, 1)
		}
		return
	}
	for _, o := range [3][4]rune{{r[0], r[2], r[1], r[3]}, {r[0], r[3], r[2], r[1]}, {r[2], r[1], r[0], r[3]}} {
		if s.reads(start, o[:]...) {
			s.swapped(p, start, start+1)
		}
	}
}

// behind looks for a slip behind the first b runes of a phrase, which stand in [start, end).
func (s *search) behind(p *Phrase, start, end, b int) {
	rest := p.runes[b:]
	switch {
	case s.reads(end+1, rest[1:]...):
		s.replaced(p, start, b)
	case len(rest) > 1 && s.get(end) == rest[1] && s.get(end+1) == rest[0] && s.reads(end+2, rest[2:]...):
		s.swapped(p, start, end)
	case len(rest) > 1 && s.reads(end, rest[1:]...):
		s.missing(p, start, b)
	case s.reads(end+1, rest...):
		s.spare(p, start, b)
	}
}

// before looks for a slip before the last runes of a phrase, from a, which stand in [start, end).
func (s *search) before(p *Phrase, start, end, a int) {
	first := p.runes[:a]
	switch {
	case s.reads(start-a, first[:a-1]...):
		s.replaced(p, start-a, a-1)
	case a > 1 && s.get(start-1) == first[a-2] && s.get(start-2) == first[a-1] && s.reads(start-a, first[:a-2]...):
		s.swapped(p, start-a, start-2)
	case a > 1 && s.reads(start-a+1, first[:a-1]...):
		s.missing(p, start-a+1, a-1)
	case s.reads(start-a-1, first...):
		s.spare(p, start-a-1, a)
	}
}

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

func (s *search) add(m Miss) {
	if m.Phrase.source == "" {
		return
	}
	for i := m.From; i < m.To; i++ {
		if !isHan(s.get(i)) && !slices.Contains(m.Phrase.runes, s.get(i)) {
			return
		}
	}
	s.found = append(s.found, m)
}

// longest keeps, of misses that overlap, the one of the longest phrase, and none whose slip is a part of another phrase that is right.
func (s *search) longest() []Miss {
	slices.SortStableFunc(s.found, func(a, b Miss) int {
		return cmp.Or(cmp.Compare(len(b.Phrase.runes), len(a.Phrase.runes)), cmp.Compare(a.From, b.From))
	})
	var out []Miss
	for _, m := range s.found {
		right := slices.ContainsFunc(s.exact, func(e Miss) bool { return e.From <= m.at && m.at < e.To })
		if right || slices.ContainsFunc(out, func(o Miss) bool { return o.From < m.To && m.From < o.To }) {
			continue
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b Miss) int { return cmp.Compare(a.From, b.From) })
	return out
}

func looksAlike(x, y number) bool {
	for list := alike(x); len(list) > 0; list = list[2:] {
		if two(list, 0) == y {
			return true
		}
	}
	return false
}

func isHan(r rune) bool { return firstHan <= r && r < firstHan+hanCount }
