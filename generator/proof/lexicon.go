package proof

import "strings"

// words reports the wrong words of a table.
func (p *pass) words(table *wordTable, what string) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 0; k < len(runes); k++ {
			w := table.match(runes, k)
			if w == nil {
				continue
			}
			n := len([]rune(w.wrong))
			p.fix(i, k, k+n, w.right, "“"+w.wrong+"”"+what, "写“"+w.right+"”")
			k += n - 1
		}
	}
}

// wrongWord is a word and what to write for it. Within one of the phrases in unless it is right.
type wrongWord struct {
	wrong, right string
	unless       []string
}

// wordTable finds the words of a table in one step at each place.
type wordTable struct {
	first map[rune][]wrongWord
	known [1 << 10]uint64 // a bit for each rune up to U+FFFF with which a word begins
}

func newLexicon(words []wrongWord) *wordTable {
	x := &wordTable{first: map[rune][]wrongWord{}}
	for _, w := range words {
		r := []rune(w.wrong)[0]
		x.first[r] = append(x.first[r], w)
		x.known[r>>6&0x3ff] |= 1 << (r & 63)
	}
	return x
}

// match is the word that begins at k, nil where none does.
func (x *wordTable) match(runes []rune, k int) *wrongWord {
	r := runes[k]
	if r > 0xffff || x.known[r>>6]&(1<<(r&63)) == 0 {
		return nil
	}
	list := x.first[r]
next:
	for i := range list {
		w := &list[i]
		if !starts(runes, k, w.wrong) {
			continue
		}
		for _, u := range w.unless {
			if covered(runes, k, w.wrong, u) {
				continue next
			}
		}
		return w
	}
	return nil
}

// covered reports whether the phrase u stands around the word at k.
func covered(runes []rune, k int, word, u string) bool {
	for from, rest := 0, u; ; {
		i := strings.Index(rest, word)
		if i < 0 {
			return false
		}
		from += len([]rune(rest[:i]))
		if starts(runes, k-from, u) {
			return true
		}
		rest = rest[i+len(word):]
		from += len([]rune(word))
	}
}
