package screen

import (
	"fmt"
	"testing"

	"gongshi/generator/finding"
)

// TestCapped: up to ten findings of a kind are told, and one more; of others their number.
func TestCapped(t *testing.T) {
	many := func(n int, code string) (list finding.List) {
		k := &finding.Kind{Code: code, Severity: finding.Error, Text: "错"}
		for i := range n {
			list = append(list, k.At(finding.Where{File: "a.xlsx", Cell: fmt.Sprint("H", i+2)}, nil))
		}
		return list
	}
	for n, want := range map[int]int{0: 0, 1: 1, listedAlike: listedAlike, listedAlike + 1: listedAlike + 1, listedAlike + 2: listedAlike + 1, 10000: listedAlike + 1} {
		got := capped(many(n, "x"))
		if len(got) != want {
			t.Errorf("%d findings make %d lines, want %d", n, len(got), want)
		}
		if n <= listedAlike+1 {
			continue
		}
		want := fmt.Sprintf("错误：a.xlsx：同样的问题还有%d处，没有逐条列出。全部的加上 --report 文件.xlsx 写成表格看；多半是同一个原因，先改好上面的。", n-listedAlike)
		if said := sentence(got[len(got)-1]); said != want {
			t.Errorf("%d: %s", n, said)
		}
	}
	if got := capped(append(many(50, "x"), many(3, "y")...)); len(got) != listedAlike+1+3 {
		t.Errorf("%d lines of two kinds", len(got))
	}
}
