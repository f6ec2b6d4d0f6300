package run

import (
	"context"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gongshi/generator/run/runtest"
)

// TestInterruptLeavesAUnit: when a run is to end, a unit that takes long is left within a second, which is said, and Changed does it.
func TestInterruptLeavesAUnit(t *testing.T) {
	dir := t.TempDir()
	in, full := filepath.Join(dir, "台账"), filepath.Join(dir, "full")
	county(t, in, 6)
	buildWell(t, planFor(in, full))
	for _, stage := range []string{"read", "build"} {
		out := filepath.Join(dir, stage)
		plan := planFor(in, out)
		plan.Jobs = 2
		ctx, cancel := context.WithCancel(context.Background())
		forever := make(chan struct{})
		var pressed atomic.Int64
		l := &listener{}
		l.on = func(e Event) {
			if d, ok := e.(Done); ok && !d.Failed && pressed.CompareAndSwap(0, time.Now().UnixNano()) {
				cancel()
			}
		}
		r := newRunner(ctx, plan, l)
		r.step = func(at, path string) {
			if at == stage && strings.HasSuffix(path, "第0003中学.xlsx") {
				<-forever
			}
		}
		o := r.do()
		if took := time.Since(time.Unix(0, pressed.Load())); took > slower*3*time.Second { // a second on a machine that has nothing else to do
			t.Errorf("%s: it takes %v to end", stage, took)
		}
		close(forever)
		left := told[Interrupted](l)
		if !o.Failed || len(left) != 1 || left[0].Done == 0 || !strings.Contains(strings.Join(left[0].Left, " "), "第0003中学.xlsx") || len(o.Left) != len(left[0].Left) {
			t.Errorf("%s: %+v, %+v", stage, left, o)
		}
		buildWell(t, changed(planFor(in, out)))
		runtest.SameFolders(t, full, out)
	}
}
