package main

import (
	"cmp"
	"os"
	"slices"
	"strconv"
	"strings"
)

// fold makes one of sounds that are mistaken for each other: flat and retroflex, n and ng, n and l, f and h.
func fold(p string) string {
	for _, x := range []string{"zh", "ch", "sh"} {
		if strings.HasPrefix(p, x) {
			p = x[:1] + p[2:]
		}
	}
	if strings.HasSuffix(p, "ng") {
		p = p[:len(p)-1]
	}
	switch {
	case p[0] == 'l':
		p = "n" + p[1:]
	case strings.HasPrefix(p, "hu") && len(p) > 2:
		p = "f" + p[2:]
	case p == "hu":
		p = "fu"
	}
	return p
}

// mostReadings is how many readings of a character count; the rarer ones are those of books.
const mostReadings = 2

func (b *builder) readSounds(path string) {
	numbers, folded := map[string]int{"": 0}, map[string]int{"": 0}
	b.folds = []int{0}
	eachLine(path, func(line string) {
		c, readings, _ := strings.Cut(line, "\t")
		r := []rune(c)[0]
		for i, p := range strings.Split(readings, ",") {
			if i >= mostReadings || p == "" {
				break
			}
			if _, known := numbers[p]; !known {
				f := fold(p)
				if _, known := folded[f]; !known {
					folded[f] = len(folded)
				}
				numbers[p] = len(numbers)
				b.folds = append(b.folds, folded[f])
			}
			if !slices.Contains(b.sounds[r], numbers[p]) {
				b.sounds[r] = append(b.sounds[r], numbers[p])
			}
		}
	})
}

func isHan(r rune) bool { return 0x4e00 <= r && r <= 0x9fff }

func (b *builder) readTexts(files []string) {
	for _, f := range files {
		eachLine(f, func(line string) {
			runes := []rune(line)
			for _, r := range runes {
				if isHan(r) {
					b.freq[r]++
				}
			}
			b.texts = append(b.texts, runes)
		})
	}
}

// leastWord is how often an ordinary word stands in its list at least; rarer ones are often miswritten.
const leastWord = 20

func (b *builder) readWords(path string) {
	eachLine(path, func(line string) {
		text, count, _ := strings.Cut(line, "\t")
		n, _ := strconv.Atoi(count)
		if runes := []rune(text); len(runes) >= 2 && len(runes) <= 4 && n >= leastWord {
			b.words = append(b.words, word{runes, n})
		}
	})
}

func (b *builder) readPhrases(path string) {
	if _, err := os.Stat(path); err != nil {
		return
	}
	eachLine(path, func(line string) {
		text, _, _ := strings.Cut(strings.TrimPrefix(line, "="), "\t")
		if runes := []rune(text); len(runes) >= 2 && isHan(runes[0]) {
			b.phrases = append(b.phrases, runes)
		}
	})
}

func (b *builder) readUsual(path string) {
	eachLine(path, func(line string) {
		if !strings.HasPrefix(line, "#") {
			for w := range strings.FieldsSeq(line) {
				b.usual = append(b.usual, []rune(w))
			}
		}
	})
}

// orderCharacters numbers the characters that have a reading, the commonest first.
func (b *builder) orderCharacters() {
	b.chars = []rune{0}
	for r := range b.sounds {
		b.chars = append(b.chars, r)
	}
	slices.SortFunc(b.chars[1:], func(x, y rune) int {
		return cmp.Or(cmp.Compare(b.freq[y], b.freq[x]), cmp.Compare(x, y))
	})
	for i, r := range b.chars {
		if i > 0 {
			b.number[r] = i
		}
	}
}

// counts of characters: their number, 0 for one that does not take part.
func (b *builder) counted(r rune) uint64 {
	if n := b.number[r]; n < counted {
		return uint64(n)
	}
	return 0
}
