//go:build !race

// The race detector makes this ten times slower: a bound on time says nothing under it.

package proof

import (
	"strings"
	"testing"
	"time"
)

// TestFullCell: a cell of Excel's full length costs little, whatever it holds.
func TestFullCell(t *testing.T) {
	for _, unit := range []string{"1", "1-", "12 ", "13812345678、", "家长李某13812345678，", "家长a1@b.cn，", "家长QQ123456，", "困难学生李小明、", "处分李小明", "138 1234 5678 ", "5号楼2单元301室", "家长0376-5951720，", "账号1234567890123，", "((1", "Q", "a@a.a"} {
		start := time.Now()
		Check(fromLines([]string{strings.Repeat(unit, 32767/len([]rune(unit)))}), nil, Options{})
		if d := time.Since(start); d > 5*time.Second { // a tenth of that on an idle machine
			t.Errorf("%q takes %v", unit, d)
		}
	}
}
