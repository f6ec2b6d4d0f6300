package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// letterFrame places the mark of 信函格式 and the double line under it, which begin above the 版心; letterFoot the one at the first page's foot (10.1).
func letterFrame(half int) *frame {
	return &frame{x: ((style.PageWidth - style.LetterLineWidth) / 2).Twips(), y: style.LetterMarkTop.Twips() - half, width: style.LetterLineWidth.Twips()}
}

var letterFoot = &frame{x: ((style.PageWidth - style.LetterLineWidth) / 2).Twips(), y: (style.PageHeight - style.LetterLineFoot).Twips(), width: style.LetterLineWidth.Twips()}

// firstFooter is the foot of a letter's first page, which bears no number.
var firstFooter = relation{"rIdFirst", "footer5.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"}

// frame is a place on the sheet, in twips, for paragraphs that stand out of the text.
type frame struct{ x, y, width int }

func (p *part) frame(f *frame) {
	p.empty("w:framePr", "w:w", strconv.Itoa(f.width), "w:wrap", "around", "w:vAnchor", "page", "w:hAnchor", "page", "w:x", strconv.Itoa(f.x), "w:y", strconv.Itoa(f.y))
}

// letter writes the head of 信函格式: the mark and a double line in a frame, and below it the upper left and 发文字号 in a table without rules.
func (h *headWriter) letter() {
	pitch := style.MarkPitch(h.head.MarkSize)
	half := ((pitch - h.head.MarkSize) / 2).Twips()
	at := letterFrame(half)
	for _, l := range h.head.Names {
		h.open("w:p")
		h.pPr(format{style: styleRedHead, frame: at})
		h.spread(l, styleRedHead, 0)
		h.close("w:p")
	}
	h.doubleLine(at, style.LetterLineGap.Twips()-half, style.LetterThick, style.LetterThin)
	if len(h.corner) == 0 && len(h.numbers) == 0 {
		return
	}
	middle := (style.Measure / 2).Twips()
	before := (style.LetterHeadGap - (style.HeadPitch-style.BodySize)/2).Twips()
	t := headTable{headWriter: h, edges: []int{middle}}
	t.begin()
	t.row(0, 0, headCell{0, func() {
		for i, index := range h.corner {
			h.part(index, i, before)
		}
	}}, headCell{middle, func() {
		for i, index := range h.numbers {
			f := format{style: styleNumber, jc: "right"}
			if i == 0 {
				f.spacing.before = before
			}
			h.paragraph(f, h.doc.Parts[index].Runs)
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
	p := newPart(1 << 10)
	p.open("w:ftr", "xmlns:w", nsWord)
	p.doubleLine(letterFoot, 0, style.LetterThin, style.LetterThick)
	p.open("w:p")
	p.pPr(format{style: styleFooter})
	p.close("w:p")
	p.close("w:ftr")
	return p
}
