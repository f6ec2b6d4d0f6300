package run

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"gongshi/generator/run/runtest"
)

// TestVanishingInputs: ledgers that are taken away or overwritten while the run goes on are told, and every unit is accounted for.
func TestVanishingInputs(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	const units = 30
	county(t, in, units)
	plan := planFor(in, out)
	plan.Options.Formats, plan.Jobs = plan.Options.Formats[:1], 1
	spoil := sync.OnceFunc(func() {
		os.Remove(filepath.Join(in, "第0029中学.xlsx"))
		os.WriteFile(filepath.Join(in, "第0030中学.xlsx"), []byte("PK\x03\x04"), 0o644)
	})
	l := &listener{on: func(e Event) {
		if _, ok := e.(Made); ok {
			spoil()
		}
	}}
	if o := Do(context.Background(), plan, l); !o.Failed {
		t.Error("it does not fail")
	}
	for _, want := range []string{"第0029中学.xlsx：找不到这个文件", "第0030中学.xlsx：工作簿损坏"} {
		if !strings.Contains(l.text(), want) {
			t.Errorf("it does not say %q: %s", want, l.text())
		}
	}
	total := l.total()
	if total.Units != units || total.Total != (units-2)*57 || !slices.Equal(total.Failed, []string{"第0029中学", "第0030中学"}) || runtest.Whole(t, out) != units-2 {
		t.Errorf("the total is wrong: %+v", total)
	}
}
