package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"
)

// leastBonus is by how many bits a word is cheaper behind another, at least, for the pair to be kept; leastTogether is how often the two stand beside each other at least.
const leastBonus, leastTogether = 1.5, 1.2

// leastOften is how often a word stands in the texts at least to be kept.
const leastOften = 2

// writeModel writes the words by their first character, their costs in quarters of a bit, the pairs, and the two-character words by their sounds.
func (b *builder) writeModel(l *lattice, path string) {
	l.reckon()
	var kept []int
	for w := counted; w < len(l.words); w++ {
		if l.often[w] >= leastOften {
			kept = append(kept, w)
		}
	}
	slices.SortFunc(kept, func(x, y int) int { return slices.Compare(l.words[x], l.words[y]) })
	number := map[int]int{}
	for c := range counted {
		number[c] = c
	}
	for i, w := range kept {
		number[w] = counted + i
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(kept)))
	at := 0
	for c := range uint64(counted + 1) {
		for at < len(kept) && l.words[kept[at]][0] < c {
			at++
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
	}
	for c := range counted {
		out = append(out, quarters(l.cost[c]), quarters(l.back[c]))
	}
	for _, w := range kept {
		var rest [longestWord - 1]uint16
		for i, c := range l.words[w][1:] {
			rest[i] = uint16(c)
		}
		for _, c := range rest {
			out = binary.LittleEndian.AppendUint16(out, c)
		}
		out = append(out, quarters(l.cost[w]), quarters(l.back[w]))
	}
	out = append(out, beginnings(l, kept)...)
	out = append(out, b.soundsOf(l, kept)...)
	out = append(out, l.bonuses(number)...)
	check(os.WriteFile(path, out, 0o644))
	fmt.Println("words", len(kept), "bytes", len(out))
}

// beginnings writes a filter of the first two characters of words: a bit for each at their hash.
func beginnings(l *lattice, kept []int) []byte {
	out := make([]byte, 1<<16)
	for _, w := range kept {
		h := wordHash(l.words[w][0], l.words[w][1])
		out[h>>3] |= 1 << (h & 7)
	}
	return out
}

// wordHash is where the filter has two characters. The reader of the table has the same function.
func wordHash(x, y uint64) uint32 { return uint32(x<<12|y) * 2654435761 >> 13 }

func quarters(bits float64) byte { return byte(max(0, min(math.Round(4*bits), 255))) }

// soundsOf writes the two-character words by their folded sounds: for each first sound where its words begin, then the words of each, the second sound in the
// upper 12 bits and the word's place in the lower 20. Of words with the same sounds the commonest stand first.
func (b *builder) soundsOf(l *lattice, kept []int) []byte {
	lists := make([][]uint32, len(b.folds))
	for i, w := range kept {
		word := l.words[w]
		if len(word) != 2 {
			continue
		}
		for _, s := range b.foldedSounds(word[0]) {
			for _, t := range b.foldedSounds(word[1]) {
				lists[s] = append(lists[s], uint32(t)<<20|uint32(i))
			}
		}
	}
	var offsets, list []byte
	cost := func(v uint32) float64 { return l.cost[kept[v&(1<<20-1)]] }
	for _, x := range lists {
		slices.SortFunc(x, func(v, w uint32) int {
			return cmp.Or(cmp.Compare(v>>20, w>>20), cmp.Compare(cost(v), cost(w)), cmp.Compare(v, w))
		})
		offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(list)/4))
		for _, v := range x {
			list = binary.LittleEndian.AppendUint32(list, v)
		}
	}
	offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(list)/4))
	return append(offsets, list...)
}

// foldedSounds are the folded sounds of a character.
func (b *builder) foldedSounds(c uint64) (out []int) {
	for _, s := range b.sounds[b.chars[c]][:min(len(b.sounds[b.chars[c]]), mostReadings)] {
		if f := b.folds[s]; f != 0 && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// bonuses writes by how many bits words are cheaper behind others: a cuckoo table as that of the counts.
func (l *lattice) bonuses(number map[int]int) []byte {
	keys := make([]uint64, 0, len(l.pairs))
	for k := range l.pairs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var all []tagged
	for _, k := range keys {
		a, b := int(k>>32), int(k&(1<<32-1))
		x, ok := number[a]
		y, also := number[b]
		if bonus := l.cost[b] - l.between(a, b); ok && also && l.pairs[k] >= leastTogether && bonus >= leastBonus {
			all = append(all, tagged{mix(uint64(x)<<20 | uint64(y)), uint16(min(math.Round(bonus), 15))})
		}
	}
	fmt.Println("pairs of words", len(all))
	return cuckoo(all)
}
