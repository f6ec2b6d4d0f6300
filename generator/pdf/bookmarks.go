package pdf

import (
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// bookmarks adds the outline's entries to the pages.
type bookmarks struct {
	pdf   *gofpdf.Fpdf
	depth int
	// lastHeight is the height of the last page: gofpdf measures every entry from its head, even where the entry's own page is turned.
	lastHeight style.Length
}

// add puts an entry on the current page, which has that height. gofpdf links an entry wrongly whose level skips one, so such an entry moves up.
func (b *bookmarks) add(h layout.Heading, height style.Length) {
	b.depth = min(h.Level-1, b.depth+1)
	b.pdf.Bookmark(textString(h.Short()), b.depth, (h.Y + b.lastHeight - height).Points())
}

// textString encodes a text string as ISO 32000-1 7.9.2.2 wants it: UTF-16, big end first, behind a byte order mark.
func textString(s string) string {
	units := utf16.Encode([]rune(s))
	b := make([]byte, 0, 2+2*len(units))
	b = append(b, 0xFE, 0xFF)
	for _, u := range units {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}
