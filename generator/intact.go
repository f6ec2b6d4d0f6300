package generator

import (
	"strings"

	"gongshi/generator/seal"
)

// Intact reports whether a file is as this program wrote it, by its content; name gives its kind by the extension. A file that a person has saved
// since, in whatever program, is not intact.
func Intact(name string, data []byte) bool {
	for _, f := range Formats {
		if strings.HasSuffix(name, "."+f.Extension) {
			return f.intact(data)
		}
	}
	return seal.Intact(data)
}

// StampedIn adds a sum to a package in one of its parts: a mended document's own, or the list in a mended workbook.
func StampedIn(data []byte, part string) ([]byte, error) { return seal.StampIn(data, part) }

// Stamped adds a sum to a DOCX with comments, so that Intact knows it.
func Stamped(data []byte) ([]byte, error) { return seal.Stamp(data) }
