package compose

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

// TestEveryKind: a template can write every kind of part but those that come with an attachment.
func TestEveryKind(t *testing.T) {
	written := map[document.Kind]bool{document.AttachmentNote: true, document.Attachment: true}
	for _, p := range lineWords {
		written[p.kind] = true
	}
	documenttest.EveryKind(t, "compose.lineWords", func(k document.Kind) bool { return written[k] })
}
