package sheet

import (
	"strings"
	"testing"
)

// FuzzText: no text panics, and no cell of it stands outside the bounds or holds what clean would have taken out.
func FuzzText(f *testing.F) {
	f.Add([]byte("a,\"b,\nc\",=\"0376\"\n\n合计,,\n"))
	f.Add([]byte("\xff\xfea\x00,\x00"))
	f.Add([]byte("a;\"b\n\n;c\x00\r\r\n;;"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, fault := readText(data)
		if fault != nil {
			return
		}
		lines := strings.Count(string(data), "\n") + strings.Count(string(data), "\r") + 1
		for at, c := range g.cells.all() {
			if again, _ := Clean(c.Text); again != c.Text || c.Text == "" {
				t.Errorf("%v holds %q", at, c.Text)
			}
			if at.Row < 1 || at.Row > lines || at.Col < 1 || at.Col > MaxCols {
				t.Errorf("a cell at %v in a file of %d lines", at, lines)
			}
		}
	})
}
