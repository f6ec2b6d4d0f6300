package docx

import (
	"compress/flate"
	"fmt"
	"slices"
	"sync"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// fixedKind is what the fixed parts differ by.
type fixedKind struct {
	pitch    style.Length
	attached bool
}

// fixedPart is a part that is the same in every notice of one kind.
type fixedPart struct {
	name  string
	write func() *part
}

// fixedParts is in the order of the file. The content types come first, where sniffers look for them.
func fixedParts(kind fixedKind) []fixedPart {
	relations := documentRelations
	if kind.attached {
		relations = slices.Concat(documentRelations, attachmentRelations)
	}
	parts := []fixedPart{
		{"[Content_Types].xml", func() *part { return contentTypesPart(relations) }},
		{"_rels/.rels", packageRelsPart},
		{"word/_rels/document.xml.rels", func() *part { return relsPart(relations) }},
		{"word/styles.xml", func() *part { return stylesPart(kind) }},
		{"word/settings.xml", settingsPart},
		{"word/fontTable.xml", fontTablePart},
		{"word/footer1.xml", footerOdd.part},
		{"word/footer2.xml", footerEven.part},
		{"docProps/app.xml", appPart},
	}
	if kind.attached {
		parts = append(parts, fixedPart{"word/footer3.xml", turnedOdd.turned}, fixedPart{"word/footer4.xml", turnedEven.turned})
	}
	return parts
}

// fixedByKind holds, for each kind of notice that there has been, the function that deflates the fixed parts once for all of them.
var fixedByKind sync.Map

func fixedEntries(kind fixedKind) ([]entry, error) {
	once, ok := fixedByKind.Load(kind)
	if !ok {
		once, _ = fixedByKind.LoadOrStore(kind, sync.OnceValues(func() ([]entry, error) { return deflateFixed(fixedParts(kind)) }))
	}
	return once.(func() ([]entry, error))()
}

func deflateFixed(parts []fixedPart) ([]entry, error) {
	w, err := flate.NewWriter(nil, fixedLevel)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	entries := make([]entry, len(parts))
	for i, f := range parts {
		if entries[i], err = compress(w, f.name, f.write()); err != nil {
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

func packageRelsPart() *part { return relsPart(packageRelations) }

func relsPart(relations []relation) *part {
	p := newPart(1 << 10)
	p.open("Relationships", "xmlns", nsRelationships)
	for _, r := range relations {
		p.empty("Relationship", "Id", r.id, "Type", r.kind, "Target", r.target)
	}
	p.close("Relationships")
	return p
}

func contentTypesPart(documentRelations []relation) *part {
	p := newPart(2 << 10)
	p.open("Types", "xmlns", nsContentTypes)
	p.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	p.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	override := func(folder string, relations []relation) {
		for _, r := range relations {
			p.empty("Override", "PartName", folder+r.target, "ContentType", "application/vnd."+r.content+"+xml")
		}
	}
	override("/", packageRelations)
	override("/word/", documentRelations)
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
	p.element("dc:title", document.Text(doc.Title.Runs))
	p.element("dc:creator", doc.Properties.Author)
	p.element("dc:language", language)
	date := w3cDate(doc.Properties)
	p.element("dcterms:created", date, "xsi:type", "dcterms:W3CDTF")
	p.element("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF")
	p.close("cp:coreProperties")
	return p
}

// w3cDate is the notice's own date at midnight UTC. Without one it is the first day of 2000, since Word refuses a date that is
// none and the clock would make each run's file another.
func w3cDate(d document.Properties) string {
	if d.Year < 1 || d.Year > 9999 || d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 {
		return "2000-01-01T00:00:00Z"
	}
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, d.Month, d.Day)
}
