package lexicon

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// The miswritten words, a line each: the wrong one, the right one, a condition (not: and a regular expression where it is right; re: and one where alone it is wrong),
// why.
//
//go:embed confused.txt
var confusedLines string

// Confused is a miswritten word.
type Confused struct {
	Wrong, Right, Why string

	runes []rune
	// unless is where it is right, only where alone it is wrong, as regular expressions; they are compiled when first used.
	unless, only string
	once         sync.Once
	re           *regexp.Regexp
}

// confusedWords finds the words of the list by their first two runes.
type confusedWords struct {
	first map[[2]rune][]*Confused
	// bits has a bit for the first two runes of each word, at a hash of them.
	bits [1 << 11]uint64
}

func twoHash(a, b rune) uint32 { return (uint32(a)*2654435761 ^ uint32(b)*2246822519) >> 15 }

var learnConfused = sync.OnceValue(func() *confusedWords {
	n := strings.Count(confusedLines, "\n")
	all := make([]Confused, 0, n)
	runes := make([]rune, 0, 8*n) // of all wrong words, so that they are allocated once
	x := &confusedWords{first: make(map[[2]rune][]*Confused, n)}
	for line := range strings.Lines(confusedLines) {
		wrong, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		right, rest, _ := strings.Cut(rest, "\t")
		condition, why, ok := strings.Cut(rest, "\t")
		if !ok || utf8.RuneCountInString(wrong) < 2 {
			continue
		}
		begin := len(runes)
		for _, r := range wrong {
			runes = append(runes, r)
		}
		all = append(all, Confused{Wrong: wrong, Right: right, Why: why, runes: runes[begin:len(runes):len(runes)]})
		c := &all[len(all)-1]
		c.unless, _ = strings.CutPrefix(condition, "not:")
		if only, ok := strings.CutPrefix(condition, "re:"); ok {
			c.unless, c.only = "", only
		}
		two := [2]rune(c.runes)
		x.first[two] = append(x.first[two], c)
		h := twoHash(two[0], two[1])
		x.bits[h>>6] |= 1 << (h & 63)
	}
	return x
})

// around is how many runes on both sides of a word its condition sees.
const around = 50

// EachConfused calls f for the miswritten words of a text, with where each begins and ends. Of words that begin at one place the longest counts.
func EachConfused(runes []rune, f func(c *Confused, from, to int)) {
	x := learnConfused()
	for k := 0; k+1 < len(runes); k++ {
		h := twoHash(runes[k], runes[k+1])
		if x.bits[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		var best *Confused
		end := 0
		for _, c := range x.first[[2]rune(runes[k:k+2])] {
			if n := len(c.runes); k+n <= len(runes) && n > end-k && c.at(runes, k) {
				if to, ok := c.holds(runes, k); ok {
					best, end = c, to
				}
			}
		}
		if best != nil {
			f(best, k, end)
			k = end - 1
		}
	}
}

// at reports the word at k.
func (c *Confused) at(runes []rune, k int) bool {
	for i, r := range c.runes {
		if runes[k+i] != r {
			return false
		}
	}
	return true
}

// holds reports whether the word at k is wrong there, and where what is wrong ends.
func (c *Confused) holds(runes []rune, k int) (end int, wrong bool) {
	end = k + len(c.runes)
	source := c.unless + c.only
	if source == "" {
		return end, true
	}
	c.once.Do(func() { c.re = regexp.MustCompile(source) })
	from := max(0, k-around)
	text := string(runes[from:min(len(runes), end+around)])
	at := len(string(runes[from:k]))
	for _, m := range c.re.FindAllStringIndex(text, -1) {
		if m[0] <= at && at < m[1] {
			return max(end, k+len([]rune(strings.TrimRight(text[at:m[1]], "，。；、！？")))), c.only != ""
		}
	}
	return end, c.only == ""
}
