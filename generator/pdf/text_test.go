package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
)

// long is a document of several pages, with a paragraph and a cell that go over an end of a page, and a cell of two paragraphs.
func long() *document.Document {
	doc := sample()
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "第%d句（甲\\乙）说的是收回%d.50元。", i, i)
	}
	doc.Add(document.Part{Kind: document.Paragraph, Runs: runs(b.String())})
	doc.Attach(&document.Table{
		Name:    "整改情况一览表",
		Columns: []document.Column{{Heading: "序号", Width: 1, Center: true}, {Heading: "整改措施", Width: 5}, {Heading: "备注", Width: 1}},
		Rows: [][]document.Cell{
			{{Text: "1"}, {Text: "制定方案\n开会研究"}, {}}, {{Joined: true}, {Text: b.String()}, {Text: "无"}}, {{Text: "2"}, {Text: "落实"}, {Text: "𠮷"}},
		},
	})
	return doc
}

// TestText: what is read back is what the document says, paragraph by paragraph.
func TestText(t *testing.T) {
	for name, doc := range map[string]*document.Document{"a page": sample(), "a table": attached(), "many pages": long()} {
		got, ok := Text(write(t, doc))
		if !ok {
			t.Fatalf("%s is not read", name)
		}
		if diff := cmp.Diff(doc.Paragraphs(), got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestTextOfOthers: no other PDF is read, nor one of ours that was changed or cut off.
func TestTextOfOthers(t *testing.T) {
	ours := write(t, sample())
	for name, data := range map[string][]byte{
		"nothing":         nil,
		"another program": []byte("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n50\n%%EOF\n"),
		"half":            ours[:len(ours)/2],
		"changed":         bytes.Replace(ours, []byte("/S/P/P"), []byte("/S/Q/P"), 1),
		"added to":        append(bytes.Clone(ours), "\n1 0 obj\n<<>>\nendobj\n"...),
		"a page changed":  bytes.Replace(ours, []byte("/Type /Page\n"), []byte("/Type /Pages"), 1),
	} {
		if texts, ok := Text(data); ok || bytes.Equal(data, ours) {
			t.Errorf("%s is read: %q", name, texts)
		}
	}
}
