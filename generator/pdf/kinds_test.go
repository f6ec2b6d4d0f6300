package pdf

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "pdf.types", func(k document.Kind) bool { return types[k] != "" })
}
