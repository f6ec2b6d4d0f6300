package sheet

import (
	"strconv"
	"strings"
)

// odfStyles are the styles of an OpenDocument file.
type odfStyles struct {
	// cells are the styles of cells as they are written, texts those of stretches of text, known the cells' as they are seen.
	cells map[string]*odfCellStyle
	texts map[string]odfLook
	known map[string]*cellStyle
	// formats are the number formats, read once.
	formats map[string]*odfFormat
	// fonts are the faces by the names that the file has for them.
	fonts map[string]string
	// hidden are the styles of tables that hide them, and of rows and columns without extent, by their family and name. page is the page's style of a table's.
	hidden map[string]bool
	page   map[string]string
	count  int
}

// maxODFStyles bounds how many styles are kept; a workbook may have 65,490 formats of cells.
const maxODFStyles = 70_000

func newODFStyles() odfStyles {
	return odfStyles{map[string]*odfCellStyle{}, map[string]odfLook{}, map[string]*cellStyle{}, map[string]*odfFormat{}, map[string]string{}, map[string]bool{}, map[string]string{}, 0}
}

// odfLook is what a style says of the looks of a text, as far as that matters.
type odfLook struct {
	// strikes, colours and faces say whether the style speaks of it at all.
	strikes, struck bool
	colours         bool
	letters         colour
	lettersKnown    bool
	faces           bool
	symbols         symbolFace
}

// with puts what another style says over these looks.
func (l odfLook) with(over odfLook) odfLook {
	if over.strikes {
		l.strikes, l.struck = true, over.struck
	}
	if over.colours {
		l.colours, l.letters, l.lettersKnown = true, over.letters, over.lettersKnown
	}
	if over.faces {
		l.faces, l.symbols = true, over.symbols
	}
	return l
}

// run is a stretch of text in these looks, in a cell of a style.
func (l odfLook) run(cell *cellStyle) run {
	if !l.strikes && !l.colours && !l.faces {
		return run{}
	}
	r := run{ownFont: true, struck: cell.struck, symbols: cell.symbols}
	if l.strikes {
		r.struck = l.struck
	}
	if l.faces {
		r.symbols = l.symbols
	}
	switch {
	case l.colours && l.lettersKnown:
		r.colour = &l.letters
	case !l.colours && cell.pale:
		r.colour = &cell.behind
	}
	return r
}

// odfCellStyle is a style of cells as it is written.
type odfCellStyle struct {
	parent, format string
	look           odfLook
	// fills: it speaks of the background. behind is its colour, if behindKnown.
	fills, behindKnown bool
	behind             colour
}

// read reads the styles of an element that holds some.
func (s *odfStyles) read(x *xmlPart) error {
	return x.children(func(e xmlElement) error {
		if s.count++; s.count > maxODFStyles {
			return errTooLarge
		}
		name := x.attr(e, "style:name")
		switch {
		case e.name == "style:font-face":
			s.fonts[name] = strings.Trim(x.attr(e, "svg:font-family"), `'"`)
		case e.name == "style:style" || e.name == "style:default-style":
			return s.readStyle(x, e)
		case strings.HasPrefix(e.name, "number:"):
			f := &odfFormat{kind: strings.TrimPrefix(e.name, "number:"), passed: x.attr(e, "number:truncate-on-overflow") == "false"}
			f.foreign = x.attr(e, "number:transliteration-format") != ""
			s.formats[name] = f
			return f.read(x)
		}
		return nil
	}, nil)
}

