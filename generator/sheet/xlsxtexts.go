package sheet

import (
	"encoding/xml"
	"io"
	"strings"
)

// sharedString is one entry of the string table. It is cleaned once, however many cells use it.
type sharedString struct {
	text string
	Changes
	// ownFonts: all of it is in fonts of its own, so that the cell's font does not apply.
	ownFonts bool
	// mixed: its runs matter only if the cell's own font does.
	mixed bool
	// runs are those of a text in which a run is struck out, pale or in a face of symbols; nil for most texts.
	runs []run
}

// run is a stretch of a cell's text in one format.
type run struct {
	text string
	// struck: a line goes through it.
	struck bool
	// hidden: it is not shown at all.
	hidden bool
	// colour is that of its letters; nil where the cell's applies.
	colour *colour
	// symbols are the signs that its face has in the places of letters; nil for an ordinary face.
	symbols symbolFace
	// ownFont: it has a font of its own, so that the cell's does not apply.
	ownFont bool
}

// plain reports a run that is read as it stands.
func (r *run) plain() bool { return !r.struck && !r.hidden && r.colour == nil && r.symbols == nil }

// richText gathers the text of an si, is or comment's text element from its tokens.
type richText struct {
	runs []run
	// format is that of the run that is open.
	format          run
	inText, inFonts bool
	phonetic        int
}

func (t *richText) reset() { *t = richText{runs: t.runs[:0]} }

// start, end and chars take the tokens within the element. Phonetic hints, as Japanese workbooks carry them, are left out.
func (t *richText) start(tok token) {
	switch tok.name {
	case "r":
		t.format = run{}
	case "rPr":
		t.inFonts, t.format.ownFont = true, true
	case "rPh":
		t.phonetic++
	case "t":
		t.inText = t.phonetic == 0
		if t.inText {
			t.runs = append(t.runs, t.format)
		}
	default:
		if t.inFonts {
			t.format.takeFont(tok.name, tok.attrs)
		}
	}
}

// take takes any of them.
func (t *richText) take(tok token) {
	switch tok.kind {
	case startTag:
		t.start(tok)
	case endTag:
		t.end(tok)
	case charData:
		t.chars(tok.text)
	}
}

func (t *richText) end(tok token) {
	switch tok.name {
	case "r":
		t.format = run{}
	case "rPr":
		t.inFonts = false
	case "rPh":
		t.phonetic--
	case "t":
		t.inText = false
	}
}

func (t *richText) chars(text string) {
	if t.inText {
		last := &t.runs[len(t.runs)-1]
		if last.text == "" {
			last.text = text
		} else {
			last.text += text
		}
	}
}

// takeFont takes a property of a run's font (ECMA-376 18.4.7).
func (r *run) takeFont(name string, attrs []xml.Attr) {
	switch name {
	case "strike":
		v := attr(attrs, "val")
		r.struck = v == "" || isTrue(v)
	case "color":
		if c, ok := colourOf(attrs); ok {
			r.colour = &c
		}
	case "rFont":
		r.symbols = symbolFaceNamed(attr(attrs, "val"))
	}
}

// string is the text as a sharedString.
func (t *richText) string() sharedString {
	var s sharedString
	own, special := 0, false
	for i := range t.runs {
		if t.runs[i].ownFont {
			own++
		}
		special = special || !t.runs[i].plain()
	}
	s.ownFonts = own > 0 && own == len(t.runs)
	if s.mixed = !special && own > 0 && !s.ownFonts; s.mixed || special {
		s.runs = append([]run(nil), t.runs...)
	}
	if len(t.runs) == 1 {
		// A copy: the token's text would keep the whole part in memory.
		s.text, s.Changes = Clean(unescape(strings.Clone(t.runs[0].text)))
		return s
	}
	var b strings.Builder
	for i := range t.runs {
		b.WriteString(t.runs[i].text)
	}
	s.text, s.Changes = Clean(unescape(b.String()))
	return s
}

// readStrings reads the string table: plain and rich text.
func (wb *workbook) readStrings(name string) bool {
	part := wb.part(name)
	if len(part) > maxPart {
		return false
	}
	return len(part) == 0 || withTokens(wb, part, func(next tokens) error {
		wb.strings = nil
		return wb.readTexts(next)
	}) == nil
}

// readTexts reads the tokens of the string table.
func (wb *workbook) readTexts(next tokens) error {
	var text richText
	inItem := false
	for {
		t, err := next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return errMalformed
		}
		switch {
		case t.kind == startTag && t.name == "si":
			text.reset()
			inItem = true
		case t.kind == endTag && t.name == "si":
			if len(wb.strings) == maxStrings {
				return errTooLarge
			}
			wb.strings = append(wb.strings, text.string())
			inItem = false
		case inItem:
			text.take(t)
		}
	}
}
