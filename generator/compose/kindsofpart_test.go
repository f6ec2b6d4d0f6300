package compose

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

// TestEveryKind: a template can write every kind of part by a word of the table of words, or by one of those of forms.
func TestEveryKind(t *testing.T) {
	written := map[document.Kind]bool{document.AttachmentNote: true, document.Attachment: true, document.Form: true}
	for _, p := range lineWords {
		written[p.kind] = true
	}
	documenttest.EveryKind(t, "compose.lineWords", func(k document.Kind) bool { return written[k] })
}
