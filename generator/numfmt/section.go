package numfmt

import "strings"

// section is the code between two semicolons.
type section struct {
	pieces    []piece
	condition *condition
	colour    string
	spelling  int    // 1 to 4 for [DBNum1] to [DBNum4]
	language  int    // of [$-804]
	system    string // the code that the machine's settings put in this one's place

	kind    sectionKind
	plain   bool // General or @ alone, and blanks
	hasText bool // has an @

	// of numbers
	ints, decimals int   // placeholders before and behind the decimal point
	shift          int32 // the power of ten by which the number is multiplied: −3 for each scaling comma, +2 for each %
	percent        bool
	grouped        bool // thousands are parted
	textInside     bool // text that changes what the digits spell stands between or beside them
	zeros          int  // decimals that are always shown
	splitAt        int  // of a fraction the place of its slash, of a scientific number that of its E
	numerator      int  // of a fraction the place of its first part

	// of dates
	hasDate, hasYear, hasMonth, hasDay, hasTime bool

	twelveHours    bool // hours count to twelve
	foreignText    bool // has text that is none of a date
	secondDecimals int
}

type sectionKind int

const (
	wordsSection sectionKind = iota
	generalSection
	numberSection
	scientificSection
	fractionSection
	dateSection
)

// compile decides what the pieces of a section do together; false where they contradict each other.
func (s *section) compile() bool {
	if s.system != "" {
		replaced, _ := scan(s.system)
		s.pieces = replaced[0].pieces
		s.system = ""
	}
	if len(s.pieces) == 0 && s.spelling > 0 {
		s.pieces = []piece{{kind: general}}
	}
	var has [elapsed + 1]int
	for _, p := range s.pieces {
		has[p.kind]++
	}
	s.hasText = has[textPiece] > 0
	numbers := has[general] + has[textPiece]
	switch {
	case has[datePiece]+has[elapsed] > 0:
		s.kind = dateSection
		return numbers == 0 && s.compileDate()
	case has[digit] > 0:
		s.kind = numberSection
		return numbers == 0 && has[digit] <= maxDigits && s.compileNumber()
	case numbers > 0:
		s.kind = generalSection
		s.plain = numbers == 1 && len(s.pieces) == 1+has[blank] && s.spelling == 0
	}
	for i, p := range s.pieces { // marks that do nothing without digits
		s.pieces[i] = p.asLiteral()
		if p.kind == percent {
			s.percent = s.percent || numbers > 0
			s.shift += 2
		}
	}
	if numbers > 0 {
		s.findInside()
	}
	return has[general] <= 1
}

// asLiteral makes text of a mark that has no meaning in its place.
func (p piece) asLiteral() piece {
	marks := map[pieceKind]string{point: ".", comma: ",", percent: "%", slash: "/", exponent: p.text + string(p.mark)}
	if text, ok := marks[p.kind]; ok {
		return piece{kind: literal, text: text}
	}
	return p
}

// compileNumber gives each placeholder the power of ten that it shows, and each comma its work.
func (s *section) compileNumber() bool {
	s.findSplit()
	if s.kind == fractionSection {
		return s.compileFraction()
	}
	s.commas()
	dot := -1
	for i, p := range s.pieces {
		switch {
		case p.kind == point && dot < 0 && (s.splitAt == 0 || i < s.splitAt):
			dot = i
		case p.kind == point:
			s.pieces[i] = p.asLiteral()
		case p.kind == slash:
			s.pieces[i] = p.asLiteral()
		case p.kind == percent:
			s.percent = true
			s.shift += 2
		case p.kind != digit || s.splitAt > 0 && i > s.splitAt:
		case dot < 0:
			s.ints++
		default:
			s.decimals++
			s.pieces[i].n = -s.decimals
			if p.mark == '0' {
				s.zeros = s.decimals
			}
		}
	}
	n := s.ints
	for i, p := range s.pieces {
		if p.kind == digit && n > 0 {
			n--
			s.pieces[i].n = n
		}
	}
	s.findInside()
	return true
}

// findSplit finds the slash of a fraction or the E of a scientific number.
func (s *section) findSplit() {
	for i, p := range s.pieces {
		if i == 0 || i+1 == len(s.pieces) {
			continue
		}
		before, after := s.pieces[i-1].kind, s.pieces[i+1].kind
		switch {
		case p.kind == slash && before == digit && (after == digit || after == denominator):
			s.kind, s.splitAt = fractionSection, i
			return
		case p.kind == exponent && after == digit:
			s.kind, s.splitAt = scientificSection, i
			return
		}
	}
}

// commas decides what each comma does: between digits of the whole part it groups them, behind the last digit of the whole part or of all it divides by a
// thousand, elsewhere it is text.
func (s *section) commas() {
	var kept []piece
	for i, p := range s.pieces {
		if p.kind != comma {
			kept = append(kept, p)
			continue
		}
		behind := len(kept) > 0 && kept[len(kept)-1].kind == digit
		switch s.nextOfNumber(i) {
		case digit:
			if behind || s.digitBefore(i) {
				s.grouped = true
				continue
			}
		default:
			if behind {
				s.shift -= 3
				continue
			}
		}
		kept = append(kept, p.asLiteral())
	}
	if s.splitAt > 0 {
		s.splitAt -= len(s.pieces) - len(kept)
	}
	s.pieces = kept
}

// nextOfNumber says what follows a comma: a digit, the point or the exponent of the number, or none of them.
func (s *section) nextOfNumber(i int) pieceKind {
	for _, p := range s.pieces[i+1:] {
		switch p.kind {
		case digit, point, exponent:
			return p.kind
		}
	}
	return literal
}

// digitBefore reports whether a digit stands before the piece.
func (s *section) digitBefore(i int) bool {
	for _, p := range s.pieces[:i] {
		if p.kind == digit {
			return true
		}
	}
	return false
}

// findInside looks for text between the digits, and for figures or points beside them.
func (s *section) findInside() {
	first, last := -1, -1
	for i, p := range s.pieces {
		if p.kind == digit || p.kind == point || p.kind == general || p.kind == textPiece {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; i <= last; i++ {
		if k := s.pieces[i].kind; k == literal || k == blank || k == percent {
			s.textInside = true
		}
	}
	if first > 0 && s.pieces[first-1].kind == literal && strings.ContainsAny(lastByte(s.pieces[first-1].text), "0123456789.,") {
		s.textInside = true
	}
	if last+1 < len(s.pieces) && s.pieces[last+1].kind == literal && strings.ContainsAny(s.pieces[last+1].text[:1], "0123456789.,") {
		s.textInside = true
	}
}

func lastByte(s string) string { return s[len(s)-1:] }
