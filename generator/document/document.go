// Package document is the notice as every writer sees it: title, blocks, contacts, signature, date; it knows no ledger, no template and no page.
package document

import "strings"

// Document is one notice. All text is plain: no markup, no line ends, no control characters.
type Document struct {
	Title Title
	// Blocks are the paragraphs and headings from the title to the contacts.
	Blocks []Block
	// Contacts are the paragraphs that say how to reach the unit; they stay with the signature.
	Contacts []Block
	// Signature is the issuing bodies' full names, the host organ's first; Date is printed under the last, such as 2023年8月5日.
	Signature [][]Run
	Date      []Run
	// Seal says that a red seal will be pressed over signature and date (GB/T 9704-2012 7.3.5.1); without it 7.3.5.2 holds.
	Seal bool
	// Attachment is 附件, nil where there is none.
	Attachment *Attachment
	// Properties go into the files' metadata.
	Properties Properties
}

// Title is the notice's heading. Breaks are the wished line starts, as rune offsets into the title's text; nil leaves them to the layout.
type Title struct {
	Runs   []Run
	Breaks []int
}

// Block is one paragraph (Level 0) or heading (Level 1 to 4: 一、（一）1.（1）).
type Block struct {
	Level int
	Runs  []Run
}

// Run is a stretch of text of one kind.
type Run struct {
	Text string
	// Label marks a lead-in such as 存在问题1：, set in 黑体.
	Label bool
	// Missing marks 【待填：…】, which a draft highlights.
	Missing bool
}

// Properties are the metadata of both files. Date is the notice's own date, all zero when it has none: never the clock.
type Properties struct {
	Author           string
	Year, Month, Day int
}

// Text joins the runs' text.
func Text(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Paragraphs lists the whole notice's text, a string a paragraph, in reading order: what every output must say.
func (d *Document) Paragraphs() []string {
	out := []string{Text(d.Title.Runs)}
	for _, b := range d.Blocks {
		out = append(out, Text(b.Runs))
	}
	for _, b := range d.Contacts {
		out = append(out, Text(b.Runs))
	}
	if d.Attachment != nil {
		out = append(out, d.Attachment.Note())
	}
	for _, runs := range append(d.Signature[:len(d.Signature):len(d.Signature)], d.Date) {
		if len(runs) > 0 {
			out = append(out, Text(runs))
		}
	}
	if d.Attachment != nil {
		out = append(out, d.Attachment.Paragraphs()...)
	}
	return out
}
