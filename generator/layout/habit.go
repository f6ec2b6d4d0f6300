package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// A word processor breaks the DOCX's lines anew, by its own habits. None of them fills up a last line of one character; all hang a mark beyond
// the edge where we pull it in; they differ in which marks hang and in what may start a line. Nearly every line ends where ours does all the
// same. The others get a letter-spacing with which exactly our characters fill the line; justifying hides it.

// Stretch is a line that a word processor might end elsewhere, unless its characters are set with Tracking.
type Stretch struct {
	// Place is the line's paragraph; the line is its runes From to To.
	document.Place
	From, To int
	Tracking style.Length
}

const (
	// hangingMarks are those that all word processors hang beyond the edge, one a line. LibreOffice hangs no others; Word hangs closing marks, %
	// and ℃ too ([MS-OI29500] 2.1.52).
	hangingMarks = "，。、；：？！．,.:;?!"
	// safety is how far from one character more or less the tracking keeps a line, because faces, roundings and versions differ.
	safety = 3 * style.Pt / 2
	// mostTight is the most by which a line of a cell is set tighter: in a narrow column letters would touch.
	mostTight = style.Pt
	// tightDivisor is by what share of the em any line may be tightened: LibreOffice 7.4 goes no further.
	tightDivisor = 6
	// rounding is how much a line's width may be off by rounding: LibreOffice was off by a fifth of a point.
	rounding = style.Pt / 4
)

// stretches lists the lines of a paragraph that need a tracking of their own. A line that is left ragged, because a long address went to the
// next one whole, gets none: it would be torn open. It starts at the last line, since a line's tracking depends on that of the next.
func (b *breaker) stretches(lines []span, at document.Place) []Stretch {
	var out []Stretch
	next := b.spacing
	for _, s := range slices.Backward(lines) {
		tracking := b.spacing
		if !b.endsAlike(s, next) && !b.ragged(s) {
			if t, ok := b.tracking(s, next); ok && t > b.tightest() {
				tracking = t
				out = append(out, Stretch{Place: at, From: s.from, To: s.to, Tracking: tracking})
			}
		}
		next = tracking
	}
	slices.Reverse(out)
	return out
}

// tightest is the tracking below which a line is left as it is: letters would touch.
func (b *breaker) tightest() style.Length {
	if b.inCell {
		return b.spacing - mostTight
	}
	return -b.em / tightDivisor
}

// ragged reports a line that is not justified because its gaps would grow too wide.
func (b *breaker) ragged(s span) bool {
	return b.slack(s.from, s.to) > style.Length(countGaps(b.atoms[s.from:s.to]))*(b.pitch/raggedDivisor)
}

// processorRoom is the length in the DOCX of the line that starts at from: there the indent is in ems, not in cells.
func (b *breaker) processorRoom(from int) style.Length {
	if from == 0 {
		return b.measure - b.indent*b.em/b.pitch
	}
	return b.measure
}

// processor says how a word processor, with some faces, measures a line.
type processor struct {
	// halfASCII: the official faces give every ASCII character half an em, ours only digits.
	halfASCII bool
	// openNeighbours: LibreOffice 7.4 leaves marks that stand together a cell each; Word closes them as we do (see docx.settingsPart).
	openNeighbours bool
	// untrackedSeams: LibreOffice 7.4 leaves the tracking off the last character of a run, and before ASCII or another face begins or ends.
	untrackedSeams bool
}

// processors are Word with the official faces, LibreOffice with ours, Word with ours, LibreOffice with the official ones.
var processors = [4]processor{
	{halfASCII: true}, {openNeighbours: true, untrackedSeams: true}, {}, {halfASCII: true, openNeighbours: true, untrackedSeams: true},
}

// extent is a line's width without tracking, and how many of its characters get the tracking.
type extent struct{ width, tracked style.Length }

// add measures the atom at i of a line that starts at from.
func (m *extent) add(b *breaker, p processor, from, i int) {
	a := &b.atoms[i]
	switch {
	case p.halfASCII && a.r < utf8.RuneSelf:
		m.width += b.em / 2
	case a.advance == b.pitch: // nearly all: no division needed
		m.width += b.em
	default:
		m.width += a.advance * b.em / b.pitch
	}
	if p.openNeighbours {
		m.width += style.Length(a.closed) * b.em / b.pitch
	}
	m.tracked++
	if p.untrackedSeams && i > from {
		if before := &b.atoms[i-1]; a.face != before.face || (a.r < utf8.RuneSelf) != (before.r < utf8.RuneSelf) {
			m.tracked--
		}
	}
}

