package main

import "strings"

// readMiswritten reads the words that are wrong wherever they stand.
func (b *builder) readMiswritten(path string) {
	b.miswritten = map[string]bool{}
	eachLine(path, func(line string) {
		if f := strings.Split(line, "\t"); len(f) > 3 && f[2] == "" {
			b.miswritten[f[0]] = true
		}
	})
}

// oftener is by how much a word is commoner than one that is taken for a slip of it.
const oftener = 100

// seemsMiswritten reports a rare word of two characters that a common one sounds like, with one character in common.
func (b *builder) seemsMiswritten(w []rune, often float64) bool {
	if len(w) != 2 || b.pairs.get(pair(b.counted(w[0]), b.counted(w[1]))) >= leastPair {
		return false
	}
	if b.siblings == nil {
		b.siblings = map[[2]int]float64{} // by one character, and the sound of the other, which is below 0 where it comes first
		for i, v := range b.model.words {
			if len(v) != 2 {
				continue
			}
			for _, k := range b.siblingKeys(v) {
				b.siblings[k] = max(b.siblings[k], b.model.often[i])
			}
		}
	}
	for _, k := range b.siblingKeys(w) {
		if b.siblings[k] > oftener*often {
			return true
		}
	}
	return false
}

func (b *builder) siblingKeys(w []rune) (keys [][2]int) {
	for _, s := range b.sounds[w[0]][:min(len(b.sounds[w[0]]), 1)] {
		keys = append(keys, [2]int{int(w[1]), -s})
	}
	for _, s := range b.sounds[w[1]][:min(len(b.sounds[w[1]]), 1)] {
		keys = append(keys, [2]int{int(w[0]), s})
	}
	return keys
}
