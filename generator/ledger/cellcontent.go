package ledger

import (
	"strconv"
	"strings"
)

// look is what a person sees of a cell besides its content.
type look struct {
	changes
	// struck is the text with a line through it, which is left out of the content.
	struck string
	// hidden is the content that a number format or the colour of its letters hides.
	hidden string
	// pale: the format has letters in white.
	pale bool
}

// content is what a raw cell says.
func (wb *workbook) content(c *rawCell, style *cellStyle, inline *richText) (v cell, seen look, err error) {
	var s sharedString
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(string(c.value))
		switch {
		case len(c.value) == 0:
		case err != nil || i < 0 || i >= len(wb.strings):
			return v, seen, errMalformed
		default:
			s = wb.strings[i]
		}
	case "inlineStr":
		if c.inline {
			s = inline.string()
		}
	case "str":
		s.text, s.changes = clean(unescape(string(c.value)))
	case "b":
		s.text = map[string]string{"1": "TRUE", "0": "FALSE"}[string(c.value)]
		v.box = s.text != ""
	case "e":
		s.text = string(c.value)
		v.fault = cellError
	case "d":
		s.text = string(c.value)
		if date, state := parseDate(s.text); state == dateGood {
			v.date, s.text = date, date.String()
		}
	case "", "n":
		wb.number(&v, &seen, string(c.value), style)
		s.text = v.text
	default:
		return v, seen, errMalformed // a kind of content that nobody knows
	}
	v.text, seen.changes = s.text, s.changes
	if c.kind != "" && c.kind != "n" && v.text != "" {
		wb.texts(&v, &seen, s.runs, style)
	}
	v.faults(c)
	if style.struck && v.text != "" {
		seen.struck, v.text, v.fault = v.text, "", ""
	}
	return v, seen, nil
}

// texts reads a text as it is seen: without the runs that are struck out or pale, in the signs of its face, and as its format shows it.
func (wb *workbook) texts(v *cell, seen *look, runs []run, style *cellStyle) {
	if runs != nil {
		wb.readRuns(v, seen, runs, style)
	} else if style.symbols != nil {
		v.symbols(style.symbols)
	}
	if !style.general && v.text != "" {
		shown := style.format.Text(v.text)
		if shown.Text == "" {
			seen.hidden = v.text
		}
		if shown.Text != v.text {
			v.text, _ = clean(shown.Text)
		}
		seen.pale = style.hides(white) && shown.Colour == "white"
	}
}

// readRuns puts a text together from the runs that are seen.
func (wb *workbook) readRuns(v *cell, seen *look, runs []run, style *cellStyle) {
	var text, struck, hidden strings.Builder
	parted := false // since the last stretch that is struck out
	for _, r := range runs {
		piece := unescape(r.text)
		symbols := r.symbols
		if symbols == nil && len(runs) == 1 {
			symbols = style.symbols
		}
		if symbols != nil {
			var ok bool
			if piece, ok = symbols.see(piece); !ok {
				v.fault = cellSymbols
			}
		}
		switch {
		case r.struck:
			if parted && struck.Len() > 0 {
				struck.WriteString("、")
			}
			struck.WriteString(piece)
			parted = false
		case r.colour != nil && style.hides(*r.colour):
			hidden.WriteString(piece)
		default:
			text.WriteString(piece)
			parted = true
		}
	}
	v.text, _ = clean(text.String())
	seen.struck, _ = clean(struck.String())
	seen.hidden, _ = clean(hidden.String())
}

func (v *cell) symbols(face symbolFace) {
	text, ok := face.see(v.text)
	if v.text = text; !ok {
		v.fault = cellSymbols
	}
}
