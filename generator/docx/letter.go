package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// letterFoot places the double line at the foot of a letter's first page (10.1).
var letterFoot = &frame{x: ((style.PageWidth - style.LetterLineWidth) / 2).Twips(), y: (style.PageHeight - style.LetterLineFoot).Twips(), width: style.LetterLineWidth.Twips()}

// firstFooter is the foot of a letter's first page, which bears no number.
var firstFooter = relation{"rIdFirst", "footer5.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"}

// frame is a place on the sheet, in twips, for paragraphs that stand out of the text.
type frame struct{ x, y, width int }

func (p *part) frame(f *frame) {
	p.empty("w:framePr", "w:w", strconv.Itoa(f.width), "w:wrap", "around", "w:vAnchor", "page", "w:hAnchor", "page", "w:x", strconv.Itoa(f.x), "w:y", strconv.Itoa(f.y))
}

// letter writes the head of 信函格式. The mark and the double line under it begin above the 版心: they are a table that has its place on the sheet. Below
// it stand the upper left and 发文字号 in another one without rules.
func (h *headWriter) letter() {
	pitch := style.MarkPitch(h.head.MarkSize)
	half := ((pitch - h.head.MarkSize) / 2).Twips()
	mark := headTable{headWriter: h, width: style.LetterLineWidth.Twips(), x: letterFoot.x, y: style.LetterMarkTop.Twips() - half}
	mark.begin()
	if n := len(h.head.Names); n > 0 {
		mark.row(n*pitch.Twips()+style.LetterLineGap.Twips()-half, nil, headCell{0, h.names})
	}
	mark.row(style.LetterLine().Twips(), func() {
		h.rule("top", style.LetterThick, redColour)
		h.rule("bottom", style.LetterThin, redColour)
	}, headCell{0, func() {}})
	mark.end()
	// The mark's table is anchored in this paragraph, which is the blank above what follows.
	h.paragraph(format{style: styleCorner, spacing: spacing{line: (style.LetterHeadGap - (style.HeadPitch-style.BodySize)/2).Twips()}}, nil)
	if len(h.corner) == 0 && len(h.numbers) == 0 {
		return
	}
	middle := (style.Measure / 2).Twips()
	t := headTable{headWriter: h, width: style.Measure.Twips(), edges: []int{middle}}
	t.begin()
	t.row(0, nil, headCell{0, func() {
		for i, index := range h.corner {
			h.part(index, i, 0)
		}
	}}, headCell{middle, func() {
		for _, index := range h.numbers {
			h.paragraph(format{style: styleNumber, jc: "right"}, h.doc.Parts[index].Runs)
		}
	}})
	t.end()
}

// doubleLine writes a red double line: both borders of a low paragraph.
func (p *part) doubleLine(at *frame, before int, upper, lower style.Length) {
	p.paragraph(format{style: styleCorner, frame: at, spacing: spacing{before: before, line: style.LetterBetween.Twips()}, above: upper, below: lower}, []document.Run(nil))
}

// firstFooterPart writes the foot of a letter's first page.
func firstFooterPart() *part {
	p := newPart()
	p.open("w:ftr", "xmlns:w", nsWord)
	p.doubleLine(letterFoot, 0, style.LetterThin, style.LetterThick)
	p.open("w:p")
	p.pPr(format{style: styleFooter})
	p.close("w:p")
	p.close("w:ftr")
	return p
}
