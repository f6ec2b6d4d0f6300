package remedy

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"gongshi/docs"
	"gongshi/generator/finding"
)

// TestReference: docs/reference/codes.md has the row of every code and of every kind of remedy, as their tables have it; -update writes them.
func TestReference(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("| 代码 | 意思 |\n|---|---|\n")
	for _, k := range finding.All() {
		if k.Manual != "" {
			fmt.Fprintf(&rows, "| `%s` | %s |\n", k.Code, k.Row(Command))
		}
	}
	const page = "../../../docs/reference/codes.md"
	docs.Hold(t, page, "codes", rows.String())

	var remedies strings.Builder
	remedies.WriteString("| `kind` | 要做什么 | `object` |\n|---|---|---|\n")
	for _, r := range finding.Remedies {
		fmt.Fprintf(&remedies, "| `%s` | %s | %s |\n", r.Kind, r.Asks, cmp.Or(r.Object, "—"))
	}
	docs.Hold(t, page, "remedies", remedies.String())
}
