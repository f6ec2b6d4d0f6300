// Package wordlook says what a Word document makes of the looks of its text: what is struck out, hidden, or in the colour of the paper, by the runs' own
// properties and by the styles. Both readers of .docx use it, of finished texts and of ledgers kept as tables.
package wordlook

import (
	"cmp"
	"encoding/xml"
	"strconv"
)

// Looks are the run properties that decide whether a text is read (ECMA-376-1 17.3.2).
type Looks struct {
	strike, double, hidden toggle
	// Letters is the colour of the letters, Behind that of their background.
	Letters, Behind Colour
	// drawn: the letters have an outline or a fill, so that their colour says little.
	drawn bool
}

// Struck reports a text with a line through it.
func (l *Looks) Struck() bool { return l.strike == on || l.double == on }

// Hidden reports a text that is not shown at all.
func (l *Looks) Hidden() bool { return l.hidden == on }

// Unseen reports letters that cannot be told from what is behind them.
func (l *Looks) Unseen() bool { return !l.drawn && l.Letters != "" && l.Letters.Like(l.Behind) }

// toggle is a property that is on, off, or not set.
type toggle int

const (
	unset toggle = iota
	on
	off
)

// Colour is six hexadecimal digits; "" is not set, Unknown is one that cannot be resolved here.
type Colour string

const (
	Unknown Colour = "?"
	White   Colour = "FFFFFF"
	black   Colour = "000000"
)

// Read takes a property.
func (l *Looks) Read(t xml.StartElement) {
	switch t.Name.Local {
	case "textFill", "textOutline", "outline", "shadow", "glow", "emboss", "imprint", "reflection":
		l.drawn = true
	}
	if !IsWord(t.Name) {
		return
	}
	switch t.Name.Local {
	case "strike":
		l.strike = toggleOf(t)
	case "dstrike":
		l.double = toggleOf(t)
	case "vanish":
		l.hidden = toggleOf(t)
	case "color":
		l.Letters = colourOf(ValueOf(t, "val"))
	case "shd":
		l.Behind = cmp.Or(l.Behind, Shade(t))
	case "highlight":
		switch ValueOf(t, "val") {
		case "none":
		case "black":
			l.Behind = black
		case "white":
			l.Behind = White
		default:
			l.Behind = Unknown
		}
	}
}

// IsWord reports a name of the namespace of Word documents, in either schema.
func IsWord(n xml.Name) bool { return n.Space == NS || n.Space == NSStrict }

// The namespaces of the two schemas.
const (
	NS       = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	NSStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

func toggleOf(t xml.StartElement) toggle {
	switch ValueOf(t, "val") {
	case "0", "false", "off":
		return off
	}
	return on
}

// ValueOf is an attribute by its local name.
func ValueOf(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// colourOf reads a colour. The colour auto can always be read against its background.
func colourOf(val string) Colour {
	if _, err := strconv.ParseUint(val, 16, 32); err != nil || len(val) != 6 {
		return Unknown
	}
	return Colour(val)
}

// Shade is the colour that w:shd puts behind a text, "" where it puts none.
func Shade(t xml.StartElement) Colour {
	fill := ValueOf(t, "fill")
	switch pattern := ValueOf(t, "val"); {
	case pattern == "solid":
		return colourOf(ValueOf(t, "color"))
	case pattern != "clear" && pattern != "nil" && pattern != "":
		return Unknown
	case pattern == "nil", fill == "", fill == "auto":
		return ""
	}
	return colourOf(fill)
}

// Like reports colours that look the same.
func (c Colour) Like(d Colour) bool {
	a, err1 := strconv.ParseUint(string(c), 16, 32)
	b, err2 := strconv.ParseUint(string(d), 16, 32)
	if err1 != nil || err2 != nil {
		return false
	}
	for shift := 0; shift < 24; shift += 8 {
		if x, y := int(a>>shift&255), int(b>>shift&255); x-y > 8 || y-x > 8 {
			return false
		}
	}
	return true
}

// orElse fills in what these looks leave open from those that they are based on.
func (l Looks) orElse(base Looks) Looks {
	return Looks{cmp.Or(l.strike, base.strike), cmp.Or(l.double, base.double), cmp.Or(l.hidden, base.hidden),
		cmp.Or(l.Letters, base.Letters), cmp.Or(l.Behind, base.Behind), l.drawn || base.drawn}
}

// OfRun are the looks of a run: what it says itself, else what its style and its paragraph's style say. Where both styles switch a property on, it is
// off (17.7.3).
func OfRun(own, character, paragraph Looks) Looks {
	out := own.orElse(character.orElse(paragraph))
	if own.strike == unset && character.strike == on && paragraph.strike == on {
		out.strike = off
	}
	if own.hidden == unset && character.hidden == on && paragraph.hidden == on {
		out.hidden = off
	}
	return out
}
