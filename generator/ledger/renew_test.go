package ledger_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/ledger"
	"gongshi/generator/renew"
	"gongshi/generator/sheet"
)

// Every shape of ledger can be moved into the form: the new one says the same, without a difference that renew itself would tell of, and no
// text of the old one is missing from it.
func TestShapesMoved(t *testing.T) {
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			columns, _ := ledger.ParseColumns(s.columns)
			var whole, made []ledger.WholeSheet
			old, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, s.date1904, s.sheets), ""), ledger.Options{Columns: columns, Sheets: s.only, Set: s.set, Whole: &whole})
			if old == nil {
				t.Skip("not a ledger")
			}
			result, said, err := renew.Move(old, whole, list)
			if err != nil {
				t.Fatal(err)
			}
			if result.Data == nil {
				if !list.HasError() {
					t.Errorf("refused: %+v", said)
				}
				t.Skip(said)
			}
			l, again := ledger.Read(sheet.Open("新台账.xlsx", result.Data, ""), ledger.Options{Whole: &made})
			if got, want := summary(l), summary(old); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
			if list.HasError() != again.HasError() {
				t.Errorf("old findings %v, new findings %v", told(list), told(again))
			}
			checkNothingLost(t, whole, made)
		})
	}
}

var number = regexp.MustCompile(`^[¥\d,.]+(?:元|人|人次)?$`)

// checkNothingLost looks for each text of the old workbook in the new one, but for numbers, days and ticks, which are written otherwise.
func checkNothingLost(t *testing.T, old, made []ledger.WholeSheet) {
	t.Helper()
	var have []string
	for _, s := range made {
		for _, c := range s.Cells {
			have = append(have, c.Text)
		}
	}
	all := strings.Join(have, "\n")
	for _, s := range old {
		for _, c := range s.Cells {
			if _, isDay := c.Field.Date(); !strings.Contains(all, c.Text) && !isDay && !number.MatchString(c.Text) && utf8.RuneCountInString(c.Text) > 1 {
				t.Errorf("%s!%s %q is lost", c.Sheet, c.Cell, c.Text)
			}
		}
	}
}
