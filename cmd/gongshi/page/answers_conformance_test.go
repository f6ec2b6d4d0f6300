//go:build conformance

package page

import (
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestAnswerIsClicked: a ledger with money in two columns is asked about; a click on an answer reads it so, and the notice is there.
func TestAnswerIsClicked(t *testing.T) {
	book, err := excelize.OpenFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for cell, value := range map[string]any{"P2": "上缴财政（元）", "P3": 155, "P4": 20} {
		if err := book.SetCellValue("整改台账", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "两笔台账.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	s := start(t)
	w := chromium(t)
	w.visit(s)
	w.do(drop(path), until(`document.querySelectorAll("#findings .answers button").length >= 2`))
	if got := w.text("#findings .answers button"); got == "" {
		t.Error("the first answer says nothing")
	}
	w.do(script(`document.querySelector("#findings .answers button").click()`),
		until(`document.querySelectorAll("#findings .answers button").length === 0 && !document.querySelector("#take").hidden`))
}
