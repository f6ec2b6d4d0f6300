package lexicon

import (
	"os"
	"strings"
	"testing"
)

// notice is a notice of five thousand characters, paragraph by paragraph.
func notice(b *testing.B) (list [][]rune) {
	data, err := os.ReadFile("../proof/testdata/seed.txt")
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.SplitSeq(string(data), "\n") {
		list = append(list, []rune(line))
	}
	return list
}

func BenchmarkMisses(b *testing.B) {
	list := notice(b)
	for b.Loop() {
		for _, r := range list {
			Read(r).Misses()
		}
	}
}

func BenchmarkSuspects(b *testing.B) {
	list := notice(b)
	for b.Loop() {
		for _, r := range list {
			Read(r).Suspects(1)
		}
	}
}
