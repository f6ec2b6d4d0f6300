package ledger

import (
	"strings"
	"testing"
)

// TestProseIsNoHeader: a text is passed over unread only where it would have been none.
func TestProseIsNoHeader(t *testing.T) {
	for name := range columnByLabel {
		for _, text := range []string{name, strings.Join(strings.Split(name, ""), "　　　　　"), "其中：给予" + name + "人数（单位：" + strings.Repeat("人", 60) + "）", "……" + name + "：："} {
			if _, ok := readLabel("", text); ok && isProse(text) {
				t.Errorf("%q is a header, and is taken for prose", text)
			}
		}
	}
	if prose := strings.Repeat("组织专题学习，", 6); !isProse(prose) {
		t.Errorf("%q is no prose", prose)
	}
	if _, ok := readLabel("", strings.Repeat("组织专题学习，", 6)); ok {
		t.Error("prose is a header")
	}
}
