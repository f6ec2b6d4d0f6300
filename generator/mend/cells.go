package mend

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"gongshi/generator/sheet"
)

// part is a sheet's part.
type part struct {
	pack         *pack
	name, target string
	xml          []byte
	cells        map[sheet.Pos]*reference
	err          error
}

// reference is a cell in the XML.
type reference struct {
	// The element, and its start tag.
	span
	tagTo int
	// text: it holds a text, shared by number or its own; formula: it has one.
	text, formula bool
	kind, value   string
	// inline encloses what is within its is element; bare says that it has no other child than that or its value.
	inline span
	bare   bool
}

// scan finds the cells, once.
func (p *part) scan() error {
	if p.cells != nil || p.err != nil {
		return p.err
	}
	p.cells = map[sheet.Pos]*reference{}
	if p.xml = p.pack.read(p.target); p.xml == nil {
		p.err = errUnread
		return p.err
	}
	p.err = p.scanCells()
	return p.err
}

func (p *part) scanCells() error {
	d := xml.NewDecoder(bytes.NewReader(p.xml))
	at := sheet.Pos{}
	inData := false
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return errUnread
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case t.Name.Local == "sheetData":
				inData = true
			case inData && t.Name.Local == "row":
				row, err := strconv.Atoi(attr(t, "r"))
				if err != nil {
					row = at.Row + 1
				}
				at = sheet.Pos{Row: row}
			case inData && t.Name.Local == "c":
				if at, err = p.cell(d, t, from, at); err != nil {
					return errUnread
				}
			}
		case xml.EndElement:
			inData = inData && t.Name.Local != "sheetData"
		}
	}
}

// cell reads a cell that has begun; before is the one before it.
func (p *part) cell(d *xml.Decoder, t xml.StartElement, from int, before sheet.Pos) (at sheet.Pos, err error) {
	at = sheet.Pos{Row: before.Row, Col: before.Col + 1}
	if r := attr(t, "r"); r != "" {
		if at = sheet.ParsePos(r); at == (sheet.Pos{}) {
			return at, errUnread
		}
	}
	ref := &reference{span: span{from: from}, tagTo: int(d.InputOffset()), kind: attr(t, "t"), bare: true}
	depth := 1
	inValue := false
	for depth > 0 {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err != nil {
			return at, errUnread
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				switch t.Name.Local {
				case "f":
					ref.formula = true
				case "v":
					inValue = true
				case "is":
					ref.inline.from = int(d.InputOffset())
				default:
					ref.bare = false
				}
			}
		case xml.EndElement:
			if depth--; depth == 1 {
				inValue = false
				if t.Name.Local == "is" {
					ref.inline.to = from
				}
			}
		case xml.CharData:
			if inValue {
				ref.value += string(t)
			}
		}
	}
	ref.to = int(d.InputOffset())
	ref.text = ref.kind == "s" || ref.kind == "inlineStr" || ref.kind == "str"
	p.cells[at] = ref
	return at, nil
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// itemsOf finds the items of a table of shared strings: what is within each.
func itemsOf(data []byte) (items []span, err error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	depth, begun := 0, 0
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			return items, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 && t.Name.Local == "si" {
				begun = int(d.InputOffset())
			}
		case xml.EndElement:
			if depth--; depth == 1 && t.Name.Local == "si" {
				items = append(items, span{begun, max(begun, from)})
			}
		}
	}
}

// textOf is the text of a cell in the XML; nil where it cannot be written anew.
func (p *pack) textOf(s *part, ref *reference) *rich {
	if !ref.bare {
		return nil
	}
	prefix := prefixOf(s.xml[ref.from:ref.tagTo])
	switch ref.kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(ref.value))
		if err != nil || n < 0 || n >= len(p.strings) {
			return nil
		}
		return readRich(p.stringXML[p.strings[n].from:p.strings[n].to], prefix)
	case "inlineStr":
		return readRich(s.xml[ref.inline.from:max(ref.inline.from, ref.inline.to)], prefix)
	}
	return plainRich(ref.value, prefix)
}

// prefixOf is the namespace prefix of a tag, with its colon.
func prefixOf(tag []byte) string {
	name := tag[1:]
	if i := bytes.IndexAny(name, " \t\r\n/>:"); i >= 0 && name[i] == ':' {
		return string(name[:i+1])
	}
	return ""
}
