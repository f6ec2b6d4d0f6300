package document_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

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

// forms is a document with a form in the text and two attachments of the template's own, besides one of the program's.
func forms() *document.Document {
	run := func(text string) []document.Run { return []document.Run{{Text: text}, {Text: "。"}} }
	doc := documenttest.Make(documenttest.Part(document.Title, "标题"), documenttest.Part(document.Paragraph, "一段"), documenttest.Part(document.Date, "日期"))
	doc.Add(document.Part{Kind: document.Form, Table: &document.Table{
		Form: true, Columns: make([]document.Column, 3),
		Head: []document.Cell{{Runs: [][]document.Run{run("栏")}}, {Covered: true}, {}},
		Rows: [][]document.Cell{{{Runs: [][]document.Run{run("甲"), run("乙")}}, {Runs: [][]document.Run{run("丙")}}, {Covered: true}}},
	}})
	doc.Attach(&document.Table{Name: "表", Columns: []document.Column{{Heading: "目"}}})
	drop := *doc.Part(document.Attachment)
	documenttest.Drop(doc, document.Attachment, document.AttachmentNote)
	for i, name := range []string{"清单", "说明"} {
		n := doc.BeginAttachment(run(name))
		text := documenttest.Part(document.Paragraph, name+"的话")
		text.Attachment = n
		doc.Add(text)
		if n != i+1 {
			panic(n)
		}
	}
	doc.Attach(drop.Table)
	documenttest.Add(doc, documenttest.Part(document.Paragraph, "二段"), documenttest.Part(document.Issuer, "甲"))
	return doc
}

// TestForms: what a form and attachments say stands in its place, whatever the order in which it is added.
func TestForms(t *testing.T) {
	doc := forms()
	want := []string{
		"标题", "一段", "栏。", "甲。", "乙。", "丙。", "二段", "附件：1.清单。", "2.说明。", "3.表", "甲", "日期",
		"附件1", "清单。", "清单的话", "附件2", "说明。", "说明的话", "附件3", "表", "目",
	}
	if d := cmp.Diff(want, doc.Paragraphs()); d != "" {
		t.Errorf("the text (-want +got):\n%s", d)
	}
	if lead, name := doc.Part(document.AttachmentNote).Lead(); lead != "附件：1." || name != "清单。" {
		t.Errorf("the first note is %q and %q", lead, name)
	}
}

// TestReplaceInForms: what a template has printed into a form or an attachment's name can be replaced, the program's own words stay.
func TestReplaceInForms(t *testing.T) {
	doc := forms()
	for _, p := range doc.Passages() {
		doc.Replace(p.Place, strings.Repeat("＊", utf8.RuneCountInString(document.Text(p.Runs))))
	}
	want := []string{
		"＊＊", "＊＊", "＊＊", "＊＊", "＊＊", "＊＊", "＊＊", "＊＊＊＊＊＊＊＊", "＊＊＊＊＊", "＊＊＊", "＊", "＊＊",
		"附件1", "＊＊＊", "＊＊＊＊", "附件2", "＊＊＊", "＊＊＊＊", "附件3", "表", "目",
	}
	if d := cmp.Diff(want, doc.Paragraphs()); d != "" {
		t.Errorf("the text (-want +got):\n%s", d)
	}
}
