package document_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "document.kindNames", func(k document.Kind) bool { return k.String() != "" })
}

// TestAdd: parts come into the order of their kinds whatever the order in which a template has them; headings and paragraphs stay as they come.
func TestAdd(t *testing.T) {
	doc := &document.Document{}
	doc.Attach(&document.Table{Name: "表", Columns: []document.Column{{Heading: "栏\n目"}}, Rows: [][]document.Cell{{{Text: "甲\n\n乙"}}, {{Joined: true}}, nil}})
	documenttest.Add(doc,
		documenttest.Part(document.Date, "日期"), documenttest.Part(document.Issuer, "甲"), documenttest.Part(document.Paragraph, "一段"),
		documenttest.Heading(1, "一、"), documenttest.Part(document.Paragraph, "二段"), documenttest.Part(document.Contact, "电话"),
		documenttest.Part(document.Issuer, "乙"), documenttest.Part(document.Title, "标题"), documenttest.Heading(2, "（一）"))
	want := []string{"标题", "一段", "一、", "二段", "（一）", "电话", "附件：表", "甲", "乙", "日期", "附件", "表", "栏", "目", "甲", "乙"}
	if d := cmp.Diff(want, doc.Paragraphs()); d != "" {
		t.Errorf("the text (-want +got):\n%s", d)
	}
	if doc.Title() != "标题" || doc.Count(document.Issuer) != 2 || doc.Part(document.AttachmentNote) == nil || (&document.Document{}).Title() != "" {
		t.Errorf("the parts are %+v", doc.Parts)
	}
	for range doc.Passages() { // who has read enough may stop
		break
	}
}

// TestReplace: every passage that is not the program's own can be replaced, and no other changes.
func TestReplace(t *testing.T) {
	doc := documenttest.Make(document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "标签：", Label: true}, {Text: "话"}, {Text: "【缺】", Missing: true}}})
	doc.Attach(&document.Table{Name: "表", Columns: []document.Column{{Heading: "栏"}}, Rows: [][]document.Cell{{{Text: "\n甲\n\n乙\n"}}}})
	for n, want := range doc.Paragraphs() {
		text := []rune(want)
		for i := range text {
			text[i] = '＊'
		}
		all := slices.Collect(func(yield func(document.Passage) bool) {
			for _, p := range doc.Passages() {
				if !yield(p) {
					return
				}
			}
		})
		switch at := all[n].Place; at.Piece {
		case document.NoPiece, document.Content:
			before := doc.Paragraphs()
			doc.Replace(at, string(text))
			before[n] = string(text)
			if d := cmp.Diff(before, doc.Paragraphs()); d != "" {
				t.Errorf("passage %d (-want +got):\n%s", n, d)
			}
			doc.Replace(at, want)
		default:
			doc.Replace(at, string(text))
			if got := doc.Paragraphs()[n]; got != want {
				t.Errorf("passage %d, which is ours, reads %q", n, got)
			}
		}
	}
	if runs := doc.Parts[0].Runs; len(runs) != 3 || runs[0].Text != "标签：" || !runs[2].Missing || doc.Part(document.Attachment).Table.Rows[0][0].Text != "\n甲\n\n乙\n" {
		t.Errorf("%+v", doc.Parts)
	}
}
