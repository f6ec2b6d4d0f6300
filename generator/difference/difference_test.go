package difference

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// shown writes edits into a text: [old|new].
func shown(a, b []rune, edits []Edit) string {
	var out strings.Builder
	from := 0
	for _, e := range edits {
		fmt.Fprintf(&out, "%s[%s|%s]", string(a[from:e.From]), string(a[e.From:e.To]), string(b[e.At:e.Until]))
		from = e.To
	}
	return out.String() + string(a[from:])
}

func TestCharacters(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"", "", ""},
		{"甲", "甲", "甲"},
		{"", "甲乙", "[|甲乙]"},
		{"甲乙", "", "[甲乙|]"},
		{"已完成48项。", "已完成49项。", "已完成4[8|9]项。"},
		{"2023年8月5日", "2023年9月6日", "2023年[8|9]月[5|6]日"},
		{"共11项", "共1项", "共1[1|]项"},
		{"电话：0376-5911226。", "电话：。", "电话：[0376-5911226|]。"},
		{"一，二。", "一,二。", "一[，|,]二。"},
		{"甲做了。乙做了。", "甲做了。丙做了。乙做了。", "甲做了。[|丙做了。]乙做了。"},
		{"甲做了。乙做了。", "乙做了。", "[甲做了。|]乙做了。"},
		{"加强学习，严格管理", "健全制度，狠抓落实", "[加强学习，严格管理|健全制度，狠抓落实]"},
	} {
		a, b := []rune(c.a), []rune(c.b)
		if got := shown(a, b, Characters(Text{Runes: a}, Text{Runes: b})); got != c.want {
			t.Errorf("%s → %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestOf(t *testing.T) {
	a, b := strings.Fields("一 二 三 四 五"), strings.Fields("一 三 四 六 五 七")
	got := fmt.Sprint(Of(a, b))
	if want := "[{1 2 1 1} {4 4 3 4} {5 5 5 6}]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAnchors(t *testing.T) {
	// 甲乙 stands twice in b, and 丁戊 before 丙丁 only in a: neither is an anchor of the longest row.
	got := fmt.Sprint(Anchors([]rune("甲乙丁戊丙己庚"), []rune("甲乙甲乙丙己庚丁戊"), 2))
	if want := "[{4 4} {5 5}]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// check holds edits to their promise: they make b of a, in order, and what lies between them is the same.
func check(t *testing.T, a, b []rune, edits []Edit) {
	t.Helper()
	from, at := 0, 0
	for i, e := range edits {
		if e.From < from || e.At < at || e.To < e.From || e.Until < e.At || e.To > len(a) || e.Until > len(b) {
			t.Fatalf("edit %d is out of order: %v", i, edits)
		}
		if i > 0 && e.From == from {
			t.Fatalf("edit %d touches the one before: %v", i, edits)
		}
		if e.Lost()+e.Added() == 0 {
			t.Fatalf("edit %d is empty: %v", i, edits)
		}
		if string(a[from:e.From]) != string(b[at:e.At]) {
			t.Fatalf("before edit %d not the same: %v", i, edits)
		}
		from, at = e.To, e.Until
	}
	if string(a[from:]) != string(b[at:]) {
		t.Fatalf("behind the last edit not the same: %v", edits)
	}
}

// TestLarge: whatever two texts of 100,000 characters are like, they are compared within a second.
func TestLarge(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func(n, alphabet int) []rune {
		out := make([]rune, n)
		for i := range out {
			out[i] = rune('一' + r.IntN(alphabet))
		}
		return out
	}
	text := random(100_000, 2000)
	changed := append([]rune{}, text...)
	for range 1000 {
		changed[r.IntN(len(changed))] = '变'
	}
	for name, pair := range map[string][2][]rune{
		"the same":             {text, text},
		"a thousand changes":   {text, changed},
		"halves exchanged":     {text, append(append([]rune{}, text[50_000:]...), text[:50_000]...)},
		"nothing alike":        {random(100_000, 2000), random(100_000, 2000)},
		"two characters":       {random(100_000, 2), random(100_000, 2)},
		"one character":        {[]rune(strings.Repeat("的", 100_000)), []rune(strings.Repeat("的", 99_000))},
		"a phrase, repeatedly": {[]rune(strings.Repeat("认真整改", 25_000)), []rune(strings.Repeat("整改认真的", 20_000))},
		"doubled":              {text[:50_000], append(append([]rune{}, text[:50_000]...), text[:50_000]...)},
	} {
		start := time.Now()
		edits := Characters(Text{Runes: pair[0]}, Text{Runes: pair[1]})
		if took := time.Since(start); took > 10*time.Second { // the machine may have other work
			t.Errorf("%s: %v", name, took)
		} else {
			t.Logf("%s: %v, %d edits", name, took, len(edits))
		}
		check(t, pair[0], pair[1], edits)
	}
}

func FuzzCharacters(f *testing.F) {
	f.Add("已完成48项。", "已完成49项。")
	f.Add("aab", "aba")
	f.Add(strings.Repeat("甲乙丙", 40), strings.Repeat("乙甲", 50))
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			return
		}
		x, y := []rune(a), []rune(b)
		check(t, x, y, Characters(Text{Runes: x}, Text{Runes: y}))
		check(t, x, y, Of(x, y))
	})
}
