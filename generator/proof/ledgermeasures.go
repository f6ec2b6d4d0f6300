package proof

import (
	"math/bits"
	"slices"

	"gongshi/generator/ledger"
)

// knownNumber is a number in the ledger, with what stands before it.
type knownNumber struct {
	value fixed
	loose bool
	words []rune
	// around are the words on both sides, pairs the bits of their pairs of characters.
	around []rune
	pairs  pairBits
}

// ledgerMeasures compares the numbers of a text with those that the ledger has of the same thing: the same words before it, the same measure word.
func ledgerMeasures(p *pass) {
	if p.facts == nil {
		return
	}
	t := p.text
	first := t.firstLabel()
	var known map[string][]knownNumber
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if q.paragraph >= first || t.Paragraphs[q.paragraph].Entry || t.Paragraphs[q.paragraph].Kind > Heading || q.loose && !t.isAtLeast(q) || slices.Contains(uncounted, q.measure) || q.measure == "项" && t.isOfRows(q) || t.axisOf(q) == handledSo {
			continue
		}
		words := wordsBefore(t.Paragraphs[q.paragraph].runes, q)
		if len(words) < 2 && len(t.before(q)) > 2 {
			continue
		}
		if known == nil {
			known = p.numbersOfLedger()
		}
		p.sameMeasure(q, words, known[q.measure])
	}
}

// sameMeasure reports a number that the ledger has otherwise.
func (p *pass) sameMeasure(q *quantity, words []rune, known []knownNumber) {
	if k := p.sameWords(q, words, known); k != nil {
		p.otherThanKnown(q, k.value)
		return
	}
	best, right, open := 0, fixed(0), false
	for _, k := range known {
		switch n := commonEnd(k.words, words); {
		case k.value == q.value && n >= 2:
			return
		case n > best:
			best, right, open = n, k.value, false
		case n == best && k.value != right:
			open = true
		}
	}
	if q.measure == "项" || best < 2 || open || best < 5 && len(known) > 1 {
		return
	}
	p.otherThanKnown(q, right)
}

func (p *pass) otherThanKnown(q *quantity, right fixed) {
	from, to := q.place()
	text := p.text.amountOf(q, right)
	p.sayIt(q.paragraph, from, to, "这里写的是"+p.text.textOf(q)+"，台账里是"+text, "改成"+text+"，或者改正台账")
}

// wordsBefore are the words before a number without 了, 共 and the like.
func wordsBefore(runes []rune, q *quantity) []rune {
	var out []rune
	for _, r := range runes[q.lead:q.from] {
		if isHan(r) && !oneOf(r, "了共已的其中") {
			out = append(out, r)
		}
	}
	return out[max(0, len(out)-16):]
}

// numbersOfLedger are the numbers in the ledger's measures, results and problems, by measure word.
func (p *pass) numbersOfLedger() map[string][]knownNumber {
	out := map[string][]knownNumber{}
	seen := map[string]bool{}
	var cells []Paragraph
	for _, it := range p.facts.Items {
		for _, f := range []ledger.Field{it.Measure, it.Result, it.Problem} {
			if hasDigit(f.Text) && !seen[f.Text] {
				seen[f.Text] = true
				cells = append(cells, Paragraph{Text: f.Text})
			}
		}
	}
	text := New(cells)
	all := text.quantities()
	for i := range all {
		q := &all[i]
		k := knownNumber{value: q.value, loose: q.loose, words: wordsBefore(text.Paragraphs[q.paragraph].runes, q)}
		list := out[q.measure]
		if !slices.ContainsFunc(list, func(have knownNumber) bool { return have.value == k.value && slices.Equal(have.words, k.words) }) {
			k.around = text.around(q)
			k.pairs = pairsOf(k.around)
			out[q.measure] = append(list, k)
		}
	}
	return out
}

// isOfRows reports a number of the ledger's rows, or of what has been done of them.
func (t *Text) isOfRows(q *quantity) bool {
	return t.status(q) != noStatus || t.isTaskCount(q) || t.says(q, "任务", "问题", "事项", "措施", "销号")
}

const (
	// aroundBefore and aroundBehind are how many runes on each side of a number tell what it is about.
	aroundBefore = 44
	aroundBehind = 10
	// leastPairs is how many pairs of characters two places about one thing share, at least.
	leastPairs = 5
)

// isAtLeast reports 1800余份, which a text takes over as it is.
func (t *Text) isAtLeast(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	return oneOf(at(runes, q.to), "余多") && !oneOf(at(runes, q.from-1), "约近超过逾")
}

// around are the words on both sides of a number, in its sentence.
func (t *Text) around(q *quantity) []rune {
	runes := t.Paragraphs[q.paragraph].runes
	from, to := q.from, q.end
	for from > 0 && q.from-from < aroundBefore && !oneOf(runes[from-1], "。\n") {
		from--
	}
	for to < len(runes) && to-q.end < aroundBehind && !oneOf(runes[to], "。；\n") {
		to++
	}
	return slices.Concat(runes[from:q.from], []rune{'#'}, runes[q.end:to])
}

// pairBits has a bit for each pair of 汉字 in a text.
type pairBits [8]uint64

func pairsOf(runes []rune) (b pairBits) {
	for k := 1; k < len(runes); k++ {
		if isHan(runes[k-1]) && isHan(runes[k]) {
			x := (uint64(runes[k-1])<<16 ^ uint64(runes[k])) * 0x9e3779b97f4a7c15 >> 55
			b[x>>6] |= 1 << (x & 63)
		}
	}
	return b
}

// sharedPairs is how many pairs of 汉字 two short texts share.
func sharedPairs(a, b []rune) (n int) {
	for i := 1; i < len(a); i++ {
		if !isHan(a[i-1]) || !isHan(a[i]) {
			continue
		}
		for k := 1; k < len(b); k++ {
			if a[i] == b[k] && a[i-1] == b[k-1] {
				n++
				break
			}
		}
	}
	return n
}

// sameWords is the number of the ledger that stands among the same words as the quantity, with another value; nil where there is none, or it is open which.
func (p *pass) sameWords(q *quantity, words []rune, known []knownNumber) (best *knownNumber) {
	around := p.text.around(q)
	pairs := pairsOf(around)
	most, open := leastPairs-1, false
	for i := range known {
		k := &known[i]
		if k.loose != q.loose || !mayShare(&pairs, &k.pairs) {
			continue
		}
		n := sharedPairs(around, k.around)
		own := len(words) < 2 || len(k.words) < 2 && n >= 2*leastPairs || sharedPairs(words, k.words) > 0
		switch {
		case !own || n < leastPairs:
		case k.value == q.value:
			return nil
		case n > most:
			most, best, open = n, k, false
		case n == most && best != nil && k.value != best.value:
			open = true
		}
	}
	if open || len(words) < 2 && most < 2*leastPairs {
		return nil
	}
	return best
}

// mayShare reports two sets that may have leastPairs in common.
func mayShare(a, b *pairBits) bool {
	n := 0
	for i := range a {
		n += bits.OnesCount64(a[i] & b[i])
	}
	return n >= leastPairs
}
