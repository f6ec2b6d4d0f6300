package finish

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:embed icc/sRGB.icc
var sRGB []byte

// packedSRGB is the colour profile, deflated once in a process.
var packedSRGB = sync.OnceValue(func() []byte {
	p := BorrowPacker()
	defer p.Return()
	return append([]byte(nil), p.pack(sRGB)...)
})

// Archive adds what ISO 19005-1 (PDF/A-1a; 1b where there are no tags) and ISO 14289-1 (PDF/UA-1) ask for: a catalog with an output intent, a language and a title to show, and metadata that agree
// with the Info dictionary. tags is the structure tree's root, nil for none.
func (f *File) Archive(m Metadata, tags *Element) error {
	pages, ok := reference(f.object(f.root), "/Pages ")
	if !ok {
		return errLayout
	}
	catalog := fmt.Appendf(nil, "<</Type /Catalog /Pages %s /Lang (%s) /ViewerPreferences <</DisplayDocTitle true>>", pages, m.Language)
	if outlines, ok := reference(f.object(f.root), "/Outlines "); ok {
		if err := f.countOutline(outlines); err != nil {
			return err
		}
		catalog = fmt.Appendf(catalog, " /Outlines %s /PageMode /UseOutlines", outlines)
	}
	if tags != nil {
		root, err := f.tag(pages, tags)
		if err != nil {
			return err
		}
		catalog = fmt.Appendf(catalog, " /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R", root)
	}
	profile := f.Add(stream("/N 3 ", packedSRGB()))
	// The identifier is the name of sRGB in the registry of characterised printing conditions (www.color.org).
	catalog = fmt.Appendf(catalog, " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"+
		" /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]", profile)
	// The metadata stay plain text, so that an archive can read them without knowing PDF (6.7.2 forbids a filter).
	catalog = fmt.Appendf(catalog, " /Metadata %d 0 R>>", f.Add(plainStream("/Type /Metadata /Subtype /XML ", m.xmp(tags != nil))))
	f.setObject(f.root, catalog)
	f.setObject(f.info, m.info())
	return nil
}
