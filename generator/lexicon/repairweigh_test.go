package lexicon

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"
)

var ownTexts = flag.String("own", "", "texts of this work, a paragraph a line, to be learnt from as well")

var repairTexts = flag.String("repairs", "", "pattern of edited texts that the tables do not know: write repairs.bin of half of them, and try it on the other half")

// fixSample is a repair with its features, and whether it mends a slip.
type fixSample struct {
	f      [fixFeatures]int8
	manner manner
	good   bool
	text   string
	sure   float32
	from   int
	to     int
}

// fixesOf are the best repairs of each manner at all places of a text.
func fixesOf(runes []rune) (list []fixSample) {
	m := &mending{Reading: Read(runes), partners: learnPartners()}
	for i := 0; i+1 < len(runes); i++ {
		if !isHan(runes[i]) || !isHan(runes[i+1]) {
			continue
		}
		m.best = [manners]fix{}
		m.look(i)
		for k := range m.best {
			if b := &m.best[k]; b.gain >= leastFix {
				text := string(runes[max(0, b.from-8):b.from]) + "⟦" + string(runes[b.from:b.to]) + "→" + string(b.right[:b.n]) + "⟧" + string(runes[b.to:min(len(runes), b.to+8)])
				list = append(list, fixSample{m.featuresOf(b), b.manner, false, text, m.sureOf(b), b.from, b.to})
			}
		}
	}
	return list
}

// slippedFix makes a slip at a place: what stands there instead of how many runes.
func slippedFix(rng *rand.Rand, runes []rune, i int) (kind manner, wrong []rune, length int) {
	if i < 1 || i+3 >= len(runes) {
		return 0, nil, 0
	}
	for _, r := range runes[i-1 : i+4] {
		if !isHan(r) {
			return 0, nil, 0
		}
	}
	k := learn()
	id := func(j int) number { return k.numberOf(runes[j]) }
	switch n := rng.Intn(20); {
	case n < 4:
		return doubledOne, []rune{runes[i], runes[i]}, 1
	case n < 7:
		if !inWord(id(i), id(i+1)) {
			return 0, nil, 0
		}
		w := runes[i : i+2]
		switch rng.Intn(4) {
		case 0:
			return halfEdited, slices.Concat(w, w[:1]), 2
		case 1:
			return halfEdited, slices.Concat(w, w), 2
		case 2:
			return halfEdited, slices.Concat(w, runes[i+2:i+3], w), 3
		}
		list := followers(id(i))
		return halfEdited, slices.Concat([]rune{runes[i], runeOf(two(list, 2*rng.Intn(len(list)/2)))}, w), 2
	case n < 12:
		if runes[i] != runes[i+1] && inWord(id(i), id(i+1)) {
			return swappedTwo, []rune{runes[i+1], runes[i]}, 2
		}
	case n < 13:
		return strayOne, []rune{runes[i], runeOf(number(1 + rng.Intn(400)))}, 1
	default:
		if inWord(id(i-1), id(i)) || inWord(id(i), id(i+1)) {
			return leftOutOne, []rune{}, 1
		}
	}
	return 0, nil, 0
}

type slipMade struct {
	kind manner
	text string
	best *fixSample
}

// fixedSlips makes slips, and returns the repairs at their places.
func fixedSlips(texts []string, count int) (list []slipMade) {
	rng := rand.New(rand.NewSource(3))
	for range count {
		runes := []rune(texts[rng.Intn(len(texts))])
		i := rng.Intn(len(runes))
		kind, wrong, n := slippedFix(rng, runes, i)
		if n == 0 {
			continue
		}
		from, to := max(0, i-30), min(len(runes), i+n+30)
		line := slices.Concat(runes[from:i], wrong, runes[i+n:to])
		s := slipMade{kind: kind, text: string(runes[max(0, i-6):i]) + "⟦" + string(runes[i:i+n]) + "→" + string(wrong) + "⟧" + string(runes[i+n:min(len(runes), i+n+6)])}
		for _, f := range fixesOf(line) {
			if f.from <= i-from+len(wrong) && f.to >= i-from && mannerKinds[f.manner] == mannerKinds[kind] && (s.best == nil || f.sure > s.best.sure) {
				f.good = true
				s.best = &f
			}
		}
		list = append(list, s)
	}
	return list
}

