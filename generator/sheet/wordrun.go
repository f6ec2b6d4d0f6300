package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"

	"gongshi/generator/wordlook"
)

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
