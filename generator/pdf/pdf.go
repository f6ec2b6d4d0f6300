// Package pdf draws laid-out pages through gofpdf, as tagged PDF/A-1b; it measures nothing, breaks nothing and knows no ledger.
package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"gongshi/generator/document"
	"gongshi/generator/layout"
	"gongshi/generator/pdf/finish"
	"gongshi/generator/style"
)

// Write draws the pages as one PDF. The document gives the title and the properties. The same pages give the same bytes.
func Write(doc *document.Document, pages *layout.Pages) ([]byte, error) {
	faces := cutFaces(pages)
	f := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: style.PageWidth.Points(), Ht: style.PageHeight.Points()},
	})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(false) // package finish packs the streams better and faster
	f.SetCatalogSort(true)  // else gofpdf writes its fonts in the order of a Go map

	faces.standIns(f)
	p := &painter{pdf: f, faces: faces, tags: newTagger(doc)}
	outline := bookmarks{pdf: f, depth: -1, lastHeight: lastHeight(pages)}
	for i := range pages.Pages {
		p.beginPage(pages.Pages[i].Landscape)
		p.page(i, &pages.Pages[i])
		for _, h := range pages.Outline {
			if h.Page == i {
				outline.add(h, p.height)
			}
		}
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return finishFile(out.Bytes(), faces, metadata(doc), p.tags.root, doc.Part(document.Form) == nil)
}

// finishFile puts the faces into gofpdf's file, makes it PDF/A and packs it. mayTight allows it to take the time to pack tight.
func finishFile(raw []byte, faces faceSet, m finish.Metadata, tags *finish.Element, mayTight bool) ([]byte, error) {
	file, err := finish.Parse(raw)
	if err != nil {
		return nil, err
	}
	if err := file.Archive(m, tags); err != nil {
		return nil, err
	}
	embedded := make([]finish.Font, 0, len(faces))
	outlines := 0
	for _, cut := range faces.sorted() {
		f := cut.font()
		embedded, outlines = append(embedded, f), outlines+f.Program.Len()
	}
	packer := finish.BorrowPacker
	if mayTight && file.Size() > tightAbove+outlines/tightShare {
		packer = finish.BorrowTightPacker
	}
	p := packer()
	defer p.Return()
	file.PackStreams(p)
	for _, f := range embedded {
		if err := file.Embed(f, p); err != nil {
			return nil, err
		}
	}
	return file.Bytes(p), nil
}

// Outlines are most of a file, and packing everything tight takes most of the time. It pays only where the rest of the file is large: more than
// tightAbove bytes and a tightShare-th of the outlines, both unpacked, as in a long notice or one with a table. Papers with forms, of which a kit has
// many and some of fifty pages, are printed and filed, not posted: they are packed quickly.
const (
	tightAbove = 30 << 10
	tightShare = 12
)

// metadata is what the file says of itself. Its date is the notice's own, never the clock's.
func metadata(doc *document.Document) finish.Metadata {
	m := finish.Metadata{
		Title: doc.Title(), Author: doc.Properties.Author, Creator: "gongshi", Producer: "gongshi (gofpdf)", Language: "zh-CN",
		Year: doc.Properties.Year, Month: max(doc.Properties.Month, 1), Day: max(doc.Properties.Day, 1),
	}
	if m.Year == 0 {
		m.Year, m.Month, m.Day = 2000, 1, 1
	}
	return m
}
