package ledger

import (
	"slices"
	"strings"
	"testing"
)

func TestDroppedCharactersAreReported(t *testing.T) {
	s := plainLedger()
	s.rows[1][4] = "学习BELL了\u200b"
	s.rows[2][2] = "\u200b"
	s.rows[0] = slices.Clone(s.rows[0]) // the other tests' header
	s.rows[0][1] = "问题\u200d类别"
	data := build(t, nil, s)
	// excelize writes no control characters, Excel does, as escapes
	data = rezip(t, data, map[string]string{"xl/sharedStrings.xml": strings.Replace(partOf(t, data, "xl/sharedStrings.xml"), "BELL", "_x0007_", 1)})
	u, list := readOne(t, data)
	if got := u.Items[0].Result.Text; got != "学习了" {
		t.Errorf("%q", got)
	}
	wantCodes(t, list, "warning cell.invisible 整改台账!B1", "warning cell.control 整改台账!E2", "warning cell.invisible 整改台账!E2", "warning cell.invisible 整改台账!C3")
}
