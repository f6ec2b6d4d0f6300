package manuscript

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Repair puts a text in the place of the runes From to To of a paragraph.
type Repair struct {
	Paragraph, From, To int
	Text                string
}

var errMended = errors.New("manuscript: the mended text is not the one that was wanted")

// Mend gives a copy of the file with repairs: in a .docx as tracked changes (ECMA-376-1 17.13.5), which a person accepts or rejects; everything else stays
// as it was. Of two repairs that overlap the first is made. made says which are: a repair is left where its text cannot be cut, as in a control that Word
// fills from its data. Without any, data is nil. The copy is read again, and must say what was wanted.
func (m *Manuscript) Mend(repairs []Repair) (data []byte, made []bool, err error) {
	skip := map[int]bool{}
	for range attempts {
		var kept []Repair
		var b *bench
		made, kept, b = m.plan(repairs, skip)
		if len(kept) == 0 {
			return nil, made, nil
		}
		if m.pack == nil {
			data, err = m.plain.mended(kept)
		} else {
			data, err = b.write()
		}
		if err != nil {
			return nil, nil, err
		}
		wrong, ok := m.becomes(data, kept)
		if ok && len(wrong) == 0 {
			return data, made, nil
		}
		if len(wrong) == 0 {
			break
		}
		for _, n := range wrong {
			skip[n] = true
		}
	}
	return nil, nil, errMended
}

// attempts is how often repairs are made without the paragraphs that come out otherwise than they should.
const attempts = 3

