package docx

import (
	"strconv"

	"gongshi/generator/style"
)

// format is what a style says about its paragraphs, or what a paragraph adds to its style. Zero fields are inherited.
type format struct {
	style                             string
	keepNext, keepLines, widowControl bool
	// newPage begins a page.
	newPage bool
	// noKeep switches the style's keepNext and keepLines off.
	noKeep bool
	// tabs are right tab stops, in twips from the left margin: what follows a tab ends there.
	tabs []int
	// leftTabs are left tab stops.
	leftTabs []int
	// frame takes the paragraph out of the text, above and below are the thickness of red lines over and under it.
	frame        *frame
	above, below style.Length
	spacing      spacing
	indent       indent
	jc           string
	// outline is a heading's level from 1; 0 is none.
	outline int
}

// spacing is a paragraph's vertical measures in twips; line is exact.
type spacing struct{ before, after, line int }

// indent is a blank at one side, in twips and, for a whole number of characters, in hundredths of a character: Word follows the characters,
// LibreOffice 7.4 only the twips.
type indent struct {
	side         string
	chars, twips int
	// hanging is how far the first line begins to the left of the others, in twips.
	hanging int
	// right is a blank at the right too, in twips.
	right int
}

// Sides of an indent, as w:ind names them.
const (
	firstLine = "w:firstLine"
	leftSide  = "w:left"
	rightSide = "w:right"
)

// characters indents by n characters of the size: Word's character is the em, not the cell.
func characters(side string, n int, size style.Length) indent {
	return indent{side: side, chars: n * 100, twips: n * size.Twips()}
}

// pPr writes the paragraph properties in the order of CT_PPrBase (ECMA-376-1 A.1).
func (p *part) pPr(f format) {
	p.open("w:pPr")
	if f.style != "" {
		p.val("w:pStyle", f.style)
	}
	if f.keepNext {
		p.empty("w:keepNext")
	}
	if f.keepLines {
		p.empty("w:keepLines")
	}
	if f.noKeep {
		p.val("w:keepNext", "0")
		p.val("w:keepLines", "0")
	}
	if f.newPage {
		p.empty("w:pageBreakBefore")
	}
	if f.frame != nil {
		p.frame(f.frame)
	}
	if f.widowControl {
		p.empty("w:widowControl")
	}
	if f.above > 0 {
		p.open("w:pBdr")
		p.rule("top", f.above, redColour)
		p.rule("bottom", f.below, redColour)
		p.close("w:pBdr")
	}
	if f.tabs != nil || f.leftTabs != nil {
		p.open("w:tabs")
		for _, at := range f.leftTabs {
			p.empty("w:tab", "w:val", "left", "w:pos", strconv.Itoa(at))
		}
		for _, at := range f.tabs {
			p.empty("w:tab", "w:val", "right", "w:pos", strconv.Itoa(at))
		}
		p.close("w:tabs")
	}
	p.spacing(f.spacing)
	p.indent(f.indent)
	if f.jc != "" {
		p.val("w:jc", f.jc)
	}
	if f.outline > 0 {
		p.val("w:outlineLvl", strconv.Itoa(f.outline-1))
	}
	p.propertiesEnd = p.Len()
	p.close("w:pPr")
}

func (p *part) spacing(s spacing) {
	if s == (spacing{}) {
		return
	}
	var attrs []string
	if s.before != 0 {
		attrs = append(attrs, "w:before", strconv.Itoa(s.before))
	}
	if s.after != 0 {
		attrs = append(attrs, "w:after", strconv.Itoa(s.after))
	}
	if s.line != 0 {
		attrs = append(attrs, "w:line", strconv.Itoa(s.line), "w:lineRule", "exact")
	}
	p.empty("w:spacing", attrs...)
}

func (p *part) indent(i indent) {
	switch {
	case i.twips <= 0:
	case i.right > 0 && i.hanging > 0:
		p.empty("w:ind", i.side, strconv.Itoa(i.twips), rightSide, strconv.Itoa(i.right), "w:hanging", strconv.Itoa(i.hanging))
	case i.right > 0:
		p.empty("w:ind", i.side, strconv.Itoa(i.twips), rightSide, strconv.Itoa(i.right))
	case i.hanging > 0:
		p.empty("w:ind", i.side, strconv.Itoa(i.twips), "w:hanging", strconv.Itoa(i.hanging))
	case i.chars > 0:
		p.empty("w:ind", i.side+"Chars", strconv.Itoa(i.chars), i.side, strconv.Itoa(i.twips))
	default:
		p.empty("w:ind", i.side, strconv.Itoa(i.twips))
	}
}
