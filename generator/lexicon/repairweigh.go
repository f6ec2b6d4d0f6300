package lexicon

import _ "embed"

// fixTrees weigh the signs of a repair, as trees does those of a slip.
//
//go:embed repairs.bin
var fixTrees string

const (
	fixFeatures = 40
	fixDepth    = 4
	fixAsks     = 1<<fixDepth - 1
	fixLeaves   = 1 << fixDepth
	fixTreeSize = 2*fixAsks + 2*fixLeaves
	fixBias     = -3
)

// featuresOf tells what speaks for a repair and against it: x w y z is what stands around the place, and the same with the repair.
func (m *mending) featuresOf(f *fix) (out [fixFeatures]int8) {
	var buffer [8]number
	a, b := f.from+edge, f.to+edge
	ids := m.ids
	get := func(i int) number {
		if i < 0 || i >= len(ids) {
			return 0
		}
		return ids[i]
	}
	line := append(buffer[:0], get(a-2), get(a-1))
	for _, c := range f.right[:f.n] {
		line = append(line, m.numberOf(c))
	}
	line = append(line, get(b), get(b+1))
	first, last := get(a), get(b-1)
	if f.manner == leftOutOne {
		first, last = get(a), get(a-1) // y and x, which are beside each other now
	}
	x2, x, y, y2 := line[0], line[1], line[len(line)-2], line[len(line)-1]
	lowPair, lowTriple, highTriple := 15, 15, 0
	for i := 1; i+2 < len(line); i++ {
		lowPair = min(lowPair, pairCount(line[i], line[i+1]))
	}
	for i := 0; i+2 < len(line); i++ {
		n := tripleCount(line[i], line[i+1], line[i+2])
		lowTriple, highTriple = min(lowTriple, n), max(highTriple, n)
	}
	k := len(line) - 3 // the last that is new, or x
	all := [fixFeatures]int{
		f.gain / 2,
		int(f.manner),
		4 * int(f.now.cost) / max(f.length, 1) / 2,
		int(f.was.singles-f.now.singles) + 8, int(f.now.singles), int(f.was.singles),
		int(f.was.apart-f.now.apart) + 8, int(f.now.apart), int(f.was.apart),
		pairCount(x, first), pairCount(last, y), lowPair, lowTriple, highTriple,
		pairCount(line[1], line[2]), pairCount(line[k], line[k+1]),
		tripleCount(line[0], line[1], line[2]), tripleCount(line[k], line[k+1], line[k+2]),
		one(inWord(x, first)) + 2*one(inWord(last, y)),
		one(inWord(line[1], line[2])) + 2*one(inWord(line[k], line[k+1])),
		often(first), often(last), one(x == 0) + 2*one(y == 0),
		(f.gain - f.next) / 2,
		chainLevel(wordHashOf(line[1:3])), chainLevel(wordHashOf(line[k : k+2])),
		pairCount(x2, x), pairCount(y, y2), often(x), often(y),
		chainLevel(wordHashOf([]number{first})), chainLevel(wordHashOf([]number{last})),
		min(m.strange(a-4, a-1), 3) + 4*min(m.strange(b, b+3), 3),
		f.to - f.from,
		36: one(inWord(y, y2)) + 2*one(inWord(x2, x)),
		37: 0,
		38: chainLevel(wordHashOf([]number{y, y2})),
		39: chainLevel(wordHashOf([]number{x2, x})),
	}
	m.byManner(f, get, line, &all)
	for i, v := range all {
		out[i] = int8(max(0, min(v, values-1)))
	}
	return out
}

// byManner adds the features that each manner of a slip has for itself.
func (m *mending) byManner(f *fix, get func(int) number, line []number, all *[fixFeatures]int) {
	a, b := f.from+edge, f.to+edge
	if f.manner == swappedTwo {
		all[34], all[35] = pairCount(get(a), get(b-1)), pairCount(get(b-1), get(a))
		all[37] = chainLevel(wordHashOf([]number{get(a), get(b - 1)}))
	}
	if f.manner == doubledOne || f.manner == halfEdited {
		all[34], all[35] = pairCount(get(b-1), get(b)), tripleCount(get(b-2), get(b-1), get(b))
		all[37] = chainLevel(wordHashOf([]number{get(b - 1), get(b)}))
	}
	if f.manner == leftOutOne {
		all[37] = chainLevel(wordHashOf([]number{get(a - 1), get(a)}))
		all[34], all[35] = chainLevel(wordHashOf(line[1:4])), tripleCount(line[1], line[2], line[3])
	}
}

func wordHashOf(ids []number) uint64 {
	k := uint64(0)
	for _, n := range ids {
		k = k<<16 | uint64(uint16(runeOf(n)))
	}
	return mix(k)
}

// sureOf says how sure a repair is, as the logarithm of the odds.
func (m *mending) sureOf(f *fix) float32 {
	out := m.featuresOf(f)
	sum := 0
	for t, n := fixTrees, 0; len(t) >= fixTreeSize; t, n = t[fixTreeSize:], n+1 {
		if n == someTrees && fixBias+float32(sum)/100 < -1 {
			break // the later trees add little
		}
		k := 0
		for range fixDepth {
			if int(out[t[2*k]]) <= int(t[2*k+1]) {
				k = 2*k + 1
			} else {
				k = 2*k + 2
			}
		}
		at := 2*fixAsks + 2*(k-fixAsks)
		sum += int(int16(two(t, at)))
	}
	return fixBias + float32(sum)/100
}
