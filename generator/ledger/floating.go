package ledger

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strings"
)

// floating is a text that a sheet's reader sees outside its cells: in the page's header or footer, or in a box that lies over the cells.
type floating struct {
	text string
	// at is the cell under the upper left corner of a box; none for a header or footer.
	at pos
}

func (f *floating) cell() string {
	if f.at.row == 0 {
		return ""
	}
	return f.at.name()
}

// kind is what the text stands in, as users call it.
func (f *floating) kind() string {
	if f.at.row == 0 {
		return "页眉或者页脚"
	}
	return "文本框"
}

// marginCode is a code within a page's header: where it stands, its face, its size, the page's number (ECMA-376 18.3.1.39).
var marginCode = regexp.MustCompile(`&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|[A-Za-z])`)

// margins are the elements of a sheet that hold what is printed above and below each page.
var margins = map[string]bool{"oddHeader": true, "evenHeader": true, "firstHeader": true, "oddFooter": true, "evenFooter": true, "firstFooter": true}

// margin keeps the text of a page's header or footer.
func (g *grid) margin(raw string) {
	if text, _ := clean(strings.ReplaceAll(marginCode.ReplaceAllString(raw, "\n"), "&&", "&")); text != "" {
		g.floats = append(g.floats, floating{text: text})
	}
}

// boxes are the texts that stand in boxes over the cells of a sheet.
func (wb *workbook) boxes(b beside) (out []floating) {
	for _, name := range b.of("/drawing") {
		if part := wb.part(name); len(part) <= maxPart && bytes.Contains(part, []byte("txBody")) {
			out = append(out, wb.readBoxes(part)...)
		}
	}
	return out
}

// readBoxes reads a part of drawings; one that is broken has what stands before the fault.
func (wb *workbook) readBoxes(part []byte) (out []floating) {
	d := wb.decoder(part)
	var text strings.Builder
	var at pos
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
				at.row = number(strings.TrimSpace(string(t))) + 1
			case inFrom && in == "col":
				at.col = number(strings.TrimSpace(string(t))) + 1
			}
		case xml.EndElement:
			in = ""
			switch t.Name.Local {
			case "from":
				inFrom = false
			case "p", "br":
				text.WriteByte('\n')
			case "sp":
				if said, _ := clean(text.String()); said != "" && !hidden {
					out = append(out, floating{said, at})
				}
			}
		}
	}
}
