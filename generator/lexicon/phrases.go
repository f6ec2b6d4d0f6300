package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// The phrases, a line each: the phrase, a tab, the key of where it is from. A line that begins with = has words that are right by themselves.
var (
	//go:embed phrases.txt
	phraseLines string
	//go:embed sources.txt
	sourceLines string
)

// Phrase is a set phrase of this work.
type Phrase struct {
	Text string
	// source is the key of the paper or book that has it; "" for words that are only right by themselves.
	source string
	runes  []rune
	ids    []number
}

// Source is the paper or book that has the phrase. How that was checked, which stands behind its title, is left out.
func (p *Phrase) Source() string {
	for line := range strings.Lines(sourceLines) {
		if key, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); key == p.source {
			name, _, _ = strings.Cut(name, "；凭记忆")
			if i := strings.LastIndex(name, "（"); i >= 0 && (strings.Contains(name[i:], "核对") || strings.Contains(name[i:], "已见")) {
				name = name[:i]
			}
			return name
		}
	}
	return ""
}

// pieces are the phrases, and where to look for each: a phrase with one slip keeps one of its pieces whole.
type pieces struct {
	list []Phrase
	// bits has a bit for each piece, at a hash of it: most places of a text have none.
	bits [1 << 12]uint64
	// first is where the pieces of each part of the hashes begin among all: those with the rest of the phrase behind them, then those with it before them.
	first [1<<15 + 1]int32
	all   []piece
	// rests are the kinds of runes beside each of the pieces, one behind the other: most pieces fall out by them.
	rests []uint64
}

// piece is two runes of a phrase, so far apart, and where the first stands in it.
type piece struct {
	runes  [2]rune
	apart  int8
	at     int8
	phrase int32
	// rest are the kinds of the two runes of the phrase next to the piece. With one slip the text has one of them there, or, where whole is true, both.
	rest  uint64
	whole bool
	// ends is true where they stand before it.
	ends bool
}

// part is where the pieces like this begin, as an index into first.
func (p *piece) part() uint32 {
	h := pieceHash(p.runes[0], p.runes[1], int(p.apart)) >> 4 << 1
	if p.ends {
		h++
	}
	return h
}

// reach is how far apart the runes of a piece stand at most.
const reach = 3

// kindBit parts all runes into 64 kinds.
func kindBit(r rune) uint64 { return 1 << (uint32(r) * 2654435761 >> 26) }

func pieceHash(first, last rune, apart int) uint32 {
	return (uint32(first)*2654435761 ^ uint32(last)*2246822519 ^ uint32(apart)*3266489917) >> 14
}

func (x *pieces) has(hash uint32) bool { return x.bits[hash>>6]&(1<<(hash&63)) != 0 }

var learnPhrases = sync.OnceValue(func() *pieces {
	t := learn()
	x := &pieces{list: make([]Phrase, 0, strings.Count(phraseLines, "\n")+1)}
	cut := make([]piece, 0, 5*cap(x.list))
	runes, ids := make([]rune, 0, len(phraseLines)/3), make([]number, 0, len(phraseLines)/3)
	for line := range strings.Lines(phraseLines) {
		text, source, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		from := len(runes)
		for _, r := range strings.TrimPrefix(text, "=") {
			runes, ids = append(runes, r), append(ids, t.numberOf(r))
		}
		text = strings.TrimPrefix(text, "=")
		p := Phrase{Text: text, source: source, runes: runes[from:len(runes):len(runes)], ids: ids[from:len(ids):len(ids)]}
		cut = cutPhrase(cut, int32(len(x.list)), p.runes)
		x.list = append(x.list, p)
	}
	x.order(cut)
	return x
})

// order puts the pieces where their hashes say.
func (x *pieces) order(cut []piece) {
	for i := range cut {
		p := &cut[i]
		h := pieceHash(p.runes[0], p.runes[1], int(p.apart))
		x.bits[h>>6] |= 1 << (h & 63)
		x.first[p.part()+1]++
	}
	for i := 1; i < len(x.first); i++ {
		x.first[i] += x.first[i-1]
	}
	x.all, x.rests = make([]piece, len(cut)), make([]uint64, len(cut))
	next := x.first
	for i := range cut {
		h := cut[i].part()
		x.all[next[h]], x.rests[next[h]] = cut[i], cut[i].rest
		next[h]++
	}
}

// cutPhrase adds the pieces of a phrase.
func cutPhrase(list []piece, phrase int32, runes []rune) []piece {
	add := func(at, apart int, whole bool, rest ...int) {
		kinds := uint64(0)
		for _, k := range rest {
			kinds |= kindBit(runes[k])
		}
		if kinds == 0 {
			kinds = ^kinds // nothing is known of what stands beside it
		}
		list = append(list, piece{[2]rune{runes[at], runes[at+apart]}, int8(apart), int8(at), phrase, kinds, whole, len(rest) > 0 && rest[0] < at})
	}
	switch n := len(runes); {
	case n < 3:
	case n == 3:
		add(0, 1, false)
		add(1, 1, false)
		add(0, 2, false)
	case n == 4: // any two runes may be in each other's place
		add(0, 1, false, 2, 3)
		add(2, 1, false, 0, 1)
		add(0, 3, true, 1, 2)
		add(0, 2, true, 1, 3)
		add(1, 2, true, 2)
	default:
		add(0, 1, false, 2, 3)
		add(n-2, 1, false, n-4, n-3)
	}
	return list
}
