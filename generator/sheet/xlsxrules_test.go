package sheet

import (
	"testing"

	"github.com/xuri/excelize/v2"
)

// A range may be of whole columns or rows, and name its corners in any order.
func TestRanges(t *testing.T) {
	for ref, want := range map[string]Rect{"B:A": {1, 1, excelize.TotalRows, 2}, "3:2": {2, 1, 3, excelize.MaxColumns}, "C3": {3, 3, 3, 3}, "B2:A9": {2, 1, 9, 2}} {
		if got := ranges(ref); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %v, want %v", ref, got, want)
		}
	}
}
