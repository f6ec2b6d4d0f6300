package docx

import (
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// Whatever the text, the file is well-formed and says it.
func FuzzWrite(f *testing.F) {
	f.Add("公示", "正文", "标签：", "某中学", "2023年8月5日", 1, 2, true)
	f.Add("<&>\"'", "]]>", " ", "\x00", "\xff\xfe", 0, -1, false)
	f.Add("字\xe4", "\xb8\x00", "\xb8\x80字", "\xe4\xe4", "\xff\ue000\U0010ffff", -1, -2, false)
	f.Add("\xe4\xb8", "\r\n\t", "𠀀\u2028", "", "", 3, 9, true)
	f.Fuzz(func(t *testing.T, title, body, label, signature, date string, brk, level int, seal bool) {
		// A document holds text: ledgers and templates are UTF-8 or refused. Of bytes at the ends of two runs, which might be one character together,
		// nothing can be promised; TestTextRoundTrip has bytes that are no text within one.
		for _, s := range []*string{&title, &body, &label, &signature, &date} {
			*s = strings.ToValidUTF8(*s, "\ufffd")
		}
		doc := &document.Document{
			Parts: []document.Part{
				{Kind: document.Title, Runs: []document.Run{{Text: title}, {Text: label, Missing: true}}},
				{Kind: document.Heading, Level: level, Runs: []document.Run{{Text: label, Label: true}, {Text: body}, {Text: title}}},
				{Kind: document.Contact, Runs: plain(body)},
				{Kind: document.Issuer, Runs: []document.Run{{Text: signature}, {Text: label, Missing: true}}},
				{Kind: document.Date, Runs: plain(date)},
			},
			Seal:       seal,
			Properties: document.Properties{Author: signature, Year: level, Month: brk, Day: brk},
		}
		for _, opt := range []Options{lined(doc), {
			TitleBreaks:    []int{brk, level},
			SignatureLines: []SignatureLine{{Text: signature + label, Right: style.Length(brk), Gap: level}, {Text: date, Right: style.Length(level)}},
		}} {
			checkText(t, doc, opt)
			for name, part := range write(t, doc, opt) {
				checkOrder(t, name, part)
			}
		}
	})
}

// long is about the reference notice: 5,300 characters in 70 paragraphs.
func long() *document.Document {
	doc := notice()
	documenttest.Drop(doc, document.Heading, document.Paragraph)
	// Some runes are common and most are rare, so that deflate finds about as much as in a real notice.
	seed := uint32(1)
	text := func(n int) string {
		var b strings.Builder
		for range n {
			seed = seed*1664525 + 1013904223
			x := float64(seed) / (1 << 32)
			b.WriteRune('一' + rune(2000*x*x*x*x*x*x*x*x))
		}
		return b.String()
	}
	for i := range 70 {
		block := document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "整改结果：", Label: true}, {Text: text(120)}}}
		if i%2 == 0 {
			block = document.Part{Kind: document.Heading, Level: 3, Runs: []document.Run{{Text: "存在问题：", Label: true}, {Text: text(20)}}}
		}
		doc.Add(block)
	}
	return doc
}

func TestSize(t *testing.T) {
	data, err := Write(long(), lined(long()))
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 14<<10 {
		t.Errorf("%d bytes for 5,300 characters, want at most 14 KB", len(data))
	}
}

func BenchmarkWrite(b *testing.B) {
	doc := long()
	b.ReportAllocs()
	for b.Loop() {
		data, err := Write(doc, lined(doc))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(data)), "bytes/file")
	}
}
