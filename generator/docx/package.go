package docx

import (
	"fmt"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"

	"gongshi/generator/document"
	"gongshi/generator/seal"
	"gongshi/generator/style"
)

// fixedPart is a part that is the same in every notice that has the same look.
type fixedPart struct {
	name  string
	write func(look) *part
}

// look is what the fixed parts depend on: the grid's pitch, the names of the roles' faces, whether there is an attachment, and the faces that the file carries.
type look struct {
	pitch    style.Length
	families [style.Roles]string
	// attached says that there is an attachment.
	attached bool
	carried  []Font
}

// anyLook makes a fixed part of one that is the same in every notice.
func anyLook(write func() *part) func(look) *part { return func(look) *part { return write() } }

// fixedParts is in the order of the file. The content types come first, where sniffers look for them.
func fixedParts(l look) []fixedPart {
	parts := []fixedPart{
		{"[Content_Types].xml", contentTypesPart},
		{"_rels/.rels", anyLook(packageRelsPart)},
		{"word/_rels/document.xml.rels", documentRelsPart},
		{"word/styles.xml", stylesPart},
		{"word/settings.xml", settingsPart},
		{"word/fontTable.xml", fontTablePart},
		{"word/footer1.xml", anyLook(footerOdd.part)},
		{"word/footer2.xml", anyLook(footerEven.part)},
		{"docProps/app.xml", anyLook(appPart)},
	}
	if l.attached {
		parts = append(parts, fixedPart{"word/footer3.xml", anyLook(turnedOdd.turned)}, fixedPart{"word/footer4.xml", anyLook(turnedEven.turned)})
	}
	return parts
}

// lookKey tells the looks of notices that carry no faces apart: a run has one set of names, and a few pitches.
type lookKey struct {
	pitch    style.Length
	families [style.Roles]string
	attached bool
}

// fixedOnce holds, by lookKey, the function that deflates the fixed parts once for all notices of that look.
var fixedOnce sync.Map

// fixedEntries deflates the fixed parts, once for all notices of a look that carry no faces.
func fixedEntries(l look) ([]entry, error) {
	if len(l.carried) > 0 {
		return deflateFixed(l)
	}
	key := lookKey{l.pitch, l.families, l.attached}
	once, known := fixedOnce.Load(key)
	if !known {
		once, _ = fixedOnce.LoadOrStore(key, sync.OnceValues(func() ([]entry, error) { return deflateFixed(l) }))
	}
	return once.(func() ([]entry, error))()
}

func deflateFixed(l look) ([]entry, error) {
	w, err := flate.NewWriter(nil, fixedLevel)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	parts := fixedParts(l)
	entries := make([]entry, len(parts))
	for i, part := range parts {
		if entries[i], err = compress(w, part.name, part.write(l)); err != nil {
			return nil, err
		}
	}
	return entries, nil
}

// relation says what a part is to the part that points at it. kind completes the type's address, content the content type's.
type relation struct{ id, target, kind, content string }

// packageRelations start from the package, documentRelations from the document; together they name every part.
var (
	packageRelations = []relation{
		{"rId1", "word/document.xml", nsOffice + "/officeDocument", "openxmlformats-officedocument.wordprocessingml.document.main"},
		{"rId2", "docProps/core.xml", nsRelationships + "/metadata/core-properties", "openxmlformats-package.core-properties"},
		{"rId3", "docProps/app.xml", nsOffice + "/extended-properties", "openxmlformats-officedocument.extended-properties"},
	}
	documentRelations = []relation{
		{"rId1", "styles.xml", nsOffice + "/styles", "openxmlformats-officedocument.wordprocessingml.styles"},
		{"rId2", "settings.xml", nsOffice + "/settings", "openxmlformats-officedocument.wordprocessingml.settings"},
		{"rId3", "fontTable.xml", nsOffice + "/fontTable", "openxmlformats-officedocument.wordprocessingml.fontTable"},
		{footerOdd.id, "footer1.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"},
		{footerEven.id, "footer2.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"},
	}
)

// relations are those of a document of the look.
func (l look) relations() []relation {
	if l.attached {
		return slices.Concat(documentRelations, attachmentRelations)
	}
	return documentRelations
}

func packageRelsPart() *part        { return relsPart(packageRelations) }
func documentRelsPart(l look) *part { return relsPart(l.relations()) }

func relsPart(relations []relation) *part {
	p := newPart(1 << 10)
	p.open("Relationships", "xmlns", nsRelationships)
	for _, r := range relations {
		p.empty("Relationship", "Id", r.id, "Type", r.kind, "Target", r.target)
	}
	p.close("Relationships")
	return p
}

func contentTypesPart(l look) *part {
	p := newPart(2 << 10)
	p.open("Types", "xmlns", nsContentTypes)
	p.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	p.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	if len(l.carried) > 0 {
		p.empty("Default", "Extension", fontExtension, "ContentType", "application/vnd.openxmlformats-officedocument.obfuscatedFont")
	}
	override := func(folder string, relations []relation) {
		for _, r := range relations {
			p.empty("Override", "PartName", folder+r.target, "ContentType", "application/vnd."+r.content+"+xml")
		}
	}
	override("/", packageRelations)
	override("/word/", l.relations())
	p.close("Types")
	return p
}

func appPart() *part {
	p := newPart(256)
	p.open("Properties", "xmlns", nsExtended)
	p.element("Application", "gongshi")
	p.close("Properties")
	return p
}

// corePart writes docProps/core.xml, from which a PDF made of the file takes its title and author too.
func corePart(doc *document.Document) *part {
	p := newPart(1 << 10)
	p.open("cp:coreProperties", "xmlns:cp", nsCore, "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	p.element("dc:title", doc.Title())
	p.element("dc:creator", doc.Properties.Author)
	p.element("dc:identifier", seal.Blank)
	p.element("dc:language", language)
	date := w3cDate(doc.Properties)
	p.element("dcterms:created", date, "xsi:type", "dcterms:W3CDTF")
	p.element("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF")
	p.close("cp:coreProperties")
	return p
}

// sealed is the part of the properties with the sum of the whole package, by which it is known whether a person has edited it since.
func sealed(others []entry, core *part) (entry, error) {
	const name = "docProps/core.xml"
	list := make([]seal.Entry, len(others))
	for i, e := range others {
		list[i] = seal.Entry{Name: e.name, CRC: e.crc, Size: uint64(e.size)}
	}
	p := new(part)
	p.Write(seal.Fill(list, name, core.Bytes()))
	return compressText(name, p)
}

// w3cDate is the notice's own date at midnight UTC. Without one it is the first day of 2000, since Word refuses a date that is
// none and the clock would make each run's file another.
func w3cDate(d document.Properties) string {
	if d.Year < 1 || d.Year > 9999 || d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 {
		return "2000-01-01T00:00:00Z"
	}
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, d.Month, d.Day)
}
