package batch

import (
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// never stands for what becomes of a job that panics, where none does.
func never(i int, fault *Fault) int { panic(fault) }

// TestPanic: a job that panics has a result of its own, with the cause, and the others go on.
func TestPanic(t *testing.T) {
	var faults []string
	half := func(i int) int { return 100 / (i - 2) }
	got := slices.Collect(Map(NewPool(3), count(5), half, func(i int, fault *Fault) int {
		faults = append(faults, fault.Error())
		return -i
	}))
	if want := []int{-50, -100, -2, 100, 50}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if len(faults) != 1 || !strings.Contains(faults[0], "divide by zero") || !strings.Contains(faults[0], "TestPanic") {
		t.Errorf("%q", faults)
	}
}

// TestOrder: whatever job is slow, the results come in the order of the jobs, through two stages.
func TestOrder(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 16} {
		synctest.Test(t, func(t *testing.T) {
			p := NewPool(workers)
			slow := func(i int) int {
				time.Sleep(time.Duration(i*7919%13) * time.Millisecond)
				return i
			}
			got := slices.Collect(Map(p, Map(p, count(100), slow, never), slow, never))
			if !slices.Equal(got, slices.Collect(count(100))) {
				t.Errorf("with %d workers: %v", workers, got)
			}
		})
	}
}

// TestAtOnce: the pool bounds the jobs that run and the results that lie about; a pool of one runs one job after the other.
func TestAtOnce(t *testing.T) {
	for asked, workers := range map[int]int32{-1: 1, 0: 1, 1: 1, 2: 2, 3: 3} {
		synctest.Test(t, func(t *testing.T) {
			p := NewPool(asked)
			var running, most, begun, taken atomic.Int32
			for range Map(p, count(50), func(i int) int {
				begun.Add(1)
				most.Store(max(most.Load(), running.Add(1)))
				time.Sleep(time.Millisecond)
				running.Add(-1)
				return i
			}, never) {
				time.Sleep(10 * time.Millisecond) // a slow reader
				if lead := begun.Load() - taken.Add(1); lead > workers+ahead+1 {
					t.Errorf("%d jobs begun before anybody asked for them", lead)
				}
			}
			if most.Load() != workers {
				t.Errorf("a pool of %d: %d jobs at once, want %d", asked, most.Load(), workers)
			}
		})
	}
}

// TestLongJob: while one job takes long, those behind it go on, as many as may be ahead.
func TestLongJob(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		release := make(chan struct{})
		var done atomic.Int32
		next, stop := iter.Pull(Map(NewPool(2), count(20), func(i int) int {
			if i == 0 {
				<-release
			}
			done.Add(1)
			return i
		}, never))
		go func() {
			time.Sleep(time.Second)
			if n := done.Load(); n < 2+ahead-1 {
				t.Errorf("%d jobs are done beside the long one", n)
			}
			close(release)
		}()
		for want := range 20 {
			if got, ok := next(); !ok || got != want {
				t.Errorf("%d, want %d", got, want)
			}
		}
		stop()
	})
}

// TestBreak: a reader that stops ends the jobs; synctest panics where a goroutine is left for ever.
func TestBreak(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var begun, done atomic.Int32
		for i := range Map(NewPool(2), count(1000), func(i int) int { begun.Add(1); defer done.Add(1); return i }, never) {
			if i == 3 {
				break
			}
		}
		if n := begun.Load(); n > 4+2+ahead+1 {
			t.Errorf("%d jobs begun though four were wanted", n)
		}
		if begun.Load() != done.Load() {
			t.Errorf("%d jobs go on after the loop", begun.Load()-done.Load())
		}
	})
}
