package truetype

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
)

// Name IDs that this package uses (OpenType, name).
const (
	nameCopyright            = 0
	nameFamily               = 1
	nameSubfamily            = 2
	nameUnique               = 3
	nameFull                 = 4
	nameVersion              = 5
	namePostScript           = 6
	nameLicense              = 13
	nameLicenseURL           = 14
	nameTypographicFamily    = 16
	nameTypographicSubfamily = 17
)

// usedNameIDs are the IDs of the names that are read.
var usedNameIDs = []uint16{nameCopyright, nameFamily, nameSubfamily, nameUnique, nameFull, nameVersion, namePostScript,
	nameLicense, nameLicenseURL, nameTypographicFamily, nameTypographicSubfamily}

// Platforms and languages of name records.
const (
	platformUnicode = 0
	platformMac     = 1
	platformWindows = 3

	chinese = 0x0804
	english = 0x0409
)

// Bounds, since a name table may claim 65,535 names of 64 KB each in the same bytes; no real face comes near them.
const (
	maxNames      = 256
	maxNameLength = 4096
)

// name is one name in one language.
type name struct {
	id, language uint16
	text         string
}

// names is a face's name table: Chinese names first, then English ones, then the rest, each in the table's order.
type names []name

// readNames reads the Windows and Unicode records, and Macintosh ones in ASCII. Of a damaged table it reads what is there.
func readNames(table []byte) names {
	if len(table) < 6 {
		return nil
	}
	var out names
	n, texts := int(u16(table, 2)), int(u16(table, 4))
	for i := 0; i < n && 6+12*i+12 <= len(table) && len(out) < maxNames; i++ {
		record := table[6+12*i:]
		id, length, from := u16(record, 6), int(u16(record, 8)), texts+int(u16(record, 10))
		if !slices.Contains(usedNameIDs, id) || length > maxNameLength || from+length > len(table) {
			continue
		}
		text, ok := decodeName(u16(record, 0), u16(record, 2), table[from:from+length])
		if !ok {
			continue
		}
		language := u16(record, 4)
		if u16(record, 0) != platformWindows {
			language = 0 // these platforms have other language codes
		}
		out = append(out, name{id, language, text})
	}
	slices.SortStableFunc(out, func(a, b name) int { return languageRank(a.language) - languageRank(b.language) })
	return out
}

func languageRank(language uint16) int {
	switch language {
	case chinese:
		return 0
	case english:
		return 1
	}
	return 2
}

// decodeName decodes a name; ok is false for other encodings, for an empty name and for one with control characters.
func decodeName(platform, encoding uint16, b []byte) (text string, ok bool) {
	switch {
	case platform == platformUnicode, platform == platformWindows && (encoding == 0 || encoding == 1 || encoding == 10):
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = u16(b, 2*i)
		}
		text = string(utf16.Decode(units))
	case platform == platformMac && encoding == 0:
		if slices.ContainsFunc(b, func(c byte) bool { return c >= 0x80 }) {
			return "", false
		}
		text = string(b)
	}
	text = strings.TrimSpace(text)
	return text, text != "" && !strings.ContainsFunc(text, unicode.IsControl)
}

// texts lists the names with an ID, each text once.
func (ns names) texts(id uint16) []string {
	var out []string
	for _, n := range ns {
		if n.id == id && !slices.Contains(out, n.text) {
			out = append(out, n.text)
		}
	}
	return out
}

func (ns names) first(id uint16) string {
	for _, n := range ns {
		if n.id == id {
			return n.text
		}
	}
	return ""
}

// postScript is the first PostScript name that PDF can use as it is, or "".
func (ns names) postScript() string {
	for _, s := range ns.texts(namePostScript) {
		if isPDFName(s) {
			return s
		}
	}
	return ""
}

// maxPDFName is the longest PostScript name (OpenType, name 6).
const maxPDFName = 63

func isPDFName(s string) bool {
	for _, r := range s {
		if !(r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '-' || r == '_') {
			return false
		}
	}
	return s != "" && len(s) <= maxPDFName
}

// PostScriptName reads the face's PostScript name, "" where it has none that PDF can use as it is.
func (f *Font) PostScriptName() string { return readNames(f.tables["name"]).postScript() }

// Family is the face's first family name, the Chinese one where there are several; "" where it has none.
func (f *Font) Family() string { return readNames(f.tables["name"]).first(nameFamily) }

// writeNames makes a name table of Windows records in Unicode.
func writeNames(ns names) []byte {
	slices.SortStableFunc(ns, func(a, b name) int { // the order that OpenType asks for
		if a.language != b.language {
			return int(a.language) - int(b.language)
		}
		return int(a.id) - int(b.id)
	})
	texts := 6 + 12*len(ns)
	table := make([]byte, 0, texts+64*len(ns))
	table = binary.BigEndian.AppendUint16(table, 0)
	table = binary.BigEndian.AppendUint16(table, uint16(len(ns)))
	table = binary.BigEndian.AppendUint16(table, uint16(texts))
	var storage []byte
	for _, n := range ns {
		from := len(storage)
		for _, unit := range utf16.Encode([]rune(n.text)) {
			storage = binary.BigEndian.AppendUint16(storage, unit)
		}
		for _, v := range []uint16{platformWindows, 1, n.language, n.id, uint16(len(storage) - from), uint16(from)} {
			table = binary.BigEndian.AppendUint16(table, v)
		}
	}
	return append(table, storage...)
}
