package layout

import (
	"slices"
	"testing"

	"gongshi/generator/style"
)

// What a line leaves empty goes to its gaps alike, what cannot be divided to the first of them; nothing is lost, and a line that would be torn open stays.
func TestSpread(t *testing.T) {
	half := style.Cell / 2
	for _, tt := range []struct {
		text  string
		slack style.Length
		want  []style.Length
	}{
		{"一二三四", 7, []style.Length{3, 2, 2, 0}}, {"一二三四", 6, []style.Length{2, 2, 2, 0}}, {"一二三四", -7, []style.Length{-3, -2, -2, 0}}, {"一二三四", 0, []style.Length{0, 0, 0, 0}},
		{"一二三四", 3 * half, []style.Length{half, half, half, 0}}, {"一二三四", 3*half + 1, []style.Length{0, 0, 0, 0}}, {"一", 5, []style.Length{0}}, {"一12三", 3, []style.Length{2, 0, 1, 0}},
		{"2022—2023", 4, []style.Length{0, 0, 0, 2, 2, 0, 0, 0, 0}}, {"一二三—四", 4, []style.Length{2, 2, 0, 0, 0}},
	} {
		b := newBreaker(tt.text, 28)
		spread := make([]style.Length, len(b.atoms))
		b.justify(b.atoms, spread, tt.slack)
		if !slices.Equal(spread, tt.want) {
			t.Errorf("%s, %d: %v, want %v", tt.text, tt.slack, spread, tt.want)
		}
	}
}

// A space between words widens first, to half a cell at most; one at the line's end takes no room.
func TestSpacesWiden(t *testing.T) {
	b := newBreaker("一 二三 四", 28)
	blank := b.atoms[1].advance
	most := style.Cell/2 - blank
	for _, tt := range []struct{ slack, first, second, left style.Length }{{most, most, 0, 0}, {most + 1, most, 1, 0}, {2*most + 5, most, most, 5}, {1, 1, 0, 0}} {
		spread := make([]style.Length, len(b.atoms))
		if left := stretchSpaces(b.atoms, spread, tt.slack, style.Cell); left != tt.left || spread[1] != tt.first || spread[4] != tt.second {
			t.Errorf("%d: %v, %d left; want %d, %d, %d left", tt.slack, spread, left, tt.first, tt.second, tt.left)
		}
	}
	b = newBreaker("一 二  ", 28)
	spread := make([]style.Length, len(b.atoms))
	if hideEndSpaces(b.atoms, spread); !slices.Equal(spread, []style.Length{0, 0, 0, -blank, -blank}) {
		t.Errorf("%v", spread)
	}
}

// Gaps lie between characters, not within a number, and beside a dash only where there are no others.
func TestGaps(t *testing.T) {
	for text, want := range map[string][]int{"一二三": {0, 1}, "一12三": {0, 2}, "一—二三": {2}, "2022—2023": {3, 4}, "一": {}, "一二  ": {0}, "12": {}, "一——二": {0, 2}} {
		b := newBreaker(text, 28)
		if got := gaps(b.atoms); !slices.Equal(got, want) || countGaps(b.atoms) != len(want) {
			t.Errorf("%s: %v, %d; want %v", text, got, countGaps(b.atoms), want)
		}
	}
}
