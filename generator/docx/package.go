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

// sharedPart is a part that is the same in every notice of one look.
type sharedPart struct {
	name  string
	write func(look) *part
}

// look is what the shared parts depend on.
type look struct {
	pitch    style.Length
	families [style.Roles]string
	// attached says that there is an attachment, or turned pages; formed that the template makes an attachment, or forms.
	attached, formed bool
	// embedded are the faces that are put into the file.
	embedded []Font
}

// anyLook is for a shared part that does not depend on the look.
func anyLook(write func() *part) func(look) *part { return func(look) *part { return write() } }

// sharedParts lists them in the order of the file. The content types come first, where programs look that guess a file's kind.
func sharedParts(l look) []sharedPart {
	parts := []sharedPart{
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
		parts = append(parts, sharedPart{"word/footer3.xml", anyLook(turnedOdd.turnedPart)}, sharedPart{"word/footer4.xml", anyLook(turnedEven.turnedPart)})
	}
	return parts
}

// lookKey identifies a look without embedded faces. A run has one set of names and a few pitches, so there are few.
type lookKey struct {
	pitch    style.Length
	families [style.Roles]string

	attached, formed bool
}

// sharedOnce holds, by lookKey, the function that deflates the shared parts once for all notices of that look.
var sharedOnce sync.Map

// sharedEntries deflates the shared parts; without embedded faces it does so once for all notices of a look.
func sharedEntries(l look) ([]entry, error) {
	if len(l.embedded) > 0 {
		return deflateShared(l)
	}
	key := lookKey{l.pitch, l.families, l.attached, l.formed}
	once, known := sharedOnce.Load(key)
	if !known {
		once, _ = sharedOnce.LoadOrStore(key, sync.OnceValues(func() ([]entry, error) { return deflateShared(l) }))
	}
	return once.(func() ([]entry, error))()
}

func deflateShared(l look) ([]entry, error) {
	w, err := flate.NewWriter(nil, sharedLevel)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	parts := sharedParts(l)
	entries := make([]entry, len(parts))
	for i, part := range parts {
		if entries[i], err = compress(w, part.name, part.write(l).Bytes()); err != nil {
			return nil, err
		}
	}
	return entries, nil
}

// relation is a relationship from one part to another, its target. kind is the relationship's type, content the middle of the target's content
// type.
type relation struct{ id, target, kind, content string }

// packageRelations lead from the package to its parts, documentRelations from the document to its own.
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

// relations are the document's in a file of the look.
func (l look) relations() []relation {
	if l.attached {
		return slices.Concat(documentRelations, attachmentRelations)
	}
	return documentRelations
}

func packageRelsPart() *part        { return relsPart(packageRelations) }
func documentRelsPart(l look) *part { return relsPart(l.relations()) }

func relsPart(relations []relation) *part {
	p := newPart()
	p.open("Relationships", "xmlns", nsRelationships)
	for _, r := range relations {
		p.empty("Relationship", "Id", r.id, "Type", r.kind, "Target", r.target)
	}
	p.close("Relationships")
	return p
}

func contentTypesPart(l look) *part {
	p := newPart()
	p.open("Types", "xmlns", nsContentTypes)
	p.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	p.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	if len(l.embedded) > 0 {
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
	p := newPart()
	p.open("Properties", "xmlns", nsExtended)
	p.element("Application", "gongshi")
	p.close("Properties")
	return p
}

// corePart writes docProps/core.xml. A PDF that a word processor makes of the file takes its title and author from there.
func corePart(doc *document.Document) *part {
	p := newPart()
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

// coreWithSum is the core properties' part with the sum of the whole package, which shows whether a person has edited the file (see package seal).
func coreWithSum(others []entry, core *part) (entry, error) {
	const name = "docProps/core.xml"
	list := make([]seal.Entry, len(others))
	for i, e := range others {
		list[i] = seal.Entry{Name: e.name, CRC: e.crc, Size: uint64(e.size)}
	}
	p := new(part)
	p.Write(seal.Fill(list, name, core.Bytes()))
	return compressPart(name, p)
}

// w3cDate is the notice's own date at midnight UTC. Without one it is the first day of 2000: Word refuses an empty date, and the clock's would
// make the file different in each run.
func w3cDate(d document.Properties) string {
	if d.Year < 1 || d.Year > 9999 || d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 {
		return "2000-01-01T00:00:00Z"
	}
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, d.Month, d.Day)
}
