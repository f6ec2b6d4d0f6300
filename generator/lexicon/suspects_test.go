package lexicon

import (
	"flag"
	"fmt"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var dirtyTexts = flag.String("dirty", "", "pattern of more such texts, which have slips of their own: what seems to be one is left out")

// seemsSlip is how sure, as the trees that all alarms have made, an alarm is that is taken for a slip of a dirty text.
const seemsSlip = 2

var suspectTexts = flag.String("suspects", "", "pattern of edited texts that the model does not know: write suspects.bin of half of them, and try it on the other half")

// eachRepair calls f for the repairs at each place of a text.
func eachRepair(r *Reading, f func(s *suspects, c *repair)) {
	s := &suspects{lattice: lattice{modelParts: partsOfModel()}}
	s.eachStretch(r, func() {
		for i := range s.lattice.ids {
			s.look(i)
			for k := range s.found {
				f(s, &s.found[k])
			}
		}
	})
}

// sample is an edit with its features, and whether it mends a slip.
type sample struct {
	kind Kind
	f    [featureCount]int8
	good bool
	text string
	sure float32
}

// paragraphs are the paragraphs of texts, shuffled.
func paragraphs(t *testing.T, pattern string) []string {
	var files []string
	for p := range strings.SplitSeq(pattern, ",") {
		list, err := filepath.Glob(p)
		if err != nil || len(list) == 0 {
			t.Fatal("no texts ", err)
		}
		files = append(files, list...)
	}
	var out []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		list := strings.Split(string(data), "\n")
		rand.New(rand.NewSource(1)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		out = append(out, list[:min(len(list), 6000)]...)
	}
	rand.New(rand.NewSource(2)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return slices.DeleteFunc(out, func(s string) bool { return len([]rune(s)) < 12 })
}

func textOf(s *suspects, c *repair) string {
	from, to := s.from+c.from-edge, s.from+c.to-edge
	right := ""
	for _, n := range c.right[:c.n] {
		right += string(runeOf(n))
	}
	runes := s.runes
	return string(runes[max(0, from-6):from]) + "⟦" + string(runes[from:to]) + "→" + right + "⟧" + string(runes[to:min(len(runes), to+6)])
}

// pick is one of a list by chance, each with its weight.
func pick[E any](rng *rand.Rand, list []E, weight func(E) float64) (chosen E, ok bool) {
	total := 0.0
	for _, e := range list {
		total += weight(e)
	}
	total *= rng.Float64()
	for _, e := range list {
		if total -= weight(e); total <= 0 {
			return e, true
		}
	}
	return chosen, false
}

// soundingLike is another character that sounds like one, exactly or folded.
func soundingLike(rng *rand.Rand, c number, exact bool) (number, bool) {
	k := learn()
	var list []number
	for other := number(1); other < counted; other++ {
		if other != c && k.soundAlike(other, c) && (!exact || soundSame(other, c)) {
			list = append(list, other)
		}
	}
	return pick(rng, list, func(c number) float64 { return math.Exp2(float64(often(c)) / 2) })
}

// wordSoundingLike is another word of two characters that sounds like one.
func wordSoundingLike(rng *rand.Rand, x, y number) []number {
	k, p := learn(), partsOfModel()
	var list []word
	for _, a := range k.sounds[x] {
		for _, b := range k.sounds[y] {
			p.eachSounding(a, b, func(w word, second number) {
				if firstOf(w) != x || second != y {
					list = append(list, w)
				}
			})
		}
	}
	if w, ok := pick(rng, list, func(w word) float64 { return math.Exp2(-float64(cost(w)) / 8) }); ok {
		return []number{firstOf(w), half(entries + entrySize*int(w-counted))}
	}
	return nil
}

// typed makes a slip in a word: what stands there instead, nil where there is none.
func typed(rng *rand.Rand, ids []number) []number {
	out := slices.Clone(ids)
	i := rng.Intn(len(ids))
	ok := true
	switch kind := rng.Intn(22); {
	case kind < 9:
		out[i], ok = soundingLike(rng, ids[i], kind < 6)
	case kind < 12:
		for j := range min(2, len(ids)) {
			if ok {
				out[j], ok = soundingLike(rng, ids[j], true)
			}
		}
	case kind < 15:
		list := alike(ids[i])
		if ok = list != ""; ok {
			out[i] = two(list, 2*rng.Intn(len(list)/2))
		}
	case kind < 17:
		i = rng.Intn(len(ids) - 1)
		out[i], out[i+1] = out[i+1], out[i]
	case kind < 18:
		out = slices.Insert(out, i, out[i])
	case kind < 20:
		if len(ids) != 2 {
			return nil
		}
		out = wordSoundingLike(rng, ids[0], ids[1])
	default:
		return slices.Delete(out, i, i+1)
	}
	if !ok || slices.Equal(out, ids) {
		return nil
	}
	return out
}

// slippedRepairs makes slips in words and returns the repairs that mend them, at most one for each slip; nil for those that have none.
func slippedRepairs(texts []string, count int) (list []*sample) {
	rng := rand.New(rand.NewSource(5))
	parts := partsOfModel()
	k := learn()
	for len(list) < count {
		runes := []rune(texts[rng.Intn(len(texts))])
		if len(runes) < 12 {
			continue
		}
		i := rng.Intn(len(runes) - 4)
		var ids []number
		for _, r := range runes[i : i+4] {
			ids = append(ids, k.numberOf(r))
		}
		n := 0
		parts.eachWord(ids, func(w word, length int) {
			if cost(w) < 4*19 && (n == 0 || length > n) {
				n = length
			}
		})
		if n == 0 || n > 3 || slices.Contains(ids[:n], 0) {
			continue
		}
		wrong := typed(rng, ids[:n])
		if wrong == nil {
			continue
		}
		from, to := max(0, i-30), min(len(runes), i+n+30)
		line := slices.Clone(runes[from:i])
		for _, c := range wrong {
			line = append(line, runeOf(c))
		}
		line = append(line, runes[i+n:to]...)
		want := string(runes[from:to])
		var best *sample
		eachRepair(Read(line), func(s *suspects, c *repair) {
			a, b := s.from+c.from-edge, s.from+c.to-edge
			right := ""
			for _, n := range c.right[:c.n] {
				right += string(runeOf(n))
			}
			if string(line[:a])+right+string(line[b:]) == want {
				s.weighRepair(c, -100)
				if best == nil || c.sure > best.sure {
					best = &sample{kind: c.kind, f: s.featuresOf(c), good: true, text: textOf(s, c), sure: c.sure}
				}
			}
		})
		list = append(list, best)
	}
	return list
}

func repairsOf(texts []string) (list []sample, characters int) {
	for _, p := range texts {
		runes := []rune(p)
		characters += len(runes)
		eachRepair(Read(runes), func(s *suspects, c *repair) {
			s.weighRepair(c, -100)
			list = append(list, sample{kind: c.kind, f: s.featuresOf(c), text: textOf(s, c), sure: c.sure})
		})
	}
	return list, characters
}

func TestWeighSuspects(t *testing.T) {
	if *suspectTexts == "" {
		t.Skip("asked for with -suspects")
	}
	texts := paragraphs(t, *suspectTexts)
	half, other := texts[:len(texts)/2], texts[len(texts)/2:]
	alarms, n := repairsOf(half)
	var dirty []string
	if *dirtyTexts != "" {
		dirty = paragraphs(t, *dirtyTexts)
	}
	for round := range 2 {
		more, m := repairsOf(dirty)
		if round > 0 {
			more = slices.DeleteFunc(more, func(s sample) bool { return s.sure > seemsSlip })
		}
		var list []sample
		list = append(append(list, alarms...), more...)
		good := 0
		slips := slippedRepairs(slices.Concat(half, dirty), 60000)
		for _, s := range slips {
			if s != nil {
				good++
				list = append(list, *s)
			}
		}
		fmt.Println("characters", n+m, "alarms", len(alarms)+len(more), "slips with a repair", good, "of", len(slips))
		suspectTrees = grow(list, 2)
	}
	if err := os.WriteFile("suspects.bin", []byte(suspectTrees), 0o644); err != nil {
		t.Fatal(err)
	}
	alarms, n = repairsOf(other)
	slips := slippedRepairs(other, 8000)
	for _, least := range []float32{0, 1, 2, 2.5, 3, 3.5, 4, 5, 6} {
		wrong, found, kinds := 0, 0, map[Kind]int{}
		for _, s := range alarms {
			wrong += one(s.sure > least)
		}
		for _, s := range slips {
			if s != nil && s.sure > least {
				found++
				kinds[s.kind]++
			}
		}
		fmt.Printf("from %.1f: alarms in 20,000 characters %.2f, slips found %.1f%% %v\n", least, float64(wrong)/float64(n)*20000, 100*float64(found)/float64(len(slips)), kinds)
	}
	slices.SortFunc(alarms, func(a, b sample) int { return int(1000 * (b.sure - a.sure)) })
	for _, s := range alarms[:min(60, len(alarms))] {
		fmt.Println(s.sure, strings.TrimSpace(s.text), s.kind)
	}
}
