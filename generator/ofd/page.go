package ofd

import (
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// The colours of what is filled, as red, green and blue.
const (
	black  = "0 0 0"
	red    = "255 0 0"
	yellow = "255 255 0"
)

// page writes a page. What a draft marks lies in the background, under the text.
func (w *writer) page(p *layout.Page) []byte {
	x := &w.xml
	*x = (*x)[:0]
	x.raw(declaration + "<ofd:Page" + namespace + ">")
	if p.Landscape {
		x.raw("<ofd:Area>")
		area(x, true)
		x.raw("</ofd:Area>")
	}
	x.raw("<ofd:Content>")
	if len(p.Highlights) > 0 {
		w.layer("Background")
		w.boxes(p.Highlights, yellow)
		x.raw("</ofd:Layer>")
	}
	w.layer("Body")
	w.boxes(p.Rules, black)
	w.boxes(p.RedRules, red)
	for i := range p.Lines {
		l := &p.Lines[i]
		w.line(l, p.Landscape && l.IsPageNumber())
	}
	x.raw("</ofd:Layer></ofd:Content></ofd:Page>\n")
	return *x
}

// area writes the sheet and its 版心.
func area(x *xml, landscape bool) {
	width, height := style.PageWidth, style.PageHeight
	left, top, right, bottom := style.MarginLeft, style.MarginTop, style.MarginRight, style.MarginBottom
	if landscape {
		width, height = style.TurnedWidth, style.TurnedHeight
		left, top, right, bottom = style.TurnedLeft, style.TurnedTop, style.TurnedRight, style.TurnedBottom
	}
	x.raw("<ofd:PhysicalBox>")
	x.lengths(0, 0, sheet(width), sheet(height))
	x.raw("</ofd:PhysicalBox><ofd:ContentBox>")
	x.lengths(sheet(left), sheet(top), sheet(width-left-right), sheet(height-top-bottom))
	x.raw("</ofd:ContentBox>")
}

// sheet rounds a measure of the sheet to a hundredth of a millimetre: 210, not 209.9999.
func sheet(l style.Length) ticks {
	const hundredth = millimetre / 100
	return (toTicks(l) + hundredth/2) / hundredth * hundredth
}

func (w *writer) layer(kind string) {
	w.xml.raw(`<ofd:Layer ID="`)
	w.xml.int(w.newID())
	w.xml.raw(`" Type="` + kind + `">`)
}

// boxSlack is how much wider than its boxes an object's bounds are, so that a reader that cuts off what is beyond them leaves the edges whole.
const boxSlack = style.Pt

// boxes fills boxes in a colour, as one object.
func (w *writer) boxes(boxes []layout.Box, colour string) {
	if len(boxes) == 0 {
		return
	}
	left, top, right, bottom := boxes[0].X, boxes[0].Y, boxes[0].X, boxes[0].Y
	for _, b := range boxes {
		left, top = min(left, b.X), min(top, b.Y)
		right, bottom = max(right, b.X+b.Width), max(bottom, b.Y+b.Height)
	}
	left, top = left-boxSlack, top-boxSlack
	w.object("PathObject", left, top, right+boxSlack, bottom+boxSlack)
	x := &w.xml
	x.raw(` Stroke="false" Fill="true"><ofd:FillColor Value="` + colour + `"/><ofd:AbbreviatedData>`)
	for i, b := range boxes {
		x1, y1 := toTicks(b.X)-toTicks(left), toTicks(b.Y)-toTicks(top)
		x2, y2 := toTicks(b.X+b.Width)-toTicks(left), toTicks(b.Y+b.Height)-toTicks(top)
		if i > 0 {
			x.raw(" ")
		}
		x.raw("M ")
		x.lengths(x1, y1)
		for _, corner := range [][2]ticks{{x2, y1}, {x2, y2}, {x1, y2}} {
			x.raw(" L ")
			x.lengths(corner[0], corner[1])
		}
		x.raw(" C")
	}
	x.raw("</ofd:AbbreviatedData></ofd:PathObject>")
}

// object begins an object with those bounds, whose far edges are rounded up to a tenth of a millimetre; more attributes may follow.
func (w *writer) object(name string, left, top, right, bottom style.Length) {
	const tenth = millimetre / 10
	x := &w.xml
	x.raw("<ofd:" + name + ` ID="`)
	x.int(w.newID())
	x.raw(`" Boundary="`)
	x.lengths(toTicks(left), toTicks(top), (toTicks(right-left)+tenth)/tenth*tenth, (toTicks(bottom-top)+tenth)/tenth*tenth)
	x.raw(`"`)
}
