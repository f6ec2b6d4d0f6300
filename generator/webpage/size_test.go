package webpage

import (
	"strings"
	"testing"
	"time"
)

// TestLarge: no page keeps its reader waiting, however it is built.
func TestLarge(t *testing.T) {
	for name, page := range map[string]string{
		"a long list":    "<ol>" + strings.Repeat("<li>甲", 200_000) + "</ol>",
		"many rules":     "<style>" + strings.Repeat(".a{display:none}", 20_000) + "</style>" + strings.Repeat("<p class=b>甲", 20_000),
		"open braces":    "<style>" + strings.Repeat("@media x{", 50_000) + "</style>甲",
		"deep":           strings.Repeat("<div>", 400) + "甲" + strings.Repeat("</div>", 400),
		"long style":     "<p style='" + strings.Repeat("a:b;", 100_000) + "'>甲",
		"many unclosed":  strings.Repeat("<b><p>甲", 200),
		"many charsets":  strings.Repeat("<meta charset=gbk>", 20_000) + "\xd6",
		"a long archive": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: image/png\n\n", 20_000),
	} {
		start := time.Now()
		Read([]byte("<html>" + page))
		Read([]byte(page))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v", name, took)
		} else if took > 100*time.Millisecond {
			t.Logf("%s: %v", name, took)
		}
	}
}
