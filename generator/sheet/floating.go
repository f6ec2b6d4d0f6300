package sheet

import (
	"bytes"
	"encoding/xml"
	"strings"

	"gongshi/generator/pattern"
)

// Floating is a text outside the cells of a sheet: in a page's header or footer, or in a box over the cells.
type Floating struct {
	Text string
	// At is the cell under the upper left corner of a box; none for a header or footer.
	At Pos
}

func (f *Floating) Cell() string {
	if f.At.Row == 0 {
		return ""
	}
	return f.At.Name()
}

// Kind is what the text stands in, as users call it.
func (f *Floating) Kind() string {
	if f.At.Row == 0 {
		return "页眉或者页脚"
	}
	return "文本框"
}

// marginCode is a code within a page's header: where it stands, its face, its size, the page's number (ECMA-376 18.3.1.39).
var marginCode = pattern.New(`&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|[A-Za-z])`)

// margins are the elements of a sheet that hold what is printed above and below each page.
var margins = map[string]bool{"oddHeader": true, "evenHeader": true, "firstHeader": true, "oddFooter": true, "evenFooter": true, "firstFooter": true}

// margin keeps the text of a page's header or footer.
func (g *Grid) margin(raw string) {
	if text, _ := Clean(strings.ReplaceAll(marginCode.ReplaceAllString(raw, "\n"), "&&", "&")); text != "" {
		g.Floats = append(g.Floats, Floating{Text: text})
	}
}

// boxes are the texts that stand in boxes over the cells of a sheet.
func (wb *workbook) boxes(related relatedParts) (out []Floating) {
	for _, name := range related.ofKind("/drawing") {
		if part := wb.part(name); len(part) <= maxPart && bytes.Contains(part, []byte("txBody")) {
			out = append(out, wb.readBoxes(part)...)
		}
	}
	return out
}

// readBoxes reads a part of drawings; of a broken one, what stands before the fault.
func (wb *workbook) readBoxes(part []byte) (out []Floating) {
	d := wb.decoder(part)
	var text strings.Builder
	var at Pos
	var in string // the element whose characters count
	inFrom, hidden := false, false
	for {
		t, err := d.Token()
		if err != nil {
			return out
		}
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local
			switch in {
			case "from":
				inFrom = true
			case "sp":
				text.Reset()
				hidden = false
			case "cNvPr":
				hidden = isTrue(attr(t.Attr, "hidden"))
			}
		case xml.CharData:
			switch {
			case in == "t":
				text.Write(t)
			case inFrom && in == "row":
				at.Row = parseIndex(strings.TrimSpace(string(t))) + 1
			case inFrom && in == "col":
				at.Col = parseIndex(strings.TrimSpace(string(t))) + 1
			}
		case xml.EndElement:
			in = ""
			switch t.Name.Local {
			case "from":
				inFrom = false
			case "p", "br":
				text.WriteByte('\n')
			case "sp":
				if cleaned, _ := Clean(text.String()); cleaned != "" && !hidden {
					out = append(out, Floating{cleaned, at})
				}
			}
		}
	}
}
