package lexicon

// Repairs finds slips of three kinds that the words around a place tell: characters or words that are there twice, two in the wrong order, one left out.
// No two of them overlap.
func (r *Reading) Repairs() (list []Slip) {
	m := &mending{Reading: r, partners: learnPartners()}
	m.each(func(f *fix) {
		if s := m.slip(f); s.Sure >= m.leastSure(f) {
			if n := len(list); n > 0 && list[n-1].To >= s.From-1 {
				if list[n-1].Sure >= s.Sure {
					return
				}
				list = list[:n-1]
			}
			list = append(list, s)
		}
	})
	return list
}

// manner is how something was slipped.
type manner int

const (
	swappedTwo manner = iota
	doubledOne        // 进行行
	halfEdited        // 按照按, 五所五个
	strayOne          // 全面在核查
	leftOutOne        // 人政府
	manners
)

// leastSure is how sure a fix must be to be told, as the logarithm of the odds. Two words may meet that end and begin with the same character: 自治区区长.
func (m *mending) leastSure(f *fix) float32 {
	switch f.manner {
	case swappedTwo:
		if chainLevel(wordHashOf(m.ids[f.from+edge:f.to+edge])) > 0 {
			return 5
		}
		return 1.5
	case doubledOne:
		return m.leastDoubled(f)
	case strayOne:
		return 3
	case leftOutOne:
		if w := m.runes[f.from-1]; f.right[0] == '照' && (w == '按' || w == '依') || f.right[0] == '或' && m.runes[f.to] == '者' {
			return 5 // 依本法, 控告者
		}
		return 2
	}
	return 2.5
}

// leastDoubled is the same for a character that stands twice: it may end one word and begin the next.
func (m *mending) leastDoubled(f *fix) float32 {
	x, w, y, z := m.ids[f.from-1+edge], m.ids[f.from+edge], m.ids[f.to+edge], m.ids[f.to+1+edge]
	ends := m.inWord(x, w) && pairCount(x, w) >= strayWord
	switch begins := m.inWord(y, z) || f.to+1 < len(m.runes) && m.runes[f.to+1] == '（'; {
	case begins && ends:
		return 6
	case begins:
		return 4.5
	case ends:
		return 2
	}
	return 2.5
}

var mannerKinds = [manners]Kind{Swapped, Spare, Spare, Spare, Missing}

// fix is a repair: right for the characters from from to to.
type fix struct {
	manner   manner
	from, to int
	right    [2]rune
	n        int // of right
	gain     int
	was, now cut
	length   int // of the line that was cut
	next     int // the gain of the next best
	sure     float32
}

// slip is a fix as others see it: where a character is left out, its neighbours stand for the place.
func (m *mending) slip(f *fix) Slip {
	if f.manner == leftOutOne {
		return Slip{From: f.from - 1, To: f.to + 1, Right: string([]rune{m.runes[f.from-1], f.right[0], m.runes[f.to]}), Kind: Missing, Sure: f.sure}
	}
	return Slip{From: f.from, To: f.to, Right: string(f.right[:f.n]), Kind: mannerKinds[f.manner], Sure: f.sure}
}

// leastFix is the gain, in the steps of the chains, of a fix that is weighed.
const leastFix = 12

// mending looks for repairs.
type mending struct {
	*Reading
	*partners
	line     line
	buffer   [mostLine]rune
	was      cut // the cut of the text as it stands from from to to
	from, to int
	best     [manners]fix
}

func (m *mending) pair(i int) int { return int(m.pairs[i+edge]) }

// each calls f for the best fix of each manner at each place.
func (m *mending) each(f func(*fix)) {
	for i := 0; i+1 < len(m.runes); i++ {
		if !isHan(m.runes[i]) || !isHan(m.runes[i+1]) {
			continue
		}
		m.best = [manners]fix{}
		m.look(i)
		var best *fix
		for k := range m.best {
			if b := &m.best[k]; b.gain >= leastFix {
				b.sure = m.sureOf(b)
				if best == nil || b.sure > best.sure {
					best = b
				}
			}
		}
		if best != nil {
			f(best)
		}
	}
}

// Pairs that stand at most so often, as a logarithm, in edited texts may be where a slip is: two swapped, one left out where neither triple is known, and where one is,
// one too many.
const seamPair, gapPair, strayPair, halfPair = 7, 4, 4, 6

