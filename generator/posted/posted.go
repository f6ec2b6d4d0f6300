// Package posted compares a posted copy of a text with the approved file, character for character: layout (blanks, line ends, page numbers) is no
// difference, everything else is. It opens no file.
package posted

import "gongshi/generator/difference"

// Paragraph is a paragraph, or a line.
type Paragraph struct {
	Text string
	// Numbered: its reader sees an automatic number before it, which is not in the text.
	Numbered bool
}

// Kind is how a copy differs at one place.
type Kind int

const (
	// Changed, Lost and Added are of characters.
	Changed Kind = iota
	Lost
	Added
	// These are of whole paragraphs of the approved text.
	ParagraphLost
	ParagraphDoubled
	ParagraphMoved
)

// Difference is one place at which the copy differs.
type Difference struct {
	Kind Kind
	// Paragraph is the approved text's; From and To are rune offsets in it, Last is the last paragraph where several are meant.
	Paragraph, From, To, Last int
	// Approved and Posted are the characters that differ, without layout; for whole paragraphs, Approved is their text.
	Approved, Posted string
	// Before and Behind are what stands around in the copy.
	Before, Behind string
	// Follows is the paragraph behind which a moved paragraph stands in the copy, -1 where it comes first.
	Follows int
}

// Result is what a comparison came to.
type Result struct {
	// Found says that the copy is of the approved text at all.
	Found bool
	// Characters is how many characters of the approved text were compared.
	Characters  int
	Differences []Difference
	// Before and Behind are what a page has before and behind the article, SiteLines what the site has put into it; none of it is compared.
	Before, Behind string
	SiteLines      []string
	// Numbers is how many automatic numbers, which one of the texts does not have as text, could not be compared.
	Numbers int
}

// Compare compares. In a web page the approved text is looked for, and what stands around it is no difference.
func Compare(approved, copied []Paragraph, webPage bool) *Result {
	a := streamOf(approved, nil)
	r := &Result{Characters: len(a.Runes)}
	var b *stream
	if !webPage {
		b = streamOf(copied, nil)
	} else {
		own := map[string]bool{}
		for i := range approved {
			own[a.paragraph(i)] = true
		}
		whole := streamOf(copied, func(_ int, text string) bool { return isSiteLine(text, own) })
		from, until, ok := locate(a, whole)
		if !ok {
			return r
		}
		b = whole.cut(from, until)
		r.Before, r.Behind = string(whole.Runes[:from]), string(whole.Runes[until:])
		if len(b.places) > 0 {
			for i := b.places[0].paragraph; i <= b.places[len(b.places)-1].paragraph; i++ {
				if isSiteLine(difference.Bare(copied[i].Text), own) {
					r.SiteLines = append(r.SiteLines, copied[i].Text)
				}
			}
		}
	}
	edits := difference.Characters(a.Text, b.Text)
	if r.Found = alike(a, b, edits); r.Found {
		c := newComparison(a, b, edits)
		c.result = r
		c.numbers(approved, copied)
		c.run()
	}
	return r
}

// alike reports that a fifth of the shorter text is the other's, too, and a twentieth of the approved one at least: a link to it is no copy.
func alike(a, b *stream, edits []difference.Edit) bool {
	kept := len(a.Runes)
	for _, e := range edits {
		kept -= e.Lost()
	}
	shorter := min(len(a.Runes), len(b.Runes))
	return 5*kept >= shorter && 20*kept >= len(a.Runes)
}
