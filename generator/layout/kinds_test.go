package layout

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "layout.placings", func(k document.Kind) bool { return placings[k].add != nil && placings[k].flow > 0 })
}
