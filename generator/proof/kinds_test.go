package proof

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "proof.partKinds", func(k document.Kind) bool {
		_, ok := partKinds[k]
		return ok
	})
}
