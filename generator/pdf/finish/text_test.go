package finish

import (
	"bytes"
	"fmt"
	"testing"
)

// plainPDF is a file as Bytes writes it, with these objects; the first is the catalog.
func plainPDF(objects ...string) []byte {
	f := &File{root: "1 0 R", info: "1 0 R"}
	for _, o := range objects {
		f.Add([]byte(o))
	}
	return f.Bytes(nil)
}

// taggedPDF is the least that Texts reads: a page that says 甲 in one element, and 乙 as an artifact.
func taggedPDF(elements ...string) []byte {
	objects := []string{
		"<</Pages 2 0 R /StructTreeRoot 7 0 R /X 1>>",
		"<</Type /Pages\n/Kids [3 0 R ]\n/Count 1>>",
		pageHead + "/Resources 5 0 R\n/Contents 4 0 R >>",
		string(plainStream("", []byte("/P<</MCID 0>>BDC\nBT\n/F1 16 Tf\n1 2 Td(\x00\x01)Tj\nET\nEMC /Artifact<</Type/Pagination>>BDC\nBT\n(\x00\x02)Tj\nET\nEMC"))),
		"<<\n/Font <<\n/F1 6 0 R\n>>\n>>",
		"<</ToUnicode 9 0 R >>",
		"<</Type /StructTreeRoot /K 8 0 R /X 1>>",
	}
	if elements == nil {
		elements = []string{"<</S/P/P 7 0 R/Pg 3 0 R/K 0>>"}
	}
	objects = append(objects, elements[0], string(plainStream("", toUnicode([]rune("甲乙")))))
	return plainPDF(append(objects, elements[1:]...)...)
}

func TestTexts(t *testing.T) {
	texts, ok := Texts(taggedPDF())
	if !ok || fmt.Sprint(texts) != "[甲]" {
		t.Fatalf("%q %v", texts, ok)
	}
	for name, data := range map[string][]byte{
		"no such content":      taggedPDF("<</S/P/P 7 0 R/Pg 3 0 R/K 1>>"),
		"no such page":         taggedPDF("<</S/P/P 7 0 R/Pg 4 0 R/K 0>>"),
		"an element in itself": taggedPDF("<</S/P/P 7 0 R/K 8 0 R>>"),
		"elements without end": taggedPDF("<</S/P/P 7 0 R/K[10 0 R 10 0 R]>>", "<</S/P/P 7 0 R/K[11 0 R 11 0 R]>>", "<</S/P/P 7 0 R/K[8 0 R 8 0 R]>>"),
		"no tree":              plainPDF("<</Pages 2 0 R >>", "<</Kids []>>"),
	} {
		if texts, ok := Texts(data); ok {
			t.Errorf("%s: %q", name, texts)
		}
	}
}

// FuzzTexts: no file makes it panic or wait, whatever it says of itself.
func FuzzTexts(f *testing.F) {
	f.Add(taggedPDF())
	f.Add(taggedPDF("<</S/P/P 7 0 R/K[<</Type/MCR/Pg 3 0 R/MCID 0>> 0]>>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		Texts(data)
		if file, err := Parse(bytes.Clone(data)); err == nil {
			file.texts()
		}
	})
}
