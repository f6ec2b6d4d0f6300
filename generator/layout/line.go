package layout

import (
	"slices"

	"gongshi/generator/style"
)

// span is one line of a paragraph: atoms[from:to].
type span struct{ from, to int }

// breaker fills lines. It is greedy, as Word and WPS are, so that lines end at the same places in the PDF and the DOCX.
type breaker struct {
	atoms []atom
	pitch style.Length
	// measure is the line's length, indent the first line's blank.
	measure, indent style.Length
	// em and spacing are what a word processor has instead of the pitch: the size of type, and the tracking of such text.
	em, spacing style.Length
	// inCell says that the text stands in a form's cell, where LibreOffice hangs no marks.
	inCell bool
	// takesIn lets a tiny last line be taken into those above, tookIn says that one was.
	takesIn, tookIn bool
	// trims and spread are reused from line to line.
	trims  []trim
	spread []style.Length
}

// tighteningDivisor says by what share of the cell each gap of a line may close, before lone marks are squeezed fully (see trimmer.squeeze):
// a fiftieth, a third of a point, which nobody sees. On a full line that makes room for half the width of one mark.
const tighteningDivisor = 50

// A number and its unit are divided when keeping them together would widen the line's gaps by more than a quarter of a cell. A line whose gaps
// would grow by more than half a cell is not justified at all (a long address went to the next line whole).
const (
	looseDivisor  = 4
	raggedDivisor = 2
)

func (b *breaker) lines() []span {
	var out []span
	for from := 0; from < len(b.atoms); {
		s := b.next(from)
		out = append(out, s)
		from = s.to
	}
	out = b.takeInLastLine(out)
	b.fillLastLine(out)
	return out
}

// room is the length of the line that starts at from.
func (b *breaker) room(from int) style.Length {
	if from == 0 {
		return b.measure - b.indent
	}
	return b.measure
}

// next finds the line that starts at from: as many characters as fit, then the mark that would start the next line pulled in
// (挤进), else characters pushed out (推出) until the rules are kept.
func (b *breaker) next(from int) span {
	full := b.fit(from)
	if full == len(b.atoms) {
		return span{from, full}
	}
	if b.atoms[full].tie == loose {
		return span{from, full}
	}
	if to, ok := b.pullIn(from, full); ok {
		return span{from, to}
	}
	return span{from, b.pushOut(from, full)}
}

// fit is the index after the last character that fits by its natural width. Spaces at the end take none.
func (b *breaker) fit(from int) int {
	room := b.room(from)
	var width style.Length
	for i := from; i < len(b.atoms); i++ {
		a := &b.atoms[i]
		width += a.advance
		if width > room && i > from && a.class != space {
			return i
		}
	}
	return len(b.atoms)
}

// pullIn tries to take the mark at full, which may not start a line, into the line that ends there. It takes one mark only, as word processors
// hang only one: with a second the line would look crowded.
func (b *breaker) pullIn(from, full int) (to int, ok bool) {
	if c := b.atoms[full].class; b.atoms[full].tie != firm || !c.punctuates() || c.startsLine() {
		return 0, false
	}
	to = full + 1
	for to < len(b.atoms) && b.atoms[to].class == space {
		to++
	}
	if to < len(b.atoms) && b.atoms[to].tie != loose {
		return 0, false
	}
	t := b.trimmer(from, to)
	need := b.width(from, to) - t.endMark() - b.room(from)
	room := b.tightening(from, to)
	return to, t.squeeze(need, room) <= room
}

// tightening is how much the gaps of a line can close.
func (b *breaker) tightening(from, to int) style.Length {
	return style.Length(countGaps(b.atoms[from:to])) * (b.pitch / tighteningDivisor)
}

// pushOut finds the last place before full where the line may end.
func (b *breaker) pushOut(from, full int) int {
	end := func(most tie) int {
		for i := full; i > from; i-- {
			if b.atoms[i].tie <= most {
				return i
			}
		}
		return from
	}
	at := end(loose)
	if at == from || b.slack(from, at) > style.Length(countGaps(b.atoms[from:at]))*(b.pitch/looseDivisor) {
		if s := end(soft); s > at {
			at = s
		}
	}
	if at > from {
		return at
	}
	// The line is one word, longer than the line: it breaks where the line is full, by the other rules if possible.
	for i := full; i > from; i-- {
		if b.atoms[i].tie == word && b.atoms[i].class.startsLine() && b.atoms[i-1].class.endsLine() && b.atoms[i].class != combining {
			return i
		}
	}
	return full
}

func (b *breaker) width(from, to int) style.Length {
	var w style.Length
	for _, a := range withoutEndSpaces(b.atoms[from:to]) {
		w += a.advance
	}
	return w
}

// slack is what the line leaves empty.
func (b *breaker) slack(from, to int) style.Length {
	t := b.trimmer(from, to)
	return b.room(from) - b.width(from, to) + t.endMark()
}

// trimmer begins to squeeze a line. Only one may be in use at a time: they share memory.
func (b *breaker) trimmer(from, to int) *trimmer {
	b.trims = slices.Grow(b.trims[:0], to-from)[:to-from]
	clear(b.trims)
	end := to
	for end > from && b.atoms[end-1].class == space {
		end--
	}
	return &trimmer{atoms: b.atoms[from:to], trims: b.trims, pitch: b.pitch, end: end - from}
}

// fillLastLine takes characters down from the line above where the last line would hold fewer than two words (孤字).
func (b *breaker) fillLastLine(lines []span) {
	n := len(lines)
	if n < 2 {
		return
	}
	last, above := &lines[n-1], &lines[n-2]
	if b.words(last.from, last.to) >= lastLineWords {
		return
	}
	end := len(withoutEndSpaces(b.atoms[:last.from]))
	words := b.words(last.from, last.to)
	if a := &b.atoms[last.from]; !a.class.punctuates() && a.tie == word {
		words-- // it continues a word of the line above
	}
	var moved style.Length
	for at := last.from - 1; at > above.from; at-- {
		a := &b.atoms[at]
		if at < end {
			moved += a.advance
		}
		if moved > lastLineMoved*b.pitch {
			return
		}
		if !a.class.punctuates() && a.tie != word {
			words++
		}
		if a.tie == loose && words >= lastLineWords {
			above.to, last.from = at, at
			return
		}
	}
}

const (
	// lastLineWords is the fewest Han characters or words, marks not counted, that a paragraph's last line holds.
	lastLineWords = 2
	// lastLineMoved is the most cells that the line above may give away; more would tear it open.
	lastLineMoved = 5
)

// words counts Han characters, numbers and Latin words; punctuation does not count.
func (b *breaker) words(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if a := &b.atoms[i]; !a.class.punctuates() && (a.tie != word || i == from) {
			n++
		}
	}
	return n
}
