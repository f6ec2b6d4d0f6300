package docx

import (
	"unicode/utf8"

	"gongshi/generator/document"
)

// runs writes a paragraph's text, or a part of it with a letter-spacing in twips ("" is the style's). Neighbours of one kind become one
// run, so that a search in Word meets no seam between them.
func (p *part) runs(runs []document.Run, tracking string) {
	for len(runs) > 0 {
		n := 1
		for n < len(runs) && runs[n].Label == runs[0].Label && runs[n].Missing == runs[0].Missing {
			n++
		}
		if text := document.Text(runs[:n]); text != "" {
			p.run(document.Run{Text: text, Label: runs[0].Label, Missing: runs[0].Missing}, tracking)
		}
		runs = runs[n:]
	}
}

// run writes one run. The highlight is direct formatting because Word allows none in a style ([MS-OI29500] 2.1.260); it goes
// away with the button that everybody knows. The style 待填 is there so that what is left can be found.
func (p *part) run(r document.Run, tracking string) {
	p.open("w:r")
	if r.Label || r.Missing || tracking != "" {
		p.open("w:rPr")
		if r.Label {
			p.val("w:rStyle", styleLabel)
		} else if r.Missing {
			p.val("w:rStyle", styleMissing)
		}
		if tracking != "" {
			p.val("w:spacing", tracking)
		}
		if r.Missing {
			p.val("w:highlight", "yellow")
		}
		p.close("w:rPr")
	}
	p.runText(r.Text)
	p.close("w:r")
}

// runText writes w:t. Without xml:space a reader may drop white space at either end (ECMA-376-1 17.3.3.31).
func (p *part) runText(s string) {
	if s[0] <= ' ' || s[len(s)-1] <= ' ' {
		p.element("w:t", s, "xml:space", "preserve")
		return
	}
	p.element("w:t", s)
}

// cut divides runs after the first n runes of their text.
func cut(runs []document.Run, n int) (head, tail []document.Run) {
	for i, r := range runs {
		length := utf8.RuneCountInString(r.Text)
		if n >= length {
			n -= length
			continue
		}
		at := byteOffset(r.Text, n)
		left, right := r, r
		left.Text, right.Text = r.Text[:at], r.Text[at:]
		head = append(runs[:i:i], left)
		tail = append([]document.Run{right}, runs[i+1:]...)
		return head, tail
	}
	return runs, nil
}

// byteOffset is where the text's n-th rune begins.
func byteOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
