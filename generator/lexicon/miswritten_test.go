package lexicon

import (
	"testing"
	"unicode/utf8"
)

// TestMiswritten: the records are of one length and in order, and no right word is taken for a wrong one.
func TestMiswritten(t *testing.T) {
	if len(miswritten)%miswrittenBytes != 0 {
		t.Fatalf("%d bytes are no records of %d", len(miswritten), miswrittenBytes)
	}
	last := ""
	for i := 0; i < len(miswritten); i += miswrittenBytes {
		record := miswritten[i : i+miswrittenBytes]
		wrong, right, end := record[:wrongBytes], record[wrongBytes:2*wrongBytes], record[2*wrongBytes:]
		if utf8.RuneCountInString(wrong) != 2 || utf8.RuneCountInString(right) != 2 || end != "0\n" && end != "1\n" || wrong <= last || wrong == right {
			t.Errorf("record %q", record)
		}
		last = wrong
		if got, _ := rightFor([]rune(wrong)[0], []rune(wrong)[1]); got != right {
			t.Errorf("%s is taken for %q, not %s", wrong, got, right)
		}
		if got, _ := rightFor([]rune(right)[0], []rune(right)[1]); got != "" {
			t.Errorf("the right word %s is taken for %s", right, got)
		}
	}
}

func TestEachMiswritten(t *testing.T) {
	for _, c := range []struct{ text, right string }{
		{"后勤处对配电房简查一次。", "检查"}, {"保育员每天给教室销毒。", "消毒"}, {"书市堂堂正正地开。", ""}, {"不了解那里的请况。", "情况"}, {"后勤处对配电房检查一次。", ""}, {"简", ""}, {"", ""},
	} {
		got := ""
		EachMiswritten([]rune(c.text), func(from, to int, right string) { got = right })
		if got != c.right {
			t.Errorf("%s: %q, want %q", c.text, got, c.right)
		}
	}
}

func BenchmarkMiswritten(b *testing.B) {
	list := notice(b)
	for b.Loop() {
		for _, r := range list {
			EachMiswritten(r, func(int, int, string) {})
		}
	}
}
