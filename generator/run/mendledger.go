package run

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/mend"
	"gongshi/generator/output"
	"gongshi/generator/proof"
	"gongshi/generator/sheet"
)

// mendedBook is a copy of a ledger in which cells are mended, unit by unit.
type mendedBook struct {
	path string
	// name is the copy's, without its ending.
	name string
	// book is nil where no copy can be made; refused says why.
	book    *mend.Book
	refused finding.List
	count   Mended
	// told are the findings on cells that cannot be mended.
	told map[string]bool
}

// openBook prepares the copy of a ledger.
func (r *runner) openBook(o *openedLedger) *mendedBook {
	b := &mendedBook{path: o.path, name: o.mended, told: map[string]bool{}}
	at := finding.Where{File: o.path}
	if o.data == nil {
		return b
	}
	chosen := len(r.plan.Columns)+len(r.plan.Sheets) > 0
	old := sheet.OpenAs(o.path, o.data, "", chosen)
	switch {
	case sheet.IsEncrypted(o.data), old.Findings.Has(finding.FilePassword):
		b.refused = finding.List{finding.MendPassword.At(at, nil)}
		return b
	case old.Findings.HasError():
		return b // which has been told
	}
	book, err := mend.Open(o.data, old)
	if err != nil {
		b.refused = finding.List{finding.MendUnread.At(at, nil).Because(err)}
		return b
	}
	b.book = book
	return b
}

// mendUnit mends the cells from which a unit's text came, and says of its findings which are mended.
func (r *runner) mendUnit(m *unitWork) {
	if r.plan.Fix == NoFix {
		return
	}
	if r.book == nil || r.book.path != m.from.path {
		r.book = r.openBook(m.from)
	}
	unit := m.unit
	if unit == nil {
		unit = m.unsure
	}
	if unit == nil || m.text == nil {
		return
	}
	m.findings = slices.Clone(m.findings)
	fixed, told := r.book.mendHits(unit, m.text, m.hits, r.plan.Fix)
	counted := proof.Counted(m.hits)
	for i := range counted {
		h := &counted[i]
		switch key := keyOf(h, m.text); {
		case h.Mask != "":
			r.book.count.Private++
		case fixed[key]:
			key.mark(m.findings)
		default:
			r.book.count.Left++
		}
	}
	m.findings = append(m.findings, told...)
}

// mendHits mends what of a unit's hits is to be mended. fixed are those that were; told is of the cells in which there is no text.
func (b *mendedBook) mendHits(unit *ledger.Unit, text *proof.Text, hits []proof.Hit, fix Fix) (fixed map[hitKey]bool, told finding.List) {
	fixed = map[hitKey]bool{}
	if b.book == nil {
		return fixed, nil
	}
	c := b.cellsOf(unit)
	for i := range hits {
		h := &hits[i]
		if !fix.takes(h) {
			continue
		}
		made, noText := b.mendHit(c, text, h)
		if made {
			fixed[keyOf(h, text)] = true
		}
		if noText != nil && !b.told[noText.Sheet+"!"+noText.Cell] {
			b.told[noText.Sheet+"!"+noText.Cell] = true
			at := finding.Where{File: b.path, Sheet: noText.Sheet, Cell: noText.Cell}
			told = append(told, finding.MendNoText.At(at, finding.Values{"what": "数字、日期或公式"}))
		}
	}
	return fixed, told
}

// hitKey tells the findings of hits apart.
type hitKey struct {
	code, context string
	spot
}

func keyOf(h *proof.Hit, text *proof.Text) hitKey {
	return hitKey{h.Rule.Code, h.Context(text), spotOf(h)}
}

// mark says of the hit's findings that they are mended.
func (k hitKey) mark(findings finding.List) {
	for i := range findings {
		if f := &findings[i]; f.FromRule() && f.Code == k.code && f.Context == k.context && f.From == k.from && f.To == k.to {
			f.Fixed = true
		}
	}
}

// unitCells are the cells of a unit, with what is read in each.
type unitCells struct {
	fields []ledger.Field
}