// readStyle reads a style. One without a name is the default of its family.
func (s *odfStyles) readStyle(x *xmlPart, e xmlElement) error {
	name, family := x.attr(e, "style:name"), x.attr(e, "style:family")
	c := &odfCellStyle{parent: x.attr(e, "style:parent-style-name"), format: x.attr(e, "style:data-style-name")}
	if family == "table" {
		s.page[name] = x.attr(e, "style:master-page-name")
	}
	err := x.children(func(child xmlElement) error {
		switch e := child; e.name {
		case "style:text-properties":
			c.look = s.readLook(x, e)
		case "style:table-cell-properties":
			if fill := x.attr(e, "fo:background-color"); fill != "" {
				c.fills = true
				c.behind, c.behindKnown = odfColour(fill)
				if fill == "transparent" {
					c.behind, c.behindKnown = white, true
				}
			}
		case "style:table-properties":
			s.hidden[family+" "+name] = x.attr(e, "table:display") == "false"
		case "style:table-row-properties":
			s.hidden[family+" "+name] = isNoLength(x.attr(e, "style:row-height"))
		case "style:table-column-properties":
			s.hidden[family+" "+name] = isNoLength(x.attr(e, "style:column-width"))
		}
		return nil
	}, nil)
	switch family {
	case "table-cell":
		s.cells[name] = c
		if shown := x.attr(e, "style:display-name"); shown != "" && s.cells[shown] == nil { // rules name it so
			s.cells[shown] = c
		}
	case "text":
		s.texts[name] = s.texts[c.parent].with(c.look)
	}
	return err
}

// readLook reads what a style says of its text.
func (s *odfStyles) readLook(x *xmlPart, e xmlElement) (l odfLook) {
	if line := x.attr(e, "style:text-line-through-style"); line != "" {
		l.strikes, l.struck = true, line != "none"
	}
	if line := x.attr(e, "style:text-line-through-type"); line != "" {
		l.strikes, l.struck = true, line != "none"
	}
	if c := x.attr(e, "fo:color"); c != "" {
		l.colours = true
		l.letters, l.lettersKnown = odfColour(c)
	}
	if x.attr(e, "style:use-window-font-color") == "true" {
		l.colours, l.lettersKnown = true, false
	}
	if face := x.attr(e, "style:font-name"); face != "" {
		if full := s.fonts[face]; full != "" {
			face = full
		}
		l.faces, l.symbols = true, symbolFaceNamed(face)
	}
	if face := x.attr(e, "fo:font-family"); face != "" {
		l.faces, l.symbols = true, symbolFaceNamed(strings.Trim(face, `'"`))
	}
	return l
}

// odfColour reads #rrggbb.
func odfColour(s string) (c colour, ok bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	if err != nil || len(s) != 7 || s[0] != '#' {
		return c, false
	}
	return colour{int(n >> 16 & 255), int(n >> 8 & 255), int(n & 255)}, true
}

// isNoLength reports a height or width of nothing: 0cm, 0.0000in.
func isNoLength(s string) bool {
	number := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz%")
	f, err := strconv.ParseFloat(number, 64)
	return err == nil && f == 0
}

// maxODFBased bounds the chain of styles that a style is based on.
const maxODFBased = 32

// cell is a style of cells as it is seen.
func (s *odfStyles) cell(name string) *cellStyle {
	if c, ok := s.known[name]; ok {
		return c
	}
	var chain []*odfCellStyle
	for at := name; len(chain) < maxODFBased && s.cells[at] != nil; at = s.cells[at].parent {
		chain = append(chain, s.cells[at])
		if at == "" {
			break
		}
	}
	if n := len(chain); n > 0 && chain[n-1] != s.cells[""] && s.cells[""] != nil {
		chain = append(chain, s.cells[""])
	}
	c := *plainStyle
	var look odfLook
	format := ""
	for i := len(chain) - 1; i >= 0; i-- {
		w := chain[i]
		look = look.with(w.look)
		if w.format != "" {
			format = w.format
		}
		if w.fills {
			c.behind, c.behindKnown = w.behind, w.behindKnown
		}
	}
	if f := s.formats[format]; f != nil {
		code, ok := s.code(f)
		c.takeNumberFormat(code)
		c.foreign = !ok
	}
	c.struck, c.symbols = look.struck, look.symbols
	c.pale = look.colours && look.lettersKnown && c.hides(look.letters)
	s.known[name] = &c
	return &c
}
