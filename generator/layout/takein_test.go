package layout

import (
	"strings"
	"testing"

	"gongshi/generator/style"
)

// TestTinyLastLinesAreTakenIn: where the marks and gaps of the lines above have room for a last line of a character or two, and nowhere else.
func TestTinyLastLinesAreTakenIn(t *testing.T) {
	for _, tt := range []struct{ why, text, want string }{
		{"marks give a quarter each", "一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛壬。", "一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛壬。"},
		{"two lines share what one has no room for",
			"一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛壬癸。",
			"一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛一/二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛壬癸。"},
		{"without marks one goes down to the other", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九。", "一二三四五六七八九十一二三四五六七八九十一二三四五六七/八九。"},
		{"three characters stay", "一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛壬癸子。", "一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛/壬癸子。"},
	} {
		b := newBreaker(tt.text, style.Columns)
		if got := strings.Join(texts(b), "/"); got != tt.want {
			t.Errorf("%s: got  %s\nwant %s", tt.why, got, tt.want)
		}
		for _, s := range b.lines() {
			glyphs, shift := b.set(s)
			width := shift
			for _, g := range glyphs {
				width += g.Advance
			}
			if width > b.measure+style.Cell/2 {
				t.Errorf("%s: a line of %d", tt.why, width)
			}
		}
	}
}

// TestLinesArePutBack: what is not taken in stays a line of its own, and an attempt is better that needs no other pitch, then one with a smaller hole.
func TestLinesArePutBack(t *testing.T) {
	b := newBreaker("一二三，五六七，九十一，三四五六七八九十甲乙丙丁，己庚辛壬。", style.Columns)
	if b.takesIn = false; len(b.lines()) != 2 || b.tookIn {
		t.Errorf("taken in: %v", texts(b))
	}
	if b.takesIn = true; len(b.lines()) != 1 || !b.tookIn {
		t.Errorf("not taken in: %v", texts(b))
	}
	fitted, hole, good := &attempt{fit: HoleBefore}, &attempt{hole: style.ShortPage + 1}, &attempt{hole: style.ShortPage}
	for i, better := range []bool{good.better(hole), hole.better(fitted), good.better(fitted), good.good(), !hole.good(), !fitted.good(), !fitted.better(hole), !hole.better(good)} {
		if !better {
			t.Errorf("comparison %d", i)
		}
	}
}
