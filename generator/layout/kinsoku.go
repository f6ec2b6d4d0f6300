package layout

import (
	"unicode"

	"gongshi/generator/style"
)

// class is what a character is to the rules for breaking lines.
type class uint8

const (
	// ordinary characters may stand anywhere: Han, kana, symbols.
	ordinary class = iota
	// opening marks may not end a line, closing ones may not start it (GB/T 15834-2011 5.1.7 to 5.1.9).
	opening
	closing
	// pauses are ， 、 ； ：, stops 。 ？ ！: neither starts a line (5.1.2).
	pause
	stop
	// middot is the 间隔号, connector the 连接号: neither starts a line (5.1.5, 5.1.4).
	middot
	connector
	// solidus is the 分隔号, which stands at neither end (5.1.6).
	solidus
	// dash and dots are the halves of —— and ……, which are never divided (5.1.3).
	dash
	dots
	// digit and letter make up words, which are not divided.
	digit
	letter
	space
	// follower is any other character that may not start a line: % ℃ , . ) …
	follower
	// leader is any other character that may not end one: ¥ $ ( …
	leader
	// combining is a combining mark or a variation selector: it belongs to the character before it.
	combining
)

var classes = map[rune]class{}

func init() {
	for c, set := range map[class]string{
		opening:   style.Opening,
		closing:   style.Closing,
		pause:     style.Pauses,
		stop:      style.Stops,
		middot:    style.Middots,
		connector: style.Connectors,
		solidus:   style.Solidi,
		dash:      "—",
		dots:      "…",
		space:     " \u00a0\u3000",
		follower:  style.Followers,
		leader:    style.Leaders,
	} {
		for _, r := range set {
			classes[r] = c
		}
	}
}

func classOf(r rune) class {
	switch {
	case r >= 0x4E00 && r <= 0x9FFF:
		return ordinary
	case r >= '0' && r <= '9', r >= '０' && r <= '９':
		return digit
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return letter
	}
	if c, ok := classes[r]; ok {
		return c
	}
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Variation_Selector):
		return combining
	case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && r < 0xFF00:
		return letter
	}
	return ordinary
}

// startsLine reports whether a character of the class may be a line's first.
func (c class) startsLine() bool {
	switch c {
	case closing, pause, stop, middot, connector, solidus, follower, space, combining:
		return false
	}
	return true
}

// endsLine reports whether a character of the class may be a line's last.
func (c class) endsLine() bool {
	switch c {
	case opening, solidus, leader:
		return false
	}
	return true
}

// punctuates reports whether a character of the class says nothing by itself, so that it does not count in a last line.
func (c class) punctuates() bool {
	switch c {
	case ordinary, digit, letter:
		return false
	}
	return true
}
