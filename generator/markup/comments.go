package markup

import (
	"errors"

	"gongshi/generator/document"
	"gongshi/generator/manuscript"
	"gongshi/generator/proof"
	"gongshi/generator/seal"
)

// Comments turns hits into comments on a text whose paragraphs are the manuscript's, one for one. Cells of the ledger that the text does not hold
// have no place there.
func Comments(text *proof.Text, hits []proof.Hit) []manuscript.Comment {
	var out []manuscript.Comment
	for i := range hits {
		if paragraph, from, to, ok := hits[i].In(text); ok {
			out = append(out, manuscript.Comment{Paragraph: paragraph, From: from, Until: paragraph, To: to, Lines: said(&hits[i])})
		}
	}
	return out
}

// said is what a comment says: how bad, what is wrong and what to write; the code, by which it can be silenced.
func said(h *proof.Hit) []string {
	return []string{h.Rule.Severity.Name() + "：" + h.Text + "。" + h.Hint + "。", "（" + h.Rule.Code + "）"}
}

var errOtherText = errors.New("the DOCX says something else than the document")

// Annotate puts a comment for each hit into the notice's DOCX. Its paragraphs are not the document's, for title and signature are set in lines;
// but the characters are, one for one.
func Annotate(data []byte, doc *document.Document, text *proof.Text, hits []proof.Hit) ([]byte, error) {
	m, findings := manuscript.Read(data)
	if findings != nil {
		return nil, errOtherText
	}
	places := characters(m)
	var starts []int // of the document's paragraphs, in places
	n := 0
	for _, p := range doc.Passages() {
		starts = append(starts, n)
		for _, r := range document.Text(p.Runs) {
			if n >= len(places) || places[n].rune != r {
				return nil, errOtherText
			}
			n++
		}
	}
	comments := Comments(text, hits)
	for i, c := range comments {
		first, last := places[starts[c.Paragraph]+c.From], places[starts[c.Paragraph]+c.To-1]
		comments[i].Paragraph, comments[i].From, comments[i].Until, comments[i].To = first.paragraph, first.at, last.paragraph, last.at+1
	}
	data, err := m.Annotate(comments)
	if err != nil {
		return nil, err
	}
	return seal.Stamp(data)
}

// character is one character of a manuscript and its place.
type character struct {
	rune          rune
	paragraph, at int
}

// characters are all of a manuscript's but the tabs, which only set a signature.
func characters(m *manuscript.Manuscript) []character {
	var out []character
	for i, p := range m.Paragraphs {
		at := 0
		for _, r := range p.Text {
			if r != '\t' {
				out = append(out, character{r, i, at})
			}
			at++
		}
	}
	return out
}
