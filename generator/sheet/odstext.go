package sheet

import (
	"strings"
)

// odfText gathers the text of paragraphs with the looks of its stretches.
type odfText struct {
	x      *xmlPart
	styles *odfStyles
	cell   *cellStyle
	textRuns
	// lines is how many paragraphs there were; blank: what stands before is a blank, so that another one is none.
	lines int
	blank bool
	// shape is called with a drawing that stands in the text; it may be nil.
	shape func(e xmlElement) error
}

// maxBlanks bounds how many blanks one element stands for.
const maxBlanks = 256

// paragraph reads a paragraph that has begun.
func (t *odfText) paragraph() error {
	if t.lines++; t.lines > 1 {
		t.put("\n", t.lastLook())
	}
	t.blank = true
	return t.inline(odfLook{})
}

// inline reads what stands in a paragraph or in a stretch of it.
func (t *odfText) inline(look odfLook) error {
	as := look.run(t.cell)
	return t.x.children(func(e xmlElement) error {
		switch e.name {
		case "text:s":
			n := 1
			if c := t.x.attr(e, "text:c"); c != "" {
				n = min(parseIndex(c), maxBlanks)
			}
			t.put(strings.Repeat(" ", n), as)
			t.blank = false
		case "text:tab":
			t.put("\t", as)
			t.blank = false
		case "text:line-break":
			t.put("\n", as)
			t.blank = true
		case "text:span":
			return t.inline(look.with(t.styles.texts[t.x.attr(e, "text:style-name")]))
		case "office:annotation", "text:note", "text:ruby-text", "text:sheet-name", "text:page-number", "text:page-count":
		default:
			if strings.HasPrefix(e.name, "draw:") {
				if t.shape != nil {
					return t.shape(e)
				}
				return nil
			}
			if strings.HasPrefix(e.name, "text:") || strings.HasPrefix(e.name, "loext:") {
				return t.inline(look)
			}
		}
		return nil
	}, func(text []byte) { t.chars(string(text), as) })
}

// chars takes the characters of a paragraph. Line ends and what a program has put around them to make its XML readable are one blank, and none at the
// beginning. Other blanks stay: LibreOffice writes those of a cell as they are, whatever the standard says (ODF 1.3, 6.1.2).
func (t *odfText) chars(text string, look run) {
	if !strings.ContainsAny(text, "\t\n\r") {
		t.put(text, look)
		t.blank = t.blank && text == ""
		return
	}
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == '\t' || r == '\n' || r == '\r' })
	for i, field := range fields {
		if i > 0 || strings.ContainsAny(text[:1], "\t\n\r") {
			field = strings.TrimLeft(field, " ")
			if !t.blank && field != "" {
				field = " " + field
			}
		}
		t.put(field, look)
		t.blank = t.blank && field == ""
	}
	if end := text[len(strings.TrimRight(text, " \t\n\r")):]; strings.ContainsAny(end, "\t\n\r") && !t.blank {
		t.put(" ", look)
		t.blank = true
	}
}

// readODFText reads the paragraphs within an element, whatever stands around them, as a plain text.
func readODFText(x *xmlPart) (string, error) {
	t := odfText{x: x, styles: &odfStyles{}, cell: plainStyle}
	if err := t.paragraphs(); err != nil {
		return "", err
	}
	return t.text().string().text, nil
}

// paragraphs reads those within an element.
func (t *odfText) paragraphs() error {
	return t.x.children(func(e xmlElement) error {
		switch e.name {
		case "text:p", "text:h":
			return t.paragraph()
		case "office:annotation", "svg:title", "svg:desc", "draw:object", "table:table":
			return nil
		}
		if strings.HasPrefix(e.name, "text:") || strings.HasPrefix(e.name, "draw:") || strings.HasPrefix(e.name, "style:") {
			return t.paragraphs()
		}
		return nil
	}, nil)
}
