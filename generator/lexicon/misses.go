package lexicon

import (
	"cmp"
	"slices"
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
