package docx

import (
	"slices"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "docx.kindWriters", func(k document.Kind) bool { return kindWriters[k] != nil })
	sheet := slices.Concat(paragraphStyles(style.Pitch), attachmentStyles(), formStyles(style.Pitch))
	documenttest.EveryKind(t, "docx.kindStyles", func(k document.Kind) bool {
		return slices.ContainsFunc(sheet, func(s paragraphStyle) bool { return s.id == kindStyles[k] })
	})
	for kind := range document.Kinds {
		if got, want := styleRole(kindStyles[kind]), style.Of(kind, 0, document.NoPiece).Role; got != want {
			t.Errorf("the style of %v is set in %v, want %v as on the page", kind, got, want)
		}
	}
}
