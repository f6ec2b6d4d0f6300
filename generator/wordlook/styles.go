package wordlook

import (
	"bytes"
	"cmp"
	"encoding/xml"
)

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
