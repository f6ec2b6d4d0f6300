// Package wordlook says what a Word document makes of the looks of its text: what is struck out, hidden, or in the colour of the paper, by the runs' own
// properties and by the styles. Both readers of .docx use it, of finished texts and of ledgers kept as tables.
package wordlook

import (
	"bytes"
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

// Styles is what is read of styles.xml.
type Styles struct {
	// Levels are the outline levels of the styles, Runs what they say of runs, Behind the colours that they put behind paragraphs.
	Levels map[string]int
	Runs   map[string]Looks
	Behind map[string]Colour
	// Filled are the styles of tables that put a colour behind some cells.
	Filled map[string]bool
	// Paragraph is the style of a paragraph that names none.
	Paragraph string
	// Lists are the automatic lists of the styles.
	Lists map[string]List
}

// List is an automatic list, by its number, and a level of it, from 0.
type List struct{ Number, Level string }

type styleValue struct {
	Val string `xml:"val,attr"`
}

// styleEntry is a w:style.
type styleEntry struct {
	ID        string     `xml:"styleId,attr"`
	Type      string     `xml:"type,attr"`
	Default   string     `xml:"default,attr"`
	Name      styleValue `xml:"name"`
	Based     styleValue `xml:"basedOn"`
	Run       properties `xml:"rPr"`
	Paragraph properties `xml:"pPr"`
	XML       []byte     `xml:",innerxml"`
}

// properties are those of a w:rPr or w:pPr.
type properties struct {
	Looks
	// outline is the outline level as it is written, list the automatic list.
	outline string
}

// UnmarshalXML reads the Children, and nothing deeper: what a tracked change has replaced does not count.
func (p *properties) UnmarshalXML(d *xml.Decoder, _ xml.StartElement) error {
	return Children(d, func(t xml.StartElement) {
		p.Read(t)
		if IsWord(t.Name) && t.Name.Local == "outlineLvl" {
			p.outline = ValueOf(t, "val")
		}
	})
}

// Children calls f with the children of an element that has begun, and reads it to its end.
func Children(d *xml.Decoder, f func(t xml.StartElement)) error {
	for {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			f(t)
			if err := d.Skip(); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// Parse reads a styles.xml; ok is false for one that cannot be read.
func Parse(data []byte) (styles Styles, ok bool) {
	var list struct {
		Styles []styleEntry `xml:"style"`
	}
	if xml.Unmarshal(data, &list) != nil {
		return Styles{}, false
	}
	styles = readStyles(list.Styles)
	return styles, styles.readLists(data)
}

// readLists reads which styles are those of automatic lists.
func (s *Styles) readLists(data []byte) bool {
	var list struct {
		Styles []struct {
			ID     string     `xml:"styleId,attr"`
			Number styleValue `xml:"pPr>numPr>numId"`
			Level  styleValue `xml:"pPr>numPr>ilvl"`
			Based  styleValue `xml:"basedOn"`
		} `xml:"style"`
	}
	if xml.Unmarshal(data, &list) != nil {
		return false
	}
	based := map[string]string{}
	for _, e := range list.Styles {
		based[e.ID] = e.Based.Val
		if e.Number.Val != "" || e.Level.Val != "" {
			s.Lists[e.ID] = List{e.Number.Val, e.Level.Val}
		}
	}
	for _, e := range list.Styles {
		own := s.Lists[e.ID]
		for n, id := 0, e.ID; n < maxBased && own.Number == "" && id != ""; n, id = n+1, based[id] {
			own.Number = s.Lists[id].Number
		}
		if own.Number != "" {
			s.Lists[e.ID] = own
		}
	}
	return true
}

// maxBased bounds the chain of styles that a style is based on.
const maxBased = 10

func readStyles(list []styleEntry) Styles {
	s := Styles{Levels: outline(list), Runs: map[string]Looks{}, Behind: map[string]Colour{}, Filled: map[string]bool{}, Lists: map[string]List{}}
	byID := map[string]*styleEntry{}
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	for i := range list {
		e := &list[i]
		if e.Type == "paragraph" && (e.Default == "1" || e.Default == "true" || e.Default == "on") {
			s.Paragraph = e.ID
		}
		var run Looks
		var behind Colour
		filled := false
		for n, base := 0, e; n < maxBased && base != nil; n, base = n+1, byID[base.Based.Val] {
			run, behind = run.orElse(base.Run.Looks), cmp.Or(behind, base.Paragraph.Behind)
			filled = filled || base.Type == "table" && bytes.Contains(base.XML, []byte("shd "))
		}
		if run != (Looks{}) {
			s.Runs[e.ID] = run
		}
		if behind != "" {
			s.Behind[e.ID] = behind
		}
		if filled {
			s.Filled[e.ID] = true
		}
	}
	return s
}
