package ledger

import (
	"testing"

	"gongshi/generator/sheet"
)

// TestShareItems: a percentage is read in the forms that people type; what may be a share of one, or is more than all, is asked about.
func TestShareItems(t *testing.T) {
	it, _ := FindInfoItem("满意率")
	for text, want := range map[string]string{
		"98.5%": "98.5%", "９８.５％": "98.5%", "98.5": "98.5%", "百分之98": "98%", "100%": "100%", "0%": "0%", "0.5%": "0.5%", "98.25 %": "98.25%", "100": "100%",
		"0.985": "", "1": "", "101%": "", "98.555%": "", "满意": "", "98%左右": "", "98/100": "", "-3%": "", "999": "",
	} {
		r := newReport("", nil)
		v, ok := checkValue(Field{Text: text}, sheet.Cell{Text: text}, it, r, false)
		if ok != (want != "") || v.Text != want && ok || ok && len(r.List) > 0 || !ok && (len(r.List) != 1 || r.List[0].Code != "info.share") {
			t.Errorf("%s: %q, %v, %v", text, v.Text, ok, r.List)
		}
	}
}
