package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
)

// writeCharacters writes which sound is folded into which, then the characters in the order of their numbers, each with its two sounds and how often it stands in the texts, as a logarithm to base 2.
func (b *builder) writeCharacters(path string) {
	for i, k := range b.pairs.keys {
		if k>>12 == 0 {
			b.freq[0] += b.pairs.counts[i]
		}
	}
	var out []byte
	for _, n := range append([]int{len(b.folds)}, b.folds...) {
		out = binary.LittleEndian.AppendUint16(out, uint16(n))
	}
	for _, r := range b.chars {
		var s [2]int
		copy(s[:], b.sounds[r])
		out = binary.LittleEndian.AppendUint16(out, uint16(min(r, 0xffff)))
		out = binary.LittleEndian.AppendUint16(out, uint16(s[0]))
		out = binary.LittleEndian.AppendUint16(out, uint16(s[1]))
		out = binary.LittleEndian.AppendUint16(out, uint16(math.Log2(float64(b.freq[r]+1))))
	}
	check(os.WriteFile(path, out, 0o644))
	fmt.Println("characters", len(b.chars)-1, "sounds", len(b.folds)-1)
}

// leastAlike is how much two characters look alike at least; what a person has put into a list of look-alikes counts whatever its measure.
const leastAlike = 0.75

// mostAlike is how many look-alikes a character has at most.
const mostAlike = 14

// writeLooks writes the look-alikes of each character, in the order of the numbers: how many, then their numbers. They are common characters, for only those are
// proposed.
func (b *builder) writeLooks(from, path string) {
	looks := map[int][]int{}
	eachLine(from, func(line string) {
		f := strings.Split(line, "\t")
		likeness, _ := strconv.ParseFloat(f[2], 64)
		if likeness < leastAlike && !strings.ContainsAny(f[3], "PH") {
			return
		}
		x, y := b.number[[]rune(f[0])[0]], b.number[[]rune(f[1])[0]]
		for _, p := range [][2]int{{x, y}, {y, x}} {
			if p[0] != 0 && 0 < p[1] && p[1] < counted && b.freq[b.chars[p[1]]] > 200 && len(looks[p[0]]) < mostAlike {
				looks[p[0]] = append(looks[p[0]], p[1])
			}
		}
	})
	lists := make([][]int, len(b.chars))
	for i := range lists {
		lists[i] = looks[i]
	}
	check(os.WriteFile(path, rows(lists), 0o644))
}

// leastUsed is how often two characters that an ordinary word holds stand beside each other in the texts, at least, for the word to be proposed.
const leastUsed = 80

// writeWords writes the pairs of characters of ordinary words twice: for each character those that follow it, then for each those that it follows.
func (b *builder) writeWords(path string) {
	var after, before [counted][]int
	known := map[uint64]bool{}
	for _, w := range b.words {
		for i := range len(w.runes) - 1 {
			x, y := b.counted(w.runes[i]), b.counted(w.runes[i+1])
			if x != 0 && y != 0 && b.pairs.get(pair(x, y)) >= leastUsed && !known[pair(x, y)] {
				known[pair(x, y)] = true
				after[x], before[y] = append(after[x], int(y)), append(before[y], int(x))
			}
		}
	}
	fmt.Println("pairs in words", len(known))
	check(os.WriteFile(path, append(rows(after[:]), rows(before[:])...), 0o644))
}

// rows writes lists of numbers: where each begins, where the last ends, then all of them.
func rows(lists [][]int) []byte {
	var offsets, list []byte
	for _, l := range lists {
		slices.Sort(l)
		offsets = binary.LittleEndian.AppendUint16(offsets, uint16(len(list)/2))
		for _, n := range l {
			list = binary.LittleEndian.AppendUint16(list, uint16(n))
		}
	}
	offsets = binary.LittleEndian.AppendUint16(offsets, uint16(len(list)/2))
	return append(offsets, list...)
}
