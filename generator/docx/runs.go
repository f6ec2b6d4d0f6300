package docx

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// runs writes a paragraph's text, or some of it; paragraph is the paragraph's style, tracking a letter-spacing in twips ("" is the style's).
// Neighbours that look alike become one run, so that Word finds words that reach over both.
func (p *part) runs(runs []document.Run, paragraph, tracking string) {
	for len(runs) > 0 {
		n := 1
		for n < len(runs) && runs[n].Label == runs[0].Label && runs[n].Missing == runs[0].Missing {
			n++
		}
		if text := document.Text(runs[:n]); text != "" {
			p.runsByFace(document.Run{Text: text, Label: runs[0].Label, Missing: runs[0].Missing}, paragraph, tracking)
		}
		runs = runs[n:]
	}
}

// runsByFace writes a run for each face that the text needs: nearly always one, in the face of its style.
func (p *part) runsByFace(r document.Run, paragraph, tracking string) {
	if p.familyOf == nil {
		p.run(r, "", tracking)
		return
	}
	role := styleRole(paragraph)
	if r.Label {
		role = style.Hei
	}
	text, start, family := r.Text, 0, ""
	for i, c := range text {
		if next := p.familyOf(role, c); next != family {
			if i > start {
				r.Text = text[start:i]
				p.run(r, family, tracking)
			}
			start, family = i, next
		}
	}
	r.Text = text[start:]
	p.run(r, family, tracking)
}

// run writes one run; family names its face and tracking gives its letter-spacing where they are not the style's. The highlight is direct
// formatting because Word allows none in a style ([MS-OI29500] 2.1.260), and can be removed with Word's own button. With the style 待填 a person
// can find what is still missing.
func (p *part) run(r document.Run, family, tracking string) {
	p.open("w:r")
	if r.Label || r.Missing || family != "" || tracking != "" {
		p.open("w:rPr")
		if r.Label {
			p.val("w:rStyle", styleLabel)
		} else if r.Missing {
			p.val("w:rStyle", styleMissing)
		}
		if family == "" && r.Label {
			family = p.families[style.Hei] // as its style says, but a copied or cleaned text keeps it only here
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
