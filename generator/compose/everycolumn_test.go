package compose

import (
	"testing"

	"gongshi/generator/ledger"
)

// TestEveryColumn: the attachment shows the columns of a ledger that are to be listed, and no others.
func TestEveryColumn(t *testing.T) {
	shown := map[string]bool{}
	for _, c := range attachmentColumns {
		for _, s := range c.sources {
			shown[s.heading] = true
		}
	}
	for _, c := range ledger.Columns() {
		if shown[c.Name] != c.Listed {
			t.Errorf("the table attachmentColumns of compose shows %s: %v, the ledger's columns say %v", c.Name, shown[c.Name], c.Listed)
		}
		delete(shown, c.Name)
	}
	for name := range shown {
		t.Errorf("the table attachmentColumns of compose has %s, which is no column of a ledger", name)
	}
}
