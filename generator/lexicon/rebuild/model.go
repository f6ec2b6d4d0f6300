package main

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// modelWords is how many words of running text the language model is taken to have been made of: so much it counts beside the texts.
const modelWords = 4e7

// model is a language model of words, as an ARPA file tells it: how likely words are, and some pairs of them.
type model struct {
	words [][]rune
	often []float64 // in modelWords words
	pairs []wordPair
}

type wordPair struct {
	first, second int32
	often         float64
}

// readModel reads the words and their pairs.
func readModel(path string) *model {
	m, part, index := &model{}, "", map[string]int32{}
	eachLine(path, func(line string) {
		if strings.HasPrefix(line, "\\") {
			part = line
			return
		}
		f := strings.Split(line, "\t")
		if len(f) < 2 {
			return
		}
		chance, _ := strconv.ParseFloat(f[0], 64)
		switch part {
		case "\\1-grams:":
			index[f[1]] = int32(len(m.words))
			m.words = append(m.words, []rune(f[1]))
			m.often = append(m.often, modelWords*math.Pow(10, chance))
		case "\\2-grams:":
			a, b, _ := strings.Cut(f[1], " ")
			first, second := index[a], index[b]
			m.pairs = append(m.pairs, wordPair{first, second, m.often[first] * math.Pow(10, chance)})
		}
	})
	for i, w := range m.words {
		if !slices.ContainsFunc(w, isHan) {
			m.words[i], m.often[i] = nil, 0
		}
	}
	return m
}

// countCharacters adds how often each character stands in the model's text.
func (m *model) countCharacters(freq map[rune]int) {
	for i, w := range m.words {
		for _, r := range w {
			freq[r] += int(m.often[i])
		}
	}
}
