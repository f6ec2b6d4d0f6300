// Package markup puts into a notice what the proofreader has found: masks over what is private, and comments.
package markup

import (
	"slices"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
)

// Mask hides in the document what the hits say is private. What comes back is the text as it then reads, the hits that are left, and what was
// hidden, which is no error any more.
func Mask(doc *document.Document, text *proof.Text, hits []proof.Hit, unit *ledger.Unit) (*proof.Text, []proof.Hit, finding.List) {
	m := masker{hits: map[int][]proof.Hit{}}
	var hidden, left []proof.Hit
	for _, h := range hits {
		if h.Mask == "" || h.Paragraph < 0 {
			left = append(left, h)
			continue
		}
		hidden = append(hidden, h)
		m.hits[h.Paragraph] = append(m.hits[h.Paragraph], h)
	}
	if hidden == nil {
		return text, hits, nil
	}
	hidden = proof.Counted(hidden)
	told := slices.Clone(hidden)
	for i := range told {
		told[i].Text, told[i].Hint = told[i].Text+"，已经遮盖", "公示里不用再改；台账里的照旧"
	}
	findings := proof.Findings(text, told, unit) // the cells still hold what is hidden
	left = slices.DeleteFunc(left, func(h proof.Hit) bool { return m.covers(h) })
	unsaid := unsaid(text, hidden)
	for i := range left {
		h := &left[i] // what another rule quotes
		h.Text, h.Hint, h.Fix, h.Cell.Text = unsaid.Replace(h.Text), unsaid.Replace(h.Hint), unsaid.Replace(h.Fix), unsaid.Replace(h.Cell.Text)
	}
	for n, p := range doc.Passages() {
		if hits := m.hits[n]; hits != nil {
			doc.Replace(p.Place, masked(document.Text(p.Runs), hits))
		}
	}
	text = proof.FromDocument(doc)
	for i := range findings {
		f := findings[i].As(finding.Info).By(finding.NoRemedy, "")
		f.Excerpt, f.Context, f.Spot = hidden[i].Mask, hidden[i].Context(text), nil
		findings[i] = f
	}
	return text, left, findings
}

// covers reports a hit of another rule within what is hidden, of which it speaks: figures of full width.
func (m *masker) covers(h proof.Hit) bool {
	return h.Paragraph >= 0 && slices.ContainsFunc(m.hits[h.Paragraph], func(o proof.Hit) bool { return o.From < h.To && h.From < o.To })
}

// unsaid puts masks in the place of what is hidden. They have as many runes, so that offsets stay true.
func unsaid(text *proof.Text, hidden []proof.Hit) *strings.Replacer {
	var pairs []string
	for _, h := range hidden {
		runes := []rune(text.Paragraphs[h.Paragraph].Text)
		pairs = append(pairs, string(runes[h.From:h.To]), h.Mask)
	}
	return strings.NewReplacer(pairs...)
}

// masker has what is to be hidden, by the paragraph's number.
type masker struct{ hits map[int][]proof.Hit }

// masked is a paragraph as it reads then. A mask has as many runes as what it hides, so that offsets stay true.
func masked(text string, hits []proof.Hit) string {
	whole := []rune(text)
	for _, h := range hits {
		copy(whole[h.From:h.To], []rune(h.Mask))
	}
	return string(whole)
}
