package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// A word processor breaks the DOCX's lines anew, by its own habits: none takes a lone last character down, all hang a mark beyond the
// edge where we pull it in, and they differ in which marks and in what may start a line. Nearly every line ends where ours does all the
// same. For the others the file is told a letter-spacing with which just the line's own characters fill it, and which justifying hides.

// Stretch is a line of text that a word processor might end elsewhere, unless its characters are set with Tracking.
type Stretch struct {
	// Place is the line's paragraph; the line is its runes From to To.
	document.Place
	From, To int
	Tracking style.Length
}

const (
	// hung are the marks that all word processors hang beyond the edge, one a line. LibreOffice hangs no others, Word closing marks, % and
	// ℃ too ([MS-OI29500] 2.1.52).
	hung = "，。、；：？！．,.:;?!"
	// margin is how far the tracking keeps a line from holding a character more or less: what faces, roundings and versions differ by.
	margin = 3 * style.Pt / 2
	// doubt is how near to the edge a line may come before roundings decide where it ends: LibreOffice was off by a fifth of a point.
	doubt = style.Pt / 4
)

// stretches lists the lines of a paragraph that need a tracking of their own. A line that is left ragged, because a long address went to
// the next one whole, is none: it would be torn open from edge to edge. The last line comes first, since what a line must keep out has
// the next line's tracking.
func (b *breaker) stretches(lines []span, at document.Place) []Stretch {
	var out []Stretch
	next := b.spacing
	for _, s := range slices.Backward(lines) {
		tracking := b.spacing
		if !b.endsAlike(s, next) && !b.ragged(s) {
			if own, ok := b.tracking(s, next); ok {
				tracking = own
				out = append(out, Stretch{Place: at, From: s.from, To: s.to, Tracking: tracking})
			}
		}
		next = tracking
	}
	slices.Reverse(out)
	return out
}

func (b *breaker) ragged(s span) bool {
	return b.slack(s.from, s.to) > style.Length(countGaps(b.atoms[s.from:s.to]))*(b.pitch/raggedDivisor)
}

// processorRoom is the line's length in the DOCX, where the indent is two ems.
func (b *breaker) processorRoom(from int) style.Length {
	if from == 0 {
		return b.measure - b.indent*b.em/b.pitch
	}
	return b.measure
}

// reckoning is how one processor reckons a line's width.
type reckoning struct {
	// halves: the official faces have half an em for every character of ASCII, ours for digits only.
	halves bool
	// seams: LibreOffice 7.4 leaves the tracking off the last character before a seam, where digits or another face begin or end.
	seams bool
}

// reckonings are Word with the official faces, LibreOffice and Word with ours, LibreOffice with the official ones.
var reckonings = [4]reckoning{{halves: true}, {seams: true}, {}, {halves: true, seams: true}}

// measured is a line as a processor sees it: its width without tracking, and how many of its characters take it.
type measured struct{ width, tracked style.Length }

// add measures the atom at i, whose line starts at from, where Han characters have a full em.
func (m *measured) add(b *breaker, k reckoning, from, i int) {
	a := &b.atoms[i]
	switch {
	case k.halves && a.r < utf8.RuneSelf:
		m.width += b.em / 2
	case a.advance == b.pitch: // nearly all: spare them the division
		m.width += b.em
	default:
		m.width += a.advance * b.em / b.pitch
	}
	m.tracked++
	if k.seams && i > from {
		if before := &b.atoms[i-1]; a.face != before.face || (a.r < utf8.RuneSelf) != (before.r < utf8.RuneSelf) {
			m.tracked--
		}
	}
}

// endsAlike reports whether all word processors end the line where it ends here, with no more than the tracking of all text. next is the
// tracking of what follows.
func (b *breaker) endsAlike(s span, next style.Length) bool {
	for _, k := range reckonings {
		for _, spare := range [...]style.Length{-doubt, doubt} {
			if !b.leadsTo(b.full(k, s, next, spare), s.to) {
				return false
			}
		}
	}
	return true
}

