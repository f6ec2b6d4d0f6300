package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The table of chains holds words of one to four characters, and which word stands behind which, each with how often, as a logarithm in steps of chainStep.

// leastChain is how often two words stand beside each other at least; leastSeen how often a word stands in the texts, and leastListed in its list, to be one of them.
const leastSeen, leastListed, chainStep = 3, 30, 0.75

// mostChains is how many entries the table has at most.
const mostChains = 290_000

// chains gathers them.
type chains struct {
	listed  map[string]int     // how often the words stand in their list
	cost    map[string]float64 // of a word in the first cut of the texts
	words   map[string]int
	numbers map[string]int32
	names   []string
	beside  map[[2]int32]int
	all     int
}

// writeChains cuts the texts into words and writes the table: most entries at most.
func writeChains(files []string, data, path string, most int) {
	c := &chains{listed: map[string]int{}, cost: map[string]float64{}, words: map[string]int{}, numbers: map[string]int32{}, beside: map[[2]int32]int{}}
	c.readList(filepath.Join(data, "words.txt"))
	for _, f := range files {
		eachLine(f, c.countLine)
	}
	c.write(path, most)
}

func (c *chains) readList(path string) {
	total := 0
	eachLine(path, func(line string) {
		text, count, _ := strings.Cut(line, "\t")
		n, _ := strconv.Atoi(count)
		if k := len([]rune(text)); k >= 1 && k <= 4 && n > 0 {
			c.listed[text] = n
			total += n
		}
	})
	for w, n := range c.listed {
		c.cost[w] = math.Log2(float64(total)) - math.Log2(float64(n))
	}
}

// unlisted is the cost of a character that is no word.
const unlisted = 26

// cut cuts a text into words, the likeliest way.
func (c *chains) cut(runes []rune) (words []string) {
	n := len(runes)
	best, from := make([]float64, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		best[i] = math.Inf(1)
		for k := 1; k <= 4 && k <= i; k++ {
			w := string(runes[i-k : i])
			cost, ok := c.cost[w]
			if !ok && k > 1 {
				continue
			}
			if !ok {
				cost = unlisted
				if !isHan(runes[i-1]) {
					cost = 0
				}
			}
			if cost += best[i-k]; cost < best[i] {
				best[i], from[i] = cost, i-k
			}
		}
	}
	for i := n; i > 0; i = from[i] {
		words = append(words, string(runes[from[i]:i]))
	}
	return words // the last first
}

// sign is what stands for a character that is no Han.
func sign(w string) string {
	r := []rune(w)[0]
	switch {
	case isHan(r):
		return w
	case '0' <= r && r <= '9':
		return "0"
	}
	return "。"
}

func (c *chains) countLine(line string) {
	next := c.number("。")
	for _, w := range c.cut([]rune(line)) {
		n := c.number(sign(w))
		c.words[c.names[n]]++
		c.beside[[2]int32{n, next}]++
		next = n
		c.all++
	}
	c.beside[[2]int32{c.number("。"), next}]++
}

func (c *chains) number(w string) int32 {
	n, ok := c.numbers[w]
	if !ok {
		n = int32(len(c.names))
		c.numbers[w] = n
		c.names = append(c.names, w)
	}
	return n
}

// wordHash and chainHash are the keys of a word and of two; the reader of the table has the same functions.
func wordHash(w []rune) uint64 {
	k := uint64(0)
	for _, r := range w {
		k = k<<16 | uint64(uint16(r))
	}
	return mix(k)
}

func chainHash(a, b uint64) uint64 { return mix(a*3 ^ b) }

func chainLevel(n int) uint16 {
	return uint16(min(max(int(math.Round(math.Log2(float64(n))/chainStep)), 1), 31))
}

// chainEntry is a key of the table and how often it stands in the texts.
type chainEntry struct {
	hash  uint64
	level uint16
}

func (c *chains) write(path string, most int) {
	var all []chainEntry
	for w, n := range c.listed {
		seen := c.words[w]
		if len([]rune(w)) > 1 && seen < leastSeen && n < leastListed {
			continue
		}
		if n = max(seen, n/wordsPer); n > 0 {
			all = append(all, chainEntry{wordHash([]rune(w)), chainLevel(n)})
		}
	}
	for _, w := range []string{"。", "0"} {
		all = append(all, chainEntry{wordHash([]rune(w)), chainLevel(c.words[w])})
	}
	words, byCount := len(all), map[int]int{}
	for _, n := range c.beside {
		byCount[n]++
	}
	least, room := 1<<30, most-words
	for n, sum := 1000, 0; n > 1; n-- { // those above 1000 are few
		sum += byCount[n]
		if sum > room {
			break
		}
		least = n
	}
	for k, n := range c.beside {
		if n >= least {
			all = append(all, chainEntry{chainHash(wordHash([]rune(c.names[k[0]])), wordHash([]rune(c.names[k[1]]))), chainLevel(n)})
		}
	}
	fmt.Println("words cut", c.all, "words", words, "chains", len(all)-words, "from", least)
	writeChainTable(path, all, chainLevel(c.all), chainLevel(least))
}

// writeChainTable writes the entries as a cuckoo table.
func writeChainTable(path string, all []chainEntry, total, least uint16) {
	buckets := uint64(len(all))*100/96/slots + 1
	table := make([]*chainEntry, buckets*slots)
	seed, lost := uint64(1), 0
	for i := range all {
		e := &all[i]
		one, two := bucketsOf(e.hash, buckets)
		for kick := 0; !put(table, one, e) && !put(table, two, e); kick++ {
			if kick == 5000 {
				lost++
				break
			}
			seed = seed*6364136223846793005 + 1442695040888963407
			k := (one+(two-one)*(seed>>40&1))*slots + seed>>62
			e, table[k] = table[k], e
			one, two = bucketsOf(e.hash, buckets)
		}
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(buckets))
	out = binary.LittleEndian.AppendUint16(out, total)
	out = binary.LittleEndian.AppendUint16(out, least)
	for _, e := range table {
		v := uint16(0)
		if e != nil {
			v = uint16(e.hash>>53)<<5 | e.level
		}
		out = binary.LittleEndian.AppendUint16(out, v)
	}
	check(os.WriteFile(path, out, 0o644))
	fmt.Println("chains.bin", len(out), "lost", lost)
}
