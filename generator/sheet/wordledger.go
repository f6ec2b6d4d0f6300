package sheet

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/pattern"
)

// What tells a ledger that is kept as a table of a Word document from a text with a table in it.

var (
	// textTitle is the end of a title of texts; of a ledger's title the last word is 台账, 清单 or 表.
	textTitle = pattern.New(`(公示|通报|报告|通知|方案|意见|函|请示|总结|纪要|决定|公告|说明|说明书)(（[^）]*）|\([^)]*\))?$`)
	// doneWords are what a header of a ledger says beside 问题.
	doneWords = pattern.New(`整改|完成|措施|进展|状态|销号|成效`)
)

const (
	headerRows   = 6  // so far down a table its header is looked for
	headerWord   = 30 // a header's word is no longer
	titleWord    = 60 // nor is a line of a title
	proseLine    = 60 // a paragraph that is longer is prose
	mostProse    = 2  // so many paragraphs of prose above a table, as 填表说明, do not make a text of the document
	headOfText   = 8  // so many paragraphs a title may stand below
	leastColumns = 3
)

// isLedger reports a document with a table that is a ledger, above which no text stands.
func (w *wordFile) isLedger() bool {
	lines, prose := 0, 0
	for _, b := range w.blocks {
		if b.table != nil {
			if b.table.isLedger() {
				return true
			}
			continue
		}
		n := utf8.RuneCountInString(b.line)
		if n == 0 {
			continue
		}
		if lines++; lines <= headOfText && n <= titleWord && textTitle.MatchString(b.line) {
			return false
		}
		if n > proseLine && strings.Contains(b.line, "。") {
			if prose++; prose > mostProse {
				return false
			}
		}
	}
	return false
}

// isLedger reports a table that has the header of a ledger, and something below it.
func (t *wordTable) isLedger() bool {
	if t.cols < leastColumns {
		return false
	}
	problem, done := false, false
	for i, row := range t.rows[:min(len(t.rows), headerRows)] {
		words := 0
		for _, c := range row {
			text := strings.Join(strings.Fields(c.text.visible()), "")
			if text == "" || utf8.RuneCountInString(text) > headerWord {
				continue
			}
			words++
			problem = problem || strings.Contains(text, "问题")
			done = done || doneWords.MatchString(text)
		}
		if words == 0 || words < leastColumns && i == 0 {
			problem, done = false, false // a title across the table
		}
		if problem && done && i+1 < len(t.rows) {
			return true
		}
	}
	return false
}
