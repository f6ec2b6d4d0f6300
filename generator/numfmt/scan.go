package numfmt

import (
	"strings"
	"unicode/utf8"
)

// piece is one part of a section.
type piece struct {
	kind pieceKind
	text string // of a literal
	mark byte   // of a digit its placeholder: 0, # or ?; of a part of a date its letter
	n    int    // letters of a part; of a digit the power of ten that it shows; of a denominator its value
}

type pieceKind int

const (
	literal     pieceKind = iota
	blank                 // _x and *x
	digit                 // 0 # ?
	point                 // the decimal point
	comma                 // before commas decides what it does
	percent               // %
	exponent              // E+ or E-
	slash                 // of a fraction
	denominator           // a fixed one
	general               // the number as General shows it
	textPiece             // the text, or the number
	datePiece             // y m d h s e b g a: a part of a date; n are minutes, f the fraction of a second, p and P are AM/PM and A/P
	elapsed               // [h] [m] [s]
)

// scanner reads a code. It leaves only the contents of brackets to xuri/nfp, which takes marks inside quotes for codes ("50%", "第_号"), does not know !,
// counts bytes where it looks for 上午/下午, and drops characters that stand twice ("--").
type scanner struct {
	rest     string
	sections []*section
	s        *section
	bad      bool
}

// scan cuts a code into sections; ok is false where it cannot be read.
func scan(code string) (sections []*section, ok bool) {
	if len(code) > maxCode || !utf8.ValidString(code) {
		return nil, false
	}
	if strings.TrimSpace(code) == "" {
		code = "General"
	}
	sc := &scanner{rest: code}
	sc.open()
	for sc.rest != "" && !sc.bad {
		sc.next()
	}
	if sc.bad || len(sc.sections) > 4 {
		return nil, false
	}
	for _, s := range sc.sections {
		if !s.compile() {
			return nil, false
		}
	}
	return sc.sections, true
}

func (sc *scanner) open() {
	sc.s = &section{}
	sc.sections = append(sc.sections, sc.s)
}

func (sc *scanner) add(p piece) { sc.s.pieces = append(sc.s.pieces, p) }

// literal adds text that is shown as it stands.
func (sc *scanner) literal(text string) {
	if text == "" {
		return
	}
	if n := len(sc.s.pieces); n > 0 && sc.s.pieces[n-1].kind == literal {
		sc.s.pieces[n-1].text += text
		return
	}
	sc.add(piece{kind: literal, text: text})
}

// take gives the next character and moves past it; "" at the end.
func (sc *scanner) take() string {
	_, n := utf8.DecodeRuneInString(sc.rest)
	c := sc.rest[:n]
	sc.rest = sc.rest[n:]
	return c
}

func (sc *scanner) next() {
	if sc.word() {
		return
	}
	switch c := sc.take(); c {
	case `"`:
		text, rest, _ := strings.Cut(sc.rest, `"`) // Excel closes an open quote by itself
		sc.literal(text)
		sc.rest = rest
	case `\`, `!`: // in the East Asian editions ! means \
		if sc.rest == "" {
			sc.literal(c)
		}
		sc.literal(sc.take())
	case "_", "*":
		sc.take()
		sc.add(piece{kind: blank})
	case ";":
		sc.open()
	case "[":
		tag, rest, closed := strings.Cut(sc.rest, "]")
		sc.bad = !closed || !sc.bracket(tag)
		sc.rest = rest
	case "0", "#", "?":
		sc.add(piece{kind: digit, mark: c[0]})
	case ".":
		sc.add(piece{kind: point})
	case ",":
		sc.add(piece{kind: comma})
	case "%":
		sc.add(piece{kind: percent})
	case "@":
		sc.add(piece{kind: textPiece})
	case "/":
		sc.slash()
	default:
		sc.letter(c)
	}
}

// words are codes of several characters, in the order in which they are tried.
var words = []struct {
	code  string
	piece piece
}{
	{"General", piece{kind: general}},
	{"G/通用格式", piece{kind: general}},
	{"G/標準", piece{kind: general}},
	{"AM/PM", piece{kind: datePiece, mark: 'p'}},
	{"A/P", piece{kind: datePiece, mark: 'P'}},
	{"上午/下午", piece{kind: datePiece, mark: 'p', n: chinese}},
}

func (sc *scanner) word() bool {
	if strings.IndexByte("GgAa\xe4", sc.rest[0]) < 0 { // what the words begin with; 上 is E4 B8 8A
		return false
	}
	for _, w := range words {
		if n := len(w.code); len(sc.rest) >= n && strings.EqualFold(sc.rest[:n], w.code) {
			sc.add(w.piece)
			sc.rest = sc.rest[n:]
			return true
		}
	}
	return false
}

// slash adds a slash, with a denominator of figures where one follows digits: # ?/16.
func (sc *scanner) slash() {
	sc.add(piece{kind: slash})
	if sc.last(2).kind != digit {
		return
	}
	n, value := 0, 0
	for n < len(sc.rest) && n < 8 && '0' <= sc.rest[n] && sc.rest[n] <= '9' && (n > 0 || sc.rest[n] != '0') {
		value = value*10 + int(sc.rest[n]-'0')
		n++
	}
	if n > 0 {
		sc.add(piece{kind: denominator, n: value})
		sc.rest = sc.rest[n:]
	}
}

// last gives the piece that is nth from the end, the zero piece if there is none.
func (sc *scanner) last(n int) piece {
	if len(sc.s.pieces) < n {
		return piece{}
	}
	return sc.s.pieces[len(sc.s.pieces)-n]
}

// letter adds a sequence of one date letter, an exponent, or a character that is shown as it is.
func (sc *scanner) letter(c string) {
	lower := c[0] | 0x20
	if len(c) > 1 || !strings.ContainsRune("ymdhsebga", rune(lower)) {
		sc.literal(c)
		return
	}
	if k := sc.last(1).kind; lower == 'e' && (k == digit || k == point) && sc.rest != "" && (sc.rest[0] == '+' || sc.rest[0] == '-') {
		sc.add(piece{kind: exponent, text: c, mark: sc.take()[0]})
		return
	}
	n := 1
	for n <= len(sc.rest) && sc.rest[n-1]|0x20 == lower {
		n++
	}
	if lower == 'a' && n < 3 { // aaa and aaaa are the day of the week
		sc.literal(c)
		return
	}
	sc.rest = sc.rest[n-1:]
	sc.add(piece{kind: datePiece, mark: lower, n: n})
}
