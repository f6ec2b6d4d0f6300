package generator

import (
	"strings"

	"gongshi/generator/pdf"
	"gongshi/generator/seal"
)

// Intact reports a file that is as this program wrote it, by its content alone; name says by its extension what it is. What a person has saved since, in
// whatever program, is not.
func Intact(name string, data []byte) bool {
	if strings.HasSuffix(name, ".pdf") {
		return pdf.Intact(data)
	}
	return seal.Intact(data)
}

// Stamped has a DOCX with comments say by itself whether a person has saved it since.
func Stamped(data []byte) ([]byte, error) { return seal.Stamp(data) }
