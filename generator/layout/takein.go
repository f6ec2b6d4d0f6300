package layout

// A last line of a character or two is taken into the lines above where their marks and gaps have room for it: each closes no further than a line does
// for a mark that is pulled in, and lone marks keep three quarters of their cells.

const (
	// tinyLastLine is the most Han characters or words that a last line is taken in with.
	tinyLastLine = 2
	// mostTightened is how many lines may be set tighter for one that is taken in.
	mostTightened = 4
	// openDivisor is by what share of the em such a line's characters may come closer in a word processor.
	openDivisor = 8
)

// takeInLastLine gives the lines of a paragraph with a tiny last line taken in; it changes as few lines as it can.
func (b *breaker) takeInLastLine(lines []span) []span {
	n := len(lines)
	if n < 2 || !b.takesIn || b.words(lines[n-1].from, lines[n-1].to) > tinyLastLine {
		return lines
	}
	for k := 1; k <= mostTightened && k < n; k++ {
		first := n - 1 - k
		if tight := b.tightLines(lines[first].from, k); tight != nil {
			b.tookIn = true
			return append(lines[:first], tight...)
		}
	}
	return lines
}

// tightLines breaks what begins at from into so many lines, each as full as it may be; nil where that is not enough.
func (b *breaker) tightLines(from, count int) []span {
	out := make([]span, 0, count)
	for range count {
		to := b.tightEnd(from)
		out = append(out, span{from, to})
		if from = to; from == len(b.atoms) {
			return out
		}
	}
	return nil
}

// tightEnd is the last place at which the line that begins at from may end when it is set as tight as may be.
func (b *breaker) tightEnd(from int) int {
	best := b.next(from).to
	for to := best + 1; to <= len(b.atoms); to++ {
		if to < len(b.atoms) && b.atoms[to].tie != loose {
			continue
		}
		t, room := b.trimmer(from, to), b.tightening(from, to)
		if need := b.width(from, to) - t.endMark() - b.room(from); t.squeezeGently(need) > room || !b.openFits(from, to) {
			break
		}
		best = to
	}
	return best
}

// openFits reports whether a word processor that closes no marks can set the line without looking crowded.
func (b *breaker) openFits(from, to int) bool {
	var m extent
	for i := from; i < to; i++ {
		m.add(b, processors[1], from, i)
	}
	return m.width-m.tracked*b.em/openDivisor < b.processorRoom(from)
}
