package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"

	"gongshi/generator/wordlook"
)

// wordText gathers the text of paragraphs, with what is struck out or hidden of it.
type wordText struct {
	w *wordFile
	x *xmlPart

	rich  richText
	size  int
	lines int // paragraphs so far
	// joins: the mark of the paragraph before is deleted, so that the next one continues it.
	joins bool
	// number is the automatic number of the open paragraph until its first text.
	number string
	style  string // of the open paragraph
	// behind is the colour behind the text, paragraph that behind the open paragraph.
	behind, paragraph wordlook.Colour
	// gone: what is read now is deleted by a tracked change.
	gone bool

	// What stands beside the text: comments, texts in boxes, pictures in the line; drawn says that there is a shape or picture at all.
	notes, boxes []string
	picture      bool
	drawn        bool
	// nested takes a table that stands in the text; without it the table's text is read as lines.
	nested func() error
	// reply is what a form's box shows, once its field has begun.
	reply string
}

// add adds a text as it looks.
func (t *wordText) add(text string, as run) {
	if text == "" || t.gone || t.size > maxCellText {
		return
	}
	if t.number != "" && strings.TrimSpace(text) != "" {
		number := t.number
		t.number = ""
		before := as
		before.symbols = nil // numbers have a face of their own
		before.ownFont = before.struck || before.hidden
		t.add(number, before)
	}
	t.size += len(text)
	if n := len(t.rich.runs); n > 0 && t.rich.runs[n-1].sameLook(as) && (as.symbols == nil) {
		t.rich.runs[n-1].text += literal(text)
		return
	}
	as.text = literal(text)
	t.rich.runs = append(t.rich.runs, as)
}

// blocks reads the paragraphs within an element that has begun.
func (t *wordText) blocks() error {
	return t.x.children(t.block, nil)
}

// block reads a paragraph, or what stands around some.
func (t *wordText) block(e xmlElement) error {
	switch e.name {
	case "w:p":
		return t.readParagraph()
	case "w:tbl":
		if t.nested != nil {
			return t.nested()
		}
		return t.blocks()
	case "w:sdt":
		return t.control(t.blocks)
	case "w:tr", "w:tc", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag":
		return t.blocks()
	case "mc:AlternateContent":
		return alternative(t.x, t.blocks)
	}
	return nil
}

// alternative reads the first of the versions of a content that are written for several readers.
func alternative(x *xmlPart, read func() error) error {
	done := false
	return x.children(func(e xmlElement) error {
		if done {
			return nil
		}
		done = true
		return read()
	}, nil)
}

// readParagraph reads a paragraph that has begun.
func (t *wordText) readParagraph() error {
	if t.lines++; t.lines > 1 && !t.joins {
		t.add("\n", t.lastLook())
	}
	t.joins, t.number, t.style, t.paragraph = false, "", t.w.styles.Paragraph, ""
	first := true
	err := t.x.children(func(e xmlElement) error {
		if e.name == "w:pPr" {
			first = false
			return t.properties()
		}
		if first {
			first = false
			t.takeNumber(wordlook.List{})
		}
		return t.inline(e)
	}, nil)
	if t.number != "" { // a number before nothing is seen all the same
		number := t.number
		t.number = ""
		t.add(number, run{})
	}
	return err
}

// lastLook is that of the text before, so that a line end divides no stretch.
func (t *wordText) lastLook() run {
	if n := len(t.rich.runs); n > 0 {
		last := t.rich.runs[n-1]
		last.symbols, last.ownFont = nil, last.struck || last.hidden
		return last
	}
	return run{}
}

// properties reads a w:pPr.
func (t *wordText) properties() error {
	var list wordlook.List
	hidden := false
	err := t.x.children(func(e xmlElement) error {
		switch e.name {
		case "w:pStyle":
			t.style = t.x.attr(e, "w:val")
		case "w:shd":
			t.paragraph = wordlook.Shade(e.tag)
		case "w:numPr":
			return t.x.children(func(e xmlElement) error {
				switch e.name {
				case "w:numId":
					list.Number = t.x.attr(e, "w:val")
				case "w:ilvl":
					list.Level = t.x.attr(e, "w:val")
				}
				return nil
			}, nil)
		case "w:rPr": // that of the paragraph's mark
			return t.x.children(func(e xmlElement) error {
				switch e.name {
				case "w:del", "w:moveFrom":
					t.joins = true
				case "w:vanish":
					hidden = t.x.attr(e, "w:val") != "0" && t.x.attr(e, "w:val") != "false"
				}
				return nil
			}, nil)
		}
		return nil
	}, nil)
	if !t.joins && !hidden {
		t.takeNumber(list)
	}
	return err
}

// takeNumber counts the open paragraph in its automatic list, its own or that of its style.
func (t *wordText) takeNumber(own wordlook.List) {
	list := own
	if list.Number == "" {
		list = t.w.styles.Lists[t.style]
		if own.Level != "" {
			list.Level = own.Level
		}
	}
	if !t.gone {
		t.number = t.w.numbers.next(list)
	}
}

// inline reads a part of a paragraph.
func (t *wordText) inline(e xmlElement) error {
	parts := func() error { return t.x.children(t.inline, nil) }
	switch e.name {
	case "w:r":
		return t.readRun()
	case "w:del", "w:moveFrom":
		return nil
	case "w:sdt":
		return t.control(parts)
	case "w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple", "w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo", "w:ruby", "w:rubyBase":
		return parts()
	case "mc:AlternateContent":
		return alternative(t.x, parts)
	}
	return nil
}

