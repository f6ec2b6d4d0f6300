package docx

import (
	"fmt"
	"strconv"

	"gongshi/generator/style"
)

// The page numbers of the turned pages stand where every other page has them (7.4): on the page as it is read, at the left side and turned a
// quarter. No footer stands there, so they are in a text box in the footer.
var (
	turnedOdd  = footer{id: "rIdTurnedOdd", side: rightSide, jc: "right", page: "1"}
	turnedEven = footer{id: "rIdTurnedEven", side: leftSide, jc: "left", page: "2"}
)

// The namespaces of drawings, in DrawingML and in the VML of Word 2007 and of old WPS.
const (
	nsCompatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	nsPlace         = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	nsShape         = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
	nsDrawing       = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsVML           = "urn:schemas-microsoft-com:vml"
)

// The text box on the page as it is read: one line wide and as high as the 版心. Its distance from the left brings the dashes' middle, dashRise above
// the line's foot, to its place on the upright sheet. LibreOffice 7.4 sets turned lines 0.86 mm nearer to their foot than upright ones (measured).
// Half of that is added, so that programs which do so and programs which do not both come within half a millimetre.
var (
	turnedX      = style.PageHeight - style.PageNumberY - dashRise + style.MM(0.43)
	turnedY      = style.TurnedTop
	turnedWidth  = style.PageNumberSize
	turnedHeight = style.TurnedHeight - style.TurnedTop - style.TurnedBottom
)

// turnedPart writes word/footerN.xml with the number in a text box.
func (f footer) turnedPart() *part {
	p := newPart()
	p.open("w:ftr", "xmlns:w", nsWord, "xmlns:mc", nsCompatibility, "xmlns:wp", nsPlace, "xmlns:wps", nsShape, "xmlns:a", nsDrawing, "xmlns:v", nsVML)
	p.open("w:p")
	p.pPr(format{style: styleFooter})
	p.open("w:r")
	p.open("mc:AlternateContent")
	p.open("mc:Choice", "Requires", "wps")
	f.drawing(p)
	p.close("mc:Choice")
	p.open("mc:Fallback")
	f.picture(p)
	p.close("mc:Fallback")
	p.close("mc:AlternateContent")
	p.close("w:r")
	p.close("w:p")
	p.close("w:ftr")
	return p
}

// drawing is the text box in DrawingML; its measures are in English Metric Units, 12,700 a point.
func (f footer) drawing(p *part) {
	emu := func(l style.Length) string { return strconv.Itoa(int(l) * 12700 / int(style.Pt)) }
	place := func(name string, l style.Length) {
		p.open(name, "relativeFrom", "page")
		p.element("wp:posOffset", emu(l))
		p.close(name)
	}
	p.open("w:drawing")
	p.open("wp:anchor", "distT", "0", "distB", "0", "distL", "0", "distR", "0", "simplePos", "0", "relativeHeight", "1",
		"behindDoc", "0", "locked", "0", "layoutInCell", "1", "allowOverlap", "1")
	p.empty("wp:simplePos", "x", "0", "y", "0")
	place("wp:positionH", turnedX)
	place("wp:positionV", turnedY)
	p.empty("wp:extent", "cx", emu(turnedWidth), "cy", emu(turnedHeight))
	p.empty("wp:wrapNone")
	p.empty("wp:docPr", "id", f.page, "name", "页码")
	p.empty("wp:cNvGraphicFramePr")
	p.open("a:graphic")
	p.open("a:graphicData", "uri", nsShape)
	p.open("wps:wsp")
	p.empty("wps:cNvSpPr", "txBox", "1")
	p.open("wps:spPr")
	p.open("a:xfrm")
	p.empty("a:off", "x", "0", "y", "0")
	p.empty("a:ext", "cx", emu(turnedWidth), "cy", emu(turnedHeight))
	p.close("a:xfrm")
	p.open("a:prstGeom", "prst", "rect")
	p.empty("a:avLst")
	p.close("a:prstGeom")
	p.empty("a:noFill")
	p.close("wps:spPr")
	p.open("wps:txbx")
	f.textBoxContent(p)
	p.close("wps:txbx")
	// vert turns the whole line to the right, Han characters and dashes too.
	p.open("wps:bodyPr", "vert", "vert", "wrap", "square", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "anchor", "t")
	p.empty("a:noAutofit")
	p.close("wps:bodyPr")
	p.close("wps:wsp")
	p.close("a:graphicData")
	p.close("a:graphic")
	p.close("wp:anchor")
	p.close("w:drawing")
}

// picture is the text box in VML.
func (f footer) picture(p *part) {
	p.open("w:pict")
	p.open("v:rect", "id", "Number"+f.page, "filled", "f", "stroked", "f", "style", fmt.Sprintf("position:absolute;"+
		"margin-left:%.2fpt;margin-top:%.2fpt;width:%.2fpt;height:%.2fpt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page",
		turnedX.Points(), turnedY.Points(), turnedWidth.Points(), turnedHeight.Points()))
	p.open("v:textbox", "style", "layout-flow:vertical", "inset", "0,0,0,0")
	f.textBoxContent(p)
	p.close("v:textbox")
	p.close("v:rect")
	p.close("w:pict")
}

// textBoxContent writes the page number into a text box.
func (f footer) textBoxContent(p *part) {
	p.open("w:txbxContent")
	f.paragraph(p)
	p.close("w:txbxContent")
}
