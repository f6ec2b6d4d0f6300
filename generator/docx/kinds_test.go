package docx

import (
	"slices"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "docx.writers", func(k document.Kind) bool { return writers[k] != nil })
	sheet := slices.Concat(paragraphStyles(style.Pitch), attachmentStyles())
	documenttest.EveryKind(t, "docx.partStyles", func(k document.Kind) bool {
		return slices.ContainsFunc(sheet, func(s paragraphStyle) bool { return s.id == partStyles[k] })
	})
	for kind := range document.Kinds {
		if got, want := styleRole(partStyles[kind]), style.Of(kind, 0, document.NoPiece).Role; got != want {
			t.Errorf("the style of %v is set in %v, want %v as on the page", kind, got, want)
		}
	}
}
