package lexicon

import "strings"

// Strays are slips that need no weighing: characters that go neither with each other nor with what stands around them, while a common word is one slip away and fits
// there.

// How often, as a logarithm, pairs and triples stand in edited texts: a word that may be meant; two characters that may be strays; two that may be where no triple of the
// place is known; a triple that tells what is left out.
const (
	strayWord   = 9
	neverPair   = 1
	seldomPair  = 5
	swappedPair = 5
	// leftOutTriples is how often two triples together stand in edited texts.
	leftOutTriples = 14
)

// strayLeast is how sure the weights must be of a slip that strays speak for, as the logarithm of the odds, and halfAlone by how much surer where one of the two goes with
// its other neighbour, and where it is a word by itself. Without strays they must be surer still.
const strayLeast, halfAlone = 2.4, 1

// Strays finds slips of that kind. No two of them overlap.
func (r *Reading) Strays() (list []Slip) {
	runes := r.runes
	s := &strays{known: r.known, runes: runes, pairs: r.pairs}
	end := 0
	for i := 0; i+1 < len(runes); i++ {
		if i < end || !isHan(runes[i]) || !s.stand(i) {
			continue
		}
		if s.look(); s.likely() {
			list = append(list, s.best)
			end = s.best.To + 1
		}
	}
	return list
}

// strays are the characters at a place: x2 x w y z z2, and the best slip found in w y.
type strays struct {
	*known
	runes            []rune
	pairs            []int8 // of the reading
	i                int
	x2, x, w, y      number
	z, z2            number
	pair             int
	alone, nextAlone bool // w is no word with x, y none with z
	best             Slip
}

func (s *strays) number(i int) number {
	if i < 0 || i >= len(s.runes) {
		return 0
	}
	return s.numberOf(s.runes[i])
}

// stand goes to a place, and reports whether one of the characters there is alone.
func (s *strays) stand(i int) bool {
	s.i = i
	s.w, s.y = s.numberOf(s.runes[i]), s.numberOf(s.runes[i+1])
	if s.w == 0 || s.y == 0 || s.w >= counted || s.y >= counted || s.inWord(s.w, s.y) {
		return false
	}
	s.x, s.z = s.number(i-1), s.number(i+2)
	s.alone, s.nextAlone = !s.inWord(s.x, s.w), !s.inWord(s.y, s.z)
	return s.alone || s.nextAlone
}

// look looks for the best slip there.
func (s *strays) look() {
	s.best = Slip{}
	s.pair = int(s.pairs[s.i+edge])
	if s.pair > swappedPair {
		return
	}
	if tripleCount(s.x, s.w, s.y)+tripleCount(s.w, s.y, s.z) > 0 {
		return
	}
	s.x2, s.z2 = s.number(s.i-2), s.number(s.i+3)
	if s.w == s.y {
		s.doubled()
		return
	}
	if s.alone || s.nextAlone {
		s.swapped()
		s.replaced()
	}
	s.missing()
}

func (s *strays) found(from, to int, right string, kind Kind, sure int) {
	if float32(sure) > s.best.Sure {
		s.best = Slip{From: from, To: to, Right: right, Kind: kind, Sure: float32(sure)}
	}
}

// swapped looks for a word of the two in the other order.
func (s *strays) swapped() {
	if !s.inWord(s.y, s.w) || pairCount(s.y, s.w) < max(strayWord, s.pair+4) {
		return
	}
	if n := tripleCount(s.x, s.y, s.w) + tripleCount(s.y, s.w, s.z); n > 0 {
		s.found(s.i, s.i+2, string([]rune{s.runes[s.i+1], s.runes[s.i]}), Swapped, n)
	}
}

// doubled looks for one that is there once too often.
func (s *strays) doubled() {
	if s.pair > seldomPair {
		return
	}
	left, right := s.inWord(s.x, s.w), s.inWord(s.y, s.z)
	if left && right || s.i > 0 && s.runes[s.i-1] == '一' {
		return
	}
	n := tripleCount(s.x, s.w, s.z)
	if right && pairCount(s.y, s.z) >= strayWord && pairCount(s.x, s.w) > 0 {
		n++
	}
	if n > 0 {
		s.found(s.i+1, s.i+2, "", Spare, n)
	}
}

// replaced looks for a word with another character in the place of one of the two.
func (s *strays) replaced() {
	if s.pair > seldomPair {
		return
	}
	if s.before[s.y].hasAny(s.sounds[s.w]) {
		for list := leaders(s.y); list != ""; list = list[2:] {
			if c := two(list, 0); c != s.w && s.soundAlike(s.w, c) {
				s.tryWord(s.i, Sounds, c, c, s.y)
			}
		}
	}
	if s.behind[s.w].hasAny(s.sounds[s.y]) {
		for list := followers(s.w); list != ""; list = list[2:] {
			if c := two(list, 0); c != s.y && s.soundAlike(s.y, c) {
				s.tryWord(s.i+1, Sounds, c, s.w, c)
			}
		}
	}
	for list := alike(s.w); list != ""; list = list[2:] {
		if c := two(list, 0); s.inWord(c, s.y) {
			s.tryWord(s.i, Looks, c, c, s.y)
		}
	}
	for list := alike(s.y); list != ""; list = list[2:] {
		if c := two(list, 0); s.inWord(s.w, c) {
			s.tryWord(s.i+1, Looks, c, s.w, c)
		}
	}
}

