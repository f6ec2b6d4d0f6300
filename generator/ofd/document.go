package ofd

import (
	"gongshi/generator/layout"
)

// documentPart lists the pages and the headings.
func documentPart(pages *layout.Pages, pageIDs []int, lastID int) []byte {
	x := make(xml, 0, 1024+64*len(pageIDs)+256*len(pages.Outline))
	x.raw(declaration + "<ofd:Document" + namespace + "><ofd:CommonData><ofd:MaxUnitID>")
	x.int(lastID)
	x.raw("</ofd:MaxUnitID><ofd:PageArea>")
	area(&x, false)
	x.raw("</ofd:PageArea>")
	x.element("PublicRes", "PublicRes.xml")
	x.raw("</ofd:CommonData><ofd:Pages>")
	for i, id := range pageIDs {
		x.raw(`<ofd:Page ID="`)
		x.int(id)
		x.raw(`" BaseLoc="` + pagePlace(i) + `"/>`)
	}
	x.raw("</ofd:Pages>")
	x.outline(pages.Outline, pageIDs)
	x.element("Attachments", "Attachs/Attachments.xml")
	x.raw("</ofd:Document>\n")
	return x
}

// outline writes the headings, each within the one above it. A heading whose level skips one moves up.
func (x *xml) outline(headings []layout.Heading, pageIDs []int) {
	if len(headings) == 0 {
		return
	}
	x.raw("<ofd:Outlines>")
	open := 0
	for _, h := range headings {
		depth := min(h.Level-1, open)
		for ; open > depth; open-- {
			x.raw("</ofd:OutlineElem>")
		}
		x.raw(`<ofd:OutlineElem Title="`)
		x.text(h.Short())
		x.raw(`"><ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto><ofd:Dest Type="XYZ" PageID="`)
		x.int(pageIDs[h.Page])
		x.raw(`" Left="0" Top="`)
		x.length(toTicks(h.Y))
		x.raw(`"/></ofd:Goto></ofd:Action></ofd:Actions>`)
		open = depth + 1
	}
	for ; open > 0; open-- {
		x.raw("</ofd:OutlineElem>")
	}
	x.raw("</ofd:Outlines>")
}
