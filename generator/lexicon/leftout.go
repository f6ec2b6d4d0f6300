package lexicon

import "sync"

// guess is a character that may be left out, and how well it goes there.
type guess struct {
	c number
	n int
}

// guesses are the best ones.
type guesses [2]guess

func (g *guesses) add(c number, n int) {
	for k := range g {
		if g[k].c == c {
			return
		}
		if n > g[k].n {
			copy(g[k+1:], g[k:])
			g[k] = guess{c, n}
			return
		}
	}
}

// gaps tries characters between two of which one is half of a word.
func (m *mending) gaps(i int) {
	w, y := m.ids[i+edge], m.ids[i+1+edge]
	if w >= counted || y >= counted {
		return
	}
	x, z := m.ids[i+edge-1], m.ids[i+edge+2]
	k := m.partners
	left, right := m.inWord(x, w), m.inWord(y, z)
	first := !left && k.half[w] && (right || z >= counted || !k.half[y])
	second := !right && k.half[y] && (left || x >= counted || !k.half[w])
	if !first && !second || m.pair(i) > 1 && tripleCount(x, w, y)+tripleCount(w, y, z) > 0 {
		return
	}
	var best guesses
	if first {
		m.guess(i, k.behind[w], &best)
	}
	if second {
		m.guess(i, k.before[y], &best)
	}
	for _, g := range best {
		if g.c != 0 {
			m.try(fix{manner: leftOutOne, from: i + 1, to: i + 1, right: [2]rune{runeOf(g.c)}, n: 1})
		}
	}
}

// guess adds those of a list that go between the two at i and i+1.
func (m *mending) guess(i int, list []guess, best *guesses) {
	for _, g := range list {
		if n := m.threeBetween(i, g.c); n > 0 {
			best.add(g.c, g.n+2*n)
		}
	}
}

// threeBetween is how often a character stands between the two at i and i+1, with one that is beside them, in edited texts.
func (m *mending) threeBetween(i int, c number) int {
	w, y := m.ids[i+edge], m.ids[i+1+edge]
	return tripleCount(w, c, y) + tripleCount(c, y, m.ids[i+edge+2])
}

// partners are, by number, the characters that often stand behind, and before, another within words, and those that are seldom words by themselves.
type partners struct {
	behind, before [counted][]guess
	half           [counted]bool
}

// halfWord is how much rarer, as a logarithm to base 2, a character that is half of a word is by itself than within words.
const halfWord = 2.0

// oftenPartner is how often two characters of a word stand beside each other, as a logarithm, of which one may be left out.
const oftenPartner = 7

var learnPartners = sync.OnceValue(func() *partners {
	p := &partners{}
	for w := number(1); w < counted; w++ {
		p.half[w] = chainStep*float64(chainLevel(wordHashOf([]number{w}))) < float64(often(w))-halfWord
		for list := followers(w); list != ""; list = list[2:] {
			c := two(list, 0)
			if n := pairCount(w, c); n >= oftenPartner {
				p.behind[w] = append(p.behind[w], guess{c, n})
				p.before[c] = append(p.before[c], guess{w, n})
			}
		}
	}
	return p
})
