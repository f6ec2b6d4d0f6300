package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
)

// readEntry unpacks one entry of a zip, at most so many bytes whatever the list says of it. ok is false where it is not there, too large or damaged: its
// checksum is held against what was read.
func readEntry(z *zip.Reader, name string, most int) (data []byte, ok bool) {
	for _, e := range z.File {
		if !strings.EqualFold(strings.ReplaceAll(e.Name, `\`, "/"), name) {
			continue
		}
		if e.UncompressedSize64 > uint64(most) || e.Flags&1 != 0 {
			return nil, false
		}
		r, err := e.Open()
		if err != nil {
			return nil, false
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
		return data, err == nil && len(data) <= most
	}
	return nil, false
}

// xmlElement is the beginning of an element, its name with the short name of its namespace: table:table-cell.
type xmlElement struct {
	name  string
	attrs []xml.Attr
	// tag is it as it was read.
	tag xml.StartElement
}

// xmlPart goes through a part whose elements come from several namespaces. Only those of known namespaces are handed on, the others are skipped with all that
// they hold: they belong to another program.
type xmlPart struct {
	d *xml.Decoder
	// spaces are the short names of the namespaces, spelled the names that have been put together.
	spaces  map[string]string
	spelled map[xml.Name]string
	// level is how many elements are open.
	level int
}

func newXMLPart(data []byte, spaces map[string]string) *xmlPart {
	return &xmlPart{d: xml.NewDecoder(bytes.NewReader(data)), spaces: spaces, spelled: map[xml.Name]string{}}
}

// maxSpelled bounds how many names are remembered; a document has some hundred.
const maxSpelled = 4096

// spell gives a name with the short name of its namespace; "" for a foreign one.
func (x *xmlPart) spell(n xml.Name) string {
	if s, ok := x.spelled[n]; ok {
		return s
	}
	space, ok := x.spaces[n.Space]
	if !ok {
		return ""
	}
	s := space + ":" + n.Local
	if len(x.spelled) < maxSpelled {
		x.spelled[n] = s
	}
	return s
}

// attr is an attribute by its name with the short name of its namespace; "" where there is none.
func (x *xmlPart) attr(e xmlElement, name string) string {
	for _, a := range e.attrs {
		if x.spell(a.Name) == name {
			return a.Value
		}
	}
	return ""
}

func (x *xmlPart) token() (xml.Token, error) {
	t, err := x.d.Token()
	if err != nil {
		return nil, err
	}
	switch t.(type) {
	case xml.StartElement:
		if x.level++; x.level > maxNesting {
			return nil, errMalformed
		}
	case xml.EndElement:
		x.level--
	}
	return t, nil
}

// root calls f with the outermost element.
func (x *xmlPart) root(f func(e xmlElement) error) error {
	for {
		t, err := x.token()
		if err != nil {
			return errMalformed
		}
		if t, ok := t.(xml.StartElement); ok {
			return f(xmlElement{x.spell(t.Name), t.Attr, t})
		}
	}
}

// children calls child with every child of the element that has begun, and chars, which may be nil, with its text. What child leaves unread is skipped.
func (x *xmlPart) children(child func(e xmlElement) error, chars func(text []byte)) error {
	inside := x.level
	for {
		t, err := x.token()
		if err != nil {
			return errMalformed
		}
		switch t := t.(type) {
		case xml.StartElement:
			if name := x.spell(t.Name); name != "" {
				if err := child(xmlElement{name, t.Attr, t}); err != nil {
					return err
				}
			}
			if err := x.skipTo(inside); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if chars != nil {
				chars(t)
			}
		}
	}
}

// skipTo reads on until only so many elements are open.
func (x *xmlPart) skipTo(level int) error {
	for x.level > level {
		if _, err := x.token(); err != nil {
			return errMalformed
		}
	}
	return nil
}

// literal keeps a text as it stands from being taken for the _xHHHH_ form of workbooks.
func literal(text string) string { return strings.ReplaceAll(text, "_x", "_x005F_x") }