// look tries the fixes at a place.
func (m *mending) look(i int) {
	w, y := m.ids[i+edge], m.ids[i+1+edge]
	if w == 0 || y == 0 {
		return
	}
	x, z := m.ids[i+edge-1], m.ids[i+edge+2]
	p, left, right := m.pair(i), m.pair(i-1), m.pair(i+1)
	if w == y {
		m.try(fix{manner: doubledOne, from: i, to: i + 1})
	}
	if min(p, left, right) > seamPair {
		return
	}
	if p <= gapPair {
		m.gaps(i)
	}
	if p <= halfPair {
		m.halves(i)
	}
	swap := w != y && m.inWord(y, w)
	stray := p <= strayPair && z != 0 && x != 0 && left <= strayPair
	if !swap && !stray {
		return
	}
	before, behind := tripleCount(x, w, y), tripleCount(w, y, z)
	if swap && before+behind == 0 && pairCount(y, w) >= max(7, p+2) {
		m.try(fix{manner: swappedTwo, from: i, to: i + 2, right: [2]rune{m.runes[i+1], m.runes[i]}, n: 2})
	}
	if stray && before == 0 && pairCount(x, y) > strayPair {
		m.try(fix{manner: strayOne, from: i, to: i + 1})
	}
}

// farthest is how far apart the two beginnings of what is written twice stand at most.
const farthest = 5

// halves tries to take out a piece that begins like what stands just before it.
func (m *mending) halves(i int) {
	for d := 2; d <= farthest && d <= i+1; d++ {
		if m.runes[i+1] != m.runes[i+1-d] {
			continue
		}
		w, y := m.ids[i+edge], m.ids[i+1+edge]
		if tripleCount(m.ids[i+edge-1], w, y)+tripleCount(w, y, m.ids[i+edge+2]) > 0 {
			return
		}
		m.try(fix{manner: halfEdited, from: i + 1 - d, to: i + 1})
		m.try(fix{manner: halfEdited, from: i + 1, to: i + 2})
		if i+1+d <= len(m.runes) {
			m.try(fix{manner: halfEdited, from: i + 1, to: i + 1 + d})
		}
		return
	}
}

// besideFix is how many characters on both sides of a fix are cut with it, up to the next mark.
const besideFix = 5

// leastByCharacters is by how much, as a logarithm to base 2, a fix must make the characters more likely for the words to be asked.
var leastByCharacters = [manners]int{8, 4, 6, 7, 1}

// byCharacters is by how much a fix makes the characters more likely.
func (m *mending) byCharacters(f *fix) int {
	e := edit{from: f.from + edge, to: f.to + edge, n: f.n}
	var buffer [8]number
	line := append(buffer[:0], m.ids[e.from-2:e.from]...)
	for _, c := range f.right[:f.n] {
		line = append(line, m.numberOf(c))
	}
	line = append(line, m.ids[e.to:e.to+2]...)
	return m.gain(&e, line)
}

// try reckons the gain of a fix, and keeps the best of each manner.
func (m *mending) try(f fix) {
	if m.byCharacters(&f) < leastByCharacters[f.manner] {
		return
	}
	a, b := f.from, f.to
	for k := 0; k < besideFix && a > 0; k++ {
		a--
		if !isHan(m.runes[a]) {
			break
		}
	}
	for k := 0; k < besideFix && b < len(m.runes); k++ {
		b++
		if !isHan(m.runes[b-1]) {
			break
		}
	}
	start := m.buffer[:0]
	if a == 0 {
		start = append(start, '。')
	}
	if m.from != a || m.to != b || m.was.cost == 0 {
		m.was, m.from, m.to = m.line.reckon(append(start, m.runes[a:b]...)), a, b
	}
	line := append(start, m.runes[a:f.from]...)
	line = append(line, f.right[:f.n]...)
	line = append(line, m.runes[f.to:b]...)
	f.was, f.now, f.length = m.was, m.line.reckon(line), len(line)
	f.gain = int(f.was.cost - f.now.cost)
	best := &m.best[f.manner]
	if f.gain > best.gain {
		f.next = best.gain
		*best = f
	} else {
		best.next = max(best.next, f.gain)
	}
}
