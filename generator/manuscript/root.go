package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
)

var errPart = errors.New("manuscript: a part is not understood")

// scanRoot calls visit with each start tag of a part and its depth, the root's 1, and finds where the root's content ends. A root without content is opened
// for it in the data that come back.
func scanRoot(data []byte, visit func(depth int, t xml.StartElement)) (opened []byte, end int, err error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	depth := 0
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			return data, end, nil
		}
		if err != nil {
			return nil, 0, errPart
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			visit(depth, t)
		case xml.EndElement:
			if depth--; depth > 0 {
				continue
			}
			if end = from; from == int(d.InputOffset()) { // pandoc writes <w:comments/>
				data, end = openRoot(data, from)
			}
		}
	}
}

// openRoot makes of a root without content, which ends at a byte, one of two tags.
func openRoot(data []byte, end int) (opened []byte, at int) {
	slash := bytes.LastIndexByte(data[:end], '/')
	start := bytes.LastIndexByte(data[:slash], '<')
	tag := data[start+1 : slash]
	name := tag[:cmp.Or(nameLength(tag)+1, len(tag)+1)-1]
	return bytes.Join([][]byte{data[:slash], []byte("></"), name, data[end-1:]}, nil), slash + 1
}
