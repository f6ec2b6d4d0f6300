// Package document is the notice as every writer sees it: an ordered list of parts. It knows no ledger, no template and no page.
package document

import (
	"slices"
	"strings"
)

// Document is one notice. All text is plain: no markup, no line ends, no control characters.
type Document struct {
	// Parts are in reading order. Add keeps them so.
	Parts []Part
	// Seal says that a red seal will be pressed over signature and date (GB/T 9704-2012 7.3.5.1); without it 7.3.5.2 holds.
	Seal bool
	// Format is how the paper's head is made; NoFormat has none.
	Format Format
	// TwoSided says that the sheets are printed on both sides: then what stands at the foot of the last page goes on an even one (7.4).
	TwoSided bool
	// OwnNotes says that the document's author names the attachments, so that Attach does not.
	OwnNotes bool
	// Properties go into the files' metadata.
	Properties Properties
}

// Part is one paragraph of a notice, or its attachment.
type Part struct {
	Kind Kind
	// Level is a heading's, from 1 to 4: 一、（一）1.（1). It is 0 for other kinds.
	Level int
	Runs  []Run
	// Breaks are rune offsets into the text: the line starts that a template asks for in a title, where nil leaves them to the layout; where the
	// date begins in Printed.
	Breaks []int
	// Table is what an attachment holds in the place of runs; nil for other kinds.
	Table *Table
}

// Run is a stretch of text of one kind and one origin.
type Run struct {
	Text string
	// Label marks a lead-in such as 存在问题1：, set in 黑体.
	Label bool
	// Lead marks the words that the program sets before a part's own, such as 附件： or 签发人：.
	Lead bool
	// Missing marks 【待填：…】, which a draft highlights.
	Missing bool
	Origin  Origin
}

// Origin is where a run's words came from, as far as that is known. It is empty for the template's own words.
type Origin struct {
	// Value is the template's name for what the words are, such as 整改结果, or for what is missing.
	Value string
	// Sheet and Cell are the ledger's cell of the category or the problem that the words are about; "" where they are about none.
	Sheet, Cell string
	// Line is the template's line that prints them, from 1.
	Line int
}

// Properties are the metadata of both files. Date is the notice's own date, all zero when it has none: never the clock.
type Properties struct {
	Author           string
	Year, Month, Day int
}

// Add puts a part where its kind stands in reading order, behind the others of its kind.
func (d *Document) Add(p Part) {
	at := len(d.Parts)
	for at > 0 && d.precedes(p.Kind, d.Parts[at-1].Kind) {
		at--
	}
	d.Parts = slices.Insert(d.Parts, at, p)
}

// precedes reports whether parts of a kind stand before those of another: the mark of a letter stands above all else (10.1).
func (d *Document) precedes(a, b Kind) bool {
	if d.Format == Letter && (a == RedHead || b == RedHead) && a < Title && b < Title {
		return a == RedHead && b != RedHead
	}
	return a.precedes(b)
}

// SetFormat gives the document a format, in which its parts may have another order.
func (d *Document) SetFormat(f Format) {
	parts := d.Parts
	d.Format, d.Parts = f, nil
	for _, p := range parts {
		d.Add(p)
	}
}

// Attach adds an attachment, and the line under the body that names it.
func (d *Document) Attach(t *Table) {
	if !d.OwnNotes {
		d.AddNote(Run{Text: t.Name})
	}
	d.Add(Part{Kind: Attachment, Table: t})
}

// Part is the first part of a kind, nil where there is none.
func (d *Document) Part(kind Kind) *Part {
	for i := range d.Parts {
		if d.Parts[i].Kind == kind {
			return &d.Parts[i]
		}
	}
	return nil
}

// Count is how many parts of a kind there are.
func (d *Document) Count(kind Kind) int {
	n := 0
	for i := range d.Parts {
		if d.Parts[i].Kind == kind {
			n++
		}
	}
	return n
}

// Title is the title's text, "" where there is none.
func (d *Document) Title() string {
	if p := d.Part(Title); p != nil {
		return Text(p.Runs)
	}
	return ""
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