// tryWord tries the word a b, in which c is what stands for another character at a place.
func (s *strays) tryWord(at int, kind Kind, c, a, b number) {
	n := pairCount(a, b)
	if n < strayWord || s.pair > neverPair && n < s.pair+6 || pairCount(s.x, a) == 0 || pairCount(b, s.z) == 0 {
		return
	}
	left, right := tripleCount(s.x, a, b), tripleCount(a, b, s.z)
	if left+right == 0 || s.pair > neverPair && (left == 0 || right == 0) {
		return
	}
	s.found(at, at+1, string(runeOf(c)), kind, n+left+right)
}

// missing looks for a character that is left out between the two: it makes a word with the one that is alone, and stands before, or behind, the other word.
func (s *strays) missing() {
	if s.pair > neverPair {
		return
	}
	if s.alone && !s.functional(s.runes[s.i]) && s.inWord(s.y, s.z) && pairCount(s.y, s.z) >= strayWord {
		s.missingBehind()
	}
	if s.nextAlone && !s.functional(s.runes[s.i+1]) && s.inWord(s.x, s.w) && pairCount(s.x, s.w) >= strayWord {
		s.missingBefore()
	}
}

// missingBehind tries the characters that make a word with the first of the two.
func (s *strays) missingBehind() {
	for list := followers(s.w); list != ""; list = list[2:] {
		c := two(list, 0)
		n, m := tripleCount(s.w, c, s.y), tripleCount(c, s.y, s.z)
		if n > 0 && m > 0 && pairCount(s.w, c) >= strayWord && (s.x == 0 || leadsTo(pairCount(s.x, s.w), tripleCount(s.x, s.w, c))) {
			s.between(c, n+m, 10)
		}
	}
}

// missingBefore tries those that make a word with the second.
func (s *strays) missingBefore() {
	for list := leaders(s.y); list != ""; list = list[2:] {
		c := two(list, 0)
		n, m := tripleCount(c, s.y, s.z), tripleCount(s.x, s.w, c)
		if n > 0 && m > 0 && pairCount(c, s.y) >= strayWord && leadsTo(pairCount(s.y, s.z), n) {
			s.between(c, n+m, 13)
		}
	}
}

// leadsTo reports that two characters stand beside each other nearly always with a third one, or nowhere.
func leadsTo(pair, triple int) bool { return pair <= neverPair || triple >= pair-1 }

// between tries a character between the two; it must make the text more likely by so much.
func (s *strays) between(c number, sure, least int) {
	e := edit{kind: Missing, from: s.i + 1, to: s.i + 1, right: [2]number{c}, n: 1}
	r := s.around(&e)
	var buffer [8]number
	line := append(buffer[:0], r.ids[e.from-2:e.from]...)
	line = append(line, c)
	line = append(line, r.ids[e.to:e.to+2]...)
	if sure >= leftOutTriples && r.gain(&e, line) >= least {
		s.found(s.i, s.i+2, string([]rune{s.runes[s.i], runeOf(c), s.runes[s.i+1]}), Missing, sure)
	}
}

// around reads what stands around an edit, whose places are then those of the reading.
func (s *strays) around(e *edit) *Reading {
	from := max(0, e.from-edge)
	r := Read(s.runes[from:min(len(s.runes), e.to+edge)])
	e.from, e.to = e.from-from+edge, e.to-from+edge
	return r
}

// likely says whether the slip that was found is likely, as the weights of all slips go.
func (s *strays) likely() bool {
	b := &s.best
	if b.To == 0 || b.Kind == Missing {
		return b.To > 0
	}
	e := edit{kind: b.Kind, from: b.From, to: b.To}
	for _, c := range b.Right {
		e.right[e.n] = s.numberOf(c)
		e.n++
	}
	r := s.around(&e)
	f, ok := r.features(&e)
	least := float32(strayLeast)
	if b.Kind <= Looks && s.functional(s.runes[b.From]) {
		least += halfAlone
	}
	if !s.alone || !s.nextAlone {
		least += halfAlone
	}
	return ok && judge(&f, least) >= least
}

// words are characters that are words by themselves, and stand beside anything.
const words = "的了在和与及或对将把被由从向为以按是有等不也都就还并且已要须应能可会让使给到于之其各每该此本某全个项次年月日时者们人县市省区镇乡村街办局委组校院所站部科室队党支团班会" +
	"一二三四五六七八九十百千万两几多大小新老好上下中内外前后左右东西南北出入来去至起第做作用无非未很更最较约近超达即则而但若如因故虽却又再只仅才均皆凡何谁我你他它这那" +
	"公里米元亩吨件条名份场期届轮户家处篇层级类种套批间栋座台辆共需仍先曾正拟经据依凭除自同跟随当企业商军警民农工学师生医俄美英法德日韩朝泽" +
	"视含式量机道犯真银园范佳带就广书损限原负质降推扩防提促保稳增建改查用办管控治讲听看守护引抓求找谈走创强优兴惠富聚解破送接收放发开关停拆买卖存取借贷险难"

func (s *strays) functional(r rune) bool { return strings.ContainsRune(words, r) }
