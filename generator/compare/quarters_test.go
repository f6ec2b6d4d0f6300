package compare_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"gongshi/generator/compare"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
)

// TestQuarters makes of the sample what an office makes of its ledger in three months, again and again: rows change their places, some go, some come, problems and measures are
// reworded, everything is numbered anew. Nobody may be taken for another; nearly all are found again.
func TestQuarters(t *testing.T) {
	sample := generatortest.Sample(t)
	var kept, found, unsure int
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 1))
		now := *sample
		now.Items = nil
		from := map[string]int{} // by the cell of the status, which is each row's own
		for i, it := range sample.Items {
			if r.IntN(20) == 0 {
				continue
			}
			if r.IntN(4) == 0 {
				it.Measure.Text = reword(r, it.Measure.Text)
			}
			if r.IntN(10) == 0 {
				it.Result.Text = "现已完成，并形成长效机制。"
			}
			from[it.StatusText.Cell] = i
			now.Items = append(now.Items, it)
		}
		problems := map[string]string{} // a problem is reworded in all its rows
		for i := range now.Items {
			p := now.Items[i].Problem.Text
			if problems[p] == "" {
				problems[p] = p
				if r.IntN(4) == 0 {
					problems[p] = reword(r, p)
				}
			}
			now.Items[i].Problem.Text = problems[p]
		}
		for range r.IntN(4) {
			now.Items = append(now.Items, ledger.Item{Problem: ledger.Field{Text: "公务用车管理不规范，台账缺失", Cell: "C99"}, Measure: ledger.Field{Text: "清理公务用车，逐车建立台账", Cell: "D99"}, StatusText: ledger.Field{Cell: "X"}})
		}
		r.Shuffle(len(now.Items), func(i, j int) { now.Items[i], now.Items[j] = now.Items[j], now.Items[i] })
		c := compare.Units(sample, &now)
		kept += len(from)
		unsure += c.Count(compare.Unsure)
		for _, p := range c.Pairs {
			i, ok := from[p.New.StatusText.Cell]
			if !ok || p.Old != &sample.Items[i] && (p.Old.Problem.Text != sample.Items[i].Problem.Text || p.Old.Measure.Text != sample.Items[i].Measure.Text) {
				t.Errorf("seed %d: %s was taken for %s: %q %q, %q %q", seed, p.New.StatusText.Cell, p.Old.StatusText.Cell, p.Old.Problem.Text, p.Old.Measure.Text, p.New.Problem.Text, p.New.Measure.Text)
			}
			found++
		}
	}
	t.Logf("%d of %d are found again, %d groups are unsure", found, kept, unsure)
	if found*100 < kept*98 {
		t.Errorf("%d of %d are found again", found, kept)
	}
}

// reword takes a few characters out of a text and puts some in.
func reword(r *rand.Rand, text string) string {
	runes := []rune(text)
	for range 1 + len(runes)/12 {
		at := r.IntN(len(runes) + 1)
		runes = slices.Insert(runes, at, []rune([]string{"进一步", "切实", "有关", "工作", "不够"}[r.IntN(5)])...)
		if at = r.IntN(len(runes)); len(runes) > 6 {
			runes = slices.Delete(runes, at, min(at+2, len(runes)))
		}
	}
	return string(runes)
}
