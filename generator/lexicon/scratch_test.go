package lexicon

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestScratch(t *testing.T) {
	want := os.Getenv("KIND")
	for _, path := range strings.Split(os.Getenv("SLIPS"), ",") {
		data, _ := os.ReadFile(path)
		hits, all := 0, 0
		for _, b := range strings.Split(string(data), "\n\n") {
			kind, text, _ := strings.Cut(strings.TrimSpace(b), "\n")
			kind = strings.TrimPrefix(kind, "# ")
			if !strings.HasPrefix(kind, want) {
				continue
			}
			before, rest, ok := strings.Cut(text, "⟦")
			if !ok {
				continue
			}
			mid, after, _ := strings.Cut(rest, "⟧")
			wrong, _, _ := strings.Cut(mid, "→")
			from, to := len([]rune(before)), len([]rune(before+wrong))
			runes := []rune(before + wrong + after)
			all++
			best := fixSample{sure: -99}
			for _, f := range fixesOf(runes) {
				if f.from <= to+1 && f.to >= from-1 && f.sure > best.sure {
					best = f
				}
			}
			r := Read(runes)
			s := ""
			for i := max(0, from-1); i < min(len(runes)-1, to+1); i++ {
				s += fmt.Sprintf("%c%d", runes[i], r.pairs[i+edge])
				if halfWords()[min(r.ids[i+edge], 4095)] {
					s += "h"
				}
				if r.inWord(r.ids[i+edge], r.ids[i+1+edge]) {
					s += "w"
				}
				s += " "
			}
			mark := "    "
			if best.sure >= 2.5 {
				hits++
				mark = "HIT "
			}
			fmt.Printf("%s%.1f %s %s   %s  |%s\n", mark, best.sure, kind, mid, best.text, s)
		}
		fmt.Println(path, hits, "of", all)
	}
}