// full is the atom before which the line is full, had it so much more room. A space hangs.
func (b *breaker) full(k reckoning, s span, next, spare style.Length) int {
	room, tracking := b.processorRoom(s.from)+spare, b.spacing
	var m measured
	for i := s.from; i < len(b.atoms); i++ {
		if i == s.to {
			room, tracking, m = room-m.width-m.tracked*tracking, next, measured{}
		}
		m.add(b, k, s.from, i)
		if m.width+m.tracked*tracking > room && b.atoms[i].class != space {
			return i
		}
	}
	return len(b.atoms)
}

// leadsTo reports whether a line that is full before the atom at full ends before the one at to in every word processor.
func (b *breaker) leadsTo(full, to int) bool {
	switch {
	case full == to:
		return true
	case full < to: // the mark that does not fit hangs, but in LibreOffice not near a number or a Latin word
		return full == to-1 && strings.ContainsRune(hung, b.atoms[full].r) && full > 1 && !latin(b.atoms[full-1]) && !latin(b.atoms[full-2])
	}
	if full == len(b.atoms) { // there is room for all that is left
		return false
	}
	for i := to + 1; i <= full; i++ {
		if !b.heldByAll(i, full) {
			return false
		}
	}
	return true
}

// latin reports whether LibreOffice takes the character for Latin text: that script's rules hold there.
func latin(a atom) bool { return a.r < utf8.RuneSelf || a.class == follower }

// heldByAll reports whether no word processor ends a line before the atom at i, where the line is full before the one at full: within a
// number, a word or an address, but not behind its - or /; after an opening mark; and before a closing one unless it may hang.
func (b *breaker) heldByAll(i, full int) bool {
	a, before := &b.atoms[i], &b.atoms[i-1]
	switch {
	case before.class == opening:
		return true
	case a.tie == word && (inWord(a.class) || strings.ContainsRune(".@:_,", a.r)):
		return before.class != solidus && before.class != connector
	case a.class == closing, a.class == pause, a.class == stop:
		return i < full
	}
	return false
}

// tracking is the letter-spacing, nearest to that of all text, with which the line's own characters fit and what would come next does
// not: a number or a Latin word as a whole, since nobody tears one. Where faces and processors leave no room for a margin there is none,
// and a line with a long Latin word may have a tracking only for our own faces.
func (b *breaker) tracking(s span, next style.Length) (style.Length, bool) {
	for _, try := range []struct {
		margin     style.Length
		reckonings []reckoning
	}{
		{margin, reckonings[:]}, {margin / 3, reckonings[:]}, {margin / 6, reckonings[:]},
		{margin / 3, reckonings[:3]}, {margin, reckonings[1:3]}, {margin / 3, reckonings[1:3]}, {margin / 6, reckonings[1:3]},
	} {
		if least, most := b.bounds(s, next, try.margin, try.reckonings); least <= most {
			return min(max(b.spacing, least), most), true
		}
	}
	return 0, false
}

// bounds is the least and the most tracking that ends the line in its place for all of the reckonings, where what follows has the tracking
// next.
func (b *breaker) bounds(s span, next, margin style.Length, all []reckoning) (least, most style.Length) {
	room := b.processorRoom(s.from)
	to := s.from + len(withoutEndSpaces(b.atoms[s.from:s.to]))
	end := s.to
	for end < len(b.atoms) && end < s.to+style.Columns && (end == s.to || b.heldByAll(end, end)) {
		end++
	}
	end = s.to + len(withoutEndSpaces(b.atoms[s.to:end])) // its spaces hang as well
	least, most = -b.em, b.em
	for _, k := range all {
		var line, unit measured
		for i := s.from; i < to; i++ {
			line.add(b, k, s.from, i)
			if line.width > room-margin && line.tracked > 0 && b.atoms[i].class != space { // characters without a width make room again, but too late
				most = min(most, (room-margin-line.width)/line.tracked)
			}
		}
		most = min(most, (room-margin-line.width)/line.tracked)
		if end > s.to {
			for i := s.to; i < end; i++ {
				unit.add(b, k, s.from, i)
			}
			least = max(least, (room+margin-line.width-unit.width-unit.tracked*next)/line.tracked)
			for i := to; i < s.to; i++ { // a processor that does not hang the spaces narrows them, too
				line.add(b, k, s.from, i)
			}
			least = max(least, (room+margin-line.width-unit.width-unit.tracked*next)/line.tracked)
		}
	}
	return least, most
}
