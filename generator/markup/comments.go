package markup

import (
	"errors"

	"gongshi/generator/document"
	"gongshi/generator/manuscript"
	"gongshi/generator/proof"
	"gongshi/generator/seal"
)

// Comments turns hits into comments on a manuscript that has the text's paragraphs. Hits in cells of the ledger that the text does not hold are left out.
func Comments(text *proof.Text, hits []proof.Hit) []manuscript.Comment {
	var out []manuscript.Comment
	for i := range hits {
		if paragraph, from, to, ok := hits[i].In(text); ok {
			out = append(out, manuscript.Comment{Paragraph: paragraph, From: from, Until: paragraph, To: to, Lines: commentLines(&hits[i])})
		}
	}
	return out
}

// commentLines are a comment's lines: the severity, what is wrong and what to write; then the code, with which the rule can be switched off.
func commentLines(h *proof.Hit) []string {
	return []string{h.Rule.Severity.Name() + "：" + h.Text + "。" + h.Hint + "。", "（" + h.Rule.Code + "）"}
}

var errDifferentText = errors.New("the DOCX says something else than the document")

// Annotate puts a comment for each hit into the notice's DOCX. Its paragraphs differ from the document's, since the signature is divided into lines;
// but it has the same characters in the same order.
func Annotate(data []byte, doc *document.Document, text *proof.Text, hits []proof.Hit) ([]byte, error) {
	m, findings := manuscript.Read(data)
	if findings != nil {
		return nil, errDifferentText
	}
	places := characters(m)
	var starts []int // indexes into places of the document's paragraphs
	n := 0
	for _, p := range doc.Passages() {
		starts = append(starts, n)
		for _, r := range document.Text(p.Runs) {
			if n >= len(places) || places[n].rune != r {
				return nil, errDifferentText
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

// characters are those of a manuscript, without tabs, which only place a signature.
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
