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

// Mask hides in the document what the hits say is private. It returns the text as it is then, the hits that are left, and findings of what was
// hidden, which are no errors any more.
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
	reported := slices.Clone(hidden)
	for i := range reported {
		reported[i].Text, reported[i].Hint = reported[i].Text+"，已经遮盖", "公示里不用再改；台账里的照旧"
	}
	findings := proof.Findings(text, reported, unit) // the cells still hold what is hidden
	left = slices.DeleteFunc(left, func(h proof.Hit) bool { return m.covers(h) })
	replacer := maskReplacer(text, hidden)
	for i := range left {
		h := &left[i] // another rule may quote what is hidden
		h.Text, h.Hint, h.Fix, h.Cell.Text = replacer.Replace(h.Text), replacer.Replace(h.Hint), replacer.Replace(h.Fix), replacer.Replace(h.Cell.Text)
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

// covers reports whether a hit of another rule is about something that is hidden, such as full-width digits.
func (m *masker) covers(h proof.Hit) bool {
	return h.Paragraph >= 0 && slices.ContainsFunc(m.hits[h.Paragraph], func(o proof.Hit) bool { return o.From < h.To && h.From < o.To })
}

// maskReplacer puts masks in the place of what is hidden. They have as many runes, so that offsets stay valid.
func maskReplacer(text *proof.Text, hidden []proof.Hit) *strings.Replacer {
	var pairs []string
	for _, h := range hidden {
		runes := []rune(text.Paragraphs[h.Paragraph].Text)
		pairs = append(pairs, string(runes[h.From:h.To]), h.Mask)
	}
	return strings.NewReplacer(pairs...)
}

// masker has what is to be hidden, by paragraph.
type masker struct{ hits map[int][]proof.Hit }

// masked is a paragraph with its masks. A mask has as many runes as what it hides, so that offsets stay valid.
func masked(paragraph string, hits []proof.Hit) string {
	runes := []rune(paragraph)
	for _, h := range hits {
		copy(runes[h.From:h.To], []rune(h.Mask))
	}
	return string(runes)
}
