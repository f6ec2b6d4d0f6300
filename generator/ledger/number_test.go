package ledger

import (
	"testing"

	"gongshi/generator/sheet"
)

// TestNumberItems: an item that counts something is read with or without its unit; what is no whole number is asked about, never guessed.
func TestNumberItems(t *testing.T) {
	it, _ := FindInfoItem("信访件件数")
	for text, want := range map[string]string{
		"6": "6", "６件": "6", "6 件": "6", "十五件": "15", "十五": "15", "0": "0", "无": "0", "2个": "2", "012": "12",
		"约6件": "", "6.5": "", "-1": "", "若干": "", "6件左右": "", "6人": "", "100万": "", "1000000": "", "3、4": "",
	} {
		r := newReport("", nil)
		v, ok := checkValue(Field{Text: text}, sheet.Cell{Text: text}, it, r, false)
		if ok != (want != "") || v.Text != want && ok || ok && len(r.List) > 0 || !ok && (len(r.List) != 1 || r.List[0].Code != "info.number") {
			t.Errorf("%s: %q, %v, %v", text, v.Text, ok, r.List)
		}
	}
}
