package proof

import "testing"

// TestWithoutFigures holds it to the pattern that names the figures.
func TestWithoutFigures(t *testing.T) {
	for _, s := range []string{"", "1", "12.5", "12.", ".5", "1.2.3", "共12.50万元，3人", "12..5", "第１项", "a1b22.c3", "1.甲；2.5乙"} {
		if got, want := withoutFigures(s), figure.ReplaceAllString(s, "#"); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
