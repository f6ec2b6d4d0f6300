package run

import (
	"slices"
	"testing"

	"gongshi/generator/finding"
)

// TestPasswords: a password is asked for only where the last one does not open a workbook, three times at most, and kept for the next.
func TestPasswords(t *testing.T) {
	for _, tt := range []struct {
		name, given, right string
		typed              []string
		opens              bool
		asked              int
	}{
		{"given", "1", "1", nil, true, 0},
		{"typed", "", "1", []string{"1"}, true, 1},
		{"typed at the third time", "0", "1", []string{"2", "3", "1"}, true, 3},
		{"never typed right", "0", "1", []string{"2", "3", "4", "1"}, false, 3},
		{"nobody there", "0", "1", nil, false, 1},
	} {
		asked := 0
		p := passwords{last: tt.given, ask: func(string) (string, bool) {
			if asked++; asked > len(tt.typed) {
				return "", false
			}
			return tt.typed[asked-1], true
		}}
		var tried []string
		read := func(password string) finding.List {
			if tried = append(tried, password); password == tt.right {
				return nil
			}
			return finding.List{finding.FilePassword.Of(nil)}
		}
		if list := p.open("a.xlsx", read); locked(list) == tt.opens || asked != tt.asked {
			t.Errorf("%s: %v, asked %d times, tried %q", tt.name, list, asked, tried)
		}
		tried = nil
		if p.open("b.xlsx", read); tt.opens && !slices.Equal(tried, []string{tt.right}) {
			t.Errorf("%s: for the next workbook %q are tried", tt.name, tried)
		}
	}
}
