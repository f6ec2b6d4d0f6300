package remedy

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/docs"
	"gongshi/generator/finding"
)

// TestReference: docs/reference/codes.md has the row of every code, as the table of codes has it; -update writes them.
func TestReference(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("| 代码 | 意思 |\n|---|---|\n")
	for _, k := range finding.All() {
		if k.Manual != "" {
			fmt.Fprintf(&rows, "| `%s` | %s |\n", k.Code, k.Row(Command))
		}
	}
	docs.Hold(t, "../../../docs/reference/codes.md", "codes", rows.String())
}
