package sheet

import (
	"strconv"
	"strings"
)

// cellValues turns what a workbook stores into what a person sees.
type cellValues struct {
	// strings is the table of texts that cells share.
	strings  []sharedString
	date1904 bool
}

// look is what a person sees of a cell besides its content.
type look struct {
	Changes
	// struck is the text with a line through it; it is no content.
	struck string
	// hidden is the content that a number format or the colour of the letters hides.
	hidden string
	// full is the text together with the runs that their colour hides, where there are any.
	full string
	// pale: its letters have the colour of what is behind them.
	pale bool
}

// content is the content of a raw cell.
func (b *cellValues) content(c *rawCell, style *cellStyle, inline *richText) (v Cell, seen look, err error) {
	seen.pale = style.pale
	s, err := b.value(c, style, inline, &v, &seen)
	if err != nil {
		return v, seen, err
	}
	v.Text, seen.Changes = s.text, s.Changes
	if s.mixed && !style.struck && !style.pale && style.symbols == nil {
		s.runs = nil // read as it stands
	}
	whole := s.runs == nil && !s.ownFonts // all of the text is in the cell's font
	seen.pale = seen.pale && whole
	if c.kind != "" && c.kind != "n" && v.Text != "" {
		b.takeText(&v, &seen, &s, style)
	}
	v.findFault(c)
	if style.struck && whole && v.Text != "" {
		seen.struck, v.Text, v.Fault = v.Text, "", NoFault
	}
	return v, seen, nil
}

// value is what is stored in a cell, by the kind that the file gives it. v and seen take what else is known of it.
func (b *cellValues) value(c *rawCell, style *cellStyle, inline *richText, v *Cell, seen *look) (s sharedString, err error) {
	switch c.kind {
	case "s":
		return b.shared(c.value)
	case "inlineStr":
		if c.inline {
			s = inline.string()
		}
	case "str":
		s.text, s.Changes = Clean(unescape(string(c.value)))
	case "b":
		s.text = map[string]string{"1": "TRUE", "0": "FALSE"}[string(c.value)]
		v.Box = s.text != ""
	case "e":
		s.text = string(c.value)
		v.Fault = ErrorValue
	case "d":
		s.text = string(c.value)
		if date, state := ParseDate(s.text); state == DateGood {
			v.Date, s.text = date, date.String()
		}
	case "", "n":
		b.readNumber(v, seen, string(c.value), style)
		s.text = v.Text
	default:
		return s, errMalformed // an unknown kind of content
	}
	return s, nil
}

// shared is the entry of the string table that a cell names by its number; empty where it names none.
func (b *cellValues) shared(value []byte) (s sharedString, err error) {
	if len(value) == 0 {
		return s, nil
	}
	i, err := strconv.Atoi(string(value))
	if err != nil || i < 0 || i >= len(b.strings) {
		return s, errMalformed
	}
	return b.strings[i], nil
}

// takeText reads a text as it is seen: without struck or pale runs, in the signs of its face, as its format shows it.
func (b *cellValues) takeText(v *Cell, seen *look, s *sharedString, style *cellStyle) {
	if s.runs != nil {
		b.readRuns(v, seen, s.runs, style)
	} else if style.symbols != nil && !s.ownFonts {
		v.takeSymbols(style.symbols)
	}
	if !style.general && v.Text != "" {
		shown := style.format.Text(v.Text)
		if shown.Text == "" {
			seen.hidden = v.Text
		}
		if shown.Text != v.Text {
			v.Text, _ = Clean(shown.Text)
		}
		if shown.Colour != "" { // it goes before the font's
			seen.pale = style.hides(white) && shown.Colour == "white"
		}
	}
}

// readRuns puts a text together from the runs that are seen.
func (b *cellValues) readRuns(v *Cell, seen *look, runs []run, style *cellStyle) {
	var text, struck, hidden, full strings.Builder
	visibleSince := false // a visible run stands behind the last struck one
	for _, r := range runs {
		piece := unescape(r.text)
		symbols := r.symbols
		if symbols == nil && !r.ownFont {
			symbols = style.symbols
		}
		if symbols != nil {
			var ok bool
			if piece, ok = symbols.show(piece); !ok {
				v.Fault = Symbols
			}
		}
		switch {
		case r.struck, style.struck && !r.ownFont:
			if visibleSince && struck.Len() > 0 {
				struck.WriteString("、")
			}
			struck.WriteString(piece)
			visibleSince = false
		case r.hidden:
			hidden.WriteString(piece)
		case r.colour != nil && style.hides(*r.colour), style.pale && !r.ownFont:
			hidden.WriteString(piece)
			full.WriteString(piece)
		default:
			text.WriteString(piece)
			full.WriteString(piece)
			visibleSince = true
		}
	}
	v.Text, _ = Clean(text.String())
	seen.struck, _ = Clean(struck.String())
	if seen.hidden, _ = Clean(hidden.String()); seen.hidden != "" {
		seen.full, _ = Clean(full.String())
	}
}

func (v *Cell) takeSymbols(face symbolFace) {
	text, ok := face.show(v.Text)
	if v.Text = text; !ok {
		v.Fault = Symbols
	}
}
