package layout

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLongTitles: a title too long for four lines is divided into lines as equal as can be; one beyond two hundred characters fills line after line.
func TestLongTitles(t *testing.T) {
	for _, tt := range []struct {
		name string
		text string
		want []int // characters of each line
	}{
		{"five lines", strings.Repeat("田", 92), []int{18, 18, 18, 19, 19}},
		{"eight lines", strings.Repeat("田", 150), []int{18, 18, 19, 19, 19, 19, 19, 19}},
		{"the longest that is divided so", strings.Repeat("田", 200), []int{20, 20, 20, 20, 20, 20, 20, 20, 20, 20}},
		{"one character over", strings.Repeat("田", 201), []int{20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 1}},
		{"filled", strings.Repeat("田", 210), []int{20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 10}},
	} {
		var got []int
		lines := strings.Split(titleLines(tt.text, nil), "/")
		for _, line := range lines {
			got = append(got, utf8.RuneCountInString(line))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: lines of %d, want %d", tt.name, got, tt.want)
		}
		if strings.Join(lines, "") != tt.text {
			t.Errorf("%s: not every character is kept", tt.name)
		}
	}
}
