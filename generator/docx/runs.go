package docx

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// runs writes the text of a paragraph of that style, or a part of it with a letter-spacing in twips ("" is the style's). Neighbours of one
// kind become one run, so that a search in Word meets no seam between them.
func (p *part) runs(runs []document.Run, paragraph, tracking string) {
	for len(runs) > 0 {
		n := 1
		for n < len(runs) && runs[n].Label == runs[0].Label && runs[n].Missing == runs[0].Missing {
			n++
		}
		if text := document.Text(runs[:n]); text != "" {
			p.faced(document.Run{Text: text, Label: runs[0].Label, Missing: runs[0].Missing}, paragraph, tracking)
		}
		runs = runs[n:]
	}
}

// faced writes a run as so many as it needs faces: nearly always one, in the face of its style.
func (p *part) faced(r document.Run, paragraph, tracking string) {
	if p.other == nil {
		p.run(r, "", tracking)
		return
	}
	role := styleRole(paragraph)
	if r.Label {
		role = style.Hei
	}
	text, from, family := r.Text, 0, ""
	for i, c := range text {
		if next := p.other(role, c); next != family {
			if i > from {
				r.Text = text[from:i]
				p.run(r, family, tracking)
			}
			from, family = i, next
		}
	}
	r.Text = text[from:]
	p.run(r, family, tracking)
}

// run writes one run, in another face than its style's if family names one, with another letter-spacing if tracking gives one. The
// highlight is direct formatting because Word allows none in a style ([MS-OI29500] 2.1.260); it goes away with the button that everybody
// knows. The style 待填 is there so that what is left can be found.
func (p *part) run(r document.Run, family, tracking string) {
	p.open("w:r")
	if r.Label || r.Missing || family != "" || tracking != "" {
		p.open("w:rPr")
		if r.Label {
			p.val("w:rStyle", styleLabel)
		} else if r.Missing {
			p.val("w:rStyle", styleMissing)
		}
		if family != "" {
			p.family(family)
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
		at, before := byteOffset(r.Text, n)
		if at == len(r.Text) {
			n -= before
			continue
		}
		left, right := r, r
		left.Text, right.Text = r.Text[:at], r.Text[at:]
		head = append(runs[:i:i], left)
		tail = append([]document.Run{right}, runs[i+1:]...)
		return head, tail
	}
	return runs, nil
}

// byteOffset is where the text's n-th rune begins, or its end where it has no more than n; before is how many runes stand before that. It looks at no
// more of the text, which may be cut a thousand times.
func byteOffset(s string, n int) (at, before int) {
	for i := range s {
		if before == n {
			return i, n
		}
		before++
	}
	return len(s), before
}
