package lexicon

import (
	_ "embed"
	"sort"
	"sync"
	"unicode/utf8"
)

// What typists make of common words and no word is: records of one length in the order of their bytes, the wrong word and the right one, two characters each, and how much
// the neighbours may say for the wrong one: at 0 it is right only where both of its characters make words with them, at 1 where one does.
//
//go:embed miswritten.txt
var miswritten string

const (
	hanBytes        = 3
	wrongBytes      = 2 * hanBytes
	miswrittenBytes = 4*hanBytes + len("0\n")
)

// miswrittenBits has a bit for each wrong word, at a hash of it.
var miswrittenBits = sync.OnceValue(func() *[1 << 14]uint64 {
	bits := new([1 << 14]uint64)
	for i := 0; i+miswrittenBytes <= len(miswritten); i += miswrittenBytes {
		h := miswrittenHash(hanAt(miswritten, i), hanAt(miswritten, i+hanBytes))
		bits[h>>6] |= 1 << (h & 63)
	}
	return bits
})

func miswrittenHash(a, b rune) uint32 { return (uint32(a)*2654435761 ^ uint32(b)*2246822519) >> 12 }

// hanAt is the character of three bytes at i.
func hanAt(s string, i int) rune {
	return rune(s[i]&0xf)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f)
}

// EachMiswritten calls f for each place with two characters that are no word, while one they are taken for is common.
func EachMiswritten(runes []rune, f func(from, to int, right string)) {
	bits := miswrittenBits()
	for k := 0; k+1 < len(runes); k++ {
		h := miswrittenHash(runes[k], runes[k+1])
		if bits[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		right, both := rightFor(runes[k], runes[k+1])
		if right == "" {
			continue
		}
		left := k > 0 && Word(runes[k-1], runes[k])
		behind := k+2 < len(runes) && Word(runes[k+1], runes[k+2])
		if left && behind || !both && (left || behind) {
			continue
		}
		f(k, k+2, right)
		k++
	}
}

// rightFor is the word that two characters are taken for, empty where they are none of the list, and whether both of them must make words with their neighbours to be
// right.
func rightFor(a, b rune) (right string, both bool) {
	if !isHan(a) || !isHan(b) {
		return "", false
	}
	var key [wrongBytes]byte
	utf8.EncodeRune(key[:], a)
	utf8.EncodeRune(key[hanBytes:], b)
	n := len(miswritten) / miswrittenBytes
	i := sort.Search(n, func(i int) bool {
		i *= miswrittenBytes
		return miswritten[i:i+wrongBytes] >= string(key[:])
	}) * miswrittenBytes
	if i == n*miswrittenBytes || miswritten[i:i+wrongBytes] != string(key[:]) {
		return "", false
	}
	return miswritten[i+wrongBytes : i+2*wrongBytes], miswritten[i+2*wrongBytes] == '0'
}
