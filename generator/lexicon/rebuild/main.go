// Rebuild writes the tables of generator/lexicon anew. It reads texts (a paragraph a line) and the free tables that LICENSES.md names, and counts:
//
//	go run ./generator/lexicon/rebuild -data FOLDER -texts 'FOLDER/*/*.txt' -model FOLDER/lm_sc.arpa -to generator/lexicon
//
// FOLDER holds pinyin.txt (character, tab, readings without tones), lookalike-scored.txt (two characters, how much they look alike, from which source) and words.txt
// (word, tab, how often). Nothing of the texts comes into the tables but how often characters stand beside each other.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// counted is how many characters, the commonest, take part in the counts: their numbers have 12 bits.
const counted = 4096

func main() {
	data := flag.String("data", "", "folder of the free tables")
	texts := flag.String("texts", "", "patterns of the texts that are counted (comma)")
	without := flag.String("without", "", "words; a text whose name has one of them is left out (comma)")
	phrases := flag.String("phrases", "generator/lexicon/phrases.txt", "the phrases, which count as common")
	words := flag.String("model", "", "a language model of words (ARPA)")
	confused := flag.String("confused", "generator/lexicon/confused.txt", "words that are always miswritten: the language model knows them, for its texts had them")
	usual := flag.String("usual", "generator/lexicon/usual.txt", "words that the texts lack")
	adapt := flag.Bool("adapt", true, "count the words of the texts for the model too")
	to := flag.String("to", "generator/lexicon", "folder of the tables")
	flag.Parse()
	var files []string
	for pattern := range strings.SplitSeq(*texts, ",") {
		list, err := filepath.Glob(pattern)
		check(err)
		files = append(files, list...)
	}
	if *without != "" {
		files = slices.DeleteFunc(files, func(f string) bool {
			return slices.ContainsFunc(strings.Split(*without, ","), func(w string) bool { return strings.Contains(f, w) })
		})
	}
	if len(files) == 0 {
		check(fmt.Errorf("no texts"))
	}
	b := &builder{sounds: map[rune][]int{}, freq: map[rune]int{}, number: map[rune]int{}}
	b.readSounds(filepath.Join(*data, "pinyin.txt"))
	b.readTexts(files)
	if *words != "" {
		b.model = readModel(*words)
		b.model.countCharacters(b.freq)
		b.readMiswritten(*confused)
		b.readUsual(*usual)
	}
	b.readWords(filepath.Join(*data, "words.txt"))
	b.readPhrases(*phrases)
	b.orderCharacters()
	b.count()
	b.writeCharacters(filepath.Join(*to, "characters.bin"))
	b.writeLooks(filepath.Join(*data, "lookalike-scored.txt"), filepath.Join(*to, "looks.bin"))
	b.writeCounts(filepath.Join(*to, "counts.bin"))
	b.writeWords(filepath.Join(*to, "words.bin"))
	if b.model != nil {
		l := b.newLattice()
		l.reckon()
		if *adapt {
			l.adapt(b)
			l.newWords()
		}
		b.writeModel(l, filepath.Join(*to, "model.bin"))
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func eachLine(path string, f func(line string)) {
	file, err := os.Open(path)
	check(err)
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		f(s.Text())
	}
	check(s.Err())
}

// builder gathers what the tables are made of.
type builder struct {
	sounds  map[rune][]int // the readings, as numbers
	folds   []int          // of each reading: the number of the folded one
	freq    map[rune]int
	texts   [][]rune
	words   []word
	phrases [][]rune
	model   *model
	// usual are words that the model must know.
	usual [][]rune
	// miswritten are words that are always wrong.
	miswritten map[string]bool
	siblings   map[[2]int]float64

	chars  []rune       // in the order of their numbers; chars[0] stands for all that is no character
	number map[rune]int // its number

	pairs, triples tally
	rare           []uint64 // pairs that stand in the texts, but seldom
}

// word is an ordinary word and how often it stands in the list that it is from.
type word struct {
	runes []rune
	freq  int
}

// tally is how often each key stands in the texts, in the order of the keys.
type tally struct {
	keys   []uint64
	counts []int
}

func (t *tally) get(key uint64) int {
	if i, ok := slices.BinarySearch(t.keys, key); ok {
		return t.counts[i]
	}
	return 0
}

// tallied counts equal keys.
func tallied(raw []uint64) (t tally) {
	slices.Sort(raw)
	for i := 0; i < len(raw); {
		j := i
		for j < len(raw) && raw[j] == raw[i] {
			j++
		}
		t.keys, t.counts = append(t.keys, raw[i]), append(t.counts, j-i)
		i = j
	}
	return t
}

// atLeast raises the counts of some keys.
func (t *tally) atLeast(least map[uint64]int) {
	for i, k := range t.keys {
		if n := least[k]; n > 0 {
			t.counts[i] = max(t.counts[i], n)
			delete(least, k)
		}
	}
	merged := map[uint64]int{}
	for i, k := range t.keys {
		merged[k] = t.counts[i]
	}
	for k, n := range least {
		merged[k] = n
	}
	t.keys = t.keys[:0]
	for k := range merged {
		t.keys = append(t.keys, k)
	}
	slices.Sort(t.keys)
	t.counts = make([]int, len(t.keys))
	for i, k := range t.keys {
		t.counts[i] = merged[k]
	}
}

// keepFrom drops what is rarer.
func (t *tally) keepFrom(least int) {
	n := 0
	for i, k := range t.keys {
		if t.counts[i] >= least {
			t.keys[n], t.counts[n] = k, t.counts[i]
			n++
		}
	}
	t.keys, t.counts = t.keys[:n], t.counts[:n]
}

// below are the keys that are rarer.
func (t *tally) below(least int) (keys []uint64) {
	for i, k := range t.keys {
		if t.counts[i] < least {
			keys = append(keys, k)
		}
	}
	return keys
}
