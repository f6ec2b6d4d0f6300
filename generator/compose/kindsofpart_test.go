package compose

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

// TestEveryKind: a template can write every kind of part but an attachment, and 文件, which is taken from the names of the red head.
func TestEveryKind(t *testing.T) {
	written := map[document.Kind]bool{document.Attachment: true, document.PaperWord: true}
	for _, p := range lineWords {
		written[p.kind] = true
	}
	documenttest.EveryKind(t, "compose.lineWords", func(k document.Kind) bool { return written[k] })
}
