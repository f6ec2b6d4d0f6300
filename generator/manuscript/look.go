package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"path"
	"strconv"
)

// looks are the run properties that decide whether a text is read (ECMA-376-1 17.3.2).
type looks struct {
	strike, double, hidden toggle
	// letters is the colour of the letters, behind that of their background.
	letters, behind colour
	// drawn: the letters have an outline or a fill, so that their colour says little.
	drawn bool
}

// toggle is a property that is on, off, or not set.
type toggle int

const (
	unset toggle = iota
	on
	off
)

// colour is six hexadecimal digits; "" is not set, unknown is one that cannot be resolved here.
type colour string

const (
	unknown colour = "?"
	white   colour = "FFFFFF"
	black   colour = "000000"
)

// read takes a property.
func (l *looks) read(t xml.StartElement) {
	switch t.Name.Local {
	case "textFill", "textOutline", "outline", "shadow", "glow", "emboss", "imprint", "reflection":
		l.drawn = true
	}
	if !isWord(t.Name) {
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
		l.letters = colourOf(valueOf(t, "val"))
	case "shd":
		l.behind = cmp.Or(l.behind, shade(t))
	case "highlight":
		switch valueOf(t, "val") {
		case "none":
		case "black":
			l.behind = black
		case "white":
			l.behind = white
		default:
			l.behind = unknown
		}
	}
}

func toggleOf(t xml.StartElement) toggle {
	switch valueOf(t, "val") {
	case "0", "false", "off":
		return off
	}
	return on
}

func valueOf(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// colourOf reads a colour. The colour auto can always be read against its background.
func colourOf(val string) colour {
	if _, err := strconv.ParseUint(val, 16, 32); err != nil || len(val) != 6 {
		return unknown
	}
	return colour(val)
}

// shade is the colour that w:shd puts behind a text, "" where it puts none.
func shade(t xml.StartElement) colour {
	fill := valueOf(t, "fill")
	switch pattern := valueOf(t, "val"); {
	case pattern == "solid":
		return colourOf(valueOf(t, "color"))
	case pattern != "clear" && pattern != "nil" && pattern != "":
		return unknown
	case pattern == "nil", fill == "", fill == "auto":
		return ""
	}
	return colourOf(fill)
}

// like reports colours that look the same.
func (c colour) like(d colour) bool {
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
func (l looks) orElse(base looks) looks {
	return looks{cmp.Or(l.strike, base.strike), cmp.Or(l.double, base.double), cmp.Or(l.hidden, base.hidden),
		cmp.Or(l.letters, base.letters), cmp.Or(l.behind, base.behind), l.drawn || base.drawn}
}

// looksOfRun are the looks of a run: what it says itself, else what its style and its paragraph's style say. Where both styles switch a property on, it is
// off (17.7.3).
func looksOfRun(own, character, paragraph looks) looks {
	out := own.orElse(character.orElse(paragraph))
	if own.strike == unset && character.strike == on && paragraph.strike == on {
		out.strike = off
	}
	if own.hidden == unset && character.hidden == on && paragraph.hidden == on {
		out.hidden = off
	}
	return out
}

// styleSheet is what is read of styles.xml.
type styleSheet struct {
	// levels are the outline levels of the styles, runs what they say of runs, behind the colours that they put behind paragraphs.
	levels map[string]int
	runs   map[string]looks
	behind map[string]colour
	// filled are the styles of tables that put a colour behind some cells.
	filled map[string]bool
	// paragraph is the style of a paragraph that names none.
	paragraph string
}

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
	looks
	// outline is the outline level as it is written.
	outline string
}

// UnmarshalXML reads the children, and nothing deeper: what a tracked change has replaced does not count.
func (p *properties) UnmarshalXML(d *xml.Decoder, _ xml.StartElement) error {
	return children(d, func(t xml.StartElement) {
		p.read(t)
		if isWord(t.Name) && t.Name.Local == "outlineLvl" {
			p.outline = valueOf(t, "val")
		}
	})
}

// children calls f with the children of an element that has begun, and reads it to its end.
func children(d *xml.Decoder, f func(t xml.StartElement)) error {
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

// styles reads styles.xml. A text can be read without it.
func (p *pack) styles() styleSheet {
	rels, _ := p.relations(relsOf(p.main))
	for _, r := range rels {
		if !r.is("styles") {
			continue
		}
		data, problem := p.read(resolve(path.Dir(p.main), r.Target))
		var list struct {
			Styles []styleEntry `xml:"style"`
		}
		if problem != nil || xml.Unmarshal(data, &list) != nil {
			break
		}
		return readStyles(list.Styles)
	}
	return styleSheet{}
}

// maxBased bounds the chain of styles that a style is based on.
const maxBased = 10

func readStyles(list []styleEntry) styleSheet {
	s := styleSheet{levels: outline(list), runs: map[string]looks{}, behind: map[string]colour{}, filled: map[string]bool{}}
	byID := map[string]*styleEntry{}
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	for i := range list {
		e := &list[i]
		if e.Type == "paragraph" && (e.Default == "1" || e.Default == "true" || e.Default == "on") {
			s.paragraph = e.ID
		}
		var run looks
		var behind colour
		filled := false
		for n, base := 0, e; n < maxBased && base != nil; n, base = n+1, byID[base.Based.Val] {
			run, behind = run.orElse(base.Run.looks), cmp.Or(behind, base.Paragraph.behind)
			filled = filled || base.Type == "table" && bytes.Contains(base.XML, []byte("shd "))
		}
		if run != (looks{}) {
			s.runs[e.ID] = run
		}
		if behind != "" {
			s.behind[e.ID] = behind
		}
		if filled {
			s.filled[e.ID] = true
		}
	}
	return s
}
