package proof

import (
	"slices"
	"strings"
	"testing"
)

// private are the hits of the rules of privacy.
func private(text *Text) []Hit {
	return slices.DeleteFunc(Check(text, nil, Options{}), func(h Hit) bool { return !strings.HasPrefix(h.Rule.Code, "proof.privacy.") })
}

// TestPrivateForms: each form of what is private is found whole and hidden; what is hidden is found no more.
func TestPrivateForms(t *testing.T) {
	n := 0
	for _, line := range lines(t, "testdata/private.txt") {
		kind, form, ok := strings.Cut(line, " ")
		if !ok || kind == "#" {
			continue
		}
		n++
		plain, want := marked(0, form)
		text := FromLines([]string{"关于整改情况的公示", plain})
		var got []string
		runes := []rune(plain)
		for _, h := range private(text) {
			if h.Paragraph != 1 || len([]rune(h.Mask)) != h.To-h.From {
				t.Fatalf("%s: %+v", form, h)
			}
			got = append(got, span(0, h.From, h.To, []rune(plain)))
			for k := h.From; k < h.To; k++ {
				runes[k] = []rune(h.Mask)[k-h.From]
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", form, got, want)
			continue
		}
		if hits := private(FromLines([]string{"关于整改情况的公示", string(runes)})); len(hits) > 0 {
			t.Errorf("%s is still found in %s", hits[0].Rule.Code, string(runes))
		}
		hidden := strings.Count(string(runes), "*") - strings.Count(plain, "*")
		if least := map[string]int{"id": 6, "mobile": 4, "card": 8}[kind]; hidden < max(least, 1) && kind != "name" || kind == "name" && strings.Count(string(runes), "某") == strings.Count(plain, "某") {
			t.Errorf("%s: nothing is hidden in %s", form, string(runes))
		}
	}
	if n < 120 {
		t.Errorf("only %d forms", n)
	}
}

// TestAnnounced: what an office publishes of its own stays silent, as a line of its own and within the text alike.
func TestAnnounced(t *testing.T) {
	list := lines(t, "testdata/announced.txt")
	for _, line := range list {
		for _, text := range []*Text{FromLines([]string{"关于整改情况的公示", line}), FromLines([]string{"关于整改情况的公示", "整改结果：" + line})} {
			for _, h := range private(text) {
				t.Errorf("%s: %s", h.Rule.Code, h.Context(text))
			}
		}
	}
	if len(list) < 60 {
		t.Errorf("only %d lines", len(list))
	}
}