// control reads a control that holds content. One that is a box to tick shows whether it is ticked, in whatever sign.
func (t *wordText) control(content func() error) error {
	box := ""
	return t.x.children(func(e xmlElement) error {
		switch e.name {
		case "w:sdtPr":
			return t.x.children(func(e xmlElement) error {
				if e.name != "w14:checkbox" {
					return nil
				}
				box = "□"
				return t.x.children(func(e xmlElement) error {
					if v := t.x.attr(e, "w14:val"); e.name == "w14:checked" && (v == "1" || v == "true") {
						box = "☑"
					}
					return nil
				}, nil)
			}, nil)
		case "w:sdtContent":
			if box != "" {
				t.add(box, run{})
				return nil
			}
			return content()
		}
		return nil
	}, nil)
}

// readRun reads a run.
func (t *wordText) readRun() error {
	as := t.look(wordlook.Looks{}, "")
	return t.x.children(func(e xmlElement) error {
		if e.name == "w:rPr" {
			var err error
			as, err = t.runProperties()
			return err
		}
		return t.content(e, as)
	}, nil)
}

// runProperties reads a w:rPr.
func (t *wordText) runProperties() (run, error) {
	var own wordlook.Looks
	style, face := "", ""
	err := t.x.children(func(e xmlElement) error {
		own.Read(e.tag)
		switch e.name {
		case "w:rStyle":
			style = t.x.attr(e, "w:val")
		case "w:rFonts":
			face = t.x.attr(e, "w:ascii")
		}
		return nil
	}, nil)
	as := t.look(own, style)
	if as.symbols = symbolFaceNamed(face); as.symbols != nil {
		as.ownFont = true
	}
	return as, err
}

// look is what a run of the open paragraph looks like.
func (t *wordText) look(own wordlook.Looks, style string) (r run) {
	styles := &t.w.styles
	l := wordlook.OfRun(own, styles.Runs[style], styles.Runs[t.style])
	for _, behind := range []wordlook.Colour{t.paragraph, styles.Behind[t.style], t.behind, wordlook.White} {
		if l.Behind == "" {
			l.Behind = behind
		}
	}
	r.struck, r.hidden = l.Struck(), l.Hidden() || l.Unseen()
	r.ownFont = r.struck || r.hidden
	return r
}

// content reads what a run holds.
func (t *wordText) content(e xmlElement, as run) error {
	switch e.name {
	case "w:t":
		return t.x.children(func(xmlElement) error { return nil }, func(b []byte) {
			t.add(strings.Map(lineEndsAsBlanks, string(b)), as)
		})
	case "w:tab", "w:ptab":
		t.add("\t", as)
	case "w:br", "w:cr":
		t.add("\n", as)
	case "w:noBreakHyphen":
		t.add("-", as)
	case "w:sym":
		t.symbol(e, as)
	case "w:fldChar":
		return t.field(as)
	case "w:commentReference":
		if note := t.w.comments[t.x.attr(e, "w:id")]; note != "" && !t.gone {
			t.notes = append(t.notes, note)
		}
	case "w:drawing", "w:pict", "w:object":
		return t.drawing()
	case "mc:AlternateContent":
		return alternative(t.x, func() error { return t.x.children(func(e xmlElement) error { return t.content(e, as) }, nil) })
	case "w:ruby", "w:rubyBase":
		return t.x.children(t.inline, nil)
	}
	return nil
}

func lineEndsAsBlanks(r rune) rune {
	if r == '\n' || r == '\r' {
		return ' '
	}
	return r
}

// symbol adds a sign of a face of symbols.
func (t *wordText) symbol(e xmlElement, as run) {
	n, err := strconv.ParseUint(t.x.attr(e, "w:char"), 16, 16)
	if err != nil {
		return
	}
	as.symbols, as.ownFont = symbolFaceNamed(t.x.attr(e, "w:font")), true
	if 0xf000 <= n && n <= 0xf0ff && as.symbols == nil {
		as.symbols = symbolFace{} // a face that nobody knows
	}
	t.add(string(rune(n)), as)
}

// field reads the beginning of a field: an old form's box to tick has no other content.
func (t *wordText) field(as run) error {
	return t.x.children(func(e xmlElement) error {
		if e.name != "w:ffData" {
			return nil
		}
		return t.x.children(func(e xmlElement) error {
			if e.name != "w:checkBox" {
				return nil
			}
			box := "□"
			err := t.x.children(func(e xmlElement) error {
				if e.name == "w:checked" || e.name == "w:default" {
					box = map[bool]string{true: "□", false: "☑"}[isOff(e.tag)]
				}
				return nil
			}, nil)
			t.add(box, as)
			return err
		}, nil)
	}, nil)
}

// isOff reports a property that is switched off.
func isOff(t xml.StartElement) bool {
	v := wordlook.ValueOf(t, "val")
	return v == "0" || v == "false" || v == "off"
}

// drawing reads a picture, or a shape with the text in it.
func (t *wordText) drawing() error {
	t.drawn = true
	var inside func(e xmlElement) error
	inLine := false
	inside = func(e xmlElement) error {
		switch e.name {
		case "wp:inline":
			inLine = true
		case "pic:pic", "v:imagedata":
			t.picture = t.picture || inLine || e.name == "v:imagedata"
		case "w:txbxContent":
			text, err := t.w.plain(t.x)
			if text != "" && len(t.boxes) < maxMargins {
				t.boxes = append(t.boxes, text)
			}
			return err
		case "mc:AlternateContent":
			return alternative(t.x, func() error { return t.x.children(inside, nil) })
		}
		return t.x.children(inside, nil)
	}
	return t.x.children(inside, nil)
}
