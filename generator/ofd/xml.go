package ofd

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/generator/style"
)

// xml is a part that is being written.
type xml []byte

const (
	declaration = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	namespace   = ` xmlns:ofd="http://www.ofdspec.org/2016"`
)

func (x *xml) raw(s string) { *x = append(*x, s...) }

func (x *xml) int(n int) { *x = strconv.AppendInt(*x, int64(n), 10) }

// text writes characters, with what XML keeps for itself escaped. What XML cannot hold at all does not get into a document.
func (x *xml) text(s string) {
	for {
		i := strings.IndexAny(s, `&<>"`)
		if i < 0 {
			x.raw(s)
			return
		}
		x.raw(s[:i])
		x.rune(rune(s[i]))
		s = s[i+1:]
	}
}

func (x *xml) rune(r rune) {
	switch r {
	case '&':
		x.raw("&amp;")
	case '<':
		x.raw("&lt;")
	case '>':
		x.raw("&gt;")
	case '"':
		x.raw("&quot;")
	default:
		*x = utf8.AppendRune(*x, r)
	}
}

// element writes an element that holds nothing but text.
func (x *xml) element(name, text string) {
	x.raw("<ofd:" + name + ">")
	x.text(text)
	x.raw("</ofd:" + name + ">")
}

// ticks are ten-thousandths of a millimetre, the unit of all places here: a whole number is the same on every machine, and a twentieth of what the finest
// printer can show.
type ticks int

const millimetre ticks = 10000

// toTicks rounds a length: a thousandth of a point is 25.4/72000 mm, or 127/36 ticks.
func toTicks(l style.Length) ticks {
	if l < 0 {
		return -toTicks(-l)
	}
	return ticks((2*127*int64(l) + 36) / 72)
}

// length writes a length in millimetres.
func (x *xml) length(t ticks) {
	if t < 0 {
		x.raw("-")
		t = -t
	}
	x.int(int(t / millimetre))
	rest := int(t % millimetre)
	if rest == 0 {
		return
	}
	b := append(*x, '.', byte('0'+rest/1000), byte('0'+rest/100%10), byte('0'+rest/10%10), byte('0'+rest%10))
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	*x = b
}

// lengths writes lengths with blanks between them.
func (x *xml) lengths(list ...ticks) {
	for i, t := range list {
		if i > 0 {
			x.raw(" ")
		}
		x.length(t)
	}
}
