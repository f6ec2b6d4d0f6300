package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// leaksFound are the secrets of all paragraphs, found once: first those that their own sentence shows, then the same numbers elsewhere. The numbers of 基本信息
// are none.
func (p *pass) leaksFound() [][]leak {
	if p.leaks != nil {
		return p.leaks
	}
	p.leaks = make([][]leak, len(p.text.Paragraphs))
	voices := make([]ownerHints, len(p.text.Paragraphs))
	for i := range voices {
		voices[i].runes, voices[i].contact = p.text.Paragraphs[i].runes, p.text.Paragraphs[i].Kind == Contact
	}
	public, cells, contacts := p.published(), labelsOfCells(p.text), p.contactNumbers()
	labelled, keys := map[string]leak{}, []string(nil)
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		p.leaks[i] = slices.DeleteFunc(leaksBehind(cells.before(&p.text.Paragraphs[i]), &voices[i]), func(l leak) bool {
			return public.has(runes[l.from:l.to], l.secret) || l.unclaimed && contacts.has(runes[l.from:l.to], l.secret)
		})
		for _, l := range p.leaks[i] {
			if key := numberOf(runes[l.from:l.to]); len(key) >= 5 && !l.unclaimed && l.secret != secretMobile && l.secret != secretAddress {
				if _, ok := labelled[key]; !ok {
					keys = append(keys, key)
				}
				labelled[key] = l
			}
		}
	}
	for i := range len(p.text.Paragraphs) - 1 {
		p.findBroken(i)
	}
	for _, key := range keys {
		p.sameNumber(voices, key, labelled[key])
	}
	return p.leaks
}

// sameNumber finds a number a second time where nothing says what it is, unless an office there calls it its own.
func (p *pass) sameNumber(voices []ownerHints, key string, known leak) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		s := scan{runes: runes, hints: &voices[i], leaks: p.leaks[i]}
		for k := 0; k < len(runes); k++ {
			if fold(runes[k]) != rune(key[0]) || isKeyRune(at(runes, k-1)) {
				continue
			}
			to := sameFigures(runes, k, key)
			if to > 0 && known.secret == secretEmail && (fold(at(runes, to)) != '@' || isMailRune(fold(at(runes, k-1)))) {
				continue
			}
			if to > 0 && !s.isLeak(k, to) && s.hints.owner(k, to) != office {
				s.add(known.secret, k, to, sameMask(runes[k:to], known.mask))
			}
		}
		p.leaks[i] = s.leaks
	}
}

// sameFigures is the end of key's figures and letters at k, with any gaps between; 0 where they are not there or are part of a longer number.
func sameFigures(runes []rune, k int, key string) int {
	n := 0
	for ; k < len(runes) && n < len(key); k++ {
		if r := fold(runes[k]); r == rune(key[n]) || key[n] == 'X' && isCheckX(r) {
			n++
		} else if !isGap(runes[k]) {
			return 0
		}
	}
	if n < len(key) || isKeyRune(at(runes, k)) {
		return 0
	}
	return k
}

func isKeyRune(r rune) bool { return isFigure(r) || isLatin(fold(r)) || r == '*' }

// sameMask hides the figures that the mask of the same number hides; the gaps may differ.
func sameMask(runes, mask []rune) []rune {
	var shown []bool
	for _, r := range mask {
		if isKeyRune(r) || isCheckX(r) {
			shown = append(shown, r != '*')
		}
	}
	out, n := append([]rune(nil), runes...), 0
	for i, r := range out {
		if isKeyRune(r) || isCheckX(r) {
			if n < len(shown) && !shown[n] {
				out[i] = '*'
			}
			n++
		}
	}
	return out
}

// numberOf are a number's figures and letters, folded.
func numberOf(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		switch f := fold(r); {
		case isCheckX(r):
			b.WriteByte('X')
		case isFigure(r), isLatin(f):
			b.WriteRune(f)
		}
	}
	return b.String()
}

// published are the numbers and texts of 基本信息, which an office publishes.
type published struct {
	numbers map[string]bool
	texts   []string
}

// add keeps an item's text and its numbers: each group of figures, and neighbouring groups joined.
func (u *published) add(runes []rune) {
	if !slices.ContainsFunc(runes, isFigure) && !slices.Contains(runes, '@') {
		return
	}
	u.texts = append(u.texts, foldAll(runes))
	if u.numbers == nil {
		u.numbers = map[string]bool{}
	}
	var groups []group
	for k := 0; k < len(runes); k++ {
		if !isFigure(runes[k]) {
			continue
		}
		groups, k = figureRun(runes, k, groups)
		for i := range groups {
			for j := i; j < min(i+4, len(groups)); j++ {
				u.numbers[numberOf(runes[groups[i].from:groups[j].to])] = true
			}
		}
	}
}

// has reports a published number, or an address within a published text.
func (u *published) has(runes []rune, what secret) bool {
	if what == secretAddress || what == secretEmail || what == secretChat {
		text := foldAll(runes)
		return slices.ContainsFunc(u.texts, func(s string) bool {
			before, after, ok := strings.Cut(s, text)
			last, _ := utf8.DecodeLastRuneInString(before)
			next, _ := utf8.DecodeRuneInString(after)
			return ok && !isKeyRune(last) && !isKeyRune(next)
		})
	}
	return u.numbers[numberOf(runes)]
}

// contactNumbers are those of the lines of contacts.
func (p *pass) contactNumbers() (out published) {
	for i := range p.text.Paragraphs {
		if q := &p.text.Paragraphs[i]; q.Kind == Contact {
			out.add(q.runes)
		}
	}
	return out
}

func (p *pass) published() (out published) {
	if p.facts != nil {
		for _, v := range p.facts.Unit.Info {
			out.add([]rune(v.Text))
		}
	}
	return out
}