// endsAlike reports whether all word processors end the line where it ends here, with the tracking that all text has. next is the tracking of
// what follows.
func (b *breaker) endsAlike(s span, next style.Length) bool {
	for _, p := range processors {
		for _, extra := range [...]style.Length{-rounding, rounding} {
			if !b.endsAt(b.fullAt(p, s, next, extra), s.to) {
				return false
			}
		}
	}
	return true
}

// fullAt is the atom that does not fit on the line any more, if it had that much extra room. Spaces always fit: they hang.
func (b *breaker) fullAt(p processor, s span, next, extra style.Length) int {
	room, tracking := b.processorRoom(s.from)+extra, b.spacing
	var m extent
	for i := s.from; i < len(b.atoms); i++ {
		if i == s.to {
			room, tracking, m = room-m.width-m.tracked*tracking, next, extent{}
		}
		m.add(b, p, s.from, i)
		if m.width+m.tracked*tracking > room && b.atoms[i].class != space {
			return i
		}
	}
	return len(b.atoms)
}

// endsAt reports whether every word processor ends a line before the atom at to, where the one at full does not fit any more.
func (b *breaker) endsAt(full, to int) bool {
	switch {
	case full == to:
		return true
	case full < to: // the mark that does not fit hangs; in LibreOffice not behind a number or a Latin word, nor in a cell
		return !b.inCell && full == to-1 && strings.ContainsRune(hangingMarks, b.atoms[full].r) && full > 1 && !latin(b.atoms[full-1]) && !latin(b.atoms[full-2])
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

// latin reports whether LibreOffice breaks lines at the character by the rules of Latin text.
func latin(a atom) bool { return a.r < utf8.RuneSelf || a.class == follower }

// heldByAll reports whether no word processor ends a line before the atom at i, where the one at full does not fit any more: within a number,
// a word or an address, but not behind its - or /; after an opening mark; and before a closing one unless it may hang.
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

// tracking is the letter-spacing, nearest to that of all text, with which the line's own characters fit and what follows does not (a number
// or a Latin word whole, since no processor divides one). Where all processors together leave no room for the full safety it tries less, then
// fewer processors: with a long Latin word in the line, those with our own faces; with two pairs of marks that Word closes and LibreOffice does not,
// LibreOffice alone, whose habits can be measured here.
func (b *breaker) tracking(s span, next style.Length) (style.Length, bool) {
	for _, try := range []struct {
		safety     style.Length
		processors []processor
	}{
		{safety, processors[:]}, {safety / 3, processors[:]}, {safety / 6, processors[:]},
		{safety / 3, processors[:3]}, {safety, processors[1:3]}, {safety / 3, processors[1:3]}, {safety / 6, processors[1:3]},
		{safety / 3, processors[1:2]},
	} {
		if least, most := b.bounds(s, next, try.safety, try.processors); least <= most {
			return min(max(b.spacing, least), most), true
		}
	}
	return 0, false
}

// bounds is the least and the most tracking with which all the processors end the line in its place. next is the tracking of what follows.
func (b *breaker) bounds(s span, next, safety style.Length, list []processor) (least, most style.Length) {
	room := b.processorRoom(s.from)
	to := s.from + len(withoutEndSpaces(b.atoms[s.from:s.to]))
	end := s.to
	for end < len(b.atoms) && end < s.to+style.Columns && (end == s.to || b.heldByAll(end, end)) {
		end++
	}
	end = s.to + len(withoutEndSpaces(b.atoms[s.to:end])) // its spaces hang as well
	least, most = -b.em, b.em
	for _, p := range list {
		var line, following extent
		for i := s.from; i < to; i++ {
			line.add(b, p, s.from, i)
			if line.width > room-safety && line.tracked > 0 && b.atoms[i].class != space { // a later character without a width makes room again, but too late
				most = min(most, (room-safety-line.width)/line.tracked)
			}
		}
		if p.untrackedSeams && line.tracked > 1 { // the line is a run of its own, whose last character it leaves untracked, too
			line.tracked--
		}
		most = min(most, (room-safety-line.width)/line.tracked)
		if end > s.to {
			for i := s.to; i < end; i++ {
				following.add(b, p, s.from, i)
			}
			least = max(least, (room+safety-line.width-following.width-following.tracked*next)/line.tracked)
			for i := to; i < s.to; i++ { // a processor that does not hang the spaces tracks them, too
				line.add(b, p, s.from, i)
			}
			least = max(least, (room+safety-line.width-following.width-following.tracked*next)/line.tracked)
		}
	}
	return -wholeTwipsDown(-least), wholeTwipsDown(most)
}

// wholeTwipsDown is the whole twips, which is what a DOCX can say, that a length has at most.
func wholeTwipsDown(l style.Length) style.Length {
	const twip = style.Pt / 20
	rest := l % twip
	if rest < 0 {
		rest += twip
	}
	return l - rest
}