// TestRepairWeights writes the trees, where it is asked to, and says how they do.
func TestRepairWeights(t *testing.T) {
	if *repairTexts == "" {
		t.Skip("asked for with -repairs")
	}
	var list []fixSample
	var others [][]string
	for k, pattern := range []string{*repairTexts, *ownTexts} {
		if pattern == "" {
			continue
		}
		texts := manyParagraphs(t, pattern)
		half := texts[:len(texts)*2/3]
		others = append(others, texts[len(texts)*2/3:])
		alarms := len(list)
		for _, p := range half {
			for range 1 + 2*k {
				list = append(list, fixesOf([]rune(p))...)
			}
		}
		fmt.Println("without slips", len(list)-alarms)
		for _, s := range fixedSlips(half, 80000) {
			if s.best != nil {
				list = append(list, *s.best)
			}
		}
	}
	fmt.Println("all", len(list))
	fixTrees = growFixes(list, 3)
	if err := os.WriteFile("repairs.bin", []byte(fixTrees), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, texts := range others {
		tryFixes(texts)
	}
}

func tryFixes(texts []string) {
	chars := 0
	var clean [manners][]float32
	var loud []fixSample
	for _, p := range texts {
		runes := []rune(p)
		chars += len(runes)
		end := 0
		for _, f := range fixesOf(runes) {
			if f.sure > 1 {
				loud = append(loud, f)
			}
			if f.from >= end {
				clean[f.manner] = append(clean[f.manner], f.sure)
			}
		}
	}
	printLoud(loud)
	made := fixedSlips(texts, 30000)
	for k := range manners {
		missed, none := 0, 0
		for _, s := range made {
			if s.kind == k && s.best == nil {
				if none++; none < 40 {
					fmt.Println("none", k, s.text)
				}
			} else if s.kind == k && s.best.sure < 3 {
				if missed++; missed < 25 {
					fmt.Println("missed", k, s.best.sure, s.text, s.best.text)
				}
			}
		}
		fmt.Println("manner", k, "no repair", none)
		for least := float32(1); least < 7; least += 0.5 {
			hit, all, false := 0, 0, 0
			for _, s := range made {
				if s.kind == k {
					all++
					if s.best != nil && s.best.sure >= least {
						hit++
					}
				}
			}
			for _, s := range clean[k] {
				if s >= least {
					false++
				}
			}
			fmt.Printf("  %.1f: %.1f%% of %d; %.3f in 20000\n", least, 100*float64(hit)/float64(max(all, 1)), all, float64(false)*20000/float64(chars))
		}
	}
}

// printLoud prints the surest repairs of texts without slips.
func printLoud(loud []fixSample) {
	slices.SortFunc(loud, func(a, b fixSample) int { return int(1000 * (b.sure - a.sure)) })
	for _, f := range loud[:min(len(loud), 150)] {
		fmt.Printf("%.1f %d %s\n", f.sure, f.manner, f.text)
	}
}

// manyParagraphs are the paragraphs of texts, shuffled.
func manyParagraphs(t *testing.T, pattern string) (out []string) {
	for path := range strings.SplitSeq(pattern, ",") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.Split(string(data), "\n")...)
	}
	rand.New(rand.NewSource(2)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return slices.DeleteFunc(out, func(s string) bool { return len([]rune(s)) < 12 })
}

func BenchmarkRepairs(b *testing.B) {
	list := notice(b)
	for b.Loop() {
		for _, r := range list {
			Read(r).Repairs()
		}
	}
}
