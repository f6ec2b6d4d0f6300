package lexicon

import (
	"encoding/binary"
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

var weighTexts = flag.String("weigh", "", "pattern of edited texts that the counts do not know: write trees.bin of half of them, and try it on the other half")

// sample is an edit with its features, and whether it mends a slip.
type sample struct {
	kind Kind
	f    [featureCount]int8
	good bool
	text string
	sure float32
}

// samplesOf are the best edits at all suspicious places of a text.
func samplesOf(runes []rune) (list []sample) {
	for _, s := range Slips(runes, -1000) {
		lo, hi := max(0, s.From-edge), min(len(runes), s.To+edge)
		r := read(runes[lo:hi])
		e := edit{kind: s.Kind, from: s.From - lo + edge, to: s.To - lo + edge}
		for _, c := range s.Right {
			e.right[e.n] = r.numberOf(c)
			e.n++
		}
		f, _ := r.features(&e)
		text := string(runes[max(0, s.From-6):s.From]) + "⟦" + string(runes[s.From:s.To]) + "→" + s.Right + "⟧" + string(runes[s.To:min(len(runes), s.To+6)])
		list = append(list, sample{s.Kind, f, false, text, s.Sure})
	}
	return list
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

// slipped makes a slip at a place: what stands there instead of how many runes.
func slipped(rng *rand.Rand, runes []rune, i int) (wrong []rune, length int) {
	k := learn()
	w, y := k.numberOf(runes[i]), k.numberOf(runes[min(i+1, len(runes)-1)])
	if w == 0 {
		return nil, 0
	}
	switch kind := rng.Intn(14); {
	case kind < 4:
		var list []number
		total := 0.0
		for _, c := range k.sounding[k.sounds[w][0]] {
			if c != w && (kind < 2 || soundSame(c, w)) {
				list, total = append(list, c), total+math.Exp2(float64(often(c))/2)
			}
		}
		total *= rng.Float64()
		for _, c := range list {
			if total -= math.Exp2(float64(often(c)) / 2); total <= 0 {
				return []rune{runeOf(c)}, 1
			}
		}
	case kind < 6 && alike(w) != "":
		list := alike(w)
		return []rune{runeOf(two(list, 2*rng.Intn(len(list)/2)))}, 1
	case kind < 12 && inWord(w, y):
		if wrong := soundsLikeWord(rng, w, y); wrong != nil {
			return wrong, 2
		}
	case kind == 12 && inWord(w, y) && w != y:
		return []rune{runes[i+1], runes[i]}, 2
	case kind == 13:
		return []rune{runes[i], runes[i]}, 1
	}
	return nil, 0
}

// soundsLikeWord is another word that sounds like one, nil where there is none.
func soundsLikeWord(rng *rand.Rand, w, y number) []rune {
	k := learn()
	var list [][2]number
	total := 0.0
	for _, c := range k.sounding[k.sounds[w][0]] {
		for f := followers(c); f != ""; f = f[2:] {
			if d := two(f, 0); (c != w || d != y) && k.soundAlike(d, y) {
				list = append(list, [2]number{c, d})
				total += math.Exp2(float64(pairCount(c, d)) / 2)
			}
		}
	}
	total *= rng.Float64()
	for _, p := range list {
		if total -= math.Exp2(float64(pairCount(p[0], p[1])) / 2); total <= 0 {
			return []rune{runeOf(p[0]), runeOf(p[1])}
		}
	}
	return nil
}

// mended makes slips, and returns the edits at their places.
func mended(texts []string, count int) (list []sample) {
	rng := rand.New(rand.NewSource(3))
	for range count {
		runes := []rune(texts[rng.Intn(len(texts))])
		i := rng.Intn(len(runes))
		wrong, n := slipped(rng, runes, i)
		if n == 0 {
			continue
		}
		from, to := max(0, i-40), min(len(runes), i+n+40)
		best := sample{sure: -2000}
		line := slices.Concat(runes[from:i], wrong, runes[i+n:to])
		for _, s := range samplesOf(line) {
			at := strings.Index(s.text, "⟦")
			_ = at
			if s.sure > best.sure && near(line, s, i-from, len(wrong)) {
				best = s
			}
		}
		best.good = true
		list = append(list, best)
	}
	return list
}

func near(line []rune, s sample, at, n int) bool {
	before, _, _ := strings.Cut(s.text, "⟦")
	_, behind, _ := strings.Cut(s.text, "⟧")
	for i := max(0, at-2); i < at+n+1; i++ {
		if strings.HasSuffix(string(line[:min(i, len(line))]), before) && len([]rune(before)) == min(6, i) && strings.Contains(string(line[min(i, len(line)):]), behind) {
			return true
		}
	}
	return false
}

// TestWeigh writes the trees, where it is asked to, and says how they do.
func TestWeigh(t *testing.T) {
	if *weighTexts == "" {
		t.Skip("asked for with -weigh")
	}
	texts := paragraphs(t, *weighTexts)
	trees = byGain()
	half := texts[:len(texts)/2]
	for range 2 {
		weighOnce(t, half)
	}
	try(texts[len(texts)/2:])
}

// byGain is a tree that looks at the gain alone, to begin with.
func byGain() string {
	tree := make([]byte, treeSize)
	for level := range depth { // halves of 0 to 31
		for n := range 1 << level {
			tree[2*(1<<level-1+n)+1] = byte(32>>level*n + 16>>level - 1)
		}
	}
	for k := range leaves {
		binary.LittleEndian.PutUint16(tree[2*asks+2*k:], uint16(30*k))
	}
	return string(tree)
}

func weighOnce(t *testing.T, half []string) {
	var list []sample
	for _, p := range half {
		list = append(list, samplesOf([]rune(p))...)
	}
	alarms := len(list)
	list = append(list, slices.DeleteFunc(mended(half, 30000), func(s sample) bool { return s.sure == -2000 })...)
	fmt.Println("without slips", alarms, "with", len(list)-alarms)
	trees = grow(list, 3)
	if err := os.WriteFile("trees.bin", []byte(trees), 0o644); err != nil {
		t.Fatal(err)
	}
}

// try says how the weights do.
func try(texts []string) {
	var alarms []sample
	n := 0
	for _, p := range texts {
		n += len([]rune(p))
		alarms = append(alarms, samplesOf([]rune(p))...)
	}
	slips := mended(texts, 6000)
	for _, least := range []float32{2, 2.5, 3, 3.5, 4, 4.5, 5, 6} {
		wrong, found := 0, map[Kind]int{}
		for _, s := range alarms {
			if s.sure > least {
				wrong++
			}
		}
		all := 0
		for _, s := range slips {
			if s.sure > least {
				found[s.kind]++
				all++
			}
		}
		fmt.Printf("from %.1f: alarms in 20,000 characters %.2f, slips found %.1f%% %v\n", least, float64(wrong)/float64(n)*20000, 100*float64(all)/float64(len(slips)), found)
	}
	slices.SortFunc(alarms, func(a, b sample) int { return int(1000 * (b.sure - a.sure)) })
	for _, s := range alarms[:min(60, len(alarms))] {
		if os.Getenv("SHOW") != "" {
			fmt.Println(s.sure, s.text, s.kind)
		}
	}
}
