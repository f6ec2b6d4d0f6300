package sheet

import (
	"strings"

	"gongshi/generator/wordlook"
)

// wordText gathers the text of paragraphs, with what is struck out or hidden of it.
type wordText struct {
	w *wordFile
	x *xmlPart

	textRuns
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
}

// add adds a text as it looks.
func (t *wordText) add(text string, as run) {
	if text == "" || t.gone {
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
	t.put(text, as)
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
		t.add("\n", t.lineEnd())
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

// lineEnd is the look of a line end: that of the text before, so that it divides no stretch.
func (t *wordText) lineEnd() run {
	last := t.lastLook()
	last.symbols, last.ownFont = nil, last.struck || last.hidden
	return last
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
