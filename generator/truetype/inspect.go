package truetype

import (
	"io"
	"strings"
)

// Info is what a file says of one of its faces before a glyph is read: enough to choose it or to refuse it.
type Info struct {
	// Index is the face's number in its file, from 0: more than one in a collection.
	Index int
	// Families are its family names, Chinese ones first, then English ones; Full and PostScript are the names of the face itself.
	Families   []string
	Full       string
	PostScript string
	// Regular says that the face is its family's regular one: not bold, not italic, not light.
	Regular bool
	// CFF says that its outlines are not TrueType's: ParseFace refuses it.
	CFF bool
	// Rights are what it allows to those who embed it.
	Rights Rights

	cmap extent
}

// Rights is what the face allows to those who embed it: fsType of the OS/2 table.
type Rights uint16

// The bits of fsType (OpenType, OS/2).
const (
	restricted   = 0x0002
	previewPrint = 0x0004
	editable     = 0x0008
	noSubsetting = 0x0100
	bitmapsOnly  = 0x0200
)

// rightsOf reads an OS/2 table; a face without one may be shown and printed, as any page may.
func rightsOf(os2 []byte) Rights {
	if len(os2) < 10 {
		return previewPrint
	}
	return Rights(u16(os2, 8))
}

// Rights are what the face allows to those who embed it.
func (f *Font) Rights() Rights { return rightsOf(f.tables["OS/2"]) }

// Restricted reports that the face may not be embedded at all. Where old faces set several bits, the one that allows most holds.
func (r Rights) Restricted() bool {
	return r&restricted != 0 && r&(previewPrint|editable) == 0
}

// NoSubsetting reports that the face may be embedded only whole.
func (r Rights) NoSubsetting() bool { return r&noSubsetting != 0 }

// BitmapsOnly reports that the face's outlines may not be embedded.
func (r Rights) BitmapsOnly() bool { return r&bitmapsOnly != 0 }

// Editable reports that a part of the face may go into a file that others edit, such as a DOCX; the rest may be shown and printed only.
func (r Rights) Editable() bool {
	return !r.NoSubsetting() && !r.BitmapsOnly() && (r&editable != 0 || r&(restricted|previewPrint) == 0)
}

// The tables that Inspect reads are small; one that is larger is no real one.
const maxSmallTable = 1 << 20

// Inspect reads the directories and the small tables of a file of that size, and gives its faces in their order.
func Inspect(r io.ReaderAt, size int64) ([]Info, error) {
	starts, err := faceStarts(r, size)
	if err != nil {
		return nil, err
	}
	infos := make([]Info, len(starts))
	for i, start := range starts {
		if infos[i], err = inspect(r, size, start); err != nil {
			return nil, err
		}
		infos[i].Index = i
	}
	return infos, nil
}

func inspect(r io.ReaderAt, size, start int64) (Info, error) {
	dir, err := readDirectory(r, size, start)
	if err != nil {
		return Info{}, err
	}
	small := func(tag string) []byte {
		e, ok := dir.tables[tag]
		if !ok || e.length > maxSmallTable || err != nil {
			return nil
		}
		var b []byte
		b, err = section(r, size, e)
		return b
	}
	names, os2, head := readNames(small("name")), small("OS/2"), small("head")
	if err != nil {
		return Info{}, err
	}
	info := Info{
		Families:   append(names.texts(nameFamily), names.texts(nameTypographicFamily)...),
		Full:       names.first(nameFull),
		PostScript: names.postScript(),
		Regular:    regular(names, os2, head),
		CFF:        dir.cff,
		Rights:     rightsOf(os2),
		cmap:       dir.tables["cmap"],
	}
	return info, nil
}

// plainStyles are the subfamily names of a regular face, notPlain the words of the others'.
var (
	plainStyles = []string{"Regular", "Normal", "Roman", "Book", "常规", "标准"}
	notPlain    = []string{"bold", "italic", "oblique", "light", "thin", "medium", "demi", "heavy", "black", "粗", "斜", "细"}
)

// regular goes by the subfamily's name, for some faces of one weight are marked as bold all the same; then by the marks.
func regular(names names, os2, head []byte) bool {
	styles := names.texts(nameTypographicSubfamily)
	if len(styles) == 0 {
		styles = names.texts(nameSubfamily)
	}
	for _, s := range styles {
		for _, plain := range plainStyles {
			if strings.EqualFold(s, plain) {
				return true
			}
		}
	}
	for _, s := range styles {
		for _, word := range notPlain {
			if strings.Contains(strings.ToLower(s), word) {
				return false
			}
		}
	}
	const italic, bold = 0x01, 0x20 // fsSelection
	return (len(os2) < 64 || u16(os2, 62)&(italic|bold) == 0) && (len(head) < 46 || u16(head, 44)&3 == 0)
}

// Characters tells which runes a face has, without its glyphs.
type Characters struct{ cmap charMap }

// ReadCharacters reads the character map of a face that Inspect found in the same file.
func ReadCharacters(r io.ReaderAt, size int64, info Info) (Characters, error) {
	table, err := section(r, size, info.cmap)
	if err != nil {
		return Characters{}, err
	}
	m, err := parseCmap(table)
	return Characters{m}, err
}

// Has reports whether the face has the rune.
func (c *Characters) Has(r rune) bool { return c.cmap.lookup(uint32(r)) != 0 }
