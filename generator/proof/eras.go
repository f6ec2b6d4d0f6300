package proof

import "sort"

// era is the first and the last year that a text names; both are 0 where it names none.
type era struct{ first, last int }

// add widens it by a year.
func (e *era) add(year int) {
	if e.first == 0 || year < e.first {
		e.first = year
	}
	e.last = max(e.last, year)
}

// eras are the years of a text: of its sentences and paragraphs where they were asked for, and of the whole; and what words are in its sentences.
type eras struct {
	sentences, paragraphs map[int]era
	whole                 era
	wholeKnown            bool
	words                 map[sentenceWord]bool
}

// eraAt is the era of the words at k: of their sentence, of their paragraph where that names no year, or else of the whole text, which is not near.
func (p *pass) eraAt(paragraph, k int) (e era, near bool) {
	if e := p.sentenceEra(p.sentenceAt(paragraph, k)); e.first != 0 {
		return e, true
	}
	if e := p.paragraphEra(paragraph); e.first != 0 {
		return e, true
	}
	return p.wholeEra(), false
}

// sentenceAt is the number of the sentence around a place.
func (p *pass) sentenceAt(paragraph, k int) int {
	all := p.text.sentences()
	return sort.Search(len(all), func(i int) bool {
		return all[i].paragraph > paragraph || all[i].paragraph == paragraph && all[i].from > k
	}) - 1
}

// sentenceWord is one of several words in a sentence, which is looked for once however often the rules ask.
type sentenceWord struct {
	sentence int
	// first is the first of the words, which stands with their number for them all.
	first string
	count int
}

// sentenceHas reports one of the words in a sentence.
func (p *pass) sentenceHas(n int, words ...string) bool {
	return remember(&p.eras.words, sentenceWord{n, words[0], len(words)}, func() bool { return p.text.sentences()[n].has(words...) })
}

// remember gives what is known of a key; it is found out once.
func remember[K comparable, V any](known *map[K]V, key K, find func() V) V {
	v, ok := (*known)[key]
	if !ok {
		if *known == nil {
			*known = map[K]V{}
		}
		v = find()
		(*known)[key] = v
	}
	return v
}

func (p *pass) sentenceEra(n int) era {
	return remember(&p.eras.sentences, n, func() era { return yearsIn([]rune(p.text.sentences()[n].text), false) })
}

func (p *pass) paragraphEra(i int) era {
	return remember(&p.eras.paragraphs, i, func() era { return yearsIn(p.text.Paragraphs[i].runes, false) })
}

// wholeEra are the years of the text without those in titles and numbers of papers, which are older than what they are cited for.
func (p *pass) wholeEra() era {
	if !p.eras.wholeKnown {
		p.eras.wholeKnown = true
		for i := range p.text.Paragraphs {
			if e := yearsIn(p.text.Paragraphs[i].runes, true); e.first != 0 {
				p.eras.whole.add(e.first)
				p.eras.whole.add(e.last)
			}
		}
	}
	return p.eras.whole
}

// yearsIn are the years of a text: 2019年, 〔2019〕, 2019-2020学年. outside leaves out those in 《》 and 〔〕, and those that are a goal: 到2025年.
func yearsIn(runes []rune, outside bool) (e era) {
	title := false
	for k := 0; k < len(runes); k++ {
		switch r := runes[k]; {
		case r == '《':
			title = true
		case r == '》':
			title = false
		case isDigit(r):
			from := k
			for isDigit(at(runes, k+1)) {
				k++
			}
			if year, ok := yearOf(runes, from, k+1); ok && !(outside && (title || oneOf(at(runes, from-1), "〔[［到"))) {
				e.add(year)
			}
		}
	}
	return e
}

// yearOf reads the figures of [from, to) as a year, where the text around calls them one.
func yearOf(runes []rune, from, to int) (year int, ok bool) {
	if to-from != 4 {
		return 0, false
	}
	for _, r := range runes[from:to] {
		year = 10*year + int(r-'0')
	}
	if year < 1921 || year > 2099 {
		return 0, false
	}
	next := at(runes, to)
	return year, next == '年' || oneOf(next, "〕]］") && oneOf(at(runes, from-1), "〔[［") || oneOf(next, "-—–－至到～.．/") && isDigit(at(runes, to+1))
}
