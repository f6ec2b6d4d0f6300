// Package pdf draws laid-out pages through gofpdf; it measures nothing, breaks nothing and knows no ledger.
package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"

	"gongshi/generator/document"
	"gongshi/generator/layout"
	"gongshi/generator/pdf/finish"
	"gongshi/generator/style"
)

// Write draws the pages as one PDF. The document gives the title and the properties. The same pages give the same bytes.
func Write(doc *document.Document, pages *layout.Pages) ([]byte, error) {
	faces, err := cutFaces(pages)
	if err != nil {
		return nil, err
	}
	f := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: style.PageWidth.Points(), Ht: style.PageHeight.Points()},
	})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(false) // package finish packs the streams better and faster
	f.SetCatalogSort(true)  // gofpdf writes its fonts in the order of a Go map otherwise
	describe(f, doc)

	p := &painter{pdf: f, faces: faces}
	outline := bookmarks{pdf: f, depth: -1, last: lastHeight(pages)}
	for i := range pages.Pages {
		p.turn(pages.Pages[i].Landscape)
		p.page(&pages.Pages[i])
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
	return finished(out.Bytes(), faces)
}

// finished puts the faces into gofpdf's file and packs it.
func finished(raw []byte, faces faceSet) ([]byte, error) {
	file, err := finish.Parse(raw)
	if err != nil {
		return nil, err
	}
	packer := finish.BorrowPacker()
	defer packer.Return()
	file.PackStreams(packer)
	for _, cut := range faces.inOrder() {
		if err := file.Embed(cut.font(), packer); err != nil {
			return nil, err
		}
	}
	return file.Bytes(), nil
}

// describe sets the Info dictionary. Its dates are the notice's own, never the clock's.
func describe(f *gofpdf.Fpdf, doc *document.Document) {
	f.SetTitle(document.Text(doc.Title.Runs), true)
	f.SetAuthor(doc.Properties.Author, true)
	f.SetCreator("gongshi", true)
	f.SetProducer("gongshi (gofpdf)", true)
	d := doc.Properties
	if d.Year == 0 {
		d.Year, d.Month, d.Day = 2000, 1, 1
	}
	date := time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
	f.SetCreationDate(date)
	f.SetModificationDate(date)
}
