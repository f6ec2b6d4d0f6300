package lexicon

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	data, _ := os.ReadFile("/work/eval/more-a/slips.txt")
	for b := range strings.SplitSeq(string(data), "\n\n") {
		ls := strings.Split(strings.TrimSpace(b), "\n")
		for _, l := range ls[1:] {
			pre, rest, ok := strings.Cut(l, "⟦")
			if !ok {
				continue
			}
			mk, post, _ := strings.Cut(rest, "⟧")
			wrong, right, _ := strings.Cut(mk, "→")
			from := len([]rune(pre))
			to := from + len([]rune(wrong))
			best := float32(-99)
			txt := ""
			eachRepair(Read([]rune(pre+wrong+post)), func(s *suspects, c *repair) {
				a, bb := s.from+c.from-edge, s.from+c.to-edge
				if a < to && from < bb {
					s.weighRepair(c, -100)
					if c.sure > best {
						best = c.sure
						txt = textOf(s, c) + fmt.Sprint(" gain ", c.gain)
					}
				}
			})
			fmt.Printf("%.1f\t%s\t[%s→%s]\t%s\n", best, ls[0], wrong, right, txt)
		}
	}
}
