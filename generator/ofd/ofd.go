// Package ofd writes laid-out pages as OFD (GB/T 33190-2016) in its archive profile (GB/T 42133-2022); it measures nothing and breaks nothing.
//
// A file is a zip: OFD.xml says what the document is, Doc_0/Document.xml lists its pages and headings, each page is a Content.xml of text and boxes,
// and the faces are whole TrueType files of the characters that are used.
package ofd

import (
	"crypto/sha256"
	"fmt"
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/layout"
)

// root is the folder of the only document in the package.
const root = "Doc_0/"

// Write makes one OFD of the pages. The document gives the title, the properties and the attached facts. The same pages give the same bytes.
func Write(doc *document.Document, pages *layout.Pages) ([]byte, error) {
	w := &writer{faces: usedFaces(pages)}
	for _, f := range w.faces.sorted() {
		f.id = w.newID()
	}
	z := borrowPacker()
	defer z.giveBack()

	pageIDs := make([]int, len(pages.Pages))
	hash := sha256.New()
	for i := range pages.Pages {
		pageIDs[i] = w.newID()
		content := w.page(&pages.Pages[i])
		hash.Write(content)
		z.add(pageName(i), content)
	}
	facts := factsPart(doc)
	z.add(root+"Attachs/facts.xml", facts)
	z.add(root+"Attachs/Attachments.xml", attachmentsPart(doc, len(facts)))
	z.add(root+"PublicRes.xml", fontsPart(w.faces))
	z.add(root+"Document.xml", documentPart(pages, pageIDs, w.lastID))
	for _, f := range w.faces.sorted() {
		z.addFace(root+"Res/"+f.file(), f)
	}
	for _, e := range z.entries { // the pages by their content, the rest by its checksums
		fmt.Fprintf(hash, "%s %08x %d\n", e.name, e.crc, e.size)
	}
	z.addFirst("OFD.xml", infoPart(doc, fmt.Sprintf("%x", hash.Sum(nil)[:16])))
	return z.bytes()
}

// pageName is where the i-th page stands in the package.
func pageName(i int) string { return root + pagePlace(i) }

// pagePlace is the same as seen from the document's folder.
func pagePlace(i int) string { return "Pages/Page_" + strconv.Itoa(i) + "/Content.xml" }

// writer numbers what the document has: every object bears a number that no other has, in reading order, so that the same pages have the same.
type writer struct {
	faces  faceSet
	lastID int
	xml    xml
}

func (w *writer) newID() int {
	w.lastID++
	return w.lastID
}
