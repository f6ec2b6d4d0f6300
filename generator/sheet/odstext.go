package sheet

import (
	"strings"
)

// odfText gathers the text of paragraphs with the looks of its stretches.
type odfText struct {
	x      *xmlPart
	styles *odfStyles
	cell   *cellStyle
	rich   richText
	// lines is how many paragraphs there were; blank: what stands before is a blank, so that another one is none.
	lines int
	blank bool
	// size is the length of what was gathered.
	size int
	// shape is called with a drawing that stands in the text; it may be nil.
	shape func(e xmlElement) error
}

// maxCellText bounds the text of one cell; spreadsheets take 32,767 characters.
const maxCellText = 1 << 20

// maxBlanks bounds how many blanks one element stands for.
const maxBlanks = 256

// add adds a text in the looks of a stretch.
func (t *odfText) add(text string, look run) {
	if text == "" || t.size > maxCellText {
		return
	}
	t.size += len(text)
	look.text = ""
	if n := len(t.rich.runs); n > 0 && t.rich.runs[n-1].sameLook(look) {
		t.rich.runs[n-1].text += literal(text)
		return
	}
	look.text = literal(text)
	t.rich.runs = append(t.rich.runs, look)
}

// sameLook reports runs that differ in nothing but their texts.
func (r run) sameLook(s run) bool {
	if (r.colour == nil) != (s.colour == nil) || r.colour != nil && *r.colour != *s.colour {
		return false
	}
	return r.struck == s.struck && r.hidden == s.hidden && r.ownFont == s.ownFont && (r.symbols == nil) == (s.symbols == nil)
}

// paragraph reads a paragraph that has begun.
func (t *odfText) paragraph() error {
	if t.lines++; t.lines > 1 {
		t.add("\n", t.lastLook())
	}
	t.blank = true
	return t.inline(odfLook{})
}

// lastLook is that of the text before, so that a line end divides no stretch.
func (t *odfText) lastLook() run {
	if n := len(t.rich.runs); n > 0 {
		return t.rich.runs[n-1]
	}
	return run{}
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
			t.add(strings.Repeat(" ", n), as)
			t.blank = false
		case "text:tab":
			t.add("\t", as)
			t.blank = false
		case "text:line-break":
			t.add("\n", as)
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
		t.add(text, look)
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
		t.add(field, look)
		t.blank = t.blank && field == ""
	}
	if end := text[len(strings.TrimRight(text, " \t\n\r")):]; strings.ContainsAny(end, "\t\n\r") && !t.blank {
		t.add(" ", look)
		t.blank = true
	}
}

// readODFText reads the paragraphs within an element, whatever stands around them, as a plain text.
func readODFText(x *xmlPart) (string, error) {
	t := odfText{x: x, styles: &odfStyles{}, cell: plainStyle}
	if err := t.paragraphs(); err != nil {
		return "", err
	}
	return t.rich.string().text, nil
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
