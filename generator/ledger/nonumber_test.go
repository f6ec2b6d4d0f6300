package ledger_test

import (
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// TestNoNumber: a word where the file says that a number stands is asked about, though it would be a sum as a text: programs show of it what they like.
func TestNoNumber(t *testing.T) {
	for _, tt := range []struct{ cell, inside, code string }{
		{"G2", "<v>一百</v>", "ledger.money.unknown"},
		{"G2", "<v>155元</v>", "ledger.money.unknown"},
		{"H3", "<v>一</v>", "ledger.count.unknown"},
		{"G2", "<v>1.55E2</v>", ""},
		{"G2", "<v/>", ""},
	} {
		_, findings := ledger.Read(sheet.Open("台账.xlsx", sheettest.PlainBook(map[string]any{tt.cell: sheettest.Cell{Inside: tt.inside}}).Zip(), ""), ledger.Options{})
		told := ""
		for _, f := range findings {
			if f.Cell == tt.cell {
				told += f.Code
			}
		}
		if told != tt.code {
			t.Errorf("%s: %q, want %q", tt.inside, told, tt.code)
		}
	}
}
