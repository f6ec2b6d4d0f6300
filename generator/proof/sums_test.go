package proof

import (
	"strings"
	"testing"

	"gongshi/generator/stats"
)

// TestSums: of a table of texts with one wrong number most are found, and with the right number nothing is said.
func TestSums(t *testing.T) {
	facts := sampleFacts(t)
	found, wrong := 0, 0
	for _, line := range lines(t, "testdata/sums.txt") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if right, ok := strings.CutPrefix(line, "="); ok {
			for _, h := range factHits(right, nil) {
				t.Errorf("%s, which is right: %s: %s", right, h.Rule.Code, h.Text)
			}
			continue
		}
		wrong++
		before, rest, _ := strings.Cut(line, "⟦")
		mark, after, _ := strings.Cut(rest, "⟧")
		bad, good, ok := strings.Cut(mark, "→")
		if !ok {
			t.Fatalf("no mark: %s", line)
		}
		if hits := factHits(before+bad+after, nil); len(hits) > 0 {
			found++
			if len(factHits(before+bad+after, facts)) == 0 {
				t.Errorf("%s: found, but not with a ledger", line)
			}
		} else {
			t.Logf("not found: %s", line)
		}
		for _, h := range factHits(before+good+after, nil) {
			t.Errorf("%s with the right number: %s: %s", line, h.Rule.Code, h.Text)
		}
	}
	t.Logf("%d of %d wrong numbers found", found, wrong)
	if found*100 < wrong*95 {
		t.Errorf("only %d of %d", found, wrong)
	}
}

// factHits are the hits about facts in a text whose paragraphs | parts.
func factHits(text string, facts *stats.Facts) (out []Hit) {
	for _, h := range Check(fromLines(append([]string{"关于整改情况的公示"}, strings.Split(text, "|")...)), facts, Options{}) {
		if h.Rule.OfFacts() {
			out = append(out, h)
		}
	}
	return out
}

// TestMoreWithLedger: a text whose second sentence is wrong too, alone and with the ledger.
func TestMoreWithLedger(t *testing.T) {
	text := "反馈的57项问题，已完成48项，未完成4项，长期坚持6项，整改完成率95%。|学校高度重视。|截至目前，已完成49项，未完成4项，长期坚持5项，整改完成率96%。"
	for name, want := range map[string]string{"": "57 95% 96%", "ledger": "6 95% 49 96%"} {
		var facts *stats.Facts
		if name != "" {
			facts = sampleFacts(t)
		}
		var got []string
		for _, h := range factHits(text, facts) {
			got = append(got, string([]rune(append([]string{""}, strings.Split(text, "|")...)[h.Paragraph])[h.From:h.To]))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", name, s, want)
		}
	}
	second := "截至目前，已完成48项，未完成4项，长期坚持5项，整改完成率93%。|学校高度重视。|截至目前，已完成49项，未完成4项，长期坚持5项，整改完成率96%。"
	if hits := factHits(second, sampleFacts(t)); len(hits) != 2 {
		t.Errorf("a second sentence that is wrong: %d hits, want 2", len(hits))
	}
}
