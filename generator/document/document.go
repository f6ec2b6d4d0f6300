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
	// Properties go into the files' metadata.
	Properties Properties
}

// Part is one paragraph of a notice, a form, or the head of an attachment.
type Part struct {
	Kind Kind
	// Level is a heading's, from 1 to 4: 一、（一）1.（1). It is 0 for other kinds.
	Level int
	Runs  []Run
	// Breaks are the line starts that a template asks for in a title, as rune offsets into its text; nil leaves them to the layout.
	Breaks []int
	// Table is what a form or an attachment of the program's holds in the place of runs; nil for other parts.
	Table *Table
	// Attachment is the number of the attachment that the part begins or stands in, from 1; 0 is the notice itself.
	Attachment int
	// Turned says that the part stands on a landscape page, NewPage that it begins one.
	Turned, NewPage bool
}

// Run is a stretch of text of one kind and one origin.
type Run struct {
	Text string
	// Label marks a lead-in such as 存在问题1：, set in 黑体.
	Label bool
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
	for at > 0 && p.precedes(&d.Parts[at-1]) {
		at--
	}
	d.Parts = slices.Insert(d.Parts, at, p)
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

// Title is the title's text; a paper that is nothing but forms has the name of the first. It is "" where there is none.
func (d *Document) Title() string {
	for _, kind := range []Kind{Title, Caption} {
		if p := d.Part(kind); p != nil {
			return Text(p.Runs)
		}
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
