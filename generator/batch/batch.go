// Package batch runs many jobs on a few goroutines and hands on what they give in the order in which they came; it knows nothing of the jobs.
package batch

import (
	"fmt"
	"iter"
	"runtime/debug"
)

// Pool is a number of jobs that may run at once, however many stages they belong to.
type Pool struct{ slots chan struct{} }

// NewPool makes a pool for n jobs at once, one at least.
func NewPool(n int) *Pool { return &Pool{make(chan struct{}, max(n, 1))} }

// ahead is how many jobs a stage may have begun beyond those that its pool can run, so that one long job does not leave the rest idle.
// It bounds the memory too: a stage never holds more results than this and the pool's size.
const ahead = 4

// Fault is a job that panicked: what it panicked with, and where.
type Fault struct {
	Value any
	Stack []byte
}

func (f *Fault) Error() string { return fmt.Sprintf("panic: %v\n\n%s", f.Value, f.Stack) }

// Try does a job; a panic comes back as a fault, which is nil else.
func Try(do func()) (fault *Fault) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case *Fault: // of a job that went on elsewhere: it knows where
			fault = v
		default:
			fault = &Fault{v, debug.Stack()}
		}
	}()
	do()
	return nil
}

// Map applies do to every value of in, as many at once as the pool has room for, and yields the results in the order of in. Both in and
// the loop over the results run on one goroutine each. Stages may be chained; a job must not wait for another one's result. Where a job panics,
// failed makes its result; the others go on.
func Map[In, Out any](p *Pool, in iter.Seq[In], do func(In) Out, failed func(In, *Fault) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		results := make(chan chan Out, cap(p.slots)+ahead)
		done := make(chan struct{})
		defer func() {
			close(done)
			for range results { // the feeder ends before the loop does: nobody works on for a reader that is gone
			}
		}()
		go func() {
			defer close(results)
			for v := range in {
				result := make(chan Out, 1)
				select {
				case <-done:
					return
				case results <- result:
				}
				p.slots <- struct{}{}
				go func() {
					defer func() { <-p.slots }()
					var out Out
					if fault := Try(func() { out = do(v) }); fault != nil {
						out = failed(v, fault)
					}
					result <- out
				}()
			}
		}()
		for result := range results {
			if !yield(<-result) {
				return
			}
		}
	}
}
