package truetype

import (
	"io"
	"strings"
)

// Info describes one face of a file, without its glyphs: enough to choose the face or to refuse it.
type Info struct {
	// Index is the face's index in its file: 0 except in a collection.
	Index int
	// Families are its family names, Chinese ones first, then English ones; Full and PostScript are the names of the face itself.
	Families   []string
	Full       string
	PostScript string
	// Regular says that the face is its family's regular one: not bold, not italic, not light.
	Regular bool
	// CFF says that its outlines are not TrueType's: ParseFace refuses it.
	CFF bool
	// Rights say how it may be embedded.
	Rights Rights

	cmap extent
}

// Rights say how a face may be embedded: fsType of the OS/2 table.
type Rights uint16

// The bits of fsType (OpenType, OS/2).
const (
	restricted   = 0x0002
	previewPrint = 0x0004
	editable     = 0x0008
	noSubsetting = 0x0100
	bitmapsOnly  = 0x0200
)

// rightsOf reads an OS/2 table. A face without one may be embedded for showing and printing.
func rightsOf(os2 []byte) Rights {
	if len(os2) < 10 {
		return previewPrint
	}
	return Rights(u16(os2, 8))
}

// Rights say how the face may be embedded.
func (f *Font) Rights() Rights { return rightsOf(f.tables["OS/2"]) }

// Restricted reports that the face may not be embedded at all. Old faces set several bits; then the one that allows most counts.
func (r Rights) Restricted() bool {
	return r&restricted != 0 && r&(previewPrint|editable) == 0
}

// NoSubsetting reports that the face may be embedded only whole.
func (r Rights) NoSubsetting() bool { return r&noSubsetting != 0 }

// BitmapsOnly reports that the face's outlines may not be embedded.
func (r Rights) BitmapsOnly() bool { return r&bitmapsOnly != 0 }

// Editable reports that a subset of the face may be embedded in a file that others edit, such as a DOCX.
func (r Rights) Editable() bool {
	return !r.NoSubsetting() && !r.BitmapsOnly() && (r&editable != 0 || r&(restricted|previewPrint) == 0)
}

// maxSmallTable bounds the tables that Inspect reads, in bytes; no real one is larger.
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

// regularStyles are the subfamily names of regular faces, styleWords are words in those of others.
var (
	regularStyles = []string{"Regular", "Normal", "Roman", "Book", "常规", "标准"}
	styleWords    = []string{"bold", "italic", "oblique", "light", "thin", "medium", "demi", "heavy", "black", "粗", "斜", "细"}
)

// regular reports whether the face is its family's regular one. It goes by the subfamily's name first, since some faces with only one weight have the bold bit
// set; then by the style bits.
func regular(names names, os2, head []byte) bool {
	styles := names.texts(nameTypographicSubfamily)
	if len(styles) == 0 {
		styles = names.texts(nameSubfamily)
	}
	for _, s := range styles {
		for _, style := range regularStyles {
			if strings.EqualFold(s, style) {
				return true
			}
		}
	}
	for _, s := range styles {
		for _, word := range styleWords {
			if strings.Contains(strings.ToLower(s), word) {
				return false
			}
		}
	}
	const italic, bold = 0x01, 0x20 // fsSelection
	return (len(os2) < 64 || u16(os2, 62)&(italic|bold) == 0) && (len(head) < 46 || u16(head, 44)&3 == 0)
}

// Characters is which runes a face has.
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
