package lexicon

import (
	"encoding/binary"
	"flag"
	"fmt"
	"math"
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
	m := &mending{Reading: Read(runes), half: halfWords()}
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
	slices.SortFunc(loud, func(a, b fixSample) int { return int(1000 * (b.sure - a.sure)) })
	for _, f := range loud[:min(len(loud), 150)] {
		fmt.Printf("%.1f %d %s\n", f.sure, f.manner, f.text)
	}
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

const fixRounds, fixPace = 160, 0.15

// growFixes makes trees of samples, each of what those before it left over, like grow.
func growFixes(list []fixSample, weightOfAlarm float64) string {
	sum, grad, hess := make([]float64, len(list)), make([]float64, len(list)), make([]float64, len(list))
	for i := range sum {
		sum[i] = fixBias
	}
	var out []byte
	for range fixRounds {
		for i, s := range list {
			p, want, weight := 1/(1+math.Exp(-sum[i])), 0.0, weightOfAlarm
			if s.good {
				want, weight = 1, 1
			}
			grad[i], hess[i] = weight*(want-p), weight*p*(1-p)
		}
		out = append(out, growFix(list, grad, hess, sum)...)
	}
	return string(out)
}

func growFix(list []fixSample, grad, hess, sum []float64) []byte {
	tree := make([]byte, fixTreeSize)
	at := make([]int, len(list)) // the node of each sample
	type cell struct{ g, h float64 }
	for level := range fixDepth {
		first := 1<<level - 1
		cells := make([][fixFeatures][values]cell, 1<<level)
		for i := range list {
			c := &cells[at[i]-first]
			for f, v := range list[i].f {
				c[f][v].g += grad[i]
				c[f][v].h += hess[i]
			}
		}
		for n := range cells {
			best, feature, value := 1e-9, 0, values
			for f := range fixFeatures {
				var all, left cell
				for _, c := range cells[n][f] {
					all.g, all.h = all.g+c.g, all.h+c.h
				}
				for v, c := range cells[n][f] {
					left.g, left.h = left.g+c.g, left.h+c.h
					rg, rh := all.g-left.g, all.h-left.h
					if left.h < 4 || rh < 4 {
						continue
					}
					if gain := left.g*left.g/(left.h+2) + rg*rg/(rh+2) - all.g*all.g/(all.h+2); gain > best {
						best, feature, value = gain, f, v
					}
				}
			}
			tree[2*(first+n)], tree[2*(first+n)+1] = byte(feature), byte(min(value, 127))
		}
		for i := range list {
			k := at[i]
			if int(list[i].f[tree[2*k]]) <= int(tree[2*k+1]) {
				at[i] = 2*k + 1
			} else {
				at[i] = 2*k + 2
			}
		}
	}
	var g, h [fixLeaves]float64
	for i := range list {
		g[at[i]-fixAsks] += grad[i]
		h[at[i]-fixAsks] += hess[i]
	}
	var value [fixLeaves]float64
	for k := range fixLeaves {
		value[k] = math.Round(100*fixPace*g[k]/(h[k]+2)) / 100
		binary.LittleEndian.PutUint16(tree[2*fixAsks+2*k:], uint16(int16(100*value[k])))
	}
	for i := range list {
		sum[i] += value[at[i]-fixAsks]
	}
	return tree
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
	cuts, chars, asked, gaps := 0, 0, 0, 0
	for b.Loop() {
		cuts, chars, asked, gaps = 0, 0, 0, 0
		for _, r := range list {
			m := &mending{Reading: Read(r), half: halfWords()}
			m.each(func(*fix) {})
			cuts += m.Cuts
			asked += m.Asked
			gaps += m.Gaps
			chars += len(r)
		}
	}
	b.ReportMetric(float64(cuts), "cuts")
	b.ReportMetric(float64(chars), "chars")
	b.ReportMetric(float64(asked), "asked")
	b.ReportMetric(float64(gaps), "gaps")
}
