package mend_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"gongshi/generator/mend"
	"gongshi/generator/sheet"
)

// FuzzMend puts any text into runs as it comes and makes any edits: what is made is read as wanted, which Write makes sure of, and nothing breaks.
func FuzzMend(f *testing.F) {
	f.Add("截止目前,已完成", uint8(3), uint8(0), uint8(2), "截至", uint8(5), uint8(1))
	f.Add(" 一\n\n二_x000D_三 ", uint8(1), uint8(1), uint8(2), "", uint8(2), uint8(3))
	f.Add("a&<b>\u00a0\u200b⼈e\u0301", uint8(2), uint8(2), uint8(1), "_x0041_", uint8(4), uint8(0))
	f.Fuzz(func(t *testing.T, text string, split, from, length uint8, fix string, from2, length2 uint8) {
		if len(text) > 300 || len(fix) > 60 {
			return
		}
		runes := []rune(strings.ToValidUTF8(text, ""))
		k := min(int(split), len(runes))
		var a, b strings.Builder
		xml.EscapeText(&a, []byte(string(runes[:k])))
		xml.EscapeText(&b, []byte(string(runes[k:])))
		data := pack(t, `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row>`, `<si><r><t>`+a.String()+`</t></r><r><rPr><i/></rPr><t>`+b.String()+`</t></r></si>`)
		book, err := mend.Open(data, sheet.Open("", data, ""))
		if err != nil {
			t.Fatal(err)
		}
		made := 0
		for _, e := range []mend.Edit{{From: int(from), To: int(from) + int(length%5), Text: fix}, {From: int(from2), To: int(from2) + int(length2%5), Text: "新"}} {
			if book.Change("台账", "A1", e) == mend.Made {
				made++
			}
		}
		if made > 0 {
			if _, err := book.Write(); err != nil {
				t.Fatalf("%v: %q", err, text)
			}
		}
	})
}