// plan chooses the repairs that are made, in order, and lays them on the bench. The paragraphs in skip stay as they are, and those of which no word would be left.
func (m *Manuscript) plan(repairs []Repair, skip map[int]bool) (made []bool, kept []Repair, b *bench) {
	made = make([]bool, len(repairs))
	b = &bench{m: m, nodes: map[int]*node{}}
	order := make([]int, len(repairs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int {
		return cmp.Or(cmp.Compare(repairs[i].Paragraph, repairs[k].Paragraph), cmp.Compare(repairs[i].From, repairs[k].From))
	})
	for _, i := range order {
		r := repairs[i]
		switch n := len(kept); {
		case skip[r.Paragraph], r.From >= r.To: // a repair stands for words that are there: of two that only add, nobody could say which comes first
		case n > 0 && kept[n-1] == r:
			made[i] = true // two rules say the same
		case n > 0 && kept[n-1].Paragraph == r.Paragraph && r.From < kept[n-1].To:
		default:
			if made[i] = b.take(r); made[i] {
				kept = append(kept, r)
			}
		}
	}
	for n, own := range eachParagraph(kept) {
		if strings.TrimSpace(Mended(m.Paragraphs[n].Text, own)) == "" {
			skip[n] = true
		}
	}
	if slices.ContainsFunc(kept, func(r Repair) bool { return skip[r.Paragraph] }) {
		return m.plan(repairs, skip)
	}
	return made, kept, b
}

// eachParagraph yields the repairs of each paragraph that has some.
func eachParagraph(repairs []Repair) iter.Seq2[int, []Repair] {
	return func(yield func(int, []Repair) bool) {
		for len(repairs) > 0 {
			n := 1
			for n < len(repairs) && repairs[n].Paragraph == repairs[0].Paragraph {
				n++
			}
			if !yield(repairs[0].Paragraph, repairs[:n]) {
				return
			}
			repairs = repairs[n:]
		}
	}
}

// becomes holds a copy to the text with the repairs: wrong are the paragraphs that read otherwise, where there are as many.
func (m *Manuscript) becomes(data []byte, repairs []Repair) (wrong []int, ok bool) {
	again, problem := read(data)
	if problem != nil || len(again.Paragraphs) != len(m.Paragraphs) {
		return nil, false
	}
	wants := map[int]string{}
	for n, own := range eachParagraph(repairs) {
		wants[n] = Mended(m.Paragraphs[n].Text, own)
	}
	for i := range m.Paragraphs {
		want, mended := wants[i]
		if !mended {
			want = m.Paragraphs[i].Text
		}
		if again.Paragraphs[i].Text != want {
			wrong = append(wrong, i)
		}
	}
	return wrong, true
}

// Mended is a paragraph's text with the repairs in it, which stand in order and do not overlap.
func Mended(text string, repairs []Repair) string {
	if len(repairs) == 0 {
		return text
	}
	runes, out, done := []rune(text), []rune(nil), 0
	for _, r := range repairs {
		out = append(append(out, runes[done:r.From]...), []rune(r.Text)...)
		done = r.To
	}
	return string(append(out, runes[done:]...))
}

// bench gathers the repairs by the pieces that they change.
type bench struct {
	m     *Manuscript
	nodes map[int]*node
	// paragraph is the one whose runes were used last.
	paragraph int
	runes     []rune
}

// node is a piece and what is changed in it, in order. words are its own.
type node struct {
	piece
	words   []rune
	changes []change
}

// change puts a text in the place of the runes from to to of a piece.
type change struct {
	from, to int
	text     string
}

// take makes changes of a repair; it reports that it could.
func (b *bench) take(r Repair) bool {
	if r.Paragraph < 0 || r.Paragraph >= len(b.m.Paragraphs) || !utf8.ValidString(r.Text) {
		return false
	}
	if b.runes == nil || b.paragraph != r.Paragraph {
		b.paragraph, b.runes = r.Paragraph, []rune(b.m.Paragraphs[r.Paragraph].Text)
	}
	text := []rune(r.Text)
	if r.From < 0 || r.From > r.To || r.To > len(b.runes) || slices.ContainsFunc(text, unicode.IsControl) || string(b.runes[r.From:r.To]) == r.Text {
		return false
	}
	if b.m.pack == nil {
		return true
	}
	// What stays at both ends is not touched, so that each character keeps its looks.
	old := b.runes[r.From:r.To]
	before, after := 0, 0
	for before < min(len(old), len(text)) && old[before] == text[before] {
		before++
	}
	for after < min(len(old), len(text))-before && old[len(old)-1-after] == text[len(text)-1-after] {
		after++
	}
	from, to, text := r.From+before, r.To-after, text[before:len(text)-after]
	if from == to {
		return b.putIn(from, before > 0, string(text))
	}
	return b.replace(from, to, text)
}

// putIn adds a text before a rune, or behind the one before it.
func (b *bench) putIn(at int, behind bool, text string) bool {
	if behind {
		at--
	}
	p, ok := b.pieceAt(at)
	if !ok {
		return false
	}
	n := at - p.at
	if behind {
		n++
	}
	b.add(p, change{n, n, text})
	return true
}

// replace puts a text in the place of runes that may belong to several runs: rune for rune where there are as many, else in that of the first.
func (b *bench) replace(from, to int, text []rune) bool {
	var pieces []piece
	for at := from; at < to; {
		p, ok := b.pieceAt(at)
		if !ok {
			return false
		}
		pieces = append(pieces, p)
		at = p.at + p.runes
	}
	each := len(text) == to-from
	for i, p := range pieces {
		c := change{max(from-p.at, 0), min(to-p.at, p.runes), ""}
		switch {
		case each:
			c.text = string(text[p.at+c.from-from : p.at+c.to-from])
		case i == 0:
			c.text = string(text)
		}
		b.add(p, c)
	}
	return true
}

// pieceAt is the piece of a rune of the open paragraph, if it can be mended.
func (b *bench) pieceAt(at int) (piece, bool) {
	pieces := b.m.Paragraphs[b.paragraph].pieces
	i := sort.Search(len(pieces), func(i int) bool { return pieces[i].at+pieces[i].runes > at })
	if i == len(pieces) || pieces[i].at > at || pieces[i].own == nil {
		return piece{}, false
	}
	return pieces[i], true
}

func (b *bench) add(p piece, c change) {
	n := b.nodes[p.from]
	if n == nil {
		n = &node{piece: p, words: b.runes[p.at : p.at+p.runes]}
		b.nodes[p.from] = n
	}
	n.changes = append(n.changes, c)
}
