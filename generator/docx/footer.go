package docx

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// footer is one of the two kinds of page number: odd pages at the right, even pages at the left, one character in (7.5).
type footer struct {
	id, side, jc string
	// page is the number that shows until a word processor updates the field.
	page string
}

var (
	footerOdd  = footer{id: "rId4", side: rightSide, jc: "right", page: "1"}
	footerEven = footer{id: "rId5", side: leftSide, jc: "left", page: "2"}
)

const (
	// dashRise is how far the dash's middle stands above the foot of its exactly spaced line: 0.2 em from the foot to the baseline (measured in
	// LibreOffice 7.4), and 0.31 em above that. The dash of our 宋体 is at 0.27 em, that of faces which centre it in the em at 0.36 to 0.39; so
	// both come within 0.4 mm of their place.
	dashRise = style.PageNumberSize * 51 / 100
	// headerDistance is Word's own 15 mm; nothing stands there.
	headerDistance = 42550 * style.Pt / 1000
)

// footerDistance is from the foot of the sheet to the foot of the page number's line.
var footerDistance = style.PageHeight - style.PageNumberY - dashRise

// part writes word/footerN.xml: — PAGE —.
func (f footer) part() *part {
	p := newPart()
	p.open("w:ftr", "xmlns:w", nsWord)
	f.paragraph(p)
	p.close("w:ftr")
	return p
}

// paragraph writes the number.
func (f footer) paragraph(p *part) {
	p.open("w:p")
	p.pPr(format{
		style:  styleFooter,
		indent: characters(f.side, int(style.PageNumberInset/style.PageNumberSize), style.PageNumberSize),
		jc:     f.jc,
	})
	p.run(document.Run{Text: "— "}, "", "")
	p.field("begin")
	p.open("w:r")
	p.element("w:instrText", " PAGE ", "xml:space", "preserve")
	p.close("w:r")
	p.field("separate")
	p.run(document.Run{Text: f.page}, "", "")
	p.field("end")
	p.run(document.Run{Text: " —"}, "", "")
	p.close("w:p")
}

// field writes one of the marks that hold a complex field together (17.16.18).
func (p *part) field(mark string) {
	p.open("w:r")
	p.empty("w:fldChar", "w:fldCharType", mark)
	p.close("w:r")
}
