package ledger

import (
	"slices"
	"testing"
)

// TestEveryColumn: a remark on who may know of a row is looked for in each column of texts, for what forbids to publish the row may stand in any of them.
// 单位 is a name, and 备注 is read as a whole.
func TestEveryColumn(t *testing.T) {
	var it Item
	fields := remarkFields(&it)
	for _, c := range columns {
		if c.role == prose && c.name != "单位" && c.name != "备注" && !slices.Contains(fields[:], c.field(&it)) {
			t.Errorf("remarkFields of ledger lacks %s: a remark there that the row is not to be published would be lost", c.name)
		}
	}
}