// cellsOf are the cells that a unit's text may have come from, each once and with all its text.
func (b *mendedBook) cellsOf(unit *ledger.Unit) *unitCells {
	c := &unitCells{}
	seen := map[ledger.Field]bool{}
	if b.book == nil {
		return c
	}
	for _, f := range unit.Fields() {
		at := f.Place()
		if seen[at] {
			continue
		}
		seen[at] = true
		if at.Text = b.book.Text(f.Sheet, f.Cell); at.Text != "" {
			c.fields = append(c.fields, at)
		}
	}
	return c
}

// leastAround is how many characters, the mistake among them, a cell must share with the text in which the mistake was found.
const leastAround = 6

// mendHit mends a hit in every cell that has it in the same words. noText is a cell that has it and holds no text.
func (b *mendedBook) mendHit(c *unitCells, text *proof.Text, h *proof.Hit) (made bool, noText *ledger.Field) {
	words, from, to := placeOf(h, text)
	for _, n := range []int{len(words), 40, 20, 10, leastAround} {
		for _, w := range [][2]int{{n, n}, {n, 0}, {0, n}} {
			start, end := max(from-w[0], 0), min(to+w[1], len(words))
			window := string(words[start:end])
			whole := start == 0 && end == len(words)
			if end-start < leastAround && !whole {
				continue
			}
			found := false
			for i := range c.fields {
				f := &c.fields[i]
				if whole && end-start < leastAround && f.Text != window {
					continue
				}
				for _, at := range placesOf(f.Text, window) {
					found = true
					e := mend.Edit{From: at + from - start, To: at + to - start, Text: h.Fix, Why: h.Text + "（" + h.Rule.Code + "）"}
					switch b.book.Change(f.Sheet, f.Cell, e) {
					case mend.Made:
						made = true
					case mend.NoText:
						noText = f
					}
				}
			}
			if found {
				return made, noText
			}
		}
	}
	return false, nil
}

// placeOf are the words in which a hit stands, without the template's label before them, and its place there.
func placeOf(h *proof.Hit, text *proof.Text) (words []rune, from, to int) {
	if h.Paragraph < 0 {
		return []rune(h.Cell.Text), h.From, h.To
	}
	words = []rune(text.Paragraphs[h.Paragraph].Text)
	if label := proof.LabelEnd(words); h.From >= label {
		return words[label:], h.From - label, h.To - label
	}
	return words, h.From, h.To
}

// placesOf are the places of a word in a text, in runes.
func placesOf(text, word string) (out []int) {
	runes := 0
	for {
		k := strings.Index(text, word)
		if k < 0 || word == "" {
			return out
		}
		runes += utf8.RuneCountInString(text[:k])
		out = append(out, runes)
		runes += utf8.RuneCountInString(word)
		text = text[k+len(word):]
	}
}

// endBook writes the copy of a ledger whose units have all been told, and says what was mended.
func (r *runner) endBook() {
	b := r.book
	r.book = nil
	if b == nil {
		return
	}
	r.found(b.refused)
	if b.book == nil && b.refused == nil {
		return
	}
	done := Corrected{Ledger: b.path, Mended: b.count}
	if b.book != nil && b.book.Edited() > 0 {
		done.Cells, done.Made = b.book.Cells(), b.book.Edited()
		var told finding.List
		done.Files, told = r.writeBook(b)
		r.found(told)
		if told.HasError() || len(done.Files) == 0 {
			return
		}
	}
	r.Tell(done)
}

// writeBook writes the copy into the folder.
func (r *runner) writeBook(b *mendedBook) (written []string, told finding.List) {
	at := finding.Where{File: b.path}
	data, err := b.book.Write()
	if err != nil {
		return nil, finding.List{finding.MendUnread.At(at, nil).Because(err)}
	}
	if b.book.Converts() {
		told = append(told, finding.MendConverted.At(at, finding.Values{"sheet": mend.ListName}))
	}
	ending := ".xlsx"
	if own := filepath.Ext(b.path); !b.book.Converts() && strings.EqualFold(own, ".xlsm") {
		ending = own
	}
	files, edited := r.folder.beside([]output.File{{Name: b.name + ending, Data: data}})
	told = append(told, edited.InFile(b.path)...)
	if written, err = r.folder.place(files); err != nil {
		return nil, append(told, unplaced(b.path, "", r.folder.dir, err))
	}
	return written, told
}
